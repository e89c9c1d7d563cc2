//! Reading accounts by what names them: id, record, key, document.

use crate::classing::is_back;
use crate::database::{Values, count, each, integer, list, one, parsed};
use crate::{Reader, Result, filing, masking};
use rusqlite::Row;
use std::collections::HashSet;
use std::ops::Range;
use tarazy_model::{Account, AccountId, BatchId, DocumentId, RecordId, ReviewState};

/// The columns an account is made of.
pub(crate) const SELECT: &str = "SELECT a.body, a.record, b.id, a.version, a.review, a.shown, a.mask FROM account a \
                      JOIN batch b ON b.leaf = a.batch";

/// An account from [`SELECT`], with the names covered that are withheld in it.
pub(crate) fn account(row: &Row<'_>) -> Result<Account> {
    covered(row, &row.get::<_, String>("mask")?)
}

/// The same, with every name as it is.
fn unmasked(row: &Row<'_>) -> Result<Account> {
    made(row, &row.get::<_, String>(0)?)
}

/// The same with the names of a mask covered, also where they were withheld after this version came.
pub(crate) fn covered(row: &Row<'_>, mask: &str) -> Result<Account> {
    let body: String = row.get(0)?;
    made(row, &if mask.is_empty() { body } else { masking::masked(&body, mask) })
}

fn made(row: &Row<'_>, body: &str) -> Result<Account> {
    let draft = filing::draft(body)?;
    Ok(Account {
        id: draft.id,
        record: parsed(row, 1)?,
        source: draft.source,
        statement: draft.statement,
        polarity: draft.polarity,
        origin: draft.origin,
        maker: draft.maker,
        as_at: draft.as_at,
        batch: parsed(row, 2)?,
        version: row.get(3)?,
        review: parsed(row, 4)?,
    })
}

/// One version of an account.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The account as this version has it.
    pub account: Account,
    /// The keys under which this version is looked up.
    pub keys: Vec<String>,
    /// Whether it is the one now in the record.
    pub shown: bool,
}

/// Accounts of the record, or of one batch, on their way in the order of their arrival: that in which they lie on
/// disk, whatever lists say.
#[derive(Debug)]
pub struct Arrivals {
    batch: Option<i64>,
    /// The number of the account read last, and that of the last to be read.
    after: i64,
    last: i64,
}

impl Arrivals {
    /// The next accounts, at most so many; none at the end.
    pub fn next(&mut self, reader: &Reader, most: usize) -> Result<Vec<Account>> {
        // The sign keeps SQLite from going along the index of batches, which is in another order.
        let of = if self.batch.is_some() { " AND +a.batch = $3" } else { " AND $3 IS NULL" };
        let sql = format!(
            "SELECT a.body, a.record, b.id, a.version, a.review, a.no, a.mask FROM account a \
             JOIN batch b ON b.leaf = a.batch WHERE a.no > $1 AND a.no <= $2 AND a.shown = 1{of} \
             ORDER BY a.no LIMIT $4"
        );
        let values: Values<'_> = &[&self.after, &self.last, &self.batch, &integer(most)];
        let found = list(&reader.db, &sql, values, |row| Ok((account(row)?, row.get(5)?)))?;
        self.after = found.last().map_or(self.last, |(_, no)| *no);
        reader.seen(found.into_iter().map(|(account, _)| account).collect())
    }
}

impl Reader {
    /// The accounts of the record, or of one batch, in the order of their arrival.
    pub fn arrivals(&self, batch: Option<&BatchId>) -> Result<Arrivals> {
        let ends = |row: &Row<'_>| Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, Option<i64>>(1)?));
        let Some(batch) = batch else {
            let last = one(&self.db, "SELECT NULL, max(no) FROM account", &[], ends)?;
            return Ok(Arrivals {
                batch: None,
                after: 0,
                last: last.and_then(|(_, last)| last).unwrap_or(0),
            });
        };
        let leaf = one(&self.db, "SELECT leaf FROM batch WHERE id = $1", &[&batch.as_str()], |row| {
            Ok(row.get::<_, i64>(0)?)
        })?;
        let sql = "SELECT min(no), max(no) FROM account WHERE batch = $1";
        let (first, last) = one(&self.db, sql, &[&leaf], ends)?.unwrap_or_default();
        Ok(Arrivals { batch: leaf, after: first.map_or(0, |first| first - 1), last: last.unwrap_or(0) })
    }

