//! Lists and lookups: complete, in order, page by page.

use crate::record::*;
use std::collections::BTreeSet;
use tarazy_model::*;
use tarazy_store::{Filter, Reader, Store};

fn filled() -> (tempfile::TempDir, Store) {
    let (folder, mut store) = record();
    let states = ["KAZ", "KGZ", "UZB"];
    let instruments = ["CAT", "CRC"];
    let acts = (0..60u64).map(|line| {
        let at = usize::try_from(line).unwrap();
        act(line, states[at % 3], instruments[at % 2], 1990 + i16::try_from(line % 7).unwrap())
    });
    add(&mut store, &import(acts.collect()));
    add(&mut store, &reading(&["Akayev", "24 March 2005", "Bakiyev", "7 April 2010"]));
    let disputed = act(4, "KGZ", "CAT", 1994).draft.id;
    store.review(&disputed, ReviewState::Disputed, "Aigul", AT, None).unwrap();
    let rejected = act(7, "KGZ", "CRC", 1990).draft.id;
    store.review(&rejected, ReviewState::Rejected, "Aigul", AT, None).unwrap();
    (folder, store)
}

fn paged(reader: &Reader, filter: &Filter, size: usize) -> Vec<Account> {
    let mut found: Vec<Account> = Vec::new();
    loop {
        let after = found.last().map(|account| account.id.clone());
        let page = reader.accounts(filter, after.as_ref(), size).unwrap();
        assert!(page.len() <= size);
        if page.is_empty() {
            return found;
        }
        found.extend(page);
    }
}

/// A filter and what it lets through.
type Case = (Filter, Box<dyn Fn(&Account) -> bool>);

fn filters(reader: &Reader) -> Vec<Case> {
    let kgz: StateCode = "KGZ".parse().unwrap();
    let source = table().0.id;
    let batch = reader.batches(None, 1).unwrap()[0].id.clone();
    let document = table().1.id();
    vec![
        (Filter::default(), Box::new(|_| true)),
        (
            Filter { kind: Some(Kind::Claim), ..Filter::default() },
            Box::new(|a| a.statement.kind() == Kind::Claim),
        ),
        (
            Filter { state: Some(kgz), ..Filter::default() },
            Box::new(move |a| a.statement.states().contains(&kgz)),
        ),
        (
            Filter { review: Some(ReviewState::Candidate), ..Filter::default() },
            Box::new(|a| a.review == ReviewState::Candidate),
        ),
        (Filter { curated: true, ..Filter::default() }, Box::new(|a| a.review.counts())),
        (
            Filter { curated: true, state: Some(kgz), ..Filter::default() },
            Box::new(move |a| a.review.counts() && a.statement.states().contains(&kgz)),
        ),
        (
            Filter { review: Some(ReviewState::Rejected), state: Some(kgz), ..Filter::default() },
            Box::new(move |a| a.review == ReviewState::Rejected && a.statement.states().contains(&kgz)),
        ),
        (Filter { source: Some(source.clone()), ..Filter::default() }, Box::new(move |a| a.source == source)),
        (Filter { batch: Some(batch.clone()), ..Filter::default() }, Box::new(move |a| a.batch == batch)),
        (
            Filter { document: Some(document.clone()), ..Filter::default() },
            Box::new(move |a| *a.origin.document() == document),
        ),
        (
            Filter { years: Some(1992..=1993), state: Some(kgz), ..Filter::default() },
            Box::new(move |a| {
                let year = a.statement.date().and_then(Date::only_year);
                year.is_some_and(|year| (1992..=1993).contains(&year)) && a.statement.states().contains(&kgz)
            }),
        ),
    ]
}

