//! What is counted: words for persons, organisations, things and measures, and the unit each stands for.

use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;

/// A unit with the words for it.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its code, in the singular: `person`, `NGO`, `percent`.
    pub code: &'static str,
    /// What sort of unit: person, group, thing, event, time, measure.
    pub kind: &'static str,
    /// English words for it, singular and plural, in lower case.
    pub words: Vec<&'static str>,
    /// Russian words for it.
    pub words_ru: Vec<&'static str>,
}

static UNITS: LazyLock<Vocabulary<Unit>> = LazyLock::new(|| {
    Vocabulary::parse("units.tsv", include_str!("../../../vocab/units.tsv"), |row| {
        Ok(Unit {
            code: row.required("code")?,
            kind: row.required("kind")?,
            words: row.list("words")?,
            words_ru: row.list("words_ru")?,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &UNITS.faults
}

/// Every unit.
pub fn all() -> &'static [Unit] {
    &UNITS.entries
}

/// The unit a word stands for, in any case.
pub fn of(word: &str) -> Option<&'static Unit> {
    let word = crate::fold(word);
    all().iter().find(|unit| unit.words.contains(&word.as_str()) || unit.words_ru.contains(&word.as_str()))
}
