//! What an import or a reading hands in: everything at once, complete in itself.

use tarazy_model::{
    AccountId, BatchKind, Document, DocumentId, Draft, RecordId, Seclusion, Source, SourceId,
};

/// A batch to be added. Every source and document its accounts name is in it, also when the record
/// has them already: giving the same again adds nothing, and undoing then needs no other batch.
#[derive(Clone, Debug, PartialEq)]
pub struct NewBatch {
    /// Import or reading.
    pub kind: BatchKind,
    /// File names, or an importer and its files.
    pub title: String,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC; the store reads no clock.
    pub at: String,
    /// Sources named below.
    pub sources: Vec<Source>,
    /// Documents named below.
    pub documents: Vec<NewDocument>,
    /// What the sources say.
    pub accounts: Vec<Placed>,
    /// What this batch stands for as a whole, if it does: what was known of it and is not in the batch
    /// is counted as gone.
    pub replaces: Option<Scope>,
    /// Whether what is kept back from the public counts as gone, too: where who brings the batch may see all of it.
    pub sees_all: bool,
    /// The class its sources get before anything of them is kept, where they have none of their own yet; so that what
    /// is not for everybody never is.
    pub class: Option<Seclusion>,
}

/// A captured version of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocument {
    /// Of which source.
    pub source: SourceId,
    /// The file's name, for people.
    pub name: String,
    /// Media type, such as `text/plain`.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The text made from them; passages count its code points. `None` for tables.
    pub text: Option<String>,
}

impl NewDocument {
    /// The id it will be kept under.
    pub fn id(&self) -> DocumentId {
        Document::id_of(&self.bytes)
    }
}

/// An account with its place in the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The account.
    pub draft: Draft,
    /// The record it is about.
    pub record: RecordId,
    /// Keys under which accounts that may be about the same thing are looked up.
    pub keys: Vec<String>,
    /// An account of another record that it may be about the same thing as, for a person to decide.
    pub unsure: Option<AccountId>,
}

/// The extent of which a batch is the whole. Only accounts of the same kind of batch are compared, so
/// that importing a source anew leaves alone what was read from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All that was imported from these sources.
    Sources(Vec<SourceId>),
    /// All that was read from these documents.
    Documents(Vec<DocumentId>),
    /// These accounts: the caller has found which of its source the batch should have held.
    Accounts(Vec<AccountId>),
}
