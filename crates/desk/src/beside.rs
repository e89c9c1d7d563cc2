//! A document beside its translation, paragraph by paragraph, and which documents may be translations of one another.

use crate::document::DocumentRow;
use crate::visibility::{self, View};
use crate::{Desk, DeskError, account::Shelf};
use serde::Serialize;
use std::ops::Range;
use tarazy_model::{Account, Document, DocumentId, Statement};
use tarazy_read::block::BlockKind;
use tarazy_store::Reader;
use tarazy_tell::Listing;
use tarazy_weigh::alignment::align;
use tarazy_words::Saying;

/// The most paragraphs of one document that are set beside another's.
const MOST: usize = 2_000;
/// So many accounts of a document are asked for others of the same paragraph.
const ASKED: usize = 12;
/// Others that are shown.
const SHOWN: usize = 5;

/// Paragraphs that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BesideRow {
    /// Paragraphs of the first document: the code point each begins at, and its text.
    pub here: Vec<(usize, String)>,
    /// Paragraphs of the second.
    pub there: Vec<(usize, String)>,
    /// How surely they belong together, from 1 to 100; 0 where one side is empty.
    pub score: u8,
    /// Why.
    pub reasons: Vec<Saying>,
}

/// Two documents side by side.
#[derive(Clone, Debug, Serialize)]
pub struct BesidePage {
    /// The first document.
    pub here: DocumentRow,
    /// The second.
    pub there: DocumentRow,
    /// Their paragraphs.
    pub rows: Vec<BesideRow>,
    /// How many rows have both.
    pub paired: usize,
    /// Whether a document is longer than what is set side by side.
    pub cut: bool,
}

impl Listing for BesidePage {
    fn headers(&self) -> Vec<&'static str> {
        vec!["here", "there", "score", "reasons"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let text = |side: &[(usize, String)]| {
            side.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n")
        };
        let row = |row: &BesideRow| {
            vec![
                text(&row.here),
                text(&row.there),
                row.score.to_string(),
                Saying::Several(row.reasons.clone(), "; ").to_string(),
            ]
        };
        self.rows.iter().map(row).collect()
    }
}

/// Paragraphs of a text: where each begins, and its text.
type Paragraphs = Vec<(usize, String)>;

fn texts(paragraphs: &Paragraphs) -> Vec<&str> {
    paragraphs.iter().map(|(_, text)| text.as_str()).collect()
}

impl Desk {
    /// Two documents side by side, paragraph by paragraph.
    pub fn beside(&self, here: &DocumentId, there: &DocumentId) -> Result<BesidePage, DeskError> {
        self.read(|record| {
            let (here, a, a_cut) = self.paragraphs(record, here)?;
            let (there, b, b_cut) = self.paragraphs(record, there)?;
            let part = |side: &Paragraphs, range: Range<usize>| side.get(range).unwrap_or_default().to_vec();
            let rows: Vec<BesideRow> = align(&texts(&a), &texts(&b))
                .into_iter()
                .map(|pair| BesideRow {
                    here: part(&a, pair.here),
                    there: part(&b, pair.there),
                    score: pair.score,
                    reasons: pair.reasons,
                })
                .collect();
            let paired = rows.iter().filter(|row| row.score > 0).count();
            Ok(BesidePage { here, there, rows, paired, cut: a_cut || b_cut })
        })
    }

    fn paragraphs(
        &self,
        record: &Reader,
        id: &DocumentId,
    ) -> Result<(DocumentRow, Paragraphs, bool), DeskError> {
        let document = record.document(id)?.ok_or_else(|| DeskError::missing("document", id))?;
        let row = DocumentRow::of(record, &mut Shelf::new(record), document.clone())?;
        self.whole_of(record, id)?;
        let Some(text) = record.text(id)? else {
            return Err(DeskError::Invalid(Saying::of("error-a-table-beside").shown("name", &document.name)));
        };
        let pieces = self.layouts.of(record, &document, &text)?;
        let shown = pieces.iter().filter(|piece| piece.kind != BlockKind::Furniture);
        let all = shown.filter_map(|piece| {
            let said = text.slice(piece.points.clone())?.trim();
            (!said.is_empty()).then(|| (piece.points.start, said.to_owned()))
        });
        let mut paragraphs: Paragraphs = all.take(MOST + 1).collect();
        let cut = paragraphs.len() > MOST;
        paragraphs.truncate(MOST);
        Ok((row, paragraphs, cut))
    }
}

/// Documents that have paragraphs of the same UN document: its translations, and other copies of it.
pub(crate) fn copies(
    record: &Reader,
    id: &DocumentId,
    accounts: &[Account],
    view: View,
) -> Result<Vec<Document>, DeskError> {
    let cited = accounts.iter().filter(|account| match &account.statement {
        Statement::Recommendation(point) => point.symbol.is_some() && point.paragraph.is_some(),
        Statement::Report(report) => report.symbol.is_some(),
        _ => false,
    });
    let mut found: Vec<Document> = Vec::new();
    for account in cited.take(ASKED) {
        for other in record.accounts_of_record(&account.record)? {
            let of = other.origin.document();
            let known = of == id || found.iter().any(|document| document.id == *of);
            if known || found.len() >= SHOWN || !visibility::shows(view, &other) {
                continue;
            }
            found.extend(
                record
                    .document(of)?
                    .filter(|document| document.media_type.starts_with("text/") || document.characters > 0),
            );
        }
    }
    Ok(found)
}
