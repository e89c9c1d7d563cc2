//! An instrument on the map: what every State is under it on a day.

use crate::desk::today;
use crate::matrix::{cells, with_acts};
use crate::standings::under;
use crate::{Cell, Counts, Desk, DeskError, InstrumentView, StateView};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_model::{Account, Day, InstrumentCode, StateCode};
use tarazy_tell::Listing;
use tarazy_tell::map::Area;
use tarazy_words::groups;

/// An instrument on the map.
#[derive(Clone, Debug, Serialize)]
pub struct TreatyMap {
    /// The instrument.
    pub instrument: InstrumentView,
    /// The day.
    pub on: Day,
    /// The part of the world: `world` or `central-asia`.
    pub area: &'static str,
    /// How many States are what.
    pub counts: Counts,
    /// What each State is, by name.
    pub states: Vec<StateStanding>,
}

/// A State and what it is.
#[derive(Clone, Debug, Serialize)]
pub struct StateStanding {
    /// The State.
    pub state: StateView,
    /// What it is.
    pub cell: Cell,
}

impl Listing for TreatyMap {
    fn headers(&self) -> Vec<&'static str> {
        vec!["state", "name", "region", "instrument", "on", "status", "since", "act", "sources", "differs"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &StateStanding| {
            let cell = &one.cell;
            vec![
                one.state.code.to_string(),
                one.state.name.clone(),
                one.state.region.clone().unwrap_or_default(),
                cell.instrument.to_string(),
                self.on.to_string(),
                cell.standing.as_str().to_owned(),
                cell.since.as_ref().map(ToString::to_string).unwrap_or_default(),
                cell.act.map(|act| act.to_string()).unwrap_or_default(),
                cell.sources.to_string(),
                cell.differs.to_string(),
            ]
        };
        self.states.iter().map(row).collect()
    }
}

impl Desk {
    /// What every State of a part of the world is under an instrument on a day; today where none is given.
    pub fn treaty_map(
        &self,
        instrument: &InstrumentCode,
        area: Area,
        on: Option<Day>,
    ) -> Result<TreatyMap, DeskError> {
        let on = on.unwrap_or_else(today);
        self.read(|record| {
            let all = self.acts.all(record)?;
            let acts = under(&all, instrument);
            let states: Vec<StateView> = states_of(area, acts).into_iter().map(StateView::of).collect();
            let codes: Vec<StateCode> = states.iter().map(|state| state.code).collect();
            let cells = cells(acts, &codes, instrument, on);
            Ok(TreatyMap {
                instrument: InstrumentView::among(acts, instrument),
                on,
                area: area.as_str(),
                counts: Counts::of(&cells),
                states: states
                    .into_iter()
                    .zip(cells)
                    .map(|(state, cell)| StateStanding { state, cell })
                    .collect(),
            })
        })
    }
}

/// Observers of the United Nations.
const OBSERVERS: [&str; 2] = ["VAT", "PSE"];

/// Of the world: members and observers of the United Nations and whoever else has acted. Of a part of it: those
/// of them that are drawn there.
fn states_of(area: Area, acts: &[Account]) -> Vec<StateCode> {
    let observers = OBSERVERS.iter().filter_map(|code| code.parse().ok());
    let mut states: HashSet<StateCode> =
        groups::all().iter().flat_map(|group| group.states.clone()).collect();
    states.extend(observers.chain(with_acts(acts.iter())));
    if area != Area::World {
        let drawn: HashSet<StateCode> = area.states().collect();
        states.retain(|code| drawn.contains(code));
    }
    let mut states: Vec<StateCode> = states.into_iter().collect();
    states.sort_by_cached_key(|code| StateView::of(*code).name);
    states
}
