//! Receipts of what was submitted without a name: by the hash of its code, the account it became. Who sent it is not
//! known, and the code itself is not kept.

use crate::database::{count, one, parsed, run};
use crate::{Reader, Result, Store};
use tarazy_model::AccountId;

impl Store {
    /// Keeps that a code, by its hash, stands for an account. Told before the account is added, so that none is ever
    /// without its receipt; one whose account did not come stands for nothing.
    pub fn keep_receipt(&mut self, hash: &str, account: &AccountId) -> Result<()> {
        let transaction = self.begin()?;
        run(
            &transaction,
            "INSERT INTO receipt (hash, account) VALUES ($1, $2)",
            &[&hash, &account.as_str()],
        )?;
        transaction.commit()
    }
}

impl Reader {
    /// The account that a code stands for, by its hash.
    pub fn receipt(&self, hash: &str) -> Result<Option<AccountId>> {
        if !self.has_table("receipt")? {
            return Ok(None);
        }
        one(&self.db, "SELECT account FROM receipt WHERE hash = $1", &[&hash], |row| parsed(row, 0))
    }

    /// How many submissions wait for a decision.
    pub fn submissions_waiting(&self) -> Result<u64> {
        if !self.has_table("receipt")? {
            return Ok(0);
        }
        // A join would go through every account there is.
        let sql = "SELECT count(*) FROM receipt r WHERE EXISTS \
                   (SELECT 1 FROM account a WHERE a.id = r.account AND a.shown <> 0 AND a.review = $1)";
        Ok(one(&self.db, sql, &[&"candidate"], |row| count(row, 0))?.unwrap_or(0))
    }
}
