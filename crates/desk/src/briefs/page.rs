//! One brief: a version of it with its citations as they stand, its corrections, comments and what to read next.

use super::changes::{LineChange, between};
use super::citations::{Checker, checked, drawn};
use super::facts::{corrections, published, standing};
use super::{BriefFacts, BriefRow, ChartView, CitationView, Correction};
use crate::access::Act;
use crate::{Desk, DeskError};
use serde::Serialize;
use tarazy_model::{Brief, BriefLanguage, BriefState, Comment, Slug};
use tarazy_store::Reader;
use tarazy_tell::brief;

/// Which brief is asked for.
#[derive(Clone, Debug)]
pub struct BriefQuery {
    /// Its name.
    pub slug: Slug,
    /// In this language; English, or the first there is, where none is asked for.
    pub language: Option<BriefLanguage>,
    /// This version; the one that is shown where none is asked for.
    pub version: Option<u32>,
    /// Whether somebody reads it, which is counted.
    pub read: bool,
}

/// A version in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionRow {
    /// Its number.
    pub version: u32,
    /// Where it stands.
    pub state: BriefState,
    /// When it was kept, as RFC 3339 in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// What it corrects.
    pub note: Option<String>,
}

/// One brief.
#[derive(Clone, Debug, Serialize)]
pub struct BriefPage {
    /// The version asked for.
    pub brief: Brief,
    /// Whether it is the version that readers are shown.
    pub is_shown: bool,
    /// Where the brief as a whole stands.
    pub state: BriefState,
    /// The languages it is there in.
    pub languages: Vec<BriefLanguage>,
    /// When it was first published, as RFC 3339 in UTC.
    pub published: Option<String>,
    /// Corrections and withdrawals since, oldest first.
    pub corrections: Vec<Correction>,
    /// Every version, oldest first.
    pub versions: Vec<VersionRow>,
    /// What it cites, each thing once.
    pub citations: Vec<CitationView>,
    /// Its charts, in their order.
    pub charts: Vec<ChartView>,
    /// What changed since the version before.
    pub changes: Vec<LineChange>,
    /// Other briefs on the same.
    pub onwards: Vec<BriefRow>,
    /// What readers say, as far as it is shown.
    pub comments: Vec<Comment>,
}

/// So many other briefs are named.
const ONWARDS: usize = 3;

impl BriefPage {
    /// A version by itself, with its citations and charts.
    pub(super) fn alone(record: &Reader, brief: Brief) -> Result<Self, DeskError> {
        let held = brief::held(&brief.draft.text);
        Ok(Self {
            citations: checked(&mut Checker::new(record, brief.leaf), &held.citations)?,
            charts: drawn(record, &held.charts)?,
            is_shown: false,
            state: brief.draft.state,
            languages: Vec::new(),
            published: None,
            corrections: Vec::new(),
            versions: Vec::new(),
            changes: Vec::new(),
            onwards: Vec::new(),
            comments: Vec::new(),
            brief,
        })
    }

    /// Leaves out what is for who writes and decides: by whom, in which leaf of the chain, and that there are drafts.
    fn keep_to_readers(&mut self) {
        self.brief.by.clear();
        self.brief.leaf = 0;
        self.versions.iter_mut().for_each(|one| one.by.clear());
        self.corrections.iter_mut().for_each(|one| one.by.clear());
        self.onwards.iter_mut().for_each(|one| one.draft = None);
        for (n, comment) in (1..).zip(&mut self.comments) {
            (comment.number, comment.reason, comment.decided_by) = (n, None, None);
        }
    }

    /// How many of its citations do not stand.
    pub fn doubtful(&self) -> impl Iterator<Item = &CitationView> {
        self.citations.iter().filter(|one| !one.footing.holds())
    }
}

