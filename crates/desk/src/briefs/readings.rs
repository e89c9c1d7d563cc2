//! Counting how often briefs are read: one number a brief and day, and nothing of who reads.
//!
//! A reading is noted in memory and written as soon as nobody else writes, so that no reader waits for an import.

use crate::desk::today;
use crate::{Desk, DeskError};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use tarazy_model::{BriefLanguage, Slug};

/// Readings not written yet, by brief and day.
#[derive(Debug, Default)]
pub(crate) struct Readings(Mutex<BTreeMap<(Slug, BriefLanguage, String), u64>>);

impl Desk {
    /// Counts that a brief was read once. What cannot be written just now is written with the next.
    pub(super) fn count_reading(&self, slug: &Slug, language: BriefLanguage) -> Result<(), DeskError> {
        if self.is_read_only() {
            return Ok(());
        }
        let mut noted = self.readings.0.lock().unwrap_or_else(PoisonError::into_inner);
        *noted.entry((slug.clone(), language, today().to_string())).or_default() += 1;
        let Some(mut store) = self.idle_store() else { return Ok(()) };
        let due: Vec<_> = noted
            .iter()
            .map(|((slug, language, day), times)| (slug.clone(), *language, day.clone(), *times))
            .collect();
        store.count_readings(&due)?;
        noted.clear();
        Ok(())
    }
}
