//! Events taken away in the shapes of others: as GeoJSON, and with the columns of ACLED or the words of PLOVER.
//!
//! What a shape has no room for is left out, and what is not known is an empty cell, never a zero. A number that a
//! source gives as a range, or as "about", is no number of ACLED's: its cell is empty, and the range stands in columns
//! of our own after the known ones. `docs/events.md` tells what becomes of what.

use super::{ChronicleQuery, EventRow, PlaceView, row, spot};
use crate::record::shown;
use crate::visibility::View;
use crate::{Desk, DeskError, StateView};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::io::{self, Write};
use std::str::FromStr;
use tarazy_find::Happened;
use tarazy_model::{Account, Count, Date, Event, Location, Point, RecordId, Role};
use tarazy_store::Reader;
use tarazy_tell::Table;
use tarazy_words::event_codes;

/// The shape of a list of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// The columns of the chronicle's own list.
    #[default]
    Own,
    /// The columns of ACLED's exports.
    Acled,
    /// The types and modes of PLOVER.
    Plover,
    /// GeoJSON (RFC 7946): a feature an event.
    GeoJson,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Self; 4] = [Self::Own, Self::Acled, Self::Plover, Self::GeoJson];

    /// The name in addresses and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Acled => "acled",
            Self::Plover => "plover",
            Self::GeoJson => "geojson",
        }
    }

    /// The columns, where it is a table.
    pub fn headers(self) -> &'static [&'static str] {
        match self {
            Self::Own => row::HEADERS,
            Self::Acled => ACLED,
            Self::Plover => PLOVER,
            Self::GeoJson => &[],
        }
    }
}

impl FromStr for Shape {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|shape| shape.as_str() == text).ok_or_else(|| {
            let names = Self::ALL.map(Self::as_str).join(", ");
            format!("events are written as one of {names}; found: \"{text}\"")
        })
    }
}

/// ACLED's columns that can be filled, and our own after them.
const ACLED: &[&str] = &[
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "actor2",
    "country",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "notes",
    "fatalities",
    "edtf_date",
    "fatalities_low",
    "fatalities_high",
    "basis",
];

/// PLOVER's type and mode, with what they are about.
const PLOVER: &[&str] = &[
    "event_id",
    "event_date",
    "event_type",
    "event_mode",
    "actor_names",
    "recipient_names",
    "country",
    "placename",
    "latitude",
    "longitude",
    "dead",
    "injured",
    "arrested",
    "size",
    "headline",
    "sources",
    "basis",
];

/// Events read from the record at once.
const AT_ONCE: usize = 500;

impl Desk {
    /// Writes all events wanted, or all reports, into a table begun with the columns of the shape; the page of the
    /// query does not matter. Returns how many. GeoJSON is no table: see [`Desk::write_geojson`].
    pub fn write_events(
        &self,
        query: &ChronicleQuery,
        shape: Shape,
        mut table: Box<dyn Table + '_>,
    ) -> Result<u64, DeskError> {
        let count = self.each_event(query, |facts| match shape {
            Shape::Acled => table.row(&facts.acled()),
            Shape::Plover => table.row(&facts.plover()),
            Shape::Own | Shape::GeoJson => table.row(&facts.row.cells()),
        })?;
        table.finish().map_err(unwritten)?;
        Ok(count)
    }

