//! Parts and wholes, shares, ranges (rules `part-of-whole`, `range-order`, `implied-whole`).

use super::number::{Number, numbers};
use super::{Page, Told};
use crate::Finding;
use crate::field::{Agreement, date, quantity};
use crate::finding::Difference;
use crate::rules;
use tarazy_model::{Bound, Input, Quantity, Statement, Verdict};
use tarazy_words::Saying;

const PERCENT: &str = "percent";
const OF_WHICH: [&str; 6] = ["of which", "of whom", "of them", "of these", "из них", "в том числе"];
/// Words by which a percentage is a share of something and not a change.
const SHARES: [&str; 6] = ["share", "proportion", "percentage of", "percent of", "% of", "доля"];

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let figures = page.figures();
    let mut findings = Vec::new();
    for (at, told) in figures.iter().enumerate() {
        findings.extend(counted_share(*told));
        findings.extend(over_hundred(page, *told));
        let before = at.checked_sub(1).and_then(|at| figures.get(at));
        findings.extend(before.and_then(|whole| of_which(page, *whole, *told)));
        let near = figures.iter().skip(at.saturating_sub(8)).take(17);
        findings.extend(near.filter_map(|part| implied_whole(*part, *told)).next());
    }
    findings.extend(page.ordered.iter().filter_map(|(number, told)| upside_down(*number, &told.statement)));
    findings
}

fn finding(
    told: Told<'_>,
    verdict: Verdict,
    here: impl Into<Saying>,
    there: impl Into<Saying>,
    what: Saying,
) -> Finding {
    let difference = Difference::of("value", here, there);
    rules::PART_OF_WHOLE.finding(verdict, vec![Input::Candidate(told.number)], vec![difference], what)
}

/// A share as it is told: to the hundredth, the tenth.
fn percent(share: f64, parts: f64) -> Quantity {
    Quantity::exactly((share * parts).round() / parts).of(PERCENT)
}

/// 29 of 107 and 27.1 percent.
fn counted_share(told: Told<'_>) -> Option<Finding> {
    let (part, whole) = told.figure.counts?;
    if part > whole {
        let what = Saying::of("reckon-part-greater").shown("part", part).shown("whole", whole);
        return Some(finding(told, Verdict::Contradicts, part.to_string(), whole.to_string(), what));
    }
    let value = &told.figure.value;
    if value.unit.as_deref() != Some(PERCENT) || whole <= 0.0 {
        return None;
    }
    let share = 100.0 * part / whole;
    let (verdict, message) = match quantity::compare(value, &Quantity::exactly(share).of(PERCENT)) {
        Agreement::Same => (Verdict::Agrees, "reckon-share-is"),
        _ => (Verdict::Contradicts, "reckon-share-is-not"),
    };
    let what = Saying::of(message)
        .shown("part", part)
        .shown("whole", whole)
        .shown("share", format!("{share:.2}"))
        .with("value", value);
    Some(finding(told, verdict, value, &percent(share, 100.0), what))
}

fn over_hundred(page: &Page<'_>, told: Told<'_>) -> Option<Finding> {
    let value = &told.figure.value;
    let least = value.low.or(value.point).filter(|least| *least > 100.0)?;
    let said = format!("{} {}", told.figure.measure.to_lowercase(), page.up_to(told.candidate));
    let share = value.unit.as_deref() == Some(PERCENT)
        && SHARES.iter().any(|word| said.contains(word))
        && !of_something_else(&told.candidate.passage.quote().to_lowercase());
    let what = Saying::of("reckon-over-hundred").shown("least", least);
    share.then(|| finding(told, Verdict::Contradicts, value, "100", what))
}

/// Whether a percentage is a change ("rose by 120 percent") or a ratio to another time or amount ("150 percent
/// of the 2010 level"), which may be more than a hundred.
fn of_something_else(said: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "level",
        "compared",
        "relative to",
        "against",
        "previous",
        "last year",
        "average",
        "base",
        "target",
        "planned",
        "higher",
        "more than in",
    ];
    let changes = numbers(said).iter().any(|number| number.after("by"));
    let (_, of) = said.split_once("percent of").or_else(|| said.split_once("% of")).unwrap_or(("", ""));
    changes
        || OTHERS.iter().any(|word| said.contains(word))
        || numbers(of).first().is_some_and(Number::is_year)
}

