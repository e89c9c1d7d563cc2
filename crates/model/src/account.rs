//! Accounts: what one source says of one record, and their review.

use crate::{AccountId, BatchId, Date, DocumentId, Passage, RecordId, SourceId, Statement};
use serde::{Deserialize, Serialize};

/// Whether the source says that it is so or that it is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// It is so.
    #[default]
    Asserted,
    /// It is not so.
    Denied,
}

/// A row of an imported table: the evidence for what an importer made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The table file, as stored.
    pub document: DocumentId,
    /// The file's name, for people.
    pub file: String,
    /// Line in the file, counted from 1.
    pub line: u64,
    /// The column's header, where one cell gives the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What the row or cell says.
    pub quote: String,
}

/// Where an account comes from. There is no third way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A passage of a document.
    Passage {
        /// The document.
        document: DocumentId,
        /// The passage.
        passage: Passage,
    },
    /// A row of an imported table.
    Row(Row),
}

impl Origin {
    /// The document that holds the evidence.
    pub fn document(&self) -> &DocumentId {
        match self {
            Self::Passage { document, .. } => document,
            Self::Row(row) => &row.document,
        }
    }

    /// What stands there.
    pub fn quote(&self) -> &str {
        match self {
            Self::Passage { passage, .. } => passage.quote(),
            Self::Row(row) => &row.quote,
        }
    }
}

/// Who made an account out of its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Maker {
    /// The reader; its accounts are candidates until someone accepts them.
    Reader,
    /// The importer of this name.
    Importer(String),
    /// The person of this name.
    Person(String),
    /// Someone who gave no name; a candidate until someone accepts it, and shown to reviewers alone till then.
    Submission,
}

/// What an importer or the reader hands in to be kept: an account without its place in the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Stable: the same row, or the same passage and kind, give the same id.
    pub id: AccountId,
    /// Who says it.
    pub source: SourceId,
    /// What is said.
    pub statement: Statement,
    /// Asserted or denied.
    pub polarity: Polarity,
    /// The evidence.
    pub origin: Origin,
    /// How it was made.
    pub maker: Maker,
    /// The day the source was right on, where it says so ("as at 14 March 2015").
    pub as_at: Option<Date>,
    /// The record it is about, where the source itself says so; otherwise matching proposes one.
    pub record: Option<RecordId>,
}

/// What one source says of one record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// Stable: the same row or passage and kind give the same id.
    pub id: AccountId,
    /// What it is about.
    pub record: RecordId,
    /// Who says it.
    pub source: SourceId,
    /// What is said.
    pub statement: Statement,
    /// Asserted or denied.
    pub polarity: Polarity,
    /// The evidence.
    pub origin: Origin,
    /// How it was made.
    pub maker: Maker,
    /// The day the source was right on, where it says so ("as at 14 March 2015").
    pub as_at: Option<Date>,
    /// The import or reading that brought it.
    pub batch: BatchId,
    /// Counted from 1; a change is a new version.
    pub version: u32,
    /// Where its review stands.
    pub review: ReviewState,
}

/// Where the review of an account stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Proposed by a machine; apart from the record until accepted.
    #[default]
    Candidate,
    /// Part of the record.
    Accepted,
    /// Part of the record, and doubted.
    Disputed,
    /// Not part of the record; kept so that it is not proposed again.
    Rejected,
}

impl ReviewState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Candidate, Self::Accepted, Self::Disputed, Self::Rejected];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Accepted => "accepted",
            Self::Disputed => "disputed",
            Self::Rejected => "rejected",
        }
    }

    /// Whether the account counts in the curated record.
    pub fn counts(self) -> bool {
        matches!(self, Self::Accepted | Self::Disputed)
    }
}

impl std::str::FromStr for ReviewState {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|state| state.as_str() == text);
        found.ok_or_else(|| {
            format!("a review state is candidate, accepted, disputed or rejected; found: \"{text}\"")
        })
    }
}

impl std::fmt::Display for ReviewState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One decision of a reviewer. Decisions are appended; the last one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Of which account.
    pub account: AccountId,
    /// Decided what.
    pub state: ReviewState,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// Why.
    pub reason: Option<String>,
}
