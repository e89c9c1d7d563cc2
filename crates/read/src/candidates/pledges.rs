//! Pledges: what someone undertook to do, or a plan that says what shall be done.
//!
//! Told by a verb ("committed to give", "signed up to"), by a noun ("commitments to respect …", "its aim is to …"),
//! by a plan adopted ("adopted the State Plan … until 2025"), or as the other side of a deal ("in return for …").

use super::context::{and_to, date, deadline, states, title};
use super::{Finds, Proposal, telling};
use crate::clause::Clause;
use crate::cues::Cue;
use crate::mentions::dates::DateRole;
use crate::mentions::known::Thing;
use crate::mentions::names::NamedKind;
use crate::mentions::numbers::AmountKind;
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{Date, Inference, Pledge, Slot, Statement};
use tarazy_words::indicators;

/// A clause with none of these holds no pledge.
const HINTS: [Cue; 7] = [
    Cue::PledgeVerb,
    Cue::PledgeAim,
    Cue::PledgeHint,
    Cue::PromiseNoun,
    Cue::GoalNoun,
    Cue::Adopts,
    Cue::PlanHead,
];

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    for sentence in telling(scene) {
        let mut last_end = 0;
        for clause in &sentence.clauses {
            for (range, instrument) in pledged(scene, sentence, clause) {
                if range.start < last_end {
                    continue;
                }
                last_end = range.end;
                propose(scene, finds, sentence, clause, &range, instrument);
            }
        }
    }
}

fn propose(
    scene: &Scene<'_>,
    finds: &mut Finds<'_>,
    sentence: &Sentence,
    clause: &Clause,
    range: &Range<usize>,
    instrument: Option<Range<usize>>,
) {
    let instruments = instruments(scene, sentence, range);
    let words = scene.words(range).to_lowercase();
    let target =
        sentence.amounts.iter().find(|a| range.contains(&a.tokens.start) && a.kind == AmountKind::Percent);
    let own = date(sentence, range).or_else(|| date(sentence, &clause.tokens));
    let states = states(sentence, range);
    let stateless = states.is_empty();
    let pledge = Pledge {
        states,
        promisor: promisor(scene, sentence, clause, range),
        promisee: None,
        measure: title(scene, range),
        indicator: indicators::named(&words).map(|i| i.code.to_string()),
        target: target.map(|a| a.value.clone()),
        dated: own.as_ref().map_or_else(Inference::default, |(_, how)| *how),
        date: own.map(|(date, _)| date),
        deadline: deadline(sentence, range),
        instrument: instrument.map(|at| scene.words(&at).to_owned()),
        ..Pledge::default()
    };
    if instruments.len() > 1 {
        for (name, year) in instruments {
            let one = Pledge {
                instrument: Some(name),
                date: year.or_else(|| pledge.date.clone()),
                ..pledge.clone()
            };
            finds.propose(scene, range, Proposal::of(Statement::Pledge(one)).unknown(Slot::State, stateless));
        }
    } else {
        finds.propose(scene, range, Proposal::of(Statement::Pledge(pledge)).unknown(Slot::State, stateless));
    }
}

/// Instruments named in a range with the year that follows each: two instruments are two pledges.
fn instruments(scene: &Scene<'_>, sentence: &Sentence, range: &Range<usize>) -> Vec<(String, Option<Date>)> {
    let named = scene.known_in(range).iter().filter(|k| matches!(k.thing, Thing::Instrument(_)));
    named
        .map(|k| {
            let year = sentence.dates.iter().find(|d| {
                let at = scene.bytes(&d.tokens);
                at.start >= k.span.start && at.start <= k.span.end + 2
            });
            (scene.text.get(k.span.clone()).unwrap_or("").to_owned(), year.map(|d| d.date.clone()))
        })
        .collect()
}

/// The ranges of a clause that hold a pledge, each with the plan or text that holds it.
fn pledged(
    scene: &Scene<'_>,
    sentence: &Sentence,
    clause: &Clause,
) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let range = &clause.tokens;
    if !HINTS.iter().any(|cue| scene.any(range, *cue)) {
        return Vec::new();
    }
    if scene.first(range, Cue::Conditional) == Some(range.start) {
        return noun(scene, range).map(|found| (found, None)).into_iter().collect();
    }
    if let Some(plan) = adopted_plan(scene, clause) {
        return vec![(range.clone(), Some(plan))];
    }
    if let Some(at) = deal(scene, range) {
        return vec![(at..range.end, None)];
    }
    if by_verb(scene, sentence, clause) {
        return and_to(scene, range).into_iter().map(|part| (part, None)).collect();
    }
    if let Some(aim) = aim(scene, range) {
        return vec![(aim, None)];
    }
    if let Some(plan) = dated_plan(scene, sentence, range) {
        return vec![(plan.clone(), Some(plan))];
    }
    noun(scene, range).map(|found| (found, None)).into_iter().collect()
}

