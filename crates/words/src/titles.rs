//! Which of many titles is meant, when a title is written as people write it.
//!
//! Titles are compared as sets of words, each weighing the more the fewer titles hold it; endings and
//! words of form ("the", "UN", "international") do not count. The sort of text must fit: a protocol is
//! never its parent treaty, the second protocol never the first, a declaration never a convention. A
//! title is taken only when it is near enough and clearly nearer than the next one.

use crate::key;
use std::collections::{BTreeMap, HashMap};

/// How near a title must be: the share of weight in common (Dice), and how far ahead of the next.
const NEAR: f64 = 0.66;
const AHEAD: f64 = 0.08;
/// From here the words are all the same.
const WHOLE: f64 = 0.999;

/// Words that say nothing about which title is meant.
const FORM: &[&str] = &[
    "the",
    "a",
    "an",
    "of",
    "on",
    "for",
    "to",
    "in",
    "and",
    "or",
    "by",
    "from",
    "with",
    "un",
    "united",
    "nations",
    "international",
    "all",
    "its",
    "their",
    "concerning",
    "relating",
    "regarding",
    "s",
    "about",
    "u",
    "n",
    "form",
    "other",
    "и",
    "о",
    "об",
    "в",
    "на",
    "к",
    "для",
    "от",
    "всех",
    "оон",
    "международный",
    "международная",
    "international",
    "туралы",
    "жөнүндө",
    "халықаралық",
    "эл",
    "аралык",
    "toʻgʻrisidagi",
    "togrisidagi",
    "xalqaro",
    "және",
    "жана",
    "va",
];

/// Words that say what sort of text it is, and the sort. What a title lacks it does not contradict,
/// except that a protocol, an amendment and an ordinal must be there on both sides.
const SORTS: &[(&str, Sort)] = &[
    ("protocol", Sort::Protocol),
    ("протокол", Sort::Protocol),
    ("хаттама", Sort::Protocol),
    ("protokol", Sort::Protocol),
    ("amendment", Sort::Amendment),
    ("поправка", Sort::Amendment),
    ("поправки", Sort::Amendment),
    ("declaration", Sort::Declaration),
    ("декларация", Sort::Declaration),
    ("deklaratsiya", Sort::Declaration),
    ("convention", Sort::Treaty),
    ("covenant", Sort::Treaty),
    ("treaty", Sort::Treaty),
    ("конвенция", Sort::Treaty),
    ("конвенции", Sort::Treaty),
    ("пакт", Sort::Treaty),
    ("konvensiya", Sort::Treaty),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Treaty,
    Declaration,
    Protocol,
    Amendment,
}

/// Ordinals, which tell protocols apart; the first is often not called so.
const ORDINALS: &[(&str, u8)] = &[
    ("second", 2),
    ("2nd", 2),
    ("ii", 2),
    ("второй", 2),
    ("екінші", 2),
    ("экинчи", 2),
    ("ikkinchi", 2),
    ("third", 3),
    ("3rd", 3),
    ("третий", 3),
];

#[derive(Debug)]
struct Title {
    entry: usize,
    words: Vec<String>,
    sort: Option<Sort>,
    ordinal: u8,
}

impl Title {
    fn of(entry: usize, title: &str) -> Self {
        let all: Vec<String> = key(title).split(' ').map(singular).collect();
        let sorts: Vec<Sort> = all
            .iter()
            .filter_map(|word| SORTS.iter().find(|(name, _)| name == word).map(|(_, sort)| *sort))
            .collect();
        let has = |sort| sorts.contains(&sort).then_some(sort);
        let sort = has(Sort::Amendment).or_else(|| has(Sort::Protocol)).or_else(|| sorts.first().copied());
        let ordinal = all.iter().find_map(|word| ORDINALS.iter().find(|(name, _)| name == word));
        let ordinal = ordinal.map_or(1, |(_, number)| *number);
        let mut words: Vec<String> = all.into_iter().filter(|word| !FORM.contains(&word.as_str())).collect();
        words.sort();
        words.dedup();
        Self { entry, words, sort, ordinal }
    }

    fn may_be(&self, other: &Self) -> bool {
        let strict = |sort| matches!(sort, Some(Sort::Protocol | Sort::Amendment));
        let same_sort = match (self.sort, other.sort) {
            (a, b) if strict(a) || strict(b) => a == b,
            (Some(a), Some(b)) => a == b,
            _ => true,
        };
        same_sort && self.ordinal == other.ordinal
    }
}

