//! The words of a text as a lexicon walks them: where one starts and ends, and its first letters, folded.
//!
//! Characters below U+0800 (Latin, Greek, Cyrillic) are looked up in one table made from [`crate::fold`];
//! the few others are worked out. Letters and digits are words apart: "Belgium5" is two.

use crate::fold::each_folded;
use std::sync::LazyLock;

/// How many letters of a word are looked up.
const FIRST: usize = 4;

/// A word in a text.
pub(crate) struct Word {
    /// Where it starts, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// Its first letters, folded and packed.
    pub(crate) key: u64,
    /// Where its first letters end.
    pub(crate) after_first: usize,
    /// How many bytes the first letters take when folded.
    pub(crate) folded_length: usize,
}

/// What a character is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// Dropped inside a word: a mark that combines with the letter before it.
    Mark,
    Other,
}

/// A character in a text.
#[derive(Clone, Copy)]
pub(crate) struct Character {
    class: Class,
    /// What it folds to; `'\0'` where that is nothing or more than one character.
    folded: char,
    /// Where the next one starts.
    pub(crate) next: usize,
}

impl Character {
    pub(crate) fn is_space(self) -> bool {
        self.folded == ' '
    }
}

static TABLE: LazyLock<Vec<Character>> = LazyLock::new(|| {
    let characters = (0..).map_while(|point| char::from_u32(point).filter(|c| u32::from(*c) < 0x800));
    characters.map(worked_out).collect()
});

fn worked_out(c: char) -> Character {
    let (mut count, mut last) = (0, '\0');
    each_folded(c, |folded| {
        count += 1;
        last = folded;
    });
    Character { class: class(c), folded: if count == 1 { last } else { '\0' }, next: c.len_utf8() }
}

fn class(c: char) -> Class {
    match c {
        // Modifier apostrophes (ʻ, ʼ) count as punctuation, as the plain one does.
        '\u{2b0}'..='\u{2cf}' => Class::Other,
        '\u{300}'..='\u{36f}' => Class::Mark,
        _ if c.is_alphabetic() => Class::Letter,
        _ if c.is_numeric() => Class::Digit,
        _ => Class::Other,
    }
}

/// A text walked word by word.
pub(crate) struct Words<'a> {
    text: &'a str,
    table: &'static [Character],
}

impl<'a> Words<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, table: &TABLE }
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The character at a place.
    #[inline]
    pub(crate) fn at(&self, place: usize) -> Option<Character> {
        let first = *self.text.as_bytes().get(place)?;
        if first < 0x80 {
            return self.table.get(usize::from(first)).map(|c| Character { next: place + 1, ..*c });
        }
        self.beyond_ascii(place, usize::from(first))
    }

    fn beyond_ascii(&self, place: usize, first: usize) -> Option<Character> {
        if first < 0xe0 {
            let second = usize::from(*self.text.as_bytes().get(place + 1)?);
            let point = (first & 0x1f) << 6 | (second & 0x3f);
            return self.table.get(point).map(|c| Character { next: place + 2, ..*c });
        }
        let c = self.text.get(place..)?.chars().next()?;
        Some(Character { next: place + c.len_utf8(), ..worked_out(c) })
    }

    /// Whether a line breaks at a place.
    pub(crate) fn breaks_at(&self, place: usize) -> bool {
        self.text.as_bytes().get(place) == Some(&b'\n')
    }

    /// Hands on what the character at a place folds to.
    #[inline]
    pub(crate) fn each_folded(&self, place: usize, character: Character, mut to: impl FnMut(char)) {
        if character.folded == '\0' {
            let written = self.text.get(place..character.next).unwrap_or_default();
            written.chars().for_each(|c| each_folded(c, &mut to));
        } else {
            to(character.folded);
        }
    }

    /// The first word that starts at or after a place, which must not lie inside a word.
    #[inline]
    pub(crate) fn next(&self, mut place: usize) -> Option<Word> {
        loop {
            let character = self.at(place)?;
            if matches!(character.class, Class::Letter | Class::Digit) {
                return Some(self.word(place, character.class));
            }
            place = character.next;
        }
    }

    /// Where the word ends that a place lies in: the place itself when it lies between two.
    pub(crate) fn rest_of_word(&self, place: usize) -> usize {
        let before = self.text.get(..place).and_then(|text| text.chars().next_back()).map(class);
        let of = match before {
            Some(Class::Letter | Class::Mark) => Class::Letter,
            Some(Class::Digit) => Class::Digit,
            _ => return place,
        };
        self.end_of(place, of)
    }

    fn end_of(&self, mut place: usize, of: Class) -> usize {
        while let Some(character) = self.at(place).filter(|c| c.class == of || c.class == Class::Mark) {
            place = character.next;
        }
        place
    }

    /// How many plain Latin letters follow.
    fn plain_letters(&self, place: usize) -> usize {
        let rest = self.text.as_bytes().get(place..).unwrap_or_default();
        rest.iter().take_while(|b| b.is_ascii_alphabetic()).count()
    }

    fn word(&self, start: usize, of: Class) -> Word {
        let mut word = Word { start, end: start, key: 0, after_first: start, folded_length: 0 };
        let mut taken = 0;
        while taken < FIRST {
            let Some(character) = self.at(word.end).filter(|c| c.class == of || c.class == Class::Mark)
            else {
                word.after_first = word.end;
                return word;
            };
            self.each_folded(word.end, character, |folded| {
                word.take(folded);
                taken += 1;
            });
            word.end = character.next;
        }
        word.after_first = word.end;
        if of == Class::Letter {
            word.end += self.plain_letters(word.end);
        }
        word.end = self.end_of(word.end, of);
        word
    }
}

impl Word {
    /// Takes a letter into the key.
    #[inline]
    fn take(&mut self, folded: char) {
        self.key = self.key << 16 | u64::from(u32::from(folded) & 0xffff);
        self.folded_length += folded.len_utf8();
    }
}
