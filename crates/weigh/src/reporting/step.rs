//! Accounts of steps of reporting, one step a record; and the numbers by which a body counts reports.

use super::Step;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use tarazy_model::{Account, Date, Day, Polarity, RecordId, Report, ReportStep, Statement};
use tarazy_words::ordinals;

/// The steps that the accounts tell of, by date. What lies after the day, or was said after it, is not known on it.
pub(super) fn steps(accounts: &[&Account], on: Day) -> Vec<Step> {
    let mut records: HashMap<&RecordId, Vec<(&Account, &Report)>> = HashMap::new();
    for account in accounts.iter().filter(|account| account.polarity == Polarity::Asserted) {
        let Statement::Report(report) = &account.statement else { continue };
        if known_on(account, report, on) {
            records.entry(&account.record).or_default().push((account, report));
        }
    }
    let mut steps: Vec<Step> = records.into_iter().filter_map(|(record, told)| step(record, told)).collect();
    steps.sort_by_cached_key(|step| {
        (step.date.as_ref().and_then(Date::earliest), step.step, step.number.clone(), step.record.clone())
    });
    steps
}

fn known_on(account: &Account, report: &Report, on: Day) -> bool {
    let begins_by = |date: Option<&Date>| date.and_then(Date::earliest).is_none_or(|first| first <= on);
    begins_by(account.as_at.as_ref()) && (expects(report.step) || begins_by(report.date.as_ref()))
}

/// Whether the step is an expectation and nothing done.
pub(super) fn expects(step: ReportStep) -> bool {
    matches!(step, ReportStep::Due | ReportStep::FollowUpDue)
}

fn step(record: &RecordId, mut told: Vec<(&Account, &Report)>) -> Option<Step> {
    // Of a due date the last word counts, since bodies extend terms; of what was done the most exact.
    told.sort_by_cached_key(|(account, report)| {
        let last_word = as_at(account).filter(|_| expects(report.step));
        (std::cmp::Reverse(last_word), width(report.date.as_ref()), account.id.clone())
    });
    let (_, first) = told.first()?;
    let known = |of: fn(&Report) -> Option<String>| told.iter().find_map(|(_, report)| of(report));
    let date = told.iter().find_map(|(_, report)| report.date.clone());
    let mut other_dates: Vec<Date> = told.iter().filter_map(|(_, report)| report.date.clone()).collect();
    other_dates.retain(|other| date.as_ref().is_some_and(|date| !date.agrees(other)));
    other_dates.dedup();
    Some(Step {
        record: record.clone(),
        step: first.step,
        number: known(|report| report.number.clone()),
        other_dates,
        date,
        simplified: told.iter().find_map(|(_, report)| report.simplified),
        symbol: known(|report| report.symbol.clone()),
        paragraphs: told
            .iter()
            .map(|(_, report)| report.paragraphs.clone())
            .find(|p| !p.is_empty())
            .unwrap_or_default(),
        accounts: told.iter().map(|(account, _)| account.id.clone()).collect(),
        as_at: told.iter().filter_map(|(account, _)| as_at(account)).max(),
        sources: told.iter().map(|(account, _)| account.source.clone()).collect(),
    })
}

fn as_at(account: &Account) -> Option<Day> {
    account.as_at.as_ref().and_then(Date::latest)
}

/// The day on which an expectation was set: that of its account, else of the review that the same source tells of, as
/// concluding observations do.
pub(super) fn set_on(due: &Step, steps: &[Step]) -> Option<Day> {
    let falls = due.date.as_ref().and_then(Date::latest);
    let reviews = steps.iter().filter(|step| step.step == ReportStep::Reviewed);
    let of_one_source = reviews.filter(|step| step.sources.iter().any(|source| due.sources.contains(source)));
    let days = of_one_source.filter_map(|step| step.date.as_ref().and_then(Date::latest));
    due.as_at.or_else(|| days.filter(|day| falls.is_none_or(|falls| *day < falls)).max())
}

/// How many days a date leaves open; none at all is the least exact.
fn width(date: Option<&Date>) -> i32 {
    let span = date.and_then(|date| date.earliest()?.until(date.latest()?).ok());
    span.map_or(i32::MAX, |span| span.get_days())
}

/// The last day that these accounts speak of, not after the day asked for.
pub(super) fn known_until(accounts: &[&Account], steps: &[Step], on: Day) -> Option<Day> {
    let said = accounts.iter().filter_map(|account| as_at(account));
    let done = steps.iter().filter(|step| !expects(step.step));
    let done = done.filter_map(|step| step.date.as_ref().and_then(Date::earliest));
    said.chain(done).filter(|day| *day <= on).max()
}

/// The reports that a number stands for, as the body counts: "initial" is 1, "2-3" and "initial to third" are several.
pub(super) fn numbers(written: &str) -> Option<RangeInclusive<u16>> {
    let mut parts = written.split(['-', '–', '—', ',', ' ']).filter_map(number);
    let first = parts.next()?;
    let last = parts.next_back().unwrap_or(first);
    (first <= last).then_some(first..=last)
}

fn number(word: &str) -> Option<u16> {
    let spoken = || ordinals::ordinal(word).and_then(|number| u16::try_from(number).ok());
    word.parse().ok().or_else(spoken)
}

/// Whether two numbers have a report in common.
pub(super) fn meet(a: &RangeInclusive<u16>, b: &RangeInclusive<u16>) -> bool {
    a.start() <= b.end() && b.start() <= a.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_report_is_read_as_bodies_write_it() {
        for (written, expected) in [
            ("initial", Some(1..=1)),
            ("4", Some(4..=4)),
            ("4th", Some(4..=4)),
            ("8-10", Some(8..=10)),
            ("initial-3", Some(1..=3)),
            ("third and fourth", Some(3..=4)),
            ("10–12", Some(10..=12)),
            ("periodic", None),
            ("4-2", None),
        ] {
            assert_eq!(numbers(written), expected, "{written}");
        }
    }
}
