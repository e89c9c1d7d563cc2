//! Who took part: the events that name somebody, in any script and romanisation, and with a slip of the pen.

use super::{EventRow, rows};
use crate::record::{self, RecordRow};
use crate::{Desk, DeskError, Paging};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_find::EntryId;
use tarazy_find::{Field, Filter, Query, Sort};
use tarazy_model::{Organisation, Person, ReviewState, Statement};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// What is asked of somebody's events.
#[derive(Clone, Debug, Default)]
pub struct ActorQuery {
    /// The name.
    pub name: String,
    /// Whether spellings with one letter otherwise are left out.
    pub exact: bool,
    /// The page, counted from 1.
    pub page: usize,
}

/// Somebody and the events that name them.
#[derive(Clone, Debug, Serialize)]
pub struct ActorPage {
    /// The name as asked for.
    pub name: String,
    /// Whether spellings with one letter otherwise are left out.
    pub exact: bool,
    /// As what else the name was looked for.
    pub notes: Vec<Saying>,
    /// Persons and organisations of the record that may be meant.
    pub records: Vec<RecordRow>,
    /// The events of this page, the latest first.
    pub events: Vec<EventRow>,
    /// Where in the whole list they are. Accounts are counted: an event told by two sources counts twice.
    pub paging: Paging,
}

impl Listing for ActorPage {
    fn headers(&self) -> Vec<&'static str> {
        super::row::HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.events.iter().map(EventRow::cells).collect()
    }
}

/// Accounts on a page.
const PAGE: usize = 100;
/// Accounts of persons and organisations looked at.
const UNDER_A_KEY: usize = 20;

impl Desk {
    /// The events that name somebody as having taken part, and who that may be; none without a name.
    pub fn actor(&self, asked: &ActorQuery) -> Result<ActorPage, DeskError> {
        let paging = Paging::new(asked.page, PAGE, 0);
        if asked.name.is_empty() {
            let (records, events, notes) = (Vec::new(), Vec::new(), Vec::new());
            return Ok(ActorPage { name: String::new(), exact: asked.exact, notes, records, events, paging });
        }
        let filter =
            Filter::read(Field::Actor, &asked.name).map_err(|problem| DeskError::Invalid(problem.told()))?;
        let query = Query {
            filters: vec![filter],
            exact: asked.exact,
            review: vec![ReviewState::Accepted, ReviewState::Disputed],
            offset: paging.offset(),
            limit: PAGE,
            sort: Sort::Newest,
            ..Query::default()
        };
        let query = self.seeing(query);
        let found = self.ask(|index| index.search(&query))?;
        self.read(|record| {
            let mut met = HashSet::new();
            let mut records = Vec::new();
            for hit in &found.hits {
                let EntryId::Account(id) = &hit.id else { continue };
                if let Some(account) =
                    record.account(id)?.filter(|account| met.insert(account.record.clone()))
                {
                    records.push(account.record);
                }
            }
            let person = Person { name: asked.name.clone(), ..Person::default() };
            let organisation = Organisation { name: asked.name.clone(), ..Organisation::default() };
            let mut accounts = Vec::new();
            for statement in [Statement::Person(person), Statement::Organisation(organisation)] {
                let near = record.curated_by_keys(&tarazy_weigh::asked(&statement), UNDER_A_KEY)?;
                let alike = tarazy_weigh::matching::matches(&statement, &near);
                accounts.extend(alike.into_iter().map(|one| one.account.clone()));
            }
            Ok(ActorPage {
                name: asked.name.clone(),
                exact: asked.exact,
                notes: found.notes.clone(),
                records: record::rows(record, &accounts)?,
                events: rows(record, &records)?,
                paging: Paging { total: usize::try_from(found.total).unwrap_or(usize::MAX), ..paging },
            })
        })
    }
}
