//! Events, figures and the rest of a text against the record.

use crate::fixture::{Page, account, brief, check_one, denied, event, figure, place};
use tarazy_model::{
    Account, Claim, Event, EventKind, Figure, Organisation, Person, Pledge, Quantity, Recommendation,
    RecordId, Statement,
};
use tarazy_weigh::check;
use tarazy_weigh::matching::matches;
use tarazy_words::names::Matching;

fn verdict(statement: Statement, accounts: &[Account]) -> String {
    let found = check_one(statement, accounts);
    format!("{} {}", found.rule, found.verdict.as_str())
}

fn resignation(on: &str) -> Event {
    event(EventKind::LossOfPower, "Askar Akayev resigns as president", "KGZ", on, "Askar Akayev")
}

fn flight(on: &str, from: &str) -> Event {
    Event {
        place: place(from),
        ..event(EventKind::LossOfPower, "Bakiyev flees", "KGZ", on, "Kurmanbek Bakiyev")
    }
}

#[test]
fn a_resignation_on_another_day_contradicts_both_accounts_of_it() {
    let accounts = [
        account("signed", Statement::Event(resignation("2005-04-04"))),
        account("accepted", Statement::Event(resignation("2005-04-11"))),
    ];
    let text = event(EventKind::LossOfPower, "Akayev fled and had to resign", "KGZ", "2005-04-09", "Akayev");
    let found = check_one(Statement::Event(text), &accounts);
    assert_eq!((found.rule.as_str(), found.verdict.as_str()), ("field-date", "contradicts"));
    assert_eq!(found.inputs.len(), 3);
    assert!(
        found.explanation.to_string().contains("2005-04-04")
            && found.explanation.to_string().contains("2005-04-11")
    );
    assert_eq!(verdict(Statement::Event(resignation("2005-04-11")), &accounts), "sources-differ agrees");
    assert_eq!(verdict(Statement::Event(resignation("2005-04")), &accounts), "fields-agree agrees");
}

#[test]
fn the_acceptance_of_a_resignation_is_not_another_day_of_it() {
    let told = |title: &str, on: &str| {
        Statement::Event(event(EventKind::LossOfPower, title, "KGZ", on, "Askar Akayev"))
    };
    let accounts = [account("signed", told("Akayev signs his resignation", "2005-04-04"))];
    let accepted = told("parliament accepts the resignation of Akayev", "2005-04-11");
    assert_eq!(verdict(accepted, &accounts), "nothing-on-record adds");
    assert_eq!(verdict(told("Akayev resigns", "2005-04-11"), &accounts), "field-date contradicts");
}

#[test]
fn acts_of_two_kinds_are_not_one_record() {
    let act = |kind: &str, on: &str| crate::fixture::act("KAZ", "CAT", kind, on);
    for (here, there, expected) in [
        (act("accession", "1998"), act("ratification", "1998"), 1),
        (act("reservation", "1998"), act("accession", "1998"), 0),
        (act("reservation", "1998"), act("reservation", "2001"), 0),
        (act("signature", ""), act("accession", "1998"), 0),
    ] {
        assert_eq!(matches(&here, &[account("kept", there)]).len(), expected, "{here:?}");
    }
}

#[test]
fn a_son_is_not_his_father() {
    let accounts = [account("father", Statement::Event(resignation("2005-04-11")))];
    let son = event(EventKind::LossOfPower, "resigns from parliament", "KGZ", "2005-04-09", "Aydar Akayev");
    assert_eq!(verdict(Statement::Event(son), &accounts), "nothing-on-record adds");
}

#[test]
fn two_flights_of_one_man_on_two_days_stay_two_events() {
    let accounts = [account("first", Statement::Event(flight("2010-04-07", "Bishkek")))];
    assert_eq!(verdict(Statement::Event(flight("2010-04-15", "")), &accounts), "nothing-on-record adds");
    assert_eq!(verdict(Statement::Event(flight("2010-04-07", "Bishkek")), &accounts), "fields-agree agrees");
}

#[test]
fn leaving_a_country_is_not_leaving_office() {
    let resigned = event(EventKind::LossOfPower, "Bakiyev resigns", "KGZ", "2010-04-15", "Kurmanbek Bakiyev");
    let left = flight("2010-04-15", "");
    let accounts = [account("resigned", Statement::Event(resigned))];
    assert_eq!(verdict(Statement::Event(left), &accounts), "nothing-on-record adds");
}

