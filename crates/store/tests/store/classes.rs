//! What has a class is kept back: nothing that lists, counts or finds knows of it, whoever asks.

use crate::record::{AT, act, add, assert_sound, folder, import, reading, record, table, visible};
use tarazy_model::*;
use tarazy_store::{KeptBack, NewBatch, Scope, Store};

fn classing(subject: Classed, class: Class) -> Classing {
    Classing {
        subject,
        to: Seclusion { class, group: None },
        reason: "it names a witness".into(),
        by: "Aigul".into(),
        at: AT.into(),
    }
}

fn cleared(class: Class) -> Clearance {
    Clearance { class, groups: Some(Vec::new()) }
}

fn kept_back(store: &Store, clearance: &Clearance, subject: &Classed) -> Vec<AccountId> {
    let readers = store.readers().cleared(clearance);
    let found = readers.read(|reader| reader.kept_back(&KeptBack::Of(subject), 99));
    found.unwrap().into_iter().map(|account| account.id).collect()
}

#[test]
fn a_sealed_record_is_as_if_it_had_never_come_until_it_is_opened_again() {
    let (_folder, mut store) = record();
    let (kept, hidden) = (act(1, "KAZ", "CAT", 1998), act(2, "KGZ", "CAT", 1997));
    add(&mut store, &import(vec![kept.clone()]));
    let without = visible(store.reader());
    add(&mut store, &import(vec![kept.clone(), hidden.clone()]));
    let with = visible(store.reader());
    assert_ne!(without, with);

    let subject = Classed::Record(hidden.record.clone());
    store.classify(&classing(subject.clone(), Class::Sealed)).unwrap();
    let mut seen = visible(store.reader());
    // The batch that saw the account again is another; what can be seen is the same.
    seen.insert("documents".into(), without["documents"].clone());
    assert_eq!(seen, without);
    assert_eq!(store.reader().account(&hidden.draft.id).unwrap(), None);
    assert_eq!(store.reader().history(&hidden.draft.id).unwrap(), []);
    assert_sound(store.reader());

    assert!(kept_back(&store, &cleared(Class::Sealed), &subject).contains(&hidden.draft.id));
    assert_eq!(kept_back(&store, &cleared(Class::Restricted), &subject), []);
    let readers = store.readers().cleared(&Clearance::all());
    let found = readers.read(|reader| reader.account(&hidden.draft.id)).unwrap();
    assert_eq!(found.unwrap().id, hidden.draft.id);

    store.classify(&classing(subject, Class::Public)).unwrap();
    assert_eq!(visible(store.reader()), with);
    assert_sound(store.reader());
}

