//! The documents of the record, their bytes and texts.

use crate::database::{count, integer, list, one, parsed};
use crate::{Reader, Result, tally};
use rusqlite::Row;
use tarazy_model::{BatchId, Document, DocumentId, SourceId, Text};

const COLUMNS: &str = "id, source, name, media_type, sha256, bytes, characters";

fn read(row: &Row<'_>) -> Result<Document> {
    Ok(Document {
        id: parsed(row, 0)?,
        source: parsed(row, 1)?,
        name: row.get(2)?,
        media_type: row.get(3)?,
        sha256: row.get(4)?,
        bytes: count(row, 5)?,
        characters: count(row, 6)?,
    })
}

impl Reader {
    /// The document of an id; none that is kept back from this reader.
    pub fn document(&self, id: &DocumentId) -> Result<Option<Document>> {
        let sql = format!("SELECT {COLUMNS} FROM document WHERE id = $1 AND shown IN (1, 2)");
        match one(&self.db, &sql, &[&id.as_str()], read)? {
            Some(document) if self.gives(&document.source)? => Ok(Some(document)),
            _ => Ok(None),
        }
    }

    /// The documents after one, or the first ones; those of the newest batch first.
    pub fn documents(&self, after: Option<&DocumentId>, limit: usize) -> Result<Vec<Document>> {
        let (batch, id) = match after {
            Some(id) => (self.batch_of(id)?.unwrap_or(i64::MAX), id.as_str()),
            None => (i64::MAX, ""),
        };
        let sql = format!(
            "SELECT {COLUMNS} FROM document WHERE shown = 1 AND (batch, id) < ($1, $2) {} \
             ORDER BY batch DESC, id DESC LIMIT $3",
            tally::counting(self, "document")
        );
        list(&self.db, &sql, &[&batch, &id, &integer(limit)], read)
    }

    /// The documents of a source, oldest first.
    pub fn documents_of_source(&self, source: &SourceId) -> Result<Vec<Document>> {
        if !self.gives(source)? {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT {COLUMNS} FROM document WHERE source = $1 AND (shown = 2 OR shown = 1 {}) ORDER BY batch, id",
            tally::counting(self, "document")
        );
        list(&self.db, &sql, &[&source.as_str()], read)
    }

    /// The documents that a batch brought and that are now as it brought them.
    pub fn documents_of_batch(&self, batch: &BatchId) -> Result<Vec<Document>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM document WHERE batch = (SELECT leaf FROM batch WHERE id = $1) AND shown = 1 \
             ORDER BY id"
        );
        list(&self.db, &sql, &[&batch.as_str()], read)
    }

    /// The text of a document; `None` for tables.
    pub fn text(&self, id: &DocumentId) -> Result<Option<Text>> {
        if self.document(id)?.is_none() {
            return Ok(None);
        }
        let sql = "SELECT text_sha256 FROM document WHERE id = $1 AND shown IN (1, 2)";
        let sha256 = one(&self.db, sql, &[&id.as_str()], |row| Ok(row.get::<_, Option<String>>(0)?))?;
        sha256.flatten().map(|sha256| Ok(Text::new(self.blobs.text(&sha256)?))).transpose()
    }

    /// The bytes of a document.
    pub fn bytes(&self, id: &DocumentId) -> Result<Option<Vec<u8>>> {
        self.document(id)?.map(|document| self.blobs.get(&document.sha256)).transpose()
    }

    /// The batch that brought a document as it is now.
    pub fn batch_of_document(&self, id: &DocumentId) -> Result<Option<BatchId>> {
        let sql = "SELECT b.id FROM document d JOIN batch b ON b.leaf = d.batch WHERE d.id = $1 AND d.shown IN (1, 2)";
        one(&self.db, sql, &[&id.as_str()], |row| parsed(row, 0))
    }

    fn batch_of(&self, id: &DocumentId) -> Result<Option<i64>> {
        let sql = "SELECT batch FROM document WHERE id = $1 AND shown = 1";
        one(&self.db, sql, &[&id.as_str()], |row| Ok(row.get(0)?))
    }
}
