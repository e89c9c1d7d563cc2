//! The layouts of texts. A document's layout is made anew from its bytes, which is quick for text and HTML; the last few
//! are held so that turning pages costs nothing. Those of packed formats, which are read in a process of their own, are
//! also kept in files beside the index: derived like it, they may be deleted at any time.

use crate::text::{Piece, pieces};
use crate::{DeskError, quarantine};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Document, DocumentId, Text};
use tarazy_read::block::{Block, BlockKind};
use tarazy_store::Reader;

/// How many layouts are held.
const HELD: usize = 16;

/// The layouts of the texts looked at last.
#[derive(Debug)]
pub(crate) struct Layouts {
    held: Mutex<VecDeque<(DocumentId, Arc<Vec<Piece>>)>>,
    /// Where those of packed formats are kept; nowhere where the record is only read.
    folder: Option<PathBuf>,
}

impl Layouts {
    /// The layouts of a record's texts.
    pub(crate) fn of_record(dir: &Path, read_only: bool) -> Self {
        Self { held: Mutex::default(), folder: (!read_only).then(|| dir.join("layouts")) }
    }

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
        if let Some(blocks) = self.kept(document, text) {
            return Ok(self.hold(document, text, &blocks));
        }
        let bytes = record.bytes(&document.id)?.unwrap_or_default();
        let made = tarazy_read::layout(&bytes, &document.name, &quarantine::unpack)
            .ok()
            .filter(|(read, _)| read == text);
        // A text kept by an earlier reader may lie otherwise than today's layout: show it line by line.
        let blocks = made.map_or_else(|| lines(text), |(_, blocks)| blocks);
        self.keep(document, &blocks);
        Ok(self.hold(document, text, &blocks))
    }

    /// Takes the layout of a text that has just been read.
    pub(crate) fn take(&self, document: &Document, text: &Text, blocks: &[Block]) {
        self.keep(document, blocks);
        self.hold(document, text, blocks);
    }

    /// Lets go of the layouts of documents that were deleted.
    pub(crate) fn forget<'d>(&self, documents: impl Iterator<Item = &'d DocumentId>) {
        for document in documents {
            self.held().retain(|(id, _)| id != document);
            if let Some(folder) = &self.folder {
                // Most have no file.
                std::fs::remove_file(folder.join(format!("{document}.json"))).ok();
            }
        }
    }

    fn hold(&self, document: &Document, text: &Text, blocks: &[Block]) -> Arc<Vec<Piece>> {
        let pieces = Arc::new(pieces(text, blocks));
        let mut held = self.held();
        held.retain(|(id, _)| *id != document.id);
        held.truncate(HELD - 1);
        held.push_front((document.id.clone(), Arc::clone(&pieces)));
        pieces
    }

    fn held(&self) -> std::sync::MutexGuard<'_, VecDeque<(DocumentId, Arc<Vec<Piece>>)>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file(&self, document: &Document) -> Option<PathBuf> {
        let packed = !document.media_type.starts_with("text/");
        self.folder.as_ref().filter(|_| packed).map(|folder| folder.join(format!("{}.json", document.id)))
    }

    /// The blocks kept in a file, if they can be those of the text.
    fn kept(&self, document: &Document, text: &Text) -> Option<Vec<Block>> {
        let blocks: Vec<Block> = serde_json::from_slice(&std::fs::read(self.file(document)?).ok()?).ok()?;
        let mut end = 0;
        let sound = blocks.iter().all(|block| {
            let follows = std::mem::replace(&mut end, block.span.end) <= block.span.start;
            follows && text.as_str().get(block.span.clone()).is_some()
        });
        sound.then_some(blocks)
    }

    /// Keeps blocks in a file. Where that fails, they are made anew the next time.
    fn keep(&self, document: &Document, blocks: &[Block]) {
        let Some(file) = self.file(document) else { return };
        let Ok(json) = serde_json::to_vec(blocks) else { return };
        let _ = file.parent().map(std::fs::create_dir_all);
        let _ = std::fs::write(file, json);
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

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::SourceId;

    fn document(media_type: &str) -> Document {
        Document {
            id: Document::id_of(b"a"),
            source: SourceId::of(&["a"]),
            name: "a.pdf".to_owned(),
            media_type: media_type.to_owned(),
            sha256: Document::sha256_of(b"a"),
            bytes: 1,
            characters: 9,
        }
    }

    #[test]
    fn the_layout_of_a_packed_file_is_found_again_and_a_damaged_one_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let (pdf, text) = (document("application/pdf"), Text::new("Ōne\n\ntwo"));
        let blocks = [0..4, 6..9].map(|span| Block { kind: BlockKind::Heading, span });
        Layouts::of_record(folder.path(), false).take(&pdf, &text, &blocks);
        let layouts = Layouts::of_record(folder.path(), false);
        assert_eq!(layouts.kept(&pdf, &text), Some(blocks.to_vec()));

        let file = layouts.file(&pdf).unwrap();
        let torn = std::fs::read_to_string(&file).unwrap();
        for damaged in [
            torn.replace("\"start\":0", "\"start\":1"),
            torn.replace("\"end\":9", "\"end\":99"),
            torn.chars().take(20).collect(),
        ] {
            std::fs::write(&file, &damaged).unwrap();
            assert_eq!(layouts.kept(&pdf, &text), None, "{damaged}");
        }
    }

    #[test]
    fn texts_that_are_quick_to_lay_out_are_kept_nowhere_and_a_read_only_record_is_not_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::new("one");
        Layouts::of_record(folder.path(), false).take(&document("text/html"), &text, &[]);
        Layouts::of_record(folder.path(), true).take(&document("application/pdf"), &text, &[]);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
