//! A list as a table: what every list of the desk can be written out as.

use std::io;

/// A list that can be taken away as rows under headers.
pub trait Listing {
    /// The names of the columns.
    fn headers(&self) -> Vec<&'static str>;

    /// One row an entry, one cell a header.
    fn rows(&self) -> Vec<Vec<String>>;
}

/// A table being written row by row, so that it may be longer than memory.
pub trait Table {
    /// Adds a row.
    fn row(&mut self, cells: &[String]) -> io::Result<()>;

    /// Writes what is still to be written. A table that is not finished is broken.
    fn finish(self: Box<Self>) -> io::Result<()>;
}