#[test]
fn every_filter_lists_exactly_what_it_names_whatever_the_page_size() {
    let (_folder, store) = filled();
    let all = store.reader().accounts(&Filter::default(), None, 1_000).unwrap();
    assert_eq!(all.len(), 64);
    for (filter, holds) in filters(store.reader()) {
        let expected: Vec<_> = all.iter().filter(|account| holds(account)).cloned().collect();
        assert!(!expected.is_empty(), "{filter:?}");
        for size in [1, 7, 1_000] {
            assert_eq!(paged(store.reader(), &filter, size), expected, "{filter:?} by {size}");
        }
        let mirrored = Filter { descending: true, ..filter.clone() };
        let backwards: Vec<_> = expected.iter().rev().cloned().collect();
        assert_eq!(paged(store.reader(), &mirrored, 7), backwards, "{mirrored:?}");
        let count = store.reader().count(&filter).unwrap();
        assert_eq!(usize::try_from(count).unwrap(), expected.len(), "{filter:?}");
    }
}

#[test]
fn lists_are_in_order_of_kind_and_first_day() {
    let (_folder, store) = filled();
    let all = store.reader().accounts(&Filter::default(), None, 1_000).unwrap();
    assert!(all.is_sorted_by_key(|account| {
        (account.statement.kind(), account.statement.date().and_then(Date::earliest))
    }));
}

#[test]
fn the_matrix_reads_accepted_and_disputed_acts_only() {
    let (_folder, store) = filled();
    let reader = store.reader();
    assert_eq!(reader.acts(None, None).unwrap().len(), 59, "one of sixty is rejected");
    let states: Vec<StateCode> = ["KAZ", "KGZ"].map(|code| code.parse().unwrap()).to_vec();
    let cat = [InstrumentCode::new("CAT")];
    let ids = |acts: Vec<Account>| acts.into_iter().map(|act| act.id).collect::<BTreeSet<_>>();
    let expected = reader.acts(None, None).unwrap().into_iter().filter(|act| {
        act.statement.instrument() == cat.first()
            && act.statement.states().iter().all(|state| states.contains(state))
    });
    let expected = ids(expected.collect());
    assert_eq!(expected.len(), 20);
    assert_eq!(ids(reader.acts(Some(&states), Some(&cat)).unwrap()), expected);
    let both = [InstrumentCode::new("CAT"), InstrumentCode::new("CRC"), InstrumentCode::new("CED")];
    let by_state = ids(reader.acts(Some(&states), Some(&both)).unwrap());
    assert_eq!(by_state, ids(reader.acts(Some(&states), None).unwrap()));
    assert!(reader.acts(Some(&[]), None).unwrap().is_empty());
}

#[test]
fn accounts_are_found_by_any_of_their_keys_once() {
    let (_folder, store) = filled();
    let keys = ["KGZ CAT".into(), "act KGZ".into(), "none".into()];
    let found = store.reader().accounts_by_keys(&keys, 1_000).unwrap();
    assert_eq!(found.len(), 20);
    let ids: Vec<_> = found.iter().map(|account| account.id.clone()).collect();
    assert_eq!(store.reader().accounts_by_ids(&ids).unwrap(), found);
}

