//! Bodies that monitor: treaty bodies, the Council and its review, special procedures, OSCE institutions.

use crate::language::Labels;
use crate::lexicon::{Lexicon, Spelling};
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, key};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::InstrumentCode;

/// A monitoring body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Its code: `CCPR`, `UPR`, `SR-TORTURE`.
    pub code: &'static str,
    /// What sort of body: treaty body, council, special procedure, regional.
    pub kind: &'static str,
    /// The instrument it monitors.
    pub instrument: Option<InstrumentCode>,
    /// How its document symbols start: `CCPR/C`.
    pub symbol: Option<&'static str>,
    /// Names.
    pub names: Labels,
    /// Other names and acronyms, in any language.
    pub aliases: Vec<&'static str>,
}

static BODIES: LazyLock<Vocabulary<Body>> = LazyLock::new(|| {
    Vocabulary::parse("bodies.tsv", include_str!("../../../vocab/bodies.tsv"), |row| {
        Ok(Body {
            code: row.required("code")?,
            kind: row.required("kind")?,
            instrument: row.optional("instrument")?.map(InstrumentCode::new),
            symbol: row.optional("symbol")?,
            names: row.labels()?,
            aliases: row.list("aliases")?,
        })
    })
});

static BY_NAME: LazyLock<HashMap<String, &Body>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for body in all() {
        for name in names_of(body).chain([body.code]) {
            names.entry(key(name)).or_insert(body);
        }
    }
    names
});

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(spellings()));

/// Every spelling, numbered by place in [`all`]; committees also with "UN" before.
pub(crate) fn spellings() -> impl Iterator<Item = Spelling> {
    all().iter().enumerate().flat_map(|(at, body)| {
        names_of(body).flat_map(move |name| {
            let with_un = name.starts_with("Committee ").then(|| Spelling::new(&format!("UN {name}"), at));
            std::iter::once(Spelling::new(name, at)).chain(with_un).map(Spelling::initial)
        })
    })
}

fn names_of(body: &'static Body) -> impl Iterator<Item = &'static str> {
    let labels = Language::ALL.into_iter().filter_map(|language| body.names.known(language));
    labels.chain(body.aliases.iter().copied())
}

pub(crate) fn faults() -> &'static [Fault] {
    &BODIES.faults
}

/// Every body, treaty bodies first.
pub fn all() -> &'static [Body] {
    &BODIES.entries
}

/// The body of a code.
pub fn get(code: &str) -> Option<&'static Body> {
    all().iter().find(|body| body.code == code)
}

/// The body a code, a name or an acronym stands for. "CAT" and "CEDAW" name both body and instrument.
pub fn resolve(name: &str) -> Option<&'static Body> {
    let written = key(name);
    let written = written.strip_prefix("the ").unwrap_or(&written);
    let bare = ["un ", "united nations "].iter().find_map(|prefix| written.strip_prefix(prefix));
    BY_NAME.get(written).or_else(|| BY_NAME.get(bare?)).copied()
}

/// The body whose document symbols start like this one, such as `CCPR/C/KAZ/CO/2`.
pub fn by_symbol(symbol: &str) -> Option<&'static Body> {
    let starts = |body: &&Body| {
        let rest = body.symbol.and_then(|prefix| symbol.strip_prefix(prefix));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    };
    all().iter().filter(starts).max_by_key(|body| body.symbol.map(str::len))
}

/// Finds bodies by full names and aliases; their codes, which are instruments' names too, are left to
/// [`crate::instruments`]. A hit's entry is the place in [`all`].
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}
