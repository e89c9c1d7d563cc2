//! What is made from the whole index and kept in memory until it changes.

use crate::Index;
use crate::columns::AllColumns;
use crate::error::{FindError, guarded};
use std::sync::{Arc, Mutex, PoisonError};
use tantivy::Searcher;

/// Such a thing as it was made last, and of which state of the index.
#[derive(Debug)]
pub(crate) struct Derived<T>(Mutex<Option<(u64, Arc<T>)>>);

impl<T> Default for Derived<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Derived<T> {
    /// As the index is now; made where it was not since the last change.
    pub(crate) fn of(
        &self,
        index: &Index,
        make: impl FnOnce(&Searcher, &AllColumns) -> Result<T, FindError>,
    ) -> Result<Arc<T>, FindError> {
        guarded(|| {
            index.refresh()?;
            let searcher = index.reader.searcher();
            let now = searcher.generation().generation_id();
            let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, known)) = made.as_ref().filter(|(of, _)| *of == now) {
                return Ok(Arc::clone(known));
            }
            let columns = index.columns.of(&searcher)?;
            let fresh = Arc::new(make(&searcher, &columns)?);
            *made = Some((now, Arc::clone(&fresh)));
            Ok(fresh)
        })
    }
}
