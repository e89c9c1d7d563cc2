//! The review queue: candidates that wait, under filters, and how many wait of what, how long, and before whom.

use crate::access::Act;
use crate::account::{Shelf, every};
use crate::visibility::{self, View};
use crate::{AccountView, Desk, DeskError, SourceView, StateView};
use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_model::{
    Account, AccountId, Assignment, Document, DocumentId, Kind, ReviewState, SourceId, StateCode,
};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;

/// What is asked of the review queue.
#[derive(Clone, Debug, Default)]
pub struct QueueQuery {
    /// Only of this document.
    pub document: Option<DocumentId>,
    /// Only of this source.
    pub source: Option<SourceId>,
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Before whom.
    pub with: Option<QueuedBy>,
    /// Those after this one.
    pub after: Option<AccountId>,
}

/// Before whom candidates are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QueuedBy {
    /// Before who asks.
    Mine,
    /// Before nobody.
    Nobody,
    /// Before the reviewer of this name.
    Reviewer(String),
}

impl std::str::FromStr for QueuedBy {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "mine" => Self::Mine,
            "nobody" => Self::Nobody,
            name => Self::Reviewer(name.strip_prefix('@').unwrap_or(name).to_owned()),
        })
    }
}

/// Candidates that wait for review.
#[derive(Clone, Debug, Serialize)]
pub struct Queue {
    /// Those of this page.
    pub waiting: Vec<AccountView>,
    /// How many wait in all, under the same query.
    pub total: u64,
    /// Before whom those of this page are, where they are before somebody.
    pub with: BTreeMap<AccountId, Assignment>,
    /// What waits in the whole record; for who reviews, with the first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<Waiting>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<AccountId>,
}

/// What waits, counted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Waiting {
    /// How many candidates.
    pub total: u64,
    /// When the one came that has waited longest, as RFC 3339 in UTC.
    pub oldest: Option<String>,
    /// By kind.
    pub kinds: Vec<(Kind, u64)>,
    /// The States with the most.
    pub states: Vec<(StateView, u64)>,
    /// The sources with the most.
    pub sources: Vec<(SourceView, u64)>,
    /// The documents with the most.
    pub documents: Vec<(Document, u64)>,
    /// How many each reviewer has before them.
    pub reviewers: Vec<ReviewerCount>,
    /// How many are before nobody.
    pub nobodys: u64,
    /// How many were sent without a name.
    pub submissions: u64,
    /// How many allege something of a named person, among the first thousand events that wait.
    pub accusing: u64,
    /// How many wait for a second opinion of who asks.
    pub second: u64,
}

/// How many candidates a reviewer has before them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReviewerCount {
    /// Who.
    pub reviewer: String,
    /// How many.
    pub waiting: u64,
}

impl Listing for Queue {
    fn headers(&self) -> Vec<&'static str> {
        vec!["account", "kind", "title", "document", "start", "end", "quote", "with"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let number = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
        let row = |account: &AccountView| {
            vec![
                account.id.to_string(),
                account.kind.to_string(),
                account.title.to_string(),
                account.evidence.name.to_string(),
                number(account.evidence.start),
                number(account.evidence.end),
                account.evidence.quote.clone(),
                self.with.get(&account.id).map(|one| one.reviewer.clone()).unwrap_or_default(),
            ]
        };
        self.waiting.iter().map(row).collect()
    }
}

/// Candidates on a page of the queue.
const PAGE: usize = 50;
/// States, sources and documents with the most that are named.
const NAMED: usize = 12;
/// Candidates before reviewers that are looked through.
pub(crate) const BEFORE_REVIEWERS: usize = 10_000;
/// Events that are looked through for what accuses.
const LOOKED_THROUGH: usize = 1000;

impl QueueQuery {
    pub(crate) fn filter(&self) -> Filter {
        Filter {
            review: Some(ReviewState::Candidate),
            document: self.document.clone(),
            source: self.source.clone(),
            kind: self.kind,
            state: self.state,
            unassigned: self.with == Some(QueuedBy::Nobody),
            ..Filter::default()
        }
    }

    /// Whether a candidate is one that is asked for.
    fn is_for(&self, account: &Account) -> bool {
        account.review == ReviewState::Candidate
            && self.document.as_ref().is_none_or(|id| account.origin.document() == id)
            && self.source.as_ref().is_none_or(|id| account.source == *id)
            && self.kind.is_none_or(|kind| account.statement.kind() == kind)
            && self.state.is_none_or(|state| account.statement.states().contains(&state))
    }
}

