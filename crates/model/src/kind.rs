//! The kinds of statement, as they are named in files, addresses and on pages.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The kinds of statement, as written in files and addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Treaty act.
    TreatyAct,
    /// Event.
    Event,
    /// Figure.
    Figure,
    /// Pledge.
    Pledge,
    /// Recommendation.
    Recommendation,
    /// Report of a State to a body.
    Report,
    /// Case.
    Case,
    /// Grant.
    Grant,
    /// Person.
    Person,
    /// Organisation.
    Organisation,
    /// Place.
    Place,
    /// Source.
    Source,
    /// Claim.
    Claim,
}

/// The text names no kind of statement.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a kind is one of treaty_act, event, figure, pledge, recommendation, report, case, grant, person, organisation, place, source, claim; found: \"{0}\""
)]
pub struct KindError(pub String);

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::TreatyAct,
        Self::Event,
        Self::Figure,
        Self::Pledge,
        Self::Recommendation,
        Self::Report,
        Self::Case,
        Self::Grant,
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Source,
        Self::Claim,
    ];

    /// Whether people decide which accounts of this kind are about one thing. The others have exact keys, or are but
    /// what one text says.
    pub fn is_decided_on(self) -> bool {
        matches!(self, Self::Event | Self::Person | Self::Organisation | Self::Place)
    }

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TreatyAct => "treaty_act",
            Self::Event => "event",
            Self::Figure => "figure",
            Self::Pledge => "pledge",
            Self::Recommendation => "recommendation",
            Self::Report => "report",
            Self::Case => "case",
            Self::Grant => "grant",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Source => "source",
            Self::Claim => "claim",
        }
    }

    /// The name for people, in the singular.
    pub fn label(self) -> &'static str {
        match self {
            Self::TreatyAct => "treaty act",
            other => other.as_str(),
        }
    }
}

impl FromStr for Kind {
    type Err = KindError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| KindError(text.to_owned()))
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
