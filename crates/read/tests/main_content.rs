//! The main content of real pages against what Mozilla's readability keeps of them.
//!
//! The pages are in `../shared/data/pages` and no part of the project; without them the test says so. The
//! measure is the F1 of the words as a multiset, lower-cased. The title and furniture are left out of our
//! side, since the expected content has neither.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a broken fixture is a failed test, figures are printed"
)]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use tarazy_read::block::{BlockKind, Layout};
use tarazy_read::{decode, html};

fn pages() -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/pages");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: {} absent", folder.display());
        return None;
    };
    let mut found: Vec<PathBuf> = entries.map(|e| e.unwrap().path()).collect();
    found.sort();
    Some(found)
}

fn read(path: &Path) -> Layout {
    let bytes = std::fs::read(path.join("source.html")).unwrap();
    html::layout(&decode::decode(&bytes).unwrap().text)
}

/// The words of a text with their counts.
fn words(text: &str) -> HashMap<String, usize> {
    let mut found = HashMap::new();
    let visible = text.replace('\u{ad}', "").to_lowercase();
    for word in visible.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        *found.entry(word.to_owned()).or_default() += 1;
    }
    found
}

/// The words of what we made of a page, without title and furniture.
fn own_words(layout: &Layout) -> HashMap<String, usize> {
    let body = layout.blocks.iter().filter(|b| !matches!(b.kind, BlockKind::Title | BlockKind::Furniture));
    let text: Vec<&str> = body.map(|b| layout.text.get(b.span.clone()).unwrap()).collect();
    words(&text.join("\n\n"))
}

/// The words of the expected content.
fn expected_words(path: &Path) -> HashMap<String, usize> {
    let page = std::fs::read_to_string(path.join("expected.html")).unwrap();
    words(&dom_smoothie::Readability::from(page).doc.formatted_text())
}

/// Precision, recall and F1.
fn agreement(own: &HashMap<String, usize>, expected: &HashMap<String, usize>) -> (f64, f64, f64) {
    let total = |words: &HashMap<String, usize>| words.values().sum::<usize>() as f64;
    let common: usize = own.iter().map(|(w, n)| n.min(expected.get(w).unwrap_or(&0))).sum();
    let (precision, recall) = (common as f64 / total(own).max(1.0), common as f64 / total(expected).max(1.0));
    (precision, recall, 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE))
}

#[test]
fn the_main_content_is_what_readability_keeps() {
    let Some(pages) = pages() else { return };
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let mut scores: Vec<(f64, f64, f64, String)> = Vec::new();
    for path in &pages {
        let (precision, recall, f1) = agreement(&own_words(&read(path)), &expected_words(path));
        scores.push((f1, precision, recall, name(path)));
    }
    scores.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mean = scores.iter().map(|s| s.0).sum::<f64>() / scores.len() as f64;
    println!("mean word F1 over {} pages: {mean:.4}; the ten worst (F1, precision, recall):", scores.len());
    for (f1, precision, recall, name) in scores.iter().take(10) {
        println!("  {f1:.3} {precision:.3} {recall:.3} {name}");
    }
    assert!(mean >= 0.93, "mean word F1 {mean:.4}");
}

#[test]
fn titles_are_what_readability_takes_for_them() {
    let Some(pages) = pages() else { return };
    let mut right = 0;
    for path in &pages {
        let metadata = std::fs::read_to_string(path.join("expected-metadata.json")).unwrap();
        let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let expected = metadata["title"].as_str().map(plain).filter(|t| !t.is_empty());
        let found = read(path).title.map(|t| plain(&t));
        if expected == found {
            right += 1;
        } else {
            println!("  expected {expected:?}, found {found:?}");
        }
    }
    println!("titles right: {right} of {}", pages.len());
    assert!(right * 10 >= pages.len() * 9, "titles right: {right} of {}", pages.len());
}