    /// Writes all events wanted, or all reports, as GeoJSON: a feature an event, without a geometry where its place is
    /// not known. Returns how many.
    pub fn write_geojson(&self, query: &ChronicleQuery, out: &mut dyn Write) -> Result<u64, DeskError> {
        out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[").map_err(unwritten)?;
        let mut parted: &[u8] = b"\n";
        let count = self.each_event(query, |facts| {
            out.write_all(parted)?;
            parted = b",\n";
            serde_json::to_writer(&mut *out, &facts.feature()).map_err(io::Error::from)
        })?;
        out.write_all(b"\n]}\n").map_err(unwritten)?;
        Ok(count)
    }

    fn each_event(
        &self,
        query: &ChronicleQuery,
        mut write: impl FnMut(&Facts) -> io::Result<()>,
    ) -> Result<u64, DeskError> {
        let chronicle = self.happenings()?;
        let listed = query.listed(&chronicle);
        let records: Vec<RecordId> = listed.filter_map(Happened::record).collect();
        let mut count = 0;
        for some in records.chunks(AT_ONCE) {
            let told = self.read(|record| {
                let mut told = Vec::with_capacity(some.len());
                for id in some {
                    told.extend(Facts::of(record, &shown(record, id, View::Record)?)?);
                }
                Ok::<_, DeskError>(told)
            })?;
            for facts in &told {
                write(facts).map_err(unwritten)?;
                count += 1;
            }
        }
        Ok(count)
    }
}

fn unwritten(error: io::Error) -> DeskError {
    DeskError::File { path: "list of events".into(), error }
}

/// What the accounts of an event say together.
struct Facts {
    row: EventRow,
    events: Vec<Event>,
    sources: Vec<String>,
    place: Option<(Location, Option<PlaceView>)>,
}

impl Facts {
    fn of(record: &Reader, accounts: &[Account]) -> Result<Option<Self>, DeskError> {
        let Some(row) = EventRow::of(record, accounts)? else { return Ok(None) };
        let events: Vec<Event> =
            accounts.iter().filter_map(|account| account.statement.event().cloned()).collect();
        let mut sources = Vec::new();
        for id in accounts.iter().map(|account| &account.source).collect::<HashSet<_>>() {
            sources.extend(record.source(id)?.map(|source| source.title));
        }
        sources.sort_unstable();
        let located = events.iter().find_map(|event| Some((event.place.clone()?, &event.states)));
        let place = match located {
            Some((location, states)) => {
                let known = spot(&location, states).map(|code| PlaceView::of(record, &code)).transpose()?;
                Some((location, known))
            }
            None => None,
        };
        Ok(Some(Self { row, events, sources, place }))
    }

    /// The point the source gives, or that of the place.
    fn point(&self) -> Option<Point> {
        let (location, known) = self.place.as_ref()?;
        location.point.or_else(|| known.as_ref().and_then(|place| place.point))
    }

    fn names(&self, roles: &[Role]) -> String {
        let all = self.events.iter().flat_map(|event| &event.participants);
        let mut met = HashSet::new();
        let named = all.filter(|one| roles.contains(&one.role) && met.insert(one.name.as_str()));
        named.map(|one| one.name.as_str()).collect::<Vec<_>>().join("; ")
    }

    /// The counts that accounts give of something.
    fn counts(&self, of: fn(&Event) -> &Vec<Count>) -> impl Iterator<Item = &Count> {
        self.events.iter().flat_map(of)
    }

    /// The first number that is given exactly.
    fn exactly(&self, of: fn(&Event) -> &Vec<Count>) -> String {
        let exact = |count: &Count| {
            let value = count.value.as_ref()?;
            let alone =
                value.low.is_none() && value.high.is_none() && value.bound == tarazy_model::Bound::default();
            value.point.filter(|_| alone)
        };
        self.counts(of).find_map(exact).map(|number| number.to_string()).unwrap_or_default()
    }

    /// The least and the most that any account says.
    fn range(&self, of: fn(&Event) -> &Vec<Count>) -> (String, String) {
        let values = || self.counts(of).filter_map(|count| count.value.as_ref());
        let low = values().filter_map(|value| value.low.or(value.point)).reduce(f64::min);
        let high = values().filter_map(|value| value.high.or(value.point)).reduce(f64::max);
        let text = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        (text(low), text(high))
    }

    /// The code a source gives in a codebook, or the one that its kind is written out as.
    fn code(&self, scheme: &str) -> Option<&'static event_codes::EventCode> {
        let codes = self.events.iter().flat_map(|event| &event.codes).filter(|code| code.scheme == scheme);
        let given = codes.filter_map(|code| event_codes::get(scheme, &code.value)).next();
        given.or_else(|| event_codes::of_kind(scheme, self.row.kind))
    }

