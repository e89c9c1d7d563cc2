//! Reviewing: a person accepts, disputes or rejects what a machine proposed, and says which record it is
//! about. Decisions are appended; the last one holds. Who refuses, doubts or overturns says why.

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::now;
use crate::motions::Carried;
use crate::stale::Subject;
use crate::visibility::{self, View};
use crate::{AccountView, Actor, Desk, DeskError};
use serde::Serialize;
use tarazy_model::{Account, AccountId, Assignment, Maker, MotionKind, Origin, RecordId, ReviewState};
use tarazy_store::{Reader, Store};

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
    /// Whose it was, where another reviewer had it before them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub was_with: Option<Assignment>,
    /// The next candidate of the same document, for going on by keyboard.
    pub next: Option<AccountId>,
}

pub(crate) const REFUSED: &str = "error-review-unreasoned";
pub(crate) const OVERTURNED: &str = "error-review-overturns";
const SECOND: &str = "error-review-second";
const SETTLED: &str = "error-review-settles";

impl Desk {
    /// Whether an account is one that who asks may decide on, whatever was decided on it so far.
    pub(crate) fn decides_on(&self, account: &Account) -> bool {
        let undecided = Account { review: ReviewState::Candidate, ..account.clone() };
        self.may(Act::Review) && visibility::shows(self.view(View::Desk), &undecided)
    }

    /// Decides on one account. A decision that names a record places the account there first, so that it
    /// counts as one more account of what is known.
    pub fn review(&self, decision: &Decision, actor: &Actor) -> Result<Reviewed, DeskError> {
        actor.must(Act::Review)?;
        let id = &decision.account;
        if self.read(|record| Ok(record.is_blind_to(id)?))? {
            return Err(DeskError::invalid(SECOND));
        }
        let (before, was_with, carried) =
            self.guarded(Subject::Account(id), |store| self.decided(store, decision, actor))?;
        self.read(|record| {
            let account = record.account(id)?.ok_or_else(|| DeskError::missing("account", id))?;
            let next = next_waiting(record, &account)?;
            let account = Shelf::new(record).view(&account)?;
            Ok(Reviewed { account, before, carried, was_with, next })
        })
    }

    /// Decides on one account, in the transaction of the store; where its review stood before, whose it was, and whether
    /// it is done.
    pub(crate) fn decided(
        &self,
        store: &mut Store,
        decision: &Decision,
        actor: &Actor,
    ) -> Result<(ReviewState, Option<Assignment>, Carried), DeskError> {
        let id = &decision.account;
        let (before, wanted, was_with) = self.read(|record| {
            // What is rejected is about nothing.
            let mut wanted = decision.record.clone().filter(|_| decision.state != ReviewState::Rejected);
            if let Some(known) = &wanted
                && record.accounts_of_record(known)?.is_empty()
            {
                let moved = record.moved_to(known)?;
                wanted = Some(moved.ok_or_else(|| DeskError::missing("record", known))?);
            }
            let before = record.account(id)?.filter(|before| self.decides_on(before));
            let before = before.ok_or_else(|| DeskError::missing("account", id))?;
            let wanted = wanted.filter(|wanted| *wanted != before.record);
            reasoned(record, decision, wanted.is_some(), actor)?;
            let was_with = record.assignment(id)?.filter(|one| one.reviewer != actor.name);
            Ok::<_, DeskError>((before, wanted, was_with))
        })?;
        let carried = self.published(store, &before, decision, actor)?;
        if carried == Carried::Done {
            let at = now();
            if let Some(wanted) = wanted {
                store.place(id, &wanted, &actor.name, &at)?;
            }
            store.review(id, decision.state, &actor.name, &at, decision.reason.as_deref())?;
        }
        Ok((before.review, was_with, carried))
    }

    /// Whether a decision may be done now: to let an allegation about a named person count needs two persons, and so does
    /// what was sent without a name, for which nobody answers and which may name anybody.
    fn published(
        &self,
        store: &mut Store,
        before: &Account,
        decision: &Decision,
        actor: &Actor,
    ) -> Result<Carried, DeskError> {
        let of_two = before.statement.accuses() || before.maker == Maker::Submission;
        if !decision.state.counts() || !of_two || before.review.counts() {
            return Ok(Carried::Done);
        }
        let reason = decision.reason.as_deref().unwrap_or_default();
        self.twice(store, (MotionKind::Publish, before.id.as_str(), decision.state.as_str()), reason, actor)
    }
}

/// Refuses a decision that needs a reason and has none: one that refuses or doubts, overturns what another decided, or
/// settles what two readers differ on.
fn reasoned(record: &Reader, decision: &Decision, moves: bool, actor: &Actor) -> Result<(), DeskError> {
    if decision.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty()) {
        return Ok(());
    }
    if matches!(decision.state, ReviewState::Rejected | ReviewState::Disputed) {
        return Err(DeskError::unreasoned(REFUSED));
    }
    let id = &decision.account;
    let read = record.second_reading(id)?;
    if read.is_some_and(|read| read.differs() && read.settled.is_none() && read.first.by != actor.name) {
        return Err(DeskError::unreasoned(SETTLED));
    }
    let last = record.reviews(id)?.pop();
    let decided = last.filter(|last| last.by != actor.name && last.state != ReviewState::Candidate);
    let placed = record.placements(id)?.pop().filter(|placed| moves && placed.by != actor.name);
    if decided.is_some_and(|last| last.state != decision.state) || placed.is_some() {
        return Err(DeskError::unreasoned(OVERTURNED));
    }
    Ok(())
}

/// The next candidate in the text after this one, or else the first that waits.
fn next_waiting(record: &Reader, account: &Account) -> Result<Option<AccountId>, DeskError> {
    let Origin::Passage { document, .. } = &account.origin else { return Ok(None) };
    Ok(record.next_candidate(document, &account.id)?)
}
