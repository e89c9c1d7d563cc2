//! Recommendations that early reports do not list but point to: "Recommendations noted in the report in paragraphs 23
//! (last sentence), 17 (d) and (f) above did not enjoy the support of …". They stand in the account of the dialogue,
//! told of the State that made them.

use super::paragraphs::Paragraph;
use crate::un::lines::{is_space, number, trimmed};
use std::ops::Range;
use tarazy_model::StateCode;
use tarazy_words::states::{self, Form};

/// Which part of a paragraph is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    All,
    Letter(char),
    /// Counted from 0; the last where `usize::MAX`.
    Sentence(usize),
}

/// A recommendation pointed to.
#[derive(Debug)]
pub(super) struct Referred {
    pub(super) span: Range<usize>,
    /// "29 (d)"
    pub(super) label: String,
    pub(super) by: Option<StateCode>,
}

/// What a paragraph points to, if it points to any: numbers of paragraphs behind the word itself.
pub(super) fn references(words: &str) -> Vec<(u32, Which)> {
    let mut out: Vec<(u32, Which)> = Vec::new();
    let names = ["paragraphs ", "paragraph ", "paras. ", "para. "];
    let Some(at) = names.iter().filter_map(|name| words.find(name)).min() else { return out };
    let mut to = false;
    let mut parts = words.get(at..).unwrap_or("").split(is_space).filter(|word| !word.is_empty()).peekable();
    while let Some(part) = parts.next() {
        let bare = part.trim_matches(|c: char| matches!(c, ',' | ';' | '.'));
        let last = out.last().copied();
        let up_to = std::mem::take(&mut to);
        if let Some((number, length)) = number(bare).filter(|(_, length)| *length > 0) {
            // "29(d)": the space may be lost.
            let letter = letter(bare.get(length..).unwrap_or(""));
            if letter.is_none() && length < bare.len() {
                break;
            }
            out.push((number, letter.map_or(Which::All, Which::Letter)));
        } else if let (Some(letter), Some((number, which))) = (letter(bare), last) {
            if let (Which::Letter(first), true) = (which, up_to) {
                out.extend((first..=letter).skip(1).map(|letter| (number, Which::Letter(letter))));
            } else {
                point_to(&mut out, number, Which::Letter(letter));
            }
        } else if let (Some(place), Some((number, _))) = (ordinal(bare), last) {
            point_to(&mut out, number, Which::Sentence(place));
            parts.next_if(|next| next.starts_with("sentence"));
        } else if bare == "to" {
            to = true;
        } else if bare == "of" {
            // Paragraphs of a resolution are none of this report's.
            let own = parts.take(3).any(|word| word.starts_with("report"));
            return if own { out } else { Vec::new() };
        } else if !["and", "in", "above", "&", "", "paragraph", "paragraphs", "para", "paras"].contains(&bare)
        {
            break;
        }
    }
    out
}

/// Adds a reference, in place of one to the whole paragraph.
fn point_to(out: &mut Vec<(u32, Which)>, number: u32, which: Which) {
    if out.last() == Some(&(number, Which::All)) {
        out.pop();
    }
    out.push((number, which));
}

fn letter(word: &str) -> Option<char> {
    let inner = word.strip_prefix('(')?.strip_suffix(')')?;
    inner.chars().next().filter(|c| inner.len() == 1 && c.is_ascii_lowercase())
}

fn ordinal(word: &str) -> Option<usize> {
    match word.strip_prefix('(')? {
        "first" => Some(0),
        "second" => Some(1),
        "third" => Some(2),
        "last" => Some(usize::MAX),
        _ => None,
    }
}

