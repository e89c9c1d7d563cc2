//! Events told by a noun: "the two major revolts in 2005 and 2010", "the June 2010 ethnic conflict in the south",
//! "implementation since 2019 of three packages of reforms". A noun that names a happening is an event where a
//! date of its own stands with it; two dates are two events.

use super::context::{event_date, participants, place, states, title};
use super::{Finds, Proposal, telling};
use crate::clause::is_finite_verb;
use crate::cues::Cue;
use crate::mentions::clock::Dated;
use crate::mentions::dates::DateRole;
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{Event, Kind, Slot, Statement};

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    for sentence in telling(scene) {
        for dated in sentence.dates.iter().filter(|d| d.role != DateRole::Until) {
            let Some(noun) = happening(scene, sentence, dated) else { continue };
            let range = phrase(scene, sentence, noun, dated);
            if told(scene, finds, &range, dated) {
                continue;
            }
            let states = states(sentence, &range);
            let unknown = states.is_empty();
            let kind = scene.tokens.get(noun).and_then(|t| t.entry.event).unwrap_or_default();
            let event = Event {
                kind,
                title: title(scene, &range),
                states,
                date: Some(dated.date.clone()),
                dated: dated.how,
                place: place(scene, &range),
                participants: participants(scene, sentence, &range, None),
                ..Event::default()
            };
            finds.propose(scene, &range, Proposal::of(Statement::Event(event)).unknown(Slot::State, unknown));
        }
    }
    relatives(scene, finds);
}

/// "Which led to swarming rallies in Jalal-Abad": what a happening led to is one itself, dated by it.
fn relatives(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    for sentence in telling(scene) {
        for clause in &sentence.clauses {
            let range = &clause.tokens;
            let Some(verb) = range.clone().find(|&at| {
                scene
                    .tokens
                    .get(at)
                    .is_some_and(|t| t.is(Cue::TookPlace) && (t.is(Cue::VerbPast) || t.is(Cue::BePast)))
            }) else {
                continue;
            };
            let noun = range.clone().find(|&at| {
                scene
                    .tokens
                    .get(at)
                    .is_some_and(|t| t.is(Cue::Happening) && !t.is(Cue::VerbPast) && !t.capital)
            });
            let (Some(noun), None) = (noun, scene.first(range, Cue::Modal)) else { continue };
            let span = scene.bytes(range);
            let points = finds.points(&span);
            let known = finds
                .overlapping(&points)
                .any(|c| c.statement.kind() == Kind::Event && c.passage.start() == points.start);
            if known || verb == noun {
                continue;
            }
            let dated = event_date(sentence, range);
            let undated = dated.is_none();
            let states = states(sentence, range);
            let event = Event {
                kind: scene.tokens.get(noun).and_then(|t| t.entry.event).unwrap_or_default(),
                title: title(scene, range),
                states,
                dated: dated.as_ref().map_or_else(Default::default, |(_, how)| *how),
                date: dated.map(|(date, _)| date),
                place: place(scene, range),
                participants: participants(scene, sentence, range, None),
                ..Event::default()
            };
            finds.propose(scene, range, Proposal::of(Statement::Event(event)).unknown(Slot::Date, undated));
        }
    }
}

/// The happening a date belongs to: a noun up to ten tokens before "in DATE", or up to four after "the DATE …".
fn happening(scene: &Scene<'_>, sentence: &Sentence, dated: &Dated) -> Option<usize> {
    let is = |at: usize| {
        sentence.tokens.contains(&at)
            && scene
                .tokens
                .get(at)
                .is_some_and(|t| t.is(Cue::Happening) && !is_finite_verb(scene.text, &scene.tokens, at))
    };
    let after = (dated.tokens.end..dated.tokens.end + 4)
        .take_while(|&at| {
            scene.tokens.get(at).is_some_and(|t| {
                t.is_word() && !t.is(Cue::Preposition) || t.is_mark(scene.text, &['“', '"', '”'])
            })
        })
        .find(|&at| is(at));
    let before = (sentence.tokens.start.max(dated.tokens.start.saturating_sub(11))..dated.tokens.start)
        .rev()
        .take_while(|&at| {
            !is_finite_verb(scene.text, &scene.tokens, at)
                && !scene.tokens.get(at).is_some_and(|t| t.is_mark(scene.text, &[';', ':']))
        })
        .find(|&at| is(at));
    let since = (dated.tokens.end..(dated.tokens.end + 8).min(sentence.tokens.end))
        .find(|&at| is(at))
        .filter(|_| dated.role == DateRole::Since);
    after.or(before).or(since)
}

/// The noun phrase with its date and the "in PLACE" that follows.
fn phrase(scene: &Scene<'_>, sentence: &Sentence, noun: usize, dated: &Dated) -> Range<usize> {
    let clause = sentence
        .clauses
        .iter()
        .find(|c| c.tokens.contains(&noun))
        .map_or(sentence.tokens.clone(), |c| c.tokens.clone());
    let first = noun.min(dated.tokens.start);
    let mut start = first;
    while start > clause.start {
        let i = start - 1;
        let Some(token) = scene.tokens.get(i) else { break };
        let linking = ["of", "and"].contains(&scene.word(i));
        let stops = is_finite_verb(scene.text, &scene.tokens, i)
            || token.is(Cue::Preposition) && !linking
            || token.is(Cue::Relative)
            || token.is_mark(scene.text, &[',', ';', ':', '(', '–']);
        if stops {
            break;
        }
        start = i;
        if token.is(Cue::Determiner) && !linking {
            break;
        }
    }
    while start < first
        && scene
            .tokens
            .get(start)
            .is_some_and(|t| t.is(Cue::LeadIn) || ["of", "and"].contains(&t.text(scene.text)))
    {
        start += 1;
    }
    let mut end = dated.tokens.end.max(noun + 1);
    let place = ["in", "of", "at", "outside", "near"].contains(&scene.word(end)) && end < clause.end;
    if place {
        end += (end..clause.end.max(end))
            .take_while(|&at| {
                at < end + 8
                    && !is_finite_verb(scene.text, &scene.tokens, at)
                    && !scene.tokens.get(at).is_some_and(|t| t.is_mark(scene.text, &[',', ';', ':', '(']))
            })
            .count();
    }
    start..end
}

/// Whether an event of that date already covers the phrase, or a clause of its own tells it.
fn told(scene: &Scene<'_>, finds: &Finds<'_>, range: &Range<usize>, dated: &Dated) -> bool {
    let points = finds.points(&scene.bytes(range));
    let covers = |start: usize, end: usize| start <= points.start && points.end <= end;
    finds.overlapping(&points).any(|c| {
        c.statement.kind() == Kind::Event
            && covers(c.passage.start(), c.passage.end())
            && c.statement.date() == Some(&dated.date)
    })
}
