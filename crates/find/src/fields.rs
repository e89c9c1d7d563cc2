//! The fields of the index.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STORED, STRING, Schema, TextFieldIndexing,
    TextOptions,
};
use tarazy_model::Day;

/// The fields of the index; see [`Fields::new`] for what each is for.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub(crate) schema: Schema,
    pub(crate) id: Field,
    pub(crate) words: Field,
    pub(crate) day: Field,
    pub(crate) batch: Field,
    pub(crate) values: [Field; Facet::ALL.len()],
}

/// A field that is filtered by and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Facet {
    Kind,
    State,
    Instrument,
    Source,
    Year,
    Review,
}

impl Facet {
    pub(crate) const ALL: [Self; 6] =
        [Self::Kind, Self::State, Self::Instrument, Self::Source, Self::Year, Self::Review];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::State => "state",
            Self::Instrument => "instrument",
            Self::Source => "source",
            Self::Year => "year",
            Self::Review => "review",
        }
    }
}

impl Fields {
    pub(crate) fn new() -> Self {
        let mut schema = Schema::builder();
        let positions = TextFieldIndexing::default()
            .set_tokenizer(crate::tokens::NAME)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let facet = STRING | TextOptions::default().set_fast("raw");
        let id = schema.add_text_field("id", STRING | STORED);
        // Title and body: see `tokens`.
        let words = TextOptions::default().set_indexing_options(positions).set_stored();
        let words = schema.add_text_field("words", words);
        // Days as year, month and day in one number (20050324), for ranges and sorting.
        let day = schema.add_i64_field("day", NumericOptions::from(INDEXED | FAST));
        let batch = schema.add_text_field("batch", STRING);
        let values = Facet::ALL.map(|field| schema.add_text_field(field.name(), facet.clone()));
        Self { schema: schema.build(), id, words, day, batch, values }
    }

    pub(crate) fn value(&self, facet: Facet) -> Field {
        let [kind, state, instrument, source, year, review] = self.values;
        match facet {
            Facet::Kind => kind,
            Facet::State => state,
            Facet::Instrument => instrument,
            Facet::Source => source,
            Facet::Year => year,
            Facet::Review => review,
        }
    }
}

/// A day as the index keeps it.
pub(crate) fn number(day: Day) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}
