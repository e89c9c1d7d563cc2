//! The points made again most often: to a State, by a body, on a theme.

use super::said;
use crate::record::shown;
use crate::visibility::View;
use crate::{Desk, DeskError, StateView};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use tarazy_model::{RecordId, StateCode};
use tarazy_store::{Reader, Repeated, ThreadFilter};
use tarazy_tell::Listing;
use tarazy_weigh::lineage;

/// What is asked of the list of points made again.
#[derive(Clone, Debug, Default)]
pub struct RepeatedQuery {
    /// Only to this State.
    pub state: Option<StateCode>,
    /// Only those this body has a part in.
    pub body: Option<String>,
    /// Only on this theme.
    pub theme: Option<String>,
    /// The page that begins after this one, as [`RepeatedPage::next`] gave it.
    pub after: Option<ThreadId>,
}

/// A thread by its State and its latest point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadId {
    /// To which State.
    pub state: StateCode,
    /// The latest point.
    pub latest: RecordId,
}

impl fmt::Display for ThreadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.state, self.latest)
    }
}

impl FromStr for ThreadId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("a place in this list is a State and a record, KAZ.rec-…; found: \"{text}\"");
        let (state, latest) = text.split_once('.').ok_or_else(wrong)?;
        Ok(Self { state: state.parse().map_err(|_| wrong())?, latest: latest.parse().map_err(|_| wrong())? })
    }
}

impl Serialize for ThreadId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// One point made again.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RepeatedRow {
    /// To which State.
    pub state: StateView,
    /// Its latest point.
    pub record: RecordId,
    /// The latest wording.
    pub text: String,
    /// How many times it was made: reviews or documents that hold it.
    pub times: u64,
    /// How many points say it: in one review several States may recommend the same.
    pub points: u64,
    /// By which bodies.
    pub bodies: Vec<String>,
    /// Its themes.
    pub themes: Vec<String>,
    /// Since when: the first day it may have been made first.
    pub first: String,
    /// The first day it may have been made last.
    pub last: String,
}

/// Points made again, those made most often first.
#[derive(Clone, Debug, Serialize)]
pub struct RepeatedPage {
    /// Those of this page.
    pub rows: Vec<RepeatedRow>,
    /// How many there are under the same query.
    pub total: u64,
    /// Where the next page begins; `None` on the last.
    pub next: Option<ThreadId>,
    /// States whose points were not linked yet since they last changed.
    pub waiting: Vec<StateView>,
    /// States of which the record says something.
    pub states: Vec<StateView>,
    /// Bodies that have made a point again.
    pub bodies: Vec<String>,
    /// Themes of points made again.
    pub themes: Vec<String>,
}

impl Listing for RepeatedPage {
    fn headers(&self) -> Vec<&'static str> {
        vec!["state", "record", "text", "times", "points", "bodies", "themes", "first", "last"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |row: &RepeatedRow| {
            vec![
                row.state.code.to_string(),
                row.record.to_string(),
                row.text.clone(),
                row.times.to_string(),
                row.points.to_string(),
                row.bodies.join("; "),
                row.themes.join("; "),
                row.first.clone(),
                row.last.clone(),
            ]
        };
        self.rows.iter().map(row).collect()
    }
}

/// Rows on a page of the list.
const PAGE: usize = 50;
/// So few States that wait are linked while a page is asked for; more are left to `tarazy repeated`.
const FEW: usize = 3;

impl Desk {
    /// Points made again, those made most often first. The State asked for is linked first where its points have
    /// changed.
    pub fn repeated(&self, query: &RepeatedQuery) -> Result<RepeatedPage, DeskError> {
        let (waiting, _) = self.read(|record| Ok(record.states_without_threads(lineage::VERSION)?))?;
        let few = waiting.len() <= FEW;
        if !waiting.is_empty() {
            self.link_where(|state| query.state.map_or(few, |wanted| wanted == state), &mut |_| {})?;
        }
        self.read(|record| {
            let filter =
                ThreadFilter { state: query.state, body: query.body.clone(), theme: query.theme.clone() };
            let after = query.after.as_ref().map(|after| (after.state, &after.latest));
            let found = record.repeated(&filter, after, PAGE)?;
            let next = found.last().filter(|_| found.len() == PAGE);
            let (waiting, _) = record.states_without_threads(lineage::VERSION)?;
            let named = |codes: &mut dyn Iterator<Item = StateCode>| codes.map(StateView::of).collect();
            Ok(RepeatedPage {
                next: next.map(|last| ThreadId { state: last.state, latest: last.latest.clone() }),
                total: record.count_repeated(&filter)?,
                waiting: named(
                    &mut waiting.into_iter().filter(|state| query.state.is_none_or(|s| s == *state)),
                ),
                states: named(&mut record.states()?.into_iter().map(|(state, _)| state)),
                bodies: record.repeated_values("body")?,
                themes: record.repeated_values("theme")?,
                rows: found.into_iter().map(|one| row(record, one)).collect::<Result<_, _>>()?,
            })
        })
    }
}

fn row(record: &Reader, repeated: Repeated) -> Result<RepeatedRow, DeskError> {
    let accounts = shown(record, &repeated.latest, View::Record)?;
    let text = accounts.iter().find_map(said).map(|made| made.text.clone()).unwrap_or_default();
    Ok(RepeatedRow {
        state: StateView::of(repeated.state),
        record: repeated.latest,
        text,
        times: repeated.occasions,
        points: repeated.points,
        bodies: repeated.bodies,
        themes: repeated.themes,
        first: repeated.first,
        last: repeated.last,
    })
}
