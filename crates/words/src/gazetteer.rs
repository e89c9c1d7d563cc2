//! Places beside the compiled ones: those a record has, found in texts by their names as written.
//!
//! A name counts where it stands for one place and the compiled gazetteer does not know it; it must stand with its
//! capitals, since villages are named for common things.

use crate::lexicon::{Hit, Lexicon, Spelling};
use crate::{key, places};
use std::collections::HashMap;
use tarazy_model::{PlaceLevel, StateCode};

/// A place that a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At<'p> {
    /// Its code.
    pub code: &'p str,
    /// The State it lies in, where one is known.
    pub state: Option<StateCode>,
    /// What sort of place, where that is known.
    pub level: Option<PlaceLevel>,
}

/// A place for a [`Gazetteer`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its code.
    pub code: String,
    /// Its names.
    pub names: Vec<String>,
    /// The State it lies in, where one is known.
    pub state: Option<StateCode>,
    /// What sort of place, where that is known.
    pub level: Option<PlaceLevel>,
}

/// The fewest letters of a name that is looked for.
const SHORTEST: usize = 3;

/// Places that are looked for in texts.
#[derive(Debug)]
pub struct Gazetteer {
    entries: Vec<Entry>,
    lexicon: Lexicon,
}

impl Default for Gazetteer {
    fn default() -> Self {
        Self::of(Vec::new())
    }
}

impl Gazetteer {
    /// A gazetteer of these places.
    pub fn of(entries: Vec<Entry>) -> Self {
        let mut named: HashMap<String, Option<&str>> = HashMap::new();
        for entry in &entries {
            for name in &entry.names {
                let code = Some(entry.code.as_str());
                named
                    .entry(key(name))
                    .and_modify(|known| *known = known.filter(|_| *known == code))
                    .or_insert(code);
            }
        }
        let counts = |name: &str| {
            name.starts_with(char::is_uppercase)
                && name.chars().count() >= SHORTEST
                && named.get(&key(name)).is_some_and(Option::is_some)
                && places::resolve(name).is_none()
        };
        let spellings = entries.iter().enumerate().flat_map(|(at, entry)| {
            let names = entry.names.iter().filter(|name| counts(name));
            names.map(move |name| Spelling::new(name, at).exact())
        });
        let lexicon = Lexicon::new(spellings);
        Self { entries, lexicon }
    }

    /// The places named in a text, from left to right, not overlapping; [`Self::get`] tells which.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        if self.entries.is_empty() { Vec::new() } else { self.lexicon.find(text) }
    }

    /// The place of a hit.
    pub fn get(&self, entry: usize) -> Option<At<'_>> {
        self.entries.get(entry).map(|entry| At { code: &entry.code, state: entry.state, level: entry.level })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_one_place_is_found_with_its_capitals() {
        let place = |code: &str, names: &[&str]| Entry {
            code: code.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            state: "KGZ".parse().ok(),
            level: Some(PlaceLevel::Village),
        };
        let gazetteer = Gazetteer::of(vec![
            place("KGZ-too-kichik", &["Too Kichik", "Тоо-Кичик"]),
            place("KGZ-almaluu-1", &["Almaluu"]),
            place("KGZ-almaluu-2", &["Almaluu"]),
            place("KGZ-other-osh", &["Osh"]),
        ]);
        let found = |text: &str| -> Vec<String> {
            let hits = gazetteer.find(text);
            hits.iter().filter_map(|hit| Some(gazetteer.get(hit.entry)?.code.to_owned())).collect()
        };
        assert_eq!(found("Police came to Too Kichik, then to тоо-кичик."), ["KGZ-too-kichik"]);
        assert_eq!(found("В селе Тоо-Кичик собрались жители."), ["KGZ-too-kichik"]);
        assert_eq!(found("In Almaluu, which is two villages, and in Osh, which is known."), [""; 0]);
    }
}
