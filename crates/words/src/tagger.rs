//! The tagger: themes and groups of persons of a text that its source did not tag, each with the words that decided.
//!
//! Two rules, and a tag names its own. [`Rule::Weights`]: the words of a sentence, and each two that stand together,
//! have weights for themes; where they come to more than nothing, the theme is tagged. The weights are learned from
//! recommendations of the Universal Periodic Review in English (`vocab/theme_weights.tsv`, whose header says how, and
//! how often they are right). [`Rule::Cue`]: a cue of the vocabulary stands in the text. This is how groups are found,
//! the themes without weights, and all themes in other languages.
//!
//! A tag is a guess by rule. It never takes the place of what a source says, and is shown as what it is.
//!
//! ```
//! use tarazy_words::tagger;
//! let tags = tagger::themes("Abolish the death penalty, and give children access to education.");
//! let codes: Vec<&str> = tags.iter().map(|tag| tag.code).collect();
//! assert_eq!(codes, ["death-penalty", "children", "education"]);
//! assert_eq!(tags[0].words[0], "death penalty");
//! ```

mod features;
mod weights;

pub use features::{Feature, features};
pub use weights::{WeightRow, Weights};

pub(crate) use weights::faults;

use crate::language::{self, Language};
use crate::{Lexicon, Term, affected as groups, themes as tree};

/// By which rule a tag was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The weights of the words of a sentence come to more than is needed.
    Weights,
    /// Words of the vocabulary stand in the text.
    Cue,
}

impl Rule {
    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Weights => "by the weights of its words",
            Self::Cue => "by a word of the vocabulary",
        }
    }
}

/// A theme or group found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'t> {
    /// Its code in the vocabulary.
    pub code: &'static str,
    /// By which rule.
    pub rule: Rule,
    /// The words that decided, as they stand in the text, those that weigh most first.
    pub words: Vec<&'t str>,
}

/// The themes of a text: those by weights, the surest first, then those by cues, in the order of the text.
pub fn themes(text: &str) -> Vec<Tag<'_>> {
    let weights = Weights::shipped();
    let mut tags = weights.tags(text);
    let mut is_english = None;
    by_cues(&mut tags, text, tree::lexicon(), tree::all(), |code| {
        // In English, weights know better than cues.
        let mut english = || *is_english.get_or_insert_with(|| is_english_or_unknown(text));
        !(weights.knows(code) && english())
    });
    tags
}

/// The groups of persons that a text names, in its order.
pub fn affected(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    by_cues(&mut tags, text, groups::lexicon(), groups::all(), |_| true);
    tags
}

fn is_english_or_unknown(text: &str) -> bool {
    let is_latin = !text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
    is_latin && language::detect(text).is_none_or(|language| language == Language::English)
}

fn by_cues<'t>(
    tags: &mut Vec<Tag<'t>>,
    text: &'t str,
    lexicon: &Lexicon,
    terms: &'static [Term],
    mut wanted: impl FnMut(&str) -> bool,
) {
    for hit in lexicon.find(text) {
        let (Some(term), Some(words)) = (terms.get(hit.entry), text.get(hit.range)) else { continue };
        match tags.iter_mut().find(|tag| tag.code == term.code) {
            Some(tag) if tag.rule == Rule::Cue && !tag.words.contains(&words) => tag.words.push(words),
            Some(_) => {}
            None if wanted(term.code) => {
                tags.push(Tag { code: term.code, rule: Rule::Cue, words: vec![words] });
            }
            None => {}
        }
    }
}
