//! An entry of the reporting calendar: a step that was taken, or what is expected with its outcome.

use crate::StateView;
use crate::title::number_of_report;
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use tarazy_model::{AccountId, Date, Day, InstrumentCode, RecordId, ReportStep, StateCode};
use tarazy_tell::icalendar::AgendaEntry;
use tarazy_weigh::reporting::{Basis, Cycle, Expectation, Expected, Lapse, OtherDate, Outcome, Step};
use tarazy_weigh::rules;
use tarazy_words::{Language, Saying, states};

/// What a row of the calendar is: a step of reporting, or the next review by a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarStep {
    /// A step that sources tell of, or a due date of a report or reply.
    Report(ReportStep),
    /// The next review by the body's cycle.
    NextReview,
}

impl CalendarStep {
    /// Every step.
    pub const ALL: [Self; 7] = [
        Self::Report(ReportStep::Due),
        Self::Report(ReportStep::Submitted),
        Self::Report(ReportStep::Listed),
        Self::Report(ReportStep::Reviewed),
        Self::Report(ReportStep::FollowUpDue),
        Self::Report(ReportStep::FollowUpReceived),
        Self::NextReview,
    ];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Report(step) => step.as_str(),
            Self::NextReview => "next-review",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Report(step) => step.label(),
            Self::NextReview => "next review",
        }
    }
}

impl From<Expectation> for CalendarStep {
    fn from(what: Expectation) -> Self {
        match what {
            Expectation::Report => Self::Report(ReportStep::Due),
            Expectation::FollowUp => Self::Report(ReportStep::FollowUpDue),
            Expectation::Review => Self::NextReview,
        }
    }
}

impl FromStr for CalendarStep {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = || Self::ALL.map(Self::as_str).join(", ");
        let found = Self::ALL.into_iter().find(|step| step.as_str() == text);
        found.ok_or_else(|| format!("a step of the calendar is one of {}; found: \"{text}\"", known()))
    }
}

impl Serialize for CalendarStep {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl fmt::Display for CalendarStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarRow {
    /// A name that stays while dates move and days pass.
    pub id: String,
    /// The State.
    pub state: StateCode,
    /// The State's name.
    pub name: String,
    /// The body.
    pub body: &'static str,
    /// The instrument; `None` for the Universal Periodic Review.
    pub instrument: Option<InstrumentCode>,
    /// Which step.
    pub step: CalendarStep,
    /// Which report, as the body counts.
    pub number: Option<String>,
    /// When; `None` where no day is known.
    pub date: Option<Date>,
    /// Other dates: of other accounts, or reckoned beside a stated one.
    pub others: Vec<OtherDate>,
    /// How a due date is known; `None` for what was done.
    pub basis: Option<Basis>,
    /// What became of what is due; `None` for what was done.
    pub outcome: Option<Outcome>,
    /// How long until it, since it, or how late it was done.
    pub lapse: Option<Lapse>,
    /// The outcome in a sentence.
    pub says: Saying,
    /// The rule by which the date is known.
    pub rule: Option<&'static str>,
    /// The rule by which the outcome is.
    pub outcome_rule: Option<&'static str>,
    /// The rule with what went into it, in a sentence.
    pub explanation: Saying,
    /// The accounts behind it.
    pub accounts: Vec<AccountId>,
    /// Its record, where sources tell of it.
    pub record: Option<RecordId>,
    /// The record that settled it.
    pub settled_by: Option<RecordId>,
    /// The symbol of its document.
    pub symbol: Option<String>,
    /// Whether by the simplified reporting procedure.
    pub simplified: Option<bool>,
    /// The paragraphs a follow-up is about.
    pub paragraphs: Vec<String>,
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Reckoned => "reckoned",
        Basis::OnRequest => "on-request",
    }
}

/// An entry before it is written out.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    cycle: &'a Cycle,
    what: What<'a>,
}

