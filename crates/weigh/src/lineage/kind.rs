//! How the later of two points stands to the earlier: the rules, each with the words that decided.

use super::asking::{Asking, Deadline};
use super::gist::{Gist, Term};
use crate::rules::{self, Rule};
use serde::Serialize;
use std::ops::Range;
use tarazy_model::LinkKind;
use tarazy_words::points::Cue;

/// What was added or dropped weighs in from two words that tell something.
const TELLING: u32 = 12;
/// And from this part of all that the point says, in percent.
const PART: u32 = 15;
/// Words so much alike are close.
const CLOSE: u8 = 80;

/// One thing in which two points differ, or are alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The rule.
    pub rule: &'static str,
    /// Where it points alone.
    pub kind: LinkKind,
    /// The earlier point's words that decided; empty where it has none.
    pub earlier: Vec<String>,
    /// The later point's.
    pub later: Vec<String>,
}

/// How the later of two points stands to the earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weighed {
    /// How.
    pub kind: LinkKind,
    /// By which rule.
    pub rule: &'static str,
    /// How much of their weighted words they share, in percent.
    pub alike: u8,
    /// Everything that weighed in, the deciding rule first.
    pub reasons: Vec<Reason>,
}

pub(super) fn weigh(earlier: &Gist<'_>, later: &Gist<'_>, alike: u8) -> Weighed {
    let both = Both { earlier, later, a: Asking::of(earlier), b: Asking::of(later) };
    let mut reasons: Vec<Reason> = [
        both.welcomed(),
        both.verb(),
        both.mode(),
        both.urgency(),
        both.hedge(),
        both.number(),
        both.content(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let has = |kind| reasons.iter().any(|reason| reason.kind == kind);
    let less = has(LinkKind::Softened) || has(LinkKind::PartlyMet);
    let (kind, rule) = match reasons.first() {
        None if alike >= CLOSE => (LinkKind::Same, rules::LINEAGE_SAME_WORDS),
        None => (LinkKind::Same, rules::LINEAGE_REWORDED),
        Some(first) if first.rule == rules::LINEAGE_WELCOMED.id => {
            (LinkKind::PartlyMet, rules::LINEAGE_WELCOMED)
        }
        Some(_) if has(LinkKind::Sharpened) && less => (LinkKind::Changed, rules::LINEAGE_BOTH_WAYS),
        Some(first) => (first.kind, rules::get(first.rule).copied().unwrap_or(rules::LINEAGE_REWORDED)),
    };
    if reasons.is_empty() {
        reasons.push(Reason { rule: rule.id, kind, earlier: Vec::new(), later: Vec::new() });
    }
    Weighed { kind, rule: rule.id, alike, reasons }
}

struct Both<'g> {
    earlier: &'g Gist<'g>,
    later: &'g Gist<'g>,
    a: Asking,
    b: Asking,
}

impl Both<'_> {
    fn reason(&self, rule: Rule, kind: LinkKind, earlier: &[Range<usize>], later: &[Range<usize>]) -> Reason {
        let quotes = |gist: &Gist<'_>, words: &[Range<usize>]| {
            words.iter().map(|range| gist.quote(range).to_owned()).collect()
        };
        Reason {
            rule: rule.id,
            kind,
            earlier: quotes(self.earlier, earlier),
            later: quotes(self.later, later),
        }
    }

    fn welcomed(&self) -> Option<Reason> {
        let welcomes = self.b.welcomes.as_ref().filter(|_| self.a.welcomes.is_none())?;
        let later = [welcomes.clone()];
        Some(self.reason(rules::LINEAGE_WELCOMED, LinkKind::PartlyMet, &[], &later))
    }

    /// More or less by a level that both have.
    fn level(
        &self,
        rule: Rule,
        earlier: Option<&(u8, Range<usize>)>,
        later: Option<&(u8, Range<usize>)>,
    ) -> Option<Reason> {
        let ((a, before), (b, now)) = earlier.zip(later)?;
        let kind = match b.cmp(a) {
            std::cmp::Ordering::Greater => LinkKind::Sharpened,
            std::cmp::Ordering::Less => LinkKind::Softened,
            std::cmp::Ordering::Equal => return None,
        };
        Some(self.reason(rule, kind, std::slice::from_ref(before), std::slice::from_ref(now)))
    }

    fn verb(&self) -> Option<Reason> {
        self.level(rules::LINEAGE_VERB, self.a.verb.as_ref(), self.b.verb.as_ref())
    }

    fn mode(&self) -> Option<Reason> {
        self.level(rules::LINEAGE_MODE, self.a.mode.as_ref(), self.b.mode.as_ref())
    }

    /// At once, or by a day: added, dropped, or nearer and further.
    fn urgency(&self) -> Option<Reason> {
        let ranges = |of: &Asking| -> Vec<Range<usize>> {
            of.urgent.iter().cloned().chain(of.deadlines.iter().map(|(_, range)| range.clone())).collect()
        };
        let (before, now) = (ranges(&self.a), ranges(&self.b));
        let days = |of: &Asking| {
            of.deadlines.iter().find_map(|(deadline, _)| match deadline {
                Deadline::Days(days) => Some(*days),
                Deadline::Year(_) => None,
            })
        };
        let kind = match (before.is_empty(), now.is_empty()) {
            (true, false) => LinkKind::Sharpened,
            (false, true) => LinkKind::Softened,
            _ => match days(&self.a).zip(days(&self.b)) {
                Some((a, b)) if b < a => LinkKind::Sharpened,
                Some((a, b)) if b > a => LinkKind::Softened,
                _ => return None,
            },
        };
        Some(self.reason(rules::LINEAGE_URGENCY, kind, &before, &now))
    }

    fn hedge(&self) -> Option<Reason> {
        let kind = match (self.a.hedges.is_empty(), self.b.hedges.is_empty()) {
            (true, false) => LinkKind::Softened,
            (false, true) => LinkKind::Sharpened,
            _ => return None,
        };
        Some(self.reason(rules::LINEAGE_HEDGE, kind, &self.a.hedges, &self.b.hedges))
    }

    fn number(&self) -> Option<Reason> {
        let ranges = |of: &Asking| of.numbers.iter().map(|(_, range)| range.clone()).collect::<Vec<_>>();
        let (before, now) = (ranges(&self.a), ranges(&self.b));
        let kind = match (before.is_empty(), now.is_empty()) {
            (true, false) => LinkKind::Sharpened,
            (false, true) => LinkKind::Softened,
            _ => return None,
        };
        Some(self.reason(rules::LINEAGE_NUMBER, kind, &before, &now))
    }

    /// What is asked besides, and no longer.
    fn content(&self) -> Option<Reason> {
        let (dropped, added) = (only_in(self.earlier, self.later), only_in(self.later, self.earlier));
        let tells = |terms: &[Term], of: &Gist<'_>| {
            let weight: u32 = terms.iter().map(|term| u32::from(term.weight)).sum();
            weight >= TELLING && weight * 100 >= of.total() * PART
        };
        let (less, more) = (tells(&dropped, self.earlier), tells(&added, self.later));
        let (gone, new) = (runs(self.earlier, &dropped), runs(self.later, &added));
        match (less, more) {
            (false, true) => Some(self.reason(rules::LINEAGE_MORE, LinkKind::Sharpened, &[], &new)),
            (true, false) if is_part(self.earlier, &dropped, &gone) => {
                Some(self.reason(rules::LINEAGE_PART, LinkKind::PartlyMet, &gone, &[]))
            }
            (true, false) => Some(self.reason(rules::LINEAGE_LESS, LinkKind::Softened, &gone, &[])),
            _ => None,
        }
    }
}

