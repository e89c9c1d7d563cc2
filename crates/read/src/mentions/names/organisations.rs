//! Names of organisations: those the vocabularies know, runs of capitals with a word that heads bodies, names beside a
//! small word for a body ("the party Alga"), bodies named by their kind, and acronyms.

use super::{Finder, Named, NamedKind};
use crate::cues::Cue;
use crate::mentions::known::Thing;
use tarazy_words::states::Form;

impl Finder<'_> {
    pub(super) fn organisation(&self, at: usize) -> Option<Named> {
        if let Some(known) = self.known_at(at) {
            if matches!(known.thing, Thing::Instrument(_)) {
                return None;
            }
            if matches!(known.thing, Thing::Body(_) | Thing::Organisation(_)) {
                let covered = (at..self.sentence.end)
                    .take_while(|&i| self.token(i).is_some_and(|t| t.end <= known.span.end))
                    .count();
                return Some(self.with_acronym(at, at + covered));
            }
        }
        if let Some(end) = self.generic(at) {
            return Some(Named { tokens: at..end, kind: NamedKind::Organisation, detail: None });
        }
        if !self.capital(at) {
            return None;
        }
        if let Some(end) = self.named_body(at) {
            return Some(Named { tokens: at..end, kind: NamedKind::Organisation, detail: None });
        }
        if let Some(end) = self.lower_head(at).or_else(|| self.acronym(at)) {
            return Some(Named { tokens: at..end, kind: NamedKind::Organisation, detail: None });
        }
        if !self.capital(at) || (self.has(at, Cue::NotName) && !self.heads(at)) {
            return None;
        }
        // "Soviet Union" is a State.
        if self.titled(at)
            || self.known_at(at).is_some_and(|k| matches!(k.thing, Thing::State(_, Form::Name)))
        {
            return None;
        }
        let first_run = self.run(at);
        // "Prosecutor General’s Office" is an organisation, "President of the Supreme Court" is not.
        let possessive = (at..first_run).any(|i| ["’", "'"].contains(&self.word(i)));
        if self.has(at, Cue::Official) && !self.heads(at) && !possessive {
            return None;
        }
        let head = (at..first_run).rev().find(|&i| self.heads(i))?;
        let end = self.tail(head, first_run);
        let alone = end - at == 1;
        let instrument =
            (at..end).any(|i| self.known_at(i).is_some_and(|k| matches!(k.thing, Thing::Instrument(_))));
        let office = ["Ombudsman", "Ombudsperson", "Ombudswoman", "Senate"].contains(&self.word(at));
        ((!alone || office) && !instrument).then(|| self.with_acronym(at, end))
    }

    /// "Foreign diplomatic missions", "the tax authorities": bodies named by their kind.
    fn generic(&self, at: usize) -> Option<usize> {
        let end = at + (at..self.sentence.end).take_while(|&i| self.has(i, Cue::GenericBody)).count();
        (end >= at + 2).then_some(end)
    }

    /// "Birlik movement", "the Erk party": a name that is no common word before a small head.
    fn lower_head(&self, at: usize) -> Option<usize> {
        let opens = at == self.sentence.start || !self.capital(at - 1);
        let end = at + (at..self.sentence.end).take(4).take_while(|&i| self.name_word(i)).count();
        let head = self.has(end, Cue::MovementHead) && !self.capital(end);
        (opens && end > at && head && !self.has(at, Cue::NotName)).then_some(end + 1)
    }

    /// "The party Alga", "a group called Youth of Dushanbe": a name after a small word for a body.
    fn named_body(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        if self.mark(before, &['“', '"', '«', '‘']) {
            before = before.checked_sub(1)?;
        }
        if ["called", "named"].contains(&self.word(before)) {
            before = before.checked_sub(1)?;
        }
        let small = !self.capital(before) || self.word(before) == "NGO";
        let head = self.has(before, Cue::MovementHead) && small && before >= self.sentence.start;
        let name = |i: usize| self.capital(i) && !self.has(i, Cue::NotName) && !self.has(i, Cue::Official);
        let state = self.known_at(at).is_some_and(|k| k.state().is_some()) && !name(at + 1);
        if !head || !name(at) || state {
            return None;
        }
        let name = |i: usize| self.capital(i);
        let joins = |i: usize| ["of", "and", "for", "the"].contains(&self.word(i)) && name(i + 1);
        let end = at + (at..(at + 6).min(self.sentence.end)).take_while(|&i| name(i) || joins(i)).count();
        (end > at).then_some(end)
    }

    /// "KGB", "GIZ": three to six capitals that are no State, no quantity and no usual abbreviation, in running text.
    fn acronym(&self, at: usize) -> Option<usize> {
        let token = self.token(at).filter(|t| t.all_caps && t.entry.is_unknown())?;
        let letters = self.word(at);
        let plain = (3..=6).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase());
        let numeral = letters.bytes().all(|b| b"IVXLC".contains(&b));
        let joined = [at.wrapping_sub(1), at + 1]
            .iter()
            .any(|&i| self.mark(i, &['/', '-', '.', '(']) || self.token(i).is_some_and(|t| t.all_caps));
        let glued = self
            .token(at + 1)
            .is_some_and(|t| t.glued && !t.is_mark(self.text, &['.', ',', ';', ':', ')', '’', '\'', '”']));
        let known = self.known_at(at).is_some();
        let led = self.word(at.wrapping_sub(1)).eq_ignore_ascii_case("the")
            || at
                .checked_sub(1)
                .is_some_and(|i| self.has(i, Cue::Preposition) || self.has(i, Cue::Coordinate))
            || self.has(at + 1, Cue::VerbPast)
            || self.has(at + 1, Cue::VerbS)
            || self.has(at + 1, Cue::Have)
            || self.mark(at.wrapping_sub(1), &[',']);
        (plain && !numeral && !joined && !glued && !known && led && token.entry.currency.is_none())
            .then_some(at + 1)
    }

    /// The end of the run of capitalised words from `at`, with "and" and "of" between two of them.
    fn run(&self, at: usize) -> usize {
        let mut end = at + 1;
        while end < self.sentence.end {
            let joins = ["and", "of", "for", "&"].contains(&self.word(end))
                && self.capital(end + 1)
                && !self.heads_before(at, end);
            if self.capital(end) && !self.has(end, Cue::NotName) {
                end += 1;
            } else if joins {
                end += 2;
            } else if ["’", "'"].contains(&self.word(end)) && self.word(end + 1) == "s" && self.heads(end + 2)
            {
                end += 3;
            } else {
                break;
            }
        }
        end
    }

    fn heads_before(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.heads(i))
    }

    /// What follows the head: "of Foreign Affairs of Kazakhstan", "for the Human Dimension", "under the President of …",
    /// or a name in quotes.
    fn tail(&self, head: usize, run_end: usize) -> usize {
        let mut end = run_end.max(head + 1);
        loop {
            let quoted = self.mark(end, &['“', '"', '«']).then(|| {
                (end + 1..(end + 14).min(self.sentence.end)).find(|&i| self.mark(i, &['”', '"', '»']))
            });
            if let Some(close) = quoted.flatten().filter(|_| self.capital(end + 1)) {
                return close + 1;
            }
            let connector = ["of", "for", "on", "under", "against", "to", "in"].contains(&self.word(end));
            let the = usize::from(connector && self.word(end + 1) == "the");
            let and = ["and", "&"].contains(&self.word(end))
                && self.capital(end + 1)
                && !self.run_has_head(end + 1)
                && self.known_at(end + 1).is_none()
                && end > head + 1;
            let region = ["Europe", "Asia", "Africa", "America"].contains(&self.word(end + 1));
            let place = self.word(end) == "in"
                && !region
                && self.known_at(end + 1).is_none_or(|k| k.state().is_none());
            if connector
                && !place
                && self.capital(end + 1 + the)
                && !self.has(end + 1 + the, Cue::NotName)
                && self.token(end + 1 + the).is_some_and(|t| t.entry.month == 0)
            {
                end = end + 1 + the;
            } else if and {
                end += 1;
            } else if !self.capital(end) || self.has(end, Cue::NotName) {
                return end;
            }
            while self.capital(end) && !self.has(end, Cue::NotName) {
                end += 1;
            }
        }
    }

    fn run_has_head(&self, at: usize) -> bool {
        (at..self.sentence.end).take_while(|&i| self.capital(i)).any(|i| self.heads(i))
    }

    /// Takes in "(OSCE)" and "(hereinafter – Committee)".
    fn with_acronym(&self, start: usize, end: usize) -> Named {
        let close = (end + 1..(end + 8).min(self.sentence.end)).find(|&i| self.mark(i, &[')']));
        let open = self.mark(end, &['(']);
        let acronym = self.token(end + 1).is_some_and(|t| t.all_caps) && close == Some(end + 2);
        let alias = self.word(end + 1).eq_ignore_ascii_case("hereinafter")
            || self.word(end + 1).eq_ignore_ascii_case("hereafter");
        match close.filter(|_| open && (acronym || alias)) {
            Some(close) if acronym => Named {
                tokens: start..close + 1,
                kind: NamedKind::Organisation,
                detail: Some(end + 1..close),
            },
            Some(close) => {
                let first = (end + 2..close).find(|&i| self.capital(i)).unwrap_or(close);
                Named {
                    tokens: start..end,
                    kind: NamedKind::Organisation,
                    detail: (first < close).then_some(first..close),
                }
            }
            None => Named { tokens: start..end, kind: NamedKind::Organisation, detail: None },
        }
    }
}