#[test]
fn a_source_takes_its_documents_and_all_it_says_with_it_and_what_comes_later() {
    let (_folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KAZ", "CAT", 1998)]));
    let source = table().0.id;
    let subject = Classed::Source(source.clone());
    store.classify(&classing(subject.clone(), Class::Restricted)).unwrap();
    add(&mut store, &import(vec![act(1, "KAZ", "CAT", 1999), act(2, "KGZ", "CAT", 1997)]));
    assert_eq!(store.reader().counts().unwrap(), []);
    assert_eq!(store.reader().source(&source).unwrap(), None);
    assert_eq!(store.reader().documents(None, 9).unwrap(), []);
    assert_eq!(store.reader().documents_of_source(&source).unwrap(), []);
    assert_eq!(store.reader().document(&table().1.id()).unwrap(), None);
    assert_eq!(kept_back(&store, &cleared(Class::Restricted), &subject).len(), 2);
    assert_sound(store.reader());

    let batches = store.reader().batches(None, 9).unwrap();
    assert!(batches.iter().all(|batch| batch.title == "withheld" && batch.counts == Counts::default()));
    let last = batches[0].id.clone();
    store.undo(&last, "Aigul", AT, "by mistake").unwrap();
    assert_eq!(
        kept_back(&store, &cleared(Class::Restricted), &subject).len(),
        1,
        "the version before, kept back"
    );
    assert_eq!(store.reader().counts().unwrap(), []);
    assert_sound(store.reader());
}

#[test]
fn what_comes_with_a_class_was_never_public_and_is_reviewed_where_it_is() {
    let (_folder, mut store) = record();
    let to = Seclusion { class: Class::Restricted, group: Some("archive".into()) };
    let added =
        add(&mut store, &NewBatch { class: Some(to.clone()), ..reading(&["Akayev left on 24 March 2005"]) });
    assert_eq!((added.title.as_str(), added.counts.new), ("page.txt", 1), "who adds it is told what came");
    assert_eq!(store.reader().counts().unwrap(), []);
    let member = Clearance { class: Class::Internal, groups: Some(vec!["archive".into()]) };
    let readers = store.readers().cleared(&member);
    let classified = readers.read(|reader| reader.classified(9)).unwrap();
    assert_eq!(classified.iter().map(|one| &one.to).collect::<Vec<_>>(), [&to]);
    assert_eq!(
        store.readers().cleared(&cleared(Class::Sealed)).read(|reader| reader.classified(9)).unwrap(),
        []
    );

    let id = kept_back(&store, &member, &classified[0].subject)[0].clone();
    store.review(&id, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    assert_eq!(store.reader().counts().unwrap(), []);
    assert_sound(store.reader());
    store.classify(&classing(classified[0].subject.clone(), Class::Public)).unwrap();
    assert_eq!(store.reader().account(&id).unwrap().unwrap().review, ReviewState::Accepted);
    assert_eq!(store.reader().counts().unwrap().iter().map(|count| count.accounts).sum::<u64>(), 1);
    assert_sound(store.reader());
}

#[test]
fn nothing_is_moved_into_what_is_sealed_or_out_of_it() {
    let (folder_of, mut store) = record();
    let (one, other) = (act(1, "KAZ", "CAT", 1998), act(2, "KGZ", "CAT", 1997));
    add(&mut store, &import(vec![one.clone(), other.clone()]));
    store.classify(&classing(Classed::Record(other.record.clone()), Class::Sealed)).unwrap();
    // Neither in nor out: a class is given by who may, not by moving what has it.
    assert!(store.place(&one.draft.id, &other.record, "Aigul", AT).is_err());
    assert!(store.place(&other.draft.id, &one.record, "Aigul", AT).is_err());
    assert!(store.reader().account(&one.draft.id).unwrap().is_some());
    assert_eq!(store.reader().record_of(&other.draft.id).unwrap(), Some(other.record.clone()));
    assert_sound(store.reader());
    drop(store);

    // A mark set by hand is found out.
    let db = rusqlite::Connection::open(folder(&folder_of).join("record.db")).unwrap();
    db.execute("UPDATE account SET shown = 1 WHERE shown = 2", []).unwrap();
    db.close().unwrap();
    let store = Store::open(&folder(&folder_of)).unwrap();
    let problems = store.reader().verify().unwrap().problems;
    assert!(problems.iter().any(|problem| problem.contains("classes")), "{problems:?}");
}

#[test]
fn a_deleted_source_leaves_its_ids_and_a_leaf_and_no_byte_of_what_it_said() {
    let (folder_of, mut store) = record();
    add(&mut store, &import(vec![act(1, "KAZ", "CAT", 1998)]));
    let before = visible(store.reader());
    let read = reading(&["Akayev left on 24 March 2005"]);
    let id = read.accounts[0].draft.id.clone();
    let batch = add(&mut store, &read);
    store.erase(&read.sources[0].id, "a court ordered it", "Aigul", AT).unwrap();
    assert_eq!(visible(store.reader()), before);
    assert_eq!(store.reader().history(&id).unwrap(), []);
    assert_eq!(store.reader().batch(&batch.id).unwrap().unwrap().title, "deleted");
    assert_sound(store.reader());
    assert!(store.erase(&read.sources[0].id, "again", "Aigul", AT).is_err());

    // A copy has no more of it.
    let copy = folder_of.path().join("copy");
    store.reader().copy_to(&copy).unwrap();
    assert_sound(Store::open(&copy).unwrap().reader());
    drop(store);
    let said = "Akayev left on 24 March".as_bytes();
    for file in walked(folder_of.path()) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(said.len()).any(|window| window == said), "{} still has it", file.display());
    }
    // What comes again after all is new.
    let mut store = Store::open(&folder(&folder_of)).unwrap();
    let again = add(&mut store, &read);
    assert_eq!(again.counts.new, 1);
    assert_sound(store.reader());
    store.undo(&again.id, "Aigul", AT, "").unwrap();
    assert_eq!(visible(store.reader()), before);
    assert_sound(store.reader());
}

