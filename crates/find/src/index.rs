//! The index on disk: opening it, and knowing what it was made from.

use crate::analysis::Analyses;
use crate::chronicle::Chronicle;
use crate::columns::ColumnsCache;
use crate::derived::Derived;
use crate::error::{FindError, guarded};
use crate::fields::Fields;
use crate::ledger::Ledger;
use crate::read_only::ReadOnlyDirectory;
use crate::tokens::{self, Words};
use crate::writer::Writer;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tantivy::directory::MmapDirectory;
use tantivy::{IndexReader, ReloadPolicy};

/// A search index. It holds nothing that the record does not: it may be deleted at any time.
pub struct Index {
    pub(crate) index: tantivy::Index,
    pub(crate) reader: IndexReader,
    pub(crate) fields: Fields,
    pub(crate) columns: ColumnsCache,
    pub(crate) analyses: Analyses,
    pub(crate) chronicle: Derived<Chronicle>,
    pub(crate) ledgers: [Derived<Ledger>; 3],
    /// The stamp of what the reader shows; on disk there may be another, when another process wrote it.
    loaded: Mutex<Option<String>>,
    /// Whether another process has written to it since it was opened.
    foreign: AtomicBool,
    dir: PathBuf,
    writable: bool,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index").field("directory", self.index.directory()).finish_non_exhaustive()
    }
}

impl Index {
    /// Opens the index of a folder; makes it if the folder is missing or empty.
    pub fn open(dir: &Path) -> Result<Self, FindError> {
        if !dir.exists() {
            fs::create_dir(dir).map_err(|error| FindError::file(dir, error))?;
        }
        if !holds_index(dir)? && !is_empty(dir)? {
            return Err(FindError::NotAnIndex(dir.to_owned()));
        }
        guarded(|| {
            // An index of other fields is refused here.
            let index = tantivy::Index::open_or_create(mapped(dir)?, Fields::new().schema)?;
            Self::of(index, dir, true)
        })
    }

    /// Opens the index of a folder without ever changing it.
    pub fn open_read_only(dir: &Path) -> Result<Self, FindError> {
        guarded(|| {
            let index = tantivy::Index::open(ReadOnlyDirectory(mapped(dir)?))?;
            if index.schema() != Fields::new().schema {
                return Err(FindError::Damaged("it has other fields".to_owned()));
            }
            Self::of(index, dir, false)
        })
    }

    fn of(index: tantivy::Index, dir: &Path, writable: bool) -> Result<Self, FindError> {
        index.tokenizers().register(tokens::NAME, Words::new());
        // Read before the reader is made: at worst it is loaded once more than needed.
        let loaded = Mutex::new(index.load_metas()?.payload);
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let (fields, columns, analyses) = (Fields::new(), ColumnsCache::default(), Analyses::default());
        let dir = dir.to_owned();
        Ok(Self {
            index,
            reader,
            fields,
            columns,
            analyses,
            chronicle: Derived::default(),
            ledgers: Default::default(),
            loaded,
            foreign: AtomicBool::new(false),
            dir,
            writable,
        })
    }

    /// Deletes the index of a folder and makes an empty one. A folder that holds anything else is left
    /// as it is.
    pub fn reset(dir: &Path) -> Result<Self, FindError> {
        if dir.exists() && !is_empty(dir)? {
            if !holds_only_index(dir)? {
                return Err(FindError::NotAnIndex(dir.to_owned()));
            }
            fs::remove_dir_all(dir).map_err(|error| FindError::file(dir, error))?;
        }
        Self::open(dir)
    }

    /// What the last commit was stamped with; `None` in a new index. Where it is not the hash of the
    /// record's last audit leaf, the index is behind and is to be filled anew.
    pub fn stamp(&self) -> Option<String> {
        guarded(|| Ok(self.index.load_metas()?.payload)).ok().flatten()
    }

    /// Shows what is on disk now, whoever wrote it. Where nothing can be read there any more, what was
    /// loaded stays.
    pub(crate) fn refresh(&self) -> Result<(), FindError> {
        match self.stamp() {
            Some(stamp) if self.loaded().as_ref() != Some(&stamp) => {
                self.foreign.store(true, Ordering::Relaxed);
                guarded(|| self.reload(&stamp))
            }
            _ => Ok(()),
        }
    }

    /// Whether another process has written to it. Then it is to be opened anew before it is written to: one
    /// who writes tidies away the files he knows of, and not those.
    pub fn is_foreign(&self) -> bool {
        self.foreign.load(Ordering::Relaxed) || self.stamp() != *self.loaded()
    }

    /// Shows what is on disk now, which has this stamp.
    pub(crate) fn reload(&self, stamp: &str) -> Result<(), FindError> {
        self.reader.reload()?;
        *self.loaded() = Some(stamp.to_owned());
        Ok(())
    }

    /// Lets whoever may read the folder read the index: tantivy keeps two of its files to their owner, and a
    /// record on a stick or beside someone else's could not be searched.
    pub(crate) fn share(&self) {
        #[cfg(unix)]
        for name in ["meta.json", ".managed.json"] {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&self.dir).map(|folder| folder.permissions().mode() & 0o666);
            let shared = mode
                .and_then(|mode| fs::set_permissions(self.dir.join(name), fs::Permissions::from_mode(mode)));
            // Where it cannot be, the index is still its owner's.
            shared.ok();
        }
    }

    fn loaded(&self) -> MutexGuard<'_, Option<String>> {
        self.loaded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many entries there are.
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Begins a change; one at a time, also across processes.
    pub fn writer(&self) -> Result<Writer<'_>, FindError> {
        if !self.writable {
            return Err(FindError::ReadOnly);
        }
        Writer::begin(self)
    }
}

fn mapped(dir: &Path) -> Result<MmapDirectory, FindError> {
    MmapDirectory::open(dir).map_err(|error| FindError::Damaged(error.to_string()))
}

/// What tantivy itself names: its list of segments, the list of its files, written before, and its locks.
const KNOWN: [&str; 4] = ["meta.json", ".managed.json", ".tantivy-writer.lock", ".tantivy-meta.lock"];

fn holds_index(dir: &Path) -> Result<bool, FindError> {
    let names = fs::read_dir(dir).map_err(|error| FindError::file(dir, error))?;
    Ok(names.flatten().any(|file| KNOWN.iter().any(|name| file.file_name() == *name)))
}

/// Whether all there is may be deleted: files that tantivy names, and those of segments and half-written
/// ones (`.tmp…`).
fn holds_only_index(dir: &Path) -> Result<bool, FindError> {
    let names = fs::read_dir(dir).map_err(|error| FindError::file(dir, error))?;
    Ok(names.flatten().all(|file| {
        let name = file.file_name().to_string_lossy().into_owned();
        let stem = name.split('.').next().unwrap_or_default();
        let of_segment = stem.len() == 32 && stem.chars().all(|c| c.is_ascii_hexdigit());
        of_segment || name.starts_with(".tmp") || KNOWN.contains(&name.as_str())
    }))
}

fn is_empty(dir: &Path) -> Result<bool, FindError> {
    let mut names = fs::read_dir(dir).map_err(|error| FindError::file(dir, error))?;
    Ok(names.next().is_none())
}