/// "Adopted the State Plan to …", "approved the Concept for … until 2025", "sets its priority".
fn adopted_plan(scene: &Scene<'_>, clause: &Clause) -> Option<Range<usize>> {
    let range = &clause.tokens;
    let verb = scene.first(range, Cue::Adopts)?;
    let is_plan = |at: usize| {
        scene.tokens.get(at).is_some_and(|t| {
            t.is(Cue::PlanHead)
                && (t.capital || scene.word(at + 1) == "of" && scene.word(at + 2).starts_with(['a', '“']))
        })
    };
    // "The Strategy of Actions … was approved".
    if let Some(head) =
        (range.start..verb).find(|&at| is_plan(at) && scene.tokens.get(at).is_some_and(|t| t.capital))
    {
        let start = (range.start..head)
            .rev()
            .take_while(|&at| scene.tokens.get(at).is_some_and(|t| t.capital || t.is(Cue::Determiner)))
            .last();
        return Some(start.unwrap_or(head)..verb);
    }
    let head = (verb + 1..(verb + 14).min(range.end)).find(|&at| is_plan(at))?;
    let start = (verb + 1..=head)
        .find(|&at| !["the", "a", "an", "its", "of"].contains(&scene.word(at)) || at == head)
        .unwrap_or(head);
    let the = start.checked_sub(1).filter(|&at| scene.word(at) == "the" && at > verb).unwrap_or(start);
    Some(the..range.end)
}

/// "The National Development Programme until 2026", "its Action Plan on Gender Equality for 2015–2020": a plan by its
/// title, with the time it is for.
fn dated_plan(scene: &Scene<'_>, sentence: &Sentence, range: &Range<usize>) -> Option<Range<usize>> {
    let head = range.clone().find(|&at| {
        let before = at.checked_sub(1).and_then(|i| scene.tokens.get(i));
        let titled = before.is_some_and(|t| t.capital && t.is_word())
            || scene.word(at + 1) == "of"
            || scene.word(at + 1) == "for";
        scene.tokens.get(at).is_some_and(|t| t.capital && t.is(Cue::PlanHead)) && titled
    })?;
    let links =
        ["on", "of", "for", "the", "and", "to", "until", "in", "by", "against", "(", "from", "-", "–"];
    let dated = sentence.dates.iter().find(|d| d.tokens.start > head && range.contains(&d.tokens.start))?;
    let near = (head + 1..dated.tokens.start).all(|at| {
        links.contains(&scene.word(at))
            || scene.tokens.get(at).is_some_and(|t| t.capital || t.entry.month > 0)
    });
    let spans = dated.role == DateRole::Until
        || dated.date.as_str().contains('/')
        || scene.word(dated.tokens.start - 1) == "for";
    let start = (range.start..head)
        .rev()
        .take_while(|&at| {
            scene.tokens.get(at).is_some_and(|t| t.capital && t.is_word() && !t.is(Cue::NotName))
        })
        .last()
        .unwrap_or(head);
    let end = dated.tokens.end + usize::from(scene.word(dated.tokens.end) == ")");
    (near && spans).then_some(start..end.min(range.end))
}

/// "In return for removing …".
fn deal(scene: &Scene<'_>, range: &Range<usize>) -> Option<usize> {
    range.clone().find(|&at| {
        scene.word(at) == "in"
            && ["return", "exchange"].contains(&scene.word(at + 1))
            && scene.word(at + 2) == "for"
    })
}

/// A State, government, office or person undertakes: the subject and "committed to", "will", "signed up to".
fn by_verb(scene: &Scene<'_>, sentence: &Sentence, clause: &Clause) -> bool {
    let range = &clause.tokens;
    let Some(verb) = range.clone().find(|&at| {
        let strong = scene.tokens.get(at).is_some_and(|t| t.is(Cue::PledgeVerb) && !t.is(Cue::Modal));
        let committed = !scene.word(at).starts_with("committ")
            || ["to", "itself", "themselves"].contains(&scene.word(at + 1));
        strong
            && committed
            && !scene.tokens.get(at).is_some_and(|t| t.is(Cue::Determiner) || t.is(Cue::Official))
    }) else {
        return will_by_plan(scene, sentence, range);
    };
    let subject = range.start..verb;
    // "… are participating States and undertook to respect …": the subject stands before.
    let elided = subject.is_empty() && range.start > sentence.tokens.start;
    let who = elided
        || subject.clone().any(|at| {
            let office = scene.tokens.get(at).is_some_and(|t| {
                !t.is(Cue::NotName)
                    && [Cue::Official, Cue::GroupWord, Cue::OrganisationHead].iter().any(|cue| t.is(*cue))
            });
            office
                || scene
                    .tokens
                    .get(at)
                    .is_some_and(|t| t.is(Cue::Promisor) || t.capital && t.is(Cue::PlanHead))
        })
        || !scene.known_in(&subject).is_empty()
        || sentence.names.iter().any(|n| subject.contains(&n.tokens.start));
    let to = ["to", "that", "up", "on", "for"]
        .iter()
        .any(|w| (verb..(verb + 4).min(range.end)).any(|at| scene.word(at) == *w))
        || (verb..(verb + 12).min(sentence.tokens.end)).any(|at| scene.word(at) == "that")
        || scene.any(&(verb..(verb + 5).min(range.end)), Cue::PledgeNoun)
        || scene.tokens.get(verb).is_some_and(|t| t.is(Cue::VerbWant));
    let case = scene.any(range, Cue::CaseNoun) && scene.any(range, Cue::CasePromise);
    who && to && !case && !scene.any(&subject, Cue::Negation)
}

