//! Comments of readers on briefs, and what is decided on them: both appended, and the last decision holds.

use crate::audit::{self, Change, Hand};
use crate::database::{Values, count, integer, list, one, parsed, run};
use crate::{Reader, Result, Store};
use rusqlite::Row;
use tarazy_model::{BriefLanguage, Comment, CommentState, Slug};

const SELECT: &str = "SELECT c.leaf, c.slug, c.language, c.name, c.body, l.at, coalesce(m.state, 'waiting'), m.reason, d.who \
                      FROM comment c JOIN audit l ON l.seq = c.leaf \
                      LEFT JOIN moderation m ON m.leaf = (SELECT max(o.leaf) FROM moderation o WHERE o.comment = c.leaf) \
                      LEFT JOIN audit d ON d.seq = m.leaf";

/// Who enters a comment, as the chain has it: the name a reader gives may be anybody's.
const READER: &str = "a reader";

fn comment(row: &Row<'_>) -> Result<Comment> {
    Ok(Comment {
        number: count(row, 0)?,
        slug: parsed(row, 1)?,
        language: parsed(row, 2)?,
        name: row.get(3)?,
        text: row.get(4)?,
        at: row.get(5)?,
        state: parsed(row, 6)?,
        reason: row.get(7)?,
        decided_by: row.get(8)?,
    })
}

impl Store {
    /// Keeps a comment, waiting; its number.
    pub fn comment(
        &mut self,
        slug: &Slug,
        language: BriefLanguage,
        name: &str,
        text: &str,
        at: &str,
    ) -> Result<u64> {
        let transaction = self.begin()?;
        let seq = audit::next(&transaction)?;
        let values: Values<'_> = &[&seq, &slug.as_str(), &language.as_str(), &name, &text];
        let sql = "INSERT INTO comment (leaf, slug, language, name, body) VALUES ($1, $2, $3, $4, $5)";
        run(&transaction, sql, values)?;
        audit::seal(&transaction, seq, Hand { by: READER, at }, Change::Comment, slug.as_str())?;
        transaction.commit()?;
        Ok(u64::try_from(seq).unwrap_or(0))
    }

    /// Keeps a decision on a comment.
    pub fn moderate(
        &mut self,
        number: u64,
        state: CommentState,
        reason: &str,
        by: &str,
        at: &str,
    ) -> Result<()> {
        let transaction = self.begin()?;
        let seq = audit::next(&transaction)?;
        let values: Values<'_> = &[&seq, &integer(number), &state.as_str(), &reason];
        run(
            &transaction,
            "INSERT INTO moderation (leaf, comment, state, reason) VALUES ($1, $2, $3, $4)",
            values,
        )?;
        audit::seal(&transaction, seq, Hand { by, at }, Change::Moderation, &format!("comment {number}"))?;
        transaction.commit()
    }
}

impl Reader {
    /// The comment of a number.
    pub fn comment(&self, number: u64) -> Result<Option<Comment>> {
        if !self.has_table("comment")? {
            return Ok(None);
        }
        one(&self.db, &format!("{SELECT} WHERE c.leaf = $1"), &[&integer(number)], comment)
    }

    /// The comments on a brief that are shown, oldest first.
    pub fn comments_shown(&self, slug: &Slug, language: BriefLanguage) -> Result<Vec<Comment>> {
        if !self.has_table("comment")? {
            return Ok(Vec::new());
        }
        let sql =
            format!("{SELECT} WHERE c.slug = $1 AND c.language = $2 AND m.state = 'shown' ORDER BY c.leaf");
        list(&self.db, &sql, &[&slug.as_str(), &language.as_str()], comment)
    }

    /// The comments that wait for a decision, the oldest first, after one of them.
    pub fn comments_waiting(&self, after: u64, most: usize) -> Result<Vec<Comment>> {
        if !self.has_table("comment")? {
            return Ok(Vec::new());
        }
        let sql = format!("{SELECT} WHERE c.leaf > $1 AND m.leaf IS NULL ORDER BY c.leaf LIMIT $2");
        list(&self.db, &sql, &[&integer(after), &integer(most)], comment)
    }
}
