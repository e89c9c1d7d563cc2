//! The part of a text where the words asked for stand closest together, with the words marked.

use crate::analysis::{self, Analysis, words};
use crate::syntax::{Clause, Part, Wording};
use crate::tokens;
use std::collections::HashSet;
use std::ops::Range;

/// How long a snippet is at most, in bytes.
const LENGTH: usize = 260;
/// How much of a text is looked through, in bytes.
const LOOKED_THROUGH: usize = 200_000;

/// A part of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The text, with `…` where more stands before or after.
    pub text: String,
    /// Where the words asked for stand in it, in bytes.
    pub marks: Vec<Range<usize>>,
    /// Where in the whole text it is, in code points: the first of these words, or where it begins.
    pub at: usize,
}

impl Snippet {
    /// The text in pieces, each with whether it was asked for.
    pub fn pieces(&self) -> Vec<(String, bool)> {
        let mut pieces = Vec::new();
        let mut at = 0;
        let mut push = |range: Range<usize>, marked: bool| {
            if let Some(piece) = self.text.get(range).filter(|piece| !piece.is_empty()) {
                pieces.push((piece.to_owned(), marked));
            }
        };
        for mark in &self.marks {
            push(at..mark.start, false);
            push(mark.clone(), true);
            at = mark.end;
        }
        push(at..self.text.len(), false);
        pieces
    }
}

/// The words a question asks for, to be marked in texts.
pub(crate) struct Marker {
    stems: HashSet<String>,
    folded: HashSet<String>,
    prefixes: Vec<String>,
    pub(crate) analysis: Analysis,
}

impl Marker {
    /// Marks what a query asks for, and words one letter away (folded) that were taken for it.
    pub(crate) fn of(wording: &Wording, near: &[String], exact: bool, mut analysis: Analysis) -> Self {
        let (mut stems, mut whole, mut prefixes) = (HashSet::new(), HashSet::new(), Vec::new());
        for Clause { part, .. } in wording.clauses.iter().filter(|clause| !clause.not) {
            let (Part::Word(text) | Part::Phrase(text) | Part::Prefix(text) | Part::Near(text)) = part else {
                continue;
            };
            for word in words(text).filter_map(|range| text.get(range)) {
                match part {
                    Part::Prefix(_) => prefixes.extend(analysis::folded(word)),
                    Part::Word(_) | Part::Near(_) if !exact => stems.extend(analysis.stems(word)),
                    _ => whole.extend(analysis::folded(word)),
                }
            }
        }
        for word in near {
            stems.extend(analysis.stems(word));
            whole.insert(word.clone());
        }
        Self { stems, folded: whole, prefixes, analysis }
    }

    /// The snippet of an entry's text (see [`tokens::text`]).
    pub(crate) fn snippet(&mut self, text: &str) -> Snippet {
        let (language, _, body) = tokens::parts(text);
        let text = analysis::start_of(body, LOOKED_THROUGH);
        let asked = |range: &Range<usize>| {
            let forms = text.get(range.clone()).and_then(|word| self.analysis.forms(word, language));
            forms.is_some_and(|forms| {
                self.stems.contains(&forms.stem)
                    || self.folded.contains(&forms.folded)
                    || self.prefixes.iter().any(|prefix| forms.folded.starts_with(prefix.as_str()))
            })
        };
        let marks: Vec<Range<usize>> = words(text).filter(asked).collect();
        cut(text, &marks)
    }
}

/// Cuts the window with the most marks, a little before the first of them.
fn cut(text: &str, marks: &[Range<usize>]) -> Snippet {
    let reach = LENGTH * 3 / 4;
    let held = |first: &Range<usize>| {
        let from = marks.partition_point(|mark| mark.start < first.start);
        marks.partition_point(|mark| mark.end <= first.start + reach) - from
    };
    // Of equal ones the first.
    let best = marks.iter().rev().max_by_key(|first| held(first));
    let wanted = best.map_or(0, |first| first.start.saturating_sub(LENGTH - reach));
    let start = after_space(text, wanted);
    let end = before_space(text, start + LENGTH);
    let inside = text.get(start..end).unwrap_or_default().trim_end();
    let before = if start > 0 { "…" } else { "" };
    let after = if start + inside.len() < text.trim_end().len() { "…" } else { "" };
    let shift = |at: usize| at - start + before.len();
    let marks = marks.iter().filter(|mark| mark.start >= start && mark.end <= start + inside.len());
    let first = marks.clone().next().map_or(start, |mark| mark.start);
    Snippet {
        at: text.get(..first).unwrap_or_default().chars().count(),
        marks: marks.map(|mark| shift(mark.start)..shift(mark.end)).collect(),
        text: format!("{before}{inside}{after}"),
    }
}

/// The start of the word at or after a place.
fn after_space(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let at = analysis::start_of(text, at).len();
    let rest = text.get(at..).unwrap_or_default();
    let space = rest.find(char::is_whitespace).filter(|found| *found < LENGTH / 4).unwrap_or(0);
    let word = rest.get(space..).unwrap_or_default().trim_start();
    text.len() - word.len()
}

/// The end of the word at or before a place.
fn before_space(text: &str, at: usize) -> usize {
    let until = analysis::start_of(text, at);
    if until.len() == text.len() {
        return text.len();
    }
    until.rfind(char::is_whitespace).filter(|found| at - found < LENGTH / 4).unwrap_or(until.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn snippet(asked: &str, body: &str) -> Snippet {
        Marker::of(&crate::syntax::read(asked), &[], false, Analysis::new())
            .snippet(&tokens::text(None, "", body))
    }

    #[test]
    fn a_snippet_shows_where_the_words_stand_together() {
        let text =
            format!("{} women were elected to parliament. {}", "torture ".repeat(60), "women ".repeat(3));
        let snippet = snippet("woman parliaments -torture", &text);
        assert!(snippet.text.len() < LENGTH + 10 && snippet.text.starts_with('…'));
        let marked: Vec<_> =
            snippet.pieces().into_iter().filter(|(_, marked)| *marked).map(|(text, _)| text).collect();
        assert_eq!(marked.first().map(String::as_str), Some("parliament"));
    }

    proptest! {
        #[test]
        fn a_snippet_of_any_text_is_whole_and_its_marks_lie_in_it(text in "[\\PC ]{0,600}", asked in "\\PC{1,3}") {
            let snippet = snippet(&asked, &text);
            let joined: String = snippet.pieces().into_iter().map(|(piece, _)| piece).collect();
            prop_assert_eq!(&joined, &snippet.text);
            for mark in &snippet.marks {
                prop_assert!(snippet.text.get(mark.clone()).is_some());
            }
            prop_assert!(text.contains(snippet.text.trim_matches('…')));
        }
    }
}
