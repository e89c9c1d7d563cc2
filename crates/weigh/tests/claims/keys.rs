//! Keys: what may be one meets under at least one of them.

use crate::fixture::{act, event, figure, states};
use tarazy_model::{EventKind, Figure, Organisation, Person, Recommendation, Statement};
use tarazy_weigh::{asked, keys, record_key};

fn meet(a: &Statement, b: &Statement) -> bool {
    let asked_for = |a: &Statement, b: &Statement| keys(b).iter().any(|key| asked(a).contains(key));
    assert_eq!(asked_for(a, b), asked_for(b, a), "whoever asks");
    asked_for(a, b)
}

#[test]
fn what_may_be_one_meets_and_what_cannot_does_not() {
    let resigned = |on: &str| Statement::Event(event(EventKind::LossOfPower, "resigns", "KGZ", on, ""));
    let unnamed = Statement::Event(event(EventKind::Other, "events", "KGZ", "2005-04", ""));
    let women = |on: &str| Statement::Figure(figure("women in parliament", "KAZ", on, "11.2 percent"));
    let person = |name: &str| Statement::Person(Person { name: name.to_owned(), ..Person::default() });
    for (a, b, expected) in [
        (resigned("2005-04-09"), resigned("2005-04-11"), true),
        (resigned("2005-04-09"), resigned("2005"), true),
        (resigned("2005-04-09"), resigned("2010-04-15"), false),
        (resigned("2005-12-30"), resigned("2006-01-11"), true),
        (resigned("2005-04-09"), unnamed, true),
        (women("1999"), women("1999-10-10"), true),
        (women("199X"), women("1999-10-10"), true),
        (women("1999"), women("2004"), false),
        (act("KAZ", "CAT", "accession", ""), act("KAZ", "CAT", "ratification", ""), true),
        (act("KAZ", "CAT", "accession", ""), act("KGZ", "CAT", "accession", ""), false),
        (person("Tamir Sariyev"), person("Temir Sariyev"), true),
        (person("Akayev"), person("Askar Akayev"), true),
    ] {
        assert_eq!(meet(&a, &b), expected, "{} / {}", a.title(), b.title());
        assert_eq!(meet(&b, &a), expected);
    }
}

#[test]
fn an_acronym_meets_the_name_it_stands_for() {
    let full = Organisation {
        name: "Organization for Security and Co-operation in Europe".to_owned(),
        acronym: Some("OSCE".to_owned()),
        ..Organisation::default()
    };
    let short = Organisation { name: "OSCE".to_owned(), ..Organisation::default() };
    assert!(meet(&Statement::Organisation(full), &Statement::Organisation(short)));
}

#[test]
fn a_record_has_an_exact_key_where_its_statement_settles_it() {
    let ngos = Figure { indicator: Some("ngos".to_owned()), ..figure("NGOs", "KAZ", "2020", "16000 NGO") };
    let point = Recommendation {
        states: states("KAZ"),
        symbol: Some("ccpr/c/kaz/co/2".to_owned()),
        paragraph: Some("18".to_owned()),
        ..Recommendation::default()
    };
    for (statement, expected) in [
        (act("KAZ", "CRC", "ratification", "1994"), Some("act|KAZ|CRC|consent")),
        (act("KAZ", "CRC", "accession", ""), Some("act|KAZ|CRC|consent")),
        (act("KAZ", "CRC", "signature", ""), Some("act|KAZ|CRC|signature")),
        (act("KAZ", "CRC", "reservation", ""), None),
        (act("", "CRC", "accession", ""), None),
        (Statement::Figure(ngos), Some("figure|ngos|KAZ|2020|-")),
        (Statement::Recommendation(point), Some("point|CCPR/C/KAZ/CO/2|18|KAZ")),
        (Statement::Event(event(EventKind::Protest, "rally", "KGZ", "2005", "")), None),
    ] {
        assert_eq!(record_key(&statement).as_deref(), expected, "{}", statement.title());
    }
}
