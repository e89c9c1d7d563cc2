//! Words, numbers and punctuation of a text, each with what the word table knows of it.
//!
//! Spans are bytes of the text. A token never crosses white space (no-break spaces are white space
//! too); a hyphen or apostrophe inside a word belongs to it, while a number ends at its last digit, so
//! that "9th", "40-fold", "1000-3000" and a month glued to its year come apart.

use crate::cues::{Cue, Cues, Entry, Lexicon};
use std::ops::Range;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, with inner hyphens, apostrophes and the full stops of "U.S.".
    Word,
    /// Digits, with grouping and decimal marks.
    Number,
    /// A single other character.
    Mark,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: TokenKind,
    /// Begins with a capital letter.
    pub(crate) capital: bool,
    /// Has no lower-case letter, and at least two letters.
    pub(crate) all_caps: bool,
    /// Nothing stands between this token and the one before.
    pub(crate) glued: bool,
    pub(crate) entry: Entry,
}

impl Token {
    pub(crate) fn is(&self, cue: Cue) -> bool {
        self.entry.cues.has(cue)
    }

    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }

    pub(crate) fn is_mark(&self, text: &str, marks: &[char]) -> bool {
        self.kind == TokenKind::Mark && self.text(text).chars().next().is_some_and(|c| marks.contains(&c))
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    pub(crate) fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }
}

/// The tokens of `text[span]`.
pub(crate) fn tokens(text: &str, span: Range<usize>, lexicon: &Lexicon) -> Vec<Token> {
    let mut out = Vec::new();
    tokens_into(&mut out, text, span, lexicon);
    out
}

/// Adds the tokens of `text[span]` to those of an article.
pub(crate) fn tokens_into(out: &mut Vec<Token>, text: &str, span: Range<usize>, lexicon: &Lexicon) {
    let first_token = out.len();
    out.reserve(span.len() / 5);
    let (mut at, end) = (span.start, span.end);
    let mut lower = String::new();
    let mut last_end = usize::MAX;
    while let Some(rest) = text.get(at..end).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() || first == '\u{feff}' || first == '\u{200b}' {
            at += first.len_utf8();
            continue;
        }
        let (kind, length) = if first.is_ascii_digit() {
            (TokenKind::Number, number_length(rest))
        } else if first.is_alphabetic() {
            (TokenKind::Word, word_length(rest))
        } else {
            (TokenKind::Mark, first.len_utf8())
        };
        let word = rest.get(..length).unwrap_or("");
        lower.clear();
        lower_into(word, &mut lower);
        out.push(Token {
            start: at,
            end: at + length,
            kind,
            capital: first.is_uppercase(),
            all_caps: kind == TokenKind::Word && is_all_caps(word),
            glued: last_end == at,
            entry: if kind == TokenKind::Number {
                Entry::default()
            } else {
                entry(lexicon, &lower, first.is_uppercase())
            },
        });
        at += length;
        last_end = at;
    }
    lexicon.mark_phrases(out.get_mut(first_token..).unwrap_or_default());
}

fn is_all_caps(word: &str) -> bool {
    let mut letters = 0;
    for c in word.chars() {
        if c.is_lowercase() {
            return false;
        }
        letters += usize::from(c.is_alphabetic());
    }
    letters >= 2
}

/// What is known of a word. A capitalised month is no modal verb ("May"); an unknown word in "-ed" is taken
/// for the past of some verb, so that a slip of spelling loses no statement.
fn entry(lexicon: &Lexicon, lower: &str, capital: bool) -> Entry {
    let mut entry = lexicon.entry(lower);
    if capital && entry.month > 0 {
        entry.cues = Cues::default();
    }
    let verb = [Cue::VerbPast, Cue::VerbBase, Cue::VerbS].iter().any(|cue| entry.cues.has(*cue));
    if !verb
        && entry.number.is_none()
        && !capital
        && lower.len() > 4
        && lower.ends_with("ed")
        && !lower.ends_with("eed")
    {
        [Cue::VerbPast, Cue::VerbPart, Cue::VerbAct].into_iter().for_each(|cue| entry.cues.insert(cue));
    }
    entry
}

