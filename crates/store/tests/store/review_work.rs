//! Who has which candidates before them, second opinions, and what waits.

use crate::record::*;
use tarazy_model::*;
use tarazy_store::{Filter, Store};

/// A record in which two candidates wait.
fn waiting() -> (tempfile::TempDir, Store, AccountId, AccountId) {
    let (folder, mut store) = record();
    let batch = reading(&["Bakiyev", "2010"]);
    add(&mut store, &batch);
    let id = |n: usize| batch.accounts[n].draft.id.clone();
    let (one, other) = (id(0), id(1));
    (folder, store, one, other)
}

fn nobodys(store: &Store) -> Vec<AccountId> {
    let filter = Filter { review: Some(ReviewState::Candidate), unassigned: true, ..Filter::default() };
    let found = store.reader().accounts(&filter, None, 9).unwrap();
    assert_eq!(store.reader().count(&filter).unwrap(), found.len() as u64);
    found.into_iter().map(|account| account.id).collect()
}

#[test]
fn a_candidate_is_before_the_last_one_it_was_given_to_until_it_is_given_back() {
    let (_folder, mut store, one, other) = waiting();
    store.assign(&[one.clone(), other.clone()], Some("Aigul"), "Aigul", AT).unwrap();
    store.assign(std::slice::from_ref(&other), Some("Bakyt"), "Editor", AT).unwrap();
    let given = store.reader().assignment(&other).unwrap().unwrap();
    assert_eq!((given.reviewer.as_str(), given.by.as_str(), given.at.as_str()), ("Bakyt", "Editor", AT));
    assert_eq!(nobodys(&store), []);
    store.assign(std::slice::from_ref(&one), None, "Aigul", AT).unwrap();
    assert_eq!(nobodys(&store), std::slice::from_ref(&one));
    assert_eq!(store.reader().assignment(&one).unwrap(), None);
    let all: Vec<String> =
        store.reader().assignments(9).unwrap().into_iter().map(|one| one.reviewer).collect();
    assert_eq!(all, ["Bakyt"]);
    assert_sound(store.reader());
}

#[test]
fn a_decision_ends_it_and_taking_the_decision_back_does_not_begin_it_again() {
    let (_folder, mut store, one, _) = waiting();
    store.assign(std::slice::from_ref(&one), Some("Aigul"), "Aigul", AT).unwrap();
    store.review(&one, ReviewState::Candidate, "Bakyt", AT, None).unwrap();
    assert!(store.reader().assignment(&one).unwrap().is_some(), "nothing is decided yet");
    store.review(&one, ReviewState::Accepted, "Bakyt", AT, None).unwrap();
    assert_eq!(store.reader().assignment(&one).unwrap(), None);
    store.review(&one, ReviewState::Candidate, "Bakyt", AT, None).unwrap();
    assert_eq!(store.reader().assignment(&one).unwrap(), None);
    assert_sound(store.reader());
}

