//! Plain text to candidates: bytes a second, from 10 KB to 10 MB (100 MB where `TARAZY_BENCH_LARGE` is set), beside
//! lower-casing and counting the words of the same text, so that cost can be read as a ratio and as linear or not.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

const ARTICLES: [&str; 4] = [
    include_str!("../tests/articles/bishkek-protest.txt"),
    include_str!("../tests/articles/january-2022.txt"),
    include_str!("../tests/articles/mongolia-georgia-armenia.txt"),
    include_str!("../tests/articles/uzbekistan-reforms.txt"),
];

fn plain_text(criterion: &mut Criterion) {
    let all = ARTICLES.join("\n\n");
    let mut group = criterion.benchmark_group("plain text");
    group.sample_size(10);
    let large = std::env::var_os("TARAZY_BENCH_LARGE").map(|_| 100_000_000);
    for size in [10_000, 100_000, 1_000_000, 10_000_000].into_iter().chain(large) {
        let text = all.repeat(size / all.len() + 1);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("read", size), &text, |b, text| {
            b.iter(|| tarazy_read::read(black_box(text.as_bytes()), "bench").map(|r| r.candidates.len()));
        });
        group.bench_with_input(BenchmarkId::new("words", size), &text, |b, text| {
            b.iter(|| black_box(text).to_lowercase().split_whitespace().count());
        });
    }
    group.finish();
}

/// Reports of the UN as they come: long lists of points, fewer statements to the page. Skipped where the folder is absent.
fn reports(criterion: &mut Criterion) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/upr/reports");
    let Ok(files) = std::fs::read_dir(folder) else {
        eprintln!("skipped: {folder} is absent");
        return;
    };
    let mut paths: Vec<_> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let text: String = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let mut group = criterion.benchmark_group("reports");
    group.sample_size(10).throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("read", |b| {
        b.iter(|| tarazy_read::read(black_box(text.as_bytes()), "bench").map(|r| r.candidates.len()));
    });
    group.finish();
}

criterion_group!(benches, plain_text, reports);
criterion_main!(benches);
