//! Themes of human rights, as a small tree, with the words that hint at them.

use crate::language::Labels;
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Lexicon, Spelling};
use std::sync::LazyLock;

/// A theme.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its code, such as `torture`.
    pub code: &'static str,
    /// The code of the theme it is part of.
    pub parent: Option<&'static str>,
    /// Labels.
    pub labels: Labels,
    /// Words and phrases that hint at it, in any language; `*` lets an ending follow.
    pub cues: Vec<&'static str>,
}

static THEMES: LazyLock<Vocabulary<Theme>> = LazyLock::new(|| {
    Vocabulary::parse("themes.tsv", include_str!("../../../vocab/themes.tsv"), |row| {
        Ok(Theme {
            code: row.required("code")?,
            parent: row.optional("parent")?,
            labels: row.labels()?,
            cues: row.list("cues")?,
        })
    })
});

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let spellings = all().iter().enumerate();
    Lexicon::new(spellings.flat_map(|(at, theme)| theme.cues.iter().map(move |cue| Spelling::new(cue, at))))
});

pub(crate) fn faults() -> &'static [Fault] {
    &THEMES.faults
}

/// Every theme.
pub fn all() -> &'static [Theme] {
    &THEMES.entries
}

/// The theme of a code.
pub fn get(code: &str) -> Option<&'static Theme> {
    all().iter().find(|theme| theme.code == code)
}

/// The themes a text hints at, in the order of the vocabulary.
pub fn of(text: &str) -> Vec<&'static Theme> {
    let mut found: Vec<usize> = LEXICON.find(text).into_iter().map(|hit| hit.entry).collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().filter_map(|at| all().get(at)).collect()
}

/// Finds cues; a hit's entry is the place in [`all`].
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}
