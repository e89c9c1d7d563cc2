//! The record written out as tables, and read back.

use crate::record::{Record, act_of};
use sha2::{Digest as _, Sha256};
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
    imported("own", tables, "csv", record)
}

/// A record made of the files of a folder that end so.
fn imported(kind: &str, folder: &Path, ending: &str, record: &Path) -> Desk {
    let files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    let tables = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let read = read_tables(importer(kind).unwrap(), tables, None, &mut |_| {}).unwrap();
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
    // What is written out of what was read back is the same to the letter, where it stands and what is noted included.
    // Sources that nothing on record is from are the one thing that does not come back.
    let once_more = folder.path().join("once-more");
    again.export_to(&once_more, false).unwrap();
    let files = fs::read_dir(&tables).unwrap().map(|file| file.unwrap().file_name());
    let of_accounts =
        files.filter(|name| name.to_string_lossy().ends_with(".csv") && name.as_os_str() != "sources.csv");
    let mut compared = 0;
    for name in of_accounts {
        let table = |folder: &Path| fs::read_to_string(folder.join(&name)).unwrap();
        assert_eq!(table(&tables), table(&once_more), "{}", name.display());
        compared += 1;
    }
    assert!(compared > 8, "{compared} tables");
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
    assert_eq!(left, ["accounts.jsonl", "datapackage.json", "letter.txt", "sources.csv"]);
}

#[test]
fn a_register_written_out_as_popolo_and_read_back_states_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let given = folder.path().join("KGZ.json");
    let register = r#"{
"organizations": [{"id": "o", "name": "Assembly", "classification": "legislature", "founding_date": "1995"},
                  {"id": "p", "name": "Party of the River", "parent_id": "o"}],
"persons": [{"id": "a", "name": "Rosa Omur", "birth_date": "1950-03", "gender": "female",
             "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}],
             "other_names": [{"name": "Роза Өмүр", "lang": "ky"}, {"name": "Rosa Bek", "end_date": "1975"}]}],
"memberships": [{"person_id": "a", "organization_id": "o", "role": "member", "start_date": "2010",
                 "end_date": "2015-10-15"},
                {"person_id": "a", "organization": {"name": "Union of Wells"}, "start_date": "2001"}]}"#;
    fs::write(&given, register).unwrap();
    let statements = |desk: &Desk, to: &str| -> Vec<serde_json::Value> {
        let mut accounts = accounts(desk, &folder.path().join(to));
        accounts.iter_mut().map(|account| account["statement"].take()).collect()
    };
    let first = imported("popolo", folder.path(), "json", &folder.path().join("first"));
    let mut before = statements(&first, "out");
    let again = imported("popolo", &folder.path().join("out"), "json", &folder.path().join("again"));
    let mut after = statements(&again, "out-again");
    assert_eq!(before.len(), 3);
    for told in [&mut before, &mut after] {
        told.sort_by_key(ToString::to_string);
    }
    assert_eq!(after, before);
}

#[test]
fn an_export_is_a_data_package_whose_checksums_hold() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::create_demo(&folder.path().join("demo"), &mut |_| {}).unwrap();
    let tables = folder.path().join("tables");
    let exported = desk.export_to(&tables, false).unwrap();
    let described: serde_json::Value =
        serde_json::from_slice(&fs::read(tables.join("datapackage.json")).unwrap()).unwrap();
    let resources = described["resources"].as_array().unwrap();
    assert_eq!(resources.len() + 1, exported.files.len(), "every file but the descriptor itself");
    for resource in resources {
        let bytes = fs::read(tables.join(resource["path"].as_str().unwrap())).unwrap();
        let digits: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(resource["hash"], format!("sha256:{digits}"), "{resource}");
        assert_eq!(resource["bytes"], bytes.len());
        if let Some(fields) = resource["schema"]["fields"].as_array() {
            let headers =
                fields.iter().map(|field| field["name"].as_str().unwrap()).collect::<Vec<_>>().join(",");
            assert!(bytes.starts_with(headers.as_bytes()), "{resource}");
        }
    }
}
