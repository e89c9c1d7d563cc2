//! Generic words for public and private bodies: ministry, committee, court, foundation.

use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;

/// A generic word, or words, for a body.
#[derive(Clone, Debug)]
pub struct BodyWord {
    /// What sort: executive, legislature, court, enforcement, local, institution, civil, media, company.
    pub kind: &'static str,
    /// In lower case, singular; several words may belong together ("supreme court").
    pub word: &'static str,
    /// The same in Russian.
    pub ru: &'static str,
}

static WORDS: LazyLock<Vocabulary<BodyWord>> = LazyLock::new(|| {
    Vocabulary::parse("body_words.tsv", include_str!("../../../vocab/body_words.tsv"), |row| {
        Ok(BodyWord { kind: row.required("kind")?, word: row.required("word")?, ru: row.text("ru")? })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &WORDS.faults
}

/// Every word.
pub fn all() -> &'static [BodyWord] {
    &WORDS.entries
}
