//! Treaty acts told in prose: "acceded to the Convention … on 5 March 2012", "has not yet ratified", "is a party to".
//!
//! The State is the one the clause speaks of; several States and several instruments give an act each. What is
//! denied is kept as denied; its date is the day until which it had not happened.

use super::context::{date, denied, states};
use super::tables::is_instrument;
use super::{Finds, Proposal, telling};
use crate::clause::Clause;
use crate::cues::Cue;
use crate::mentions::clock::Dated;
use crate::mentions::names::NamedKind;
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{ActKind, Date, Inference, InstrumentCode, Slot, Statement, TreatyAct};

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    // The instrument last named, for "has not ratified it".
    let mut last: Option<Named> = None;
    for sentence in telling(scene) {
        for clause in &sentence.clauses {
            for (act, at) in acts(scene, clause) {
                propose(scene, finds, sentence, clause, (act, at), last.as_ref());
            }
        }
        let named = scene.known_in(&sentence.tokens).iter().rfind(|k| is_instrument(&k.thing));
        last = named.map(|k| Named::of(scene, k.instrument().cloned(), k.span.clone())).or(last);
    }
}

fn propose(
    scene: &Scene<'_>,
    finds: &mut Finds<'_>,
    sentence: &Sentence,
    clause: &Clause,
    (act, verb): (ActKind, usize),
    last: Option<&Named>,
) {
    let mut named = instruments(scene, sentence, clause, verb);
    let pronoun = ["it", "them", "either"].contains(&scene.word(verb + 1));
    if named.is_empty() && pronoun {
        named.extend(last.cloned());
    }
    if named.is_empty() || !reaches(scene, clause, verb) {
        return;
    }
    let states = states(sentence, &clause.tokens);
    let before = clause.tokens.start..(verb + 1).max(clause.tokens.start + 1);
    let is_denied = denied(scene, &before) || before.clone().any(|at| scene.word(at) == "without");
    let whole = date(sentence, &clause.tokens).filter(|(d, _)| !titles_year(scene, sentence, d));
    let several = named.len() > 1;
    let many: Vec<Option<_>> =
        if states.is_empty() { vec![None] } else { states.into_iter().map(Some).collect() };
    let mut from = clause.tokens.start;
    for (number, Named { instrument, written, span }) in named.iter().enumerate() {
        // "Acceded to X on … and to Y on …": each has the date that follows it.
        let next = named.get(number + 1).map_or(usize::MAX, |n| n.span.start);
        let own = sentence.dates.iter().find(|d| {
            let at = scene.bytes(&d.tokens).start;
            several && at >= span.end && at < next && !titles_year(scene, sentence, &d.date)
        });
        let when = own.map(|d| d.date.clone()).or_else(|| whole.as_ref().map(|(date, _)| date.clone()));
        let end = own.map_or(clause.tokens.end, |d| d.tokens.end);
        let range = if several && own.is_some() { from..end } else { clause.tokens.clone() };
        from = if own.is_some() { end } else { from };
        let range = crate::clause::trimmed(scene.text, &scene.tokens, range);
        for state in &many {
            let treaty_act = TreatyAct {
                state: *state,
                instrument: instrument.clone(),
                instrument_written: written.clone(),
                act,
                date: when.clone(),
                ..TreatyAct::default()
            };
            let proposal = Proposal::of(Statement::TreatyAct(treaty_act)).denied(is_denied);
            finds.propose(
                scene,
                &range,
                proposal
                    .unknown(Slot::State, state.is_none())
                    .unknown(Slot::Instrument, instrument.is_none()),
            );
        }
    }
}

/// Whether a date is the year of the instrument itself: "the 1995 Convention", "Final Act 1975".
fn titles_year(scene: &Scene<'_>, sentence: &Sentence, date: &Date) -> bool {
    let stated = |d: &&Dated| d.date == *date && d.how == Inference::Stated;
    let mut years = sentence.dates.iter().filter(stated).peekable();
    years.peek().is_some()
        && years.all(|d| {
            let next = scene.tokens.get(d.tokens.end).is_some_and(|t| {
                let title = scene.known_at(t.start).is_some_and(|k| k.instrument().is_some());
                t.capital && (title || t.is(Cue::TreatyHead))
            });
            let span = scene.bytes(&d.tokens);
            next || scene.known_at(span.start).is_some_and(|k| k.instrument().is_some())
        })
}

/// Whether what is signed or ratified is an instrument: between the verb and it no other object stands ("signed a
/// decree to implement the Convention").
pub(super) fn reaches(scene: &Scene<'_>, clause: &Clause, verb: usize) -> bool {
    for at in verb + 1..clause.tokens.end {
        let Some(token) = scene.tokens.get(at) else { return false };
        let named = scene.known_at(token.start).is_some_and(|k| k.instrument().is_some());
        if named || token.capital || token.is(Cue::TreatyHead) || token.is(Cue::Pronoun) {
            return true;
        }
        if token.is(Cue::OtherPaper) {
            return false;
        }
    }
    // "The Convention was ratified in 1998".
    scene
        .known_in(&(clause.tokens.start..verb.max(clause.tokens.start + 1)))
        .iter()
        .any(|k| k.instrument().is_some())
}