#[test]
fn a_second_opinion_is_asked_of_first_decisions_while_it_is_set() {
    let (_folder, mut store, one, other) = waiting();
    let asked = |store: &Store, of: &str| -> Vec<AccountId> {
        store.reader().second_asked(of, 0, 9).unwrap().into_iter().map(|(id, _)| id).collect()
    };
    store.review(&one, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    assert_eq!(asked(&store, "Bakyt"), [], "it was not set yet");
    store.set_sampling(Sampling { one_in: 1, accusing: false }, "Admin", AT).unwrap();
    store.review(&one, ReviewState::Rejected, "Aigul", AT, Some("no")).unwrap();
    assert_eq!(asked(&store, "Bakyt"), [], "that was no first decision");
    store.review(&other, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    assert_eq!((asked(&store, "Bakyt"), asked(&store, "Aigul")), (vec![other.clone()], vec![]));
    assert_eq!(store.reader().first_readers(&other).unwrap(), ["Aigul"]);

    assert!(store.read_again(&other, ReviewState::Rejected, "Bakyt", AT, Some("another")).unwrap());
    assert!(!store.read_again(&other, ReviewState::Accepted, "Chinara", AT, None).unwrap(), "once");
    assert_eq!(asked(&store, "Chinara"), []);
    let account = store.reader().account(&other).unwrap().unwrap();
    assert_eq!(account.review, ReviewState::Accepted, "the first decision stands");
    let read = store.reader().second_reading(&other).unwrap().unwrap();
    assert!(read.differs() && read.settled.is_none());
    store.review(&other, ReviewState::Rejected, "Aigul", AT, Some("she is right")).unwrap();
    assert_eq!(store.reader().second_reading(&other).unwrap().unwrap().settled, None, "only a third settles");
    store.review(&other, ReviewState::Disputed, "Chinara", AT, Some("both")).unwrap();
    let settled = store.reader().second_readings().unwrap()[0].settled.clone().unwrap();
    assert_eq!((settled.state, settled.by.as_str()), (ReviewState::Disputed, "Chinara"));
    assert_sound(store.reader());
}

#[test]
fn several_are_decided_by_acts_of_their_own_or_none_is() {
    let (_folder, mut store, one, other) = waiting();
    let before = store.reader().last_leaf().unwrap();
    let unknown = AccountId::of(&["unknown"]);
    let refused = store.review_all(&[one.clone(), unknown], ReviewState::Rejected, "Aigul", AT, Some("spam"));
    assert!(refused.is_err());
    assert_eq!(store.reader().last_leaf().unwrap(), before, "nothing was done");
    store
        .review_all(&[one.clone(), other.clone()], ReviewState::Rejected, "Aigul", AT, Some("spam"))
        .unwrap();
    assert_eq!(store.reader().last_leaf().unwrap(), before + 2);
    let subjects: Vec<String> =
        store.reader().audit(None, 2).unwrap().into_iter().map(|leaf| leaf.subject).collect();
    assert_eq!(subjects, [other.to_string(), one.to_string()]);
    store.review(&one, ReviewState::Candidate, "Bakyt", AT, Some("too hasty")).unwrap();
    assert_eq!(nobodys(&store), [one]);
    assert_sound(store.reader());
}

#[test]
fn what_waits_is_counted_by_state_source_and_document() {
    let (_folder, mut store, one, _) = waiting();
    let table = import(vec![act(1, "KAZ", "CAT", 1998)]);
    add(&mut store, &table);
    let reader = store.reader();
    assert_eq!(
        reader.waiting_by_document(9).unwrap().iter().map(|count| count.waiting).collect::<Vec<_>>(),
        [2]
    );
    assert_eq!(
        reader.waiting_by_source(9).unwrap().iter().map(|count| count.waiting).collect::<Vec<_>>(),
        [2]
    );
    assert_eq!(reader.oldest_waiting().unwrap().as_deref(), Some(AT));
    store.review(&one, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    assert_eq!(store.reader().waiting_by_document(9).unwrap()[0].waiting, 1);
}

#[test]
fn how_an_account_stood_at_a_leaf_is_told_and_what_touched_it_last() {
    let (_folder, mut store, one, other) = waiting();
    let shown = store.reader().last_leaf().unwrap();
    assert_eq!(store.reader().account_touched(&one).unwrap(), shown);
    store.review(&other, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    assert_eq!(store.reader().account_touched(&one).unwrap(), shown, "another account is another thing");
    store.place(&one, &RecordId::of(&["other"]), "Aigul", AT).unwrap();
    store.review(&one, ReviewState::Disputed, "Aigul", AT, Some("why")).unwrap();
    assert_eq!(store.reader().account_touched(&one).unwrap(), shown + 3);
    let (then, now) = (store.reader().account_at(&one, shown), store.reader().account_at(&one, u64::MAX));
    let (then, now) = (then.unwrap().unwrap(), now.unwrap().unwrap());
    assert_eq!((then.review, now.review), (ReviewState::Candidate, ReviewState::Disputed));
    assert_eq!(now.record, RecordId::of(&["other"]));
    assert_ne!(then.record, now.record);
    assert_eq!(store.reader().account_at(&one, 0).unwrap(), None, "it was not there yet");
    let read = store.reader().account(&one).unwrap().unwrap();
    store.undo(&read.batch, "Aigul", AT, "the wrong page").unwrap();
    assert_eq!(store.reader().account_touched(&one).unwrap(), store.reader().last_leaf().unwrap());
}
