//! HTML pages a second on one core, and how the cost grows with the size of a page.
//!
//! `cargo bench -p tarazy-read --bench html`. The real pages are those of `../shared/data/pages`; without them a
//! generated page stands in. The cost is linear when the bytes a second stay level from 10 KB to 10 MB.

use criterion::{BenchmarkId, Criterion, Throughput};
use std::hint::black_box;
use std::path::Path;
use tarazy_read::{decode, html};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    real_pages(&mut criterion);
    growing_pages(&mut criterion);
    criterion.final_summary();
}

/// Bytes to layout, as for a file.
fn read(page: &[u8]) -> usize {
    decode::decode(page).map_or(0, |decoded| html::layout(&decoded.text).blocks.len())
}

fn real_pages(criterion: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/pages");
    let sources = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut pages: Vec<Vec<u8>> =
        sources.filter_map(|entry| std::fs::read(entry.path().join("source.html")).ok()).collect();
    if pages.is_empty() {
        pages.push(generated(60_000));
    }
    let mut group = criterion.benchmark_group("html pages");
    group.throughput(Throughput::Elements(pages.len() as u64)).sample_size(20);
    group.bench_function("real", |bench| {
        bench.iter(|| pages.iter().map(|page| read(black_box(page))).sum::<usize>());
    });
    group.finish();
}

fn growing_pages(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("html size");
    group.sample_size(10);
    for size in [10_000, 100_000, 1_000_000, 10_000_000] {
        let page = generated(size);
        group.throughput(Throughput::Bytes(page.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(size), &page, |bench, page| {
            bench.iter(|| read(black_box(page)));
        });
    }
    group.finish();
}

/// A page of about this many bytes: a menu, then sections with paragraphs, links, lists and tables.
fn generated(size: usize) -> Vec<u8> {
    let mut page =
        String::from("<!doctype html><html lang=en><head><title>A long report - Site</title></head><body>");
    page.push_str("<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav><main><article><h1>A long report</h1>");
    let mut section = 0;
    while page.len() < size {
        section += 1;
        page.push_str(&format!(
            "<div class=\"section\"><h2>Section {section}</h2><p>The committee met in {}, and noted, with concern, that \
             <a href=\"/c/{section}\">the measures</a> taken so far had not been <em>fully</em> carried out.</p>\
             <p>It recommended, among other things, that the State party should report again, within a year, on \
             paragraphs {section} and {}.</p><ul><li>one item of the list</li><li>another item, longer than the first</li></ul>\
             <table><tr><th>Year</th><th>Seats</th></tr><tr><td>{}</td><td>{section}</td></tr></table></div>\n",
            1990 + section % 30,
            section + 1,
            1990 + section % 30,
        ));
    }
    page.push_str("</article></main><footer>About this site</footer></body></html>");
    page.into_bytes()
}
