//! `tarazy report`: the same lines in every form.

use crate::run::Folder;

#[test]
fn a_report_is_written_in_the_form_of_its_name() {
    let folder = Folder::new().with_demo();
    let report = |file: &str, more: &[&str]| {
        folder.run(&[&["report", "--record", "demo", "KAZ", file, "--on", "2026-01-01"], more].concat())
    };
    for file in ["r.docx", "r.xlsx", "r.csv", "r.json", "r.zip"] {
        let ran = report(file, &[]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.starts_with(&format!("{file}: ")) && ran.out.contains(" sources"), "{}", ran.out);
    }
    // The Word document says what the table of evidence says: each title that is cited.
    let read = folder.run(&["read", "--json", "r.docx"]);
    assert_eq!(read.code, 0, "{}", read.err);
    let json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.path("r.json")).unwrap()).unwrap();
    assert!(json["citations"].as_array().unwrap().len() > 20);
    let again = std::fs::read(folder.path("r.docx")).unwrap();
    assert_eq!(report("r.docx", &["--force"]).code, 0);
    assert_eq!(again, std::fs::read(folder.path("r.docx")).unwrap(), "the same record gives the same bytes");
}

#[test]
fn what_cannot_be_written_is_told_before_anything_is() {
    let folder = Folder::new().with_demo().with("there.docx", "mine");
    let said = |arguments: &[&str]| {
        let ran = folder.run(&[&["report", "--record", "demo"], arguments].concat());
        assert_eq!(ran.code, 2, "{}", ran.out);
        ran.err
    };
    assert!(said(&["KAZ", "there.docx"]).contains("give --force"));
    assert_eq!(std::fs::read_to_string(folder.path("there.docx")).unwrap(), "mine");
    assert!(said(&["KAZ", "report.odt"]).contains(".docx, .pdf"));
    assert!(said(&["KAZ", "r.docx", "--right", "flying"]).contains("flying"));
    assert!(!folder.path("r.docx").exists());
    #[cfg(not(feature = "press"))]
    assert!(said(&["KAZ", "r.pdf"]).contains("--features press"));
}
