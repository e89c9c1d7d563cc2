//! The chronicle: events by date, counted by day, month or year, by State, kind and place.
//!
//! All counts come from the chronicle that the index keeps in memory, one row a record; only the events of the page
//! shown are read from the record. Reports coded by machine are counted apart, never with events. That the record has
//! no event of a day does not say that nothing happened.

mod actor;
mod days;
mod event;
mod months;
mod place;
mod places;
mod row;
mod shape;

pub use actor::{ActorPage, ActorQuery};
pub use days::{DayCount, DaysOfYear};
pub use event::{EventLinks, TieView};
pub use months::{MonthCount, MonthsOfState, StateMonths};
pub(crate) use place::spot;
pub use place::{PlacePage, PlaceView};
pub use places::{EventMap, PlaceCount};
pub use row::EventRow;
pub use shape::Shape;

use crate::record::shown;
use crate::visibility::View;
use crate::{Desk, DeskError, Paging, StateView};
use serde::Serialize;
use std::sync::Arc;
pub use tarazy_find::Step;
use tarazy_find::{Chosen, Chronicle, Counted, Happened};
use tarazy_model::{Day, EventKind, RecordId, StateCode};
use tarazy_store::Reader;
use tarazy_tell::Listing;

/// What is asked of the chronicle.
#[derive(Clone, Debug, Default)]
pub struct ChronicleQuery {
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Only of this kind.
    pub kind: Option<EventKind>,
    /// Only at this place or in it, by its code.
    pub place: Option<String>,
    /// Not before this day.
    pub from: Option<Day>,
    /// Not after this day.
    pub to: Option<Day>,
    /// Counted by steps of this length; the finest that gives few enough where it is left out.
    pub step: Option<Step>,
    /// What is listed: events, or reports coded by machine, or what was withdrawn.
    pub listed: Counted,
    /// The page of the list, counted from 1.
    pub page: usize,
}

/// How many: events, and reports coded by machine apart. What its source withdrew is in neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Events.
    pub events: u64,
    /// Reports coded by machine.
    pub reports: u64,
}

impl Told {
    fn add(&mut self, one: &Happened) {
        match one.counts_as {
            Counted::Event => self.events += 1,
            Counted::Report => self.reports += 1,
            Counted::Withdrawn => {}
        }
    }

    /// Whether there is neither an event nor a report.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl std::ops::AddAssign for Told {
    fn add_assign(&mut self, more: Self) {
        self.events += more.events;
        self.reports += more.reports;
    }
}

/// How many in a step of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StepCount {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// How many.
    #[serde(flatten)]
    pub told: Told,
}

/// Events by date.
#[derive(Clone, Debug, Serialize)]
pub struct ChronicleView {
    /// How many in all.
    pub told: Told,
    /// How many more every source that told of them has withdrawn; they are counted nowhere.
    pub withdrawn: usize,
    /// How many of them have no date.
    pub undated: Told,
    /// How many have a date wider than a step, and are in none.
    pub wider: Told,
    /// The length of the steps: `day`, `month` or `year`.
    pub step: &'static str,
    /// Steps in which there are any, in order.
    pub steps: Vec<StepCount>,
    /// How many of each kind, the most frequent first.
    pub kinds: Vec<(EventKind, Told)>,
    /// How many in each State, by name. One in two States is counted in both.
    pub states: Vec<(StateView, Told)>,
    /// The events of this page, by date; reports where those were asked for.
    pub events: Vec<EventRow>,
    /// Where in the whole list they are.
    pub paging: Paging,
}

impl Listing for ChronicleView {
    fn headers(&self) -> Vec<&'static str> {
        row::HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.events.iter().map(EventRow::cells).collect()
    }
}

/// Events on a page of the list. Where all are on one page, each is a mark of its own on the chart.
const PAGE: usize = 100;
/// Steps beyond which a coarser one is taken, where nobody asked for one, and where somebody did.
const FEW: i32 = 200;
const MOST: i32 = 1_200;

impl ChronicleQuery {
    fn chosen<'c>(&self, at: &'c dyn Fn(&str) -> bool) -> Chosen<'c> {
        let spot = self.place.is_some().then_some(at);
        Chosen { state: self.state, kind: self.kind, spot, from: self.from, to: self.to }
    }

    /// The events and reports wanted of a chronicle.
    fn of<'c>(&self, chronicle: &'c Chronicle) -> impl Iterator<Item = &'c Happened> + Clone + use<'c> {
        self.all(chronicle).filter(|one| one.counts_as != Counted::Withdrawn)
    }

    /// Those that are listed.
    fn listed<'c>(&self, chronicle: &'c Chronicle) -> impl Iterator<Item = &'c Happened> + Clone + use<'c> {
        let listed = self.listed;
        self.all(chronicle).filter(move |one| one.counts_as == listed)
    }

    /// With them what was withdrawn.
    fn all<'c>(&self, chronicle: &'c Chronicle) -> impl Iterator<Item = &'c Happened> + Clone + use<'c> {
        let at = |spot: &str| self.place.as_deref().is_none_or(|code| place::lies_in(spot, code));
        chronicle.of(self.chosen(&at))
    }
}

impl Desk {
    pub(crate) fn happenings(&self) -> Result<Arc<Chronicle>, DeskError> {
        self.ask(|index| index.chronicle())
    }

