//! Names the vocabularies know: States, places, bodies, organisations, instruments.
//!
//! One walk over an article finds them all; the longest wins, so that the Committee against Torture is no
//! Convention against Torture. A body or organisation is one only with a capital: "amnesty" is none.

use std::ops::Range;
use tarazy_model::{InstrumentCode, StateCode};
use tarazy_words::gazetteer::Gazetteer;
use tarazy_words::named;

pub(crate) use tarazy_words::named::Named as Thing;

/// A known name in the text.
#[derive(Clone, Debug)]
pub(crate) struct Known<'p> {
    /// Its bytes.
    pub(crate) span: Range<usize>,
    pub(crate) thing: Thing<'p>,
}

impl Known<'_> {
    /// The State named, in which the place lies, or of which the organisation is.
    pub(crate) fn state(&self) -> Option<StateCode> {
        match self.thing {
            Thing::State(code, _) => Some(code),
            Thing::Place(place) => place.state,
            Thing::Organisation(organisation) => organisation.state,
            _ => None,
        }
    }

    /// The instrument named.
    pub(crate) fn instrument(&self) -> Option<&'static InstrumentCode> {
        match self.thing {
            Thing::Instrument(instrument) => Some(&instrument.code),
            _ => None,
        }
    }
}

/// Every known name in `text[span]`, in order, none overlapping; a place of the gazetteer where no vocabulary has as long
/// a name.
pub(crate) fn known<'p>(text: &str, span: Range<usize>, places: &'p Gazetteer) -> Vec<Known<'p>> {
    let slice = text.get(span.clone()).unwrap_or("");
    let name = |hit: tarazy_words::Hit| {
        let thing = named::thing(hit.entry)?;
        let capital = slice.get(hit.range.clone())?.starts_with(char::is_uppercase);
        let span = hit.range.start + span.start..hit.range.end + span.start;
        let common = !capital && matches!(thing, Thing::Organisation(_) | Thing::Body(_));
        (!common).then_some(Known { span, thing })
    };
    let mut found: Vec<Known<'p>> = named::lexicon().find(slice).into_iter().filter_map(name).collect();
    for hit in places.find(slice) {
        let Some(place) = places.get(hit.entry) else { continue };
        let span = hit.range.start + span.start..hit.range.end + span.start;
        let inside = overlapping(&found, &span);
        let longer = |known: &Known<'_>| known.span.len() < span.len();
        if found.get(inside.clone()).is_some_and(|known| known.iter().all(longer)) {
            found.splice(inside, [Known { span, thing: Thing::Place(place) }]);
        }
    }
    found
}

/// The known names that share bytes with a span.
fn overlapping(known: &[Known<'_>], span: &Range<usize>) -> Range<usize> {
    known.partition_point(|k| k.span.end <= span.start)..known.partition_point(|k| k.span.start < span.end)
}

/// The known names that lie in a span.
pub(crate) fn within(known: &[Known<'_>], span: &Range<usize>) -> Range<usize> {
    let first = known.partition_point(|k| k.span.start < span.start);
    let last = known.partition_point(|k| k.span.start < span.end);
    first..last.max(first)
}
