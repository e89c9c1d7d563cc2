//! Whether two points are one, by their weighted words (rule `lineage-alike`).

use super::gist::{Gist, Term};
use std::cmp::Ordering;

/// Half of all they say is said by both.
const HALF: u8 = 50;
/// Or nearly all that the shorter says is in the longer, that is not little, and it is no small part of the longer.
const NEARLY_ALL: u32 = 85;
const NOT_LITTLE: u32 = 22;
const NO_SMALL_PART: u8 = 28;
/// Less than this in common is chance; rare words weigh 10, an instrument 12.
const LEAST: u32 = 14;
/// Equal points may say less.
const LEAST_OF_EQUALS: u32 = 6;
/// A word that weighs less does not tell what is to be done about an instrument.
const TELLING: u8 = 3;

/// What two points share, by weight.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    shared: u32,
    lesser: u32,
    all: u32,
    /// Whether a telling word is shared besides the names of instruments.
    words: bool,
    instruments: Instruments,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Instruments {
    /// One of the two names none.
    #[default]
    Unnamed,
    Shared,
    Others,
}

impl Measure {
    /// Of all that the two say, how much both say.
    pub(super) fn percent(self) -> u8 {
        u8::try_from((self.shared * 100 + self.all / 2) / self.all.max(1)).unwrap_or(100).min(100)
    }
}

pub(super) fn measure(a: &Gist<'_>, b: &Gist<'_>) -> Measure {
    let mut measure = Measure::default();
    let (mut of_a, mut of_b) = (a.terms.as_slice(), b.terms.as_slice());
    while let (Some((first, rest)), Some((other, others))) = (of_a.split_first(), of_b.split_first()) {
        match first.stem.cmp(&other.stem) {
            Ordering::Less => of_a = rest,
            Ordering::Greater => of_b = others,
            Ordering::Equal => {
                measure.shared += u32::from(first.weight.min(other.weight));
                if first.is_instrument {
                    measure.instruments = Instruments::Shared;
                } else {
                    measure.words |= first.weight >= TELLING;
                }
                (of_a, of_b) = (rest, others);
            }
        }
    }
    let names = |terms: &[Term]| terms.iter().any(|term| term.is_instrument);
    if names(&a.terms) && names(&b.terms) && measure.instruments == Instruments::Unnamed {
        measure.instruments = Instruments::Others;
    }
    let (a, b) = (a.total(), b.total());
    measure.lesser = a.min(b);
    measure.all = a + b - measure.shared;
    measure
}

/// How much two points share, if they are one.
pub(super) fn one_point(a: &Gist<'_>, b: &Gist<'_>) -> Option<Measure> {
    if a.form != b.form || a.is_cyrillic != b.is_cyrillic {
        return None;
    }
    let measure = measure(a, b);
    let enough = measure.shared >= LEAST || measure.percent() >= 90 && measure.shared >= LEAST_OF_EQUALS;
    let within = measure.shared * 100 >= measure.lesser * NEARLY_ALL
        && measure.shared >= NOT_LITTLE
        && measure.percent() >= NO_SMALL_PART;
    let instruments = match measure.instruments {
        Instruments::Unnamed => true,
        // What is to be done about the instrument must be said by both as well.
        Instruments::Shared => measure.words,
        Instruments::Others => false,
    };
    (enough && instruments && (measure.percent() >= HALF || within)).then_some(measure)
}
