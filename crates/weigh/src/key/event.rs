//! Keys of events: fine enough that a record of a million holds few under each.
//!
//! An event of known days is filed under each of them and under its month, one of a month under the month, a wider one
//! under its years; the vague ones once more under a key of their own, marked `~`. Who asks for a day asks for it, for the
//! days beside it, and for the vague ones around it; who asks for a month or a year asks for months. A day, a month and a
//! bare year then all meet, and no day brings in a whole year.

use super::{codes, years};
use crate::field::{name, place};
use crate::matching::event::{Group, ONCE_WITHIN};
use crate::matching::once::Once;
use jiff::{Span, civil};
use std::collections::BTreeSet;
use tarazy_model::{Date, Day, Event, Location};

/// An event of more days than these is filed under its months.
const DAYS: i32 = 8;
/// One of more days than these is filed under its years.
const MONTHS: i32 = 62;
/// Months that are asked for at most.
const MOST_MONTHS: usize = 150;
/// Names of a title that keys are made of.
const MOST_NAMES: usize = 8;

/// How finely a date tells when.
enum When {
    Days(Day, Day),
    Months(Day, Day),
    Years,
}

fn when(date: &Date) -> When {
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else { return When::Years };
    match first.until(last).map_or(i32::MAX, |span| span.get_days()) {
        ..=DAYS if !date.as_str().contains('~') => When::Days(first, last),
        ..=MONTHS => When::Months(first, last),
        _ => When::Years,
    }
}

/// The keys an event is filed under.
pub(super) fn filed(event: &Event) -> BTreeSet<String> {
    let Some(date) = &event.date else { return BTreeSet::new() };
    let units: BTreeSet<String> = match when(date) {
        When::Days(first, last) => days(first, last).chain(months(first, last)).collect(),
        When::Months(first, last) => {
            months(first, last).flat_map(|month| [format!("~{month}"), month]).collect()
        }
        When::Years => years(date, 0).into_iter().map(|year| format!("~{year}")).collect(),
    };
    let group = Group::of(event.kind);
    let mut keys = BTreeSet::new();
    for state in states(event) {
        keys.extend(units.iter().map(|unit| format!("event|{state}|{group:?}|{unit}")));
    }
    keys.extend(dayless(event));
    keys
}

/// Tells the keys under which events that it may be are filed; some may come twice.
pub(super) fn each_asked(event: &Event, tell: &mut dyn FnMut(&str)) {
    let Some(date) = &event.date else { return };
    let groups = Group::of(event.kind).alike();
    // What happens once, and who leaves or comes, may be told of another day; else the days beside are looked at.
    let moves = matches!(Group::of(event.kind), Group::Loss | Group::Rise);
    let margin = if moves || Once::of(event).is_some() { ONCE_WITHIN } else { 1 };
    let vague = |unit: &str| format!("~{unit}");
    let around = |first: Day, last: Day, days: i32| (shifted(first, -days), shifted(last, days));
    let mut units: BTreeSet<String> =
        years(date, ONCE_WITHIN).iter().map(|year| vague(&year.to_string())).collect();
    match when(date) {
        When::Days(first, last) => {
            let (from, to) = around(first, last, margin);
            units.extend(days(from, to));
            let (from, to) = around(first, last, ONCE_WITHIN);
            units.extend(months(from, to).map(|month| vague(&month)));
        }
        When::Months(first, last) => {
            let (from, to) = around(first, last, ONCE_WITHIN);
            units.extend(months(from, to));
        }
        When::Years => {
            for year in years(date, ONCE_WITHIN) {
                units.extend((1..=12).map(|month| format!("{year:04}-{month:02}")));
            }
        }
    }
    dayless(event).iter().for_each(|key| tell(key));
    for state in states(event) {
        for group in groups.iter().chain([&Group::Other]) {
            let mut key = format!("event|{state}|{group:?}|");
            let common = key.len();
            for unit in units.iter().take(MOST_MONTHS) {
                key.truncate(common);
                key.push_str(unit);
                tell(&key);
            }
        }
    }
}

fn shifted(day: Day, days: i32) -> Day {
    day.saturating_add(Span::new().days(days))
}

fn days(first: Day, last: Day) -> impl Iterator<Item = String> {
    first.series(Span::new().days(1)).take_while(move |day| *day <= last).map(|day| day.to_string())
}

fn months(first: Day, last: Day) -> impl Iterator<Item = String> {
    let start = civil::date(first.year(), first.month(), 1);
    let until = start.series(Span::new().months(1)).take_while(move |day| *day <= last);
    until.map(|day| format!("{:04}-{:02}", day.year(), day.month()))
}

/// The States of an event, or the one its place lies in.
fn states(event: &Event) -> Vec<String> {
    let of_place = || event.place.as_ref().and_then(place::code).and_then(|code| code.split('-').next());
    match of_place().filter(|state| event.states.is_empty() && state.len() == 3) {
        Some(state) => vec![state.to_owned()],
        None => codes(&event.states),
    }
}

/// Keys by which an event is found also under a wrong day: its kind at its place, and what happens once by
/// the person it happens to.
pub(crate) fn dayless(event: &Event) -> BTreeSet<String> {
    let at = |place: &Location| place::code(place).map_or_else(|| name::key(&place.written), str::to_owned);
    let group = Group::of(event.kind);
    let place = event.place.as_ref().map(at).filter(|at| !at.is_empty() && group != Group::Other);
    let mut keys: BTreeSet<String> = place.map(|at| format!("happened|{at}|{group:?}")).into_iter().collect();
    if let Some(once) = Once::of(event).filter(|once| !once.is_of_a_state()) {
        let named = event.participants.iter().map(|person| person.name.as_str());
        let words = named.chain(std::iter::once(event.title.as_str())).flat_map(str::split_whitespace);
        let proper = words.filter(|word| name::is_proper(word)).flat_map(name::tokens);
        let long = proper.filter(|word| word.chars().count() > 3);
        keys.extend(long.take(MOST_NAMES).map(|word| format!("happened|{once:?}|{}", name::rough(&word))));
    }
    keys
}
