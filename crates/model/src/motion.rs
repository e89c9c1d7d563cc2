//! What one person proposes and another has to agree to before it is done.

use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// What needs two persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MotionKind {
    /// Letting an allegation about a named person count in the record.
    Publish,
    /// Sealing something off, or opening what is sealed.
    Seal,
    /// Deleting a source with its documents and all it says.
    Erase,
    /// Taking kept-back material out of the record.
    Export,
}

impl MotionKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Publish, Self::Seal, Self::Erase, Self::Export];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Seal => "seal",
            Self::Erase => "erase",
            Self::Export => "export",
        }
    }
}

impl FromStr for MotionKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        let words = Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a motion is one of {words}; found: \"{text}\""))
    }
}

impl fmt::Display for MotionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Something proposed, and what a second person said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Motion {
    /// Its number.
    pub no: u64,
    /// What is to be done.
    pub kind: MotionKind,
    /// To what: an id.
    pub subject: String,
    /// How, where there is more than one way: the review state, or the class and group.
    pub detail: String,
    /// Why.
    pub reason: String,
    /// Who proposes it.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// What a second person said; `None` while it is open.
    pub answer: Option<Seconding>,
}

/// What a second person said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seconding {
    /// Whether it was agreed to; else it was refused, or taken back by who proposed it.
    pub agreed: bool,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
}
