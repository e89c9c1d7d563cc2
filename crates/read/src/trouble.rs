//! What is told of a file beside what was read of it: what could not be read as it should ([`Trouble`]), and why one
//! that keeps its text packed away is not read at all ([`Refusal`]). Both come from the process that unpacks a file, so
//! that they are plain values; their words are in `vocab/messages/*/reading.ftl`.

use crate::Packed;
use serde::{Deserialize, Serialize};
use std::fmt;
use tarazy_words::Saying;

/// Something in a file that could not be read as it should. The rest was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// Bytes that have no meaning in the encoding, shown as U+FFFD.
    NotInEncoding {
        /// The encoding.
        encoding: String,
        /// How many.
        count: usize,
        /// At which character the first one is, counted from 0.
        first: usize,
    },
    /// Elements of a page nested deeper than a browser shows them.
    NestedTooDeep,
    /// No text at all.
    NoText,
    /// Prose in a language that is not read; its BCP 47 tag.
    OtherLanguage(String),
    /// A page, counted from 1, that cannot be read.
    PageLeftOut(u32),
    /// Signs of a page whose fonts do not say which letters they are.
    SignsWithoutLetters {
        /// The page, counted from 1.
        page: u32,
        /// How many.
        count: usize,
    },
    /// Pages that come a second time, or are too many.
    PagesRepeated {
        /// How many.
        count: usize,
        /// The most pages that are read.
        most: usize,
    },
    /// Pages that are pictures.
    Pictures {
        /// How many.
        bare: usize,
        /// Of how many.
        all: usize,
    },
    /// A decision on a complaint of individuals, of which nothing but its steps is read.
    ComplaintOfIndividuals,
}

impl Trouble {
    /// What it is and how to mend it.
    pub fn told(&self) -> Saying {
        match self {
            Self::NotInEncoding { encoding, count, first } => Saying::of("trouble-not-in-encoding")
                .shown("encoding", encoding)
                .with("count", *count)
                .shown("first", first),
            Self::NestedTooDeep => Saying::of("trouble-nested-too-deep"),
            Self::NoText => Saying::of("trouble-no-text"),
            Self::OtherLanguage(tag) => Saying::of("trouble-other-language").shown("language", tag),
            Self::PageLeftOut(page) => Saying::of("trouble-page-left-out").shown("page", page),
            Self::SignsWithoutLetters { page, count } => {
                Saying::of("trouble-signs-without-letters").shown("page", page).with("count", *count)
            }
            Self::PagesRepeated { count, most } => {
                Saying::of("trouble-pages-repeated").with("count", *count).shown("most", most)
            }
            Self::Pictures { bare, all } => {
                Saying::of("trouble-pictures").with("bare", *bare).with("all", *all)
            }
            Self::ComplaintOfIndividuals => Saying::of("trouble-complaint-of-individuals"),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

/// Why a file of a packed format is not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Its structure is broken; where, in the words of the reader of the format.
    Damaged(Packed, String),
    /// It is made in a way at which the reader fails.
    Unknown(Packed),
    /// It is encrypted with a password.
    Locked(Packed),
    /// A PDF without pages.
    Pageless,
    /// A DOCX that declares entities.
    Entities,
    /// A part that is too large when it is unpacked.
    Large {
        /// The part.
        part: String,
        /// The limit in MB.
        megabytes: u64,
    },
    /// A ZIP archive without a Word document.
    NoWordDocument,
    /// No process could be begun to read it in; why.
    NoProcess(Packed, String),
    /// Reading takes more memory than is allowed, in MB.
    OutOfMemory(Packed, u64),
    /// Reading takes longer than is allowed, in seconds.
    OutOfTime(Packed, u64),
}

impl Refusal {
    /// What is wrong and how to mend it.
    pub fn told(&self) -> Saying {
        let of = |message: &'static str, format: &Packed| Saying::of(message).shown("format", format.label());
        // What libraries say of a file, they say in English.
        let english = |why: &String| Saying::English(why.clone());
        match self {
            Self::Damaged(Packed::Pdf, why) => Saying::of("refusal-damaged-pdf").with("why", english(why)),
            Self::Damaged(Packed::Docx, why) => Saying::of("refusal-damaged-docx").with("why", english(why)),
            Self::Unknown(format) => of("refusal-unknown", format),
            Self::Locked(Packed::Pdf) => Saying::of("refusal-locked-pdf"),
            Self::Locked(Packed::Docx) => Saying::of("refusal-locked-docx"),
            Self::Pageless => Saying::of("refusal-pageless"),
            Self::Entities => Saying::of("refusal-entities"),
            Self::Large { part, megabytes } => {
                Saying::of("refusal-large").shown("part", part).shown("megabytes", megabytes)
            }
            Self::NoWordDocument => Saying::of("refusal-no-word-document"),
            Self::NoProcess(format, why) => of("refusal-no-process", format).with("why", english(why)),
            Self::OutOfMemory(format, megabytes) => {
                of("refusal-out-of-memory", format).shown("megabytes", megabytes)
            }
            Self::OutOfTime(format, seconds) => of("refusal-out-of-time", format).with("seconds", *seconds),
        }
    }
}
