//! Structure messages (SDMX-ML): what the codes of each dimension are called, and which dimension is the measure.

use super::xml::is_structure;
use crate::Table;
use crate::xml::{Piece, walk};
use std::collections::{HashMap, HashSet};

/// Names of codes.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By code list and code.
    codes: HashMap<(String, String), String>,
    /// The code list of each dimension or attribute.
    lists: HashMap<String, String>,
    concepts: HashMap<String, String>,
    measures: HashSet<String>,
}

/// What of a structure is open while it is read.
#[derive(Default)]
struct Open {
    list: String,
    code: String,
    concept: String,
    /// The dimension or attribute, whether it is the measure, and whether its code list is being named.
    component: Option<(String, bool)>,
    enumerated: bool,
}

impl Names {
    /// Those of the structure messages among files; other files give none.
    pub(super) fn of(tables: &[Table<'_>]) -> Self {
        let mut names = Self::default();
        for table in tables {
            let Some(text) = std::str::from_utf8(table.bytes).ok().filter(|text| is_structure(text)) else {
                continue;
            };
            let mut open = Open::default();
            // What cannot be read gives no more names; a message that is broken is told of when it is imported.
            let _ = walk(text, |piece, _| names.take(&mut open, piece));
        }
        names
    }

    /// What a code is called.
    pub(super) fn code(&self, component: &str, code: &str) -> Option<&str> {
        let listed =
            self.lists.get(component).and_then(|list| self.codes.get(&(list.clone(), code.to_owned())));
        let of_measure = || self.measures.contains(component).then(|| self.concepts.get(code)).flatten();
        listed.or_else(of_measure).map(String::as_str)
    }

    /// Whether a dimension says what is measured.
    pub(super) fn is_measure(&self, component: &str) -> bool {
        self.measures.contains(component)
    }

    fn take(&mut self, open: &mut Open, piece: Piece<'_>) {
        match piece {
            Piece::Open(tag) => {
                let id = || tag.attribute("id").or_else(|| tag.attribute("value")).unwrap_or_default();
                match tag.name() {
                    "Codelist" | "CodeList" => open.list = id(),
                    "Code" => open.code = id(),
                    "Concept" => open.concept = id(),
                    "Dimension" | "Attribute" => open.component = Some((id(), false)),
                    "MeasureDimension" => open.component = Some((id(), true)),
                    "Enumeration" => open.enumerated = true,
                    "Ref" => self.refer(open, id(), tag.attribute("class").as_deref()),
                    _ => {}
                }
            }
            Piece::Close("Name" | "Description", text) if !text.is_empty() => {
                let text = text.to_owned();
                if !open.code.is_empty() {
                    self.codes.entry((open.list.clone(), open.code.clone())).or_insert(text);
                } else if !open.concept.is_empty() {
                    self.concepts.entry(open.concept.clone()).or_insert(text);
                }
            }
            Piece::Close(name, _) => match name {
                "Code" => open.code.clear(),
                "Concept" => open.concept.clear(),
                "Enumeration" => open.enumerated = false,
                "Dimension" | "Attribute" | "MeasureDimension" => open.component = None,
                _ => {}
            },
        }
    }

    /// A reference inside a dimension: to the concept that names it, or to its code list.
    fn refer(&mut self, open: &mut Open, id: String, class: Option<&str>) {
        let Some((component, measure)) = &mut open.component else { return };
        if open.enumerated || class == Some("Codelist") {
            self.lists.insert(component.clone(), id);
        } else if component.is_empty() {
            *component = id;
        }
        if *measure && !component.is_empty() {
            self.measures.insert(component.clone());
        }
    }
}
