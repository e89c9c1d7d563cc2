//! Names against names (rule `field-name`).
//!
//! Whole names are compared in `words`; what is added here is that a lone surname may be anyone of that
//! name. So "Akayev" may be Askar Akayev, and Aydar Akayev, his son, is not.

use super::heard::Heard;
use tarazy_words::names::{self, Matching};

/// Words that stand before a last name in capitals and are no given name.
const OFFICES: [&str; 8] = ["president", "minister", "mr", "mrs", "ms", "dr", "general", "chairman"];

/// The whole name, comparable across scripts.
pub(crate) fn key(name: &str) -> String {
    names::key(name)
}

/// The words of a name, comparable across scripts.
pub(crate) fn tokens(name: &str) -> Vec<String> {
    name.split_whitespace().map(names::key).filter(|token| !token.is_empty()).collect()
}

/// A word's consonants and first letter, which spelling variants of one name share.
pub(crate) fn rough(token: &str) -> String {
    let vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut letters = token.chars();
    let mut rough: String = letters.next().into_iter().collect();
    rough.extend(letters.filter(|c| !vowel(c)));
    rough
}

/// Whether both may name the same person or body.
pub(crate) fn same(a: &str, b: &str, matching: Matching) -> bool {
    let (a, b) = (Heard::of(a), Heard::of(b));
    a.is_near(&b, matching) || a.is_part_of(&b, matching) || b.is_part_of(&a, matching)
}

/// Whether both have as many words and are near, and are not equal: one name spelled twice.
pub(crate) fn spelled_twice(a: &str, b: &str) -> bool {
    let (x, y) = (tokens(a), tokens(b));
    let written_out = |words: &[String]| words.iter().all(|word| word.chars().count() > 1);
    x.len() > 1
        && x.len() == y.len()
        && written_out(&x)
        && written_out(&y)
        && key(a) != key(b)
        && names::same(a, b)
}

/// Whether a title names the person: by the last name, with no other given name before it.
pub(crate) fn is_in(person: &str, title: &str, matching: Matching) -> bool {
    let names = tokens(person);
    let Some(last) = names.last().filter(|last| last.chars().count() > 2) else { return false };
    let (last, whole) = (Heard::of(last), Heard::of(person));
    let written: Vec<&str> = title.split(|c: char| !(c.is_alphanumeric() || c == '-')).collect();
    let is_last = |word: &&str| is_proper(word) && Heard::of(word).is_near(&last, matching);
    let Some(at) = written.iter().position(is_last) else { return false };
    let before = at.checked_sub(1).and_then(|at| written.get(at)).filter(|word| is_proper(word));
    let office = |word: &str| OFFICES.contains(&word.to_lowercase().as_str());
    before.is_none_or(|word| office(word) || whole.holds(&Heard::of(word), matching))
}

/// Whether it names someone, rather than a kind of people: "Akayev", not "protestors".
pub(crate) fn is_proper(name: &str) -> bool {
    name.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_word_by_word() {
        for (a, b, expected) in [
            ("Akayev", "Askar Akayev", true),
            ("Askar Akayev", "Aydar Akayev", false),
            ("Askar Akayev", "Аскар Акаев", true),
            ("Temir Sariyev", "Tamir Sariyev", true),
            ("Roza Otunbayva", "Roza Otunbayeva", true),
            ("K. Bakiyev", "Kurmanbek Bakiyev", true),
            ("Maksim Bakiyev", "Kurmanbek Bakiyev", false),
            ("Akayev", "Kurmanbek Bakiyev", false),
            ("", "Askar Akayev", false),
        ] {
            assert_eq!(same(a, b, Matching::Fuzzy), expected, "{a} / {b}");
            assert_eq!(same(b, a, Matching::Fuzzy), expected, "{b} / {a}");
        }
    }

    #[test]
    fn a_title_names_a_person_by_the_last_name() {
        for (title, expected) in [
            ("Akayev fled the capital", true),
            ("President Akayev resigns", true),
            ("Askar Akaev resigns", true),
            ("Aydar Akayev resigns", false),
            ("Bakiyev resigns", false),
        ] {
            assert_eq!(is_in("Askar Akayev", title, Matching::Fuzzy), expected, "{title}");
        }
    }

    #[test]
    fn one_name_is_spelled_twice_only_word_for_word() {
        assert!(spelled_twice("Temir Sariyev", "Tamir Sariyev"));
        assert!(!spelled_twice("Temir Sariyev", "Temir Sariyev"));
        assert!(!spelled_twice("Askar Akayev", "Aydar Akayev"));
        assert!(!spelled_twice("Akayev", "Akaev"));
    }
}
