//! Events by date, kept in memory as small rows in the order of their days, one a record: counting them by day,
//! month, State, kind or place is one pass, whatever is asked.
//!
//! Made from the columns of the index when it is first asked for after a change. Of the accounts of one record the one
//! with the narrowest date stands for the event; what it leaves open of place and State the others fill.

use crate::columns::AllColumns;
use crate::error::FindError;
use crate::{Field, Index};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;
use tantivy::Searcher;
use tarazy_model::{Day, EventKind, RecordId, StateCode};

/// What a chronicle knows of an account of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// What kind.
    pub kind: EventKind,
    /// What it counts as.
    pub counts_as: Counted,
    /// The last day of its date.
    pub last: Option<Day>,
    /// The narrowest place that is known: a code of the gazetteer, or a point as `@40.5,72.8`.
    pub spot: Option<String>,
}

/// What is told counts as; of the accounts of one record the first of these that any is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// An event.
    #[default]
    Event,
    /// A report coded by machine, which is no event of its own.
    Report,
    /// Nothing: its source has withdrawn it.
    Withdrawn,
}

impl Counted {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Event, Self::Report, Self::Withdrawn];

    /// Its name in the index and in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Event => "account",
            Self::Report => "report",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// One event or report.
#[derive(Clone, Copy, Debug)]
pub struct Happened {
    record: u64,
    first: i32,
    last: i32,
    states: u32,
    spot: u32,
    kind: u8,
    /// What it counts as.
    pub counts_as: Counted,
}

/// A number that no list has.
const NONE: u32 = u32::MAX;

/// The length of the steps by which events are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// By day.
    Day,
    /// By month.
    Month,
    /// By year.
    Year,
}

impl Happened {
    /// The record.
    pub fn record(&self) -> Option<RecordId> {
        format!("rec-{:016x}", self.record).parse().ok()
    }

    /// What kind.
    pub fn kind(&self) -> EventKind {
        EventKind::ALL.get(usize::from(self.kind)).copied().unwrap_or_default()
    }

    /// The first day it may have begun; `None` without a date.
    pub fn first(&self) -> Option<Day> {
        day(self.first)
    }

    /// The step in which all of its date lies, as a number of its digits: 2010, 201004, 20100407. `None` where it is
    /// wider than a step, or not known.
    pub fn within(&self, step: Step) -> Option<i32> {
        let cut = |day: i32| day.div_euclid(step.divisor());
        (self.first != UNDATED && cut(self.first) == cut(self.last)).then(|| cut(self.first))
    }

    /// Whether it has a date.
    pub fn is_dated(&self) -> bool {
        self.first != UNDATED
    }

    /// The number of its States in [`Chronicle::states`], and of its place in [`Chronicle::spots`].
    pub fn states_and_spot(&self) -> (usize, Option<usize>) {
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        (at(self.states), (self.spot != NONE).then(|| at(self.spot)))
    }

    /// The same record, known more narrowly first.
    fn rank(&self) -> (u64, i64, i32, u32) {
        let span =
            if self.first == UNDATED { i64::MAX } else { i64::from(self.last) - i64::from(self.first) };
        (self.record, span, self.first, self.spot)
    }
}

/// Stands for the day of an event without a date, after all others.
const UNDATED: i32 = i32::MAX;

impl Step {
    fn divisor(self) -> i32 {
        match self {
            Self::Day => 1,
            Self::Month => 100,
            Self::Year => 10_000,
        }
    }

    /// The first and the last day of a step by its number.
    pub fn days(self, number: i32) -> Option<(Day, Day)> {
        match self {
            Self::Day => day(number).map(|day| (day, day)),
            Self::Month => day(number * 100 + 1).map(|day| (day, day.last_of_month())),
            Self::Year => day(number * 10_000 + 101).map(|day| (day, day.last_of_year())),
        }
    }
}

fn day(number: i32) -> Option<Day> {
    let part = |number: i32| i8::try_from(number).ok();
    let (months, day) = (number.div_euclid(100), number.rem_euclid(100));
    let year = i16::try_from(months.div_euclid(100)).ok()?;
    Day::new(year, part(months.rem_euclid(100))?, part(day)?).ok()
}

