//! An event as a line: what its accounts say of it, the most exact date first.

use crate::DeskError;
use serde::Serialize;
use std::collections::HashSet;
use tarazy_find::Counted;
use tarazy_model::{Account, AccountId, Basis, Count, Date, Event, EventKind, RecordId, StateCode};
use tarazy_store::Reader;

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
    /// How many sources they come from, those that only repeat another's words left out.
    pub sources: usize,
    /// Whether it is a report coded by machine, which counts as no event of its own.
    pub is_report: bool,
    /// Whether every source that told of it has withdrawn it.
    pub is_withdrawn: bool,
}

/// The columns of a list of events.
pub(crate) const HEADERS: &[&str] = &[
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
    "basis",
];

impl EventRow {
    /// Its cells, in the order of the columns.
    pub(crate) fn cells(&self) -> Vec<String> {
        let joined = |dates: &[Date]| dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        vec![
            self.record.to_string(),
            self.date.as_ref().map(ToString::to_string).unwrap_or_default(),
            joined(&self.other_dates),
            self.kind.to_string(),
            self.title.clone(),
            self.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            self.place.clone().unwrap_or_default(),
            self.sizes.join("; "),
            self.deaths.join("; "),
            self.accounts.to_string(),
            self.sources.to_string(),
            self.counts_as().as_str().to_owned(),
        ]
    }

    /// What it counts as.
    pub(crate) fn counts_as(&self) -> Counted {
        match (self.is_withdrawn, self.is_report) {
            (true, _) => Counted::Withdrawn,
            (false, true) => Counted::Report,
            (false, false) => Counted::Event,
        }
    }

    /// An event's line, from its accounts that are shown.
    pub(crate) fn of(record: &Reader, accounts: &[Account]) -> Result<Option<Self>, DeskError> {
        let ids: Vec<AccountId> = accounts.iter().map(|account| account.id.clone()).collect();
        let withdrawn = record.withdrawn_of(&ids)?;
        let row = Self::told(accounts);
        let is_withdrawn = withdrawn.len() == accounts.len();
        Ok(row.map(|row| Self { is_withdrawn, ..row }))
    }

    fn told(accounts: &[Account]) -> Option<Self> {
        let said: Vec<&Event> = accounts.iter().filter_map(|account| account.statement.event()).collect();
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
            is_withdrawn: false,
            is_report: said.iter().all(|event| event.basis == Basis::Report),
            sources: tarazy_weigh::independent(accounts),
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

/// Each as text, once, in the order they are said.
fn distinct<T: ToString>(said: impl Iterator<Item = T>) -> Vec<String> {
    let mut met = HashSet::new();
    said.map(|one| one.to_string()).filter(|text| met.insert(text.clone())).collect()
}
