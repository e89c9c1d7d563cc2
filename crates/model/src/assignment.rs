//! Who has a candidate before them, and of which accounts a second opinion is asked.

use crate::{AccountId, ReviewState};
use serde::{Deserialize, Serialize};

/// That somebody has a candidate before them. It locks nothing: another may decide, and is told whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Which account.
    pub account: AccountId,
    /// Who has it.
    pub reviewer: String,
    /// Who gave it: the reviewer, where it was taken.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
}

/// Of which first decisions a second, blind one is asked: a setting of the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sampling {
    /// Of one in so many; 0 is of none.
    pub one_in: u32,
    /// Of all that allege something of a named person.
    pub accusing: bool,
}

impl Sampling {
    /// Whether a second opinion is asked of an account. It follows from its id, so that nobody chooses.
    pub fn asks(self, account: &AccountId, accuses: bool) -> bool {
        // FNV-1a: ids that differ in one letter fall far apart.
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let number = account.as_str().bytes().fold(0xcbf2_9ce4_8422_2325, mix);
        (self.accusing && accuses) || (self.one_in > 0 && number % u64::from(self.one_in) == 0)
    }
}

/// What a second reader decided on an account without seeing the first decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondReading {
    /// Of which account.
    pub account: AccountId,
    /// What the first reader decided, by whom, when and why.
    pub first: crate::Review,
    /// What the second one decided.
    pub second: crate::Review,
    /// What a third decided since, where the two differ.
    pub settled: Option<crate::Review>,
}

impl SecondReading {
    /// Whether the two differ.
    pub fn differs(&self) -> bool {
        self.first.state != self.second.state
    }

    /// What both decided, the first before the second.
    pub fn states(&self) -> [ReviewState; 2] {
        [self.first.state, self.second.state]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_asked_for_by_the_id_alone_and_all_that_accuses_where_that_is_set() {
        let ids: Vec<AccountId> = (0..2000).map(|n| AccountId::of(&[&n.to_string()])).collect();
        let asked = |sampling: Sampling, accuses| ids.iter().filter(|id| sampling.asks(id, accuses)).count();
        let tenth = Sampling { one_in: 10, accusing: false };
        assert!((150..250).contains(&asked(tenth, false)), "{}", asked(tenth, false));
        assert_eq!(asked(tenth, true), asked(tenth, false));
        assert_eq!(asked(Sampling::default(), true), 0);
        assert_eq!(asked(Sampling { one_in: 0, accusing: true }, true), 2000);
        assert_eq!(asked(Sampling { one_in: 1, accusing: false }, false), 2000);
    }
}
