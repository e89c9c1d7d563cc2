//! Passkeys of users. What is kept is public: the key that checks what a device signed. Adding and ending each have their
//! leaf in the audit chain, the former with a hash of the key, so that another put in its place is found.

use crate::audit::Hand;
use crate::database::{count, integer, list, one, parsed, run};
use crate::users::{end_all_numbered, end_numbered, known, note_words};
use crate::{Reader, Result, Store, digest, sessions};
use rusqlite::{Connection, Row};
use tarazy_model::{Day, Passkey, User, UserName};

/// A passkey to be added.
#[derive(Clone, Copy, Debug)]
pub struct NewPasskey<'p> {
    /// Whose.
    pub user: &'p UserName,
    /// What its user calls it.
    pub name: &'p str,
    /// What its device calls it: the id of the credential.
    pub id: &'p str,
    /// The key that checks what it signed.
    pub public: &'p str,
    /// What its device calls the user.
    pub handle: &'p str,
    /// The site it signs in to.
    pub site: &'p str,
    /// What its device has counted to.
    pub counter: u32,
}

/// A passkey with what is needed to check what it signed.
#[derive(Clone, Debug)]
pub struct KnownPasskey {
    /// The passkey.
    pub passkey: Passkey,
    /// Its user.
    pub user: User,
    /// The key that checks what it signed.
    pub public: String,
    /// What its device calls the user.
    pub handle: String,
    /// What its device had counted to when it was last used.
    pub counter: u32,
}

const ADDED: &str = "passkey-added";
const ENDED: &str = "passkey-ended";

const COLUMNS: &str = "p.no, u.name, p.name, p.site, p.added, p.used";

/// What the leaf says of it.
fn told(name: &str, site: &str, id: &str, public: &str, handle: &str) -> String {
    format!("{}: {name}, for {site}", digest::of(&[id, public, handle]))
}

fn passkey(row: &Row<'_>) -> Result<Passkey> {
    let used = row.get::<_, Option<String>>(5)?.map(|_| parsed(row, 5)).transpose()?;
    Ok(Passkey {
        no: count(row, 0)?,
        user: parsed(row, 1)?,
        name: row.get(2)?,
        site: row.get(3)?,
        added: parsed(row, 4)?,
        used,
    })
}

fn end(db: &Connection, user: &UserName, no: i64, hand: Hand<'_>) -> Result<()> {
    end_numbered(db, ("passkey", ENDED), user, no, hand)
}

/// Ends all passkeys of a user.
pub(crate) fn end_all(db: &Connection, user: &UserName, hand: Hand<'_>) -> Result<()> {
    end_all_numbered(db, ("passkey", ENDED), user, hand)
}

impl Store {
    /// Adds a passkey; its number. `None` where its device's id for it is known already.
    pub fn add_passkey(
        &mut self,
        new: NewPasskey<'_>,
        today: Day,
        by: &str,
        at: &str,
    ) -> Result<Option<u64>> {
        let db = self.begin()?;
        let user = known(&db, new.user)?;
        if one(&db, "SELECT 1 FROM passkey WHERE id = $1", &[&new.id], |_| Ok(()))?.is_some() {
            return Ok(None);
        }
        let told = told(new.name, new.site, new.id, new.public, new.handle);
        let no = note_words(&db, user.name.as_str(), (ADDED, Some(&told)), Hand { by, at })?;
        let sql = "INSERT INTO passkey (no, id, key, name, public, handle, site, counter, added) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let (key, counter, added) = (user.name.key(), i64::from(new.counter), today.to_string());
        run(
            &db,
            sql,
            &[&no, &new.id, &key, &new.name, &new.public, &new.handle, &new.site, &counter, &added],
        )?;
        db.commit()?;
        Ok(u64::try_from(no).ok())
    }

    /// Begins a session, by the hash of its token, with a passkey whose device has counted on; whether it began. It does
    /// not where the passkey was used or ended since it was looked at, or its user is disabled.
    pub fn enter_by_passkey(
        &mut self,
        looked_at: &KnownPasskey,
        counter: u32,
        token: &str,
        (today, now): (Day, i64),
    ) -> Result<bool> {
        let db = self.begin()?;
        let sql = "UPDATE passkey SET counter = $1, used = $2 WHERE no = $3 AND counter = $4";
        let (no, before) = (integer(looked_at.passkey.no), i64::from(looked_at.counter));
        let counted = run(&db, sql, &[&i64::from(counter), &today.to_string(), &no, &before])?;
        if counted != 1 || !sessions::begin_open(&db, &looked_at.user.name.key(), token, now)? {
            return Ok(false);
        }
        db.commit()?;
        Ok(true)
    }

