//! Copying the record while it is in use.
//!
//! The database is copied as it stands at one moment, then every blob it names; it gets its name last,
//! so that a copy cut short is no record and says so when opened.

use crate::blobs::{self, Blobs};
use crate::database::list;
use crate::{Reader, Result, opening};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Pages copied before writers get a turn.
const STRIDE: i32 = 4_096;

impl Reader {
    /// Copies the record into a new or empty folder; where that fails, nothing stays of it.
    pub fn copy_to(&self, folder: &Path) -> Result<()> {
        let is_new = !folder.exists();
        opening::claim(folder)?;
        let copied = self.copy(folder);
        if copied.is_err() {
            // It was empty before, so all there is came from here.
            fs::remove_dir_all(folder).ok();
            if !is_new {
                fs::create_dir(folder).ok();
            }
        }
        copied
    }

    fn copy(&self, folder: &Path) -> Result<()> {
        let (part, whole) = (folder.join("record.db.part"), folder.join("record.db"));
        let mut copy = Connection::open_with_flags(
            &part,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        Backup::new(&self.db, &mut copy)?.run_to_completion(STRIDE, Duration::ZERO, None)?;
        let to = Blobs::within(folder);
        for sha256 in named(&copy)? {
            to.put(&sha256, &self.blobs.get(&sha256)?)?;
        }
        copy.close().map_err(|(_, error)| error)?;
        fs::rename(&part, &whole).map_err(|error| crate::Error::file(&whole, error))?;
        blobs::sync_folder(folder)
    }
}

/// The hashes of all bytes and texts a database names.
fn named(db: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT sha256 FROM document WHERE name <> '' UNION \
         SELECT text_sha256 FROM document WHERE name <> '' AND text_sha256 IS NOT NULL";
    list(db, sql, &[], |row| Ok(row.get(0)?))
}
