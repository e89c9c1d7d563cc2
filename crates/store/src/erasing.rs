//! Deleting a source for good: its documents, every version of what it says, and its description. The audit chain tells
//! that, when, by whom and why; what was deleted cannot be read any more, nor its hashes be verified.

use crate::audit::{self, Change, Hand};
use crate::database::{list, one, parsed, run};
use crate::filing::{KEPT_BACK, Kept};
use crate::tally::Tally;
use crate::{Error, Reader, Result, Store};
use rusqlite::Connection;
use std::time::Duration;
use tarazy_model::{DocumentId, SourceId};

/// How often, and after what wait, it is tried to empty the log.
const LOG_TRIES: usize = 20;
const LOG_WAIT: Duration = Duration::from_millis(100);

impl Store {
    /// Deletes a source with all it says. Refused where one of its documents holds what another source says.
    pub fn erase(&mut self, source: &SourceId, reason: &str, by: &str, at: &str) -> Result<()> {
        let transaction = self.begin()?;
        let documents = of_it_alone(&transaction, source)?;
        let seq = audit::next(&transaction)?;
        let sql = "INSERT INTO erasure (leaf, source, reason) VALUES ($1, $2, $3)";
        run(&transaction, sql, &[&seq, &source.as_str(), &reason])?;
        empty_accounts(&transaction, source)?;
        let mut hashes = Vec::new();
        for document in &documents {
            hashes.extend(empty_document(&transaction, document)?);
        }
        let sql = "UPDATE source SET title = '', body = '', shown = 0 WHERE id = $1";
        run(&transaction, sql, &[&source.as_str()])?;
        // The title of a batch names its files.
        let sql = "UPDATE batch SET title = 'deleted' WHERE leaf IN (SELECT batch FROM source WHERE id = $1) \
                   AND NOT EXISTS (SELECT 1 FROM source s WHERE s.batch = batch.leaf AND s.body <> '')";
        run(&transaction, sql, &[&source.as_str()])?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Erasure, source.as_str())?;
        transaction.commit()?;
        self.erased.get_or_insert_default().extend(hashes);
        self.after_commit()
    }

    /// Takes away the files of what was deleted, and empties the log of it; not before the act is kept.
    pub(crate) fn after_commit(&mut self) -> Result<()> {
        if !self.writer()?.is_autocommit() {
            return Ok(());
        }
        let Some(erased) = self.erased.take() else { return Ok(()) };
        for hash in erased {
            self.reader().blobs.delete(&hash)?;
        }
        self.empty_log()
    }

    /// Writes the log into the database and empties it, once nobody reads what was before; given up after a few seconds,
    /// and then done when the record is closed.
    fn empty_log(&self) -> Result<()> {
        for _ in 0..LOG_TRIES {
            let busy = self
                .writer()?
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))?;
            if busy == 0 {
                break;
            }
            std::thread::sleep(LOG_WAIT);
        }
        Ok(())
    }
}

impl Reader {
    /// Refuses, as deleting it would, a source that cannot be deleted.
    pub fn may_erase(&self, source: &SourceId) -> Result<()> {
        of_it_alone(&self.db, source).map(|_| ())
    }

    /// The documents that were deleted with a source: for what is derived from the record.
    pub fn documents_of_erased(&self, source: &SourceId) -> Result<Vec<DocumentId>> {
        let sql = "SELECT id FROM document WHERE source = $1 AND name = '' UNION \
                   SELECT document FROM account WHERE source = $1 AND body = ''";
        list(&self.db, sql, &[&source.as_str()], |row| parsed(row, 0))
    }
}

/// The documents of a source and those in which it speaks; refused where another speaks in one of them.
fn of_it_alone(db: &Connection, source: &SourceId) -> Result<Vec<DocumentId>> {
    let known = "SELECT 1 FROM source WHERE id = $1 AND body <> ''";
    one(db, known, &[&source.as_str()], |_| Ok(()))?.ok_or_else(|| Error::UnknownSource(source.clone()))?;
    let sql = "SELECT DISTINCT id FROM (SELECT d.id AS id FROM document d WHERE d.source = $1 AND d.name <> '' \
               UNION SELECT a.document FROM account a WHERE a.source = $1 AND a.body <> '') one";
    let documents: Vec<DocumentId> = list(db, sql, &[&source.as_str()], |row| parsed(row, 0))?;
    for document in &documents {
        let sql = "SELECT a.source FROM account a WHERE a.document = $1 AND a.source <> $2 AND a.body <> '' LIMIT 1";
        if let Some(other) = one(db, sql, &[&document.as_str(), &source.as_str()], |row| parsed(row, 0))? {
            return Err(Error::Shared { document: document.clone(), other });
        }
    }
    Ok(documents)
}

fn empty_accounts(db: &Connection, source: &SourceId) -> Result<()> {
    let mut tally = Tally::default();
    let sql = "SELECT no FROM account WHERE source = $1 AND shown IN (1, $2)";
    for no in list(db, sql, &[&source.as_str(), &KEPT_BACK], |row| Ok(row.get::<_, i64>(0)?))? {
        Kept::load(db, no)?.hide(db, &mut tally)?;
    }
    tally.write(db)?;
    let sql = "DELETE FROM proposal WHERE account IN (SELECT id FROM account WHERE source = $1)";
    run(db, sql, &[&source.as_str()])?;
    let sql =
        "UPDATE account SET body = '', keys = '[]', day = '', instrument = '', mask = '' WHERE source = $1";
    run(db, sql, &[&source.as_str()])?;
    let of_it = "account IN (SELECT id FROM account WHERE source = $1)";
    run(db, &format!("UPDATE masking SET names = '[]', reason = '' WHERE {of_it}"), &[&source.as_str()])?;
    run(db, &format!("UPDATE review SET reason = NULL WHERE {of_it}"), &[&source.as_str()])?;
    Ok(())
}

/// Empties what is told of a document; the hashes of its bytes and texts that no other document has.
fn empty_document(db: &Connection, document: &DocumentId) -> Result<Vec<String>> {
    let sql = "SELECT sha256 FROM document WHERE id = $1 UNION \
               SELECT text_sha256 FROM document WHERE id = $1 AND text_sha256 IS NOT NULL";
    let mut hashes: Vec<String> = list(db, sql, &[&document.as_str()], |row| Ok(row.get(0)?))?;
    let other = "SELECT 1 FROM document WHERE id <> $1 AND name <> '' AND (sha256 = $2 OR text_sha256 = $2)";
    let mut alone = Vec::new();
    for hash in hashes.drain(..) {
        if one(db, other, &[&document.as_str(), &hash], |_| Ok(()))?.is_none() {
            alone.push(hash);
        }
    }
    run(db, "UPDATE document SET name = '', shown = 0 WHERE id = $1", &[&document.as_str()])?;
    Ok(alone)
}
