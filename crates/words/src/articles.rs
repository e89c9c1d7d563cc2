//! Articles of the core treaties and what each is about, in a few words of our own.

use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;
use tarazy_model::InstrumentCode;

/// An article of an instrument.
#[derive(Clone, Debug)]
pub struct Article {
    /// The instrument.
    pub instrument: InstrumentCode,
    /// Its number, such as `7`.
    pub number: &'static str,
    /// The right or subject, in English.
    pub subject: &'static str,
    /// The right or subject, in Russian.
    pub subject_ru: &'static str,
}

static ARTICLES: LazyLock<Vocabulary<Article>> = LazyLock::new(|| {
    Vocabulary::parse("articles.tsv", include_str!("../../../vocab/articles.tsv"), |row| {
        Ok(Article {
            instrument: InstrumentCode::new(row.required("instrument")?),
            number: row.required("article")?,
            subject: row.required("en")?,
            subject_ru: row.required("ru")?,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &ARTICLES.faults
}

/// Every article, by instrument and number.
pub fn all() -> &'static [Article] {
    &ARTICLES.entries
}

/// The articles of an instrument.
pub fn of<'a>(instrument: &'a InstrumentCode) -> impl Iterator<Item = &'static Article> + use<'a> {
    all().iter().filter(move |article| article.instrument == *instrument)
}

/// An article by its number.
pub fn get(instrument: &InstrumentCode, number: &str) -> Option<&'static Article> {
    of(instrument).find(|article| article.number == number)
}
