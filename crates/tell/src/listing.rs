//! A list as a table: what every list of the desk can be written out as.

/// A list that can be taken away as rows under headers.
pub trait Listing {
    /// The names of the columns.
    fn headers(&self) -> Vec<&'static str>;

    /// One row an entry, one cell a header.
    fn rows(&self) -> Vec<Vec<String>>;
}
