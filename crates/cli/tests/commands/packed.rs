//! PDF and DOCX files are read in a process of their own, which is stopped at its limits.

use crate::paper::{Page, file, tree};
use crate::run::Folder;

fn act() -> Vec<u8> {
    let text = "Kazakhstan acceded to the Convention against Torture on 26 August 1998.";
    file(&[
        Page::default().lines(60, 700, &["Of the year before, and of what went before it."]),
        Page::default().line(60, 700, 10, text),
    ])
}

/// A page with so many lines that reading it takes long.
fn endless() -> Vec<u8> {
    let line = |page: Page, n: u32| {
        page.line(60, 700 - n % 600, 10, "On and on it went, and no end was to be seen.")
    };
    file(&[(0..120_000).fold(Page::default(), line)])
}

#[test]
fn a_pdf_is_read_kept_and_told_with_its_pages() {
    let folder = Folder::new().with("act.pdf", act());
    let ran = folder.run(&["read", "--keep", "--json", "act.pdf"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let acts: Vec<_> = ran.json().into_iter().filter(|line| line["status"] == "accession").collect();
    assert_eq!((acts.len(), &acts[0]["page"], &acts[0]["date"]), (1, &2.into(), &"1998-08-26".into()));
    let ran = folder.run(&["check", "act.pdf"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(folder.run(&["verify"]).code, 0);
}

#[test]
fn a_file_that_takes_too_much_is_stopped_and_the_message_says_which_limit() {
    let folder = Folder::new().with("act.pdf", act()).with("endless.pdf", endless());
    for (arguments, said) in [
        (["--max-memory", "2", "act.pdf"], "more than 2 MB of memory and was stopped"),
        (["--max-time", "1", "endless.pdf"], "longer than 1 second"),
    ] {
        let ran = folder.run(&[&["read"][..], &arguments].concat());
        assert_eq!(ran.code, 2, "{}", ran.out);
        for words in [said, arguments[0], arguments[2], "split it"] {
            assert!(ran.err.contains(words), "{arguments:?} does not say {words:?}: {}", ran.err);
        }
    }
}

#[test]
fn a_file_that_brings_its_reader_down_is_told_as_damaged() {
    let deep = format!("4 0 R {} {}", "[".repeat(200_000), "]".repeat(200_000));
    let folder = Folder::new().with("deep.pdf", tree(&[Page::default()], &deep));
    let ran = folder.run(&["read", "--keep", "deep.pdf"]);
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert!(ran.err.starts_with("tarazy: deep.pdf: this PDF file"), "{}", ran.err);
}
