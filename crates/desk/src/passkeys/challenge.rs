//! Challenges: what a device is asked to sign, once and within five minutes. A challenge is the server's own word (HMAC
//! with a key that lasts as long as the process), so that nothing is kept of those that nobody answers, and no flood of
//! questions can push another's challenge out; of those that were answered the nonce is kept until they are over.

use crate::{DeskError, secrets};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// Seconds a challenge can be answered in.
const ANSWERED: i64 = 300;
/// Bytes of the time, and of the nonce behind it.
const TIME: usize = 8;
const NONCE: usize = 16;

type Nonce = [u8; NONCE];

/// The key of the server, and the challenges that were answered.
#[derive(Default)]
pub(crate) struct Challenges {
    key: OnceLock<[u8; 32]>,
    answered: Mutex<HashMap<Nonce, i64>>,
}

impl Challenges {
    /// A challenge for a purpose, as it is written to the browser.
    pub(crate) fn new_for(&self, purpose: &[&str], now: i64) -> Result<String, DeskError> {
        let mut bytes = (now + ANSWERED).to_be_bytes().to_vec();
        bytes.extend(secrets::random::<NONCE>()?);
        let mac = self.mac(purpose, &bytes)?.finalize().into_bytes();
        bytes.extend(mac);
        Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The challenge a browser sends back, where it is one of ours for this purpose, in time and not answered yet.
    pub(crate) fn open(&self, challenge: &str, purpose: &[&str], now: i64) -> Option<Open<'_>> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(challenge).ok()?;
        let (said, mac) = bytes.split_at_checked(TIME + NONCE)?;
        self.mac(purpose, said).ok()?.verify_slice(mac).ok()?;
        let (until, nonce) = said.split_at_checked(TIME)?;
        let (until, nonce) = (i64::from_be_bytes(until.try_into().ok()?), nonce.try_into().ok()?);
        let answered = self.answered.lock().unwrap_or_else(PoisonError::into_inner);
        (until > now && !answered.contains_key(&nonce)).then_some(Open { all: self, nonce, until })
    }

    fn mac(&self, purpose: &[&str], said: &[u8]) -> Result<Hmac<Sha256>, DeskError> {
        let key = match self.key.get() {
            Some(key) => key,
            None => {
                let made = secrets::random::<32>()?;
                self.key.get_or_init(|| made)
            }
        };
        let broken = |_| DeskError::invalid("error-challenge-key");
        let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(broken)?;
        for part in purpose.iter().map(|part| part.as_bytes()).chain([said]) {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        Ok(mac)
    }
}

/// A challenge that may be answered.
pub(crate) struct Open<'c> {
    all: &'c Challenges,
    nonce: Nonce,
    until: i64,
}

impl Open<'_> {
    /// Takes it as answered; whether nobody else did meanwhile.
    pub(crate) fn answered(self, now: i64) -> bool {
        let mut answered = self.all.answered.lock().unwrap_or_else(PoisonError::into_inner);
        answered.retain(|_, until| *until > now);
        answered.insert(self.nonce, self.until).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_is_good_once_for_its_purpose_and_five_minutes() {
        let challenges = Challenges::default();
        let one = challenges.new_for(&["enter", "localhost"], 1000).unwrap();
        let open = |challenge: &str, purpose: &[&str], now| challenges.open(challenge, purpose, now);
        assert!(open(&one, &["enter", "localhost"], 1299).is_some());
        for (challenge, purpose, now) in [
            (one.as_str(), &["enter", "localhost"][..], 1300),
            (&one, &["add", "localhost"], 1000),
            (&one, &["enter", "local", "host"], 1000),
            (&one.replacen('A', "B", 1), &["enter", "localhost"], 1000),
            (&format!("{one}AA"), &["enter", "localhost"], 1000),
            ("", &["enter", "localhost"], 1000),
        ] {
            assert!(open(challenge, purpose, now).is_none(), "{challenge} {purpose:?} {now}");
        }
        let (first, second) =
            (open(&one, &["enter", "localhost"], 1000), open(&one, &["enter", "localhost"], 1000));
        assert!(first.unwrap().answered(1000) && !second.unwrap().answered(1000), "one of two at once");
        assert!(open(&one, &["enter", "localhost"], 1001).is_none());
        assert!(
            Challenges::default().open(&one, &["enter", "localhost"], 1000).is_none(),
            "another server's"
        );
    }
}
