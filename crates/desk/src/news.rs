//! What is new since a day: what came to the record, the last first, and by which imports and readings.

use crate::access::Act;
use crate::desk::today;
use crate::{Desk, DeskError, Filter, SearchPage, SearchQuery, Sort};
use serde::Serialize;
use tarazy_model::{Batch, Day, StateCode};
use tarazy_tell::Listing;

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct NewsQuery {
    /// Since this day; `None` is the last thirty days.
    pub since: Option<Day>,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// The page, counted from 1.
    pub page: usize,
}

/// What is new.
#[derive(Clone, Debug, Serialize)]
pub struct News {
    /// Since this day.
    pub since: Day,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// The imports and readings since, newest first, the last fifty.
    pub batches: Vec<Batch>,
    /// What came, the last first, with how many there are of each kind and State.
    pub found: SearchPage,
}

impl Listing for News {
    fn headers(&self) -> Vec<&'static str> {
        self.found.headers()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.found.rows()
    }
}

/// Days that are looked back where none is asked for.
const DAYS: i32 = 30;

impl Desk {
    /// What is new.
    pub fn news(&self, query: &NewsQuery) -> Result<News, DeskError> {
        let since = query.since.unwrap_or_else(|| today().saturating_add(jiff::Span::new().days(-DAYS)));
        let filters = query.state.map(Filter::state).into_iter().collect();
        let found = self.search(&SearchQuery {
            filters,
            since: Some(since),
            sort: Sort::Added,
            page: query.page,
            ..SearchQuery::default()
        })?;
        let day = since.to_string();
        let batches = if self.may(Act::SeeCandidates) { self.batches(None)?.batches } else { Vec::new() };
        let batches = batches.into_iter().take_while(|batch| batch.at.as_str() >= day.as_str()).collect();
        Ok(News { since, state: query.state, batches, found })
    }
}
