//! A State, by its ISO 3166-1 alpha-3 code. Names in any spelling are resolved in `words`.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An ISO 3166-1 alpha-3 code (`KAZ`), or one of the few codes in the user-assigned range that stand
/// for participants that are no present State (`XEU` the European Union, `XSU` the Soviet Union).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StateCode([u8; 3]);

/// The text is not three capital Latin letters.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a State's code is three capital letters, such as KAZ; found: \"{0}\"")]
pub struct StateCodeError(pub String);

impl StateCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for StateCode {
    type Err = StateCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [a, b, c] if text.bytes().all(|b| b.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(StateCodeError(text.to_owned())),
        }
    }
}

impl TryFrom<String> for StateCode {
    type Error = StateCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<StateCode> for String {
    fn from(code: StateCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for StateCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for StateCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
