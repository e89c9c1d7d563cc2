//! Small batches to try the record with, and its whole visible state for comparison.

use std::collections::BTreeMap;
use std::path::PathBuf;
use tarazy_model::*;
use tarazy_store::{Filter, NewBatch, NewDocument, Placed, Reader, Store};

/// When everything here happens.
pub(crate) const AT: &str = "2026-11-24T09:00:00Z";

/// The text that read accounts stand in.
pub(crate) const TEXT: &str = "Қырғызстан: Akayev left on 24 March 2005. Bakiyev left on 7 April 2010.";

/// A new record in a folder that lasts as long as the first value.
pub(crate) fn record() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("record")).unwrap();
    (folder, store)
}

/// The folder [`record`] made.
pub(crate) fn folder(of: &tempfile::TempDir) -> PathBuf {
    of.path().join("record")
}

/// A table as a register gives it.
pub(crate) fn table() -> (Source, NewDocument) {
    let source = Source::titled("Register of treaties", Some("Depositary"));
    let (source_id, bytes) = (source.id.clone(), b"State,Accession\nKyrgyzstan,1997".to_vec());
    let document = NewDocument {
        source: source_id,
        name: "4-9.csv".into(),
        media_type: "text/csv".into(),
        bytes,
        text: None,
    };
    (source, document)
}

/// An accession of a State in a year, from line `line` of the table.
pub(crate) fn act(line: u64, state: &str, instrument: &str, year: i16) -> Placed {
    let (source, document) = table();
    let key = format!("{state} {instrument}");
    let draft = Draft {
        id: AccountId::of(&["register", &line.to_string()]),
        source: source.id,
        statement: Statement::TreatyAct(TreatyAct {
            state: Some(state.parse().unwrap()),
            instrument: Some(InstrumentCode::new(instrument)),
            instrument_written: instrument.into(),
            act: ActKind::Accession,
            date: Some(Date::year(year).unwrap()),
            ..TreatyAct::default()
        }),
        polarity: Polarity::Asserted,
        origin: Origin::Row(Row {
            document: document.id(),
            file: document.name,
            line,
            column: None,
            quote: format!("{state} {year}"),
        }),
        maker: Maker::Importer("untc".into()),
        as_at: None,
        record: None,
    };
    Placed { draft, record: RecordId::of(&[&key]), keys: vec![key, format!("act {state}")], unsure: None }
}

/// An import of some rows of the table.
pub(crate) fn import(accounts: Vec<Placed>) -> NewBatch {
    let (source, document) = table();
    NewBatch {
        kind: BatchKind::Import,
        title: "untc 4-9.csv".into(),
        by: "Aigul".into(),
        at: AT.into(),
        sources: vec![source],
        documents: vec![document],
        accounts,
        replaces: None,
        sees_all: true,
        class: None,
    }
}

/// A reading of [`TEXT`] with one event at each quote.
pub(crate) fn reading(quotes: &[&str]) -> NewBatch {
    let source = Source::titled("Two departures", None);
    let document = NewDocument {
        source: source.id.clone(),
        name: "page.txt".into(),
        media_type: "text/plain".into(),
        bytes: TEXT.as_bytes().to_vec(),
        text: Some(TEXT.into()),
    };
    let accounts = quotes.iter().map(|quote| departure(&document, quote)).collect();
    NewBatch {
        kind: BatchKind::Reading,
        title: "page.txt".into(),
        sources: vec![source],
        documents: vec![document],
        accounts,
        ..import(vec![])
    }
}

fn departure(document: &NewDocument, quote: &str) -> Placed {
    let text = Text::new(TEXT);
    let start = text.point_at(TEXT.find(quote).unwrap());
    let passage = text.passage(start, start + quote.chars().count()).unwrap();
    let draft = Draft {
        id: AccountId::of(&["page", quote]),
        source: document.source.clone(),
        statement: Statement::Claim(Claim {
            states: vec!["KGZ".parse().unwrap()],
            text: quote.into(),
            ..Claim::default()
        }),
        polarity: Polarity::Asserted,
        origin: Origin::Passage { document: document.id(), passage },
        maker: Maker::Reader,
        as_at: None,
        record: None,
    };
    Placed { draft, record: RecordId::of(&[quote]), keys: vec!["departure".into()], unsure: None }
}

/// Adds a batch without listening to its progress.
pub(crate) fn add(store: &mut Store, batch: &NewBatch) -> Batch {
    store.add(batch, &mut |_, _| {}).unwrap()
}

/// Everything of the record that can be seen, but the list of its batches and its history.
pub(crate) fn visible(reader: &Reader) -> BTreeMap<String, String> {
    let mut seen = BTreeMap::new();
    let accounts = reader.accounts(&Filter::default(), None, 10_000).unwrap();
    let states = reader.states().unwrap();
    for (state, _) in &states {
        let filter = Filter { state: Some(*state), ..Filter::default() };
        let of_state = reader.accounts(&filter, None, 10_000).unwrap();
        let ids: Vec<_> = of_state.iter().map(|account| account.id.clone()).collect();
        seen.insert(
            format!("state {state}"),
            format!("{ids:?} {:?}", reader.counts_of_state(*state).unwrap()),
        );
    }
    for key in ["act KAZ", "act KGZ", "act UZB", "KGZ CAT", "departure"] {
        seen.insert(
            format!("key {key}"),
            format!("{:?}", reader.accounts_by_keys(&[key.into()], 1_000).unwrap()),
        );
    }
    seen.insert("states".into(), format!("{states:?}"));
    seen.insert("counts".into(), format!("{:?}", reader.counts().unwrap()));
    seen.insert("acts".into(), format!("{:?}", reader.acts(None, None).unwrap()));
    seen.insert("sources".into(), format!("{:?}", reader.sources(None, 100).unwrap()));
    seen.insert("documents".into(), format!("{:?}", reader.documents(None, 100).unwrap()));
    for account in &accounts {
        let record = reader.accounts_of_record(&account.record).unwrap();
        assert!(record.contains(account), "the record of an account holds it");
        seen.insert(format!("account {}", account.id), format!("{account:?}"));
    }
    seen
}

/// Fails with what `verify` finds.
pub(crate) fn assert_sound(reader: &Reader) {
    assert_eq!(reader.verify().unwrap().problems, Vec::<String>::new());
}
