//! A sketch of an event, made once, by which most pairs of events are told apart without comparing them word by word.
//!
//! Two events are near in time and tied by a place, a person or words in common, or by what happens once (see `event`). A sketch keeps
//! just enough of each to say that none of these can be: it may let a pair through that is none, and holds back none
//! that is.

use super::event::{ONCE_WITHIN, OUTBREAKS};
use super::once::Once;
use super::ready::hashed;
use crate::field::{name, place, words};
use tarazy_model::{Date, Day, EventKind, Statement};
use tarazy_words::places;

/// Pairs of letters of a name, each as one of 128 bits.
type Pairs = u128;

/// "About" reaches no further than the years beside.
const ABOUT: i32 = 366;

/// Of the pairs of the shorter name, so many in a hundred must be shared by two spellings of one.
const SHARED: u32 = 34;

/// The days an event may have happened on, counted from one day on, and those that "about" reaches to; all there are
/// where an end is open. Kept apart, for most of what shares a key is told apart by them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days(i32, i32);

impl Days {
    /// Those of an event; of other statements all there are.
    pub(super) fn of(statement: &Statement) -> Self {
        let date = statement.event().and_then(|event| event.date.as_ref());
        date.and_then(Self::of_date).unwrap_or(Self(i32::MIN, i32::MAX))
    }

    fn of_date(date: &Date) -> Option<Self> {
        let about = if date.as_str().contains(['~', '%']) { ABOUT } else { 0 };
        let first = Day::new(2000, 1, 1).ok()?;
        let from = |day: Day| first.until(day).ok().map(|span| span.get_days());
        Some(Self(from(date.earliest()?)? - about, from(date.latest()?)? + about))
    }

    /// Whether no event of the one is any of the other, whatever happens: too many days lie between them.
    pub(super) fn are_far_from(self, other: Self) -> bool {
        self.0.saturating_sub(other.1).max(other.0.saturating_sub(self.1)) > ONCE_WITHIN
    }
}

/// What is kept of an event.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    /// Stems of the title, by hash, in order.
    stems: Vec<u32>,
    place: Option<Place>,
    /// Persons and bodies with names of their own.
    persons: Vec<Pairs>,
    kind: EventKind,
    /// Whether it happens once, to a person or a State.
    once: bool,
    has_dead: bool,
}

#[derive(Debug)]
struct Place {
    pairs: Pairs,
    /// Of its first word, in order.
    letters: Vec<char>,
    /// The place and all around it, by number in the gazetteer's order of codes.
    codes: Vec<&'static str>,
}

impl Sketch {
    /// Of an event; `None` of other statements, which are few under a key.
    pub(super) fn of(statement: &Statement) -> Option<Self> {
        let Statement::Event(event) = statement else { return None };
        let hashed = |stem: String| hashed(&stem) as u32;
        let mut stems: Vec<u32> = words::stems(&event.title).into_iter().map(hashed).collect();
        stems.sort_unstable();
        let proper = event.participants.iter().filter(|one| name::is_proper(&one.name));
        Some(Self {
            stems,
            place: event.place.as_ref().map(|given| Place {
                pairs: pairs(&given.written),
                letters: letters(&given.written),
                codes: place::code(given).and_then(places::get).map(around).unwrap_or_default(),
            }),
            persons: proper.map(|one| pairs(&one.name)).collect(),
            kind: event.kind,
            once: Once::of(event).is_some(),
            has_dead: !event.deaths.is_empty(),
        })
    }

    /// Whether the two may be one event, as far as a sketch can tell.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        self.once && other.once
            || shares_two(&self.stems, &other.stems)
            || self.stems == other.stems
            || self.place.as_ref().zip(other.place.as_ref()).is_some_and(|(a, b)| a.may_be(b))
            || self.may_share_a_person(other)
            || self.may_be_one_outbreak(other)
    }

    /// Where one names nobody, the other's persons may stand in its title.
    fn may_share_a_person(&self, other: &Self) -> bool {
        match (self.persons.as_slice(), other.persons.as_slice()) {
            ([], []) => false,
            ([], _) | (_, []) => true,
            (here, there) => here.iter().any(|a| there.iter().any(|b| alike(*a, *b))),
        }
    }

    fn may_be_one_outbreak(&self, other: &Self) -> bool {
        let nowhere = self.place.is_none() || other.place.is_none();
        nowhere
            && self.has_dead
            && other.has_dead
            && self.kind == other.kind
            && OUTBREAKS.contains(&self.kind)
    }
}

impl Place {
    fn may_be(&self, other: &Self) -> bool {
        // All are of one list: the same code stands at the same address.
        let has =
            |codes: &[&str], code: &str| codes.iter().any(|one| std::ptr::eq(one.as_ptr(), code.as_ptr()));
        let inside = |a: &Self, b: &Self| b.codes.first().is_some_and(|code| has(&a.codes, code));
        inside(self, other)
            || inside(other, self)
            || alike(self.pairs, other.pairs)
            || self.letters == other.letters
    }
}

fn around(place: &'static places::Place) -> Vec<&'static str> {
    std::iter::once(place.code).chain(place.around().map(|outer| outer.code)).collect()
}

/// The pairs of letters that stand beside one another in the words of a name, folded.
fn pairs(name: &str) -> Pairs {
    let key = name::key(name);
    let mut found: Pairs = 0;
    for word in key.split_whitespace() {
        let mut before: Option<u32> = None;
        for letter in word.chars().map(u32::from) {
            if let Some(before) = before {
                found |= 1 << ((before * 37 + letter * 5) % 127);
            }
            before = Some(letter);
        }
    }
    found
}

/// The letters of a name in order, whatever their place in it: Avaran and Aravan have the same.
fn letters(name: &str) -> Vec<char> {
    let mut letters: Vec<char> = name::key(name).split_whitespace().take(1).flat_map(str::chars).collect();
    letters.sort_unstable();
    letters
}

fn alike(a: Pairs, b: Pairs) -> bool {
    let fewer = a.count_ones().min(b.count_ones());
    (a & b).count_ones() * 100 >= fewer * SHARED
}

/// Whether two lists of numbers in order share two.
fn shares_two(a: &[u32], b: &[u32]) -> bool {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut shared = 0;
    while let (Some(here), Some(there)) = (a.peek(), b.peek()) {
        match here.cmp(there) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                shared += 1;
                if shared == 2 {
                    return true;
                }
                a.next();
                b.next();
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_their_letters_and_other_names_do_not() {
        for (a, b, expected) in [
            ("Avaran", "Aravan", true),
            ("Temir Sariyev", "Tamir Sariyev", true),
            ("Аскар Акаев", "Akayev", true),
            ("Жаңаөзен", "Zhanaozen", true),
            ("Osh", "Osh City", true),
            ("Bishkek", "Talas", false),
            ("Kurmanbek Bakiyev", "Roza Otunbayeva", false),
        ] {
            let may_be = alike(pairs(a), pairs(b)) || letters(a) == letters(b);
            assert_eq!(may_be, expected, "{a} / {b}");
        }
    }
}
