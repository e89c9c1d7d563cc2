//! Indicators: what is measured, in which unit, and what two values must share to be compared.

use crate::key;
use crate::language::Labels;
use crate::vocabulary::{Fault, Vocabulary};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A measure.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its code, such as `women-parliament`.
    pub code: &'static str,
    /// The unit: `percent`, `person`, `per-100000`, a currency.
    pub unit: &'static str,
    /// Of whom or of what it counts, such as `women`.
    pub population: Option<&'static str>,
    /// The whole it is a part of, or is counted per, such as `100,000 live births`.
    pub denominator: Option<&'static str>,
    /// What must be known besides State and period for two values to be compared, such as `chamber`.
    pub needs: Vec<&'static str>,
    /// Whether more is better, for reading a trend.
    pub direction: Direction,
    /// Who keeps its definition; of an indicator of the 2030 Agenda, its custodian agencies.
    pub custodians: Vec<&'static str>,
    /// The target of the 2030 Agenda it belongs to.
    pub sdg: Option<&'static str>,
    /// What it is called.
    pub names: Labels,
    /// Sets of words that name it: each item is the words that must all be there, `+` between them.
    pub words: Vec<Vec<&'static str>>,
}

/// Which way an indicator should move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    Neutral,
}

impl Direction {
    /// What it says, for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Up => "more is better",
            Self::Down => "less is better",
            Self::Neutral => "neither way is better",
        }
    }
}

impl std::str::FromStr for Direction {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "up" => Ok(Self::Up),
            "down" => Ok(Self::Down),
            "neutral" => Ok(Self::Neutral),
            _ => Err(format!("a direction is up, down or neutral; found: \"{text}\"")),
        }
    }
}

static INDICATORS: LazyLock<Vocabulary<Indicator>> = LazyLock::new(|| {
    Vocabulary::parse("indicators.tsv", include_str!("../../../vocab/indicators.tsv"), |row| {
        Ok(Indicator {
            code: row.required("code")?,
            unit: row.required("unit")?,
            population: row.optional("population")?,
            denominator: row.optional("denominator")?,
            needs: row.list("needs")?,
            direction: row.parsed("direction")?,
            custodians: row.list("custodian")?,
            sdg: row.optional("sdg")?,
            names: row.labels()?,
            words: row
                .list("words")?
                .into_iter()
                .map(|set| set.split('+').map(str::trim).collect())
                .collect(),
        })
    })
});

static BY_CODE: LazyLock<HashMap<&str, &Indicator>> =
    LazyLock::new(|| all().iter().map(|indicator| (indicator.code, indicator)).collect());

/// The words of all sets, each once, by their first byte; and the sets as places in that order.
struct Sets {
    /// Words with their numbers, by first byte.
    words: HashMap<u8, Vec<(&'static str, usize)>>,
    /// How many words there are.
    count: usize,
    /// For each indicator, its sets as numbers of words.
    sets: Vec<Vec<Vec<usize>>>,
}

static SETS: LazyLock<Sets> = LazyLock::new(|| {
    let mut words: HashMap<u8, Vec<(&str, usize)>> = HashMap::new();
    let mut count = 0;
    let mut number = |word: &'static str| {
        let alike = words.entry(word.bytes().next().unwrap_or_default()).or_default();
        if let Some((_, known)) = alike.iter().find(|(other, _)| *other == word) {
            return *known;
        }
        alike.push((word, count));
        count += 1;
        count - 1
    };
    let mut sets = Vec::new();
    for indicator in all() {
        let of_it = indicator.words.iter().map(|set| set.iter().map(|word| number(word)).collect());
        sets.push(of_it.collect());
    }
    Sets { words, count, sets }
});

pub(crate) fn faults() -> &'static [Fault] {
    &INDICATORS.faults
}

/// Every indicator.
pub fn all() -> &'static [Indicator] {
    &INDICATORS.entries
}

/// The indicator of a code.
pub fn get(code: &str) -> Option<&'static Indicator> {
    BY_CODE.get(code).copied()
}

/// The indicator a phrase names: the one with the most words of a set that are all in the phrase, in any
/// order. A word of a set stands for itself and for longer words that start with it ("parliament" for
/// "parliamentary"); `None` when no set is there in full.
pub fn named(phrase: &str) -> Option<&'static Indicator> {
    let phrase = key(phrase);
    let Sets { words, count, sets } = &*SETS;
    let mut there = vec![false; *count];
    for word in phrase.split(' ') {
        let alike = word.bytes().next().and_then(|first| words.get(&first)).into_iter().flatten();
        for (_, number) in alike.filter(|(wanted, _)| word.starts_with(wanted)) {
            if let Some(found) = there.get_mut(*number) {
                *found = true;
            }
        }
    }
    let full = |(indicator, sets): (&'static Indicator, &Vec<Vec<usize>>)| {
        let whole = |set: &&Vec<usize>| set.iter().all(|&word| there.get(word) == Some(&true));
        sets.iter().filter(whole).map(Vec::len).max().map(|length| (length, indicator))
    };
    let best = all().iter().zip(sets).rev().filter_map(full).max_by_key(|(length, _)| *length);
    best.map(|(_, indicator)| indicator)
}
