//! Instruments: treaties, protocols and softer texts, by code, chapter number or any title.
//!
//! `vocab/instruments.tsv` holds the 18 core human-rights treaties and protocols and what human-rights
//! texts name beside them. [`resolve`] takes titles as people write them; how titles are compared is in
//! [`crate::titles`]. What may be either of two instruments resolves to neither.

use crate::language::Labels;
use crate::lexicon::{Lexicon, Spelling};
use crate::titles::Titles;
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, key};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::{Day, InstrumentCode};

/// An instrument.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// Its short name, such as `ICCPR-OP1`.
    pub code: InstrumentCode,
    /// Chapter and number in the UN Treaty Collection as in file names: `4-9` for IV-9.
    pub untc: Option<&'static str>,
    /// What sort of text it is.
    pub kind: InstrumentKind,
    /// Whether it is one of the 18 core human-rights treaties and protocols.
    pub core: bool,
    /// The day it was adopted.
    pub adopted: Day,
    /// The day it entered into force; `None` when it has not, or cannot.
    pub in_force: Option<Day>,
    /// The body that monitors it: a code of `bodies.tsv`, or ILO.
    pub body: Option<&'static str>,
    /// Titles.
    pub titles: Labels,
    /// Other titles and short names, in any language.
    pub aliases: Vec<&'static str>,
}

/// What sort of text an instrument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InstrumentKind {
    /// A treaty of its own.
    Treaty,
    /// A protocol to a treaty.
    Protocol,
    /// An amendment of a treaty.
    Amendment,
    /// A declaration.
    Declaration,
    /// A regional or political commitment.
    Commitment,
    /// Principles, rules or a manual.
    Principles,
    /// A resolution.
    Resolution,
}

impl InstrumentKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Treaty,
        Self::Protocol,
        Self::Amendment,
        Self::Declaration,
        Self::Commitment,
        Self::Principles,
        Self::Resolution,
    ];

    /// The name used in files and for people.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Treaty => "treaty",
            Self::Protocol => "protocol",
            Self::Amendment => "amendment",
            Self::Declaration => "declaration",
            Self::Commitment => "political commitment",
            Self::Principles => "principles",
            Self::Resolution => "resolution",
        }
    }

    /// Whether States become parties to it.
    pub fn binds(self) -> bool {
        matches!(self, Self::Treaty | Self::Protocol | Self::Amendment)
    }
}

impl std::str::FromStr for InstrumentKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        let known = || Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a kind of instrument is one of {}; found: \"{text}\"", known()))
    }
}

static INSTRUMENTS: LazyLock<Vocabulary<Instrument>> = LazyLock::new(|| {
    Vocabulary::parse("instruments.tsv", include_str!("../../../vocab/instruments.tsv"), |row| {
        Ok(Instrument {
            code: InstrumentCode::new(row.required("code")?),
            untc: row.optional("untc")?,
            kind: row.parsed("kind")?,
            core: row.flag("core")?,
            adopted: row.parsed("adopted")?,
            in_force: row.maybe("in_force")?,
            body: row.optional("body")?,
            titles: row.labels()?,
            aliases: row.list("aliases")?,
        })
    })
});

static BY_CODE: LazyLock<HashMap<&str, &Instrument>> =
    LazyLock::new(|| all().iter().map(|instrument| (instrument.code.as_str(), instrument)).collect());

static BY_TITLE: LazyLock<HashMap<String, usize>> = LazyLock::new(|| {
    let mut titles = HashMap::new();
    for (at, instrument) in all().iter().enumerate() {
        for title in names_of(instrument) {
            titles.entry(key(title)).or_insert(at);
        }
    }
    titles
});

static TITLES: LazyLock<Titles> = LazyLock::new(|| {
    Titles::new(all().iter().enumerate().flat_map(|(at, instrument)| {
        names_of(instrument).filter(|title| title.contains(' ')).map(move |title| (at, title))
    }))
});

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(spellings()));

/// Every spelling, numbered by place in [`all`].
pub(crate) fn spellings() -> impl Iterator<Item = Spelling> {
    all().iter().enumerate().flat_map(|(at, instrument)| {
        names_of(instrument).flat_map(move |title| found_as(title).map(move |text| Spelling::new(&text, at)))
    })
}

/// A title, and the ways it is shortened in running text.
fn found_as(title: &str) -> impl Iterator<Item = String> {
    let united = ["Convention ", "Declaration "].iter().any(|word| title.starts_with(word));
    let with_un =
        united.then(|| [format!("UN {title}"), format!("United Nations {title}"), format!("U.N. {title}")]);
    let bare = title.strip_prefix("International ").or_else(|| title.strip_prefix("United Nations "));
    let bare = bare.filter(|rest| rest.split(' ').count() > 3).map(str::to_owned);
    std::iter::once(title.to_owned()).chain(with_un.into_iter().flatten()).chain(bare)
}

fn names_of(instrument: &'static Instrument) -> impl Iterator<Item = &'static str> {
    let titles = instrument.titles;
    let labels = Language::ALL.into_iter().filter_map(move |language| titles.known(language));
    let code = std::iter::once(instrument.code.as_str());
    code.chain(labels).chain(instrument.aliases.iter().copied())
}

pub(crate) fn faults() -> &'static [Fault] {
    &INSTRUMENTS.faults
}

/// Every instrument: the core ones with their protocols first.
pub fn all() -> &'static [Instrument] {
    &INSTRUMENTS.entries
}

/// The 18 core treaties and protocols.
pub fn core() -> impl Iterator<Item = &'static Instrument> {
    all().iter().filter(|instrument| instrument.core)
}

/// The instrument of a code.
pub fn get(code: &InstrumentCode) -> Option<&'static Instrument> {
    BY_CODE.get(code.as_str()).copied()
}

/// The instrument of a chapter and number in the UN Treaty Collection, in file form: `4-11-b`.
pub fn by_untc(number: &str) -> Option<&'static Instrument> {
    all().iter().find(|instrument| instrument.untc == Some(number))
}

/// The instrument a title or short name stands for; `None` when it is none known, or could be several.
pub fn resolve(title: &str) -> Option<InstrumentCode> {
    let written = key(title);
    let written = written.strip_prefix("the ").unwrap_or(&written);
    let at = BY_TITLE.get(written).copied().or_else(|| TITLES.nearest(title))?;
    all().get(at).map(|instrument| instrument.code.clone())
}

/// Finds instruments by titles and short names; a hit's entry is the place in [`all`].
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}
