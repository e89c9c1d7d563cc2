//! Tables: which hold data and which only place things on a page; cells in their columns.

use super::tags::{Tag, Token, lower};

/// A cell with more text than this, in several blocks, is a part of the page and no cell.
const CELL: usize = 400;
/// Cells are not spread over more columns or rows than this.
const SPREAD: usize = 100;

/// Whether the table that has just been opened holds data: two columns or more, no table within, and no cell
/// that is prose in several blocks. Reads no further than the next table.
pub(super) fn holds_data(after_open: &[Token<'_>]) -> bool {
    let (mut widest, mut cells, mut blocks, mut text) = (0, 0, 0, 0);
    for token in after_open {
        match token {
            Token::Open(tag) => match lower(tag.name).as_ref() {
                "table" => return false,
                "tr" => cells = 0,
                "td" | "th" => {
                    cells += spread(tag, "colspan");
                    widest = widest.max(cells);
                    (blocks, text) = (0, 0);
                }
                "p" | "div" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre"
                | "blockquote" => blocks += 1,
                _ => {}
            },
            Token::Text(content) => text += content.trim().len(),
            Token::Close(name) if name.eq_ignore_ascii_case("table") => break,
            Token::Close(_) | Token::Doctype(_) => {}
        }
        if blocks > 2 && text > CELL {
            return false;
        }
    }
    widest > 1
}

/// The rows of a table that is being set.
#[derive(Default)]
pub(super) struct Rows {
    /// The column of the next cell.
    column: usize,
    /// How many rows more the cells above reach down into, by column.
    above: Vec<usize>,
}

impl Rows {
    /// Begins the next row.
    pub(super) fn begin_row(&mut self) {
        self.column = 0;
    }

    /// Places a cell; how many tabs come before it. Cells that reach down from above leave their columns empty.
    pub(super) fn place(&mut self, tag: &Tag<'_>) -> usize {
        let first = self.column == 0;
        let mut tabs = 0;
        while let Some(reach) = self.above.get_mut(self.column).filter(|reach| **reach > 0) {
            *reach -= 1;
            self.column += 1;
            tabs += 1;
        }
        let (columns, rows) = (spread(tag, "colspan"), spread(tag, "rowspan"));
        let end = (self.column + columns).min(SPREAD);
        if self.above.len() < end {
            self.above.resize(end, 0);
        }
        self.above.iter_mut().take(end).skip(self.column).for_each(|reach| *reach = rows - 1);
        self.column += columns;
        tabs + usize::from(!first)
    }
}

/// How many columns a cell takes.
pub(super) fn columns(tag: &Tag<'_>) -> usize {
    spread(tag, "colspan")
}

fn spread(tag: &Tag<'_>, attribute: &str) -> usize {
    tag.attribute(attribute).and_then(|n| n.trim().parse().ok()).unwrap_or(1).clamp(1, SPREAD)
}
