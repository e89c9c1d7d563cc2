//! Shares given by their counts: "29 of the 107 seats (27.1 percent)", "of 120 deputies, 25 are women". One figure, with
//! part and whole kept beside the percentage, or by themselves where none is given.

use super::super::context::{date, event_date};
use super::{Finds, Measured, propose};
use crate::clause::trimmed;
use crate::cues::Cue;
use crate::mentions::numbers::{Amount, AmountKind};
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{Inference, Quantity};

/// A part of a whole, by the positions of its amounts in the sentence.
pub(super) struct Share {
    part: usize,
    whole: usize,
    percent: Option<usize>,
}

/// The shares a sentence gives.
pub(super) fn of(scene: &Scene<'_>, sentence: &Sentence) -> Vec<Share> {
    let mut out: Vec<Share> = Vec::new();
    for at in 0..sentence.amounts.len().saturating_sub(1) {
        if out.iter().any(|share| share.holds(at)) {
            continue;
        }
        let Some((part, whole)) = pair(scene, sentence, at) else { continue };
        let percent = sentence.amounts.get(at + 2).filter(|next| next.kind == AmountKind::Percent);
        // No other number, sentence or semicolon lies between a share and its percentage.
        let near = percent.filter(|next| {
            let from = sentence.amounts.get(at + 1).map_or(0, |a| a.tokens.end);
            (from..next.tokens.start).all(|i| ![";", ":"].contains(&scene.word(i)))
                && next.tokens.start - from <= 12
        });
        out.push(Share { part, whole, percent: near.map(|_| at + 2) });
    }
    out
}

/// Which of two neighbouring counts is the part, and which the whole.
fn pair(scene: &Scene<'_>, sentence: &Sentence, at: usize) -> Option<(usize, usize)> {
    let (first, second) = (sentence.amounts.get(at)?, sentence.amounts.get(at + 1)?);
    let counts = |a: &Amount| a.kind == AmountKind::Count && a.value.point.is_some();
    if !counts(first) || !counts(second) {
        return None;
    }
    let between = first.tokens.end..second.tokens.start;
    let words: Vec<&str> = between.clone().map(|i| scene.word(i)).collect();
    let of = words.iter().rposition(|word| ["of", "among"].contains(word));
    let link = |word: &&str| ["the", "its", "all", "of", "among", "out", "total", "a"].contains(word);
    // "29 of the 107 seats", "29 seats out of 107".
    if of.is_some_and(|of| words.get(of..).is_some_and(|rest| rest.iter().all(link))) && words.len() <= 5 {
        return Some((at, at + 1));
    }
    // "Of 120 deputies …, 25 are women".
    let lead = first.tokens.start.checked_sub(1)?;
    let leads = scene.word(lead) == "Of"
        || scene.word(lead) == "of" && scene.word(lead.wrapping_sub(1)).eq_ignore_ascii_case("out");
    let comma = words.contains(&",") && words.len() <= 14 && leads;
    comma.then_some((at + 1, at))
}

impl Share {
    /// Whether an amount is one of its own.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.part == at || self.whole == at || self.percent == Some(at)
    }

    pub(super) fn propose(&self, scene: &Scene<'_>, finds: &mut Finds<'_>, sentence: &Sentence) {
        let amount = |at: usize| sentence.amounts.get(at);
        let (Some(part), Some(whole)) = (amount(self.part), amount(self.whole)) else { return };
        let Some(counts) = part.value.point.zip(whole.value.point) else { return };
        let percent = self.percent.and_then(amount);
        let last = percent.unwrap_or(if self.part > self.whole { part } else { whole });
        let range = self.range(scene, sentence, last);
        let value = percent.map_or_else(
            || Quantity {
                unit: part.value.unit.clone().or_else(|| whole.value.unit.clone()),
                ..part.value.clone()
            },
            |share| share.value.clone(),
        );
        let dated =
            date(sentence, &range).or_else(|| event_date(sentence, &range).filter(|_| !sentence.opens_block));
        let (date, how) = dated.map_or((None, Inference::Stated), |(date, how)| (Some(date), how));
        let measured = Measured {
            range: range.clone(),
            value,
            equivalents: Vec::new(),
            counts: Some(counts),
            date,
            how,
        };
        propose(scene, finds, sentence, &range, measured);
    }

    /// From the clause in which the share begins to the end of its clause, or of its percentage.
    fn range(&self, scene: &Scene<'_>, sentence: &Sentence, last: &Amount) -> Range<usize> {
        let first = self.part.min(self.whole);
        let opens = sentence.amounts.get(first).map_or(0, |a| a.tokens.start);
        let clause = |at: usize| sentence.clauses.iter().find(|c| c.tokens.contains(&at));
        let start = clause(opens).map_or(opens, |c| c.tokens.start);
        let end = clause(last.tokens.start).map_or(last.tokens.end, |c| c.tokens.end).max(last.tokens.end);
        let close = usize::from(scene.word(end) == ")" && !scene.any(&(start..end), Cue::Furniture));
        trimmed(scene.text, &scene.tokens, start..end + close)
    }
}
