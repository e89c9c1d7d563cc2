//! Whether a pledge was kept as of a day, by what figures say (rule `pledge-kept`).
//!
//! A figure says so only of the same indicator, State, unit and part (such as the chamber): a pledge measured in several
//! parts has a verdict for each. What names no value or no measure is not testable, which is no reproach.

use crate::rules::{self, Rule};
use serde::Serialize;
pub use tarazy_model::Keeping;
use tarazy_model::{Date, Day, Pledge, Quantity};
use tarazy_words::Saying;
use tarazy_words::indicators::{self, Direction};

/// A figure as a pledge is tested by it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measured {
    /// Of which day or period.
    pub date: Date,
    /// The value.
    pub value: Quantity,
}

/// How fast a measure moves and has to move, in its unit a year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Pace {
    /// From the first figure to the last.
    pub actual: f64,
    /// From the last figure to what was promised by the deadline; `None` without one ahead.
    pub needed: Option<f64>,
    /// From the figure it started from to what was promised by the deadline; `None` without a deadline after it.
    pub asked: Option<f64>,
}

/// Whether a pledge was kept, by one series of figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// Where it stands.
    pub keeping: Keeping,
    /// Why, in one sentence; of the figure judged by, where there is one.
    pub why: Saying,
    /// The rule.
    pub rule: Rule,
    /// By how many days the deadline has passed; `None` where it has not, or there is none.
    pub days_past: Option<i32>,
    /// The figure it started from: the last one before it was made, or else the first since.
    pub baseline: Option<Measured>,
    /// The figure it is judged by.
    pub judged: Option<Measured>,
    /// The last figure on the day.
    pub latest: Option<Measured>,
    /// How fast it moves and has to move; `None` without two figures of different days.
    pub pace: Option<Pace>,
}

/// Days in a year, for paces.
const YEAR: f64 = 365.25;

/// What a pledge names to be tested by, or why it cannot be.
pub fn testable(pledge: &Pledge) -> Result<(&'static indicators::Indicator, &Quantity), Saying> {
    let Some(code) = &pledge.indicator else {
        return Err(Saying::of("pledge-no-measure"));
    };
    let Some(indicator) = indicators::get(code) else { return Err(Saying::of("pledge-measure-unknown")) };
    match &pledge.target {
        Some(target) => Ok((indicator, target)),
        None => Err(Saying::of("pledge-no-value")),
    }
}

/// Where a pledge stands on a day, by the figures of one series in any order.
pub fn keeping(pledge: &Pledge, figures: &[Measured], on: Day) -> Verdict {
    let (indicator, target) = match testable(pledge) {
        Ok(testable) => testable,
        Err(why) => return verdict(Keeping::NotTestable, why),
    };
    let made = pledge.date.as_ref().and_then(Date::earliest);
    let mut known: Vec<&Measured> = figures
        .iter()
        .filter(|one| one.value.unit == target.unit && ends(&one.date).is_some_and(|end| end <= on))
        .collect();
    known.sort_by_key(|one| ends(&one.date));
    let since: Vec<&Measured> =
        known.iter().copied().filter(|one| made.is_none_or(|made| ends(&one.date) >= Some(made))).collect();
    let deadline = pledge.deadline.as_ref().and_then(Date::latest);
    let past = deadline.filter(|deadline| *deadline < on);
    let days_past = past.map(|deadline| (on - deadline).get_days());
    let Some(latest) = since.last().copied() else {
        let why = Saying::of("pledge-no-figure-since");
        return Verdict { days_past, ..verdict(Keeping::NoInformation, why) };
    };
    let before = known.iter().copied().rfind(|one| made.is_some_and(|made| ends(&one.date) < Some(made)));
    let baseline = before.or_else(|| since.first().copied()).filter(|one| *one != latest);
    // What counts at the deadline is the last figure that ends by then.
    let at_deadline =
        since.iter().copied().rfind(|one| past.is_none_or(|deadline| ends(&one.date) <= Some(deadline)));
    let Some(judged) = at_deadline else {
        let why = Saying::of("pledge-only-later-figures");
        let latest = Some(latest.clone());
        return Verdict { days_past, latest, ..verdict(Keeping::NoInformation, why) };
    };
    let reached = |one: &Measured| reaches(&one.value, target, indicator.direction);
    let of_deadline = |one: &Measured| past.is_some() && covers(one, pledge);
    let keeping = match past {
        _ if reached(judged) => Keeping::Kept,
        Some(_) if of_deadline(latest) => Keeping::Broken,
        Some(_) => Keeping::Overdue,
        None => Keeping::InProgress,
    };
    let why = match keeping {
        Keeping::Kept => "pledge-as-promised",
        Keeping::Broken => "pledge-broken",
        Keeping::Overdue => "pledge-overdue",
        _ if deadline.is_some() => "pledge-ahead",
        _ => "pledge-without-deadline",
    };
    Verdict {
        days_past,
        baseline: baseline.cloned(),
        latest: Some(latest.clone()),
        judged: Some(judged.clone()),
        pace: baseline.and_then(|first| pace(first, latest, target, deadline, on)),
        ..verdict(keeping, Saying::of(why))
    }
}

