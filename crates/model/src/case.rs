//! Cases: an issue raised with those in power, step by step, from its raising to an outcome that somebody verified.
//!
//! What one party claims came of it and what another verified are steps of their own: neither stands for the other.

use crate::{Date, Inference, StateCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a step of a case is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Raised, complained of.
    #[default]
    Raised,
    /// Heard, discussed, reviewed.
    Heard,
    /// Advised what to do about it.
    Advised,
    /// Answered by those it was put to.
    Answered,
    /// Promised: somebody says what will be done.
    Promised,
    /// Decided.
    Decided,
    /// Said to be done, by those who were to do it.
    Claimed,
    /// Outcome verified by someone else.
    Verified,
}

impl Step {
    /// Every step, in the order of a case that takes all of them.
    pub const ALL: [Self; 8] = [
        Self::Raised,
        Self::Heard,
        Self::Advised,
        Self::Answered,
        Self::Promised,
        Self::Decided,
        Self::Claimed,
        Self::Verified,
    ];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Heard => "heard",
            Self::Advised => "advised",
            Self::Answered => "answered",
            Self::Promised => "promised",
            Self::Decided => "decided",
            Self::Claimed => "claimed",
            Self::Verified => "verified",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Claimed => "said to be done",
            other => other.as_str(),
        }
    }
}

/// The word is no step of a case.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a step of a case is raised, heard, advised, answered, promised, decided, claimed or verified; found: \"{0}\""
)]
pub struct StepError(pub String);

impl FromStr for Step {
    type Err = StepError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|step| step.as_str() == text).ok_or_else(|| StepError(text.to_owned()))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How far a step says that what was asked or promised came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resolved {
    /// All of it.
    Yes,
    /// A part.
    Partly,
    /// Nothing of it.
    No,
}

impl Resolved {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }

    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Yes => "done",
            Self::Partly => "done in part",
            Self::No => "not done",
        }
    }
}

/// The word does not say how far something came about.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("whether it came about is yes, partly or no; found: \"{0}\"")]
pub struct ResolvedError(pub String);

impl FromStr for Resolved {
    type Err = ResolvedError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|one| one.as_str() == text).ok_or_else(|| ResolvedError(text.to_owned()))
    }
}

impl fmt::Display for Resolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One step of a case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseStep {
    /// In which States.
    pub states: Vec<StateCode>,
    /// What the case is about, in the source's words.
    pub issue: String,
    /// Which step.
    pub step: Step,
    /// The body before which it was taken: its code, or its name as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How the date was arrived at.
    pub dated: Inference,
    /// Who took it.
    pub actors: Vec<String>,
    /// What was said, promised or decided, or came of it, as the source puts it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// By when an answer is due, or what is promised is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The promise it is about, by what it promises, in a case that has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// How far it says that what was asked or promised came about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Resolved>,
    /// What the source says brought it about: a claim of that source, which nothing that merely happened before
    /// proves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// The symbol of the document that holds the step, such as that of a body's Views.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The articles it is about, each with its instrument: `ICCPR 7`, `CAT 3 (1)`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// Themes: codes of `vocab/themes.tsv`, or the source's own names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
    /// The points of UN documents it takes up, by symbol and paragraph: `CCPR/C/KAZ/CO/2, 24`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<String>,
}
