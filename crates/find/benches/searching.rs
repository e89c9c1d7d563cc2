//! How fast an index of 300,000 entries of about 60 words is made and searched.
#![allow(missing_docs, reason = "criterion's macros make public items without documentation")]

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::sync::Arc;
use tarazy_find::{Entry, EntryId, EntryKind, Field, Index, List, Query, Sort};
use tarazy_model::{AccountId, BatchId, Kind, ReviewState, SourceId, StateCode};

const ENTRIES: u64 = 300_000;

/// Numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    /// Small numbers often, as words are in texts.
    fn word(&mut self, words: &[String]) -> String {
        let end = self.below(words.len()) + 1;
        words.get(self.below(end) * self.below(100) / 100).cloned().unwrap_or_default()
    }
}

fn vocabulary() -> Vec<String> {
    let stems =
        ["torture", "women", "parliament", "recommendation", "violence", "detention", "judge", "child"];
    let endings = ["", "s", "ly", "ing", "ed", "ness", "al", "ism"];
    let known = stems.iter().flat_map(|stem| endings.iter().map(move |ending| format!("{stem}{ending}")));
    known.chain((0..20_000).map(|n| format!("w{}", n * 7_919 % 99_991))).collect()
}

fn entries(words: &[String]) -> impl Iterator<Item = Entry> {
    let mut chance = Chance(7);
    let states: Vec<StateCode> = (b'A'..=b'Z')
        .flat_map(|a| (b'A'..=b'H').map(move |b| String::from_utf8_lossy(&[a, b, b'Q']).into_owned()))
        .filter_map(|code| code.parse().ok())
        .collect();
    let sources: Vec<SourceId> = (0..500).map(|n| SourceId::of(&[&n.to_string()])).collect();
    let batch = BatchId::of(&["bench"]);
    (0..ENTRIES).map(move |n| {
        let body: Vec<String> = (0..60).map(|_| chance.word(words)).collect();
        Entry {
            id: EntryId::Account(AccountId::of(&[&n.to_string()])),
            kind: EntryKind::Statement(
                Kind::ALL.get(chance.below(Kind::ALL.len())).copied().unwrap_or(Kind::Claim),
            ),
            title: String::new(),
            body: body.join(" "),
            states: states.get(chance.below(states.len())).copied().into_iter().collect(),
            instrument: None,
            source: sources.get(chance.below(500)).cloned().unwrap_or_else(|| SourceId::of(&["none"])),
            batch: batch.clone(),
            date: format!("{}-06-15", 1980 + chance.below(45)).parse().ok(),
            review: Some(if chance.below(5) == 0 { ReviewState::Candidate } else { ReviewState::Accepted }),
            language: Some("en".to_owned()),
            values: vec![
                (Field::Body, format!("B{}", chance.below(12))),
                (Field::Theme, format!("theme {}", chance.below(80))),
                (Field::Theme, format!("theme {}", chance.below(80))),
            ],
            happening: None,
            record: None,
            added: n,
        }
    })
}

fn searching(criterion: &mut Criterion) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let Ok(index) = Index::open(folder.path()) else { return };
    let words = vocabulary();
    let made: Vec<Entry> = entries(&words).collect();
    let started = std::time::Instant::now();
    let filled = index.writer().and_then(|mut writer| {
        writer.clear()?;
        writer.add(&made)?;
        writer.commit("bench")
    });
    eprintln!("{ENTRIES} entries indexed in {:.1} s: {filled:?}", started.elapsed().as_secs_f64());
    drop(made);
    let started = std::time::Instant::now();
    let first = index.search(&Query { limit: 20, ..Query::default() }).map(|results| results.total);
    eprintln!("first answer in {:.3} s: {first:?}", started.elapsed().as_secs_f64());
    let index = Arc::new(index);
    listing(&index);
    let questions = [
        ("everything", ""),
        ("a common word", "torture"),
        ("two common words", "torture women"),
        ("a rare word", "w7919"),
        ("a phrase of common words", "\"torture women\""),
        ("a beginning", "parlia*"),
        ("a common word of some years and kind", "torture kind:event year:2000..2010"),
    ];
    for (name, text) in questions {
        for sort in [Sort::Relevance, Sort::Newest] {
            let query = Query { text: text.into(), limit: 20, sort, ..Query::default() };
            let found = index.search(&query).map_or(0, |results| results.total);
            let name = format!("{name} ({found} found), {sort:?}");
            criterion.bench_function(&name, |bencher| bencher.iter(|| black_box(index.search(&query))));
        }
    }
}

fn listing(index: &Arc<Index>) {
    let started = std::time::Instant::now();
    let Ok(mut list) = List::of(index, &Query { text: "torture".into(), ..Query::default() }) else { return };
    let all = list.left();
    while list.next(1000).is_ok_and(|part| !part.is_empty()) {}
    eprintln!("{all} hits listed in {:.3} s", started.elapsed().as_secs_f64());
}

criterion_group!(benches, searching);
criterion_main!(benches);
