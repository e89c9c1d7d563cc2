//! The record as a whole: demonstration, verifying, copies, tables.

use crate::run::Folder;
use std::collections::BTreeSet;

#[test]
fn the_demonstration_record_is_built_once_and_holds() {
    let folder = Folder::new().with_demo();
    let batches = folder.run(&["batches", "--record", "demo"]).out;
    assert_eq!(folder.run(&["demo", "--no-serve", "demo"]).code, 0);
    assert_eq!(folder.run(&["batches", "--record", "demo"]).out, batches);
    let verified = folder.run(&["verify", "--record", "demo"]);
    assert_eq!(verified.code, 0, "{}", verified.out);
    assert!(verified.out.contains("everything holds"));
}

#[test]
fn a_changed_document_is_found_out() {
    let folder = Folder::new().with_demo();
    let blob =
        folder.everything().into_iter().find(|(path, _)| path.to_string_lossy().contains("blobs")).unwrap().0;
    let mut bytes = std::fs::read(&blob).unwrap();
    bytes[0] ^= 1;
    let mut open = std::fs::metadata(&blob).unwrap().permissions();
    #[expect(clippy::permissions_set_readonly_false, reason = "a file of this test's own folder")]
    open.set_readonly(false);
    std::fs::set_permissions(&blob, open).unwrap();
    std::fs::write(&blob, bytes).unwrap();
    let verified = folder.run(&["verify", "--record", "demo"]);
    assert_eq!(verified.code, 1, "{}", verified.out);
}

#[test]
fn a_copy_is_the_same_record_and_never_overwrites_one() {
    let folder = Folder::new().with_demo();
    assert_eq!(folder.run(&["backup", "--record", "demo", "copy"]).code, 0);
    let restored = folder.run(&["restore", "--record", "again", "copy"]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let batches = |record| folder.run(&["batches", "--record", record]).out;
    assert_eq!(batches("again"), batches("demo"));
    // Hits that fit equally well have no order of their own.
    let found = |record| {
        let out = folder.run(&["search", "--record", record, "torture"]).out;
        out.lines().map(str::to_owned).collect::<BTreeSet<_>>()
    };
    assert_eq!(found("again"), found("demo"));
    let over = folder.run(&["restore", "--record", "demo", "copy"]);
    assert_eq!(over.code, 2, "{}", over.out);
}

#[test]
fn a_record_is_wiped_by_its_name_alone_and_its_copy_is_whole() {
    let folder = Folder::new().with_demo();
    let wipe = ["wipe", "--record", "demo", "--copy-to", "copy"];
    let refused = folder.run_with(&wipe, b"another\n");
    assert_eq!((refused.code, refused.err.contains("nothing was wiped")), (2, true), "{}", refused.err);
    assert!(folder.path("demo/record.db").exists() && !folder.path("copy").exists());
    let batches = folder.run(&["batches", "--record", "demo"]).out;
    let wiped = folder.run_with(&wipe, b"demo\n");
    assert_eq!(wiped.code, 0, "{}", wiped.err);
    assert!(!folder.path("demo").exists(), "{}", wiped.out);
    assert_eq!(folder.run(&["verify", "--record", "copy"]).code, 0);
    assert_eq!(folder.run(&["batches", "--record", "copy"]).out, batches);
    let over = folder.run(&["wipe", "--record", "copy", "--copy-to", ".", "--yes"]);
    assert_eq!(over.code, 2, "a copy goes into a folder of its own: {}", over.out);
    assert_eq!(folder.run(&["verify", "--record", "copy"]).code, 0);
}

#[test]
fn the_record_is_written_out_as_tables_and_read_back() {
    let folder = Folder::new().with_demo();
    let ran = folder.run(&["export", "--record", "demo", "tables"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let over = folder.run(&["export", "--record", "demo", "tables"]);
    assert_eq!((over.code, over.err.contains("--force")), (2, true), "{}", over.err);
    assert_eq!(folder.run(&["export", "--force", "--record", "demo", "tables"]).code, 0);
    let names = ["sources.csv", "acts.csv", "events.csv", "figures.csv"].map(|name| format!("tables/{name}"));
    for name in &names {
        assert!(std::fs::read_to_string(folder.path(name)).unwrap().lines().count() > 5, "{name}");
    }
    let tables = names.iter().map(String::as_str);
    let import: Vec<&str> = ["import", "own", "--record", "again"].into_iter().chain(tables).collect();
    let ran = folder.run(&import);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
}

#[test]
fn search_finds_what_the_record_says_and_explains_what_it_cannot_read() {
    let folder = Folder::new().with_demo();
    let found =
        folder.run(&["search", "--json", "--record", "demo", "kind:treaty_act", "state:KAZ", "torture"]);
    assert!(found.json().iter().any(|hit| hit["kind"] == "treaty_act"), "{}{}", found.out, found.err);
    let odd = folder.run(&["search", "--record", "demo", "colour:red", "torture"]);
    assert!(odd.err.contains("colour"), "{}", odd.err);
}

#[test]
fn a_chain_whose_end_was_taken_off_is_found_out_by_a_noted_head_or_the_index() {
    let folder = Folder::new().with("a.txt", "Kazakhstan acceded to the Convention against Torture in 1998.");
    let folder = folder.with("b.txt", "Tajikistan acceded to the Convention against Torture in 1995.");
    assert_eq!(folder.run(&["read", "--keep", "a.txt"]).code, 0);
    let before = folder.run(&["verify"]);
    assert_eq!(before.code, 0, "{}", before.out);
    assert_eq!(folder.run(&["backup", "copy"]).code, 0);
    assert_eq!(folder.run(&["read", "--keep", "b.txt"]).code, 0);
    let verified = folder.run(&["verify"]).out;
    let line = verified.lines().find(|line| line.starts_with("head of the chain: ")).unwrap();
    let head = line.trim_start_matches("head of the chain: ");
    assert_eq!(folder.run(&["verify", "--head", head]).code, 0);
    // The state of before is a sound record in itself: its last batch is gone without a trace.
    let cut = folder.run(&["verify", "--record", "copy"]);
    assert_eq!(cut.code, 0, "{}", cut.out);
    let cut = folder.run(&["verify", "--record", "copy", "--head", head]);
    assert_eq!((cut.code, cut.out.contains("does not hold the head noted before")), (1, true), "{}", cut.out);
    std::fs::copy(folder.path("copy/record.db"), folder.path("tarazy-record/record.db")).unwrap();
    let cut = folder.run(&["verify"]);
    assert_eq!((cut.code, cut.out.contains("search index was made from")), (1, true), "{}", cut.out);
    let wrong = folder.run(&["verify", "--head", "beef"]);
    assert_eq!((wrong.code, wrong.err.contains("64 digits")), (2, true), "{}", wrong.err);
}
