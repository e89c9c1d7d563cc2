//! The audit chain: one leaf for every change, written in the same transaction.
//!
//! A leaf's payload is the hash of the rows the change wrote; its hash covers who, when, what, the
//! payload and the hash of the leaf before, so that a row altered or a leaf taken out later is found
//! by `verify`. The hash of the last leaf, noted elsewhere, pins the whole history.

use crate::database::{count, each, integer, list, one, parsed, run};
use crate::digest::{self, Digest};
use crate::{Reader, Result};
use rusqlite::{Connection, Row};
use std::fmt;
use std::str::FromStr;

/// What kind of change a leaf tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// A batch was added.
    Batch,
    /// A batch was undone.
    Undoing,
    /// An account was reviewed.
    Review,
    /// An account was moved to another record.
    Placement,
    /// Two points were compared.
    Comparison,
    /// A difference between registers was settled.
    Settlement,
    /// Somebody said where a pledge stands.
    Opinion,
    /// Something was done to a user.
    UserAct,
    /// A version of a brief was kept.
    Brief,
    /// A reader entered a comment.
    Comment,
    /// A comment was shown or refused.
    Moderation,
    /// A record or a source was given a class.
    Classing,
    /// Somebody proposed what needs two persons.
    Motion,
    /// A second person answered.
    Seconding,
    /// A source was deleted with all it said.
    Erasure,
    /// Names were withheld in an account.
    Masking,
    /// Candidates were taken, given to somebody or given back.
    Assignment,
    /// It was set of which decisions a second opinion is asked.
    Sampling,
    /// A second reader decided.
    SecondReading,
}

impl Change {
    /// Every kind of change.
    pub const ALL: [Self; 19] = [
        Self::Batch,
        Self::Undoing,
        Self::Review,
        Self::Placement,
        Self::Comparison,
        Self::Settlement,
        Self::Opinion,
        Self::UserAct,
        Self::Brief,
        Self::Comment,
        Self::Moderation,
        Self::Classing,
        Self::Motion,
        Self::Seconding,
        Self::Erasure,
        Self::Masking,
        Self::Assignment,
        Self::Sampling,
        Self::SecondReading,
    ];

    /// The name used in the record and in addresses; also the table that holds such changes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Batch => "batch",
            Self::Undoing => "undoing",
            Self::Review => "review",
            Self::Placement => "placement",
            Self::Comparison => "comparison",
            Self::Settlement => "settlement",
            Self::Opinion => "opinion",
            Self::UserAct => "user_act",
            Self::Brief => "brief",
            Self::Comment => "comment",
            Self::Moderation => "moderation",
            Self::Classing => "classing",
            Self::Motion => "motion",
            Self::Seconding => "seconding",
            Self::Erasure => "erasure",
            Self::Masking => "masking",
            Self::Assignment => "assignment",
            Self::Sampling => "sampling",
            Self::SecondReading => "second_reading",
        }
    }
}

impl FromStr for Change {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|change| change.as_str() == text);
        let words = Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a change is one of {words}; found: \"{text}\""))
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One leaf of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Counted from 1, without gaps.
    pub seq: u64,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// What was done.
    pub what: Change,
    /// The id of the batch or account, or the name of the user, it was done to.
    pub subject: String,
    /// SHA-256 of what was written.
    pub payload: String,
    /// The hash of the leaf before; empty for the first.
    pub previous: String,
    /// SHA-256 of all of the above.
    pub hash: String,
}

impl Leaf {
    /// What the hash must be.
    pub(crate) fn computed(&self) -> String {
        let seq = self.seq.to_string();
        let what = self.what.as_str();
        digest::of(&[&seq, &self.at, &self.by, what, &self.subject, &self.payload, &self.previous])
    }
}

const COLUMNS: &str = "seq, at, who, what, subject, payload, previous, hash";

fn leaf(row: &Row<'_>) -> Result<Leaf> {
    Ok(Leaf {
        seq: count(row, 0)?,
        at: row.get(1)?,
        by: row.get(2)?,
        what: parsed(row, 3)?,
        subject: row.get(4)?,
        payload: row.get(5)?,
        previous: row.get(6)?,
        hash: row.get(7)?,
    })
}

