//! The treaty acts that count in the record, as the matrix of States and instruments needs them.

use crate::accounts::{SELECT, account};
use crate::database::list;
use crate::{Reader, Result};
use tarazy_model::{Account, InstrumentCode, StateCode};

/// What makes an account an act of the curated record.
const COUNTS: &str = "a.kind = 'treaty_act' AND a.shown = 1 AND a.review IN ('accepted', 'disputed')";

impl Reader {
    /// The accepted and disputed treaty acts of these States under these instruments (`None`: all of
    /// them), by State or instrument as asked, then by date. Costs what the shorter list holds.
    pub fn acts(
        &self,
        states: Option<&[StateCode]>,
        instruments: Option<&[InstrumentCode]>,
    ) -> Result<Vec<Account>> {
        let by_instrument = match (states, instruments) {
            (None, None) => return self.all_acts(),
            (Some(states), Some(instruments)) => instruments.len() < states.len(),
            (None, Some(_)) => true,
            (Some(_), None) => false,
        };
        let mut found = Vec::new();
        if by_instrument {
            for instrument in instruments.unwrap_or_default() {
                found.extend(self.acts_under(instrument)?);
            }
            found.retain(|act| within(states, act.statement.states().first()));
        } else {
            for state in states.unwrap_or_default() {
                found.extend(self.acts_of(*state)?);
            }
            found.retain(|act| within(instruments, act.statement.instrument()));
        }
        Ok(found)
    }

    fn all_acts(&self) -> Result<Vec<Account>> {
        list(&self.db, &format!("{SELECT} WHERE {COUNTS} ORDER BY a.day, a.no"), &[], account)
    }

    fn acts_under(&self, instrument: &InstrumentCode) -> Result<Vec<Account>> {
        let sql = format!("{SELECT} WHERE {COUNTS} AND a.instrument = $1 ORDER BY a.day, a.no");
        list(&self.db, &sql, &[&instrument.as_str()], account)
    }

    fn acts_of(&self, state: StateCode) -> Result<Vec<Account>> {
        let sql = format!(
            "{SELECT} JOIN account_state s ON s.account = a.no WHERE {COUNTS} AND s.kind = 'treaty_act' \
             AND s.state = $1 ORDER BY s.day, s.account"
        );
        list(&self.db, &sql, &[&state.as_str()], account)
    }
}

fn within<T: PartialEq>(wanted: Option<&[T]>, found: Option<&T>) -> bool {
    wanted.is_none_or(|wanted| found.is_some_and(|found| wanted.contains(found)))
}
