//! Keeping the search index beside the record: it follows the audit chain.
//!
//! The index is stamped with the hash of the last leaf it has seen. Where the chain has gone on, what the
//! new leaves tell of is added or replaced; where it has no such leaf, or a batch was undone, the index is
//! made anew. So it may be deleted, damaged or left behind by another process at any time, and what is
//! committed to the record stands whether or not the index can follow.

use crate::entries::Entries;
use crate::{Desk, DeskError, Progress, visibility};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tarazy_find::{EntryId, FindError, Index, Writer};
use tarazy_model::{AccountId, BatchId, Classed, DocumentId};
use tarazy_store::{Change, Filter, Leaf, Reader};
use tarazy_words::Saying;

/// The folder of the index within that of the record.
const FOLDER: &str = "index";
/// How many leaves are followed before making the index anew is quicker.
const FOLLOWED: usize = 2000;
/// How many accounts are read at once.
const AT_ONCE: usize = 1000;

/// The index of a record, or why there is none.
#[derive(Debug)]
pub(crate) struct Catalogue {
    folder: PathBuf,
    read_only: bool,
    /// Made anew, it is another one; those who are searching in the old one finish with it.
    held: Mutex<Option<Arc<Index>>>,
    /// Held while the index is brought up to date.
    following: Mutex<()>,
    /// Why the index could not follow the record when it last should have.
    trouble: Mutex<Option<Saying>>,
}

impl Catalogue {
    /// The index of a record's folder.
    pub(crate) fn open(record: &Path, read_only: bool) -> Self {
        let (held, following, trouble) = (Mutex::default(), Mutex::default(), Mutex::default());
        Self { folder: record.join(FOLDER), read_only, held, following, trouble }
    }

    /// The index, opened where it was not yet; one that cannot be read is thrown away where it may be.
    fn index(&self) -> Result<Arc<Index>, DeskError> {
        let mut held = lock(&self.held);
        if let Some(index) = held.as_ref() {
            return Ok(Arc::clone(index));
        }
        let opened = match self.read_only {
            true => Index::open_read_only(&self.folder).map_err(|_| DeskError::NoIndex)?,
            false => match Index::open(&self.folder) {
                Err(FindError::Damaged(_)) => Index::reset(&self.folder)?,
                opened => opened?,
            },
        };
        Ok(Arc::clone(held.insert(Arc::new(opened))))
    }

    /// The index as it is to be written to: opened anew where another process has written meanwhile.
    fn own(&self, record: &Reader) -> Result<Arc<Index>, DeskError> {
        let index = self.index()?;
        if is_current(record, &index)? || !index.is_foreign() {
            return Ok(index);
        }
        *lock(&self.held) = None;
        self.index()
    }

    /// Throws the index away and begins an empty one.
    fn anew(&self) -> Result<Arc<Index>, DeskError> {
        let mut held = lock(&self.held);
        *held = None;
        Ok(Arc::clone(held.insert(Arc::new(Index::reset(&self.folder)?))))
    }

    /// Throws away an index that turned out to be damaged, unless someone else did already.
    fn replace(&self, damaged: &Arc<Index>) -> Result<(), DeskError> {
        let _one_at_a_time = lock(&self.following);
        let is_held = lock(&self.held).as_ref().is_some_and(|held| Arc::ptr_eq(held, damaged));
        if is_held { self.anew().map(|_| ()) } else { Ok(()) }
    }

    /// Brings the index up to the last leaf of the chain; one that cannot be brought up is made anew. Where
    /// another process is writing to it, that one brings it up.
    fn follow(&self, record: &Reader, progress: &mut dyn FnMut(Progress)) -> Result<(), DeskError> {
        let _one_at_a_time = lock(&self.following);
        let followed = match self.own(record).and_then(|index| catch_up(record, &index, progress)) {
            Err(DeskError::Index(FindError::Locked)) => Ok(()),
            Err(DeskError::Index(_)) => self.anew().and_then(|index| catch_up(record, &index, progress)),
            followed => followed,
        };
        match followed {
            Err(DeskError::Index(FindError::Locked)) => Ok(()),
            followed => followed,
        }
    }
}

