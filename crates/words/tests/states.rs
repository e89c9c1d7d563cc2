//! States are resolved as registers and texts write them.

use proptest::prelude::*;
use tarazy_words::states::{self, Form};

fn code(name: &str) -> String {
    states::resolve(name).map_or_else(|| "-".to_owned(), |code| code.to_string())
}

#[test]
fn names_resolve_in_any_spelling() {
    let table = [
        ("Kazakhstan", "KAZ"),
        ("REPUBLIC OF KAZAKHSTAN", "KAZ"),
        ("the Republic of Kazakhstan", "KAZ"),
        ("Қазақстан", "KAZ"),
        ("Казахстан", "KAZ"),
        ("Qozog'iston", "KAZ"),
        ("Qozogʻiston", "KAZ"),
        ("Kyrghyz Republic", "KGZ"),
        ("Кыргызская Республика", "KGZ"),
        ("Өзбекстан", "UZB"),
        ("O‘zbekiston", "UZB"),
        ("Belgium⁵", "BEL"),
        ("Belgium 5", "BEL"),
        ("Belgium [5]", "BEL"),
        ("State of Palestine*", "PSE"),
        ("Iran (Islamic Republic of)", "IRN"),
        ("Iran, Islamic Republic of", "IRN"),
        ("Congo, The Democratic Republic Of The", "COD"),
        ("Republic of the Congo", "COG"),
        ("Guinea-bissau", "GNB"),
        ("Cote d’Ivoire", "CIV"),
        ("CÔTE D'IVOIRE", "CIV"),
        ("St. Vincent And The Grenadines", "VCT"),
        ("The former Yugoslav Republic of Macedonia", "MKD"),
        ("Swaziland", "SWZ"),
        ("Byelorussian SSR", "BLR"),
        ("Türkiye", "TUR"),
        ("turkey", "TUR"),
        ("Viet Nam", "VNM"),
        ("Vietnam", "VNM"),
        ("Korea, Democratic People's Republic of", "PRK"),
        ("Republic of Korea", "KOR"),
        ("U.S.A.", "USA"),
        ("US", "USA"),
        ("Соединённые Штаты Америки", "USA"),
        ("UK", "GBR"),
        ("United Kingdom of Great Britain and Northern Ireland", "GBR"),
        ("European Union", "XEU"),
        ("Yugoslavia (former)", "XYU"),
        ("Republic of China", "TWN"),
        ("People's Republic of China", "CHN"),
        ("USSR", "XSU"),
        ("Holy See", "VAT"),
        ("KAZ", "KAZ"),
        ("KG", "KGZ"),
        ("Côte\u{a0}d'Ivoire", "CIV"),
        ("Nowhere", "-"),
        ("", "-"),
        ("*", "-"),
        ("Republic of", "-"),
    ];
    for (name, expected) in table {
        assert_eq!(code(name), expected, "{name}");
    }
}

#[test]
fn every_state_resolves_by_each_of_its_names() {
    for state in states::all() {
        for (_, name) in state.names.all() {
            let found = states::resolve(name);
            let homonym = ["Kongo", "Конго"].contains(&name);
            assert!(found == Some(state.code) || homonym, "{}: {name} is {found:?}", state.code);
        }
        assert_eq!(states::resolve(state.official), Some(state.code));
        assert!(
            state.capital.is_none_or(|capital| tarazy_words::places::get(capital).is_some()),
            "{}",
            state.code
        );
    }
}

#[test]
fn texts_name_states_by_name_adjective_and_people() {
    let text = "The Kazakh delegation met Uzbeks; Kyrgyzstan's MPs, the U.S. and\u{a0}South\u{a0}Korea wrote. \
                Turkey sent turkey; us and US. Nigerians left Niger. В Казахстане казахстанских судей; Ресейдің.";
    let found: Vec<(&str, String, Form)> = states::lexicon()
        .find(text)
        .into_iter()
        .map(|hit| {
            let (code, form) = states::mentioned(hit.entry).unwrap();
            (text.get(hit.range).unwrap(), code.to_string(), form)
        })
        .collect();
    let expected = [
        ("Kazakh", "KAZ", Form::Adjective),
        ("Uzbeks", "UZB", Form::People),
        ("Kyrgyzstan", "KGZ", Form::Name),
        ("U.S.", "USA", Form::Name),
        ("South\u{a0}Korea", "KOR", Form::Name),
        ("Turkey", "TUR", Form::Name),
        ("US", "USA", Form::Name),
        ("Nigerians", "NGA", Form::People),
        ("Niger", "NER", Form::Name),
        ("Казахстане", "KAZ", Form::Name),
        ("казахстанских", "KAZ", Form::Adjective),
        ("Ресейдің", "RUS", Form::Name),
    ];
    let found: Vec<(&str, &str, Form)> =
        found.iter().map(|(text, code, form)| (*text, code.as_str(), *form)).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_participant_of_the_shared_treaty_tables_resolves() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/treaties");
    let tables = [("untc-2015/treaties", "Participant"), ("status-2022", "member")];
    for (tables, column) in tables {
        let Ok(files) = std::fs::read_dir(format!("{folder}/{tables}")) else {
            println!("skipped: {folder}/{tables} absent");
            continue;
        };
        for file in files.map(|file| file.unwrap().path()) {
            let mut table = csv::Reader::from_path(&file).unwrap();
            let at = table.headers().unwrap().iter().position(|header| header == column).unwrap();
            for row in table.records() {
                let row = row.unwrap();
                assert_ne!(code(&row[at]), "-", "{}: {}", file.display(), &row[at]);
            }
        }
    }
    let Ok(files) = std::fs::read_dir(format!("{folder}/untc-2015/declarations")) else { return };
    for file in files.map(|file| file.unwrap().path()) {
        let text = std::fs::read_to_string(&file).unwrap();
        for heading in text.lines().filter_map(|line| line.strip_prefix('#')) {
            assert_ne!(code(heading), "-", "{}: {heading}", file.display());
        }
    }
}

proptest! {
    #[test]
    fn any_text_may_be_asked_about(text in "\\PC{0,60}") {
        let _ = states::resolve(&text);
        let _ = tarazy_words::instruments::resolve(&text);
        let _ = tarazy_words::places::resolve(&text);
        let _ = tarazy_words::language::detect(&text);
        for language in tarazy_words::Language::ALL {
            let _ = tarazy_words::stem::light(&text, language);
        }
    }
}

#[test]
fn a_name_that_is_none_is_near_those_it_may_have_meant() {
    for (written, meant) in [
        ("Kazakstann", "KAZ"),
        ("Khirgizstan", "KGZ"),
        ("Таджикестан", "TJK"),
        ("Uzbekiston Respublika", "UZB"),
        ("Beljium", "BEL"),
    ] {
        let near: Vec<String> = states::near(written, 5).iter().map(|state| state.code.to_string()).collect();
        assert_eq!(near.first().map(String::as_str), Some(meant), "{written}: {near:?}");
    }
    assert!(states::near("Xqvw", 5).is_empty() && states::near("⁵", 5).is_empty());
}
