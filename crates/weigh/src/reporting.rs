//! The reporting calendar: which reports and replies a State owes a body on a day, and what became of them.
//!
//! A due date is *stated* where a source gives it, else *reckoned* from the treaty's term; the stated one counts and the
//! other is kept beside it. Submissions and reviews settle due dates (rule `report-settled`). That no submission is on
//! record does not say that there was none: an outcome names the day the record's knowledge reaches.
//!
//! ```text
//! acts ──▶ entry into force ──▶ initial report ──┐
//! reports: due, follow-up due ───────────────────┼──▶ expected, each settled, ahead, passed or overdue
//!          submitted, listed, reviewed, received ┘
//! ```

mod cycle;
mod expected;
mod lapse;
mod settled;
mod step;

use crate::rules::{self, Rule};
use crate::status::{self, Standing};
use serde::{Serialize, Serializer};
use std::collections::HashMap;
use tarazy_model::{
    Account, AccountId, Date, Day, InstrumentCode, RecordId, ReportStep, SourceId, StateCode, Statement,
};
use tarazy_words::Saying;
use tarazy_words::reporting::{self, Duty};

pub use lapse::{Lapse, Stretch};

/// A State's reporting under one duty, as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cycle {
    /// The State.
    pub state: StateCode,
    /// The body reported to.
    pub body: &'static str,
    /// The instrument; `None` for the Universal Periodic Review.
    pub instrument: Option<InstrumentCode>,
    /// What the State is under the instrument on the day.
    pub standing: Option<Standing>,
    /// When the instrument entered into force for the State, where that can be computed.
    pub in_force: Option<Date>,
    /// Where it stands.
    pub stage: Stage,
    /// The last day that a source of this reporting speaks of: what came after it the record cannot know. `None` where
    /// it has no report of the State to the body.
    pub known: Option<Day>,
    /// What was done, by date.
    pub steps: Vec<Step>,
    /// What is or was expected, by date.
    pub expected: Vec<Expected>,
}

/// Where a State's reporting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// A report is due, and the day is still ahead or may be.
    Due,
    /// A report is overdue as far as the record knows.
    Overdue,
    /// The day of a report has passed and nothing on record speaks of the time since.
    Passed,
    /// A report is submitted and not reviewed.
    Submitted,
    /// The last report is reviewed; no day for the next is known.
    Reviewed,
    /// The State is not bound to report, as far as the record knows.
    NoDuty,
    /// The record does not know whether the State is bound, or nothing by which a day could be told.
    NoInformation,
}

impl Stage {
    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Due => "report due",
            Self::Overdue => "overdue",
            Self::Passed => "date passed, no submission on record",
            Self::Submitted => "submitted, awaiting review",
            Self::Reviewed => "reviewed",
            Self::NoDuty => "not bound to report",
            Self::NoInformation => "no information",
        }
    }
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Its record.
    pub record: RecordId,
    /// Which step.
    pub step: ReportStep,
    /// Which report, as the body counts.
    pub number: Option<String>,
    /// When, by its most exact account.
    pub date: Option<Date>,
    /// Other dates that its accounts give.
    pub other_dates: Vec<Date>,
    /// Whether by the simplified reporting procedure.
    pub simplified: Option<bool>,
    /// The symbol of its document.
    pub symbol: Option<String>,
    /// Paragraphs of a follow-up.
    pub paragraphs: Vec<String>,
    /// Its accounts, the most exact first.
    pub accounts: Vec<AccountId>,
    /// The day up to which its sources speak.
    #[serde(skip)]
    pub(crate) as_at: Option<Day>,
    /// Its sources.
    #[serde(skip)]
    pub(crate) sources: Vec<SourceId>,
}

/// What is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expectation {
    /// A report.
    Report,
    /// Information on follow-up.
    FollowUp,
    /// The next review by a body that fixes its reviews and not the reports.
    Review,
}

/// How a due date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A source gives it.
    Stated,
    /// It follows from a term by a rule.
    Reckoned,
    /// The body asks for it when it sees fit; no day is known.
    OnRequest,
}