/// Many titles, to find the one that is meant.
#[derive(Debug)]
pub struct Titles {
    titles: Vec<Title>,
    /// The weight of each title, in their order: the sum over its words.
    whole: Vec<f64>,
    /// The titles that hold a word, by their order.
    holding: HashMap<String, Vec<usize>>,
    weights: HashMap<String, f64>,
    unknown: f64,
}

impl Titles {
    /// Takes titles with the number of what they name.
    pub fn new<'a>(titles: impl IntoIterator<Item = (usize, &'a str)>) -> Self {
        let titles: Vec<Title> = titles.into_iter().map(|(entry, title)| Title::of(entry, title)).collect();
        let mut held: HashMap<String, f64> = HashMap::new();
        for word in titles.iter().flat_map(|title| &title.words) {
            *held.entry(word.clone()).or_default() += 1.0;
        }
        let weight =
            |count: f64| (1.0 + f64::from(u32::try_from(titles.len()).unwrap_or(u32::MAX)) / count).ln();
        let weights: HashMap<String, f64> =
            held.into_iter().map(|(word, count)| (word, weight(count))).collect();
        let unknown = weight(1.0) / 2.0;
        let sum = |title: &Title| title.words.iter().filter_map(|word| weights.get(word)).sum();
        let whole = titles.iter().map(sum).collect();
        let mut holding: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, title) in titles.iter().enumerate() {
            for word in &title.words {
                holding.entry(word.clone()).or_default().push(at);
            }
        }
        Self { titles, whole, holding, weights, unknown }
    }

    /// The number of what a title names, when one is clearly nearest. A title that is short for several,
    /// all of its words being in theirs, names none of them.
    pub fn nearest(&self, title: &str) -> Option<usize> {
        let asked = Title::of(0, title);
        let mut scores: HashMap<usize, f64> = HashMap::new();
        let mut short_for: Vec<usize> = Vec::new();
        // Only titles that share a word are looked at: what they have in common, by weight and by number.
        let mut common: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
        let mut all = 0.0;
        for word in &asked.words {
            let weight = self.weights.get(word).copied().unwrap_or(self.unknown);
            all += weight;
            for &at in self.holding.get(word).into_iter().flatten() {
                let shared = common.entry(at).or_default();
                *shared = (shared.0 + weight, shared.1 + 1);
            }
        }
        for (at, (weight, words)) in common {
            let (Some(known), Some(whole)) = (self.titles.get(at), self.whole.get(at)) else { continue };
            if !asked.may_be(known) {
                continue;
            }
            let score = scores.entry(known.entry).or_default();
            *score = score.max(dice(weight, all + whole));
            if words == asked.words.len() {
                short_for.push(known.entry);
            }
        }
        let mut scores: Vec<(usize, f64)> = scores.into_iter().collect();
        scores.sort_by(|a, b| b.1.total_cmp(&a.1));
        let (best, score) = *scores.first()?;
        let next = scores.get(1).map_or(0.0, |(_, score)| *score);
        let several = score < WHOLE && short_for.iter().any(|entry| *entry != best);
        (score >= NEAR && score - next >= AHEAD && !several).then_some(best)
    }
}

/// The share of weight in common (Dice).
fn dice(common: f64, whole: f64) -> f64 {
    if whole > 0.0 { 2.0 * common / whole } else { 0.0 }
}

/// A word without the plural, and a few words people put for one another.
fn singular(word: &str) -> String {
    match word {
        "children" | "childrens" | "childs" | "kids" => "child".to_owned(),
        "persons" | "people" | "peoples" | "disabled" => "person".to_owned(),
        "women" | "womens" | "womans" => "woman".to_owned(),
        "punishments" | "punishment" => "punishment".to_owned(),
        "racism" => "racial".to_owned(),
        "cooperation" => "co".to_owned(),
        "labor" => "labour".to_owned(),
        "организации" | "объединенных" | "наций" => "оон".to_owned(),
        _ if word.is_ascii() && word.len() > 3 && !word.ends_with("ss") => singular_ending(word),
        _ if word.is_ascii() => word.to_owned(),
        _ => word.chars().take(CYRILLIC_STEM).collect(),
    }
}

/// How many letters of a Cyrillic word are compared, so that its endings do not count.
const CYRILLIC_STEM: usize = 8;

fn singular_ending(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies") {
        return format!("{rest}y");
    }
    word.strip_suffix('s').unwrap_or(word).replace("ization", "isation").replace("ized", "ised")
}
