//! What a text says against itself.

use crate::fixture::{Page, account, act, brief, event, figure, place};
use tarazy_model::{Event, EventKind, Figure, Person, Statement};

fn loss(title: &str, on: &str, who: &str) -> Event {
    event(EventKind::LossOfPower, title, "KGZ", on, who)
}

fn person(name: &str) -> Statement {
    Statement::Person(Person { name: name.to_owned(), ..Person::default() })
}

fn one(page: Page) -> String {
    brief(&page.within()).join(", ")
}

#[test]
fn one_resignation_on_two_days_contradicts_and_two_flights_are_a_question() {
    let twice = |title: &str, first: &str, second: &str| {
        let page = Page::new("A happened. B happened.");
        one(page
            .says("A", Statement::Event(loss(title, first, "Bakiyev")))
            .says("B", Statement::Event(loss(title, second, "Kurmanbek Bakiyev"))))
    };
    for (title, first, second, expected) in [
        ("resigns", "2010-04-15", "2010-04-16", "within-two-dates contradicts"),
        ("resigns", "2010-04", "2010-04-16", ""),
        ("leaves the country", "2010-04-07", "2010-04-15", "within-two-movements cannot-be-checked"),
        ("leaves the country", "2005-04-07", "2010-04-15", ""),
    ] {
        assert_eq!(twice(title, first, second), expected, "{title} {first} {second}");
    }
}

#[test]
fn a_resignation_and_its_acceptance_are_two_days_of_two_things() {
    let told = |title: &str, on: &str| Statement::Event(loss(title, on, "Akayev"));
    for (first, second, expected) in [
        ("President Akayev resigned", "parliament accepted the resignation of Akayev", ""),
        ("Akayev announced his resignation", "Akayev resigned", ""),
        ("Akayev resigned", "President Akayev stepped down", "within-two-dates contradicts"),
    ] {
        let page = Page::new("A happened. B happened.");
        let page = page.says("A", told(first, "2005-04-04")).says("B", told(second, "2005-04-11"));
        assert_eq!(one(page), expected, "{first} / {second}");
    }
}

#[test]
fn two_days_that_the_record_has_both_are_no_contradiction_of_the_text() {
    let told = |on: &str| Statement::Event(loss("Akayev resigned", on, "Akayev"));
    let page = || {
        let page = Page::new("A happened. B happened.");
        page.says("A", told("2005-04-04")).says("B", told("2005-04-11"))
    };
    let kept = |days: &[&str]| days.iter().map(|on| account(on, told(on))).collect::<Vec<_>>();
    for (days, expected) in [
        (vec!["2005-04-04", "2005-04-11"], "within-two-dates cannot-be-checked"),
        (vec!["2005-04-04"], "within-two-dates contradicts"),
        (vec![], "within-two-dates contradicts"),
    ] {
        let found = page().check(&kept(&days));
        let inside = tarazy_weigh::beside_the_record(page().within(), &found);
        assert_eq!(brief(&inside), [expected], "{days:?}");
    }
}

#[test]
fn only_two_departures_are_asked_about() {
    let rally =
        || Event { kind: EventKind::Other, ..loss("supporters of Bakiyev rally", "2010-04-09", "Bakiyev") };
    let flight = || loss("leaves the country", "2010-04-07", "Bakiyev");
    for (first, second) in [(flight(), rally()), (rally(), flight())] {
        let page = Page::new("A happened. B happened.");
        let page = page.says("A", Statement::Event(first)).says("B", Statement::Event(second));
        assert_eq!(one(page), "");
    }
}

#[test]
fn one_state_bound_twice_in_one_text_contradicts() {
    let page = Page::new("A and B")
        .says("A", act("KAZ", "CRC", "ratification", ""))
        .says("B", act("KAZ", "CRC", "accession", ""));
    assert_eq!(one(page), "within-two-acts contradicts");
}