impl Desk {
    /// Candidates that wait for review.
    pub fn queue(&self, query: &QueueQuery) -> Result<Queue, DeskError> {
        self.who().must(Act::SeeCandidates)?;
        self.read(|record| {
            let reviewer = match &query.with {
                Some(QueuedBy::Mine) => Some(self.who().name.as_str()),
                Some(QueuedBy::Reviewer(name)) => Some(name.as_str()),
                Some(QueuedBy::Nobody) | None => None,
            };
            let (mut waiting, total, next) = match reviewer {
                Some(reviewer) => before(record, query, reviewer)?,
                None => {
                    let filter = query.filter();
                    let waiting = record.accounts(&filter, query.after.as_ref(), PAGE)?;
                    let next = waiting.last().filter(|_| waiting.len() == PAGE).map(|last| last.id.clone());
                    (waiting, counted(record, query)?, next)
                }
            };
            waiting.retain(|account| visibility::shows(self.view(View::Desk), account));
            let mut with = BTreeMap::new();
            for account in waiting.iter().filter(|_| self.may(Act::Review)) {
                with.extend(record.assignment(&account.id)?.map(|one| (account.id.clone(), one)));
            }
            // It stands above the first page alone.
            let is_counted = self.may(Act::Review) && query.after.is_none();
            let all = if is_counted { Some(self.waiting(record)?) } else { None };
            Ok(Queue { waiting: Shelf::new(record).views(&waiting)?, total, with, all, next })
        })
    }

    fn waiting(&self, record: &Reader) -> Result<Waiting, DeskError> {
        let mut kinds: Vec<(Kind, u64)> = Vec::new();
        for count in record.counts()?.into_iter().filter(|count| count.review == ReviewState::Candidate) {
            kinds.push((count.kind, count.accounts));
        }
        let total = kinds.iter().map(|(_, count)| count).sum();
        let mut shelf = Shelf::new(record);
        let (mut sources, mut documents) = (Vec::new(), Vec::new());
        for count in record.waiting_by_source(NAMED)? {
            sources.push((shelf.source(&count.of)?, count.waiting));
        }
        for count in record.waiting_by_document(NAMED)? {
            documents.extend(record.document(&count.of)?.map(|document| (document, count.waiting)));
        }
        let mut reviewers: Vec<ReviewerCount> = Vec::new();
        for one in record.assignments(BEFORE_REVIEWERS)? {
            match reviewers.last_mut().filter(|last| last.reviewer == one.reviewer) {
                Some(last) => last.waiting += 1,
                None => reviewers.push(ReviewerCount { reviewer: one.reviewer, waiting: 1 }),
            }
        }
        let events = QueueQuery { kind: Some(Kind::Event), ..QueueQuery::default() }.filter();
        let mut accusing = 0;
        for event in every(record, &events).take(LOOKED_THROUGH) {
            accusing += u64::from(event?.statement.accuses());
        }
        let second = record.second_asked(&self.who().name, 0, LOOKED_THROUGH)?.len();
        let states = record.waiting_by_state(NAMED)?.into_iter();
        let before_somebody: u64 = reviewers.iter().map(|one| one.waiting).sum();
        Ok(Waiting {
            total,
            oldest: record.oldest_waiting()?,
            kinds,
            states: states.map(|count| (StateView::of(count.of), count.waiting)).collect(),
            sources,
            documents,
            reviewers,
            nobodys: total.saturating_sub(before_somebody),
            submissions: record.submissions_waiting()?,
            accusing,
            second: u64::try_from(second).unwrap_or(u64::MAX),
        })
    }
}

/// How many wait under a query of all, or of those before nobody.
fn counted(record: &Reader, query: &QueueQuery) -> Result<u64, DeskError> {
    let all = record.count(&Filter { unassigned: false, ..query.filter() })?;
    if query.with != Some(QueuedBy::Nobody) {
        return Ok(all);
    }
    let given = assigned(record, query, None)?.len();
    Ok(all.saturating_sub(u64::try_from(given).unwrap_or(u64::MAX)))
}

/// A page of what a reviewer has before them: as many as people can have, so that all are looked through.
fn before(
    record: &Reader,
    query: &QueueQuery,
    reviewer: &str,
) -> Result<(Vec<Account>, u64, Option<AccountId>), DeskError> {
    let found = assigned(record, query, Some(reviewer))?;
    let total = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let from = query.after.as_ref().and_then(|after| found.iter().position(|one| one.id == *after));
    let page: Vec<Account> = found.into_iter().skip(from.map_or(0, |at| at + 1)).take(PAGE).collect();
    let next = page.last().filter(|_| page.len() == PAGE).map(|last| last.id.clone());
    Ok((page, total, next))
}

/// The candidates under a query that are before a reviewer, or before any; by document and place.
pub(crate) fn assigned(
    record: &Reader,
    query: &QueueQuery,
    reviewer: Option<&str>,
) -> Result<Vec<Account>, DeskError> {
    let mut found = Vec::new();
    for given in record.assignments(BEFORE_REVIEWERS)? {
        if reviewer.is_none_or(|name| given.reviewer == name) {
            found.extend(record.account(&given.account)?.filter(|account| query.is_for(account)));
        }
    }
    let place = |account: &Account| match &account.origin {
        tarazy_model::Origin::Passage { passage, .. } => u64::try_from(passage.start()).unwrap_or(u64::MAX),
        tarazy_model::Origin::Row(row) => row.line,
    };
    found.sort_by_cached_key(|account| (account.origin.document().clone(), place(account)));
    Ok(found)
}
