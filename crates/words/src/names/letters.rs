//! Two words by their letters: what it costs to make one of the other.
//!
//! A letter swapped, left out, added, or two turned about; each costs by what it changes. All costs stand in one table,
//! and a word's letters in one mask, from which the least cost of a pair is known before the letters are gone through.

use super::prepared::MOST_LETTERS;

/// A whole slip, as costs are counted.
const SLIP: u16 = 10;
/// Two letters turned about.
const TURNED: u16 = 8;

/// How alike two words are; `more` are letters beyond these that agree. 0 where they are less alike than `far`.
pub(super) fn alike(one: &str, other: &str, more: u8, far: f64) -> f64 {
    let (x, y) = (one.as_bytes(), other.as_bytes());
    let size = u16::try_from(x.len().max(y.len()) + usize::from(more)).unwrap_or(u16::MAX);
    if size == 0 {
        return 1.0;
    }
    let whole = f64::from(size * SLIP);
    let found = 1.0 - f64::from(cost(x, y, most(whole, far))) / whole;
    if found < far { 0.0 } else { found }
}

/// Whether words of so many letters, the longer one's, are less alike than `far` if making one of the other costs at
/// least so much.
pub(super) fn too_far(least: u16, size: usize, far: f64) -> bool {
    least > most(size as f64 * f64::from(SLIP), far)
}

/// The most that may be paid of the whole where what is paid for is no farther than `far`; rounded up.
fn most(whole: f64, far: f64) -> u16 {
    ((1.0 - far) * whole).ceil() as u16
}

/// The letters a word has, a bit each: vowels, and below them consonants, akin ones sharing a bit.
pub(super) fn mask(word: &str) -> u32 {
    word.bytes().fold(0, |mask, letter| mask | 1 << of(&BITS, letter))
}

/// The least it costs to make a word with these letters of one with those. A vowel that only one has costs 2 (two differ
/// when one is swapped for another, at 4), a consonant 5 (two differ when one is swapped, at 10).
pub(super) fn least(one: u32, other: u32) -> u16 {
    let differ = one ^ other;
    let count = |bits: u32| u16::try_from(bits.count_ones()).unwrap_or(u16::MAX);
    2 * count(differ >> FIRST_VOWEL) + 5 * count(differ & ((1 << FIRST_VOWEL) - 1))
}

/// The consonants of a word, akin ones as one, with a vowel where it begins with one.
pub(super) fn consonants(word: &str) -> impl Iterator<Item = u8> {
    let begins = word.bytes().take(1).chain(word.bytes().skip(1).filter(|letter| !is_vowel(*letter)));
    begins.map(akin)
}

/// The first sound of a word: a vowel, whichever, or a consonant and what is akin to it.
pub(super) fn first(word: &str) -> u8 {
    word.bytes().next().map_or(0, akin)
}

/// What stands for a letter and what is akin to it.
fn akin(letter: u8) -> u8 {
    match group(letter) {
        0 if is_vowel(letter) => b'a',
        0 => letter,
        group => group,
    }
}

/// What it costs to make one word of the other; more than `most` where it costs more.
fn cost(one: &[u8], other: &[u8], most: u16) -> u16 {
    let (one, other) = without_shared_ends(one, other);
    if one.is_empty() || other.is_empty() {
        return one.iter().chain(other).map(|letter| alone(*letter)).sum();
    }
    const WIDE: usize = MOST_LETTERS + 1;
    let (mut before, mut last, mut now) = ([0_u16; WIDE], [0_u16; WIDE], [0_u16; WIDE]);
    let other = other.get(..MOST_LETTERS).unwrap_or(other);
    let mut sum = 0;
    for (cell, b) in last.iter_mut().skip(1).zip(other) {
        sum += alone(*b);
        *cell = sum;
    }
    let (mut a_before, mut least_before) = (0_u8, 0_u16);
    for a in one.iter().take(MOST_LETTERS) {
        let [mut corner, ..] = last;
        let mut left = corner + alone(*a);
        let mut least_now = left;
        if let Some(first) = now.first_mut() {
            *first = left;
        }
        let swaps = SWAPPED.get(usize::from(a & 127)).unwrap_or(&[0; 128]);
        let left_out = alone(*a);
        let mut b_before = 0_u8;
        let cells = now.iter_mut().skip(1).zip(last.iter().skip(1)).zip(std::iter::once(&0).chain(&before));
        for (((cell, up), turned), b) in cells.zip(other) {
            let swap = u16::from(of(swaps, *b));
            let mut least = (corner + swap).min(up + left_out).min(left + alone(*b));
            if a_before == *b && b_before == *a && a != b {
                least = least.min(turned + TURNED);
            }
            *cell = least;
            least_now = least_now.min(least);
            (left, corner, b_before) = (least, *up, *b);
        }
        if least_now > most && least_before > most {
            return u16::MAX;
        }
        (a_before, least_before) = (*a, least_now);
        (before, last, now) = (last, now, before);
    }
    last.get(other.len()).copied().unwrap_or(u16::MAX)
}

