//! The keys of passkeys: ES256 (ECDSA on P-256) and EdDSA (Ed25519), as COSE writes them (RFC 9053), and what they signed.
//!
//! A device writes its key in the one canonical form of CTAP 2, so that each kind is a fixed row of bytes and no reader
//! of CBOR is needed: `a5 01 02 03 26 20 01 21 58 20 x 22 58 20 y` and `a4 01 01 03 27 20 06 21 58 20 x`.

use p256::ecdsa::signature::Verifier;
use std::fmt::Write;

const ES256: &[u8] = &[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
const ES256_Y: &[u8] = &[0x22, 0x58, 0x20];
const EDDSA: &[u8] = &[0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20];
/// Bytes of a coordinate.
const COORDINATE: usize = 32;

/// A key that checks what a device signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PublicKey {
    Es256(Box<p256::ecdsa::VerifyingKey>),
    EdDsa(Box<ed25519_dalek::VerifyingKey>),
}

/// The key at the beginning of some bytes, and what stands behind it. A point that is none of the curve is no key.
pub(crate) fn read(bytes: &[u8]) -> Option<(PublicKey, &[u8])> {
    if let Some(rest) = bytes.strip_prefix(ES256) {
        let (x, rest) = rest.split_at_checked(COORDINATE)?;
        let (y, rest) = rest.strip_prefix(ES256_Y)?.split_at_checked(COORDINATE)?;
        return Some((es256(&[&[4], x, y].concat())?, rest));
    }
    let (x, rest) = bytes.strip_prefix(EDDSA)?.split_at_checked(COORDINATE)?;
    Some((eddsa(x)?, rest))
}

fn es256(point: &[u8]) -> Option<PublicKey> {
    Some(PublicKey::Es256(Box::new(p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()?)))
}

fn eddsa(point: &[u8]) -> Option<PublicKey> {
    let key = ed25519_dalek::VerifyingKey::from_bytes(point.try_into().ok()?).ok()?;
    (!key.is_weak()).then(|| PublicKey::EdDsa(Box::new(key)))
}

impl PublicKey {
    /// The key as it is kept: its kind and its bytes.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Es256(key) => format!("es256:{}", hex(key.to_sec1_point(false).as_bytes())),
            Self::EdDsa(key) => format!("eddsa:{}", hex(key.as_bytes())),
        }
    }

    /// The key as it was kept.
    pub(crate) fn kept(written: &str) -> Option<Self> {
        match written.split_once(':')? {
            ("es256", point) => es256(&unhex(point)?),
            ("eddsa", point) => eddsa(&unhex(point)?),
            _ => None,
        }
    }

    /// Whether it signed this.
    pub(crate) fn signed(&self, said: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Es256(key) => p256::ecdsa::Signature::from_der(signature)
                .is_ok_and(|signature| key.verify(said, &signature).is_ok()),
            Self::EdDsa(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(said, &signature).is_ok()),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").ok();
        hex
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect::<Option<_>>()?;
    digits.chunks(2).map(|pair| if let [high, low] = pair { Some(high << 4 | low) } else { None }).collect()
}
