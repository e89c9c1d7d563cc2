//! Everything the vocabularies name, in one walk through a text: instruments, bodies, organisations,
//! places and States. The longest name wins; where two are equal, the one named first here.

use crate::bodies::{self, Body};
use crate::gazetteer::At;
use crate::instruments::{self, Instrument};
use crate::lexicon::Lexicon;
use crate::organisations::{self, Organisation};
use crate::places;
use crate::states::{self, Form};
use std::sync::LazyLock;
use tarazy_model::StateCode;

/// Something named.
#[derive(Clone, Copy, Debug)]
pub enum Named<'p> {
    /// An instrument.
    Instrument(&'static Instrument),
    /// A monitoring body.
    Body(&'static Body),
    /// An organisation.
    Organisation(&'static Organisation),
    /// A place, of the compiled gazetteer or another.
    Place(At<'p>),
    /// A State, and how it is named.
    State(StateCode, Form),
}

static THINGS: LazyLock<Vec<Named<'static>>> = LazyLock::new(|| {
    let mut things: Vec<Named<'_>> = instruments::all().iter().map(Named::Instrument).collect();
    things.extend(bodies::all().iter().map(Named::Body));
    things.extend(organisations::all().iter().map(Named::Organisation));
    let at =
        |place: &'static places::Place| At { code: place.code, state: place.state, level: Some(place.level) };
    things.extend(places::all().iter().map(at).map(Named::Place));
    let states = (0..states::mentions()).filter_map(states::mentioned);
    things.extend(states.map(|(code, form)| Named::State(code, form)));
    things
});

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let bodies_from = instruments::all().len();
    let organisations_from = bodies_from + bodies::all().len();
    let places_from = organisations_from + organisations::all().len();
    let states_from = places_from + places::all().len();
    let instruments = instruments::spellings();
    let bodies = bodies::spellings().map(|spelling| spelling.shifted(bodies_from));
    let organisations = organisations::spellings().map(|spelling| spelling.shifted(organisations_from));
    let places = places::spellings().map(|spelling| spelling.shifted(places_from));
    let states = states::spellings().map(|spelling| spelling.shifted(states_from));
    Lexicon::new(instruments.chain(bodies).chain(organisations).chain(places).chain(states))
});

/// Finds everything named; [`thing`] tells what a hit's entry stands for.
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// What a hit of [`lexicon`] stands for.
pub fn thing(entry: usize) -> Option<Named<'static>> {
    THINGS.get(entry).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(named: Named<'_>) -> String {
        match named {
            Named::Instrument(instrument) => instrument.code.to_string(),
            Named::Body(body) => body.code.to_owned(),
            Named::Organisation(organisation) => organisation.code.to_owned(),
            Named::Place(place) => place.code.to_owned(),
            Named::State(state, form) => format!("{state} {form:?}"),
        }
    }

    #[test]
    fn one_walk_names_all_and_the_longest_wins() {
        let text = "Kazakhs in Astana: the UN Committee against Torture, the Convention against Torture, CAT, \
                    the European Union; an amnesty, Amnesty International, Kazakhstan's South Kazakhstan region.";
        let found: Vec<(&str, String)> = lexicon()
            .find(text)
            .into_iter()
            .map(|hit| (text.get(hit.range).unwrap(), code(thing(hit.entry).unwrap())))
            .collect();
        let expected = [
            ("Kazakhs", "KAZ People"),
            ("Astana", "KZ-71"),
            ("UN Committee against Torture", "CAT"),
            ("Convention against Torture", "CAT"),
            ("CAT", "CAT"),
            ("European Union", "EU"),
            ("Amnesty International", "AI"),
            ("Kazakhstan", "KAZ Name"),
            ("South Kazakhstan region", "KZ-61"),
        ];
        assert_eq!(found, expected.map(|(text, code)| (text, code.to_owned())));
    }
}
