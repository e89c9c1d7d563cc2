//! Opening a record's folder: what is there is looked at before anything is written.
//!
//! WAL with `synchronous=FULL` keeps every acknowledged commit through a power cut; `NORMAL` does not.
//! A record on a disk that allows no writing, with nothing left in its log, is opened as immutable.

use crate::database::one;
use crate::{Error, Result, blobs, schema};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long to wait for another writer before giving up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);
/// Kibibytes of the record that one who writes keeps in memory (SQLite counts them below zero).
pub(crate) const CACHE: i64 = -32_768;
/// Prepared statements kept by a connection.
const STATEMENTS: usize = 128;

fn database(dir: &Path) -> PathBuf {
    dir.join("record.db")
}

/// Opens the record of a folder for writing; makes it if the folder is missing or empty. One that cannot be
/// begun leaves nothing behind.
pub(crate) fn writable(dir: &Path) -> Result<Connection> {
    let (file, is_new) = (database(dir), !dir.exists());
    if file.exists() {
        return written_to(dir, &file);
    }
    claim(dir)?;
    let opened = written_to(dir, &file);
    if opened.is_err() {
        for name in ["record.db", "record.db-wal", "record.db-shm", "record.db-journal"] {
            fs::remove_file(dir.join(name)).ok();
        }
        if is_new {
            fs::remove_dir(dir).ok();
        }
    }
    opened
}

fn written_to(dir: &Path, file: &Path) -> Result<Connection> {
    let mut db = Connection::open(file).map_err(|error| unopened(dir, error))?;
    settle(&db)?;
    // Where the disk allows no writing, SQLite opens it for reading and says so when it is too late.
    if db.is_readonly("main")? {
        return Err(Error::ReadOnly);
    }
    let blank = is_blank(&db).map_err(|error| not_ours(dir, error))?;
    if !blank {
        recognise(&db, dir)?;
    } else if blobs::Blobs::within(dir).holds_any() {
        return Err(Error::Damaged("record.db is empty although documents are kept beside it".to_owned()));
    }
    if blank {
        // Bytes of a page: an account with its evidence is some two thousand, and two of them would leave half of a
        // page of the usual size empty.
        db.pragma_update(None, "page_size", 16_384)?;
    }
    db.pragma_update(None, "journal_mode", "wal")?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "foreign_keys", true)?;
    // What is deleted, keys made of names among it, is overwritten in the file and not only let go of.
    db.pragma_update(None, "secure_delete", true)?;
    // Bytes kept of a log that one large import has blown up.
    db.pragma_update(None, "journal_size_limit", 16_777_216)?;
    db.pragma_update(None, "cache_size", CACHE)?;
    if blank {
        lay_out(&mut db)?;
        blobs::sync_folder(dir)?;
        recognise(&db, dir)?;
    }
    step_up(&mut db)?;
    // Where another process is writing just now, the next to open the record makes them.
    db.execute_batch(schema::LATER_INDEXES).ok();
    Ok(db)
}

/// Opens the record of a folder for reading.
pub(crate) fn readable(dir: &Path) -> Result<Connection> {
    let file = database(dir);
    if !dir.is_dir() {
        return Err(Error::MissingFolder(dir.to_owned()));
    }
    if !file.is_file() {
        return Err(Error::NotARecord(dir.to_owned()));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(&file, flags).map_err(|error| unopened(dir, error))?;
    settle(&db)?;
    let db = match is_blank(&db) {
        Err(error) if log_refused(&error) && is_quiet(&file) => {
            let db = Connection::open_with_flags(immutable(&file), flags | OpenFlags::SQLITE_OPEN_URI)?;
            settle(&db)?;
            db
        }
        Err(error) => return Err(not_ours(dir, error)),
        Ok(_) => db,
    };
    recognise(&db, dir)?;
    db.pragma_update(None, "cache_size", -8_192)?;
    let has_masks = "SELECT 1 FROM pragma_table_info('account') WHERE name = 'mask'";
    if one(&db, has_masks, &[], |_| Ok(()))?.is_none() {
        // A record of an earlier version that is only read: its accounts with the column they lack.
        db.execute_batch("CREATE TEMP VIEW account AS SELECT a.*, '' AS mask FROM main.account a")?;
    }
    Ok(db)
}

/// Makes a folder for a new record, or sees that it is empty.
pub(crate) fn claim(dir: &Path) -> Result<()> {
    if !dir.exists() {
        return fs::create_dir(dir).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::MissingFolder(dir.parent().unwrap_or(dir).to_owned()),
            _ => Error::file(dir, error),
        });
    }
    let mut inside = fs::read_dir(dir).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotADirectory => Error::NotARecord(dir.to_owned()),
        _ => Error::file(dir, error),
    })?;
    match inside.next() {
        Some(_) => Err(Error::NotARecord(dir.to_owned())),
        None => Ok(()),
    }
}

fn settle(db: &Connection) -> Result<()> {
    db.busy_timeout(PATIENCE)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    // A plan stays what it was when prepared; without this, many queries are planned anew at each call.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Whether nothing has been laid out yet, as after a crash in the very beginning.
fn is_blank(db: &Connection) -> rusqlite::Result<bool> {
    let application: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    Ok(application == 0 && tables == 0)
}

fn recognise(db: &Connection, dir: &Path) -> Result<()> {
    let application: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != schema::APPLICATION {
        return Err(Error::NotARecord(dir.to_owned()));
    }
    let found = version(db)?;
    if found > schema::VERSION {
        return Err(Error::Newer { path: dir.to_owned(), found, known: schema::VERSION });
    }
    Ok(())
}

fn lay_out(db: &mut Connection) -> Result<()> {
    let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another process may have laid it out while this one waited for the lock.
    if is_blank(&transaction)? {
        transaction.execute_batch(schema::TABLES)?;
        transaction.pragma_update(None, "user_version", 1)?;
        transaction.pragma_update(None, "application_id", schema::APPLICATION)?;
    }
    Ok(transaction.commit()?)
}

/// Adds what a record of an earlier version lacks; all of it, or nothing.
fn step_up(db: &mut Connection) -> Result<()> {
    if version(db)? >= schema::VERSION {
        return Ok(());
    }
    let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another process may have gone ahead while this one waited for the lock.
    let found = version(&transaction)?;
    for (_, tables) in schema::STEPS.iter().filter(|(version, _)| *version > found) {
        transaction.execute_batch(tables)?;
    }
    transaction.pragma_update(None, "user_version", found.max(schema::VERSION))?;
    Ok(transaction.commit()?)
}

/// The version of a record's tables.
pub(crate) fn version(db: &Connection) -> Result<i32> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn not_ours(dir: &Path, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::NotARecord(dir.to_owned()),
        _ => error.into(),
    }
}

fn unopened(dir: &Path, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen) if !dir.exists() => Error::MissingFolder(dir.to_owned()),
        _ => not_ours(dir, error),
    }
}

/// Whether the log that WAL needs beside the database could not be made.
fn log_refused(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
}

/// Whether everything committed is in the database file itself.
fn is_quiet(file: &Path) -> bool {
    fs::metadata(file.with_extension("db-wal")).map_or(true, |log| log.len() == 0)
}

fn immutable(file: &Path) -> String {
    let mut address = String::from("file:");
    for character in file.to_string_lossy().chars() {
        match character {
            '%' => address.push_str("%25"),
            '?' => address.push_str("%3f"),
            '#' => address.push_str("%23"),
            other => address.push(other),
        }
    }
    address.push_str("?immutable=1");
    address
}