/// The terms of one that the other lacks.
fn only_in(one: &Gist<'_>, other: &Gist<'_>) -> Vec<Term> {
    let known = |term: &&Term| other.terms.binary_search_by_key(&term.stem, |other| other.stem).is_err();
    one.terms.iter().filter(known).copied().collect()
}

/// The words of these terms as they stand together in the text; words between that tell nothing are no break.
fn runs(gist: &Gist<'_>, terms: &[Term]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut broken = true;
    for number in 0..gist.words.len() {
        let Some(term) = gist.term(number) else { continue };
        let is_one = terms.binary_search_by_key(&term.stem, |term| term.stem).is_ok();
        match runs.last_mut().filter(|_| is_one && !broken) {
            Some(run) => run.end = number + 1,
            None if is_one => runs.push(number..number + 1),
            None => {}
        }
        broken = !is_one;
    }
    runs
}

/// Whether what is gone was a part of its own: an instrument, or joined to the rest as one of a list.
fn is_part(gist: &Gist<'_>, gone: &[Term], runs: &[Range<usize>]) -> bool {
    let joins = |word: usize| gist.cues.iter().any(|hit| hit.cue == Cue::Parts && hit.words.contains(&word));
    let mark = |from: usize, to: usize| {
        let end = |n: usize| gist.words.get(n).map(|word| word.range.clone());
        let between = end(from).zip(end(to)).and_then(|(a, b)| gist.text.get(a.end..b.start));
        between.is_some_and(|between| between.contains([',', ';', ':', '.']))
    };
    let joined = |run: &Range<usize>| {
        // What joins a part stands right before or after it, an article or preposition between at most.
        let before = (1..=2).filter_map(|back| run.start.checked_sub(back));
        let after = run.end..run.end + 1;
        before.clone().chain(after).any(joins)
            || run.start.checked_sub(1).is_some_and(|before| mark(before, run.start))
            || run.end.checked_sub(1).is_some_and(|last| mark(last, run.end))
    };
    gone.iter().any(|term| term.is_instrument) || runs.iter().any(joined)
}
