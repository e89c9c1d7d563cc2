//! Copies, and the index that can be thrown away.

use crate::record::{Record, TEXT, act_of};
use std::collections::BTreeSet;
use tarazy_desk::{Actor, Desk, DeskError, Field, Filter, SearchQuery, SourceNote};
use tarazy_model::{Kind, ReviewState};

/// The kind that is counted here.
const KIND: Kind = Kind::TreatyAct;

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
    let found = |review: Option<ReviewState>| {
        let words = "Tajikistan -kind:document".into();
        let filters = review.into_iter().map(|state| Filter::read(Field::Review, state.as_str()).unwrap());
        let query = SearchQuery { words, filters: filters.collect(), ..SearchQuery::default() };
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

/// How many accounts are found by a word.
fn found(desk: &Desk, words: &str) -> usize {
    let query = SearchQuery {
        words: words.into(),
        filters: vec![Filter::read(Field::Kind, KIND.as_str()).unwrap()],
        ..SearchQuery::default()
    };
    desk.search(&query).unwrap().paging.total
}

#[test]
fn what_another_process_writes_is_found_by_one_that_was_open_before() {
    let (record, _) = Record::with_table();
    assert_eq!(found(&record.desk, "review:candidate"), 0);
    let other = Desk::open(record.desk.dir()).unwrap();
    let read_only = Desk::open_read_only(record.desk.dir()).unwrap();
    other.keep_reading("text.txt", TEXT.as_bytes(), &SourceNote::default(), &Actor::default()).unwrap();
    let written = found(&other, "review:candidate");
    assert!(written > 0);
    assert_eq!(found(&record.desk, "review:candidate"), written);
    assert_eq!(found(&read_only, "review:candidate"), written);
}

#[test]
fn an_index_deleted_under_an_open_record_is_made_anew() {
    let (record, _) = Record::with_table();
    let index = record.desk.dir().join("index");
    let before = found(&record.desk, "Kazakhstan");
    std::fs::remove_dir_all(&index).unwrap();
    assert_eq!(found(&record.desk, "Kazakhstan"), before);
    std::fs::remove_dir_all(&index).unwrap();
    let kept = record.keep("text.txt", TEXT);
    assert_eq!(kept.problems, []);
    std::fs::remove_dir_all(&index).unwrap();
    record.decide(&act_of(&record.page(&kept), "TJK"), ReviewState::Accepted);
    assert_eq!(found(&record.desk, "Tajikistan"), 1);
    std::fs::remove_dir_all(&index).unwrap();
    record.desk.undo(&kept.batch.id, None, &Actor::default()).unwrap();
    assert_eq!(found(&record.desk, "Tajikistan"), 0);
    assert_eq!(record.desk.index_trouble(), None);
}

#[test]
fn what_is_committed_is_told_as_done_whether_or_not_the_index_can_follow() {
    let (record, batch) = Record::with_table();
    let index = record.desk.dir().join("index");
    std::fs::remove_dir_all(&index).unwrap();
    std::fs::create_dir(&index).unwrap();
    std::fs::write(index.join("letter.txt"), "somebody else's, never to be deleted").unwrap();
    let kept = record.keep("text.txt", TEXT);
    assert!(
        kept.problems.iter().any(|told| told.to_string().contains("the record is kept")),
        "{:?}",
        kept.problems
    );
    record.decide(&act_of(&record.page(&kept), "TJK"), ReviewState::Accepted);
    record.desk.undo(&batch, None, &Actor::default()).unwrap();
    assert!(record.desk.verify().unwrap().holds);
    assert!(Desk::open(record.desk.dir()).is_ok(), "a record opens whatever its index is");
    std::fs::remove_dir_all(&index).unwrap();
    assert_eq!(found(&record.desk, "Tajikistan"), 1);
    assert_eq!(record.desk.index_trouble(), None);
}

#[test]
fn two_processes_that_write_in_turn_leave_no_files_of_the_index_behind() {
    let (record, batch) = Record::with_table();
    let other = Desk::open(record.desk.dir()).unwrap();
    for n in 0..6 {
        let text = format!("{TEXT}\n\nNumber {n}.");
        let desk = if n % 2 == 0 { &other } else { &record.desk };
        desk.keep_reading("text.txt", text.as_bytes(), &SourceNote::default(), &Actor::default()).unwrap();
        assert!(found(desk, "review:candidate") > 0);
    }
    // Undoing makes the index anew: all there was before is to go.
    record.desk.undo(&batch, None, &Actor::default()).unwrap();
    let files = std::fs::read_dir(record.desk.dir().join("index")).unwrap();
    let segments: BTreeSet<_> = files
        .map(|file| file.unwrap().file_name().to_string_lossy().split('.').next().unwrap().to_owned())
        .filter(|stem| stem.len() == 32)
        .collect();
    assert!(segments.len() <= 2, "{segments:?}");
}
