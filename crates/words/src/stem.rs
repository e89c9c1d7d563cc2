//! Endings: a light suffix cutter for Kazakh, Kyrgyz and Uzbek, and the endings names take.
//!
//! No stemmer exists for the three; English and Russian come from Snowball in `find`. Cutting is done in
//! passes, as the suffixes are layered: case, plural and possession, then -lik (эркин-дик-тер-и). A cut
//! leaves at least three letters, so that short words stay whole. The endings are in `vocab/endings.tsv`.

use crate::Language;
use crate::fold::fold;
use crate::script;
use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;

struct Layer {
    language: Language,
    layer: u8,
    /// Longest first.
    endings: Vec<&'static str>,
    /// The same without their script.
    blind: Vec<String>,
}

static ENDINGS: LazyLock<Vocabulary<Layer>> = LazyLock::new(|| {
    Vocabulary::parse("endings.tsv", include_str!("../../../vocab/endings.tsv"), |row| {
        let mut endings = row.list("endings")?;
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        let blind = blind(&endings);
        Ok(Layer { language: row.parsed("language")?, layer: row.parsed("layer")?, endings, blind })
    })
});

fn blind(endings: &[&str]) -> Vec<String> {
    let mut blind: Vec<String> = endings.iter().map(|ending| script::blind(ending)).collect();
    blind.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    blind.dedup();
    blind
}

pub(crate) fn faults() -> &'static [Fault] {
    &ENDINGS.faults
}

/// The fewest letters a cut leaves; a single letter is cut only from longer words, as it may be the stem's.
const LEAST: usize = 3;
/// How many suffixes of plural and possession may follow one another.
const LAYERS: usize = 3;

fn layers(language: Language, layer: u8) -> impl Iterator<Item = &'static Layer> {
    ENDINGS.entries.iter().filter(move |found| found.language == language && found.layer == layer)
}

fn layer(language: Language, layer: u8) -> impl Iterator<Item = &'static str> {
    layers(language, layer).flat_map(|found| found.endings.iter().copied())
}

/// A word without its endings and, of Kazakh, Kyrgyz and Uzbek, without its script (see [`script::blind`]): the
/// Latin and the Cyrillic spelling of a word have one stem. English and Russian words come back folded only.
pub fn light(word: &str, language: Language) -> String {
    if matches!(language, Language::English | Language::Russian) {
        return fold(word);
    }
    let mut stem = script::blind(word);
    cut(&mut stem, language, 1);
    for _ in 0..LAYERS {
        if !cut(&mut stem, language, 2) {
            break;
        }
    }
    cut(&mut stem, language, 3);
    stem
}

fn cut(stem: &mut String, language: Language, of: u8) -> bool {
    let mut endings = layers(language, of).flat_map(|found| &found.blind);
    let Some(rest) = endings.find_map(|ending| {
        let least = if ending.chars().count() == 1 { LEAST + 1 } else { LEAST };
        let rest = stem.strip_suffix(ending.as_str())?;
        (rest.chars().filter(|c| c.is_alphabetic()).count() >= least).then_some(rest)
    }) else {
        return false;
    };
    stem.truncate(rest.len());
    true
}

/// Whether letters that follow a name are an ending of the language: one suffix of case, or one of
/// plural or possession with or without a case after it.
pub(crate) fn is_ending(letters: &str, language: Language) -> bool {
    let letters = fold(letters);
    let is_case = |rest: &str| layer(language, 1).chain(layer(language, 3)).any(|ending| ending == rest);
    is_case(&letters)
        || layer(language, 2)
            .any(|ending| letters.strip_prefix(ending).is_some_and(|rest| rest.is_empty() || is_case(rest)))
}
