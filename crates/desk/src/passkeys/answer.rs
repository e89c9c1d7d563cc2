//! What a device answers (W3C, Web Authentication Level 3, §§ 5.8.1, 6.1, 6.5.1, 7.1, 7.2): what the browser saw, and what
//! the device says of itself, each checked against what was asked. A device proves nothing of its make ("none").

use super::key::{self, PublicKey};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// The longest that any part of an answer may be, in bytes.
const LONGEST: usize = 4096;
/// The longest id of a credential (§ 4).
const LONGEST_ID: usize = 1023;

/// The site that asks: the name that its passkeys are made for, and the one origin that may use them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeySite {
    /// The name: record.example.org, or localhost.
    pub name: String,
    /// The origin, as a browser writes it: `https://record.example.org`.
    pub origin: String,
}

/// What the browser saw.
#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    cross_origin: bool,
    #[serde(rename = "topOrigin")]
    top_origin: Option<String>,
}

/// What was to be done.
#[derive(Clone, Copy)]
pub(crate) enum Ceremony {
    Adding,
    Entering,
}

/// The challenge that was answered, where the browser saw our own page ask for it.
pub(crate) fn challenge(client: &[u8], ceremony: Ceremony, site: &PasskeySite) -> Option<String> {
    if client.len() > LONGEST {
        return None;
    }
    let seen: ClientData = serde_json::from_slice(client).ok()?;
    let kind = match ceremony {
        Ceremony::Adding => "webauthn.create",
        Ceremony::Entering => "webauthn.get",
    };
    let ours = seen.kind == kind && seen.origin == site.origin;
    (ours && !seen.cross_origin && seen.top_origin.is_none()).then_some(seen.challenge)
}

/// What a device says of itself.
pub(crate) struct Device<'d> {
    /// What it has counted to; 0 where it does not count.
    pub(crate) counter: u32,
    /// What stands behind: the credential it made, or nothing.
    rest: &'d [u8],
    flags: u8,
}

/// The user was there.
const PRESENT: u8 = 1;
/// The device made sure who it is.
const VERIFIED: u8 = 1 << 2;
/// The key may be on other devices, and is.
const MAY_BE_COPIED: u8 = 1 << 3;
const COPIED: u8 = 1 << 4;
/// A credential follows.
const CREDENTIAL: u8 = 1 << 6;
/// Extensions follow.
const EXTENDED: u8 = 1 << 7;

impl<'d> Device<'d> {
    /// Reads what a device says, where it says it to this site, of a user who was there and whom it knows.
    pub(crate) fn read(said: &'d [u8], site: &PasskeySite) -> Option<Self> {
        if said.len() > LONGEST {
            return None;
        }
        let (to, rest) = said.split_at_checked(32)?;
        let (flags, rest) = rest.split_first()?;
        let (counter, rest) = rest.split_at_checked(4)?;
        let has = |flag| flags & flag == flag;
        let copied = has(COPIED) && !has(MAY_BE_COPIED);
        if to != Sha256::digest(site.name.as_bytes()).as_slice() || !has(PRESENT | VERIFIED) || copied {
            return None;
        }
        Some(Self { counter: u32::from_be_bytes(counter.try_into().ok()?), rest, flags: *flags })
    }

    /// The credential it made: its id and its key.
    pub(crate) fn credential(&self) -> Option<(&'d [u8], PublicKey)> {
        if self.flags & CREDENTIAL == 0 {
            return None;
        }
        let (_make, rest) = self.rest.split_at_checked(16)?;
        let (length, rest) = rest.split_at_checked(2)?;
        let length = usize::from(u16::from_be_bytes(length.try_into().ok()?));
        let (id, rest) = rest.split_at_checked(length)?;
        let (key, behind) = key::read(rest)?;
        let whole = behind.is_empty() || self.flags & EXTENDED != 0;
        (whole && (16..=LONGEST_ID).contains(&length)).then_some((id, key))
    }

    /// Whether nothing stands behind that is not announced.
    pub(crate) fn is_whole(&self) -> bool {
        self.rest.is_empty() || self.flags & (CREDENTIAL | EXTENDED) != 0
    }
}