#[test]
fn events_of_two_states_are_two() {
    let rally = |state: &str| {
        Statement::Event(event(EventKind::Protest, "rally for land rights", state, "2016-04-24", ""))
    };
    let accounts = [account("kept", rally("KAZ"))];
    assert_eq!(verdict(rally("KAZ"), &accounts), "fields-agree agrees");
    assert_eq!(verdict(rally("KGZ"), &accounts), "nothing-on-record adds");
    assert_eq!(matches(&rally("KAZ"), &accounts).len(), 1);
    assert!(matches(&rally("KGZ"), &accounts).is_empty());
}

#[test]
fn a_difference_from_what_may_be_another_thing_is_no_contradiction() {
    let rally = |kind: EventKind, size: f64| {
        let size = vec![Quantity::exactly(size).of("person").into()];
        Statement::Event(Event { size, ..event(kind, "people gather at the old mill", "", "2010-04-07", "") })
    };
    for (kind, expected) in [
        (EventKind::Protest, "field-quantity contradicts"),
        (EventKind::Riot, "not-comparable cannot-be-checked"),
    ] {
        let accounts = [account("kept", rally(EventKind::Protest, 500.0))];
        assert_eq!(verdict(rally(kind, 9000.0), &accounts), expected, "{kind}");
    }
}

#[test]
fn an_event_agrees_by_month_place_spelling_and_size() {
    let protest = |on: &str, at: &str, size: Option<Quantity>| {
        let told = event(EventKind::Protest, "protest against the elections", "KGZ", on, "opposition");
        Statement::Event(Event { place: place(at), size: size.into_iter().map(Into::into).collect(), ..told })
    };
    let accounts =
        [account("kept", protest("2005-02-28", "Aravan", Some(Quantity::exactly(2000.0).of("person"))))];
    let range = Some(Quantity::between(1000.0, 3000.0).of("person"));
    for (on, at, size, expected) in [
        ("2005-02-28", "Aravan", range.clone(), "fields-agree agrees"),
        ("2005-02", "Aravan", range, "fields-agree agrees"),
        ("2005-02-28", "Aravan", Some(Quantity::at_least(5000.0).of("person")), "field-quantity contradicts"),
        ("2005-02-28", "Aravan", Some(Quantity::at_least(5000.0)), "fields-agree agrees"),
        ("2005-03-09", "Aravan", None, "nothing-on-record adds"),
    ] {
        assert_eq!(verdict(protest(on, at, size), &accounts), expected, "{on} {at}");
    }
}

#[test]
fn what_is_denied_contradicts_what_is_asserted() {
    let told = || flight("2010-04-07", "Bishkek");
    let page = Page::new("x").says("x", Statement::Event(told())).denying();
    let found = page.check(&[account("kept", Statement::Event(told()))]).remove(0);
    assert_eq!((found.rule.as_str(), found.verdict.as_str()), ("denied", "contradicts"));
    let both = page.check(&[denied(account("kept", Statement::Event(told())))]).remove(0);
    assert_eq!(both.verdict.as_str(), "agrees");
}

#[test]
fn a_share_without_its_chamber_is_not_comparable() {
    let share = |on: &str, value: &str, chamber: Option<&str>| {
        let told = figure("women in parliament", "KAZ", on, value);
        Statement::Figure(Figure {
            indicator: Some("women-in-parliament".to_owned()),
            denominator: chamber.map(str::to_owned),
            ..told
        })
    };
    let accounts = [account("lower", share("2007-08-18", "15.9 percent", Some("lower")))];
    for (on, value, chamber, expected) in [
        ("2007", "15.9 percent", Some("lower"), "fields-agree agrees"),
        ("2007", "16 percent", Some("lower"), "fields-agree agrees"),
        ("2007", "12.7 percent", Some("lower"), "field-quantity contradicts"),
        ("2007", "15.9 percent", None, "fields-agree agrees"),
        ("2007", "12.7 percent", None, "not-comparable cannot-be-checked"),
        ("2007", "12.7 percent", Some("upper"), "nothing-on-record adds"),
        ("2010", "13.6 percent", Some("lower"), "nothing-on-record adds"),
        ("", "13.6 percent", Some("lower"), "left-open cannot-be-checked"),
        ("2007", "17", Some("lower"), "not-comparable cannot-be-checked"),
    ] {
        assert_eq!(verdict(share(on, value, chamber), &accounts), expected, "{on} {value} {chamber:?}");
    }
}

#[test]
fn an_amount_is_compared_in_the_currency_both_give() {
    let grants = figure("grants to NGOs", "KAZ", "2020", "1800000000 KZT");
    let text = Figure { equivalents: vec![Quantity::at_least(4_300_000.0).of("USD")], ..grants };
    let told =
        |value: &str| [account("kept", Statement::Figure(figure("grants to NGOs", "KAZ", "2020", value)))];
    for (value, expected) in [
        ("4318000 USD", "fields-agree agrees"),
        ("4200000 USD", "field-quantity contradicts"),
        ("1793000000 KZT", "fields-agree agrees"),
        ("4000000 EUR", "not-comparable cannot-be-checked"),
    ] {
        assert_eq!(verdict(Statement::Figure(text.clone()), &told(value)), expected, "{value}");
    }
}

