//! The batches of the record.

use crate::database::{count, integer, list, one, parsed};
use crate::{Error, Reader, Result};
use rusqlite::{Connection, Row};
use std::collections::HashSet;
use tarazy_model::{AccountId, Batch, BatchId, BatchKind, BatchState, Counts, Undoing};

const SELECT: &str = "SELECT b.id, b.kind, u.leaf, b.title, l.who, l.at, b.fresh, b.changed, b.same, b.gone \
                      FROM batch b LEFT JOIN audit l ON l.seq = b.leaf LEFT JOIN undoing u ON u.batch = b.leaf";

/// The name of a kind in the record.
pub(crate) fn kind_name(kind: BatchKind) -> &'static str {
    match kind {
        BatchKind::Import => "import",
        BatchKind::Reading => "reading",
    }
}

fn kind(name: &str) -> Result<BatchKind> {
    let kinds = [BatchKind::Import, BatchKind::Reading];
    let found = kinds.into_iter().find(|kind| kind_name(*kind) == name);
    found.ok_or_else(|| Error::Damaged(format!("a batch is an import or a reading; found: \"{name}\"")))
}

fn read(row: &Row<'_>) -> Result<Batch> {
    let undone: Option<i64> = row.get(2)?;
    Ok(Batch {
        id: parsed(row, 0)?,
        kind: kind(&row.get::<_, String>(1)?)?,
        state: if undone.is_some() { BatchState::Undone } else { BatchState::Kept },
        title: row.get(3)?,
        by: row.get(4)?,
        at: row.get(5)?,
        counts: Counts {
            new: count(row, 6)?,
            changed: count(row, 7)?,
            same: count(row, 8)?,
            gone: count(row, 9)?,
        },
    })
}

/// The batch of an id, as the connection sees it.
pub(crate) fn batch(db: &Connection, id: &BatchId) -> Result<Option<Batch>> {
    one(db, &format!("{SELECT} WHERE b.id = $1"), &[&id.as_str()], read)
}

impl Reader {
    /// The batch of an id. What it was called and how much it brought is not told where something of it is kept back
    /// from this reader.
    pub fn batch(&self, id: &BatchId) -> Result<Option<Batch>> {
        batch(&self.db, id)?.map(|batch| self.as_told(batch)).transpose()
    }

    /// Whether something of a batch is kept back from this reader.
    pub fn withholds(&self, id: &BatchId) -> Result<bool> {
        self.batch_holds_back(self.leaf_of(id)?.unwrap_or_default())
    }

    fn as_told(&self, batch: Batch) -> Result<Batch> {
        let leaf = self.leaf_of(&batch.id)?.unwrap_or_default();
        let withheld = self.batch_holds_back(leaf)?;
        Ok(if withheld {
            Batch { title: "withheld".to_owned(), counts: Counts::default(), ..batch }
        } else {
            batch
        })
    }

    /// By whom, when and why a batch was taken back; `None` where it stands.
    pub fn undoing(&self, id: &BatchId) -> Result<Option<Undoing>> {
        let sql = "SELECT l.who, l.at, u.why FROM undoing u JOIN batch b ON b.leaf = u.batch \
                   JOIN audit l ON l.seq = u.leaf WHERE b.id = $1";
        one(&self.db, sql, &[&id.as_str()], |row| {
            Ok(Undoing { by: row.get(0)?, at: row.get(1)?, why: row.get(2)? })
        })
    }

    fn leaf_of(&self, id: &BatchId) -> Result<Option<i64>> {
        one(
            &self.db,
            "SELECT leaf FROM batch WHERE id = $1",
            &[&id.as_str()],
            |row| Ok(row.get::<_, i64>(0)?),
        )
    }

    /// The batches added before one, or the last ones; newest first, the undone among them.
    pub fn batches(&self, after: Option<&BatchId>, limit: usize) -> Result<Vec<Batch>> {
        let before = after.map_or(Ok(None), |id| self.leaf_of(id))?.unwrap_or(i64::MAX);
        let seen = match self.is_narrow() {
            true => {
                "AND EXISTS (SELECT 1 FROM account a WHERE a.batch = b.leaf AND a.shown = 1 \
                     AND a.review IN ('accepted', 'disputed'))"
            }
            false => "",
        };
        let sql = format!("{SELECT} WHERE b.leaf < $1 {seen} ORDER BY b.leaf DESC LIMIT $2");
        let batches = list(&self.db, &sql, &[&before, &integer(limit)], read)?;
        batches.into_iter().map(|batch| self.as_told(batch)).collect()
    }

    /// The batch by which an account is gone from its source: the first since the last that held it; `None` while it is
    /// there.
    pub fn withdrawn_by(&self, account: &AccountId) -> Result<Option<Batch>> {
        let sql = "SELECT b.id FROM account a JOIN seen s ON s.account = a.no AND s.gone = 1 \
                   JOIN batch b ON b.leaf = s.batch WHERE a.id = $1 AND a.shown = 1 AND a.gone = 1 \
                   AND s.batch NOT IN (SELECT batch FROM undoing) AND NOT EXISTS (SELECT 1 FROM seen m \
                   WHERE m.account = a.no AND m.gone = 0 AND m.batch > s.batch \
                   AND m.batch NOT IN (SELECT batch FROM undoing)) ORDER BY s.batch LIMIT 1";
        match one(&self.db, sql, &[&account.as_str()], |row| parsed(row, 0))? {
            Some(id) => self.batch(&id),
            None => Ok(None),
        }
    }

    /// Which of these accounts are gone from their source now.
    pub fn withdrawn_of(&self, accounts: &[AccountId]) -> Result<HashSet<AccountId>> {
        let sql = "SELECT gone FROM account WHERE id = $1 AND shown = 1";
        let is_gone = |id: &&AccountId| one(&self.db, sql, &[&id.as_str()], |row| Ok(row.get(0)?));
        let mut gone = HashSet::new();
        for id in accounts {
            if is_gone(&id)?.unwrap_or(false) {
                gone.insert(id.clone());
            }
        }
        Ok(gone)
    }

    /// The accounts a batch held that had been gone before.
    pub fn returned(&self, batch: &BatchId) -> Result<Vec<AccountId>> {
        let sql = "SELECT a.id FROM batch b JOIN seen s ON s.batch = b.leaf AND s.gone = 0 \
                   JOIN account a ON a.no = s.account WHERE b.id = $1 AND EXISTS (SELECT 1 FROM seen m \
                   WHERE m.account = a.no AND m.gone = 1) ORDER BY a.no";
        list(&self.db, sql, &[&batch.as_str()], |row| parsed(row, 0))
    }

    /// The accounts a batch should have held and did not; they are kept.
    pub fn gone(&self, batch: &BatchId) -> Result<Vec<AccountId>> {
        let sql = "SELECT a.id FROM batch b JOIN seen s ON s.batch = b.leaf JOIN account a ON a.no = s.account \
                   WHERE b.id = $1 AND s.gone = 1 ORDER BY a.no";
        list(&self.db, sql, &[&batch.as_str()], |row| parsed(row, 0))
    }
}