    /// The account of an id; none that is kept back from this reader.
    pub fn account(&self, id: &AccountId) -> Result<Option<Account>> {
        let sql = format!("{SELECT} WHERE a.id = $1 AND a.shown IN (1, 2)");
        let found = one(&self.db, &sql, &[&id.as_str()], |row| Ok((self.read_account(row)?, is_back(row)?)))?;
        let Some((found, kept_back)) = found.filter(|(found, _)| self.sees(found.review)) else {
            return Ok(None);
        };
        let seen = !kept_back || self.lets(found.record.as_str(), found.source.as_str())?;
        let review = self.review_of(&found)?;
        Ok(seen.then_some(Account { review, ..found }))
    }

    /// Whether no account was ever kept.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(one(&self.db, "SELECT 1 FROM account LIMIT 1", &[], |row| Ok(row.get::<_, i64>(0)?))?.is_none())
    }

    /// The record that an account is about, whoever asks and whatever its class: so that what comes again finds its place.
    pub fn record_of(&self, id: &AccountId) -> Result<Option<RecordId>> {
        let sql = "SELECT record FROM account WHERE id = $1 AND shown IN (1, 2)";
        one(&self.db, sql, &[&id.as_str()], |row| parsed(row, 0))
    }

    /// The accounts of these ids, in this order; those not in the record are left out.
    pub fn accounts_by_ids(&self, ids: &[AccountId]) -> Result<Vec<Account>> {
        ids.iter().filter_map(|id| self.account(id).transpose()).collect()
    }

    /// All versions of an account, oldest first, those of undone batches among them; none that is kept back from this
    /// reader.
    pub fn history(&self, id: &AccountId) -> Result<Vec<Version>> {
        let sql = "SELECT a.body, a.record, b.id, a.version, a.review, a.keys, a.shown, a.mask FROM account a \
                   JOIN batch b ON b.leaf = a.batch WHERE a.id = $1 AND a.body <> '' ORDER BY a.version";
        let mask = self.mask_of(id)?;
        let versions = list(&self.db, sql, &[&id.as_str()], |row| {
            let keys = filing::keys(&row.get::<_, String>(5)?)?;
            Ok(Version { account: covered(row, &mask)?, keys, shown: row.get::<_, i64>(6)? != 0 })
        })?;
        let mut seen = Vec::with_capacity(versions.len());
        let blind = self.is_blind_to(id)?;
        for mut version in versions {
            if blind {
                version.account.review = ReviewState::Candidate;
            }
            if self.lets(version.account.record.as_str(), version.account.source.as_str())? {
                seen.push(version);
            }
        }
        Ok(seen)
    }

    /// The accounts of a record, in the order of their arrival.
    pub fn accounts_of_record(&self, record: &RecordId) -> Result<Vec<Account>> {
        self.blinded(self.decided_of_record(record)?)
    }

    /// The same as they are decided on, as lists have them: for what is derived from a record, also where a second opinion
    /// is asked of who reads.
    pub fn decided_of_record(&self, record: &RecordId) -> Result<Vec<Account>> {
        let sql = format!("{SELECT} WHERE a.record = $1 AND a.shown = 1 ORDER BY a.no");
        self.seen(list(&self.db, &sql, &[&record.as_str()], |row| self.read_account(row))?)
    }

    /// The names that this reader does not read in any version of an account, as the column of masks has them.
    pub(crate) fn mask_of(&self, id: &AccountId) -> Result<String> {
        if self.unmasks() || !self.has_table("masking")? {
            return Ok(String::new());
        }
        masking::of(&self.db, id.as_str())
    }

    /// An account as this reader may read it: names that are withheld are those of who reviews.
    pub(crate) fn read_account(&self, row: &Row<'_>) -> Result<Account> {
        if self.unmasks() { unmasked(row) } else { account(row) }
    }

    fn seen(&self, mut found: Vec<Account>) -> Result<Vec<Account>> {
        found.retain(|found| self.sees(found.review));
        Ok(found)
    }

    /// The accounts filed under any of these keys, each once; under each key the first `most`: those
    /// that count in the record, then candidates, then the rejected, each in the order of their arrival.
    pub fn accounts_by_keys(&self, keys: &[String], most: usize) -> Result<Vec<Account>> {
        self.under(keys, most, if self.narrow { filing::rank(ReviewState::Accepted) } else { i64::MAX })
    }

    /// The same, of those alone that count in the record.
    pub fn curated_by_keys(&self, keys: &[String], most: usize) -> Result<Vec<Account>> {
        self.under(keys, most, filing::rank(ReviewState::Accepted))
    }

    fn under(&self, keys: &[String], most: usize, last_rank: i64) -> Result<Vec<Account>> {
        let filed =
            "SELECT account FROM account_key WHERE key = $1 AND rank <= $2 ORDER BY rank, account LIMIT $3";
        let (mut found, mut met) = (Vec::new(), HashSet::new());
        for key in keys {
            each(&self.db, filed, &[key, &last_rank, &integer(most)], |row| {
                let no: i64 = row.get(0)?;
                if met.insert(no) {
                    found.push(no);
                }
                Ok(())
            })?;
        }
        let kept = format!("{SELECT} WHERE a.no = $1");
        found.iter().filter_map(|no| one(&self.db, &kept, &[no], account).transpose()).collect()
    }

    /// The accounts of a document whose passage starts (code point) or whose row lies (line) in a
    /// range, in that order.
    pub fn accounts_of_document(&self, id: &DocumentId, positions: Range<usize>) -> Result<Vec<Account>> {
        let sql = format!(
            "{SELECT} WHERE a.document = $1 AND a.shown = 1 AND a.position >= $2 AND a.position < $3 \
             ORDER BY a.position, a.no"
        );
        let (from, to) = (integer(positions.start), integer(positions.end));
        let found = list(&self.db, &sql, &[&id.as_str(), &from, &to], |row| self.read_account(row))?;
        self.blinded(self.seen(found)?)
    }

    /// How many accounts of a document stand before a place in it, the rejected left out.
    pub fn count_before(&self, id: &DocumentId, position: usize) -> Result<u64> {
        let sql = "SELECT count(*) FROM account WHERE document = $1 AND review = $2 AND shown = 1 AND position < $3";
        let mut before = 0;
        let seen = |review: &ReviewState| *review != ReviewState::Rejected && self.sees(*review);
        for review in ReviewState::ALL.into_iter().filter(seen) {
            let values: Values<'_> = &[&id.as_str(), &review.as_str(), &integer(position)];
            before += one(&self.db, sql, values, |row| count(row, 0))?.unwrap_or(0);
        }
        Ok(before)
    }

    /// The candidate of a document that follows an account there, or else the first that waits in it.
    pub fn next_candidate(&self, id: &DocumentId, after: &AccountId) -> Result<Option<AccountId>> {
        let sql = "SELECT position, no FROM account WHERE id = $1 AND shown = 1";
        let place = one(&self.db, sql, &[&after.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (position, no): (i64, i64) = place.unwrap_or((-1, -1));
        for (position, no) in [(position, no), (-1, -1)] {
            let values: Values<'_> = &[&id.as_str(), &position, &no, &after.as_str()];
            if let Some(next) = one(&self.db, NEXT, values, |row| parsed(row, 0))? {
                return Ok(Some(next));
            }
        }
        Ok(None)
    }
}

/// The first candidate of a document after a place.
const NEXT: &str = "SELECT id FROM account WHERE document = $1 AND review = 'candidate' AND shown = 1 \
                    AND (position, no) > ($2, $3) AND id <> $4 ORDER BY position, no LIMIT 1";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    #[test]
    fn going_on_in_a_document_costs_no_more_in_a_long_one() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("record")).unwrap();
        let sql = format!("EXPLAIN QUERY PLAN {NEXT}");
        let values: Values<'_> = &[&"doc", &7_i64, &7_i64, &"acc"];
        let plan =
            list(&store.reader().db, &sql, values, |row| Ok(row.get::<_, String>(3)?)).unwrap().join("\n");
        assert!(plan.contains("account_document_review") && plan.contains("position"), "{plan}");
        assert!(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{plan}");
    }
}
