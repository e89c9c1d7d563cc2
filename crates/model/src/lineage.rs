//! Lineage: the same point made again to the same State, and what people decide on it.
//!
//! A [`Thread`] holds the points that are one point made again, in time order; each but the first names
//! the earlier one it stands nearest to, and by which rule they are linked. Threads follow from the
//! points and the [`Comparison`]s and can be made anew at any time.

use crate::{AccountId, RecordId};
use serde::{Deserialize, Serialize};

/// What a person decides on two points: are they one point made again?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// They are.
    Same,
    /// They are two points.
    NotSame,
    /// It cannot be told; they are shown together and not counted together.
    Unsure,
    /// The decision before is taken back; what the rules say holds again.
    Open,
}

impl Likeness {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Same, Self::NotSame, Self::Unsure, Self::Open];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::NotSame => "not-same",
            Self::Unsure => "unsure",
            Self::Open => "open",
        }
    }
}

impl std::str::FromStr for Likeness {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|likeness| likeness.as_str() == text);
        found.ok_or_else(|| format!("two points are same, not-same, unsure or open; found: \"{text}\""))
    }
}

impl std::fmt::Display for Likeness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One decision on two points, each named by an account of it. Decisions are appended; the last one holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The account whose id comes first.
    pub one: AccountId,
    /// The other.
    pub other: AccountId,
    /// Decided what.
    pub likeness: Likeness,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// Why.
    pub reason: Option<String>,
}

/// How a point stands to the earlier one it makes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// Asks the same.
    Same,
    /// Asks more, or more firmly.
    Sharpened,
    /// Asks less firmly, or says less of what is asked.
    Softened,
    /// A part is welcomed, or no longer asked.
    PartlyMet,
    /// Sharper in one respect and softer in another.
    Changed,
    /// A person could not tell whether it is the same point.
    Unsure,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Same, Self::Sharpened, Self::Softened, Self::PartlyMet, Self::Changed, Self::Unsure];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Sharpened => "sharpened",
            Self::Softened => "softened",
            Self::PartlyMet => "partly-met",
            Self::Changed => "changed",
            Self::Unsure => "unsure",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::PartlyMet => "partly met",
            Self::Changed => "sharper and softer",
            kind => kind.as_str(),
        }
    }
}

impl std::str::FromStr for LinkKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| format!("this is no kind of link between points: \"{text}\""))
    }
}

impl std::fmt::Display for LinkKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What ties a point to an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The earlier point.
    pub earlier: RecordId,
    /// How this one stands to it.
    pub kind: LinkKind,
    /// The rule by which.
    pub rule: String,
    /// How much of their weighted words they share, in percent.
    pub alike: u8,
}

/// A point within a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadPoint {
    /// The point.
    pub record: RecordId,
    /// The review or document it was made in, counted from 1 in time order; points made at once share it.
    pub occasion: u32,
    /// What ties it to an earlier point, or to one made at once with it; the first has none.
    pub link: Option<Link>,
}

/// One point made again to one State.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// Its points in time order, two or more.
    pub points: Vec<ThreadPoint>,
    /// How many times it was made: reviews or documents that hold it.
    pub occasions: u32,
    /// The bodies that made it, each once, in alphabetical order.
    pub bodies: Vec<String>,
    /// The themes of its points, each once, in alphabetical order.
    pub themes: Vec<String>,
    /// The first day it may have been made, as ISO text.
    pub first: String,
    /// The first day it may have been made last, as ISO text.
    pub last: String,
}