impl Reader {
    /// The leaves before one, or the last ones; newest first.
    pub fn audit(&self, before: Option<u64>, limit: usize) -> Result<Vec<Leaf>> {
        let sql = format!("SELECT {COLUMNS} FROM audit WHERE seq < $1 ORDER BY seq DESC LIMIT $2");
        list(&self.db, &sql, &[&before.map_or(i64::MAX, integer), &integer(limit)], leaf)
    }
}

impl Reader {
    /// Whether the chain has a leaf of this hash.
    pub fn has_leaf(&self, hash: &str) -> Result<bool> {
        Ok(one(&self.db, "SELECT 1 FROM audit WHERE hash = $1", &[&hash], |_| Ok(()))?.is_some())
    }
}

/// Hands every leaf to `check`, oldest first.
pub(crate) fn walk(db: &Connection, mut check: impl FnMut(Leaf) -> Result<()>) -> Result<()> {
    each(db, &format!("SELECT {COLUMNS} FROM audit ORDER BY seq"), &[], |row| check(leaf(row)?))
}

/// The number of the leaf to be written next.
pub(crate) fn next(db: &Connection) -> Result<i64> {
    let last = one(db, "SELECT max(seq) FROM audit", &[], |row| Ok(row.get::<_, Option<i64>>(0)?))?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

/// The hash of the last leaf; empty in a new record.
pub(crate) fn head(db: &Connection) -> Result<String> {
    let sql = "SELECT hash FROM audit ORDER BY seq DESC LIMIT 1";
    Ok(one(db, sql, &[], |row| Ok(row.get(0)?))?.unwrap_or_default())
}

/// Who changes something, and when.
#[derive(Clone, Copy)]
pub(crate) struct Hand<'h> {
    pub(crate) by: &'h str,
    pub(crate) at: &'h str,
}