#[test]
fn under_a_key_what_counts_comes_first_and_what_was_rejected_last() {
    let (_folder, mut store) = record();
    let mut batch = reading(&["Akayev", "Bakiyev", "2010"]);
    batch.accounts[2].draft.maker = Maker::Person("Aigul".into());
    add(&mut store, &batch);
    let quotes = |store: &Store, most| {
        let found = store.reader().accounts_by_keys(&["departure".into()], most).unwrap();
        found.iter().map(|account| account.origin.quote().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(quotes(&store, 10), ["2010", "Akayev", "Bakiyev"]);
    store.review(&batch.accounts[0].draft.id, ReviewState::Rejected, "Aigul", AT, None).unwrap();
    assert_eq!(quotes(&store, 10), ["2010", "Bakiyev", "Akayev"]);
    store.review(&batch.accounts[1].draft.id, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    assert_eq!(quotes(&store, 2), ["Bakiyev", "2010"]);
    assert_eq!(store.reader().curated_by_keys(&["departure".into()], 10).unwrap().len(), 2);
    let curated = Filter { curated: true, ..Filter::default() };
    assert_eq!(store.reader().accounts(&curated, None, 10).unwrap().len(), 2);
    assert_eq!(store.reader().count(&curated).unwrap(), 2);
    assert_sound(store.reader());
}

#[test]
fn counts_agree_with_the_lists() {
    let (_folder, store) = filled();
    let reader = store.reader();
    let accepted = reader.counts().unwrap().into_iter().filter(|count| count.review.counts());
    assert_eq!(accepted.map(|count| count.accounts).sum::<u64>(), 59);
    let states = reader.states().unwrap();
    assert_eq!(states.iter().map(|(_, accounts)| accounts).sum::<u64>(), 59, "{states:?}");
    let document = reading(&[]).documents[0].id();
    let waiting: u64 = reader.counts_of_document(&document).unwrap().iter().map(|count| count.accounts).sum();
    assert_eq!(waiting, 4);
    let totals = reader.totals().unwrap();
    assert_eq!((totals.sources, totals.documents, totals.batches), (2, 2, 2));
}

#[test]
fn sources_documents_batches_and_leaves_come_page_by_page() {
    let (_folder, store) = filled();
    let reader = store.reader();
    let sources = reader.sources(None, 1).unwrap();
    let rest = reader.sources(Some(&sources[0].id), 10).unwrap();
    assert_eq!(
        [sources[0].title.as_str(), rest[0].title.as_str()],
        ["Register of treaties", "Two departures"]
    );
    let documents = reader.documents(None, 1).unwrap();
    let rest = reader.documents(Some(&documents[0].id), 10).unwrap();
    assert_eq!([documents[0].name.as_str(), rest[0].name.as_str()], ["page.txt", "4-9.csv"]);
    let batches = reader.batches(None, 1).unwrap();
    assert_eq!(reader.batches(Some(&batches[0].id), 10).unwrap().len(), 1);
    let leaves = reader.audit(None, 3).unwrap();
    assert_eq!(leaves.iter().map(|leaf| leaf.seq).collect::<Vec<_>>(), [4, 3, 2]);
    assert_eq!(reader.audit(Some(2), 3).unwrap().len(), 1);
    assert_eq!(reader.documents_of_source(&table().0.id).unwrap().len(), 1);
}

#[test]
fn a_document_is_gone_through_candidate_by_candidate_and_begun_again_at_its_end() {
    let (_folder, mut store) = record();
    add(&mut store, &reading(&["Akayev", "24 March 2005", "Bakiyev", "7 April 2010"]));
    let waiting = Filter { review: Some(ReviewState::Candidate), ..Filter::default() };
    let document = store.reader().accounts(&waiting, None, 1).unwrap()[0].origin.document().clone();
    let all = store.reader().accounts_of_document(&document, 0..usize::MAX).unwrap();
    let at = |n: usize| all[n].id.clone();
    let next = |store: &Store, n: usize| store.reader().next_candidate(&document, &at(n)).unwrap();
    assert_eq!(next(&store, 0), Some(at(1)));
    assert_eq!(next(&store, all.len() - 1), Some(at(0)), "from the end it goes on at the beginning");
    store.review(&at(1), ReviewState::Rejected, "Aigul", AT, None).unwrap();
    assert_eq!(next(&store, 0), Some(at(2)));
    let Origin::Passage { passage, .. } = &all[2].origin else { panic!("a passage") };
    assert_eq!(
        store.reader().count_before(&document, passage.start()).unwrap(),
        1,
        "the rejected is left out"
    );
    for n in 2..all.len() {
        store.review(&at(n), ReviewState::Accepted, "Aigul", AT, None).unwrap();
    }
    assert_eq!(next(&store, 0), None, "itself is not next");
}
