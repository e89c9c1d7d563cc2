//! The record on disk: documents, accounts, decisions and their audit chain.
//!
//! A record is a folder: `record.db` (SQLite) beside `blobs/` (documents by hash). What comes in comes
//! as a [`NewBatch`], all or nothing; it can be tried ([`Store::dry_run`]) and undone as a whole. What
//! people decide ([`Store::review`], [`Store::place`], [`Store::compare`], [`Store::settle`]) and write of it ([`Store::keep_brief`]) is appended. Nothing is overwritten: a change is a
//! new version, and every change has its leaf in the audit chain, which [`Reader::verify`] recomputes.
//!
//! One [`Store`] writes; any number of [`Reader`]s read beside it without waiting. This is the only
//! crate that speaks SQL.
//!
//! ```
//! use tarazy_store::{Filter, Store};
//! let folder = tempfile::tempdir()?;
//! let store = Store::open(&folder.path().join("record"))?;
//! assert!(store.reader().accounts(&Filter::default(), None, 20)?.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod accounts;
mod acts;
mod adding;
mod assignments;
mod audit;
mod batches;
mod blobs;
mod briefs;
mod classing;
mod codes;
mod comments;
mod comparisons;
mod copying;
mod database;
mod digest;
mod documents;
mod erasing;
mod error;
mod filing;
mod gone;
mod groups;
mod indexes;
mod lineage;
mod listing;
mod masking;
mod motions;
mod new_batch;
mod opening;
mod opinions;
mod passkeys;
mod reader;
mod receipts;
mod reviews;
mod schema;
mod second_readings;
mod sessions;
mod settlements;
mod sources;
mod tally;
mod together;
mod tokens;
mod touched;
mod undoing;
mod users;
mod verify;
mod waiting;
mod wiping;

pub use accounts::{Arrivals, Version};
pub use audit::{Change, Leaf};
pub use briefs::{BriefReadings, CitedAccount};
pub use classing::KeptBack;
pub use error::{Error, Result};
pub use lineage::{Repeated, ThreadFilter};
pub use listing::Filter;
pub use masking::Near;
pub use new_batch::{NewBatch, NewDocument, Placed, Scope};
pub use passkeys::{KnownPasskey, NewPasskey};
pub use reader::{Reader, Readers};
pub use reviews::Placement;
pub use sessions::{Entered, Stage};
pub use tally::{Count, Totals};
pub use tokens::NewToken;
pub use users::{Credentials, Done};
pub use verify::Verification;
pub use waiting::WaitingCount;
pub use wiping::wipe;

use rusqlite::Connection;
use std::path::Path;
use together::Turn;

/// A record opened for writing, or for reading only.
#[derive(Debug)]
pub struct Store {
    reader: Reader,
    readers: Readers,
    /// `None` when opened for reading only.
    writer: Option<Connection>,
    /// Files of documents that an act deletes, to be taken away when it is kept; `None` where none deletes.
    erased: Option<Vec<String>>,
}

impl Store {
    /// Opens the record of a folder. A missing or empty folder becomes a new record; a folder that
    /// holds anything else is refused and left as it is.
    pub fn open(dir: &Path) -> Result<Self> {
        let writer = opening::writable(dir)?;
        Ok(Self { reader: Reader::open(dir)?, readers: Readers::of(dir), writer: Some(writer), erased: None })
    }

    /// Opens the record of a folder without ever writing to it.
    pub fn open_read_only(dir: &Path) -> Result<Self> {
        Ok(Self { reader: Reader::open(dir)?, readers: Readers::of(dir), writer: None, erased: None })
    }

    /// Reads beside the writer.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// Readers for other threads.
    pub fn readers(&self) -> Readers {
        self.readers.clone()
    }

    /// The connection that writes.
    fn writer(&self) -> Result<&Connection> {
        self.writer.as_ref().ok_or(Error::ReadOnly)
    }

    /// One act: a transaction of its own, or a part of one that holds several.
    fn begin(&self) -> Result<Turn<'_>> {
        Turn::begin(self.writer()?)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Some(writer) = &self.writer {
            // So that the database file alone is the record and may be moved to where nothing can be
            // written. What fails here is safe in the log.
            writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).ok();
        }
    }
}
