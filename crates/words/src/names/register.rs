//! Many names at hand: those near to another are found without comparing it with all.
//!
//! Each name is filed under what a slip leaves alone: the consonants of one word beside those of another, whole and with
//! any one of them left out. Two names share a key where of two words one has the same consonants in both and the other
//! all but one, so a father's name may be missing. Initials meet first sounds, forms of one given name each other; names
//! of one word, and words that are parted otherwise, meet by all their consonants in one. What is filed under the rarest
//! keys is compared first, and never more than [`MOST_COMPARED`] names with one.

use super::prepared::{Ending, Word};
use super::{Matching, Name, alike_from, letters};
use crate::in_parts;
use std::ops::Range;

/// The most names that one is compared with.
pub const MOST_COMPARED: usize = 20_000;
/// Fewer names are not worth a thread.
const FEW: usize = 200;
/// Words of a name that are looked at for its keys; longer ones are bodies', which the first words tell.
const MOST_FILED: usize = 6;
/// The most first bits of keys by which they are found.
const MOST_BITS: u32 = 24;

/// Names made ready to be found by their spelling.
#[derive(Debug)]
pub struct Register {
    names: Vec<Name>,
    /// Keys and the places of the names filed under them, sorted.
    filed: Vec<(u32, u32)>,
    /// Where in that the keys start whose first bits are 0, 1, 2, …; and where the last end.
    starts: Vec<usize>,
    /// How many bits of a key are not among those first.
    shift: u32,
}

/// A name of the register that is near to the one asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The how many-th name of the register, from 0.
    pub at: usize,
    /// How alike both are; see [`super::similarity`].
    pub alike: f64,
}

impl Register {
    /// Files names; their places are those they are given in. The most that are kept are 4 thousand million.
    pub fn of(written: &[impl AsRef<str> + Sync]) -> Self {
        let names =
            in_parts(written, FEW, |names| names.iter().map(|name| Name::prepare(name.as_ref())).collect());
        let mut filed = Vec::with_capacity(names.len() * 4);
        for (at, name) in (0..=u32::MAX).zip(&names) {
            each_key(name, Side::Filed, |key| filed.push((key, at)));
        }
        filed.sort_unstable();
        filed.dedup();
        filed.shrink_to_fit();
        let shift = u32::BITS - filed.len().max(2).ilog2().min(MOST_BITS);
        let (mut starts, mut at) = (Vec::with_capacity((1 << (u32::BITS - shift)) + 1), 0);
        for bits in 0..=1_u64 << (u32::BITS - shift) {
            at += filed.iter().skip(at).take_while(|(key, _)| u64::from(*key >> shift) < bits).count();
            starts.push(at);
        }
        Self { names, filed, starts, shift }
    }

    /// Where what is filed under a key stands.
    fn under(&self, key: u32) -> Range<usize> {
        let bits = usize::try_from(key >> self.shift).unwrap_or(usize::MAX);
        let (Some(start), Some(end)) = (self.starts.get(bits), self.starts.get(bits + 1)) else {
            return 0..0;
        };
        let near = self.filed.get(*start..*end).unwrap_or_default();
        let at = start + near.partition_point(|(filed, _)| *filed < key);
        at..start + near.partition_point(|(filed, _)| *filed <= key)
    }

    /// How many names it holds.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names at least so near to this one, the nearest first.
    pub fn near(&self, name: &Name, matching: Matching, at_least: f64) -> Vec<Near> {
        let mut near: Vec<Near> = self
            .compared(name)
            .into_iter()
            .filter_map(|at| {
                let alike = alike_from(name, self.names.get(at)?, matching, at_least)?;
                Some(Near { at, alike })
            })
            .collect();
        near.sort_by(|one, other| other.alike.total_cmp(&one.alike).then(one.at.cmp(&other.at)));
        near
    }

    /// The names near to each of these, on all cores.
    pub fn near_all(
        &self,
        written: &[impl AsRef<str> + Sync],
        matching: Matching,
        at_least: f64,
    ) -> Vec<Vec<Near>> {
        in_parts(written, FEW, |names| {
            let near = |name: &str| self.near(&Name::prepare(name), matching, at_least);
            names.iter().map(|name| near(name.as_ref())).collect()
        })
    }

