//! Reviews and placements: appended, the last one holds, and a new import keeps them.

use crate::record::*;
use tarazy_model::*;
use tarazy_store::{Error, Store};

#[test]
fn what_a_machine_read_waits_and_what_was_imported_counts() {
    let (_folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KAZ", "CAT", 1998)]));
    add(&mut store, &reading(&["Bakiyev"]));
    let mut own = reading(&["Akayev"]);
    own.accounts[0].draft.maker = Maker::Person("Aigul".into());
    add(&mut store, &own);
    for (id, state) in [
        (&act(1, "KAZ", "CAT", 1998).draft.id, ReviewState::Accepted),
        (&reading(&["Bakiyev"]).accounts[0].draft.id, ReviewState::Candidate),
        (&own.accounts[0].draft.id, ReviewState::Accepted),
    ] {
        assert_eq!(store.reader().account(id).unwrap().unwrap().review, state);
    }
}

#[test]
fn every_decision_stays_and_the_last_one_holds() {
    let (_folder, mut store) = record();
    add(&mut store, &reading(&["Bakiyev"]));
    let id = reading(&["Bakiyev"]).accounts[0].draft.id.clone();
    store.review(&id, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    store.review(&id, ReviewState::Disputed, "Bek", AT, Some("another day")).unwrap();
    assert_eq!(store.reader().account(&id).unwrap().unwrap().review, ReviewState::Disputed);
    let reviews = store.reader().reviews(&id).unwrap();
    let told: Vec<_> = reviews.iter().map(|r| (r.state, r.by.as_str(), r.reason.as_deref())).collect();
    assert_eq!(
        told,
        [(ReviewState::Accepted, "Aigul", None), (ReviewState::Disputed, "Bek", Some("another day"))]
    );
    assert_sound(store.reader());
}

#[test]
fn an_account_moves_between_records_and_back() {
    let (_folder, mut store) = record();
    let placed = act(1, "KGZ", "CAT", 1997);
    add(&mut store, &import(vec![placed.clone()]));
    let other = RecordId::of(&["other"]);
    store.place(&placed.draft.id, &other, "Aigul", AT).unwrap();
    assert_eq!(store.reader().accounts_of_record(&placed.record).unwrap(), []);
    assert_eq!(store.reader().accounts_of_record(&other).unwrap().len(), 1);

    add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1996)]));
    assert_eq!(
        store.reader().accounts_of_record(&other).unwrap()[0].version,
        2,
        "a new import keeps it there"
    );

    store.place(&placed.draft.id, &placed.record, "Aigul", AT).unwrap();
    assert_eq!(store.reader().accounts_of_record(&other).unwrap(), []);
    assert_eq!(store.reader().placements(&placed.draft.id).unwrap().len(), 2);
    assert_sound(store.reader());
}

#[test]
fn a_decision_survives_undo_of_the_version_it_was_made_on() {
    let (_folder, mut store) = record();
    let id = act(1, "KGZ", "CAT", 1997).draft.id;
    add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1996)]));
    let second = add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1997)]));
    store.review(&id, ReviewState::Disputed, "Aigul", AT, None).unwrap();
    store.undo(&second.id, "Aigul", AT, "").unwrap();
    let account = store.reader().account(&id).unwrap().unwrap();
    assert_eq!((account.version, account.review), (1, ReviewState::Disputed));
    assert_sound(store.reader());
}

#[test]
fn what_is_not_in_the_record_cannot_be_decided_on() {
    let (_folder, mut store) = record();
    let id = AccountId::of(&["none"]);
    let review = store.review(&id, ReviewState::Accepted, "Aigul", AT, None).unwrap_err();
    let place = store.place(&id, &RecordId::of(&["none"]), "Aigul", AT).unwrap_err();
    assert!(matches!((review, place), (Error::UnknownAccount(_), Error::UnknownAccount(_))));
    assert_eq!(store.reader().audit(None, 10).unwrap(), []);
}

#[test]
fn several_acts_are_kept_together_or_none_is_also_where_one_panics() {
    let (_folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KAZ", "CAT", 1998), act(2, "KGZ", "CAT", 1997)]));
    let ids = [1, 2].map(|line| AccountId::of(&["register", &i32::to_string(&line)]));
    let before = store.reader().last_leaf().unwrap();
    let unknown = AccountId::of(&["unknown"]);
    let both = |store: &mut Store, second: &AccountId| {
        store.together(|store| {
            store.review(&ids[0], ReviewState::Disputed, "Aigul", AT, Some("why"))?;
            store.review(second, ReviewState::Disputed, "Aigul", AT, Some("why"))
        })
    };
    both(&mut store, &unknown).unwrap_err();
    assert_eq!(store.reader().last_leaf().unwrap(), before, "the first of two is taken back with the second");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.together(|store| -> Result<(), Error> {
            store.review(&ids[0], ReviewState::Disputed, "Aigul", AT, Some("why"))?;
            panic!("on purpose")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(store.reader().last_leaf().unwrap(), before);
    both(&mut store, &ids[1]).unwrap();
    assert_eq!(store.reader().last_leaf().unwrap(), before + 2);
    assert_sound(store.reader());
}
