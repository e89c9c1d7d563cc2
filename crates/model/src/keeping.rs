//! Where pledges stand, and what people say of it.

use crate::RecordId;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Where a pledge stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Keeping {
    /// The deadline has passed, and a figure of it or later falls short.
    Broken,
    /// The deadline has passed; the last figure is older and falls short.
    Overdue,
    /// The deadline is ahead, or there is none, and the last figure falls short.
    InProgress,
    /// The last figure, of the deadline or before it, is what was promised.
    Kept,
    /// It can be tested, and no figure since it was made, and by its deadline, is on record.
    NoInformation,
    /// It names no value, or no measure by which it could be tested.
    NotTestable,
}

impl Keeping {
    /// Every one.
    pub const ALL: [Self; 6] =
        [Self::Broken, Self::Overdue, Self::InProgress, Self::Kept, Self::NoInformation, Self::NotTestable];

    /// The word used in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Overdue => "overdue",
            Self::InProgress => "in-progress",
            Self::Kept => "kept",
            Self::NoInformation => "no-information",
            Self::NotTestable => "not-testable",
        }
    }

    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::InProgress => "in progress",
            Self::NoInformation => "no information",
            Self::NotTestable => "not testable",
            other => other.as_str(),
        }
    }
}

impl FromStr for Keeping {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|one| one.as_str() == text);
        let words = Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a pledge is one of {words}; found: \"{text}\""))
    }
}

impl fmt::Display for Keeping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a person, for himself or for a party, says of a pledge. Opinions are appended; the last one of each holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// The record of the pledge.
    pub record: RecordId,
    /// Where it stands, as they say.
    pub keeping: Keeping,
    /// Whose verdict it is, where a reviewer notes down that of somebody else: a government, a coalition. `None` is the
    /// reviewer's own.
    pub party: Option<String>,
    /// Why.
    pub reason: String,
    /// By which reviewer.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
}
