//! Terms: the entries of a vocabulary that is a tree, such as themes and groups of persons, with the words that
//! name them and what sources call them.
//!
//! A label is known again in any of the five languages, by its code, and as any source wrote it
//! (`vocab/source_labels.tsv`); letter case, punctuation, "&" and "and" make no difference.

use crate::language::Labels;
use crate::source_labels::{self, Of};
use crate::vocabulary::{Fault, Row, Vocabulary};
use crate::{Language, Lexicon, Spelling, key};
use std::collections::HashMap;

/// A theme, or a group of persons.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its code, such as `torture`.
    pub code: &'static str,
    /// The code of the term it is part of.
    pub parent: Option<&'static str>,
    /// Labels.
    pub labels: Labels,
    /// Goals and targets of the Sustainable Development Goals that name it: `4`, `16.3`.
    pub targets: Vec<&'static str>,
    /// Words and phrases that hint at it, in any language; `*` lets an ending follow.
    pub cues: Vec<&'static str>,
}

/// A vocabulary of terms, ready to be asked.
pub(crate) struct Terms {
    vocabulary: Vocabulary<Term>,
    lexicon: Lexicon,
    by_code: HashMap<&'static str, usize>,
    by_name: HashMap<String, usize>,
}

impl Terms {
    pub(crate) fn parse(
        file: &'static str,
        text: &'static str,
        of: Of,
        targets: impl Fn(&Row<'_>) -> Result<Vec<&'static str>, String>,
    ) -> Self {
        let vocabulary = Vocabulary::parse(file, text, |row| {
            Ok(Term {
                code: row.required("code")?,
                parent: row.optional("parent")?,
                labels: row.labels()?,
                targets: targets(row)?,
                cues: row.list("cues")?,
            })
        });
        let terms = || vocabulary.entries.iter().enumerate();
        let cues = terms().flat_map(|(at, term)| term.cues.iter().map(move |cue| Spelling::new(cue, at)));
        let lexicon = Lexicon::new(cues);
        let by_code: HashMap<&str, usize> = terms().map(|(at, term)| (term.code, at)).collect();
        let by_name = names(&vocabulary.entries, &by_code, of);
        Self { lexicon, by_code, by_name, vocabulary }
    }

    pub(crate) fn faults(&self) -> &[Fault] {
        &self.vocabulary.faults
    }

    pub(crate) fn all(&self) -> &[Term] {
        &self.vocabulary.entries
    }

    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    pub(crate) fn get(&self, code: &str) -> Option<&Term> {
        self.all().get(*self.by_code.get(code)?)
    }

    pub(crate) fn resolve(&self, name: &str) -> Option<&Term> {
        self.get(name).or_else(|| self.all().get(*self.by_name.get(&bare(name))?))
    }

    /// The label of a code; what is no code is a source's own word and its own label.
    pub(crate) fn label<'a>(&'a self, code: &'a str, language: Language) -> &'a str {
        self.get(code).map_or(code, |term| term.labels.get(language))
    }

    /// A term and those above it, the nearest first. A tree that runs in a circle ends all the same.
    pub(crate) fn upwards(&self, code: &str) -> impl Iterator<Item = &Term> {
        let parent = |term: &&Term| self.get(term.parent?);
        std::iter::successors(self.get(code), parent).take(self.all().len())
    }

    /// The terms a text names or hints at, in the order of the vocabulary.
    pub(crate) fn of(&self, text: &str) -> Vec<&Term> {
        let mut found: Vec<usize> = self.lexicon.find(text).into_iter().map(|hit| hit.entry).collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|at| self.all().get(at)).collect()
    }
}

/// Every name: what sources say goes before our own labels, for it is their word.
fn names(terms: &[Term], by_code: &HashMap<&str, usize>, of: Of) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    for label in source_labels::all().iter().filter(|label| label.of == of) {
        if let Some(at) = by_code.get(label.code) {
            names.entry(bare(label.label)).or_insert(*at);
        }
    }
    for (at, term) in terms.iter().enumerate() {
        for (_, label) in term.labels.all() {
            names.entry(bare(label)).or_insert(at);
        }
    }
    names
}

/// A name as it is compared: words alone, and no "and".
fn bare(name: &str) -> String {
    let key = key(name);
    let words = key.split(' ').filter(|word| !matches!(*word, "and" | "the"));
    words.collect::<Vec<_>>().join(" ")
}
