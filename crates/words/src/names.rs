//! Names of people across scripts and transliterations.
//!
//! Latin, Russian, Kazakh, Kyrgyz and Uzbek spellings are brought to one plain alphabet by sound
//! (`vocab/letters.tsv`): қ, к, q, k are one; ж, zh, dzh, dj, j; ғ, gh, g; ү, ұ, у, u; -yev, -iev, -ев;
//! doubled letters and apostrophes do not count. Two names are compared word by word in any order.
//! Patronymics may be missing and first names may be initials, but every word that has a partner must be
//! close to it: Temir and Tamir Sariyev may be one person, Aydar and Askar Akayev are two.

use crate::fold;
use crate::vocabulary::{Fault, Vocabulary};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The similarity from which two names may be taken for one person's, for a person to confirm.
pub const SAME: f64 = 0.85;

/// A spelling and the sound it stands for.
struct Sound {
    written: &'static str,
    sound: &'static str,
}

static SOUNDS: LazyLock<Vocabulary<Sound>> = LazyLock::new(|| {
    Vocabulary::parse("letters.tsv", include_str!("../../../vocab/letters.tsv"), |row| {
        Ok(Sound { written: row.required("written")?, sound: row.text("sound")? })
    })
});

/// The spellings that start with a letter, longest first.
type Spellings = Vec<(Vec<char>, &'static str)>;

static BY_LETTER: LazyLock<HashMap<char, Spellings>> = LazyLock::new(|| {
    let mut by_letter: HashMap<char, Spellings> = HashMap::new();
    for Sound { written, sound } in &SOUNDS.entries {
        let letters: Vec<char> = written.chars().collect();
        if let Some(first) = letters.first().copied() {
            by_letter.entry(first).or_default().push((letters, sound));
        }
    }
    for spellings in by_letter.values_mut() {
        spellings.sort_by_key(|(letters, _)| std::cmp::Reverse(letters.len()));
    }
    by_letter
});

/// Words around a name that are no part of it, as sounds.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "mis",
    "dr",
    "prof",
    "sir",
    "lord",
    "haji",
    "president",
    "uli",
    "ulu",
    "ugli",
    "ogli",
    "kizi",
];

pub(crate) fn faults() -> &'static [Fault] {
    &SOUNDS.faults
}

/// A key that is the same for most spellings of one name: its words by sound, in alphabetical order.
pub fn key(name: &str) -> String {
    let mut words = words(name);
    words.sort();
    words.join(" ")
}

/// How alike two names are, from 0 to 1; see the top of the file.
pub fn similarity(a: &str, b: &str) -> f64 {
    let (a, b) = (words(a), words(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.is_empty() {
        return 0.0;
    }
    if short.concat() == long.concat() {
        return 1.0;
    }
    let pairs = aligned(&short, &long);
    let weight = |(one, other, _): &(&str, &str, f64)| size(one) + size(other);
    let whole: f64 = pairs.iter().map(weight).sum();
    let alike = pairs.iter().map(|pair| weight(pair) * pair.2).sum::<f64>() / whole;
    let worst = pairs.iter().map(|pair| pair.2).fold(1.0, f64::min);
    let missing = long.len() - short.len();
    let mean = alike * left_out(short.len(), missing);
    if worst < ALIKE { mean.min(worst) } else { mean }
}

/// Whether two names may be one person's: similar to [`SAME`] or more.
pub fn same(a: &str, b: &str) -> bool {
    similarity(a, b) >= SAME
}

/// Below this two words are different names, and so are the names they are part of.
const ALIKE: f64 = 0.8;
/// What an initial is worth when it fits, and words that share all consonants.
const INITIAL: f64 = 0.9;
const CONSONANTS: f64 = 0.9;
/// A surname and its feminine form: akin, and not one person's.
const OF_A_WOMAN: f64 = 0.75;

/// A patronymic may be left out where two words agree; a lone surname is not enough to tell a person.
fn left_out(agreeing: usize, missing: usize) -> f64 {
    match (agreeing, missing) {
        (_, 0) => 1.0,
        (1, _) => 0.7,
        (_, 1) => 0.95,
        _ => 0.85,
    }
}

/// Each word of the shorter name with its nearest free partner, best pairs first.
fn aligned<'a>(short: &'a [String], long: &'a [String]) -> Vec<(&'a str, &'a str, f64)> {
    let mut all: Vec<(usize, usize, f64)> = Vec::new();
    for (i, one) in short.iter().enumerate() {
        all.extend(long.iter().enumerate().map(|(j, other)| (i, j, words_alike(one, other))));
    }
    all.sort_by(|a, b| b.2.total_cmp(&a.2));
    let (mut left, mut right) = (vec![false; short.len()], vec![false; long.len()]);
    let mut pairs = Vec::new();
    for (i, j, alike) in all {
        let (Some(taken), Some(taken_too)) = (left.get_mut(i), right.get_mut(j)) else { continue };
        if !*taken && !*taken_too {
            (*taken, *taken_too) = (true, true);
            pairs.extend(
                short.get(i).zip(long.get(j)).map(|(one, other)| (one.as_str(), other.as_str(), alike)),
            );
        }
    }
    pairs
}

fn words_alike(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let (short, long) = if size(one) <= size(other) { (one, other) } else { (other, one) };
    if long.strip_suffix('a') == Some(short)
        && ["ov", "ev", "in"].iter().any(|ending| short.ends_with(ending))
    {
        return OF_A_WOMAN;
    }
    if size(short) < 1.5 {
        return if long.starts_with(short) { INITIAL } else { 0.0 };
    }
    let slips = f64::from(u32::try_from(strsim::osa_distance(one, other)).unwrap_or(u32::MAX));
    let by_letters = 1.0 - slips / size(long);
    let consonants = |word: &str| word.chars().filter(|c| !is_vowel(*c)).collect::<String>();
    let (a, b) = (consonants(one), consonants(other));
    if slips < 2.5 && a == b && a.len() > 1 && one.chars().next() == other.chars().next() {
        by_letters.max(CONSONANTS)
    } else {
        by_letters
    }
}

fn size(word: &str) -> f64 {
    f64::from(u32::try_from(word.chars().count()).unwrap_or(u32::MAX))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// The words of a name by sound, without titles.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let parts = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let words = parts.map(sounds).filter(|word| !word.is_empty() && !TITLES.contains(&word.as_str()));
    words.collect()
}

/// A word by sound: the longest spelling first, then doubled letters as one.
fn sounds(word: &str) -> String {
    let mut plain = String::new();
    for c in word.chars().filter(|c| *c != '\'') {
        if c.is_ascii() || ('\u{400}'..='\u{52f}').contains(&c) {
            plain.push(c);
        } else {
            plain.push_str(&deunicode::deunicode_char(c).unwrap_or_default().to_lowercase());
        }
    }
    let letters: Vec<char> = plain.chars().collect();
    let mut sound = String::new();
    let mut rest = letters.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let spellings = BY_LETTER.get(first).into_iter().flatten();
        let found = spellings.into_iter().find(|(written, _)| rest.starts_with(written));
        match found {
            Some((written, stands_for)) => {
                stands_for.chars().for_each(|c| push_single(&mut sound, c));
                rest = rest.get(written.len()..).unwrap_or_default();
            }
            None => {
                push_single(&mut sound, *first);
                rest = after;
            }
        }
    }
    sound
}

fn push_single(sound: &mut String, c: char) {
    if !sound.ends_with(c) {
        sound.push(c);
    }
}