#[derive(Clone, Copy)]
enum What<'a> {
    Done(&'a Step),
    Expected(&'a Expected),
}

impl<'a> Entry<'a> {
    /// Every entry of a State's reporting under one duty. A due date that a source states is an expectation.
    pub(crate) fn of(cycle: &'a Cycle) -> impl Iterator<Item = Self> {
        let done =
            cycle.steps.iter().filter(|step| !matches!(step.step, ReportStep::Due | ReportStep::FollowUpDue));
        let done = done.map(move |step| Self { cycle, what: What::Done(step) });
        done.chain(cycle.expected.iter().map(move |one| Self { cycle, what: What::Expected(one) }))
    }

    fn date(&self) -> Option<&'a Date> {
        match self.what {
            What::Done(step) => step.date.as_ref(),
            What::Expected(one) => one.date.as_ref(),
        }
    }

    fn step(&self) -> CalendarStep {
        match self.what {
            What::Done(step) => CalendarStep::Report(step.step),
            What::Expected(one) => one.what.into(),
        }
    }

    /// Whether its date has passed, nothing settles it, and the record knows something of this reporting.
    pub(crate) fn is_late(&self) -> bool {
        let What::Expected(one) = self.what else { return false };
        one.outcome.is_late() && one.what != Expectation::Review && self.cycle.known.is_some()
    }

    pub(super) fn is_reckoned(&self) -> bool {
        matches!(self.what, What::Expected(one) if one.basis == Basis::Reckoned)
    }

    pub(super) fn is_unknown(&self) -> bool {
        let What::Expected(one) = self.what else { return false };
        one.outcome.is_late() && self.cycle.known.is_none()
    }

    pub(super) fn wanted(&self, query: &super::CalendarQuery, from: Option<Day>) -> bool {
        let Some(date) = self.date() else { return false };
        query.step.is_none_or(|step| step == self.step())
            && (!query.late || self.is_late())
            && from.is_none_or(|from| date.latest().is_none_or(|last| last >= from))
            && query.to.is_none_or(|to| date.earliest().is_none_or(|first| first <= to))
    }

    /// By date, then by State and body.
    pub(crate) fn order(&self) -> (bool, Option<Day>, StateCode, &'static str, String) {
        let date = self.date();
        (date.is_none(), date.and_then(Date::earliest), self.cycle.state, self.cycle.body, self.id())
    }

    fn id(&self) -> String {
        match self.what {
            What::Done(step) => step.record.to_string(),
            What::Expected(one) => one.id.clone(),
        }
    }

    pub(crate) fn row(&self) -> CalendarRow {
        let cycle = self.cycle;
        let row = CalendarRow {
            id: self.id(),
            state: cycle.state,
            name: StateView::of(cycle.state).name,
            body: cycle.body,
            instrument: cycle.instrument.clone(),
            step: self.step(),
            number: None,
            date: self.date().cloned(),
            others: Vec::new(),
            basis: None,
            outcome: None,
            lapse: None,
            says: Saying::default(),
            rule: None,
            outcome_rule: None,
            explanation: Saying::default(),
            accounts: Vec::new(),
            record: None,
            settled_by: None,
            symbol: None,
            simplified: None,
            paragraphs: Vec::new(),
        };
        match self.what {
            What::Done(step) => row.done(step),
            What::Expected(one) => row.expected(one),
        }
    }
}

impl CalendarRow {
    fn done(self, step: &Step) -> Self {
        let other = |date: &Date| OtherDate {
            date: date.clone(),
            basis: Basis::Stated,
            explanation: Saying::of("due-another-account-of-step"),
        };
        Self {
            number: step.number.clone(),
            others: step.other_dates.iter().map(other).collect(),
            accounts: step.accounts.clone(),
            record: Some(step.record.clone()),
            symbol: step.symbol.clone(),
            simplified: step.simplified,
            paragraphs: step.paragraphs.clone(),
            ..self
        }
    }

    fn expected(self, one: &Expected) -> Self {
        Self {
            number: one.number.clone(),
            others: one.others.clone(),
            basis: Some(one.basis),
            outcome: Some(one.outcome),
            lapse: one.lapse.clone(),
            says: one.says.clone(),
            rule: Some(one.rule.id),
            outcome_rule: Some(one.outcome.rule().id),
            explanation: one.explanation.clone(),
            accounts: one.accounts.clone(),
            record: one.record.clone(),
            settled_by: one.settled_by.clone(),
            paragraphs: one.paragraphs.clone(),
            ..self
        }
    }

