//! The demonstration record: the tables of `demo/`, compiled in, so that the binary alone is enough.

use super::import;
use crate::{Imported, Options, Table};

const TABLES: [(&str, &str); 10] = [
    ("sources.csv", include_str!("../../../../demo/sources.csv")),
    ("acts.csv", include_str!("../../../../demo/acts.csv")),
    ("events.csv", include_str!("../../../../demo/events.csv")),
    ("figures.csv", include_str!("../../../../demo/figures.csv")),
    ("pledges.csv", include_str!("../../../../demo/pledges.csv")),
    ("recommendations.csv", include_str!("../../../../demo/recommendations.csv")),
    ("reports.csv", include_str!("../../../../demo/reports.csv")),
    ("cases.csv", include_str!("../../../../demo/cases.csv")),
    ("persons.csv", include_str!("../../../../demo/persons.csv")),
    ("organisations.csv", include_str!("../../../../demo/organisations.csv")),
];

/// The tables of the demonstration record.
pub fn demo_tables() -> Vec<Table<'static>> {
    TABLES.iter().map(|(name, text)| Table { name, bytes: text.as_bytes() }).collect()
}

/// The demonstration record, imported.
pub fn demo() -> Imported {
    import(&demo_tables(), &Options::default(), &mut |_, _| {})
}
