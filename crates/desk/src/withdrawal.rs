//! Withdrawals: a row that a source no longer publishes. It is no deletion: the account stays, and tells by which import
//! it was found missing.
//!
//! A download is the whole of what it covers: for each State and kind of event in it, the days from its first to its
//! last. What the record has of the same source within that, and the download has not, is withdrawn. A download of other
//! years, States or kinds says nothing of the rest; nor does one tell of a State or kind whose every row is gone.

use crate::DeskError;
use std::collections::HashSet;
use tarazy_import::Imported;
use tarazy_model::{AccountId, Date, Day, EventKind, Kind, SourceId, StateCode, Statement};
use tarazy_store::{Filter, Reader};

/// How many accounts are read at once.
const AT_ONCE: usize = 1000;

/// The accounts of the record that the tables should have held, and have not.
pub(crate) fn withdrawn(record: &Reader, imported: &Imported) -> Result<Vec<AccountId>, DeskError> {
    let held: HashSet<&AccountId> = imported.drafts.iter().map(|draft| &draft.id).collect();
    let mut withdrawn = Vec::new();
    for source in &imported.sources {
        let Some(covered) = Covered::by(imported, &source.id) else { continue };
        let filter = Filter {
            kind: Some(Kind::Event),
            source: Some(source.id.clone()),
            years: Some(covered.first.year()..=covered.last.year()),
            ..Filter::default()
        };
        let mut after = None;
        loop {
            let some = record.accounts(&filter, after.as_ref(), AT_ONCE)?;
            let Some(last) = some.last() else { break };
            after = Some(last.id.clone());
            let missing =
                some.into_iter().filter(|one| !held.contains(&one.id) && covered.holds(&one.statement));
            withdrawn.extend(missing.map(|one| one.id));
        }
    }
    Ok(withdrawn)
}

/// What a download is the whole of.
struct Covered {
    first: Day,
    last: Day,
    of: HashSet<(StateCode, EventKind)>,
}

impl Covered {
    fn by(imported: &Imported, source: &SourceId) -> Option<Self> {
        let statements =
            imported.drafts.iter().filter(|draft| draft.source == *source).map(|draft| &draft.statement);
        let days: Vec<Day> =
            statements.clone().filter_map(|one| one.date().and_then(Date::earliest)).collect();
        let of = statements
            .filter_map(|statement| statement.event())
            .flat_map(|event| event.states.iter().map(|state| (*state, event.kind)));
        Some(Self { first: *days.iter().min()?, last: *days.iter().max()?, of: of.collect() })
    }

    fn holds(&self, statement: &Statement) -> bool {
        let on = statement.date().and_then(Date::earliest);
        let of = statement.event().is_some_and(|event| {
            !event.states.is_empty()
                && event.states.iter().all(|state| self.of.contains(&(*state, event.kind)))
        });
        of && on.is_some_and(|day| (self.first..=self.last).contains(&day))
    }
}
