//! Currencies: ISO 4217 codes, their names and signs.

use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;

/// A currency.
#[derive(Clone, Debug)]
pub struct Currency {
    /// ISO 4217 code, such as `KZT`.
    pub code: &'static str,
    /// Names, singular and plural, in lower case; the more specific first ("us dollars", "dollars").
    pub names: Vec<&'static str>,
    /// Signs and short forms, where case counts: `$`, `US$`, `₸`.
    pub signs: Vec<&'static str>,
}

static CURRENCIES: LazyLock<Vocabulary<Currency>> = LazyLock::new(|| {
    Vocabulary::parse("currencies.tsv", include_str!("../../../vocab/currencies.tsv"), |row| {
        Ok(Currency { code: row.required("code")?, names: row.list("names")?, signs: row.list("signs")? })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &CURRENCIES.faults
}

/// Every currency.
pub fn all() -> &'static [Currency] {
    &CURRENCIES.entries
}

/// The currency a name (any case), sign or code stands for.
pub fn of(word: &str) -> Option<&'static Currency> {
    let name = crate::fold(word);
    all().iter().find(|currency| {
        currency.code == word || currency.signs.contains(&word) || currency.names.contains(&name.as_str())
    })
}
