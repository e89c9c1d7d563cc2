//! `tarazy import`.

use crate::run::Folder;

const TABLE: &str = "Participant,Signature,\"Accession(a), Succession(d), Ratification\"\n\
    Kazakhstan,,26 Aug 1998 a\nKyrgyzstan,,5 Sep 1997 a\nMongolia,,24 Jan 2002 a\n";

#[test]
fn a_dry_run_counts_and_keeps_nothing() {
    let folder = Folder::new().with("4-9.csv", TABLE);
    let ran = folder.run(&["import", "untc", "--dry-run", "4-9.csv"]);
    assert_eq!(
        (ran.code, ran.out.trim()),
        (0, "3 new, 0 changed, 0 same, 0 gone; nothing was kept (dry run)"),
        "{}",
        ran.err
    );
    assert!(!folder.path("tarazy-record").exists());
    folder.run(&["import", "untc", "4-9.csv"]);
    let again = folder.run(&["import", "untc", "--dry-run", "4-9.csv"]).out;
    assert!(again.starts_with("0 new, 0 changed, 3 same"), "{again}");
}

#[test]
fn the_same_tables_again_change_nothing() {
    let folder = Folder::new().with("4-9.csv", TABLE);
    assert!(folder.run(&["import", "untc", "--as-at", "2015-03-14", "4-9.csv"]).out.starts_with("3 new"));
    let again = folder.run(&["import", "untc", "--as-at", "2015-03-14", "4-9.csv"]);
    assert!(again.out.starts_with("0 new, 0 changed, 3 same, 0 gone"), "{}", again.out);
}

#[test]
fn an_import_is_found_and_taken_back_as_a_whole() {
    let folder = Folder::new().with("4-9.csv", TABLE);
    let batch = folder.run(&["import", "untc", "4-9.csv"]).id("bat-");
    assert!(folder.run(&["search", "Mongolia"]).out.contains("MNG"));
    assert_eq!(folder.run(&["undo", &batch]).code, 0);
    assert!(folder.run(&["search", "Mongolia"]).out.contains("0 found"));
    assert!(folder.run(&["batches"]).out.contains("undone"));
    assert_eq!(folder.run(&["undo", &batch]).code, 2);
    assert_eq!(folder.run(&["verify"]).code, 0);
}
