//! Numbers said to rise, fall or remain (rules `direction`, `remained`).

use super::number::{Number, numbers};
use super::{Page, Told, tokens};
use crate::Finding;
use crate::field::{Agreement, quantity, words};
use crate::finding::Difference;
use crate::rules;
use tarazy_model::{Candidate, Input, Quantity, Verdict};
use tarazy_words::Saying;

const RISES: [&str; 13] = [
    "increas",
    " rise",
    "rose",
    "rising",
    "risen",
    "grew",
    "grow",
    "climb",
    "jump",
    "вырос",
    "увелич",
    "повыс",
    "возрос",
];
const FALLS: [&str; 11] =
    ["decreas", "fell", "fallen", "dropp", "declin", "reduc", "shrank", "сниз", "упал", "сократ", "уменьш"];
const REMAINS: [&str; 5] = ["remained", "stayed", "unchanged", "остал", "не изменил"];
/// Words that take up what was spoken of before.
const TAKES_UP: [&str; 7] = ["it", "this", "that", "which", "and", "then", "to"];
const NEGATIONS: [&str; 5] = [" not ", "n't ", "n’t ", " never ", " не "];

/// Units that are themselves of a change, and not of a measure that changes.
const OF_CHANGES: [&str; 2] = ["times", "ratio"];

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let figures = page.figures();
    let of_changes =
        |told: &Told<'_>| told.figure.value.unit.as_deref().is_some_and(|u| OF_CHANGES.contains(&u));
    let figures: Vec<Told<'_>> = figures.into_iter().filter(|told| !of_changes(told)).collect();
    let mut findings = Vec::new();
    let mut reckoned: Vec<(usize, usize)> = Vec::new();
    for (earlier, later) in figures.iter().zip(figures.iter().skip(1)) {
        if let Some(found) = changed(page, *earlier, *later) {
            let ends =
                [earlier, later].map(|told| (told.candidate.passage.start(), told.candidate.passage.end()));
            reckoned.extend(ends);
            findings.push(found);
        }
    }
    for (number, candidate) in &page.ordered {
        let (start, end) = (candidate.passage.start(), candidate.passage.end());
        let open = reckoned.iter().all(|(from, to)| *to <= start || end <= *from);
        if let Some(found) = open.then(|| worded(page, *number, candidate)).flatten() {
            reckoned.push((start, end));
            findings.push(found);
        }
    }
    findings
}

/// What the words say of a change: how they are called in the finding, its rule, and whether it holds.
#[derive(Clone, Copy)]
enum Change {
    Rises,
    Falls,
    Remains,
}

impl Change {
    /// The one change that words tell of; none where they tell of two, or deny it.
    fn said(words: &str) -> Option<Self> {
        let says = |cues: &[&str]| cues.iter().any(|cue| words.contains(cue));
        match (says(&NEGATIONS), says(&RISES), says(&FALLS), says(&REMAINS)) {
            (false, true, false, false) => Some(Self::Rises),
            (false, false, true, false) => Some(Self::Falls),
            (false, false, false, true) => Some(Self::Remains),
            _ => None,
        }
    }

    fn weigh(self, before: &Quantity, after: &Quantity, inputs: Vec<Input>) -> Option<Finding> {
        let (x, y) = (before.reckoned()?, after.reckoned()?);
        let (rule, right, said) = match self {
            Self::Rises => (rules::DIRECTION, y > x, ["reckon-rises-right", "reckon-rises-wrong"]),
            Self::Falls => (rules::DIRECTION, y < x, ["reckon-falls-right", "reckon-falls-wrong"]),
            Self::Remains => {
                let same = quantity::compare(before, after) == Agreement::Same;
                (rules::REMAINED, same, ["reckon-remains-right", "reckon-remains-wrong"])
            }
        };
        let [fits, fails] = said;
        let (a, b) = (Saying::from(before), Saying::from(after));
        let verdict = if right { Verdict::Agrees } else { Verdict::Contradicts };
        let what = Saying::of(if right { fits } else { fails }).with("a", a.clone()).with("b", b.clone());
        let difference = Difference::of("value", b, a);
        Some(rule.finding(verdict, inputs, vec![difference], what))
    }
}

/// A measure told twice in a row, with a word of change: between the two, or before "from … to …".
fn changed(page: &Page<'_>, earlier: Told<'_>, later: Told<'_>) -> Option<Finding> {
    let from_to = from_to(earlier, later);
    let one = from_to || one_measure(earlier, later) || goes_on(earlier, later);
    if earlier.candidate.article != later.candidate.article || !one {
        return None;
    }
    let (first, second) = (&earlier.candidate.passage, &later.candidate.passage);
    let quotes = [first, second].map(|passage| passage.quote().to_lowercase());
    if quotes.iter().any(|quote| numbers(quote).iter().any(|number| number.after("by"))) {
        return None;
    }
    let said = match (from_to, first.end() <= second.start()) {
        (true, _) => before_from(first.quote()),
        (false, true) => page.between(first.end(), second.end()),
        (false, false) => page.between(first.start(), second.end()),
    };
    let change = Change::said(&said)?;
    let (before, after) = in_time(earlier, later);
    let inputs = vec![Input::Candidate(later.number), Input::Candidate(earlier.number)];
    change.weigh(&before.figure.value, &after.figure.value, inputs)
}

