//! What is found of an account: the words it can be found by, and what it is filtered and counted by.

use crate::title::title;
use crate::{DeskError, StateView, matrix::InstrumentView};
use std::collections::HashMap;
use tarazy_find::{Entry, EntryId, EntryKind};
use tarazy_model::{Account, Date, Event, SourceId, Statement};
use tarazy_store::Reader;

/// Accounts as entries of the index; the language of each source is looked up once.
pub(crate) struct Entries<'r> {
    record: &'r Reader,
    languages: HashMap<SourceId, Option<String>>,
}

impl<'r> Entries<'r> {
    pub(crate) fn new(record: &'r Reader) -> Self {
        Self { record, languages: HashMap::new() }
    }

    pub(crate) fn of(&mut self, account: &Account) -> Result<Entry, DeskError> {
        let statement = &account.statement;
        Ok(Entry {
            id: EntryId::Account(account.id.clone()),
            kind: EntryKind::Statement(statement.kind()),
            title: title(statement),
            body: body(account),
            states: statement.states().to_vec(),
            instrument: statement.instrument().cloned(),
            source: account.source.clone(),
            batch: account.batch.clone(),
            date: statement.date().and_then(Date::earliest),
            review: account.review,
            language: self.language(&account.source)?,
        })
    }

    fn language(&mut self, id: &SourceId) -> Result<Option<String>, DeskError> {
        if let Some(known) = self.languages.get(id) {
            return Ok(known.clone());
        }
        let language = self.record.source(id)?.and_then(|source| source.language);
        self.languages.insert(id.clone(), language.clone());
        Ok(language)
    }
}

/// What an account can be found by beside its title: what stands there, and the names of what it is about.
fn body(account: &Account) -> String {
    let statement = &account.statement;
    let mut words = vec![account.origin.quote().to_owned()];
    words.extend(statement.states().iter().map(|state| StateView::of(*state).name));
    words.extend(statement.instrument().map(|code| InstrumentView::of(code).title));
    words.extend(statement.date().map(ToString::to_string));
    if let Statement::Event(event) = statement {
        words.extend(named(event));
    }
    words.join(" · ")
}

fn named(event: &Event) -> impl Iterator<Item = String> {
    let place = event.place.iter().map(|place| place.written.clone());
    place.chain(event.participants.iter().map(|one| one.name.clone())).chain([event.kind.to_string()])
}
