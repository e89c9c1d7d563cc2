//! Sources: who says things, how many, and in which documents.

use crate::account::Shelf;
use crate::home::kinds;
use crate::record;
use crate::visibility::{self, View};
use crate::{AccountView, Desk, DeskError, DocumentRow, KindCount, RecordRow, SourceView};
use serde::Serialize;
use tarazy_model::{Classed, Seclusion, Source, SourceId};
use tarazy_store::{Filter, KeptBack};
use tarazy_tell::Listing;

/// One source of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceRow {
    /// The source.
    pub source: SourceView,
    /// How many of its accounts are shown.
    pub accounts: u64,
    /// How many documents of it are kept.
    pub documents: u64,
}

/// The sources.
#[derive(Clone, Debug, Serialize)]
pub struct Sources {
    /// Those of this page, by title.
    pub sources: Vec<SourceRow>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<SourceId>,
}

impl Listing for Sources {
    fn headers(&self) -> Vec<&'static str> {
        vec!["source", "title", "publisher", "kind", "date", "accounts", "documents", "url"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |line: &SourceRow| {
            let source = &line.source;
            vec![
                source.id.to_string(),
                source.title.clone(),
                source.publisher.clone().unwrap_or_default(),
                source.kind.as_str().to_owned(),
                source.date.as_ref().map(ToString::to_string).unwrap_or_default(),
                line.accounts.to_string(),
                line.documents.to_string(),
                source.url.clone().unwrap_or_default(),
            ]
        };
        self.sources.iter().map(row).collect()
    }
}

/// One source.
#[derive(Clone, Debug, Serialize)]
pub struct SourcePage {
    /// The source.
    pub source: Source,
    /// Its class.
    pub seclusion: Seclusion,
    /// What it says that is kept back and who asks is cleared to see; the first of it.
    pub kept_back: Vec<AccountView>,
    /// Its documents.
    pub documents: Vec<DocumentRow>,
    /// How many records of each kind it speaks of.
    pub counts: Vec<KindCount>,
    /// The first of these records.
    pub records: Vec<RecordRow>,
}

/// Sources on a page of the list, and records on the page of a source.
const PAGE: usize = 100;

impl Desk {
    /// The sources by title, a page of the list: those after the one named.
    pub fn sources(&self, after: Option<&SourceId>) -> Result<Sources, DeskError> {
        self.read(|record| {
            let sources = record.sources(after, PAGE)?;
            let next = sources.last().filter(|_| sources.len() == PAGE).map(|last| last.id.clone());
            let row = |source: &Source| -> Result<SourceRow, DeskError> {
                let counts = kinds(&record.counts_of_source(&source.id)?);
                let documents = record.documents_of_source(&source.id)?.len();
                Ok(SourceRow {
                    source: SourceView::from(source),
                    accounts: counts.iter().map(|count| count.accounts).sum(),
                    documents: u64::try_from(documents).unwrap_or(u64::MAX),
                })
            };
            let listed = sources.iter().filter(|source| visibility::lists_texts(source.kind));
            Ok(Sources { sources: listed.map(row).collect::<Result<_, _>>()?, next })
        })
    }

    /// One source.
    pub fn source(&self, id: &SourceId) -> Result<SourcePage, DeskError> {
        self.read(|record| {
            let source = record.source(id)?.ok_or_else(|| DeskError::missing("source", id))?;
            let filter = Filter { source: Some(id.clone()), ..visibility::curated() };
            let accounts = record.accounts(&filter, None, PAGE)?;
            let subject = Classed::Source(id.clone());
            let mut kept_back = record.kept_back(&KeptBack::Of(&subject), PAGE)?;
            kept_back.retain(|account| visibility::shows(self.view(View::Desk), account));
            if record.is_narrow() && accounts.is_empty() && kept_back.is_empty() {
                return Err(DeskError::missing("source", id));
            }
            let mut shelf = Shelf::new(record);
            let kept_back = shelf.views(&kept_back)?;
            let documents = record.documents_of_source(id)?;
            let documents =
                documents.into_iter().map(|document| DocumentRow::of(record, &mut shelf, document));
            Ok(SourcePage {
                source,
                seclusion: record.class_of(&subject)?,
                kept_back,
                documents: documents.collect::<Result<_, _>>()?,
                counts: kinds(&record.counts_of_source(id)?),
                records: record::rows(record, &accounts)?,
            })
        })
    }
}