/// The recommendations of a paragraph of the dialogue that are meant. `reviewed` is the State under review.
pub(super) fn referred(
    text: &str,
    paragraph: &Paragraph,
    which: Which,
    reviewed: Option<StateCode>,
) -> Vec<Referred> {
    let sentences = sentences(text, paragraph.body.clone());
    let chosen = match which {
        Which::Sentence(usize::MAX) => sentences.len().saturating_sub(1)..sentences.len(),
        Which::Sentence(at) => at.min(sentences.len())..(at + 1).min(sentences.len()),
        Which::All | Which::Letter(_) => 0..sentences.len(),
    };
    let number = paragraph.number.map(|number| number.to_string()).unwrap_or_default();
    let speakers = speakers(text, &sentences, reviewed);
    let mut out = Vec::new();
    for sentence in sentences.get(chosen).unwrap_or(&[]) {
        let Some(verb) = recommends(text, sentence) else { continue };
        let by = speakers.iter().rev().find(|(at, _)| *at <= verb.start).map(|(_, state)| *state);
        let lettered = lettered(text, verb.end..sentence.end);
        for (letter, span) in &lettered {
            if which == Which::Letter(*letter) || !matches!(which, Which::Letter(_)) {
                out.push(Referred { span: span.clone(), label: format!("{number} ({letter})"), by });
            }
        }
        if lettered.is_empty() && !matches!(which, Which::Letter(_)) {
            let span = advice(text, &verb, sentence.end, reviewed);
            out.push(Referred { span, label: number.clone(), by });
        }
    }
    out.retain(|found| found.span.len() > 3);
    out
}

/// The sentences of a paragraph, parted at full stops before a capital; "Mr." and other short words end none.
fn sentences(text: &str, body: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let part = text.get(body.clone()).unwrap_or("");
    let mut start = 0;
    for (at, _) in part.match_indices('.') {
        let before = part.get(start..at).unwrap_or("");
        let word = before.rsplit(is_space).next().unwrap_or("");
        let short = word.len() <= 3 && word.starts_with(char::is_uppercase);
        let after = part.get(at + 1..).unwrap_or("");
        let next = after.trim_start_matches(is_space);
        let ends = next.is_empty() || next.len() < after.len() && next.starts_with(char::is_uppercase);
        if ends && !short {
            out.push(trimmed(text, body.start + start..body.start + at + 1));
            start = at + 1;
        }
    }
    out.push(trimmed(text, body.start + start..body.end));
    out.retain(|sentence| !sentence.is_empty());
    out
}

/// Who speaks from where: the States that sentences begin with.
fn speakers(text: &str, sentences: &[Range<usize>], reviewed: Option<StateCode>) -> Vec<(usize, StateCode)> {
    let mut out = Vec::new();
    for sentence in sentences {
        let words = text.get(sentence.clone()).unwrap_or("");
        let spoken_for = ["The delegation of ", "The representative of ", "The delegate of "];
        let before = spoken_for.iter().find(|opening| words.starts_with(**opening)).map_or(0, |o| o.len());
        let opening = words.char_indices().nth(120).map_or(words.len(), |(at, _)| at);
        let hits = states::lexicon().find(words.get(..opening).unwrap_or(""));
        let first = hits.iter().find(|hit| hit.range.start <= before + "The ".len());
        let named =
            first.and_then(|hit| states::mentioned(hit.entry)).filter(|(_, form)| *form == Form::Name);
        out.extend(
            named.filter(|(state, _)| Some(*state) != reviewed).map(|(state, _)| (sentence.start, state)),
        );
    }
    out
}

/// The last verb of a sentence that says something is recommended, or the first before a lettered list.
fn recommends(text: &str, sentence: &Range<usize>) -> Option<Range<usize>> {
    let words = text.get(sentence.clone())?;
    let listed = words.find("(a)").unwrap_or(words.len());
    let at = ["recommended", "recommends", "Recommended"]
        .iter()
        .filter_map(|verb| Some((words.get(..listed)?.rfind(verb)?, verb.len())))
        .max()?;
    Some(sentence.start + at.0..sentence.start + at.0 + at.1)
}

/// The lettered points of a sentence: "(a) ensure …; (b) remove …; and (c) end …".
fn lettered(text: &str, part: Range<usize>) -> Vec<(char, Range<usize>)> {
    let words = text.get(part.clone()).unwrap_or("");
    let mut marks: Vec<(char, usize)> = Vec::new();
    let mut next = 'a';
    for (at, _) in words.match_indices('(') {
        let mark = words.get(at..).and_then(|rest| rest.get(..3)).and_then(letter);
        if mark == Some(next) {
            marks.push((next, at));
            next = char::from(u8::try_from(next).unwrap_or(b'z').saturating_add(1));
        }
    }
    let ends = marks.iter().skip(1).map(|(_, at)| *at).chain([words.len()]);
    let spans = marks.iter().zip(ends).map(|((letter, at), end)| {
        let span = trimmed(text, part.start + at + 3..part.start + end);
        (*letter, unended(text, span))
    });
    spans.collect()
}

