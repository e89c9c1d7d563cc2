//! Themes of human rights, as a tree, with the words that hint at them and the labels sources give them.

use crate::source_labels::Of;
use crate::terms::{Term, Terms};
use crate::vocabulary::Fault;
use crate::{Language, Lexicon};
use std::sync::LazyLock;

static TERMS: LazyLock<Terms> = LazyLock::new(|| {
    let text = include_str!("../../../vocab/themes.tsv");
    Terms::parse("themes.tsv", text, Of::Theme, |row| row.list("targets"))
});

pub(crate) fn faults() -> &'static [Fault] {
    TERMS.faults()
}

/// Every theme.
pub fn all() -> &'static [Term] {
    TERMS.all()
}

/// The theme of a code.
pub fn get(code: &str) -> Option<&'static Term> {
    TERMS.get(code)
}

/// The theme that a code, a label in any language or a label of a source stands for.
pub fn resolve(name: &str) -> Option<&'static Term> {
    TERMS.resolve(name)
}

/// The label of a code; what is no code is a source's own word, and its own label.
pub fn label(code: &str, language: Language) -> &str {
    TERMS.label(code, language)
}

/// The theme of a code and those it is part of, the nearest first.
pub fn upwards(code: &str) -> impl Iterator<Item = &'static Term> {
    TERMS.upwards(code)
}

/// The themes a text hints at, in the order of the vocabulary.
pub fn of(text: &str) -> Vec<&'static Term> {
    TERMS.of(text)
}

/// Finds cues; a hit's entry is the place in [`all`].
pub fn lexicon() -> &'static Lexicon {
    TERMS.lexicon()
}
