//! The reporting calendar: what States owe which bodies by when, and what they have done, by date.
//!
//! Computed from treaty acts and steps of reporting on every view and never stored. One State's are few; those of all
//! States are computed once for each state of the record and day.

mod row;

pub(crate) use row::Entry;
pub use row::{CalendarRow, CalendarStep};

use crate::desk::today;
use crate::matrix::{Acts, central_asia};
use crate::reporting::DutyView;
use crate::standings::within;
use crate::visibility;
use crate::{Desk, DeskError, Paging, StateView, StatesWanted};
use serde::Serialize;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Day, InstrumentCode, Kind, StateCode};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;
use tarazy_weigh::reporting::{self, Cycle};
use tarazy_words::reporting::Duty;

/// What is asked of the calendar.
#[derive(Clone, Debug, Default)]
pub struct CalendarQuery {
    /// The day it is asked as of; `None` is today.
    pub on: Option<Day>,
    /// Which States.
    pub states: StatesWanted,
    /// Only this body, by its code.
    pub body: Option<String>,
    /// Only this step.
    pub step: Option<CalendarStep>,
    /// Not before this day. Without it, and unless only what is late is asked for, the calendar begins a year before
    /// [`CalendarQuery::on`].
    pub from: Option<Day>,
    /// Not after this day.
    pub to: Option<Day>,
    /// Only reports and replies whose date has passed and that nothing on record settles; of States and bodies of whose
    /// reporting the record knows something.
    pub late: bool,
    /// The page of the list, counted from 1; `None` for all of it.
    pub page: Option<usize>,
}

/// The calendar.
#[derive(Clone, Debug, Serialize)]
pub struct Calendar {
    /// The day it is as of.
    pub on: Day,
    /// Not before this day.
    pub from: Option<Day>,
    /// Whether [`Calendar::from`] was not asked for.
    pub from_by_default: bool,
    /// The rows of this page, by date.
    pub rows: Vec<CalendarRow>,
    /// Which page this is.
    pub paging: Paging,
    /// Reports and replies of these States whose date has passed and that nothing on record settles, of whatever date.
    pub late: usize,
    /// Of [`Calendar::late`], how many by a date that no source states.
    pub late_reckoned: usize,
    /// Of initial reports so many dates have passed where the record knows of no report at all.
    pub unknown: usize,
    /// How many rows lie before [`Calendar::from`].
    pub earlier: usize,
    /// When the record last changed, as RFC 3339; empty for a record with nothing in it.
    pub updated: String,
    /// States that can be asked for.
    pub states: Vec<StateView>,
    /// The duties to report, each with its rule.
    pub duties: Vec<DutyView>,
    /// The States asked for.
    pub wanted: Vec<StateCode>,
}

impl Listing for Calendar {
    fn headers(&self) -> Vec<&'static str> {
        CalendarRow::headers()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.rows.iter().map(|row| row.cells(self.on)).collect()
    }
}

/// Rows on a page of the calendar.
const PAGE: usize = 200;

/// The reporting of all States, computed once for each state of the record and day.
#[derive(Debug, Default)]
pub(crate) struct Cycles(Mutex<Option<Computed>>);

/// All cycles on a day, and of which state of the accounts.
#[derive(Debug)]
struct Computed {
    head: u64,
    on: Day,
    cycles: Arc<Vec<Cycle>>,
}

