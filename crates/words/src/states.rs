//! States and other participants in treaties, by any name in five languages.
//!
//! `vocab/states.tsv` holds the members and observers of the United Nations and historic participants.
//! Names are resolved as registers write them: any case, footnote marks and asterisks, names of older
//! years, "Republic of" before a name.

use crate::language::Labels;
use crate::lexicon::{Lexicon, Spelling};
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, key};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::StateCode;

/// A State or another participant in treaties.
#[derive(Clone, Debug)]
pub struct State {
    /// ISO 3166-1 alpha-3, or a code of the user-assigned range.
    pub code: StateCode,
    /// ISO 3166-1 alpha-2, where there is one.
    pub alpha2: Option<&'static str>,
    /// Three digits of ISO 3166-1, which UN M49 has too, where there are.
    pub numeric: Option<&'static str>,
    /// Subregion of UN M49, such as "Central Asia".
    pub region: &'static str,
    /// Short names.
    pub names: Labels,
    /// Official name in English.
    pub official: &'static str,
    /// Other, older and inflected names in any language.
    pub aliases: Vec<&'static str>,
    /// Adjectives in English.
    pub adjectives: Vec<&'static str>,
    /// Its people in English, in the plural.
    pub people: Vec<&'static str>,
    /// Stems of Russian adjectives, such as "казахстанск".
    pub russian_stems: Vec<&'static str>,
    /// The capital's code in `places.tsv`.
    pub capital: Option<&'static str>,
    /// Year of present independence or statehood.
    pub independence: Option<i16>,
}

/// How a State is named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// By its name: "Kazakhstan".
    Name,
    /// By an adjective: "Kazakh".
    Adjective,
    /// By its people: "Kazakhs".
    People,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Name, Self::Adjective, Self::People];
}

static STATES: LazyLock<Vocabulary<State>> = LazyLock::new(|| {
    Vocabulary::parse("states.tsv", include_str!("../../../vocab/states.tsv"), |row| {
        Ok(State {
            code: row.parsed("code")?,
            alpha2: row.optional("alpha2")?,
            numeric: row.optional("numeric")?,
            region: row.required("region")?,
            names: row.labels()?,
            official: row.required("official")?,
            aliases: row.list("aliases")?,
            adjectives: row.list("adjectives")?,
            people: row.list("people")?,
            russian_stems: row.list("ru_stems")?,
            capital: row.optional("capital")?,
            independence: row.maybe("independence")?,
        })
    })
});

static BY_NAME: LazyLock<HashMap<String, StateCode>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for state in all() {
        let labels = state.names.all().map(|(_, name)| name);
        let aliases = state.aliases.iter().map(|alias| alias.trim_start_matches(['=', '~']));
        for name in labels.chain([state.official]).chain(aliases) {
            names.entry(name_key(name)).or_insert(state.code);
        }
    }
    names
});

static BY_CODE: LazyLock<HashMap<StateCode, &State>> =
    LazyLock::new(|| all().iter().map(|state| (state.code, state)).collect());

static BY_NUMBER: LazyLock<HashMap<&str, StateCode>> =
    LazyLock::new(|| all().iter().filter_map(|state| Some((state.numeric?, state.code))).collect());

/// Words that may stand before a State's name and say nothing more.
const BEFORE: [&str; 8] = [
    "the ",
    "republic of ",
    "kingdom of ",
    "state of ",
    "government of ",
    "республика ",
    "правительство ",
    "г ",
];

pub(crate) fn faults() -> &'static [Fault] {
    &STATES.faults
}

/// Every State, by code.
pub fn all() -> &'static [State] {
    &STATES.entries
}

/// The State of a code.
pub fn get(code: StateCode) -> Option<&'static State> {
    BY_CODE.get(&code).copied()
}

/// The State of a number of ISO 3166-1 and UN M49, which statistics use: 398 or 031, also without the zeros before it.
pub fn numbered(number: &str) -> Option<StateCode> {
    BY_NUMBER.get(format!("{number:0>3}").as_str()).copied()
}

