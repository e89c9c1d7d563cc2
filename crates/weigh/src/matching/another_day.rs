//! Events told of another day than the record's: a wrong year, a day missed.
//!
//! Two events of a kind at one place on two days are mostly two, so this asks for more than [`super::event`]:
//! violence of one kind told in the same words or with the same dead, or one person's resignation.

use super::event::{ONCE_WITHIN, OUTBREAKS, own_words, persons_shared};
use super::once::{Once, stage};
use crate::field::quantity::any_pair;
use crate::field::{Agreement, date, place};
use tarazy_model::{Date, Event, EventKind, Quantity};
use tarazy_words::names::Matching;

/// How surely the day is the wrong one, surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sureness {
    /// The same event, told of another day.
    One,
    /// Perhaps another event.
    Perhaps,
}

/// Days within which violence at one place may be the same.
const NEAR: i32 = 7;
/// The dead of two events are seldom as many as this and equal.
const DISTINCTIVE: f64 = 10.0;
/// A year, within which one person does not resign twice.
const YEAR: i32 = 366;

/// Whether two events may be one although no day belongs to both dates.
pub(crate) fn told_of(a: &Event, b: &Event, matching: Matching) -> Option<Sureness> {
    let (here, there) = (a.date.as_ref()?, b.date.as_ref()?);
    if date::compare(here, there) != Agreement::Different {
        return None;
    }
    let apart = date::days_apart(here, there)?;
    let anniversary = same_day_of_the_year(here, there);
    if Once::of(a).is_some() {
        let one = Once::of(a) == Once::of(b) && stage(a) == stage(b) && persons_shared(a, b, matching);
        return (one && (apart <= YEAR || anniversary)).then_some(Sureness::Perhaps);
    }
    let at_one_place = a.place.as_ref().zip(b.place.as_ref()).map(|(a, b)| place::compare(a, b, matching));
    let elsewhere =
        !a.states.is_empty() && !b.states.is_empty() && !a.states.iter().any(|s| b.states.contains(s));
    if a.kind != b.kind || !OUTBREAKS.contains(&a.kind) || at_one_place != Some(Agreement::Same) || elsewhere
    {
        return None;
    }
    let as_many = any_pair(&a.deaths, &b.deaths, as_many);
    let told_alike = own_words(a, b) > 1 || persons_shared(a, b, matching);
    match (anniversary, told_alike || as_many) {
        (true, true) => Some(Sureness::One),
        (false, _) if as_many && apart <= ONCE_WITHIN => {
            Some(if told_alike { Sureness::One } else { Sureness::Perhaps })
        }
        (true, false) if a.kind == EventKind::StateForce => Some(Sureness::Perhaps),
        (false, true) if apart <= NEAR || same_month(here, there) => Some(Sureness::Perhaps),
        _ => None,
    }
}

fn as_many(a: &Quantity, b: &Quantity) -> bool {
    a.point.zip(b.point).is_some_and(|(a, b)| a.to_bits() == b.to_bits() && a >= DISTINCTIVE)
}

/// Whether both are days, of one month and day of two years.
fn same_day_of_the_year(a: &Date, b: &Date) -> bool {
    let days = a.day().zip(b.day());
    days.is_some_and(|(a, b)| (a.month(), a.day()) == (b.month(), b.day()) && a.year() != b.year())
}

/// Whether both lie in one month of the year.
fn same_month(a: &Date, b: &Date) -> bool {
    let month = |date: &Date| {
        let (first, last) = (date.earliest()?, date.latest()?);
        (first.month() == last.month() && first.year() == last.year()).then(|| first.month())
    };
    month(a).is_some() && month(a) == month(b) && (a.day().is_none() || b.day().is_none())
}
