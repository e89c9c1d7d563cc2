//! An issue that anyone may submit, without a name: it enters as a candidate, and its sender can follow it by the code
//! of a receipt.
//!
//! Nothing is kept of who sent it: no address, no session, and of the time only the day. The code is shown once; the
//! record holds its hash.

use crate::access::Act;
use crate::account::Shelf;
use crate::desk::{now, today};
use crate::dialogue::Written;
use crate::error::reasoned;
use crate::stale::Subject;
use crate::{AccountView, Actor, Desk, DeskError, secrets};
use serde::Serialize;
use tarazy_model::{
    Account, AccountId, CaseStep, Date, Inference, Maker, RecordId, ReviewState, StateCode, Step,
};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// An issue as it is submitted.
#[derive(Clone, Debug, Default)]
pub struct Submission {
    /// In which State.
    pub state: Option<StateCode>,
    /// What it is about, in one line.
    pub issue: String,
    /// The body before which it is to be raised, if one is named.
    pub body: Option<String>,
    /// What happened and what is asked for, in the sender's words.
    pub said: String,
}

/// What the sender is given, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// The code by which the submission can be followed.
    pub code: String,
}

/// What came of a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Followed {
    /// Whether it waits, or was accepted, disputed or rejected.
    pub state: ReviewState,
    /// Why, as the reviewer told.
    pub reason: Option<String>,
    /// The case it is a part of now, where it was accepted or stands as disputed.
    pub case: Option<RecordId>,
}

/// What is asked of the submissions.
#[derive(Clone, Debug, Default)]
pub struct SubmissionsQuery {
    /// Those that stand so; those that wait where it is left out.
    pub review: Option<ReviewState>,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Only with these words in them, in whatever case.
    pub words: Option<String>,
    /// Those after this one.
    pub after: Option<AccountId>,
}

/// What was sent without a name.
#[derive(Clone, Debug, Serialize)]
pub struct Submissions {
    /// Those of this page, in the order in which they came.
    pub shown: Vec<AccountView>,
    /// All under the query.
    pub ids: Vec<AccountId>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<AccountId>,
}

impl Listing for Submissions {
    fn headers(&self) -> Vec<&'static str> {
        vec!["account", "review", "issue", "states", "said"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &AccountView| {
            let states = one.statement.states().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            let (id, review, said) = (one.id.to_string(), one.review.to_string(), one.evidence.quote.clone());
            vec![id, review, one.statement.title(), states, said]
        };
        self.shown.iter().map(row).collect()
    }
}

impl SubmissionsQuery {
    fn is_for(&self, account: &Account) -> bool {
        let words = self.words.as_deref().unwrap_or_default().to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&words);
        self.state.is_none_or(|state| account.statement.states().contains(&state))
            && (words.is_empty() || holds(&account.statement.title()) || holds(account.origin.quote()))
    }
}

/// Submissions on a page of their list.
const PAGE: usize = 50;
/// The longest line that names an issue, in characters.
const LINE: usize = 200;
/// Submissions that may wait at once: a flood of them must not fill the disk.
const WAITING: u64 = 1000;

