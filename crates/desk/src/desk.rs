//! The desk itself: one record folder, open for reading or for writing.
//!
//! Writing goes through one store behind a lock, reading through its pool of readers. The index is
//! derived: where it is missing, damaged or behind the record, it is made anew when the desk opens.

use crate::DeskError;
use crate::briefs::{Known, Readings};
use crate::calendar::Cycles;
use crate::differences::Registers;
use crate::index::Catalogue;
use crate::instruments::Listed;
use crate::layouts::Layouts;
use crate::matrix::Acts;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use tarazy_model::Day;
use tarazy_store::{Reader, Readers, Store};

/// One record folder and everything that can be asked of it and done to it.
pub struct Desk {
    dir: PathBuf,
    store: Mutex<Store>,
    readers: Readers,
    read_only: bool,
    pub(crate) acts: Acts,
    pub(crate) instruments: Listed,
    pub(crate) registers: Registers,
    pub(crate) cycles: Cycles,
    pub(crate) layouts: Layouts,
    pub(crate) catalogue: Catalogue,
    pub(crate) brief_known: Known,
    pub(crate) readings: Readings,
}

impl Desk {
    /// Opens a record folder, starting an empty record where there is none. A missing or damaged index is
    /// rebuilt from the store.
    pub fn open(dir: &Path) -> Result<Self, DeskError> {
        let desk = Self::with(dir, Store::open(dir)?, false);
        desk.follow(&mut |_| {});
        Ok(desk)
    }

    /// Opens a record folder for writing, or for reading only where the disk allows no more.
    pub fn open_as_allowed(dir: &Path) -> Result<Self, DeskError> {
        match Self::open(dir) {
            Err(DeskError::Store(tarazy_store::Error::ReadOnly)) => Self::open_read_only(dir),
            opened => opened,
        }
    }

    /// Opens an existing record folder without ever writing to it.
    pub fn open_read_only(dir: &Path) -> Result<Self, DeskError> {
        if !dir.is_dir() {
            return Err(DeskError::NoRecord(dir.to_owned()));
        }
        Ok(Self::with(dir, Store::open_read_only(dir)?, true))
    }

    fn with(dir: &Path, store: Store, read_only: bool) -> Self {
        let readers = store.readers();
        Self {
            dir: dir.to_owned(),
            store: Mutex::new(store),
            readers,
            read_only,
            acts: Acts::default(),
            instruments: Listed::default(),
            registers: Registers::default(),
            cycles: Cycles::default(),
            layouts: Layouts::of_record(dir, read_only),
            catalogue: Catalogue::open(dir, read_only),
            brief_known: Known::default(),
            readings: Readings::default(),
        }
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether the record can only be read.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Reads one state of the record.
    pub(crate) fn read<T>(&self, ask: impl FnOnce(&Reader) -> Result<T, DeskError>) -> Result<T, DeskError> {
        self.readers.read(ask)
    }

    /// The store, for writing. A panic elsewhere cannot have left a change half made: the store writes in
    /// transactions.
    pub(crate) fn store(&self) -> Result<MutexGuard<'_, Store>, DeskError> {
        if self.read_only {
            return Err(DeskError::ReadOnly);
        }
        Ok(self.store.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Desk {
    /// The store, where nobody is writing just now.
    pub(crate) fn idle_store(&self) -> Option<MutexGuard<'_, Store>> {
        match self.store.try_lock() {
            Ok(store) => Some(store),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk")
            .field("dir", &self.dir)
            .field("read_only", &self.read_only)
            .finish_non_exhaustive()
    }
}

/// Today, in UTC.
pub(crate) fn today() -> Day {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
}

/// Now, as RFC 3339 in UTC, to the second.
pub(crate) fn now() -> String {
    format!("{:.0}", jiff::Timestamp::now())
}