fn verdict(keeping: Keeping, why: Saying) -> Verdict {
    Verdict {
        keeping,
        why,
        rule: rules::PLEDGE_KEPT,
        days_past: None,
        baseline: None,
        judged: None,
        latest: None,
        pace: None,
    }
}

/// The day a figure is of at the latest: one that is open at its end is of the day it begins.
fn ends(date: &Date) -> Option<Day> {
    date.latest().or_else(|| date.earliest())
}

/// Whether a figure is of the period of the deadline ("2016" of a deadline in 2016).
fn covers(one: &Measured, pledge: &Pledge) -> bool {
    let first = pledge.deadline.as_ref().and_then(Date::earliest);
    ends(&one.date).zip(first).is_some_and(|(end, first)| end >= first)
}

/// Whether a value is surely what was promised, by which way the measure should move.
fn reaches(value: &Quantity, target: &Quantity, direction: Direction) -> bool {
    let ((low, high), (least, most)) = (value.reach(), target.reach());
    let at_least = |least: f64| low >= least;
    match direction {
        // A ceiling stays a ceiling, and a floor a floor, whichever way is better.
        _ if least.is_infinite() => high <= most,
        _ if most.is_infinite() => at_least(least),
        Direction::Up => at_least(least),
        Direction::Down => high <= most,
        Direction::Neutral => at_least(least) && high <= most,
    }
}