/// Which events are wanted; what is `None` leaves all.
#[derive(Clone, Copy, Default)]
pub struct Chosen<'c> {
    /// Of this State.
    pub state: Option<StateCode>,
    /// Of this kind.
    pub kind: Option<EventKind>,
    /// At places of which this is true.
    pub spot: Option<&'c dyn Fn(&str) -> bool>,
    /// That may have been on or after this day; without a date they are left out.
    pub from: Option<Day>,
    /// That may have been on or before this day; without a date they are left out.
    pub to: Option<Day>,
}

impl std::fmt::Debug for Chosen<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Chosen").field("state", &self.state).field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// All events of the record that count, in the order of their days; those without a date last.
#[derive(Debug, Default)]
pub struct Chronicle {
    events: Vec<Happened>,
    states: Vec<Vec<StateCode>>,
    spots: Vec<String>,
}

impl Chronicle {
    /// Each set of States that events have, by number.
    pub fn states(&self) -> &[Vec<StateCode>] {
        &self.states
    }

    /// Each place that events have, by number.
    pub fn spots(&self) -> &[String] {
        &self.spots
    }

    /// The events and reports wanted, in the order of their days.
    pub fn of<'c>(&'c self, chosen: Chosen<'_>) -> impl Iterator<Item = &'c Happened> + Clone + use<'c> {
        let kind = chosen.kind.map(index_of);
        let from = chosen.from.map_or(i32::MIN, number);
        let to = chosen.to.map_or(UNDATED, number);
        let undated = chosen.from.is_none() && chosen.to.is_none();
        let of_state = chosen.state.map(|state| flags(&self.states, |states| states.contains(&state)));
        let at_spot = chosen.spot.map(|wanted| flags(&self.spots, |spot| wanted(spot)));
        // In the order of their first days: none after the last wanted begins in time.
        let end =
            if undated { self.events.len() } else { self.events.partition_point(|one| one.first <= to) };
        self.events.get(..end).unwrap_or_default().iter().filter(move |one| {
            let (states, spot) = one.states_and_spot();
            kind.is_none_or(|kind| one.kind == kind)
                && (undated || one.is_dated() && one.last >= from)
                && of_state.as_ref().is_none_or(|flags| flags.get(states) == Some(&true))
                && at_spot
                    .as_ref()
                    .is_none_or(|flags| spot.is_some_and(|spot| flags.get(spot) == Some(&true)))
        })
    }
}

fn flags<T>(all: &[T], wanted: impl Fn(&T) -> bool) -> Vec<bool> {
    all.iter().map(wanted).collect()
}

fn number(day: Day) -> i32 {
    i32::try_from(crate::fields::number(day)).unwrap_or(UNDATED)
}

fn index_of(kind: EventKind) -> u8 {
    EventKind::ALL.iter().position(|one| *one == kind).and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
}

impl Index {
    /// The chronicle of what is in the index now.
    pub fn chronicle(&self) -> Result<Arc<Chronicle>, FindError> {
        self.chronicle.of(self, |searcher, columns| Making::default().all(searcher, columns))
    }
}

/// Values by number, each once.
#[derive(Debug)]
struct Numbered<T> {
    known: HashMap<T, u32>,
    all: Vec<T>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { known: HashMap::new(), all: Vec::new() }
    }
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    fn of(&mut self, value: T) -> u32 {
        let next = u32::try_from(self.all.len()).unwrap_or(NONE);
        *self.known.entry(value).or_insert_with_key(|value| {
            self.all.push(value.clone());
            next
        })
    }
}

/// A chronicle being made.
#[derive(Debug, Default)]
struct Making {
    events: Vec<Happened>,
    states: Numbered<Vec<StateCode>>,
    spots: Numbered<String>,
}

