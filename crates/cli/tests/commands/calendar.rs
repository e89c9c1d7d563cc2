//! The reporting calendar on the command line.

use crate::run::Folder;

#[test]
fn what_is_due_is_listed_with_its_rule_and_saved_for_calendar_programs() {
    let folder = Folder::new().with_demo();
    let calendar = |more: &[&str]| {
        let given = ["calendar", "--record", "demo", "--on", "2026-11-26"];
        let run = folder.run(&[&given[..], more].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    let kazakhstan = calendar(&["--state", "KAZ", "--body", "CAT"]);
    assert!(kazakhstan.contains("KAZ CAT        report due (5)"), "{kazakhstan}");
    assert!(kazakhstan.contains("[report-next-due]"), "{kazakhstan}");
    let late = calendar(&["--overdue", "--json"]);
    assert!(late.lines().count() > 3, "{late}");
    for line in late.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(["overdue", "passed"].contains(&entry["outcome"].as_str().unwrap()), "{line}");
    }
    calendar(&["--state", "KAZ,KGZ", "--from", "1990", "--ics", "reporting.ics"]);
    let saved = calendar(&["--state", "KAZ,KGZ", "--from", "1990", "--ics", "-"]);
    assert!(saved.starts_with("BEGIN:VCALENDAR\r\n") && saved.matches("BEGIN:VEVENT").count() > 20);
    assert!(
        folder
            .everything()
            .iter()
            .any(|(path, bytes)| { path.ends_with("reporting.ics") && bytes.as_slice() == saved.as_bytes() })
    );
    let wrong = folder.run(&["calendar", "--record", "demo", "--on", "2027/.."]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("a day is written 2026-11-26"), "{}", wrong.err);
}