    /// The States that have events, by name.
    pub fn states_with_events(&self) -> Result<Vec<StateView>, DeskError> {
        let chronicle = self.happenings()?;
        let codes: std::collections::BTreeSet<StateCode> =
            chronicle.states().iter().flatten().copied().collect();
        let mut states: Vec<StateView> = codes.into_iter().map(StateView::of).collect();
        states.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(states)
    }

    /// Events by date.
    pub fn chronicle(&self, query: &ChronicleQuery) -> Result<ChronicleView, DeskError> {
        let chronicle = self.happenings()?;
        let all = query.of(&chronicle);
        let counts = Counts::of(&chronicle, all.clone());
        let step = step(query.step, all.clone());
        let (steps, wider) = steps(all.clone(), step);
        let listed = query.listed(&chronicle);
        let paging = Paging::new(query.page, PAGE, listed.clone().count());
        let withdrawn = query.all(&chronicle).filter(|one| one.counts_as == Counted::Withdrawn).count();
        let page: Vec<RecordId> =
            listed.skip(paging.offset()).take(PAGE).filter_map(Happened::record).collect();
        let Counts { told, undated, kinds, states } = counts;
        let events = self.read(|record| rows(record, &page))?;
        Ok(ChronicleView {
            told,
            withdrawn,
            undated,
            wider,
            step: name(step),
            steps,
            kinds,
            states,
            events,
            paging,
        })
    }
}

/// The lines of records, those of which nothing is shown left out.
fn rows(record: &Reader, records: &[RecordId]) -> Result<Vec<EventRow>, DeskError> {
    let mut rows = Vec::with_capacity(records.len());
    for id in records {
        rows.extend(EventRow::of(record, &shown(record, id, View::Record)?)?);
    }
    Ok(rows)
}

/// What is counted over all events wanted.
struct Counts {
    told: Told,
    undated: Told,
    kinds: Vec<(EventKind, Told)>,
    states: Vec<(StateView, Told)>,
}

impl Counts {
    fn of<'c>(chronicle: &Chronicle, all: impl Iterator<Item = &'c Happened>) -> Self {
        let (mut told, mut undated) = (Told::default(), Told::default());
        let mut kinds = EventKind::ALL.map(|kind| (kind, Told::default()));
        let mut sets = vec![Told::default(); chronicle.states().len()];
        for one in all {
            told.add(one);
            if !one.is_dated() {
                undated.add(one);
            }
            if let Some((_, told)) = kinds.iter_mut().find(|(kind, _)| *kind == one.kind()) {
                told.add(one);
            }
            if let Some(told) = sets.get_mut(one.states_and_spot().0) {
                told.add(one);
            }
        }
        let mut kinds: Vec<_> = kinds.into_iter().filter(|(_, told)| !told.is_nothing()).collect();
        kinds.sort_by_key(|(_, told)| std::cmp::Reverse((told.events, told.reports)));
        Self { told, undated, kinds, states: by_state(chronicle, &sets) }
    }
}

/// Counts of sets of States as counts of States, by name.
fn by_state(chronicle: &Chronicle, sets: &[Told]) -> Vec<(StateView, Told)> {
    let mut states: std::collections::BTreeMap<StateCode, Told> = std::collections::BTreeMap::new();
    for (set, told) in chronicle.states().iter().zip(sets).filter(|(_, told)| !told.is_nothing()) {
        for state in set {
            *states.entry(*state).or_default() += *told;
        }
    }
    let mut states: Vec<_> = states.into_iter().map(|(code, told)| (StateView::of(code), told)).collect();
    states.sort_by(|(a, _), (b, _)| a.name.cmp(&b.name));
    states
}

/// The length of step: the one wanted, or the finest; a coarser one where that would give too many.
fn step<'c>(wanted: Option<Step>, all: impl Iterator<Item = &'c Happened> + Clone) -> Step {
    let dated = || all.clone().filter(|one| one.is_dated());
    let first = dated().next().and_then(Happened::first);
    let Some((first, last)) = first.zip(dated().last().and_then(Happened::first)) else { return Step::Month };
    let days = (last - first).get_days();
    let many = |step: Step| match step {
        Step::Day => days,
        Step::Month => days / 30,
        Step::Year => 0,
    };
    let finer = |step: &Step| match wanted {
        Some(wanted) => rank(*step) >= rank(wanted) && many(*step) <= MOST,
        None => many(*step) <= FEW,
    };
    [Step::Day, Step::Month].into_iter().find(finer).unwrap_or(Step::Year)
}

fn rank(step: Step) -> u8 {
    match step {
        Step::Day => 0,
        Step::Month => 1,
        Step::Year => 2,
    }
}

/// The name of a step in addresses.
fn name(step: Step) -> &'static str {
    match step {
        Step::Day => "day",
        Step::Month => "month",
        Step::Year => "year",
    }
}

/// Counts by step, those with none left out; and how many have a date wider than a step. Events come in the order of
/// their days, so that equal steps stand together.
fn steps<'c>(all: impl Iterator<Item = &'c Happened>, step: Step) -> (Vec<StepCount>, Told) {
    let (mut wider, mut numbered) = (Told::default(), Vec::<(i32, Told)>::new());
    for one in all.filter(|one| one.is_dated()) {
        let Some(number) = one.within(step) else {
            wider.add(one);
            continue;
        };
        if numbered.last().is_none_or(|(last, _)| *last != number) {
            numbered.push((number, Told::default()));
        }
        if let Some((_, told)) = numbered.last_mut() {
            told.add(one);
        }
    }
    let count = |(number, told)| step.days(number).map(|(from, to)| StepCount { from, to, told });
    (numbered.into_iter().filter_map(count).collect(), wider)
}
