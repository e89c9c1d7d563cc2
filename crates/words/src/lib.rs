//! Language: vocabularies, alphabets, name keys, and which language a text is.
//!
//! Each vocabulary is a table in `vocab/`, compiled in and parsed once ([`vocabulary`]); one file here
//! a vocabulary. [`Lexicon`] finds their entries in a text; [`fold`] is the one place where letters are
//! made comparable; [`names`] compares people's names across scripts; [`language`] tells the five
//! languages apart and [`stem`] cuts their endings.
//!
//! ```
//! use tarazy_words::{instruments, states};
//! let state = states::resolve("Kyrghyz Republic*").map(|code| code.to_string());
//! assert_eq!(state.as_deref(), Some("KGZ"));
//! let treaty = instruments::resolve("UN Convention against Torture").map(|code| code.to_string());
//! assert_eq!(treaty.as_deref(), Some("CAT"));
//! let hits = states::lexicon().find("The Kazakh delegation met in Bishkek.");
//! assert_eq!(hits.first().map(|hit| hit.range.clone()), Some(4..10));
//! ```

mod fold;
mod lexicon;
pub mod messages;
mod parts;
mod saying;
mod terms;
mod word;

pub mod affected;
pub mod alphabet;
pub mod articles;
pub mod axes;
pub mod bodies;
pub mod body_words;
pub mod cow_codes;
pub mod currencies;
pub mod event_codes;
pub mod families;
pub mod gazetteer;
pub mod groups;
pub mod indicators;
pub mod instruments;
pub mod language;
pub mod months;
pub mod named;
pub mod names;
pub mod number_words;
pub mod ordinals;
pub mod organisations;
pub mod places;
pub mod points;
pub mod procedures;
pub mod reporting;
pub mod rights;
pub mod script;
pub mod sessions;
pub mod source_labels;
pub mod states;
pub mod stem;
pub mod tagger;
pub mod themes;
pub mod titles;
pub mod units;
pub mod vocabulary;

pub use fold::{fold, key};
pub use language::{Labels, Language};
pub use lexicon::{Hit, Lexicon, Spelling};
pub use parts::in_parts;
pub use saying::{Misread, Saying};
pub use terms::Term;
