//! All that a search finds, handed out part by part: whole quotes instead of the part that was found, and
//! where each stands. Only the places are kept in memory, so that a list may be as long as the record.

use crate::account::Shelf;
use crate::search::Arrivals;
use crate::{Desk, DeskError, SearchHit, SearchPage, SearchQuery};
use std::io::Write;
use tarazy_find::List;
use tarazy_model::{Account, Statement};
use tarazy_tell::{Listing, Table};

/// How many hits are read of one state of the record.
const PART: usize = 500;

/// A list of all that was found, being handed out.
#[derive(Debug)]
pub struct SearchList<'d> {
    desk: &'d Desk,
    list: List,
    /// Whether being found tells where the review of an account stands.
    by_review: bool,
}

impl Desk {
    /// All that is found, in the order of the pages; the page of the query does not matter. The list stays what it
    /// is, whatever is written while it is handed out.
    pub fn search_list(&self, query: &SearchQuery) -> Result<SearchList<'_>, DeskError> {
        let asked = self.seeing(query.asked(0));
        let list = self.ask(|index| List::of(index, &asked))?;
        Ok(SearchList { desk: self, list, by_review: query.tells_review() })
    }
}

impl SearchList<'_> {
    /// How many are still to come.
    pub fn left(&self) -> usize {
        self.list.left()
    }

    /// The next part of the list; `None` at the end.
    pub fn next_part(&mut self) -> Result<Option<Vec<SearchHit>>, DeskError> {
        if self.list.left() == 0 {
            return Ok(None);
        }
        let found = self.list.next(PART)?;
        self.desk.read(|record| {
            let mut shelf = Shelf::new(record);
            let mut arrivals = Arrivals::new(record);
            let mut hits = Vec::with_capacity(found.len());
            for hit in &found {
                let whole = |account: Option<&Account>| match account {
                    Some(account) => vec![(said(account).to_owned(), false)],
                    None => hit.snippet.pieces(),
                };
                hits.extend(SearchHit::of(record, &mut shelf, &mut arrivals, hit, whole)?);
            }
            hits.retain(|hit| !(self.by_review && hit.second_reading));
            Ok(Some(hits))
        })
    }
}

impl SearchList<'_> {
    /// Writes the whole list as a table begun with [`SearchHit::HEADERS`].
    pub fn write_rows(&mut self, mut table: Box<dyn Table + '_>) -> Result<(), ListError> {
        while let Some(hits) = self.next_part()? {
            hits.iter().try_for_each(|hit| table.row(&hit.row()))?;
        }
        Ok(table.finish()?)
    }

    /// Writes the whole list as an array of JSON.
    pub fn write_json(&mut self, out: &mut dyn Write) -> Result<(), ListError> {
        out.write_all(b"[")?;
        let mut before = "\n";
        while let Some(hits) = self.next_part()? {
            for hit in hits {
                out.write_all(before.as_bytes())?;
                serde_json::to_writer(&mut *out, &hit).map_err(std::io::Error::from)?;
                before = ",\n";
            }
        }
        Ok(out.write_all(b"\n]\n")?)
    }
}

/// Why a list could not be handed out whole.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The record could not be read.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// It could not be written.
    #[error("the list could not be written to its end: {0}")]
    Written(#[from] std::io::Error),
}

/// What an account says: of a point its text, else the quote.
fn said(account: &Account) -> &str {
    match &account.statement {
        Statement::Recommendation(point) => &point.text,
        _ => account.origin.quote(),
    }
}

impl SearchHit {
    /// The columns of a list of hits.
    pub const HEADERS: [&'static str; 13] = [
        "record", "account", "document", "at", "kind", "title", "states", "date", "source", "review",
        "quote", "added", "address",
    ];

    /// Where it is: the account on its record's page, or the place in the text of the document.
    pub fn address(&self) -> String {
        match (&self.record, &self.account) {
            (Some(record), Some(account)) => format!("/records/{record}#{account}"),
            _ => format!("/documents/{}?at={}#at", self.document, self.at),
        }
    }

    /// Its row in a list.
    pub fn row(&self) -> Vec<String> {
        vec![
            text(self.record.as_ref()),
            text(self.account.as_ref()),
            self.document.to_string(),
            self.at.to_string(),
            self.kind.to_string(),
            self.title.to_string(),
            self.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            text(self.date.as_ref()),
            self.source.clone(),
            text(self.review.as_ref()),
            self.snippet.iter().map(|(text, _)| text.as_str()).collect(),
            self.added.clone().unwrap_or_default(),
            self.address(),
        ]
    }
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

impl Listing for SearchPage {
    fn headers(&self) -> Vec<&'static str> {
        SearchHit::HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.hits.iter().map(SearchHit::row).collect()
    }
}
