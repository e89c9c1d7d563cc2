//! Users on disk: every act has its leaf, no leaf has a secret, and what was altered behind the store's back is found.

use crate::record::*;
use rusqlite::Connection;
use tarazy_model::{UserName, UserRole};
use tarazy_store::{Error, Stage, Store};

pub(crate) fn name(text: &str) -> UserName {
    text.parse().unwrap()
}

/// A record with an admin and a reader, each with a password.
pub(crate) fn with_users() -> (tempfile::TempDir, Store) {
    let (folder, mut store) = record();
    for (user, role) in [("Aigul", UserRole::Admin), ("Bakyt", UserRole::Reader)] {
        let code = format!("code of {user}");
        store.invite((&name(user), role), (&code, 100), ("local", AT)).unwrap();
        assert_eq!(store.welcome(&code, "a hash", 50, AT).unwrap(), Some(name(user)));
    }
    (folder, store)
}

#[test]
fn every_act_on_a_user_has_a_leaf_that_tells_no_secret() {
    let (folder, mut store) = with_users();
    let (admin, reader) = (name("Aigul"), name("bakyt"));
    store.set_role(&reader, UserRole::Editor, "Aigul", AT).unwrap();
    store.set_disabled(&reader, true, "Aigul", AT).unwrap();
    store.set_disabled(&reader, false, "Aigul", AT).unwrap();
    store.reset(&reader, ("another code", 100), "Aigul", AT).unwrap();
    store.propose_secret(&admin, Some("SECRETSECRET")).unwrap();
    store.confirm_secret(&admin, 7, &["recovery code".to_owned()], AT).unwrap();
    assert!(store.use_recovery(&admin, "recovery code", AT).unwrap());
    assert!(!store.use_recovery(&admin, "recovery code", AT).unwrap(), "used up");
    store.set_password(&admin, "another hash", AT).unwrap();
    store.drop_secret(&admin, AT).unwrap();
    store.set_visitors(true, "Aigul", AT).unwrap();
    assert!(store.reader().is_open_to_visitors().unwrap());
    let verified = store.reader().verify().unwrap();
    assert_eq!((verified.leaves, verified.problems), (4 + 10, Vec::new()));
    let told: Vec<String> =
        store.reader().audit(None, 99).unwrap().iter().map(|leaf| format!("{leaf:?}")).collect();
    drop(store);
    let db = Connection::open(crate::record::folder(&folder).join("record.db")).unwrap();
    let mut acts = db.prepare("SELECT name || act || coalesce(value, '') FROM user_act").unwrap();
    let acts: Vec<String> = acts.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(acts.len(), told.len());
    for text in acts.iter().chain(&told) {
        for secret in ["hash of", "a hash", "another", "SECRET", "recovery code"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}

#[test]
fn a_role_changed_behind_the_stores_back_is_found() {
    for sql in [
        "UPDATE users SET role = 'admin' WHERE key = 'bakyt'",
        "UPDATE users SET disabled = 1 WHERE key = 'bakyt'",
        "UPDATE user_act SET value = 'admin' WHERE name = 'Bakyt' AND act = 'invited'",
        "INSERT INTO user_act (leaf, name, act) SELECT max(seq) + 1, 'x', 'invited' FROM audit",
        "INSERT INTO users (key, name, role, disabled, step) VALUES ('mallory', 'Mallory', 'admin', 0, 0)",
    ] {
        let (folder, store) = with_users();
        drop(store);
        let folder = crate::record::folder(&folder);
        let db = Connection::open(folder.join("record.db")).unwrap();
        db.pragma_update(None, "foreign_keys", false).unwrap();
        db.execute_batch(sql).unwrap();
        db.close().unwrap();
        let problems = Store::open_read_only(&folder).unwrap().reader().verify().unwrap().problems;
        assert!(!problems.is_empty(), "not found: {sql}");
    }
}

#[test]
fn the_last_admin_stays_and_a_name_is_taken_once() {
    let (_folder, mut store) = with_users();
    let admin = name("AIGUL");
    let demoted = store.set_role(&admin, UserRole::Reader, "local", AT);
    assert!(matches!(demoted, Err(Error::LastAdmin(_))));
    assert!(matches!(store.set_disabled(&admin, true, "local", AT), Err(Error::LastAdmin(_))));
    let again = store.invite((&admin, UserRole::Reader), ("c", 9), ("local", AT));
    assert!(matches!(again, Err(Error::UserExists(_))));
    store.set_role(&name("Bakyt"), UserRole::Admin, "local", AT).unwrap();
    store.set_disabled(&admin, true, "local", AT).unwrap();
}

#[test]
fn a_code_is_used_once_and_not_after_its_time() {
    let (_folder, mut store) = with_users();
    assert_eq!(store.welcome("code of Aigul", "h", 50, AT).unwrap(), None, "used");
    store.reset(&name("Bakyt"), ("first", 100), "local", AT).unwrap();
    store.reset(&name("Bakyt"), ("second", 100), "local", AT).unwrap();
    assert_eq!(store.welcome("first", "h", 50, AT).unwrap(), None, "superseded");
    assert_eq!(store.welcome("second", "h", 100, AT).unwrap(), None, "too late");
    assert_eq!(store.welcome("second", "h", 99, AT).unwrap(), Some(name("Bakyt")));
}

#[test]
fn a_session_ends_when_idle_when_old_and_when_the_user_changes() {
    let (_folder, mut store) = with_users();
    let reader = name("Bakyt");
    let (hour, day) = (3600, 24 * 3600);
    let open = |store: &Store, at: i64| store.reader().session("t", Stage::Open, at).unwrap().is_some();
    assert!(store.begin_session((&reader, "a hash"), "t", Stage::Open, 0).unwrap());
    assert!(open(&store, 12 * hour) && !open(&store, 12 * hour + 1), "idle");
    let no = store.reader().session("t", Stage::Open, 0).unwrap().unwrap().no;
    (1..=60).for_each(|half| store.see_session(no, half * 12 * hour).unwrap());
    assert!(open(&store, 30 * day) && !open(&store, 30 * day + 1), "old, though used");
    assert!(store.reader().session("t", Stage::Second, 0).unwrap().is_none());
    for change in ["role", "disable", "password"] {
        assert!(store.begin_session((&reader, "a hash"), change, Stage::Open, 40 * day).unwrap());
        match change {
            "role" => store.set_role(&reader, UserRole::Editor, "local", AT).unwrap(),
            "disable" => store.set_disabled(&reader, true, "local", AT).unwrap(),
            _ => store.set_password(&reader, "h", AT).unwrap(),
        }
        let ended = store.reader().session(change, Stage::Open, 40 * day).unwrap();
        assert!(ended.is_none(), "{change}");
        let late = store.begin_session((&reader, "a hash"), "late", Stage::Open, 40 * day).unwrap();
        assert_eq!(late, change == "role", "looked at before, begun after: {change}");
        store.set_disabled(&reader, false, "local", AT).unwrap();
    }
}

#[test]
fn attempts_that_fail_make_the_next_one_wait_and_are_forgotten() {
    let (_folder, mut store) = with_users();
    let mut at = 1_000;
    let mut waits = Vec::new();
    for _ in 0..10 {
        let waited = store.attempt("anybody", at).unwrap().unwrap_or(0);
        at += waited;
        waits.push(waited);
        if waited > 0 {
            assert_eq!(store.attempt("anybody", at - 1).unwrap(), Some(1), "a moment too soon");
            assert_eq!(store.attempt("anybody", at).unwrap(), None);
        }
    }
    assert_eq!(waits, [0, 0, 0, 1, 2, 4, 8, 16, 32, 60]);
    assert_eq!(store.attempt("somebody else", at).unwrap(), None, "each name waits for itself");
    store.forgive("anybody", false, at).unwrap();
    assert_eq!(store.attempt("anybody", at).unwrap(), None);
}
