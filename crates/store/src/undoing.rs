//! Undoing a batch as a whole: the record is as it was before, and the history tells both.

use crate::audit::{self, Change, Hand};
use crate::database::{list, one, parsed, run};
use crate::filing::Kept;
use crate::tally::Tally;
use crate::{Error, Result, Store};
use rusqlite::Connection;
use tarazy_model::{Batch, BatchId};

impl Store {
    /// Takes a batch back. What was new in it leaves every view but the history; what it changed
    /// returns to the version before. Refused while a later batch builds on it, that is, names one of
    /// its accounts again.
    pub fn undo(&mut self, batch: &BatchId, by: &str, at: &str, why: &str) -> Result<Batch> {
        let transaction = self.begin()?;
        let leaf = undoable(&transaction, batch)?;
        let seq = audit::next(&transaction)?;
        run(
            &transaction,
            "INSERT INTO undoing (leaf, batch, why) VALUES ($1, $2, $3)",
            &[&seq, &leaf, &why],
        )?;
        take_back_accounts(&transaction, leaf)?;
        crate::gone::mark(&transaction, leaf)?;
        for (table, told) in [("source", "body"), ("document", "name")] {
            take_back(&transaction, table, told, leaf)?;
        }
        crate::classing::settle(&transaction)?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Undoing, batch.as_str())?;
        transaction.commit()?;
        crate::batches::batch(self.writer()?, batch)?.ok_or_else(|| Error::UnknownBatch(batch.clone()))
    }
}

/// The leaf of a batch that may be undone.
fn undoable(db: &Connection, batch: &BatchId) -> Result<i64> {
    let sql = "SELECT b.leaf, u.leaf FROM batch b LEFT JOIN undoing u ON u.batch = b.leaf WHERE b.id = $1";
    let found =
        one(db, sql, &[&batch.as_str()], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?)))?;
    let (leaf, undone) = found.ok_or_else(|| Error::UnknownBatch(batch.clone()))?;
    if undone.is_some() {
        return Err(Error::AlreadyUndone(batch.clone()));
    }
    let sql = "SELECT b.id, b.title FROM batch b WHERE b.leaf = (SELECT max(later.batch) FROM \
               (SELECT n.batch FROM account o JOIN account n ON n.id = o.id AND n.version > o.version \
                WHERE o.batch = $1 UNION ALL \
                SELECT s.batch FROM account o JOIN seen s ON s.account = o.no WHERE o.batch = $1) later \
               WHERE later.batch NOT IN (SELECT batch FROM undoing))";
    match one(db, sql, &[&leaf], |row| Ok((parsed(row, 0)?, row.get(1)?)))? {
        Some((later, title)) => Err(Error::BuiltOn { batch: batch.clone(), later, title }),
        None => Ok(leaf),
    }
}

fn take_back_accounts(db: &Connection, leaf: i64) -> Result<()> {
    let mut tally = Tally::default();
    let rows = "SELECT no FROM account WHERE batch = $1 AND body <> ''";
    let before = "SELECT b.no FROM account a JOIN account b ON b.id = a.id AND b.version < a.version \
                  WHERE a.no = $1 AND b.body <> '' AND b.batch NOT IN (SELECT batch FROM undoing) \
                  ORDER BY b.version DESC LIMIT 1";
    for no in list(db, rows, &[&leaf], |row| Ok(row.get::<_, i64>(0)?))? {
        Kept::load(db, no)?.hide(db, &mut tally)?;
        if let Some(no) = one(db, before, &[&no], |row| Ok(row.get::<_, i64>(0)?))? {
            Kept::load(db, no)?.restore(db, &mut tally)?;
        }
    }
    tally.write(db)
}

/// Hides the batch's rows of sources or documents, and shows those of the last batch kept before; what was deleted is
/// told of by nothing in its column `told`.
fn take_back(db: &Connection, table: &str, told: &str, leaf: i64) -> Result<()> {
    run(db, &format!("UPDATE {table} SET shown = 0 WHERE batch = $1"), &[&leaf])?;
    let sql = format!(
        "UPDATE {table} SET shown = 1 WHERE id IN (SELECT o.id FROM {table} o WHERE o.batch = $1) \
         AND batch = (SELECT max(k.batch) FROM {table} k WHERE k.id = {table}.id \
         AND k.{told} <> '' AND k.batch NOT IN (SELECT batch FROM undoing))"
    );
    run(db, &sql, &[&leaf])?;
    Ok(())
}
