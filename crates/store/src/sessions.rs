//! Sessions, and attempts to begin one. Of a session's token the hash alone is kept. A session ends twelve hours
//! after it was last used and thirty days after it began, whichever comes first; one that waits for the second factor
//! ends after five minutes. A user has twenty at once; where one more begins, the oldest ends. Attempts that failed make the next one for the same name wait, a minute at most.

use crate::database::{count, list, one, parsed, run};
use crate::{Reader, Result, Store};
use rusqlite::Connection;
use tarazy_model::{Session, User, UserName};

/// How far signing in has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Signed in.
    Open,
    /// The password was right; the code of the second factor is still to come.
    Second,
    /// Signed in, and locked until the password is given again.
    Locked,
}

impl Stage {
    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Second => "second",
            Self::Locked => "locked",
        }
    }
}

/// A session, by its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// Whose it is.
    pub user: User,
    /// Its number.
    pub no: u64,
    /// When it was last noted as used.
    pub seen: i64,
}

/// Seconds after which a session that is not used ends.
const IDLE: i64 = 12 * 3600;
/// Seconds after which every session ends.
const LONGEST: i64 = 30 * 24 * 3600;
/// Sessions of a user at once.
const AT_ONCE: i64 = 20;
/// Seconds in which the second factor must be given.
const SECOND: i64 = 5 * 60;
/// Attempts that may fail before the next must wait.
const FREE: i64 = 3;
/// Seconds the next attempt waits at most.
const WAIT: i64 = 60;
/// Seconds after which a failed attempt is forgotten.
const FORGOTTEN: i64 = 3600;

/// Ends all sessions of a user.
pub(crate) fn end_all(db: &Connection, key: &str) -> Result<()> {
    run(db, "DELETE FROM session WHERE key = $1", &[&key])?;
    Ok(())
}

/// Lets go of sessions long over.
fn let_go(db: &Connection, now: i64) -> Result<()> {
    run(db, "DELETE FROM session WHERE began < $1 OR seen < $2", &[&(now - LONGEST), &(now - IDLE)])?;
    Ok(())
}

/// Ends the oldest sessions of a user who has too many. Those that wait for the second factor do not count, so that nobody
/// ends others by a password alone.
fn end_oldest(db: &Connection, key: &str) -> Result<()> {
    let sql = "DELETE FROM session WHERE key = $1 AND stage <> 'second' AND no NOT IN \
               (SELECT no FROM session WHERE key = $1 AND stage <> 'second' ORDER BY no DESC LIMIT $2)";
    run(db, sql, &[&key, &AT_ONCE])?;
    Ok(())
}

/// Begins a session of a user who signed in without a password, unless the user is disabled; whether it began.
pub(crate) fn begin_open(db: &Connection, key: &str, token: &str, now: i64) -> Result<bool> {
    let_go(db, now)?;
    let sql = "INSERT INTO session (hash, key, stage, began, seen) SELECT $1, key, $2, $3, $4 FROM users \
               WHERE key = $5 AND disabled = 0";
    let began = run(db, sql, &[&token, &Stage::Open.as_str(), &now, &now, &key])? == 1;
    end_oldest(db, key)?;
    Ok(began)
}

/// Seconds the next attempt waits after so many failures: 1, 2, 4 … 60.
fn wait(failures: i64) -> i64 {
    if failures < FREE {
        return 0;
    }
    let doubled = u32::try_from(failures - FREE).ok().and_then(|over| 2i64.checked_pow(over));
    doubled.map_or(WAIT, |wait| wait.min(WAIT))
}

impl Store {
    /// Begins a session, by the hash of its token, for a user who still has the password (its hash) that was looked at and
    /// is not disabled; whether it began. Sessions long over are let go.
    pub fn begin_session(
        &mut self,
        (name, password): (&UserName, &str),
        token: &str,
        stage: Stage,
        now: i64,
    ) -> Result<bool> {
        let db = self.begin()?;
        let_go(&db, now)?;
        let sql = "INSERT INTO session (hash, key, stage, began, seen) SELECT $1, key, $2, $3, $4 FROM users \
                   WHERE key = $5 AND password = $6 AND disabled = 0";
        let began = run(&db, sql, &[&token, &stage.as_str(), &now, &now, &name.key(), &password])?;
        end_oldest(&db, &name.key())?;
        db.commit()?;
        Ok(began == 1)
    }

    /// Notes that a session was used.
    pub fn see_session(&mut self, no: u64, now: i64) -> Result<()> {
        let db = self.begin()?;
        run(&db, "UPDATE session SET seen = $1 WHERE no = $2", &[&now, &crate::database::integer(no)])?;
        db.commit()
    }

