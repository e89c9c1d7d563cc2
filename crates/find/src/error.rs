//! What can go wrong with the index. Whatever it is, the index can be deleted and made anew.

use std::path::{Path, PathBuf};
use tantivy::directory::error::LockError;

/// Why the index could not be opened, written or searched.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// Files of the index are missing, altered or of another version.
    #[error("the search index is damaged or of another version; it will be made anew from the record: {0}")]
    Damaged(String),
    /// Another process writes to it.
    #[error("another tarazy is writing to the search index; try again when it has finished")]
    Locked,
    /// Opened for reading only.
    #[error("the search index is open for reading only; open the record for writing")]
    ReadOnly,
    /// The folder holds something else, so it is left alone.
    #[error("this folder holds other files than a search index; name another: {}", .0.display())]
    NotAnIndex(PathBuf),
    /// A file cannot be read or written.
    #[error("{}: {error}; look at the disk and its permissions", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
}

impl FindError {
    pub(crate) fn file(path: &Path, error: std::io::Error) -> Self {
        Self::File { path: path.to_owned(), error }
    }
}

impl From<tantivy::TantivyError> for FindError {
    fn from(error: tantivy::TantivyError) -> Self {
        use tantivy::TantivyError;
        match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => Self::Locked,
            TantivyError::LockFailure(LockError::IoError(error), _) => Self::File {
                path: PathBuf::from("search index"),
                error: std::io::Error::new(error.kind(), error.to_string()),
            },
            TantivyError::IoError(error) => Self::File {
                path: PathBuf::from("search index"),
                error: std::io::Error::new(error.kind(), error.to_string()),
            },
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// Runs something of tantivy, which may panic on damaged files.
pub(crate) fn guarded<T>(run: impl FnOnce() -> Result<T, FindError>) -> Result<T, FindError> {
    // What is left behind by a panic is not used again: the caller makes the index anew.
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let told = panic.downcast_ref::<String>().cloned();
        let told = told.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(FindError::Damaged(told.unwrap_or_else(|| "a file cannot be read".to_owned())))
    })
}
