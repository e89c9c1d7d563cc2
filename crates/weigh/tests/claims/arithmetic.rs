//! The arithmetic of a text's own numbers and dates.

use crate::fixture::{Page, brief, date, event, figure};
use tarazy_model::{CaseStep, Event, EventKind, Figure, Inference, Pledge, Quantity, Statement};

fn one(page: Page) -> String {
    brief(&page.within()).join(", ")
}

#[test]
fn forty_times_four_hundred_are_sixteen_thousand() {
    let grown = |said: &str, from: &str, to: &str| {
        let page =
            Page::new(&format!("There were {from} NGOs. By now, the number of NGOs has {said} to {to}."));
        let ngos = |value: &str| {
            let number = value.rsplit(' ').next().unwrap().replace(',', "");
            Statement::Figure(figure("number of NGOs", "KAZ", "", &format!("{number} NGO")))
        };
        one(page
            .says(&format!("There were {from} NGOs"), ngos(from))
            .says(&format!("the number of NGOs has {said} to {to}"), ngos(to)))
    };
    for (said, from, to, expected) in [
        ("increased 40-fold", "approximately 400", "around 16,000", "multiple agrees, direction agrees"),
        ("increased tenfold", "400", "16,000", "multiple contradicts, direction agrees"),
        ("increased", "400", "16,000", "direction agrees"),
        ("doubled", "400", "800", "multiple agrees"),
        ("doubled from 300", "400", "800", "multiple contradicts"),
        ("decreased", "400", "800", "direction contradicts"),
        ("not increased", "400", "300", ""),
    ] {
        assert_eq!(grown(said, from, to), expected, "{said}");
    }
}

#[test]
fn a_hedged_factor_is_a_bound_and_the_earlier_number_must_be_the_one_meant() {
    let claim = |text: &str| {
        Statement::Claim(tarazy_model::Claim { text: text.to_owned(), ..tarazy_model::Claim::default() })
    };
    for (before, said, expected) in [
        ("", "The number of NGOs nearly doubled from 60 to 110", "multiple agrees"),
        ("", "The number of grants more than doubled from 10 to 25", "multiple agrees"),
        ("", "The number of complaints rose fivefold from 20 to 104", "multiple agrees"),
        ("", "The number of grants more than doubled from 10 to 15", "multiple contradicts"),
        (
            "There were 400 NGOs and 5,000 NGOs in all. ",
            "The number of NGOs has increased 40-fold to 16,000",
            "",
        ),
        (
            "There were 300 NGOs and 5,000 NGOs in all. ",
            "The number of NGOs has increased 40-fold to 16,000",
            "multiple contradicts",
        ),
        (
            "In 2003 there were 400 NGOs. ",
            "By 2013 the number had grown 40 times to 18,000",
            "multiple contradicts",
        ),
        ("", "The number of NGOs has grown 30 times, from 400 to 16,000", "multiple contradicts"),
        (
            "",
            "Each of the 400 NGOs received 40 thousand tenge, a total of 18 million tenge",
            "multiple contradicts",
        ),
        (
            "",
            "Each of the 400 NGOs received 40 thousand tenge, a total of 16 million tenge",
            "multiple agrees",
        ),
        ("", "In all 3 cities, each with 2 parks, 40 people", ""),
        ("400 x 40 = 18,000. ", "It was counted", "multiple contradicts"),
        ("400 × 40 = 16,000. ", "It was counted", "multiple agrees"),
        ("x = 16,000. ", "It was counted", ""),
        ("20 * 5 * 300 = 30,000. ", "It was counted", ""),
        ("10^5 * 300 = 30,000,000. ", "It was counted", ""),
        ("That is, 400 x 40 = 18,000. ", "It was counted", "multiple contradicts"),
    ] {
        let page = Page::new(&format!("{before}{said}.")).says(said, claim(said));
        let found = brief(&page.within()).into_iter().filter(|found| found.starts_with("multiple"));
        assert_eq!(found.collect::<Vec<_>>().join(", "), expected, "{before}{said}");
    }
}