    /// Locks a session that is open, or opens one that is locked; whether it was so.
    pub fn lock_session(&mut self, token: &str, lock: bool) -> Result<bool> {
        let db = self.begin()?;
        let (from, to) = if lock { (Stage::Open, Stage::Locked) } else { (Stage::Locked, Stage::Open) };
        let sql = "UPDATE session SET stage = $1 WHERE hash = $2 AND stage = $3";
        let done = run(&db, sql, &[&to.as_str(), &token, &from.as_str()])?;
        db.commit()?;
        Ok(done == 1)
    }

    /// Ends the session of a token.
    pub fn end_session(&mut self, token: &str) -> Result<()> {
        let db = self.begin()?;
        run(&db, "DELETE FROM session WHERE hash = $1", &[&token])?;
        db.commit()
    }

    /// Ends one session of a user; whether there was one.
    pub fn end_session_of(&mut self, name: &UserName, no: u64) -> Result<bool> {
        let db = self.begin()?;
        let sql = "DELETE FROM session WHERE key = $1 AND no = $2";
        let ended = run(&db, sql, &[&name.key(), &crate::database::integer(no)])?;
        db.commit()?;
        Ok(ended == 1)
    }

    /// Ends all sessions of a user.
    pub fn end_sessions_of(&mut self, name: &UserName) -> Result<()> {
        let db = self.begin()?;
        end_all(&db, &name.key())?;
        db.commit()
    }

    /// Begins an attempt to sign in under a name, whether or not a user has it: seconds to wait where it comes too
    /// soon, else it is counted as failed until [`Store::forgive`] says otherwise, so that attempts made at once count
    /// each.
    pub fn attempt(&mut self, name: &str, now: i64) -> Result<Option<i64>> {
        let db = self.begin()?;
        run(&db, "DELETE FROM attempt WHERE next < $1", &[&(now - FORGOTTEN)])?;
        let sql = "SELECT failures, next FROM attempt WHERE key = $1";
        let before = one(&db, sql, &[&name], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
        let (failures, next) = before.unwrap_or((0, now));
        if next > now {
            return Ok(Some(next - now));
        }
        let sql = "INSERT INTO attempt (key, failures, next) VALUES ($1, $2, $3) \
                   ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, next = excluded.next";
        run(&db, sql, &[&name, &(failures + 1), &(now + wait(failures + 1))])?;
        db.commit()?;
        Ok(None)
    }

    /// Forgets the attempts under a name; with `one`, the last alone, as of a password that was right and is not yet
    /// enough.
    pub fn forgive(&mut self, name: &str, one: bool, now: i64) -> Result<()> {
        let db = self.begin()?;
        if one {
            let sql = "UPDATE attempt SET failures = failures - 1, next = $1 WHERE key = $2";
            run(&db, sql, &[&now, &name])?;
        } else {
            run(&db, "DELETE FROM attempt WHERE key = $1", &[&name])?;
        }
        db.commit()
    }
}

impl Reader {
    /// The session of a token, by its hash, at a stage, unless it has ended or its user is disabled.
    pub fn session(&self, token: &str, stage: Stage, now: i64) -> Result<Option<Entered>> {
        let (idle, longest) = match stage {
            Stage::Open | Stage::Locked => (now - IDLE, now - LONGEST),
            Stage::Second => (now - SECOND, now - SECOND),
        };
        let sql = "SELECT u.name, u.role, u.password IS NOT NULL, u.secret IS NOT NULL, s.no, s.seen FROM session s \
                   JOIN users u ON u.key = s.key WHERE s.hash = $1 AND s.stage = $2 AND s.seen >= $3 \
                   AND s.began >= $4 AND u.disabled = 0";
        one(&self.db, sql, &[&token, &stage.as_str(), &idle, &longest], |row| {
            let user = User {
                name: parsed(row, 0)?,
                role: parsed(row, 1)?,
                disabled: false,
                has_password: row.get(2)?,
                second_factor: row.get(3)?,
            };
            Ok(Entered { user, no: count(row, 4)?, seen: row.get(5)? })
        })
    }

    /// The sessions of a user that have not ended, the latest first.
    pub fn sessions(&self, name: &UserName, now: i64) -> Result<Vec<Session>> {
        let sql = "SELECT no, began, seen FROM session WHERE key = $1 AND stage IN ('open', 'locked') AND seen >= $2 \
                   AND began >= $3 ORDER BY no DESC";
        list(&self.db, sql, &[&name.key(), &(now - IDLE), &(now - LONGEST)], |row| {
            Ok(Session { no: count(row, 0)?, began: row.get(1)?, seen: row.get(2)? })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::wait;

    #[test]
    fn the_wait_grows_to_a_minute_and_no_further() {
        let waits: Vec<i64> = (0..12).map(wait).collect();
        assert_eq!(waits, [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(wait(i64::MAX - 1), 60);
    }
}
