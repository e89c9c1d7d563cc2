//! The record written out as tables, and read back.

use crate::record::{Record, act_of};
use std::fs;
use std::path::Path;
use tarazy_desk::{Actor, Desk, Table, importer, read_tables};
use tarazy_model::ReviewState;

/// The accounts of the curated record as an export tells them, without what another import must change:
/// where they stand and how they were made.
fn accounts(desk: &Desk, to: &Path) -> Vec<serde_json::Value> {
    desk.export_to(to, true).unwrap();
    let lines = fs::read_to_string(to.join("accounts.jsonl")).unwrap();
    let mut accounts: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|account: &serde_json::Value| {
            account["review"] == "accepted" || account["review"] == "disputed"
        })
        .collect();
    for account in &mut accounts {
        for field in ["evidence", "maker", "batch", "version", "review"] {
            account.as_object_mut().unwrap().remove(field);
        }
    }
    accounts.sort_by_key(|account| account["id"].as_str().unwrap().to_owned());
    accounts
}

/// A record made of the tables of a folder.
fn made_of(tables: &Path, record: &Path) -> Desk {
    let files: Vec<(String, Vec<u8>)> = fs::read_dir(tables)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    let tables = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    let desk = Desk::open(record).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
    desk
}

#[test]
fn the_demonstration_written_out_and_read_back_is_the_same_record() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::create_demo(&folder.path().join("demo"), &mut |_| {}).unwrap();
    let tables = folder.path().join("tables");
    let exported = desk.export_to(&tables, false).unwrap();
    assert_eq!(exported.left_out, 0);
    let again = made_of(&tables, &folder.path().join("again"));
    let (before, after) = (accounts(&desk, &tables), accounts(&again, &folder.path().join("other")));
    assert!(before.len() > 250, "{}", before.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after);
    }
    assert_eq!(before.len(), after.len());
    assert!(again.verify().unwrap().holds);
}

#[test]
fn what_was_read_and_accepted_comes_back_too_and_candidates_stand_in_the_json_alone() {
    let (record, _) = Record::with_table();
    let text = "Kazakhstan acceded to the Convention against Torture on 26 August 1998.\n\n\
        On 24 March 2005, about 15,000 people protested in Bishkek, Kyrgyzstan.\n\n\
        Tajikistan acceded to the Convention against Torture on 11 January 1995.\n";
    let page = record.page(&record.keep("text.txt", text));
    for candidate in page.candidates.iter().filter(|one| one.account.id != act_of(&page, "TJK")) {
        record.decide(&candidate.account.id, ReviewState::Accepted);
    }
    record.decide(&act_of(&page, "KAZ"), ReviewState::Disputed);
    let tables = record.folder.path().join("tables");
    assert_eq!(record.desk.export_to(&tables, false).unwrap().left_out, 0);
    let acts = fs::read_to_string(tables.join("acts.csv")).unwrap();
    assert!(acts.contains("disputed: Kazakhstan acceded") && !acts.contains("TJK"), "{acts}");
    assert!(fs::read_to_string(tables.join("accounts.jsonl")).unwrap().contains("TJK"));
    let again = made_of(&tables, &record.folder.path().join("again"));
    assert_eq!(accounts(&again, &record.folder.path().join("other")), accounts(&record.desk, &tables));
}

#[test]
fn a_folder_that_holds_something_is_written_to_only_by_force_and_nothing_half_written_stays() {
    let (record, batch) = Record::with_table();
    let to = record.folder.path().join("tables");
    record.desk.export_to(&to, false).unwrap();
    let before = fs::read(to.join("acts.csv")).unwrap();
    fs::write(to.join("letter.txt"), "dear").unwrap();
    let error = record.desk.export_to(&to, false).unwrap_err().to_string();
    assert!(error.contains("--force") && error.contains("tables"), "{error}");
    assert_eq!(fs::read(to.join("acts.csv")).unwrap(), before);
    record.desk.undo(&batch, None, &Actor::default()).unwrap();
    record.desk.export_to(&to, true).unwrap();
    assert!(!to.join("acts.csv").exists(), "a table of an export before that has no rows now");
    let mut left: Vec<_> = fs::read_dir(&to).unwrap().map(|file| file.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["accounts.jsonl", "letter.txt", "sources.csv"]);
}