#[test]
fn a_clause_that_goes_on_needs_no_subject_of_its_own() {
    let page = |verb: &str| {
        let share = |measure: &str, value: &str| Statement::Figure(figure(measure, "KAZ", "", value));
        one(Page::new(&format!("It was 11.2 percent in 1999 {verb} slightly to 15.9 percent in 2006."))
            .says("It was 11.2 percent in 1999", share("it", "11.2 percent"))
            .says(&format!("{verb} slightly to 15.9 percent in 2006"), share("increase", "15.9 percent")))
    };
    assert_eq!(page("increasing"), "direction agrees");
    assert_eq!(page("falling"), "");
    assert_eq!(page("declining"), "direction contradicts");
}

#[test]
fn a_change_is_read_from_the_words_before_its_first_number() {
    let share = |on: &str, value: &str| Statement::Figure(figure("share of women", "KGZ", on, value));
    let bare = |on: &str, value: &str| Statement::Figure(figure("", "KGZ", on, value));
    let page = |verb: &str, rest: &str| {
        one(Page::new(&format!(
            "The share of women {verb} from 25.6 percent in 2007 to 23.3 percent in 2010{rest}."
        ))
        .says(&format!("The share of women {verb} from 25.6 percent in 2007"), share("2007", "25.6 percent"))
        .says("to 23.3 percent in 2010", bare("2010", "23.3 percent")))
    };
    assert_eq!(page("increased", ""), "direction contradicts");
    assert_eq!(page("fell", ", while others increased"), "direction agrees");
    assert_eq!(page("did not increase", ""), "");
    let again = |second: &str| {
        one(Page::new(&format!(
            "The share of women rose to 25.6 percent in 2007. {second} to 23.3 percent in 2010."
        ))
        .says("The share of women rose to 25.6 percent in 2007", share("2007", "25.6 percent"))
        .says(&format!("{second} to 23.3 percent in 2010"), bare("2010", "23.3 percent")))
    };
    assert_eq!(again("It then increased"), "direction contradicts");
    assert_eq!(again("It then fell"), "direction agrees");
    assert_eq!(again("Pensions increased"), "");
    let by = Page::new("The share of women was 8 percent in 2010. It increased by 2 percent in 2011.")
        .says("The share of women was 8 percent in 2010", share("2010", "8 percent"))
        .says("It increased by 2 percent in 2011", bare("2011", "2 percent"));
    assert_eq!(one(by), "", "a change is not what it comes to");
}

#[test]
fn a_change_of_numbers_that_are_no_figures_is_read_from_the_words() {
    let protests = || Statement::Event(event(EventKind::Protest, "protests", "KAZ", "2018", ""));
    for (said, expected) in [
        ("The number of protests increased from 50 in 2018 to 40 in 2019", "direction contradicts"),
        ("The number of protests fell from 50 in 2018 to 40 in 2019", "direction agrees"),
        ("Protests grew from 2018 to 2019", ""),
        ("The number of parties remained at 7 in 2010 and 6 in 2014", "remained contradicts"),
        ("The number of parties remained at 7 in 2010 and 7 in 2014", "remained agrees"),
        ("The parties won 7 in 2010 and 6 in 2014", ""),
        (
            "Amid growing unrest that many in the whole of the country feared the parties went from 50 to 40",
            "",
        ),
    ] {
        assert_eq!(one(Page::new(said).says(said, protests())), expected, "{said}");
    }
}

#[test]
fn so_many_times_is_no_measure_that_changes() {
    let said =
        "NGOs grew from 400 to 16,000, a 40-fold increase. NGOs grew from 400 to 16,000, a 40-fold increase.";
    let times = || Statement::Figure(figure("number of NGOs", "KAZ", "2003", "40 times"));
    let page = Page::new(said).says("a 40-fold increase", times()).says("a 40-fold increase", times());
    assert_eq!(one(page), "");
}

#[test]
fn a_change_is_not_called_remaining() {
    let said =
        "The share of women among deputies remained 14.1 and 15.2 percent in 2008 and 2011 respectively";
    let share = |on: &str, value: &str| Statement::Figure(figure("women in parliament", "KAZ", on, value));
    let page = |second: &str| {
        Page::new(said).says(said, share("2008", "14.1 percent")).says(said, share("2011", second))
    };
    assert_eq!(one(page("15.2 percent")), "remained contradicts");
    assert_eq!(one(page("14.1 percent")), "remained agrees");
}

