//! Tokens on disk: no leaf tells one, and what was altered behind the store's back is found.

use crate::record::*;
use crate::users::{name, with_users};
use rusqlite::Connection;
use tarazy_model::Day;
use tarazy_store::{NewToken, Store};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn with_token() -> (tempfile::TempDir, Store, u64) {
    let (folder, mut store) = with_users();
    let (user, scopes) = (name("Bakyt"), "read check".parse().unwrap());
    let new = NewToken { user: &user, name: "nightly", scopes: &scopes, until: day("2026-03-01") };
    let no = store.add_token(new, "hash of a token", (day("2026-01-01"), 9), ("Bakyt", AT)).unwrap().unwrap();
    (folder, store, no)
}

#[test]
fn a_token_is_found_by_its_hash_through_its_last_day_and_told_by_no_leaf() {
    let (folder, mut store, no) = with_token();
    let found = |store: &Store, on: &str| store.reader().token("hash of a token", day(on)).unwrap();
    assert_eq!(found(&store, "2026-03-01").unwrap().1.name, name("Bakyt"));
    assert!(found(&store, "2026-03-02").is_none());
    store.see_token(no, day("2026-02-03")).unwrap();
    let listed = store.reader().tokens(Some(&name("bakyt"))).unwrap();
    assert_eq!((listed.len(), listed[0].used), (1, Some(day("2026-02-03"))));
    assert!(store.reader().tokens(Some(&name("Aigul"))).unwrap().is_empty());
    assert!(!store.end_token(no, Some(&name("Aigul")), "Aigul", AT).unwrap());
    assert!(
        store.end_token(no, None, "Aigul", AT).unwrap() && !store.end_token(no, None, "Aigul", AT).unwrap()
    );
    assert_eq!(store.reader().verify().unwrap().problems, Vec::<String>::new());
    drop(store);
    let db = Connection::open(crate::record::folder(&folder).join("record.db")).unwrap();
    let mut acts =
        db.prepare("SELECT act || ' ' || coalesce(value, '') FROM user_act ORDER BY leaf").unwrap();
    let acts: Vec<String> = acts.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let (made, ended) = ("token-made read check, until 2026-03-01: nightly", format!("token-ended {no}"));
    assert_eq!(acts[acts.len() - 2..], [made.to_owned(), ended]);
}

#[test]
fn a_token_changed_or_put_in_behind_the_stores_back_is_found() {
    for sql in [
        "UPDATE token SET scopes = 'read import'",
        "UPDATE token SET until = '2099-01-01'",
        "UPDATE token SET key = 'aigul'",
        "INSERT INTO token (no, hash, key, name, scopes, until) VALUES (1, 'h', 'aigul', 'x', 'read', '2099-01-01')",
    ] {
        let (folder, store, _) = with_token();
        drop(store);
        let folder = crate::record::folder(&folder);
        Connection::open(folder.join("record.db")).unwrap().execute_batch(sql).unwrap();
        let problems = Store::open_read_only(&folder).unwrap().reader().verify().unwrap().problems;
        assert!(problems.iter().any(|problem| problem.starts_with("token ")), "not found: {sql}");
    }
    let (folder, mut store, no) = with_token();
    store.end_token(no, None, "Aigul", AT).unwrap();
    drop(store);
    let folder = crate::record::folder(&folder);
    let back = format!(
        "INSERT INTO token (no, hash, key, name, scopes, until) \
         VALUES ({no}, 'hash of a token', 'bakyt', 'nightly', 'read check', '2026-03-01')"
    );
    Connection::open(folder.join("record.db")).unwrap().execute_batch(&back).unwrap();
    assert!(!Store::open_read_only(&folder).unwrap().reader().verify().unwrap().problems.is_empty());
}
