//! Text being set: white space collapsed as a browser does, blocks apart from one another.
//!
//! Runs of spaces and line breaks become one space (CSS Text 3, section 4.1.1); no-break spaces stay; soft
//! hyphens, which show only at a line's end, go.

use crate::block::{Block, BlockKind};

/// A text and its blocks as they grow.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) text: String,
    pub(super) blocks: Vec<Block>,
    /// Where the block that is being set begins; `None` before its first character.
    start: Option<usize>,
    /// A space is due before the next character.
    space: bool,
    /// Bytes of the block that are links.
    linked: usize,
    /// The blocks that are links and nothing else.
    pub(super) links: Vec<usize>,
}

impl Flow {
    /// Adds running text.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.space = true,
                '\u{ad}' | '\u{feff}' | '\0' => {}
                _ => self.push_visible(c),
            }
        }
    }

    /// Adds text whose white space is meant.
    pub(super) fn push_as_is(&mut self, text: &str) {
        for c in text.chars().filter(|&c| c != '\r') {
            if !c.is_whitespace() || self.start.is_some() {
                self.push_visible(c);
            }
        }
    }

    /// Adds a line break or a tab; spaces around it go.
    pub(super) fn push_mark(&mut self, mark: char) {
        self.space = false;
        if mark == '\t' {
            self.begin();
            self.text.push(mark);
        } else if self.start.is_some() {
            self.text.push(mark);
        }
    }

    /// Makes sure a space is due.
    pub(super) fn push_space(&mut self) {
        self.space = true;
    }

    fn push_visible(&mut self, c: char) {
        self.begin();
        if self.space && !self.text.ends_with(['\n', '\t']) {
            self.text.push(' ');
        }
        self.space = false;
        self.text.push(c);
    }

    /// Begins a block at its first character.
    fn begin(&mut self) {
        if self.start.is_none() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            self.start = Some(self.text.len());
            self.space = false;
        }
    }

    /// Whether nothing of the block is set yet.
    pub(super) fn at_start(&self) -> bool {
        self.start.is_none()
    }

    /// What is set of the block so far.
    pub(super) fn current(&self) -> &str {
        self.start.and_then(|start| self.text.get(start..)).unwrap_or("")
    }

    /// Notes that text just added is a link.
    pub(super) fn mark_linked(&mut self, text: &str) {
        self.linked += text.trim().len();
    }

    /// Puts something before the block that is being set.
    pub(super) fn prefix(&mut self, prefix: &str) {
        if let Some(start) = self.start {
            self.text.insert_str(start, prefix);
        }
    }

    /// Replaces what was added since a byte of the text, if there is something to put for it and no block has ended since.
    pub(super) fn replace_from(&mut self, from: usize, replacement: impl Fn(&str) -> Option<String>) {
        if self.blocks.last().is_some_and(|block| block.span.end > from) {
            return;
        }
        let added = self.text.get(from..).unwrap_or("");
        let from = self.text.len() - added.trim_start().len();
        if let Some(new) = replacement(self.text.get(from..).unwrap_or("")) {
            self.text.truncate(from);
            self.text.push_str(&new);
        }
    }

    /// Takes the block back.
    pub(super) fn discard(&mut self) {
        if self.start.take().is_some() {
            self.text.truncate(self.blocks.last().map_or(0, |b| b.span.end));
        }
    }

    /// Ends the block; one of white space only leaves nothing.
    pub(super) fn end(&mut self, kind: BlockKind) {
        let linked = std::mem::take(&mut self.linked);
        let set = self.current();
        if set.trim().is_empty() {
            return self.discard();
        }
        // The tabs of a row's empty cells tell which column the others are in.
        let length = if kind == BlockKind::Row { set.len() } else { set.trim_end().len() };
        if linked * 10 >= length * 9 {
            self.links.push(self.blocks.len());
        }
        let Some(start) = self.start.take() else { return };
        self.text.truncate(start + length);
        self.blocks.push(Block { kind, span: start..start + length });
    }
}
