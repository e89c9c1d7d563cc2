//! The sources of the record, each as the last batch that gives it describes it.

use crate::database::{integer, list, one};
use crate::{Error, Reader, Result, tally};
use rusqlite::Row;
use tarazy_model::{Source, SourceId};

fn read(row: &Row<'_>) -> Result<Source> {
    let body: String = row.get(0)?;
    serde_json::from_str(&body).map_err(|error| Error::Damaged(format!("a source cannot be read: {error}")))
}

impl Reader {
    /// The source of an id; none that is kept back from this reader.
    pub fn source(&self, id: &SourceId) -> Result<Option<Source>> {
        let sql = "SELECT body FROM source WHERE id = $1 AND shown IN (1, 2)";
        if self.gives(id)? { one(&self.db, sql, &[&id.as_str()], read) } else { Ok(None) }
    }

    /// The sources after one, or the first ones, by title.
    pub fn sources(&self, after: Option<&SourceId>, limit: usize) -> Result<Vec<Source>> {
        let title = match after {
            Some(id) => self.source(id)?.map(|source| source.title).unwrap_or_default(),
            None => String::new(),
        };
        let after = after.map_or("", SourceId::as_str);
        let counts = tally::counting(self, "source");
        let sql = format!(
            "SELECT body FROM source WHERE shown = 1 AND (title, id) > ($1, $2) {counts} ORDER BY title, id LIMIT $3"
        );
        list(&self.db, &sql, &[&title, &after, &integer(limit)], read)
    }
}
