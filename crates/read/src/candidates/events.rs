//! Events told by a verb: clauses in which something happened.
//!
//! A clause tells an event if its verb is a completed act ("gathered", "was arrested", "had to resign") and it
//! is anchored: by a date, a place, someone who takes part, or an act that is an event by nature. Counts of people
//! in such a clause are its size, not figures.

use super::context::{act_verb, denied, event_date, participants, people, place, states, title};
use super::{Finds, Proposal, telling, treaty_acts};
use crate::clause::{Clause, Tie};
use crate::cues::Cue;
use crate::mentions::dates::DateRole;
use crate::mentions::numbers::AmountKind;
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{
    Count, Event, EventKind, Inference, Kind, Note, Participant, Quantity, Role, Slot, Statement,
};

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    let mut last: Option<&Sentence> = None;
    for sentence in telling(scene) {
        let before = last.replace(sentence).filter(|_| !sentence.opens_block);
        for (number, clause) in sentence.clauses.iter().enumerate() {
            if told(scene, finds, sentence, clause) {
                continue;
            }
            let Some(event) = event(scene, sentence, clause, before) else { continue };
            let denials = denials(scene, sentence, number);
            let is_denied = denied(scene, &clause.tokens);
            let open = event.date.is_none();
            let nowhere = event.states.is_empty();
            let note = (event.dated == Inference::FromContext).then_some(Note::DateTakenOver);
            let proposal = Proposal::of(Statement::Event(Event { denied: denials, ..event }));
            finds.propose(
                scene,
                &clause.tokens,
                proposal.denied(is_denied).unknown(Slot::Date, open).unknown(Slot::State, nowhere).note(note),
            );
        }
    }
}

/// Whether a case's step or a body's point covers the clause: what happened is told once.
fn told(scene: &Scene<'_>, finds: &Finds<'_>, sentence: &Sentence, clause: &Clause) -> bool {
    let dated =
        sentence.dates.iter().any(|d| clause.tokens.contains(&d.tokens.start) && d.role == DateRole::At);
    let decided =
        dated && scene.slice(&clause.tokens).iter().any(|t| t.is(Cue::Court) || t.is(Cue::Judicial));
    let points = finds.points(&scene.bytes(&clause.tokens));
    finds.overlapping(&points).any(|c| match c.statement.kind() {
        // What a court did on a day of its own is an event of the chronicle too.
        Kind::Case => !decided,
        Kind::Recommendation => true,
        Kind::TreatyAct => c.passage.start() == points.start && c.passage.end() == points.end,
        _ => false,
    })
}

/// The event a clause tells.
fn event(
    scene: &Scene<'_>,
    sentence: &Sentence,
    clause: &Clause,
    before: Option<&Sentence>,
) -> Option<Event> {
    if !clause.finite || asks(scene, sentence) || hypothetical(scene, clause) {
        return None;
    }
    let range = &clause.tokens;
    let verb =
        act_verb(scene, clause, sentence.section.is_some()).or_else(|| going_on(scene, sentence, clause))?;
    let treaty = scene
        .tokens
        .get(verb.0)
        .is_some_and(|t| [Cue::Ratify, Cue::Accede, Cue::PartyTo, Cue::Sign].iter().any(|c| t.is(*c)));
    if treaty && treaty_acts::reaches(scene, clause, verb.0) && names_treaty(scene, range) {
        return None;
    }
    let kind = kind(scene, clause, verb.0);
    let dated = event_date(sentence, range);
    let mut who = participants(scene, sentence, range, Some(verb));
    if let Some(subject) = carried(scene, sentence, range, verb.0, before) {
        who.insert(0, Participant::new(subject, if verb.1 { Role::Target } else { Role::Actor }));
    }
    let place = place(scene, range);
    let he = scene.any(&(range.start..verb.0), Cue::Pronoun);
    let states = states(sentence, range);
    let named = who.iter().any(|p| p.name.chars().next().is_some_and(char::is_uppercase))
        || !scene.known_in(range).is_empty();
    let own_date =
        dated.as_ref().is_some_and(|(_, how)| *how != Inference::FromContext) || sentence.section.is_some();
    let anchored = own_date || place.is_some() || (dated.is_some() && (he || !who.is_empty())) || named;
    let by_nature = kind != EventKind::Other && (!who.is_empty() || he || dated.is_some());
    if no_one_did(scene, sentence, range)
        || !(anchored && (kind != EventKind::Other || own_date || !who.is_empty() || he) || by_nature)
    {
        return None;
    }
    let counted = counts(scene, sentence, range);
    let (date, how) = dated.map_or((None, Inference::Stated), |(date, how)| (Some(date), how));
    Some(Event {
        kind,
        title: title(scene, range),
        states,
        date,
        dated: how,
        place,
        participants: who,
        demands: demand(scene, range).into_iter().collect(),
        denied: Vec::new(),
        ..counted
    })
}

