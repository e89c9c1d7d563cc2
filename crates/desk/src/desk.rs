//! The desk itself: one record folder, open for reading or for writing.
//!
//! Writing goes through one store behind a lock, reading through its pool of readers. The index is
//! derived: where it is missing, damaged or behind the record, it is made anew when the desk opens.

use crate::access::{Act, may};
use crate::briefs::{Known, Readings};
use crate::calendar::Cycles;
use crate::dialogue::Cases;
use crate::differences::Registers;
use crate::gazetteer::Places;
use crate::index::Catalogue;
use crate::instruments::Listed;
use crate::layouts::Layouts;
use crate::matrix::Acts;
use crate::pace::Pace;
use crate::passkeys::Challenges;
use crate::secrets::Turns;
use crate::{Actor, DeskError};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use tarazy_model::{Clearance, Day};
use tarazy_store::{Reader, Readers, Store};

/// The seconds since 1970.
type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// One record folder and everything that can be asked of it and done to it, as one actor may. Made by
/// opening, it is that of who works at the machine itself.
#[derive(Clone)]
pub struct Desk {
    dir: PathBuf,
    store: Arc<Mutex<Store>>,
    readers: Readers,
    read_only: bool,
    actor: Actor,
    /// Closed to this actor, who has to sign in first.
    shut: bool,
    /// Whether it is that of who works at the machine itself.
    local: bool,
    clock: Clock,
    /// The leaf of the audit chain at which what is decided on was shown, where that is known.
    pub(crate) seen: Option<u64>,
    /// When it was last tried in vain to note that a session is used.
    pub(crate) unnoted: Arc<AtomicI64>,
    pub(crate) turns: Arc<Turns>,
    pub(crate) pace: Arc<Pace>,
    pub(crate) challenges: Arc<Challenges>,
    pub(crate) acts: Arc<Acts>,
    pub(crate) instruments: Arc<Listed>,
    pub(crate) registers: Arc<Registers>,
    pub(crate) cycles: Arc<Cycles>,
    pub(crate) cases: Arc<Cases>,
    pub(crate) places: Arc<Places>,
    pub(crate) layouts: Arc<Layouts>,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) brief_known: Arc<Known>,
    pub(crate) readings: Arc<Readings>,
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
            store: Arc::new(Mutex::new(store)),
            readers,
            read_only,
            actor: Actor::default(),
            shut: false,
            local: true,
            clock: Arc::new(|| jiff::Timestamp::now().as_second()),
            seen: None,
            unnoted: Arc::new(AtomicI64::new(i64::MIN)),
            turns: Arc::default(),
            pace: Arc::default(),
            challenges: Arc::default(),
            acts: Arc::default(),
            instruments: Arc::default(),
            registers: Arc::default(),
            cycles: Arc::default(),
            cases: Arc::default(),
            places: Arc::default(),
            layouts: Arc::new(Layouts::of_record(dir, read_only)),
            catalogue: Arc::new(Catalogue::open(dir, read_only)),
            brief_known: Arc::default(),
            readings: Arc::default(),
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

    /// Who asks and decides here.
    pub fn who(&self) -> &Actor {
        &self.actor
    }

    /// Whether the record is closed to who asks: only signing in is open.
    pub fn is_shut(&self) -> bool {
        self.shut
    }

    /// Whether it is the desk of who works at the machine itself, and may do all.
    pub fn is_local(&self) -> bool {
        self.local
    }

    /// The same desk for somebody else.
    pub(crate) fn seen_by(&self, actor: Actor, shut: bool) -> Self {
        Self { actor, shut, local: false, ..self.clone() }
    }

    /// The same desk by another clock, in seconds since 1970: what it signs in and lets end goes by it.
    #[must_use]
    pub fn by_clock(self, clock: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self { clock: Arc::new(clock), ..self }
    }

    /// The same desk for who was shown pages made at a leaf: acts on what changed since are refused.
    #[must_use]
    pub fn having_seen(&self, leaf: Option<u64>) -> Self {
        Self { seen: leaf, ..self.clone() }
    }

    /// Now, in seconds since 1970.
    pub(crate) fn moment(&self) -> i64 {
        (self.clock)()
    }

    /// Reads one state of the record, where it is open to who asks.
    pub(crate) fn read<T>(&self, ask: impl FnOnce(&Reader) -> Result<T, DeskError>) -> Result<T, DeskError> {
        if self.shut {
            return Err(DeskError::not_signed_in("error-read-by-the-signed-in"));
        }
        // The store itself then leaves out what may not be seen, whatever is asked.
        // By the role, so that a token of less than its user may do tells no more than the user is told.
        let reviewer = may(self.actor.role, Act::Review).then_some(self.actor.name.as_str());
        let readers = self.readers.cleared(&self.actor.clearance).second_to(reviewer);
        if self.may(Act::SeeCandidates) { readers.read(ask) } else { readers.curated().read(ask) }
    }

    /// The same with what is kept back, whoever asks: for telling a sender what came of a submission.
    pub(crate) fn look_beyond<T>(
        &self,
        ask: impl FnOnce(&Reader) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.readers.cleared(&Clearance::all()).read(ask)
    }

    /// The same, whoever asks, and all of it that is not kept back: for signing in, and for what is derived from the
    /// record.
    pub(crate) fn look<T>(&self, ask: impl FnOnce(&Reader) -> Result<T, DeskError>) -> Result<T, DeskError> {
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
