//! The timeline: events by date, one entry a record, with how many accounts each has.

use crate::record::shown;
use crate::visibility::{self, View};
use crate::{Desk, DeskError, StateView};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_model::{
    Account, AccountId, Count, Date, Day, Event, EventKind, Kind, RecordId, StateCode, Statement,
};
use tarazy_store::Filter;
use tarazy_tell::Listing;

/// What is asked of the timeline.
#[derive(Clone, Debug, Default)]
pub struct TimelineQuery {
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Only of this kind.
    pub kind: Option<EventKind>,
    /// Not before this day.
    pub from: Option<Day>,
    /// Not after this day.
    pub to: Option<Day>,
    /// The page that begins after this account, as [`Timeline::next`] gave it.
    pub after: Option<AccountId>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EventRow {
    /// The record.
    pub record: RecordId,
    /// A short title.
    pub title: String,
    /// What kind.
    pub kind: EventKind,
    /// When, as the surest account has it.
    pub date: Option<Date>,
    /// Other dates given for it.
    pub other_dates: Vec<Date>,
    /// In which States.
    pub states: Vec<StateCode>,
    /// Where, as written.
    pub place: Option<String>,
    /// Who, by name.
    pub participants: Vec<String>,
    /// How many took part, as each account that says so has it.
    pub sizes: Vec<String>,
    /// How many died, as each account that says so has it.
    pub deaths: Vec<String>,
    /// How many accounts it has.
    pub accounts: usize,
    /// How many sources they come from.
    pub sources: usize,
}

/// Events by date.
#[derive(Clone, Debug, Serialize)]
pub struct Timeline {
    /// The entries, by date.
    pub events: Vec<EventRow>,
    /// How many accounts of events there are under the same filter.
    pub total: u64,
    /// Where the next page begins; `None` on the last.
    pub next: Option<AccountId>,
    /// States that have events.
    pub states: Vec<StateView>,
}

impl Listing for Timeline {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "record",
            "date",
            "other dates",
            "kind",
            "title",
            "states",
            "place",
            "size",
            "deaths",
            "accounts",
            "sources",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let joined = |dates: &[Date]| dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let row = |event: &EventRow| {
            vec![
                event.record.to_string(),
                event.date.as_ref().map(ToString::to_string).unwrap_or_default(),
                joined(&event.other_dates),
                event.kind.to_string(),
                event.title.clone(),
                event.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
                event.place.clone().unwrap_or_default(),
                event.sizes.join("; "),
                event.deaths.join("; "),
                event.accounts.to_string(),
                event.sources.to_string(),
            ]
        };
        self.events.iter().map(row).collect()
    }
}

/// How many accounts a page of the timeline is made of.
const PAGE: usize = 500;

impl Desk {
    /// Events by date. An event stands where its earliest account stands.
    pub fn timeline(&self, query: &TimelineQuery) -> Result<Timeline, DeskError> {
        let filter = filter(query);
        self.read(|record| {
            let accounts = record.accounts(&filter, query.after.as_ref(), PAGE)?;
            let next = accounts.last().filter(|_| accounts.len() == PAGE).map(|last| last.id.clone());
            let mut met = HashSet::new();
            let mut events = Vec::new();
            for account in accounts.iter().filter(|account| met.insert(account.record.clone())) {
                let row = EventRow::of(&shown(record, &account.record, View::Record)?);
                events.extend(row.filter(|row| query.wants(row)));
            }
            let states = record.states()?;
            Ok(Timeline {
                events,
                total: record.count(&filter)?,
                next,
                states: states.iter().map(|(code, _)| StateView::of(*code)).collect(),
            })
        })
    }
}

fn filter(query: &TimelineQuery) -> Filter {
    let years = query.from.map_or(i16::MIN, Day::year)..=query.to.map_or(i16::MAX, Day::year);
    let bounded = query.from.is_some() || query.to.is_some();
    Filter {
        kind: Some(Kind::Event),
        state: query.state,
        years: bounded.then_some(years),
        ..visibility::curated()
    }
}

impl TimelineQuery {
    /// The store filters by year; kind and day are filtered here.
    fn wants(&self, row: &EventRow) -> bool {
        let first = row.date.as_ref().and_then(Date::earliest);
        let last = row.date.as_ref().and_then(Date::latest);
        self.kind.is_none_or(|kind| row.kind == kind)
            && self.from.is_none_or(|from| last.is_none_or(|last| last >= from))
            && self.to.is_none_or(|to| first.is_none_or(|first| first <= to))
    }
}

impl EventRow {
    /// An event's line, from its accounts that are shown.
    pub(crate) fn of(accounts: &[Account]) -> Option<Self> {
        let said: Vec<&Event> = accounts.iter().filter_map(event).collect();
        let first = said.first()?;
        let mut dates: Vec<&Date> = said.iter().filter_map(|event| event.date.as_ref()).collect();
        // The date that is most exact stands for the event: a day before a month, a month before a year.
        let mut met = HashSet::new();
        dates.retain(|date| met.insert(date.as_str()));
        dates.sort_by_key(|date| span(date));
        let amounts = |of: fn(&Event) -> &Vec<Count>| distinct(said.iter().flat_map(|event| of(event)));
        Some(Self {
            record: accounts.first()?.record.clone(),
            title: first.title.clone(),
            kind: first.kind,
            date: dates.first().map(|date| (*date).clone()),
            other_dates: dates.iter().skip(1).map(|date| (*date).clone()).collect(),
            states: first.states.clone(),
            place: said.iter().find_map(|event| event.place.as_ref()).map(|place| place.written.clone()),
            participants: distinct(said.iter().flat_map(|event| &event.participants).map(|p| &p.name)),
            sizes: amounts(|event| &event.size),
            deaths: amounts(|event| &event.deaths),
            accounts: accounts.len(),
            sources: accounts.iter().map(|account| &account.source).collect::<HashSet<_>>().len(),
        })
    }
}

/// How many days a date may be, those that are open at an end last.
fn span(date: &Date) -> i32 {
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) => (last - first).get_days(),
        _ => i32::MAX,
    }
}

fn event(account: &Account) -> Option<&Event> {
    match &account.statement {
        Statement::Event(event) => Some(event),
        _ => None,
    }
}

/// Each as text, once, in the order they are said.
fn distinct<T: ToString>(said: impl Iterator<Item = T>) -> Vec<String> {
    let mut met = HashSet::new();
    said.map(|one| one.to_string()).filter(|text| met.insert(text.clone())).collect()
}
