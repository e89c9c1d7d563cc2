//! How well PDF files are read: against their text twins, and against what hostile ones do.

use std::collections::HashMap;
use tarazy_model::{Recommendation, Statement};
use tarazy_read::{Packed, Reading, read};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/upr/reports");
const REPORTS: [&str; 3] = ["kazakhstan2010", "tajikistan2011", "turkmenistan2009"];

/// A report as PDF and as text, or `None` with a word where it is absent.
fn twins(name: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let file = |ending| std::fs::read(format!("{SHARED}/{name}.{ending}")).ok();
    let found = file("pdf").zip(file("txt"));
    if found.is_none() {
        eprintln!("skipped: {SHARED}/{name} is absent");
    }
    found
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// The F1 of runs of so many words: of one tells whether the words are there, of three whether they are in order.
fn f1(of: &[String], wanted: &[String], run: usize) -> f64 {
    let count = |words: &[String]| {
        let mut counts: HashMap<Vec<String>, usize> = HashMap::new();
        words.windows(run).for_each(|w| *counts.entry(w.to_vec()).or_default() += 1);
        counts
    };
    let (found, known) = (count(of), count(wanted));
    let both: usize = found.iter().map(|(w, n)| (*n).min(known.get(w).copied().unwrap_or(0))).sum();
    2.0 * both as f64 / (of.len() + wanted.len() + 2 - 2 * run) as f64
}

fn recommendations(reading: &Reading) -> Vec<&Recommendation> {
    let of_review = reading.candidates.iter().filter_map(|candidate| match &candidate.statement {
        Statement::Recommendation(point) if point.paragraph.is_some() => Some(point),
        _ => None,
    });
    of_review.collect()
}

/// Letters only, for texts that differ in marks and spaces.
fn letters(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn reports_say_the_same_in_the_same_order_as_their_text_twins() {
    for name in REPORTS {
        let Some((pdf, text)) = twins(name) else { return };
        let layout = Packed::Pdf.layout(&pdf).unwrap();
        let text = tarazy_read::decode::decode(&text).unwrap().text;
        let (found, wanted) = (words(&layout.text), words(&text));
        let (one, three) = (f1(&found, &wanted, 1), f1(&found, &wanted, 3));
        eprintln!("{name}: word F1 {one:.4}, of runs of three {three:.4}, problems {:?}", layout.problems);
        assert!(one >= 0.98 && three >= 0.95);
    }
}

#[test]
fn reports_give_the_recommendations_of_their_text_twins() {
    let (mut all, mut same) = (0, 0);
    for name in REPORTS {
        let Some((pdf, text)) = twins(name) else { return };
        let (pdf, text) = (read(&pdf, name).unwrap(), read(&text, name).unwrap());
        assert!(pdf.candidates.iter().all(|c| c.passage.holds_in(&pdf.text) && c.passage.page().is_some()));
        let (found, wanted) = (recommendations(&pdf), recommendations(&text));
        let key = |point: &Recommendation| (point.paragraph.clone(), letters(&point.text));
        let known: Vec<_> = found.iter().map(|point| key(point)).collect();
        let hits = wanted.iter().filter(|point| known.contains(&key(point))).count();
        for point in wanted.iter().filter(|point| !known.contains(&key(point))) {
            eprintln!(
                "{name}: not read from the PDF: {} {}",
                point.paragraph.as_deref().unwrap(),
                point.text
            );
        }
        let asked: Vec<_> = wanted.iter().map(|point| key(point)).collect();
        for point in found.iter().filter(|point| !asked.contains(&key(point))) {
            eprintln!("{name}: only in the PDF: {} {}", point.paragraph.as_deref().unwrap(), point.text);
        }
        eprintln!(
            "{name}: {} in the PDF, {} in the text, {hits} of these the same",
            found.len(),
            wanted.len()
        );
        assert!(found.len().abs_diff(wanted.len()) * 20 <= wanted.len());
        (all, same) = (all + wanted.len(), same + hits);
    }
    assert!(same as f64 >= 0.95 * all as f64, "{same} of {all}");
}
