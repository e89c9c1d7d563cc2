//! Numbers said to rise, fall or remain (rules `direction`, `remained`).

use super::{Page, Told};
use crate::field::{Agreement, quantity, words};
use crate::rules;
use tarazy_model::{Difference, Finding, Input, Verdict};

const RISES: [&str; 12] = [
    "increas",
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
const NEGATIONS: [&str; 5] = [" not ", "n't ", "n’t ", " never ", " не "];

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let figures = page.figures();
    let mut findings = Vec::new();
    for (earlier, later) in figures.iter().zip(figures.iter().skip(1)) {
        findings.extend(changed(page, *earlier, *later));
    }
    findings
}

/// A measure told twice in a row, with a word of change between.
fn changed(page: &Page<'_>, earlier: Told<'_>, later: Told<'_>) -> Option<Finding> {
    let one = one_measure(earlier, later) || goes_on(earlier, later);
    if earlier.candidate.article != later.candidate.article || !one {
        return None;
    }
    let (first, second) = (&earlier.candidate.passage, &later.candidate.passage);
    let from = if first.end() <= second.start() { first.end() } else { first.start() };
    let said = page.between(from, second.end());
    let says = |cues: &[&str]| cues.iter().any(|cue| said.contains(cue));
    if says(&NEGATIONS) {
        return None;
    }
    let (before, after) = in_time(earlier, later);
    let (x, y) = (before.figure.value.reckoned()?, after.figure.value.reckoned()?);
    let moved = quantity::compare(&before.figure.value, &after.figure.value);
    let (rule, right, said) = match (says(&RISES), says(&FALLS), says(&REMAINS)) {
        (true, false, false) => (rules::DIRECTION, y > x, "rises"),
        (false, true, false) => (rules::DIRECTION, y < x, "falls"),
        (false, false, true) => (rules::REMAINED, moved == Agreement::Same, "remains"),
        _ => return None,
    };
    let (a, b) = (before.figure.value.to_string(), after.figure.value.to_string());
    let verdict = if right { Verdict::Agrees } else { Verdict::Contradicts };
    let but = if right { "and so it does" } else { "but it does not" };
    let what = format!("The text says that the measure {said}, {but}: {a}, then {b}.");
    let difference = Difference { field: "value".to_owned(), here: b, there: a };
    let inputs = vec![Input::Candidate(later.number), Input::Candidate(earlier.number)];
    Some(rule.finding(verdict, inputs, vec![difference], what))
}

fn one_measure(a: Told<'_>, b: Told<'_>) -> bool {
    let indicator = a.figure.indicator.is_some() && a.figure.indicator == b.figure.indicator;
    let measure = indicator || words::same(&a.figure.measure, &b.figure.measure);
    measure && a.figure.value.unit == b.figure.value.unit && a.figure.denominator == b.figure.denominator
}

/// "… 11.2 percent in 1999 | increasing slightly to 15.9 percent": the second has no subject of its own.
fn goes_on(a: Told<'_>, b: Told<'_>) -> bool {
    let next =
        (a.candidate.passage.end()..a.candidate.passage.end() + 4).contains(&b.candidate.passage.start());
    let lower = b.candidate.passage.quote().to_lowercase();
    let starts = RISES.iter().chain(&FALLS).any(|cue| lower.starts_with(cue));
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
