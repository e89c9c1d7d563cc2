//! A passage: a range of a document's text with its exact quote (W3C Web Annotation Data Model,
//! TextPositionSelector and TextQuoteSelector). It can only be made from the text it quotes.

use crate::Text;
use serde::{Deserialize, Serialize};

/// How many code points of context are kept on either side of a quote.
const CONTEXT: usize = 32;

/// A range of a text and what stands there. Offsets are Unicode code points.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Passage {
    start: usize,
    end: usize,
    quote: String,
    prefix: String,
    suffix: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
}

/// The range is not in the text.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a passage needs start < end within a text of {length} characters; found: {start} to {end}")]
pub struct PassageError {
    start: usize,
    end: usize,
    length: usize,
}

impl Passage {
    pub(crate) fn of(text: &Text, start: usize, end: usize) -> Result<Self, PassageError> {
        let wrong = || PassageError { start, end, length: text.len() };
        if start >= end {
            return Err(wrong());
        }
        let quote = text.slice(start..end).ok_or_else(wrong)?.to_owned();
        let around = |from: usize, to: usize| text.slice(from..to).unwrap_or("").to_owned();
        let prefix = around(start.saturating_sub(CONTEXT), start);
        let suffix = around(end, (end + CONTEXT).min(text.len()));
        Ok(Self { start, end, quote, prefix, suffix, page: None })
    }

    /// The same passage with the page it stands on.
    pub fn on_page(mut self, page: u32) -> Self {
        self.page = Some(page);
        self
    }

    /// First code point.
    pub fn start(&self) -> usize {
        self.start
    }

    /// Code point after the last.
    pub fn end(&self) -> usize {
        self.end
    }

    /// Exactly what stands there.
    pub fn quote(&self) -> &str {
        &self.quote
    }

    /// Up to 32 code points before.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Up to 32 code points after.
    pub fn suffix(&self) -> &str {
        &self.suffix
    }

    /// The page, where the document has pages.
    pub fn page(&self) -> Option<u32> {
        self.page
    }

    /// Whether the passage still says what stands in the text.
    pub fn holds_in(&self, text: &Text) -> bool {
        text.slice(self.start..self.end) == Some(self.quote.as_str())
    }
}
