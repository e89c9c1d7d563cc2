//! Wiping a record from its disk: every file that Tarazy made there is overwritten, then deleted.
//!
//! What the disk kept elsewhere (copies, snapshots, worn cells of a flash disk) is not reached; only an encrypted disk
//! whose key is thrown away is surely empty.

use crate::{Error, Result, Store};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What Tarazy makes in the folder of a record.
const MADE: [&str; 7] =
    ["record.db", "record.db-wal", "record.db-shm", "record.db-journal", "blobs", "index", "layouts"];
/// Bytes written over at once.
const STRIDE: usize = 1 << 20;

/// Overwrites and deletes a record; the files that are left in its folder since Tarazy did not make them. Refused where
/// it is no record, or somebody is writing to it.
pub fn wipe(folder: &Path) -> Result<Vec<PathBuf>> {
    // Whoever writes to it has it locked; opening it shows that it is a record.
    let store = Store::open(folder)?;
    drop(store.begin()?);
    drop(store);
    for name in MADE {
        let path = folder.join(name);
        if path.exists() {
            shred(&path).map_err(|error| Error::file(&path, error))?;
        }
    }
    let left = fs::read_dir(folder).map_err(|error| Error::file(folder, error))?;
    let left: Vec<PathBuf> = left.filter_map(|entry| Some(entry.ok()?.path())).collect();
    if left.is_empty() {
        fs::remove_dir(folder).map_err(|error| Error::file(folder, error))?;
    }
    Ok(left)
}

/// Overwrites and deletes a file, or everything in a folder and the folder.
pub(crate) fn shred(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path)?.is_dir() {
        for entry in fs::read_dir(path)? {
            shred(&entry?.path())?;
        }
        return fs::remove_dir(path);
    }
    if fs::symlink_metadata(path)?.is_file() {
        let mut file = File::options().write(true).open(path)?;
        let mut left = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
        let zeros = vec![0; STRIDE.min(left)];
        while left > 0 {
            let now = zeros.len().min(left);
            file.write_all(zeros.get(..now).unwrap_or(&zeros))?;
            left -= now;
        }
        file.sync_all()?;
    }
    fs::remove_file(path)
}
