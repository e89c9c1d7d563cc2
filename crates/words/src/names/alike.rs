//! How alike two prepared names are: word by word in any order, without allocating.
//!
//! A slip costs by what it swaps: vowels little, akin consonants (b and p, d and t, m and n) some, others much.
//! Endings that many names share (-ov, -ovich) are compared apart from what stands before them. Every word of the
//! shorter name must have a partner; what the longer has beyond that may be a father's name.

use super::Matching;
use super::prepared::{Ending, MOST_LETTERS, MOST_WORDS, Name, Word};

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
/// Words less alike than this are not told apart further.
const FAR: f64 = 0.3;

/// How alike two prepared names are, from 0 to 1.
pub fn alike(a: &Name, b: &Name, matching: Matching) -> f64 {
    let (short, long) = if a.parts().len() <= b.parts().len() { (a, b) } else { (b, a) };
    let (few, many) = (short.parts().len(), long.parts().len());
    if few == 0 {
        return 0.0;
    }
    if short.joined() == long.joined() {
        return if few == many { 1.0 } else { PARTED };
    }
    let score = by_words(short, long, matching);
    if few < many && score < ALIKE && matching == Matching::Fuzzy {
        return score.max(as_one(short.joined(), long.joined()));
    }
    score
}

/// Each word of the shorter name with its nearest free partner, best pairs first.
fn by_words(short: &Name, long: &Name, matching: Matching) -> f64 {
    let mut table = [[0.0_f64; MOST_WORDS]; MOST_WORDS];
    for (row, one) in table.iter_mut().zip(short.parts()) {
        for (cell, other) in row.iter_mut().zip(long.parts()) {
            *cell = words((short, one), (long, other), matching);
        }
    }
    let (mut left, mut right) = (0_u16, 0_u16);
    let (mut sum, mut whole, mut worst) = (0.0, 0.0, 1.0_f64);
    for _ in short.parts() {
        let mut best = (-1.0, 0, 0);
        for (i, row) in table.iter().enumerate().take(short.parts().len()).filter(|(i, _)| left >> i & 1 == 0)
        {
            for (j, found) in
                row.iter().enumerate().take(long.parts().len()).filter(|(j, _)| right >> j & 1 == 0)
            {
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
    let mean = sum / whole * left_out(short.parts().len(), long.parts().len() - short.parts().len(), body);
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

/// How alike two words are.
fn words((a, one): (&Name, &Word), (b, other): (&Name, &Word), matching: Matching) -> f64 {
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
    let found = match (one.ending, other.ending) {
        (Ending::Father, Ending::Father) => stems().map_or(0.0, |(x, y)| letters(x, y, 0)),
        (Ending::Surname, Ending::Surname) | (Ending::OfAWoman, Ending::OfAWoman) => {
            let (x_end, y_end) = (x.get(usize::from(one.stem)..), y.get(usize::from(other.stem)..));
            if x_end == y_end { stems().map_or(0.0, |(x, y)| letters(x, y, 1)) } else { letters(x, y, 0) }
        }
        (Ending::Surname, Ending::OfAWoman) | (Ending::OfAWoman, Ending::Surname) => {
            stems().map_or(0.0, |(x, y)| OF_A_WOMAN * letters(x, y, 1))
        }
        (Ending::Father, _) | (_, Ending::Father) => {
            let plain = letters(x, y, 0);
            stems().map_or(plain, |(x, y)| plain.max(FATHER * letters(x, y, 0)))
        }
        _ if (one.letters ^ other.letters).count_ones() > 9 => 0.0,
        _ => letters(x, y, 0),
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
fn as_one(short: &str, long: &str) -> f64 {
    let (x, y) = (short.len(), long.len());
    if x.abs_diff(y) > 2 || x.max(y) > MOST_LETTERS {
        return 0.0;
    }
    let found = letters(short, long, 0);
    if found < 0.9 { 0.0 } else { found * PARTED }
}

/// A whole slip, as costs are counted.
const SLIP: u16 = 10;
/// Two letters turned about.
const TURNED: u16 = 8;

/// How alike two words are by their letters; `more` are letters beyond these that agree.
fn letters(one: &str, other: &str, more: u8) -> f64 {
    let (x, y) = (one.as_bytes(), other.as_bytes());
    let size = u16::try_from(x.len().max(y.len()) + usize::from(more)).unwrap_or(u16::MAX);
    if size == 0 {
        return 1.0;
    }
    let found = 1.0 - f64::from(cost(x, y)) / f64::from(size * SLIP);
    if found < FAR { 0.0 } else { found }
}

/// What it costs to make one word of the other: letters swapped, left out, added, or turned about.
fn cost(one: &[u8], other: &[u8]) -> u16 {
    const WIDE: usize = MOST_LETTERS + 1;
    let (mut before, mut last, mut now) = ([0_u16; WIDE], [0_u16; WIDE], [0_u16; WIDE]);
    let other = other.get(..MOST_LETTERS).unwrap_or(other);
    let mut sum = 0;
    for (cell, b) in last.iter_mut().skip(1).zip(other) {
        sum += alone(*b);
        *cell = sum;
    }
    let mut a_before = 0_u8;
    for a in one.iter().take(MOST_LETTERS) {
        let [mut corner, ..] = last;
        let mut left = corner + alone(*a);
        if let Some(first) = now.first_mut() {
            *first = left;
        }
        let mut b_before = 0_u8;
        let cells = now.iter_mut().skip(1).zip(last.iter().skip(1)).zip(std::iter::once(&0).chain(&before));
        for (((cell, up), turned), b) in cells.zip(other) {
            let mut least = (corner + swapped(*a, *b)).min(up + alone(*a)).min(left + alone(*b));
            if a_before == *b && b_before == *a && a != b {
                least = least.min(turned + TURNED);
            }
            *cell = least;
            (left, corner, b_before) = (least, *up, *b);
        }
        a_before = *a;
        (before, last, now) = (last, now, before);
    }
    last.get(other.len()).copied().unwrap_or(u16::MAX)
}

fn alone(a: u8) -> u16 {
    match a {
        _ if is_vowel(a) => 5,
        b'h' => 5,
        _ => 9,
    }
}

fn swapped(a: u8, b: u8) -> u16 {
    match (is_vowel(a), is_vowel(b)) {
        _ if a == b => 0,
        (true, true) => 4,
        (false, false) if group(a) != 0 && group(a) == group(b) => 6,
        (false, false) => 10,
        _ => 12,
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Consonants that are akin share a number.
pub(super) fn group(letter: u8) -> u8 {
    match letter {
        b'b' | b'p' => 1,
        b'v' | b'f' => 2,
        b'd' | b't' => 3,
        b'g' | b'k' | b'h' => 4,
        b'z' | b's' | b'c' | b'j' | b'w' => 5,
        b'm' | b'n' => 6,
        b'l' | b'r' => 7,
        _ => 0,
    }
}
