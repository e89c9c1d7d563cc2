//! Home: what the record holds, what waits for review, what came last.

use crate::access::Act;
use crate::account::Shelf;
use crate::visibility::{self, View};
use crate::{AccountView, Desk, DeskError, StateView};
use serde::Serialize;
use tarazy_model::{Batch, Kind, ReviewState};
use tarazy_store::{Count, Filter};

/// How many of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// Accounts that count in the curated record.
    pub accounts: u64,
    /// Candidates that wait for review.
    pub waiting: u64,
}

/// The first page.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// Accounts by kind, in the order of [`Kind::ALL`]; kinds without any are left out.
    pub kinds: Vec<KindCount>,
    /// Sources.
    pub sources: u64,
    /// Documents.
    pub documents: u64,
    /// Candidates waiting for review.
    pub backlog: u64,
    /// The next few of them.
    pub waiting: Vec<AccountView>,
    /// The last batches, newest first.
    pub batches: Vec<Batch>,
    /// States the record says most about.
    pub states: Vec<StateView>,
    /// Whether the record can be changed.
    pub read_only: bool,
}

/// How many candidates and batches the first page shows.
const SHOWN: usize = 5;
/// How many States the first page shows.
const STATES: usize = 12;

impl Desk {
    /// What the record holds; reads counters, never the record.
    pub fn home(&self) -> Result<Home, DeskError> {
        self.read(|record| {
            let kinds = kinds(&record.counts()?);
            let totals = record.totals()?;
            let waiting = Filter { review: Some(ReviewState::Candidate), ..Filter::default() };
            let mut waiting = record.accounts(&waiting, None, SHOWN)?;
            waiting.retain(|account| visibility::shows(View::Listed, account));
            let mut states = record.states()?;
            states.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
            Ok(Home {
                backlog: kinds.iter().map(|kind| kind.waiting).sum(),
                kinds,
                sources: totals.sources,
                documents: totals.documents,
                waiting: Shelf::new(record).views(&waiting)?,
                batches: if self.may(Act::SeeCandidates) { record.batches(None, SHOWN)? } else { Vec::new() },
                states: states.iter().take(STATES).map(|(code, _)| StateView::of(*code)).collect(),
                read_only: self.is_read_only(),
            })
        })
    }
}

/// The store's counts by kind and review state, as counts by kind.
pub(crate) fn kinds(counts: &[Count]) -> Vec<KindCount> {
    let sum = |kind: Kind, wanted: &dyn Fn(ReviewState) -> bool| {
        counts.iter().filter(|c| c.kind == kind && wanted(c.review)).map(|c| c.accounts).sum()
    };
    let of_kind = |kind| KindCount {
        kind,
        accounts: sum(kind, &ReviewState::counts),
        waiting: sum(kind, &|review| review == ReviewState::Candidate),
    };
    Kind::ALL.into_iter().map(of_kind).filter(|count| count.accounts + count.waiting > 0).collect()
}
