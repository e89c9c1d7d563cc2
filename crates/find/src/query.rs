//! What is asked of the index, and what it answers.

use crate::{EntryId, EntryKind, QueryProblem, Snippet};
use tarazy_model::{BatchId, Day, InstrumentCode, ReviewState, SourceId, StateCode};

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
}

/// A question: words as typed, and filters. What is `None` or empty filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words, in the syntax that `syntax.rs` describes. Any text is a query.
    pub text: String,
    /// Only of this kind.
    pub kind: Option<EntryKind>,
    /// Only about this State.
    pub state: Option<StateCode>,
    /// Only about this instrument.
    pub instrument: Option<InstrumentCode>,
    /// Only of this source.
    pub source: Option<SourceId>,
    /// Only of this batch.
    pub batch: Option<BatchId>,
    /// Only in one of these review states, unless the words name some themselves.
    pub review: Vec<ReviewState>,
    /// Beside those in these review states, also texts of documents, which have none.
    pub documents: bool,
    /// With a date that begins on this day or later.
    pub from: Option<Day>,
    /// With a date that begins on this day or before.
    pub to: Option<Day>,
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

/// How many of all that was found have each value, the most frequent first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By kind.
    pub kinds: Vec<(EntryKind, u64)>,
    /// By State.
    pub states: Vec<(StateCode, u64)>,
    /// By instrument.
    pub instruments: Vec<(InstrumentCode, u64)>,
    /// By source.
    pub sources: Vec<(SourceId, u64)>,
    /// By the year their date begins in; the latest first.
    pub years: Vec<(i16, u64)>,
    /// By review state.
    pub reviews: Vec<(ReviewState, u64)>,
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
}
