//! The smaller vocabularies: months, numbers, money, units, indicators, themes.

use std::collections::HashSet;
use tarazy_words::number_words::Role;
use tarazy_words::source_labels::{self, Of};
use tarazy_words::{
    Language, Term, affected, bodies, body_words, currencies, indicators, instruments, months, number_words,
    reporting, tagger, themes, units,
};

type Lookup = fn(&str) -> Option<&'static Term>;

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
    assert!(single(currencies::all().iter().map(|currency| currency.code).collect()));
    let trees: [(&[Term], Lookup); 2] = [(themes::all(), themes::get), (affected::all(), affected::get)];
    for (terms, get) in trees {
        assert!(single(terms.iter().map(|term| term.code).collect()));
        assert!(single(terms.iter().flat_map(|term| term.cues.iter().copied()).collect()));
        for term in terms {
            assert!(term.parent.is_none_or(|parent| get(parent).is_some()), "{}", term.code);
            assert_eq!(term.labels.all().count(), 5, "{}", term.code);
        }
    }
}

#[test]
fn a_term_is_part_of_those_above_it() {
    let codes: Vec<&str> = themes::upwards("press").map(|theme| theme.code).collect();
    assert_eq!(codes, ["press", "expression", "civil-political"]);
    assert_eq!(affected::upwards("nobody").count(), 0);
    let roots = themes::all().iter().map(|theme| themes::upwards(theme.code).last().unwrap());
    assert!(roots.into_iter().all(|root| root.parent.is_none()));
}

#[test]
fn a_label_is_known_again_as_sources_wrote_it_at_any_time() {
    for label in source_labels::all() {
        let (resolve, get): (Lookup, Lookup) = match label.of {
            Of::Theme => (themes::resolve, themes::get),
            Of::Affected => (affected::resolve, affected::get),
        };
        let code = |term: Option<&'static Term>| term.map(|term| term.code);
        assert_eq!(code(get(label.code)), Some(label.code), "{label:?}");
        assert_eq!(code(resolve(label.label)), Some(label.code), "{label:?}");
        let years = label.seen.iter().all(|year| year.len() == 4 && year.starts_with("20"));
        assert!(years && !label.seen.is_empty(), "{label:?}");
    }
    let cases = [
        ("human rights and drinking water and sanitation", Some("water")),
        ("Safe Drinking Water &  Sanitation", Some("water")),
        ("Смертная казнь", Some("death-penalty")),
        ("death-penalty", Some("death-penalty")),
        ("Robots", None),
        ("", None),
    ];
    for (name, code) in cases {
        assert_eq!(themes::resolve(name).map(|theme| theme.code), code, "{name}");
    }
    assert_eq!(themes::label("water", Language::Kyrgyz), "Суу жана санитария");
    assert_eq!(themes::label("Robots", Language::English), "Robots");
}

#[test]
fn targets_are_numbers_of_goals_and_of_their_parts() {
    for target in themes::all().iter().flat_map(|theme| &theme.targets) {
        let (goal, part) = target.split_once('.').unwrap_or((target, "1"));
        assert!((1..=17).contains(&goal.parse().unwrap_or(0)) && part.len() <= 2, "{target}");
    }
}

#[test]
fn what_no_source_tagged_is_tagged_by_rule_and_says_by_which_words() {
    let tags = |text| {
        let tags = tagger::themes(text).into_iter().chain(tagger::affected(text));
        tags.map(|tag| format!("{} {}", tag.code, tag.words.join(", "))).collect::<Vec<_>>()
    };
    assert_eq!(
        tags("О запрете пыток, о праве детей на образование"),
        ["torture пыток", "children детей", "education образование", "children детей"]
    );
    assert_eq!(tags("Nothing of the kind."), [""; 0]);
    let english = "Establish a moratorium on executions. Improve access of rural women to health care.";
    let codes: Vec<&str> = tagger::themes(english).into_iter().map(|tag| tag.code).collect();
    assert_eq!(codes, ["women", "death-penalty", "health"], "the surest first");
    // A sentence speaks for itself: words of another don't outvote it.
    let long =
        format!("{english} {}", "The committee meets again in spring to speak of other things. ".repeat(50));
    assert!(codes.iter().all(|code| tagger::themes(&long).iter().any(|tag| tag.code == *code)));
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
