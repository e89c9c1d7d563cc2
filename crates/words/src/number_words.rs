//! Words for numbers in English and Russian.

use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;

/// A word for a number.
#[derive(Clone, Debug)]
pub struct NumberWord {
    /// The word, folded.
    pub word: &'static str,
    /// Its value; for a vague word the lower end of its usual reading.
    pub value: f64,
    /// What it does to the words around it.
    pub role: Role,
}

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// Adds its value: three, forty.
    Unit,
    /// Multiplies what stands before it: hundred, million.
    Multiplier,
    /// A part of what follows: half, third.
    Fraction,
    /// Stands in a row: first, second.
    Ordinal,
    /// No exact number: from [`NumberWord::value`] to this.
    Vague(f64),
}

static WORDS: LazyLock<Vocabulary<NumberWord>> = LazyLock::new(|| {
    Vocabulary::parse("number_words.tsv", include_str!("../../../vocab/number_words.tsv"), |row| {
        let role = match row.required("role")? {
            "unit" => Role::Unit,
            "multiplier" => Role::Multiplier,
            "fraction" => Role::Fraction,
            "ordinal" => Role::Ordinal,
            "vague" => Role::Vague(row.parsed("high")?),
            other => {
                return Err(format!(
                    "role \"{other}\" is none; it is unit, multiplier, fraction, ordinal, vague"
                ));
            }
        };
        Ok(NumberWord { word: row.required("word")?, value: row.parsed("value")?, role })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &WORDS.faults
}

/// Every number word.
pub fn all() -> &'static [NumberWord] {
    &WORDS.entries
}

/// The number word that a word is, in any case.
pub fn of(word: &str) -> Option<&'static NumberWord> {
    let word = crate::fold(word);
    all().iter().find(|known| known.word == word)
}
