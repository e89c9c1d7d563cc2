//! Reports of a State to a body, step by step: when one is due, submitted, reviewed, followed up.
//!
//! The duty to report stands in the treaties (ICCPR, article 40; ICESCR, articles 16 and 17; CERD, article 9; CEDAW,
//! article 18; CAT, article 19; CRC, article 44; ICMW, article 73; CRPD, article 35; CPED, article 29) and, for the
//! Universal Periodic Review, in Human Rights Council resolution 5/1. What is overdue on a day is computed, never
//! stored.

use crate::{Date, StateCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a step of reporting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportStep {
    /// The report is due on the date.
    #[default]
    Due,
    /// The report was submitted.
    Submitted,
    /// The body adopted a list of issues, or a list of issues prior to reporting (simplified reporting procedure).
    Listed,
    /// The body reviewed the report with the State.
    Reviewed,
    /// Information on follow-up is due on the date.
    FollowUpDue,
    /// Information on follow-up was received.
    FollowUpReceived,
}

impl ReportStep {
    /// Every step.
    pub const ALL: [Self; 6] =
        [Self::Due, Self::Submitted, Self::Listed, Self::Reviewed, Self::FollowUpDue, Self::FollowUpReceived];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Submitted => "submitted",
            Self::Listed => "listed",
            Self::Reviewed => "reviewed",
            Self::FollowUpDue => "follow-up-due",
            Self::FollowUpReceived => "follow-up-received",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Due => "report due",
            Self::Submitted => "report submitted",
            Self::Listed => "list of issues adopted",
            Self::Reviewed => "report reviewed",
            Self::FollowUpDue => "follow-up due",
            Self::FollowUpReceived => "follow-up received",
        }
    }
}

/// The text names no step of reporting.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a step of reporting is one of due, submitted, listed, reviewed, follow-up-due, follow-up-received; found: \"{0}\""
)]
pub struct ReportStepError(pub String);

impl FromStr for ReportStep {
    type Err = ReportStepError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|step| step.as_str() == text)
            .ok_or_else(|| ReportStepError(text.to_owned()))
    }
}

impl fmt::Display for ReportStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One step of a State's reporting to a body, as one source gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// Of which States.
    pub states: Vec<StateCode>,
    /// To which body: its code, or the name as written.
    pub body: String,
    /// Which report, as the body counts: "initial", "4", "2-3" where two are combined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Which step.
    pub step: ReportStep,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Whether it goes by the simplified reporting procedure; `None` where the source leaves it open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub simplified: Option<bool>,
    /// The symbol of the document: the report, the list of issues, the concluding observations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// Paragraphs a follow-up is about, as written: `13`, `21 (a)`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<String>,
}

impl Report {
    /// A line that names it for people.
    pub fn title(&self) -> String {
        let number = self.number.as_deref().map_or_else(String::new, |number| format!(" · {number}"));
        let states: Vec<&str> = self.states.iter().map(StateCode::as_str).collect();
        format!("{} · {}{number} · {}", states.join(" "), self.body, self.step.label())
    }
}
