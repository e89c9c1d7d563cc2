//! Records and findings told in forms that can be taken away: CSV, XLSX, Popolo, Atom, SVG, one line of
//! JSON, a citation.
//!
//! Everything here is a function of its input: no clock, no file, no random order, so that the same
//! record always gives the same bytes. Charts are SVG made on the spot; their texts are readable in print
//! and without colour, and a table with the same values always stands beside them (see `web`).

pub mod atom;
pub mod bars;
pub mod brief;
pub mod citation;
pub mod csv;
pub mod docx;
pub mod front_matter;
pub mod icalendar;
pub mod line;
pub mod line_chart;
mod listing;
pub mod map;
pub mod number;
pub mod outline;
pub mod package;
pub mod panels;
mod plot;
pub mod popolo;
mod projection;
pub mod ribbons;
mod scale;
pub mod slope;
pub mod timeline;
pub mod voice;
pub mod written;
pub mod xlsx;
pub mod year;

pub use listing::{Listing, Table};
