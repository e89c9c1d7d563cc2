//! What a text's own numbers and dates come to.
//!
//! Each check reads the statements and, beside their passages, the few words that make a sum of them
//! ("40-fold", "the next day", "remained"). A check that lacks a number says nothing.

mod calendar;
mod change;
mod factor;
mod money;
mod multiple;
mod number;
mod part;
mod series;

use crate::Finding;
use tarazy_model::{Candidate, Figure, Statement, Text};

/// How far a sentence is followed to either side of a passage, in code points.
const REACH: usize = 300;

/// Every check, over each article of the text.
pub(crate) fn findings(text: &Text, candidates: &[Candidate]) -> Vec<Finding> {
    let page = Page::of(text, candidates);
    let checks = [
        multiple::findings,
        change::findings,
        money::findings,
        part::findings,
        calendar::findings,
        series::findings,
    ];
    checks.into_iter().flat_map(|check| check(&page)).collect()
}

/// A text and its candidates in the order in which they stand.
struct Page<'a> {
    text: &'a Text,
    ordered: Vec<(usize, &'a Candidate)>,
}

impl<'a> Page<'a> {
    fn of(text: &'a Text, candidates: &'a [Candidate]) -> Self {
        let mut ordered: Vec<(usize, &Candidate)> = candidates.iter().enumerate().collect();
        ordered.sort_by_key(|(number, candidate)| (candidate.article, candidate.passage.start(), *number));
        Self { text, ordered }
    }

    /// The figures, in order.
    fn figures(&self) -> Vec<Told<'a>> {
        let figure = |(number, candidate): &(usize, &'a Candidate)| match &candidate.statement {
            Statement::Figure(figure) => Some(Told { number: *number, candidate, figure }),
            _ => None,
        };
        self.ordered.iter().filter_map(figure).collect()
    }

    /// The text between two code points in lower case; empty where they are far apart or in no order.
    fn between(&self, start: usize, end: usize) -> String {
        if end.saturating_sub(start) > 3 * REACH {
            return String::new();
        }
        self.text.slice(start..end.min(self.text.len())).unwrap_or("").to_lowercase()
    }

    /// The sentence before a passage, up to its beginning, and the passage itself, in lower case.
    fn up_to(&self, candidate: &Candidate) -> String {
        let start = candidate.passage.start();
        let before = self.between(start.saturating_sub(REACH), start);
        let from = before.rfind(['.', '!', '?', ';', '\n']).map_or(0, |at| at + 1);
        let lead = before.get(from..).unwrap_or("");
        format!("{lead}{}", candidate.passage.quote().to_lowercase())
    }
}

/// A figure and the candidate it is of.
#[derive(Clone, Copy)]
struct Told<'a> {
    number: usize,
    candidate: &'a Candidate,
    figure: &'a Figure,
}

/// The words of a text.
fn tokens(text: &str) -> Vec<&str> {
    text.split(|c: char| !is_word(c)).filter(|word| !word.is_empty()).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’')
}

/// A count written in figures, or in words up to twelve.
fn count(word: &str) -> Option<i32> {
    const WORDS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    let named = WORDS.iter().position(|name| *name == word).and_then(|at| i32::try_from(at + 1).ok());
    named.or_else(|| word.parse().ok().filter(|count| *count < 10_000))
}
