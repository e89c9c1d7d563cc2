//! Words by sound: the letters of five languages brought to one plain alphabet (`vocab/letters.tsv`).
//!
//! The longest spelling comes first; doubled letters and apostrophes do not count; what no table knows is
//! romanised letter by letter. Letters whose accent is a sound of its own (ş, č, ž) keep it.

use crate::fold::{composed, each_folded};
use crate::vocabulary::{Fault, Vocabulary};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A spelling and the sound it stands for.
struct Sound {
    written: &'static str,
    sound: &'static str,
}

static SOUNDS: LazyLock<Vocabulary<Sound>> = LazyLock::new(|| {
    Vocabulary::parse("letters.tsv", include_str!("../../../../vocab/letters.tsv"), |row| {
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

pub(super) fn faults() -> &'static [Fault] {
    &SOUNDS.faults
}

/// The words of a name, folded.
pub(super) fn folded_words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    composed(name, |c| {
        let mut part = |c: char| {
            if c.is_alphanumeric() {
                word.push(c);
            } else if c != '\'' && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
        };
        match c {
            'ş' | 'Ş' | 'ș' | 'Ș' | 'š' | 'Š' => ['s', 'h'].into_iter().for_each(&mut part),
            'ç' | 'Ç' | 'č' | 'Č' => ['c', 'h'].into_iter().for_each(&mut part),
            'ž' | 'Ž' => ['z', 'h'].into_iter().for_each(&mut part),
            _ => each_folded(c, part),
        }
    });
    words.extend(Some(word).filter(|word| !word.is_empty()));
    words
}

/// A folded word by sound, in ASCII; empty where nothing is heard.
pub(super) fn sound(word: &str) -> String {
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii() || ('\u{400}'..='\u{52f}').contains(&c) {
            letters.push(c);
        } else {
            let plain = deunicode::deunicode_char(c).unwrap_or_default();
            letters.extend(plain.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        }
    }
    let mut sound = String::with_capacity(letters.len());
    let mut rest = letters.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let spellings = BY_LETTER.get(first).into_iter().flatten();
        match spellings.into_iter().find(|(written, _)| rest.starts_with(written)) {
            Some((written, stands_for)) => {
                stands_for.chars().for_each(|c| push_single(&mut sound, c));
                rest = rest.get(written.len()..).unwrap_or_default();
            }
            None => {
                if first.is_ascii() {
                    push_single(&mut sound, *first);
                } else {
                    deunicode::deunicode_char(*first)
                        .unwrap_or_default()
                        .chars()
                        .filter(char::is_ascii_alphanumeric)
                        .for_each(|c| push_single(&mut sound, c.to_ascii_lowercase()));
                }
                rest = after;
            }
        }
    }
    sound
}

/// Doubled letters count once, doubled digits do not.
fn push_single(sound: &mut String, c: char) {
    if c.is_ascii_digit() || !sound.ends_with(c) {
        sound.push(c);
    }
}
