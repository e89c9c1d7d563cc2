//! Sentences of a block, as ranges of its tokens.
//!
//! A sentence ends at ".", "!" or "?" (with closing quotes and brackets after it) before a capital letter,
//! a digit or an opening quote, unless the stop belongs to an abbreviation or an initial. A footnote mark
//! such as "[2]" after the stop stays with the sentence it annotates.

use crate::token::Token;
use std::ops::Range;

/// A sentence is cut after so many tokens even without a full stop, so that no text takes more than linear time.
const LONGEST: usize = 400;
const ABBREVIATIONS: [&str; 26] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "no", "nos", "art", "arts", "para", "paras",
    "vs", "etc", "e.g", "i.e", "cf", "sec", "vol", "pp", "ed", "al", "approx",
];

/// Ranges of `tokens`, one a sentence, in order and without gaps.
pub(crate) fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < tokens.len() {
        if at - start >= LONGEST {
            out.push(start..at);
            start = at;
        }
        let end = if ends_sentence(text, tokens, at) { Some(closing(text, tokens, at + 1)) } else { None };
        match end {
            Some(end) if begins_sentence(text, tokens.get(end)) => {
                out.push(start..end);
                (start, at) = (end, end);
            }
            _ => at += 1,
        }
    }
    if start < tokens.len() {
        out.push(start..tokens.len());
    }
    out
}

fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if token.is_word() {
        // "U.S." may end a sentence; only what follows can tell, and it seldom does.
        return false;
    }
    if !token.is_mark(text, &['.', '!', '?', '…']) {
        return false;
    }
    // "Table 1. Core instruments".
    let caption = at
        .checked_sub(2)
        .and_then(|i| tokens.get(i))
        .is_some_and(|t| ["Table", "Figure", "Chart", "Box"].contains(&t.text(text)));
    if caption && tokens.get(at - 1).is_some_and(Token::is_number) {
        return false;
    }
    let before = at.checked_sub(1).and_then(|i| tokens.get(i)).filter(|b| b.is_word() && token.glued);
    let Some(before) = before.filter(|_| token.is_mark(text, &['.'])) else { return true };
    let word = before.text(text);
    let initial = word.chars().count() == 1 && before.capital;
    let short = ABBREVIATIONS.iter().any(|known| word.eq_ignore_ascii_case(known));
    let etc = word.eq_ignore_ascii_case("etc");
    etc || !(initial || short)
}

/// Skips closing quotes, brackets and a footnote mark.
fn closing(text: &str, tokens: &[Token], mut at: usize) -> usize {
    while tokens
        .get(at)
        .is_some_and(|t| t.glued && t.is_mark(text, &['”', '’', '"', '\'', ')', ']', '»', '.', '!', '?']))
    {
        at += 1;
    }
    let mark = tokens.get(at..at + 3).is_some_and(|m| {
        matches!(m, [open, number, close] if open.glued && open.is_mark(text, &['[']) && number.is_number() && close.is_mark(text, &[']']))
    });
    if mark { at + 3 } else { at }
}

fn begins_sentence(text: &str, token: Option<&Token>) -> bool {
    token.is_none_or(|t| {
        let free = (t.capital || t.is_number()) && !t.glued;
        free || t.is_mark(text, &['“', '"', '‘', '«', '(', '[', '•', '–', '—'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::Lexicon;
    use crate::token::tokens;

    #[test]
    fn sentences_end_where_a_reader_would_pause() {
        let text = "Mr. A. B. Smith met U.S. envoys.[4] On April 3, 2010, police came. “No,” he said. It cost 1.8 billion, etc. The end";
        let tokens = tokens(text, 0..text.len(), Lexicon::english());
        let found: Vec<&str> = sentences(text, &tokens)
            .into_iter()
            .map(|r| text.get(tokens[r.start].start..tokens[r.end - 1].end).unwrap())
            .collect();
        let wanted = [
            "Mr. A. B. Smith met U.S. envoys.[4]",
            "On April 3, 2010, police came.",
            "“No,” he said.",
            "It cost 1.8 billion, etc.",
            "The end",
        ];
        assert_eq!(found, wanted);
    }
}
