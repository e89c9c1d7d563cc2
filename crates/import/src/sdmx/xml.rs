//! SDMX-ML 2.0, 2.1 and 3.0: generic and structure-specific data, in series or flat, by time or by another dimension.
//!
//! Both are read by the names of their elements, whatever prefix they have: what stands in `SeriesKey`, `ObsKey` and
//! `ObsDimension`, or as attributes of `Series` and `Obs`, is the key. A document type is refused: it could declare
//! entities that fill the memory.

use super::names::Names;
use super::part::{Component, Role, role};
use super::{Message, Observation};
use crate::Problem;
use crate::Table;
use crate::lines::Lines;
use crate::table::{Wanted, file_name, text, whole};
use crate::xml::{Piece, Tag, local, root, walk};
use std::ops::Range;
use tarazy_words::Saying;

/// Whether a text is a structure message.
pub(super) fn is_structure(text: &str) -> bool {
    root(text).is_some_and(|name| matches!(name.as_str(), "Structure" | "RegistryInterface"))
}

const AS_XML: Wanted = Wanted { when_empty: "give-sdmx-ml", when_binary: "give-sdmx-ml-as-text" };

/// The observations of a message; `None` where it holds none by its nature or cannot be read.
pub(super) fn message(table: &Table<'_>, names: &Names, problems: &mut Vec<Problem>) -> Option<Message> {
    let file = file_name(table.name);
    let text = text(table, &AS_XML, problems)?;
    let kind = root(&text).unwrap_or_default();
    match kind.as_str() {
        "Structure" | "RegistryInterface" => return None,
        kind if kind.ends_with("Metadata") => {
            let what = Saying::of("problem-metadata-alone");
            let passed = Problem { fatal: false, ..whole(file, what, Saying::of("mend-data-message")) };
            problems.push(passed);
            return None;
        }
        kind if kind.ends_with("Data") || kind.ends_with("DataSet") => {}
        _ => {
            let what = Saying::of("problem-xml-of-other-kind");
            problems.push(whole(file, what, Saying::of("mend-xml-of-other-kind")));
            return None;
        }
    }
    let mut reading = Reading::of(&text, names);
    let walked = walk(&text, |piece, range| reading.take(piece, range));
    if let Err((at, error)) = walked {
        let line = Some(Lines::of_text(&text).at(at.min(text.len())));
        let what = Saying::of("problem-xml-broken").with("error", error);
        let broken = whole(file, what, Saying::of("mend-fetch-message"));
        problems.push(Problem { line, ..broken });
        return None;
    }
    Some(reading.message)
}

/// A message being read.
struct Reading<'t> {
    text: &'t str,
    names: &'t Names,
    message: Message,
    lines: Lines<'t>,
    /// The dimension that observations of a series go by.
    by: String,
    deleted: bool,
    of_set: Vec<Component>,
    of_series: (Vec<Component>, Vec<Component>),
    observation: Option<(usize, Observation)>,
    in_series: bool,
    in_attributes: bool,
}

impl<'t> Reading<'t> {
    fn of(text: &'t str, names: &'t Names) -> Self {
        Self {
            text,
            names,
            message: Message::default(),
            lines: Lines::of_text(text),
            by: "TIME_PERIOD".to_owned(),
            deleted: false,
            of_set: Vec::new(),
            of_series: (Vec::new(), Vec::new()),
            observation: None,
            in_series: false,
            in_attributes: false,
        }
    }

    fn take(&mut self, piece: Piece<'_>, range: Range<usize>) {
        match piece {
            Piece::Open(tag) => self.open(&tag, range.start),
            Piece::Close("Time", said) => {
                if let Some((_, observation)) = &mut self.observation {
                    observation.key.push(Component::new("TIME_PERIOD", said));
                }
            }
            Piece::Close("URN" | "KeyFamilyRef", said) if self.message.title.is_none() => {
                self.message.title = Some(of_urn(said));
            }
            Piece::Close(name, _) => self.close(name, range.end),
        }
    }

