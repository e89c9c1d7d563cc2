//! Users: who they are, what they may do, what they sign in with. Every act on them has its leaf in the audit
//! chain, written in the same transaction; no leaf and no row of `user_act` holds a secret or a hash of one.

use crate::audit::{self, Change, Hand};
use crate::database::{integer, list, one, parsed, run};
use crate::{Error, Reader, Result, Store, codes, passkeys, sessions, tokens};
use rusqlite::{Connection, Row};
use tarazy_model::{User, UserName, UserRole};

/// What was done to a user, as the audit chain tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The user was invited, with a role.
    Invited(UserRole),
    /// The role was changed.
    Role(UserRole),
    /// The user can no longer sign in.
    Disabled,
    /// The user can sign in again.
    Enabled,
    /// A code to set a new password was given out.
    Reset,
    /// A password was set.
    Password,
    /// Signing in now asks for a code of a device, too (or no longer).
    SecondFactor(bool),
    /// New recovery codes were made; those of before are void.
    RecoveryCodes,
    /// A recovery code was used up in signing in.
    RecoveryCodeUsed,
    /// The record was opened to visitors, or closed.
    Visitors(bool),
}

impl Done {
    fn words(self) -> (&'static str, Option<&'static str>) {
        let on = |is: bool| Some(if is { "on" } else { "off" });
        match self {
            Self::Invited(role) => ("invited", Some(role.as_str())),
            Self::Role(role) => ("role", Some(role.as_str())),
            Self::Disabled => ("disabled", None),
            Self::Enabled => ("enabled", None),
            Self::Reset => ("reset", None),
            Self::Password => ("password", None),
            Self::SecondFactor(is) => ("second-factor", on(is)),
            Self::RecoveryCodes => ("recovery-codes", None),
            Self::RecoveryCodeUsed => ("recovery-code-used", None),
            Self::Visitors(is) => ("visitors", on(is)),
        }
    }
}

/// What a user signs in with. Never shown, written out or told.
#[derive(Clone)]
pub struct Credentials {
    /// The user.
    pub user: User,
    /// The hash of the password (PHC string), where one was set.
    pub password: Option<String>,
    /// The secret of the second factor, where it is on.
    pub secret: Option<String>,
    /// A secret that was proposed and not yet confirmed by a code.
    pub proposed: Option<String>,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("user", &self.user).finish_non_exhaustive()
    }
}

/// Writes what was done, and its leaf. What concerns the record and no user has an empty name.
pub(crate) fn note(db: &Connection, name: &str, done: Done, hand: Hand<'_>) -> Result<()> {
    let (act, value) = done.words();
    note_words(db, name, (act, value), hand)?;
    Ok(())
}

/// The same in words: the act and what of it; the number of the leaf.
pub(crate) fn note_words(
    db: &Connection,
    name: &str,
    (act, value): (&str, Option<&str>),
    hand: Hand<'_>,
) -> Result<i64> {
    let seq = audit::next(db)?;
    let sql = "INSERT INTO user_act (leaf, name, act, value) VALUES ($1, $2, $3, $4)";
    run(db, sql, &[&seq, &name, &act, &value])?;
    audit::seal(db, seq, hand, Change::UserAct, name)?;
    Ok(seq)
}

/// Ends something of a user that is known by the number of its leaf, such as a token: its table, and the word for ending it.
pub(crate) fn end_numbered(
    db: &Connection,
    (table, act): (&str, &str),
    user: &UserName,
    no: i64,
    hand: Hand<'_>,
) -> Result<()> {
    run(db, &format!("DELETE FROM {table} WHERE no = $1"), &[&no])?;
    note_words(db, user.as_str(), (act, Some(&no.to_string())), hand)?;
    Ok(())
}

/// Ends all of these of a user, each with a leaf of its own.
pub(crate) fn end_all_numbered(
    db: &Connection,
    (table, act): (&str, &str),
    user: &UserName,
    hand: Hand<'_>,
) -> Result<()> {
    let sql = format!("SELECT no FROM {table} WHERE key = $1 ORDER BY no");
    let numbers = list(db, &sql, &[&user.key()], |row| Ok(row.get::<_, i64>(0)?))?;
    numbers.into_iter().try_for_each(|no| end_numbered(db, (table, act), user, no, hand))
}

