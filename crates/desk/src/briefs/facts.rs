//! What the lists know of each brief: its shown version, its dates, how its citations stand. Kept for one state of the
//! record, since checking every citation of every brief is too much for each page.

use super::citations::{Checker, checked};
use crate::{Desk, DeskError};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Brief, BriefLanguage, BriefState, RecordId, Slug, StateCode};
use tarazy_store::Reader;
use tarazy_tell::brief;

/// So many briefs, those that changed last, are listed at most.
const MOST: usize = 500;

/// A published version that came after the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// Its number.
    pub version: u32,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// What it corrects, or why the brief was withdrawn.
    pub note: String,
    /// Published or withdrawn.
    pub state: BriefState,
}

/// A brief in one language, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BriefRow {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its language.
    pub language: BriefLanguage,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its section.
    pub section: String,
    /// Where it stands: by its last version that is no draft, where there is one.
    pub state: BriefState,
    /// The version shown.
    pub version: u32,
    /// The draft that came after it, if one did.
    pub draft: Option<u32>,
    /// When it was first published, as RFC 3339 in UTC: stable through corrections.
    pub published: Option<String>,
    /// When it was last corrected, if it was.
    pub corrected: Option<String>,
    /// Its first lines, as plain text.
    pub opening: String,
    /// How many different things it cites.
    pub citations: usize,
    /// How many of these do not stand.
    pub doubtful: usize,
    /// The States that what it cites is about.
    pub states: Vec<StateCode>,
}

/// A brief with what it cites.
#[derive(Clone, Debug)]
pub(crate) struct BriefFacts {
    pub(crate) row: BriefRow,
    pub(crate) records: BTreeSet<RecordId>,
}

/// The facts of every brief as of an audit leaf.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<Option<(u64, Arc<Vec<BriefFacts>>)>>);

/// The version of a brief that is shown: the last that is no draft, or else the last.
pub(super) fn standing(versions: &[Brief]) -> Option<&Brief> {
    let settled = versions.iter().rev().find(|one| one.draft.state != BriefState::Draft);
    settled.or_else(|| versions.last())
}

/// When a brief was first published.
pub(super) fn published(versions: &[Brief]) -> Option<&Brief> {
    versions.iter().find(|one| one.draft.state == BriefState::Published)
}

/// What came after it was first published, oldest first.
pub(super) fn corrections(versions: &[Brief]) -> Vec<Correction> {
    let first = published(versions).map_or(u32::MAX, |first| first.version);
    let later = versions.iter().filter(|one| one.version > first && one.draft.state != BriefState::Draft);
    let correction = |one: &Brief| Correction {
        version: one.version,
        at: one.at.clone(),
        by: one.by.clone(),
        note: one.draft.note.clone().unwrap_or_default(),
        state: one.draft.state,
    };
    later.map(correction).collect()
}

impl Desk {
    /// What is known of each brief, those that changed last first.
    pub(crate) fn brief_facts(&self) -> Result<Arc<Vec<BriefFacts>>, DeskError> {
        // The same for everybody; what of it is shown to whom, the lists decide.
        self.look(|record| {
            let head = record.last_change_of_briefs()?;
            if let Some((_, facts)) = self.brief_known.lock().filter(|(of, _)| *of == head) {
                return Ok(facts);
            }
            let mut every = Vec::new();
            for (slug, language) in record.briefs(MOST)? {
                every.extend(facts(record, &record.brief_versions(&slug, language)?)?);
            }
            let every = Arc::new(every);
            self.brief_known.keep(head, Arc::clone(&every));
            Ok(every)
        })
    }
}

impl Known {
    fn lock(&self) -> Option<(u64, Arc<Vec<BriefFacts>>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, head: u64, facts: Arc<Vec<BriefFacts>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((head, facts));
    }
}

fn facts(record: &Reader, versions: &[Brief]) -> Result<Option<BriefFacts>, DeskError> {
    let Some(shown) = standing(versions) else { return Ok(None) };
    let held = brief::held(&shown.draft.text);
    let mut checker = Checker::new(record, shown.leaf);
    let citations = checked(&mut checker, &held.citations)?;
    let mut states: Vec<StateCode> = citations.iter().flat_map(|one| one.states()).collect();
    states.sort_unstable();
    states.dedup();
    let newest = versions.last().filter(|last| last.version > shown.version);
    let corrected = corrections(versions).pop().filter(|last| last.state == BriefState::Published);
    let row = BriefRow {
        slug: shown.slug.clone(),
        language: shown.draft.language,
        title: shown.draft.title.clone(),
        authors: shown.draft.authors.clone(),
        section: shown.draft.section.clone(),
        state: shown.draft.state,
        version: shown.version,
        draft: newest.map(|draft| draft.version),
        published: published(versions).map(|first| first.at.clone()),
        corrected: corrected.map(|last| last.at),
        opening: held.opening,
        citations: citations.len(),
        doubtful: citations.iter().filter(|one| !one.footing.holds()).count(),
        states,
    };
    let records = citations.into_iter().filter_map(|one| one.record).collect();
    Ok(Some(BriefFacts { row, records }))
}
