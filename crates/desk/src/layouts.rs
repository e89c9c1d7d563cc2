//! The layouts of the texts looked at last. A document's layout is made anew from its bytes, which is
//! quick and needs nothing kept; the last few are held so that turning pages costs nothing.

use crate::text::{Piece, pieces};
use crate::{DeskError, quarantine};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Document, DocumentId, Text};
use tarazy_read::block::{Block, BlockKind};
use tarazy_store::Reader;

/// How many layouts are held.
const HELD: usize = 16;

/// The layouts of the texts looked at last.
#[derive(Debug, Default)]
pub(crate) struct Layouts(Mutex<VecDeque<(DocumentId, Arc<Vec<Piece>>)>>);

impl Layouts {
    /// The pieces of a kept text.
    pub(crate) fn of(
        &self,
        record: &Reader,
        document: &Document,
        text: &Text,
    ) -> Result<Arc<Vec<Piece>>, DeskError> {
        if let Some((_, found)) = self.held().iter().find(|(id, _)| *id == document.id) {
            return Ok(Arc::clone(found));
        }
        let bytes = record.bytes(&document.id)?.unwrap_or_default();
        let made = tarazy_read::layout(&bytes, &document.name, &quarantine::unpack)
            .ok()
            .filter(|(read, _)| read == text);
        // A text kept by an earlier reader may lie otherwise than today's layout: show it line by line.
        let blocks = made.map_or_else(|| lines(text), |(_, blocks)| blocks);
        Ok(self.hold(&document.id, text, &blocks))
    }

    /// Holds the pieces of a text that has just been laid out.
    pub(crate) fn hold(&self, document: &DocumentId, text: &Text, blocks: &[Block]) -> Arc<Vec<Piece>> {
        let pieces = Arc::new(pieces(text, blocks));
        let mut held = self.held();
        held.retain(|(id, _)| id != document);
        held.truncate(HELD - 1);
        held.push_front((document.clone(), Arc::clone(&pieces)));
        pieces
    }

    fn held(&self) -> std::sync::MutexGuard<'_, VecDeque<(DocumentId, Arc<Vec<Piece>>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every line that is not blank as a paragraph.
fn lines(text: &Text) -> Vec<Block> {
    let mut at = 0;
    let mut blocks = Vec::new();
    for line in text.as_str().split_inclusive('\n') {
        if !line.trim().is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph, span: at..at + line.len() });
        }
        at += line.len();
    }
    blocks
}