/// "This will be basically focused on ending violence": a plan's "will" with what it is for.
fn will_by_plan(scene: &Scene<'_>, sentence: &Sentence, range: &Range<usize>) -> bool {
    let Some(will) = range.clone().find(|&at| ["will", "shall"].contains(&scene.word(at))) else {
        let planned = |at: usize| scene.word(at) == "planned" && scene.any(&(range.start..at), Cue::Be);
        // "Under the programme …, education is to be brought into every school".
        let due = |at: usize| {
            let be = scene.tokens.get(at).is_some_and(|t| t.is(Cue::Be) && !t.is(Cue::BePast));
            be && scene.word(at + 1) == "to"
                && scene.word(at + 2) == "be"
                && scene.any(&sentence.tokens, Cue::PlanHead)
        };
        return range.clone().any(|at| planned(at) || due(at));
    };
    let subject = range.start..will;
    // "We shall translate …": whoever speaks for the State undertakes it.
    let act = scene.tokens.get(will + 1).is_some_and(|t| t.is(Cue::VerbBase) && t.is(Cue::VerbAct));
    if act && subject.len() <= 4 && subject.clone().any(|at| ["we", "We", "I"].contains(&scene.word(at))) {
        return true;
    }
    let planned = [Cue::AimNoun, Cue::Office, Cue::Promisor].iter().any(|cue| scene.any(&subject, *cue));
    planned && scene.any(&(will..range.end), Cue::FocusVerb) || deadline(sentence, range).is_some()
}

/// "Its aim is to strengthen …", "the main work aims at …", "strategies focusing on …": from the noun that aims.
fn aim(scene: &Scene<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    let at = scene.first(range, Cue::PledgeAim)?;
    let near = scene.any(&(range.start.max(at.saturating_sub(8))..(at + 3).min(range.end)), Cue::AimNoun);
    near.then(|| range.clone())
}

/// "Commitments to respect …", "its goals of becoming …": a noun of promise with what is promised.
fn noun(scene: &Scene<'_>, range: &Range<usize>) -> Option<Range<usize>> {
    range.clone().find_map(|at| {
        let token = scene.tokens.get(at)?;
        let next = scene.word(at + 1);
        let promise = token.is(Cue::PromiseNoun) && ["to", "on", "under", "of"].contains(&next);
        let goal = token.is(Cue::GoalNoun) && (next == "of" || next == "to") && range.contains(&(at + 2));
        let verb = scene.tokens.get(at + 2).is_some_and(|t| {
            t.is(Cue::VerbBase)
                || t.is(Cue::VerbIng)
                || (next == "to" && !t.capital && !t.is(Cue::Determiner))
        });
        let listed = token.capital
            && (token.is(Cue::GoalNoun) || scene.word(at) == "Agenda")
            && scene.any(range, Cue::PledgeVerb);
        let told = (promise || goal) && verb;
        if !told && !listed {
            return None;
        }
        let own = at
            .checked_sub(1)
            .filter(|&i| i >= range.start && scene.tokens.get(i).is_some_and(|t| t.is(Cue::Pronoun)))
            .unwrap_or(at);
        Some(own..range.end)
    })
}

/// Who promised: the person, organisation or office before the verb, or the government.
fn promisor(scene: &Scene<'_>, sentence: &Sentence, clause: &Clause, range: &Range<usize>) -> Option<String> {
    let before = clause.tokens.start..range.end;
    let named = sentence.names.iter().find(|n| before.contains(&n.tokens.start));
    let office = scene.first(&before, Cue::Office);
    match (named, office) {
        (Some(n), None) if n.kind == NamedKind::Person || n.kind == NamedKind::Organisation => {
            Some(scene.words(&n.tokens).to_owned())
        }
        (Some(n), Some(at)) if n.tokens.start < at => Some(scene.words(&n.tokens).to_owned()),
        (_, Some(at)) => Some(scene.word(at).to_owned()),
        _ => None,
    }
}