const COLUMNS: &str = "name, role, disabled, password, secret, proposed";

fn credentials(row: &Row<'_>) -> Result<Credentials> {
    let (password, secret): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
    let user = User {
        name: parsed(row, 0)?,
        role: parsed(row, 1)?,
        disabled: row.get::<_, i64>(2)? != 0,
        has_password: password.is_some(),
        second_factor: secret.is_some(),
    };
    Ok(Credentials { user, password, secret, proposed: row.get(5)? })
}

fn found(db: &Connection, key: &str) -> Result<Option<Credentials>> {
    one(db, &format!("SELECT {COLUMNS} FROM users WHERE key = $1"), &[&key], credentials)
}

pub(crate) fn known(db: &Connection, name: &UserName) -> Result<User> {
    let found = found(db, &name.key())?;
    found.map(|found| found.user).ok_or_else(|| Error::UnknownUser(name.clone()))
}

/// Refuses what would leave nobody to manage users.
fn not_the_last_admin(db: &Connection, user: &User) -> Result<()> {
    if user.role != UserRole::Admin || user.disabled {
        return Ok(());
    }
    let sql = "SELECT 1 FROM users WHERE role = 'admin' AND disabled = 0 AND key <> $1";
    let other = one(db, sql, &[&user.name.key()], |_| Ok(()))?;
    other.ok_or_else(|| Error::LastAdmin(user.name.clone()))
}

impl Store {
    /// Invites a user, with the hash of a code that sets the first password.
    pub fn invite(
        &mut self,
        (name, role): (&UserName, UserRole),
        (code, until): (&str, i64),
        (by, at): (&str, &str),
    ) -> Result<()> {
        let db = self.begin()?;
        let key = name.key();
        if found(&db, &key)?.is_some() {
            return Err(Error::UserExists(name.clone()));
        }
        let sql = "INSERT INTO users (key, name, role, disabled, step) VALUES ($1, $2, $3, 0, 0)";
        run(&db, sql, &[&key, &name.as_str(), &role.as_str()])?;
        codes::put(&db, &key, codes::INVITATION, &[code.to_owned()], until)?;
        note(&db, name.as_str(), Done::Invited(role), Hand { by, at })?;
        db.commit()
    }

    /// Gives a user another role; all sessions of the user end.
    pub fn set_role(&mut self, name: &UserName, role: UserRole, by: &str, at: &str) -> Result<()> {
        let db = self.begin()?;
        let user = known(&db, name)?;
        if role != UserRole::Admin {
            not_the_last_admin(&db, &user)?;
        }
        run(&db, "UPDATE users SET role = $1 WHERE key = $2", &[&role.as_str(), &name.key()])?;
        sessions::end_all(&db, &name.key())?;
        note(&db, user.name.as_str(), Done::Role(role), Hand { by, at })?;
        db.commit()
    }

    /// Lets a user no longer sign in, or again; all sessions of the user end, tokens too where it is no longer, and codes
    /// are void.
    pub fn set_disabled(&mut self, name: &UserName, disabled: bool, by: &str, at: &str) -> Result<()> {
        let db = self.begin()?;
        let user = known(&db, name)?;
        if disabled {
            not_the_last_admin(&db, &user)?;
            codes::void(&db, &name.key(), &[codes::INVITATION, codes::RESET])?;
        }
        run(&db, "UPDATE users SET disabled = $1 WHERE key = $2", &[&i64::from(disabled), &name.key()])?;
        sessions::end_all(&db, &name.key())?;
        let done = if disabled { Done::Disabled } else { Done::Enabled };
        note(&db, user.name.as_str(), done, Hand { by, at })?;
        if disabled {
            tokens::end_all(&db, &user.name, Hand { by, at })?;
        }
        db.commit()
    }

    /// Keeps the hash of a code by which the user sets a new password; codes of before are void, and passkeys end.
    pub fn reset(&mut self, name: &UserName, (code, until): (&str, i64), by: &str, at: &str) -> Result<()> {
        let db = self.begin()?;
        let user = known(&db, name)?;
        codes::void(&db, &name.key(), &[codes::INVITATION, codes::RESET])?;
        codes::put(&db, &name.key(), codes::RESET, &[code.to_owned()], until)?;
        note(&db, user.name.as_str(), Done::Reset, Hand { by, at })?;
        passkeys::end_all(&db, &user.name, Hand { by, at })?;
        db.commit()
    }

