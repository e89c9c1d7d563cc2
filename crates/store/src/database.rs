//! The seam to the SQL engine: every statement of the store passes through these functions.
//!
//! Parameters are written `$1`, `$2` … as PostgreSQL wants them. SQLite numbers such names by their
//! first appearance, so they must first appear in order; debug builds check it.

use crate::Result;
use rusqlite::{CachedStatement, Connection, Row, ToSql};

/// What is put in the place of `$1`, `$2` …
pub(crate) type Values<'v> = &'v [&'v dyn ToSql];

fn prepare<'d>(db: &'d Connection, sql: &str) -> Result<CachedStatement<'d>> {
    let statement = db.prepare_cached(sql)?;
    debug_assert!(
        (1..=statement.parameter_count()).all(|n| statement.parameter_name(n) == Some(&format!("${n}"))),
        "parameters out of order: {sql}"
    );
    Ok(statement)
}

/// Runs a statement; the number of rows it touched.
pub(crate) fn run(db: &Connection, sql: &str, values: Values<'_>) -> Result<usize> {
    Ok(prepare(db, sql)?.execute(values)?)
}

/// Hands every row of a query to `each`.
pub(crate) fn each(
    db: &Connection,
    sql: &str,
    values: Values<'_>,
    mut each: impl FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    let mut statement = prepare(db, sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        each(row)?;
    }
    Ok(())
}

/// All rows of a query.
pub(crate) fn list<T>(
    db: &Connection,
    sql: &str,
    values: Values<'_>,
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut found = Vec::new();
    each(db, sql, values, |row| {
        found.push(read(row)?);
        Ok(())
    })?;
    Ok(found)
}

/// The first row of a query, if there is one.
pub(crate) fn one<T>(
    db: &Connection,
    sql: &str,
    values: Values<'_>,
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<Option<T>> {
    let mut statement = prepare(db, sql)?;
    let mut rows = statement.query(values)?;
    rows.next()?.map(read).transpose()
}

/// A count as the database keeps it.
pub(crate) fn integer(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}

/// A count of the database; never negative.
pub(crate) fn count(row: &Row<'_>, column: usize) -> Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(column)?).unwrap_or(0))
}

/// A value kept as text, read back: an id, a code, a name.
pub(crate) fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
    row: &Row<'_>,
    column: usize,
) -> Result<T> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error: T::Err| crate::Error::Damaged(error.to_string()))
}