/// The State that a name, an older name, or a two- or three-letter code in capitals stands for.
pub fn resolve(name: &str) -> Option<StateCode> {
    let written = name.trim();
    if written.len() <= 3 && written.bytes().all(|b| b.is_ascii_uppercase()) {
        let of_code = |state: &&State| state.code.as_str() == written || state.alpha2 == Some(written);
        if let Some(state) = all().iter().find(of_code) {
            return Some(state.code);
        }
    }
    let key = name_key(written);
    let mut rest = key.as_str();
    loop {
        if let Some(code) = BY_NAME.get(rest) {
            return Some(*code);
        }
        rest = BEFORE.iter().find_map(|before| rest.strip_prefix(before))?;
    }
}

/// The share of equal letters (Jaro and Winkler) from which a name is near another.
const NEAR: f64 = 0.9;

/// States whose names are near what was written, nearest first, at most `most`, by sound across scripts: for "did you mean".
pub fn near(written: &str, most: usize) -> Vec<&'static State> {
    let wanted = crate::names::key(&name_key(written));
    let mut best: HashMap<StateCode, f64> = HashMap::new();
    for (name, code) in BY_NAME.iter().filter(|_| !wanted.is_empty()) {
        let likeness = strsim::jaro_winkler(&wanted, &crate::names::key(name));
        if likeness >= NEAR {
            let kept = best.entry(*code).or_default();
            *kept = kept.max(likeness);
        }
    }
    let mut found: Vec<(StateCode, f64)> = best.into_iter().collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.into_iter().take(most).filter_map(|(code, _)| get(code)).collect()
}

/// Letters only: footnote numbers in any form, asterisks and brackets go.
fn name_key(name: &str) -> String {
    let words = key(name);
    let letters = words.split(' ').map(|word| word.trim_matches(char::is_numeric));
    letters.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What the entries of the lexicon stand for: every State by name, by adjective, by its people.
static MENTIONS: LazyLock<Vec<(StateCode, Form)>> =
    LazyLock::new(|| all().iter().flat_map(|state| Form::ALL.map(|form| (state.code, form))).collect());

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(spellings()));

/// Every spelling, numbered by place in the mentions.
pub(crate) fn spellings() -> impl Iterator<Item = Spelling> {
    all().iter().enumerate().flat_map(|(at, state)| {
        let number = move |form: Form| at * Form::ALL.len() + form as usize;
        spellings_of(state).into_iter().map(move |(form, spelling)| spelling.shifted(number(form)))
    })
}

/// How many entries the lexicon has.
pub(crate) fn mentions() -> usize {
    MENTIONS.len()
}

/// The fewest letters of a name that is found in lower case too; shorter ones are often common words
/// (turkey, chad, jordan).
const LONG: usize = 8;

fn spellings_of(state: &State) -> Vec<(Form, Spelling)> {
    let cased = |spelling: Spelling, text: &str| {
        if text.chars().count() < LONG { spelling.exact() } else { spelling }
    };
    let plain = |text: &str| cased(Spelling::new(text, 0), text);
    let mut found: Vec<(Form, Spelling)> = Vec::new();
    for (language, name) in state.names.all() {
        found.push((Form::Name, plain(name).declined(language)));
    }
    found.push((Form::Name, plain(state.official)));
    for alias in state.aliases.iter().filter(|alias| !alias.starts_with('~')) {
        found.push((Form::Name, plain(alias).declined(alphabet_of(alias))));
    }
    found.extend(state.adjectives.iter().map(|word| (Form::Adjective, plain(word))));
    for stem in &state.russian_stems {
        found.push((Form::Adjective, Spelling::new(&format!("{stem}*"), 0)));
    }
    found.extend(state.people.iter().map(|word| (Form::People, plain(word))));
    found
}

/// The language whose endings an alias may take, by its letters.
fn alphabet_of(alias: &str) -> Language {
    if !alias.contains(|c| ('\u{400}'..='\u{52f}').contains(&c)) {
        return Language::English;
    }
    crate::language::detect(alias).unwrap_or(Language::Russian)
}

/// Finds States by names, adjectives and peoples; [`mentioned`] tells what a hit's entry stands for.
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// What a hit of [`lexicon`] stands for.
pub fn mentioned(entry: usize) -> Option<(StateCode, Form)> {
    MENTIONS.get(entry).copied()
}
