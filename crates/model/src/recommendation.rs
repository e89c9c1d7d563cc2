//! Points that bodies make to States: recommendations, concerns, positive aspects, and what the State answers.

use crate::{Date, StateCode};
use serde::{Deserialize, Serialize};

/// The form of a point made by a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// "Should", "recommends", "urges".
    #[default]
    Recommendation,
    /// "Is concerned", "regrets".
    Concern,
    /// "Welcomes", "notes with appreciation".
    PositiveAspect,
    /// A paragraph of a general comment or general recommendation: how a body reads its treaty, told to every State party.
    GeneralComment,
}

impl Form {
    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Recommendation => "recommendation",
            Self::Concern => "concern",
            Self::PositiveAspect => "positive aspect",
            Self::GeneralComment => "general comment",
        }
    }
}

/// What the State under review says to a recommendation of the Universal Periodic Review (Human Rights Council
/// resolution 5/1, annex, paragraph 32: those that enjoy its support are identified as such, all others are noted).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Enjoys the support of the State.
    Supported,
    /// Noted.
    Noted,
    /// Not answered yet: to be examined by the State.
    Pending,
}

impl Answer {
    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Noted => "noted",
            Self::Pending => "to be examined",
        }
    }
}

/// One point made to a State.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recommendation {
    /// To which States.
    pub states: Vec<StateCode>,
    /// By whom: a body's code, or the name as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Which form.
    pub form: Form,
    /// The point itself.
    pub text: String,
    /// Document symbol, such as `CCPR/C/KAZ/CO/2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Paragraph number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The heading it stands under, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The session at which it was made, as the body counts: "7" of the Universal Periodic Review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// The States that made it, in the Universal Periodic Review.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recommending: Vec<StateCode>,
    /// What the State answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// Themes: codes of `vocab/themes.tsv`, or the source's own names.
    pub themes: Vec<String>,
    /// Groups of persons it is about, as the source names them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub affected: Vec<String>,
    /// Targets of the Sustainable Development Goals, such as `5.1`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<String>,
    /// Whether the source says it was made before ("reiterates", "repeatedly").
    pub repeated: bool,
    /// Whether the body chose it for its follow-up procedure, with an answer due before the next report.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub follow_up: bool,
}
