//! The Nth of a series against the year it began (rule `ordinal`).

use super::{Page, tokens};
use crate::Finding;
use crate::finding::Difference;
use crate::rules;
use tarazy_model::{Candidate, Date, Input, Statement, Verdict};
use tarazy_words::Saying;
use tarazy_words::ordinals;

const YEARLY: [&str; 5] = ["annual", "yearly", "every year", "each year", "ежегодн"];

struct Told<'a> {
    number: usize,
    candidate: &'a Candidate,
    date: &'a Date,
}

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let told: Vec<Told<'_>> = page
        .ordered
        .iter()
        .filter_map(|(number, candidate)| match &candidate.statement {
            Statement::Event(event) => Some(Told { number: *number, candidate, date: event.date.as_ref()? }),
            _ => None,
        })
        .collect();
    let begun: Vec<&Told<'_>> =
        told.iter().filter(|t| t.date.latest().is_none() && t.date.earliest().is_some()).collect();
    let against = |nth: &Told<'_>| {
        let (ordinal, name) = ordinal(nth.candidate.passage.quote())?;
        let series = begun.iter().find(|series| {
            series.candidate.article == nth.candidate.article
                && series.number != nth.number
                && tokens(&page.up_to(series.candidate)).join(" ").contains(&name)
        })?;
        compare(series, nth, ordinal)
    };
    told.iter().filter_map(against).collect()
}

/// An ordinal among a passage's first words and the two words after it, which name the series.
fn ordinal(quote: &str) -> Option<(i32, String)> {
    let lower = quote.to_lowercase();
    let words = tokens(&lower);
    let nth = |word: &&str| {
        let number = ordinals::ordinal(word).and_then(|number| i32::try_from(number).ok());
        number.filter(|number| *number > 1)
    };
    let at = words.iter().take(4).position(|word| nth(word).is_some())?;
    let [_, first, second] = words.get(at..at + 3)? else { return None };
    words.get(at).and_then(nth).map(|ordinal| (ordinal, format!("{first} {second}")))
}

fn compare(series: &Told<'_>, nth: &Told<'_>, ordinal: i32) -> Option<Finding> {
    let (first, last) = (series.date.earliest()?.year(), nth.date.latest()?.year());
    let (years, intervals) = (i32::from(last - first), ordinal - 1);
    let said =
        format!("{} {}", series.candidate.passage.quote(), nth.candidate.passage.quote()).to_lowercase();
    let yearly = YEARLY.iter().any(|word| said.contains(word));
    let wrong = years < 0 || yearly && (intervals - years).abs() > 1;
    let verdict = if wrong { Verdict::Contradicts } else { Verdict::Agrees };
    let each = f64::from(years) / f64::from(intervals);
    let what = Saying::of("reckon-series")
        .shown("ordinal", ordinal)
        .shown("last", last)
        .shown("first", first)
        .shown("each", format!("{each:.1}"));
    let since = Saying::of("reckon-years-since").shown("years", years).shown("since", first);
    let difference = Difference::of("ordinal", ordinal.to_string(), since);
    let inputs = vec![Input::Candidate(nth.number), Input::Candidate(series.number)];
    Some(rules::ORDINAL.finding(verdict, inputs, vec![difference], what))
}
