//! One file a page. Each asks the desk one thing and lays out the answer; none holds a rule of the record.

pub(crate) mod about;
pub(crate) mod batch;
pub(crate) mod batches;
pub(crate) mod calendar;
pub(crate) mod check;
pub(crate) mod differences;
pub(crate) mod document;
pub(crate) mod documents;
pub(crate) mod figures;
pub(crate) mod home;
pub(crate) mod instrument;
pub(crate) mod instruments;
pub(crate) mod record;
pub(crate) mod reporting;
pub(crate) mod review;
pub(crate) mod rules;
pub(crate) mod search;
pub(crate) mod source;
pub(crate) mod sources;
pub(crate) mod state;
pub(crate) mod state_treaties;
pub(crate) mod states;
pub(crate) mod timeline;
pub(crate) mod treaties;
pub(crate) mod treaty;
pub(crate) mod treaty_map;
