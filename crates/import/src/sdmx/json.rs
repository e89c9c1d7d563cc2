//! SDMX-JSON 1.0 and 2.0 data messages: observations in series, across series, or flat, each named by the places of its
//! codes in the structure beside them.

use super::part::Component;
use super::{Message, Observation};
use crate::Problem;
use crate::Table;
use crate::lines::Lines;
use crate::table::{Wanted, file_name, text, whole};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;
use tarazy_words::Saying;

#[derive(Deserialize)]
struct Whole<'j> {
    #[serde(borrow)]
    data: Option<&'j RawValue>,
    #[serde(alias = "header")]
    meta: Option<Meta>,
}

#[derive(Deserialize)]
struct Meta {
    sender: Option<Named>,
}

#[derive(Deserialize)]
struct Named {
    id: Option<String>,
    name: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Data<'j> {
    #[serde(borrow)]
    data_sets: Option<Vec<DataSet<'j>>>,
    structures: Vec<Structure>,
    structure: Option<Structure>,
}

#[derive(Deserialize)]
struct DataSet<'j> {
    #[serde(default)]
    structure: usize,
    #[serde(default)]
    action: String,
    #[serde(borrow, default)]
    observations: InOrder<'j>,
    #[serde(borrow, default)]
    series: InOrder<'j>,
    #[serde(default)]
    attributes: Vec<Value>,
}

#[derive(Deserialize)]
struct Series<'j> {
    #[serde(borrow, default)]
    observations: InOrder<'j>,
    #[serde(default)]
    attributes: Vec<Value>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Structure {
    name: Option<String>,
    dimensions: Parts,
    attributes: Parts,
    measures: Option<Parts>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Parts {
    data_set: Vec<Part>,
    series: Vec<Part>,
    observation: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    id: String,
    name: Option<String>,
    #[serde(default)]
    values: Vec<Option<Kept>>,
}

#[derive(Deserialize)]
struct Kept {
    id: Option<Value>,
    name: Option<String>,
    value: Option<Value>,
}

/// The members of an object in the order of the file.
#[derive(Default)]
struct InOrder<'j>(Vec<(String, &'j RawValue)>);

impl<'de: 'j, 'j> Deserialize<'de> for InOrder<'j> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = InOrder<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of observations or series")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<InOrder<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(InOrder(members))
            }
        }
        deserializer.deserialize_map(Members)
    }
}

const AS_JSON: Wanted = Wanted { when_empty: "give-sdmx-json", when_binary: "give-sdmx-json-as-text" };

/// The observations of a message; `None` where it holds none or cannot be read, and the problems say why.
pub(super) fn message(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Message> {
    let file = file_name(table.name);
    let text = text(table, &AS_JSON, problems)?;
    let broken = |error: &serde_json::Error, whole_file: bool| {
        let line = u64::try_from(error.line()).ok().filter(|_| whole_file);
        let what = Saying::of("problem-no-sdmx-json").with("error", Saying::English(error.to_string()));
        Problem { line, ..whole(file, what, Saying::of("mend-correct-or-fetch-message")) }
    };
    let read = |text| serde_json::from_str::<Whole<'_>>(text);
    let kept = read(&text).map_err(|error| problems.push(broken(&error, true))).ok()?;
    let inner = kept.data.map_or(&*text, RawValue::get);
    let data: Data<'_> = serde_json::from_str(inner)
        .map_err(|error| problems.push(broken(&error, kept.data.is_none())))
        .ok()?;
    let Some(sets) = data.data_sets else {
        let what = Saying::of("problem-structure-alone");
        problems.push(Problem { fatal: false, ..whole(file, what, Saying::of("mend-data-message")) });
        return None;
    };
    let sender = kept.meta.and_then(|meta| meta.sender);
    let mut structures = data.structures;
    structures.extend(data.structure);
    let mut message = Message {
        title: structures.iter().find_map(|structure| structure.name.clone()),
        publisher: sender.and_then(|sender| sender.name.or(sender.id)),
        ..Message::default()
    };
    let mut lines = Lines::of_text(&text);
    for set in &sets {
        let Some(structure) = structures.get(set.structure) else {
            let what = Saying::of("problem-structure-lacking").shown("number", set.structure);
            problems.push(whole(file, what, Saying::of("mend-fetch-message")));
            return None;
        };
        Reading { set, structure, lines: &mut lines, message: &mut message }.all();
    }
    Some(message)
}

struct Reading<'r, 't, 'j> {
    set: &'r DataSet<'j>,
    structure: &'r Structure,
    lines: &'r mut Lines<'t>,
    message: &'r mut Message,
}

