//! Undo: the record is as it was before the batch.

use crate::record::*;
use proptest::prelude::*;
use tarazy_model::*;
use tarazy_store::{Error, NewBatch, Scope};

fn undo(store: &mut tarazy_store::Store, batch: &Batch) -> tarazy_store::Result<Batch> {
    store.undo(&batch.id, "Aigul", AT, "a mistake")
}

#[test]
fn what_was_new_vanishes_and_what_was_changed_returns() {
    let (_folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1996)]));
    let before = visible(store.reader());
    let batch = add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1997), act(2, "KAZ", "CAT", 1998)]));
    assert_ne!(visible(store.reader()), before);
    assert_eq!(undo(&mut store, &batch).unwrap().state, BatchState::Undone);
    assert_eq!(visible(store.reader()), before);
    assert_eq!(store.reader().account(&act(2, "KAZ", "CAT", 1998).draft.id).unwrap(), None);
    assert_eq!(store.reader().history(&act(2, "KAZ", "CAT", 1998).draft.id).unwrap().len(), 1);
    assert_sound(store.reader());
}

#[test]
fn a_batch_that_others_build_on_is_refused_naming_the_last_of_them() {
    let (_folder, mut store) = record();
    let first = add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1996)]));
    let second = add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1997)]));
    let Err(Error::BuiltOn { later, .. }) = undo(&mut store, &first) else { panic!("must be refused") };
    assert_eq!(later, second.id);
    undo(&mut store, &second).unwrap();
    undo(&mut store, &first).unwrap();
    assert!(matches!(undo(&mut store, &first), Err(Error::AlreadyUndone(_))));
    assert_eq!(store.reader().sources(None, 10).unwrap(), []);
    assert_eq!(store.reader().documents(None, 10).unwrap(), []);
    assert_sound(store.reader());
}

#[test]
fn what_was_undone_can_be_added_again_and_decisions_on_it_stay() {
    let (_folder, mut store) = record();
    let first = add(&mut store, &reading(&["Bakiyev"]));
    let id = reading(&["Bakiyev"]).accounts[0].draft.id.clone();
    store.review(&id, ReviewState::Rejected, "Aigul", AT, Some("another Bakiyev")).unwrap();
    undo(&mut store, &first).unwrap();
    assert_eq!(add(&mut store, &reading(&["Bakiyev"])).counts.new, 1);
    let account = store.reader().account(&id).unwrap().unwrap();
    assert_eq!((account.version, account.review), (2, ReviewState::Rejected));
    assert_sound(store.reader());
}

#[test]
fn a_batch_that_does_not_exist_cannot_be_undone() {
    let (_folder, mut store) = record();
    let error = store.undo(&BatchId::of(&["none"]), "Aigul", AT, "").unwrap_err();
    assert!(matches!(error, Error::UnknownBatch(_)), "{error}");
}

fn rows() -> impl Strategy<Value = NewBatch> {
    let row = (1u64..8, prop::sample::select(vec!["KAZ", "KGZ", "UZB"]), 1990i16..1993);
    (prop::collection::btree_map(1u64..8, row, 0..7), any::<bool>()).prop_map(|(rows, whole)| {
        let accounts = rows.into_iter().map(|(line, (_, state, year))| act(line, state, "CAT", year));
        let mut batch = import(accounts.collect());
        batch.replaces = whole.then(|| Scope::Sources(vec![table().0.id]));
        batch
    })
}

fn readings() -> impl Strategy<Value = NewBatch> {
    let quotes = vec!["Akayev", "24 March 2005", "Bakiyev", "2010"];
    prop::sample::subsequence(quotes, 0..4).prop_map(|quotes| reading(&quotes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undoing_batches_in_reverse_leads_back_through_every_state(
        batches in prop::collection::vec(prop_oneof![rows(), readings()], 1..6)
    ) {
        let (_folder, mut store) = record();
        let mut states = vec![visible(store.reader())];
        let mut added = Vec::new();
        for batch in &batches {
            added.push(add(&mut store, batch));
            states.push(visible(store.reader()));
            assert_sound(store.reader());
        }
        while let (Some(after), Some(batch)) = (states.pop(), added.pop()) {
            prop_assert_eq!(visible(store.reader()), after);
            undo(&mut store, &batch).unwrap();
            assert_sound(store.reader());
        }
        prop_assert_eq!(visible(store.reader()), states.pop().unwrap_or_else(|| visible(record().1.reader())));
    }

    #[test]
    fn whatever_is_added_undone_and_decided_in_any_order_stays_sound(
        steps in prop::collection::vec((prop_oneof![rows(), readings()], 0usize..8, 0usize..4), 1..10)
    ) {
        let (_folder, mut store) = record();
        let mut added = Vec::new();
        for (batch, which, what) in &steps {
            let account = batch.accounts.first().map(|placed| placed.draft.id.clone());
            match (what, account) {
                (0, _) if !added.is_empty() => {
                    let batch: &Batch = &added[which % added.len()];
                    match undo(&mut store, batch) {
                        Ok(_) | Err(Error::BuiltOn { .. } | Error::AlreadyUndone(_)) => {}
                        Err(error) => panic!("{error}"),
                    }
                }
                (1, Some(account)) => match store.review(&account, ReviewState::ALL[which % 4], "A", AT, None) {
                    Ok(_) | Err(Error::UnknownAccount(_)) => {}
                    Err(error) => panic!("{error}"),
                },
                (2, Some(account)) => match store.place(&account, &RecordId::of(&["other"]), "A", AT) {
                    Ok(_) | Err(Error::UnknownAccount(_)) => {}
                    Err(error) => panic!("{error}"),
                },
                _ => added.push(add(&mut store, batch)),
            }
            assert_sound(store.reader());
            visible(store.reader());
        }
    }
}
