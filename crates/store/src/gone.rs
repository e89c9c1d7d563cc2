//! What a batch should have held and does not: it is gone from its source, and kept.

use crate::Result;
use crate::database::run;
use crate::new_batch::{NewBatch, Scope};
use rusqlite::Connection;
use tarazy_model::{AccountId, DocumentId, SourceId};

/// Notes what a batch, of this leaf, should have held and does not; how many there are.
pub(crate) fn note(db: &Connection, leaf: i64, new: &NewBatch) -> Result<u64> {
    let (column, extent): (_, Vec<&str>) = match &new.replaces {
        None => ("id", Vec::new()),
        Some(Scope::Sources(sources)) => ("source", sources.iter().map(SourceId::as_str).collect()),
        Some(Scope::Documents(documents)) => ("document", documents.iter().map(DocumentId::as_str).collect()),
        Some(Scope::Accounts(accounts)) => ("id", accounts.iter().map(AccountId::as_str).collect()),
    };
    let shown = if new.sees_all { "<> 0" } else { "= 1" };
    let sql = format!(
        "INSERT INTO seen (batch, account, gone) SELECT $1, a.no, 1 FROM account a \
         JOIN batch b ON b.leaf = a.batch JOIN batch n ON n.leaf = $1 AND n.kind = b.kind \
         WHERE a.{column} = $2 AND a.shown {shown} AND a.gone = 0 AND a.batch <> $1 \
         AND a.no NOT IN (SELECT account FROM seen WHERE batch = $1)"
    );
    let mut gone = 0;
    for id in extent {
        gone += run(db, &sql, &[&leaf, &id])?;
    }
    mark(db, leaf)?;
    Ok(u64::try_from(gone).unwrap_or(0))
}

/// Sets the mark of being gone, of every account a batch saw, by the last batch kept that saw it.
pub(crate) fn mark(db: &Connection, batch: i64) -> Result<()> {
    let sql = "UPDATE account SET gone = coalesce((SELECT s.gone FROM seen s WHERE s.account = account.no \
               AND s.batch NOT IN (SELECT batch FROM undoing) ORDER BY s.batch DESC LIMIT 1), 0) \
               WHERE no IN (SELECT account FROM seen WHERE batch = $1)";
    run(db, sql, &[&batch])?;
    Ok(())
}
