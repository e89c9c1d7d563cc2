//! From text to the words it is found by.
//!
//! A word is folded (case, Latin diacritics, apostrophes) and cut to its stem: English and Russian by
//! Snowball, Kazakh, Kyrgyz and Uzbek by the suffix cutter of `tarazy_words`, which also takes their script
//! away, so that the Latin and the Cyrillic spelling find one another. Both forms stand in the index at one
//! place: phrases and beginnings go by the folded word, single words by the stem. A query does not say its
//! language, so its words are stemmed by every language of their script.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};
use tantivy::tokenizer::{Language as Snowball, RawTokenizer, Stemmer, TextAnalyzer, TokenStream};
use tarazy_words::{Language, language, stem};

/// Words longer than this, in bytes, are no words.
const LONGEST: usize = 120;
/// How much of a text its language is told by, in bytes.
const SAMPLE: usize = 400;
/// Stands before Kazakh, Kyrgyz and Uzbek stems, so that asking for an English word by its Uzbek stem,
/// which is often the word itself, does not go through all of English.
const MARK: char = '\u{1}';
/// Words remembered for each language: by a thread that writes, and by one that searches.
const REMEMBERED: usize = 100_000;
const REMEMBERED_SEARCHING: usize = 4_000;

/// The forms one word is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Forms {
    pub(crate) folded: String,
    pub(crate) stem: String,
}

/// The byte ranges of the words of a text.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let start = characters.find(|(_, c)| c.is_alphanumeric())?.0;
        let mut end = text.len();
        while let Some(&(at, c)) = characters.peek() {
            let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
            let joins = joins(c) && rest.chars().next().is_some_and(char::is_alphanumeric);
            if !(c.is_alphanumeric() || is_mark(c) || joins) {
                end = at;
                break;
            }
            characters.next();
        }
        Some(start..end)
    })
}

/// The first bytes of a text, whole characters only.
pub(crate) fn start_of(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// Whether a character between two letters belongs to the word: every apostrophe, the soft hyphen.
fn joins(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '\u{2018}'..='\u{201b}' | '\u{2b0}'..='\u{2cf}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// Combining marks of texts that are not composed.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c))
}

/// The languages a word of a query may be in.
fn languages(cyrillic: bool) -> &'static [Language] {
    use Language::{English, Kazakh, Kyrgyz, Russian, Uzbek};
    if cyrillic { &[Russian, Kazakh, Kyrgyz, Uzbek] } else { &[English, Kazakh, Kyrgyz, Uzbek] }
}

/// The language a word of a text is stemmed by: that of the text where the script fits.
fn language_of(word: &str, text: Language) -> Language {
    match (is_cyrillic(word), text) {
        (true, Language::English) => Language::Russian,
        (false, Language::Russian) => Language::English,
        _ => text,
    }
}

/// Folds and stems words, remembering those met before.
#[derive(Clone)]
pub(crate) struct Analysis {
    english: TextAnalyzer,
    russian: TextAnalyzer,
    known: HashMap<Language, Known>,
    most_known: usize,
}

/// Words of one language met before, and their forms.
#[derive(Clone, Default)]
struct Known {
    places: HashMap<String, usize, foldhash::fast::RandomState>,
    forms: Vec<Option<Forms>>,
}

impl Analysis {
    pub(crate) fn new() -> Self {
        Self::remembering(REMEMBERED)
    }