/// The acts a clause tells, with the token that says so; one of each kind.
fn acts(scene: &Scene<'_>, clause: &Clause) -> Vec<(ActKind, usize)> {
    let kinds = [
        (Cue::Withdraw, ActKind::Withdrawal),
        (Cue::Ratify, ActKind::Ratification),
        (Cue::Accede, ActKind::Accession),
        (Cue::PartyTo, ActKind::Consent),
        (Cue::Succeed, ActKind::Succession),
        (Cue::Sign, ActKind::Signature),
        (Cue::MemberOf, ActKind::Accession),
    ];
    let mut out: Vec<(ActKind, usize)> = Vec::new();
    let told = kinds.iter().any(|(cue, _)| scene.any(&clause.tokens, *cue));
    if !told && !scene.any(&clause.tokens, Cue::Reservation) {
        return out;
    }
    for at in clause.tokens.clone() {
        let Some(token) = scene.tokens.get(at) else { continue };
        let planned =
            scene.word(at.saturating_sub(1)) == "to" && !scene.any(&(clause.tokens.start..at), Cue::Negation);
        for (cue, act) in kinds {
            if token.is(cue)
                && !planned
                && !out.iter().any(|(known, _)| *known == act)
                && !scene.any(&clause.tokens, Cue::Ought)
            {
                out.push((act, at));
            }
        }
    }
    // "A reservation to article 9" that was withdrawn is no withdrawal from the instrument.
    if scene.any(&clause.tokens, Cue::Reservation) {
        out.clear();
        let withdrawn = scene.any(&clause.tokens, Cue::Withdraw);
        let at = scene.first(&clause.tokens, Cue::Reservation).unwrap_or(clause.tokens.start);
        if !withdrawn {
            out.push((ActKind::Reservation, at));
        }
    }
    out
}

/// An instrument named in a clause, with its bytes.
#[derive(Clone)]
struct Named {
    instrument: Option<InstrumentCode>,
    written: String,
    span: Range<usize>,
}

impl Named {
    fn of(scene: &Scene<'_>, instrument: Option<InstrumentCode>, span: Range<usize>) -> Self {
        let words = scene.text.get(span.clone()).unwrap_or("").split_whitespace();
        Self { instrument, written: words.collect::<Vec<_>>().join(" "), span }
    }
}

/// The instruments of a clause: known ones, with "its Optional Protocol" for the protocol of the one before; or, after
/// the verb, a capitalised title that heads one ("Convention on …"); or an organisation that States are members of; or
/// the one named before in the sentence, for "it" and for a verb with no object ("signed but not ratified").
fn instruments(scene: &Scene<'_>, sentence: &Sentence, clause: &Clause, verb: usize) -> Vec<Named> {
    let named = |instrument, span| Named::of(scene, instrument, span);
    let known = |range: &Range<usize>| -> Vec<Named> {
        let hits = scene.known_in(range).iter().filter(|k| is_instrument(&k.thing));
        hits.map(|k| named(k.instrument().cloned(), k.span.clone())).collect()
    };
    let mut found = known(&clause.tokens);
    if let Some(protocol) = own_protocol(scene, clause, found.last())
        .filter(|(_, span)| found.iter().all(|f| f.span.start != span.start))
    {
        found.push(named(protocol.0, protocol.1));
    }
    if !found.is_empty() {
        return found;
    }
    let mut around = (verb + 1..clause.tokens.end).chain(clause.tokens.start..verb);
    if let Some(at) =
        around.find(|&at| scene.tokens.get(at).is_some_and(|t| t.capital && t.is(Cue::TreatyHead)))
    {
        let end =
            (at + 1..clause.tokens.end).take_while(|&i| in_title(scene, i)).last().map_or(at + 1, |i| i + 1);
        let span = scene.bytes(&crate::clause::trimmed(scene.text, &scene.tokens, at..end));
        let title = named(None, span);
        let resolved = tarazy_words::instruments::resolve(&title.written);
        return vec![Named { instrument: resolved, ..title }];
    }
    let member = scene.any(&clause.tokens, Cue::MemberOf);
    let club = sentence.names.iter().find(|n| {
        member && n.kind == NamedKind::Organisation && (verb + 1..verb + 6).contains(&n.tokens.start)
    });
    if let Some(club) = club {
        return vec![named(None, scene.bytes(&club.tokens))];
    }
    let objectless = (verb + 1..clause.tokens.end)
        .all(|at| !scene.tokens.get(at).is_some_and(|t| t.is(Cue::Determiner) || t.is(Cue::OtherPaper)));
    known(&(sentence.tokens.start..clause.tokens.start)).pop().filter(|_| objectless).into_iter().collect()
}

/// "Its Optional Protocol": the protocol of the treaty named before it, where that has only one of the kind.
fn own_protocol(
    scene: &Scene<'_>,
    clause: &Clause,
    before: Option<&Named>,
) -> Option<(Option<InstrumentCode>, Range<usize>)> {
    let at = clause.tokens.clone().find(|&at| {
        ["its", "Its"].contains(&scene.word(at))
            && (at + 1..at + 3).any(|i| scene.word(i) == "Protocol")
            && scene.known_in(&(at + 1..at + 3)).is_empty()
    })?;
    let end = (at + 1..at + 3).find(|&i| scene.word(i) == "Protocol")? + 1;
    let parent = before?.instrument.as_ref()?.as_str().to_owned();
    let code = InstrumentCode::new(if parent == "CAT" { "OPCAT".to_owned() } else { format!("{parent}-OP") });
    let known = tarazy_words::instruments::get(&code).is_some();
    Some((Some(code).filter(|_| known), scene.bytes(&(at + 1..end))))
}

/// Whether a token may stand inside a treaty's title.
fn in_title(scene: &Scene<'_>, at: usize) -> bool {
    scene.tokens.get(at).is_some_and(|t| {
        t.capital
            || ["of", "on", "the", "for", "and", "against", "to", "in", ","].contains(&t.text(scene.text))
    })
}
