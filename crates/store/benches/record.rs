//! How fast a batch is added and undone, and what a page costs in a record of 300,000 accounts.
#![allow(missing_docs, reason = "criterion's macros make public items without documentation")]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use tarazy_model::{
    AccountId, BatchKind, Date, Draft, Maker, Origin, Polarity, Recommendation, RecordId, ReviewState, Row,
    Source, StateCode, Statement,
};
use tarazy_store::{Filter, NewBatch, NewDocument, Placed, Store};

const AT: &str = "2026-11-24T09:00:00Z";

fn states() -> Vec<StateCode> {
    let letters = || b'A'..=b'Z';
    let codes =
        letters().flat_map(|a| letters().map(move |b| String::from_utf8_lossy(&[a, b, b'X']).into_owned()));
    codes.take(190).filter_map(|code| code.parse().ok()).collect()
}

/// Recommendations of about 60 words, as the UN's index of recommendations holds them.
fn batch(accounts: u64) -> NewBatch {
    let source = Source::titled("Index of recommendations", None);
    let document = NewDocument {
        source: source.id.clone(),
        name: "export.csv".into(),
        media_type: "text/csv".into(),
        bytes: b"recommendations".to_vec(),
        text: None,
    };
    let states = states();
    let wording = "The Committee recommends that the State party take measures ".repeat(6);
    let placed = (0..accounts).map(|line| {
        let state = states.iter().cycle().nth(usize::try_from(line * 7 % 190).unwrap_or(0)).copied();
        let year = i16::try_from(1990 + line % 35).unwrap_or(2000);
        let draft = Draft {
            id: AccountId::of(&["index", &line.to_string()]),
            source: source.id.clone(),
            statement: Statement::Recommendation(Recommendation {
                text: format!("{wording}{line}"),
                states: state.into_iter().collect(),
                date: Date::year(year).ok(),
                ..Recommendation::default()
            }),
            polarity: Polarity::Asserted,
            origin: Origin::Row(Row {
                document: document.id(),
                file: document.name.clone(),
                line,
                column: None,
                quote: format!("recommendation {line}"),
            }),
            maker: Maker::Importer("uhri".into()),
            as_at: None,
            record: None,
        };
        Placed {
            record: RecordId::of(&[draft.id.as_str()]),
            keys: vec![format!("recommendation {line}")],
            draft,
            unsure: None,
        }
    });
    NewBatch {
        kind: BatchKind::Import,
        title: "export.csv".into(),
        by: "bench".into(),
        at: AT.into(),
        accounts: placed.collect(),
        sources: vec![source],
        documents: vec![document.clone()],
        replaces: None,
        sees_all: true,
        class: None,
    }
}

fn fresh() -> Option<(tempfile::TempDir, Store)> {
    let folder = tempfile::tempdir().ok()?;
    let store = Store::open(&folder.path().join("record")).ok()?;
    Some((folder, store))
}

fn adding(criterion: &mut Criterion) {
    let new = batch(20_000);
    let mut group = criterion.benchmark_group("accounts");
    group.throughput(Throughput::Elements(20_000)).sample_size(10);
    group.bench_function("add", |bencher| {
        bencher.iter_batched_ref(
            fresh,
            |record| record.as_mut().map(|(_, store)| store.add(&new, &mut |_, _| {})),
            BatchSize::PerIteration,
        );
    });
    group.bench_function("add the same again", |bencher| {
        let mut record = fresh();
        if let Some((_, store)) = &mut record {
            store.add(&new, &mut |_, _| {}).ok();
        }
        bencher.iter(|| record.as_mut().map(|(_, store)| store.add(&new, &mut |_, _| {})));
    });
    group.bench_function("undo", |bencher| {
        let added = || {
            let mut record = fresh()?;
            let batch = record.1.add(&new, &mut |_, _| {}).ok()?;
            Some((record, batch.id))
        };
        bencher.iter_batched_ref(
            added,
            |record| record.as_mut().map(|((_, store), batch)| store.undo(batch, "bench", AT, "")),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn reading(criterion: &mut Criterion) {
    let Some((_folder, mut store)) = fresh() else { return };
    let started = std::time::Instant::now();
    store.add(&batch(300_000), &mut |_, _| {}).ok();
    eprintln!("300,000 accounts added in {:.1} s", started.elapsed().as_secs_f64());
    let reader = store.reader();
    let state = states().get(7).copied();
    let by_state = Filter { state, years: Some(2005..=2010), ..Filter::default() };
    let waiting = Filter { review: Some(ReviewState::Accepted), descending: true, ..Filter::default() };
    criterion.bench_function("page of a State's years", |b| {
        b.iter(|| black_box(reader.accounts(&by_state, None, 50)))
    });
    criterion.bench_function("page by review state", |b| {
        b.iter(|| black_box(reader.accounts(&waiting, None, 50)))
    });
    criterion.bench_function("count of a State's years", |b| b.iter(|| black_box(reader.count(&by_state))));
    let key = ["recommendation 123456".to_owned()];
    criterion.bench_function("accounts by key", |b| b.iter(|| black_box(reader.accounts_by_keys(&key, 40))));
    criterion.bench_function("counts", |b| b.iter(|| black_box(reader.counts())));
    let started = std::time::Instant::now();
    let problems = reader.verify().map_or(1, |verification| verification.problems.len());
    eprintln!("verified in {:.1} s, problems: {problems}", started.elapsed().as_secs_f64());
}

criterion_group!(benches, adding, reading);
criterion_main!(benches);
