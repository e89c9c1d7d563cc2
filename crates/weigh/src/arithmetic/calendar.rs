//! Days and years counted in words (rules `counted-days`, `counted-years`, `deadline-before-promise`).

use super::{Page, count, tokens};
use crate::Finding;
use crate::finding::Difference;
use crate::rules;
use jiff::Span;
use std::collections::BTreeMap;
use tarazy_model::{Candidate, Date, Inference, Input, Statement, Verdict};
use tarazy_words::Saying;

/// A date this far before, in code points, is the one that is counted from.
const NEAR: usize = 250;
/// A date wider than a month is no day to count from.
const WIDEST: i32 = 31;

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut before: Option<(usize, &Candidate, &Date)> = None;
    for (number, candidate) in &page.ordered {
        findings.extend(deadline(*number, &candidate.statement));
        let Some(date) = told_date(&candidate.statement) else { continue };
        findings.extend(before.and_then(|from| counted_days(page, from, (*number, candidate, date))));
        before = Some((*number, candidate, date));
    }
    findings.extend(counted_years(page));
    findings
}

/// The date of something that happened.
fn told_date(statement: &Statement) -> Option<&Date> {
    matches!(statement, Statement::Event(_) | Statement::Case(_) | Statement::Figure(_))
        .then(|| statement.date())
        .flatten()
}

fn dated(statement: &Statement) -> Inference {
    match statement {
        Statement::Event(event) => event.dated,
        Statement::Case(step) => step.dated,
        Statement::Figure(figure) => figure.dated,
        _ => Inference::Stated,
    }
}

fn deadline(number: usize, statement: &Statement) -> Option<Finding> {
    let Statement::Pledge(pledge) = statement else { return None };
    let (promised, due) = (pledge.date.as_ref()?, pledge.deadline.as_ref()?);
    if due.latest()? >= promised.earliest()? {
        return None;
    }
    let what = Saying::of("reckon-deadline").shown("promised", promised).shown("due", due);
    let difference = Difference::of("deadline", due.to_string(), promised.to_string());
    Some(rules::DEADLINE.finding(
        Verdict::Contradicts,
        vec![Input::Candidate(number)],
        vec![difference],
        what,
    ))
}

type Dated<'a> = (usize, &'a Candidate, &'a Date);

/// "… on April 15 … the very next day, April the 16th": both dates given, and a count between them.
fn counted_days(page: &Page<'_>, from: Dated<'_>, to: Dated<'_>) -> Option<Finding> {
    let ((first, from, start), (second, to, end)) = (from, to);
    let near = to.passage.start().saturating_sub(from.passage.end()) <= NEAR;
    if from.article != to.article || !near || dated(&to.statement) == Inference::FromDateBefore {
        return None;
    }
    let said = if from.passage.end() <= to.passage.start() {
        page.between(from.passage.end(), to.passage.end())
    } else {
        to.passage.quote().to_lowercase()
    };
    let days = days_counted(&said)?;
    let shift = |day: tarazy_model::Day| day.checked_add(Span::new().days(days)).ok();
    let (earliest, latest) = (shift(start.earliest()?)?, shift(start.latest()?)?);
    if earliest.until(latest).ok()?.get_days() > WIDEST {
        return None;
    }
    let meets = end.earliest()? <= latest && earliest <= end.latest()?;
    let (verdict, message) = if meets {
        (Verdict::Agrees, "reckon-days-are")
    } else {
        (Verdict::Contradicts, "reckon-days-are-not")
    };
    let what = Saying::of(message)
        .with("count", u64::try_from(days).unwrap_or_default())
        .shown("start", start)
        .shown("end", end);
    let difference = Difference::of("date", end.to_string(), start.to_string());
    let inputs = vec![Input::Candidate(second), Input::Candidate(first)];
    Some(rules::COUNTED_DAYS.finding(verdict, inputs, vec![difference], what))
}

/// The days that words such as "the next day" or "two weeks later" count.
fn days_counted(said: &str) -> Option<i32> {
    const NEXT: [&str; 4] = ["next day", "following day", "next morning", "следующий день"];
    if NEXT.iter().any(|words| said.contains(words)) || the_day_after(said) {
        return Some(1);
    }
    let words = tokens(said);
    words.windows(3).find_map(|three| {
        let [number, unit, later] = three else { return None };
        let days = match *unit {
            "day" | "days" => 1,
            "week" | "weeks" => 7,
            _ => return None,
        };
        (*later == "later").then(|| count(number)).flatten().map(|number| number * days)
    })
}

