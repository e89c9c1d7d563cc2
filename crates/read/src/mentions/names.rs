//! Names of people and organisations that no vocabulary has: runs of capitalised words.
//!
//! A run with a word that heads organisations ("Ministry", "Party", "Office") is an organisation, with the
//! "of …" that follows. A run of two to four words of which none is a common word is a person; an office
//! before it ("Prime Minister", "Chairman") is its role. Where neither can be told, there is no name.

use super::known::{Known, Thing};
use crate::cues::Cue;
use crate::token::Token;
use std::ops::Range;
use tarazy_words::states::Form;

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
pub(crate) fn names(text: &str, tokens: &[Token], sentence: Range<usize>, known: &[Known]) -> Vec<Named> {
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
    known: &'t [Known],
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
    fn known_at(&self, at: usize) -> Option<&Known> {
        let token = self.token(at)?;
        let before = self.known.partition_point(|k| k.span.start <= token.start);
        self.known.get(before.checked_sub(1)?).filter(|k| k.span.end >= token.end)
    }

    fn heads(&self, at: usize) -> bool {
        self.capital(at) && self.has(at, Cue::OrganisationHead)
    }

    // ---- organisations

    fn organisation(&self, at: usize) -> Option<Named> {
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
        if let Some(end) = self.named_body(at) {
            return Some(Named { tokens: at..end, kind: NamedKind::Organisation, detail: None });
        }
        if let Some(end) = self.generic(at).or_else(|| self.lower_head(at)).or_else(|| self.acronym(at)) {
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
        (!alone && !instrument).then(|| self.with_acronym(at, end))
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
        let head =
            self.has(before, Cue::MovementHead) && !self.capital(before) && before >= self.sentence.start;
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

    // ---- people

    fn person(&self, at: usize) -> Option<Named> {
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
            || self.known_at(at).is_some()
            || self.heads(at))
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
    fn surname(&self, at: usize) -> bool {
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