#[test]
fn amounts_in_two_currencies_imply_one_rate() {
    let amount = |tenge: f64, dollars: Quantity| {
        let told = figure("grants", "KAZ", "2020", "0");
        let value = Quantity::exactly(tenge).of("KZT");
        Statement::Figure(Figure { value, equivalents: vec![dollars.of("USD")], ..told })
    };
    let page = |second: f64| {
        Page::new("A. B.")
            .says("A", amount(1.8e9, Quantity::at_least(4.3e6)))
            .says(
                "B",
                Statement::Figure(Figure {
                    measure: "another".to_owned(),
                    ..match amount(305.4e6, Quantity::exactly(second)) {
                        Statement::Figure(figure) => figure,
                        _ => unreachable!(),
                    }
                }),
            )
            .within()
    };
    let found = page(740_000.0);
    assert_eq!(brief(&found), ["exchange-rate agrees"]);
    assert!(
        found[0].explanation.to_string().contains("418.6")
            && found[0].explanation.to_string().contains("412.7")
    );
    assert_eq!(brief(&page(7_400_000.0)), ["exchange-rate contradicts"]);
}

#[test]
fn parts_shares_and_ranges_are_reckoned() {
    let counted = |part: f64, whole: f64, value: &str| {
        let told = figure("women in parliament", "KAZ", "2016", value);
        one(Page::new("A").says("A", Statement::Figure(Figure { counts: Some((part, whole)), ..told })))
    };
    assert_eq!(counted(29.0, 107.0, "27.1 percent"), "part-of-whole agrees");
    assert_eq!(counted(29.0, 107.0, "31 percent"), "part-of-whole contradicts");
    assert_eq!(counted(129.0, 107.0, "27.1 percent"), "part-of-whole contradicts");
    let share = Page::new("a share of 120 percent")
        .says("120 percent", Statement::Figure(figure("share", "KAZ", "2016", "120 percent")));
    assert_eq!(one(share), "part-of-whole contradicts");
    let part = Page::new("A were held, of whom B were women")
        .says("A", Statement::Figure(figure("held", "KAZ", "2011", "30 person")))
        .says("B", Statement::Figure(figure("women", "KAZ", "2011", "40 person")));
    assert_eq!(one(part), "part-of-whole contradicts");
    let range =
        Page::new("A").says("A", Statement::Figure(figure("held", "KAZ", "2011", "3000..1000 person")));
    assert_eq!(one(range), "range-order contradicts");
}

#[test]
fn a_percentage_that_is_no_share_may_be_more_than_a_hundred() {
    for (said, value, expected) in [
        ("Prices rose to 150 percent of the 2010 level", "150 percent", ""),
        ("Exports were 150 percent of those in 2010", "150 percent", ""),
        ("The share of exports rose by 120 percent", "120 percent", ""),
        ("The share of women was 130 percent", "130 percent", "part-of-whole contradicts"),
    ] {
        let told = Statement::Figure(figure(said, "KAZ", "2016", value));
        assert_eq!(one(Page::new(said).says(said, told)), expected, "{said}");
    }
}

#[test]
fn rates_of_years_that_are_not_known_do_not_contradict() {
    let amount = |on: &str, dollars: f64| {
        let told = figure("grant", "KAZ", on, "10000000 KZT");
        Statement::Figure(Figure { equivalents: vec![Quantity::exactly(dollars).of("USD")], ..told })
    };
    for (first, second, dollars, expected) in [
        ("2005", "2005", 25_000.0, "exchange-rate contradicts"),
        ("2005", "2005?", 25_000.0, ""),
        ("2005", "", 25_000.0, ""),
        ("2005", "2013", 25_000.0, ""),
        ("2005", "", 75_000.0, "exchange-rate agrees"),
    ] {
        let page = Page::new("A. B.").says("A", amount(first, 75_000.0)).says("B", amount(second, dollars));
        let found = brief(&page.within()).into_iter().filter(|found| found.starts_with("exchange"));
        assert_eq!(found.collect::<Vec<_>>().join(", "), expected, "{first} {second} {dollars}");
    }
}