    fn remembering(most_known: usize) -> Self {
        let snowball =
            |language| TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(language)).build();
        Self {
            english: snowball(Snowball::English),
            russian: snowball(Snowball::Russian),
            known: HashMap::new(),
            most_known,
        }
    }

    /// The language of a text: as its tag says, or by its first words.
    pub(crate) fn language(tag: Option<&str>, text: &str) -> Language {
        let named = tag.and_then(|tag| tag.get(..2)).and_then(|code| code.parse().ok());
        named.unwrap_or_else(|| language::detect(start_of(text, SAMPLE)).unwrap_or(Language::English))
    }

    /// The forms of a word of a text; `None` when nothing is left of it.
    pub(crate) fn forms(&mut self, word: &str, text: Language) -> Option<&Forms> {
        let at = self.place(word, text);
        self.at(at)
    }

    /// Where the forms of a word are remembered, until the next word is asked for.
    pub(crate) fn place(&mut self, word: &str, text: Language) -> (Language, usize) {
        let language = language_of(word, text);
        let known = self.known.entry(language).or_default();
        if let Some(at) = known.places.get(word) {
            return (language, *at);
        }
        let forms = self.analyse(word, language);
        let known = self.known.entry(language).or_default();
        if known.forms.len() >= self.most_known {
            *known = Known::default();
        }
        known.places.insert(word.to_owned(), known.forms.len());
        known.forms.push(forms);
        (language, known.forms.len() - 1)
    }

    /// The forms remembered at a place.
    pub(crate) fn at(&self, (language, at): (Language, usize)) -> Option<&Forms> {
        self.known.get(&language)?.forms.get(at)?.as_ref()
    }

    /// The stems a word of a query may have, each once.
    pub(crate) fn stems(&mut self, word: &str) -> Vec<String> {
        let mut stems: Vec<String> = languages(is_cyrillic(word))
            .iter()
            .filter_map(|language| Some(self.analyse(word, *language)?.stem))
            .collect();
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    fn analyse(&mut self, word: &str, language: Language) -> Option<Forms> {
        if word.len() > LONGEST {
            return None;
        }
        let folded = folded(word)?;
        let stem = match language {
            Language::English => snowball(&mut self.english, &folded),
            Language::Russian => snowball(&mut self.russian, &folded),
            Language::Kazakh | Language::Kyrgyz | Language::Uzbek => {
                format!("{MARK}{}", stem::light(word, language))
            }
        };
        Some(Forms { stem: if stem.is_empty() { folded.clone() } else { stem }, folded })
    }
}

/// Analyses at rest, with the words they remember.
#[derive(Default)]
pub(crate) struct Analyses {
    idle: Mutex<Vec<Analysis>>,
}

impl Analyses {
    pub(crate) fn take(&self) -> Analysis {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.unwrap_or_else(|| Analysis::remembering(REMEMBERED_SEARCHING))
    }

    pub(crate) fn put(&self, analysis: Analysis) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(analysis);
    }
}

/// A word folded; `None` when nothing is left of it.
pub(crate) fn folded(word: &str) -> Option<String> {
    let key = tarazy_words::key(word);
    (!key.is_empty()).then_some(key)
}

fn snowball(analyzer: &mut TextAnalyzer, word: &str) -> String {
    let mut stream = analyzer.token_stream(word);
    if stream.advance() { stream.token().text.clone() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_keep_their_apostrophes_and_leave_punctuation() {
        let text = "Women's rights: O‘zbek (CAT/C/KGZ/CO/2), 27.1 % — «қыз»";
        let found: Vec<&str> = words(text).filter_map(|range| text.get(range)).collect();
        assert_eq!(found, ["Women's", "rights", "O‘zbek", "CAT", "C", "KGZ", "CO", "2", "27", "1", "қыз"]);
    }

    #[test]
    fn a_word_is_found_by_its_stem_in_five_languages() {
        let mut analysis = Analysis::new();
        let table = [
            ("recommendations", "Recommendation", Language::English),
            ("Women's", "women", Language::English),
            ("пытками", "пытки", Language::Russian),
            ("Әйелдердің", "әйел", Language::Kazakh),
            ("құқықтары", "құқық", Language::Kazakh),
            ("аялдардын", "аял", Language::Kyrgyz),
            ("ayollarning", "ayol", Language::Uzbek),
            ("аёлларнинг", "ayol", Language::Uzbek),
            ("ayollarning", "аёл", Language::Uzbek),
            ("Әйелдердің", "äiel", Language::Kazakh),
            ("qūqyqtary", "құқық", Language::Kazakh),
            ("аялдардын", "ayaldar", Language::Kyrgyz),
        ];
        for (text, asked, language) in table {
            let stem = analysis.forms(text, language).map(|forms| forms.stem.clone()).unwrap();
            assert!(analysis.stems(asked).contains(&stem), "{text} ({stem}) by {asked}");
        }
    }

    proptest! {
        #[test]
        fn words_of_any_text_lie_in_it_in_order(text in "\\PC{0,80}") {
            let mut last = 0;
            for range in words(&text) {
                prop_assert!(last <= range.start && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                last = range.end;
            }
        }
    }
}
