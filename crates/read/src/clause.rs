//! Clauses: the pieces of a sentence that each say one thing.
//!
//! A sentence is cut at semicolons, dashes and brackets, at commas and conjunctions where a part with a verb of
//! its own begins, before relative pronouns, and after the "that" of reported speech. Cutting finely is safe: a
//! passage then covers one statement, and what belongs to the sentence as a whole is inherited.

use crate::cues::Cue;
use crate::token::Token;
use std::ops::Range;

/// How a clause hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tie {
    /// On its own.
    Main,
    /// "As …", "although …", "if …".
    Subordinate,
    /// "Which …", "where …".
    Relative,
    /// What follows "that" after a verb or noun of saying.
    Said,
    /// In brackets.
    Aside,
}

/// One clause, as a range of the tokens it was cut from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clause {
    pub(crate) tokens: Range<usize>,
    pub(crate) tie: Tie,
    /// Has a verb that makes a statement.
    pub(crate) finite: bool,
    /// That verb tells of the past.
    pub(crate) past: bool,
}

/// Cuts `tokens[sentence]` into clauses, in order. `inside` tells which tokens go on with a name that must stay whole.
pub(crate) fn clauses(
    text: &str,
    tokens: &[Token],
    sentence: Range<usize>,
    inside: impl Fn(&Token) -> bool,
) -> Vec<Clause> {
    let cutter = Cutter { text, tokens, end: sentence.end };
    let mut cuts: Vec<(usize, Tie)> = vec![(sentence.start, Tie::Main)];
    for at in sentence.start + 1..sentence.end {
        let from = cuts.last().map_or(sentence.start, |(start, _)| *start);
        let cut = cutter.cut(from, at);
        if let Some(tie) = cut.filter(|_| !tokens.get(at).is_some_and(&inside)) {
            cuts.push((at, tie));
        }
    }
    let mut out = Vec::with_capacity(cuts.len());
    for (number, (start, tie)) in cuts.iter().enumerate() {
        let end = cuts.get(number + 1).map_or(sentence.end, |(next, _)| *next);
        let range = trimmed(text, tokens, *start..end);
        if range.is_empty() {
            continue;
        }
        let subordinate = tokens
            .get(range.start)
            .is_some_and(|t| (t.is(Cue::Subordinate) || t.is(Cue::Conditional)) && !t.is(Cue::Negation));
        let finite = is_finite(text, tokens, range.clone());
        let tie = if *tie == Tie::Main && subordinate && finite { Tie::Subordinate } else { *tie };
        let past = finite && is_past(text, tokens, range.clone());
        out.push(Clause { tokens: range, tie, finite, past });
    }
    out
}

/// Whether a stretch has a verb that makes a statement: an auxiliary, or a past or present form that is no
/// infinitive and no participle before its noun.
pub(crate) fn is_finite(text: &str, tokens: &[Token], range: Range<usize>) -> bool {
    range.into_iter().any(|at| is_finite_verb(text, tokens, at))
}

/// Whether a stretch tells of the past: "was", "had", "opened", with no "will" or "would".
fn is_past(text: &str, tokens: &[Token], range: Range<usize>) -> bool {
    let slice = tokens.get(range.clone()).unwrap_or(&[]);
    let verb = |at: usize| {
        tokens.get(at).is_some_and(|t| {
            let had = t.is(Cue::Have) && t.text(text).eq_ignore_ascii_case("had");
            t.is(Cue::BePast) || had || t.is(Cue::VerbPast) && is_finite_verb(text, tokens, at)
        })
    };
    !slice.iter().any(|t| t.is(Cue::Modal) && !t.capital) && range.into_iter().any(verb)
}

