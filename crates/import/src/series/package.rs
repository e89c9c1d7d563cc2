//! `datapackage.json` beside a table (Frictionless Data Package, as Our World in Data writes it): title, publisher and
//! units.

use crate::Problem;
use crate::Table;
use crate::table::{file_name, whole};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use tarazy_words::Saying;

/// What a package says of its tables.
#[derive(Debug)]
pub(super) struct Package {
    pub(super) title: String,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    paths: Vec<String>,
    units: HashMap<String, String>,
}

#[derive(Deserialize)]
struct Kept {
    title: String,
    #[serde(default)]
    sources: Vec<KeptSource>,
    #[serde(default)]
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct KeptSource {
    name: Option<String>,
    link: Option<String>,
}

#[derive(Deserialize)]
struct Resource {
    path: String,
    schema: Option<Schema>,
}

#[derive(Deserialize)]
struct Schema {
    #[serde(default)]
    fields: Vec<Column>,
}

#[derive(Deserialize)]
struct Column {
    name: String,
    unit: Option<String>,
    /// An object, or its JSON as text.
    #[serde(rename = "owidDisplaySettings")]
    shown: Option<Value>,
}

impl Column {
    fn unit(&self) -> Option<String> {
        let shown = match self.shown.as_ref()? {
            Value::String(text) => serde_json::from_str(text).ok()?,
            other => other.clone(),
        };
        let unit = shown.get("unit").and_then(Value::as_str).map(str::to_owned);
        self.unit.clone().or(unit).filter(|unit| !unit.trim().is_empty())
    }
}

impl Package {
    /// Reads one; where the file is none, what is wrong with it: the tables beside it go by their own names.
    pub(super) fn read(table: &Table<'_>) -> Result<Self, Problem> {
        let kept: Kept = serde_json::from_slice(table.bytes).map_err(|error| {
            let error = Saying::English(error.to_string());
            let what = Saying::of("problem-no-data-package").with("error", error);
            let mend = Saying::of("mend-data-package");
            Problem { fatal: false, ..whole(file_name(table.name), what, mend) }
        })?;
        let columns = kept.resources.iter().filter_map(|one| one.schema.as_ref()).flat_map(|one| &one.fields);
        let first = kept.sources.into_iter().next();
        let (publisher, url) = first.map(|source| (source.name, source.link)).unwrap_or_default();
        let filled = |text: &String| !text.trim().is_empty();
        Ok(Self {
            title: kept.title,
            publisher: publisher.filter(filled),
            url: url.filter(filled),
            units: columns.filter_map(|column| Some((column.name.clone(), column.unit()?))).collect(),
            paths: kept.resources.into_iter().map(|resource| resource.path).collect(),
        })
    }

    /// Whether it is about a file.
    pub(super) fn is_of(&self, file: &str) -> bool {
        self.paths.iter().any(|path| file.ends_with(path.as_str()))
    }

    /// The unit of a column: `percent` for the sign.
    pub(super) fn unit(&self, column: &str) -> Option<String> {
        self.units.get(column).map(|unit| if unit == "%" { "percent".to_owned() } else { unit.clone() })
    }
}
