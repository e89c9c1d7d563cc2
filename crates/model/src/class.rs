//! How far something of the record may be known: its class, and who is cleared to see it.

use crate::{AccountId, RecordId, SourceId, UserRole};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How far something may be known; each is known to fewer than the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// To everybody to whom the record is open.
    #[default]
    Public,
    /// To users who have signed in.
    Internal,
    /// To reviewers and those above them.
    Restricted,
    /// To admins, or to the members of one group.
    Sealed,
}

impl Class {
    /// Every class, the widest known first.
    pub const ALL: [Self; 4] = [Self::Public, Self::Internal, Self::Restricted, Self::Sealed];

    /// The word for it, in addresses, tables and on pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
            Self::Restricted => "restricted",
            Self::Sealed => "sealed",
        }
    }

    /// The highest class that a role sees by itself.
    pub fn of_role(role: UserRole) -> Self {
        match role {
            UserRole::Visitor => Self::Public,
            UserRole::Reader | UserRole::Contributor => Self::Internal,
            UserRole::Reviewer | UserRole::Editor => Self::Restricted,
            UserRole::Admin => Self::Sealed,
        }
    }
}

impl FromStr for Class {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|class| class.as_str() == text);
        let words = Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a class is one of {words}; found: \"{text}\""))
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What has a class of its own: a record with all its accounts, or a source with its documents and all it says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Classed {
    /// A record.
    Record(RecordId),
    /// A source.
    Source(SourceId),
}

impl Classed {
    /// Its id as text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Record(id) => id.as_str(),
            Self::Source(id) => id.as_str(),
        }
    }
}

impl FromStr for Classed {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let record = text.parse().map(Self::Record);
        let source = || text.parse().map(Self::Source);
        record
            .or_else(|_| source())
            .map_err(|_| format!("a record or a source is named by its id; found: \"{text}\""))
    }
}

impl fmt::Display for Classed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A class, and the group it is known to where it is that of a group alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Seclusion {
    /// The class.
    pub class: Class,
    /// Only the members of this group see it, whatever their role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

/// That something was given a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Classing {
    /// What.
    pub subject: Classed,
    /// Which class.
    #[serde(flatten)]
    pub to: Seclusion,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
}

/// That names are withheld in an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Masking {
    /// In which.
    pub account: AccountId,
    /// The names, as they stand there; none where all of it can be read again.
    pub names: Vec<String>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When, as RFC 3339 in UTC.
    pub at: String,
}

/// What somebody is cleared to see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Clearance {
    /// What is of this class or a wider known one, and of no group.
    pub class: Class,
    /// The groups somebody is a member of; every group where it is none.
    pub groups: Option<Vec<String>>,
}

impl Clearance {
    /// That of everybody: what is public.
    pub fn public() -> Self {
        Self { class: Class::Public, groups: Some(Vec::new()) }
    }

    /// That of who works at the machine itself and could read the files all the same.
    pub fn all() -> Self {
        Self { class: Class::Sealed, groups: None }
    }

    /// Whether something so secluded may be seen.
    pub fn sees(&self, seclusion: &Seclusion) -> bool {
        match &seclusion.group {
            None => seclusion.class <= self.class,
            Some(group) => self.groups.as_ref().is_none_or(|groups| groups.contains(group)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_sees_its_class_and_a_group_sees_its_own_whatever_the_role() {
        let of = |class, groups: &[&str]| Clearance {
            class,
            groups: Some(groups.iter().map(|group| (*group).to_owned()).collect()),
        };
        let sealed = Seclusion { class: Class::Sealed, group: None };
        let of_team = Seclusion { class: Class::Restricted, group: Some("team".to_owned()) };
        assert!(of(Class::Sealed, &[]).sees(&sealed) && !of(Class::Restricted, &[]).sees(&sealed));
        assert!(of(Class::Internal, &["team"]).sees(&of_team));
        assert!(!of(Class::Sealed, &["others"]).sees(&of_team) && Clearance::all().sees(&of_team));
        assert!(Clearance::public().sees(&Seclusion::default()));
    }

    #[test]
    fn what_has_a_class_is_told_apart_by_its_id() {
        let record = RecordId::of(&["x"]);
        assert_eq!(record.as_str().parse(), Ok(Classed::Record(record)));
        let source = SourceId::of(&["x"]);
        assert_eq!(source.as_str().parse(), Ok(Classed::Source(source)));
        assert!("doc-0123456789abcdef".parse::<Classed>().is_err());
    }
}
