//! Nothing that comes from outside makes an importer panic, and what is refused leaves nothing behind.

use proptest::prelude::*;
use tarazy_import::{Options, Table, importers};

const NAMES: [&str; 10] = [
    "4-9.csv",
    "index.csv",
    "1-2.csv",
    "sources.csv",
    "acts.csv",
    "events.csv",
    "figures.csv",
    "notes.txt",
    "hr_status_cat.csv",
    "annotations.json",
];

fn hold(name: &str, bytes: &[u8]) {
    for importer in importers() {
        let imported = importer.import(&[Table { name, bytes }], &Options::default(), &mut |_, _| {});
        assert!(!imported.is_refused() || imported.drafts.is_empty());
        for problem in &imported.problems {
            assert!(!problem.what.is_empty() && !problem.mend.is_empty());
        }
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(at in 0..NAMES.len(), bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        hold(NAMES[at], &bytes);
    }

    #[test]
    fn arbitrary_cells_under_real_headers_never_panic(
        header in prop::sample::select(vec![
            "Participant,Signature,\"Ratification, Accession(a)\"",
            "Participant,Resolution,Registration Date",
            "chapter_no,treaty_no,treaty_name",
            "id,title,publisher",
            "source,state,instrument,act,date",
            "source,title,kind,states,date,deaths",
            "To,Text,From,Response,Issue,Session",
            "member,year,status",
        ]),
        at in 0..NAMES.len(),
        cells in proptest::collection::vec("[ -~\u{e0}-\u{ff}\r\n\"]{0,12}|[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} ?[a-zA]{0,2}", 0..12),
    ) {
        let lines: Vec<String> = cells.chunks(3).map(|line| line.join(",")).collect();
        hold(NAMES[at], format!("{header}\n{}", lines.join("\n")).as_bytes());
    }

    #[test]
    fn arbitrary_annotations_never_panic(
        names in proptest::collection::vec(prop::sample::select(vec![
            "AnnotationId", "Text", "AnnotationType", "Body", "Countries", "Sdgs", "PublicationDate", "symbol", "_id",
        ]), 0..9),
        values in proptest::collection::vec("[-<>&;/a-zA-Z0-9. \u{e0}]{0,12}|- Recommendations|[0-9]{1,3}\\. [A-Z]", 9),
        tail in "[\\]\\[{}\",0]{0,3}",
    ) {
        let fields: Vec<String> = names.iter().zip(&values).map(|(name, value)| format!("\"{name}\":\"{value}\"")).collect();
        hold("annotations.json", format!("[{{{}}}{tail}]", fields.join(",")).as_bytes());
        hold("annotations.json", format!("[{{{}}}]", fields.join(",\n")).as_bytes());
    }
}
