//! Who may do what: the one place that says so. Every method of the desk that changes something asks here first, and
//! so does every one that shows what is not curated; the addresses of `web` name the same acts.

use crate::{Actor, Desk, DeskError};
use serde::Serialize;
use tarazy_model::UserRole;
use tarazy_words::Saying;

/// Something that may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Seeing what is curated.
    Read,
    /// Raising an issue without a name.
    Submit,
    /// Saying something of a brief.
    Comment,
    /// Having a text compared with the record.
    Check,
    /// Looking after the own sign-in.
    Own,
    /// Seeing candidates, histories, imports and readings, and texts nobody has gone through.
    SeeCandidates,
    /// Adding a text.
    AddText,
    /// Writing briefs, as drafts.
    Write,
    /// Deciding: on candidates, pairs, differences, pledges and comments, and adding steps to cases.
    Review,
    /// Giving candidates to another reviewer, and taking them back.
    Assign,
    /// Publishing, correcting and withdrawing briefs.
    Publish,
    /// Importing tables, which count at once.
    Import,
    /// Taking an import or reading back.
    Undo,
    /// Seeing what is kept back by its class, as far as one is cleared.
    SeeKeptBack,
    /// Giving records and sources a class.
    Classify,
    /// Deleting sources with all they say.
    Erase,
    /// Managing users, and opening the record to visitors.
    Manage,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 17] = [
        Self::Read,
        Self::Submit,
        Self::Comment,
        Self::Check,
        Self::Own,
        Self::SeeCandidates,
        Self::AddText,
        Self::Write,
        Self::Review,
        Self::Assign,
        Self::Publish,
        Self::Import,
        Self::Undo,
        Self::SeeKeptBack,
        Self::Classify,
        Self::Erase,
        Self::Manage,
    ];

    /// The least role that may do it.
    pub fn least(self) -> UserRole {
        match self {
            Self::Read | Self::Submit | Self::Comment => UserRole::Visitor,
            Self::Check | Self::Own | Self::SeeKeptBack => UserRole::Reader,
            Self::SeeCandidates | Self::AddText | Self::Write => UserRole::Contributor,
            Self::Review => UserRole::Reviewer,
            Self::Assign | Self::Publish | Self::Import | Self::Undo | Self::Classify | Self::Erase => {
                UserRole::Editor
            }
            Self::Manage => UserRole::Admin,
        }
    }

    /// What it is, to follow "may", for people.
    pub fn in_words(self) -> Saying {
        Saying::word("deed", self.told())
    }

    /// The same in English.
    pub fn told(self) -> &'static str {
        match self {
            Self::Read => "read the record",
            Self::Submit => "raise issues",
            Self::Comment => "comment on briefs",
            Self::Check => "have texts checked",
            Self::Own => "change a sign-in",
            Self::SeeCandidates => "see what nobody has decided on",
            Self::AddText => "add texts",
            Self::Write => "write briefs",
            Self::Review => "decide",
            Self::Assign => "give candidates to other reviewers",
            Self::Publish => "publish briefs",
            Self::Import => "import tables",
            Self::Undo => "take imports and readings back",
            Self::SeeKeptBack => "see what is kept back",
            Self::Classify => "give classes",
            Self::Erase => "delete sources",
            Self::Manage => "manage users",
        }
    }
}

/// Whether a role may do something.
pub fn may(role: UserRole, act: Act) -> bool {
    role >= act.least()
}

impl Actor {
    /// Whether the role may do something, and the token too where one speaks for the user.
    pub fn may(&self, act: Act) -> bool {
        may(self.role, act) && self.only.as_ref().is_none_or(|only| only.contains(&act))
    }

    /// Whether it is a person who asks, and no token of one.
    pub(crate) fn in_person(&self) -> bool {
        self.only.is_none()
    }

    /// Refuses what the role, or the token, may not do.
    pub fn must(&self, act: Act) -> Result<(), DeskError> {
        match self.may(act) {
            true => Ok(()),
            false if may(self.role, act) => Err(DeskError::OutOfScope(act)),
            false => Err(DeskError::NotAllowed { act, role: self.role }),
        }
    }
}

impl Desk {
    /// Refuses what the role may not do, and everything where the record is closed to who asks.
    pub(crate) fn open_to(&self, act: Act) -> Result<(), DeskError> {
        if self.is_shut() {
            return Err(DeskError::not_signed_in("error-read-by-the-signed-in"));
        }
        self.who().must(act)
    }

    /// Whether who asks may do something.
    pub fn may(&self, act: Act) -> bool {
        self.who().may(act)
    }
}
