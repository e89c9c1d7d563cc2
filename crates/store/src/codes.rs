//! Codes that are used once: invitations, resets of a password, recovery of the second factor. Their hashes alone
//! are kept; a code used or superseded is gone.

use crate::database::{one, parsed, run};
use crate::{Reader, Result};
use rusqlite::Connection;
use tarazy_model::{User, UserName};

/// Sets the first password of a user.
pub(crate) const INVITATION: &str = "invitation";
/// Sets another password.
pub(crate) const RESET: &str = "reset";
/// Stands for a code of the user's device, once.
pub(crate) const RECOVERY: &str = "recovery";

/// Keeps the hashes of codes for a user.
pub(crate) fn put(db: &Connection, key: &str, purpose: &str, codes: &[String], until: i64) -> Result<()> {
    let sql = "INSERT INTO code (hash, key, purpose, until) VALUES ($1, $2, $3, $4)";
    for code in codes {
        run(db, sql, &[code, &key, &purpose, &until])?;
    }
    Ok(())
}

/// Makes the codes of a user void.
pub(crate) fn void(db: &Connection, key: &str, purposes: &[&str]) -> Result<()> {
    for purpose in purposes {
        run(db, "DELETE FROM code WHERE key = $1 AND purpose = $2", &[&key, purpose])?;
    }
    Ok(())
}

/// Uses a code of a user up; whether there was one.
pub(crate) fn take(db: &Connection, key: &str, purpose: &str, code: &str) -> Result<bool> {
    let sql = "DELETE FROM code WHERE hash = $1 AND key = $2 AND purpose = $3";
    Ok(run(db, sql, &[&code, &key, &purpose])? == 1)
}

/// Whose password a code sets now: that of a user who is not disabled.
pub(crate) fn owner(db: &Connection, code: &str, now: i64) -> Result<Option<User>> {
    let sql = "SELECT u.name, u.role, u.password IS NOT NULL, u.secret IS NOT NULL FROM code c \
               JOIN users u ON u.key = c.key WHERE c.hash = $1 AND c.until > $2 \
               AND c.purpose IN ('invitation', 'reset') AND u.disabled = 0";
    one(db, sql, &[&code, &now], |row| {
        Ok(User {
            name: parsed::<UserName>(row, 0)?,
            role: parsed(row, 1)?,
            disabled: false,
            has_password: row.get(2)?,
            second_factor: row.get(3)?,
        })
    })
}

impl Reader {
    /// Whose password a code sets now.
    pub fn owner_of_code(&self, code: &str, now: i64) -> Result<Option<User>> {
        owner(&self.db, code, now)
    }

    /// How many recovery codes a user has left.
    pub fn recovery_left(&self, name: &UserName) -> Result<u64> {
        let sql = "SELECT count(*) FROM code WHERE key = $1 AND purpose = 'recovery'";
        let left = one(&self.db, sql, &[&name.key()], |row| crate::database::count(row, 0))?;
        Ok(left.unwrap_or(0))
    }
}