    /// Ends a passkey of a user; whether there was one.
    pub fn end_passkey(&mut self, no: u64, of: &UserName, by: &str, at: &str) -> Result<bool> {
        let db = self.begin()?;
        let sql = "SELECT 1 FROM passkey WHERE no = $1 AND key = $2";
        if one(&db, sql, &[&integer(no), &of.key()], |_| Ok(()))?.is_none() {
            return Ok(false);
        }
        let user = known(&db, of)?.name;
        end(&db, &user, integer(no), Hand { by, at })?;
        db.commit()?;
        Ok(true)
    }
}

impl Reader {
    /// A passkey by its device's id for it, unless its user is disabled.
    pub fn passkey(&self, id: &str) -> Result<Option<KnownPasskey>> {
        if !self.has_table("passkey")? {
            return Ok(None);
        }
        let sql = format!(
            "SELECT {COLUMNS}, u.role, u.password IS NOT NULL, u.secret IS NOT NULL, p.public, p.handle, p.counter \
             FROM passkey p JOIN users u ON u.key = p.key WHERE p.id = $1 AND u.disabled = 0"
        );
        one(&self.db, &sql, &[&id], |row| {
            let user = User {
                name: parsed(row, 1)?,
                role: parsed(row, 6)?,
                disabled: false,
                has_password: row.get(7)?,
                second_factor: row.get(8)?,
            };
            let counter = u32::try_from(count(row, 11)?).unwrap_or(u32::MAX);
            Ok(KnownPasskey {
                passkey: passkey(row)?,
                user,
                public: row.get(9)?,
                handle: row.get(10)?,
                counter,
            })
        })
    }

    /// The passkeys of a user that were not ended, the latest first.
    pub fn passkeys(&self, of: &UserName) -> Result<Vec<Passkey>> {
        if !self.has_table("passkey")? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT {COLUMNS} FROM passkey p JOIN users u ON u.key = p.key WHERE p.key = $1 ORDER BY p.no DESC"
        );
        list(&self.db, &sql, &[&of.key()], passkey)
    }

    /// What the devices of a user call their passkeys and the user: ids, and the handle where there are any.
    pub fn passkey_ids(&self, of: &UserName) -> Result<(Vec<String>, Option<String>)> {
        if !self.has_table("passkey")? {
            return Ok((Vec::new(), None));
        }
        let sql = "SELECT id, handle FROM passkey WHERE key = $1 ORDER BY no";
        let found: Vec<(String, String)> =
            list(&self.db, sql, &[&of.key()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let handle = found.first().map(|(_, handle)| handle.clone());
        Ok((found.into_iter().map(|(id, _)| id).collect(), handle))
    }

    /// Passkeys that are not as they were added, or were ended.
    pub(crate) fn passkey_problems(&self) -> Result<Vec<String>> {
        if !self.has_table("passkey")? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT p.no, coalesce(a.act = '{ADDED}' AND a.name = u.name, 0), coalesce(a.value, ''), p.name, p.site, \
             p.id, p.public, p.handle, \
             EXISTS (SELECT 1 FROM user_act e WHERE e.act = '{ENDED}' AND e.value = CAST(p.no AS TEXT)) \
             FROM passkey p LEFT JOIN users u ON u.key = p.key LEFT JOIN user_act a ON a.leaf = p.no ORDER BY p.no"
        );
        let rows = list(&self.db, &sql, &[], |row| {
            let text = |column| row.get::<_, String>(column);
            let same = text(2)? == told(&text(3)?, &text(4)?, &text(5)?, &text(6)?, &text(7)?);
            Ok((count(row, 0)?, row.get::<_, bool>(1)? && same && !row.get::<_, bool>(8)?))
        })?;
        let told = |no: u64| format!("passkey {no} is not as it was added, or was ended and is there again");
        Ok(rows.into_iter().filter(|(_, sound)| !sound).map(|(no, _)| told(no)).collect())
    }
}
