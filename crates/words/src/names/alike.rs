//! How alike two prepared names are: word by word in any order, without allocating.
//!
//! A slip costs by what it swaps: vowels little, akin consonants (b and p, d and t, m and n) some, others much.
//! Endings that many names share (-ov, -ovich) are compared apart from what stands before them. Every word of the
//! shorter name must have a partner; what the longer has beyond that may be a father's name. Words that are surely too
//! far apart are told by the letters they have, before their order is looked at.

use super::prepared::{Ending, MOST_LETTERS, MOST_WORDS, Name, Word};
use super::{Matching, letters};

/// Below this two words are different names, and so are the names they are part of.
const ALIKE: f64 = 0.8;
/// What an initial is worth when it fits; two forms of one given name; a father's name beside the plain word.
const INITIAL: f64 = 0.9;
const ONE_GIVEN: f64 = 0.92;
const FATHER: f64 = 0.9;
/// A surname and its feminine form: akin, and not one person's.
const OF_A_WOMAN: f64 = 0.75;
/// Two numbers: another of one series.
const NUMBERS: f64 = 0.8;
/// Names that differ only in where their words part.
const PARTED: f64 = 0.98;
/// How alike they must be by their letters.
const ONE: f64 = 0.9;
/// Words less alike than this are not told apart further.
const FAR: f64 = 0.3;

/// How alike two prepared names are, from 0 to 1.
pub fn alike(a: &Name, b: &Name, matching: Matching) -> f64 {
    no_farther(a, b, matching, FAR)
}

/// How alike two prepared names are where that is at least so much, as [`alike`] would say; for who compares many and
/// needs only the near ones.
pub fn alike_from(a: &Name, b: &Name, matching: Matching, at_least: f64) -> Option<f64> {
    Some(no_farther(a, b, matching, at_least.clamp(FAR, ALIKE))).filter(|found| *found >= at_least)
}

/// How alike they are; 0 where a word has no partner that is so near, since no name is nearer than its farthest words.
fn no_farther(a: &Name, b: &Name, matching: Matching, far: f64) -> f64 {
    let (short, long) = if a.parts().len() <= b.parts().len() { (a, b) } else { (b, a) };
    let (few, many) = (short.parts().len(), long.parts().len());
    if few == 0 {
        return 0.0;
    }
    if short.joined() == long.joined() {
        return if few == many { 1.0 } else { PARTED };
    }
    let score = by_words(short, long, matching, far);
    if few < many && score < ALIKE && matching == Matching::Fuzzy {
        return score.max(as_one(short, long));
    }
    score
}

/// Each word of the shorter name with its nearest free partner, best pairs first.
fn by_words(short: &Name, long: &Name, matching: Matching, far: f64) -> f64 {
    let mut table = [[0.0_f64; MOST_WORDS]; MOST_WORDS];
    for (row, one) in table.iter_mut().zip(short.parts()) {
        let mut nearest = 0.0_f64;
        for (cell, other) in row.iter_mut().zip(long.parts()) {
            *cell = words((short, one), (long, other), matching, far);
            nearest = nearest.max(*cell);
        }
        if nearest < far {
            return 0.0;
        }
    }
    paired(short, long, &table)
}

/// The names' likeness by that of their words.
fn paired(short: &Name, long: &Name, table: &[[f64; MOST_WORDS]; MOST_WORDS]) -> f64 {
    let (few, many) = (short.parts().len(), long.parts().len());
    let (mut left, mut right) = (0_u16, 0_u16);
    let (mut sum, mut whole, mut worst) = (0.0, 0.0, 1.0_f64);
    for _ in short.parts() {
        let mut best = (-1.0, 0, 0);
        for (i, row) in table.iter().enumerate().take(few).filter(|(i, _)| left >> i & 1 == 0) {
            for (j, found) in row.iter().enumerate().take(many).filter(|(j, _)| right >> j & 1 == 0) {
                if *found > best.0 {
                    best = (*found, i, j);
                }
            }
        }
        let (found, i, j) = best;
        (left, right) = (left | 1 << i, right | 1 << j);
        let size = |name: &Name, at: usize| name.parts().get(at).map_or(0.0, |word| f64::from(word.len()));
        let weight = size(short, i) + size(long, j);
        (sum, whole, worst) = (sum + weight * found, whole + weight, worst.min(found));
    }
    let body = short.is_of_a_body() || long.is_of_a_body();
    let mean = sum / whole * left_out(few, many - few, body);
    if worst < ALIKE { mean.min(worst) } else { mean }
}

