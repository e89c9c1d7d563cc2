//! Bytes to characters: which encoding a file is in, and what is no text at all.
//!
//! In this order: a byte order mark; UTF-16 by its zero bytes; valid UTF-8; the charset an HTML page names;
//! a guess from the letters (`legacy`). The characters are the file's own, line ends included; a byte order mark
//! tells of the bytes and is no character of the text (Unicode 16.0, 23.8), so that the first one is at 0.

mod legacy;
mod magic;

use crate::{Refusal, Trouble};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use tarazy_words::Saying;

/// The most that is read, in bytes.
pub const LIMIT: usize = 128 * 1024 * 1024;

/// So much of a file's beginning tells whether it is binary or UTF-16.
const SAMPLE: usize = 64 * 1024;

/// A file's characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The characters, with the file's own line ends.
    pub text: String,
    /// Name of the encoding: `UTF-8`, `windows-1251`, `macintosh`, ...
    pub encoding: &'static str,
    /// What could not be read as it should.
    pub problems: Vec<Trouble>,
}

/// The bytes are no text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.told())]
pub enum DecodeError {
    /// There is nothing in it.
    Empty,
    /// It is something else.
    Binary {
        /// What it is: "a PDF file".
        what: &'static str,
    },
    /// It is a file of a format that is unpacked first, and cannot be.
    Refused(Refusal),
    /// It is too large.
    TooLarge {
        /// Its size in bytes.
        size: usize,
        /// The most that is read, in bytes.
        limit: usize,
    },
}

impl DecodeError {
    /// What is wrong and how to mend it.
    pub fn told(&self) -> Saying {
        match self {
            Self::Empty => Saying::of("refusal-empty"),
            Self::Binary { what } => Saying::of("refusal-binary").with("what", Saying::word("binary", what)),
            Self::Refused(refusal) => refusal.told(),
            Self::TooLarge { size, limit } => {
                Saying::of("refusal-too-large").shown("size", size).shown("limit", limit)
            }
        }
    }
}

/// Reads bytes as text in the encoding they are in.
///
/// Bytes that have no meaning in that encoding become U+FFFD, and a problem says where the first one is.
pub fn decode(bytes: &[u8]) -> Result<Decoded, DecodeError> {
    decode_within(bytes, LIMIT)
}

/// As [`decode`], with another limit.
pub fn decode_within(bytes: &[u8], limit: usize) -> Result<Decoded, DecodeError> {
    if bytes.is_empty() {
        return Err(DecodeError::Empty);
    }
    if bytes.len() > limit {
        return Err(DecodeError::TooLarge { size: bytes.len(), limit });
    }
    if let Some(what) = magic::named(bytes) {
        return Err(DecodeError::Binary { what });
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(read_as(encoding, bytes, mark));
    }
    if let Some(encoding) = utf_16(bytes) {
        return Ok(read_as(encoding, bytes, 0));
    }
    if magic::is_binary(bytes.get(..SAMPLE).unwrap_or(bytes)) {
        return Err(DecodeError::Binary { what: "binary data" });
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), encoding: UTF_8.name(), problems: Vec::new() });
    }
    if is_damaged_utf_8(bytes) {
        return Ok(read_as(UTF_8, bytes, 0));
    }
    let encoding = declared(bytes).unwrap_or_else(|| legacy::guess(bytes));
    Ok(read_as(encoding, bytes, 0))
}

/// Decodes what stands behind the byte order mark, which is of `mark` bytes.
fn read_as(encoding: &'static Encoding, bytes: &[u8], mark: usize) -> Decoded {
    let body = bytes.get(mark..).unwrap_or_default();
    let (decoded, damaged) = encoding.decode_without_bom_handling(body);
    let text = decoded.into_owned();
    let mut problems = Vec::new();
    if damaged {
        let first = text.chars().position(|c| c == '\u{fffd}').unwrap_or(0);
        let count = text.chars().filter(|&c| c == '\u{fffd}').count();
        problems.push(Trouble::NotInEncoding { encoding: encoding.name().to_owned(), count, first });
    }
    Decoded { text, encoding: encoding.name(), problems }
}

/// UTF-16 without a mark: text in Latin or Cyrillic letters has 0 or 4 as every other byte, and the zeros
/// all stand on one side.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let units = sample.len() / 2;
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|&&b| b == 0).count();
    let fitting = |side: usize| {
        let high = sample.iter().skip(side).step_by(2);
        high.filter(|&&b| matches!(b, 0x00 | 0x04 | 0x20)).count() * 20 >= units * 19
    };
    let (even, odd) = (zeros(0), zeros(1));
    if units < 2 {
        None
    } else if odd * 20 >= units && even * 100 <= units && fitting(1) {
        Some(UTF_16LE)
    } else if even * 20 >= units && odd * 100 <= units && fitting(0) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether this is UTF-8 with a few wrong bytes: sequences of several bytes are hardly ever valid by chance.
/// A file cut in the middle of its last character is UTF-8 too.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut sequences, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sequences += chunk.valid().bytes().filter(|&b| b >= 0xC0).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    let only_cut_off = std::str::from_utf8(bytes).is_err_and(|e| e.error_len().is_none());
    sequences > 4 * wrong || (only_cut_off && sequences > 0)
}

/// The charset that an HTML or XML file names in its first bytes.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes).to_ascii_lowercase();
    if head.iter().find(|b| !b.is_ascii_whitespace()) != Some(&b'<') {
        return None;
    }
    let head = String::from_utf8_lossy(&head);
    let label = |key: &str| {
        let (_, after) = head.split_once(key)?;
        let after = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        let end = after.find(['"', '\'', ';', '>', '/', '?', ' ']).unwrap_or(after.len());
        Encoding::for_label(after.get(..end)?.as_bytes())
    };
    label("charset").or_else(|| label("encoding")).filter(|e| e.is_ascii_compatible() && *e != UTF_8)
}