/// "300 were arrested, of whom 40 …".
fn of_which(page: &Page<'_>, whole: Told<'_>, part: Told<'_>) -> Option<Finding> {
    let said = page.between(whole.candidate.passage.end(), part.candidate.passage.end());
    let linked = whole.candidate.article == part.candidate.article
        && whole.figure.value.unit.is_some()
        && whole.figure.value.unit == part.figure.value.unit
        && OF_WHICH.iter().any(|words| said.contains(words));
    let (least, most) = (part.figure.value.reach().0, whole.figure.value.reach().1);
    if !linked || least <= most {
        return None;
    }
    let (here, there) = (Saying::from(&part.figure.value), Saying::from(&whole.figure.value));
    let what = Saying::of("reckon-part-greater").with("part", here.clone()).with("whole", there.clone());
    let mut found = finding(part, Verdict::Contradicts, here, there, what);
    found.inputs.push(Input::Candidate(whole.number));
    Some(found)
}

/// "Under a quarter of their share of the population", beside a share in percent.
fn implied_whole(part: Told<'_>, ratio: Told<'_>) -> Option<Finding> {
    let fraction = ratio.figure.value.high.filter(|high| *high > 0.0 && *high < 1.0)?;
    let bounded = matches!(ratio.figure.value.bound, Bound::UpTo | Bound::Almost);
    let share =
        part.figure.value.reckoned().filter(|_| part.figure.value.unit.as_deref() == Some(PERCENT))?;
    let said = ratio.candidate.passage.quote().to_lowercase();
    let (a, b) = (ratio.figure.date.as_ref()?, part.figure.date.as_ref()?);
    let meets = part.candidate.article == ratio.candidate.article
        && bounded
        && SHARES.iter().any(|word| said.contains(word))
        && ratio.figure.value.unit.as_deref() != Some(PERCENT)
        && date::compare(a, b) == Agreement::Same
        && part.figure.states == ratio.figure.states
        && part.figure.indicator.is_some()
        && part.figure.indicator == ratio.figure.indicator;
    if !meets {
        return None;
    }
    let least = share / fraction;
    let (verdict, message) = if least > 100.0 {
        (Verdict::Contradicts, "reckon-implied-impossible")
    } else {
        (Verdict::CannotBeChecked, "reckon-implied-not-given")
    };
    let what = Saying::of(message)
        .shown("share", share)
        .shown("fraction", fraction)
        .shown("least", format!("{least:.1}"));
    let difference = Difference::of("value", &ratio.figure.value, &percent(least, 10.0));
    let inputs = vec![Input::Candidate(ratio.number), Input::Candidate(part.number)];
    Some(rules::IMPLIED_WHOLE.finding(verdict, inputs, vec![difference], what))
}

/// A range whose lower end is above its upper.
fn upside_down(number: usize, statement: &Statement) -> Option<Finding> {
    let numbers = statement.quantity().and_then(|quantity| Some((quantity.low?, quantity.high?)));
    let wrong =
        numbers.filter(|(low, high)| low > high).map(|(low, high)| (low.to_string(), high.to_string()));
    let days = statement.date().and_then(|date| Some((date.earliest()?, date.latest()?)));
    let days =
        days.filter(|(first, last)| first > last).map(|(first, last)| (first.to_string(), last.to_string()));
    let (here, there) = wrong.or(days)?;
    let what = Saying::of("reckon-upside-down").shown("here", &here).shown("there", &there);
    let difference = Difference::of("range", here, there);
    Some(rules::RANGE_ORDER.finding(
        Verdict::Contradicts,
        vec![Input::Candidate(number)],
        vec![difference],
        what,
    ))
}
