//! Reviewing: a person accepts, disputes or rejects what a machine proposed, and says which record it is
//! about. Decisions are appended; the last one holds.

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::now;
use crate::motions::Carried;
use crate::visibility::{self, View};
use crate::{AccountView, Actor, Desk, DeskError};
use serde::Serialize;
use tarazy_model::{
    Account, AccountId, DocumentId, Kind, MotionKind, Origin, RecordId, ReviewState, StateCode,
};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;

/// A decision on one account.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The account.
    pub account: AccountId,
    /// Decided what.
    pub state: ReviewState,
    /// Why.
    pub reason: Option<String>,
    /// The record it is about, where it is another than was proposed.
    pub record: Option<RecordId>,
}

/// What a decision did.
#[derive(Clone, Debug, Serialize)]
pub struct Reviewed {
    /// The account as it is now.
    pub account: AccountView,
    /// What its review was before.
    pub before: ReviewState,
    /// Whether it is done, or waits for a second person.
    pub carried: Carried,
    /// The next candidate of the same document, for going on by keyboard.
    pub next: Option<AccountId>,
}

/// What is asked of the review queue.
#[derive(Clone, Debug, Default)]
pub struct QueueQuery {
    /// Only of this document.
    pub document: Option<DocumentId>,
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Those after this one.
    pub after: Option<AccountId>,
}

/// Candidates that wait for review.
#[derive(Clone, Debug, Serialize)]
pub struct Queue {
    /// Those of this page.
    pub waiting: Vec<AccountView>,
    /// How many wait in all, under the same query.
    pub total: u64,
    /// Where the next page begins; `None` on the last.
    pub next: Option<AccountId>,
}

impl Listing for Queue {
    fn headers(&self) -> Vec<&'static str> {
        vec!["account", "kind", "title", "document", "start", "end", "quote"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let number = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
        let row = |account: &AccountView| {
            vec![
                account.id.to_string(),
                account.kind.to_string(),
                account.title.clone(),
                account.evidence.name.clone(),
                number(account.evidence.start),
                number(account.evidence.end),
                account.evidence.quote.clone(),
            ]
        };
        self.waiting.iter().map(row).collect()
    }
}

/// Candidates on a page of the queue.
const PAGE: usize = 50;

impl Desk {
    /// Decides on one account. A decision that names a record places the account there first, so that it
    /// counts as one more account of what is known.
    pub fn review(&self, decision: &Decision, actor: &Actor) -> Result<Reviewed, DeskError> {
        actor.must(Act::Review)?;
        let id = &decision.account;
        let (before, wanted) = self.read(|record| {
            // What is rejected is about nothing.
            let mut wanted = decision.record.clone().filter(|_| decision.state != ReviewState::Rejected);
            if let Some(known) = &wanted
                && record.accounts_of_record(known)?.is_empty()
            {
                let moved = record.moved_to(known)?;
                wanted = Some(moved.ok_or_else(|| DeskError::missing("record", known))?);
            }
            let before = record.account(id)?.ok_or_else(|| DeskError::missing("account", id))?;
            Ok::<_, DeskError>((before, wanted))
        })?;
        let carried = self.published(&before, decision, actor)?;
        if carried == Carried::Done {
            self.decide(decision, &before, wanted.as_ref(), actor)?;
        }
        self.read(|record| {
            let account = record.account(id)?.ok_or_else(|| DeskError::missing("account", id))?;
            let next = next_waiting(record, &account)?;
            Ok(Reviewed { account: Shelf::new(record).view(&account)?, before: before.review, carried, next })
        })
    }

    /// Whether a decision may be done now: to let an allegation about a named person count needs two persons.
    fn published(&self, before: &Account, decision: &Decision, actor: &Actor) -> Result<Carried, DeskError> {
        if !decision.state.counts() || !before.statement.accuses() || before.review.counts() {
            return Ok(Carried::Done);
        }
        let reason = decision.reason.as_deref().unwrap_or_default();
        self.twice((MotionKind::Publish, before.id.as_str(), decision.state.as_str()), reason, actor)
    }

    fn decide(
        &self,
        decision: &Decision,
        before: &Account,
        wanted: Option<&RecordId>,
        actor: &Actor,
    ) -> Result<(), DeskError> {
        let (id, at) = (&decision.account, now());
        let mut store = self.store()?;
        if let Some(wanted) = wanted.filter(|wanted| **wanted != before.record) {
            store.place(id, wanted, &actor.name, &at)?;
        }
        store.review(id, decision.state, &actor.name, &at, decision.reason.as_deref())?;
        drop(store);
        self.follow(&mut |_| {});
        Ok(())
    }

    /// Candidates that wait for review.
    pub fn queue(&self, query: &QueueQuery) -> Result<Queue, DeskError> {
        self.who().must(Act::SeeCandidates)?;
        let filter = Filter {
            review: Some(ReviewState::Candidate),
            document: query.document.clone(),
            kind: query.kind,
            state: query.state,
            ..Filter::default()
        };
        self.read(|record| {
            let mut waiting = record.accounts(&filter, query.after.as_ref(), PAGE)?;
            let next = waiting.last().filter(|_| waiting.len() == PAGE).map(|last| last.id.clone());
            waiting.retain(|account| visibility::shows(self.view(View::Desk), account));
            Ok(Queue { waiting: Shelf::new(record).views(&waiting)?, total: record.count(&filter)?, next })
        })
    }
}

/// The next candidate in the text after this one, or else the first that waits.
fn next_waiting(record: &Reader, account: &Account) -> Result<Option<AccountId>, DeskError> {
    let Origin::Passage { document, .. } = &account.origin else { return Ok(None) };
    Ok(record.next_candidate(document, &account.id)?)
}
