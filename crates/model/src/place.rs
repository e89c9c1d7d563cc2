//! Places: where something happened as a source gives it, and the entries of a gazetteer.

use crate::{Code, Date, Name, StateCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What sort of place, from the widest to the narrowest. For a location it is the precision with which it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceLevel {
    /// A part of the world: Central Asia.
    World,
    /// A State as a whole.
    State,
    /// A first-level division: region, oblast, province, republic.
    Region,
    /// A district.
    District,
    /// A city or town.
    City,
    /// A village or settlement.
    Village,
    /// A square, street, river, camp.
    Site,
}

impl PlaceLevel {
    /// Every level.
    pub const ALL: [Self; 7] =
        [Self::World, Self::State, Self::Region, Self::District, Self::City, Self::Village, Self::Site];

    /// The name used in files and for people.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::World => "world",
            Self::State => "state",
            Self::Region => "region",
            Self::District => "district",
            Self::City => "city",
            Self::Village => "village",
            Self::Site => "site",
        }
    }
}

impl FromStr for PlaceLevel {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|level| level.as_str() == text);
        let known = || Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a level is one of {}; found: \"{text}\"", known()))
    }
}

impl fmt::Display for PlaceLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A point on the Earth, in degrees of WGS 84: `40.51,72.80`, latitude first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north of the equator, -90 to 90.
    pub latitude: f64,
    /// Degrees east of Greenwich, -180 to 180.
    pub longitude: f64,
}

/// The text is no point.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a point is latitude and longitude in degrees, such as 40.51,72.80; found: \"{0}\"")]
pub struct PointError(pub String);

impl Point {
    /// The point of a latitude and a longitude; `None` where they lie outside the Earth.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let good = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        good.then_some(Self { latitude, longitude })
    }
}

impl FromStr for Point {
    type Err = PointError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let degrees = |part: &str| part.trim().parse::<f64>().ok();
        let point = text.split_once(',').and_then(|(north, east)| Self::new(degrees(north)?, degrees(east)?));
        point.ok_or_else(|| PointError(text.to_owned()))
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.latitude, self.longitude)
    }
}

/// Where something happened, as one source gives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Location {
    /// As the source writes it.
    pub written: String,
    /// The code of the gazetteer's place it resolves to (`vocab/places.tsv`, or one imported).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// How precisely the source gives it: the point of a region's centre is not a village.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precision: Option<PlaceLevel>,
    /// The point the source gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
}

impl Location {
    /// A location of which only the source's words are known.
    pub fn written(written: impl Into<String>) -> Self {
        Self { written: written.into(), ..Self::default() }
    }
}

/// A place as one source describes it: an entry of a gazetteer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Its name, as written.
    pub name: String,
    /// Its other names.
    pub names: Vec<Name>,
    /// What sort of place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<PlaceLevel>,
    /// Its code in the gazetteer, by which locations name it: `KG-J`, `KAZ-zhanaozen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its codes in other registers: `KATO:471810000`, `GeoNames:608362`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    /// The States it lies in.
    pub states: Vec<StateCode>,
    /// The gazetteer's code of the place it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// Where it lies; of an area, a point within it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// When it existed as this: an interval (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
}

impl Place {
    /// Every name of the place, the main one first.
    pub fn every_name(&self) -> impl Iterator<Item = &str> + Clone {
        std::iter::once(self.name.as_str()).chain(self.names.iter().map(|name| name.written.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_lie_on_the_earth_and_read_back() {
        let osh: Point = "40.51, 72.8".parse().unwrap();
        assert_eq!(osh.to_string().parse(), Ok(osh));
        for wrong in ["91,0", "0,181", "40.51", "north,east", "NaN,0", ""] {
            assert!(wrong.parse::<Point>().is_err(), "{wrong}");
        }
    }
}
