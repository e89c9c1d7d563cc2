//! Withholding names in an account: of a witness, a victim, whoever would be hurt by being named. Who reviews reads them.

use crate::access::Act;
use crate::account::Shelf;
use crate::error::reasoned;
use crate::stale::Subject;
use crate::{AccountView, Actor, Desk, DeskError, desk::now};
use serde::Serialize;
use tarazy_model::AccountId;
use tarazy_store::{Near, Reader};
use tarazy_words::Saying;

/// Letters of a name at least: what is shorter stands in too many other words.
const SHORTEST: usize = 3;

impl Desk {
    /// Withholds these names in an account, as they stand there, and no others; none lets all of it be read again.
    pub fn withhold(
        &self,
        account: &AccountId,
        names: &[String],
        reason: &str,
        actor: &Actor,
    ) -> Result<(), DeskError> {
        actor.must(Act::Review)?;
        let reason = reasoned(reason, "error-mask-unreasoned")?;
        if let Some(short) = names.iter().find(|name| name.chars().count() < SHORTEST) {
            return Err(DeskError::Invalid(
                Saying::of("error-mask-short").shown("least", SHORTEST).shown("name", short),
            ));
        }
        self.read(|record| record.account(account)?.ok_or_else(|| DeskError::missing("account", account)))?;
        self.guarded(Subject::Names(account), |store| {
            Ok(store.mask(account, names, reason, (&actor.name, &now()))?)
        })
    }

    /// Withholds the names that are withheld in an account in all others of its record and document that still show them,
    /// beside what is withheld there; each by an act of its own, all of them or none. How many there were.
    pub fn withhold_throughout(
        &self,
        account: &AccountId,
        reason: &str,
        actor: &Actor,
    ) -> Result<usize, DeskError> {
        actor.must(Act::Review)?;
        let reason = reasoned(reason, "error-withholding-unreasoned")?;
        self.read(|record| record.account(account)?.ok_or_else(|| DeskError::missing("account", account)))?;
        self.guarded(Subject::Names(account), |store| {
            let near = self.read(|record| {
                let mut near = record.still_naming(account, Near::Whole)?;
                for (id, names) in &mut near {
                    names.extend(record.maskings(id)?.pop().map(|last| last.names).unwrap_or_default());
                }
                Ok::<_, DeskError>(near)
            })?;
            for (id, names) in &near {
                store.mask(id, names, reason, (&actor.name, &now()))?;
            }
            Ok(near.len())
        })
    }
}

/// So many accounts before and after one in its document are looked through for its page; all of them when its names are
/// withheld there.
const NEAR: usize = 250;
/// Others that are shown.
const SHOWN: usize = 20;

/// An account in which names are withheld that others of its record or document still show.
#[derive(Clone, Debug, Serialize)]
pub struct StillNamed {
    /// The account.
    pub account: AccountId,
    /// The names that are still shown.
    pub names: Vec<String>,
    /// Where; only those near to it are looked through, and the first of them shown.
    pub shown: Vec<AccountView>,
    /// Whether the document goes on beyond what was looked through, and may show them there.
    pub further: bool,
}

impl StillNamed {
    /// Of an account; `None` where its names are shown nowhere near it.
    pub(crate) fn of(
        record: &Reader,
        shelf: &mut Shelf<'_>,
        account: &AccountId,
    ) -> Result<Option<Self>, DeskError> {
        let (mut names, mut shown) = (Vec::new(), Vec::new());
        for (id, named) in record.still_naming(account, Near::Around(NEAR))?.into_iter().take(SHOWN) {
            names.extend(named);
            shown.extend(record.account(&id)?.map(|account| shelf.view(&account)).transpose()?);
        }
        names.sort_unstable();
        names.dedup();
        let withheld = record.maskings(account)?.pop().map(|last| last.names).unwrap_or_default();
        let further = !withheld.is_empty() && record.goes_beyond(account, NEAR)?;
        if shown.is_empty() {
            names = withheld;
        }
        let still = Self { account: account.clone(), names, shown, further };
        Ok(Some(still).filter(|still| !still.shown.is_empty() || still.further))
    }
}
