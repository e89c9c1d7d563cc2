//! Opening, reopening, refusing, and surviving a sudden end.

use crate::record::*;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use tarazy_store::{Error, Filter, Store};

#[test]
fn what_was_added_is_there_after_reopening() {
    let (folder, mut store) = record();
    add(&mut store, &reading(&["Bakiyev"]));
    let before = visible(store.reader());
    drop(store);
    let folder = crate::record::folder(&folder);
    assert!(!folder.join("record.db-wal").exists(), "a closed record is one file beside its blobs");
    let store = Store::open(&folder).unwrap();
    assert_eq!(visible(store.reader()), before);
}

#[test]
fn a_record_opened_for_reading_cannot_be_written() {
    let (folder, mut store) = record();
    let batch = import(vec![act(1, "KAZ", "CAT", 1998)]);
    add(&mut store, &batch);
    drop(store);
    let mut store = Store::open_read_only(&crate::record::folder(&folder)).unwrap();
    assert_eq!(store.reader().accounts(&Filter::default(), None, 10).unwrap().len(), 1);
    assert!(matches!(store.add(&batch, &mut |_, _| {}), Err(Error::ReadOnly)));
    let id = &batch.accounts[0].draft.id;
    let review = store.review(id, tarazy_model::ReviewState::Rejected, "A", AT, None);
    assert!(matches!(review, Err(Error::ReadOnly)));
}

#[test]
fn a_folder_that_holds_anything_else_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "dear").unwrap();
    let listed = || fs::read_dir(folder.path()).unwrap().count();
    let errors = [Store::open(folder.path()).unwrap_err(), Store::open_read_only(folder.path()).unwrap_err()];
    for error in errors {
        assert!(matches!(error, Error::NotARecord(_)), "{error}");
    }
    assert_eq!(listed(), 1);

    fs::write(folder.path().join("record.db"), "not a database at all, but long enough to look at").unwrap();
    assert!(matches!(Store::open(folder.path()), Err(Error::NotARecord(_))));
    let other = tempfile::tempdir().unwrap();
    let db = rusqlite::Connection::open(other.path().join("record.db")).unwrap();
    db.execute_batch("CREATE TABLE recipes (name TEXT)").unwrap();
    db.close().unwrap();
    let before = fs::read(other.path().join("record.db")).unwrap();
    assert!(matches!(Store::open(other.path()), Err(Error::NotARecord(_))));
    assert_eq!(fs::read(other.path().join("record.db")).unwrap(), before);
    assert!(matches!(Store::open(&folder.path().join("letter.txt")), Err(Error::NotARecord(_))));
}

#[test]
fn a_missing_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("no").join("such").join("place");
    for error in [Store::open(&deep).unwrap_err(), Store::open_read_only(&deep).unwrap_err()] {
        assert!(matches!(error, Error::MissingFolder(_)), "{error}");
    }
    assert!(!folder.path().join("no").exists());
}

#[test]
fn a_record_of_a_newer_program_is_not_touched() {
    let (folder, store) = record();
    drop(store);
    let folder = crate::record::folder(&folder);
    let db = rusqlite::Connection::open(folder.join("record.db")).unwrap();
    db.pragma_update(None, "user_version", 1_000).unwrap();
    db.close().unwrap();
    assert!(matches!(Store::open(&folder), Err(Error::Newer { found: 1_000, .. })));
    assert!(matches!(Store::open_read_only(&folder), Err(Error::Newer { found: 1_000, .. })));
}

#[test]
fn a_second_writer_is_told_to_wait() {
    let (folder, mut store) = record();
    let db = rusqlite::Connection::open(crate::record::folder(&folder).join("record.db")).unwrap();
    db.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = store.add(&import(vec![]), &mut |_, _| {}).unwrap_err();
    assert!(error.to_string().contains("another tarazy is writing"), "{error}");
    db.execute_batch("ROLLBACK").unwrap();
    add(&mut store, &import(vec![]));
}

#[test]
fn threads_read_one_state_while_another_writes() {
    let (_folder, mut store) = record();
    let readers = store.readers();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let readers = readers.clone();
            std::thread::spawn(move || {
                for _ in 0..50 {
                    readers
                        .read(|record| {
                            let listed = record.accounts(&Filter::default(), None, 1_000)?.len();
                            assert_eq!(u64::try_from(listed).unwrap(), record.count(&Filter::default())?);
                            Ok::<_, Error>(())
                        })
                        .unwrap();
                }
            })
        })
        .collect();
    for line in 0..20 {
        add(&mut store, &import(vec![act(line, "KAZ", "CAT", 1998), act(line + 100, "KGZ", "CAT", 1997)]));
    }
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    assert_eq!(readers.read(|record| record.count(&Filter::default())).unwrap(), 40);
}

#[test]
fn a_copy_holds_all_and_goes_into_an_empty_folder_only() {
    let (folder, mut store) = record();
    add(&mut store, &reading(&["Bakiyev"]));
    let copy = folder.path().join("copy");
    store.reader().copy_to(&copy).unwrap();
    let copied = Store::open_read_only(&copy).unwrap();
    assert_eq!(visible(copied.reader()), visible(store.reader()));
    assert_sound(copied.reader());
    assert!(matches!(store.reader().copy_to(&copy), Err(Error::NotARecord(_))));
}

/// Names the record of a process that is to be killed while it adds batches.
const KILLED_IN: &str = "TARAZY_STORE_KILLED_IN";
/// Accounts in each of its batches.
const SIZE: u64 = 40;

#[test]
fn a_process_killed_at_any_moment_loses_nothing_acknowledged_and_leaves_nothing_half_written() {
    for acknowledged in [1, 4, 9] {
        let (folder, store) = record();
        drop(store);
        let record = crate::record::folder(&folder);
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "opening::adds_until_killed", "--ignored", "--nocapture"])
            .env(KILLED_IN, &record)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let added = lines.map_while(Result::ok).filter(|line| line.starts_with("added")).take(acknowledged);
        assert_eq!(added.count(), acknowledged);
        process.kill().unwrap();
        process.wait().unwrap();

        let store = Store::open(&record).unwrap();
        let batches = store.reader().batches(None, 1_000).unwrap().len();
        assert!(batches >= acknowledged, "{batches} of {acknowledged} acknowledged");
        let accounts = store.reader().accounts(&Filter::default(), None, 100_000).unwrap().len();
        assert_eq!(accounts, batches * usize::try_from(SIZE).unwrap());
        assert_sound(store.reader());
    }
}

#[test]
#[ignore = "runs until killed; started by the test above"]
fn adds_until_killed() {
    let Ok(record) = std::env::var(KILLED_IN) else { return };
    let mut store = Store::open(record.as_ref()).unwrap();
    for batch in 0.. {
        let accounts = (0..SIZE).map(|line| act(batch * SIZE + line, "KAZ", "CAT", 1998)).collect();
        let mut batch_of_page = import(accounts);
        batch_of_page.documents[0].name = format!("{batch}.csv");
        add(&mut store, &batch_of_page);
        println!("\nadded {batch}");
    }
}
