//! Shares of an elected chamber against the elections on record.

use crate::fixture::{account, check_one, figure};
use tarazy_model::{Account, Figure, Statement};
use tarazy_words::indicators;

fn share(on: &str, value: &str, chamber: Option<&str>, counts: Option<(f64, f64)>) -> Statement {
    let of_chambers = indicators::all().iter().find(|indicator| indicator.needs.contains(&"chamber"));
    let indicator = of_chambers.map(|indicator| indicator.code.to_owned());
    assert!(indicator.is_some(), "vocab/indicators.tsv has no indicator that needs its chamber");
    let told = figure("women in parliament", "KAZ", on, value);
    Statement::Figure(Figure { indicator, denominator: chamber.map(str::to_owned), counts, ..told })
}

fn elections() -> Vec<Account> {
    vec![
        account("1999 lower", share("1999-10-10", "10.4 percent", Some("lower"), Some((8.0, 77.0)))),
        account("1999 upper", share("1999-09-17", "12.8 percent", Some("upper"), Some((5.0, 39.0)))),
        account("2004 lower", share("2004-09-19", "10.4 percent", Some("lower"), Some((8.0, 77.0)))),
        account("2005 upper", share("2005-08-19", "5.1 percent", Some("upper"), Some((2.0, 39.0)))),
        account("2007 lower", share("2007-08-18", "15.9 percent", Some("lower"), Some((17.0, 107.0)))),
    ]
}

#[test]
fn an_election_holds_until_the_next_and_chambers_add_up() {
    for (on, value, chamber, expected) in [
        ("2006", "10.4 percent", Some("lower"), "held-since-election agrees"),
        ("2006", "10 percent", None, "held-since-election agrees"),
        ("2000", "11.2 percent", None, "both-chambers agrees"),
        ("1999", "11.2 percent", None, "both-chambers agrees"),
        ("2006", "15.9 percent", None, "held-since-election cannot-be-checked"),
        ("2006", "15.9 percent", Some("lower"), "held-since-election cannot-be-checked"),
        ("1998", "13 percent", Some("lower"), "nothing-on-record adds"),
    ] {
        let found = check_one(share(on, value, chamber, None), &elections());
        assert_eq!(
            format!("{} {}", found.rule, found.verdict.as_str()),
            expected,
            "{on} {value} {chamber:?}"
        );
    }
}

#[test]
fn a_share_of_another_year_is_named() {
    let found = check_one(share("2006", "15.9 percent", None, None), &elections());
    assert!(
        found.explanation.to_string().contains("it has 15.9 percent (lower) of 2007-08-18"),
        "{}",
        found.explanation
    );
}

#[test]
fn an_unnamed_chamber_of_a_state_with_a_single_one_is_that_chamber() {
    let single = || {
        vec![
            account("2007", share("2007-12-16", "25.6 percent", Some("single"), None)),
            account("2010", share("2010-10-10", "23.3 percent", Some("single"), None)),
        ]
    };
    for (on, value, expected) in [
        ("2010", "23.3 percent", "fields-agree agrees"),
        ("2010", "31 percent", "field-quantity contradicts"),
        ("2010", "25.6 percent", "held-since-election cannot-be-checked"),
        ("2010-11-05", "31 percent", "held-since-election cannot-be-checked"),
        ("2009", "31 percent", "held-since-election cannot-be-checked"),
    ] {
        let found = check_one(share(on, value, None, None), &single());
        assert_eq!(format!("{} {}", found.rule, found.verdict.as_str()), expected, "{on} {value}");
    }
}
