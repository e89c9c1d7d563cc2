//! One event that two tables give with a day between them.
//!
//! Data sets date a protest by the day it was held or by the day of the report. Only unrest of one kind at one place is
//! looked at, and only where a number or somebody named is shared: someone who flees on two days has fled twice.

use super::event::{Group, numbers_shared, persons_shared};
use crate::field::{Agreement, date, place};
use tarazy_model::{Account, Event, Statement};
use tarazy_words::names::Matching;

/// The account whose event is told a day apart, where there is one that is closer than all others.
pub(super) fn surest<'a>(statement: &Statement, near: &[&'a Account]) -> Option<&'a Account> {
    let Statement::Event(here) = statement else { return None };
    let told = |account: &&'a Account| match &account.statement {
        Statement::Event(there) => a_day_apart(here, there).map(|shared| (shared, *account)),
        _ => None,
    };
    let found: Vec<(usize, &Account)> = near.iter().filter_map(told).collect();
    let (most, best) = found.iter().max_by_key(|(shared, _)| *shared)?;
    let rivals = found.iter().filter(|(shared, other)| shared == most && other.record != best.record).count();
    (rivals == 0).then_some(best)
}

/// How many numbers and names both give, where they are of one kind and place and of neighbouring days.
fn a_day_apart(a: &Event, b: &Event) -> Option<usize> {
    let (here, there) = a.date.as_ref().zip(b.date.as_ref())?;
    let apart =
        date::compare(here, there) == Agreement::Different && date::days_apart(here, there) == Some(1);
    let unrest = a.kind == b.kind && Group::of(a.kind) == Group::Unrest && a.basis == b.basis;
    let at_one_place = || {
        let places = a.place.as_ref().zip(b.place.as_ref());
        places.is_some_and(|(a, b)| place::compare(a, b, Matching::Fuzzy) == Agreement::Same)
    };
    if !apart || !unrest || !at_one_place() {
        return None;
    }
    let shared = numbers_shared(a, b) + usize::from(persons_shared(a, b, Matching::Fuzzy));
    (shared > 0).then_some(shared)
}
