//! Our own eight articles, each with the facts a reader should find. The floors stand a little under what is
//! found today: a rule may cost a fact, but not many.

#![expect(clippy::unwrap_used, reason = "a broken list of facts is a failed test")]

mod scoring;

use scoring::Score;
use tarazy_model::Kind;

#[test]
fn most_facts_of_our_own_articles_are_found() {
    for (name, wanted) in [
        ("bishkek-protest", 0.92),
        ("uzbekistan-reforms", 0.85),
        ("january-2022", 0.79),
        ("mongolia-georgia-armenia", 0.78),
        ("torture-tajikistan", 0.57),
        ("women-turkmenistan-kazakhstan", 0.71),
        ("scraped-portal", 0.66),
        ("journalists-courts", 0.75),
    ] {
        let file = |ending: &str| format!("{}/tests/articles/{name}.{ending}", env!("CARGO_MANIFEST_DIR"));
        let page = std::fs::read(file("txt")).unwrap();
        let facts = std::fs::read_to_string(file("jsonl")).unwrap();
        let score = Score::of(&tarazy_read::read(&page, name).unwrap(), &facts);
        eprintln!("{name}\n{score}\n");
        let recall = score.all().recall();
        assert!(recall >= wanted, "{name}: {recall:.2} of the facts found, {wanted} wanted");
        assert!(score.slots(&["state"]) >= 0.7, "{name}: the States of what is found");
        assert_eq!(score.slots(&["state left open"]), 1.0, "{name}: a lost column is guessed");
        assert_eq!(
            (score.broken, score.furniture),
            (0, 0),
            "{name}: broken quotes, furniture taken for facts"
        );
        assert!(score.of_kind(Kind::Event).said > 0, "{name}: no event at all");
    }
}
