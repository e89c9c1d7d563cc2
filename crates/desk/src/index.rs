//! Keeping the search index beside the record: it follows the audit chain.
//!
//! The index is stamped with the hash of the last leaf it has seen. Where the chain has gone on, what the
//! new leaves tell of is added or replaced; where it has no such leaf, or a batch was undone, the index is
//! made anew. So it may be deleted, damaged or left behind by another process at any time.

use crate::title::title;
use crate::{Desk, DeskError, Progress, StateView, matrix::InstrumentView};
use std::collections::HashMap;
use std::path::Path;
use std::sync::PoisonError;
use tarazy_find::{Entry, EntryId, EntryKind, FindError, Index, Writer};
use tarazy_model::{Account, AccountId, Date, Event, SourceId, Statement};
use tarazy_store::{Change, Filter, Leaf, Reader};

/// The folder of the index within that of the record.
const FOLDER: &str = "index";
/// How many leaves are followed before making the index anew is quicker.
const FOLLOWED: usize = 1000;
/// How many accounts are read at once.
const AT_ONCE: usize = 1000;

impl Desk {
    /// Brings the index up to the last leaf of the chain. A record open for reading only keeps the index it
    /// has; where another process is writing to the index, that one brings it up.
    pub(crate) fn follow(&self, progress: &mut dyn FnMut(Progress)) -> Result<(), DeskError> {
        let Some(index) = self.index.as_ref().filter(|_| !self.is_read_only()) else { return Ok(()) };
        let _one_at_a_time = self.following.lock().unwrap_or_else(PoisonError::into_inner);
        self.read(|record| match catch_up(record, index, progress) {
            Err(DeskError::Index(FindError::Locked)) => Ok(()),
            done => done,
        })
    }
}

/// Whether the index shows the record as it is now.
pub(crate) fn is_current(record: &Reader, index: &Index) -> Result<bool, DeskError> {
    let head = record.audit(None, 1)?.into_iter().next().map(|leaf| leaf.hash);
    Ok(head.is_none() || head == index.stamp())
}

fn catch_up(record: &Reader, index: &Index, progress: &mut dyn FnMut(Progress)) -> Result<(), DeskError> {
    if is_current(record, index)? {
        return Ok(());
    }
    let stamp = index.stamp();
    let leaves = record.audit(None, FOLLOWED)?;
    let head = leaves.first().map(|leaf| leaf.hash.clone()).unwrap_or_default();
    let seen = leaves.iter().position(|leaf| Some(&leaf.hash) == stamp.as_ref());
    let news = seen.and_then(|seen| leaves.get(..seen));
    let mut writer = index.writer()?;
    match news.filter(|news| news.iter().all(|leaf| leaf.what != Change::Undoing)) {
        Some(news) => {
            news.iter().rev().try_for_each(|leaf| follow_leaf(record, &mut writer, leaf, progress))?
        }
        None => {
            writer.clear()?;
            add(record, &mut writer, &Filter::default(), progress)?;
        }
    }
    Ok(writer.commit(&head)?)
}

fn follow_leaf(
    record: &Reader,
    writer: &mut Writer<'_>,
    leaf: &Leaf,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), DeskError> {
    if let Ok(batch) = leaf.subject.parse() {
        return add(record, writer, &Filter { batch: Some(batch), ..Filter::default() }, progress);
    }
    let Ok(id) = leaf.subject.parse::<AccountId>() else { return Ok(()) };
    match record.account(&id)? {
        Some(account) => Ok(writer.add(&[Entries::new(record).of(&account)?])?),
        None => Ok(writer.remove(&[EntryId::Account(id)])?),
    }
}

/// Adds every account of a filter.
fn add(
    record: &Reader,
    writer: &mut Writer<'_>,
    filter: &Filter,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), DeskError> {
    let of = record.count(filter)?;
    let (mut done, mut after) = (0, None);
    let mut entries = Entries::new(record);
    loop {
        let accounts = record.accounts(filter, after.as_ref(), AT_ONCE)?;
        let Some(last) = accounts.last() else { return Ok(()) };
        after = Some(last.id.clone());
        done += u64::try_from(accounts.len()).unwrap_or_default();
        writer.add(&accounts.iter().map(|account| entries.of(account)).collect::<Result<Vec<_>, _>>()?)?;
        progress(Progress { stage: "indexing", done, of });
    }
}

/// Accounts as entries of the index; the language of each source is looked up once.
struct Entries<'r> {
    record: &'r Reader,
    languages: HashMap<SourceId, Option<String>>,
}

impl<'r> Entries<'r> {
    fn new(record: &'r Reader) -> Self {
        Self { record, languages: HashMap::new() }
    }

    fn of(&mut self, account: &Account) -> Result<Entry, DeskError> {
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

/// The index of a record's folder; a damaged one is thrown away.
pub(crate) fn open(record: &Path) -> Result<Index, DeskError> {
    let folder = record.join(FOLDER);
    match Index::open(&folder) {
        Err(FindError::Damaged(_)) => Ok(Index::reset(&folder)?),
        opened => Ok(opened?),
    }
}

/// The index of a record's folder, if there is one that can be read.
pub(crate) fn open_read_only(record: &Path) -> Option<Index> {
    let folder = record.join(FOLDER);
    Index::open_read_only(&folder).ok()
}
