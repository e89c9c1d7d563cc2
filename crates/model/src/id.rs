//! Ids: short, stable, typed by prefix. The same key gives the same id, so that importing a row
//! twice updates one account instead of making two.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The text is no id of the kind wanted.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("an id of this kind looks like {prefix}-0123456789abcdef; found: \"{found}\"")]
pub struct IdError {
    /// How ids of the kind begin.
    pub prefix: &'static str,
    /// What was found.
    pub found: String,
}

fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id of what these parts name; equal parts give an equal id.
            pub fn of(parts: &[&str]) -> Self {
                Self(format!("{}-{}", $prefix, digest(parts)))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let hex = text.strip_prefix($prefix).and_then(|rest| rest.strip_prefix('-'));
                let good = |h: &str| h.len() == 16 && h.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                match hex {
                    Some(h) if good(h) => Ok(Self(text.to_owned())),
                    _ => Err(IdError { prefix: $prefix, found: text.to_owned() }),
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A source: one work, however often cited.
    SourceId, "src"
);
id!(
    /// A captured version of a source; made from the SHA-256 of its bytes.
    DocumentId, "doc"
);
id!(
    /// What one source says of one record.
    AccountId, "acc"
);
id!(
    /// The thing accounts are about.
    RecordId, "rec"
);
id!(
    /// One import or reading.
    BatchId, "bat"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_kept_apart_and_ids_read_back() {
        assert_ne!(AccountId::of(&["ab", "c"]), AccountId::of(&["a", "bc"]));
        let id = AccountId::of(&["KAZ", "CAT"]);
        assert_eq!(id.as_str().parse::<AccountId>(), Ok(id.clone()));
        assert!(id.as_str().parse::<RecordId>().is_err());
    }
}