impl Reading<'_, '_, '_> {
    fn all(&mut self) {
        let Parts { data_set, series, .. } = &self.structure.dimensions;
        let constant: Vec<Component> = data_set.iter().filter_map(|part| component(part, 0)).collect();
        let of_set = attributes(&self.structure.attributes.data_set, &self.set.attributes);
        self.observations(&self.set.observations, &constant, &of_set);
        for (places, raw) in &self.set.series.0 {
            let Ok(one) = serde_json::from_str::<Series<'_>>(raw.get()) else { continue };
            let mut key = constant.clone();
            key.extend(key_of(places, series));
            let mut beside = attributes(&self.structure.attributes.series, &one.attributes);
            beside.extend(of_set.iter().cloned());
            self.observations(&one.observations, &key, &beside);
        }
    }

    fn observations(&mut self, observations: &InOrder<'_>, key: &[Component], beside: &[Component]) {
        let measures = self.structure.measures.as_ref().map_or(&[][..], |measures| &measures.observation);
        for (places, raw) in &observations.0 {
            let values: Vec<Value> = serde_json::from_str(raw.get()).unwrap_or_default();
            let (measured, rest) = values.split_at(measures.len().max(1).min(values.len()));
            let own = key_of(places, &self.structure.dimensions.observation);
            let mut of_it = attributes(&self.structure.attributes.observation, rest);
            of_it.extend(beside.iter().cloned());
            for (at, value) in measured.iter().enumerate() {
                let measure = measures.get(at).filter(|_| measures.len() > 1);
                let named = measure.map(|part| Component {
                    id: "MEASURE".to_owned(),
                    code: part.id.clone(),
                    name: part.name.clone(),
                });
                self.message.observations.push(Observation {
                    line: self.lines.of(raw.get()),
                    quote: format!("\"{places}\": {}", raw.get()),
                    column: Some(places.clone()),
                    key: key.iter().cloned().chain(own.clone()).chain(named).collect(),
                    attributes: of_it.clone(),
                    value: printed(value),
                    deleted: self.set.action.eq_ignore_ascii_case("delete"),
                });
            }
        }
    }
}

/// The codes at places, `0:2:1`.
fn key_of(places: &str, parts: &[Part]) -> Vec<Component> {
    let places = places.split(':').map(|place| place.trim().parse::<usize>().unwrap_or(usize::MAX));
    places.zip(parts).filter_map(|(place, part)| component(part, place)).collect()
}

fn component(part: &Part, place: usize) -> Option<Component> {
    let value = part.values.get(place)?.as_ref()?;
    let code = value.id.as_ref().or(value.value.as_ref()).map(printed).or_else(|| value.name.clone())?;
    Some(Component { id: part.id.clone(), code, name: value.name.clone() })
}

/// Attributes by their places; one whose values are not listed stands there itself.
fn attributes(parts: &[Part], values: &[Value]) -> Vec<Component> {
    let one = |(part, value): (&Part, &Value)| match value {
        Value::Null => None,
        Value::Number(place) if !part.values.is_empty() => {
            component(part, usize::try_from(place.as_u64()?).ok()?)
        }
        other => Some(Component::new(part.id.clone(), printed(other))),
    };
    parts.iter().zip(values).filter_map(one).collect()
}

fn printed(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
