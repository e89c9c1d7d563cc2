//! Placing drafts in the record: which record each is about.
//!
//! In this order: the place it has already; what its source says; its exact key; the surest match among
//! the accounts that share a lookup key, those of the same batch included; and else a record of its own. Two
//! events of one kind, day and place are not merged without a person, words or a number in common.
//! Matching proposes; a reviewer may place an account elsewhere.

mod halves;

use crate::{DeskError, gazetteer};
use halves::{Halves, Meeting};
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
/// So many are worth two threads to be placed on.
const MANY: usize = 20_000;

/// Gives every draft its record and lookup keys.
pub(crate) fn place(record: &Reader, drafts: Vec<Draft>) -> Result<Vec<Placed>, DeskError> {
    place_from(MANY, record, drafts)
}

/// The same, on two threads from so many drafts on.
fn place_from(many: usize, record: &Reader, mut drafts: Vec<Draft>) -> Result<Vec<Placed>, DeskError> {
    gazetteer::locate(record, &mut drafts)?;
    let known = places(record, &drafts)?;
    let moved = moved(record, &drafts)?;
    let in_place = |place: RecordId| moved.get(&place).cloned().unwrap_or(place);
    let settled = |draft: &Draft| known.get(&draft.id).cloned().or_else(|| certain(draft).map(in_place));
    let unsettled = drafts.iter().filter(|draft| settled(draft).is_none());
    let found = found(record, unsettled)?;
    let halves = if drafts.len() < many { Halves::default() } else { parted(&drafts, &settled, &found) };
    let mut near = nearby(record, &halves, found)?;
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
        let one = |near: &mut Nearby, (draft, (keys, ready)): (Draft, (Vec<String>, Option<Ready>))| {
            let near_by = |ready| near.place(&draft.id, &draft.source, ready, &draft.origin);
            let Placing { record, unsure } = match settled(&draft) {
                Some(record) => Placing { record: Some(record), unsure: None },
                None => ready.as_ref().map(near_by).unwrap_or_default(),
            };
            let record = record.unwrap_or_else(|| own_record(&draft.id));
            if let Some(ready) = ready.filter(|_| joins(&draft)) {
                near.add_ready(as_account(&draft, &record), ready);
            }
            Placed { draft, record, keys, unsure }
        };
        placed.extend(in_halves(some.into_iter().zip(ready), &halves, &mut near, &one));
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
fn found<'d>(record: &Reader, drafts: impl Iterator<Item = &'d Draft>) -> Result<Vec<Account>, DeskError> {
    if record.is_empty()? {
        return Ok(Vec::new());
    }
    let keys: BTreeSet<String> = drafts.flat_map(|draft| tarazy_weigh::asked(&draft.statement)).collect();
    let keys: Vec<String> = keys.into_iter().collect();
    let mut found = record.accounts_by_keys(&keys, Nearby::UNDER_A_KEY)?;
    found.retain(|account| account.review != ReviewState::Rejected);
    Ok(found)
}

/// The halves in which drafts can be placed apart from one another.
fn parted(drafts: &[Draft], settled: &dyn Fn(&Draft) -> Option<RecordId>, found: &[Account]) -> Halves {
    let mut meeting = Meeting::default();
    drafts.iter().for_each(|draft| meeting.add(draft.statement.states(), settled(draft)));
    found.iter().for_each(|account| meeting.add(account.statement.states(), Some(account.record.clone())));
    meeting.halves()
}

/// The accounts that drafts may be about the same thing as, of each half.
fn nearby(record: &Reader, halves: &Halves, found: Vec<Account>) -> Result<[Nearby; 2], DeskError> {
    let apart = record.kept_apart()?;
    let mut near = [Nearby::keeping_apart(apart.iter().cloned()), Nearby::keeping_apart(apart)];
    let [first, second] = &mut near;
    for account in found {
        let half = halves.half(account.statement.states());
        if half == 0 { first.add(account) } else { second.add(account) }
    }
    Ok(near)
}

/// Works on each item beside what is near it, the halves at the same time; the answers in the order of the items.
fn in_halves<T: Send>(
    items: impl Iterator<Item = (Draft, T)>,
    halves: &Halves,
    near: &mut [Nearby; 2],
    work: &(impl Fn(&mut Nearby, (Draft, T)) -> Placed + Sync),
) -> Vec<Placed> {
    let (mut first, mut second, mut order) = (Vec::new(), Vec::new(), Vec::new());
    for item in items {
        let half = halves.half(item.0.statement.states());
        order.push(half);
        if half == 0 { first.push(item) } else { second.push(item) }
    }
    let [of_first, of_second] = near;
    let (first, second) = std::thread::scope(|scope| {
        let other = (!second.is_empty()).then(|| {
            scope.spawn(move || second.into_iter().map(|item| work(of_second, item)).collect::<Vec<_>>())
        });
        let first: Vec<Placed> = first.into_iter().map(|item| work(of_first, item)).collect();
        let second = other.map_or_else(|| Ok(Vec::new()), |other| other.join());
        (first, second.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    order.into_iter().filter_map(|half| if half == 0 { first.next() } else { second.next() }).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::{DocumentId, Event, EventKind, Maker, Polarity, Row, SourceId};
    use tarazy_store::Store;

    /// Events of four States as two sources tell of them, many of one kind and month, most told twice.
    fn drafts() -> Vec<Draft> {
        let states = ["KAZ", "KGZ", "TJK", "UZB"];
        let towns = ["Aral", "Osh", "Khujand", "Andijan"];
        (0..400_usize)
            .map(|n| {
                let (thing, source) = (n / 2, if n % 2 == 0 { "one" } else { "two" });
                let (at, day) = (thing % 4, 1 + thing / 8 % 27);
                let event = Event {
                    kind: EventKind::Protest,
                    title: format!("Rally of workers no. {} in {}", thing / 8, towns[at]),
                    states: states[at].parse().into_iter().collect(),
                    date: format!("2012-05-{day:02}").parse().ok(),
                    ..Event::default()
                };
                let row = Row {
                    document: DocumentId::of(&[source]),
                    file: "events.csv".to_owned(),
                    line: n as u64,
                    column: None,
                    quote: event.title.clone(),
                };
                Draft {
                    id: AccountId::of(&[&n.to_string()]),
                    source: SourceId::of(&[source]),
                    statement: Statement::Event(event),
                    polarity: Polarity::Asserted,
                    origin: Origin::Row(row),
                    maker: Maker::Reader,
                    as_at: None,
                    record: None,
                }
            })
            .collect()
    }

    #[test]
    fn on_two_threads_every_draft_comes_where_it_would_have_come_on_one() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("record")).unwrap();
        let placed = |many| {
            let placed = place_from(many, store.reader(), drafts()).unwrap();
            placed.into_iter().map(|one| (one.draft.id, one.record, one.unsure)).collect::<Vec<_>>()
        };
        let (alone, together) = (placed(usize::MAX), placed(0));
        assert_eq!(alone, together);
        let records: BTreeSet<&RecordId> = alone.iter().map(|(_, record, _)| record).collect();
        assert!((150..300).contains(&records.len()), "some are told of twice: {}", records.len());
    }
}
