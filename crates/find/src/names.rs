//! Names of States, bodies and instruments in the words of a query, in any of the five languages: what is
//! about them is found, too, whatever language it is in.

use crate::field::Field;
use std::ops::Range;
use tarazy_words::{bodies, instruments, states};

/// Names are of so many words at most.
const MOST_WORDS: usize = 14;
/// A name of fewer letters must be written in capitals: "us" is no State.
const LEAST_LETTERS: usize = 4;

/// A name, where it stands among the words, and what it names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) words: Range<usize>,
    pub(crate) values: Vec<(Field, String)>,
}

/// The names in a row of words, the longest first where they overlap.
pub(crate) fn find(words: &[&str]) -> Vec<Named> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < words.len() {
        let longest = words.len().min(from + MOST_WORDS);
        let name = (from + 1..=longest).rev().find_map(|to| {
            let values = values(&words.get(from..to)?.join(" "));
            (!values.is_empty()).then_some(Named { words: from..to, values })
        });
        from = name.as_ref().map_or(from + 1, |name| name.words.end);
        found.extend(name);
    }
    found
}

/// What a name stands for; "CAT" is a body and an instrument.
fn values(name: &str) -> Vec<(Field, String)> {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || letters < LEAST_LETTERS && name.chars().any(char::is_lowercase) {
        return Vec::new();
    }
    let state = states::resolve(name).map(|code| (Field::State, code.to_string()));
    let body = bodies::resolve(name).map(|body| (Field::Body, body.code.to_owned()));
    // The long name of a committee is not that of its treaty; the short one is.
    let of_both = body.is_none() || !name.contains(' ');
    let instrument = instruments::resolve(name).filter(|_| of_both);
    let instrument = instrument.map(|code| (Field::Instrument, code.to_string()));
    [state, body, instrument].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_language_and_short_words_are_none() {
        let found = |text: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            let named = find(&words).into_iter().flat_map(|named| named.values);
            named.map(|(field, value)| format!("{field}:{value}")).collect::<Vec<_>>().join(" ")
        };
        let table = [
            ("пытки Казахстан", "state:KAZ"),
            ("Комитет против пыток", "body:CAT"),
            ("women in Kyrgyz Republic", "state:KGZ"),
            ("tell us in it", ""),
            ("CAT", "body:CAT instrument:CAT"),
            ("Oʻzbekiston", "state:UZB"),
        ];
        for (text, names) in table {
            assert_eq!(found(text), names, "{text}");
        }
    }
}
