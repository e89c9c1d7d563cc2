//! The gazetteer of a record: places that were imported, beside the compiled ones.
//!
//! An event whose place the compiled gazetteer does not know is located by the places of the record and of the batch
//! itself, by any of their names, in its States. A name that several places share locates nothing.

use crate::{DeskError, visibility};
use std::collections::{BTreeMap, HashMap};
use tarazy_model::{Draft, Event, Kind, Place, PlaceLevel, StateCode, Statement};
use tarazy_store::{Filter, Reader};
use tarazy_words::{names, places};

/// How many accounts are read at once.
const AT_ONCE: usize = 1000;

/// Places by the keys of their names.
#[derive(Default)]
struct Gazetteer {
    by_name: HashMap<String, BTreeMap<String, Known>>,
}

/// What is known of a place, by its code.
struct Known {
    level: Option<PlaceLevel>,
    states: Vec<StateCode>,
}

/// Gives events the codes of their places, where the record knows them.
pub(crate) fn locate(record: &Reader, drafts: &mut [Draft]) -> Result<(), DeskError> {
    if !drafts.iter().any(|draft| unlocated(&draft.statement).is_some()) {
        return Ok(());
    }
    let gazetteer = Gazetteer::of(record, drafts)?;
    if gazetteer.by_name.is_empty() {
        return Ok(());
    }
    for draft in drafts {
        let found = unlocated(&draft.statement).and_then(|(written, states)| gazetteer.find(written, states));
        if let (Some((code, level)), Statement::Event(Event { place: Some(place), .. })) =
            (found, &mut draft.statement)
        {
            place.code = Some(code.to_owned());
            place.precision = place.precision.or(level);
        }
    }
    Ok(())
}

/// The place of an event as written, and its States, where nothing has located it.
fn unlocated(statement: &Statement) -> Option<(&str, &[StateCode])> {
    let Statement::Event(Event { place: Some(place), states, .. }) = statement else { return None };
    let is_known = place.code.is_some() || places::resolve_in(&place.written, states).is_some();
    (!is_known).then_some((place.written.as_str(), states.as_slice()))
}

impl Gazetteer {
    fn of(record: &Reader, drafts: &[Draft]) -> Result<Self, DeskError> {
        let mut gazetteer = Self::default();
        let filter = Filter { kind: Some(Kind::Place), ..visibility::curated() };
        let mut after = None;
        loop {
            let some = record.accounts(&filter, after.as_ref(), AT_ONCE)?;
            let Some(last) = some.last() else { break };
            after = Some(last.id.clone());
            some.iter().for_each(|account| gazetteer.add(&account.statement));
        }
        drafts.iter().for_each(|draft| gazetteer.add(&draft.statement));
        Ok(gazetteer)
    }

    fn add(&mut self, statement: &Statement) {
        let Statement::Place(place @ Place { code: Some(code), .. }) = statement else { return };
        for name in place.every_name() {
            let under = self.by_name.entry(names::key(name)).or_default();
            under
                .entry(code.clone())
                .or_insert_with(|| Known { level: place.level, states: place.states.clone() });
        }
    }

    /// The one place of a name in one of the States, where any are given.
    fn find(&self, written: &str, states: &[StateCode]) -> Option<(&str, Option<PlaceLevel>)> {
        let alone = written.split(',').next().unwrap_or(written);
        let under =
            [written, alone].into_iter().find_map(|name| self.by_name.get(&names::key(name.trim())))?;
        let within = |known: &Known| {
            states.is_empty()
                || known.states.is_empty()
                || known.states.iter().any(|state| states.contains(state))
        };
        let mut found = under.iter().filter(|(_, known)| within(known));
        let (code, known) = found.next()?;
        found.next().is_none().then_some((code.as_str(), known.level))
    }
}
