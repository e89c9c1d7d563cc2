//! Names of people: runs of two to four capitalised words of which none is a common word, with the office before them.

use super::{Finder, Named, NamedKind};
use crate::cues::Cue;
use std::ops::Range;

impl Finder<'_> {
    pub(super) fn person(&self, at: usize) -> Option<Named> {
        if !self.name_word(at)
            || (at > self.sentence.start
                && self.name_word(at - 1)
                && self.token(at).is_some_and(|t| !t.glued))
        {
            return None;
        }
        let thing = at.checked_sub(1).is_some_and(|i| self.has(i, Cue::NamedThing)) || self.titled(at);
        if thing {
            return None;
        }
        let mut end = at;
        while end < self.sentence.end
            && end < at + 5
            && (self.name_word(end) || (end > at && self.particle(end) && self.name_word(end + 1)))
        {
            end += 1 + usize::from(self.initial(end));
        }
        let words = (at..end).filter(|&i| self.name_word(i)).count();
        let role = self.role(at);
        let joined = words == 1 && self.camel(at);
        let shaped = (2..=4).contains(&words) && !self.capital_follows(end);
        let likely =
            role.is_some() || self.said(at, end) || self.surname(end - 1) || at > self.sentence.start;
        let titled = words == 1 && role.is_some() && self.surname(at);
        let named = titled || (likely && (shaped || joined));
        named.then_some(Named { tokens: at..end, kind: NamedKind::Person, detail: role })
    }

    fn initial(&self, at: usize) -> bool {
        self.word(at).chars().count() == 1 && self.mark(at + 1, &['.'])
    }

    fn particle(&self, at: usize) -> bool {
        ["al", "bin", "ibn", "uulu", "kyzy", "oglu", "ogly", "de", "von", "van", "der", "el", "di", "da"]
            .contains(&self.word(at))
    }

    /// "Xi" is followed by more of a title-case phrase: then this is no name by itself.
    fn capital_follows(&self, end: usize) -> bool {
        let connector = ["of", "and", "for"].contains(&self.word(end));
        self.token(end).is_some_and(|t| t.is_word() && t.capital && t.is(Cue::CommonCapital))
            || (connector
                && self.word(end) != "and"
                && self.capital(end + 1)
                && self.known_at(end + 1).is_none())
    }

    fn camel(&self, at: usize) -> bool {
        let word = self.word(at);
        let turns = word
            .chars()
            .zip(word.chars().skip(1))
            .filter(|(a, b)| a.is_lowercase() && b.is_uppercase())
            .count();
        turns == 1 && word.chars().count() > 6
    }

    /// The endings of most surnames of the region and its neighbours.
    pub(super) fn surname(&self, at: usize) -> bool {
        let word = self.word(at);
        let endings = [
            "ev", "ov", "yev", "eva", "ova", "yeva", "bek", "bay", "bai", "uly", "uulu", "kyzy", "qyzy",
            "zade", "shvili", "dze", "yan", "ian", "enko", "chuk", "sky", "ski", "skiy", "skaya", "in",
            "ina", "off", "eff", "khan", "jon", "zoda", "iev", "aev", "son", "sen", "berg", "er",
        ];
        word.chars().count() > 4 && endings.iter().any(|ending| word.ends_with(ending))
    }

    fn said(&self, at: usize, end: usize) -> bool {
        let said =
            |i: usize| self.has(i, Cue::Says) || self.has(i, Cue::VerbSay) || self.has(i, Cue::According);
        said(end) || at.checked_sub(1).is_some_and(said)
    }

    /// The office before a name ("UN General Secretary", "Foreign Minister of Kazakhstan,") or the bracket after it.
    fn role(&self, at: usize) -> Option<Range<usize>> {
        let mut start = at;
        let mut office = false;
        while start > self.sentence.start && at - start < 9 {
            let i = start - 1;
            let token = self.token(i)?;
            let known = self.known_at(i).is_some();
            let linking =
                ["of", "and", "the", "for"].contains(&self.word(i)) || (self.mark(i, &[',']) && start == at);
            let possessive = self.mark(i, &['’', '\'']) || (self.word(i) == "s" && token.glued);
            if token.is(Cue::Official) && !token.is(Cue::NotName) {
                office = true;
            } else if !(known || linking || possessive || (token.capital && token.is(Cue::CommonCapital))) {
                break;
            }
            start = i;
        }
        let first = (start..at).find(|&i| self.capital(i) || self.has(i, Cue::Official))?;
        let last =
            (first..at).rev().find(|&i| self.token(i).is_some_and(|t| t.is_word() && !t.is(Cue::NotName)))?;
        office.then_some(first..last + 1)
    }
}