fn lower_into(word: &str, lower: &mut String) {
    if word.is_ascii() {
        lower.push_str(word);
        lower.make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '’' | 'ʼ' | '‘' => lower.push('\''),
            '‑' => lower.push('-'),
            c => lower.extend(c.to_lowercase()),
        }
    }
}

/// Digits with inner "," "." and grouping marks between digits; a no-break or thin space groups
/// exactly three digits.
fn number_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digits =
        |from: usize| bytes.get(from..).unwrap_or(&[]).iter().take_while(|b| b.is_ascii_digit()).count();
    let mut length = digits(0);
    loop {
        let tail = rest.get(length..).unwrap_or("");
        let Some(mark) = tail.chars().next() else { break };
        let after = length + mark.len_utf8();
        let following = digits(after);
        let joins = match mark {
            '.' | ',' => following > 0,
            '\u{a0}' | '\u{202f}' | '\u{2009}' => following == 3 && length <= 3 + after,
            _ => false,
        };
        if !joins {
            break;
        }
        length = after + following;
    }
    length
}

/// Letters and combining marks; a hyphen, apostrophe or full stop only between letters. "Kazakhstan’s"
/// gives "Kazakhstan", its ending is a token of its own. "U.S." keeps its last stop.
fn word_length(rest: &str) -> usize {
    // Most words are plain letters up to a space or comma.
    let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if rest.as_bytes().get(plain).is_none_or(|b| matches!(b, b' ' | b',' | b';' | b':' | b')' | b'\n')) {
        return plain;
    }
    let mut length = 0;
    let mut chars = rest.char_indices().peekable();
    let mut initials = false;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, n)| *n);
        if c.is_alphabetic() || is_combining(c) {
            length = at + c.len_utf8();
            continue;
        }
        let next_letter = next.is_some_and(char::is_alphabetic);
        match c {
            '-' | '‑' if next_letter => {}
            '\'' | '’' | 'ʼ' | '‘' if next_letter && !possessive(rest, at + c.len_utf8()) => {}
            '.' if at == 1 && next.is_some_and(char::is_uppercase) => initials = true,
            '.' if initials && next_letter => {}
            '.' if initials
                && rest
                    .get(..at)
                    .is_some_and(|w| w.rsplit('.').next().is_some_and(|p| p.chars().count() == 1)) =>
            {
                return at + 1;
            }
            _ => break,
        }
    }
    length
}

/// Whether what follows an apostrophe is the "s" of a possessive.
fn possessive(rest: &str, from: usize) -> bool {
    let mut tail = rest.get(from..).unwrap_or("").chars();
    tail.next() == Some('s') && !tail.next().is_some_and(char::is_alphanumeric)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_words_and_marks_come_apart_where_a_reader_would_part_them() {
        for (text, parts) in [
            ("9th of May2019", "9|th|of|May|2019"),
            ("1000-3000 people", "1000|-|3000|people"),
            ("40-fold, 1.8 billion ($740,000)", "40|-|fold|,|1.8|billion|(|$|740,000|)"),
            ("Kazakhstan’s Jalal-Abad", "Kazakhstan|’|s|Jalal-Abad"),
            ("the U.S. military, D.C.", "the|U.S.|military|,|D.C."),
            ("16\u{a0}000 NGOs", "16\u{a0}000|NGOs"),
            ("in 2005.", "in|2005|."),
            ("Ata‑Jurt O’Brien", "Ata‑Jurt|O’Brien"),
        ] {
            let found = tokens(text, 0..text.len(), Lexicon::english());
            let found: Vec<&str> = found.iter().map(|t| t.text(text)).collect();
            assert_eq!(found.join("|"), parts);
        }
    }
}
