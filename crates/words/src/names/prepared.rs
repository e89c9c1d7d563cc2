//! A name made ready to be compared: its words by sound, each with what its ending tells.
//!
//! Titles, particles and legal forms are left out where a word remains without them. A legal form, a number or a
//! word like "bank" tells that the name is a body's; there, Roman numerals are numbers and letters with dots
//! one word. Everything a comparison needs is laid out once, so that comparing allocates nothing.

use super::known::{self, Role};
use super::letters;
use super::sounds::{folded_words, sound};

/// The most words of a name that are compared, and the most letters of a word.
pub(super) const MOST_WORDS: usize = 12;
pub(super) const MOST_LETTERS: usize = 28;
/// The most words of a name that are read at all: no name has as many.
const MOST_READ: usize = 60;

/// What the ending of a word tells. Endings that many names share tell nothing of who is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// None that is known.
    Plain,
    /// A father's name: -ovich, -ovna, -uly, or the word before "uulu".
    Father,
    /// -ov, -ev, -in, -sky.
    Surname,
    /// -ova, -eva, -ina, -skaya.
    OfAWoman,
    /// Digits.
    Number,
}

/// A word by sound.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    start: u16,
    len: u8,
    /// How many letters stand before the ending.
    pub(super) stem: u8,
    pub(super) ending: Ending,
    /// The families of given names it belongs to; none is 0.
    pub(super) given: [u16; 2],
    /// A bit for each letter it has; see [`super::letters::mask`].
    pub(super) letters: u32,
}

/// A name made ready to be compared; see [`super::similarity`].
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    sounds: Box<str>,
    words: Box<[Word]>,
    body: bool,
}

impl Name {
    /// Makes a name ready to be compared.
    pub fn prepare(name: &str) -> Self {
        let mut folded = folded_words(name);
        folded.truncate(MOST_READ);
        let (words, body) = parts(folded);
        let mut sounds = String::new();
        let mut laid_out: Vec<Word> = Vec::with_capacity(words.len());
        for Part { text, father } in &words {
            let mut heard = sound(text);
            heard.truncate(MOST_LETTERS);
            let Ok(start) = u16::try_from(sounds.len()) else { break };
            if heard.is_empty() || laid_out.len() == MOST_WORDS {
                continue;
            }
            laid_out.push(Word::of(&heard, start, *father && !body));
            sounds.push_str(&heard);
        }
        Self { sounds: sounds.into(), words: laid_out.into(), body }
    }

    /// Whether the name says that it is a body's, not a person's: by a legal form, a number or a word like "bank".
    pub fn is_of_a_body(&self) -> bool {
        self.body
    }

    /// The words by sound, in the order of the name.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| self.text(word))
    }

    pub(super) fn parts(&self) -> &[Word] {
        &self.words
    }

    pub(super) fn text(&self, word: &Word) -> &str {
        let start = usize::from(word.start);
        self.sounds.get(start..start + usize::from(word.len)).unwrap_or_default()
    }

    /// All words in one.
    pub(super) fn joined(&self) -> &str {
        &self.sounds
    }
}

/// The letters before an ending must be this many.
const SHORTEST_STEM: usize = 2;
const ENDINGS: [(&str, Ending); 21] = [
    ("ovic", Ending::Father),
    ("evic", Ending::Father),
    ("ovna", Ending::Father),
    ("evna", Ending::Father),
    ("uli", Ending::Father),
    ("ulu", Ending::Father),
    ("kizi", Ending::Father),
    ("ski", Ending::Surname),
    ("skii", Ending::Surname),
    ("skoi", Ending::Surname),
    ("skaa", Ending::OfAWoman),
    ("skaia", Ending::OfAWoman),
    ("skaja", Ending::OfAWoman),
    ("ska", Ending::OfAWoman),
    ("ov", Ending::Surname),
    ("ev", Ending::Surname),
    ("ova", Ending::OfAWoman),
    ("eva", Ending::OfAWoman),
    ("in", Ending::Surname),
    ("ina", Ending::OfAWoman),
    ("wvili", Ending::Surname),
];

