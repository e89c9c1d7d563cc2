//! Names of people and organisations across scripts and transliterations.
//!
//! Latin, Russian, Kazakh, Kyrgyz and Uzbek spellings are brought to one plain alphabet by sound
//! (`vocab/letters.tsv`): қ, к, q, k are one; ж, zh, dzh, dj, j; ғ, gh, g; ү, ұ, у, u; -yev, -iev, -ев;
//! doubled letters and apostrophes do not count. Two names are compared word by word in any order.
//! Patronymics may be missing and first names may be initials, but every word that has a partner must be
//! close to it: Temir and Tamir Sariyev may be one person, Aydar and Askar Akayev are two.
//!
//! ```
//! use tarazy_words::names::{Matching, Name, alike, same};
//! assert!(same("Сариев Темир Аргембаевич", "Tamir Sariyev"));
//! let (one, other) = (Name::prepare("Temir Sariyev"), Name::prepare("Tamir Sariyev"));
//! assert!(alike(&one, &other, Matching::Fuzzy) > 0.85);
//! assert!(alike(&one, &other, Matching::Exact) < 0.85);
//! ```

mod alike;
mod known;
mod letters;
mod prepared;
mod register;
mod sounds;

use crate::vocabulary::Fault;

pub use alike::{alike, alike_from};
pub use prepared::Name;
pub use register::{MOST_COMPARED, Near, Register};

/// The similarity from which two names may be taken for one person's, for a person to confirm.
pub const SAME: f64 = 0.85;

/// Whether slips of the pen are looked over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Matching {
    /// Words must sound alike, in whatever script and romanisation they are.
    Exact,
    /// Words may differ by a slip.
    #[default]
    Fuzzy,
}

pub(crate) fn faults() -> Vec<Fault> {
    [sounds::faults(), known::faults()].concat()
}

/// A key that is the same for most spellings of one name: its words by sound, in alphabetical order.
pub fn key(name: &str) -> String {
    let name = Name::prepare(name);
    let mut words: Vec<&str> = name.words().collect();
    words.sort_unstable();
    words.join(" ")
}

/// How alike two names are, from 0 to 1; see the top of the file. Who compares many prepares each once: [`alike`].
pub fn similarity(a: &str, b: &str) -> f64 {
    alike(&Name::prepare(a), &Name::prepare(b), Matching::Fuzzy)
}

/// Whether two names may be one person's: similar to [`SAME`] or more.
pub fn same(a: &str, b: &str) -> bool {
    similarity(a, b) >= SAME
}
