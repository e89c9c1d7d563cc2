//! Who works on a record: users with their roles, and their sessions. Plain values; what a role may do is the
//! desk's to say, and no secret is in any of them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a user is trusted with; each may do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UserRole {
    /// Somebody who has not signed in.
    Visitor,
    /// Sees what is curated.
    Reader,
    /// Adds texts and sees candidates.
    Contributor,
    /// Decides on candidates, pairs, differences and pledges.
    Reviewer,
    /// Takes whole imports and readings back.
    Editor,
    /// Manages users.
    Admin,
}

impl UserRole {
    /// Every role, the least first.
    pub const ALL: [Self; 6] =
        [Self::Visitor, Self::Reader, Self::Contributor, Self::Reviewer, Self::Editor, Self::Admin];

    /// The roles a user can have: all but that of who has not signed in.
    pub const OF_USERS: [Self; 5] =
        [Self::Reader, Self::Contributor, Self::Reviewer, Self::Editor, Self::Admin];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Reader => "reader",
            Self::Contributor => "contributor",
            Self::Reviewer => "reviewer",
            Self::Editor => "editor",
            Self::Admin => "admin",
        }
    }
}

impl FromStr for UserRole {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|role| role.as_str() == text);
        let words = Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a role is one of {words}; found: \"{text}\""))
    }
}

impl fmt::Display for UserRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A user's name, as it is written into reviews and the audit chain. Two names that differ in capitals alone are one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct UserName(String);

/// Not a name a user can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserNameError(pub String);

/// Characters of a name at most.
const LONGEST: usize = 40;
/// What who works at the machine itself is called in the audit chain.
const TAKEN: [&str; 2] = ["local", "visitor"];

impl UserName {
    /// The name as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the name is found by: in small letters.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for UserName {
    type Err = UserNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ' | '\'' | '’');
        let begins = text.chars().next().is_some_and(char::is_alphanumeric);
        let taken = TAKEN.contains(&text.to_lowercase().as_str());
        if begins && !taken && text.chars().count() <= LONGEST && text.chars().all(fits) {
            return Ok(Self(text.to_owned()));
        }
        Err(UserNameError(text.chars().take(2 * LONGEST).collect()))
    }
}

impl fmt::Display for UserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for UserNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a user's name begins with a letter or digit, has at most {LONGEST} letters, digits, spaces and . - _ ', \
             and is not \"local\" or \"visitor\"; found: \"{}\"",
            self.0
        )
    }
}

impl std::error::Error for UserNameError {}

/// A user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct User {
    /// The name.
    pub name: UserName,
    /// What the user is trusted with.
    pub role: UserRole,
    /// Whether the user can no longer sign in.
    pub disabled: bool,
    /// Whether a password was set; not before the invitation was used.
    pub has_password: bool,
    /// Whether signing in also asks for a code of the user's device.
    pub second_factor: bool,
}

/// A session that has not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    /// Its number, by which its user can end it.
    pub no: u64,
    /// When it began, in seconds since 1970.
    pub began: i64,
    /// When it was last used, to a few minutes.
    pub seen: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_stand_in_order_and_read_back() {
        assert!(UserRole::ALL.is_sorted());
        for role in UserRole::ALL {
            assert_eq!(role.as_str().parse(), Ok(role));
        }
    }

    #[test]
    fn a_name_is_of_letters_and_never_that_of_the_machine() {
        for (text, good) in [
            ("Aigul", true),
            (" Айгүл Б. ", true),
            ("o'neil-7", true),
            ("", false),
            ("Local", false),
            ("-x", false),
            ("a\nb", false),
            ("<b>", false),
            (&"x".repeat(41), false),
        ] {
            assert_eq!(text.parse::<UserName>().is_ok(), good, "{text:?}");
        }
    }
}
