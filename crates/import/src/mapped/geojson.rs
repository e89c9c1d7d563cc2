//! GeoJSON (RFC 7946): a collection of features as a table, a feature a row, its properties and its point the cells.
//!
//! Of a line or an area the middle of its corners is the point; a feature without a geometry has none.

use crate::Table;
use crate::table::{Sheet, Wanted, file_name, text, whole};
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use tarazy_model::Problem;

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

const WANTED: Wanted = Wanted {
    when_empty: "give a FeatureCollection with features",
    when_binary: "give GeoJSON as text in UTF-8",
};

/// The features of a collection; `None` where it is none, and the problems say why.
pub(super) fn sheet(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Sheet> {
    let file = file_name(table.name);
    let text = text(table, &WANTED, problems)?;
    let read = |raw: &&RawValue| {
        serde_json::from_str::<Feature>(raw.get()).map(|feature| (raw.get().to_owned(), feature))
    };
    let features: Result<Vec<(String, Feature)>, _> =
        serde_json::from_str::<Collection<'_>>(&text).and_then(|all| all.features.iter().map(read).collect());
    let features = match features {
        Ok(features) => features,
        Err(error) => {
            let broken =
                Problem { line: u64::try_from(error.line()).ok(), ..whole(file, "", "correct it there") };
            problems
                .push(Problem { what: format!("the file is no GeoJSON with features: {error}"), ..broken });
            return None;
        }
    };
    let mut headers: Vec<String> = ["id", "latitude", "longitude"].map(str::to_owned).to_vec();
    for name in features.iter().filter_map(|(_, feature)| feature.properties.as_ref()).flat_map(Map::keys) {
        if !headers.contains(name) {
            headers.push(name.clone());
        }
    }
    let (mut at, mut line) = (0, 1);
    let mut rows = Vec::new();
    for (raw, feature) in features {
        let here = text.get(at..).and_then(|rest| rest.find(&raw)).map_or(at, |ahead| at + ahead);
        line += text.get(at..here).map_or(0, |passed| passed.matches('\n').count());
        let cells = headers.iter().map(|name| cell(&feature, name)).collect();
        rows.push((u64::try_from(line).unwrap_or(1), raw.clone(), cells));
        line += raw.matches('\n').count();
        at = here + raw.len();
    }
    Some(Sheet::made(table, headers, rows))
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
