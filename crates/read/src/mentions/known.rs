//! Names the vocabularies know: States, places, bodies, organisations, instruments.
//!
//! One walk over an article finds them all; the longest wins, so that the Committee against Torture is no
//! Convention against Torture. A body or organisation is one only with a capital: "amnesty" is none.

use std::ops::Range;
use tarazy_model::{InstrumentCode, StateCode};
use tarazy_words::named;

pub(crate) use tarazy_words::named::Named as Thing;

/// A known name in the text.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// Its bytes.
    pub(crate) span: Range<usize>,
    pub(crate) thing: Thing,
}

impl Known {
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

/// Every known name in `text[span]`, in order, none overlapping.
pub(crate) fn known(text: &str, span: Range<usize>) -> Vec<Known> {
    let slice = text.get(span.clone()).unwrap_or("");
    let name = |hit: tarazy_words::Hit| {
        let thing = named::thing(hit.entry)?;
        let capital = slice.get(hit.range.clone())?.starts_with(char::is_uppercase);
        let span = hit.range.start + span.start..hit.range.end + span.start;
        let common = !capital && matches!(thing, Thing::Organisation(_) | Thing::Body(_));
        (!common).then_some(Known { span, thing })
    };
    named::lexicon().find(slice).into_iter().filter_map(name).collect()
}

/// The known names that lie in a span.
pub(crate) fn within(known: &[Known], span: &Range<usize>) -> Range<usize> {
    let first = known.partition_point(|k| k.span.start < span.start);
    let last = known.partition_point(|k| k.span.start < span.end);
    first..last.max(first)
}
