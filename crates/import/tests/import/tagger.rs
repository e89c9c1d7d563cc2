//! How often the tagger gives the themes that people gave: learned anew from sessions 1 to 12 of the Universal
//! Periodic Review, tried on sessions 13 to 15.

#[expect(unreachable_pub, reason = "the example and this test share the file")]
#[path = "../../examples/theme_weights/training.rs"]
mod training;

use std::path::Path;
use tarazy_words::tagger::{self, Weights};
use training::{Labelled, Score};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/upr/recommendations");

#[test]
fn themes_of_later_sessions_are_found_with_weights_learned_from_earlier_ones() {
    let Ok(labelled) = training::labelled(Path::new(FOLDER)) else {
        return println!("skipped: {FOLDER} absent");
    };
    let tried: Vec<&Labelled> =
        labelled.iter().filter(|point| training::TRIED.contains(&point.session)).collect();
    let start = std::time::Instant::now();
    let rows = training::rows(&labelled);
    let learned = Score::of(&training::weights(&rows), &tried);
    let shipped = Score::of(Weights::shipped(), &tried);
    println!("learned anew in {:?}: {learned}; shipped: {shipped}; {} tried", start.elapsed(), tried.len());
    assert!(learned.f1() >= 0.70 && shipped.f1() >= 0.70, "learned {learned}, shipped {shipped}");
    let size = training::table(&rows, 0, 0, &learned).len();
    assert!(size < 400_000, "{size} bytes");
}

#[test]
fn a_tag_names_the_words_that_decided_it() {
    let text = "The Committee regrets the delay. The State party should abolish the death penalty for women.";
    let tags = tagger::themes(text);
    let tag = tags.iter().find(|tag| tag.code == "death-penalty").unwrap();
    assert_eq!((tag.rule, tag.words[0]), (tagger::Rule::Weights, "death penalty"));
    assert!(
        tags.iter().all(|tag| !tag.words.is_empty() && tag.words.iter().all(|words| text.contains(words)))
    );
}
