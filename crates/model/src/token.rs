//! Tokens of users for programs: what each is good for, and until when. Plain values; the token itself is in none of
//! them, and what a scope lets do is the desk's to say.

use crate::{Day, UserName};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Something a token may be used for, as far as the role of its user goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenScope {
    /// Reading what is curated; every token may.
    Read,
    /// Seeing candidates, histories and imports, too.
    Candidates,
    /// Having texts compared with the record.
    Check,
    /// Raising issues, and commenting on briefs.
    Submit,
    /// Adding texts.
    Add,
    /// Writing and publishing briefs.
    Briefs,
    /// Deciding on candidates, pairs, differences and pledges.
    Review,
    /// Importing tables, and taking imports back.
    Import,
}

impl TokenScope {
    /// Every scope.
    pub const ALL: [Self; 8] = [
        Self::Read,
        Self::Candidates,
        Self::Check,
        Self::Submit,
        Self::Add,
        Self::Briefs,
        Self::Review,
        Self::Import,
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Candidates => "candidates",
            Self::Check => "check",
            Self::Submit => "submit",
            Self::Add => "add",
            Self::Briefs => "briefs",
            Self::Review => "review",
            Self::Import => "import",
        }
    }
}

impl FromStr for TokenScope {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|scope| scope.as_str() == text);
        let words = Self::ALL.map(Self::as_str).join(", ");
        found.ok_or_else(|| format!("a scope is made of {words}; found: \"{text}\""))
    }
}

impl fmt::Display for TokenScope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// All that a token may be used for, each once and in order; reading is always among them. Written "read import".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenScopes(Vec<TokenScope>);

impl TokenScopes {
    /// Those named, and reading.
    pub fn of(named: impl IntoIterator<Item = TokenScope>) -> Self {
        let mut scopes: Vec<TokenScope> = named.into_iter().chain([TokenScope::Read]).collect();
        scopes.sort_unstable();
        scopes.dedup();
        Self(scopes)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = TokenScope> + '_ {
        self.0.iter().copied()
    }
}

impl FromStr for TokenScopes {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words = text.split([' ', ',', '+']).filter(|word| !word.is_empty());
        Ok(Self::of(words.map(str::parse).collect::<Result<Vec<TokenScope>, _>>()?))
    }
}

impl fmt::Display for TokenScopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, scope) in self.0.iter().enumerate() {
            write!(f, "{}{scope}", if n > 0 { " " } else { "" })?;
        }
        Ok(())
    }
}

impl Serialize for TokenScopes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(to)
    }
}

/// A token that was not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token {
    /// Its number, by which it can be ended: that of the leaf of the audit chain that tells of its making.
    pub no: u64,
    /// Whose it is.
    pub user: UserName,
    /// What its user calls it.
    pub name: String,
    /// What it may be used for.
    pub scopes: TokenScopes,
    /// The last day it is good on.
    pub until: Day,
    /// The last day it was used on; `None` before it was.
    pub used: Option<Day>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_is_written_in_order_reads_always_and_reads_back() {
        for (text, written) in [
            ("", "read"),
            ("import,read", "read import"),
            ("check candidates+check", "read candidates check"),
        ] {
            let scopes: TokenScopes = text.parse().unwrap();
            assert_eq!(scopes.to_string(), written);
            assert_eq!(written.parse(), Ok(scopes));
        }
        assert!("read manage".parse::<TokenScopes>().unwrap_err().contains("\"manage\""));
    }
}
