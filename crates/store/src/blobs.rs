//! The bytes of documents and their texts, one file each, named by SHA-256.
//!
//! `blobs/ab/abcd…` holds the bytes whose hash is `abcd…`. A blob is written beside its place, synced
//! and renamed, so that a name never stands for half a file; it is never changed, is deleted with its source alone, and one
//! that no document names (after a crash before the commit) does no harm.

use crate::{Error, Result, wiping};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tarazy_model::Document;

/// The folder of blobs.
#[derive(Clone, Debug)]
pub(crate) struct Blobs {
    root: PathBuf,
}

impl Blobs {
    pub(crate) fn within(record: &Path) -> Self {
        Self { root: record.join("blobs") }
    }

    /// Whether any bytes are kept.
    pub(crate) fn holds_any(&self) -> bool {
        fs::read_dir(&self.root).is_ok_and(|mut inside| inside.next().is_some())
    }

    fn folder(&self, sha256: &str) -> PathBuf {
        self.root.join(sha256.get(..2).unwrap_or("00"))
    }

    fn path(&self, sha256: &str) -> PathBuf {
        self.folder(sha256).join(sha256)
    }

    /// Keeps bytes under their hash, durably; bytes already kept are left alone.
    pub(crate) fn put(&self, sha256: &str, bytes: &[u8]) -> Result<()> {
        let path = self.path(sha256);
        if path.exists() {
            return Ok(());
        }
        let folder = self.folder(sha256);
        fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
        let beside = folder.join(format!("{sha256}.{}", std::process::id()));
        let written = write_synced(&beside, bytes).and_then(|()| fs::rename(&beside, &path));
        if written.is_err() {
            // What is half written has no name yet; a leftover would only take space.
            fs::remove_file(&beside).ok();
        }
        written.map_err(|error| Error::file(&path, error))?;
        for folder in [&folder, &self.root] {
            sync_folder(folder)?;
        }
        Ok(())
    }

    /// Deletes what is kept under a hash: overwritten first, so that the disk gives it back no more easily than it must.
    pub(crate) fn delete(&self, sha256: &str) -> Result<()> {
        let path = self.path(sha256);
        match wiping::shred(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::file(&path, error)),
            _ => sync_folder(&self.folder(sha256)),
        }
    }

    /// The bytes kept under a hash.
    pub(crate) fn get(&self, sha256: &str) -> Result<Vec<u8>> {
        let path = self.path(sha256);
        fs::read(&path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::Damaged(format!("blob {sha256} is missing")),
            _ => Error::file(&path, error),
        })
    }

    /// The text kept under a hash.
    pub(crate) fn text(&self, sha256: &str) -> Result<String> {
        let bytes = self.get(sha256)?;
        String::from_utf8(bytes).map_err(|_| Error::Damaged(format!("blob {sha256} is no text")))
    }

    /// What is wrong with a blob, if anything.
    pub(crate) fn problem(&self, sha256: &str) -> Option<String> {
        match self.get(sha256) {
            Ok(bytes) if Document::sha256_of(&bytes) == sha256 => None,
            Ok(_) => Some(format!("blob {sha256} holds other bytes than its name says")),
            Err(Error::Damaged(told)) => Some(told),
            Err(error) => Some(error.to_string()),
        }
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    // The day and no more: when a file came is told by its batch, as far as it is told at all.
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    file.set_modified(UNIX_EPOCH + Duration::from_secs(since - since % (24 * 3600)))?;
    file.sync_all()
}

/// Makes a rename or creation inside a folder durable, where the system can.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        let synced = File::open(folder).and_then(|handle| handle.sync_all());
        synced.map_err(|error| Error::file(folder, error))?;
    }
    Ok(())
}