#[test]
fn a_wiped_record_leaves_what_is_not_its_own() {
    let (folder_of, mut store) = record();
    add(&mut store, &reading(&["Akayev left on 24 March 2005"]));
    drop(store);
    let folder = folder(&folder_of);
    std::fs::write(folder.join("letter.txt"), "mine").unwrap();
    assert_eq!(tarazy_store::wipe(&folder).unwrap(), [folder.join("letter.txt")]);
    assert_eq!(walked(&folder), [folder.join("letter.txt")]);
    assert!(tarazy_store::wipe(&folder).is_err(), "it is no record any more");
    assert_eq!(std::fs::read(folder.join("letter.txt")).unwrap(), b"mine");
}

fn walked(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let inside = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    inside.flat_map(|path| if path.is_dir() { walked(&path) } else { vec![path] }).collect()
}

#[test]
fn a_name_that_is_withheld_is_read_by_who_reviews_alone() {
    let (_folder, mut store) = record();
    let said = "Akayev left on 24 March 2005";
    let read = reading(&[said, "Bakiyev left on 7 April 2010"]);
    let (id, document) = (read.accounts[0].draft.id.clone(), read.documents[0].id());
    add(&mut store, &read);
    let by = ("Aigul", AT);
    assert!(store.mask(&id, &["Atambayev".into()], "safety", by).is_err(), "he is not in it");
    assert!(store.mask(&id, &["claim".into()], "safety", by).is_err(), "the account is kept by this word");
    store.mask(&id, &["akayev".into(), "Akayev".into()], "safety", by).unwrap();

    let masked = store.reader().account(&id).unwrap().unwrap();
    assert_eq!(masked.origin.quote(), "██████ left on 24 March 2005");
    assert!(!format!("{masked:?}").contains("Akayev"), "{masked:?}");
    let found = store.reader().accounts_by_keys(&["departure".into()], 9).unwrap();
    assert_eq!(found.len(), 1, "a key may be made of the name");
    let list = store.reader().accounts(&tarazy_store::Filter::default(), None, 9).unwrap();
    let listed = list.iter().find(|account| account.id == id).unwrap();
    assert!(list.len() == 2 && !format!("{listed:?}").contains("Akayev"), "{listed:?}");
    assert!(store.reader().holds_back(&document).unwrap(), "the text has the name");
    let readers = store.readers().cleared(&cleared(Class::Restricted));
    assert_eq!(readers.read(|reader| reader.account(&id)).unwrap().unwrap().origin.quote(), said);
    assert!(!readers.read(|reader| reader.holds_back(&document)).unwrap());
    assert_sound(store.reader());

    // Decided on, read again and undone, it stays withheld, until somebody decides otherwise.
    store.review(&id, ReviewState::Accepted, "Aigul", AT, None).unwrap();
    add(&mut store, &read);
    assert_eq!(store.reader().account(&id).unwrap().unwrap().origin.quote(), "██████ left on 24 March 2005");
    store.mask(&id, &[], "he spoke in public", by).unwrap();
    assert_eq!(store.reader().account(&id).unwrap().unwrap().origin.quote(), said);
    assert_eq!(store.reader().accounts_by_keys(&["departure".into()], 9).unwrap().len(), 2);
    assert_eq!(store.reader().maskings(&id).unwrap().len(), 2);
    assert_sound(store.reader());
}

#[test]
fn what_is_sealed_is_gone_only_for_who_may_see_all() {
    let (_folder, mut store) = record();
    let (kept, hidden) = (act(1, "KAZ", "CAT", 1998), act(2, "KGZ", "CAT", 1997));
    add(&mut store, &import(vec![kept.clone(), hidden.clone()]));
    store.classify(&classing(Classed::Record(hidden.record), Class::Sealed)).unwrap();
    let gone = |store: &mut Store, sees_all| {
        let replaces = Some(Scope::Sources(vec![table().0.id]));
        let batch = NewBatch { sees_all, replaces, ..import(vec![kept.clone()]) };
        store.dry_run(&batch, &mut |_, _| {}).unwrap().gone
    };
    assert_eq!((gone(&mut store, false), gone(&mut store, true)), (0, 1));
}
