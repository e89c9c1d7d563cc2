//! The gist of a point: its words as far as they tell what is asked.

use std::sync::LazyLock;
use tarazy_model::{Form, Recommendation, StateCode};
use tarazy_words::points::{self, Cue, CueHit, PointWord};
use tarazy_words::{instruments, states};

/// How much naming an instrument tells.
const INSTRUMENT: u8 = 12;
/// How much a verb of the ladder tells that may stand with any subject; it is compared apart.
const LADDER: u8 = 1;
/// How much a number tells: years, articles and amounts change while the point stays.
const NUMBER: u8 = 2;
/// The level of verbs that say what is to be done, such as "abolish": they are of the subject.
const DOING: u8 = 5;

/// A word or instrument that tells something of what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Term {
    pub(super) stem: u64,
    pub(super) weight: u8,
    pub(super) is_instrument: bool,
}

/// A point's text, parted.
#[derive(Debug)]
pub(super) struct Gist<'t> {
    pub(super) text: &'t str,
    pub(super) form: Form,
    pub(super) words: Vec<PointWord>,
    pub(super) cues: Vec<CueHit>,
    /// The instrument each word is part of the name of.
    pub(super) named: Vec<Option<u64>>,
    /// By stem, each once.
    pub(super) terms: Vec<Term>,
    pub(super) is_cyrillic: bool,
}

impl<'t> Gist<'t> {
    pub(super) fn of(point: &'t Recommendation) -> Self {
        let text = point.text.as_str();
        let words = points::words(text);
        let cues = points::cues(&words);
        let named = named(text, &words);
        let mut gist = Self {
            text,
            form: point.form,
            terms: Vec::new(),
            is_cyrillic: text.chars().filter(|c| c.is_alphabetic()).take(40).any(|c| c > '\u{3ff}'),
            words,
            cues,
            named,
        };
        gist.terms = gist.weighted(&point.states);
        gist
    }

    fn weighted(&self, of: &[StateCode]) -> Vec<Term> {
        let own_name = names(of);
        let mut terms: Vec<Term> = (0..self.words.len())
            .filter_map(|n| self.term(n))
            .filter(|term| !own_name.contains(&term.stem))
            .collect();
        // The lightest of words that share a stem comes first and stays.
        terms.sort_unstable();
        terms.dedup_by_key(|term| term.stem);
        terms
    }

    /// What the word of a number tells, if anything.
    pub(super) fn term(&self, number: usize) -> Option<Term> {
        let word = self.words.get(number)?;
        if let Some(stem) = self.named.get(number).copied().flatten() {
            return Some(Term { stem, weight: INSTRUMENT, is_instrument: true });
        }
        let cue = self.cues.iter().find(|hit| hit.words.contains(&number)).map(|hit| hit.cue);
        let weight = match cue {
            None if self.is_number(word) => word.weight.min(NUMBER),
            Some(Cue::Verb(DOING)) | None => word.weight,
            Some(_) => word.weight.min(LADDER),
        };
        (weight > 0).then_some(Term { stem: word.stem, weight, is_instrument: false })
    }

    fn is_number(&self, word: &PointWord) -> bool {
        let written = self.text.get(word.range.clone()).unwrap_or_default();
        written.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The weight of all terms.
    pub(super) fn total(&self) -> u32 {
        self.terms.iter().map(|term| u32::from(term.weight)).sum()
    }

    /// Words as they stand in the text, from the first to the last of a range.
    pub(super) fn quote(&self, words: &std::ops::Range<usize>) -> &'t str {
        let start = self.words.get(words.start).map_or(0, |word| word.range.start);
        let end =
            words.end.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, |w| w.range.end);
        self.text.get(start..end).unwrap_or_default()
    }
}

/// The instrument each word helps to name. Looked for only where a text may name one.
fn named(text: &str, words: &[PointWord]) -> Vec<Option<u64>> {
    let mut named = vec![None; words.len()];
    if !may_name(text) {
        return named;
    }
    for hit in instruments::lexicon().find(text) {
        // Above every stem of a word, which are hashes of letters: an instrument is no word.
        let stem = 0x1000_0000_0000_0000_u64.rotate_left(3) ^ u64::try_from(hit.entry).unwrap_or(0);
        let within = words
            .iter()
            .zip(&mut named)
            .filter(|(word, _)| word.range.start >= hit.range.start && word.range.end <= hit.range.end);
        within.for_each(|(_, named)| *named = Some(stem));
    }
    named
}

/// Whether a text holds the beginning of an instrument's title, or an acronym.
fn may_name(text: &str) -> bool {
    const BEGINNINGS: [&str; 16] = [
        "onvention",
        "rotocol",
        "ovenant",
        "tatute",
        "eclaration",
        "rinciples",
        "ules",
        "esolution",
        "greement",
        "онвенц",
        "ротокол",
        "акт",
        "татут",
        "екларац",
        "ринцип",
        "авила",
    ];
    let acronym = || text.as_bytes().windows(3).any(|three| three.iter().all(u8::is_ascii_uppercase));
    let cyrillic_acronym = || {
        let upper = |c: char| c.is_uppercase() && c > '\u{3ff}';
        text.chars().zip(text.chars().skip(1)).any(|(a, b)| upper(a) && upper(b))
    };
    acronym() || BEGINNINGS.iter().any(|begins| text.contains(begins)) || cyrillic_acronym()
}

/// The stems of the names of States: a State's own name tells nothing among its own points.
fn names(of: &[StateCode]) -> &'static [u64] {
    static NAMES: LazyLock<std::collections::HashMap<StateCode, Vec<u64>>> = LazyLock::new(|| {
        let all = states::all().iter();
        all.map(|state| {
            let names = state.names.all().map(|(_, name)| name).chain(state.aliases.iter().copied());
            let words = names.flat_map(points::words);
            // "United" and "Republic" are words of many names, and of other texts.
            (state.code, words.filter(|word| word.weight > 8).map(|word| word.stem).collect())
        })
        .collect()
    });
    of.first().and_then(|code| NAMES.get(code)).map_or(&[], Vec::as_slice)
}
