//! What came out of reading one file: its text, its layout, its articles and the candidates.

use crate::Trouble;
use crate::block::Block;
use serde::Serialize;
use std::ops::Range;
use tarazy_model::{Candidate, Date, Text};

/// One article of a page. A page may hold several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Its headline, where it has one.
    pub title: Option<String>,
    /// Bytes of the text from its headline to its end.
    pub span: Range<usize>,
    /// The day or year it was written, where it says so or its own reckoning settles it.
    pub written: Option<Date>,
}

/// The result of reading one file. `text[start..end] == quote` holds for every candidate, in code points.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The text that passages point into. For plain text, the file itself.
    pub text: Text,
    /// `text/plain` or `text/html`.
    pub media_type: &'static str,
    /// The encoding the bytes were in.
    pub encoding: &'static str,
    /// Title of the page, or of its first article.
    pub title: Option<String>,
    /// Who wrote it, as the page says.
    pub byline: Option<String>,
    /// When it was published, as the page says.
    pub published: Option<Date>,
    /// BCP 47 tag of the language most of it is in.
    pub language: Option<String>,
    /// Layout, in order; spans are bytes.
    pub blocks: Vec<Block>,
    /// The articles, in order.
    pub articles: Vec<Article>,
    /// What is said, in the order of the text.
    pub candidates: Vec<Candidate>,
    /// What could not be read as it should.
    pub problems: Vec<Trouble>,
}
