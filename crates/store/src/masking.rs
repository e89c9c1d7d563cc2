//! Names that are withheld in an account: appended, and the last list of each account holds.
//!
//! A name is covered, letter for letter, in all that the account says and in its quote, wherever it is read; who is
//! cleared for what is restricted reads it as it is where the account is asked for by its record, its document or its own
//! id. Such an account is found by no key, since keys are made of names, and the text it stands in is not shown.

use crate::audit::{self, Change, Hand};
use crate::database::{each, integer, list, one, parsed, run};
use crate::filing::Kept;
use crate::reviews::shown;
use crate::tally::Tally;
use crate::{Error, Reader, Result, Store, filing};
use rusqlite::{Connection, Row};
use tarazy_model::{AccountId, Masking};

/// What stands for each letter of a name that is withheld; the white space between its words stays.
const COVER: char = '█';

impl Store {
    /// Withholds these names in an account, and no others; none lets all of it be read again. Refused where a name does
    /// not stand in the account.
    pub fn mask(
        &mut self,
        account: &AccountId,
        names: &[String],
        reason: &str,
        (by, at): (&str, &str),
    ) -> Result<()> {
        let transaction = self.begin()?;
        let kept = shown(&transaction, account)?;
        let mask = written(names)?;
        let withheld: Vec<String> =
            serde_json::from_str(&of(&transaction, account.as_str())?).unwrap_or_default();
        let sql = "SELECT body FROM account WHERE no = $1";
        let body =
            one(&transaction, sql, &[&kept.no], |row| Ok(row.get::<_, String>(0)?))?.unwrap_or_default();
        // What is withheld already is withheld in every version, also in one where it does not stand.
        for name in names.iter().filter(|name| !withheld.contains(name)) {
            if masked(&body, &written(std::slice::from_ref(name))?) == body {
                return Err(Error::NoSuchName { account: account.clone(), name: name.clone() });
            }
        }
        // A name that is also a word the account is kept by would leave it unreadable.
        filing::draft(&masked(&body, &mask))
            .map_err(|_| Error::NoSuchName { account: account.clone(), name: names.join(", ") })?;
        let seq = audit::next(&transaction)?;
        let sql = "INSERT INTO masking (leaf, account, names, reason) VALUES ($1, $2, $3, $4)";
        run(&transaction, sql, &[&seq, &account.as_str(), &mask, &reason])?;
        let mut tally = Tally::default();
        kept.hide(&transaction, &mut tally)?;
        run(&transaction, "UPDATE account SET mask = $1 WHERE no = $2", &[&mask, &kept.no])?;
        Kept::load(&transaction, kept.no)?.restore(&transaction, &mut tally)?;
        tally.write(&transaction)?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Masking, account.as_str())?;
        transaction.commit()
    }
}

/// Names as the column holds them; nothing where there are none.
fn written(names: &[String]) -> Result<String> {
    if names.is_empty() {
        return Ok(String::new());
    }
    serde_json::to_string(names).map_err(|error| Error::Damaged(error.to_string()))
}

/// The names that are withheld in an account whatever its version.
pub(crate) fn of(db: &Connection, account: &str) -> Result<String> {
    let sql = "SELECT names FROM masking WHERE account = $1 ORDER BY leaf DESC LIMIT 1";
    Ok(one(db, sql, &[&account], |row| Ok(row.get(0)?))?.unwrap_or_default())
}

/// A kept body with the names of a mask covered, in whatever capitals they are written and however their words are
/// parted: a line that ends within a name is a space of it.
pub(crate) fn masked(body: &str, mask: &str) -> String {
    let names: Vec<String> = serde_json::from_str(mask).unwrap_or_default();
    let mut letters: Vec<char> = body.chars().collect();
    let said = parts(&letters);
    for name in &names {
        // As JSON has it, a quote in a name is two characters.
        let kept = serde_json::to_string(name).unwrap_or_default();
        let kept: Vec<char> = kept.trim_matches('"').chars().collect();
        let name: Vec<char> = parts(&kept).into_iter().map(|(letter, _)| letter).collect();
        for window in said.windows(name.len().max(1)) {
            if window.iter().map(|(letter, _)| letter).eq(&name) {
                for (_, place) in window.iter().filter(|(letter, _)| *letter != ' ') {
                    letters.iter_mut().skip(*place).take(1).for_each(|letter| *letter = COVER);
                }
            }
        }
    }
    letters.into_iter().collect()
}

/// Letters in small ones, each with its place; white space, also that which JSON writes as `\n` or `\t`, as one space.
fn parts(letters: &[char]) -> Vec<(char, usize)> {
    let mut parts: Vec<(char, usize)> = Vec::with_capacity(letters.len());
    let mut place = 0;
    while let Some(letter) = letters.get(place) {
        let next = letters.get(place + 1).filter(|_| *letter == '\\');
        let is_space = letter.is_whitespace() || next.is_some_and(|next| matches!(next, 'n' | 'r' | 't'));
        if is_space {
            if parts.last().is_none_or(|(last, _)| *last != ' ') {
                parts.push((' ', place));
            }
        } else {
            parts.push((letter.to_lowercase().next().unwrap_or(*letter), place));
            parts.extend(next.map(|next| (*next, place + 1)));
        }
        place += if next.is_some() { 2 } else { 1 };
    }
    parts
}

