//! Acts that are kept together: what an act rests on is looked at, and the act kept, in one transaction, so that nothing
//! comes between, neither from another thread nor from another process.

use crate::{Error, Result, Store};
use rusqlite::Connection;
use std::ops::Deref;

/// A transaction of the one who writes, or a part of the one that is open. What is not committed is taken back.
#[derive(Debug)]
pub(crate) struct Turn<'s> {
    db: &'s Connection,
    is_part: bool,
    is_done: bool,
}

impl<'s> Turn<'s> {
    pub(crate) fn begin(db: &'s Connection) -> Result<Self> {
        let is_part = !db.is_autocommit();
        db.execute_batch(if is_part { "SAVEPOINT part" } else { "BEGIN IMMEDIATE" })?;
        Ok(Self { db, is_part, is_done: false })
    }

    /// Keeps what was written; a part is kept with the whole.
    pub(crate) fn commit(mut self) -> Result<()> {
        self.db.execute_batch(if self.is_part { "RELEASE part" } else { "COMMIT" })?;
        self.is_done = true;
        Ok(())
    }
}

impl Deref for Turn<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.db
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if !self.is_done && !self.db.is_autocommit() {
            let back = if self.is_part { "ROLLBACK TO part; RELEASE part" } else { "ROLLBACK" };
            // Where this fails, SQLite has taken all of it back already.
            self.db.execute_batch(back).ok();
        }
    }
}

impl Store {
    /// Does several acts, all of them or none. Nobody else writes meanwhile, so that what a reader sees before the first
    /// of them is what they are done on.
    pub fn together<T, E: From<Error>>(
        &mut self,
        acts: impl FnOnce(&mut Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let whole = Whole::begin(self)?;
        let done = acts(&mut *whole.0)?;
        whole.commit()?;
        Ok(done)
    }
}

/// The transaction around several acts, which also goes back where one of them panics.
struct Whole<'s>(&'s mut Store);

impl<'s> Whole<'s> {
    fn begin(store: &'s mut Store) -> Result<Self> {
        store.writer()?.execute_batch("BEGIN IMMEDIATE")?;
        Ok(Self(store))
    }

    fn commit(self) -> Result<()> {
        self.0.writer()?.execute_batch("COMMIT")?;
        self.0.after_commit()
    }
}

impl Drop for Whole<'_> {
    fn drop(&mut self) {
        if let Ok(db) = self.0.writer()
            && !db.is_autocommit()
        {
            self.0.erased = None;
            self.0.writer().and_then(|db| Ok(db.execute_batch("ROLLBACK")?)).ok();
        }
    }
}
