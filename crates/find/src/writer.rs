//! Changing the index. Nothing is seen by searches before it is committed.

use crate::error::{FindError, guarded};
use crate::fields::number;
use crate::{Entry, EntryId, Field, Happening, Index, tokens};
use std::collections::BTreeSet;
use tantivy::query::RegexQuery;
use tantivy::{IndexWriter, TantivyDocument, Term};
use tarazy_model::{DocumentId, SourceId};

/// Memory for entries not yet written, in bytes, all threads together.
const MEMORY: usize = 96_000_000;
/// Threads that write.
const THREADS: usize = 2;

/// A change of the index.
pub struct Writer<'i> {
    index: &'i Index,
    writer: IndexWriter,
    /// Whether entries of the same id may be there already.
    replaces: bool,
}

impl std::fmt::Debug for Writer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("index", self.index).finish_non_exhaustive()
    }
}

impl<'i> Writer<'i> {
    pub(crate) fn begin(index: &'i Index) -> Result<Self, FindError> {
        let writer = guarded(|| Ok(index.index.writer_with_num_threads(THREADS, MEMORY)?))?;
        Ok(Self { index, writer, replaces: true })
    }

    /// Takes everything out. Until the commit, ids are then to be added once each: so filled, the index
    /// is made several times as fast.
    pub fn clear(&mut self) -> Result<(), FindError> {
        self.replaces = false;
        guarded(|| Ok(self.writer.delete_all_documents().map(|_| ())?))
    }

    /// Adds entries, in the place of those of the same ids.
    pub fn add(&mut self, entries: &[Entry]) -> Result<(), FindError> {
        for entry in entries {
            if self.replaces {
                self.take_out(&entry.id);
            }
            let document = self.document(entry);
            guarded(|| Ok(self.writer.add_document(document).map(|_| ())?))?;
        }
        Ok(())
    }

    /// Takes entries out; ids that are not there are passed over.
    pub fn remove(&mut self, ids: &[EntryId]) -> Result<(), FindError> {
        ids.iter().for_each(|id| self.take_out(id));
        Ok(())
    }

    /// Takes everything of a source out: what it says, and its texts.
    pub fn remove_source(&mut self, source: &SourceId) -> Result<(), FindError> {
        let field = self.index.fields.value(Field::Source);
        self.writer.delete_term(Term::from_field_text(field, source.as_str()));
        Ok(())
    }

    /// Takes every piece of the text of a document out.
    pub fn remove_text(&mut self, document: &DocumentId) -> Result<(), FindError> {
        // An id is letters, digits and a hyphen, none of which means anything else in a pattern.
        let pattern = format!("{document}@[0-9]+");
        guarded(|| {
            let pieces = RegexQuery::from_pattern(&pattern, self.index.fields.id)?;
            Ok(self.writer.delete_query(Box::new(pieces)).map(|_| ())?)
        })
    }

    /// Makes the change durable and seen. The stamp is what [`Index::stamp`] then tells.
    pub fn commit(mut self, stamp: &str) -> Result<(), FindError> {
        let index = self.index;
        guarded(|| {
            let mut commit = self.writer.prepare_commit()?;
            commit.set_payload(stamp);
            commit.commit()?;
            self.writer.wait_merging_threads()?;
            index.share();
            index.reload(stamp)
        })
    }

    fn take_out(&self, id: &EntryId) {
        self.writer.delete_term(Term::from_field_text(self.index.fields.id, &id.to_string()));
    }

    fn document(&self, entry: &Entry) -> TantivyDocument {
        let fields = &self.index.fields;
        let mut document = TantivyDocument::default();
        document.add_text(fields.id, entry.id.to_string());
        document.add_text(fields.words, tokens::text(entry.language.as_deref(), &entry.title, &entry.body));
        document.add_text(fields.batch, entry.batch.as_str());
        document.add_i64(fields.added, i64::try_from(entry.added).unwrap_or(i64::MAX));
        let mut values: BTreeSet<(Field, &str)> =
            [(Field::Kind, entry.kind.as_str()), (Field::Source, entry.source.as_str())].into();
        values.extend(entry.states.iter().map(|state| (Field::State, state.as_str())));
        values.extend(entry.review.map(|review| (Field::Review, review.as_str())));
        values.extend(entry.instrument.as_ref().map(|code| (Field::Instrument, code.as_str())));
        values.extend(entry.values.iter().map(|(field, value)| (*field, value.as_str())));
        for (field, value) in values.into_iter().filter(|(_, value)| !value.is_empty()) {
            document.add_text(fields.value(field), value);
        }
        let hex = entry.record.as_ref().and_then(|record| record.as_str().rsplit('-').next());
        if let Some(record) = hex.and_then(|hex| u64::from_str_radix(hex, 16).ok()) {
            document.add_u64(fields.record, record);
        }
        if let Some(happening) = &entry.happening {
            self.add_happening(&mut document, happening);
        }
        if let Some(day) = entry.date {
            document.add_i64(fields.day, number(day));
            document.add_text(fields.value(Field::Year), format!("{:04}", day.year()));
        }
        document
    }

    fn add_happening(&self, document: &mut TantivyDocument, happening: &Happening) {
        let fields = &self.index.fields;
        document.add_text(fields.value(Field::Event), happening.kind.as_str());
        document.add_text(fields.value(Field::Basis), happening.counts_as.as_str());
        if let Some(day) = happening.last {
            document.add_i64(fields.last, number(day));
        }
        if let Some(spot) = &happening.spot {
            document.add_text(fields.spot, spot);
        }
    }
}
