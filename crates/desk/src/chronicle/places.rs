//! How many events each place had: the map.

use super::place::PlaceView;
use super::{ChronicleQuery, Counts, Told};
use crate::{Desk, DeskError, StateView};
use serde::Serialize;
use tarazy_tell::Listing;
use tarazy_tell::map::Area;

/// Events by place.
#[derive(Clone, Debug, Serialize)]
pub struct EventMap {
    /// The part of the world: `world` or `central-asia`.
    pub area: &'static str,
    /// How many in all.
    pub told: Told,
    /// How many have no place that the gazetteer knows, and no point.
    pub unplaced: Told,
    /// How many in each State, by name, wherever in it.
    pub states: Vec<(StateView, Told)>,
    /// The places, those with the most events first. An event stands under its narrowest place alone.
    pub places: Vec<PlaceCount>,
}

/// How many at a place.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceCount {
    /// The place.
    pub place: PlaceView,
    /// How many.
    #[serde(flatten)]
    pub told: Told,
}

impl Listing for EventMap {
    fn headers(&self) -> Vec<&'static str> {
        vec!["place", "name", "level", "state", "latitude", "longitude", "events", "reports"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &PlaceCount| {
            let place = &one.place;
            let degrees = |of: fn(&tarazy_model::Point) -> f64| place.point.as_ref().map(of);
            let degrees = |of| degrees(of).map(|degrees| degrees.to_string()).unwrap_or_default();
            vec![
                place.code.clone(),
                place.name.clone(),
                place.level.map(|level| level.to_string()).unwrap_or_default(),
                place.state.map(|state| state.to_string()).unwrap_or_default(),
                degrees(|point| point.latitude),
                degrees(|point| point.longitude),
                one.told.events.to_string(),
                one.told.reports.to_string(),
            ]
        };
        self.places.iter().map(row).collect()
    }
}

impl Desk {
    /// Events by place, drawn on a part of the world.
    pub fn event_map(&self, query: &ChronicleQuery, area: Area) -> Result<EventMap, DeskError> {
        let chronicle = self.happenings()?;
        let (mut told, mut unplaced) = (Told::default(), Told::default());
        let states = Counts::of(&chronicle, query.of(&chronicle)).states;
        let mut spots = vec![Told::default(); chronicle.spots().len()];
        for one in query.of(&chronicle) {
            told.add(one);
            match one.states_and_spot().1.and_then(|spot| spots.get_mut(spot)) {
                Some(spot) => spot.add(one),
                None => unplaced.add(one),
            }
        }
        let found = chronicle.spots().iter().zip(spots).filter(|(_, told)| !told.is_nothing());
        let mut places: Vec<PlaceCount> = self.read(|record| {
            let view = |(code, told): (&String, Told)| {
                Ok::<_, DeskError>(PlaceCount { place: PlaceView::of(record, code)?, told })
            };
            found.map(view).collect()
        })?;
        places.sort_by(|a, b| {
            let most = |one: &PlaceCount| std::cmp::Reverse((one.told.events, one.told.reports));
            most(a).cmp(&most(b)).then_with(|| a.place.name.cmp(&b.place.name))
        });
        Ok(EventMap { area: area.as_str(), told, unplaced, states, places })
    }
}
