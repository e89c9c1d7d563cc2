//! Decisions of people on accounts: reviews and placements. Both are appended, and the last one holds,
//! so that any decision can be taken back by another.

use crate::audit::{self, Change, Hand};
use crate::database::{list, one, parsed, run};
use crate::filing::Kept;
use crate::tally::Tally;
use crate::{Error, Reader, Result, Store, assignments, classing, lineage, second_readings};
use rusqlite::Connection;
use tarazy_model::{AccountId, RecordId, Review, ReviewState};

/// One decision on which record an account is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Which account.
    pub account: AccountId,
    /// About which record.
    pub record: RecordId,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
}

impl Store {
    /// Decides where the review of an account stands.
    pub fn review(
        &mut self,
        account: &AccountId,
        state: ReviewState,
        by: &str,
        at: &str,
        reason: Option<&str>,
    ) -> Result<Review> {
        let transaction = self.begin()?;
        decide(&transaction, account, state, Hand { by, at }, reason)?;
        transaction.commit()?;
        let (account, by, at, reason) =
            (account.clone(), by.to_owned(), at.to_owned(), reason.map(str::to_owned));
        Ok(Review { account, state, by, at, reason })
    }

    /// Decides the same on several accounts, each with its own leaf; on all of them or none.
    pub fn review_all(
        &mut self,
        accounts: &[AccountId],
        state: ReviewState,
        by: &str,
        at: &str,
        reason: Option<&str>,
    ) -> Result<()> {
        let transaction = self.begin()?;
        for account in accounts {
            decide(&transaction, account, state, Hand { by, at }, reason)?;
        }
        transaction.commit()
    }

    /// Decides which record an account is about.
    pub fn place(&mut self, account: &AccountId, record: &RecordId, by: &str, at: &str) -> Result<Placement> {
        let transaction = self.begin()?;
        put(&transaction, account, record, Hand { by, at })?;
        transaction.commit()?;
        let (by, at) = (by.to_owned(), at.to_owned());
        Ok(Placement { account: account.clone(), record: record.clone(), by, at })
    }
}

/// Decides on one account. It is then before nobody any more, and a second opinion may be asked.
pub(crate) fn decide(
    db: &Connection,
    account: &AccountId,
    state: ReviewState,
    hand: Hand<'_>,
    reason: Option<&str>,
) -> Result<()> {
    let kept = shown(db, account)?;
    let seq = audit::next(db)?;
    if state != ReviewState::Candidate {
        assignments::end(db, account)?;
        second_readings::ask(db, seq, account, &kept.draft)?;
    }
    let sql = "INSERT INTO review (leaf, account, state, reason) VALUES ($1, $2, $3, $4)";
    run(db, sql, &[&seq, &account.as_str(), &state.as_str(), &reason])?;
    let mut tally = Tally::default();
    kept.stand(db, &mut tally, state)?;
    tally.write(db)?;
    audit::seal(db, seq, hand, Change::Review, account.as_str())
}

/// Places an account in a record, as one decision.
pub(crate) fn put(db: &Connection, account: &AccountId, record: &RecordId, hand: Hand<'_>) -> Result<()> {
    let kept = shown(db, account)?;
    let before =
        one(db, "SELECT record FROM account WHERE no = $1", &[&kept.no], |row| Ok(row.get::<_, String>(0)?))?;
    // A class is given and taken by who may, and not by moving what has it.
    if !classing::alike(db, &before.unwrap_or_default(), record.as_str())? {
        return Err(Error::ClassesDiffer(account.clone()));
    }
    let seq = audit::next(db)?;
    let sql = "INSERT INTO placement (leaf, account, record) VALUES ($1, $2, $3)";
    run(db, sql, &[&seq, &account.as_str(), &record.as_str()])?;
    run(db, "UPDATE account SET record = $1 WHERE no = $2", &[&record.as_str(), &kept.no])?;
    let mut tally = Tally::default();
    kept.class(db, &mut tally)?;
    tally.write(db)?;
    for state in kept.draft.statement.states() {
        lineage::let_go(db, state.as_str())?;
    }
    audit::seal(db, seq, hand, Change::Placement, account.as_str())
}

/// The version of an account now in the record.
pub(crate) fn shown(db: &Connection, account: &AccountId) -> Result<Kept> {
    let sql = "SELECT no FROM account WHERE id = $1 AND shown <> 0";
    let no = one(db, sql, &[&account.as_str()], |row| Ok(row.get::<_, i64>(0)?))?;
    Kept::load(db, no.ok_or_else(|| Error::UnknownAccount(account.clone()))?)
}

impl Reader {
    /// The decisions on an account, oldest first; without the first where a second opinion is asked of who reads.
    pub fn reviews(&self, account: &AccountId) -> Result<Vec<Review>> {
        let sql = "SELECT r.account, r.state, l.who, l.at, r.reason FROM review r \
                   JOIN audit l ON l.seq = r.leaf WHERE r.account = $1 AND r.leaf < $2 ORDER BY r.leaf";
        list(&self.db, sql, &[&account.as_str(), &self.shown_before(account)?], |row| {
            Ok(Review {
                account: parsed(row, 0)?,
                state: parsed(row, 1)?,
                by: row.get(2)?,
                at: row.get(3)?,
                reason: row.get(4)?,
            })
        })
    }

    /// The decisions on which record an account is about, oldest first; empty while the proposal of
    /// its batch holds.
    pub fn placements(&self, account: &AccountId) -> Result<Vec<Placement>> {
        let sql = "SELECT p.account, p.record, l.who, l.at FROM placement p \
                   JOIN audit l ON l.seq = p.leaf WHERE p.account = $1 AND p.leaf < $2 ORDER BY p.leaf";
        list(&self.db, sql, &[&account.as_str(), &self.shown_before(account)?], |row| {
            Ok(Placement {
                account: parsed(row, 0)?,
                record: parsed(row, 1)?,
                by: row.get(2)?,
                at: row.get(3)?,
            })
        })
    }
}
