//! Who has which candidates before them: appended, and the last word on each holds until somebody decides.

use crate::audit::{self, Change, Hand};
use crate::database::{integer, list, one, parsed, run};
use crate::{Reader, Result, Store};
use rusqlite::{Connection, Row};
use tarazy_model::{AccountId, Assignment};

impl Store {
    /// Gives candidates to a reviewer, or back where none is named; all of them by one act.
    pub fn assign(
        &mut self,
        accounts: &[AccountId],
        reviewer: Option<&str>,
        by: &str,
        at: &str,
    ) -> Result<()> {
        let transaction = self.begin()?;
        let seq = audit::next(&transaction)?;
        let stands = i64::from(reviewer.is_some());
        let sql = "INSERT INTO assignment (leaf, account, reviewer, stands) VALUES ($1, $2, $3, $4)";
        for account in accounts {
            end(&transaction, account)?;
            run(&transaction, sql, &[&seq, &account.as_str(), &reviewer.unwrap_or_default(), &stands])?;
        }
        let subject = reviewer.unwrap_or("nobody");
        audit::seal(&transaction, seq, Hand { by, at }, Change::Assignment, subject)?;
        transaction.commit()
    }
}

/// An account is before nobody any more.
pub(crate) fn end(db: &Connection, account: &AccountId) -> Result<()> {
    run(db, "UPDATE assignment SET stands = 0 WHERE account = $1 AND stands = 1", &[&account.as_str()])?;
    Ok(())
}

const SELECT: &str =
    "SELECT s.account, s.reviewer, l.who, l.at FROM assignment s JOIN audit l ON l.seq = s.leaf";

fn assignment(row: &Row<'_>) -> Result<Assignment> {
    Ok(Assignment { account: parsed(row, 0)?, reviewer: row.get(1)?, by: row.get(2)?, at: row.get(3)? })
}

impl Reader {
    /// Who has an account before them.
    pub fn assignment(&self, account: &AccountId) -> Result<Option<Assignment>> {
        if !self.has_table("assignment")? {
            return Ok(None);
        }
        one(
            &self.db,
            &format!("{SELECT} WHERE s.account = $1 AND s.stands = 1"),
            &[&account.as_str()],
            assignment,
        )
    }

    /// Who has what before them, by reviewer, at most so many; nothing that is kept back.
    pub fn assignments(&self, most: usize) -> Result<Vec<Assignment>> {
        if !self.has_table("assignment")? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "{SELECT} WHERE s.stands = 1 AND s.reviewer > '' AND EXISTS (SELECT 1 FROM account a \
             WHERE a.id = s.account AND a.shown = 1 AND a.review = 'candidate') ORDER BY s.reviewer, s.account LIMIT $1"
        );
        list(&self.db, &sql, &[&integer(most)], assignment)
    }
}
