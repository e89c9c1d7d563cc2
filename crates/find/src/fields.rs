//! The fields of the index on disk.

use crate::field::Field;
use tantivy::schema::{
    FAST, Field as Kept, INDEXED, IndexRecordOption, NumericOptions, STORED, STRING, Schema,
    TextFieldIndexing, TextOptions,
};
use tarazy_model::Day;

/// The fields of the index; see [`Fields::new`] for what each is for.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub(crate) schema: Schema,
    pub(crate) id: Kept,
    pub(crate) words: Kept,
    pub(crate) day: Kept,
    pub(crate) added: Kept,
    pub(crate) batch: Kept,
    pub(crate) record: Kept,
    pub(crate) last: Kept,
    pub(crate) spot: Kept,
    values: Vec<(Field, Kept)>,
}

impl Fields {
    pub(crate) fn new() -> Self {
        let mut schema = Schema::builder();
        let positions = TextFieldIndexing::default()
            .set_tokenizer(crate::tokens::NAME)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let counted = STRING | TextOptions::default().set_fast("raw");
        let id = schema.add_text_field("id", STRING | STORED);
        // Title and body: see `tokens`.
        let words = TextOptions::default().set_indexing_options(positions).set_stored();
        let words = schema.add_text_field("words", words);
        // Days as year, month and day in one number (20050324), for ranges and sorting.
        let day = schema.add_i64_field("day", NumericOptions::from(INDEXED | FAST));
        // The number of the audit leaf it came with, for the order of arrival.
        let added = schema.add_i64_field("added", NumericOptions::from(FAST));
        let batch = schema.add_text_field("batch", STRING);
        // The record's number, for the ledger and the chronicle; of events the last day and the place.
        let record = schema.add_u64_field("record", NumericOptions::from(FAST));
        let last = schema.add_i64_field("last", NumericOptions::from(FAST));
        let spot = schema.add_text_field("spot", TextOptions::default().set_fast("raw"));
        let mut value = |field: Field| {
            let is_counted = Field::counted().any(|counted| counted == field);
            let options = if is_counted { counted.clone() } else { STRING };
            (field, schema.add_text_field(field.as_str(), options))
        };
        let values = Field::ALL.into_iter().map(&mut value).collect();
        Self { schema: schema.build(), id, words, day, added, batch, record, last, spot, values }
    }

    pub(crate) fn value(&self, field: Field) -> Kept {
        let kept = self.values.iter().find(|(known, _)| *known == field);
        // Every field is among them.
        kept.map_or(self.id, |(_, kept)| *kept)
    }
}

/// A day as the index keeps it.
pub(crate) fn number(day: Day) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}