impl Desk {
    /// The calendar.
    pub fn calendar(&self, query: &CalendarQuery) -> Result<Calendar, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let from_by_default = query.from.is_none() && !query.late;
        let from = query.from.or_else(|| from_by_default.then(|| a_year_before(on)));
        self.read(|record| {
            let (cycles, wanted) = self.cycles(record, &query.states, on)?;
            let of_body = |cycle: &&Cycle| query.body.as_deref().is_none_or(|body| cycle.body == body);
            let of_these = |cycle: &&Cycle| wanted.binary_search(&cycle.state).is_ok();
            let cycles = || cycles.iter().filter(of_these).filter(of_body);
            let entries = || cycles().flat_map(Entry::of);
            let mut wanted_rows: Vec<Entry<'_>> =
                entries().filter(|entry| entry.wanted(query, from)).collect();
            wanted_rows.sort_by_cached_key(Entry::order);
            let paging = Paging::new(
                query.page.unwrap_or(1),
                query.page.map_or(usize::MAX, |_| PAGE),
                wanted_rows.len(),
            );
            let shown = wanted_rows.iter().skip(paging.offset()).take(paging.size);
            let before = CalendarQuery {
                from: None,
                to: from.map(|day| day.yesterday().unwrap_or(day)),
                ..query.clone()
            };
            Ok(Calendar {
                on,
                from,
                from_by_default,
                rows: shown.map(Entry::row).collect(),
                paging,
                late_reckoned: entries().filter(|entry| entry.is_late() && entry.is_reckoned()).count(),
                late: entries().filter(Entry::is_late).count(),
                unknown: entries().filter(Entry::is_unknown).count(),
                earlier: from.map_or(0, |_| entries().filter(|entry| entry.wanted(&before, None)).count()),
                updated: last_change(record)?,
                states: record.states()?.iter().map(|(code, _)| StateView::of(*code)).collect(),
                duties: tarazy_words::reporting::all().iter().map(DutyView::of).collect(),
                wanted,
            })
        })
    }

    /// The reporting of some States on a day, that of all from the last time it was computed; and which States were
    /// wanted, in the order of their codes.
    fn cycles(
        &self,
        record: &Reader,
        wanted: &StatesWanted,
        on: Day,
    ) -> Result<(Arc<Vec<Cycle>>, Vec<StateCode>), DeskError> {
        let named = |mut states: Vec<StateCode>| {
            states.sort_unstable();
            states.dedup();
            states
        };
        match wanted {
            StatesWanted::CentralAsia | StatesWanted::These(_) => {
                let states =
                    if let StatesWanted::These(states) = wanted { states.clone() } else { central_asia() };
                let states = named(states);
                Ok((Arc::new(of_states(record, &states, on)?), states))
            }
            StatesWanted::All | StatesWanted::Region(_) => {
                let cycles = self.all_cycles(record, on)?;
                let states = named(cycles.iter().map(|cycle| cycle.state).collect());
                let is_wanted = |code: &StateCode| match wanted {
                    StatesWanted::Region(region) => within(*code, region),
                    _ => true,
                };
                Ok((cycles, states.into_iter().filter(is_wanted).collect()))
            }
        }
    }

    fn all_cycles(&self, record: &Reader, on: Day) -> Result<Arc<Vec<Cycle>>, DeskError> {
        let head = Acts::head(record)?;
        let mut kept = self.cycles.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(computed) = kept.as_ref().filter(|kept| kept.head == head && kept.on == on) {
            return Ok(Arc::clone(&computed.cycles));
        }
        let acts = self.acts.all(record)?;
        let filter = Filter { kind: Some(Kind::Report), ..visibility::curated() };
        let reports = record.accounts(&filter, None, MOST_STEPS)?;
        let mut states: Vec<StateCode> =
            acts.iter().chain(&reports).flat_map(|account| account.statement.states()).copied().collect();
        states.sort_unstable();
        states.dedup();
        let cycles = Arc::new(reporting::cycles(&acts, &reports, &states, on));
        *kept = Some(Computed { head, on, cycles: Arc::clone(&cycles) });
        Ok(cycles)
    }
}

/// The reporting of a few States, from their own accounts.
pub(crate) fn of_states(record: &Reader, states: &[StateCode], on: Day) -> Result<Vec<Cycle>, DeskError> {
    let instruments: Vec<InstrumentCode> =
        tarazy_words::reporting::all().iter().filter_map(|duty| duty.instrument.clone()).collect();
    let acts = record.acts(Some(states), Some(&instruments))?;
    let mut reports = Vec::new();
    for state in states {
        let filter = Filter { kind: Some(Kind::Report), state: Some(*state), ..visibility::curated() };
        reports.extend(record.accounts(&filter, None, MOST_STEPS)?);
    }
    let mut met = HashSet::new();
    reports.retain(|account| met.insert(account.id.clone()));
    Ok(reporting::cycles(&acts, &reports, states, on))
}

/// All States' reporting to all bodies so far has fewer steps.
const MOST_STEPS: usize = 100_000;

/// When the last import or reading came, as RFC 3339; empty for a record with nothing in it.
///
/// Who sees the curated record alone is told the time of what brought something of it: not when a submission came.
pub(crate) fn last_change(record: &Reader) -> Result<String, DeskError> {
    Ok(record.batches(None, 1)?.first().map(|batch| batch.at.clone()).unwrap_or_default())
}

fn a_year_before(on: Day) -> Day {
    on.checked_sub(jiff::Span::new().years(1)).unwrap_or(on)
}

/// What a duty is called in addresses: its instrument, or the review.
pub(crate) fn under(duty: &Duty) -> &str {
    duty.instrument.as_ref().map_or(duty.body, |instrument| instrument.as_str())
}
