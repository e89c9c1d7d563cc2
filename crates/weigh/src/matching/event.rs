//! Which events are one: the same State and kind, a time that touches, and a place, a person or words
//! in common. What happens once (a resignation) is one event also on two days up to 45 days apart; two
//! flights of one man on two days stay two.

use super::once::{self, Once, stage};
use super::{Evidence, LEAST, Tie};
use crate::field::quantity::any_pair;
use crate::field::words::Common;
use crate::field::{Agreement, date, name, place, quantity, words};
use crate::wording;
use std::collections::BTreeSet;
use tarazy_model::{Date, Event, EventKind, Quantity};
use tarazy_words::names::Matching;

/// Days within which what happens once is one event.
pub(crate) const ONCE_WITHIN: i32 = 45;

/// Kinds that sources use for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Unrest,
    Custody,
    Election,
    Loss,
    Rise,
    Adoption,
    Meeting,
    Economic,
    Other,
}

impl Group {
    pub(crate) fn of(kind: EventKind) -> Self {
        match kind {
            EventKind::Protest
            | EventKind::Riot
            | EventKind::Clash
            | EventKind::StateForce
            | EventKind::Attack => Self::Unrest,
            EventKind::Arrest | EventKind::Abduction | EventKind::CourtDecision => Self::Custody,
            EventKind::Election => Self::Election,
            EventKind::LossOfPower | EventKind::Coup => Self::Loss,
            EventKind::RiseToPower => Self::Rise,
            EventKind::Adoption => Self::Adoption,
            EventKind::Meeting => Self::Meeting,
            EventKind::Economic => Self::Economic,
            EventKind::Other => Self::Other,
        }
    }

    /// The groups under which its events are looked up: what has no kind may be of any.
    pub(crate) fn alike(self) -> &'static [Self] {
        match self {
            Self::Unrest => &[Self::Unrest],
            Self::Custody => &[Self::Custody],
            Self::Election => &[Self::Election],
            Self::Loss => &[Self::Loss],
            Self::Rise => &[Self::Rise],
            Self::Adoption => &[Self::Adoption],
            Self::Meeting => &[Self::Meeting],
            Self::Economic => &[Self::Economic],
            Self::Other => &[
                Self::Other,
                Self::Unrest,
                Self::Custody,
                Self::Election,
                Self::Loss,
                Self::Rise,
                Self::Adoption,
                Self::Meeting,
                Self::Economic,
            ],
        }
    }
}

/// Why two events may be one.
pub(crate) fn evidence(a: &Event, b: &Event, matching: Matching) -> Option<Evidence> {
    let (here, there) = (Group::of(a.kind), Group::of(b.kind));
    let open = here == Group::Other || there == Group::Other;
    if here != there && !open {
        return None;
    }
    let dates = a.date.as_ref().zip(b.date.as_ref())?;
    let apart = date::compare(dates.0, dates.1) != Agreement::Same
        && date::days_apart(dates.0, dates.1).is_none_or(|days| days > ONCE_WITHIN);
    if apart || once::of_two_sorts(a, b) {
        return None;
    }
    let mut evidence = Evidence::default();
    let (score, reason) =
        if a.kind == b.kind { (10, "the same kind of event") } else { (5, "a like kind of event") };
    evidence.add(score, reason);
    if a.states.iter().any(|state| b.states.contains(state)) {
        evidence.add(10, "in the same State");
    }
    let once = Once::of(a).is_some_and(|once| Once::of(b) == Some(once)) && once_shared(a, b, matching);
    let nearness = time(dates.0, dates.1, once && stage(a) == stage(b), &mut evidence)?;
    let mut linked = once;
    match a.place.as_ref().zip(b.place.as_ref()).map(|(a, b)| place::compare(a, b, matching)) {
        Some(Agreement::Different) if !once => return None,
        Some(Agreement::Same) => {
            evidence.add(25, "at the same place");
            linked = true;
        }
        _ => {}
    }
    let one_person = persons_shared(a, b, matching);
    if one_person {
        evidence.add(25, "with the same participant");
        linked |= nearness == Nearness::Day || nearness == Nearness::Month && !open;
    }
    let common = words::common(&a.title, &b.title);
    match (common.overlap, common.shared) {
        (0.6.., 2..) => {
            evidence.add(20, "told in the same words");
            linked = true;
        }
        (0.3.., 2..) => {
            evidence.add(10, "told in some of the same words");
            linked |= nearness == Nearness::Day && !open;
        }
        (_, 1..) => evidence.add(3, "with a word in common"),
        _ => {}
    }
    let one_is_nowhere = a.place.is_none() || b.place.is_none();
    let outbreak =
        a.kind == b.kind && OUTBREAKS.contains(&a.kind) && !a.deaths.is_empty() && !b.deaths.is_empty();
    linked |= nearness == Nearness::Day && outbreak && one_is_nowhere;
    if !linked || evidence.score < LEAST {
        return None;
    }
    evidence.tie = if once || one_person { Tie::Own } else { tie(a, b, (nearness, common), matching) };
    Some(evidence)
}

/// Kinds of which one place seldom sees two on a day.
pub(super) const OUTBREAKS: [EventKind; 4] =
    [EventKind::Clash, EventKind::StateForce, EventKind::Attack, EventKind::Riot];

