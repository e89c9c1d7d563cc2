//! Matching and weighing: pure functions from accounts and candidates to findings.
//!
//! [`keys`] says under which keys accounts that may be about the same thing are found; [`matching`]
//! says which of those are; [`check`] compares a text's candidates with them, [`within`] the candidates
//! with one another and with arithmetic, [`differences`] the accounts of one record; [`status`] computes
//! what a State is under an instrument on a day, [`procedures`] which optional procedures it has accepted,
//! [`reservations`] which reservations hold and who objected, [`reporting`] which reports a State owes,
//! [`registers`] where two registers differ, [`lineage`] which points were made again, [`cases`] whether what was raised was answered. Every
//! [`Finding`] names one of
//! [`rules::all`], by which a stranger can recompute it. Where there is too little to go on, that is the
//! finding.
//!
//! No clock, no file, no database: everything that settles a finding is an argument.
//!
//! ```
//! use tarazy_model::{Candidate, Event, EventKind, Polarity, Statement, Text, Verdict};
//! use tarazy_words::names::Matching;
//! let text = Text::new("The elections of 2005 were held in March.");
//! let statement = Statement::Event(Event {
//!     kind: EventKind::Election,
//!     title: "elections".to_owned(),
//!     date: Some("2005-03".parse()?),
//!     ..Event::default()
//! });
//! let (passage, polarity) = (text.passage(4, 21)?, Polarity::Asserted);
//! let candidate = Candidate { statement, passage, polarity, article: 0, unknown: Vec::new(), notes: Vec::new() };
//! let found = tarazy_weigh::check(&[candidate], &[], Matching::Fuzzy);
//! assert_eq!(found[0].verdict, Verdict::Adds);
//! assert!(tarazy_weigh::rules::get(&found[0].rule).is_some());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod adoption;
pub mod agreement;
pub mod alignment;
mod arithmetic;
mod axes;
pub mod cases;
mod chamber;
mod check;
pub mod citations;
mod differences;
mod entry_into_force;
mod field;
mod finding;
mod key;
pub mod lineage;
pub mod matching;
mod pieces;
pub mod pledges;
pub mod procedures;
mod registers;
pub mod reporting;
pub mod reservations;
pub mod rules;
pub mod status;
mod treaty;
mod within;
mod wording;

pub use axes::{groups, rights, targets};
pub use check::check;
pub use differences::{differences, independent};
pub use field::lacks;
pub use finding::{Difference, Finding};
pub use key::{asked, indicator_key, keys, lookup, record_key};
pub use pieces::{Piece, pieces};
pub use registers::{RegisterDifference, registers};
pub use within::{beside_the_record, within};