#[test]
fn pledges_points_persons_and_bodies_are_matched_by_their_own_subject() {
    let pledge = |target: f64| {
        let measure = "30 percent of decision making roles to women".to_owned();
        let target = Some(Quantity::exactly(target).of("percent"));
        Statement::Pledge(Pledge {
            states: crate::fixture::states("KAZ"),
            measure,
            target,
            ..Pledge::default()
        })
    };
    let point = |body: &str, text: &str| {
        let (body, text) = (Some(body.to_owned()), text.to_owned());
        Statement::Recommendation(Recommendation { body, text, ..Recommendation::default() })
    };
    let person = |name: &str| Statement::Person(Person { name: name.to_owned(), ..Person::default() });
    let body = |name: &str, acronym: &str| {
        let acronym = (!acronym.is_empty()).then(|| acronym.to_owned());
        Statement::Organisation(Organisation { name: name.to_owned(), acronym, ..Organisation::default() })
    };
    let inquiry = "carry out an independent inquiry into the events in Andijan";
    for (here, there, expected) in [
        (pledge(30.0), pledge(30.0), "fields-agree agrees"),
        (pledge(30.0), pledge(25.0), "field-quantity contradicts"),
        (point("CCPR", inquiry), point("CCPR", inquiry), "fields-agree agrees"),
        (point("CAT", inquiry), point("CCPR", inquiry), "nothing-on-record adds"),
        (person("Tamir Sariyev"), person("Temir Sariyev"), "fields-agree agrees"),
        (person("Aydar Akayev"), person("Askar Akayev"), "nothing-on-record adds"),
        (
            body("OSCE", ""),
            body("Organization for Security and Co-operation in Europe", "OSCE"),
            "fields-agree agrees",
        ),
    ] {
        let name = format!("{} / {}", here.title(), there.title());
        assert_eq!(verdict(here, &[account("kept", there)]), expected, "{name}");
    }
}

#[test]
fn slips_in_names_are_looked_over_unless_names_are_asked_for_exactly() {
    let person = |name: &str| Statement::Person(Person { name: name.to_owned(), ..Person::default() });
    for (here, there, exact) in [
        ("Tamir Sariyev", "Temir Sariyev", "nothing-on-record adds"),
        ("Темир Сариев", "Temir Sariyev", "fields-agree agrees"),
    ] {
        let (page, kept) = (Page::new("x").says("x", person(here)), [account("kept", person(there))]);
        let told = |matching| brief(&check(&page.candidates, &kept, matching)).remove(0);
        assert_eq!(told(Matching::Fuzzy), "fields-agree agrees", "{here}");
        assert_eq!(told(Matching::Exact), exact, "{here}");
    }
}

#[test]
fn a_claim_in_words_cannot_be_checked() {
    let claim =
        Statement::Claim(Claim { text: "the situation has not changed".to_owned(), ..Claim::default() });
    assert_eq!(verdict(claim, &[]), "free-claim cannot-be-checked");
}

#[test]
fn another_record_of_the_same_sort_does_not_speak_against_it() {
    let protest = |title: &str, at: &str, size: f64| {
        let told = event(EventKind::Protest, title, "KGZ", "2010-04-07", "");
        Statement::Event(Event {
            place: place(at),
            size: vec![Quantity::exactly(size).of("person").into()],
            ..told
        })
    };
    let other = Account {
        record: RecordId::of(&["another"]),
        ..account("another", protest("rally at the square", "Bishkek", 500.0))
    };
    let accounts = [other, account("same", protest("rally at the parliament", "Bishkek", 3000.0))];
    assert_eq!(
        verdict(protest("rally at the parliament", "Bishkek", 3000.0), &accounts),
        "fields-agree agrees"
    );
}

fn killed(title: &str, kind: EventKind, state: &str, on: &str, at: &str, deaths: &str) -> Statement {
    let deaths =
        deaths.split_whitespace().map(|deaths| format!("{deaths} person").parse().unwrap()).collect();
    Statement::Event(Event { place: place(at), deaths, ..event(kind, title, state, on, "") })
}