    pub(crate) fn headers() -> Vec<&'static str> {
        vec![
            "state",
            "name",
            "body",
            "instrument",
            "step",
            "number",
            "date",
            "outcome",
            "days at least",
            "days at most",
            "basis",
            "rule",
            "what became of it",
            "explanation",
            "symbol",
            "record",
            "on",
        ]
    }

    pub(crate) fn cells(&self, on: Day) -> Vec<String> {
        let lapse = self.lapse.as_ref();
        vec![
            self.state.to_string(),
            self.name.clone(),
            self.body.to_owned(),
            self.instrument.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.step.to_string(),
            self.number.clone().unwrap_or_default(),
            self.date.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.outcome.map_or_else(String::new, |outcome| outcome.as_str().to_owned()),
            lapse.map(|lapse| lapse.least.to_string()).unwrap_or_default(),
            lapse.and_then(|lapse| lapse.most).map(|most| most.to_string()).unwrap_or_default(),
            self.basis.map_or("", basis).to_owned(),
            self.rule.unwrap_or_default().to_owned(),
            self.says.to_string(),
            self.explanation.to_string(),
            self.symbol.clone().unwrap_or_default(),
            self.record.as_ref().map(ToString::to_string).unwrap_or_default(),
            on.to_string(),
        ]
    }

    /// A line that names it: "Kazakhstan · CAT · report due · 5".
    pub fn title(&self) -> Saying {
        let state = states::get(self.state);
        let state = state.map_or_else(|| self.name.as_str().into(), |state| (&state.names).into());
        let parts = [state, self.under().into(), Saying::word("step", self.step.label())];
        Saying::Several(parts.into_iter().chain(self.numbered()).collect(), " · ")
    }

    /// The number of the report, if it has one.
    pub fn numbered(&self) -> Option<Saying> {
        self.number.as_deref().map(number_of_report)
    }

    /// Date, rule and inputs as plain text, where there are no links. What changes with every day is left out, so that a
    /// feed changes only when the record does.
    pub fn in_plain_words(&self) -> Saying {
        let symbol = self.symbol.iter().map(|symbol| match self.simplified {
            Some(true) => Saying::of("symbol-by-simplified").shown("symbol", symbol),
            _ => Saying::of("fault-sentence").shown("told", symbol),
        });
        let daily = |outcome: &Outcome| outcome.is_late() || *outcome == Outcome::Ahead;
        let says = self.outcome.filter(|outcome| !daily(outcome)).map(|_| self.says.clone());
        let late = self.outcome.filter(|outcome| outcome.is_late());
        let late = late.map(|_| Saying::of("nothing-settles-it"));
        let others = self.others.iter().map(|other| {
            Saying::of("or-date").shown("date", &other.date).with("explanation", other.explanation.clone())
        });
        let rules = [self.rule, self.outcome_rule].into_iter().flatten().filter_map(rules::get);
        let rules = rules.map(|rule| {
            Saying::of("rule-by-name")
                .with("rule", Saying::of(format!("rule-{}", rule.id)))
                .shown("id", rule.id)
        });
        let explained = std::iter::once(self.explanation.clone());
        let lines = explained.chain(symbol).chain(says).chain(late).chain(others).chain(rules);
        Saying::Several(lines.filter(|line| !line.is_empty()).collect(), "\n")
    }

    /// The entry for a calendar program, in a language and without an address; `None` where an end of its date is not
    /// known.
    pub fn agenda_entry(&self, language: Language) -> Option<AgendaEntry> {
        let date = self.date.as_ref()?;
        Some(AgendaEntry {
            id: self.id.clone(),
            first: date.earliest()?,
            last: date.latest()?,
            summary: self.title().in_language(language),
            description: self.in_plain_words().in_language(language),
            url: String::new(),
            categories: vec![
                self.body.to_owned(),
                Saying::word("step", self.step.label()).in_language(language),
            ],
        })
    }

    /// What it is reported under, as addresses have it: the instrument, or the review.
    pub fn under(&self) -> String {
        self.instrument.as_ref().map_or_else(|| self.body.to_owned(), ToString::to_string)
    }
}
