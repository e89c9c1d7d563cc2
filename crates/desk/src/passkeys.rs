//! Passkeys: keys that a device holds and signs in with, once it made sure who is there (W3C, Web Authentication Level 3).
//! One stands for password and second factor both. It is added by who gave the password a moment ago, is good for one
//! site, and is not signed in with where its device counted backwards, as a copy would.

mod answer;
mod challenge;
mod key;

use crate::desk::now;
use crate::{Desk, DeskError, secrets};
use answer::{Ceremony, Device};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
pub(crate) use challenge::Challenges;
use key::PublicKey;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tarazy_store::{KnownPasskey, NewPasskey};
use tarazy_words::Saying;

pub use answer::PasskeySite;

/// Passkeys a user may have at once.
const MOST: usize = 10;
/// The longest name of a passkey, in characters.
const LONGEST: usize = 60;
/// Bytes by which a device knows a user; they tell nothing of who it is.
const HANDLE: usize = 16;
/// What attempts with passkeys that are none are counted by; no user can be called so.
const GUESSED: &str = "passkey:";

/// What a device is asked when a passkey is added; all of it goes to the browser.
#[derive(Clone, Debug, Serialize)]
pub struct PasskeyAsked {
    /// What to sign, in base64url.
    pub challenge: String,
    /// The name of the site.
    pub site: String,
    /// What the device is to call the user, in base64url.
    pub handle: String,
    /// What it is to show of the user.
    pub user: String,
    /// The ids of passkeys the user has, of which the device is not to make another, in base64url.
    pub known: Vec<String>,
    /// What the user calls it.
    pub name: String,
}

/// What a device answered when a passkey was added, as the browser gave it, in base64url.
#[derive(Clone, Debug, Default)]
pub struct PasskeyMade {
    /// What it was told to call the user.
    pub handle: String,
    /// What the browser saw (`clientDataJSON`).
    pub client: String,
    /// What the device says (`authenticatorData`).
    pub device: String,
}

/// What a device answered when it was to sign in, as the browser gave it, in base64url.
#[derive(Clone, Debug, Default)]
pub struct PasskeyShown {
    /// The id of the credential.
    pub id: String,
    /// What it calls the user.
    pub handle: String,
    /// What the browser saw (`clientDataJSON`).
    pub client: String,
    /// What the device says (`authenticatorData`).
    pub device: String,
    /// What it signed both with.
    pub signature: String,
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(text).ok()
}

fn refused() -> DeskError {
    DeskError::not_signed_in("error-passkey-unknown")
}

impl Desk {
    /// What to ask a device that is to make a passkey, once the password was given again.
    pub fn begin_passkey(
        &self,
        name: &str,
        password: &str,
        site: &PasskeySite,
    ) -> Result<PasskeyAsked, DeskError> {
        let name = checked(name)?;
        let user = self.confirmed(password)?;
        let (known, handle) = self.look(|record| Ok(record.passkey_ids(&user)?))?;
        if known.len() >= MOST {
            return Err(DeskError::Invalid(Saying::of("error-passkeys-many").shown("most", MOST)));
        }
        let handle = match handle {
            Some(handle) => handle,
            None => BASE64_URL_SAFE_NO_PAD.encode(secrets::random::<HANDLE>()?),
        };
        let purpose = ["add", &site.name, &user.key(), &handle];
        let challenge = self.challenges.new_for(&purpose, self.moment())?;
        let (site, user) = (site.name.clone(), user.to_string());
        Ok(PasskeyAsked { challenge, site, handle, user, known, name })
    }

    /// Adds the passkey that a device made.
    pub fn add_passkey(&self, name: &str, made: &PasskeyMade, site: &PasskeySite) -> Result<(), DeskError> {
        let (user, name) = (self.own()?.user.name, checked(name)?);
        let wrong = || DeskError::invalid("error-passkey-not-made");
        let (client, said) = decoded(&made.client).zip(decoded(&made.device)).ok_or_else(wrong)?;
        let challenge = answer::challenge(&client, Ceremony::Adding, site).ok_or_else(wrong)?;
        let (purpose, at) = (["add", &site.name, &user.key(), &made.handle], self.moment());
        let open = self.challenges.open(&challenge, &purpose, at).ok_or_else(wrong)?;
        let device = Device::read(&said, site).ok_or_else(wrong)?;
        let (id, key) = device.credential().ok_or_else(wrong)?;
        if !open.answered(at) {
            return Err(wrong());
        }
        let new = NewPasskey {
            user: &user,
            name: &name,
            id: &BASE64_URL_SAFE_NO_PAD.encode(id),
            public: &key.written(),
            handle: &made.handle,
            site: &site.name,
            counter: device.counter,
        };
        let added = self.store()?.add_passkey(new, self.day(), user.as_str(), &now())?;
        self.follow(&mut |_| {});
        added.map(drop).ok_or_else(|| DeskError::invalid("error-passkey-known"))
    }

    /// What to ask a device that is to sign in, whoever it belongs to.
    pub fn passkey_challenge(&self, site: &PasskeySite) -> Result<String, DeskError> {
        self.challenges.new_for(&["enter", &site.name], self.moment())
    }

    /// Signs in with what a device answered; the token of the session.
    pub fn sign_in_with_passkey(
        &self,
        shown: &PasskeyShown,
        site: &PasskeySite,
    ) -> Result<String, DeskError> {
        let known =
            self.look(|record| Ok(if record.has_users()? { record.passkey(&shown.id)? } else { None }))?;
        let token = match known.and_then(|known| Some((self.counted(&known, shown, site)?, known))) {
            Some((counter, known)) => {
                let token = secrets::token()?;
                let (hash, at) = (secrets::digest(&token), (self.day(), self.moment()));
                self.store()?.enter_by_passkey(&known, counter, &hash, at)?.then_some(token)
            }
            None => None,
        };
        if token.is_none() {
            // A passkey that is one never waits for guesses of others.
            self.may_attempt(GUESSED)?;
        }
        token.ok_or_else(refused)
    }

    /// What the device of a passkey has counted to, where it answered as it should.
    fn counted(&self, known: &KnownPasskey, shown: &PasskeyShown, site: &PasskeySite) -> Option<u32> {
        let (client, said) = decoded(&shown.client).zip(decoded(&shown.device))?;
        let challenge = answer::challenge(&client, Ceremony::Entering, site)?;
        let at = self.moment();
        let open = self.challenges.open(&challenge, &["enter", &site.name], at)?;
        let device = Device::read(&said, site).filter(Device::is_whole)?;
        let ours = known.passkey.site == site.name && shown.handle == known.handle;
        let signed = [said.as_slice(), &Sha256::digest(&client)].concat();
        let right = PublicKey::kept(&known.public)?.signed(&signed, &decoded(&shown.signature)?);
        let onwards = device.counter > known.counter || (device.counter, known.counter) == (0, 0);
        (ours && right && onwards && open.answered(at)).then_some(device.counter)
    }

    /// Ends a passkey of one's own.
    pub fn end_own_passkey(&self, no: u64) -> Result<(), DeskError> {
        let user = self.own()?.user.name;
        if !self.store()?.end_passkey(no, &user, user.as_str(), &now())? {
            return Err(DeskError::missing("passkey of yours", &no));
        }
        self.follow(&mut |_| {});
        Ok(())
    }
}

fn checked(name: &str) -> Result<String, DeskError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Err(DeskError::Invalid(Saying::of("error-passkey-name").shown("most", LONGEST)));
    }
    Ok(name.to_owned())
}
