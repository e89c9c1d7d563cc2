//! How many events each State had in each month.

use super::{ChronicleQuery, Told};
use crate::{Desk, DeskError, StateView};
use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_find::{Happened, Step};
use tarazy_model::StateCode;
use tarazy_tell::Listing;

/// Counts by State and month.
#[derive(Clone, Debug, Serialize)]
pub struct StateMonths {
    /// The States, those with the most events first.
    pub states: Vec<MonthsOfState>,
    /// How many are of no known State.
    pub stateless: Told,
}

/// A State's months.
#[derive(Clone, Debug, Serialize)]
pub struct MonthsOfState {
    /// The State.
    pub state: StateView,
    /// How many in all.
    pub told: Told,
    /// How many are not known to the month, and stand under none.
    pub wider: Told,
    /// Months with any, in order.
    pub months: Vec<MonthCount>,
}

/// How many in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MonthCount {
    /// The year.
    pub year: i16,
    /// The month, from 1 to 12.
    pub month: i8,
    /// How many.
    #[serde(flatten)]
    pub told: Told,
}

impl Listing for StateMonths {
    fn headers(&self) -> Vec<&'static str> {
        vec!["state", "name", "month", "events", "reports"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let of_state = |of: &MonthsOfState| {
            let row = |one: &MonthCount| {
                let month = format!("{:04}-{:02}", one.year, one.month);
                let (events, reports) = (one.told.events.to_string(), one.told.reports.to_string());
                vec![of.state.code.to_string(), of.state.name.clone(), month, events, reports]
            };
            of.months.iter().map(row).collect::<Vec<_>>()
        };
        self.states.iter().flat_map(of_state).collect()
    }
}

/// What is counted of one set of States.
#[derive(Clone, Default)]
struct OfSet {
    told: Told,
    wider: Told,
    /// Months by their numbers, in order.
    months: Vec<(i32, Told)>,
}

impl OfSet {
    fn add(&mut self, one: &Happened) {
        self.told.add(one);
        let Some(month) = one.within(Step::Month) else { return self.wider.add(one) };
        if self.months.last().is_none_or(|(last, _)| *last != month) {
            self.months.push((month, Told::default()));
        }
        if let Some((_, told)) = self.months.last_mut() {
            told.add(one);
        }
    }
}

impl Desk {
    /// How many events each State had in each month.
    pub fn state_months(&self, query: &ChronicleQuery) -> Result<StateMonths, DeskError> {
        let chronicle = self.happenings()?;
        let mut sets = vec![OfSet::default(); chronicle.states().len()];
        for one in query.of(&chronicle) {
            if let Some(set) = sets.get_mut(one.states_and_spot().0) {
                set.add(one);
            }
        }
        let mut stateless = Told::default();
        let mut states: BTreeMap<StateCode, Vec<&OfSet>> = BTreeMap::new();
        for (codes, set) in chronicle.states().iter().zip(&sets).filter(|(_, set)| !set.told.is_nothing()) {
            if codes.is_empty() {
                stateless = sum(&[stateless, set.told]);
            }
            for state in codes.iter().filter(|state| query.state.is_none_or(|wanted| wanted == **state)) {
                states.entry(*state).or_default().push(set);
            }
        }
        let mut states: Vec<MonthsOfState> =
            states.into_iter().map(|(code, sets)| of_state(code, &sets)).collect();
        states.sort_by_key(|one| std::cmp::Reverse((one.told.events, one.told.reports)));
        Ok(StateMonths { states, stateless })
    }
}

fn of_state(code: StateCode, sets: &[&OfSet]) -> MonthsOfState {
    let mut months: BTreeMap<i32, Told> = BTreeMap::new();
    for (month, told) in sets.iter().flat_map(|set| &set.months) {
        let so_far = months.entry(*month).or_default();
        *so_far = sum(&[*so_far, *told]);
    }
    let count = |(number, told): (i32, Told)| {
        let (from, _) = Step::Month.days(number)?;
        Some(MonthCount { year: from.year(), month: from.month(), told })
    };
    let of = |part: fn(&OfSet) -> Told| sum(&sets.iter().map(|set| part(set)).collect::<Vec<_>>());
    MonthsOfState {
        state: StateView::of(code),
        told: of(|set| set.told),
        wider: of(|set| set.wider),
        months: months.into_iter().filter_map(count).collect(),
    }
}

fn sum(all: &[Told]) -> Told {
    let mut sum = Told::default();
    all.iter().for_each(|one| sum += *one);
    sum
}