/// Whom "he", "she", "who" or no subject at all stands for: the one person named before in the sentence, else in the
/// sentence before. Where two could be meant, nobody.
fn carried(
    scene: &Scene<'_>,
    sentence: &Sentence,
    range: &Range<usize>,
    verb: usize,
    before: Option<&Sentence>,
) -> Option<String> {
    let subject = range.start..verb;
    let pronoun = scene.any(&subject, Cue::HeShe);
    let elided = range.start > sentence.tokens.start
        && subject.clone().all(|at| {
            scene.tokens.get(at).is_some_and(|t| {
                [Cue::Have, Cue::Be, Cue::BePast, Cue::Coordinate, Cue::VerbBase].iter().any(|c| t.is(*c))
                    || t.text(scene.text) == "to"
                    || t.text(scene.text).ends_with("ly")
            })
        });
    if !pronoun && !elided {
        return None;
    }
    only_person(scene, sentence, &(sentence.tokens.start..range.start))
        .or_else(|| only_person(scene, before?, &before?.tokens.clone()))
}

/// The one person named in a range, by full name or surname.
fn only_person(scene: &Scene<'_>, sentence: &Sentence, range: &Range<usize>) -> Option<String> {
    let full = people(sentence, range).map(|at| scene.words(&at).to_owned());
    let family = range
        .clone()
        .map(|at| scene.word(at))
        .filter(|word| scene.surnames.contains(word))
        .map(str::to_owned);
    let mut found: Vec<String> = full.chain(family).collect();
    found.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let longest = found.first()?.clone();
    found.iter().all(|name| longest.ends_with(name.as_str())).then_some(longest)
}

/// Whether a clause names a treaty, so that its signature or ratification is a treaty act and no event.
fn names_treaty(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    scene.known_in(range).iter().any(|k| k.instrument().is_some())
        || scene.slice(range).iter().any(|t| t.capital && t.is(Cue::TreatyHead))
}

/// A condition, a possibility or a wish is no event.
fn hypothetical(scene: &Scene<'_>, clause: &Clause) -> bool {
    scene.tokens.get(clause.tokens.start).is_some_and(|t| t.is(Cue::Conditional))
        || clause.tie == Tie::Subordinate && scene.any(&clause.tokens, Cue::Modal)
        || scene.any(&clause.tokens, Cue::Ought)
}

/// Questions assert nothing.
pub(super) fn asks(scene: &Scene<'_>, sentence: &Sentence) -> bool {
    sentence.tokens.clone().rev().take(3).any(|at| scene.word(at) == "?")
}

/// Passives and verbs of change that measure something belong to figures.
fn no_one_did(scene: &Scene<'_>, sentence: &Sentence, range: &Range<usize>) -> bool {
    let measured = sentence.amounts.iter().any(|a| {
        range.contains(&a.tokens.start)
            && matches!(
                a.kind,
                AmountKind::Percent
                    | AmountKind::Money
                    | AmountKind::Multiple
                    | AmountKind::Fraction
                    | AmountKind::Zero
            )
    });
    // "No one was killed" denies a happening.
    let toll = [Cue::Death, Cue::Injury, Cue::Custody].iter().any(|cue| scene.any(range, *cue));
    measured && !toll && !scene.any(range, Cue::GroupWord)
}

