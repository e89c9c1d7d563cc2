//! Copies, and the index that can be thrown away.

use crate::record::{Record, TEXT, act_of};
use std::collections::BTreeSet;
use tarazy_desk::{Actor, Desk, DeskError, SearchQuery};
use tarazy_model::ReviewState;

#[test]
fn a_copy_says_what_the_record_says() {
    let (record, _) = Record::with_table();
    record.keep("text.txt", TEXT);
    let to = record.folder.path().join("copy");
    record.desk.copy_to(&to).unwrap();
    let copy = Desk::open(&to).unwrap();
    assert_eq!(copy.verify().unwrap().head, record.desk.verify().unwrap().head);
    assert!(copy.verify().unwrap().holds);
    assert!(record.desk.copy_to(&to).is_err(), "a copy is never written over a record");
}

#[test]
fn a_deleted_or_damaged_index_is_made_anew() {
    let (record, _) = Record::with_table();
    record.keep("text.txt", TEXT);
    let dir = record.desk.dir().to_owned();
    let query = SearchQuery { words: "Kazakhstan".into(), ..SearchQuery::default() };
    let found = |desk: &Desk| {
        let hits = desk.search(&query).unwrap().hits;
        hits.into_iter().map(|hit| hit.account).collect::<BTreeSet<_>>()
    };
    let before = found(&record.desk);
    assert!(!before.is_empty());
    let Record { desk, folder } = record;
    drop(desk);
    std::fs::remove_dir_all(dir.join("index")).unwrap();
    let read_only = Desk::open_read_only(&dir).unwrap();
    assert!(matches!(read_only.search(&query), Err(DeskError::NoIndex)));
    assert_eq!(found(&Desk::open(&dir).unwrap()), before);
    std::fs::write(dir.join("index").join("meta.json"), "{").unwrap();
    assert_eq!(found(&Desk::open(&dir).unwrap()), before);
    drop(folder);
}

#[test]
fn the_index_follows_what_is_decided_and_undone() {
    let (record, batch) = Record::with_table();
    let kept = record.keep("text.txt", TEXT);
    let found = |review| {
        let query = SearchQuery { words: "Tajikistan".into(), review, ..SearchQuery::default() };
        record.desk.search(&query).unwrap().paging.total
    };
    assert_eq!(found(None), 0, "candidates are apart from the record");
    assert!(found(Some(ReviewState::Candidate)) > 0);
    record.decide(&act_of(&record.page(&kept), "TJK"), ReviewState::Accepted);
    assert_eq!(found(None), 1);
    record.desk.undo(&kept.batch.id, None, &Actor::default()).unwrap();
    assert_eq!(found(None), 0);
    record.desk.undo(&batch, None, &Actor::default()).unwrap();
    let all = record.desk.search(&SearchQuery::default()).unwrap();
    assert_eq!(all.paging.total, 0);
}
