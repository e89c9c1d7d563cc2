//! What findings are made of: the results of weighing are in `tarazy-weigh`.

use crate::{AccountId, Passage};
use serde::{Deserialize, Serialize};

/// What a comparison came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Some field cannot be so in both.
    Contradicts,
    /// Was right on its own day and has been overtaken since.
    Updates,
    /// Every field that both give may be the same.
    Agrees,
    /// The record has nothing on it yet.
    Adds,
    /// It lacks what a comparison needs.
    CannotBeChecked,
}

impl Verdict {
    /// Every verdict, weightiest first.
    pub const ALL: [Self; 5] =
        [Self::Contradicts, Self::Updates, Self::Agrees, Self::Adds, Self::CannotBeChecked];

    /// The word for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Contradicts => "contradicts",
            Self::Updates => "update",
            Self::Agrees => "agrees",
            Self::Adds => "adds",
            Self::CannotBeChecked => "cannot be checked",
        }
    }

    /// The word used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Updates => "update",
            Self::CannotBeChecked => "cannot-be-checked",
            other => other.label(),
        }
    }
}

/// One thing a finding was computed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// The candidate of this number in the text being checked.
    Candidate(usize),
    /// A passage of the text being checked that is no candidate by itself.
    Passage(Passage),
    /// An account of the record.
    Account(AccountId),
}
