//! The layout of a text: what each piece of it is, and what its page says about itself.
//!
//! HTML and plain text both end in these blocks, and everything after them works on blocks alone. They
//! are in order, do not overlap, and begin and end on characters; white space between them belongs to none.

use crate::Trouble;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Range;

/// A piece of a text's layout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The headline of an article. Each title begins an article; a page may hold several.
    Title,
    /// A heading within an article.
    Heading,
    /// Running text.
    #[default]
    Paragraph,
    /// One item of a list, without its bullet where HTML made it.
    ListItem,
    /// A table row; its cells are separated by tabs.
    Row,
    /// A quotation set apart.
    Quote,
    /// A footnote or endnote with its mark.
    Footnote,
    /// Menus, teasers, buttons, notices: never the source of a fact.
    Furniture,
    /// The caption of a picture or table.
    Caption,
    /// Who wrote it, as a line below the headline says.
    Byline,
}

impl BlockKind {
    /// The name used in files and pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::ListItem => "list-item",
            Self::Row => "row",
            Self::Quote => "quote",
            Self::Footnote => "footnote",
            Self::Furniture => "furniture",
            Self::Caption => "caption",
            Self::Byline => "byline",
        }
    }
}

impl fmt::Display for BlockKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where the text of a page begins. Notes are set behind the text, so that their pages come a second time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageStart {
    /// First byte.
    pub byte: usize,
    /// Number of the page, counted from 1.
    pub page: u32,
}

/// The page that a byte stands on, where pages are known.
pub fn page_at(pages: &[PageStart], byte: usize) -> Option<u32> {
    let after = pages.partition_point(|start| start.byte <= byte);
    pages.get(after.checked_sub(1)?).map(|start| start.page)
}

/// A text made from a page, its blocks, and what the page says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The text that spans point into; blocks are separated by an empty line.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Where its pages begin, in order; empty where it has none.
    pub pages: Vec<PageStart>,
    /// The page's title, without the site's name.
    pub title: Option<String>,
    /// Who wrote it, as the page says.
    pub byline: Option<String>,
    /// When it was published, as the page writes it.
    pub published: Option<String>,
    /// The language the page declares, as written ("en-GB").
    pub language: Option<String>,
    /// The address the page gives as its own.
    pub address: Option<String>,
    /// What could not be read as it should.
    pub problems: Vec<Trouble>,
}

impl Layout {
    /// Adds a block, an empty line after the one before; where it begins.
    pub(crate) fn push(&mut self, kind: BlockKind, text: &str) -> usize {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.blocks.push(Block { kind, span: start..self.text.len() });
        start
    }

    /// Notes that the text from a byte on stands on a page. Bytes come in order.
    pub(crate) fn turn_to(&mut self, byte: usize, page: u32) {
        if self.pages.last().is_none_or(|last| last.page != page) {
            self.pages.push(PageStart { byte, page });
        }
    }
}
