//! Briefs: short articles written from the record, in Markdown, and what readers say under them.
//!
//! A brief is its versions in one language, appended and never overwritten; which of them is shown is told by their
//! states: the last one that is no draft.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The most characters of a slug.
const LONGEST: usize = 80;

/// A name cannot stand in the address of a brief.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "the name of a brief in its address is 1 to 80 small letters a to z, digits and single hyphens between them, and not \
     new, as in women-in-parliament; found: \"{0}\""
)]
pub struct SlugError(pub String);

/// The name of a brief in its address, the same in every language: `women-in-parliament`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let part = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        // /briefs/new is the page on which one is begun.
        let good = text.len() <= LONGEST && text != "new" && text.split('-').all(part);
        if good { Ok(Self(text.to_owned())) } else { Err(SlugError(text.to_owned())) }
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The words of an enum, and reading and printing it by them.
macro_rules! words {
    ($name:ident, $what:literal: $($variant:ident = $word:literal),*) => {
        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word used in files and addresses.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().copied().find(|one| one.as_str() == text);
                let words = [$($word),*].join(", ");
                found.ok_or_else(|| format!(concat!($what, " is one of {}; found: \"{}\""), words, text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// The language a brief is written in, by its BCP 47 tag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BriefLanguage {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
    /// Kazakh.
    Kk,
    /// Kyrgyz.
    Ky,
    /// Uzbek.
    Uz,
}

words!(BriefLanguage, "the language of a brief": En = "en", Ru = "ru", Kk = "kk", Ky = "ky", Uz = "uz");

/// Where a version of a brief stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BriefState {
    /// Being written.
    #[default]
    Draft,
    /// For readers.
    Published,
    /// Taken back; its versions stay readable.
    Withdrawn,
}

words!(BriefState, "the state of a brief": Draft = "draft", Published = "published", Withdrawn = "withdrawn");

/// What an author hands in: one version of a brief, before it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BriefDraft {
    /// Its language.
    pub language: BriefLanguage,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The section it belongs to, in words.
    pub section: String,
    /// The text, in Markdown.
    pub text: String,
    /// Where this version stands.
    pub state: BriefState,
    /// What a correction corrects, or why it was taken back.
    pub note: Option<String>,
}

/// One version of a brief, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Brief {
    /// Its name in addresses.
    pub slug: Slug,
    /// Counted from 1 in each language.
    pub version: u32,
    /// What was handed in.
    #[serde(flatten)]
    pub draft: BriefDraft,
    /// By whom it was kept.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
    /// The number of its audit leaf, which tells what the record held when it was written.
    pub leaf: u64,
}

/// Where a comment stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CommentState {
    /// Nobody has decided on it; nobody but who decides sees it.
    #[default]
    Waiting,
    /// It stands under the brief.
    Shown,
    /// It stands nowhere.
    Refused,
}

words!(CommentState, "the state of a comment": Waiting = "waiting", Shown = "shown", Refused = "refused");

/// What a reader says of a brief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comment {
    /// Its number: that of its audit leaf.
    pub number: u64,
    /// Of which brief.
    pub slug: Slug,
    /// In which language of it.
    pub language: BriefLanguage,
    /// The name the reader gave; nobody knows whether it is theirs.
    pub name: String,
    /// What they say, as plain text.
    pub text: String,
    /// When it was entered, as RFC 3339 in UTC.
    pub at: String,
    /// Where it stands, by the last decision on it.
    pub state: CommentState,
    /// Why it was shown or refused.
    pub reason: Option<String>,
    /// Who decided so.
    pub decided_by: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_can_stand_in_an_address_as_it_is() {
        for (text, good) in [
            ("women-in-parliament", true),
            ("a1", true),
            ("", false),
            ("new", false),
            ("-a", false),
            ("a--b", false),
            ("Women", false),
            ("a/b", false),
            ("a.md", false),
            ("жщ", false),
        ] {
            assert_eq!(text.parse::<Slug>().is_ok(), good, "{text}");
        }
        assert!("a".repeat(81).parse::<Slug>().is_err());
    }

    #[test]
    fn words_read_back() {
        for state in BriefState::ALL {
            assert_eq!(state.as_str().parse(), Ok(*state));
        }
        assert!("open".parse::<CommentState>().is_err_and(|error| error.contains("waiting, shown, refused")));
    }
}
