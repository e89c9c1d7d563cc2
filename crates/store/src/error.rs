//! What can go wrong with a record on disk, said for the person who must mend it.

use rusqlite::ErrorCode;
use std::path::{Path, PathBuf};
use tarazy_model::{AccountId, BatchId, DocumentId, SourceId, UserName};

/// A result of the store.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the record could not be opened, read or changed. Whatever failed has changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder does not exist.
    #[error("there is no such folder; make it first or correct the path: {}", .0.display())]
    MissingFolder(PathBuf),
    /// The folder or its database is something else.
    #[error("this is no record of Tarazy; name an empty folder or one that Tarazy made: {}", .0.display())]
    NotARecord(PathBuf),
    /// Written by a later version of the program.
    #[error(
        "the record was written by a newer Tarazy (tables of version {found}, this one knows {known}); \
         install the newer one: {}", .path.display()
    )]
    Newer {
        /// The folder.
        path: PathBuf,
        /// Version of its tables.
        found: i32,
        /// The latest version known here.
        known: i32,
    },
    /// Opened for reading only, or the disk allows no more.
    #[error("the record is open for reading only; open it for writing, or copy it to where you may write")]
    ReadOnly,
    /// Someone else is writing.
    #[error("another tarazy is writing to this record; try again when it has finished")]
    Locked,
    /// No space left.
    #[error("the disk is full and nothing was written; free some space and try again")]
    DiskFull,
    /// The database or a document cannot be read back.
    #[error(
        "the record is damaged; restore it from a copy (`tarazy restore`); `tarazy verify` tells what of it holds: {0}"
    )]
    Damaged(String),
    /// A file of the record cannot be read or written.
    #[error("{}: {error}; look at the disk and its permissions", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// No such account now in the record.
    #[error("the record has no account {0}; it may have been undone with its batch")]
    UnknownAccount(AccountId),
    /// No such batch.
    #[error("the record has no batch {0}; `tarazy batches` lists them")]
    UnknownBatch(BatchId),
    /// Undone before.
    #[error("batch {0} is undone already")]
    AlreadyUndone(BatchId),
    /// A later batch rests on this one.
    #[error(
        "batch {batch} cannot be undone while a later one builds on it; undo {later} first (\"{title}\")"
    )]
    BuiltOn {
        /// What was to be undone.
        batch: BatchId,
        /// The latest batch that names accounts of it again.
        later: BatchId,
        /// Its title.
        title: String,
    },
    /// A batch names a source or document it does not bring.
    #[error(
        "{account} names a source or document that its batch does not bring; add it to the batch: {missing}"
    )]
    Incomplete {
        /// The account or document.
        account: String,
        /// The id that is not there.
        missing: String,
    },
    /// A batch holds two different accounts under one id.
    #[error("one batch gives account {0} twice with different content; make its key tell the two apart")]
    Conflicting(AccountId),
    /// The same bytes were read into another text before.
    #[error(
        "document {document} is kept with another text, made by batch {batch}; undo that batch, then read it again"
    )]
    TextDiffers {
        /// Which document.
        document: DocumentId,
        /// The batch that kept it.
        batch: BatchId,
    },
    /// The name is another user's.
    #[error("there is a user of this name already; choose another: {0}")]
    UserExists(UserName),
    /// No such user.
    #[error("the record has no user {0}; `tarazy users list` lists them")]
    UnknownUser(UserName),
    /// The record would be left without anybody who manages users.
    #[error("{0} is the last admin; make another user an admin first")]
    LastAdmin(UserName),
    /// A user is, or is not, in a group already.
    #[error("{name} is {} the group \"{group}\"; `tarazy users list` tells who is in which", if *.joins { "no user, or already in" } else { "not in" })]
    Membership {
        /// The user.
        name: UserName,
        /// The group.
        group: String,
        /// Whether the user was to join it.
        joins: bool,
    },
    /// A name to be withheld does not stand in the account, or is a word it cannot be kept without.
    #[error(
        "\"{name}\" does not stand in {account} as it is written there, or is no name but a word it is kept by; copy it from the account"
    )]
    NoSuchName {
        /// The account.
        account: AccountId,
        /// The name.
        name: String,
    },
    /// No such source now in the record.
    #[error("the record has no source {0}; it may have been undone or deleted")]
    UnknownSource(SourceId),
    /// A document of a source to be deleted holds what another says.
    #[error(
        "document {document} also holds what source {other} says, and would be lost with it; import it again without \
         the rows to be deleted and undo the import before, or delete that source first"
    )]
    Shared {
        /// The document.
        document: DocumentId,
        /// The other source.
        other: SourceId,
    },
    /// An account would leave or enter what has a class by being moved.
    #[error("{0} cannot be moved between records of different classes; give both the same class first")]
    ClassesDiffer(AccountId),
    /// Somebody answered the motion before, or there is none.
    #[error("motion {0} is not open; somebody answered it before, or there never was one")]
    MotionClosed(u64),
    /// Anything else the database says.
    #[error("the record's database answers: {0}; look at its permissions and the disk")]
    Database(rusqlite::Error),
}

impl Error {
    pub(crate) fn file(path: &Path, error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::File { path: path.to_owned(), error },
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Database(error),
        }
    }
}
