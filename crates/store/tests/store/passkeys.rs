//! Passkeys on disk: a session begins by one that was not used since, and what was altered behind the store's back is
//! found.

use crate::record::*;
use crate::users::{name, with_users};
use rusqlite::Connection;
use tarazy_model::Day;
use tarazy_store::{NewPasskey, Stage, Store};

fn today() -> Day {
    "2026-01-01".parse().unwrap()
}

fn with_passkey() -> (tempfile::TempDir, Store, u64) {
    let (folder, mut store) = with_users();
    let (user, public) = (name("Bakyt"), "es256:00");
    let new =
        NewPasskey { user: &user, name: "key", id: "id", public, handle: "h", site: "localhost", counter: 1 };
    let no = store.add_passkey(new, today(), "Bakyt", AT).unwrap().unwrap();
    assert_eq!(store.add_passkey(new, today(), "Bakyt", AT).unwrap(), None, "known already");
    (folder, store, no)
}

#[test]
fn a_session_begins_by_a_passkey_as_it_was_looked_at_alone() {
    let (_folder, mut store, no) = with_passkey();
    let looked_at = store.reader().passkey("id").unwrap().unwrap();
    let enter =
        |store: &mut Store, token: &str| store.enter_by_passkey(&looked_at, 2, token, (today(), 50)).unwrap();
    assert!(enter(&mut store, "t"));
    assert!(store.reader().session("t", Stage::Open, 60).unwrap().is_some());
    assert!(!enter(&mut store, "u"), "it was used since");
    assert!(store.reader().session("u", Stage::Open, 60).unwrap().is_none());
    let looked_at = store.reader().passkey("id").unwrap().unwrap();
    assert_eq!((looked_at.counter, looked_at.passkey.used), (2, Some(today())));
    store.set_disabled(&name("Bakyt"), true, "Aigul", AT).unwrap();
    assert!(!store.enter_by_passkey(&looked_at, 3, "v", (today(), 50)).unwrap(), "disabled since");
    store.set_disabled(&name("Bakyt"), false, "Aigul", AT).unwrap();
    assert!(!store.end_passkey(no, &name("Aigul"), "Aigul", AT).unwrap(), "another's");
    assert!(store.end_passkey(no, &name("bakyt"), "Bakyt", AT).unwrap());
    assert!(!store.enter_by_passkey(&looked_at, 3, "w", (today(), 50)).unwrap(), "ended since");
    assert_eq!(store.reader().verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_passkey_changed_or_put_in_behind_the_stores_back_is_found() {
    for sql in [
        "UPDATE passkey SET public = 'es256:01'",
        "UPDATE passkey SET id = 'other'",
        "UPDATE passkey SET site = 'example.org'",
        "UPDATE passkey SET key = 'aigul'",
        "INSERT INTO passkey (no, id, key, name, public, handle, site, counter, added) \
         VALUES (1, 'i', 'aigul', 'x', 'es256:01', 'h', 'localhost', 0, '2026-01-01')",
    ] {
        let (folder, store, _) = with_passkey();
        drop(store);
        let folder = crate::record::folder(&folder);
        Connection::open(folder.join("record.db")).unwrap().execute_batch(sql).unwrap();
        let problems = Store::open_read_only(&folder).unwrap().reader().verify().unwrap().problems;
        assert!(problems.iter().any(|problem| problem.starts_with("passkey ")), "not found: {sql}");
    }
}
