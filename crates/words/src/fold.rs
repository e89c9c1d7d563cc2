//! Folding: letters made comparable, in one place for the whole house.
//!
//! Lower case; Latin diacritics off (Türkiye → turkiye, ō → o), ё → е; curly quotes, every apostrophe and
//! modifier letter as `'`, every dash as `-`, every space as one space; joiners and soft hyphens dropped.
//! Letters that tell words apart in Cyrillic (й, қ, ү) stay: [`crate::names`] goes further.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text made comparable; see the top of the file. Spaces at both ends go, runs of them become one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    composed(text, |c| {
        each_folded(c, |f| {
            if f != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
                folded.push(f);
            }
        });
    });
    folded.truncate(folded.trim_end().len());
    folded
}

/// The letters and digits of a text, folded, its words joined by single spaces: the form under which
/// names and titles are looked up. Apostrophes vanish inside words ("Cote d'Ivoire" → "cote divoire").
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    composed(text, |c| {
        each_folded(c, |f| {
            if f.is_alphanumeric() {
                key.push(f);
            } else if f != '\'' && !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
        });
    });
    key.truncate(key.trim_end().len());
    key
}

/// Hands on the characters of a text in composed form (NFC); most texts are in it as they stand.
pub(crate) fn composed(text: &str, to: impl FnMut(char)) {
    let as_it_stands = text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes;
    if as_it_stands { text.chars().for_each(to) } else { text.nfc().for_each(to) }
}

/// Hands on what a character folds to: nothing, one character, or two (ß, æ).
pub(crate) fn each_folded(c: char, mut to: impl FnMut(char)) {
    if c.is_ascii() {
        return match c {
            '`' => to('\''),
            _ if c.is_ascii_whitespace() => to(' '),
            _ => to(c.to_ascii_lowercase()),
        };
    }
    match c {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '´' | '\u{2b0}'..='\u{2cf}' => to('\''),
        '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{2033}' => to('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => to('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
        'ё' | 'Ё' => to('е'),
        'ß' => ['s', 's'].into_iter().for_each(to),
        'æ' | 'Æ' => ['a', 'e'].into_iter().for_each(to),
        'œ' | 'Œ' => ['o', 'e'].into_iter().for_each(to),
        'ø' | 'Ø' => to('o'),
        'ı' | 'İ' => to('i'),
        'ł' | 'Ł' => to('l'),
        'đ' | 'Đ' => to('d'),
        'ð' | 'Ð' => to('d'),
        'þ' | 'Þ' => ['t', 'h'].into_iter().for_each(to),
        'ə' | 'Ə' => to('a'),
        '\u{400}'..='\u{52f}' => lower(c, to),
        _ if c.is_whitespace() => to(' '),
        _ if is_combining_mark(c) => {}
        _ => lower(base(c), to),
    }
}

fn lower(c: char, to: impl FnMut(char)) {
    c.to_lowercase().for_each(to);
}

/// The Latin letter under its diacritics; every other character as it is.
fn base(c: char) -> char {
    let mut first = None;
    decompose_canonical(c, |part| {
        first.get_or_insert(part);
    });
    first.filter(char::is_ascii_alphabetic).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_quotes_and_spaces_fold_to_their_plain_forms() {
        let table = [
            ("Türkiye", "turkiye"),
            ("Côte\u{a0}d’Ivoire", "cote d'ivoire"),
            ("Oʻzbekiston", "o'zbekiston"),
            ("  Ёлка —  «й» ", "елка - \"й\""),
            ("Қазақ\u{ad}стан", "қазақстан"),
            ("Straße", "strasse"),
            ("Curac\u{327}ao", "curacao"),
        ];
        for (text, expected) in table {
            assert_eq!(fold(text), expected);
        }
    }

    #[test]
    fn a_key_holds_words_only() {
        assert_eq!(key("Côte d'Ivoire"), "cote divoire");
        assert_eq!(key("Iran (Islamic Republic of)"), "iran islamic republic of");
        assert_eq!(key("U.S."), "u s");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,60}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(key(&key(&text)), key(&text));
        }
    }
}
