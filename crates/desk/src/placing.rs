//! Placing drafts in the record: which record each is about.
//!
//! In this order: the place it has already; what its source says; its exact key; the surest match among
//! the accounts that share a lookup key, those of the same batch included; and else a record of its own. Two
//! events of one kind, day and place are not merged without a person, words or a number in common.
//! Matching proposes; a reviewer may place an account elsewhere.

use crate::{DeskError, gazetteer};
use std::collections::{BTreeSet, HashMap};
use tarazy_model::{Account, AccountId, BatchId, Draft, Origin, RecordId, ReviewState, Statement};
use tarazy_store::{Placed, Reader};
use tarazy_weigh::matching::{Nearby, Placing, Ready};
use tarazy_words::in_parts;

/// So many drafts are made ready at once, before each is placed after the other.
const AT_ONCE: usize = 8_192;
/// Fewer are not worth a thread.
const PART: usize = 500;
/// So many drafts are few.
const FEW: usize = 64;

/// Gives every draft its record and lookup keys.
pub(crate) fn place(record: &Reader, mut drafts: Vec<Draft>) -> Result<Vec<Placed>, DeskError> {
    gazetteer::locate(record, &mut drafts)?;
    let known = places(record, &drafts)?;
    let moved = moved(record, &drafts)?;
    let in_place = |place: RecordId| moved.get(&place).cloned().unwrap_or(place);
    let settled = |draft: &Draft| known.get(&draft.id).cloned().or_else(|| certain(draft).map(in_place));
    let unsettled = drafts.iter().filter(|draft| settled(draft).is_none());
    let mut near = nearby(record, unsettled)?;
    let several = drafts.windows(2).any(|pair| matches!(pair, [a, b] if a.source != b.source));
    // Rows of one table are told apart by their source: nothing of the batch can be about the same event.
    let joins = |draft: &Draft| {
        let alone =
            !several && matches!((&draft.statement, &draft.origin), (Statement::Event(_), Origin::Row(_)));
        !alone && tarazy_weigh::record_key(&draft.statement).is_none()
    };
    let mut placed = Vec::with_capacity(drafts.len());
    let mut drafts = drafts.into_iter();
    loop {
        let some: Vec<Draft> = drafts.by_ref().take(AT_ONCE).collect();
        if some.is_empty() {
            return Ok(placed);
        }
        let ready = |draft: &Draft| {
            let keys = tarazy_weigh::keys(&draft.statement);
            let is_placed = joins(draft) || settled(draft).is_none();
            let ready = is_placed.then(|| Ready::of(&draft.statement, &keys));
            (keys, ready)
        };
        let ready = in_parts(&some, PART, |drafts| drafts.iter().map(ready).collect());
        for (draft, (keys, ready)) in some.into_iter().zip(ready) {
            let near_by = |ready| near.place(&draft.id, &draft.source, ready, &draft.origin);
            let Placing { record, unsure } = match settled(&draft) {
                Some(record) => Placing { record: Some(record), unsure: None },
                None => ready.as_ref().map(near_by).unwrap_or_default(),
            };
            let record = record.unwrap_or_else(|| own_record(&draft.id));
            if let Some(ready) = ready.filter(|_| joins(&draft)) {
                near.add_ready(as_account(&draft, &record), ready);
            }
            placed.push(Placed { draft, record, keys, unsure });
        }
    }
}

/// The record of an account that is about nothing else that is known.
pub(crate) fn own_record(account: &AccountId) -> RecordId {
    RecordId::of(&["account", account.as_str()])
}

/// Records that a person joined to others, each with the one its accounts are in now; those whose accounts went to
/// several are left out. For few drafts only those are looked for that they may be about: all of them are found in no
/// less than the whole record.
fn moved(record: &Reader, drafts: &[Draft]) -> Result<HashMap<RecordId, RecordId>, DeskError> {
    if drafts.len() <= FEW {
        let mut moved = HashMap::new();
        for place in drafts.iter().filter_map(certain) {
            // A record that has accounts is where it was.
            if record.accounts_of_record(&place)?.is_empty()
                && let Some(to) = record.moved_to(&place)?
            {
                moved.insert(place, to);
            }
        }
        return Ok(moved);
    }
    let mut moved: HashMap<RecordId, Option<RecordId>> = HashMap::new();
    for (from, to) in record.moved()? {
        moved.entry(from).and_modify(|known| *known = None).or_insert(Some(to));
    }
    Ok(moved.into_iter().filter_map(|(from, to)| Some((from, to?))).collect())
}

/// Where accounts of these ids are already.
fn places(record: &Reader, drafts: &[Draft]) -> Result<HashMap<AccountId, RecordId>, DeskError> {
    if record.is_empty()? {
        return Ok(HashMap::new());
    }
    let mut places = HashMap::new();
    for draft in drafts {
        places.extend(record.record_of(&draft.id)?.map(|place| (draft.id.clone(), place)));
    }
    Ok(places)
}

fn certain(draft: &Draft) -> Option<RecordId> {
    let by_key = || tarazy_weigh::record_key(&draft.statement).map(|key| RecordId::of(&["key", &key]));
    draft.record.clone().or_else(by_key)
}

/// The accounts of the record that drafts may be about the same thing as, fetched once.
fn nearby<'d>(record: &Reader, drafts: impl Iterator<Item = &'d Draft>) -> Result<Nearby, DeskError> {
    let mut near = Nearby::keeping_apart(record.kept_apart()?);
    if record.is_empty()? {
        return Ok(near);
    }
    let keys: BTreeSet<String> = drafts.flat_map(|draft| tarazy_weigh::asked(&draft.statement)).collect();
    let keys: Vec<String> = keys.into_iter().collect();
    for account in record.accounts_by_keys(&keys, Nearby::UNDER_A_KEY)? {
        if account.review != ReviewState::Rejected {
            near.add(account);
        }
    }
    Ok(near)
}

/// A draft of the same batch, as matching sees it.
fn as_account(draft: &Draft, place: &RecordId) -> Account {
    Account {
        id: draft.id.clone(),
        record: place.clone(),
        source: draft.source.clone(),
        statement: draft.statement.clone(),
        polarity: draft.polarity,
        origin: draft.origin.clone(),
        maker: draft.maker.clone(),
        as_at: draft.as_at.clone(),
        batch: BatchId::of(&["being placed"]),
        version: 1,
        review: ReviewState::Accepted,
    }
}
