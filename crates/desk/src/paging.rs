//! Pages of a list, counted from 1.

use serde::Serialize;

/// Which page of a list this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Paging {
    /// This page, counted from 1.
    pub page: usize,
    /// Entries on a full page.
    pub size: usize,
    /// Entries on all pages.
    pub total: usize,
}

impl Paging {
    /// The page of this number; 0 is taken for the first.
    pub fn new(page: usize, size: usize, total: usize) -> Self {
        Self { page: page.max(1), size, total }
    }

    /// How many pages there are; an empty list has one.
    pub fn pages(&self) -> usize {
        self.total.div_ceil(self.size.max(1)).max(1)
    }

    /// How many entries come before this page.
    pub fn offset(&self) -> usize {
        (self.page.max(1) - 1).saturating_mul(self.size)
    }
}