/// A point without the marks behind it and the "and" before the next.
fn unended(text: &str, span: Range<usize>) -> Range<usize> {
    let words = text.get(span.clone()).unwrap_or("");
    let words = words.strip_suffix("and").filter(|w| w.ends_with(is_space)).unwrap_or(words);
    let words = words.trim_end_matches(|c: char| is_space(c) || matches!(c, ';' | ',' | '.'));
    span.start..span.start + words.len()
}

/// What is recommended: behind "that the Government (should)", "it" or "to", where a verb follows; else from the word
/// itself on, for "the abolition of …" alone says nothing.
fn advice(text: &str, verb: &Range<usize>, end: usize, reviewed: Option<StateCode>) -> Range<usize> {
    let words = text.get(verb.end..end).unwrap_or("");
    let rest = words.trim_start_matches(is_space);
    let mut at = verb.end + words.len() - rest.len();
    let skip = |at: usize, word: &str| {
        let rest = text.get(at..end)?.strip_prefix(word)?;
        let next = rest.trim_start_matches(is_space);
        (next.len() < rest.len()).then(|| at + word.len() + (rest.len() - next.len()))
    };
    if let Some(after) = skip(at, "to") {
        return unended(text, after..end);
    }
    let that = skip(at, "that");
    at = that.unwrap_or(at);
    let named = || {
        let hits =
            states::lexicon().find(text.get(at..end).unwrap_or("").split(is_space).next().unwrap_or(""));
        let hit = hits.first().filter(|hit| hit.range.start == 0)?;
        let (state, form) = states::mentioned(hit.entry)?;
        (Some(state) == reviewed && form == Form::Name).then_some(at + hit.range.end)
    };
    let subject = ["the Government", "the State", "the authorities", "the country", "it"]
        .iter()
        .find_map(|subject| skip(at, subject))
        .or_else(|| named().map(|after| trimmed(text, after..end).start));
    match subject {
        Some(after) => unended(text, skip(after, "should").unwrap_or(after)..end),
        None if that.is_some() => unended(text, at..end),
        None => unended(text, verb.start..end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::un::upr::paragraphs::paragraphs;

    #[test]
    fn a_paragraph_points_to_others_by_number_letter_and_sentence() {
        let words = "Recommendations noted in paragraphs 14 (last sentence), 17 (d), (f) and (g), 18(b), 22 (a) to (c) and 25 above did not enjoy support.";
        let found: Vec<String> = references(words)
            .into_iter()
            .map(|(number, which)| match which {
                Which::All => number.to_string(),
                Which::Letter(letter) => format!("{number}{letter}"),
                Which::Sentence(at) => format!("{number}.{}", at.min(9)),
            })
            .collect();
        assert_eq!(found.join(" "), "14.9 17d 17f 17g 18b 22a 22b 22c 25");
        assert!(references("as in paragraph 32 of the annex to resolution 5/1").is_empty());
        assert!(references("no such thing").is_empty());
    }

    #[test]
    fn what_is_pointed_to_is_told_of_the_state_that_speaks() {
        let text = "1. \nThe Netherlands asked Mongolia about Mr. Dorj. It recommended that Mongolia (a) end this; and (b) begin that. The delegation of Chad recommended that the Government should mend it. It recommended a review of all.\n";
        let paragraph = paragraphs(text, 0..text.len(), Some(1)).remove(0);
        let reviewed = states::resolve("Mongolia");
        let read = |which| {
            let found = referred(text, &paragraph, which, reviewed);
            let told = |f: &Referred| {
                let by = f.by.map(|s| s.to_string()).unwrap_or_default();
                format!("{} {by}: {}", f.label, text.get(f.span.clone()).unwrap())
            };
            found.iter().map(told).collect::<Vec<_>>()
        };
        assert_eq!(read(Which::Letter('b')), ["1 (b) NLD: begin that"]);
        assert_eq!(read(Which::Sentence(usize::MAX)), ["1 TCD: recommended a review of all"]);
        assert_eq!(read(Which::Sentence(2)), ["1 TCD: mend it"]);
        assert_eq!(read(Which::All).len(), 4);
    }
}