    fn open(&mut self, tag: &Tag<'_>, from: usize) {
        match tag.name() {
            "Sender" => self.message.publisher = tag.attribute("id"),
            "Structure" => {
                if let Some(by) = tag.attribute("dimensionAtObservation") {
                    if tag.attribute("explicitMeasures").as_deref() == Some("true") {
                        self.message.measure = Some(by.clone());
                    }
                    self.by = by;
                }
            }
            "Ref" if self.message.title.is_none() => self.message.title = tag.attribute("id"),
            "DataSet" => {
                self.deleted =
                    tag.attribute("action").is_some_and(|action| action.eq_ignore_ascii_case("delete"));
                self.of_set = components(tag, |id| !OF_SET.contains(&id));
            }
            "Series" => {
                self.in_series = true;
                self.of_series = self.parted(components(tag, |_| true));
            }
            "Obs" | "Observation" => {
                let (key, attributes) = self.parted(components(tag, |id| id != "OBS_VALUE" && id != "type"));
                let value = tag.attribute("OBS_VALUE").unwrap_or_default();
                let mut observation = Observation { key, attributes, value, ..Observation::default() };
                // Where the measure is explicit, the type of the observation is its code.
                if let Some(kind) = tag.attribute("type") {
                    let code = local(&kind).to_owned();
                    if !self.has(&observation, &self.by) && self.by != "TIME_PERIOD" {
                        observation.key.push(Component::new(self.by.clone(), code));
                    }
                }
                self.observation = Some((from, observation));
            }
            "Attributes" => self.in_attributes = true,
            "ObsDimension" => {
                let id = tag.attribute("id").unwrap_or_else(|| self.by.clone());
                self.put(Component::new(id, tag.attribute("value").unwrap_or_default()));
            }
            "ObsValue" => {
                if let Some((_, observation)) = &mut self.observation {
                    observation.value = tag.attribute("value").unwrap_or_default();
                }
            }
            "Value" => {
                let id = tag.attribute("id").or_else(|| tag.attribute("concept")).unwrap_or_default();
                self.put(Component::new(id, tag.attribute("value").unwrap_or_default()));
            }
            _ => {}
        }
    }

    fn has(&self, observation: &Observation, id: &str) -> bool {
        observation.key.iter().chain(&self.of_series.0).any(|one| one.id == id)
    }

    fn put(&mut self, component: Component) {
        let to = match &mut self.observation {
            Some((_, observation)) if self.in_attributes => &mut observation.attributes,
            Some((_, observation)) => &mut observation.key,
            None if self.in_attributes => &mut self.of_series.1,
            None if self.in_series => &mut self.of_series.0,
            None => return,
        };
        to.push(component);
    }

    /// Key and attributes, where a message has both as attributes of an element: what is known as an attribute or unit of
    /// SDMX, and the key.
    fn parted(&self, all: Vec<Component>) -> (Vec<Component>, Vec<Component>) {
        let is_attribute = |one: &Component| {
            ATTRIBUTES.contains(&one.id.as_str()) || role(&one.id, self.names) == Role::Unit
        };
        let (attributes, key) = all.into_iter().partition(is_attribute);
        (key, attributes)
    }

    fn close(&mut self, name: &str, to: usize) {
        match name {
            "Attributes" => self.in_attributes = false,
            "Series" => {
                self.in_series = false;
                self.of_series = (Vec::new(), Vec::new());
            }
            "Obs" | "Observation" => {
                let Some((from, mut observation)) = self.observation.take() else { return };
                observation.line = self.lines.at(from);
                observation.quote = self.text.get(from..to).unwrap_or_default().trim().to_owned();
                observation.deleted = self.deleted;
                observation.key.extend(self.of_series.0.iter().cloned());
                observation.attributes.extend(self.of_series.1.iter().cloned());
                let (key, attributes) = self.parted(self.of_set.clone());
                observation.key.extend(key);
                observation.attributes.extend(attributes);
                self.message.observations.push(observation);
            }
            _ => {}
        }
    }
}

/// Attributes of a data set that tell of the message.
const OF_SET: [&str; 10] = [
    "action",
    "structureRef",
    "dataScope",
    "type",
    "setID",
    "validFromDate",
    "validToDate",
    "publicationYear",
    "reportingBeginDate",
    "keyFamilyURI",
];
/// Attributes after the cross-domain concepts of SDMX.
const ATTRIBUTES: [&str; 8] =
    ["OBS_STATUS", "UNIT_MULT", "DECIMALS", "CONF_STATUS", "TIME_FORMAT", "TITLE", "COLLECTION", "OBS_CONF"];

fn components(tag: &Tag<'_>, wanted: impl Fn(&str) -> bool) -> Vec<Component> {
    tag.attributes().filter(|(id, _)| wanted(id)).map(|(id, code)| Component::new(id, code)).collect()
}

/// The id in a URN: `ECB_EXR1` of `urn:sdmx:…DataStructure=ECB:ECB_EXR1(1.0)`.
fn of_urn(urn: &str) -> String {
    let id = urn.rsplit_once(':').map_or(urn, |(_, id)| id);
    id.split_once('(').map_or(id, |(id, _)| id).to_owned()
}
