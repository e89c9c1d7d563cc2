//! Words against words (rule `field-words`): how much two texts share, by their longer words.

use std::collections::BTreeSet;

/// Words shorter than this say too little.
const LONG: usize = 4;
/// Endings are cut here, so that "election" meets "elections" and "выборы" meets "выборов".
const STEM: usize = 6;

/// The longer words of a text, and its numbers, in lower case.
pub(crate) fn long(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let number = |word: &str| !word.is_empty() && word.chars().all(char::is_numeric);
    words.filter(|word| number(word) || word.chars().count() >= LONG).map(str::to_lowercase).collect()
}

/// A word's beginning, which its endings leave alone; the English plural is cut from short words too.
pub(crate) fn stem(word: &str) -> String {
    let single = word.strip_suffix('s').filter(|single| single.len() >= LONG).unwrap_or(word);
    single.chars().take(STEM).collect()
}

/// The stems of a text's longer words.
pub(crate) fn stems(text: &str) -> BTreeSet<String> {
    long(text).iter().map(|word| stem(word)).collect()
}

/// What two texts have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Common {
    /// Stems that both have.
    pub(crate) shared: usize,
    /// The part of the shorter text's stems that the longer has too; 0 where either has none.
    pub(crate) overlap: f64,
}

/// What two texts have in common.
pub(crate) fn common(a: &str, b: &str) -> Common {
    let (a, b) = (stems(a), stems(b));
    let (shared, fewer) = (a.intersection(&b).count(), a.len().min(b.len()));
    Common { shared, overlap: if fewer == 0 { 0.0 } else { shared as f64 / fewer as f64 } }
}

/// Stems that both have.
pub(crate) fn shared(a: &str, b: &str) -> usize {
    common(a, b).shared
}

/// The part of the shorter text's stems that the longer has too; 0 where either has none.
pub(crate) fn overlap(a: &str, b: &str) -> f64 {
    common(a, b).overlap
}

/// Whether they may say the same: three fifths of the shorter's stems, and at least three, are in the longer.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    let common = common(a, b);
    common.overlap >= 0.6 && common.shared > 2
}

/// Whether both say the same: equal but for case and marks, or four fifths of all stems shared.
pub(crate) fn same(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    if letters(a) == letters(b) {
        return true;
    }
    let (a, b) = (stems(a), stems(b));
    let all = a.union(&b).count();
    all > 0 && a.intersection(&b).count() * 5 >= all * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_say_the_same_by_their_longer_words() {
        for (a, b, expected) in [
            ("Abolish the death penalty.", "abolish the death penalty", true),
            ("", "", true),
            ("Abolish the death penalty", "Abolish forced labour", false),
            ("Равное участие женщин в выборах", "равного участия женщин в выборах", false),
            (
                "independent inquiry into the events in Andijan",
                "an independent inquiry into events at Andijan",
                true,
            ),
        ] {
            assert_eq!(same(a, b), expected, "{a} / {b}");
            assert_eq!(same(b, a), expected, "{b} / {a}");
        }
    }
}