#[test]
fn only_accounts_that_give_the_number_decide_on_it() {
    let told = |deaths: &str, on: &str| {
        killed("Andijan events", EventKind::StateForce, "UZB", on, "Andijan", deaths)
    };
    let accounts = [
        account("no number", told("", "2005-05-13/2005-05-14")),
        account("president", told("173", "2005-05-13")),
        account("prosecutor", told("187", "2005-05-13")),
        account("observers", told("300..500", "2005-05-13")),
    ];
    let text = |deaths: &str| {
        killed("people were killed", EventKind::StateForce, "UZB", "2005-05", "Andijan", deaths)
    };
    for (deaths, expected, inputs) in [
        ("25", "field-quantity contradicts", 4),
        ("187", "sources-differ agrees", 4),
        ("400", "sources-differ agrees", 4),
    ] {
        let found = check_one(text(deaths), &accounts);
        assert_eq!(format!("{} {}", found.rule, found.verdict.as_str()), expected, "{deaths}");
        assert_eq!(found.inputs.len(), inputs, "{deaths}: {}", found.explanation);
    }
}

#[test]
fn time_and_place_alone_are_no_agreement() {
    let storming =
        killed("Storming of the White House", EventKind::Riot, "KGZ", "2005-03-24", "Bishkek", "3");
    let gatherings = killed(
        "Daily gatherings on the square",
        EventKind::Protest,
        "KAZ",
        "2011-06/2011-12",
        "Zhanaozen",
        "",
    );
    let sized = |statement: Statement, size: &str| match statement {
        Statement::Event(event) => {
            Statement::Event(Event { size: vec![format!("{size} person").parse().unwrap()], ..event })
        }
        _ => unreachable!(),
    };
    let accounts = [
        account("storming", sized(storming, "~2000..5000")),
        account("gatherings", sized(gatherings, "40..350")),
    ];
    for (kind, title, state, on, at, size) in [
        (EventKind::Protest, "monarchists held a peaceful rally", "KGZ", "2005-03-24", "Bishkek", "10000"),
        (EventKind::Protest, "shopkeepers held a protest", "KAZ", "2011-12-16", "Zhanaozen", "200"),
        (EventKind::Riot, "windows are broken", "KGZ", "2005-03-24", "Bishkek", "20"),
    ] {
        let text = sized(killed(title, kind, state, on, at, ""), size);
        assert_eq!(verdict(text, &accounts), "not-comparable cannot-be-checked", "{title}");
    }
    let crowds =
        killed("Crowds stormed the White House", EventKind::Riot, "KGZ", "2005-03-24", "Bishkek", "");
    assert_eq!(verdict(crowds, &accounts), "fields-agree agrees");
}

#[test]
fn the_record_matched_most_surely_speaks() {
    let shooting = |name: &str, deaths: &str| {
        let told =
            killed("Shooting in Zhanaozen", EventKind::StateForce, "KAZ", "2011-12-16", "Zhanaozen", deaths);
        account(name, told)
    };
    let gatherings = killed(
        "Daily gatherings on the square",
        EventKind::Protest,
        "KAZ",
        "2011-06/2011-12",
        "Zhanaozen",
        "",
    );
    let gatherings = Account { record: RecordId::of(&["gatherings"]), ..account("gatherings", gatherings) };
    let accounts = [gatherings, shooting("first", "11"), shooting("official", "16")];
    let text = |deaths: &str| {
        killed(
            "police killed people in Zhanaozen",
            EventKind::StateForce,
            "KAZ",
            "2011-12-16",
            "Zhanaozen",
            deaths,
        )
    };
    assert_eq!(verdict(text("16"), &accounts), "sources-differ agrees");
    assert_eq!(verdict(text("3"), &accounts), "field-quantity contradicts");
}

#[test]
fn those_killed_are_counted_for_one_violence_and_not_for_a_day_of_it() {
    let whole =
        killed("Violence in the south", EventKind::Clash, "KGZ", "2010-06-10/2010-06-15", "Osh", "470");
    for (on, kind, deaths, expected) in [
        ("2010-06", EventKind::Clash, "50", "field-quantity contradicts"),
        ("2010-06", EventKind::StateForce, "50", "not-comparable cannot-be-checked"),
        ("2010-06", EventKind::StateForce, "470", "fields-agree agrees"),
        ("2010-06-11", EventKind::Clash, "3", "not-comparable cannot-be-checked"),
        ("2010-06-11", EventKind::Clash, "900", "field-quantity contradicts"),
        ("2010-06-10", EventKind::Clash, "", "fields-agree agrees"),
        ("2010-06-10", EventKind::Protest, "", "not-comparable cannot-be-checked"),
    ] {
        let text = killed("shots were heard", kind, "KGZ", on, "Osh", deaths);
        assert_eq!(verdict(text, &[account("whole", whole.clone())]), expected, "{on} {kind} {deaths}");
    }
}
