//! Finding the entries of a vocabulary in a text, on word boundaries, without changing the text.
//!
//! The text is walked word by word. The first letters of a word, folded, say whether any entry may start
//! there (a bit set answers for nearly all words); only then is it compared with the sorted entries. Unlike
//! one automaton over bytes, this lets any space, line break, dash, quote or letter case in the text stand
//! for the plain one in the entry without listing the variants, and endings be cut in five languages.
//! Longest wins; entries of equal length win in the order given. Time is linear in the text.

use crate::word::{Word, Words};
use crate::{Language, fold, stem};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// An entry found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// The entry's number, as given to the lexicon.
    pub entry: usize,
}

/// One way to write an entry.
#[derive(Clone, Debug)]
pub struct Spelling {
    text: String,
    entry: usize,
    case: Case,
    ending: Ending,
}

/// Which letter case in the text counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Any,
    /// The first letter must be a capital.
    Initial,
    /// As written, or all in capitals.
    AsWritten,
}

/// What may follow the last letter of a spelling within the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    Nothing,
    Of(Language),
    Anything,
}

impl Spelling {
    /// A spelling of an entry, without a leading "The". `*` at the end lets any letters follow
    /// ("казахстанск*"). `=` before it, or a text all in capitals ("CAT", "US"), means that case counts:
    /// as written, or all in capitals.
    pub fn new(text: &str, entry: usize) -> Self {
        let text = text.strip_prefix("The ").unwrap_or(text);
        let (text, marked) = text.strip_prefix('=').map_or((text, false), |rest| (rest, true));
        let (text, ending) =
            text.strip_suffix('*').map_or((text, Ending::Nothing), |t| (t, Ending::Anything));
        let case = if marked || !text.contains(char::is_lowercase) { Case::AsWritten } else { Case::Any };
        Self { text: text.to_owned(), entry, case, ending }
    }

    /// The same spelling of another entry.
    #[must_use]
    pub fn numbered(self, entry: usize) -> Self {
        Self { entry, ..self }
    }

    /// The same spelling, where case counts.
    #[must_use]
    pub fn exact(self) -> Self {
        Self { case: Case::AsWritten, ..self }
    }

    /// The same spelling, where the first letter must be a capital: a name, and never the word it is made of.
    #[must_use]
    pub fn initial(self) -> Self {
        let case = if self.case == Case::Any { Case::Initial } else { self.case };
        Self { case, ..self }
    }

    /// The same spelling of an entry so many numbers on.
    #[must_use]
    pub(crate) fn shifted(self, by: usize) -> Self {
        Self { entry: self.entry + by, ..self }
    }

    /// The same spelling with the endings of a language: a Russian name loses its last vowel and takes the
    /// endings of its cases, a Kazakh, Kyrgyz or Uzbek one takes suffixes.
    #[must_use]
    pub fn declined(mut self, language: Language) -> Self {
        let long = self.text.chars().count() > 4;
        if language == Language::English
            || self.text.ends_with('.')
            || !self.text.contains(char::is_lowercase)
        {
            return self;
        }
        if language == Language::Russian && long && self.text.ends_with(['а', 'я', 'й', 'ь']) {
            self.text.pop();
        }
        self.ending = Ending::Of(language);
        self
    }
}

#[derive(Debug)]
struct Entry {
    folded: Box<str>,
    written: Box<str>,
    entry: usize,
    case: Case,
    ending: Ending,
}

/// A finder of vocabulary entries. Spellings that start with neither letter nor digit are never found.
#[derive(Debug)]
pub struct Lexicon {
    /// Sorted by their folded text.
    entries: Vec<Entry>,
    /// The first letters, and the entries that start with them.
    starts: HashMap<u64, Range<usize>, BuildHasherDefault<LettersHasher>>,
    /// One bit for each hash of first letters, which says for most words that no entry starts there.
    may_start: Box<[u64; FILTER_WORDS]>,
}

const FILTER_WORDS: usize = 1 << 10;

/// Hashes packed letters by one multiplication.
#[derive(Debug, Default)]
struct LettersHasher(u64);

impl Hasher for LettersHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, letters: u64) {
        self.0 = (self.0 ^ letters).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

impl Lexicon {
    /// A lexicon of spellings.
    pub fn new(spellings: impl IntoIterator<Item = Spelling>) -> Self {
        let mut entries: Vec<Entry> = spellings
            .into_iter()
            .map(|spelling| Entry {
                folded: fold(&spelling.text).into(),
                written: spelling.text.into(),
                entry: spelling.entry,
                case: spelling.case,
                ending: spelling.ending,
            })
            .collect();
        entries.sort_by(|a, b| a.folded.cmp(&b.folded).then(a.ending.cmp(&b.ending)));
        let mut starts: HashMap<u64, Range<usize>, _> = HashMap::default();
        let mut may_start = Box::new([0; FILTER_WORDS]);
        for (at, entry) in entries.iter().enumerate() {
            let first = Words::of(&entry.folded).next(0).filter(|word| word.start == 0);
            let Some(Word { key, .. }) = first else { continue };
            starts.entry(key).or_insert(at..at).end = at + 1;
            let (word, bit) = filter_place(key);
            if let Some(word) = may_start.get_mut(word) {
                *word |= bit;
            }
        }
        Self { entries, starts, may_start }
    }