impl Desk {
    /// Brings the index up to the last leaf of the chain. A record open for reading only keeps the index it
    /// has. What the record holds does not depend on it: where the index cannot follow, that is told
    /// ([`Desk::index_trouble`]) and tried again at the next search.
    pub(crate) fn follow(&self, progress: &mut dyn FnMut(Progress)) {
        if self.is_read_only() {
            return;
        }
        let followed = self.look(|record| self.catalogue.follow(record, progress));
        *lock(&self.catalogue.trouble) =
            followed.err().map(|error| Saying::of("index-trouble").with("error", error.told()));
    }

    /// Why the search index does not show the record as it is, if it does not; the record itself is whole.
    pub fn index_trouble(&self) -> Option<Saying> {
        lock(&self.catalogue.trouble).clone()
    }

    /// Asks the index, brought up to date. One that turns out to be damaged is made anew and asked again.
    pub(crate) fn ask<T>(&self, ask: impl Fn(&Arc<Index>) -> Result<T, FindError>) -> Result<T, DeskError> {
        // Not before it is seen that the record is open to who asks.
        self.read(|_| Ok(()))?;
        self.follow(&mut |_| {});
        let index = self.catalogue.index()?;
        match ask(&index) {
            Err(_) if !self.is_read_only() => {
                self.catalogue.replace(&index)?;
                self.follow(&mut |_| {});
                Ok(ask(&self.catalogue.index()?)?)
            }
            answer => Ok(answer?),
        }
    }

    /// The leaf of the audit chain that the index has last seen.
    pub(crate) fn index_stamp(&self) -> Option<String> {
        let stamp = self.catalogue.index().ok()?.stamp()?;
        stamp.split_once(' ').map(|(_, head)| head.to_owned())
    }

