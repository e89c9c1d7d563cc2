//! Batches: what is new, changed, the same and gone; all or nothing.

use crate::record::*;
use tarazy_model::*;
use tarazy_store::{Error, Filter, Placed, Scope};

fn counts(new: u64, changed: u64, same: u64, gone: u64) -> Counts {
    Counts { new, changed, same, gone }
}

#[test]
fn a_batch_tells_what_is_new_changed_the_same_and_gone() {
    let (_folder, mut store) = record();
    let first =
        import(vec![act(1, "KAZ", "CAT", 1998), act(2, "KGZ", "CAT", 1997), act(3, "UZB", "CAT", 1995)]);
    assert_eq!(add(&mut store, &first).counts, counts(3, 0, 0, 0));
    assert_eq!(add(&mut store, &first).counts, counts(0, 0, 3, 0));

    let mut second = import(vec![act(1, "KAZ", "CAT", 1998), act(2, "KGZ", "CAT", 1996)]);
    second.replaces = Some(Scope::Sources(vec![table().0.id]));
    assert_eq!(store.dry_run(&second, &mut |_, _| {}).unwrap(), counts(0, 1, 1, 1));
    let batch = add(&mut store, &second);
    assert_eq!(batch.counts, counts(0, 1, 1, 1));
    assert_eq!(store.reader().gone(&batch.id).unwrap(), [act(3, "UZB", "CAT", 1995).draft.id]);

    let gone = store.reader().account(&act(3, "UZB", "CAT", 1995).draft.id).unwrap();
    assert!(gone.is_some(), "what is gone from its source is kept");
    assert_eq!(add(&mut store, &second).counts, counts(0, 0, 2, 0), "what is gone is told once");
    assert_sound(store.reader());
}

/// The indexes of a record and how each is made.
fn indexes(folder: &tempfile::TempDir) -> Vec<(String, String)> {
    let db = rusqlite::Connection::open(crate::record::folder(folder).join("record.db")).unwrap();
    let mut all = db
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
        .unwrap();
    let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn a_batch_larger_than_the_record_leaves_its_indexes_as_they_were_and_all_of_it_or_nothing() {
    let (folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1997)]));
    let (before, known) = (visible(store.reader()), indexes(&folder));
    assert!(known.iter().any(|(name, _)| name == "account_record"), "{known:?}");

    let mut many: Vec<Placed> = (1..=20_002).map(|line| act(line, "KAZ", "CAT", 1998)).collect();
    many[0] = act(1, "KGZ", "CAT", 1997);
    let clash = Placed { keys: vec!["another".into()], ..many[20_000].clone() };
    let mut refused = import(many.clone());
    refused.accounts.push(clash);
    assert!(matches!(store.add(&refused, &mut |_, _| {}), Err(Error::Conflicting(_))));
    assert_eq!((visible(store.reader()), indexes(&folder)), (before, known.clone()), "nothing of it is kept");
    assert_eq!(store.dry_run(&import(many.clone()), &mut |_, _| {}).unwrap(), counts(20_001, 0, 1, 0));
    assert_eq!(indexes(&folder), known);

    assert_eq!(add(&mut store, &import(many)).counts, counts(20_001, 0, 1, 0));
    assert_eq!(indexes(&folder), known);
    let kazakhstan = Filter { state: Some("KAZ".parse().unwrap()), ..Filter::default() };
    assert_eq!(store.reader().accounts(&kazakhstan, None, 30).unwrap().len(), 30);
    assert_sound(store.reader());
}

#[test]
fn a_dry_run_writes_nothing() {
    let (folder, mut store) = record();
    let before = visible(store.reader());
    store.dry_run(&reading(&["24 March 2005"]), &mut |_, _| {}).unwrap();
    assert_eq!(visible(store.reader()), before);
    assert_eq!(store.reader().audit(None, 10).unwrap(), []);
    assert!(!crate::record::folder(&folder).join("blobs").exists());
}

#[test]
fn a_change_is_a_new_version_and_the_old_one_stays_readable() {
    let (_folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1996)]));
    add(&mut store, &import(vec![act(1, "KGZ", "CAT", 1997)]));
    let id = act(1, "KGZ", "CAT", 1997).draft.id;
    assert_eq!(store.reader().account(&id).unwrap().unwrap().version, 2);
    let history = store.reader().history(&id).unwrap();
    let years: Vec<_> = history
        .iter()
        .map(|version| (version.account.statement.date().unwrap().to_string(), version.shown))
        .collect();
    assert_eq!(years, [("1996".to_owned(), false), ("1997".to_owned(), true)]);
}

#[test]
fn a_document_and_its_text_are_read_back_exactly() {
    let (_folder, mut store) = record();
    let batch = reading(&["24 March 2005", "Bakiyev"]);
    add(&mut store, &batch);
    let id = batch.documents[0].id();
    let document = store.reader().document(&id).unwrap().unwrap();
    assert_eq!(document.characters, u64::try_from(TEXT.chars().count()).unwrap());
    assert_eq!(store.reader().bytes(&id).unwrap().unwrap(), TEXT.as_bytes());
    let text = store.reader().text(&id).unwrap().unwrap();
    let accounts = store.reader().accounts_of_document(&id, 0..usize::MAX).unwrap();
    let quotes: Vec<_> = accounts.iter().map(|account| account.origin.quote()).collect();
    assert_eq!(quotes, ["24 March 2005", "Bakiyev"], "in the order of the text");
    for account in &accounts {
        let Origin::Passage { passage, .. } = &account.origin else { panic!("read from a passage") };
        assert!(passage.holds_in(&text));
    }
    let late = store.reader().accounts_of_document(&id, 30..usize::MAX).unwrap();
    assert_eq!(late.len(), 1);
}

