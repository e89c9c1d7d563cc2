//! A document to be set: headings, paragraphs and points of plain words with what they lead to, numbered sources at its
//! end. One outline is the page, the Word document and the PDF.

use tarazy_model::{AccountId, Day, DocumentId, InstrumentCode, RecordId, SourceId, StateCode};

/// A document to be set.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its title.
    pub title: String,
    /// A line above the title: the period it is about.
    pub kicker: String,
    /// The language of its own words (BCP 47).
    pub language: &'static str,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading: its level (1 is that of a section), its words, and the name it can be led to by.
    Heading(u8, String, Option<String>),
    /// A paragraph.
    Text(Vec<Span>),
    /// A point of a list.
    Item(Vec<Span>),
    /// A source, with the number it is cited by.
    Source(usize, Vec<Span>),
}

/// A run of words.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Words.
    Plain(String),
    /// Words that stand out.
    Strong(String),
    /// Words that stand back.
    Quiet(String),
    /// Signs to be read one by one.
    Code(String),
    /// Words that lead somewhere.
    Link(Target, String),
    /// The number of a source.
    Cite(usize),
}

/// What a run of words leads to, in the record or the document itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A record.
    Record(RecordId),
    /// An account.
    Account(RecordId, AccountId),
    /// A source.
    Source(SourceId),
    /// A document, at a character.
    Document(DocumentId, Option<usize>),
    /// A State under an instrument on a day.
    Treaty(StateCode, InstrumentCode, Day),
    /// A State's reporting under a duty, by what it is called in addresses, on a day.
    Reporting(StateCode, String, Day),
    /// A rule of weighing.
    Rule(&'static str),
    /// A heading of the same document, by its name.
    Section(String),
}

impl Span {
    /// Words.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::Plain(words.into())
    }

    /// Words that stand back.
    pub fn quiet(words: impl Into<String>) -> Self {
        Self::Quiet(words.into())
    }

    /// Its words, whatever they look like.
    pub fn words(&self) -> std::borrow::Cow<'_, str> {
        match self {
            Self::Plain(words)
            | Self::Strong(words)
            | Self::Quiet(words)
            | Self::Code(words)
            | Self::Link(_, words) => words.into(),
            Self::Cite(number) => format!("[{number}]").into(),
        }
    }
}
