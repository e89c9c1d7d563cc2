//! The smaller vocabularies: months, numbers, money, units, indicators, themes.

use std::collections::HashSet;
use tarazy_words::number_words::Role;
use tarazy_words::{
    bodies, body_words, currencies, indicators, instruments, months, number_words, reporting, themes, units,
};

#[test]
fn months_are_known_in_five_languages() {
    let table = [
        ("March", 3),
        ("Sept.", 9),
        ("января", 1),
        ("МАЯ", 5),
        ("желтоқсан", 12),
        ("сәуірде", 4),
        ("октябрдын", 10),
        ("sentyabr", 9),
        ("iyun", 6),
    ];
    for (word, expected) in table {
        assert_eq!(months::number(word), Some(expected), "{word}");
    }
    assert_eq!(months::number("Monday"), None);
    let known: HashSet<_> = months::all().iter().map(|month| (month.language, month.number)).collect();
    assert_eq!(known.len(), 60);
}

#[test]
fn number_words_have_value_and_role() {
    let of = |word| number_words::of(word).map(|known| (known.value, known.role));
    assert_eq!(of("Forty"), Some((40.0, Role::Unit)));
    assert_eq!(of("million"), Some((1e6, Role::Multiplier)));
    assert_eq!(of("half"), Some((0.5, Role::Fraction)));
    assert_eq!(of("dozens"), Some((24.0, Role::Vague(99.0))));
    assert_eq!(of("тысяч"), Some((1e3, Role::Multiplier)));
    assert_eq!(of("twelfth"), Some((12.0, Role::Ordinal)));
    assert_eq!(of("banana"), None);
}

#[test]
fn money_is_known_by_name_sign_and_code() {
    let table = [
        ("tenge", "KZT"),
        ("₸", "KZT"),
        ("soms", "KGS"),
        ("so'm", "UZS"),
        ("US dollars", "USD"),
        ("US$", "USD"),
        ("euros", "EUR"),
        ("рублей", "RUB"),
        ("£", "GBP"),
        ("KGS", "KGS"),
    ];
    for (word, expected) in table {
        assert_eq!(currencies::of(word).map(|currency| currency.code), Some(expected), "{word}");
    }
}

#[test]
fn what_is_counted_has_a_unit() {
    let table = [
        ("protesters", "person"),
        ("NGOs", "NGO"),
        ("per cent", "percent"),
        ("Years", "year"),
        ("человек", "person"),
    ];
    for (word, expected) in table {
        assert_eq!(units::of(word).map(|unit| unit.code), Some(expected), "{word}");
    }
    assert!(body_words::all().iter().any(|word| word.word == "supreme court"));
}

#[test]
fn a_phrase_names_the_indicator_with_most_words_in_it() {
    let table = [
        ("the proportion of women in parliament", "women-parliament"),
        ("Women representation in the parliament", "women-parliament"),
        ("share of women among candidates", "women-candidates"),
        ("over 20,000 NGOs", "ngos"),
        ("registered NGOs", "ngo-registered"),
        ("active NGOs in the country", "ngo-active"),
        ("state grants to NGOs", "ngo-state-funding"),
        ("the youth unemployment rate", "youth-unemployment"),
        ("unemployment", "unemployment"),
        ("maternal mortality ratio", "maternal-mortality"),
        ("women in decision-making", "women-decision-making"),
    ];
    for (phrase, expected) in table {
        assert_eq!(indicators::named(phrase).map(|indicator| indicator.code), Some(expected), "{phrase}");
    }
    assert!(indicators::named("a fine morning").is_none());
}

#[test]
fn codes_are_single_and_parents_exist() {
    let single = |codes: Vec<&str>| codes.iter().collect::<HashSet<_>>().len() == codes.len();
    assert!(single(indicators::all().iter().map(|indicator| indicator.code).collect()));
    assert!(single(themes::all().iter().map(|theme| theme.code).collect()));
    assert!(single(currencies::all().iter().map(|currency| currency.code).collect()));
    for theme in themes::all() {
        assert!(theme.parent.is_none_or(|parent| themes::get(parent).is_some()), "{}", theme.code);
        assert_eq!(theme.labels.all().count(), 5, "{}", theme.code);
    }
}

#[test]
fn a_text_hints_at_themes() {
    let codes = |text| themes::of(text).into_iter().map(|theme| theme.code).collect::<Vec<_>>();
    assert_eq!(
        codes("Investigate all allegations of torture of detainees in prison."),
        ["torture", "detention"]
    );
    assert_eq!(codes("О запрете пыток и свободе слова"), ["torture", "expression"]);
    assert_eq!(codes("Nothing of the kind."), [""; 0]);
}

#[test]
fn every_treaty_body_with_reports_has_its_duty_and_each_duty_a_known_body_and_instrument() {
    for duty in reporting::all() {
        assert!(bodies::get(duty.body).is_some(), "{}", duty.body);
        if let Some(code) = &duty.instrument {
            assert!(instruments::get(code).is_some_and(|known| known.core), "{code}");
        }
    }
    // The Subcommittee on Prevention of Torture visits and receives no reports.
    for body in bodies::all().iter().filter(|body| body.kind == "treaty body" && body.code != "SPT") {
        assert!(reporting::of_report(body.code, None).is_some(), "{}", body.code);
    }
}

#[test]
fn reports_under_the_protocols_of_the_child_convention_are_told_by_symbol() {
    let instrument = |symbol| {
        let duty = reporting::of_report("CRC", Some(symbol)).unwrap();
        duty.instrument.as_ref().map(ToString::to_string).unwrap_or_default()
    };
    assert_eq!(instrument("CRC/C/OPAC/KAZ/1"), "CRC-OP-AC");
    assert_eq!(instrument("CRC/C/OPSC/KAZ/CO/1"), "CRC-OP-SC");
    assert_eq!(instrument("CRC/C/KAZ/4"), "CRC");
    assert!(reporting::of_report("HRC", None).is_none());
}
