//! Passkeys of users: keys that a device holds and signs in with. Plain values, without the keys.

use crate::{Day, UserName};
use serde::Serialize;

/// A passkey that was not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passkey {
    /// Its number, by which it can be ended: that of the leaf of the audit chain that tells of it.
    pub no: u64,
    /// Whose it is.
    pub user: UserName,
    /// What its user calls it.
    pub name: String,
    /// The name of the site it signs in to.
    pub site: String,
    /// The day it was added on.
    pub added: Day,
    /// The last day it was used on; `None` before it was.
    pub used: Option<Day>,
}
