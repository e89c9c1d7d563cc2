//! Second opinions: of which first decisions one is asked, and what second readers decided, who do not see the first.
//! Both are appended; what was decided first stands meanwhile.

use crate::audit::{self, Change, Hand};
use crate::database::{count, integer, list, one, parsed, run};
use crate::{Reader, Result, Store};
use rusqlite::{Connection, Row};
use tarazy_model::{Account, AccountId, Draft, Review, ReviewState, Sampling, SecondReading};

impl Store {
    /// Sets of which decisions to come a second opinion is asked.
    pub fn set_sampling(&mut self, sampling: Sampling, by: &str, at: &str) -> Result<()> {
        let transaction = self.begin()?;
        let seq = audit::next(&transaction)?;
        let (one_in, accusing) = (i64::from(sampling.one_in), i64::from(sampling.accusing));
        let sql = "INSERT INTO sampling (leaf, one_in, accusing) VALUES ($1, $2, $3)";
        run(&transaction, sql, &[&seq, &one_in, &accusing])?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Sampling, "second readings")?;
        transaction.commit()
    }

    /// Keeps what a second reader decided on an account of which a second opinion is asked; `false`, and nothing kept,
    /// where none is asked any more.
    pub fn read_again(
        &mut self,
        account: &AccountId,
        state: ReviewState,
        by: &str,
        at: &str,
        reason: Option<&str>,
    ) -> Result<bool> {
        let transaction = self.begin()?;
        let done = "UPDATE second_asked SET done = 1 WHERE account = $1 AND done = 0";
        if run(&transaction, done, &[&account.as_str()])? == 0 {
            return Ok(false);
        }
        let seq = audit::next(&transaction)?;
        let sql = "INSERT INTO second_reading (leaf, account, state, reason) VALUES ($1, $2, $3, $4)";
        run(&transaction, sql, &[&seq, &account.as_str(), &state.as_str(), &reason])?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::SecondReading, account.as_str())?;
        transaction.commit()?;
        Ok(true)
    }
}

/// Asks a second opinion with the first decision on an account, where the setting says so.
pub(crate) fn ask(db: &Connection, leaf: i64, account: &AccountId, draft: &Draft) -> Result<()> {
    let decided = "SELECT 1 FROM review WHERE account = $1 AND state <> 'candidate' LIMIT 1";
    let accuses = draft.statement.accuses();
    if !sampling(db, u64::MAX)?.asks(account, accuses)
        || one(db, decided, &[&account.as_str()], |_| Ok(()))?.is_some()
    {
        return Ok(());
    }
    let sql = "INSERT INTO second_asked (leaf, account, done) VALUES ($1, $2, 0)";
    run(db, sql, &[&leaf, &account.as_str()])?;
    Ok(())
}

fn sampling(db: &Connection, leaf: u64) -> Result<Sampling> {
    let sql = "SELECT one_in, accusing FROM sampling WHERE leaf <= $1 ORDER BY leaf DESC LIMIT 1";
    let set = one(db, sql, &[&integer(leaf)], |row| {
        let one_in = u32::try_from(row.get::<_, i64>(0)?).unwrap_or(0);
        Ok(Sampling { one_in, accusing: row.get::<_, i64>(1)? == 1 })
    })?;
    Ok(set.unwrap_or_default())
}

/// What both decided, and the last word of a third since.
const READ: &str = "
SELECT s.account, f.state, fl.who, fl.at, f.reason, s.state, sl.who, sl.at, s.reason, t.state, tl.who, tl.at, t.reason
FROM second_reading s JOIN audit sl ON sl.seq = s.leaf
JOIN second_asked q ON q.account = s.account
JOIN review f ON f.leaf = q.leaf JOIN audit fl ON fl.seq = f.leaf
LEFT JOIN review t ON t.leaf = (
    SELECT max(r.leaf) FROM review r JOIN audit rl ON rl.seq = r.leaf
    WHERE r.account = s.account AND r.leaf > s.leaf AND rl.who NOT IN (fl.who, sl.who))
LEFT JOIN audit tl ON tl.seq = t.leaf";

fn reading(row: &Row<'_>) -> Result<SecondReading> {
    let account: AccountId = parsed(row, 0)?;
    let review = |at: usize| -> Result<Review> {
        let (by, when, reason) = (row.get(at + 1)?, row.get(at + 2)?, row.get(at + 3)?);
        Ok(Review { account: account.clone(), state: parsed(row, at)?, by, at: when, reason })
    };
    let is_settled = row.get::<_, Option<String>>(9)?.is_some();
    let settled = is_settled.then(|| review(9)).transpose()?;
    Ok(SecondReading { first: review(1)?, second: review(5)?, settled, account: account.clone() })
}