/// Appends the leaf of a change whose rows are written under its number.
pub(crate) fn seal(db: &Connection, seq: i64, hand: Hand<'_>, what: Change, subject: &str) -> Result<()> {
    let mut leaf = Leaf {
        seq: u64::try_from(seq).unwrap_or(0),
        at: hand.at.to_owned(),
        by: hand.by.to_owned(),
        what,
        subject: subject.to_owned(),
        payload: payload(db, what, seq)?.unwrap_or_default(),
        previous: head(db)?,
        hash: String::new(),
    };
    leaf.hash = leaf.computed();
    let values: [&dyn rusqlite::ToSql; 8] =
        [&seq, &leaf.at, &leaf.by, &what.as_str(), &leaf.subject, &leaf.payload, &leaf.previous, &leaf.hash];
    let sql = format!("INSERT INTO audit ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    run(db, &sql, &values)?;
    Ok(())
}

/// The hash of the rows written under a leaf's number; `None` if there are none.
pub(crate) fn payload(db: &Connection, what: Change, seq: i64) -> Result<Option<String>> {
    let rows = match what {
        Change::Batch => return batch_payload(db, seq),
        Change::Brief => {
            let sql = "SELECT slug, language, version, title, authors, section, body, state, note FROM brief WHERE leaf = $1";
            return row_payload(db, sql, seq);
        }
        Change::Comment => {
            return row_payload(db, "SELECT slug, language, name, body FROM comment WHERE leaf = $1", seq);
        }
        Change::Moderation => {
            return row_payload(db, "SELECT comment, state, reason FROM moderation WHERE leaf = $1", seq);
        }
        Change::Classing => {
            return row_payload(db, "SELECT subject, class, team, reason FROM classing WHERE leaf = $1", seq);
        }
        Change::Motion => {
            return row_payload(db, "SELECT kind, subject, detail, reason FROM motion WHERE leaf = $1", seq);
        }
        Change::Seconding => {
            return row_payload(db, "SELECT motion, agreed, reason FROM seconding WHERE leaf = $1", seq);
        }
        Change::Masking => "SELECT account, names, reason FROM masking WHERE leaf = $1",
        Change::Erasure => "SELECT source, 'deleted', reason FROM erasure WHERE leaf = $1",
        Change::Undoing => {
            "SELECT b.id, u.why, NULL FROM undoing u JOIN batch b ON b.leaf = u.batch WHERE u.leaf = $1"
        }
        Change::Review => return review_payload(db, seq),
        Change::Assignment => {
            let sql = "SELECT account, reviewer FROM assignment WHERE leaf = $1 ORDER BY account";
            return row_payload(db, sql, seq);
        }
        Change::Sampling => {
            return row_payload(db, "SELECT one_in, accusing FROM sampling WHERE leaf = $1", seq);
        }
        Change::SecondReading => "SELECT account, state, reason FROM second_reading WHERE leaf = $1",
        Change::Placement => "SELECT account, record, NULL FROM placement WHERE leaf = $1",
        Change::Settlement => "SELECT difference, holds, reason FROM settlement WHERE leaf = $1",
        // The words for where it stands have no bar in them, so that two opinions never make one payload.
        Change::Opinion => {
            "SELECT record, keeping || '|' || coalesce('of ' || party, 'own'), reason FROM opinion WHERE leaf = $1"
        }
        Change::UserAct => "SELECT name, act, value FROM user_act WHERE leaf = $1",
        Change::Comparison => "SELECT one || ' ' || other, likeness, reason FROM comparison WHERE leaf = $1",
    };
    three_parts(db, rows, seq)
}

/// The hash of a row of two texts and one that may be missing.
fn three_parts(db: &Connection, sql: &str, seq: i64) -> Result<Option<String>> {
    one(db, sql, &[&seq], |row| {
        let third: Option<String> = row.get(2)?;
        let present = if third.is_some() { "1" } else { "0" };
        let (first, second): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(digest::of(&[&first, &second, present, third.as_deref().unwrap_or_default()]))
    })
}

/// That of a decision; where a second opinion was asked with it, that is told, too.
fn review_payload(db: &Connection, seq: i64) -> Result<Option<String>> {
    let own = three_parts(db, "SELECT account, state, reason FROM review WHERE leaf = $1", seq)?;
    let asked = match one(db, SECOND_ASKED, &[], |_| Ok(()))? {
        Some(()) => row_payload(db, "SELECT account FROM second_asked WHERE leaf = $1", seq)?,
        None => None,
    };
    Ok(match (own, asked) {
        (Some(own), Some(asked)) => Some(digest::of(&[&own, &asked])),
        (own, _) => own,
    })
}

/// Whether the record can ask second opinions: one of an earlier version, open for reading only, cannot.
const SECOND_ASKED: &str = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'second_asked'";

/// The hash of the one row of a change, value by value.
fn row_payload(db: &Connection, sql: &str, seq: i64) -> Result<Option<String>> {
    let mut digest = Digest::new();
    Ok((absorb(db, sql, seq, &mut digest)? > 0).then(|| digest.hex()))
}

/// All that a batch wrote: its own row, then sources, documents, accounts, and what it saw again.
fn batch_payload(db: &Connection, seq: i64) -> Result<Option<String>> {
    let own = "SELECT id, kind, title, fresh, changed, same, gone FROM batch WHERE leaf = $1";
    let parts = [
        "SELECT id, body FROM source WHERE batch = $1 ORDER BY id",
        "SELECT id, source, name, media_type, sha256, bytes, characters, text_sha256 FROM document \
         WHERE batch = $1 ORDER BY id",
        "SELECT id, version, hash FROM account WHERE batch = $1 ORDER BY no",
        "SELECT account, gone FROM seen WHERE batch = $1 ORDER BY account",
    ];
    let mut digest = Digest::new();
    if absorb(db, own, seq, &mut digest)? == 0 {
        return Ok(None);
    }
    for part in parts {
        digest.part("");
        absorb(db, part, seq, &mut digest)?;
    }
    Ok(Some(digest.hex()))
}

/// Takes the rows of a query into a hash, value by value; how many there were.
fn absorb(db: &Connection, sql: &str, seq: i64, digest: &mut Digest) -> Result<u64> {
    let mut rows = 0;
    each(db, sql, &[&seq], |row| {
        rows += 1;
        for column in 0..row.as_ref().column_count() {
            match row.get_ref(column)? {
                rusqlite::types::ValueRef::Integer(number) => digest.number(number),
                rusqlite::types::ValueRef::Text(text) => digest.part(&String::from_utf8_lossy(text)),
                _ => digest.part("\u{0}"),
            }
        }
        Ok(())
    })?;
    Ok(rows)
}