impl Reader {
    /// The names that were withheld in an account, each list with who decided and why, oldest first.
    pub fn maskings(&self, account: &AccountId) -> Result<Vec<Masking>> {
        self.maskings_at(account, u64::MAX)
    }

    /// Those of up to a leaf.
    pub fn maskings_at(&self, account: &AccountId, leaf: u64) -> Result<Vec<Masking>> {
        if !self.has_table("masking")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT m.names, m.reason, l.who, l.at FROM masking m JOIN audit l ON l.seq = m.leaf \
                   WHERE m.account = $1 AND m.leaf <= $2 ORDER BY m.leaf";
        list(&self.db, sql, &[&account.as_str(), &integer(leaf)], |row| {
            let names: String = row.get(0)?;
            let names = serde_json::from_str(&names).unwrap_or_default();
            Ok(Masking {
                account: account.clone(),
                names,
                reason: row.get(1)?,
                by: row.get(2)?,
                at: row.get(3)?,
            })
        })
    }
}

/// How much of a document is looked through for the withheld names of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// So many accounts before and after it.
    Around(usize),
    /// All of it.
    Whole,
}

impl Reader {
    /// Whether the document of an account goes on beyond so many accounts before or after it.
    pub fn goes_beyond(&self, account: &AccountId, most: usize) -> Result<bool> {
        let own = "SELECT document, position FROM account WHERE id = $1 AND shown IN (1, 2)";
        let own = one(&self.db, own, &[&account.as_str()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })?;
        let Some((document, position)) = own else { return Ok(false) };
        for (side, order) in [("<", "DESC"), (">", "ASC")] {
            let sql = format!(
                "SELECT 1 FROM account WHERE document = $1 AND shown = 1 AND position {side} $2 \
                 ORDER BY position {order} LIMIT 1 OFFSET $3"
            );
            if one(&self.db, &sql, &[&document, &position, &integer(most)], |_| Ok(()))?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The names withheld in an account that others of its record, or near it in the same document, still show, each of
    /// those with the names it shows; none that is kept back from this reader.
    pub fn still_naming(&self, account: &AccountId, near: Near) -> Result<Vec<(AccountId, Vec<String>)>> {
        if !self.has_table("masking")? {
            return Ok(Vec::new());
        }
        let sql = "SELECT document, position, mask, record FROM account WHERE id = $1 AND shown IN (1, 2)";
        let own = one(&self.db, sql, &[&account.as_str()], |row| {
            let (document, position): (String, i64) = (row.get(0)?, row.get(1)?);
            Ok((document, position, row.get::<_, String>(2)?, row.get::<_, String>(3)?))
        })?;
        let Some((document, position, mask, of)) = own else { return Ok(Vec::new()) };
        let names: Vec<String> = serde_json::from_str(&mask).unwrap_or_default();
        let mut found = Vec::new();
        if names.is_empty() {
            return Ok(found);
        }
        let most = match near {
            Near::Around(most) => integer(most),
            Near::Whole => -1,
        };
        let mut alone = Vec::with_capacity(names.len());
        for name in names {
            alone.push((written(std::slice::from_ref(&name))?, name));
        }
        let mut look = |row: &Row<'_>| -> Result<()> {
            let shown = masked(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?);
            let named = alone.iter().filter(|(mask, _)| masked(&shown, mask) != shown);
            let named: Vec<String> = named.map(|(_, name)| name.clone()).collect();
            let (id, record, source): (AccountId, String, String) =
                (parsed(row, 0)?, row.get(3)?, row.get(4)?);
            if !named.is_empty() && id != *account && self.lets(&record, &source)? {
                found.push((id, named));
            }
            Ok(())
        };
        let select = "SELECT id, body, mask, record, source FROM account WHERE";
        for shown in [1, 2] {
            // A cover beside another source's account of the same thing would tell whom it covers.
            let sql = format!("{select} record = $1 AND shown = {shown} AND document <> $2");
            each(&self.db, &sql, &[&of, &document], &mut look)?;
            for (side, order) in [("<", "DESC"), (">=", "ASC")] {
                let sql = format!(
                    "{select} document = $1 AND shown = {shown} AND position {side} $2 ORDER BY position {order} LIMIT $3"
                );
                each(&self.db, &sql, &[&document, &position, &most], &mut look)?;
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_covered_letter_for_letter_in_any_capitals() {
        let mask = written(&["Aigul Ö".to_owned()]).unwrap();
        assert_eq!(masked("Aigul Ö, AIGUL Ö and aigul ö", &mask), "█████ █, █████ █ and █████ █");
        assert_eq!(masked("Aigul", &mask), "Aigul");
        assert_eq!(masked(r"Aigul\nÖ and Aigul  Ö", &mask), r"█████\n█ and █████  █", "over a line");
        assert_eq!(masked("all", &written(&[]).unwrap()), "all");
    }
}