    /// What of the search is not as it should be: the index is behind the record.
    pub(crate) fn index_notice(&self, record: &Reader) -> Result<Option<Saying>, DeskError> {
        if self.catalogue.index().is_ok_and(|index| is_current(record, &index).unwrap_or(false)) {
            return Ok(None);
        }
        let trouble = self.index_trouble();
        Ok(Some(trouble.unwrap_or_else(|| Saying::of("search-index-behind"))))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How entries are made of accounts; raised when that changes, so that an index made before is made anew.
const EDITION: u32 = 4;

/// What an index is stamped with that has seen a leaf of the chain.
fn stamped(head: &str) -> String {
    format!("{EDITION} {head}")
}

/// Whether the index shows the record as it is now.
fn is_current(record: &Reader, index: &Index) -> Result<bool, DeskError> {
    let head = record.audit(None, 1)?.into_iter().next().map(|leaf| stamped(&leaf.hash));
    Ok(head.is_none() || head == index.stamp())
}

fn catch_up(record: &Reader, index: &Index, progress: &mut dyn FnMut(Progress)) -> Result<(), DeskError> {
    if is_current(record, index)? {
        return Ok(());
    }
    let stamp = index.stamp();
    let leaves = record.audit(None, FOLLOWED)?;
    let head = leaves.first().map(|leaf| leaf.hash.clone()).unwrap_or_default();
    let seen = leaves.iter().position(|leaf| Some(stamped(&leaf.hash)) == stamp);
    let news = seen.and_then(|seen| leaves.get(..seen));
    let mut writer = index.writer()?;
    match news.filter(|news| news.iter().all(|leaf| leaf.what != Change::Undoing)) {
        Some(news) => {
            news.iter().rev().try_for_each(|leaf| follow_leaf(record, &mut writer, leaf, progress))?
        }
        None => {
            writer.clear()?;
            add(record, &mut writer, None, progress)?;
            add_texts(record, &mut writer)?;
        }
    }
    Ok(writer.commit(&stamped(&head))?)
}

fn follow_leaf(
    record: &Reader,
    writer: &mut Writer<'_>,
    leaf: &Leaf,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), DeskError> {
    // A user or a brief may be called like a batch.
    use Change::{
        Assignment, Brief, Classing, Comment, Erasure, Masking, Moderation, Motion, Sampling, SecondReading,
        Seconding, UserAct,
    };
    let untold =
        [UserAct, Brief, Comment, Moderation, Motion, Seconding, Assignment, Sampling, SecondReading];
    if untold.contains(&leaf.what) {
        return Ok(());
    }
    if leaf.what == Erasure {
        let Ok(source) = leaf.subject.parse() else { return Ok(()) };
        writer.remove_source(&source)?;
        return Ok(record
            .documents_of_erased(&source)?
            .iter()
            .try_for_each(|document| writer.remove_text(document))?);
    }
    if leaf.what == Classing {
        let Ok(subject) = leaf.subject.parse() else { return Ok(()) };
        return follow_class(record, writer, &subject);
    }
    if let Ok(batch) = leaf.subject.parse() {
        for document in record.documents_of_batch(&batch)? {
            writer.add(&Entries::new(record).of_text(&document, &batch)?)?;
        }
        follow_withdrawals(record, writer, &batch)?;
        return add(record, writer, Some(batch), progress);
    }
    let Ok(id) = leaf.subject.parse::<AccountId>() else { return Ok(()) };
    if leaf.what == Masking
        && let Some(account) = record.account(&id)?
    {
        // The text it stands in has the names, and is found by its words as long as nothing is withheld in it.
        follow_text(record, writer, account.origin.document())?;
    }
    match record.account(&id)?.filter(|account| !visibility::restricted(account)) {
        Some(account) => Ok(writer.add(&Entries::new(record).of(std::iter::once(&account))?)?),
        None => Ok(writer.remove(&[EntryId::Account(id)])?),
    }
}

/// What a batch had no more, and what it had again.
fn follow_withdrawals(record: &Reader, writer: &mut Writer<'_>, batch: &BatchId) -> Result<(), DeskError> {
    let mut entries = Entries::new(record);
    let changed = [record.gone(batch)?, record.returned(batch)?].concat();
    for some in changed.chunks(AT_ONCE) {
        let accounts = record.accounts_by_ids(some)?;
        writer.add(&entries.of(accounts.iter().filter(|account| !visibility::restricted(account)))?)?;
    }
    Ok(())
}

/// Takes out what a class keeps back, with the texts it stands in, and lets in what none keeps back any more.
fn follow_class(record: &Reader, writer: &mut Writer<'_>, subject: &Classed) -> Result<(), DeskError> {
    let mut entries = Entries::new(record);
    for (account, kept_back) in record.of_classed(subject)? {
        if kept_back || visibility::restricted(&account) {
            writer.remove(&[EntryId::Account(account.id)])?;
        } else {
            writer.add(&entries.of(std::iter::once(&account))?)?;
        }
    }
    record
        .documents_of_classed(subject)?
        .iter()
        .try_for_each(|document| follow_text(record, writer, document))
}

/// Takes the text of a document out, and lets it in again where it may be found.
fn follow_text(record: &Reader, writer: &mut Writer<'_>, id: &DocumentId) -> Result<(), DeskError> {
    writer.remove_text(id)?;
    if let (Some(document), Some(batch)) = (record.document(id)?, record.batch_of_document(id)?) {
        writer.add(&Entries::new(record).of_text(&document, &batch)?)?;
    }
    Ok(())
}

/// Adds the texts of all documents.
fn add_texts(record: &Reader, writer: &mut Writer<'_>) -> Result<(), DeskError> {
    let mut after = None;
    let mut entries = Entries::new(record);
    loop {
        let batches = record.batches(after.as_ref(), AT_ONCE)?;
        let Some(last) = batches.last() else { return Ok(()) };
        after = Some(last.id.clone());
        for batch in &batches {
            for document in record.documents_of_batch(&batch.id)? {
                writer.add(&entries.of_text(&document, &batch.id)?)?;
            }
        }
    }
}

/// Adds every account of the record, or of a batch.
fn add(
    record: &Reader,
    writer: &mut Writer<'_>,
    batch: Option<BatchId>,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), DeskError> {
    let mut arrivals = record.arrivals(batch.as_ref())?;
    let of = record.count(&Filter { batch, ..Filter::default() })?;
    let mut done = 0;
    let mut entries = Entries::new(record);
    loop {
        let accounts = arrivals.next(record, AT_ONCE)?;
        if accounts.is_empty() {
            return Ok(());
        }
        done += u64::try_from(accounts.len()).unwrap_or_default();
        let found = accounts.iter().filter(|account| !visibility::restricted(account));
        writer.add(&entries.of(found)?)?;
        progress(Progress { stage: "indexing", done, of });
    }
}
