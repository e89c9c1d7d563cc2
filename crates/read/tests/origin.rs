//! The page the project began with, read whole: nearly all its facts are found, with the States and dates they
//! have, no quote is broken and no furniture taken for a fact. The page and its facts are not ours to ship; where
//! `../shared` is absent the test says so and is skipped.

#![expect(clippy::unwrap_used, reason = "a broken list of facts is a failed test")]

mod scoring;

use scoring::Score;
use tarazy_model::Kind;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");

#[test]
fn nearly_all_facts_of_the_page_are_found() {
    let page = std::fs::read(format!("{SHARED}/data/origin/page.txt"));
    let facts = std::fs::read_to_string(format!("{SHARED}/gold/origin-sample.jsonl"));
    let (Ok(page), Ok(facts)) = (page, facts) else {
        eprintln!("skipped: ../shared is absent");
        return;
    };
    let score = Score::of(&tarazy_read::read(&page, "page.txt").unwrap(), &facts);
    eprintln!("{score}");
    for (kind, wanted) in [
        (Kind::TreatyAct, 0.95),
        (Kind::Figure, 0.85),
        (Kind::Pledge, 0.85),
        (Kind::Case, 0.85),
        (Kind::Event, 0.75),
        (Kind::Recommendation, 0.75),
        (Kind::Person, 0.75),
        (Kind::Organisation, 0.75),
        (Kind::Source, 0.75),
    ] {
        let recall = score.of_kind(kind).recall();
        assert!(recall >= wanted, "{}: {recall:.2} of the facts found, {wanted} wanted", kind.as_str());
    }
    assert!(score.slots(&["state", "date"]) >= 0.85, "States and dates");
    assert_eq!(score.slots(&["state left open"]), 1.0, "a lost column is guessed");
    assert_eq!((score.broken, score.furniture), (0, 0), "broken quotes, furniture taken for facts");
}
