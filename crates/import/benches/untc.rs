//! Importing the UN Treaty Collection's tables of chapters 1 to 4 at once: the promise is under 2 s.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a bench may panic, and says what it skips")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use tarazy_import::{Options, Table, own, untc};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/treaties/untc-2015");

fn collection(criterion: &mut Criterion) {
    let folder = Path::new(FOLDER);
    let Ok(entries) = fs::read_dir(folder.join("treaties")) else {
        println!("skipped: {FOLDER} absent");
        return;
    };
    let paths =
        entries.map(|entry| entry.expect("a readable folder").path()).chain([folder.join("index.csv")]);
    let read =
        |path: std::path::PathBuf| (path.display().to_string(), fs::read(&path).expect("a readable file"));
    let files: Vec<(String, Vec<u8>)> = paths.map(read).collect();
    let tables: Vec<Table<'_>> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let mut group = criterion.benchmark_group("untc");
    group.throughput(Throughput::Elements(u64::try_from(tables.len()).unwrap_or(u64::MAX)));
    group.bench_function("chapters 1 to 4", |bencher| {
        bencher.iter(|| untc::import(black_box(&tables), &Options::default(), &mut |_, _| {}));
    });
    group.finish();
}

fn demonstration(criterion: &mut Criterion) {
    criterion.bench_function("own/demonstration record", |bencher| bencher.iter(own::demo));
}

criterion_group!(benches, collection, demonstration);
criterion_main!(benches);
