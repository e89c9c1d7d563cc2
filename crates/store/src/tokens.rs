//! Tokens of users for programs. Of a token the hash alone is kept; making and ending each have their leaf in the
//! audit chain, and a token is known by the leaf of its making.

use crate::audit::Hand;
use crate::database::{count, integer, list, one, parsed, run};
use crate::users::{end_all_numbered, end_numbered, known, note_words};
use crate::{Reader, Result, Store};
use rusqlite::{Connection, Row};
use tarazy_model::{Day, Token, TokenScopes, User, UserName};

/// A token to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewToken<'t> {
    /// Whose.
    pub user: &'t UserName,
    /// What its user calls it.
    pub name: &'t str,
    /// What it may be used for.
    pub scopes: &'t TokenScopes,
    /// The last day it is good on.
    pub until: Day,
}

impl NewToken<'_> {
    /// What the leaf of its making says of it.
    fn told(&self) -> String {
        format!("{}, until {}: {}", self.scopes, self.until, self.name)
    }
}

const MADE: &str = "token-made";
const ENDED: &str = "token-ended";

const COLUMNS: &str = "t.no, u.name, t.name, t.scopes, t.until, t.used";

fn token(row: &Row<'_>) -> Result<Token> {
    let used = match row.get::<_, Option<String>>(5)? {
        Some(_) => Some(parsed(row, 5)?),
        None => None,
    };
    Ok(Token {
        no: count(row, 0)?,
        user: parsed(row, 1)?,
        name: row.get(2)?,
        scopes: parsed(row, 3)?,
        until: parsed(row, 4)?,
        used,
    })
}

fn end(db: &Connection, user: &UserName, no: i64, hand: Hand<'_>) -> Result<()> {
    end_numbered(db, ("token", ENDED), user, no, hand)
}

/// Ends all tokens of a user.
pub(crate) fn end_all(db: &Connection, user: &UserName, hand: Hand<'_>) -> Result<()> {
    end_all_numbered(db, ("token", ENDED), user, hand)
}

impl Store {
    /// Keeps a token by its hash, and lets go of those of the same user that are past their last day; its number.
    /// `None` where the user has `most` of them already.
    pub fn add_token(
        &mut self,
        new: NewToken<'_>,
        hash: &str,
        (today, most): (Day, u64),
        (by, at): (&str, &str),
    ) -> Result<Option<u64>> {
        let db = self.begin()?;
        let user = known(&db, new.user)?;
        let key = user.name.key();
        run(&db, "DELETE FROM token WHERE key = $1 AND until < $2", &[&key, &today.to_string()])?;
        let sql = "SELECT count(*) FROM token WHERE key = $1";
        if one(&db, sql, &[&key], |row| count(row, 0))?.unwrap_or(0) >= most {
            return Ok(None);
        }
        let told = new.told();
        let no = note_words(&db, user.name.as_str(), (MADE, Some(&told)), Hand { by, at })?;
        let sql = "INSERT INTO token (no, hash, key, name, scopes, until) VALUES ($1, $2, $3, $4, $5, $6)";
        let (scopes, until) = (new.scopes.to_string(), new.until.to_string());
        run(&db, sql, &[&no, &hash, &key, &new.name, &scopes, &until])?;
        db.commit()?;
        Ok(u64::try_from(no).ok())
    }

    /// Notes that a token was used on a day.
    pub fn see_token(&mut self, no: u64, day: Day) -> Result<()> {
        let db = self.begin()?;
        run(&db, "UPDATE token SET used = $1 WHERE no = $2", &[&day.to_string(), &integer(no)])?;
        db.commit()
    }

    /// Ends a token, of this user alone where one is given; whether there was one.
    pub fn end_token(&mut self, no: u64, of: Option<&UserName>, by: &str, at: &str) -> Result<bool> {
        let db = self.begin()?;
        let sql = "SELECT u.name FROM token t JOIN users u ON u.key = t.key WHERE t.no = $1";
        let user = one(&db, sql, &[&integer(no)], |row| parsed::<UserName>(row, 0))?;
        let theirs = |user: &UserName| of.is_none_or(|of| of.key() == user.key());
        let Some(user) = user.filter(theirs) else { return Ok(false) };
        end(&db, &user, integer(no), Hand { by, at })?;
        db.commit()?;
        Ok(true)
    }
}

impl Reader {
    /// A token by its hash, with its user, unless it is past its last day or its user is disabled.
    pub fn token(&self, hash: &str, today: Day) -> Result<Option<(Token, User)>> {
        if !self.has_table("token")? {
            return Ok(None);
        }
        let sql = format!(
            "SELECT {COLUMNS}, u.role, u.password IS NOT NULL, u.secret IS NOT NULL FROM token t \
             JOIN users u ON u.key = t.key WHERE t.hash = $1 AND t.until >= $2 AND u.disabled = 0"
        );
        one(&self.db, &sql, &[&hash, &today.to_string()], |row| {
            let user = User {
                name: parsed(row, 1)?,
                role: parsed(row, 6)?,
                disabled: false,
                has_password: row.get(7)?,
                second_factor: row.get(8)?,
            };
            Ok((token(row)?, user))
        })
    }

    /// The tokens that were not ended, of one user or of all, the latest first.
    pub fn tokens(&self, of: Option<&UserName>) -> Result<Vec<Token>> {
        if !self.has_table("token")? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT {COLUMNS} FROM token t JOIN users u ON u.key = t.key WHERE coalesce($1, u.key) = u.key \
             ORDER BY t.no DESC"
        );
        list(&self.db, &sql, &[&of.map(UserName::key)], token)
    }

    /// Tokens that are not as they were made, or were ended.
    pub(crate) fn token_problems(&self) -> Result<Vec<String>> {
        if !self.has_table("token")? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT t.no FROM token t LEFT JOIN users u ON u.key = t.key LEFT JOIN user_act a ON a.leaf = t.no \
             WHERE a.act IS NULL OR a.act <> '{MADE}' OR a.name <> u.name \
             OR a.value <> t.scopes || ', until ' || t.until || ': ' || t.name \
             OR EXISTS (SELECT 1 FROM user_act e WHERE e.act = '{ENDED}' AND e.value = CAST(t.no AS TEXT)) ORDER BY t.no"
        );
        let told = |no: u64| format!("token {no} is not as it was made, or was ended and is there again");
        list(&self.db, &sql, &[], |row| Ok(told(count(row, 0)?)))
    }
}
