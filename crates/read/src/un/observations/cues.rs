//! The words by which a treaty body says what a sentence is; they are in `vocab/reader/observations.tsv`.

use std::sync::LazyLock;
use tarazy_words::{Hit, Lexicon, Spelling};

/// What a word or phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// What a body does when it recommends; the body must be its subject.
    Recommends,
    /// What is asked of a State, whoever asks.
    Asked,
    /// A concern.
    Concern,
    /// Something welcomed.
    Positive,
    /// How a numbered paragraph begins.
    Opener,
    /// Said to have been made before.
    Repeated,
}

const NAMES: [(&str, Cue); 6] = [
    ("recommends", Cue::Recommends),
    ("asked", Cue::Asked),
    ("concern", Cue::Concern),
    ("positive", Cue::Positive),
    ("opener", Cue::Opener),
    ("repeated", Cue::Repeated),
];

static LEXICONS: LazyLock<[Lexicon; 6]> = LazyLock::new(|| {
    let table = include_str!("../../../../../vocab/reader/observations.tsv");
    let rows =
        || table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    NAMES.map(|(name, _)| {
        let entries =
            rows().filter(|(class, _)| *class == name).flat_map(|(_, entries)| entries.split(" | "));
        Lexicon::new(entries.map(|entry| {
            let spelling = Spelling::new(entry, 0);
            if name == "opener" { spelling.initial() } else { spelling }
        }))
    })
});

/// Where a part of a text has words of a class, in its bytes.
pub(super) fn find(text: &str, cue: Cue) -> Vec<Hit> {
    let at = NAMES.iter().position(|(_, known)| *known == cue);
    at.and_then(|at| LEXICONS.get(at)).map(|lexicon| lexicon.find(text)).unwrap_or_default()
}

/// Whether a text begins as numbered paragraphs do.
pub(super) fn opens(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“'));
    let end = (0..=40.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let text = text.get(..end).unwrap_or("");
    // A lexicon leaves out the article that an entry begins with.
    let text = text.strip_prefix("The ").unwrap_or(text);
    find(text, Cue::Opener).first().is_some_and(|hit| hit.range.start == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_the_table_is_known_and_none_is_empty() {
        let table = include_str!("../../../../../vocab/reader/observations.tsv");
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let class = line.split('\t').next();
            assert!(NAMES.iter().any(|(name, _)| Some(*name) == class), "{line}");
        }
        for (name, cue) in NAMES {
            let words =
                table.lines().find_map(|line| line.strip_prefix(name)?.trim().split(" | ").next()).unwrap();
            assert!(!find(&format!("{words} x"), cue).is_empty(), "{name}");
        }
    }
}
