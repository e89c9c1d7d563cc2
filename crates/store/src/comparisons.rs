//! Decisions of people on two accounts: whether they are about the same thing, and where accounts went because of it.
//!
//! Appended like any decision; the last one on a pair holds. What a decision moves is moved with it, or neither is kept.

use crate::audit::{self, Change, Hand};
use crate::database::{integer, list, one, parsed, run};
use crate::lineage::let_go;
use crate::opening::version;
use crate::reviews::{put, shown};
use crate::{Reader, Result, Store};
use rusqlite::Row;
use tarazy_model::{AccountId, Comparison, Likeness, RecordId, StateCode};

/// Records that no account shown is about any more, since a person placed theirs elsewhere, each with where they are.
const MOVED: &str = "
SELECT DISTINCT g.old, a.record FROM (
    SELECT account, record AS old FROM placement
    UNION SELECT v.id, v.proposed FROM placement p JOIN account v ON v.id = p.account
) g JOIN account a ON a.id = g.account AND a.shown = 1
WHERE a.record <> g.old AND NOT EXISTS (SELECT 1 FROM account x WHERE x.record = g.old AND x.shown = 1)";

/// The version of the tables that first kept proposals.
const PROPOSED_SINCE: i32 = 4;
/// Pairs proposed that still stand in two records and on which nobody has decided.
const WAITING: &str = "
SELECT p.account, p.other FROM proposal p
JOIN account a ON a.id = p.account AND a.shown = 1 AND a.review IN ('accepted', 'disputed')
JOIN account b ON b.id = p.other AND b.shown = 1 AND b.review IN ('accepted', 'disputed') AND b.record <> a.record
WHERE p.account > $1 AND COALESCE((
    SELECT c.likeness FROM comparison c
    WHERE c.one = p.account AND c.other = p.other OR c.one = p.other AND c.other = p.account
    ORDER BY c.leaf DESC LIMIT 1), 'open') = 'open'
ORDER BY p.account LIMIT $2";

impl Store {
    /// Decides whether two accounts are about the same thing, or two points one made again, and places the accounts
    /// that this moves.
    pub fn compare(
        &mut self,
        (one, other): (&AccountId, &AccountId),
        likeness: Likeness,
        moves: &[(AccountId, RecordId)],
        by: &str,
        at: &str,
        reason: Option<&str>,
    ) -> Result<Comparison> {
        let (one, other) = (one.min(other), one.max(other));
        let transaction = self.begin()?;
        for account in [one, other] {
            for state in shown(&transaction, account)?.draft.statement.states() {
                let_go(&transaction, state.as_str())?;
            }
        }
        let seq = audit::next(&transaction)?;
        let sql = "INSERT INTO comparison (leaf, one, other, likeness, reason) VALUES ($1, $2, $3, $4, $5)";
        run(&transaction, sql, &[&seq, &one.as_str(), &other.as_str(), &likeness.as_str(), &reason])?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Comparison, one.as_str())?;
        for (account, record) in moves {
            put(&transaction, account, record, Hand { by, at })?;
        }
        transaction.commit()?;
        let (by, at, reason) = (by.to_owned(), at.to_owned(), reason.map(str::to_owned));
        Ok(Comparison { one: one.clone(), other: other.clone(), likeness, by, at, reason })
    }
}

impl Reader {
    /// The decisions on pairs in which an account has a part, oldest first.
    pub fn comparisons(&self, account: &AccountId) -> Result<Vec<Comparison>> {
        if !self.keeps_lineage()? {
            return Ok(Vec::new());
        }
        let sql = "SELECT c.one, c.other, c.likeness, l.who, l.at, c.reason FROM comparison c \
                   JOIN audit l ON l.seq = c.leaf WHERE c.one = $1 OR c.other = $1 ORDER BY c.leaf";
        list(&self.db, sql, &[&account.as_str()], comparison)
    }

    /// The accounts that a person last said are not about the same as another, each with the record of that other.
    pub fn kept_apart(&self) -> Result<Vec<(AccountId, RecordId)>> {
        if !self.keeps_lineage()? {
            return Ok(Vec::new());
        }
        let last = "SELECT max(leaf) FROM comparison GROUP BY one, other";
        let pair = |here: &str, there: &str| {
            format!(
                "SELECT c.{here}, a.record FROM comparison c JOIN account a ON a.id = c.{there} AND a.shown = 1 \
                 WHERE c.likeness = 'not-same' AND c.leaf IN ({last})"
            )
        };
        let sql = format!("{} UNION {}", pair("one", "other"), pair("other", "one"));
        list(&self.db, &sql, &[], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))
    }

    /// The decisions on points of a State, oldest first.
    pub fn comparisons_of_state(&self, state: StateCode) -> Result<Vec<Comparison>> {
        if !self.keeps_lineage()? {
            return Ok(Vec::new());
        }
        let sql = "SELECT c.one, c.other, c.likeness, l.who, l.at, c.reason FROM comparison c \
                   JOIN audit l ON l.seq = c.leaf WHERE EXISTS (SELECT 1 FROM account a \
                   JOIN account_state s ON s.account = a.no AND s.state = $1 AND s.kind = 'recommendation' \
                   AND s.day = a.day WHERE a.id = c.one AND a.shown = 1) ORDER BY c.leaf";
        list(&self.db, sql, &[&state.as_str()], comparison)
    }

    /// Pairs of accounts that may be about the same thing, those after one, on which nobody has decided.
    pub fn proposals(&self, after: Option<&AccountId>, limit: usize) -> Result<Vec<(AccountId, AccountId)>> {
        if version(&self.db)? < PROPOSED_SINCE {
            return Ok(Vec::new());
        }
        let after = after.map_or("", AccountId::as_str);
        list(&self.db, WAITING, &[&after, &integer(limit)], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))
    }

    /// Records that no account is about any more, since a person placed theirs elsewhere; each with the records they
    /// are in now.
    pub fn moved(&self) -> Result<Vec<(RecordId, RecordId)>> {
        list(&self.db, &format!("{MOVED} ORDER BY 1, 2"), &[], |row| Ok((parsed(row, 0)?, parsed(row, 1)?)))
    }

    /// The record that the accounts of one are in now, where a person placed all of them elsewhere.
    pub fn moved_to(&self, record: &RecordId) -> Result<Option<RecordId>> {
        let sql = format!("{MOVED} AND g.old = $1 ORDER BY 1, 2 LIMIT 1");
        one(&self.db, &sql, &[&record.as_str()], |row| parsed(row, 1))
    }

    /// The record an account was placed in before the last decision on its place, by the decision before or by the
    /// batch that brought it; `None` where nobody has decided on its place.
    pub fn placed_before(&self, account: &AccountId) -> Result<Option<RecordId>> {
        let placements = self.placements(account)?;
        if let [.., before, _] = placements.as_slice() {
            return Ok(Some(before.record.clone()));
        }
        let sql = "SELECT proposed FROM account WHERE id = $1 ORDER BY version LIMIT 1";
        let proposed = one(&self.db, sql, &[&account.as_str()], |row| parsed(row, 0))?;
        Ok(proposed.filter(|_| !placements.is_empty()))
    }
}

pub(crate) fn comparison(row: &Row<'_>) -> Result<Comparison> {
    Ok(Comparison {
        one: parsed(row, 0)?,
        other: parsed(row, 1)?,
        likeness: parsed(row, 2)?,
        by: row.get(3)?,
        at: row.get(4)?,
        reason: row.get(5)?,
    })
}
