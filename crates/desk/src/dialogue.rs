//! The register of dialogue: what was raised with those in power, what was answered and promised, and what came of it.
//!
//! A case is its steps, and where it stands follows from them by rule (`tarazy_weigh::cases`); nobody sets it. The cases
//! of all States are weighed once for each state of the record and day.

mod body;
mod case;

pub use body::{BodyRow, MeetingsHeld};
pub(crate) use case::Written;
pub use case::{CasePage, CauseView, NewStep, StepView};

use crate::account::every;
use crate::calendar::last_change;
use crate::desk::today;
use crate::matrix::Acts;
use crate::{Desk, DeskError, Paging, StateView, StatesWanted, topics, visibility};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Account, CaseStep, Date, Day, Kind, RecordId, StateCode, Statement, Step};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;
use tarazy_weigh::cases::{self, CaseStanding, Progress};
use tarazy_words::bodies;

/// What is asked of the register.
#[derive(Clone, Debug, Default)]
pub struct DialogueQuery {
    /// The day; `None` is today.
    pub on: Option<Day>,
    /// In which States.
    pub states: StatesWanted,
    /// Only before this body, by its code or name.
    pub body: Option<String>,
    /// Only those that stand so.
    pub progress: Option<Progress>,
    /// Only those raised on two days or more.
    pub again: bool,
    /// The page of the list, counted from 1.
    pub page: usize,
}

/// The register of dialogue.
#[derive(Clone, Debug, Serialize)]
pub struct Dialogue {
    /// The day.
    pub on: Day,
    /// Bodies, those with the most cases first; and what was put to none that is named.
    pub bodies: Vec<BodyRow>,
    /// How many cases stand how.
    pub counts: Vec<(Progress, usize)>,
    /// The cases of this page, the weightiest first, of those the longest raised.
    pub rows: Vec<CaseRow>,
    /// Which page this is.
    pub paging: Paging,
    /// When the record last changed, as RFC 3339; empty for a record with nothing in it.
    pub updated: String,
}

/// A case in one line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseRow {
    /// The record.
    pub record: RecordId,
    /// What it is about, in the words of its first step.
    pub issue: String,
    /// In which States.
    pub states: Vec<StateView>,
    /// Before which bodies.
    pub bodies: Vec<String>,
    /// When it was first raised.
    pub raised: Option<Date>,
    /// By whom.
    pub raised_by: Vec<String>,
    /// The last step and its date.
    pub last: Option<(Step, Option<Date>)>,
    /// The rights it is about: codes.
    pub rights: Vec<&'static str>,
    /// How many steps are on record.
    pub steps: usize,
    /// Where it stands.
    #[serde(flatten)]
    pub standing: CaseStanding,
}

impl Listing for Dialogue {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "record",
            "issue",
            "states",
            "bodies",
            "raised",
            "raised by",
            "times raised",
            "on",
            "stands",
            "rule",
            "days past its date",
            "answered",
            "days to answer, least",
            "days to answer, most",
            "promises",
            "last step",
            "last step date",
            "rights",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.rows.iter().map(|row| row.cells(self.on)).collect()
    }
}

impl CaseRow {
    fn cells(&self, on: Day) -> Vec<String> {
        let date = |date: &Option<Date>| date.as_ref().map(ToString::to_string).unwrap_or_default();
        let number = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
        let states: Vec<&str> = self.states.iter().map(|state| state.code.as_str()).collect();
        let days = self.standing.days_to_answer;
        let (last, last_date) = match &self.last {
            Some((step, on)) => (step.as_str().to_owned(), date(on)),
            None => <(String, String)>::default(),
        };
        vec![
            self.record.to_string(),
            self.issue.clone(),
            states.join(" "),
            self.bodies.join("; "),
            date(&self.raised),
            self.raised_by.join("; "),
            self.standing.times_raised.to_string(),
            on.to_string(),
            self.standing.came.progress.as_str().to_owned(),
            self.standing.came.rule.id.to_owned(),
            number(self.standing.came.days_past),
            if self.standing.answered.is_some() { "yes" } else { "no" }.to_owned(),
            number(days.map(|days| days.least)),
            number(days.map(|days| days.most)),
            self.standing.commitments.len().to_string(),
            last,
            last_date,
            self.rights.join("; "),
        ]
    }

