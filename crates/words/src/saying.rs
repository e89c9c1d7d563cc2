//! What the program tells people in their own language, put together where it comes up and said where it is read: the
//! name of a message and what fills its blanks.
//!
//! Rooms below the pages do not know who reads; they hand up a [`Saying`]. Shown as text or in a file for programs it is
//! English ([`Display`]); a page says it in its own language ([`Saying::in_language`]).
//!
//! ```
//! use tarazy_words::{Language, Saying};
//! let told = Saying::of("error-no-submission-of-code");
//! assert!(told.to_string().starts_with("no submission has this code"));
//! assert!(told.in_language(Language::Uzbek).starts_with("bunday kodli murojaat yoʻq"));
//! ```

mod amount;
mod misread;
mod noted;

pub use misread::Misread;

use crate::language::{Labels, Language};
use crate::messages;
use std::borrow::Cow;
use std::fmt::{self, Display};

/// Something to be told in the language of who reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saying {
    /// A message of `vocab/messages`, with what fills its blanks.
    Message(Cow<'static, str>, Vec<(&'static str, Saying)>),
    /// Words that are the same in every language: names, numbers as written, what a source says.
    Words(String),
    /// Words that the program has in English alone.
    English(String),
    /// What English says word by word, and what the other languages say in its place.
    Exactly(String, Box<Saying>),
    /// A word of the model by its English label, such as "treaty act" of the group `kind`.
    Word(&'static str, String),
    /// A number, which may settle the form of the message around it.
    Count(u64),
    /// What a vocabulary calls something.
    Named(&'static Labels),
    /// Several, one after the other, with something between them.
    Several(Vec<Saying>, &'static str),
    /// The same with a capital letter at its beginning.
    Sentence(Box<Saying>),
}

impl Saying {
    /// A message, its blanks still to be filled.
    pub fn of(name: impl Into<Cow<'static, str>>) -> Self {
        Self::Message(name.into(), Vec::new())
    }

    /// The same with a blank filled.
    pub fn with(mut self, blank: &'static str, filling: impl Into<Self>) -> Self {
        if let Self::Message(_, blanks) = &mut self {
            blanks.push((blank, filling.into()));
        }
        self
    }

    /// The same with a blank filled by what is written the same in every language.
    pub fn shown(self, blank: &'static str, filling: impl Display) -> Self {
        self.with(blank, Self::Words(filling.to_string()))
    }

    /// A word of the model by its English label.
    pub fn word(group: &'static str, label: &str) -> Self {
        Self::Word(group, label.to_owned())
    }

    /// Several with commas between them.
    pub fn list(all: impl IntoIterator<Item = Self>) -> Self {
        Self::Several(all.into_iter().collect(), ", ")
    }

    /// The same at the beginning of a sentence.
    pub fn sentence(self) -> Self {
        Self::Sentence(Box::new(self))
    }

    /// Whether there is nothing to be told.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Words(words) | Self::English(words) => words.is_empty(),
            Self::Several(all, _) => all.iter().all(Self::is_empty),
            _ => false,
        }
    }

    /// What is told, in a language.
    pub fn in_language(&self, language: Language) -> String {
        match self {
            Self::Message(name, blanks) => {
                let words: Vec<(&str, String)> = blanks
                    .iter()
                    .filter(|(_, filling)| !matches!(filling, Self::Count(_)))
                    .map(|(blank, filling)| (*blank, filling.in_language(language)))
                    .collect();
                let words: Vec<(&str, &str)> =
                    words.iter().map(|(blank, filling)| (*blank, filling.as_str())).collect();
                let counts: Vec<(&str, f64)> = blanks
                    .iter()
                    .filter_map(|(blank, filling)| match filling {
                        Self::Count(count) => Some((*blank, *count as f64)),
                        _ => None,
                    })
                    .collect();
                messages::message(language, name, &words, &counts)
            }
            Self::Words(words) | Self::English(words) => words.clone(),
            Self::Exactly(words, _) if language == Language::English => words.clone(),
            Self::Exactly(_, told) => told.in_language(language),
            Self::Word(_, label) if language == Language::English => label.clone(),
            Self::Word(group, label) => {
                let said = messages::plain(language, &messages::name_of(group, label));
                said.unwrap_or(label).to_owned()
            }
            Self::Count(count) => messages::digits(language, *count as f64),
            Self::Named(labels) => labels.get(language).to_owned(),
            Self::Sentence(told) => {
                let told = told.in_language(language);
                let mut letters = told.chars();
                let first = letters.next();
                first.into_iter().flat_map(char::to_uppercase).chain(letters).collect()
            }
            Self::Several(all, between) => {
                all.iter().map(|one| one.in_language(language)).collect::<Vec<_>>().join(between)
            }
        }
    }
}

/// Nothing at all.
impl Default for Saying {
    fn default() -> Self {
        Self::Words(String::new())
    }
}

impl Display for Saying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::English))
    }
}

impl serde::Serialize for Saying {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<&str> for Saying {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Saying {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<u64> for Saying {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Saying {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl From<&'static Labels> for Saying {
    fn from(labels: &'static Labels) -> Self {
        Self::Named(labels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::states;

    #[test]
    fn blanks_are_filled_in_the_language_of_the_message() {
        let kazakhstan = states::get("KAZ".parse().unwrap()).unwrap();
        let told = Saying::of("fault-in")
            .with("name", &kazakhstan.names)
            .with("error", Saying::word("kind", "treaty act"));
        assert_eq!(told.to_string(), "In \"Kazakhstan\": treaty act.");
        let kazakh = told.in_language(Language::Kazakh);
        assert!(kazakh.contains("Қазақстан") && kazakh.contains("шарттық акт"), "{kazakh}");
    }

    #[test]
    fn a_number_settles_the_form_and_files_for_programs_are_in_english() {
        let told = Saying::of("accounts").with("count", 3_u64);
        assert_eq!(told.in_language(Language::Russian), "3 сообщения");
        assert_eq!(told.to_string(), "3 accounts");
    }
}
