//! The search index, derived from the store.
//!
//! An [`Entry`] is what is to be found of an account or in a piece of a document's text. [`Writer`] puts entries in; the commit
//! is stamped with the state of the record it shows, so that the caller knows when to fill it anew. A
//! [`Query`] is words as typed, with filters; the answer has hits with snippets, counts by [`Field`], and what of
//! the words could not be read as meant.
//!
//! The index holds nothing of its own: it may be deleted at any time.
//!
//! ```
//! use tarazy_find::{Index, Query};
//! let folder = tempfile::tempdir()?;
//! let index = Index::open(folder.path())?;
//! let results = index.search(&Query { text: "women parliament".into(), limit: 20, ..Query::default() })?;
//! assert_eq!(results.total, 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod analysis;
mod asking;
mod chronicle;
mod columns;
mod derived;
mod entry;
mod error;
mod facets;
mod field;
mod fields;
mod index;
mod ledger;
mod list;
mod names;
mod query;
mod read_only;
mod search;
mod snippet;
mod syntax;
mod tokens;
mod typo;
mod writer;

pub use chronicle::{Chosen, Chronicle, Counted, Happened, Happening, Step};
pub use entry::{Entry, EntryId, EntryKind};
pub use error::FindError;
pub use field::{Field, Filter};
pub use index::Index;
pub use ledger::{Ledger, LedgerBy, LedgerLine, Mark, Pile, Tally};
pub use list::List;
pub use query::{Facets, Hit, Query, Results, Sort};
pub use snippet::Snippet;
pub use syntax::QueryProblem;
pub use writer::Writer;