fn pace(
    first: &Measured,
    last: &Measured,
    target: &Quantity,
    deadline: Option<Day>,
    on: Day,
) -> Option<Pace> {
    let (from, to) = (ends(&first.date)?, ends(&last.date)?);
    let years = |from: Day, to: Day| f64::from((to - from).get_days()) / YEAR;
    let (start, now, goal) = (first.value.reckoned()?, last.value.reckoned()?, target.reckoned()?);
    let known = years(from, to);
    if known <= 0.0 {
        return None;
    }
    let until = |day: Day, value: f64, deadline: Day| {
        let years = years(day, deadline);
        (years > 0.0).then(|| (goal - value) / years)
    };
    let ahead = deadline.filter(|day| *day >= on);
    Some(Pace {
        actual: (now - start) / known,
        needed: ahead.and_then(|deadline| until(to, now, deadline)),
        asked: deadline.and_then(|deadline| until(from, start, deadline)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pledge(target: &str, date: &str, deadline: &str) -> Pledge {
        Pledge {
            indicator: Some("women-parliament".to_owned()),
            target: target.parse().ok(),
            date: date.parse().ok(),
            deadline: deadline.parse().ok(),
            ..Pledge::default()
        }
    }

    fn figures(all: &[(&str, &str)]) -> Vec<Measured> {
        let one = |(date, value): &(&str, &str)| Measured {
            date: date.parse().unwrap(),
            value: value.parse().unwrap(),
        };
        all.iter().map(one).collect()
    }

    #[test]
    fn a_pledge_is_judged_by_the_last_figure_up_to_its_deadline() {
        let at_least_30 = pledge(">=30 percent", "2005-11-29", "2016");
        for (pledge, figures, on, expected) in [
            (
                &at_least_30,
                figures(&[("2004", "10 percent"), ("2012", "24 percent")]),
                "2014-01-01",
                Keeping::InProgress,
            ),
            (&at_least_30, figures(&[("2012", "24 percent")]), "2018-01-01", Keeping::Overdue),
            (&at_least_30, figures(&[("2016-03", "27 percent")]), "2018-01-01", Keeping::Broken),
            (
                &at_least_30,
                figures(&[("2016-03", "27 percent"), ("2020", "31 percent")]),
                "2021-01-01",
                Keeping::Broken,
            ),
            (
                &at_least_30,
                figures(&[("2016-03", "31 percent"), ("2020", "20 percent")]),
                "2021-01-01",
                Keeping::Kept,
            ),
            (&at_least_30, figures(&[("2012", "~30 percent")]), "2014-01-01", Keeping::InProgress),
            (&at_least_30, figures(&[("2020", "31 percent")]), "2021-01-01", Keeping::NoInformation),
            (&at_least_30, figures(&[("2020", "20 percent")]), "2021-01-01", Keeping::NoInformation),
            (&at_least_30, figures(&[("2004", "35 percent")]), "2014-01-01", Keeping::NoInformation),
            (&at_least_30, figures(&[("2012", "40 person")]), "2014-01-01", Keeping::NoInformation),
            (&at_least_30, figures(&[("2012", "35 percent")]), "2010-01-01", Keeping::NoInformation),
            (
                &pledge("~30 percent", "2005", ""),
                figures(&[("2012", "27.1 percent")]),
                "2014-01-01",
                Keeping::Kept,
            ),
            (
                &Pledge { target: None, ..at_least_30.clone() },
                figures(&[]),
                "2014-01-01",
                Keeping::NotTestable,
            ),
            (
                &Pledge { indicator: None, ..at_least_30.clone() },
                figures(&[]),
                "2014-01-01",
                Keeping::NotTestable,
            ),
        ] {
            let found = keeping(pledge, &figures, on.parse().unwrap());
            assert_eq!(found.keeping, expected, "{figures:?} on {on}: {}", found.why);
        }
    }

    #[test]
    fn a_measure_that_should_fall_is_kept_below() {
        let fall =
            Pledge { indicator: Some("unemployment".to_owned()), ..pledge("5 percent", "2010", "2020") };
        let on = "2019-01-01".parse().unwrap();
        assert_eq!(keeping(&fall, &figures(&[("2018", "4.8 percent")]), on).keeping, Keeping::Kept);
        assert_eq!(keeping(&fall, &figures(&[("2018", "5.4 percent")]), on).keeping, Keeping::InProgress);
    }

    #[test]
    fn the_pace_is_told_beside_the_one_that_is_needed() {
        let found = keeping(
            &pledge(">=30 percent", "2016-12-06", "2030-12-31"),
            &figures(&[("2016-12-31", "22 percent"), ("2020-12-31", "24 percent")]),
            "2021-06-01".parse().unwrap(),
        );
        let pace = found.pace.unwrap();
        assert!((pace.actual - 0.5).abs() < 0.001 && (pace.needed.unwrap() - 0.6).abs() < 0.001, "{pace:?}");
        // Eight points in fourteen years.
        assert!((pace.asked.unwrap() - 8.0 / 14.0).abs() < 0.001, "{pace:?}");
        let late = keeping(
            &pledge(">=30 percent", "2016-12-06", "2018-12-31"),
            &figures(&[("2017-12-31", "22 percent")]),
            "2019-01-31".parse().unwrap(),
        );
        assert_eq!((late.days_past, late.pace), (Some(31), None));
        let past = keeping(
            &pledge(">=30 percent", "2010", "2014-12-31"),
            &figures(&[("2009-12-31", "20 percent"), ("2013-12-31", "24 percent")]),
            "2021-06-01".parse().unwrap(),
        );
        let pace = past.pace.unwrap();
        assert!((pace.asked.unwrap() - 2.0).abs() < 0.001 && pace.needed.is_none(), "{pace:?}");
    }
}