    /// A case of its accounts; `None` where they tell of no step on that day.
    pub(crate) fn of(record: &RecordId, accounts: &[&Account], on: Day) -> Option<Self> {
        let known = |date: &Option<Date>| date.as_ref().and_then(Date::earliest);
        let mut told: Vec<(&Account, &CaseStep)> = accounts
            .iter()
            .filter_map(|account| match &account.statement {
                Statement::Case(step) if known(&step.date).is_none_or(|day| day <= on) => {
                    Some((*account, step))
                }
                _ => None,
            })
            .collect();
        told.sort_by_key(|(_, step)| cases::order(step));
        let standing = cases::standing(accounts, on);
        let raised = told.iter().find(|(account, _)| standing.raised.as_ref() == Some(&account.id));
        let (first, _) = told.first()?;
        let mut states: Vec<StateCode> =
            told.iter().flat_map(|(_, step)| step.states.iter().copied()).collect();
        let mut bodies: Vec<String> =
            told.iter().filter_map(|(_, step)| Some(body_name(step.body.as_deref()?))).collect();
        let mut rights: Vec<&'static str> = told.iter().flat_map(|(account, _)| rights(account)).collect();
        bodies.sort_unstable();
        bodies.dedup();
        states.sort_unstable();
        states.dedup();
        rights.sort_unstable();
        rights.dedup();
        let last = told.iter().rev().find(|(_, step)| step.date.is_some()).or(told.last());
        Some(Self {
            record: record.clone(),
            issue: first.statement.title(),
            states: states.into_iter().map(StateView::of).collect(),
            bodies,
            raised: raised.and_then(|(_, step)| step.date.clone()),
            raised_by: raised.map(|(_, step)| step.actors.clone()).unwrap_or_default(),
            last: last.map(|(_, step)| (step.step, step.date.clone())),
            rights,
            steps: told.len(),
            standing,
        })
    }

    fn is_before(&self, body: &str) -> bool {
        let name = body_name(body);
        self.bodies.iter().any(|known| tarazy_words::names::same(known, &name))
    }
}

/// What a body is called: that of a code by its name.
fn body_name(written: &str) -> String {
    bodies::resolve(written).map_or_else(|| written.to_owned(), |body| body.code.to_owned())
}

fn rights(account: &Account) -> Vec<&'static str> {
    let found = topics(&account.statement).themes;
    let themes: Vec<&str> = found.iter().map(|topic| topic.code.as_str()).collect();
    tarazy_weigh::rights(&account.statement, themes).into_iter().map(|right| right.code).collect()
}

/// Cases on a page.
const PAGE: usize = 100;

/// The cases of all States, weighed once for each state of the record and day.
#[derive(Debug, Default)]
pub(crate) struct Cases(Mutex<Option<Computed>>);

#[derive(Debug)]
struct Computed {
    head: u64,
    on: Day,
    rows: Arc<Vec<CaseRow>>,
}

impl Desk {
    /// The register of dialogue as of a day.
    pub fn dialogue(&self, query: &DialogueQuery) -> Result<Dialogue, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let states = self.states_wanted(&query.states)?;
        let all = self.read(|record| self.cases(record, on))?;
        let of_these = |row: &&CaseRow| row.states.iter().any(|state| states.contains(&state.code));
        let mut rows: Vec<&CaseRow> = all.iter().filter(of_these).collect();
        let bodies = self.bodies(&rows, on)?;
        if let Some(body) = &query.body {
            rows.retain(|row| row.is_before(body));
        }
        rows.retain(|row| !query.again || row.standing.times_raised > 1);
        let count = |progress| rows.iter().filter(|row| row.standing.came.progress == progress).count();
        let counts = Progress::ALL.map(|progress| (progress, count(progress)));
        let counts = counts.into_iter().filter(|(_, count)| *count > 0).collect();
        rows.retain(|row| query.progress.is_none_or(|wanted| row.standing.came.progress == wanted));
        let paging = Paging::new(query.page, PAGE, rows.len());
        let rows = rows.into_iter().skip(paging.offset()).take(PAGE).cloned().collect();
        Ok(Dialogue { on, bodies, counts, rows, paging, updated: self.read(last_change)? })
    }

    /// The cases of all States, the weightiest first.
    fn cases(&self, record: &Reader, on: Day) -> Result<Arc<Vec<CaseRow>>, DeskError> {
        let head = Acts::head(record)?;
        let mut kept = self.cases.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(computed) = kept.as_ref().filter(|kept| kept.head == head && kept.on == on) {
            return Ok(Arc::clone(&computed.rows));
        }
        let filter = Filter { kind: Some(Kind::Case), ..visibility::curated() };
        let accounts = every(record, &filter).collect::<Result<Vec<_>, _>>()?;
        let mut of_record: BTreeMap<&RecordId, Vec<&Account>> = BTreeMap::new();
        for account in &accounts {
            of_record.entry(&account.record).or_default().push(account);
        }
        let mut rows: Vec<CaseRow> =
            of_record.iter().filter_map(|(record, accounts)| CaseRow::of(record, accounts, on)).collect();
        let raised = |row: &CaseRow| row.raised.as_ref().and_then(Date::earliest);
        rows.sort_by_cached_key(|row| (row.standing.came.progress, raised(row).is_none(), raised(row)));
        let rows = Arc::new(rows);
        *kept = Some(Computed { head, on, rows: Arc::clone(&rows) });
        Ok(rows)
    }
}
