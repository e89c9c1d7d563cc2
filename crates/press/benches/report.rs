//! A report of about a hundred pages as PDF, beside the same as a Word document.

#![expect(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tarazy_tell::docx;
use tarazy_tell::outline::{Block, Outline, Span};

/// Thirty sections of forty lines, each line with a source of its own.
fn outline() -> Outline {
    let line = "12 May 2019, recommendation: Investigate every allegation of torture without delay, and tell what came of it";
    let mut blocks = Vec::new();
    for section in 0..30 {
        blocks.push(Block::Heading(1, format!("Section {section}"), Some(format!("s{section}"))));
        blocks
            .extend((0..40).map(|n| Block::Item(vec![Span::plain(line), Span::Cite(section * 40 + n + 1)])));
    }
    let source = "Concluding observations on the third periodic report, Committee, 12 May 2019, paragraph 7. report.pdf, page 3";
    blocks.extend(
        (1..=1200)
            .map(|number| Block::Source(number, vec![Span::plain(source), Span::Code("acc-12".into())])),
    );
    Outline { title: "A report".into(), kicker: "As of today".into(), language: "en", blocks }
}

fn bench(criterion: &mut Criterion) {
    let outline = outline();
    let pdf = tarazy_press::pdf(&outline).unwrap();
    let pages = pdf.windows(11).filter(|part| part == b"/Type /Page" || part == b"/Type/Page\n").count();
    let mut group = criterion.benchmark_group("report");
    group.sample_size(10);
    group.bench_function(format!("pdf, {pages} pages"), |b| {
        b.iter(|| tarazy_press::pdf(black_box(&outline)).unwrap())
    });
    group.bench_function("docx", |b| b.iter(|| docx::write(black_box(&outline)).unwrap()));
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
