//! What a text is weighed by: the stems of its words, and each two that stand together in a sentence.
//!
//! Words are folded; those that hold sentences together ("of", "the") don't count, so that "freedom of expression" and
//! "freedom and expression" are one; nor do those by which a body speaks of itself and of whom it speaks to ("the
//! Committee", "State party", "the Covenant"). English plurals lose their ending by the S rule of Harman (How effective is
//! suffixing?, JASIS 42, 1991), the lightest stemmer that helps.

use crate::fold::each_folded;
use std::ops::Range;

/// One feature of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature<'t, 'k> {
    /// The sentence it stands in, counted from 0.
    pub sentence: usize,
    /// The stem, or two of them with a space between.
    pub key: &'k str,
    /// The words as they stand in the text, with those between that don't count.
    pub words: &'t str,
}

/// Hands on every feature, as often as it stands there, in one walk over the text.
pub fn features<'t>(text: &'t str, mut to: impl FnMut(Feature<'t, '_>)) {
    // The last word that counts and the one at hand, with a space between: "freedom expression".
    let mut pair = String::new();
    let mut last: Option<Range<usize>> = None;
    let mut sentence = 0;
    let mut word = Word::default();
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if c.is_alphanumeric() {
            word.push(at, c);
            continue;
        }
        if is_inside(c) && !word.stem.is_empty() {
            continue;
        }
        if word.counts() {
            word.cut();
            if last.is_some() {
                pair.push(' ');
            }
            let stem = pair.len();
            pair.push_str(&word.stem);
            let range = word.range.clone();
            let feature = |key, words| Feature { sentence, key, words };
            if let (Some(key), Some(words)) = (pair.get(stem..), text.get(range.clone())) {
                to(feature(key, words));
            }
            if let Some(words) = last.as_ref().and_then(|last| text.get(last.start..range.end)) {
                to(feature(&pair, words));
            }
            pair.drain(..stem);
            last = Some(range);
        }
        word.clear();
        if ends_sentence(c, text, at) {
            sentence += usize::from(last.take().is_some());
            pair.clear();
        }
    }
}

/// A mark that stands within a word: "women's", "co\u{ad}operation".
fn is_inside(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{2bb}' | '\u{ad}' | '\u{300}'..='\u{36f}')
}

fn ends_sentence(c: char, text: &str, at: usize) -> bool {
    let next = || text.get(at + 1..).and_then(|rest| rest.chars().next());
    c == '\n' || (matches!(c, '.' | ';' | ':' | '!' | '?') && next().is_none_or(char::is_whitespace))
}

/// The word at hand.
#[derive(Default)]
struct Word {
    stem: String,
    range: Range<usize>,
}

impl Word {
    fn push(&mut self, at: usize, c: char) {
        if self.stem.is_empty() {
            self.range.start = at;
        }
        self.range.end = at + c.len_utf8();
        each_folded(c, |folded| self.stem.push(folded));
    }

    fn counts(&self) -> bool {
        !self.stem.is_empty()
            && !matches!(
                self.stem.as_str(),
                "a" | "all"
                    | "an"
                    | "and"
                    | "are"
                    | "as"
                    | "at"
                    | "be"
                    | "by"
                    | "committee"
                    | "covenant"
                    | "for"
                    | "from"
                    | "in"
                    | "is"
                    | "it"
                    | "its"
                    | "of"
                    | "on"
                    | "or"
                    | "party"
                    | "state"
                    | "that"
                    | "the"
                    | "their"
                    | "this"
                    | "to"
                    | "with"
            )
    }

    /// Cuts the ending of an English plural.
    fn cut(&mut self) {
        let ends = |with: &[&str]| with.iter().any(|end| self.stem.ends_with(end));
        if self.stem.len() <= 3 || !self.stem.ends_with('s') {
            return;
        }
        if ends(&["ies"]) && !ends(&["eies", "aies"]) {
            self.stem.truncate(self.stem.len() - 3);
            self.stem.push('y');
        } else if !ends(&["us", "ss", "aes", "ees", "oes"]) {
            self.stem.pop();
        }
    }

    fn clear(&mut self) {
        self.stem.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> Vec<String> {
        let mut keys = Vec::new();
        features(text, |feature| {
            keys.push(format!("{} {}={}", feature.sentence, feature.key, feature.words))
        });
        keys
    }

    #[test]
    fn words_and_pairs_of_a_sentence_are_features_and_pairs_end_with_it() {
        let found = keys("Women’s freedom of expression. Parties");
        let wanted = [
            "0 women=Women’s",
            "0 freedom=freedom",
            "0 women freedom=Women’s freedom",
            "0 expression=expression",
            "0 freedom expression=freedom of expression",
            "1 party=Parties",
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn plurals_lose_their_ending_and_other_words_do_not() {
        for (word, stem) in [
            ("rights", "right"),
            ("bodies", "body"),
            ("status", "status"),
            ("access", "access"),
            ("gas", "gas"),
        ] {
            assert_eq!(keys(word), [format!("0 {stem}={word}")]);
        }
    }

    proptest! {
        #[test]
        fn nothing_panics_and_what_is_handed_on_stands_there(text in "\\PC{0,120}") {
            features(&text, |feature| {
                assert!(text.contains(feature.words) && !feature.key.is_empty());
            });
        }
    }
}
