//! Decisions on differences between registers. They are appended, and the last one holds; they name the
//! difference, not a row, so that they outlast the tables being imported again.

use crate::audit::{self, Change, Hand};
use crate::database::{list, one, parsed, run};
use crate::{Reader, Result, Store};
use rusqlite::Row;
use tarazy_model::Settlement;

pub(crate) const SELECT: &str =
    "SELECT s.difference, s.holds, l.who, l.at, s.reason FROM settlement s JOIN audit l ON l.seq = s.leaf";

impl Store {
    /// Decides what holds where two registers differ.
    pub fn settle(&mut self, decided: &Settlement) -> Result<()> {
        let transaction = self.begin()?;
        let seq = audit::next(&transaction)?;
        let (difference, holds) = (decided.difference.as_str(), decided.holds.as_str());
        let sql = "INSERT INTO settlement (leaf, difference, holds, reason) VALUES ($1, $2, $3, $4)";
        run(&transaction, sql, &[&seq, &difference, &holds, &decided.reason])?;
        let hand = Hand { by: &decided.by, at: &decided.at };
        audit::seal(&transaction, seq, hand, Change::Settlement, difference)?;
        transaction.commit()
    }
}

impl Reader {
    /// The decisions on a difference, oldest first.
    pub fn settlements_of(&self, difference: &str) -> Result<Vec<Settlement>> {
        if !self.has_table("settlement")? {
            return Ok(Vec::new());
        }
        let sql = format!("{SELECT} WHERE s.difference = $1 ORDER BY s.leaf");
        list(&self.db, &sql, &[&difference], settlement)
    }

    /// The last decision on every difference that has one.
    pub fn settlements(&self) -> Result<Vec<Settlement>> {
        if !self.has_table("settlement")? {
            return Ok(Vec::new());
        }
        let last = "SELECT max(leaf) FROM settlement GROUP BY difference";
        list(&self.db, &format!("{SELECT} WHERE s.leaf IN ({last}) ORDER BY s.leaf"), &[], settlement)
    }

    /// A number that changes whenever accounts may have changed, and with nothing else that people decide.
    pub fn last_change_of_accounts(&self) -> Result<u64> {
        let sql = "SELECT seq FROM audit WHERE what IN ('batch', 'undoing', 'review', 'placement', \
                   'classing', 'masking', 'erasure') ORDER BY seq DESC LIMIT 1";
        let last = one(&self.db, sql, &[], |row| crate::database::count(row, 0))?;
        Ok(last.unwrap_or(0))
    }

    /// The same for briefs and what they cite: what readers say of them, and who signs in, changes neither.
    pub fn last_change_of_briefs(&self) -> Result<u64> {
        let sql = "SELECT seq FROM audit WHERE what NOT IN ('comment', 'moderation', 'user_act', 'opinion', 'assignment', 'sampling', 'second_reading') \
                   ORDER BY seq DESC LIMIT 1";
        let last = one(&self.db, sql, &[], |row| crate::database::count(row, 0))?;
        Ok(last.unwrap_or(0))
    }

    /// Whether the record has a table: one of an earlier version, open for reading only, lacks those added since.
    pub(crate) fn has_table(&self, name: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1";
        Ok(one(&self.db, sql, &[&name], |_| Ok(()))?.is_some())
    }
}

pub(crate) fn settlement(row: &Row<'_>) -> Result<Settlement> {
    Ok(Settlement {
        difference: row.get(0)?,
        holds: parsed(row, 1)?,
        by: row.get(2)?,
        at: row.get(3)?,
        reason: row.get(4)?,
    })
}
