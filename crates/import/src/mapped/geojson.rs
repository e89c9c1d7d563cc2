//! GeoJSON (RFC 7946): a collection of features as a table, a feature a row, its properties and its point the cells.
//!
//! Of a line or an area the middle of its corners is the point; a feature without a geometry has none.

use crate::Problem;
use crate::Table;
use crate::lines::Lines;
use crate::table::{Sheet, Wanted, file_name, text, whole};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use tarazy_words::Saying;

#[derive(Deserialize)]
struct Collection<'j> {
    #[serde(borrow)]
    features: Vec<&'j RawValue>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Value,
}

const WANTED: Wanted = Wanted { when_empty: "give-features", when_binary: "give-geojson" };

/// The features of a collection; `None` where it is none, and the problems say why.
pub(super) fn sheet(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Sheet> {
    let file = file_name(table.name);
    let text = text(table, &WANTED, problems)?;
    let features = match features(&text) {
        Ok(features) => features,
        Err(error) => {
            let what = Saying::of("problem-no-geojson").with("error", Saying::English(error.to_string()));
            let line = u64::try_from(error.line()).ok();
            problems.push(Problem { line, ..whole(file, what, Saying::of("mend-correct-there")) });
            return None;
        }
    };
    let mut headers: Vec<String> = ["id", "latitude", "longitude"].map(str::to_owned).to_vec();
    for name in features.iter().filter_map(|(_, feature)| feature.properties.as_ref()).flat_map(Map::keys) {
        if !headers.contains(name) {
            headers.push(name.clone());
        }
    }
    let mut lines = Lines::of_text(&text);
    let row = |(raw, feature): &(&str, Feature)| {
        let cells = headers.iter().map(|name| cell(feature, name)).collect();
        (lines.of(raw), (*raw).to_owned(), cells)
    };
    let rows = features.iter().map(row).collect();
    Some(Sheet::made(table, headers, rows))
}

/// The features with the text each stands in.
fn features(text: &str) -> Result<Vec<(&str, Feature)>, serde_json::Error> {
    let all: Collection<'_> = serde_json::from_str(text)?;
    all.features.into_iter().map(|raw| Ok((raw.get(), serde_json::from_str(raw.get())?))).collect()
}

fn cell(feature: &Feature, name: &str) -> String {
    let own = feature.properties.as_ref().and_then(|properties| properties.get(name)).map(printed);
    let point = || middle(&feature.geometry);
    own.unwrap_or_else(|| match name {
        "id" => printed(&feature.id),
        "latitude" => point().map(|(_, north)| north.to_string()).unwrap_or_default(),
        "longitude" => point().map(|(east, _)| east.to_string()).unwrap_or_default(),
        _ => String::new(),
    })
}

fn printed(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(printed).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

/// The middle of a geometry's corners: degrees east, then north, as RFC 7946 orders them.
fn middle(geometry: &Value) -> Option<(f64, f64)> {
    let mut corners = Vec::new();
    collect(geometry.get("coordinates")?, &mut corners);
    let count = f64::from(u32::try_from(corners.len()).ok().filter(|count| *count > 0)?);
    let sum = corners.iter().fold((0.0, 0.0), |(east, north), (x, y)| (east + x, north + y));
    Some((sum.0 / count, sum.1 / count))
}

fn collect(coordinates: &Value, into: &mut Vec<(f64, f64)>) {
    let Some(parts) = coordinates.as_array() else { return };
    if let (Some(east), Some(north)) =
        (parts.first().and_then(Value::as_f64), parts.get(1).and_then(Value::as_f64))
    {
        return into.push((east, north));
    }
    parts.iter().for_each(|part| collect(part, into));
}
