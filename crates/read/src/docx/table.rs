//! Tables of a document: rows with their cells in columns, or, where a table only places things on the page, what
//! stands in its cells, one after the other (ECMA-376-1, 17.4).

use super::body::Set;
use super::xml::Tag;
use crate::block::BlockKind;

/// A cell with more text than this, in more than two blocks, is a part of the page and no cell.
const CELL: usize = 400;
/// Cells are not spread over more columns.
const SPREAD: usize = 100;

/// A cell.
#[derive(Debug, Default)]
struct Cell {
    sets: Vec<Set>,
    /// How many columns it takes.
    columns: usize,
}

/// A row.
#[derive(Debug, Default)]
struct Row {
    cells: Vec<Cell>,
    deleted: bool,
}

/// A table as it grows.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Takes an element of its structure; others are passed over.
    pub(super) fn open(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "tr" => self.rows.push(Row::default()),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.cells.push(Cell { columns: 1, ..Cell::default() });
                }
            }
            "gridSpan" => {
                let columns = tag.number().and_then(|n| usize::try_from(n).ok()).unwrap_or(1);
                if let Some(cell) = self.cell() {
                    cell.columns = columns.clamp(1, SPREAD);
                }
            }
            _ => {}
        }
    }

    /// Takes the row that is open out: it was deleted with tracked changes.
    pub(super) fn delete_row(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.deleted = true;
        }
    }

    fn cell(&mut self) -> Option<&mut Cell> {
        self.rows.last_mut()?.cells.last_mut()
    }

    /// Puts something into the cell that is open.
    pub(super) fn set(&mut self, set: Set) {
        if let Some(cell) = self.cell() {
            cell.sets.push(set);
        }
    }

    /// Whether it holds data: several columns, and no cell that is prose or holds a table.
    fn holds_data(&self) -> bool {
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let wide = self.rows.iter().any(|row| row.cells.len() > 1);
        let prose = |cell: &Cell| {
            let length: usize = cell.sets.iter().map(|set| set.text.len()).sum();
            (cell.sets.len() > 2 && length > CELL) || cell.sets.iter().any(|s| s.kind == BlockKind::Row)
        };
        wide && !cells().any(prose)
    }

    /// Its blocks.
    pub(super) fn blocks(self) -> Vec<Set> {
        let data = self.holds_data();
        let rows = self.rows.into_iter().filter(|row| !row.deleted);
        if data {
            rows.filter_map(Row::block).collect()
        } else {
            rows.flat_map(|row| row.cells).flat_map(|cell| cell.sets).collect()
        }
    }
}

impl Row {
    /// The row as one block, its cells apart by tabs; `None` if nothing stands in it.
    fn block(self) -> Option<Set> {
        let page = self.cells.iter().flat_map(|cell| &cell.sets).map(|set| set.page).next()?;
        let mut text = String::new();
        for (at, cell) in self.cells.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            let words = cell.sets.iter().flat_map(|set| set.text.split('\n'));
            text.push_str(&words.collect::<Vec<_>>().join(" "));
            text.extend(std::iter::repeat_n('\t', cell.columns - 1));
        }
        Some(Set { kind: BlockKind::Row, text, page, breaks: Vec::new() })
    }
}
