//! What can go wrong at the desk: what, where, and how to mend it.

use crate::Stale;
use crate::access::Act;
use std::fmt::Display;
use std::path::PathBuf;
use tarazy_model::{Problem, UserRole};

/// How many refused cells a message lists.
const LISTED: usize = 10;

/// A use case could not be done; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no record where one was looked for.
    #[error(
        "there is no record in this folder; start one with `tarazy import` or `tarazy demo`, or name another \
         with --record: {}", .0.display()
    )]
    NoRecord(PathBuf),
    /// Nothing of this kind has this name.
    #[error(
        "the record has no {what} of this name; it may have been undone, or belong to another record: {name}"
    )]
    NotFound {
        /// What was looked for: "record", "document", "State".
        what: &'static str,
        /// The id or name.
        name: String,
    },
    /// What was given cannot be used.
    #[error("{0}")]
    Invalid(String),
    /// Something is missing that an act needs, such as a reason.
    #[error("{told}")]
    Incomplete {
        /// What is missing, and why it is needed.
        told: &'static str,
        /// The fields to fill in.
        fields: &'static [&'static str],
    },
    /// What was to be decided on changed since it was shown.
    #[error("{}; nothing was done", .0.told)]
    Stale(Box<Stale>),
    /// A file cannot be read as text.
    #[error(transparent)]
    Unreadable(#[from] tarazy_read::ReadError),
    /// Tables were refused, with every reason.
    #[error("nothing was imported; {}", listed(.0))]
    Refused(Vec<Problem>),
    /// The record is open for reading only.
    #[error("this record is open for reading only; open it for writing to change it")]
    ReadOnly,
    /// The role may not do it.
    #[error("a {role} may not {}; ask an admin for the role of {}", .act.told(), .act.least())]
    NotAllowed {
        /// What was to be done.
        act: Act,
        /// By whom.
        role: UserRole,
    },
    /// The role may do it; the token was not made for it.
    #[error("this token is not made to {}; make one that is at /account", .0.told())]
    OutOfScope(Act),
    /// It is for those who have signed in.
    #[error("{0}")]
    NotSignedIn(String),
    /// An attempt to sign in came too soon after others that failed.
    #[error("too many attempts failed; try again in {} second{}", .0, if *.0 == 1 { "" } else { "s" })]
    TooSoon(i64),
    /// Too much was sent within a minute.
    #[error("too much was sent within a minute; try again in {} second{}", .0, if *.0 == 1 { "" } else { "s" })]
    TooMany(i64),
    /// A file or folder cannot be written.
    #[error("{}: {error}; look at the disk and its permissions", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// There is nothing to search in.
    #[error("this record has no search index and is open for reading only; open it for writing to make one")]
    NoIndex,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] tarazy_store::Error),
    /// The index could not do it.
    #[error("{0}; delete the folder index/ in the record and open it again")]
    Index(#[from] tarazy_find::FindError),
}

impl DeskError {
    /// That a reason is missing.
    pub(crate) fn unreasoned(told: &'static str) -> Self {
        Self::Incomplete { told, fields: &["reason"] }
    }

    pub(crate) fn missing(what: &'static str, name: &impl Display) -> Self {
        Self::NotFound { what, name: name.to_string() }
    }
}

fn listed(problems: &[Problem]) -> String {
    let fatal: Vec<String> = problems.iter().filter(|p| p.fatal).map(ToString::to_string).collect();
    let more = fatal.len().saturating_sub(LISTED);
    let first = fatal.into_iter().take(LISTED).collect::<Vec<_>>().join("\n");
    if more == 0 { first } else { format!("{first}\nand {more} more of these") }
}
