//! One State under one duty: from acts and steps to what is expected, and where it stands.

use super::expected::{Awaited, Done, Fate, follow_ups, next, reports};
use super::lapse::{Lapse, spanning};
use super::settled::{Lodged, lodged, settle};
use super::step::{known_until, steps};
use super::{Basis, Cycle, Expectation, Expected, Outcome, Stage};
use crate::entry_into_force::for_state;
use crate::status::{Standing, Status};
use tarazy_model::{Account, Date, Day, StateCode, Statement};
use tarazy_words::Saying;
use tarazy_words::reporting::Duty;

/// What is known of one State under one duty.
pub(super) struct Known<'a> {
    pub(super) state: StateCode,
    pub(super) duty: &'static Duty,
    /// What it is under the instrument; `None` for the Universal Periodic Review.
    pub(super) status: Option<&'a Status>,
    /// The accounts of the acts that make it so, those of the deciding act first.
    pub(super) acts: Vec<&'a Account>,
    /// The accounts of its reporting.
    pub(super) reports: &'a [&'a Account],
    pub(super) on: Day,
}

pub(super) fn of(known: &Known<'_>) -> Cycle {
    let steps = steps(known.reports, known.on);
    let until = known_until(known.reports, &steps, known.on);
    let in_force = in_force(known);
    let lodged = lodged(&steps);
    let mut awaited = reports(known, &steps, in_force.as_ref());
    settle(&mut awaited, &lodged);
    next(known, &lodged, &mut awaited);
    awaited.extend(follow_ups(known, &steps));
    let mut expected: Vec<Expected> = awaited.into_iter().map(|one| weighed(known, one, until)).collect();
    expected.sort_by_cached_key(|one| {
        (one.date.as_ref().map_or((true, None), |date| (false, date.latest())), one.id.clone())
    });
    let standing = known.status.map(|status| status.standing);
    let stage = stage(standing, &lodged, &expected);
    Cycle {
        state: known.state,
        body: known.duty.body,
        instrument: known.duty.instrument.clone(),
        standing,
        in_force,
        stage,
        known: until,
        expected,
        steps,
    }
}

/// When the instrument entered into force for the State; a span of days where the deposit is not dated to the day.
fn in_force(known: &Known<'_>) -> Option<Date> {
    let status =
        known.status.filter(|status| matches!(status.standing, Standing::Party | Standing::Contracting))?;
    if let Some(day) = status.in_force {
        return Some(Date::on(day));
    }
    let Statement::TreatyAct(act) = &known.acts.first()?.statement else { return None };
    let date = act.date.as_ref()?;
    let of = |deposit: Option<Day>| for_state(&status.instrument, act.act, deposit?);
    Some(spanning(of(date.earliest())?, of(date.latest())?))
}