    /// The day it began and how precisely it is known in ACLED's terms: 1 the day, 2 about it, 3 the month; empty where
    /// not even that is.
    fn day(&self) -> (String, &'static str) {
        let Some(date) = &self.row.date else { return Default::default() };
        let (Some(first), Some(last)) = (date.earliest(), date.latest()) else { return Default::default() };
        let days = (last - first).get_days();
        let about = date.is_uncertain() || date.as_str().contains('~');
        match days {
            0 if !about => (first.to_string(), "1"),
            0..=7 => (first.to_string(), "2"),
            8..=31 => (first.to_string(), "3"),
            _ => Default::default(),
        }
    }

    fn degrees(&self) -> [String; 2] {
        let point = self.point();
        [point.map(|point| point.latitude), point.map(|point| point.longitude)]
            .map(|degrees| degrees.map(|degrees| degrees.to_string()).unwrap_or_default())
    }

    fn state(&self) -> String {
        self.row.states.first().map(|state| StateView::of(*state).name).unwrap_or_default()
    }

    fn basis(&self) -> String {
        self.row.counts_as().as_str().to_owned()
    }

    fn acled(&self) -> Vec<String> {
        use tarazy_model::PlaceLevel as Level;
        let (day, precision) = self.day();
        let code = self.code("ACLED");
        let level = self.place.as_ref().and_then(|(location, known)| {
            location.precision.or_else(|| known.as_ref().and_then(|place| place.level))
        });
        let geo_precision = match level {
            Some(Level::City | Level::Village | Level::Site) => "1",
            Some(Level::District) => "2",
            Some(Level::Region | Level::State) => "3",
            Some(Level::World) | None => "",
        };
        let [latitude, longitude] = self.degrees();
        let (low, high) = self.range(|event| &event.deaths);
        let year = day.get(..4).unwrap_or_default().to_owned();
        let edtf = self.row.date.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            self.row.record.to_string(),
            day,
            year,
            precision.to_owned(),
            code.map(|code| code.label).unwrap_or_default().to_owned(),
            code.map(|code| code.code).unwrap_or_default().to_owned(),
            self.names(&[Role::Actor, Role::Organiser]),
            self.names(&[Role::Associate]),
            self.names(&[Role::Target]),
            self.state(),
            self.row.place.clone().unwrap_or_default(),
            latitude,
            longitude,
            geo_precision.to_owned(),
            self.sources.join("; "),
            self.row.title.clone(),
            self.exactly(|event| &event.deaths),
            edtf,
            low,
            high,
            self.basis(),
        ]
    }

    fn plover(&self) -> Vec<String> {
        let code = self.code("PLOVER").map(|code| code.code).unwrap_or_default();
        let (kind, mode) = code.split_once(' ').unwrap_or((code, ""));
        let [latitude, longitude] = self.degrees();
        vec![
            self.row.record.to_string(),
            self.day().0,
            kind.to_owned(),
            mode.to_owned(),
            self.names(&[Role::Actor, Role::Organiser, Role::Associate]),
            self.names(&[Role::Target]),
            self.row.states.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
            self.row.place.clone().unwrap_or_default(),
            latitude,
            longitude,
            self.exactly(|event| &event.deaths),
            self.exactly(|event| &event.injured),
            self.exactly(|event| &event.arrests),
            self.exactly(|event| &event.size),
            self.row.title.clone(),
            self.sources.join("; "),
            self.basis(),
        ]
    }

    fn feature(&self) -> Value {
        let row = &self.row;
        let geometry = self
            .point()
            .map(|point| json!({ "type": "Point", "coordinates": [point.longitude, point.latitude] }));
        let precision = self.place.as_ref().and_then(|(location, known)| {
            location.precision.or_else(|| known.as_ref().and_then(|place| place.level))
        });
        json!({
            "type": "Feature",
            "id": row.record,
            "geometry": geometry,
            "properties": {
                "title": row.title,
                "kind": row.kind.as_str(),
                "date": row.date.as_ref().map(Date::as_str),
                "other_dates": row.other_dates,
                "states": row.states,
                "place": row.place,
                "place_code": self.place.as_ref().and_then(|(_, known)| known.as_ref()).map(|place| &place.code),
                "precision": precision.map(tarazy_model::PlaceLevel::as_str),
                "participants": row.participants,
                "size": row.sizes,
                "deaths": row.deaths,
                "accounts": row.accounts,
                "sources": self.sources,
                "basis": self.basis(),
            }
        })
    }
}