/// A report, reply or review that is or was expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// A name that stays while its date moves: `KAZ/CAT/report/5`.
    pub id: String,
    /// What.
    pub what: Expectation,
    /// Which report, as the body counts.
    pub number: Option<String>,
    /// By when; `None` where no day is known.
    pub date: Option<Date>,
    /// How the date is known.
    pub basis: Basis,
    /// The rule by which it is.
    #[serde(serialize_with = "by_id")]
    pub rule: Rule,
    /// The rule with what went into it, in a sentence.
    pub explanation: Saying,
    /// The accounts that went into it.
    pub accounts: Vec<AccountId>,
    /// The record that states it; `None` for what is reckoned.
    pub record: Option<RecordId>,
    /// The same expected on other dates: other sources, or the treaty's term beside a stated date.
    pub others: Vec<OtherDate>,
    /// Paragraphs of a follow-up.
    pub paragraphs: Vec<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// How long until it, or since: of what was done late, how late.
    pub lapse: Option<Lapse>,
    /// The record that settled it, perhaps or surely.
    pub settled_by: Option<RecordId>,
    /// A sentence on its outcome.
    pub says: Saying,
}

/// Another date for what is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OtherDate {
    /// The date.
    pub date: Date,
    /// How it is known.
    pub basis: Basis,
    /// Where it comes from, in a sentence.
    pub explanation: Saying,
}

/// What became of something expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is ahead.
    Ahead,
    /// Its date is not exact, and the day lies within it.
    Within,
    /// Its day has passed; the record reaches beyond it and has no submission.
    Overdue,
    /// Its day has passed; the record does not reach so far.
    Passed,
    /// It was done.
    Settled,
    /// A report without a number, or one before a later report that is called due, may have settled it.
    PerhapsSettled,
    /// A later review has closed it.
    Closed,
    /// No day is known.
    Undated,
}

impl Outcome {
    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Within => "within",
            Self::Overdue => "overdue",
            Self::Passed => "passed",
            Self::Settled => "settled",
            Self::PerhapsSettled => "perhaps-settled",
            Self::Closed => "closed",
            Self::Undated => "undated",
        }
    }

    /// The rule by which it was found.
    pub fn rule(self) -> Rule {
        match self {
            Self::Settled | Self::PerhapsSettled => rules::REPORT_SETTLED,
            Self::Closed => rules::FOLLOW_UP_DUE,
            Self::Ahead | Self::Within | Self::Overdue | Self::Passed | Self::Undated => {
                rules::REPORT_OVERDUE
            }
        }
    }

    /// Whether its day has passed and nothing that settles it is on record.
    pub fn is_late(self) -> bool {
        matches!(self, Self::Overdue | Self::Passed)
    }

    /// Whether it is still expected.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Ahead | Self::Within | Self::Overdue | Self::Passed)
    }
}

fn by_id<S: Serializer>(rule: &Rule, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(rule.id)
}

/// The reporting of each of these States under every duty, on a day; linear in the accounts. Those of other States are
/// passed over, except that acts of other States tell "no act on record" from "no information".
pub fn cycles(acts: &[Account], reports: &[Account], states: &[StateCode], on: Day) -> Vec<Cycle> {
    let instruments: Vec<InstrumentCode> =
        reporting::all().iter().filter_map(|duty| duty.instrument.clone()).collect();
    let statuses = status::matrix(acts, states, &instruments, on);
    let by_id: HashMap<&AccountId, &Account> = acts.iter().map(|account| (&account.id, account)).collect();
    let mut told: HashMap<(StateCode, &'static str, Option<&InstrumentCode>), Vec<&Account>> = HashMap::new();
    for account in reports.iter().filter(|account| account.review.counts()) {
        let Statement::Report(report) = &account.statement else { continue };
        let Some(duty) = reporting::of_report(&report.body, report.symbol.as_deref()) else { continue };
        for state in &report.states {
            told.entry((*state, duty.body, duty.instrument.as_ref())).or_default().push(account);
        }
    }
    let cycle = |state: StateCode, row: &[status::Status], duty: &'static Duty| {
        let status = row.iter().find(|status| Some(&status.instrument) == duty.instrument.as_ref());
        let acts = status.map(|status| status.acts.iter().filter_map(|id| by_id.get(id).copied()).collect());
        let reports = told.get(&(state, duty.body, duty.instrument.as_ref())).map_or(&[][..], Vec::as_slice);
        cycle::of(&cycle::Known { state, duty, status, acts: acts.unwrap_or_default(), reports, on })
    };
    let of_state = |(state, row): &(StateCode, Vec<status::Status>)| {
        reporting::all().iter().map(|duty| cycle(*state, row, duty)).collect::<Vec<_>>()
    };
    statuses.rows.iter().flat_map(of_state).collect()
}
