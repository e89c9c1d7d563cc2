//! What a column or series measures, by its title: the indicator it is, and the unit.

use std::collections::BTreeMap;
use tarazy_model::{Date, Figure, Quantity, StateCode};
use tarazy_words::indicators;

/// A measure as a table names it.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
    /// Its title, in the table's words.
    pub(crate) title: String,
    indicator: Option<&'static indicators::Indicator>,
    /// The unit of its values: that of the indicator, or the one the table states.
    pub(crate) unit: Option<String>,
}

impl Measure {
    /// The measure of a title, of which the table states a unit or none.
    pub(crate) fn of(title: &str, stated: Option<String>) -> Self {
        // A rank by an index is no value of it.
        let is_rank = title.to_lowercase().contains("rank");
        let indicator = indicators::named(title).filter(|indicator| (indicator.unit == "rank") == is_rank);
        let unit = indicator.map(|indicator| indicator.unit.to_owned()).or(stated);
        Self { title: title.to_owned(), indicator, unit }
    }

    /// The same measure in the unit that its rows state, whatever the indicator's is.
    pub(crate) fn stated_in(self, unit: Option<String>) -> Self {
        Self { unit: unit.or(self.unit), ..self }
    }

    /// A value of it.
    pub(crate) fn figure(
        &self,
        state: StateCode,
        date: Date,
        value: Quantity,
        dimensions: BTreeMap<String, String>,
    ) -> Figure {
        Figure {
            indicator: self.indicator.map(|indicator| indicator.code.to_owned()),
            measure: self.title.clone(),
            states: vec![state],
            date: Some(date),
            value: Quantity { unit: self.unit.clone(), ..value },
            dimensions,
            ..Figure::default()
        }
    }
}
