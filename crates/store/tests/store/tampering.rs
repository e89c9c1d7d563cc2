//! Tampering with the files of a record is found and named.

use crate::record::*;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::path::Path;
use tarazy_model::{Likeness, ReviewState};
use tarazy_store::Store;

/// A record with a bit of everything in it, closed.
fn closed() -> tempfile::TempDir {
    let (folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KAZ", "CAT", 1998), act(2, "KGZ", "CAT", 1996)]));
    add(&mut store, &import(vec![act(2, "KGZ", "CAT", 1997)]));
    let read = add(&mut store, &reading(&["Bakiyev"]));
    let id = reading(&["Bakiyev"]).accounts[0].draft.id.clone();
    store.review(&id, ReviewState::Accepted, "Aigul", AT, Some("checked")).unwrap();
    store.place(&id, &act(1, "KAZ", "CAT", 1998).record, "Aigul", AT).unwrap();
    store.undo(&read.id, "Aigul", AT, "the wrong page").unwrap();
    add(&mut store, &reading(&["Bakiyev", "2010"]));
    let mut whole = import(vec![act(2, "KGZ", "CAT", 1997)]);
    whole.replaces = Some(tarazy_store::Scope::Sources(vec![table().0.id]));
    add(&mut store, &whole);
    let pair = [act(1, "KAZ", "CAT", 1998).draft.id, act(2, "KGZ", "CAT", 1996).draft.id];
    store.compare((&pair[0], &pair[1]), Likeness::Same, &[], "Aigul", AT, Some("word for word")).unwrap();
    let decided = tarazy_model::Settlement {
        difference: "one~other".to_owned(),
        holds: tarazy_model::Holds::One,
        by: "Aigul".to_owned(),
        at: AT.to_owned(),
        reason: "the depositary's day".to_owned(),
    };
    store.settle(&decided).unwrap();
    let said = tarazy_model::Opinion {
        record: act(1, "KAZ", "CAT", 1998).record,
        keeping: tarazy_model::Keeping::Kept,
        party: Some("Ministry".to_owned()),
        reason: "so it says".to_owned(),
        by: "Aigul".to_owned(),
        at: AT.to_owned(),
    };
    store.opine(&said).unwrap();
    assert_eq!(store.reader().opinions(&said.record).unwrap(), [said]);
    let slug = "a-brief".parse().unwrap();
    let draft = tarazy_model::BriefDraft { title: "A brief".to_owned(), ..Default::default() };
    store.keep_brief(&slug, &draft, 0, "Aigul", AT).unwrap().unwrap();
    let number = store.comment(&slug, draft.language, "Bakyt", "Well said", AT).unwrap();
    store.moderate(number, tarazy_model::CommentState::Shown, "polite", "Aigul", AT).unwrap();
    store.set_sampling(tarazy_model::Sampling { one_in: 1, accusing: false }, "Aigul", AT).unwrap();
    store.assign(std::slice::from_ref(&id), Some("Bakyt"), "Aigul", AT).unwrap();
    let other = reading(&["Bakiyev", "2010"]).accounts[1].draft.id.clone();
    store.assign(std::slice::from_ref(&other), Some("Bakyt"), "Aigul", AT).unwrap();
    store.review(&other, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    assert!(store.read_again(&other, ReviewState::Rejected, "Bakyt", AT, Some("another year")).unwrap());
    folder
}

fn problems(folder: &Path) -> Vec<String> {
    Store::open_read_only(folder).unwrap().reader().verify().unwrap().problems
}

#[test]
fn an_untouched_record_is_sound() {
    let folder = closed();
    let verification =
        Store::open_read_only(&crate::record::folder(&folder)).unwrap().reader().verify().unwrap();
    assert_eq!(verification.problems, Vec::<String>::new());
    assert_eq!((verification.leaves, verification.accounts, verification.documents), (19, 6, 5));
    assert_eq!(verification.head.len(), 64);
}

#[test]
fn every_change_behind_the_programs_back_is_found() {
    let cases = [
        ("UPDATE account SET body = replace(body, '1998', '1999') WHERE version = 1", "was altered"),
        ("UPDATE account SET keys = '[]'", "was altered"),
        ("UPDATE account SET day = '1990-01-01'", "filed under something it does not say"),
        ("UPDATE account SET hash = 'x' WHERE no = 1", "what audit leaf 1 tells of was altered"),
        ("UPDATE account SET shown = 0 WHERE no = 1", "is shown or hidden against"),
        ("UPDATE account SET shown = 1 WHERE no = 2", "is shown or hidden against"),
        ("UPDATE account SET gone = 1 - gone", "is marked gone"),
        ("UPDATE account SET review = 'disputed'", "another review state"),
        ("UPDATE account SET record = 'rec-0000000000000000'", "under another record"),
        ("UPDATE source SET body = replace(body, 'treaties', 'nothing')", "what audit leaf 1 tells of"),
        ("UPDATE source SET shown = 0", "source src-"),
        ("UPDATE document SET name = 'other.csv' WHERE batch = 1", "what audit leaf 1 tells of"),
        ("UPDATE batch SET fresh = 7 WHERE leaf = 2", "what audit leaf 2 tells of"),
        ("UPDATE review SET state = 'rejected'", "what audit leaf 4 tells of"),
        ("UPDATE review SET reason = NULL", "what audit leaf 4 tells of"),
        ("UPDATE placement SET record = 'rec-0000000000000000'", "what audit leaf 5 tells of"),
        ("UPDATE undoing SET why = 'no reason'", "what audit leaf 6 tells of"),
        ("UPDATE opinion SET keeping = 'broken'", "what audit leaf 11 tells of"),
        ("UPDATE opinion SET party = NULL", "what audit leaf 11 tells of"),
        ("UPDATE brief SET body = 'other words'", "what audit leaf 12 tells of"),
        ("UPDATE brief SET note = 'none'", "what audit leaf 12 tells of"),
        ("UPDATE comment SET name = 'Aigul'", "what audit leaf 13 tells of"),
        ("UPDATE moderation SET state = 'refused'", "what audit leaf 14 tells of"),
        (
            "INSERT INTO moderation VALUES (99, 13, 'refused', 'x')",
            "rows of moderation that no audit leaf tells of: 1",
        ),
        ("UPDATE sampling SET one_in = 0", "what audit leaf 15 tells of"),
        ("UPDATE assignment SET reviewer = 'Aigul' WHERE leaf = 16", "what audit leaf 16 tells of"),
        ("UPDATE assignment SET stands = 1", "is before a reviewer, or not, against"),
        ("UPDATE assignment SET stands = 0", "is before a reviewer, or not, against"),
        ("DELETE FROM second_asked", "what audit leaf 18 tells of"),
        ("UPDATE second_asked SET done = 0", "waits for a second opinion, or not, against"),
        ("INSERT INTO second_asked VALUES (99, 'acc-0000000000000000', 1)", "rows of second_asked"),
        ("UPDATE second_reading SET state = 'accepted'", "what audit leaf 19 tells of"),
        ("DELETE FROM seen", "what audit leaf 8 tells of"),
        ("INSERT INTO review VALUES (99, 'acc-0000000000000000', 'accepted', NULL)", "rows of review"),
        ("INSERT INTO seen VALUES (99, 1, 0)", "rows of seen that no audit leaf tells of: 1"),
        ("UPDATE audit SET who = 'someone' WHERE seq = 3", "audit leaf 3 was altered"),
        ("DELETE FROM audit WHERE seq = 4", "audit leaf 4 is missing"),
        ("DELETE FROM audit WHERE seq = 8", "rows of batch that no audit leaf tells of: 1"),
        ("DELETE FROM account_key WHERE key = 'KAZ CAT'", "cannot be found by its States or keys"),
        ("INSERT INTO account_state VALUES ('UZB', 'claim', '', 1, 0)", "account_state leads to"),
        ("UPDATE comparison SET likeness = 'not-same'", "what audit leaf 9 tells of"),
        (
            "INSERT INTO comparison VALUES (99, 'acc-0000000000000000', '', 'same', NULL)",
            "rows of comparison",
        ),
        ("UPDATE tally SET accounts = accounts + 1 WHERE axis = 'record'", "is off by 1"),
    ];
    for (tampering, expected) in cases {
        let folder = closed();
        let folder = crate::record::folder(&folder);
        let db = Connection::open(folder.join("record.db")).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        assert!(db.execute(tampering, []).unwrap() > 0, "{tampering}");
        db.close().unwrap();
        let found = problems(&folder);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{tampering}: {found:#?}");
    }
}

#[test]
fn a_leaf_rewritten_with_a_hash_that_fits_does_not_fit_the_next() {
    let folder = closed();
    let folder = crate::record::folder(&folder);
    let leaf = Store::open(&folder).unwrap().reader().audit(Some(4), 1).unwrap().remove(0);
    let mut hash = Sha256::new();
    let seq = leaf.seq.to_string();
    let parts = [&seq, &leaf.at, "someone", leaf.what.as_str(), &leaf.subject, &leaf.payload, &leaf.previous];
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap().to_le_bytes());
        hash.update(part.as_bytes());
    }
    let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let db = Connection::open(folder.join("record.db")).unwrap();
    db.execute("UPDATE audit SET who = 'someone', hash = ?1 WHERE seq = 3", [hash]).unwrap();
    db.close().unwrap();
    assert_eq!(problems(&folder), ["audit leaf 4 does not follow from the one before it"]);
}

#[test]
fn a_blob_altered_or_lost_is_found() {
    let folder = closed();
    let folder = crate::record::folder(&folder);
    let document = reading(&[]).documents[0].id();
    let sha256 = Store::open(&folder).unwrap().reader().document(&document).unwrap().unwrap().sha256;
    let blob = folder.join("blobs").join(&sha256[..2]).join(&sha256);
    std::fs::write(&blob, TEXT.replace("2005", "2006")).unwrap();
    let found = problems(&folder);
    assert!(
        found.iter().any(|problem| problem.contains("holds other bytes than its name says")),
        "{found:#?}"
    );
    std::fs::remove_file(&blob).unwrap();
    let found = problems(&folder);
    assert!(found.iter().any(|problem| problem.contains("is missing")), "{found:#?}");
}

#[test]
fn a_quote_that_does_not_stand_in_its_text_is_found() {
    let (folder, mut store) = record();
    let mut batch = reading(&["Bakiyev"]);
    // As a reader with wrong offsets would hand it in: the passage of one text, kept with another.
    batch.documents[0].text = Some(TEXT.replace("Akayev", "Mr Akayev"));
    add(&mut store, &batch);
    drop(store);
    let found = problems(&crate::record::folder(&folder));
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("its quote does not stand at its place"), "{found:#?}");
}

#[test]
fn a_damaged_database_is_told_of() {
    let folder = closed();
    let file = crate::record::folder(&folder).join("record.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let end = bytes.len();
    bytes[8_192..end - 4_096].fill(0x5a);
    std::fs::write(&file, bytes).unwrap();
    let store = Store::open_read_only(&crate::record::folder(&folder));
    let error = store.and_then(|store| store.reader().verify()).map(|found| found.problems);
    match error {
        Ok(problems) => assert!(!problems.is_empty()),
        Err(error) => assert!(error.to_string().contains("damaged"), "{error}"),
    }
}