#[test]
fn a_fraction_of_a_share_implies_the_other_share() {
    let said = "They held under a quarter of their share of the population. It was 11.2 percent in 1999.";
    let page = |fraction: f64| {
        Page::new(said)
            .says(
                "under a quarter of their share of the population",
                Statement::Figure(Figure {
                    indicator: Some("women".to_owned()),
                    value: Quantity::up_to(fraction).of("ratio"),
                    ..figure("women in parliament", "KAZ", "199X", "0")
                }),
            )
            .says(
                "11.2 percent",
                Statement::Figure(Figure {
                    indicator: Some("women".to_owned()),
                    ..figure("women in parliament", "KAZ", "1999", "11.2 percent")
                }),
            )
            .within()
    };
    let found = page(0.25);
    assert_eq!(brief(&found), ["implied-whole cannot-be-checked"]);
    assert!(found[0].explanation.to_string().contains("44.8"));
    assert_eq!(brief(&page(0.1)), ["implied-whole contradicts"]);
}

#[test]
fn days_and_years_are_counted_on_the_calendar() {
    let two = |said: &str, first: &str, second: &str| {
        let page = Page::new(&format!("He left on A and resigned {said}, on B."));
        let dated = |event: Event| Statement::Event(Event { dated: Inference::Stated, ..event });
        one(page.says("He left on A", dated(event(EventKind::LossOfPower, "leaves", "KGZ", first, ""))).says(
            &format!("resigned {said}, on B"),
            dated(event(EventKind::LossOfPower, "resigns", "KGZ", second, "")),
        ))
    };
    for (said, first, second, expected) in [
        ("the very next day", "2010-04-15", "2010-04-16", "counted-days agrees"),
        ("the very next day", "2010-04-15", "2010-04-18", "counted-days contradicts"),
        ("two weeks later", "2010-04-15", "2010-04-29", "counted-days agrees"),
        ("a week later", "2021-01", "2021-02-03", "counted-days agrees"),
        ("then", "2010-04-15", "2010-04-18", ""),
        ("the day after", "2010-04-15", "2010-04-16", "counted-days agrees"),
        ("the day after the elections", "2010-04-15", "2010-07-24", ""),
        ("day after day", "2010-04-15", "2010-04-20", ""),
    ] {
        assert_eq!(two(said, first, second), expected, "{said}");
    }
    let said =
        "It’s been 45 years since A was declared in 1975. It’s been 27 years since B was adopted in 1993.";
    let adopted = |on: &str| Statement::Event(event(EventKind::Adoption, "adopted", "", on, ""));
    let page = Page::new(said).says("A was declared", adopted("1975")).says("B was adopted", adopted("1993"));
    assert_eq!(one(page), "counted-years agrees");
    let later = Page::new("It’s been 27 years since B was adopted in 1993. C was adopted in 2025.")
        .says("B was adopted", adopted("1993"))
        .says("C was adopted", adopted("2025"));
    assert_eq!(one(later), "counted-years contradicts");
}

#[test]
fn nothing_is_due_before_it_is_promised() {
    let pledge = |deadline: &str| {
        let (promised, due) = (date("2019-05"), date(deadline));
        let told = Pledge { measure: "plan".to_owned(), date: promised, deadline: due, ..Pledge::default() };
        one(Page::new("A").says("A", Statement::Pledge(told)))
    };
    assert_eq!(pledge("2018"), "deadline-before-promise contradicts");
    assert_eq!(pledge("2025"), "");
}

#[test]
fn the_nth_of_a_series_fits_its_years() {
    let series = |said: &str| {
        let page = Page::new(&format!(
            "A Civil Forum is held {said} since 2003. The ninth Civil Forum was held in November."
        ));
        let forum = |on: &str| Statement::Event(event(EventKind::Meeting, "Civil Forum", "KAZ", on, ""));
        one(page
            .says(&format!("A Civil Forum is held {said} since 2003"), forum("2003/.."))
            .says("The ninth Civil Forum", forum("2020-11")))
    };
    assert_eq!(series("regularly"), "ordinal agrees");
    assert_eq!(series("annually"), "ordinal contradicts");
}

#[test]
fn steps_of_a_case_are_counted_too() {
    let step = |issue: &str, on: &str| {
        Statement::Case(CaseStep { issue: issue.to_owned(), date: date(on), ..CaseStep::default() })
    };
    let page = Page::new("It was raised in January. Only a week later, on 3 February, it was dropped.")
        .says("raised in January", step("suspension", "2021-01"))
        .says("a week later, on 3 February, it was dropped", step("charges", "2021-02-03"));
    assert_eq!(one(page), "counted-days agrees");
}
