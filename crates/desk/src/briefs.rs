//! Briefs: short articles written from the record, whose citations are live. The list of them; each by itself, its
//! citations, writing and comments are in the folder beside this.

mod changes;
mod citations;
mod comments;
mod facts;
pub(crate) mod files;
mod page;
mod readings;
mod writing;

pub use changes::{LineChange, Sign};
pub use citations::{ChartView, CitationView};
pub use comments::{CommentPage, Comments};
pub use facts::{BriefRow, Correction};
pub use page::{BriefPage, BriefQuery, VersionRow};
pub use writing::BriefKept;

pub(crate) use facts::{BriefFacts, Known};
pub(crate) use readings::Readings;

use crate::access::Act;
use crate::desk::today;
use crate::{Desk, DeskError};
use serde::Serialize;
use tarazy_model::{BriefLanguage, BriefState};
use tarazy_tell::Listing;

/// What is asked of the briefs.
#[derive(Clone, Debug, Default)]
pub struct BriefsQuery {
    /// Only in this language.
    pub language: Option<BriefLanguage>,
    /// Only of this section.
    pub section: Option<String>,
}

/// A brief with how often it was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MostRead {
    /// The brief.
    #[serde(flatten)]
    pub row: BriefRow,
    /// How often in the last thirty days.
    pub readings: u64,
}

/// The briefs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Briefs {
    /// Only in this language.
    pub language: Option<BriefLanguage>,
    /// Only of this section.
    pub section: Option<String>,
    /// Every section that has a published brief, in the order of their newest.
    pub sections: Vec<String>,
    /// Those published, the newest first by the day they first were.
    pub rows: Vec<BriefRow>,
    /// Those read most in the last thirty days.
    pub most_read: Vec<MostRead>,
    /// For the editor: those published of whose citations one or more does not stand.
    pub doubtful: Vec<BriefRow>,
    /// For the editor: drafts, also of corrections.
    pub drafts: Vec<BriefRow>,
    /// Those withdrawn.
    pub withdrawn: Vec<BriefRow>,
    /// How many comments wait for a decision, at most a hundred.
    pub comments_waiting: usize,
}

impl Listing for Briefs {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "slug",
            "language",
            "title",
            "authors",
            "section",
            "published",
            "corrected",
            "version",
            "citations",
            "doubtful",
            "states",
            "opening",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |row: &BriefRow| {
            let states: Vec<String> = row.states.iter().map(ToString::to_string).collect();
            vec![
                row.slug.to_string(),
                row.language.to_string(),
                row.title.clone(),
                row.authors.join("; "),
                row.section.clone(),
                row.published.clone().unwrap_or_default(),
                row.corrected.clone().unwrap_or_default(),
                row.version.to_string(),
                row.citations.to_string(),
                row.doubtful.to_string(),
                states.join(" "),
                row.opening.clone(),
            ]
        };
        self.rows.iter().map(row).collect()
    }
}

/// So many of the most read are shown.
const MOST_READ: usize = 5;
/// So many comments that wait are counted at most.
const COUNTED: usize = 100;
/// So many days are looked back for them.
const DAYS: i32 = 30;

impl Desk {
    /// The briefs.
    pub fn briefs(&self, query: &BriefsQuery) -> Result<Briefs, DeskError> {
        let facts = self.brief_facts()?;
        let since = today().saturating_add(jiff::Span::new().days(-DAYS)).to_string();
        let of = |row: &BriefRow| query.language.is_none_or(|language| row.language == language);
        let within = |row: &BriefRow| query.section.as_ref().is_none_or(|section| row.section == *section);
        let every: Vec<&BriefRow> = facts.iter().map(|facts| &facts.row).filter(|row| of(row)).collect();
        let some = |wanted: &dyn Fn(&BriefRow) -> bool| {
            every.iter().filter(|row| wanted(row) && within(row)).map(|row| (*row).clone()).collect()
        };
        let is_published = |row: &BriefRow| row.state == BriefState::Published;
        let mut rows: Vec<BriefRow> = some(&is_published);
        let writes = self.may(Act::Write);
        if !writes {
            rows.iter_mut().for_each(|row| row.draft = None);
        }
        rows.sort_by(|a, b| b.published.cmp(&a.published));
        let mut newest: Vec<&&BriefRow> = every.iter().filter(|row| is_published(row)).collect();
        newest.sort_by(|a, b| b.published.cmp(&a.published));
        let mut sections: Vec<String> = Vec::new();
        for row in newest {
            if !sections.contains(&row.section) {
                sections.push(row.section.clone());
            }
        }
        let (read, waiting) = self.read(|record| {
            let waiting = if self.may(Act::Review) { record.comments_waiting(0, COUNTED)?.len() } else { 0 };
            Ok((record.brief_readings(&since, facts.len().max(1))?, waiting))
        })?;
        let most_read = read.into_iter().filter_map(|read| {
            let row = rows.iter().find(|row| row.slug == read.slug && row.language == read.language)?;
            Some(MostRead { row: row.clone(), readings: read.readings })
        });
        Ok(Briefs {
            most_read: most_read.take(MOST_READ).collect(),
            doubtful: some(&|row| writes && is_published(row) && row.doubtful > 0),
            drafts: some(&|row| writes && (row.state == BriefState::Draft || row.draft.is_some())),
            withdrawn: some(&|row| writes && row.state == BriefState::Withdrawn),
            comments_waiting: waiting,
            language: query.language,
            section: query.section.clone(),
            sections,
            rows,
        })
    }
}
