//! Names of months in the five languages, with abbreviations and the forms dates use.

use crate::Language;
use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;

/// A way to write a month.
#[derive(Clone, Debug)]
pub struct Month {
    /// From 1 to 12.
    pub number: i8,
    /// In which language.
    pub language: Language,
    /// Folded forms: full, abbreviated without the point, inflected.
    pub forms: Vec<&'static str>,
}

static MONTHS: LazyLock<Vocabulary<Month>> = LazyLock::new(|| {
    Vocabulary::parse("months.tsv", include_str!("../../../vocab/months.tsv"), |row| {
        let number = row.parsed("month")?;
        if !(1..=12).contains(&number) {
            return Err(format!("month {number} does not exist; it is 1 to 12"));
        }
        Ok(Month { number, language: row.parsed("language")?, forms: row.list("forms")? })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &MONTHS.faults
}

/// Every month in every language.
pub fn all() -> &'static [Month] {
    &MONTHS.entries
}

/// The number of the month that a word names, in any of the languages and any case.
pub fn number(word: &str) -> Option<i8> {
    let word = crate::fold(word.trim_end_matches('.'));
    all().iter().find(|month| month.forms.contains(&word.as_str())).map(|month| month.number)
}