fn stage(standing: Option<Standing>, lodged: &[Lodged<'_>], expected: &[Expected]) -> Stage {
    let has = |wanted: &[Outcome]| {
        expected.iter().any(|one| one.what == Expectation::Report && wanted.contains(&one.outcome))
    };
    match standing {
        _ if lodged.last().is_some_and(|last| last.reviewed.is_none()) => Stage::Submitted,
        _ if has(&[Outcome::Overdue]) => Stage::Overdue,
        _ if has(&[Outcome::Passed]) => Stage::Passed,
        _ if has(&[Outcome::Ahead, Outcome::Within]) => Stage::Due,
        _ if !lodged.is_empty() => Stage::Reviewed,
        Some(Standing::NotBound | Standing::Signatory | Standing::Withdrawn) => Stage::NoDuty,
        _ => Stage::NoInformation,
    }
}

/// What is expected, with its outcome on the day.
fn weighed(known: &Known<'_>, one: Awaited, until: Option<Day>) -> Expected {
    let date = one.date.as_ref();
    let late_by = |done: &Option<Date>| {
        done.as_ref().and_then(Date::earliest).zip(date).and_then(|(day, date)| Lapse::since(date, day))
    };
    let (outcome, lapse, settled_by, says) = match &one.fate {
        Fate::Settled(record, done, how) => {
            let late = late_by(done).filter(|_| *how == Done::Came);
            let says = done_on(one.what, done.as_ref(), *how, late.as_ref());
            (Outcome::Settled, late, Some(record), says)
        }
        Fate::Perhaps(record, done, why) => {
            let [undated, dated] = *why;
            (Outcome::PerhapsSettled, None, Some(record), of_date("date", done.as_ref(), dated, undated))
        }
        Fate::Closed(record, done) => {
            let says = of_date("date", done.as_ref(), "fate-closed-of", "fate-closed");
            (Outcome::Closed, None, Some(record), says)
        }
        Fate::Open => {
            let (outcome, lapse) = open(&one, known.on, until);
            let says = still_open(&one, outcome, lapse.as_ref(), until);
            (outcome, lapse, None, says)
        }
    };
    let under = known.duty.instrument.as_ref().map_or(known.duty.body, |instrument| instrument.as_str());
    Expected {
        id: format!("{}/{under}/{}", known.state, one.name),
        what: one.what,
        number: one.number,
        basis: one.basis,
        rule: one.rule,
        explanation: one.explanation,
        accounts: one.accounts,
        record: one.record,
        others: one.others,
        paragraphs: one.paragraphs,
        outcome,
        lapse,
        settled_by: settled_by.cloned(),
        says,
        date: one.date,
    }
}

fn open(one: &Awaited, on: Day, until: Option<Day>) -> (Outcome, Option<Lapse>) {
    let Some(date) = &one.date else { return (Outcome::Undated, None) };
    if let Some(lapse) = Lapse::until(date, on) {
        return (Outcome::Ahead, Some(lapse));
    }
    let Some(lapse) = Lapse::since(date, on) else { return (Outcome::Within, None) };
    // A review that is late is not the State's delay; and nobody is overdue by a record that ends before the day.
    let beyond = until.zip(date.latest()).is_some_and(|(until, due)| until > due);
    let outcome = if beyond && one.what != Expectation::Review { Outcome::Overdue } else { Outcome::Passed };
    (outcome, Some(lapse))
}

/// A message with a date, or the one that does without.
fn of_date(blank: &'static str, date: Option<&Date>, dated: &'static str, undated: &'static str) -> Saying {
    date.map_or_else(|| Saying::of(undated), |date| Saying::of(dated).shown(blank, date))
}

fn done_on(what: Expectation, done: Option<&Date>, how: Done, late: Option<&Lapse>) -> Saying {
    let [undated, dated, came_late] = match how {
        Done::Came if what == Expectation::FollowUp => {
            ["fate-reply-came-undated", "fate-reply-came", "fate-reply-came-late"]
        }
        Done::Came => ["fate-report-came-undated", "fate-report-came", "fate-report-came-late"],
        Done::Reviewed => ["fate-reviewed-undated", "fate-reviewed", "fate-reviewed"],
        Done::Later => ["fate-later-number-undated", "fate-later-number", "fate-later-number"],
    };
    match late {
        Some(late) => of_date("date", done, came_late, undated).with("lapse", late.says()),
        None => of_date("date", done, dated, undated),
    }
}

fn still_open(one: &Awaited, outcome: Outcome, lapse: Option<&Lapse>, until: Option<Day>) -> Saying {
    let says = |message: &'static str| {
        Saying::of(message).with("lapse", lapse.map_or_else(Saying::default, Lapse::says))
    };
    let nothing = Saying::of(match one.what {
        Expectation::Report => "fate-no-submission",
        Expectation::FollowUp => "fate-no-reply",
        Expectation::Review => "fate-no-later-review",
    });
    match (outcome, until) {
        (Outcome::Ahead, _) if one.basis == Basis::Reckoned => says("fate-ahead-reckoned"),
        (Outcome::Ahead, _) => says("fate-ahead"),
        (Outcome::Within, _) => Saying::of("fate-within"),
        (Outcome::Overdue, Some(until)) => {
            says("fate-overdue").with("nothing", nothing).shown("until", until)
        }
        (Outcome::Passed, Some(until)) => says("fate-passed").with("nothing", nothing).shown("until", until),
        (Outcome::Passed, None) => says("fate-passed-unknown"),
        _ => Saying::of("fate-undated"),
    }
}