impl Desk {
    /// Keeps an issue as a candidate, and gives the receipt to follow it by.
    pub fn submit(&self, submission: &Submission) -> Result<Receipt, DeskError> {
        self.open_to(Act::Submit)?;
        let (issue, said) = (submission.issue.trim(), submission.said.trim());
        if issue.is_empty() || said.is_empty() {
            return Err(DeskError::invalid("error-submission-empty"));
        }
        let body = submission.body.as_deref().unwrap_or_default();
        if [issue, body].iter().any(|line| line.chars().count() > LINE || line.contains('\n')) {
            return Err(DeskError::Invalid(Saying::of("error-submission-lines").shown("most", LINE)));
        }
        if self.look(|record| Ok(record.submissions_waiting()?))? >= WAITING {
            return Err(DeskError::Invalid(Saying::of("error-submissions-wait").shown("waiting", WAITING)));
        }
        let on = today();
        let step = CaseStep {
            states: submission.state.into_iter().collect(),
            issue: issue.to_owned(),
            step: Step::Raised,
            body: submission.body.clone(),
            date: Some(Date::on(on)),
            dated: Inference::Stated,
            ..CaseStep::default()
        };
        // Titles are listed: nothing of what was sent is in this one.
        let title = format!("A submission without a name, {on}");
        let written = Written {
            title: &title,
            step,
            said,
            reason: None,
            by: "a submission without a name",
            maker: Maker::Submission,
        };
        let mut batch = written.batch(None, self)?;
        // The day and no more: with the time, a log kept elsewhere could tell who sent it.
        batch.at = format!("{on}T00:00:00Z");
        let code = secrets::code()?;
        for placed in &batch.accounts {
            self.store()?.keep_receipt(&secrets::digest(&code), &placed.draft.id)?;
        }
        self.keep(&batch, &mut |_| {})?;
        Ok(Receipt { code })
    }

    /// What was sent without a name, under a query.
    pub fn submissions(&self, query: &SubmissionsQuery) -> Result<Submissions, DeskError> {
        self.who().must(Act::Review)?;
        self.read(|record| {
            let mut found = Vec::new();
            for id in record.submissions(query.review.unwrap_or_default())? {
                let is_there = |account: &Account| account.review == query.review.unwrap_or_default();
                let wanted = |account: &Account| {
                    is_there(account) && query.is_for(account) && self.decides_on(account)
                };
                found.extend(record.account(&id)?.filter(wanted));
            }
            let ids: Vec<AccountId> = found.iter().map(|account| account.id.clone()).collect();
            let rest =
                found.iter().skip_while(|account| query.after.as_ref().is_some_and(|id| account.id != *id));
            let after = usize::from(query.after.is_some());
            let page: Vec<Account> = rest.skip(after).take(PAGE).cloned().collect();
            let is_last = page.last().map(|last| &last.id) == ids.last();
            let next = page.last().filter(|_| !is_last).map(|last| last.id.clone());
            Ok(Submissions { shown: Shelf::new(record).views(&page)?, ids, next })
        })
    }

    /// Rejects submissions that wait, each by an act of its own; all of them or none.
    pub fn reject_submissions(
        &self,
        ids: &[AccountId],
        reason: &str,
        actor: &Actor,
    ) -> Result<usize, DeskError> {
        actor.must(Act::Review)?;
        let reason = reasoned(reason, "error-submissions-unreasoned")?;
        if ids.is_empty() {
            return Err(DeskError::invalid("error-no-submission"));
        }
        self.kept(|store| {
            for id in ids {
                let account =
                    store.reader().account(id)?.ok_or_else(|| DeskError::missing("submission", id))?;
                self.unchanged(store, Subject::Account(id))?;
                if account.maker != Maker::Submission || account.review != ReviewState::Candidate {
                    return Err(DeskError::Invalid(
                        Saying::of("error-submission-not-waiting").shown("id", id),
                    ));
                }
            }
            Ok(store.review_all(ids, ReviewState::Rejected, &actor.name, &now(), Some(reason))?)
        })?;
        Ok(ids.len())
    }

    /// What came of a submission, by the code of its receipt, in whatever case and with or without its hyphens.
    pub fn followed(&self, code: &str) -> Result<Followed, DeskError> {
        let unknown = || DeskError::invalid("error-no-submission-of-code");
        self.open_to(Act::Submit)?;
        self.look_beyond(|record| {
            let id: AccountId = record.receipt(&secrets::digest(code))?.ok_or_else(unknown)?;
            let account = record.account(&id)?.ok_or_else(unknown)?;
            let reason = record.reviews(&id)?.into_iter().next_back().and_then(|review| review.reason);
            let case = account.review.counts().then_some(account.record);
            Ok(Followed { state: account.review, reason, case })
        })
    }
}
