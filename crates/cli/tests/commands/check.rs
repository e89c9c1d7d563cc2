//! `tarazy check`.

use crate::run::Folder;

#[test]
fn the_exit_code_tells_whether_anything_contradicts() {
    let folder = Folder::new()
        .with_demo()
        .with("right.txt", "Kazakhstan acceded to the Convention against Torture on 26 August 1998.\n")
        .with("wrong.txt", "Kazakhstan acceded to the Convention against Torture on 26 August 1999.\n");
    let check = |file| folder.run(&["check", file, "--record", "demo"]);
    assert_eq!(check("right.txt").code, 0, "{}", check("right.txt").out);
    assert_eq!(check("wrong.txt").code, 1, "{}", check("wrong.txt").out);
}

#[test]
fn a_contradiction_shows_both_passages_and_the_rule() {
    let folder = Folder::new().with_demo().with_texts();
    insta::assert_snapshot!(folder.run(&["check", "torture-convention.txt", "--record", "demo"]).out);
}

#[test]
fn every_json_line_carries_its_verdict_and_findings() {
    let folder = Folder::new().with_demo().with_texts();
    let ran = folder.run(&["check", "--json", "torture-convention.txt", "--record", "demo"]);
    let lines = ran.json();
    assert!(lines.iter().all(|line| line["verdict"].is_string()));
    let wrong = lines.iter().find(|line| line["verdict"] == "contradicts").unwrap();
    assert!(wrong["findings"][0]["rule"]["text"].is_string(), "{wrong}");
}

#[test]
fn checking_writes_nothing() {
    let folder = Folder::new().with_demo().with_texts();
    let before = folder.run(&["batches", "--record", "demo"]).out;
    folder.run(&["check", "march-2005.txt", "--record", "demo"]);
    assert_eq!(folder.run(&["batches", "--record", "demo"]).out, before);
}
