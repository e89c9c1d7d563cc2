//! A lexicon finds what is there, on word boundaries, whatever the spaces, quotes and letter case.

use proptest::prelude::*;
use tarazy_words::{Language, Lexicon, Spelling};

fn found<'a>(spellings: &[&str], text: &'a str) -> Vec<(&'a str, usize)> {
    let lexicon =
        Lexicon::new(spellings.iter().enumerate().map(|(at, spelling)| Spelling::new(spelling, at)));
    lexicon.find(text).into_iter().map(|hit| (text.get(hit.range).unwrap_or_default(), hit.entry)).collect()
}

#[test]
fn hits_end_at_word_boundaries() {
    type Case = (&'static [&'static str], &'static str, &'static [(&'static str, usize)]);
    let table: [Case; 9] = [
        (&["Niger"], "Nigeria, Niger's, Niger5, niger", &[("Niger", 0), ("Niger", 0), ("niger", 0)]),
        (
            &["Guinea", "Guinea-Bissau"],
            "Guinea‑Bissau and Guinea–Conakry",
            &[("Guinea‑Bissau", 1), ("Guinea", 0)],
        ),
        (&["US", "CAT"], "us US cat Cat CAT USA", &[("US", 0), ("CAT", 1)]),
        (&["=Polish"], "polish Polish POLISH", &[("Polish", 0), ("POLISH", 0)]),
        (
            &["Republic of Kazakhstan"],
            "Republic\u{a0}of\n   Kazakhstan",
            &[("Republic\u{a0}of\n   Kazakhstan", 0)],
        ),
        (&["Republic of Kazakhstan"], "Republic of\n\nKazakhstan", &[]),
        (&["Cote d'Ivoire"], "Côte d’Ivoire", &[("Côte d’Ivoire", 0)]),
        (
            &["пытк*", "жестокое обращение"],
            "ПЫТКАМИ, Жестокое обращение",
            &[("ПЫТКАМИ", 0), ("Жестокое обращение", 1)],
        ),
        (
            &["Agenda 2030", "U.S."],
            "Agenda 2030 but not Agenda 20301; the U.S. army",
            &[("Agenda 2030", 0), ("U.S.", 1)],
        ),
    ];
    for (spellings, text, expected) in table {
        assert_eq!(found(spellings, text), expected, "{text}");
    }
}

#[test]
fn the_longest_entry_wins_and_the_first_of_equals() {
    let spellings = ["United Nations", "United Nations Development Programme", "united nations"];
    let text = "the United Nations Development Fund and the United Nations Development Programme";
    assert_eq!(found(&spellings, text), [("United Nations", 0), ("United Nations Development Programme", 1)]);
}

#[test]
fn names_take_the_endings_of_their_language() {
    let table = [
        ("Россия", Language::Russian, "в России, с Россией", vec!["России", "Россией"]),
        ("Индия", Language::Russian, "индивид в Индии", vec!["Индии"]),
        (
            "Қазақстан",
            Language::Kazakh,
            "Қазақстанның, Қазақстандағы, қазақстандық",
            vec!["Қазақстанның", "Қазақстандағы", "қазақстандық"],
        ),
        (
            "Кыргызстан",
            Language::Kyrgyz,
            "Кыргызстандын, Кыргызстанга",
            vec!["Кыргызстандын", "Кыргызстанга"],
        ),
        (
            "Oʻzbekiston",
            Language::Uzbek,
            "O'zbekistonning, O‘zbekistonda",
            vec!["O'zbekistonning", "O‘zbekistonda"],
        ),
    ];
    for (name, language, text, expected) in table {
        let lexicon = Lexicon::new([Spelling::new(name, 0).declined(language)]);
        let hits: Vec<&str> =
            lexicon.find(text).into_iter().map(|hit| text.get(hit.range).unwrap()).collect();
        assert_eq!(hits, expected, "{name}");
    }
}

proptest! {
    #[test]
    fn hits_lie_in_any_text_in_order_and_apart(text in "(\\PC|Niger|Oʻsh|ʼ| |\u{a0}|\n|ß|U\\.S\\.){0,60}") {
        let spellings = ["Niger", "Oʻsh", "U.S.", "Straße", "a*", "х*"];
        let mut end = 0;
        for (hit, _) in found(&spellings, &text) {
            let start = hit.as_ptr() as usize - text.as_ptr() as usize;
            prop_assert!(start >= end && !hit.is_empty());
            end = start + hit.len();
        }
    }

    #[test]
    fn an_entry_between_spaces_is_found(before in "\\PC{0,20}", after in "\\PC{0,20}") {
        let text = format!("{before} Жаңаөзен қаласы {after}");
        let spellings = ["Жаңаөзен қаласы"];
        prop_assert!(found(&spellings, &text).iter().any(|(hit, _)| *hit == "Жаңаөзен қаласы"), "{}", text);
    }
}
