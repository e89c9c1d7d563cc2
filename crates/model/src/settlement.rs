//! Settlements: what a person decided where two registers differ.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Which of two accounts that differ holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// The first.
    One,
    /// The other.
    Other,
    /// Both, each in its own sense.
    Both,
    /// Neither.
    Neither,
    /// Nobody knows: taken back, as if it had not been settled.
    Open,
}

impl Holds {
    /// Every answer.
    pub const ALL: [Self; 5] = [Self::One, Self::Other, Self::Both, Self::Neither, Self::Open];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Other => "other",
            Self::Both => "both",
            Self::Neither => "neither",
            Self::Open => "open",
        }
    }
}

impl FromStr for Holds {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|holds| holds.as_str() == text);
        found.ok_or_else(|| format!("what holds is one, other, both, neither or open; found: \"{text}\""))
    }
}

impl fmt::Display for Holds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One decision on a difference. Decisions are appended; the last one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// The difference, by the name weighing gives it: the same accounts give the same name.
    pub difference: String,
    /// What holds.
    pub holds: Holds,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// Why.
    pub reason: String,
}
