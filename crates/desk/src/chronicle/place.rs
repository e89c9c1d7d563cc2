//! A place: its names, what it is part of, and what happened there.

use super::{ChronicleQuery, EventRow, PlaceCount, Told, rows};
use crate::account::Shelf;
use crate::record::shown;
use crate::visibility::View;
use crate::{AccountView, Desk, DeskError};
use serde::Serialize;
use tarazy_find::{Counted, Happened};
use tarazy_model::{Account, Location, Place, PlaceLevel, Point, RecordId, StateCode, Statement};
use tarazy_store::Reader;
use tarazy_words::{Language, places};

/// A place in one line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceView {
    /// Its code in the gazetteer; of a point that no place is known for, the point as `@40.5,72.8`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What sort of place.
    pub level: Option<PlaceLevel>,
    /// The State it lies in.
    pub state: Option<StateCode>,
    /// Where it lies; of an area, a point within it.
    pub point: Option<Point>,
}

/// A place with its events.
#[derive(Clone, Debug, Serialize)]
pub struct PlacePage {
    /// The place.
    pub place: PlaceView,
    /// Its names, each with its language, as far as it is known.
    pub names: Vec<(Option<&'static str>, String)>,
    /// Its codes in other registers.
    pub codes: Vec<String>,
    /// The places it lies in, the nearest first.
    pub around: Vec<PlaceView>,
    /// What sources of the record say of the place itself.
    pub accounts: Vec<AccountView>,
    /// How many events at it or in it.
    pub told: Told,
    /// The places within it that have any, those with the most first, itself among them.
    pub inside: Vec<PlaceCount>,
    /// The latest events.
    pub latest: Vec<EventRow>,
}

/// Events shown on the page of a place.
const LATEST: usize = 20;

impl PlaceView {
    /// The place of a code: of the gazetteer, of the record, or a point.
    pub(crate) fn of(record: &Reader, code: &str) -> Result<Self, DeskError> {
        if let Some(place) = places::get(code) {
            return Ok(place.into());
        }
        let named = |name: &str| Self {
            code: code.to_owned(),
            name: name.to_owned(),
            level: None,
            state: None,
            point: code.strip_prefix('@').and_then(|point| point.parse().ok()),
        };
        if code.starts_with('@') {
            return Ok(named(code.trim_start_matches('@')));
        }
        let accounts = accounts(record, code)?;
        let place = accounts.iter().find_map(described);
        Ok(place.map_or_else(
            || named(code),
            |place| Self {
                name: place.name.clone(),
                level: place.level,
                state: place.states.first().copied(),
                point: place.point,
                ..named(code)
            },
        ))
    }
}

impl From<&places::Place> for PlaceView {
    fn from(place: &places::Place) -> Self {
        Self {
            code: place.code.to_owned(),
            name: place.names.get(Language::English).to_owned(),
            level: Some(place.level),
            state: place.state,
            point: place.point,
        }
    }
}

/// What the record holds of a place by its code.
fn accounts(record: &Reader, code: &str) -> Result<Vec<Account>, DeskError> {
    shown(record, &RecordId::of(&["key", &format!("place|{code}")]), View::Record)
}

fn described(account: &Account) -> Option<&Place> {
    if let Statement::Place(place) = &account.statement { Some(place) } else { None }
}

/// Whether a place is another, or lies in it.
pub(crate) fn lies_in(spot: &str, code: &str) -> bool {
    spot == code || places::get(spot).is_some_and(|place| place.around().any(|outer| outer.code == code))
}

/// The narrowest place that is known of a location: a code of the gazetteer, or a point to a tenth of a degree.
pub(crate) fn spot(location: &Location, states: &[StateCode]) -> Option<String> {
    let named = || places::resolve_in(&location.written, states).map(|place| place.code.to_owned());
    let point = |point: &Point| format!("@{:.1},{:.1}", point.latitude, point.longitude);
    location.code.clone().or_else(named).or_else(|| location.point.as_ref().map(point))
}

impl Desk {
    /// A place by its code: what it is, and what happened there.
    pub fn place(&self, code: &str) -> Result<PlacePage, DeskError> {
        let chronicle = self.happenings()?;
        let mut told = Told::default();
        let mut spots = vec![Told::default(); chronicle.spots().len()];
        let query = ChronicleQuery { place: Some(code.to_owned()), ..ChronicleQuery::default() };
        let mut latest: Vec<&Happened> = Vec::new();
        for one in query.of(&chronicle) {
            told.add(one);
            if let Some(spot) = one.states_and_spot().1.and_then(|spot| spots.get_mut(spot)) {
                spot.add(one);
            }
            if one.counts_as == Counted::Event && one.is_dated() {
                latest.push(one);
            }
        }
        let latest: Vec<RecordId> = latest.iter().rev().take(LATEST).filter_map(|one| one.record()).collect();
        self.read(|record| {
            let accounts = accounts(record, code)?;
            let known = places::get(code);
            if known.is_none() && accounts.is_empty() && told.is_nothing() {
                return Err(DeskError::missing("place", &code));
            }
            let mut inside = Vec::new();
            for (spot, told) in chronicle.spots().iter().zip(&spots).filter(|(_, told)| !told.is_nothing()) {
                inside.push(PlaceCount { place: PlaceView::of(record, spot)?, told: *told });
            }
            inside.sort_by_key(|one| std::cmp::Reverse((one.told.events, one.told.reports)));
            Ok(PlacePage {
                place: PlaceView::of(record, code)?,
                names: names(known, &accounts),
                codes: codes(known, &accounts),
                around: known.into_iter().flat_map(places::Place::around).map(PlaceView::from).collect(),
                accounts: Shelf::new(record).views(&accounts)?,
                told,
                inside,
                latest: rows(record, &latest)?,
            })
        })
    }
}

fn names(known: Option<&'static places::Place>, accounts: &[Account]) -> Vec<(Option<&'static str>, String)> {
    let mut names: Vec<(Option<&'static str>, String)> = Vec::new();
    if let Some(place) = known {
        let labels = Language::ALL
            .into_iter()
            .filter_map(|language| Some((Some(language.as_str()), place.names.known(language)?.to_owned())));
        names.extend(labels);
        names.extend(place.aliases.iter().map(|alias| (None, (*alias).to_owned())));
    }
    for place in accounts.iter().filter_map(described) {
        names.extend(place.every_name().map(|name| (None, name.to_owned())));
    }
    let mut met = std::collections::HashSet::new();
    names.retain(|(_, name)| met.insert(name.clone()));
    names
}

fn codes(known: Option<&places::Place>, accounts: &[Account]) -> Vec<String> {
    let listed = known.into_iter().flat_map(|place| place.codes.iter().map(|code| (*code).to_owned()));
    let given = accounts.iter().filter_map(described).flat_map(|place| &place.codes).map(ToString::to_string);
    listed.chain(given).collect()
}