    /// Sets a password by a code, which is used up; all sessions, tokens and passkeys of the user end, and the
    /// second factor and its recovery codes are off. `None` where the code is not, or no longer, one.
    pub fn welcome(&mut self, code: &str, password: &str, now: i64, at: &str) -> Result<Option<UserName>> {
        let db = self.begin()?;
        let Some(user) = codes::owner(&db, code, now)? else { return Ok(None) };
        let (key, by) = (user.name.key(), user.name.as_str());
        codes::void(&db, &key, &[codes::INVITATION, codes::RESET, codes::RECOVERY])?;
        let sql = "UPDATE users SET password = $1, secret = NULL, proposed = NULL WHERE key = $2";
        run(&db, sql, &[&password, &key])?;
        sessions::end_all(&db, &key)?;
        note(&db, by, Done::Password, Hand { by, at })?;
        if user.second_factor {
            note(&db, by, Done::SecondFactor(false), Hand { by, at })?;
        }
        tokens::end_all(&db, &user.name, Hand { by, at })?;
        passkeys::end_all(&db, &user.name, Hand { by, at })?;
        db.commit()?;
        Ok(Some(user.name))
    }

    /// Sets the password of a user who has one; all sessions of the user end.
    pub fn set_password(&mut self, name: &UserName, password: &str, at: &str) -> Result<()> {
        let db = self.begin()?;
        let user = known(&db, name)?;
        run(&db, "UPDATE users SET password = $1 WHERE key = $2", &[&password, &name.key()])?;
        sessions::end_all(&db, &name.key())?;
        note(&db, user.name.as_str(), Done::Password, Hand { by: user.name.as_str(), at })?;
        db.commit()
    }

    /// Keeps a secret for the second factor until a code confirms it, or lets go of it.
    pub fn propose_secret(&mut self, name: &UserName, secret: Option<&str>) -> Result<()> {
        let db = self.begin()?;
        known(&db, name)?;
        run(&db, "UPDATE users SET proposed = $1 WHERE key = $2", &[&secret, &name.key()])?;
        db.commit()
    }

    /// Turns the second factor on with the secret proposed, whose code of a step was given, with fresh recovery codes.
    pub fn confirm_secret(
        &mut self,
        name: &UserName,
        step: u64,
        recovery: &[String],
        at: &str,
    ) -> Result<()> {
        let db = self.begin()?;
        let (user, key) = (known(&db, name)?, name.key());
        let sql = "UPDATE users SET secret = proposed, proposed = NULL, step = $1 \
                   WHERE key = $2 AND proposed IS NOT NULL";
        if run(&db, sql, &[&integer(step), &key])? == 0 {
            return Err(Error::UnknownUser(name.clone()));
        }
        let hand = Hand { by: user.name.as_str(), at };
        note(&db, user.name.as_str(), Done::SecondFactor(true), hand)?;
        renew(&db, &user.name, recovery, hand)?;
        db.commit()
    }

    /// Turns the second factor off; its recovery codes are void.
    pub fn drop_secret(&mut self, name: &UserName, at: &str) -> Result<()> {
        let db = self.begin()?;
        let (user, key) = (known(&db, name)?, name.key());
        run(&db, "UPDATE users SET secret = NULL, proposed = NULL WHERE key = $1", &[&key])?;
        codes::void(&db, &key, &[codes::RECOVERY])?;
        note(&db, user.name.as_str(), Done::SecondFactor(false), Hand { by: user.name.as_str(), at })?;
        db.commit()
    }

    /// Keeps the hashes of new recovery codes; those of before are void.
    pub fn renew_recovery(&mut self, name: &UserName, recovery: &[String], at: &str) -> Result<()> {
        let db = self.begin()?;
        let user = known(&db, name)?;
        renew(&db, &user.name, recovery, Hand { by: user.name.as_str(), at })?;
        db.commit()
    }