/// A father's name may be left out where two words agree; a lone word is not enough to tell a person, and with
/// every word that is added a body is another.
fn left_out(agreeing: usize, missing: usize, body: bool) -> f64 {
    match (agreeing, missing) {
        (_, 0) => 1.0,
        (1, _) => 0.7,
        (2.., 1) if body => 0.8,
        (_, _) if body => 0.7,
        (_, 1) => 0.96,
        (_, 2) => 0.92,
        _ => 0.88,
    }
}

/// How alike two words are; 0 where that is less than `far`.
fn words((a, one): (&Name, &Word), (b, other): (&Name, &Word), matching: Matching, far: f64) -> f64 {
    let (x, y) = (a.text(one), b.text(other));
    if x == y {
        return if one.ending == Ending::Father || one.ending == other.ending { 1.0 } else { FATHER };
    }
    if one.ending == Ending::Number || other.ending == Ending::Number {
        return if one.ending == other.ending && matching == Matching::Fuzzy { NUMBERS } else { 0.0 };
    }
    let (short, long) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    if short.len() == 1 {
        return if long.starts_with(short) { INITIAL } else { 0.0 };
    }
    if one.given.iter().any(|family| *family != 0 && other.given.contains(family)) {
        return ONE_GIVEN;
    }
    let stems = || stem(x, one).zip(stem(y, other));
    let least = letters::least(one.letters, other.letters);
    let found = match (one.ending, other.ending) {
        (Ending::Father, Ending::Father) => stems().map_or(0.0, |(x, y)| letters::alike(x, y, 0, far)),
        (Ending::Surname, Ending::Surname) | (Ending::OfAWoman, Ending::OfAWoman) => {
            let (x_end, y_end) = (x.get(usize::from(one.stem)..), y.get(usize::from(other.stem)..));
            if letters::too_far(least, long.len(), far) {
                0.0
            } else if x_end == y_end {
                stems().map_or(0.0, |(x, y)| letters::alike(x, y, 1, far))
            } else {
                letters::alike(x, y, 0, far)
            }
        }
        (Ending::Surname, Ending::OfAWoman) | (Ending::OfAWoman, Ending::Surname) => {
            stems().map_or(0.0, |(x, y)| OF_A_WOMAN * letters::alike(x, y, 1, far))
        }
        (Ending::Father, _) | (_, Ending::Father) => {
            let plain = letters::alike(x, y, 0, far);
            stems().map_or(plain, |(x, y)| plain.max(FATHER * letters::alike(x, y, 0, far)))
        }
        _ if letters::too_far(least, long.len(), far) => 0.0,
        _ => letters::alike(x, y, 0, far),
    };
    if matching == Matching::Exact && found < 1.0 {
        let of_a_woman = one.ending != other.ending
            && found >= OF_A_WOMAN.min(FATHER)
            && stems().is_some_and(|(x, y)| x == y);
        return if of_a_woman { found } else { 0.0 };
    }
    found
}

fn stem<'a>(text: &'a str, word: &Word) -> Option<&'a str> {
    text.get(..usize::from(word.stem))
}

/// Names whose words are parted or joined otherwise.
fn as_one(short: &Name, long: &Name) -> f64 {
    let (x, y) = (short.joined(), long.joined());
    if x.len().abs_diff(y.len()) > 2 || x.len().max(y.len()) > MOST_LETTERS {
        return 0.0;
    }
    let mask = |name: &Name| name.parts().iter().fold(0, |mask, word| mask | word.letters);
    if letters::too_far(letters::least(mask(short), mask(long)), x.len().max(y.len()), ONE) {
        return 0.0;
    }
    letters::alike(x, y, 0, ONE) * PARTED
}