impl Making {
    fn all(mut self, searcher: &Searcher, columns: &AllColumns) -> Result<Chronicle, FindError> {
        for (segment, columns) in searcher.segment_readers().iter().zip(&columns.0) {
            let column = |field: Field| columns.iter().find(|column| column.field == field);
            let (Some(kinds), Some(reviews)) = (column(Field::Event), column(Field::Review)) else {
                continue;
            };
            let (Some(basis), Some(of)) = (column(Field::Basis), column(Field::State)) else { continue };
            let counts = reviews.flags(|review| matches!(review, "accepted" | "disputed"));
            let named = |name: &String| Counted::ALL.into_iter().find(|counted| counted.as_str() == name);
            let counted: Vec<Counted> =
                basis.names.iter().map(|name| named(name).unwrap_or_default()).collect();
            let kind_of: Vec<u8> =
                kinds.names.iter().map(|kind| kind.parse().map_or(u8::MAX, index_of)).collect();
            let state_of: Vec<Option<StateCode>> = of.names.iter().map(|state| state.parse().ok()).collect();
            let fast = segment.fast_fields();
            let (records, days, lasts) = (fast.u64("record")?, fast.i64("day")?, fast.i64("last")?);
            let spots = fast.str("spot")?;
            let spot_of: Vec<u32> = spots.as_ref().map_or(Ok(Vec::new()), |spots| self.spots_of(spots))?;
            let mut last_set: (Vec<u32>, u32) = (Vec::new(), self.states.of(Vec::new()));
            for entry in segment.doc_ids_alive() {
                let Some(kind) = kinds.first(entry).and_then(|at| kind_of.get(at)) else { continue };
                let is = |flags: &[bool], at: Option<usize>| at.and_then(|at| flags.get(at)) == Some(&true);
                if !is(&counts, reviews.first(entry)) {
                    continue;
                }
                let Some(record) = records.first(entry) else { continue };
                let numbers: Vec<u32> = of.each(entry).collect();
                if numbers != last_set.0 {
                    let at = |number: &u32| usize::try_from(*number).ok();
                    let codes = numbers.iter().filter_map(|number| *state_of.get(at(number)?)?).collect();
                    last_set = (numbers, self.states.of(codes));
                }
                let narrow = |day: i64| i32::try_from(day).unwrap_or(UNDATED);
                let first = days.first(entry).map_or(UNDATED, narrow);
                let spot = spots.as_ref().and_then(|spots| spots.ords().first(entry));
                let spot = spot.and_then(|at| spot_of.get(usize::try_from(at).ok()?));
                self.events.push(Happened {
                    record,
                    first,
                    last: lasts.first(entry).map_or(first, narrow),
                    states: last_set.1,
                    spot: spot.copied().unwrap_or(NONE),
                    kind: *kind,
                    counts_as: basis.first(entry).and_then(|at| counted.get(at)).copied().unwrap_or_default(),
                });
            }
        }
        Ok(self.settled())
    }

    /// The numbers of the places of a segment, by their numbers there.
    fn spots_of(&mut self, spots: &tantivy::columnar::StrColumn) -> tantivy::Result<Vec<u32>> {
        let mut numbers = Vec::with_capacity(spots.num_terms());
        for at in 0..u64::try_from(spots.num_terms()).unwrap_or(0) {
            let mut name = String::new();
            spots.ord_to_str(at, &mut name)?;
            numbers.push(self.spots.of(name));
        }
        Ok(numbers)
    }

    /// One row a record, in the order of days.
    fn settled(mut self) -> Chronicle {
        let nowhere = self.states.of(Vec::new());
        self.events.sort_unstable_by_key(Happened::rank);
        self.events.dedup_by(|other, kept| {
            let same = other.record == kept.record;
            if same {
                kept.spot = kept.spot.min(other.spot);
                kept.counts_as = kept.counts_as.min(other.counts_as);
                if kept.states == nowhere {
                    kept.states = other.states;
                }
            }
            same
        });
        self.events.sort_unstable_by_key(|one| (one.first, one.record));
        self.events.shrink_to_fit();
        Chronicle { events: self.events, states: self.states.all, spots: self.spots.all }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_of_years_before_the_first_hold_their_days() {
        for year in [-43, -1, 0, 1, 2010] {
            for written in [Day::new(year, 1, 1).unwrap(), Day::new(year, 12, 31).unwrap()] {
                let one = Happened {
                    record: 1,
                    first: number(written),
                    last: number(written),
                    states: 0,
                    spot: NONE,
                    kind: 0,
                    counts_as: Counted::Event,
                };
                for step in [Step::Day, Step::Month, Step::Year] {
                    let (first, last) = step.days(one.within(step).unwrap()).unwrap();
                    assert!(first <= written && written <= last, "{written}: {first} to {last}");
                    assert_eq!(first.year(), year);
                }
            }
        }
    }
}
