//! The whole site over the demonstration record, through the router as a browser meets it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "in a test, what is missing is what has failed"
)]

mod access;
mod acts;
mod again;
mod blind;
mod briefs;
mod calendar;
mod changes;
mod classes;
mod crawl;
mod dialogue;
mod faults;
mod guard;
mod html;
mod languages;
mod masks;
mod passkeys;
mod passwords;
mod restricted;
mod review_work;
mod same;
mod seen;
mod site;
mod stale;
mod tokens;
mod treaties;
mod users;
mod walk;