impl Word {
    fn of(heard: &str, start: u16, father: bool) -> Self {
        let whole = heard.len();
        let known = ENDINGS.iter().filter(|(ending, _)| heard.ends_with(ending));
        let longest = known.max_by_key(|(ending, _)| ending.len());
        let (stem, ending) = if heard.bytes().all(|b| b.is_ascii_digit()) {
            (whole, Ending::Number)
        } else if father {
            (whole, Ending::Father)
        } else {
            match longest {
                Some((ending, told)) if whole >= ending.len() + SHORTEST_STEM => {
                    (whole - ending.len(), *told)
                }
                _ => (whole, Ending::Plain),
            }
        };
        Self {
            start,
            len: u8::try_from(whole).unwrap_or(u8::MAX),
            stem: u8::try_from(stem).unwrap_or(u8::MAX),
            ending,
            given: known::given(heard),
            letters: letters::mask(heard),
        }
    }

    /// How many letters it has.
    pub(super) fn len(&self) -> u8 {
        self.len
    }
}

/// A folded word, and whether it is a father's name.
struct Part {
    text: String,
    father: bool,
}

/// The words that count, and whether they name a body.
fn parts(folded: Vec<String>) -> (Vec<Part>, bool) {
    let told = |word: &String| word.bytes().any(|b| b.is_ascii_digit()) || known::is(word, Role::Body);
    let mut body = folded.iter().any(told);
    let mut words = without_forms(folded, &mut body);
    if body {
        words = numbered(letters_joined(words));
    }
    let left_out = |word: &str| {
        known::is(word, if body { Role::Joining } else { Role::Title }) || known::is(word, Role::Particle)
    };
    let mut parts: Vec<Part> = Vec::with_capacity(words.len());
    for text in &words {
        if !body && known::is(text, Role::Child) {
            if let Some(before) = parts.last_mut() {
                before.father = true;
            }
        } else if !left_out(text) {
            parts.push(Part { text: text.clone(), father: false });
        }
    }
    if parts.is_empty() {
        parts = words.into_iter().map(|text| Part { text, father: false }).collect();
    }
    (parts, body)
}

/// Short forms stand at an end; letters with dots are one only where enough of a name remains for them to be
/// no initials.
fn without_forms(words: Vec<String>, body: &mut bool) -> Vec<String> {
    let count = words.len();
    let is_long = |word: &&String| word.chars().count() > 2;
    let mut rest: Vec<String> = Vec::with_capacity(count);
    let mut at = 0;
    while at < count {
        let form = (1..=known::LONGEST_FORM.min(count - at)).rev().find(|len| {
            let run = words.get(at..at + len).unwrap_or_default();
            let joined = run.concat();
            let others = words.iter().take(at).chain(words.iter().skip(at + len));
            let initials = *len > 1 && run.iter().all(|word| word.chars().count() == 1);
            let enough = *body || others.filter(is_long).count() > usize::from(initials);
            let outside = at == 0 || at + len == count || joined.chars().count() > 3 || *body;
            known::is_form(&joined) && enough && outside
        });
        if let Some(len) = form {
            *body = true;
            at += len;
        } else {
            rest.extend(words.get(at).cloned());
            at += 1;
        }
    }
    if rest.is_empty() { words } else { rest }
}

/// Letters on their own after one another as one word: A.B.C. is ABC.
fn letters_joined(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut open = false;
    for word in words {
        let single = word.chars().count() == 1 && !word.starts_with(|c: char| c.is_ascii_digit());
        match joined.last_mut() {
            Some(last) if open && single => last.push_str(&word),
            _ => joined.push(word),
        }
        open = single;
    }
    joined
}

/// Roman numerals up to 39 as numbers.
fn numbered(mut words: Vec<String>) -> Vec<String> {
    for word in words.iter_mut().skip(1).filter(|word| word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))) {
        let values = word.chars().map(|c| match c {
            'i' => 1,
            'v' => 5,
            _ => 10,
        });
        let values: Vec<u32> = values.collect();
        let after = values.iter().skip(1).copied().chain([0]);
        let (less, more): (Vec<_>, Vec<_>) =
            values.iter().copied().zip(after).partition(|(one, next)| one < next);
        let sum = |pairs: Vec<(u32, u32)>| pairs.iter().map(|(one, _)| one).sum::<u32>();
        *word = sum(more).saturating_sub(sum(less)).to_string();
    }
    words
}