    /// The entries in a text, from left to right, not overlapping.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let words = Words::of(text);
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some(word) = words.next(at) {
            at = word.end;
            if let Some(hit) = self.starting(word.key).and_then(|entries| longest(entries, &words, &word)) {
                at = at.max(hit.range.end);
                hits.push(hit);
            }
        }
        hits
    }

    fn starting(&self, key: u64) -> Option<&[Entry]> {
        let (word, bit) = filter_place(key);
        if self.may_start.get(word).is_none_or(|word| word & bit == 0) {
            return None;
        }
        self.entries.get(self.starts.get(&key)?.clone())
    }
}

/// The longest of the entries that stands at a word. They share the word's first letters, so comparing goes
/// on behind them. A run of spaces stands for one; an empty line ends the entry.
fn longest(mut candidates: &[Entry], words: &Words<'_>, word: &Word) -> Option<Hit> {
    let mut best = None;
    let mut depth = word.folded_length;
    let mut place = word.after_first;
    let (mut spaces, mut breaks) = (0, 0);
    take(&mut best, candidates, depth, words, word.start..place);
    while let Some(character) = words.at(place) {
        breaks = if character.is_space() { breaks + usize::from(words.breaks_at(place)) } else { 0 };
        spaces = if character.is_space() { spaces + 1 } else { 0 };
        if breaks > 1 {
            break;
        }
        if spaces < 2 {
            words.each_folded(place, character, |folded| {
                candidates = narrowed(candidates, depth, folded);
                depth += folded.len_utf8();
            });
            if candidates.is_empty() {
                break;
            }
            take(&mut best, candidates, depth, words, word.start..character.next);
        }
        place = character.next;
    }
    best
}

/// Takes an entry that ends here, if one may. Entries tried later reach further in their own letters, so
/// they win a tie.
fn take(best: &mut Option<Hit>, candidates: &[Entry], depth: usize, words: &Words<'_>, range: Range<usize>) {
    for entry in candidates.iter().take_while(|entry| entry.folded.len() == depth) {
        let found = ended(words, range.end, entry.ending);
        let longest = found.filter(|end| best.as_ref().is_none_or(|best| *end >= best.range.end));
        if let Some(end) = longest.filter(|end| entry.fits(words.text(), range.start..*end)) {
            *best = Some(Hit { range: range.start..end, entry: entry.entry });
            break;
        }
    }
}

impl Entry {
    /// Whether the letters stand in the case the entry asks for.
    fn fits(&self, text: &str, range: Range<usize>) -> bool {
        let Some(found) = text.get(range) else { return false };
        match self.case {
            Case::Any => return true,
            Case::Initial => return !found.starts_with(char::is_lowercase),
            Case::AsWritten => {}
        }
        let letters = || found.chars().filter(|c| c.is_alphabetic());
        let written = self.written.chars().filter(|c| c.is_alphabetic());
        letters().zip(written).all(|(a, b)| a.is_uppercase() == b.is_uppercase())
            || letters().all(|c| !c.is_lowercase())
    }
}

/// The entries that go on with a character behind their first `depth` bytes.
fn narrowed(mut candidates: &[Entry], depth: usize, c: char) -> &[Entry] {
    for (at, byte) in c.encode_utf8(&mut [0; 4]).bytes().enumerate() {
        let next = |entry: &Entry| entry.folded.as_bytes().get(depth + at).copied();
        let from = candidates.partition_point(|entry| next(entry) < Some(byte));
        candidates = candidates.get(from..).unwrap_or_default();
        let to = candidates.partition_point(|entry| next(entry) == Some(byte));
        candidates = candidates.get(..to).unwrap_or_default();
    }
    candidates
}

/// Where the word ends if an entry may end here.
fn ended(words: &Words<'_>, end: usize, ending: Ending) -> Option<usize> {
    let whole = words.rest_of_word(end);
    if whole == end {
        return Some(end);
    }
    let may = match ending {
        Ending::Nothing => false,
        Ending::Anything => true,
        Ending::Of(language) => stem::is_ending(words.text().get(end..whole)?, language),
    };
    may.then_some(whole)
}

/// The word and bit of the filter for a key.
fn filter_place(key: u64) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
    let word = usize::try_from(hash >> 6).unwrap_or(0) % FILTER_WORDS;
    (word, 1 << (hash & 63))
}
