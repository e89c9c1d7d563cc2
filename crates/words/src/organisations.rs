//! Well-known international and regional organisations, non-governmental ones and development agencies.

use crate::language::Labels;
use crate::lexicon::{Lexicon, Spelling};
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, key};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::StateCode;

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its code, usually the acronym.
    pub code: &'static str,
    /// What sort: intergovernmental, UN, bank, NGO, agency, foundation, national.
    pub kind: &'static str,
    /// Names.
    pub names: Labels,
    /// Acronyms and other names, in any language.
    pub aliases: Vec<&'static str>,
    /// The State it is of, where it is a national one.
    pub state: Option<StateCode>,
}

static ORGANISATIONS: LazyLock<Vocabulary<Organisation>> = LazyLock::new(|| {
    Vocabulary::parse("organisations.tsv", include_str!("../../../vocab/organisations.tsv"), |row| {
        Ok(Organisation {
            code: row.required("code")?,
            kind: row.required("kind")?,
            names: row.labels()?,
            aliases: row.list("aliases")?,
            state: row.maybe("state")?,
        })
    })
});

static BY_NAME: LazyLock<HashMap<String, &Organisation>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for organisation in all() {
        for name in names_of(organisation).chain([organisation.code]) {
            names.entry(key(name)).or_insert(organisation);
        }
    }
    names
});

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(spellings()));

/// Every spelling, numbered by place in [`all`]; a name starts with a capital ("amnesty" is no organisation).
pub(crate) fn spellings() -> impl Iterator<Item = Spelling> {
    let numbered = all().iter().enumerate();
    numbered.flat_map(|(at, organisation)| {
        names_of(organisation).map(move |name| Spelling::new(name, at).initial())
    })
}

fn names_of(organisation: &'static Organisation) -> impl Iterator<Item = &'static str> {
    let labels = Language::ALL.into_iter().filter_map(|language| organisation.names.known(language));
    labels.chain(organisation.aliases.iter().copied())
}

pub(crate) fn faults() -> &'static [Fault] {
    &ORGANISATIONS.faults
}

/// Every organisation.
pub fn all() -> &'static [Organisation] {
    &ORGANISATIONS.entries
}

/// The organisation of a code.
pub fn get(code: &str) -> Option<&'static Organisation> {
    all().iter().find(|organisation| organisation.code == code)
}

/// The organisation a name or acronym stands for.
pub fn resolve(name: &str) -> Option<&'static Organisation> {
    let written = key(name);
    BY_NAME.get(written.strip_prefix("the ").unwrap_or(&written)).copied()
}

/// Finds organisations by names and acronyms; a hit's entry is the place in [`all`].
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}