impl Reader {
    /// Whether a second opinion on an account is asked of who reads, who is shown nothing of the first meanwhile.
    pub fn is_blind_to(&self, account: &AccountId) -> Result<bool> {
        let Some(reviewer) = &self.second else { return Ok(false) };
        let first = self.first_readers(account)?;
        Ok(!first.is_empty() && !first.contains(reviewer))
    }

    /// Accounts as they are to who reads: those of which a second opinion is asked as candidates.
    pub(crate) fn blinded(&self, mut accounts: Vec<Account>) -> Result<Vec<Account>> {
        for account in &mut accounts {
            account.review = self.review_of(account)?;
        }
        Ok(accounts)
    }

    /// Where the review of an account stands to who reads.
    pub(crate) fn review_of(&self, account: &Account) -> Result<ReviewState> {
        Ok(if self.is_blind_to(&account.id)? { ReviewState::Candidate } else { account.review })
    }

    /// The first leaf that who reads is shown nothing of, of those that decide on an account; none in the end.
    pub(crate) fn shown_before(&self, account: &AccountId) -> Result<i64> {
        if !self.is_blind_to(account)? {
            return Ok(i64::MAX);
        }
        // What was placed with the first decision has the leaf before it.
        let sql = "SELECT q.leaf - (SELECT count(*) FROM placement p JOIN audit l ON l.seq = p.leaf \
                   JOIN audit f ON f.seq = q.leaf WHERE p.account = q.account AND p.leaf = q.leaf - 1 AND l.who = f.who) \
                   FROM second_asked q WHERE q.account = $1";
        Ok(one(&self.db, sql, &[&account.as_str()], |row| Ok(row.get(0)?))?.unwrap_or(i64::MAX))
    }

    /// Of which decisions a second opinion is asked.
    pub fn sampling(&self) -> Result<Sampling> {
        self.sampling_at(u64::MAX)
    }

    /// Of which it was asked at a leaf.
    pub fn sampling_at(&self, leaf: u64) -> Result<Sampling> {
        if self.has_table("sampling")? { sampling(&self.db, leaf) } else { Ok(Sampling::default()) }
    }

    /// Accounts that wait for a second opinion of somebody who neither gave nor proposed the first, after one decision, each with the
    /// leaf of that decision; the oldest first.
    pub fn second_asked(&self, of: &str, after: u64, most: usize) -> Result<Vec<(AccountId, u64)>> {
        if !self.has_table("second_asked")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT q.account, q.leaf FROM second_asked q JOIN audit l ON l.seq = q.leaf \
                   WHERE q.done = 0 AND q.leaf > $1 AND l.who <> $2 AND $2 NOT IN \
                   (SELECT p.who FROM motion m JOIN seconding s ON s.motion = m.leaf AND s.agreed = 1 \
                   JOIN audit p ON p.seq = m.leaf WHERE m.subject = q.account AND s.leaf < q.leaf) \
                   AND EXISTS (SELECT 1 FROM account a WHERE a.id = q.account AND a.shown = 1) \
                   ORDER BY q.leaf LIMIT $3";
        list(&self.db, sql, &[&integer(after), &of, &integer(most)], |row| {
            Ok((parsed(row, 0)?, count(row, 1)?))
        })
    }

    /// Who gave the first decision on an account of which a second opinion is asked, and where that needed two persons who
    /// proposed it; nobody where none is asked.
    pub fn first_readers(&self, account: &AccountId) -> Result<Vec<String>> {
        if !self.has_table("second_asked")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT l.who FROM second_asked q JOIN audit l ON l.seq = q.leaf WHERE q.account = $1 AND q.done = 0 \
                   UNION ALL SELECT p.who FROM second_asked q JOIN motion m ON m.subject = q.account \
                   JOIN seconding s ON s.motion = m.leaf AND s.agreed = 1 AND s.leaf < q.leaf \
                   JOIN audit p ON p.seq = m.leaf WHERE q.account = $1 AND q.done = 0";
        list(&self.db, sql, &[&account.as_str()], |row| Ok(row.get(0)?))
    }

    /// Everything that was read a second time, the latest first; nothing that is kept back.
    pub fn second_readings(&self) -> Result<Vec<SecondReading>> {
        if !self.has_table("second_reading")? {
            return Ok(Vec::new());
        }
        list(
            &self.db,
            &format!(
                "{READ} WHERE EXISTS (SELECT 1 FROM account a WHERE a.id = s.account AND a.shown = 1) ORDER BY s.leaf DESC"
            ),
            &[],
            reading,
        )
    }

    /// What was decided on an account that was read a second time.
    pub fn second_reading(&self, account: &AccountId) -> Result<Option<SecondReading>> {
        if !self.has_table("second_reading")? {
            return Ok(None);
        }
        one(&self.db, &format!("{READ} WHERE s.account = $1"), &[&account.as_str()], reading)
    }
}