    /// Takes a step of the second factor as used; whether it was later than every one used before.
    pub fn use_step(&mut self, name: &UserName, step: u64) -> Result<bool> {
        let db = self.begin()?;
        let step = integer(step);
        // SQLite numbers parameters by their first appearance, hence the order.
        let sql = "UPDATE users SET step = $1 WHERE step < $1 AND key = $2";
        let used = run(&db, sql, &[&step, &name.key()])?;
        db.commit()?;
        Ok(used == 1)
    }

    /// Uses a recovery code up; whether it was one of the user's.
    pub fn use_recovery(&mut self, name: &UserName, code: &str, at: &str) -> Result<bool> {
        let db = self.begin()?;
        let user = known(&db, name)?;
        if !codes::take(&db, &name.key(), codes::RECOVERY, code)? {
            return Ok(false);
        }
        note(&db, user.name.as_str(), Done::RecoveryCodeUsed, Hand { by: user.name.as_str(), at })?;
        db.commit()?;
        Ok(true)
    }

    /// Opens the record to visitors, or closes it.
    pub fn set_visitors(&mut self, open: bool, by: &str, at: &str) -> Result<()> {
        let db = self.begin()?;
        note(&db, "", Done::Visitors(open), Hand { by, at })?;
        db.commit()
    }
}

fn renew(db: &Connection, name: &UserName, recovery: &[String], hand: Hand<'_>) -> Result<()> {
    codes::void(db, &name.key(), &[codes::RECOVERY])?;
    codes::put(db, &name.key(), codes::RECOVERY, recovery, i64::MAX)?;
    note(db, name.as_str(), Done::RecoveryCodes, hand)
}

impl Reader {
    /// Whether the record has users; one that has none knows the local user alone.
    pub fn has_users(&self) -> Result<bool> {
        if !self.has_table("users")? {
            return Ok(false);
        }
        Ok(one(&self.db, "SELECT 1 FROM users LIMIT 1", &[], |_| Ok(()))?.is_some())
    }

    /// The users, by name.
    pub fn users(&self) -> Result<Vec<User>> {
        if !self.has_users()? {
            return Ok(Vec::new());
        }
        let sql = format!("SELECT {COLUMNS} FROM users ORDER BY key");
        list(&self.db, &sql, &[], |row| Ok(credentials(row)?.user))
    }

    /// What a user signs in with.
    pub fn credentials(&self, name: &UserName) -> Result<Option<Credentials>> {
        found(&self.db, &name.key())
    }

    /// Whether visitors may read the record: as an admin said last, and not before one did.
    pub fn is_open_to_visitors(&self) -> Result<bool> {
        self.is_open_to_visitors_at(u64::MAX)
    }

    /// Whether they could at a leaf.
    pub fn is_open_to_visitors_at(&self, leaf: u64) -> Result<bool> {
        if !self.has_table("user_act")? {
            return Ok(false);
        }
        let sql = "SELECT value FROM user_act WHERE name = '' AND act = 'visitors' AND leaf <= $1 ORDER BY leaf DESC LIMIT 1";
        Ok(one(&self.db, sql, &[&integer(leaf)], |row| Ok(row.get::<_, String>(0)?))?.as_deref()
            == Some("on"))
    }

    /// Users who may do, or not do, something else than what was done to them says.
    pub(crate) fn user_problems(&self) -> Result<Vec<String>> {
        if !self.has_users()? {
            return Ok(Vec::new());
        }
        let last = |acts: &str, what: &str| {
            format!(
                "coalesce((SELECT {what} FROM user_act a WHERE a.name = u.name AND a.act IN ({acts}) \
                 ORDER BY a.leaf DESC LIMIT 1), '')"
            )
        };
        let role = last("'invited', 'role'", "a.value");
        let disabled = last("'disabled', 'enabled'", "a.act");
        let sql = format!(
            "SELECT u.name, u.role <> {role}, u.disabled <> ({disabled} = 'disabled') FROM users u ORDER BY u.key"
        );
        let mut problems = Vec::new();
        for (name, role, disabled) in list(&self.db, &sql, &[], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?, row.get::<_, bool>(2)?))
        })? {
            if role {
                problems.push(format!("user {name} has another role than was last given"));
            }
            if disabled {
                problems.push(format!("user {name} is disabled, or not, against what was last done"));
            }
        }
        Ok(problems)
    }
}
