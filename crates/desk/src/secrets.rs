//! What is random, and what is hashed. Passwords by argon2id with the parameters OWASP names (19 MiB, two passes, one
//! lane), at most two at once; tokens and codes, which are random and long, by SHA-256. Codes of devices are those of
//! RFC 6238: six digits, thirty seconds, one step of tolerance.

use crate::DeskError;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use sha2::{Digest, Sha256};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};
use tarazy_words::Saying;
use totp_rs::{Builder, Secret, Totp};

/// How many passwords are hashed at once.
const AT_ONCE: usize = 2;
/// Letters of a code at random: five bits each.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// Letters of a one-time code: 130 bits.
const CODE: usize = 26;
/// Letters of a session's token: 260 bits.
const TOKEN: usize = 52;
/// Bytes of the secret of a second factor, as RFC 4226 recommends.
const SECRET: usize = 20;

/// Where those who hash a password take turns.
#[derive(Debug, Default)]
pub(crate) struct Turns {
    taken: Mutex<usize>,
    freed: Condvar,
}

impl Turns {
    fn wait<T>(&self, work: impl FnOnce() -> T) -> T {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken =
            self.freed.wait_while(taken, |taken| *taken >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        drop(taken);
        let _turn = Turn(self);
        work()
    }

    /// The hash of a password, with a salt of its own, as a PHC string.
    pub(crate) fn hash(&self, password: &str) -> Result<String, DeskError> {
        let hashed =
            self.wait(|| argon()?.hash_password(password.as_bytes()).map_err(|error| error.to_string()));
        hashed.map(|hash| hash.to_string()).map_err(broken)
    }

    /// Whether a password has this hash. Without a hash it takes as long, and is never right.
    pub(crate) fn holds(&self, password: &str, hash: Option<&str>) -> Result<bool, DeskError> {
        static DUMMY: OnceLock<String> = OnceLock::new();
        let dummy = match DUMMY.get() {
            Some(dummy) => dummy,
            None => {
                let made = self.hash(&token()?)?;
                DUMMY.get_or_init(|| made)
            }
        };
        let verified = self.wait(|| {
            let kept = PasswordHash::new(hash.unwrap_or(dummy)).map_err(|error| error.to_string())?;
            Ok(argon()?.verify_password(password.as_bytes(), &kept).is_ok())
        });
        Ok(verified.map_err(broken)? && hash.is_some())
    }
}

/// A turn; given back when it goes, also after a panic.
struct Turn<'t>(&'t Turns);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.taken.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.freed.notify_one();
    }
}

fn argon() -> Result<Argon2<'static>, String> {
    let parameters = Params::new(19 * 1024, 2, 1, None).map_err(|error| error.to_string())?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters))
}

fn broken(error: String) -> DeskError {
    DeskError::Invalid(Saying::of("error-not-hashed").shown("error", error))
}

/// Bytes at random.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], DeskError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| DeskError::Invalid(Saying::of("error-no-random-numbers").shown("error", error)))?;
    Ok(bytes)
}

fn letters(bytes: &[u8]) -> String {
    let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).map(|letter| char::from(*letter));
    bytes.iter().filter_map(letter).collect()
}

/// A token of a session.
pub(crate) fn token() -> Result<String, DeskError> {
    Ok(letters(&random::<TOKEN>()?))
}

/// A one-time code, in groups that can be read out.
pub(crate) fn code() -> Result<String, DeskError> {
    let letters = letters(&random::<CODE>()?);
    let mut code = String::with_capacity(CODE + CODE / 5);
    for (n, letter) in letters.chars().enumerate() {
        if n > 0 && n % 5 == 0 {
            code.push('-');
        }
        code.push(letter);
    }
    Ok(code)
}

/// The hash of a token or code, as it is kept. Spaces, dashes and capitals of a code that was typed make no difference.
pub(crate) fn digest(secret: &str) -> String {
    let plain: String =
        secret.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    Sha256::digest(plain.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A secret for a second factor, in base 32.
pub(crate) fn secret() -> Result<String, DeskError> {
    Ok(Secret::from(random::<SECRET>()?.to_vec()).to_base32())
}

/// The step of which a code is the right one now; `None` where it is none.
pub(crate) fn step(secret: &str, code: &str, now: i64) -> Option<u64> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    totp(secret)?.check(&digits, u64::try_from(now).ok()?)
}

fn totp(secret: &str) -> Option<Totp> {
    Builder::new().with_secret(Secret::try_from_base32(secret).ok()?).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_kept_as_argon2id_with_the_parameters_of_owasp() {
        let turns = Turns::default();
        let hash = turns.hash("correct horse battery").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(turns.holds("correct horse battery", Some(&hash)).unwrap());
        assert!(!turns.holds("correct horse batterz", Some(&hash)).unwrap());
        assert!(!turns.holds("correct horse battery", None).unwrap());
    }

    #[test]
    fn no_more_than_two_passwords_are_hashed_at_once() {
        use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
        let (turns, now, most) = (Turns::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|threads| {
            for _ in 0..6 {
                threads.spawn(|| {
                    turns.wait(|| {
                        most.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
                        std::thread::sleep(std::time::Duration::from_millis(20));
                        now.fetch_sub(1, SeqCst);
                    });
                });
            }
        });
        assert_eq!((most.into_inner(), now.into_inner()), (2, 0));
    }

    #[test]
    fn codes_are_long_differ_and_may_be_typed_loosely() {
        let (one, other) = (code().unwrap(), code().unwrap());
        assert_ne!(one, other);
        assert_eq!(digest(&one), digest(&one.to_uppercase().replace('-', " ")));
        assert_ne!(digest(&one), digest(&other));
        assert_eq!(token().unwrap().len(), 52);
    }

    /// RFC 6238, appendix B, its eight digits cut to six.
    #[test]
    fn codes_of_devices_are_those_of_the_standard() {
        let secret = Secret::from(b"12345678901234567890".to_vec()).to_base32();
        for (at, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(step(&secret, code, at), u64::try_from(at / 30).ok(), "{at}");
            assert!(step(&secret, code, at + 30).is_some() && step(&secret, code, at + 90).is_none());
        }
        assert_eq!(step(&secret, "28708", 59), None);
    }
}
