//! The words of points: how firmly a body asks something of a State, and how much a word tells of what it asks.
//!
//! `vocab/points.tsv` holds a ladder of verbs (weigh … do … see that it is so), what asks at once or as far
//! as it suits, welcomes and buts, and words so common in such points that sharing them tells little. Words
//! meet under [`stem`], a light cutting of English and Russian endings; words of one sense share a stem.

use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, fold};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What a word or phrase does in a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// Says what is to be done, by its level on the ladder, from 1 (weigh, share) to 6 (see that it is so).
    Verb(u8),
    /// Asks: 1 invites, 2 recommends, 3 urges.
    Mode(u8),
    /// Asks for it at once.
    Urgent,
    /// Asks for it as far as it suits.
    Hedge,
    /// Welcomes what was done.
    Welcome,
    /// Turns from what was done to what was not.
    But,
    /// Joins one part of a list to the next.
    Parts,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointWord {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// Its stem, hashed; words of one sense share it.
    pub stem: u64,
    /// How much sharing it tells: 0 nothing, 10 as much as a rare word.
    pub weight: u8,
    /// The stem before senses were joined.
    own: u64,
}

/// A word or phrase found that does something in a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueHit {
    /// Which words, by their number.
    pub words: Range<usize>,
    /// What it does.
    pub cue: Cue,
}

enum What {
    Cue(Cue),
    Empty,
    /// In how many of 1,000 points the words stand.
    Common(u16),
    Alike,
}

struct Entry {
    what: What,
    words: Vec<&'static str>,
}

static POINTS: LazyLock<Vocabulary<Entry>> = LazyLock::new(|| {
    Vocabulary::parse("points.tsv", include_str!("../../../vocab/points.tsv"), |row| {
        row.parsed::<Language>("language")?;
        let level: u16 = row.parsed("level")?;
        let step = u8::try_from(level).unwrap_or(u8::MAX);
        let what = match row.required("what")? {
            "verb" => What::Cue(Cue::Verb(step)),
            "mode" => What::Cue(Cue::Mode(step)),
            "urgent" => What::Cue(Cue::Urgent),
            "hedge" => What::Cue(Cue::Hedge),
            "welcome" => What::Cue(Cue::Welcome),
            "but" => What::Cue(Cue::But),
            "parts" => What::Cue(Cue::Parts),
            "empty" => What::Empty,
            "common" => What::Common(level),
            "alike" => What::Alike,
            other => return Err(format!("column \"what\" knows no \"{other}\"; see the header")),
        };
        Ok(Entry { what, words: row.list("words")? })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &POINTS.faults
}

/// A word nobody counted is taken for one that stands in one of 1,000 points.
const RARE: u8 = 10;

struct Table {
    weights: HashMap<u64, u8>,
    senses: HashMap<u64, u64>,
    /// Cues by the stem they start with, the longest first.
    cues: HashMap<u64, Vec<(Vec<u64>, Cue)>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { weights: HashMap::new(), senses: HashMap::new(), cues: HashMap::new() };
    let single =
        |word: &str| Some(stems(word)).filter(|stems| stems.len() == 1).and_then(|s| s.first().copied());
    for entry in &POINTS.entries {
        for word in &entry.words {
            match &entry.what {
                What::Cue(cue) => table.add_cue(stems(word), *cue),
                What::Empty => table.weights.extend(single(word).map(|stem| (stem, 0))),
                What::Common(often) => {
                    if let Some(stem) = single(word) {
                        // The rarest of words that share a stem would flatter the rest.
                        let weight = weight_of(*often);
                        table
                            .weights
                            .entry(stem)
                            .and_modify(|known| *known = weight.min(*known))
                            .or_insert(weight);
                    }
                }
                What::Alike => {}
            }
        }
    }
    for entry in POINTS.entries.iter().filter(|entry| matches!(entry.what, What::Alike)) {
        let alike: Vec<u64> = entry.words.iter().filter_map(|word| single(word)).collect();
        let Some(sense) = alike.first().copied() else { continue };
        let weight = alike.iter().filter_map(|stem| table.weights.get(stem)).min().copied();
        for stem in alike {
            table.senses.insert(stem, sense);
            table.weights.extend(weight.map(|weight| (stem, weight)));
        }
    }
    table
});

impl Table {
    fn add_cue(&mut self, stems: Vec<u64>, cue: Cue) {
        let Some(first) = stems.first() else { return };
        let known = self.cues.entry(*first).or_default();
        known.push((stems, cue));
        known.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
    }
}

/// How much a word tells that stands in so many of 1,000 points: the logarithm of its rarity, 10 for one in 1,000.
fn weight_of(often: u16) -> u8 {
    let weight = 10.0 * (1.0 - f64::from(often.max(1)).ln() / 1000_f64.ln());
    // Between 0 and 10 by the line above.
    (1..=RARE).rev().find(|n| f64::from(*n) <= weight.round()).unwrap_or(1)
}

fn stems(phrase: &str) -> Vec<u64> {
    split(phrase).map(|range| stem_of(phrase.get(range).unwrap_or_default())).collect()
}

/// The words of a text, in their order.
pub fn words(text: &str) -> Vec<PointWord> {
    let table = &*TABLE;
    split(text)
        .map(|range| {
            let own = stem_of(text.get(range.clone()).unwrap_or_default());
            let weight = table.weights.get(&own).copied().unwrap_or(RARE);
            PointWord { range, stem: table.senses.get(&own).copied().unwrap_or(own), weight, own }
        })
        .collect()
}

/// The words and phrases of a text that do something in it, in their order; the longest wins.
pub fn cues(words: &[PointWord]) -> Vec<CueHit> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let known = rest.first().and_then(|first| TABLE.cues.get(&first.own));
        let fits = |stems: &[u64]| {
            stems.len() <= rest.len() && stems.iter().zip(rest).all(|(stem, word)| *stem == word.own)
        };
        match known.and_then(|known| known.iter().find(|(stems, _)| fits(stems))) {
            Some((stems, cue)) => {
                found.push(CueHit { words: at..at + stems.len(), cue: *cue });
                at += stems.len();
            }
            None => at += 1,
        }
    }
    found
}

