//! What was proposed and what a second person said to it: appended, one answer to each.

use crate::audit::{self, Change, Hand};
use crate::database::{Values, count, integer, list, one, parsed, run};
use crate::users::note_words;
use crate::{Error, Reader, Result, Store};
use rusqlite::Row;
use tarazy_model::{Motion, MotionKind, Seconding};

impl Store {
    /// Keeps what somebody proposes; its number.
    pub fn propose(
        &mut self,
        (kind, subject, detail): (MotionKind, &str, &str),
        reason: &str,
        (by, at): (&str, &str),
    ) -> Result<u64> {
        let transaction = self.begin()?;
        let seq = audit::next(&transaction)?;
        let sql = "INSERT INTO motion (leaf, kind, subject, detail, reason) VALUES ($1, $2, $3, $4, $5)";
        let values: Values<'_> = &[&seq, &kind.as_str(), &subject, &detail, &reason];
        run(&transaction, sql, values)?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Motion, subject)?;
        transaction.commit()?;
        Ok(u64::try_from(seq).unwrap_or(0))
    }

    /// Keeps that somebody took out what a motion was about.
    pub fn note_taken_out(&mut self, name: &str, no: u64, at: &str) -> Result<()> {
        let transaction = self.begin()?;
        note_words(&transaction, name, ("took-out", Some(&no.to_string())), Hand { by: name, at })?;
        transaction.commit()
    }

    /// Keeps what was said to a motion; refused where something was said to it before.
    pub fn answer_motion(
        &mut self,
        no: u64,
        agreed: bool,
        reason: &str,
        (by, at): (&str, &str),
    ) -> Result<()> {
        let transaction = self.begin()?;
        let open =
            "SELECT subject FROM motion WHERE leaf = $1 AND leaf NOT IN (SELECT motion FROM seconding)";
        let subject = one(&transaction, open, &[&integer(no)], |row| Ok(row.get::<_, String>(0)?))?;
        let subject = subject.ok_or(Error::MotionClosed(no))?;
        let seq = audit::next(&transaction)?;
        let sql = "INSERT INTO seconding (leaf, motion, agreed, reason) VALUES ($1, $2, $3, $4)";
        run(&transaction, sql, &[&seq, &integer(no), &i64::from(agreed), &reason])?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Seconding, &subject)?;
        transaction.commit()
    }
}

impl Reader {
    /// The motions that are open, oldest first.
    pub fn open_motions(&self) -> Result<Vec<Motion>> {
        self.motions("s.leaf IS NULL ORDER BY m.leaf", &[])
    }

    /// The last motions that were answered, the latest first.
    pub fn answered_motions(&self, most: usize) -> Result<Vec<Motion>> {
        self.motions("s.leaf IS NOT NULL ORDER BY s.leaf DESC LIMIT $1", &[&integer(most)])
    }

    /// The motion of a number.
    pub fn motion(&self, no: u64) -> Result<Option<Motion>> {
        Ok(self.motions("m.leaf = $1", &[&integer(no)])?.pop())
    }

    fn motions(&self, condition: &str, values: Values<'_>) -> Result<Vec<Motion>> {
        if !self.has_table("motion")? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT m.leaf, m.kind, m.subject, m.detail, m.reason, l.who, l.at, s.agreed, s.reason, k.who, k.at \
             FROM motion m JOIN audit l ON l.seq = m.leaf LEFT JOIN seconding s ON s.motion = m.leaf \
             LEFT JOIN audit k ON k.seq = s.leaf WHERE {condition}"
        );
        list(&self.db, &sql, values, motion)
    }
}

fn motion(row: &Row<'_>) -> Result<Motion> {
    let answer = match row.get::<_, Option<i64>>(7)? {
        Some(agreed) => {
            Some(Seconding { agreed: agreed != 0, reason: row.get(8)?, by: row.get(9)?, at: row.get(10)? })
        }
        None => None,
    };
    Ok(Motion {
        no: count(row, 0)?,
        kind: parsed(row, 1)?,
        subject: row.get(2)?,
        detail: row.get(3)?,
        reason: row.get(4)?,
        by: row.get(5)?,
        at: row.get(6)?,
        answer,
    })
}
