//! Our own twenty articles, four of them on one page, each with the facts a reader should find. The floors stand a little under what is
//! found today: a rule may cost a fact, but not many.

#![expect(clippy::unwrap_used, reason = "a broken list of facts is a failed test")]

mod scoring;

use scoring::Score;
use tarazy_model::Kind;

#[test]
fn most_facts_of_our_own_articles_are_found() {
    for (name, wanted) in [
        ("bishkek-protest", 0.93),
        ("uzbekistan-reforms", 0.87),
        ("january-2022", 0.79),
        ("mongolia-georgia-armenia", 0.78),
        ("torture-tajikistan", 0.74),
        ("women-turkmenistan-kazakhstan", 0.85),
        ("scraped-portal", 0.77),
        ("journalists-courts", 0.77),
        ("women-uzbekistan", 0.88),
        ("tajikistan-1992", 0.83),
        ("paper-shields", 0.90),
        ("justice-ministry", 0.83),
        ("women-tajikistan", 0.82),
        ("zhanaozen-student", 0.76),
        ("shadow-report", 0.83),
        ("open-table", 0.78),
        ("portal-page", 0.85),
    ] {
        let file = |ending: &str| format!("{}/tests/articles/{name}.{ending}", env!("CARGO_MANIFEST_DIR"));
        let page = std::fs::read(file("txt")).unwrap();
        let facts = std::fs::read_to_string(file("jsonl")).unwrap();
        let score = Score::of(&tarazy_read::read(&page, name).unwrap(), &facts);
        eprintln!("{name}\n{score}\n");
        let recall = score.all().recall();
        assert!(recall >= wanted, "{name}: {recall:.2} of the facts found, {wanted} wanted");
        assert!(score.slots(&["state"]) >= 0.85, "{name}: the States of what is found");
        assert_eq!(score.slots(&["state left open"]), 1.0, "{name}: a lost column is guessed");
        assert_eq!(
            (score.broken, score.furniture),
            (0, 0),
            "{name}: broken quotes, furniture taken for facts"
        );
        assert!(score.of_kind(Kind::Event).said > 0, "{name}: no event at all");
    }
}
