//! One State's reporting: under one duty with every account behind it, and in brief under all.

use crate::account::Shelf;
use crate::calendar::{Entry, last_change, of_states, under};
use crate::desk::today;
use crate::{AccountView, CalendarRow, CalendarStep, Desk, DeskError, StateView};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_model::{AccountId, Date, Day, InstrumentCode, ReportStep, StateCode};
use tarazy_store::Reader;
use tarazy_tell::Listing;
use tarazy_weigh::reporting::{Cycle, Stage};
use tarazy_weigh::status::Standing;
use tarazy_words::reporting::{self, Duty};
use tarazy_words::{Saying, bodies, instruments};

/// A duty to report, for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DutyView {
    /// What it is called in addresses: the instrument, or UPR.
    pub under: String,
    /// The body's code.
    pub body: &'static str,
    /// The body's name.
    pub body_name: String,
    /// The instrument.
    pub instrument: Option<InstrumentCode>,
    /// The instrument's title.
    pub title: Option<String>,
    /// The article, or the resolution.
    pub article: Saying,
    /// Months from entry into force to the initial report.
    pub initial: Option<i16>,
    /// Months between reports.
    pub period: Option<i16>,
    /// Where the period stands, and who sets the day.
    pub period_rule: Saying,
    /// Where the term of follow-up stands.
    pub follow_up_rule: Saying,
    /// The year in which the simplified reporting procedure was first offered.
    pub simplified_since: Option<i16>,
    /// How the simplified reporting procedure is taken up.
    pub simplified: Saying,
    /// The predictable review cycle the body has adopted, in words.
    pub cycle: Option<Saying>,
}

impl DutyView {
    pub(crate) fn of(duty: &Duty) -> Self {
        let body_name = bodies::get(duty.body).map_or(duty.body, |body| body.names.en);
        let instrument = duty.instrument.as_ref().and_then(instruments::get);
        Self {
            under: under(duty).to_owned(),
            body: duty.body,
            body_name: body_name.to_owned(),
            instrument: duty.instrument.clone(),
            title: instrument.map(|instrument| instrument.titles.en.to_owned()),
            article: duty.says_article(),
            initial: duty.initial,
            period: duty.period,
            period_rule: duty.says_period(),
            follow_up_rule: duty.says_follow_up(),
            simplified_since: duty.simplified_since,
            simplified: duty.says_simplified(),
            cycle: duty.says_cycle(),
        }
    }
}

/// A State's reporting under one duty, opened.
#[derive(Clone, Debug, Serialize)]
pub struct ReportingPage {
    /// The State.
    pub state: StateView,
    /// The duty.
    pub duty: DutyView,
    /// The day.
    pub on: Day,
    /// Where it stands.
    pub stage: Stage,
    /// What the State is under the instrument.
    pub standing: Option<Standing>,
    /// When the instrument entered into force for the State.
    pub in_force: Option<Date>,
    /// The last day that a source of this reporting speaks of.
    pub known: Option<Day>,
    /// Every step and date, by date; those without one last.
    pub rows: Vec<CalendarRow>,
    /// Every account behind them.
    pub accounts: Vec<AccountView>,
    /// When the record last changed, as RFC 3339.
    pub updated: String,
}

impl Listing for ReportingPage {
    fn headers(&self) -> Vec<&'static str> {
        CalendarRow::headers()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.rows.iter().map(|row| row.cells(self.on)).collect()
    }
}

/// A State's reporting under one duty, in brief.
#[derive(Clone, Debug, Serialize)]
pub struct ReportingRow {
    /// What the duty is called in addresses.
    pub under: String,
    /// The body's code.
    pub body: &'static str,
    /// Where it stands.
    pub stage: Stage,
    /// The last day that a source of this reporting speaks of.
    pub known: Option<Day>,
    /// The last submission on record.
    pub submitted: Option<CalendarRow>,
    /// The last review on record.
    pub reviewed: Option<CalendarRow>,
    /// The report or review that is expected, or whose date has passed.
    pub next: Option<CalendarRow>,
    /// The reply on follow-up that is expected, or whose date has passed.
    pub follow_up: Option<CalendarRow>,
}

impl Desk {
    /// A State's reporting under one duty, by what it is called in addresses (`ICERD`, `UPR`) or by the body (`CERD`), with
    /// the accounts behind it.
    pub fn reporting(
        &self,
        state: StateCode,
        duty: &str,
        on: Option<Day>,
    ) -> Result<ReportingPage, DeskError> {
        let on = on.unwrap_or_else(today);
        let known = reporting::all().iter().find(|known| under(known) == duty || known.body == duty);
        let known = known.ok_or_else(|| DeskError::missing("instrument with reports", &duty))?;
        self.read(|record| {
            let cycles = of_states(record, &[state], on)?;
            let cycle =
                cycles.iter().find(|cycle| cycle.instrument == known.instrument && cycle.body == known.body);
            let cycle = cycle.ok_or_else(|| DeskError::missing("instrument with reports", &duty))?;
            let rows = rows(cycle);
            let mut met = HashSet::new();
            let ids = rows.iter().flat_map(|row| &row.accounts).filter(|id| met.insert(*id));
            let ids: Vec<AccountId> = ids.cloned().collect();
            Ok(ReportingPage {
                state: StateView::of(state),
                duty: DutyView::of(known),
                on,
                stage: cycle.stage,
                standing: cycle.standing,
                in_force: cycle.in_force.clone(),
                known: cycle.known,
                accounts: Shelf::new(record).views(&record.accounts_by_ids(&ids)?)?,
                rows,
                updated: last_change(record)?,
            })
        })
    }
}

fn rows(cycle: &Cycle) -> Vec<CalendarRow> {
    let mut entries: Vec<Entry<'_>> = Entry::of(cycle).collect();
    entries.sort_by_cached_key(Entry::order);
    entries.iter().map(Entry::row).collect()
}

/// The reporting of one State under every duty it has, or of which the record knows something.
pub(crate) fn in_brief(record: &Reader, state: StateCode, on: Day) -> Result<Vec<ReportingRow>, DeskError> {
    let cycles = of_states(record, &[state], on)?;
    let duties = reporting::all().iter().map(under);
    let row = |(under, cycle): (&str, &Cycle)| {
        let rows = rows(cycle);
        let last = |wanted: ReportStep| {
            rows.iter()
                .rev()
                .find(|row| row.step == CalendarStep::Report(wanted) && row.date.is_some())
                .cloned()
        };
        let open = |wanted: &[CalendarStep]| {
            let open =
                |row: &&CalendarRow| row.outcome.is_some_and(tarazy_weigh::reporting::Outcome::is_open);
            rows.iter().rev().filter(|row| wanted.contains(&row.step)).find(open).cloned()
        };
        ReportingRow {
            under: under.to_owned(),
            body: cycle.body,
            stage: cycle.stage,
            known: cycle.known,
            submitted: last(ReportStep::Submitted),
            reviewed: last(ReportStep::Reviewed),
            next: open(&[CalendarStep::Report(ReportStep::Due), CalendarStep::NextReview]),
            follow_up: open(&[CalendarStep::Report(ReportStep::FollowUpDue)]),
        }
    };
    Ok(duties.zip(&cycles).map(row).collect())
}
