//! What is mentioned in a text: dates, quantities, names.

pub(crate) mod clock;
pub(crate) mod dates;
pub(crate) mod known;
pub(crate) mod names;
pub(crate) mod numbers;
pub(crate) mod written;
