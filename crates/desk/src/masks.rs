//! Withholding names in an account: of a witness, a victim, whoever would be hurt by being named. Who reviews reads them.

use crate::access::Act;
use crate::stale::Subject;
use crate::{Actor, Desk, DeskError, desk::now};
use tarazy_model::AccountId;
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
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(DeskError::invalid("error-mask-unreasoned"));
        }
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
}