/// Where the words of a text are: runs of letters and digits.
fn split(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let start = rest.find(|(_, c)| c.is_alphanumeric())?.0;
        while rest.next_if(|(_, c)| c.is_alphanumeric()).is_some() {}
        Some(start..rest.peek().map_or(text.len(), |(end, _)| *end))
    })
}

/// A word without its endings, folded: "ratifying" and "ratify" meet, and "пытками" and "пытки".
pub fn stem(word: &str) -> String {
    let folded = if word.is_ascii() { word.to_ascii_lowercase() } else { fold(word) };
    cut(&folded).to_owned() + if folded_ends_in_y(&folded) { "i" } else { "" }
}

fn stem_of(word: &str) -> u64 {
    let mut letters = [0_u8; 24];
    match letters.get_mut(..word.len()) {
        Some(short) if word.is_ascii() => {
            short.copy_from_slice(word.as_bytes());
            short.make_ascii_lowercase();
            std::str::from_utf8(short).map_or(0, hash_of_folded)
        }
        _ => hash_of_folded(&fold(word)),
    }
}

fn hash_of_folded(folded: &str) -> u64 {
    let hash = cut(folded).bytes().fold(0xcbf2_9ce4_8422_2325, step);
    if folded_ends_in_y(folded) { step(hash, b'i') } else { hash }
}

/// FNV-1a.
fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Letters that a stem keeps at most.
const LONGEST: usize = 7;

/// Whether a y is cut off for an i to stand in its place: "ratify" meets "ratifies".
fn folded_ends_in_y(folded: &str) -> bool {
    let plain = without_suffixes(folded);
    plain.len() > 3 && plain.len() <= LONGEST && plain.is_ascii() && plain.ends_with('y')
}

fn cut(folded: &str) -> &str {
    let plain = without_suffixes(folded);
    let plain = match plain.len() > 3 && plain.is_ascii() {
        true => plain.strip_suffix(['e', 'y']).unwrap_or(plain),
        false => plain,
    };
    let end = plain.char_indices().nth(LONGEST).map_or(plain.len(), |(end, _)| end);
    plain.get(..end).unwrap_or(plain)
}

fn without_suffixes(word: &str) -> &str {
    if word.len() <= 3 || word.starts_with(|c: char| c.is_numeric()) {
        return word;
    }
    if !word.is_ascii() {
        return without_russian_ending(word);
    }
    let cut = |suffix: &str, least: usize| word.strip_suffix(suffix).filter(|_| word.len() > least);
    let plain = cut("ing", 5)
        .or_else(|| cut("ed", 4))
        .or_else(|| cut("es", 4))
        .or_else(|| cut("s", 3).filter(|rest| !rest.ends_with('s')))
        .unwrap_or(word);
    plain.strip_suffix("ion").filter(|_| plain.len() > 6).unwrap_or(plain)
}

/// Up to three last letters that endings are made of; four stay.
fn without_russian_ending(word: &str) -> &str {
    let mut plain = word;
    for _ in 0..3 {
        let shorter = plain.strip_suffix(['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'й', 'ь', 'м', 'х']);
        match shorter.filter(|shorter| shorter.chars().count() >= 4) {
            Some(shorter) => plain = shorter,
            None => break,
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(text: &str) -> Vec<Cue> {
        let words = words(text);
        cues(&words).into_iter().map(|hit| hit.cue).filter(|cue| *cue != Cue::Parts).collect()
    }

    #[test]
    fn endings_and_senses_meet() {
        for (a, b) in [
            ("ratifying", "accession"),
            ("measures", "measure"),
            ("policies", "policy"),
            ("promotion", "promote"),
            ("women", "woman"),
            ("пытками", "пытки"),
            ("смертную", "смертной"),
            ("Children's", "child"),
        ] {
            assert_eq!(words(a)[0].stem, words(b)[0].stem, "{a}, {b}");
        }
        assert_ne!(words("internal")[0].stem, words("interpreter")[0].stem);
        assert_eq!((stem("ratifies"), stem("Ratify")), ("ratifi".to_owned(), "ratifi".to_owned()));
    }

    #[test]
    fn verbs_stand_on_a_ladder() {
        let ladder = [
            "Consider closing the camp",
            "Continue its work",
            "Step up efforts",
            "Take all necessary measures",
            "Close the camp",
            "Ensure that it is closed",
        ];
        for (expected, text) in (1..).zip(ladder) {
            assert_eq!(level(text).first(), Some(&Cue::Verb(expected)), "{text}");
        }
        assert_eq!(level("Рассмотреть возможность закрытия")[0], Cue::Verb(1));
        assert_eq!(level("незамедлительно закрыть лагерь"), [Cue::Urgent, Cue::Verb(5)]);
    }

    #[test]
    fn a_common_word_tells_less_than_a_rare_one() {
        let weights: Vec<u8> = words("the rights of beekeepers").iter().map(|word| word.weight).collect();
        assert_eq!((weights[0], weights[2], weights[3]), (0, 0, 10));
        assert!((1..4).contains(&weights[1]), "{weights:?}");
    }
}