/// Present forms that still tell a happening: "is marking its anniversary this year", "is regularly organised
/// since 2003", "is in Osh and trying" with a date.
fn going_on(scene: &Scene<'_>, sentence: &Sentence, clause: &Clause) -> Option<(usize, bool)> {
    let range = &clause.tokens;
    let dated = sentence.dates.iter().any(|d| range.contains(&d.tokens.start));
    if !dated || scene.any(range, Cue::Modal) {
        return None;
    }
    // "This year our country celebrates …".
    let celebrates = range.clone().find(|&at| {
        scene
            .tokens
            .get(at)
            .is_some_and(|t| t.is(Cue::VerbS) && t.entry.event == Some(EventKind::Meeting) && !t.capital)
    });
    if let Some(verb) = celebrates.filter(|_| scene.any(range, Cue::RelativeThis)) {
        return Some((verb, false));
    }
    let be = scene.first(range, Cue::Be)?;
    (be + 1..(be + 4).min(range.end))
        .find(|&at| {
            scene
                .tokens
                .get(at)
                .is_some_and(|t| t.is(Cue::VerbAct) && (t.is(Cue::VerbIng) || t.is(Cue::VerbPart)))
        })
        .map(|at| (at, scene.tokens.get(at).is_some_and(|t| t.is(Cue::VerbPart))))
}

/// The kind of event: the verb's own, or that of the happening it is about ("was held", "led to"). Who was killed in
/// clashes was not said to be killed by the State.
fn kind(scene: &Scene<'_>, clause: &Clause, verb: usize) -> EventKind {
    let own = scene.tokens.get(verb).and_then(|t| t.entry.event).unwrap_or_default();
    let vague = matches!(own, EventKind::Other | EventKind::Meeting | EventKind::Economic);
    let noun = clause.tokens.clone().filter(|&at| at != verb).find_map(|at| {
        scene
            .tokens
            .get(at)
            .filter(|t| t.is(Cue::Happening) && !t.is(Cue::VerbPast))
            .and_then(|t| t.entry.event)
    });
    let others = own == EventKind::StateForce
        && matches!(noun, Some(EventKind::Clash | EventKind::Riot | EventKind::Attack));
    let light = scene.tokens.get(verb).is_some_and(|t| t.is(Cue::TookPlace)) || vague || others;
    if light { noun.unwrap_or(own) } else { own }
}

/// Size, deaths, injuries and arrests, by the words next to each count of people.
fn counts(scene: &Scene<'_>, sentence: &Sentence, range: &Range<usize>) -> Event {
    let mut event = Event::default();
    for amount in sentence.amounts.iter().filter(|a| range.contains(&a.tokens.start)) {
        if amount.kind != AmountKind::Count && amount.kind != AmountKind::Zero {
            continue;
        }
        let near =
            amount.tokens.start.saturating_sub(3).max(range.start)..(amount.tokens.end + 5).min(range.end);
        let value = || amount.value.clone().into();
        if scene.any(&near, Cue::Death) {
            first(&mut event.deaths, value);
        } else if scene.any(&near, Cue::Injury) {
            first(&mut event.injured, value);
        } else if scene.any(&near, Cue::Custody) {
            first(&mut event.arrests, value);
        } else if is_crowd(&amount.value) {
            first(&mut event.size, value);
        }
    }
    event
}

/// The first count of a kind is the event's.
fn first(counts: &mut Vec<Count>, value: impl Fn() -> Count) {
    if counts.is_empty() {
        counts.push(value());
    }
}

/// Counts of people or meetings; money and seats are no size.
pub(super) fn is_crowd(value: &Quantity) -> bool {
    value
        .unit
        .as_deref()
        .is_none_or(|unit| matches!(unit, "person" | "meeting" | "meetings" | "household" | "family"))
}

/// What was demanded or opposed: the words after "demanding", "against", "calling for".
fn demand(scene: &Scene<'_>, range: &Range<usize>) -> Option<String> {
    let at = scene.first(range, Cue::Against)?;
    (at + 2 < range.end).then(|| title(scene, &(at + 1..range.end)))
}

/// The clauses of the same sentence, next to this one, that say what did not happen.
fn denials(scene: &Scene<'_>, sentence: &Sentence, number: usize) -> Vec<String> {
    let next = sentence.clauses.get(number + 1..).unwrap_or(&[]).iter().take(1);
    next.filter(|c| c.finite && denied(scene, &c.tokens)).map(|c| title(scene, &c.tokens)).collect()
}
