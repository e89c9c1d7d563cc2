//! The indexes of the accounts, made anew after a batch that is larger than the record.
//!
//! Rows come in no order of record, day or source, so that each of a million would be put in its place in each index;
//! sorted at the end, all of an index is written once, in order. This is part of the transaction of the batch: whoever
//! reads meanwhile has the record, and its indexes, from before.

use crate::Result;
use crate::database::{list, one};
use rusqlite::Connection;

/// Indexes that were taken down.
pub(crate) struct Indexes {
    /// How each is made, in the words of the schema.
    made_by: Vec<String>,
}

impl Indexes {
    /// Takes those of the accounts down, where so many new accounts are more than are there; the rows themselves, and
    /// what keeps an id and a version from being given twice, stay.
    pub(crate) fn taken_down(db: &Connection, new: usize) -> Result<Self> {
        let there = one(db, "SELECT max(no) FROM account", &[], |row| Ok(row.get::<_, Option<i64>>(0)?))?;
        let there = usize::try_from(there.flatten().unwrap_or(0)).unwrap_or(usize::MAX);
        if new <= there {
            return Ok(Self { made_by: Vec::new() });
        }
        let sql = "SELECT name, sql FROM sqlite_schema \
                   WHERE type = 'index' AND tbl_name = 'account' AND sql IS NOT NULL ORDER BY name";
        let all = list(db, sql, &[], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        for (name, _) in &all {
            db.execute_batch(&format!("DROP INDEX \"{}\"", name.replace('"', "\"\"")))?;
        }
        Ok(Self { made_by: all.into_iter().map(|(_, sql)| sql).collect() })
    }

    /// Makes them as they were made before.
    pub(crate) fn put_up(self, db: &Connection) -> Result<()> {
        self.made_by.iter().try_for_each(|sql| Ok(db.execute_batch(sql)?))
    }
}
