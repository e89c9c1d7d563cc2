//! Names of people and organisations that no vocabulary has: runs of capitalised words.
//!
//! A run with a word that heads organisations ("Ministry", "Party", "Office") is an organisation, with the
//! "of …" that follows. A run of two to four words of which none is a common word is a person; an office
//! before it ("Prime Minister", "Chairman") is its role. Where neither can be told, there is no name.

mod organisations;
mod people;

use super::known::{Known, Thing};
use crate::cues::Cue;
use crate::token::Token;
use std::ops::Range;

/// A name found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    /// Its tokens, with the acronym in brackets that follows an organisation.
    pub(crate) tokens: Range<usize>,
    pub(crate) kind: NamedKind,
    /// The office or relation of a person; the tokens of the acronym of an organisation.
    pub(crate) detail: Option<Range<usize>>,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamedKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
}

/// The names among the tokens of one sentence, in order, none overlapping.
pub(crate) fn names(text: &str, tokens: &[Token], sentence: Range<usize>, known: &[Known<'_>]) -> Vec<Named> {
    let finder = Finder { text, tokens, known, sentence: sentence.clone() };
    let mut out = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let found = finder.organisation(at).or_else(|| finder.person(at));
        at = found.as_ref().map_or(at + 1, |named| named.tokens.end.max(at + 1));
        out.extend(found);
    }
    out
}

struct Finder<'t> {
    text: &'t str,
    tokens: &'t [Token],
    known: &'t [Known<'t>],
    sentence: Range<usize>,
}

impl Finder<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).filter(|_| self.sentence.contains(&at))
    }

    fn word(&self, at: usize) -> &str {
        self.token(at).map_or("", |t| t.text(self.text))
    }

    fn has(&self, at: usize, cue: Cue) -> bool {
        self.token(at).is_some_and(|t| t.is(cue))
    }

    fn mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|t| t.is_mark(self.text, marks))
    }

    fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.is_word() && t.capital)
    }

    /// The known name that covers a token.
    fn known_at(&self, at: usize) -> Option<&Known<'_>> {
        let token = self.token(at)?;
        let before = self.known.partition_point(|k| k.span.start <= token.start);
        self.known.get(before.checked_sub(1)?).filter(|k| k.span.end >= token.end)
    }

    fn heads(&self, at: usize) -> bool {
        self.capital(at) && self.has(at, Cue::OrganisationHead)
    }

    /// A capitalised word that is no common word, office, month, or part of a known name.
    fn name_word(&self, at: usize) -> bool {
        let Some(token) = self.token(at).filter(|t| t.is_word() && t.capital) else { return false };
        let common = [Cue::NotName, Cue::CommonCapital, Cue::Official, Cue::LeadIn, Cue::Furniture]
            .iter()
            .any(|c| token.is(*c));
        let verb = token.is(Cue::VerbPast) || token.is(Cue::VerbIng);
        let letters = token.end - token.start;
        let caps = token.all_caps && letters > 1 && !self.word(at).contains('.');
        !(common
            || verb
            || caps
            || token.entry.month > 0
            || token.entry.unit.is_some()
            || self.known_at(at).is_some_and(|known| !self.named_like_a_place(at, known))
            || self.heads(at))
    }

    /// Whether a word goes on with the title of a law or plan: "the Concept for the Development of …", "the Law on
    /// Protection from False …".
    fn titled(&self, at: usize) -> bool {
        let connects =
            |i: usize| ["on", "of", "for", "from", "and", "the", "against", "to"].contains(&self.word(i));
        let before = (self.sentence.start..at).rev().take(14);
        let head = before.take_while(|&i| self.capital(i) || connects(i)).find(|&i| {
            self.capital(i) && (self.has(i, Cue::PlanHead) || self.has(i, Cue::LawHead)) && connects(i + 1)
        });
        head.is_some_and(|head| at > head + 1)
    }

    /// "Nursultan Nazarbayev", "Osmon Artykbaev": a first name that is also a city's, before a surname.
    fn named_like_a_place(&self, at: usize, known: &Known<'_>) -> bool {
        let place = matches!(known.thing, Thing::Place(_))
            && self.token(at).is_some_and(|t| t.start == known.span.start);
        let located =
            at.checked_sub(1).is_some_and(|i| ["in", "at", "from", "near", "of"].contains(&self.word(i)));
        place && !located && self.capital(at + 1) && self.known_at(at + 1).is_none() && self.surname(at + 1)
    }
}
