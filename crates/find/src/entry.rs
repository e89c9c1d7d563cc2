//! What is found: accounts, and the texts of documents, piece by piece.

use crate::{Field, Happening};
use std::fmt;
use std::str::FromStr;
use tarazy_model::{
    AccountId, BatchId, Day, DocumentId, IdError, InstrumentCode, Kind, RecordId, ReviewState, SourceId,
    StateCode,
};

/// The id of something found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryId {
    /// An account.
    Account(AccountId),
    /// A piece of the text of a document, and the code point at which it begins. A long text is several
    /// entries, so that words count as standing together only where they are near one another.
    Piece(DocumentId, usize),
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account(id) => id.fmt(f),
            Self::Piece(id, from) => write!(f, "{id}@{from}"),
        }
    }
}

impl FromStr for EntryId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('@').map(|(id, from)| (id, from.parse())) {
            Some((id, Ok(from))) => Ok(Self::Piece(id.parse()?, from)),
            _ => text.parse().map(Self::Account),
        }
    }
}

/// What kind of thing is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// An account with a statement of this kind.
    Statement(Kind),
    /// The text of a document.
    Document,
}

impl EntryKind {
    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Statement(kind) => kind.label(),
            Self::Document => "text of a document",
        }
    }

    /// The name used in addresses and queries.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Statement(kind) => kind.as_str(),
            Self::Document => "document",
        }
    }
}

impl fmt::Display for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for EntryKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "document" {
            return Ok(Self::Document);
        }
        text.parse().map(Self::Statement).map_err(|_| {
            let kinds = Kind::ALL.map(Kind::as_str).join(", ");
            format!("a kind is one of {kinds}, document; found: \"{text}\"")
        })
    }
}

/// Something to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id; adding another entry of the same id replaces it.
    pub id: EntryId,
    /// The record it is an account of; `None` of a text.
    pub record: Option<RecordId>,
    /// Its kind.
    pub kind: EntryKind,
    /// A line that names it.
    pub title: String,
    /// The rest of its words: the quote and what its fields say. Snippets are cut from it.
    pub body: String,
    /// The States it is about.
    pub states: Vec<StateCode>,
    /// The instrument it is about.
    pub instrument: Option<InstrumentCode>,
    /// Who says it.
    pub source: SourceId,
    /// What brought it.
    pub batch: BatchId,
    /// The first day of its date.
    pub date: Option<Day>,
    /// Where its review stands; texts of documents are not reviewed.
    pub review: Option<ReviewState>,
    /// BCP 47 tag of its language; `None` to go by its letters and words.
    pub language: Option<String>,
    /// Values of the other fields, such as body and themes.
    pub values: Vec<(Field, String)>,
    /// Of an event, what a chronicle is made from.
    pub happening: Option<Happening>,
    /// Where it stands in the order of arrival: a larger number came later.
    pub added: u64,
}