/// "The day after, …", "the day after that": not "the day after the elections", which counts from these, nor
/// "day after day".
fn the_day_after(said: &str) -> bool {
    said.match_indices("the day after").any(|(at, words)| {
        let rest = said.get(at + words.len()..).unwrap_or("").trim_start();
        rest.is_empty() || rest.starts_with([',', '.', ';', ':']) || rest.starts_with("that")
    })
}

/// "27 years since … in 1993" places the writing in 2020; so must every such count of an article.
fn counted_years(page: &Page<'_>) -> Vec<Finding> {
    let mut written: BTreeMap<usize, Vec<(usize, i32, Saying)>> = BTreeMap::new();
    for (number, candidate) in &page.ordered {
        let said = page.up_to(candidate);
        let after = page.between(candidate.passage.end(), candidate.passage.end() + 80);
        let sentence = format!("{said}{}", after.split(['.', '!', '?', '\n']).next().unwrap_or(""));
        if let Some((years, since)) = years_since(&sentence) {
            let counts = written.entry(candidate.article).or_default();
            let told = Saying::of("reckon-years-since").shown("years", years).shown("since", since);
            if !counts.iter().any(|(_, _, other)| *other == told) {
                counts.push((*number, since + years, told));
            }
        }
    }
    let pairs = |counts: &Vec<(usize, i32, Saying)>| {
        let against = counts.iter().skip(1).filter_map(|count| Some(two_counts(counts.first()?, count)));
        against.collect::<Vec<_>>()
    };
    let told_later = written.iter().flat_map(|(article, counts)| told_later(page, *article, counts));
    written.values().flat_map(pairs).chain(told_later).collect()
}

/// A number of years and the year they are counted from: "27 years since … in 1993".
fn years_since(sentence: &str) -> Option<(i32, i32)> {
    let words = tokens(sentence);
    let at = words.windows(3).position(|three| matches!(three, [_, "years", "since"]))?;
    let years = words.get(at).and_then(|word| count(word)).filter(|years| *years < 200)?;
    let mut later = words.iter().skip(at + 3).filter_map(|word| word.parse::<i32>().ok());
    later.find(|year| (1800..2200).contains(year)).map(|since| (years, since))
}

fn two_counts(first: &(usize, i32, Saying), second: &(usize, i32, Saying)) -> Finding {
    let near = (first.1 - second.1).abs() <= 1;
    let verdict = if near { Verdict::Agrees } else { Verdict::Contradicts };
    let what = Saying::of("reckon-two-counts")
        .with("one", first.2.clone())
        .shown("first", first.1)
        .with("other", second.2.clone())
        .shown("second", second.1);
    let difference = Difference::of("year", first.1.to_string(), second.1.to_string());
    let inputs = vec![Input::Candidate(first.0), Input::Candidate(second.0)];
    rules::COUNTED_YEARS.finding(verdict, inputs, vec![difference], what)
}

/// An event told as past, with its date stated, after the year the counting places the writing in.
fn told_later(page: &Page<'_>, article: usize, counts: &[(usize, i32, Saying)]) -> Option<Finding> {
    let (counted, latest, said) = counts.iter().max_by_key(|(_, year, _)| *year)?;
    let past = page.ordered.iter().filter(|(_, candidate)| candidate.article == article);
    let (number, year) = past
        .filter_map(|(number, candidate)| {
            let Statement::Event(event) = &candidate.statement else { return None };
            let date = event
                .date
                .as_ref()
                .filter(|date| event.dated == Inference::Stated && !date.is_uncertain())?;
            Some((*number, i32::from(date.earliest()?.year())))
        })
        .find(|(_, year)| *year > latest + 1)?;
    let what = Saying::of("reckon-told-later")
        .with("said", said.clone())
        .shown("latest", latest)
        .shown("year", year);
    let difference = Difference::of("year", year.to_string(), latest.to_string());
    let inputs = vec![Input::Candidate(number), Input::Candidate(*counted)];
    Some(rules::COUNTED_YEARS.finding(Verdict::Contradicts, inputs, vec![difference], what))
}
