//! Deciding on what has changed since it was shown: nothing is done, and both states are told.
//!
//! Every page that holds a form tells the number of the last leaf of the audit chain it was made at, and the form brings
//! it back ([`Desk::having_seen`]). Where a later leaf tells of the very thing, the act is refused with
//! [`DeskError::Stale`]; sent again with the number of now, it is done.

mod subject;

use crate::fields::{self, FieldChange};
use crate::{Desk, DeskError};
use serde::Serialize;
pub(crate) use subject::Subject;
use subject::brief;
use tarazy_model::Brief;
use tarazy_store::{Change, Leaf, Store};
use tarazy_words::Saying;

/// What was to be decided on changed since it was shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stale {
    /// What happened, in one sentence.
    pub told: Saying,
    /// What differs between what was shown and what is there now.
    pub changes: Vec<FieldChange>,
    /// What the form has to say to be done all the same: fields and their values; none where it cannot be done any more.
    pub renewed: Vec<(&'static str, u64)>,
}

impl Desk {
    /// The number of the last leaf of the audit chain: what a page made now shows.
    pub fn last_leaf(&self) -> Result<u64, DeskError> {
        self.look(|record| Ok(record.last_leaf()?))
    }

    /// Does something to what was shown, or refuses it where that has changed since. What is looked at in `act` and what
    /// it keeps are one transaction, so that nothing comes between and all of it is kept, or nothing.
    pub(crate) fn guarded<T>(
        &self,
        subject: Subject<'_>,
        act: impl FnOnce(&mut Store) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        self.kept(|store| {
            self.unchanged(store, subject)?;
            act(store)
        })
    }

    /// The same for what decides on nothing that was shown.
    pub(crate) fn kept<T>(
        &self,
        act: impl FnOnce(&mut Store) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let done = self.store()?.together(act)?;
        self.follow(&mut |_| {});
        Ok(done)
    }

    /// Refuses an act on what changed since it was shown.
    pub(crate) fn unchanged(&self, store: &Store, subject: Subject<'_>) -> Result<(), DeskError> {
        let Some(seen) = self.seen else { return Ok(()) };
        let stale =
            self.changed_since((seen, ["error-changed-since", "error-changed-since-by"]), store, subject)?;
        stale.map_or(Ok(()), |stale| Err(DeskError::Stale(Box::new(stale))))
    }

    /// What of a thing changed since a leaf, told by one of two messages: without who changed it, and with; `None` where
    /// nothing did.
    pub(crate) fn changed_since(
        &self,
        (leaf, [changed, changed_by]): (u64, [&'static str; 2]),
        store: &Store,
        subject: Subject<'_>,
    ) -> Result<Option<Stale>, DeskError> {
        // By the readers of who asks: nothing is told of what that one may not see, not even that it is there. They see what
        // the store has, since nobody else writes meanwhile.
        let (touched, then, now) = self.read(|record| {
            let touched = if subject.is_seen(record)? { subject.touched(record)? } else { 0 };
            if touched <= leaf {
                return Ok((touched, Vec::new(), Vec::new()));
            }
            Ok((touched, subject.at(record, leaf)?, subject.at(record, u64::MAX)?))
        })?;
        if touched <= leaf {
            return Ok(None);
        }
        let blind = |leaf: &Leaf| {
            let account = leaf.subject.parse().ok().filter(|_| leaf.what == Change::Review);
            account.is_some_and(|id| self.read(|record| Ok(record.is_blind_to(&id)?)).unwrap_or(true))
        };
        let told = store.reader().leaf(touched)?.filter(|leaf| !blind(leaf));
        let told = match told {
            Some(leaf) => Saying::of(changed_by).shown("by", &leaf.by).shown("at", minute(&leaf.at)),
            None => Saying::of(changed),
        };
        Ok(Some(Stale {
            told: told.with("what", Saying::of(subject.named())),
            changes: fields::between(&then, &now),
            renewed: if subject.is_over() { Vec::new() } else { vec![("seen", touched)] },
        }))
    }
}

impl Stale {
    /// That a newer version of a brief is there than the one it was begun from.
    pub(crate) fn newer(then: Option<&Brief>, last: &Brief, from: u32) -> DeskError {
        let told = Saying::of("error-brief-newer")
            .shown("from", from)
            .shown("slug", &last.slug)
            .shown("version", last.version)
            .shown("by", &last.by)
            .shown("at", minute(&last.at));
        let changes = fields::between(&then.map(brief).unwrap_or_default(), &brief(last));
        DeskError::Stale(Box::new(Self {
            told,
            changes,
            renewed: vec![("from", u64::from(last.version)), ("seen", last.leaf)],
        }))
    }
}

/// A moment as people read it: 2026-12-01 04:42 UTC.
fn minute(at: &str) -> String {
    at.split_once('T').map_or_else(
        || at.to_owned(),
        |(day, time)| format!("{day} {} UTC", time.chars().take(5).collect::<String>()),
    )
}