#[test]
fn what_is_not_whole_is_refused_and_leaves_nothing() {
    let (_folder, mut store) = record();
    let before = visible(store.reader());
    let mut sourceless = import(vec![act(1, "KAZ", "CAT", 1998)]);
    sourceless.sources.clear();
    let mut documentless = import(vec![act(1, "KAZ", "CAT", 1998)]);
    documentless.documents.clear();
    let twice = import(vec![act(1, "KAZ", "CAT", 1998), act(1, "KAZ", "CAT", 1999)]);
    for (batch, message) in [
        (sourceless, "document 4-9.csv names a source or document that its batch does not bring"),
        (documentless, "add it to the batch: doc-"),
        (twice, "twice with different content"),
    ] {
        let error = store.add(&batch, &mut |_, _| {}).unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
    assert_eq!(visible(store.reader()), before);
    assert_eq!(store.reader().batches(None, 10).unwrap(), []);
}

#[test]
fn a_row_given_twice_in_one_batch_counts_once() {
    let (_folder, mut store) = record();
    let batch = import(vec![act(1, "KAZ", "CAT", 1998), act(1, "KAZ", "CAT", 1998)]);
    assert_eq!(add(&mut store, &batch).counts, counts(1, 0, 0, 0));
    assert_eq!(add(&mut store, &batch).counts, counts(0, 0, 1, 0));
}

#[test]
fn another_text_for_the_same_bytes_is_refused() {
    let (_folder, mut store) = record();
    add(&mut store, &reading(&["Bakiyev"]));
    let mut other = reading(&[]);
    other.documents[0].text = Some("another reading".into());
    let error = store.add(&other, &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, Error::TextDiffers { .. }), "{error}");
}

#[test]
fn reading_a_table_that_was_imported_leaves_the_import_alone() {
    let (_folder, mut store) = record();
    add(&mut store, &import(vec![act(1, "KAZ", "CAT", 1998)]));
    let mut read = import(vec![]);
    read.kind = BatchKind::Reading;
    read.replaces = Some(Scope::Documents(vec![table().1.id()]));
    assert_eq!(add(&mut store, &read).counts.gone, 0);
}

#[test]
fn progress_tells_how_much_is_done() {
    let (_folder, mut store) = record();
    let accounts = (0..600).map(|line| act(line, "KAZ", "CAT", 1998)).collect();
    let mut told = Vec::new();
    store.add(&import(accounts), &mut |done, of| told.push((done, of))).unwrap();
    assert_eq!(told, [(0, 600), (256, 600), (512, 600), (600, 600)]);
}

#[test]
fn the_last_batch_describes_a_source() {
    let (_folder, mut store) = record();
    add(&mut store, &import(vec![]));
    let mut later = import(vec![]);
    later.sources[0].licence = Some("CC BY 4.0".into());
    let batch = add(&mut store, &later);
    let licence =
        |store: &tarazy_store::Store| store.reader().source(&table().0.id).unwrap().unwrap().licence;
    assert_eq!(licence(&store).as_deref(), Some("CC BY 4.0"));
    store.undo(&batch.id, "Aigul", AT, "wrong licence").unwrap();
    assert_eq!(licence(&store), None);
    assert_eq!(store.reader().sources(None, 10).unwrap().len(), 1);
    assert_eq!(store.reader().accounts(&Filter::default(), None, 10).unwrap(), []);
}

#[test]
fn every_kind_of_statement_is_read_back_as_it_was_given() {
    let (_folder, mut store) = record();
    let statements = [
        Statement::TreatyAct(TreatyAct {
            state: None,
            instrument: None,
            instrument_written: "the Convention".into(),
            act: ActKind::Reservation,
            date: "2005-03-XX~".parse().ok(),
            text: Some("“not bound”".into()),
            procedure: Some(Procedure::Inquiry),
            ..TreatyAct::default()
        }),
        Statement::Event(Event { title: "Uprising".into(), ..Event::default() }),
        Statement::Figure(Figure { counts: Some((29.0, 107.0)), ..Figure::default() }),
        Statement::Pledge(Pledge::default()),
        Statement::Recommendation(Recommendation::default()),
        Statement::Report(Report::default()),
        Statement::Case(CaseStep::default()),
        Statement::Person(Person::default()),
        Statement::Organisation(Organisation::default()),
        Statement::Source(Citation::default()),
        Statement::Claim(Claim::default()),
    ];
    let mut batch = import(vec![]);
    for (line, statement) in (1..).zip(statements) {
        let mut placed = act(line, "KAZ", "CAT", 1998);
        placed.draft.statement = statement;
        batch.accounts.push(placed);
    }
    add(&mut store, &batch);
    for placed in &batch.accounts {
        let kept = store.reader().account(&placed.draft.id).unwrap().unwrap();
        assert_eq!(kept.statement, placed.draft.statement);
        assert_eq!((kept.origin, kept.maker), (placed.draft.origin.clone(), placed.draft.maker.clone()));
    }
    assert_sound(store.reader());
}