impl Desk {
    /// One brief.
    pub fn brief(&self, query: &BriefQuery) -> Result<BriefPage, DeskError> {
        let facts = self.brief_facts()?;
        let page = self.read(|record| {
            let mut languages = Vec::new();
            for language in record.brief_languages(&query.slug)? {
                if !self.seen_versions(record, &query.slug, language)?.is_empty() {
                    languages.push(language);
                }
            }
            let language = query.language.or_else(|| languages.first().copied()).unwrap_or_default();
            let versions = self.seen_versions(record, &query.slug, language)?;
            let missing = || DeskError::missing("brief", &format!("{} ({language})", query.slug));
            let shown = standing(&versions).ok_or_else(missing)?;
            let asked = match query.version {
                None => shown,
                Some(version) => {
                    let name = || format!("{}, version {version}", query.slug);
                    let found = versions.iter().find(|one| one.version == version);
                    found.ok_or_else(|| DeskError::missing("brief", &name()))?
                }
            };
            let before = versions.iter().rev().find(|one| one.version < asked.version);
            let before = before.map(|before| between(&whole(before), &whole(asked)));
            let mut page = BriefPage::alone(record, asked.clone())?;
            page.is_shown = asked.version == shown.version;
            page.state = shown.draft.state;
            page.languages = languages;
            page.published = published(&versions).map(|first| first.at.clone());
            page.corrections = corrections(&versions);
            page.versions = versions.iter().map(VersionRow::of).collect();
            page.changes = before.unwrap_or_default();
            page.onwards = onwards(&facts, &query.slug, language);
            page.comments = record.comments_shown(&query.slug, language)?;
            if !self.may(Act::Write) {
                page.keep_to_readers();
            }
            Ok(page)
        })?;
        if query.read && page.is_shown && page.state == BriefState::Published {
            // That a reading could not be counted is nothing to a reader.
            self.count_reading(&page.brief.slug, page.brief.draft.language).ok();
        }
        Ok(page)
    }

    /// The versions of a brief that may be seen: drafts by those who write.
    fn seen_versions(
        &self,
        record: &Reader,
        slug: &Slug,
        language: BriefLanguage,
    ) -> Result<Vec<Brief>, DeskError> {
        let mut versions = record.brief_versions(slug, language)?;
        versions.retain(|one| one.draft.state != BriefState::Draft || self.may(Act::Write));
        Ok(versions)
    }

    /// The last version of a brief, to be written on; none where there is none in this language.
    pub fn brief_to_edit(&self, slug: &Slug, language: BriefLanguage) -> Result<Option<Brief>, DeskError> {
        self.who().must(Act::Write)?;
        self.read(|record| Ok(record.brief_versions(slug, language)?.pop()))
    }
}

/// All that readers see of a version.
fn whole(brief: &Brief) -> String {
    let draft = &brief.draft;
    format!("{}\n\n{}\n\n{}\n\n{}", draft.title, draft.authors.join(", "), draft.section, draft.text)
}

impl VersionRow {
    fn of(brief: &Brief) -> Self {
        Self {
            version: brief.version,
            state: brief.draft.state,
            at: brief.at.clone(),
            by: brief.by.clone(),
            note: brief.draft.note.clone(),
        }
    }
}

/// Published briefs in the same language that share records, States or the section, those first that share most.
fn onwards(facts: &[BriefFacts], slug: &Slug, language: BriefLanguage) -> Vec<BriefRow> {
    let Some(own) = facts.iter().find(|one| one.row.slug == *slug && one.row.language == language) else {
        return Vec::new();
    };
    let shared = |other: &BriefFacts| {
        let records = own.records.intersection(&other.records).count();
        let states = own.row.states.iter().filter(|state| other.row.states.contains(state)).count();
        4 * records + 2 * states + usize::from(own.row.section == other.row.section)
    };
    let others = facts.iter().filter(|other| {
        other.row.state == BriefState::Published && other.row.language == language && other.row.slug != *slug
    });
    let mut ranked: Vec<(usize, &BriefFacts)> =
        others.map(|other| (shared(other), other)).filter(|(shared, _)| *shared > 0).collect();
    ranked.sort_by(|(a, one), (b, other)| b.cmp(a).then(other.row.published.cmp(&one.row.published)));
    ranked.into_iter().take(ONWARDS).map(|(_, other)| other.row.clone()).collect()
}
