//! Words and names with a slip of the pen: those one letter away that the index has.

use super::{Ask, Kept, Making, TOLD, exactly, union};
use crate::analysis::{self, words};
use crate::field::Filter;
use crate::{FindError, QueryProblem, typo};
use std::collections::BTreeSet;
use tantivy::Term;
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tarazy_words::Saying;
use tarazy_words::names::same;

/// Words one letter away that are looked for at most, the most frequent of them.
const NEAREST: usize = 20;

/// Names of more words are not looked for with a slip.
const MOST_WORDS: usize = 8;

impl Making<'_, '_> {
    /// A word with one letter otherwise, and the word itself.
    pub(super) fn near(&mut self, text: &str) -> Result<Box<dyn Ask>, FindError> {
        let mut parts = words(text).filter_map(|range| analysis::folded(text.get(range)?));
        let (Some(word), None) = (parts.next(), parts.next()) else { return Ok(self.phrase(text)) };
        if word.chars().count() < typo::LEAST_LETTERS {
            self.problems.push(QueryProblem {
                what: Saying::of("search-too-short").shown("word", &word),
                mend: Saying::of("search-only-itself").shown("least", typo::LEAST_LETTERS),
            });
            return Ok(union(self.stems(&word)?));
        }
        let found = self.known(self.with.fields.words, typo::near(&word))?;
        let mut all = self.stems(&word)?;
        for (_, near) in &found {
            all.extend(self.stems(near)?);
            let term = Term::from_field_text(self.with.fields.words, near);
            all.push(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)));
        }
        let told: Vec<&str> = found.iter().map(|(_, near)| near.as_str()).collect();
        if self.tells {
            self.notes.push(match told.as_slice() {
                [] => Saying::of("search-no-near").shown("text", text),
                told => also_as(text, told),
            });
        }
        self.near.extend(found.into_iter().map(|(_, near)| near));
        Ok(union(all))
    }

    /// Who took part, by a key of the name: those, too, whose names differ by a slip in one word and may be one
    /// person's. Of a name with a slip the words may sort otherwise.
    pub(super) fn actor(&mut self, filter: &Filter, key: &str) -> Result<Box<dyn Ask>, FindError> {
        let field = self.with.fields.value(filter.field);
        let words: Vec<&str> = key.split(' ').collect();
        let mut slips = BTreeSet::new();
        // A longer name is none.
        for (at, word) in words.iter().enumerate().filter(|_| words.len() <= MOST_WORDS) {
            for near in typo::near(word) {
                let mut other = words.clone();
                if let Some(word) = other.get_mut(at) {
                    *word = &near;
                }
                other.sort_unstable();
                slips.insert(other.join(" "));
            }
        }
        let mut found = self.known(field, slips)?;
        found.retain(|(_, near)| same(key, near));
        if !found.is_empty() && self.tells {
            let told: Vec<&str> = found.iter().map(|(_, near)| near.as_str()).collect();
            self.notes.push(also_as(&filter.written, &told));
        }
        let near = found.iter().map(|(_, near)| exactly(field, near));
        Ok(union(std::iter::once(exactly(field, key)).chain(near).collect()))
    }

    /// Those that any entry has, the most frequent first, with in how many.
    fn known(&self, field: Kept, wanted: BTreeSet<String>) -> Result<Vec<(u64, String)>, FindError> {
        let mut found: Vec<(u64, String)> = Vec::new();
        for near in wanted {
            let frequency = self.with.searcher.doc_freq(&Term::from_field_text(field, &near))?;
            if frequency > 0 {
                found.push((frequency, near));
            }
        }
        found.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        found.truncate(NEAREST);
        Ok(found)
    }
}

fn also_as(text: &str, near: &[&str]) -> Saying {
    let more = if near.len() > TOLD { ", …" } else { "" };
    let told = near.iter().take(TOLD).copied().collect::<Vec<_>>().join(", ");
    Saying::of("search-slip").shown("text", text).shown("told", format!("{told}{more}"))
}