/// Whether the token is such a verb.
pub(crate) fn is_finite_verb(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|t| t.is_word()) else { return false };
    let before = at.checked_sub(1).and_then(|i| tokens.get(i));
    let word = token.text(text);
    if token.is(Cue::Do) && !token.capital {
        return true;
    }
    if token.is(Cue::Modal) || token.is(Cue::BePast) || token.is(Cue::Ought) {
        return !token.capital || before.is_none();
    }
    if token.is(Cue::Be) || token.is(Cue::Have) {
        let bare = ["be", "been", "being", "having", "s"].iter().any(|form| word.eq_ignore_ascii_case(form));
        return !bare;
    }
    let led = |cue: Cue| before.is_some_and(|t| t.is(cue));
    let to = before.is_some_and(|t| t.text(text).eq_ignore_ascii_case("to"));
    if token.is(Cue::VerbPast) && !token.capital {
        let next_noun = tokens.get(at + 1).is_some_and(|t| {
            t.is_word() && !t.is(Cue::Preposition) && !t.is(Cue::Determiner) && !t.is(Cue::That)
        });
        let by = tokens.get(at + 1).is_some_and(|t| t.text(text) == "by");
        let reduced = by
            && token.is(Cue::VerbPart)
            && before.is_some_and(|t| t.is_word() && !t.is(Cue::Pronoun) && !t.text(text).ends_with("ly"));
        let determined = led(Cue::Determiner) && !led(Cue::Pronoun);
        let attribute = led(Cue::Preposition) && next_noun;
        // "An engineer named Askar", "a group called “Labour”".
        let name = tokens.get(at + 1).is_some_and(|t| t.capital || t.is_mark(text, &['“', '"', '‘', '«']));
        let naming = name
            && ["named", "called", "known", "titled", "entitled", "dubbed"].contains(&word)
            && before.is_some_and(|t| t.is_word() && !t.is(Cue::Pronoun) && !t.is(Cue::Relative));
        return [determined, reduced, to, attribute, naming, led(Cue::Be)].iter().all(|no_verb| !no_verb);
    }
    let last = tokens.get(at + 1).is_none_or(|t| t.is_mark(text, &['.', ',', ';', ':', ')', '”']));
    if token.is(Cue::VerbS) && last && !led(Cue::Pronoun) {
        return false;
    }
    if token.is(Cue::VerbS) && !token.capital {
        return !led(Cue::Determiner)
            && !led(Cue::Preposition)
            && !to
            && before.is_some_and(|t| t.capital || t.is(Cue::Pronoun) || t.is_word());
    }
    token.is(Cue::VerbBase) && (led(Cue::Pronoun) || led(Cue::Relative) || led(Cue::GroupWord)) && !to
}

/// The clause without leading commas and conjunctions, trailing marks and footnote marks.
pub(crate) fn trimmed(text: &str, tokens: &[Token], mut range: Range<usize>) -> Range<usize> {
    let mark = |at: usize, marks: &[char]| tokens.get(at).is_some_and(|t| t.is_mark(text, marks));
    while range.start < range.end {
        let lead =
            tokens.get(range.start).is_some_and(|t| t.is_word() && t.is(Cue::LeadIn) && !t.is(Cue::Relative));
        let leading = [',', ';', ':', '.', ')', '–', '—', '-', '•', '”', '’', ']', '*', '·'];
        let stray =
            mark(range.start, &leading) || (mark(range.start, &['(']) && !closes(text, tokens, &range));
        if !(lead || stray) {
            break;
        }
        range.start += 1;
    }
    while range.start < range.end {
        let last = range.end - 1;
        let note = last >= 2 && mark(last, &[']']) && mark(last - 2, &['[']) && last - 2 >= range.start;
        if note {
            range.end -= 3;
        } else if mark(last, &[',', ';', ':', '.', '!', '?', '–', '—', '(', '…', '['])
            || dangling(tokens, last)
        {
            range.end -= 1;
        } else {
            break;
        }
    }
    range
}

/// A conjunction or "that" left over at the end of a clause.
fn dangling(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|t| {
        t.is(Cue::That) || (t.is(Cue::Coordinate) && t.is(Cue::LeadIn) && t.end - t.start <= 3)
    })
}

fn closes(text: &str, tokens: &[Token], range: &Range<usize>) -> bool {
    tokens.get(range.clone()).unwrap_or(&[]).iter().any(|t| t.is_mark(text, &[')']))
}

struct Cutter<'t> {
    text: &'t str,
    tokens: &'t [Token],
    end: usize,
}

