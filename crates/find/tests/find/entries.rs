//! A small index to search.

use tarazy_find::{Entry, EntryId, EntryKind, Index, Query, Results};
use tarazy_model::{AccountId, BatchId, InstrumentCode, Kind, ReviewState, SourceId};

/// An accepted event of no State and date.
pub(crate) fn entry(key: &str, body: &str) -> Entry {
    Entry {
        id: EntryId::Account(AccountId::of(&[key])),
        kind: EntryKind::Statement(Kind::Event),
        title: key.into(),
        body: body.into(),
        states: vec![],
        instrument: None,
        source: SourceId::of(&["press"]),
        batch: BatchId::of(&["first"]),
        date: None,
        review: Some(ReviewState::Accepted),
        language: None,
        values: vec![],
        happening: None,
        record: None,
        added: 0,
    }
}

/// The same entry, of States and a date.
pub(crate) fn of(entry: Entry, states: &[&str], date: &str) -> Entry {
    let states = states.iter().map(|state| state.parse().unwrap()).collect();
    Entry { states, date: date.parse().ok(), ..entry }
}

/// An accession.
pub(crate) fn accession(state: &str, date: &str) -> Entry {
    let act = entry(&format!("{state} accession"), "Accession to the Convention against Torture");
    Entry {
        kind: EntryKind::Statement(Kind::TreatyAct),
        instrument: Some(InstrumentCode::new("CAT")),
        source: SourceId::of(&["register"]),
        ..of(act, &[state], date)
    }
}

pub(crate) fn all() -> Vec<Entry> {
    let uprising =
        entry("uprising", "Thousands of protesters gathered in Bishkek; women led the march to parliament.");
    let candidate =
        Entry { review: Some(ReviewState::Candidate), ..entry("claim", "No one was tortured, it is said.") };
    let document = Entry {
        id: EntryId::Piece(tarazy_model::Document::id_of(b"page"), 40),
        kind: EntryKind::Document,
        review: None,
        ..entry(
            "Concluding observations",
            "CAT/C/KGZ/CO/2. The Committee recommends that torture be investigated.",
        )
    };
    vec![
        of(uprising, &["KGZ"], "2010-04-07"),
        of(
            entry("meeting", "A woman of Parliament met the Committee on the rights of women."),
            &["KAZ", "KGZ"],
            "2005-03-24",
        ),
        of(
            entry("пытки", "Комитет рекомендует расследовать пытки и жестокое обращение."),
            &["KAZ"],
            "2014-11-12",
        ),
        of(
            entry("құқық", "Қазақстандағы әйелдердің құқықтары туралы есеп және оның қорытындысы."),
            &["KAZ"],
            "2019-01-01",
        ),
        of(
            entry(
                "huquq",
                "Oʻzbekistonda ayollarning huquqlari toʻgʻrisida qonun qabul qilindi va bu uchun.",
            ),
            &["UZB"],
            "2019-09-02",
        ),
        accession("KGZ", "1997-09-05"),
        accession("KAZ", "1998-08-26"),
        accession("UZB", "1995-09-28"),
        candidate,
        document,
    ]
}

/// An index of these entries.
pub(crate) fn index(entries: &[Entry]) -> (tempfile::TempDir, Index) {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(&folder.path().join("index")).unwrap();
    let mut writer = index.writer().unwrap();
    writer.clear().unwrap();
    writer.add(entries).unwrap();
    writer.commit("filled").unwrap();
    (folder, index)
}

/// All that is found by a text.
pub(crate) fn find(index: &Index, text: &str) -> Results {
    index.search(&Query { text: text.into(), limit: 100, ..Query::default() }).unwrap()
}

/// The titles of what was found, in order of the alphabet.
pub(crate) fn titles(entries: &[Entry], results: &Results) -> Vec<String> {
    let title = |id: &EntryId| entries.iter().find(|entry| entry.id == *id).unwrap().title.clone();
    let mut titles: Vec<_> = results.hits.iter().map(|hit| title(&hit.id)).collect();
    titles.sort();
    titles
}
