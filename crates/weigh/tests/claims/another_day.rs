//! Events that the record has on another day.

use crate::fixture::{account, check_one, event, place};
use tarazy_model::{Account, Event, EventKind, Statement};
use tarazy_weigh::{asked, keys};

fn at(kind: EventKind, title: &str, on: &str, deaths: &str) -> Statement {
    let deaths =
        deaths.split_whitespace().map(|deaths| format!("{deaths} person").parse().unwrap()).collect();
    Statement::Event(Event { place: place("Zhanaozen"), deaths, ..event(kind, title, "KAZ", on, "") })
}

fn verdict(statement: Statement, accounts: &[Account]) -> String {
    let found = check_one(statement, accounts);
    format!("{} {}", found.rule, found.verdict.as_str())
}

#[test]
fn violence_told_of_a_wrong_day_is_found() {
    const SAID: &str = "Shooting at striking oil workers in Zhanaozen";
    let accounts = [account("kept", at(EventKind::StateForce, SAID, "2011-12-16", "17"))];
    let fire = "police opened fire on striking oil workers";
    for (title, on, deaths, expected) in [
        (fire, "2012-12-16", "", "on-another-day contradicts"),
        (fire, "2011-12-17", "", "on-another-day cannot-be-checked"),
        (fire, "2010-12", "", "on-another-day cannot-be-checked"),
        ("shots were fired", "2012-12-16", "", "on-another-day cannot-be-checked"),
        ("shots were fired", "2012-12-16", "17", "on-another-day contradicts"),
        (fire, "2011-12-20", "17", "on-another-day contradicts"),
        ("shots were fired", "2011-12-20", "17", "on-another-day cannot-be-checked"),
        ("shots were fired", "2011-12-20", "3", "nothing-on-record adds"),
        (fire, "2013-05-01", "", "nothing-on-record adds"),
    ] {
        let found = verdict(at(EventKind::StateForce, title, on, deaths), &accounts);
        assert_eq!(found, expected, "{title} {on} {deaths}");
    }
}

#[test]
fn two_rallies_at_one_place_are_two_also_on_one_day_of_two_years() {
    let accounts = [account("kept", at(EventKind::Protest, "rally for land rights", "2011-12-16", ""))];
    for on in ["2012-12-16", "2011-12-17", "2011-05-01"] {
        let found = verdict(at(EventKind::Protest, "rally for land rights", on, ""), &accounts);
        assert_eq!(found, "nothing-on-record adds", "{on}");
    }
}

#[test]
fn a_resignation_is_found_by_the_person_without_its_day_and_without_its_state() {
    let resigned = |state: &str, on: &str, who: &str| {
        let title = format!("{who} resigned");
        Statement::Event(event(EventKind::LossOfPower, &title, state, on, who))
    };
    let accounts = [account("kept", resigned("KGZ", "2005-04-04", "Askar Akayev"))];
    for (state, on, who, expected) in [
        ("KGZ", "2005-11-11", "Akayev", "on-another-day cannot-be-checked"),
        ("", "2005-04-04", "Akayev", "fields-agree agrees"),
        ("KGZ", "2010-11-11", "Akayev", "nothing-on-record adds"),
        ("KGZ", "2005-11-11", "Bakiyev", "nothing-on-record adds"),
    ] {
        assert_eq!(verdict(resigned(state, on, who), &accounts), expected, "{state} {on} {who}");
    }
}

#[test]
fn an_event_whose_state_nobody_named_meets_one_with_a_state() {
    let rally = |state: &str| {
        Statement::Event(event(EventKind::Protest, "rally for land rights", state, "2016-04-24", ""))
    };
    assert_eq!(verdict(rally("KAZ"), &[account("kept", rally(""))]), "fields-agree agrees");
    let killed = |state: &str| match at(EventKind::StateForce, "shots were fired", "2011-12-16", "17") {
        Statement::Event(event) => Statement::Event(Event { states: crate::fixture::states(state), ..event }),
        _ => unreachable!(),
    };
    assert_eq!(verdict(killed(""), &[account("kept", killed("KAZ"))]), "fields-agree agrees");
    assert!(asked(&killed("")).iter().any(|key| keys(&killed("KAZ")).contains(key)));
}

#[test]
fn the_dead_of_a_day_in_a_state_are_shown_also_where_the_place_is_not_told() {
    let accounts = [account("kept", at(EventKind::StateForce, "Shooting in Zhanaozen", "2011-12-16", "17"))];
    let text = match at(EventKind::StateForce, "500 people were killed", "2011-12-16", "500") {
        Statement::Event(event) => Statement::Event(Event { place: None, ..event }),
        _ => unreachable!(),
    };
    assert_eq!(verdict(text, &accounts), "not-comparable cannot-be-checked");
}