impl Cutter<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).filter(|_| at < self.end)
    }

    fn has(&self, at: usize, cue: Cue) -> bool {
        self.token(at).is_some_and(|t| t.is(cue))
    }

    fn mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|t| t.is_mark(self.text, marks))
    }

    /// Whether a clause begins at `at`, the one before having begun at `from`.
    fn cut(&self, from: usize, at: usize) -> Option<Tie> {
        let before = at - 1;
        if self.mark(before, &[';']) || (self.spaced_dash(before) && !self.bracketed(from, before)) {
            return Some(Tie::Main);
        }
        let clock = self.token(at).is_some_and(|t| t.glued && t.is_number());
        if self.mark(before, &[':']) && !clock && self.tail_words(at) >= 3 {
            return Some(Tie::Main);
        }
        if self.mark(at, &['(']) && self.aside_words(at) >= 4 {
            return Some(Tie::Aside);
        }
        if self.mark(before, &[')']) && self.tokens.get(from).is_some_and(|t| t.is_mark(self.text, &['('])) {
            return Some(Tie::Main);
        }
        if self.said_that(at) {
            return Some(Tie::Said);
        }
        let comma = self.mark(before, &[',']);
        if self.has(at, Cue::Relative) && !self.has(at, Cue::That) {
            let which =
                comma || self.token(at).is_some_and(|t| !t.text(self.text).eq_ignore_ascii_case("who"));
            return (which && self.finite(at + 1)).then_some(Tie::Relative);
        }
        if comma && self.bracketed(from, before) {
            return None;
        }
        if comma {
            return self.after_comma(from, at);
        }
        self.coordinated(from, at)
    }

    /// A comma cuts before a conjunction, subordinator or subject with a verb of its own; and after a leading
    /// clause that had one.
    fn after_comma(&self, from: usize, at: usize) -> Option<Tie> {
        if !self.finite(at) {
            return None;
        }
        if self.undated_lead(from, at) {
            return Some(Tie::Main);
        }
        if self.has(at, Cue::Subordinate) && !self.has(at, Cue::Preposition) {
            return Some(Tie::Subordinate);
        }
        let joined = self.has(at, Cue::Coordinate);
        (joined || is_finite(self.text, self.tokens, from..at)).then_some(Tie::Main)
    }

    /// "During the reign of …, people were appointed": a leading phrase with no verb and no time of its own.
    fn undated_lead(&self, from: usize, at: usize) -> bool {
        let leads = self.has(from, Cue::Preposition)
            || self.has(from, Cue::VerbIng)
            || self.has(from, Cue::According);
        let timed = (from..at).any(|i| {
            self.token(i).is_some_and(|t| {
                t.is_number()
                    || t.entry.month > 0
                    || [Cue::CalendarUnit, Cue::Later, Cue::NextDay, Cue::ElapsedUnit, Cue::FewDays]
                        .iter()
                        .any(|c| t.is(*c))
            })
        });
        // "In Osh, …" says where it was.
        let place = at - from <= 6 && at >= 2 && self.token(at - 2).is_some_and(|t| t.capital && t.is_word());
        leads && !timed && !place && at - from > 2 && !is_finite(self.text, self.tokens, from..at)
    }

    /// "… fled Bishkek and had to resign": a conjunction cuts where a verb follows at once, or after a subject.
    fn coordinated(&self, from: usize, at: usize) -> Option<Tie> {
        let conjunction = self.has(at, Cue::Coordinate)
            && self.token(at).is_some_and(|t| {
                ["and", "but", "or", "yet"].iter().any(|word| t.text(self.text).eq_ignore_ascii_case(word))
            });
        // "Had not yet ratified": no conjunction.
        let adverb =
            [Cue::Negation, Cue::Have, Cue::Be, Cue::BePast].iter().any(|cue| self.has(at - 1, *cue));
        if !conjunction || adverb || !is_finite(self.text, self.tokens, from..at) {
            return None;
        }
        let soon = (at + 1..(at + 3).min(self.end)).any(|i| is_finite_verb(self.text, self.tokens, i));
        let subject =
            [Cue::Pronoun, Cue::Determiner, Cue::GroupWord].iter().any(|cue| self.has(at + 1, *cue))
                || self.token(at + 1).is_some_and(|t| t.capital || t.is_number());
        let timed = self.has(at + 1, Cue::Preposition)
            && (at + 2..at + 4).any(|i| self.token(i).is_some_and(Token::is_number));
        let subject = subject || timed;
        let verb = (at + 1..(at + 12).min(self.end)).any(|i| is_finite_verb(self.text, self.tokens, i));
        (soon || (subject && verb)).then_some(Tie::Main)
    }

    /// The "that" after a verb or noun of saying within the five words before.
    fn said_that(&self, at: usize) -> bool {
        let that = at.checked_sub(1).filter(|&i| self.has(i, Cue::That));
        let said = |i: usize| {
            self.token(i).is_some_and(|t| {
                t.is(Cue::VerbSay)
                    || t.is(Cue::SayNoun)
                    || t.is(Cue::BodyNotes)
                    || t.is(Cue::Concern)
                    || t.text(self.text) == "fact"
            })
        };
        that.is_some_and(|that| (that.saturating_sub(5)..that).any(said)) && self.finite(at)
    }

    /// Whether a bracket opened since `from` is still open.
    fn bracketed(&self, from: usize, at: usize) -> bool {
        (from..at).rev().find(|&i| self.mark(i, &['(', ')'])).is_some_and(|i| self.mark(i, &['(']))
    }

    fn spaced_dash(&self, at: usize) -> bool {
        self.mark(at, &['–', '—']) && !self.token(at).is_some_and(|t| t.glued)
    }

    /// Whether a finite verb stands between here and the next semicolon or the sentence's end.
    fn finite(&self, at: usize) -> bool {
        let stop = (at..self.end).find(|&i| self.mark(i, &[';'])).unwrap_or(self.end);
        let comma = (at + 3..stop).find(|&i| self.mark(i, &[','])).unwrap_or(stop);
        is_finite(self.text, self.tokens, at..comma)
    }

    fn tail_words(&self, at: usize) -> usize {
        (at..self.end)
            .take_while(|&i| !self.mark(i, &[';']))
            .filter(|&i| self.token(i).is_some_and(Token::is_word))
            .count()
    }

    fn aside_words(&self, at: usize) -> usize {
        let close = (at + 1..self.end).find(|&i| self.mark(i, &[')'])).unwrap_or(at + 1);
        (at + 1..close).filter(|&i| self.token(i).is_some_and(Token::is_word)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::Lexicon;
    use crate::token::tokens;

    fn cut(text: &str) -> Vec<&str> {
        let tokens = tokens(text, 0..text.len(), Lexicon::english());
        let found = clauses(text, &tokens, 0..tokens.len(), |_| false);
        found
            .into_iter()
            .map(|c| text.get(tokens[c.tokens.start].start..tokens[c.tokens.end - 1].end).unwrap())
            .collect()
    }

    #[test]
    fn a_sentence_is_cut_where_one_statement_ends_and_the_next_begins() {
        for (text, parts) in [
            (
                "As the leader became more powerful, he became paranoid and consolidated control.",
                vec!["As the leader became more powerful", "he became paranoid", "consolidated control"],
            ),
            (
                "An attempt was made to kill the leader (of the party), which led to rallies in Osh.",
                vec!["An attempt was made to kill the leader (of the party)", "which led to rallies in Osh"],
            ),
            (
                "However, the Committee notes that defamation continues to be a crime.",
                vec!["the Committee notes", "defamation continues to be a crime"],
            ),
            (
                "Concerns include the rate of torture; failure to provide redress; and the lack of data.",
                vec![
                    "Concerns include the rate of torture",
                    "failure to provide redress",
                    "the lack of data",
                ],
            ),
            (
                "In 2019, schools were built for 2.6 billion tenge.[3]",
                vec!["In 2019, schools were built for 2.6 billion tenge"],
            ),
        ] {
            assert_eq!(cut(text), parts);
        }
    }
}
