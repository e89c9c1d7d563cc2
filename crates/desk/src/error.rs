//! What can go wrong at the desk: what, where, and how to mend it. What is told of it is a message, said in English by the
//! command line and in the language of the page by `web`.

mod of_the_store;

use crate::Stale;
use crate::access::Act;
use std::error::Error;
use std::fmt::{self, Display};
use std::path::PathBuf;
use tarazy_import::Problem;
use tarazy_model::UserRole;
use tarazy_words::{Misread, Saying};

/// How many refused cells a message lists.
const LISTED: usize = 10;

/// A use case could not be done; nothing was changed.
#[derive(Debug)]
pub enum DeskError {
    /// There is no record where one was looked for.
    NoRecord(PathBuf),
    /// Nothing of this kind has this name.
    NotFound {
        /// What was looked for: "record", "document", "State".
        what: &'static str,
        /// The id or name.
        name: String,
    },
    /// What was given cannot be used.
    Invalid(Saying),
    /// Something is missing that an act needs, such as a reason.
    Incomplete {
        /// What is missing, and why it is needed.
        told: Saying,
        /// The fields to fill in.
        fields: &'static [&'static str],
    },
    /// What was to be decided on changed since it was shown.
    Stale(Box<Stale>),
    /// A file cannot be read as text.
    Unreadable(tarazy_read::ReadError),
    /// Tables were refused, with every reason.
    Refused(Vec<Problem>),
    /// The record is open for reading only.
    ReadOnly,
    /// The role may not do it.
    NotAllowed {
        /// What was to be done.
        act: Act,
        /// By whom.
        role: UserRole,
    },
    /// The role may do it; the token was not made for it.
    OutOfScope(Act),
    /// It is for those who have signed in.
    NotSignedIn(Saying),
    /// An attempt to sign in came too soon after others that failed; so many seconds are to be waited.
    TooSoon(i64),
    /// Too much was sent within a minute; so many seconds are to be waited.
    TooMany(i64),
    /// A file or folder cannot be written.
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// There is nothing to search in.
    NoIndex,
    /// The store could not do it.
    Store(tarazy_store::Error),
    /// The index could not do it.
    Index(tarazy_find::FindError),
}

/// What was given as a reason; refused by a message without blanks where it is nothing.
pub(crate) fn reasoned<'r>(reason: &'r str, message: &'static str) -> Result<&'r str, DeskError> {
    let reason = reason.trim();
    if reason.is_empty() { Err(DeskError::unreasoned(message)) } else { Ok(reason) }
}

impl DeskError {
    /// What went wrong and how to mend it, to be said in the language of who reads it.
    pub fn told(&self) -> Saying {
        match self {
            Self::NoRecord(path) => Saying::of("error-no-record").shown("path", path.display()),
            Self::NotFound { what, name } => {
                Saying::of("error-not-found").with("what", Saying::word("sought", what)).shown("name", name)
            }
            Self::Invalid(told) | Self::Incomplete { told, .. } | Self::NotSignedIn(told) => told.clone(),
            Self::Stale(stale) => Saying::of("error-stale").with("told", stale.told.clone()),
            Self::Unreadable(error) => error.told(),
            Self::Refused(problems) => Saying::of("error-refused").with("problems", listed(problems)),
            Self::ReadOnly => Saying::of("error-read-only"),
            Self::NotAllowed { act, role } => Saying::of("error-not-allowed")
                .with("role", Saying::word("user-role", role.as_str()))
                .with("act", act.in_words())
                .with("least", Saying::word("user-role", act.least().as_str())),
            Self::OutOfScope(act) => Saying::of("error-out-of-scope").with("act", act.in_words()),
            Self::TooSoon(seconds) => waiting("error-too-soon", *seconds),
            Self::TooMany(seconds) => waiting("error-too-many", *seconds),
            Self::File { path, error } => {
                Saying::of("error-file").shown("path", path.display()).shown("error", error)
            }
            Self::NoIndex => Saying::of("error-no-index"),
            Self::Store(error) => of_the_store::told(error),
            Self::Index(error) => Saying::of("error-index").shown("error", error),
        }
    }

    /// That what was given cannot be used, by a message without blanks.
    pub(crate) fn invalid(message: &'static str) -> Self {
        Self::Invalid(Saying::of(message))
    }

    /// That who asks has to sign in, by a message without blanks.
    pub(crate) fn not_signed_in(message: &'static str) -> Self {
        Self::NotSignedIn(Saying::of(message))
    }

    /// That a reason is missing, by a message without blanks.
    pub(crate) fn unreasoned(message: &'static str) -> Self {
        Self::Incomplete { told: Saying::of(message), fields: &["reason"] }
    }

    /// That something could not be read into its type.
    pub(crate) fn misread(error: impl Misread) -> Self {
        Self::Invalid(error.told())
    }

    pub(crate) fn missing(what: &'static str, name: &impl Display) -> Self {
        Self::NotFound { what, name: name.to_string() }
    }
}

impl Display for DeskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

impl Error for DeskError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unreadable(error) => error.source(),
            Self::Store(error) => error.source(),
            Self::Index(error) => Some(error),
            Self::File { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl From<tarazy_read::ReadError> for DeskError {
    fn from(error: tarazy_read::ReadError) -> Self {
        Self::Unreadable(error)
    }
}

impl From<tarazy_store::Error> for DeskError {
    fn from(error: tarazy_store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<tarazy_find::FindError> for DeskError {
    fn from(error: tarazy_find::FindError) -> Self {
        Self::Index(error)
    }
}

/// That so many seconds are to be waited.
fn waiting(message: &'static str, seconds: i64) -> Saying {
    Saying::of(message).with("count", u64::try_from(seconds).unwrap_or_default())
}

fn listed(problems: &[Problem]) -> Saying {
    let fatal = || problems.iter().filter(|problem| problem.fatal);
    let mut told: Vec<Saying> = fatal().take(LISTED).map(Problem::told).collect();
    let more = fatal().count().saturating_sub(LISTED);
    if more > 0 {
        told.push(Saying::of("and-more-of-these").shown("n", more));
    }
    Saying::Several(told, "\n")
}
