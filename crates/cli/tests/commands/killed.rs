//! An import that is killed, and one that brings nothing new: the record stays what it was.

use crate::run::Folder;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// An export of the Index with so many points.
fn export(points: usize) -> String {
    let point = |n: usize| {
        format!(
            r#"{{"AnnotationId": "a{n}", "Symbol": "CAT/C/KGZ/CO/{}", "Text": "<p>{}. The State party should do the thing numbered {n} and tell of it.</p>",
                "AnnotationType": "- Recommendations", "Body": "- CAT", "Countries": "- KG", "PublicationDate": "2010-04-07"}}"#,
            n / 60,
            n % 60 + 1
        )
    };
    format!("[{}]", (0..points).map(point).collect::<Vec<_>>().join(",\n"))
}

#[test]
fn the_same_export_again_changes_nothing_and_says_so() {
    let folder = Folder::new().with("export.json", export(40));
    let first = folder.run(&["import", "uhri", "export.json"]);
    assert!(first.out.starts_with("40 new"), "{}{}", first.out, first.err);
    let before = folder.run(&["search", "--out", "before.csv", "thing"]).out;
    let again = folder.run(&["import", "uhri", "export.json"]).out;
    assert!(again.starts_with("0 new, 0 changed, 40 same, 0 gone; nothing changed"), "{again}");
    let after = folder.run(&["search", "--out", "after.csv", "thing"]).out;
    assert!(before.starts_with("40 found") && after.starts_with("40 found"), "{before}{after}");
    let read = |name| std::fs::read(folder.path(name)).unwrap();
    assert_eq!(read("before.csv"), read("after.csv"));
}

#[test]
fn an_import_that_is_killed_leaves_the_record_as_before() {
    let folder = Folder::new().with("small.json", export(3)).with("large.json", export(4000));
    assert_eq!(folder.run(&["import", "uhri", "small.json"]).code, 0);
    let batches = folder.run(&["batches", "--json"]).out;
    let mut killed = 0;
    for delay in [40, 120, 250, 500, 900] {
        let mut import = Command::new(env!("CARGO_BIN_EXE_tarazy"))
            .args(["import", "uhri", "large.json"])
            .current_dir(folder.path(""))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(delay));
        if import.try_wait().unwrap().is_some() {
            break;
        }
        import.kill().unwrap();
        import.wait().unwrap();
        let now = folder.run(&["batches", "--json"]).out;
        if now != batches {
            // It was kept just before it was killed: then all of it.
            break;
        }
        killed += 1;
        assert!(folder.run(&["search", "thing"]).out.contains("3 found"), "killed after {delay} ms");
        let verified = folder.run(&["verify"]);
        assert_eq!(verified.code, 0, "killed after {delay} ms: {}{}", verified.out, verified.err);
    }
    assert!(killed > 0, "no import was killed in time");
    assert_eq!(folder.run(&["import", "uhri", "large.json"]).code, 0);
    let whole = folder.run(&["search", "thing"]).out;
    assert!(whole.contains("4000 found"), "{whole}");
    assert_eq!(folder.run(&["verify"]).code, 0);
}
