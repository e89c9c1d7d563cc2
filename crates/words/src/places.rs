//! Places: regions, districts, cities and towns of Central Asia, sites of known events, and cities of the
//! world that its texts name.
//!
//! Codes are ISO 3166-2 for first-level divisions (`KG-J`), our own for the rest: the State and the name
//! (`KAZ-zhanaozen`). Names are in five languages, with older ones and variant spellings.

use crate::language::Labels;
use crate::lexicon::{Lexicon, Spelling};
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, key};
use std::collections::HashMap;
use std::sync::LazyLock;
use tarazy_model::{PlaceLevel, StateCode};

/// A place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its code.
    pub code: &'static str,
    /// The State it lies in; `None` for parts of the world.
    pub state: Option<StateCode>,
    /// What sort of place.
    pub level: PlaceLevel,
    /// The code of the place it is part of.
    pub part_of: Option<&'static str>,
    /// Names.
    pub names: Labels,
    /// Older names and variant spellings, in any language.
    pub aliases: Vec<&'static str>,
}

static PLACES: LazyLock<Vocabulary<Place>> = LazyLock::new(|| {
    Vocabulary::parse("places.tsv", include_str!("../../../vocab/places.tsv"), |row| {
        Ok(Place {
            code: row.required("code")?,
            state: row.maybe("state")?,
            level: row.parsed("level")?,
            part_of: row.optional("part_of")?,
            names: row.labels()?,
            aliases: row.list("aliases")?,
        })
    })
});

static BY_NAME: LazyLock<HashMap<String, &Place>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for (_, place) in by_prominence() {
        for name in written(place) {
            names.entry(key(&name)).or_insert(place);
        }
    }
    names
});

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(spellings()));

/// Every spelling, numbered by place in [`all`].
pub(crate) fn spellings() -> impl Iterator<Item = Spelling> {
    by_prominence().flat_map(|(at, place)| {
        let labels = place.names.all();
        let labels = labels.map(move |(language, name)| Spelling::new(name, at).exact().declined(language));
        labels.chain(written(place).into_iter().map(move |name| Spelling::new(&name, at).exact()))
    })
}

/// Cities before the regions and districts that share their names.
fn by_prominence() -> impl Iterator<Item = (usize, &'static Place)> {
    let mut places: Vec<(usize, &Place)> = all().iter().enumerate().collect();
    places.sort_by_key(|(_, place)| match place.level {
        PlaceLevel::World | PlaceLevel::State | PlaceLevel::City => 0,
        PlaceLevel::Region => 1,
        PlaceLevel::District => 2,
        PlaceLevel::Village | PlaceLevel::Site => 3,
    });
    places.into_iter()
}

/// The fewest letters of a region's name that stands without its word; shorter ones (Mary, Ton) are often
/// other names or words.
const LONG: usize = 5;

/// Every way to write a place; regions and districts also with and without the word for their level.
fn written(place: &'static Place) -> Vec<String> {
    let labels = Language::ALL.into_iter().filter_map(|language| place.names.known(language));
    let names: Vec<&str> = labels.chain(place.aliases.iter().copied()).collect();
    let words: &[&str] = match place.level {
        PlaceLevel::Region => &["Region", "Oblast", "Province", "oblast", "region", "province"],
        PlaceLevel::District => &["District", "Raion", "Rayon", "district", "raion"],
        PlaceLevel::City => &["City", "city"],
        PlaceLevel::World | PlaceLevel::State | PlaceLevel::Village | PlaceLevel::Site => &[],
    };
    let root = |name: &'static str| words.iter().find_map(|w| name.strip_suffix(w)?.strip_suffix(' '));
    let roots = names.iter().filter(|name| name.is_ascii()).map(|name| root(name).unwrap_or(name));
    let levelled = roots.clone().flat_map(|name| words.iter().map(move |w| format!("{name} {w}")));
    let alone = roots.filter(|name| place.level != PlaceLevel::City && name.len() >= LONG);
    let own = names.iter().map(|name| (*name).to_owned());
    own.chain(levelled).chain(alone.map(str::to_owned)).collect()
}

pub(crate) fn faults() -> &'static [Fault] {
    &PLACES.faults
}

/// Every place.
pub fn all() -> &'static [Place] {
    &PLACES.entries
}

/// The place of a code.
pub fn get(code: &str) -> Option<&'static Place> {
    all().iter().find(|place| place.code == code)
}

/// The place a name stands for. A city is meant before the region of its name, unless it says "region".
pub fn resolve(name: &str) -> Option<&'static Place> {
    let written = key(name);
    let bare = ["the ", "city of ", "town of ", "village of "]
        .iter()
        .find_map(|prefix| written.strip_prefix(prefix));
    BY_NAME.get(&written).or_else(|| BY_NAME.get(bare?)).copied()
}

/// Finds places by name; a hit's entry is the place in [`all`].
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}
