//! The Universal Human Rights Index: the spreadsheet export against JSON of the same annotations.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use std::hint::black_box;
use tarazy_import::{Options, Table, importer};

/// Annotations of both; the full export has some 267,500.
const ANNOTATIONS: u32 = 5_000;

const HEADERS: [(&str, &str); 8] = [
    ("AnnotationId", "OHCHR Annotation Id"),
    ("Text", "Text"),
    ("AnnotationType", "Type"),
    ("Body", "Reccomending Body"),
    ("Symbol", "Document Symbol"),
    ("Countries", "Countries Concerned"),
    ("Themes", "Themes"),
    ("AffectedPersons", "Affected Persons"),
];

/// The cells of an annotation, under [`HEADERS`].
fn cells(number: u32) -> [String; 8] {
    let sentence = format!(
        "{}. The State party should build well {number} and school {} in its villages. ",
        number % 60 + 1,
        number % 97
    );
    [
        format!("00000000-0000-4000-8000-{number:012}"),
        format!("<p>{}</p>", sentence.repeat(5)),
        "- Recommendations".to_owned(),
        "- CESCR".to_owned(),
        format!("E/C.12/UZB/CO/{}", number / 60),
        "- Uzbekistan".to_owned(),
        "- Safe drinking water & sanitation\n- Right to education".to_owned(),
        "- Children\n- Persons living in rural areas".to_owned(),
    ]
}

fn json(annotations: u32) -> Vec<u8> {
    let record = |number| {
        let fields =
            HEADERS.iter().zip(cells(number)).map(|((name, _), cell)| ((*name).to_owned(), json!(cell)));
        Value::Object(fields.collect())
    };
    serde_json::to_vec(&(0..annotations).map(record).collect::<Vec<_>>()).unwrap_or_default()
}

fn workbook(annotations: u32) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let head = HEADERS.map(|(_, header)| header.to_owned());
    for (row, cells) in (0..).zip(std::iter::once(head).chain((0..annotations).map(cells))) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).ok();
        }
    }
    workbook.save_to_buffer().unwrap_or_default()
}

fn importing(criterion: &mut Criterion) {
    let Some(uhri) = importer("uhri") else { return };
    let mut group = criterion.benchmark_group("uhri");
    group.throughput(Throughput::Elements(ANNOTATIONS.into())).sample_size(10);
    for (name, bytes) in [("export.json", json(ANNOTATIONS)), ("export.xlsx", workbook(ANNOTATIONS))] {
        let tables = [Table { name, bytes: &bytes }];
        group.bench_function(name, |bench| {
            bench.iter(|| black_box(uhri.import(&tables, &Options::default(), &mut |_, _| {})));
        });
    }
    group.finish();
}

criterion_group!(benches, importing);
criterion_main!(benches);
