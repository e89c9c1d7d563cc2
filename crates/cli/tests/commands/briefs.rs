//! `tarazy briefs`: files are kept, listed and shown with how their citations stand.

use crate::run::Folder;

const HEAD: &str = "---\ntitle: Ours\nsection: Equality\nauthors: A. One; B. Two\nlanguage: en\nslug: ours\n";

fn brief(state: &str, text: &str) -> String {
    format!("{HEAD}state: {state}\n---\n{text}\n")
}

#[test]
fn a_brief_is_added_listed_and_shown() {
    let cites = "[27.1](record:rec-41955fc933707038)";
    let folder = Folder::new().with_demo().with("ours.md", brief("published", cites));
    let briefs = |more: &[&str]| folder.run(&[&["briefs", "--record", "demo"], more].concat());
    let added = briefs(&["add", "ours.md"]);
    assert_eq!(
        (added.code, added.out.as_str()),
        (0, "ours.md: version 1 kept, published\n"),
        "{}",
        added.err
    );
    assert_eq!(briefs(&["add", "ours.md"]).out, "ours.md: the same as version 1; nothing kept\n");
    let listed = briefs(&["list"]);
    assert!(
        listed.out.contains("ours en Ours") && listed.out.contains("thirty-per-cent en"),
        "{}",
        listed.out
    );
    assert_eq!(briefs(&["list", "--language", "ru"]).code, 0);
    let json = briefs(&["list", "--json"]);
    assert_eq!(json.out.lines().count(), 2);
    assert!(json.out.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    let shown = briefs(&["show", "ours"]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    assert!(shown.out.contains("record:rec-41955fc933707038 (line 1) stands"), "{}", shown.out);
    assert_eq!(briefs(&["show", "theirs"]).code, 2);
}

#[test]
fn a_brief_that_cites_what_is_not_there_is_told_with_its_line() {
    let cites = "One.\n\n[Two](account:acc-0000000000000000)";
    let folder = Folder::new()
        .with_demo()
        .with("ours.md", brief("published", cites))
        .with("draft.md", brief("draft", cites))
        .with("headless.md", "Words")
        .with("slugless.md", "---\ntitle: A\nslug: A B\n---\nWords");
    let add = |file: &str| folder.run(&["briefs", "--record", "demo", "add", file]);
    let refused = add("ours.md");
    assert_eq!(refused.code, 2);
    for part in ["ours.md", "line 3", "acc-0000000000000000", "its head"] {
        assert!(refused.err.contains(part), "{part}: {}", refused.err);
    }
    assert_eq!(add("draft.md").code, 0);
    let shown = folder.run(&["briefs", "--record", "demo", "show", "ours"]);
    assert_eq!(shown.code, 1, "a citation does not stand");
    assert!(shown.out.contains("it is not in the record"), "{}", shown.out);
    for (file, told) in [("headless.md", "line 1 is not ---"), ("slugless.md", "slugless.md, line 3")] {
        let refused = add(file);
        assert!(refused.code == 2 && refused.err.contains(told), "{file}: {}", refused.err);
    }
}

#[test]
fn an_export_is_read_back() {
    let folder = Folder::new().with_demo();
    assert_eq!(folder.run(&["export", "--record", "demo", "tables"]).code, 0);
    let tables = ["figures", "pledges", "sources"].map(|name| format!("tables/{name}.csv"));
    let tables: Vec<&str> = tables.iter().map(String::as_str).collect();
    let read = folder.run(&[&["import", "--record", "again", "own"], tables.as_slice()].concat());
    assert_eq!(read.code, 0, "{}", read.err);
    let added = folder.run(&["briefs", "--record", "again", "add", "tables/brief-thirty-per-cent.en.md"]);
    assert_eq!(added.code, 0, "{}", added.err);
    assert_eq!(folder.run(&["briefs", "--record", "again", "show", "thirty-per-cent"]).code, 0);
    assert_eq!(folder.run(&["verify", "--record", "again"]).code, 0);
}
