//! Places: regions, districts, cities and towns of Central Asia, sites of known events, and cities of the
//! world that its texts name.
//!
//! Codes are ISO 3166-2 for first-level divisions (`KG-J`), our own for the rest: the State and the name
//! (`KAZ-zhanaozen`). Names are in five languages, with older ones and variant spellings.

use crate::language::Labels;
use crate::lexicon::{Lexicon, Spelling};
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, key};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;
use tarazy_model::{PlaceLevel, Point, StateCode};

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
    /// Codes in national registers, each with its scheme: `SOATO:1703202`.
    pub codes: Vec<&'static str>,
    /// Where a city lies, or a point within a region.
    pub point: Option<Point>,
}

impl Place {
    /// The places it lies in, the nearest first.
    pub fn around(&self) -> impl Iterator<Item = &'static Place> {
        std::iter::successors(self.part_of.and_then(get), |place| place.part_of.and_then(get)).take(DEEPEST)
    }
}

/// Places lie in one another no deeper than this: site, village, district, region, part of the world.
const DEEPEST: usize = 8;

static PLACES: LazyLock<Vocabulary<Place>> = LazyLock::new(|| {
    Vocabulary::parse("places.tsv", include_str!("../../../vocab/places.tsv"), |row| {
        Ok(Place {
            code: row.required("code")?,
            state: row.maybe("state")?,
            level: row.parsed("level")?,
            part_of: row.optional("part_of")?,
            names: row.labels()?,
            aliases: row.list("aliases")?,
            codes: row.list("codes")?,
            point: row.maybe("point")?,
        })
    })
});

/// Every place of a name, the most prominent first.
static BY_NAME: LazyLock<HashMap<String, Vec<&Place>>> = LazyLock::new(|| {
    let mut names: HashMap<String, Vec<&Place>> = HashMap::new();
    for (_, place) in by_prominence() {
        let keys: HashSet<String> = written(place).iter().map(|name| key(name)).collect();
        for name in keys {
            names.entry(name).or_default().push(place);
        }
    }
    names
});

static BY_CODE: LazyLock<HashMap<&str, &Place>> =
    LazyLock::new(|| all().iter().map(|place| (place.code, place)).collect());

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(spellings()));

/// Every spelling that stands for one place, numbered by place in [`all`].
pub(crate) fn spellings() -> impl Iterator<Item = Spelling> {
    by_prominence().flat_map(|(at, place)| {
        let alone = move |name: &str| BY_NAME.get(&key(name)).is_none_or(|places| first(places).is_some());
        let labels = place.names.all().filter(move |(_, name)| alone(name));
        let labels = labels.map(move |(language, name)| Spelling::new(name, at).exact().declined(language));
        let names = written(place).into_iter().filter(move |name| alone(name));
        labels.chain(names.map(move |name| Spelling::new(&name, at).exact()))
    })
}

/// The most prominent of several places; none where it shares its level with another in its State.
fn first<'a>(places: &[&'a Place]) -> Option<&'a Place> {
    let (first, rest) = places.split_first()?;
    let rival = |other: &&Place| other.level == first.level && other.state == first.state;
    (!rest.iter().any(rival)).then_some(*first)
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

/// Every way to write a place; regions and districts also with other words for their level, and regions without one.
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
    let alone = roots.filter(|name| place.level == PlaceLevel::Region && name.len() >= LONG);
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
    BY_CODE.get(code).copied()
}

/// The place a name stands for: [`resolve_in`] without a State.
pub fn resolve(name: &str) -> Option<&'static Place> {
    resolve_in(name, &[])
}

/// The place a name stands for, in one of the States if any are given. A city is meant before the region of its
/// name, unless it says "region". After commas the places around it may follow, the nearest first; of several places
/// of one level and name, only they settle which is meant. Of a name not known, the nearest place around it is all
/// there is to say: its level tells how precise that is.
pub fn resolve_in(name: &str, states: &[StateCode]) -> Option<&'static Place> {
    let whole = !named(name).is_empty();
    let parted = name.split_once(',').filter(|_| !whole);
    let (name, around) = parted.map_or((name, None), |(name, around)| (name, Some(around)));
    let within =
        |place: &&Place| states.is_empty() || place.state.is_none_or(|state| states.contains(&state));
    let named: Vec<&Place> = named(name).iter().copied().filter(within).collect();
    let around: Vec<&Place> =
        around.into_iter().flat_map(|around| around.split(',')).flat_map(named_all).collect();
    let inside =
        |place: &&&Place| place.around().any(|outer| around.iter().any(|one| one.code == outer.code));
    let settled: Vec<&Place> = named.iter().filter(inside).copied().collect();
    first(&settled).or_else(|| first(&named)).or_else(|| around.first().copied().filter(|_| named.is_empty()))
}

fn named_all(name: &str) -> impl Iterator<Item = &'static Place> {
    named(name).iter().copied()
}

/// Every place of a name, the most prominent first.
fn named(name: &str) -> &'static [&'static Place] {
    let written = key(name.trim());
    let bare = ["the ", "city of ", "town of ", "village of "]
        .iter()
        .find_map(|prefix| written.strip_prefix(prefix));
    BY_NAME.get(&written).or_else(|| BY_NAME.get(bare?)).map_or(&[], Vec::as_slice)
}

/// Finds places by name; a hit's entry is the place in [`all`].
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}
