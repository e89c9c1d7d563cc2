//! Words that differ by one letter: one missing, one too many, one changed, two neighbours changed about
//! (Damerau 1964). All such words are made and looked up; a word of eight letters has about six hundred.

use std::collections::BTreeSet;

/// Shorter words are too near to everything.
pub(crate) const LEAST_LETTERS: usize = 4;
/// Longer words are not looked for so.
const MOST_LETTERS: usize = 30;

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const CYRILLIC: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳ";

/// Every word one letter away from a folded word, itself left out; none where it is too short or too long.
pub(crate) fn near(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    if !(LEAST_LETTERS..=MOST_LETTERS).contains(&letters.len()) {
        return BTreeSet::new();
    }
    let alphabet = if word.is_ascii() { LATIN } else { CYRILLIC };
    let mut words = BTreeSet::new();
    for at in 0..=letters.len() {
        let (before, after) = letters.split_at_checked(at).unwrap_or((&letters, &[]));
        let mut add = |middle: &[char], after: &[char]| {
            words.insert(before.iter().chain(middle).chain(after).collect::<String>());
        };
        if let [_, rest @ ..] = after {
            add(&[], rest);
            alphabet.chars().for_each(|c| add(&[c], rest));
        }
        if let [one, other, rest @ ..] = after {
            add(&[*other, *one], rest);
        }
        alphabet.chars().for_each(|c| add(&[c], after));
    }
    words.remove(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_one_letter_away_and_two_are_not() {
        for slip in ["tortre", "torrture", "tortune", "tortuer", "otrture", "torturet"] {
            assert!(near(slip).contains("torture"), "{slip}");
        }
        assert!(!near("пыток").contains("пытки") && near("пытик").contains("пытки"));
        assert!(!near("tortuers").contains("torture") && near("cat").is_empty());
    }
}