/// What stands between the letters with which both begin and end; those cost nothing, and no other pairing costs less.
fn without_shared_ends<'a>(one: &'a [u8], other: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let begin = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(begin..).unwrap_or_default(), other.get(begin..).unwrap_or_default());
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let cut = |word: &'a [u8]| word.get(..word.len() - end).unwrap_or_default();
    (cut(one), cut(other))
}

fn alone(letter: u8) -> u16 {
    u16::from(of(&ALONE, letter))
}

fn of(table: &[u8; 128], letter: u8) -> u8 {
    table.get(usize::from(letter & 127)).copied().unwrap_or_default()
}

/// What a letter costs that only one of the words has.
#[expect(clippy::indexing_slicing, reason = "an index beyond the table would not compile")]
const ALONE: [u8; 128] = {
    let mut costs = [9; 128];
    let mut a = 0_u8;
    while a < 128 {
        if is_vowel(a) || a == b'h' {
            costs[a as usize] = 5;
        }
        a += 1;
    }
    costs
};

/// What one letter costs in place of another.
#[expect(clippy::indexing_slicing, reason = "an index beyond the table would not compile")]
const SWAPPED: [[u8; 128]; 128] = {
    let mut costs = [[0; 128]; 128];
    let mut a = 0_u8;
    while a < 128 {
        let mut b = 0_u8;
        while b < 128 {
            costs[a as usize][b as usize] = match (is_vowel(a), is_vowel(b)) {
                _ if a == b => 0,
                (true, true) => 4,
                (false, false) if group(a) != 0 && group(a) == group(b) => 6,
                (false, false) => 10,
                _ => 12,
            };
            b += 1;
        }
        a += 1;
    }
    costs
};

/// The first bit of vowels in a mask; those of consonants stand below it.
const FIRST_VOWEL: u8 = 27;

/// The bit of each letter in a mask. Letters that are akin to none share one, with digits.
#[expect(clippy::indexing_slicing, reason = "an index beyond the table would not compile")]
const BITS: [u8; 128] = {
    let mut bits = [0; 128];
    let mut a = 0_u8;
    while a < 128 {
        bits[a as usize] = match a {
            b'a' => FIRST_VOWEL,
            b'e' => FIRST_VOWEL + 1,
            b'i' => FIRST_VOWEL + 2,
            b'o' => FIRST_VOWEL + 3,
            b'u' => FIRST_VOWEL + 4,
            b'q' => 8,
            b'x' => 9,
            b'y' => 10,
            _ => group(a),
        };
        a += 1;
    }
    bits
};

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Consonants that are akin share a number.
const fn group(letter: u8) -> u8 {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_pair_costs_less_than_its_letters_tell(one in "[a-z]{0,12}", other in "[a-z]{0,12}") {
            let least = least(mask(&one), mask(&other));
            prop_assert!(least <= cost(one.as_bytes(), other.as_bytes(), u16::MAX));
        }

        #[test]
        fn far_ones_are_left_and_near_ones_not(one in "[aikmnrt]{1,9}", other in "[aikmnrt]{1,9}", far in 0.3..0.9) {
            let whole = alike(&one, &other, 0, 0.0);
            let found = alike(&one, &other, 0, far);
            prop_assert!(found == whole || whole < far && found == 0.0, "{} {}", whole, found);
        }
    }
}
