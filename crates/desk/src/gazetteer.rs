//! The gazetteer of a record: places that were imported, beside the compiled ones.
//!
//! An event whose place the compiled gazetteer does not know is located by the places of the record and of the batch
//! itself, by any of their names, in its States. A name that several places share locates nothing. Texts are read with
//! the places of the record, too.

use crate::export::each;
use crate::{Desk, DeskError, visibility};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Draft, Event, Kind, Place, PlaceLevel, StateCode, Statement};
use tarazy_store::{Filter, Reader};
use tarazy_words::gazetteer::{self, Entry};
use tarazy_words::{names, places};

/// The places that texts are read with, kept for one state of the record.
#[derive(Default)]
pub(crate) struct Places(Mutex<Option<(u64, Arc<gazetteer::Gazetteer>)>>);

impl Desk {
    /// The places of the record that are found in texts by their names.
    pub fn places(&self) -> Result<Arc<gazetteer::Gazetteer>, DeskError> {
        self.read(|record| {
            let head = record.last_change_of_accounts()?;
            let mut kept = self.places.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, places)) = kept.as_ref().filter(|(of, _)| *of == head) {
                return Ok(Arc::clone(places));
            }
            let mut entries = Vec::new();
            each_place(record, |place| entries.extend(entry(place)))?;
            let places = Arc::new(gazetteer::Gazetteer::of(entries));
            *kept = Some((head, Arc::clone(&places)));
            Ok(places)
        })
    }
}

/// A place with its code, as it is looked for in texts.
fn entry(place: &Place) -> Option<Entry> {
    let state = match place.states.as_slice() {
        [state] => Some(*state),
        _ => None,
    };
    let names = place.every_name().map(str::to_owned).collect();
    Some(Entry { code: place.code.clone()?, names, state, level: place.level })
}

fn each_place(record: &Reader, mut tell: impl FnMut(&Place)) -> Result<(), DeskError> {
    let filter = Filter { kind: Some(Kind::Place), ..visibility::curated() };
    each(record, &filter, |account| {
        if let Statement::Place(place) = &account.statement {
            tell(place);
        }
        Ok(())
    })
}

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
        each_place(record, |place| gazetteer.add(place))?;
        for draft in drafts {
            if let Statement::Place(place) = &draft.statement {
                gazetteer.add(place);
            }
        }
        Ok(gazetteer)
    }

    fn add(&mut self, place: &Place) {
        let Some(code) = &place.code else { return };
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