#[test]
fn a_treaty_act_asserted_and_denied_contradicts_only_where_it_is_one_act_and_time() {
    let page = |done: (&str, &str), denial: &str, not_done: (&str, &str)| {
        one(Page::new(&format!("It did A; {denial}."))
            .says("A", act("KGZ", "CRPD", done.0, done.1))
            .says(denial, act("KGZ", "CRPD", not_done.0, not_done.1))
            .denying())
    };
    const CONTRADICTS: &str = "within-both-ways contradicts";
    for (done, denial, not_done, expected) in [
        (("signature", "2011"), "has not ratified it", ("ratification", ""), ""),
        (("accession", "1997"), "did not sign it", ("signature", ""), ""),
        (("ratification", ""), "has not ratified it", ("ratification", ""), CONTRADICTS),
        (("ratification", "2019"), "has not ratified it", ("accession", ""), CONTRADICTS),
        (("ratification", "2019"), "had not ratified it", ("ratification", ""), ""),
        (("ratification", "2019"), "had not ratified it by 2015", ("ratification", "2015"), ""),
        (("ratification", "2019"), "has not in 2021", ("ratification", "2021"), CONTRADICTS),
        (("signature", ""), "had not signed by 2009", ("signature", "2009"), ""),
    ] {
        assert_eq!(page(done, denial, not_done), expected, "{done:?} {denial}");
    }
}

#[test]
fn two_denials_are_not_two_acts() {
    let page = Page::new("It had not A by 2005, and not B by 2010.")
        .says("A", act("KGZ", "CRPD", "ratification", "2005"))
        .denying()
        .says("B", act("KGZ", "CRPD", "accession", "2010"))
        .denying();
    assert_eq!(one(page), "");
}

#[test]
fn one_name_in_two_spellings_is_told_once_and_kin_are_not_confused() {
    let page = Page::new("Tamir Sariyev met Temir Sariyev, Tamir Sariyev, Askar Akayev and Aydar Akayev.")
        .says("Tamir Sariyev", person("Tamir Sariyev"))
        .says("Temir Sariyev", person("Temir Sariyev"))
        .says("Tamir Sariyev", person("Tamir Sariyev"))
        .says("Askar Akayev", person("Askar Akayev"))
        .says("Aydar Akayev", person("Aydar Akayev"));
    assert_eq!(one(page), "within-two-spellings agrees");
}

#[test]
fn two_numbers_for_one_measure_contradict_unless_of_two_parts() {
    let twice = |first: Figure, second: Figure| {
        one(Page::new("A, B").says("A", Statement::Figure(first)).says("B", Statement::Figure(second)))
    };
    let of = |part: &str, value: &str| Figure {
        denominator: Some(part.to_owned()),
        ..figure("women members of parliament", "KAZ", "2007", value)
    };
    assert_eq!(
        twice(of("lower", "15.9 percent"), of("lower", "12.7 percent")),
        "within-two-figures contradicts"
    );
    assert_eq!(twice(of("lower", "15.9 percent"), of("upper", "4.3 percent")), "");
    assert_eq!(twice(of("lower", "15.9 percent"), of("lower", "16 percent")), "");
}

#[test]
fn the_same_event_asserted_and_denied_contradicts() {
    let force = || Event {
        place: place("Osh"),
        ..event(EventKind::StateForce, "lethal force was used", "KGZ", "2005-02-28", "police")
    };
    let page = Page::new("A. B.")
        .says("A", Statement::Event(force()))
        .says("B", Statement::Event(force()))
        .denying();
    assert_eq!(one(page), "within-both-ways contradicts");
}

#[test]
fn a_measure_is_the_same_without_its_numbers_and_hedges() {
    let told = |text: &str, value: &str| Statement::Figure(figure(text, "KGZ", "2010", value));
    const CONTRADICTS: &str = "within-two-figures contradicts";
    const OPEN: &str = "within-two-figures cannot-be-checked";
    for (first, one_value, second, other, expected) in [
        (
            "Unemployment in Kyrgyzstan was 8.6 percent in 2010",
            "8.6 percent",
            "in 2010 unemployment in Kyrgyzstan was only about 2.5 percent",
            "2.5 percent",
            CONTRADICTS,
        ),
        (
            "Unemployment in Osh was 8.6 percent",
            "8.6 percent",
            "Unemployment in Talas was 2.5 percent",
            "2.5 percent",
            "",
        ),
        (
            "Unemployment of those aged 20 was 8.6 percent",
            "8.6 percent",
            "Unemployment of those aged 25 was 2.5 percent",
            "2.5 percent",
            "",
        ),
        (
            "A grant of 10,000 som was given",
            "10000 KGS",
            "A grant of 25,000 som was given",
            "25000 KGS",
            OPEN,
        ),
    ] {
        let page = Page::new("A. B.").says("A", told(first, one_value)).says("B", told(second, other));
        assert_eq!(one(page), expected, "{first} / {second}");
    }
}