/// "… increased from 25.6 percent in 2007 | to 23.3 percent in 2010".
fn from_to(a: Told<'_>, b: Told<'_>) -> bool {
    let (first, second) = (&a.candidate.passage, &b.candidate.passage);
    let next = (first.end()..first.end() + 4).contains(&second.start());
    let lower = [first, second].map(|passage| passage.quote().to_lowercase());
    let [from, to] = lower;
    let begins = |text: &str, word: &str| numbers(text).iter().any(|n| n.after(word) && !n.is_year());
    next && a.figure.value.unit == b.figure.value.unit && begins(&from, "from") && to.starts_with("to ")
}

/// The words of change stand just before "from": what stands further off may speak of something else.
fn last_words(text: &str) -> String {
    const NEAR: usize = 8;
    let words: Vec<&str> = text.split_whitespace().collect();
    let near = words.get(words.len().saturating_sub(NEAR)..).unwrap_or_default();
    format!(" {} ", near.join(" "))
}

/// The words before "from 25.6 percent".
fn before_from(quote: &str) -> String {
    let lower = quote.to_lowercase();
    let from = numbers(&lower).into_iter().find(|number| number.after("from") && !number.is_year());
    last_words(&lower.chars().take(from.map_or(0, |from| from.start)).collect::<String>())
}

/// A change told within one passage that was not read as two figures: "increased from 50 in 2018 to 40 in
/// 2019", "remained at 7 in 2010 and 6 in 2014".
fn worded(page: &Page<'_>, number: usize, candidate: &Candidate) -> Option<Finding> {
    let passage = &candidate.passage;
    let said = page.between(passage.start(), passage.end());
    let all = numbers(&said);
    let until = |end: usize| last_words(&said.chars().take(end).collect::<String>());
    let counted = |from: &Number, to: &Number| {
        from.next == to.next || from.next.as_deref().is_some_and(|w| w.len() < 3)
    };
    let from = all.iter().find(|number| number.after("from") && !number.is_year());
    let to = from.and_then(|from| all.iter().find(|n| n.start > from.end && n.after("to") && !n.is_year()));
    let (change, first, second) = match (from.zip(to), all.as_slice()) {
        (Some((from, to)), _) if counted(from, to) => (Change::said(&until(from.start))?, from, to),
        (None, [a, x, b, y]) if !a.is_year() && x.is_year() && !b.is_year() && y.is_year() => {
            let change = Change::said(&until(a.start)).filter(|change| matches!(change, Change::Remains));
            (change?, a, b)
        }
        _ => return None,
    };
    let stands = |number: &Number| {
        let found = page.text.passage(passage.start() + number.start, passage.start() + number.end);
        found.ok().map(Input::Passage)
    };
    let inputs = vec![Input::Candidate(number), stands(first)?, stands(second)?];
    change.weigh(&first.quantity, &second.quantity, inputs)
}

fn one_measure(a: Told<'_>, b: Told<'_>) -> bool {
    let indicator = a.figure.indicator.is_some() && a.figure.indicator == b.figure.indicator;
    let measure = indicator || words::same(&a.figure.measure, &b.figure.measure);
    measure && a.figure.value.unit == b.figure.value.unit && a.figure.part() == b.figure.part()
}

/// "… 14 percent in 2001 | climbing a little to 16 percent", "… It then increased to 15.9 percent": the
/// second has no subject of its own.
fn goes_on(a: Told<'_>, b: Told<'_>) -> bool {
    let next =
        (a.candidate.passage.end()..a.candidate.passage.end() + 4).contains(&b.candidate.passage.start());
    let lower = b.candidate.passage.quote().to_lowercase();
    let is_cue = |word: &str| RISES.iter().chain(&FALLS).any(|cue| word.starts_with(cue.trim_start()));
    let opening = tokens(&lower);
    let taken_up = opening.first().is_some_and(|first| TAKES_UP.contains(first));
    let starts = opening.iter().take(if taken_up { 4 } else { 1 }).any(|word| is_cue(word));
    next && starts && a.figure.value.unit.is_some() && a.figure.value.unit == b.figure.value.unit
}

/// By their dates where both have one, else as they stand.
fn in_time<'a>(a: Told<'a>, b: Told<'a>) -> (Told<'a>, Told<'a>) {
    let day = |told: Told<'_>| told.figure.date.as_ref().and_then(|date| date.earliest());
    match day(a).zip(day(b)) {
        Some((first, second)) if second < first => (b, a),
        _ => (a, b),
    }
}