    /// The places of the names that one is to be compared with: those that share a key with it, in order.
    pub fn compared(&self, name: &Name) -> Vec<usize> {
        let mut under: Vec<Range<usize>> = Vec::new();
        each_key(name, Side::Asked, |key| under.push(self.under(key)));
        under.sort_unstable_by_key(ExactSizeIterator::len);
        let mut found = Vec::new();
        for range in under {
            let room = MOST_COMPARED.saturating_sub(found.len());
            let filed = self.filed.get(range).unwrap_or_default();
            found.extend(filed.iter().take(room).filter_map(|(_, at)| usize::try_from(*at).ok()));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Whether a name's keys are those it is filed under, or those it is looked for under.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Filed,
    Asked,
}

/// Tells each key of a name; some may come twice.
fn each_key(name: &Name, side: Side, mut tell: impl FnMut(u32)) {
    tell(Key::of(b"whole").and(letters::consonants(name.joined())).told());
    let words: Vec<Heard> = name.parts().iter().take(MOST_FILED).map(|word| Heard::of(name, word)).collect();
    for (i, one) in words.iter().enumerate().filter(|(_, word)| !word.is_initial()) {
        for (_, other) in words.iter().enumerate().filter(|(j, _)| *j != i) {
            one.each_key_beside(other, side, &mut tell);
        }
    }
}

/// What of a word goes into keys.
struct Heard<'a> {
    text: &'a str,
    /// The consonants before its ending, and which ending that is.
    stem: Key,
    given: &'a [u16],
}

impl<'a> Heard<'a> {
    fn of(name: &'a Name, word: &'a Word) -> Self {
        let text = name.text(word);
        let stem = text.get(..usize::from(word.stem)).unwrap_or(text);
        let stem = Key::of(&[ending(word)]).and(letters::consonants(stem));
        Self { text, stem, given: &word.given }
    }

    fn is_initial(&self) -> bool {
        self.text.len() == 1
    }

    /// The keys of this word as it is and of another near to how it is.
    fn each_key_beside(&self, other: &Self, side: Side, mut tell: impl FnMut(u32)) {
        // A name with an initial is looked for among all, one without among those that have one.
        let kinds: &[u8] = match (side, other.is_initial()) {
            (Side::Filed, true) | (Side::Asked, false) => b"i",
            (Side::Filed, false) => b"f",
            (Side::Asked, true) => b"if",
        };
        for kind in kinds {
            tell(self.stem.and([*kind, letters::first(other.text)]).told());
        }
        if other.is_initial() {
            return;
        }
        let consonants = || letters::consonants(other.text);
        tell(self.stem.and(consonants()).told());
        for out in 0..consonants().count() {
            let rest = consonants().enumerate().filter(|(at, _)| *at != out);
            tell(self.stem.and(rest.map(|(_, letter)| letter)).told());
        }
        for family in other.given.iter().filter(|family| **family != 0) {
            tell(self.stem.and(*b"given").and(family.to_le_bytes()).told());
        }
    }
}

/// Words with these endings are never one person's; a father's name may be written without its own.
fn ending(word: &Word) -> u8 {
    match word.ending {
        Ending::Plain | Ending::Father => 0,
        Ending::Surname => 1,
        Ending::OfAWoman => 2,
        Ending::Number => 3,
    }
}

/// A key while it is put together (FNV-1a). Two that come out as one only cost comparisons.
#[derive(Clone, Copy)]
struct Key(u64);

impl Key {
    fn of(kind: &[u8]) -> Self {
        Self(0xcbf2_9ce4_8422_2325).and(kind.iter().copied())
    }

    fn and(self, bytes: impl IntoIterator<Item = u8>) -> Self {
        let more = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(more(bytes.into_iter().fold(self.0, more), 0))
    }

    fn told(self) -> u32 {
        (self.0 ^ self.0 >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::SAME;

    #[test]
    fn a_name_is_found_by_its_spellings_and_not_by_others() {
        let register = Register::of(&[
            "Аскар Акаев",
            "Айдар Акаев",
            "Temir Sariyev",
            "Шавкат Мирзиёев",
            "Roza Otunbayeva",
            "Gulnara Iskakova",
            "Ким",
        ]);
        let found = |name: &str| -> Vec<usize> {
            let near = register.near(&Name::prepare(name), Matching::Fuzzy, SAME);
            near.iter().map(|near| near.at).collect()
        };
        assert_eq!(found("Askar Akayevich Akayev"), [0]);
        assert_eq!(found("A. Akayev"), [0, 1]);
        assert_eq!(found("Tamir Sariyev"), [2]);
        assert_eq!(found("Mirziyoyev Shavkat Miromonovich"), [3]);
        assert_eq!(found("Rosa Otunbaeva"), [4]);
        assert_eq!(found("Kim"), [6]);
        assert_eq!(found("Gulnara Iskhakov"), [] as [usize; 0]);
        assert_eq!(found(""), [] as [usize; 0]);
    }

    #[test]
    fn answers_keep_the_order_of_what_was_asked() {
        let names: Vec<String> = (0..50).map(|n| format!("Name{n} Surname{n}")).collect();
        let near = Register::of(&names).near_all(&names, Matching::Exact, SAME);
        let first: Vec<Option<usize>> = near.iter().map(|near| near.first().map(|near| near.at)).collect();
        assert_eq!(first, (0..50).map(Some).collect::<Vec<_>>());
    }
}