/// What ties two events of no one person, which may happen more than once.
fn tie(a: &Event, b: &Event, (nearness, common): (Nearness, Common), matching: Matching) -> Tie {
    let words = own_words(a, b);
    if words > 1 {
        return Tie::Own;
    }
    // "The Andijan events in May 2005": told under the name the other has.
    let under_its_name =
        words > 0 && nearness != Nearness::Period && common.overlap >= 0.6 && common.shared > 1;
    let places = a.place.as_ref().zip(b.place.as_ref());
    let at_one_place = places.is_some_and(|(a, b)| place::compare(a, b, matching) == Agreement::Same);
    if !at_one_place || nearness == Nearness::Period || Group::of(a.kind) != Group::of(b.kind) {
        return if under_its_name { Tie::Close } else { Tie::Loose };
    }
    if numbers_shared(a, b) > 0 {
        return Tie::Own;
    }
    let outbreak = a.kind == b.kind && OUTBREAKS.contains(&a.kind);
    if under_its_name || nearness == Nearness::Day && (words > 0 || outbreak) {
        Tie::Close
    } else {
        Tie::Near
    }
}

/// How many of the numbers that both give may be the same, or one the other rounded.
pub(super) fn numbers_shared(a: &Event, b: &Event) -> usize {
    let same =
        |a: &Quantity, b: &Quantity| quantity::compare(a, b) == Agreement::Same || quantity::rounded(a, b);
    a.counts()
        .into_iter()
        .zip(b.counts())
        .filter(|((_, here), (_, there))| any_pair(here, there, same))
        .count()
}

/// How many words both are told in, those apart that only say where and when; 0 where they are less than
/// three tenths of the fewer.
pub(super) fn own_words(a: &Event, b: &Event) -> usize {
    const MONTHS: [&str; 11] = [
        "januar", "februa", "march", "april", "june", "july", "august", "septem", "octobe", "novemb",
        "decemb",
    ];
    let where_and_when: BTreeSet<String> = [a, b].into_iter().flat_map(whereabouts).collect();
    let told = |event: &Event| -> BTreeSet<String> {
        let says = |stem: &String| {
            !where_and_when.contains(stem)
                && !stem.chars().all(char::is_numeric)
                && !MONTHS.contains(&stem.as_str())
        };
        words::stems(&event.title).into_iter().filter(says).collect()
    };
    let (here, there) = (told(a), told(b));
    let shared = here.intersection(&there).count();
    if shared * 10 >= here.len().min(there.len()) * 3 { shared } else { 0 }
}

/// The stems of the names of an event's place and States.
fn whereabouts(event: &Event) -> Vec<String> {
    let place = event.place.as_ref().map(|place| place.written.clone());
    let states = event.states.iter().map(|state| wording::state(*state).to_string());
    place.into_iter().chain(states).flat_map(|name| words::stems(&name)).collect()
}

/// How near two dates that may be the same bring two events.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nearness {
    /// Both are of some days.
    Day,
    /// One is of a month.
    Month,
    /// One is wider.
    Period,
}

/// Adds what the dates say; `None` where they are of two events, or one is about a year.
fn time(a: &Date, b: &Date, once: bool, evidence: &mut Evidence) -> Option<Nearness> {
    if once {
        evidence.add(20, "which happens once");
    }
    if date::compare(a, b) != Agreement::Same {
        let near = once && date::days_apart(a, b).is_some_and(|days| days <= ONCE_WITHIN);
        return near.then(|| {
            evidence.add(20, "within 45 days");
            Nearness::Month
        });
    }
    let days = |date: &Date| date.earliest()?.until(date.latest()?).ok().map(|span| span.get_days());
    let (score, reason, nearness) = match days(a).zip(days(b)).map(|(a, b)| a.max(b)) {
        Some(0..=7) => (30, "on the same day", Nearness::Day),
        Some(8..=31) => (20, "in the same month", Nearness::Month),
        _ => (12, "in the same period", Nearness::Period),
    };
    evidence.add(score, reason);
    let vague = [a, b].iter().any(|date| date.as_str().contains('~'));
    (once || !vague || nearness != Nearness::Period).then_some(nearness)
}

/// What happens once happens to the State, or to one person; where a text names none, in the same words.
fn once_shared(a: &Event, b: &Event, matching: Matching) -> bool {
    let unnamed = |event: &Event| !event.participants.iter().any(|person| name::is_proper(&person.name));
    let in_one_state = a.states.iter().any(|state| b.states.contains(state));
    Once::of(a).is_some_and(Once::is_of_a_state) && in_one_state
        || persons_shared(a, b, matching)
        || (unnamed(a) || unnamed(b)) && words::shared(&a.title, &b.title) > 1
}

/// Whether someone named by a proper name takes part in both, or in one and in the other's title.
pub(crate) fn persons_shared(a: &Event, b: &Event, matching: Matching) -> bool {
    let proper = |event: &Event| -> Vec<String> {
        let named = event.participants.iter().filter(|person| name::is_proper(&person.name));
        named.map(|person| person.name.clone()).collect()
    };
    let (here, there) = (proper(a), proper(b));
    here.iter().any(|a| there.iter().any(|b| name::same(a, b, matching)))
        || there.is_empty() && here.iter().any(|person| name::is_in(person, &b.title, matching))
        || here.is_empty() && there.iter().any(|person| name::is_in(person, &a.title, matching))
}
