//! What is asked of the index, and what it answers.

use crate::{EntryId, Field, Filter, QueryProblem, Snippet};
use std::str::FromStr;
use tarazy_model::{BatchId, Day, ReviewState};
use tarazy_words::Saying;

/// In which order hits come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Those that fit the words best first.
    #[default]
    Relevance,
    /// The latest dates first, those without a date last.
    Newest,
    /// The earliest dates first, those without a date last.
    Oldest,
    /// What came into the record last first.
    Added,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Relevance, Self::Newest, Self::Oldest, Self::Added];

    /// The name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Added => "added",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Relevance => "best match",
            Self::Newest => "latest date",
            Self::Oldest => "earliest date",
            Self::Added => "last added to the record",
        }
    }
}

impl FromStr for Sort {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or_else(|| {
            let names = Self::ALL.map(Self::as_str).join(", ");
            format!("an order is one of {names}; found: \"{text}\"")
        })
    }
}

/// A question: words as typed, and filters. What is `None` or empty filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words, in the syntax that `syntax.rs` describes. Any text is a query.
    pub text: String,
    /// Only what these let through: those of one field widen, those of different fields narrow.
    pub filters: Vec<Filter>,
    /// Words only as they are written: no other endings, no names of States and bodies, no slips of the pen.
    pub exact: bool,
    /// Only of this batch.
    pub batch: Option<BatchId>,
    /// Only in one of these review states, unless the words name some themselves.
    pub review: Vec<ReviewState>,
    /// Only these review states, whatever the words and filters name; and no words of other entries are told.
    pub only: bool,
    /// Beside those in these review states, also texts of documents, which have none.
    pub documents: bool,
    /// With a date that begins on this day or later.
    pub from: Option<Day>,
    /// With a date that begins on this day or before.
    pub to: Option<Day>,
    /// Only what came to the record at this moment, in seconds since 1970, or later.
    pub added_from: Option<u64>,
    /// How many hits to pass over.
    pub offset: usize,
    /// How many hits to give.
    pub limit: usize,
    /// In which order.
    pub sort: Sort,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its id.
    pub id: EntryId,
    /// How well it fits; 0 when sorted by date.
    pub score: f32,
    /// The part of its text where the words stand closest together.
    pub snippet: Snippet,
}

/// How many of all that was found have each value, by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets(pub(crate) Vec<(Field, Vec<(String, u64)>)>);

impl Facets {
    /// The values of a field with their counts, the most frequent first; years the latest first.
    pub fn of(&self, field: Field) -> &[(String, u64)] {
        self.0.iter().find(|(known, _)| *known == field).map_or(&[], |(_, values)| values)
    }
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// How many there are in all.
    pub total: u64,
    /// Those asked for.
    pub hits: Vec<Hit>,
    /// Counts over all that was found.
    pub facets: Facets,
    /// What of the words could not be read as meant, and how it was read instead.
    pub problems: Vec<QueryProblem>,
    /// What else the words were taken for: names of States and bodies, words that differ by one letter.
    pub notes: Vec<Saying>,
}
