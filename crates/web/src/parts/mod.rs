//! The parts that pages are put together from. Each is a function of a view value and gives markup.

pub(crate) mod account;
pub(crate) mod adoption;
pub(crate) mod again;
pub(crate) mod brief;
pub(crate) mod brief_row;
pub(crate) mod calendar;
pub(crate) mod changes;
pub(crate) mod chart;
pub(crate) mod events;
pub(crate) mod field;
pub(crate) mod finding;
pub(crate) mod list;
pub(crate) mod map;
pub(crate) mod marked;
pub(crate) mod matrix;
pub(crate) mod outline;
pub(crate) mod queues;
pub(crate) mod reservation;
pub(crate) mod review;
pub(crate) mod ribbons;
pub(crate) mod same;
pub(crate) mod scales;
pub(crate) mod seclusion;
pub(crate) mod standing;
pub(crate) mod statement;
pub(crate) mod written;
