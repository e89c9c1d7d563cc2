//! The hash under accounts and audit leaves: SHA-256 over parts, each preceded by its length in bytes
//! as eight little-endian bytes, so that no two lists of parts read the same.

use sha2::{Digest as _, Sha256};

/// A hash in the making.
pub(crate) struct Digest(Sha256);

impl Digest {
    pub(crate) fn new() -> Self {
        Self(Sha256::new())
    }

    pub(crate) fn part(&mut self, part: &str) {
        self.0.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
        self.0.update(part.as_bytes());
    }

    pub(crate) fn number(&mut self, number: i64) {
        self.part(&number.to_string());
    }

    /// In lower-case hex.
    pub(crate) fn hex(self) -> String {
        use std::fmt::Write as _;
        self.0.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a string cannot fail.
            write!(hex, "{byte:02x}").ok();
            hex
        })
    }
}

/// The hash of parts.
pub(crate) fn of(parts: &[&str]) -> String {
    let mut digest = Digest::new();
    parts.iter().for_each(|part| digest.part(part));
    digest.hex()
}
