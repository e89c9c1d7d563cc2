//! Groups of users: who is in which. What is sealed for a group is seen by its members alone.

use crate::audit::Hand;
use crate::database::{list, parsed, run};
use crate::users::note_words;
use crate::{Error, Reader, Result, Store};
use tarazy_model::UserName;

impl Store {
    /// Takes a user into a group, or out of it; a group is there as long as it has members.
    pub fn set_member(&mut self, name: &UserName, group: &str, is: bool, by: &str, at: &str) -> Result<()> {
        let transaction = self.begin()?;
        let sql = match is {
            true => {
                "INSERT INTO member (team, key) SELECT $1, key FROM users WHERE key = $2 ON CONFLICT DO NOTHING"
            }
            false => "DELETE FROM member WHERE team = $1 AND key = $2",
        };
        if run(&transaction, sql, &[&group, &name.key()])? == 0 {
            return Err(Error::Membership { name: name.clone(), group: group.to_owned(), joins: is });
        }
        let act = if is { "joined" } else { "left" };
        note_words(&transaction, name.as_str(), (act, Some(group)), Hand { by, at })?;
        transaction.commit()
    }
}

impl Reader {
    /// The groups a user is in, by name.
    pub fn groups_of(&self, name: &UserName) -> Result<Vec<String>> {
        if !self.has_table("member")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT team FROM member WHERE key = $1 ORDER BY team";
        list(&self.db, sql, &[&name.key()], |row| Ok(row.get(0)?))
    }

    /// Every group with its members, by name.
    pub fn members(&self) -> Result<Vec<(String, UserName)>> {
        if !self.has_table("member")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT m.team, u.name FROM member m JOIN users u ON u.key = m.key ORDER BY m.team, m.key";
        list(&self.db, sql, &[], |row| Ok((row.get(0)?, parsed(row, 1)?)))
    }

    /// Every group that has a member, by name.
    pub fn groups(&self) -> Result<Vec<String>> {
        if !self.has_table("member")? {
            return Ok(Vec::new());
        }
        list(&self.db, "SELECT DISTINCT team FROM member ORDER BY team", &[], |row| Ok(row.get(0)?))
    }
}
