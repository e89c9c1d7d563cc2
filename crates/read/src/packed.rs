//! Formats that keep a text packed away, PDF and DOCX, known by their first bytes.
//!
//! Their readers work on what strangers made and are the largest ones here: whoever has a process to spare reads such
//! a file in one of its own, with limits, and gives back the [`Layout`] (`tarazy_desk` does). In this process a panic
//! of theirs is caught and told.

use crate::block::Layout;
use crate::decode::DecodeError;
use crate::{Refusal, docx, pdf};
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A format that is unpacked before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Packed {
    /// Portable Document Format (ISO 32000).
    Pdf,
    /// Office Open XML, WordprocessingML (ECMA-376).
    Docx,
}

/// Unpacks a file: [`Packed::layout`], or the same in another process.
pub type Unpack<'u> = &'u dyn Fn(Packed, &[u8]) -> Result<Layout, DecodeError>;

impl Packed {
    /// All.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Docx];

    /// The format of a file, if it is one of these.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let head = bytes.get(..1024).unwrap_or(bytes).trim_ascii_start();
        if head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        // Names of parts are not packed; those of Word documents stand in a folder `word`.
        let word = || bytes.windows(5).any(|window| window == b"word/");
        (bytes.starts_with(b"PK\x03\x04") && word()).then_some(Self::Docx)
    }

    /// The name used between processes: `pdf`, `docx`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    /// The name people use: `PDF`, `DOCX`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "DOCX",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// The text and layout of a file, read in this process.
    pub fn layout(self, bytes: &[u8]) -> Result<Layout, DecodeError> {
        let read = || match self {
            Self::Pdf => pdf::layout(bytes),
            Self::Docx => docx::layout(bytes),
        };
        let read = catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Refusal::Unknown(self)));
        read.map_err(DecodeError::Refused)
    }
}

impl std::str::FromStr for Packed {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or_else(|| format!("no such format is unpacked; known are pdf and docx: {name}"))
    }
}
