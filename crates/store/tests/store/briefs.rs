//! Briefs are appended, comments decided on, readings counted as one number.

use crate::record::*;
use tarazy_model::{BriefDraft, BriefLanguage, BriefState, CommentState, Slug};

fn slug() -> Slug {
    "women".parse().unwrap()
}

fn draft(text: &str) -> BriefDraft {
    BriefDraft {
        title: "Women".into(),
        authors: vec!["A. One".into(), "B. Two".into()],
        section: "Equality".into(),
        text: text.into(),
        state: BriefState::Published,
        ..BriefDraft::default()
    }
}

#[test]
fn a_brief_is_its_versions_in_each_language() {
    let (_folder, mut store) = record();
    let first = store.keep_brief(&slug(), &draft("a"), 0, "Aigul", AT).unwrap().unwrap();
    let second = BriefDraft { note: Some("a year".into()), ..draft("b") };
    let second = store.keep_brief(&slug(), &second, 1, "Bakyt", AT).unwrap().unwrap();
    let russian = BriefDraft { language: BriefLanguage::Ru, ..draft("в") };
    let russian = store.keep_brief(&slug(), &russian, 0, "Aigul", AT).unwrap().unwrap();
    let reader = store.reader();
    assert_eq!(reader.brief_versions(&slug(), BriefLanguage::En).unwrap(), [first, second]);
    assert_eq!(reader.brief_versions(&slug(), BriefLanguage::Ru).unwrap(), [russian]);
    assert_eq!(reader.brief_languages(&slug()).unwrap(), [BriefLanguage::En, BriefLanguage::Ru]);
    assert_eq!(reader.briefs(9).unwrap(), [(slug(), BriefLanguage::Ru), (slug(), BriefLanguage::En)]);
    assert_eq!(reader.verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_version_begun_from_an_old_one_is_not_kept() {
    let (_folder, mut store) = record();
    store.keep_brief(&slug(), &draft("a"), 0, "Aigul", AT).unwrap().unwrap();
    for from in [0, 2] {
        assert_eq!(store.keep_brief(&slug(), &draft("c"), from, "Bakyt", AT).unwrap(), None);
    }
    assert_eq!(store.reader().brief_versions(&slug(), BriefLanguage::En).unwrap().len(), 1);
    assert_eq!(store.reader().audit(None, 9).unwrap().len(), 1, "what was not kept has no leaf");
}

#[test]
fn readings_are_one_number_a_brief_and_day_and_no_change_of_the_record() {
    let (folder, mut store) = record();
    let read = |day: &str, times| (slug(), BriefLanguage::En, day.to_owned(), times);
    store.count_readings(&[read("2026-11-01", 2), read("2026-11-02", 1)]).unwrap();
    store.count_readings(&[read("2026-11-02", 4)]).unwrap();
    let most = store.reader().brief_readings("2026-11-02", 9).unwrap();
    assert_eq!(most.iter().map(|one| one.readings).collect::<Vec<_>>(), [5]);
    assert!(store.reader().audit(None, 9).unwrap().is_empty());
    drop(store);
    let db = rusqlite::Connection::open(crate::record::folder(&folder).join("record.db")).unwrap();
    let columns: String = db
        .query_row("SELECT group_concat(name) FROM pragma_table_info('reading')", [], |row| row.get(0))
        .unwrap();
    assert_eq!(columns, "slug,language,day,readings", "nothing of who read");
    let rows: i64 = db.query_row("SELECT count(*) FROM reading", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 2);
}

#[test]
fn the_last_decision_on_a_comment_holds() {
    let (_folder, mut store) = record();
    let number = store.comment(&slug(), BriefLanguage::En, "Bakyt", "Well said", AT).unwrap();
    assert_eq!(store.reader().comments_waiting(0, 9).unwrap().len(), 1);
    assert_eq!(store.reader().comments_shown(&slug(), BriefLanguage::En).unwrap(), []);
    for (state, shown) in [(CommentState::Shown, 1), (CommentState::Refused, 0), (CommentState::Shown, 1)] {
        store.moderate(number, state, "seen", "Aigul", AT).unwrap();
        let comment = store.reader().comment(number).unwrap().unwrap();
        assert_eq!((comment.state, comment.decided_by.as_deref()), (state, Some("Aigul")));
        assert_eq!(store.reader().comments_shown(&slug(), BriefLanguage::En).unwrap().len(), shown);
        assert_eq!(store.reader().comments_waiting(0, 9).unwrap(), []);
    }
    assert_eq!(store.reader().audit(None, 9).unwrap().len(), 4, "a leaf each");
}

#[test]
fn a_record_of_version_5_gets_all_that_came_since() {
    let (folder, store) = record();
    drop(store);
    let folder = crate::record::folder(&folder);
    let db = rusqlite::Connection::open(folder.join("record.db")).unwrap();
    let since = [
        "assignment",
        "sampling",
        "second_asked",
        "second_reading",
        "moderation",
        "comment",
        "classing",
        "member",
        "erasure",
        "masking",
        "seconding",
        "motion",
        "brief",
        "reading",
        "receipt",
        "token",
        "passkey",
        "attempt",
        "code",
        "session",
        "users",
        "user_act",
    ];
    for table in since {
        db.execute_batch(&format!("DROP TABLE {table}")).unwrap();
    }
    db.execute_batch("DROP INDEX account_hidden; DROP INDEX account_kept_back; DROP INDEX account_kept_back_source; DROP INDEX account_kept_back_document; DROP INDEX account_kept_back_batch; DROP INDEX account_masked; DROP INDEX account_waiting; DROP INDEX tally_waiting; ALTER TABLE account DROP COLUMN mask").unwrap();
    db.pragma_update(None, "user_version", 5).unwrap();
    db.close().unwrap();
    let mut store = tarazy_store::Store::open(&folder).unwrap();
    assert!(store.keep_brief(&slug(), &draft("a"), 0, "Aigul", AT).unwrap().is_some());
}
