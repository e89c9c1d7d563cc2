//! An issue that anyone may submit, without a name: it enters as a candidate, and its sender can follow it by the code
//! of a receipt.
//!
//! Nothing is kept of who sent it: no address, no session, and of the time only the day. The code is shown once; the
//! record holds its hash.

use crate::access::Act;
use crate::desk::today;
use crate::dialogue::Written;
use crate::{Desk, DeskError, secrets};
use serde::Serialize;
use tarazy_model::{AccountId, CaseStep, Date, Inference, Maker, RecordId, ReviewState, StateCode, Step};

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
            return Err(DeskError::Invalid(
                "say in one line what it is about, and then what happened".to_owned(),
            ));
        }
        let body = submission.body.as_deref().unwrap_or_default();
        if [issue, body].iter().any(|line| line.chars().count() > LINE || line.contains('\n')) {
            return Err(DeskError::Invalid(format!(
                "what it is about, and the body, are one line each of at most {LINE} characters; put the rest into the text below"
            )));
        }
        if self.look(|record| Ok(record.submissions_waiting()?))? >= WAITING {
            return Err(DeskError::Invalid(format!(
                "{WAITING} submissions wait for a decision already, and no more are taken until some are decided; come back later"
            )));
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

    /// What came of a submission, by the code of its receipt, in whatever case and with or without its hyphens.
    pub fn followed(&self, code: &str) -> Result<Followed, DeskError> {
        let unknown = || {
            DeskError::Invalid(
                "no submission has this code; look whether it was copied whole, 26 letters and digits"
                    .to_owned(),
            )
        };
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
