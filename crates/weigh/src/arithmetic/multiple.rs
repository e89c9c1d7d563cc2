//! Numbers said to be so many times an earlier one (rule `multiple`).
//!
//! Read from the words, since the earlier number often stands sentences before, in a statement of its own:
//! "only approximately 400 NGOs … the number of NGOs has increased 40-fold to around 16,000".

use super::number::{Number, numbers};
use super::{Page, count, tokens};
use crate::field::{Agreement, quantity};
use crate::rules;
use std::collections::BTreeSet;
use tarazy_model::{Candidate, Difference, Finding, Input, Quantity, Verdict};

/// How far back the earlier number may stand, in code points.
const BACK: usize = 400;

const VERBS: [(&str, i32); 7] = [
    ("doubled", 2),
    ("tripled", 3),
    ("trebled", 3),
    ("quadrupled", 4),
    ("удвоил", 2),
    ("вдвое", 2),
    ("втрое", 3),
];
const MORE: [&str; 6] = ["more", "higher", "greater", "larger", "as", "bigger"];

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for (number, candidate) in &page.ordered {
        let (start, end) = (candidate.passage.start(), candidate.passage.end());
        if told.insert((start, end)) {
            findings.extend(multiple(page, *number, candidate));
        }
    }
    findings
}

fn multiple(page: &Page<'_>, number: usize, candidate: &Candidate) -> Option<Finding> {
    let passage = &candidate.passage;
    let said = page.between(passage.start(), passage.end());
    let factor = factor(&said)?;
    let result = numbers(&said).into_iter().find(|found| found.after("to") && !found.is_year())?;
    let (base, input) = page.base(candidate, &said, &result)?;
    let scaled = base.quantity.scaled(f64::from(factor));
    let (verdict, agrees) = match quantity::compare(&scaled, &result.quantity) {
        Agreement::Same => (Verdict::Agrees, "agrees"),
        _ => (Verdict::Contradicts, "does not agree"),
    };
    let product = scaled.reckoned().unwrap_or_default();
    let what =
        format!("{} times {factor} is {product}, which {agrees} with {}.", base.quantity, result.quantity);
    let difference = Difference {
        field: "value".to_owned(),
        here: result.quantity.to_string(),
        there: scaled.to_string(),
    };
    Some(rules::MULTIPLE.finding(verdict, vec![Input::Candidate(number), input], vec![difference], what))
}

impl Page<'_> {
    /// The earlier number, and where it stands: "from 400 to …" in the passage itself, else the last one
    /// before it that counts what the passage speaks of.
    fn base(&self, candidate: &Candidate, said: &str, result: &Number) -> Option<(Number, Input)> {
        let passage = &candidate.passage;
        let from = numbers(said).into_iter().find(|found| found.after("from") && found.start < result.start);
        let before_start = passage.start().saturating_sub(BACK);
        let before = self.between(before_start, passage.start());
        let spoken: Vec<&str> = tokens(said);
        let counts = |found: &Number| {
            let counted = found.next.as_deref().filter(|word| word.chars().count() > 2);
            !found.is_year() && counted.is_some_and(|word| spoken.contains(&word))
        };
        let (base, offset) = match from {
            Some(base) => (base, passage.start()),
            None => (numbers(&before).into_iter().rev().find(counts)?, before_start),
        };
        let stands = self.text.passage(offset + base.start, offset + base.end).ok()?;
        Some((base, Input::Passage(stands)))
    }
}

/// The factor the words name, if they name one.
fn factor(said: &str) -> Option<i32> {
    let words = tokens(said);
    words.iter().enumerate().find_map(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied();
        let after = words.get(at + 1).copied();
        if let Some((_, factor)) = VERBS.iter().find(|(verb, _)| word.starts_with(verb)) {
            return Some(*factor);
        }
        match *word {
            "fold" => count(before?),
            "times" if MORE.contains(&after?) => count(before?),
            "раз" | "раза" => count(before?),
            _ => word.strip_suffix("fold").and_then(count),
        }
        .filter(|factor| *factor > 1)
    })
}

trait Scaled {
    fn scaled(&self, factor: f64) -> Self;
}

impl Scaled for Quantity {
    fn scaled(&self, factor: f64) -> Self {
        let times = |number: Option<f64>| number.map(|number| number * factor);
        Self { low: times(self.low), point: times(self.point), high: times(self.high), ..self.clone() }
    }
}
