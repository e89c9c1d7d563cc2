//! What people say of pledges: appended, and the last one of each reviewer and party holds.

use crate::audit::{self, Change, Hand};
use crate::database::{integer, list, parsed, run};
use crate::{Reader, Result, Store};
use tarazy_model::{Opinion, RecordId};

impl Store {
    /// Keeps what somebody says of a pledge.
    pub fn opine(&mut self, opinion: &Opinion) -> Result<()> {
        let transaction = self.begin()?;
        let seq = audit::next(&transaction)?;
        let (record, keeping) = (opinion.record.as_str(), opinion.keeping.as_str());
        let sql = "INSERT INTO opinion (leaf, record, keeping, party, reason) VALUES ($1, $2, $3, $4, $5)";
        run(&transaction, sql, &[&seq, &record, &keeping, &opinion.party, &opinion.reason])?;
        let hand = Hand { by: &opinion.by, at: &opinion.at };
        audit::seal(&transaction, seq, hand, Change::Opinion, record)?;
        transaction.commit()
    }
}

impl Reader {
    /// What was said of a pledge, oldest first.
    pub fn opinions(&self, record: &RecordId) -> Result<Vec<Opinion>> {
        self.opinions_at(record, u64::MAX)
    }

    /// What had been said of it at a leaf.
    pub fn opinions_at(&self, record: &RecordId, leaf: u64) -> Result<Vec<Opinion>> {
        if !self.has_table("opinion")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT o.record, o.keeping, o.party, o.reason, l.who, l.at FROM opinion o \
                   JOIN audit l ON l.seq = o.leaf WHERE o.record = $1 AND o.leaf <= $2 ORDER BY o.leaf";
        list(&self.db, sql, &[&record.as_str(), &integer(leaf)], |row| {
            Ok(Opinion {
                record: parsed(row, 0)?,
                keeping: parsed(row, 1)?,
                party: row.get(2)?,
                reason: row.get(3)?,
                by: row.get(4)?,
                at: row.get(5)?,
            })
        })
    }
}
