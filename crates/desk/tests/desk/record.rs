//! A record of this test's own: one treaty's table, and texts.

use tarazy_desk::{
    Actor, Decision, Desk, DocumentPage, Kept, ReadTables, SourceNote, Table, importer, read_tables,
};
use tarazy_model::{AccountId, BatchId, ReviewState};
use tempfile::TempDir;

pub(crate) const TABLE: &str = "Participant,Signature,\"Accession(a), Succession(d), Ratification\"\n\
    Kazakhstan,,26 Aug 1998 a\nKyrgyzstan,,5 Sep 1997 a\nUzbekistan,,28 Sep 1995 a\n";

pub(crate) const TEXT: &str = "Kazakhstan acceded to the Convention against Torture on 26 August 1998.\n\n\
    Uzbekistan acceded to the Convention against Torture on 28 September 1996.\n\n\
    Tajikistan acceded to the Convention against Torture on 11 January 1995.\n";

/// The table, read.
pub(crate) fn table() -> ReadTables<'static> {
    let tables = vec![Table { name: "4-9.csv", bytes: TABLE.as_bytes() }];
    read_tables(importer("untc").unwrap(), tables, None, &mut |_| {}).unwrap()
}

pub(crate) struct Record {
    pub(crate) desk: Desk,
    pub(crate) folder: TempDir,
}

impl Record {
    /// A record that knows one table.
    pub(crate) fn with_table() -> (Self, BatchId) {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(&folder.path().join("record")).unwrap();
        let report = desk.import(table(), &Actor::default(), &mut |_| {}).unwrap();
        (Self { desk, folder }, report.batch.unwrap().id)
    }

    pub(crate) fn keep(&self, name: &str, text: &str) -> Kept {
        self.desk.keep_reading(name, text.as_bytes(), &SourceNote::default(), &Actor::default()).unwrap()
    }

    /// Keeps a text of which something is known.
    pub(crate) fn keep_as(&self, text: &str, note: &SourceNote) -> Kept {
        self.desk.keep_reading("report.txt", text.as_bytes(), note, &Actor::default()).unwrap()
    }

    pub(crate) fn page(&self, kept: &Kept) -> DocumentPage {
        self.desk.document(&kept.document, None).unwrap()
    }

    pub(crate) fn decide(&self, account: &AccountId, state: ReviewState) {
        let decision =
            Decision { account: account.clone(), state, reason: Some("seen".into()), record: None };
        self.desk.review(&decision, &Actor::named("reviewer")).unwrap();
    }
}

/// The treaty act that a State is said to have done, in a document.
pub(crate) fn act_of(page: &DocumentPage, state: &str) -> AccountId {
    let of_state = |account: &&tarazy_desk::CandidateView| {
        let statement = &account.account.statement;
        statement.kind() == tarazy_model::Kind::TreatyAct
            && statement.states().iter().any(|s| s.as_str() == state)
    };
    page.candidates.iter().find(of_state).unwrap().account.id.clone()
}
