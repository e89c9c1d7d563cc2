//! The five languages, and which of them a text is in.
//!
//! By letters first: ө, ң and ү are Kazakh or Kyrgyz, ә, қ, ұ, і only Kazakh, ў and ҳ only Uzbek in
//! Cyrillic; oʻ, gʻ and the letter q without u mark Uzbek in Latin. Where letters do not settle it, a few
//! function words do. A text of another language, or too short to tell, gives `None`.

use std::fmt;
use std::str::FromStr;

/// A language of Tarazy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// Russian.
    Russian,
    /// Kazakh, in Cyrillic.
    Kazakh,
    /// Kyrgyz, in Cyrillic.
    Kyrgyz,
    /// Uzbek, in Latin or Cyrillic.
    Uzbek,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 5] = [Self::English, Self::Russian, Self::Kazakh, Self::Kyrgyz, Self::Uzbek];

    /// The ISO 639-1 code, which is the BCP 47 tag.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Kazakh => "kk",
            Self::Kyrgyz => "ky",
            Self::Uzbek => "uz",
        }
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
            Self::Kazakh => "Қазақша",
            Self::Kyrgyz => "Кыргызча",
            Self::Uzbek => "Oʻzbekcha",
        }
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|language| language.as_str() == text);
        found.ok_or_else(|| format!("a language is en, ru, kk, ky or uz; found: \"{text}\""))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What something is called in the five languages; empty where Tarazy does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Labels {
    /// English; never empty.
    pub en: &'static str,
    /// Russian.
    pub ru: &'static str,
    /// Kazakh.
    pub kk: &'static str,
    /// Kyrgyz.
    pub ky: &'static str,
    /// Uzbek, in Latin letters.
    pub uz: &'static str,
}

impl Labels {
    /// The label in a language, or the English one where there is none.
    pub fn get(&self, language: Language) -> &'static str {
        self.known(language).unwrap_or(self.en)
    }

    /// The label in a language, if known.
    pub fn known(&self, language: Language) -> Option<&'static str> {
        let label = match language {
            Language::English => self.en,
            Language::Russian => self.ru,
            Language::Kazakh => self.kk,
            Language::Kyrgyz => self.ky,
            Language::Uzbek => self.uz,
        };
        (!label.is_empty()).then_some(label)
    }

    /// Every known label with its language.
    pub fn all(&self) -> impl Iterator<Item = (Language, &'static str)> {
        let labels = *self;
        Language::ALL.into_iter().filter_map(move |language| Some((language, labels.known(language)?)))
    }
}

/// How much of a text is looked at, in characters.
const SAMPLE: usize = 4096;

/// The language of a text, or `None` when it is none of the five or cannot be told.
pub fn detect(text: &str) -> Option<Language> {
    let sample: String = text.chars().take(SAMPLE).collect::<String>().to_lowercase();
    let count = |letters: &str| sample.chars().filter(|c| letters.contains(*c)).count();
    let cyrillic = sample.chars().filter(|c| ('\u{400}'..='\u{52f}').contains(c)).count();
    let latin = sample.chars().filter(|c| c.is_alphabetic() && !('\u{370}'..='\u{ffff}').contains(c)).count();
    if cyrillic.max(latin) == 0 || cyrillic + latin < sample.chars().filter(|c| c.is_alphabetic()).count() / 2
    {
        return None;
    }
    if cyrillic > latin { cyrillic_language(&sample, &count) } else { latin_language(&sample) }
}

fn cyrillic_language(sample: &str, count: &dyn Fn(&str) -> usize) -> Option<Language> {
    // Kazakh and Uzbek share қ and ғ; ң, ө, ү and ы are never Uzbek.
    let (shared, kazakh, uzbek, front) = (count("қғ"), count("әұі"), count("ўҳ"), count("ңөү"));
    let turkic = shared + kazakh + uzbek + front;
    if turkic * 100 >= sample.chars().count() {
        return Some(match (kazakh > uzbek, uzbek > 0, shared > 0) {
            (true, ..) => Language::Kazakh,
            (_, true, _) => Language::Uzbek,
            (_, _, true) if front + count("ы") > 0 => Language::Kazakh,
            (_, _, true) => Language::Uzbek,
            _ => Language::Kyrgyz,
        });
    }
    let words = [
        (Language::Russian, "и в на не что с по для о от"),
        (Language::Kyrgyz, "жана менен бул үчүн эмес деп болгон боюнча"),
        (Language::Kazakh, "және мен бұл үшін емес деп туралы"),
        (Language::Uzbek, "ва билан бу учун эмас деб бўлган"),
    ];
    most_words(sample, &words).or_else(|| (count("ыэщъ") > 0 && turkic == 0).then_some(Language::Russian))
}

fn latin_language(sample: &str) -> Option<Language> {
    let words = [
        (Language::English, "the of and to in a is that for was on by with as"),
        (Language::Uzbek, "va bilan bu uchun emas deb bo'lgan ham uning bo'yicha to'g'risida haqida"),
    ];
    let plain = crate::fold(sample);
    let uzbek_letters =
        ["o'", "g'", "qo", "qi", "qa"].iter().map(|mark| plain.matches(mark).count()).sum::<usize>();
    most_words(&plain, &words)
        .filter(|language| *language == Language::Uzbek || uzbek_letters * 25 < plain.len())
        .or_else(|| (uzbek_letters * 40 >= plain.len().max(1)).then_some(Language::Uzbek))
}

/// The language whose function words are most frequent, if they are frequent at all.
fn most_words(sample: &str, lists: &[(Language, &str)]) -> Option<Language> {
    let words: Vec<&str> =
        sample.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    let found = |list: &str| words.iter().filter(|word| list.split(' ').any(|known| known == **word)).count();
    let best = lists.iter().map(|(language, list)| (*language, found(list))).max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count > 0 && count * 20 >= words.len()).map(|(language, _)| language)
}
