//! Reading the record: one connection of its own, and a pool of them for many threads.

use crate::blobs::Blobs;
use crate::{Error, Result, opening};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Clearance, ReviewState};

/// A connection that reads the record while others read and one writes.
#[derive(Debug)]
pub struct Reader {
    pub(crate) db: Connection,
    pub(crate) blobs: Blobs,
    /// Whether it sees the curated record alone.
    pub(crate) narrow: bool,
    /// What of that which is kept back it gives to who asks by an id.
    pub(crate) clearance: Clearance,
    /// Who is shown nothing of first decisions on which a second opinion is asked of them.
    pub(crate) second: Option<String>,
}

impl Reader {
    pub(crate) fn open(dir: &Path) -> Result<Self> {
        Ok(Self {
            db: opening::readable(dir)?,
            blobs: Blobs::within(dir),
            narrow: false,
            clearance: Clearance::public(),
            second: None,
        })
    }

    /// Whether it sees the curated record alone ([`Readers::curated`]).
    pub fn is_narrow(&self) -> bool {
        self.narrow
    }

    /// Whether an account is one it sees.
    pub(crate) fn sees(&self, review: ReviewState) -> bool {
        !self.narrow || review.counts()
    }
}

/// Readers for many threads, opened as they are needed and used again.
#[derive(Clone, Debug)]
pub struct Readers {
    dir: PathBuf,
    idle: Arc<Mutex<Vec<Reader>>>,
    narrow: bool,
    clearance: Clearance,
    second: Option<String>,
}

impl Readers {
    pub(crate) fn of(dir: &Path) -> Self {
        let clearance = Clearance::public();
        Self { dir: dir.to_owned(), idle: Arc::default(), narrow: false, clearance, second: None }
    }

    /// The same readers, seeing the curated record alone: accounts that count, and what gives any. Nothing asked of
    /// them tells of a candidate or of what was rejected, neither one by one nor in a count.
    #[must_use]
    pub fn curated(&self) -> Self {
        Self { narrow: true, ..self.clone() }
    }

    /// The same readers, giving what is kept back to who is cleared for it and names it. No list, count or key leads
    /// to any of that, whoever asks.
    #[must_use]
    pub fn cleared(&self, clearance: &Clearance) -> Self {
        Self { clearance: clearance.clone(), ..self.clone() }
    }

    /// The same readers for a reviewer. While a second opinion on an account is asked of them, it is to them as if nobody
    /// had decided on it: what names it gives it as a candidate, without the first decision.
    #[must_use]
    pub fn second_to(&self, reviewer: Option<&str>) -> Self {
        Self { second: reviewer.map(str::to_owned), ..self.clone() }
    }

    /// Asks the record something; all that is asked inside sees one state of it.
    pub fn read<T, E: From<Error>>(
        &self,
        ask: impl FnOnce(&Reader) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut reader = idle.map_or_else(|| Reader::open(&self.dir), Ok)?;
        reader.narrow = self.narrow;
        reader.clearance.clone_from(&self.clearance);
        reader.second.clone_from(&self.second);
        let one_state = reader.db.unchecked_transaction().map_err(Error::from)?;
        let answer = ask(&reader);
        one_state.finish().map_err(Error::from)?;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
        answer
    }
}
