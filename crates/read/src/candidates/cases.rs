//! Cases: the steps of an issue raised, heard, advised on, promised and decided.
//!
//! A step needs a matter (an issue, complaint, charge, decision, a suspension) and what was done with it; sentences
//! and annulments are steps by themselves. Where a paragraph has opened a case ("the case of …", "another example",
//! "raised the issue"), what is told to have happened next in it is a step too. "One such example" after issues were
//! spoken of is a case of its own.

use super::context::{act_verb, date, denied, participants, states, title};
use super::events::asks;
use super::{Finds, Proposal, telling};
use crate::clause::{Clause, Tie};
use crate::cues::Cue;
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{CaseStep, Inference, Slot, Statement, Step};

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    // How many sentences ago issues and how they were dealt with were spoken of.
    let mut since_issues = usize::MAX;
    // Whether the paragraph is telling a case.
    let mut telling_case = false;
    for sentence in telling(scene) {
        let range = &sentence.tokens;
        since_issues = since_issues.saturating_add(1);
        telling_case = (telling_case && !sentence.opens_block) || opens_case(scene, range);
        let issues = scene.any(range, Cue::CaseNoun) && scene.any(range, Cue::CaseHear);
        if scene.any(range, Cue::Example) && scene.any(range, Cue::Be) && !issues && since_issues <= 4 {
            let clause = example(scene, sentence);
            propose(scene, finds, sentence, &clause, Step::Decided);
            continue;
        }
        if issues {
            since_issues = 0;
        }
        if asks(scene, sentence) {
            continue;
        }
        let mut end = range.start;
        for clause in &sentence.clauses {
            let found =
                step(scene, sentence, clause).or_else(|| next_step(scene, clause).filter(|_| telling_case));
            if let Some((range, step)) = found.filter(|(r, _)| r.start >= end) {
                telling_case |= step == Step::Raised;
                end = range.end;
                propose(scene, finds, sentence, &range, step);
            }
        }
    }
}

/// "The case of K.", "the second example", "one case in point": a case begins to be told.
fn opens_case(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let told = |at: usize| {
        let of = scene.word(at + 1) == "of" && scene.tokens.get(at + 2).is_some_and(|t| t.capital);
        let counted = scene.tokens.get(at.saturating_sub(1)).is_some_and(|t| {
            t.is(Cue::OrdinalWord) || t.entry.number.is_some() || t.text(scene.text) == "another"
        });
        match scene.word(at) {
            "illustrate" | "instances" => true,
            "file" => of,
            "case" => of || counted,
            "example" | "examples" | "matter" => counted,
            _ => false,
        }
    };
    let opener = |at: &usize| scene.tokens.get(*at).is_some_and(|t| t.is(Cue::CaseOpener));
    range.clone().filter(opener).any(told)
}

/// What is told to have happened next in a case: a completed act in a clause of its own.
fn next_step(scene: &Scene<'_>, clause: &Clause) -> Option<(Range<usize>, Step)> {
    let range = &clause.tokens;
    let opens = scene.tokens.get(range.start)?;
    if !clause.finite || opens.is(Cue::Conditional) || clause.tie == Tie::Subordinate || denied(scene, range)
    {
        return None;
    }
    let (verb, _) = act_verb(scene, clause, false)?;
    let is = |cue: Cue| scene.tokens.get(verb).is_some_and(|t| t.is(cue));
    let step = if is(Cue::CaseDecide) || is(Cue::Judicial) {
        Step::Decided
    } else if is(Cue::CaseHear) || is(Cue::CaseRaise) && scene.any(range, Cue::GenericBody) {
        Step::Heard
    } else {
        Step::Raised
    };
    Some((range.clone(), step))
}

fn propose(scene: &Scene<'_>, finds: &mut Finds<'_>, sentence: &Sentence, range: &Range<usize>, step: Step) {
    let dated =
        date(sentence, range).or_else(|| Some((sentence.before.as_ref()?.about(), Inference::FromContext)));
    let states = states(sentence, range);
    let stateless = states.is_empty();
    let decided = matches!(step, Step::Decided | Step::Verified);
    let case = CaseStep {
        states,
        issue: title(scene, range),
        step,
        dated: dated.as_ref().map_or_else(Inference::default, |(_, how)| *how),
        date: dated.map(|(date, _)| date),
        actors: participants(scene, sentence, range, None).into_iter().map(|p| p.name).collect(),
        outcome: decided.then(|| title(scene, range)),
        ..CaseStep::default()
    };
    finds.propose(scene, range, Proposal::of(Statement::Case(case)).unknown(Slot::State, stateless));
}

/// The clause of a sentence that gives an example, without its opening words.
fn example(scene: &Scene<'_>, sentence: &Sentence) -> Range<usize> {
    let clause = sentence.clauses.iter().find(|c| scene.any(&c.tokens, Cue::Example));
    clause.map_or_else(|| sentence.tokens.clone(), |c| c.tokens.clone())
}

/// What was done with a matter, surest first.
const DEALT: [(Cue, Step); 7] = [
    (Cue::CaseVerify, Step::Verified),
    (Cue::CasePromise, Step::Promised),
    (Cue::CaseRaise, Step::Raised),
    (Cue::CaseAdvise, Step::Advised),
    (Cue::Judicial, Step::Decided),
    (Cue::CaseDecide, Step::Decided),
    (Cue::CaseHear, Step::Heard),
];

/// The step a clause tells, and where.
fn step(scene: &Scene<'_>, sentence: &Sentence, clause: &Clause) -> Option<(Range<usize>, Step)> {
    let range = &clause.tokens;
    if !clause.finite || of_nobody(scene, range) || scene.first(range, Cue::Conditional) == Some(range.start)
    {
        return None;
    }
    let told = |cue: Cue| scene.any(range, cue) && done(scene, range, cue);
    let judicial = told(Cue::Judicial);
    // To complain or to sue is to raise a matter.
    let matter =
        [Cue::CaseNoun, Cue::Judicial, Cue::Complains, Cue::Court].iter().any(|cue| scene.any(range, *cue));
    let modal = scene.slice(range).iter().any(|t| t.is(Cue::Modal) && !t.capital);
    let possible = modal && !told(Cue::CasePromise) && !told(Cue::CaseAdvise);
    if possible || !(matter || said_matter(scene, sentence, clause)) {
        return None;
    }
    let dated = sentence.dates.iter().any(|d| range.contains(&d.tokens.start));
    let named = DEALT.into_iter().find(|(cue, step)| told(*cue) && (*step != Step::Heard || dated));
    // Whatever else a court or a prosecutor did is a step too.
    let step = named.map(|(_, step)| step).or_else(|| court_did(scene, clause).then_some(Step::Decided))?;
    let legislative = scene.any(range, Cue::Chamber) && step == Step::Decided && !judicial;
    (!legislative).then(|| (range.start..end_of(sentence, clause, step), step))
}

/// "Nobody has been charged", "in Osh no officer was convicted": of no case at all.
fn of_nobody(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let opens = scene.tokens.get(range.start).is_some_and(|t| t.is(Cue::No) || t.is(Cue::Zero));
    opens || range.clone().take(4).any(|at| scene.word(at) == "no")
}

/// Whether a verb of a class tells of something done.
fn done(scene: &Scene<'_>, range: &Range<usize>, cue: Cue) -> bool {
    scene.slice(range).iter().any(|t| {
        t.is(cue) && !t.capital && (t.is(Cue::VerbPast) || t.is(Cue::VerbPart)) && !t.is(Cue::VerbIng)
    })
}

/// Whether a court or a prosecutor is who did what the clause tells, not whom it was done to.
fn court_did(scene: &Scene<'_>, clause: &Clause) -> bool {
    let Range { start, end } = clause.tokens;
    match act_verb(scene, clause, false) {
        Some((verb, false)) => scene.any(&(start..verb), Cue::Court),
        Some((verb, true)) => scene
            .first(&(verb..end), Cue::Court)
            .is_some_and(|at| (verb..at).rev().take(2).any(|i| scene.word(i) == "by")),
        None => false,
    }
}

/// The end of a step: advice and promises take in what was advised or promised, the clauses after "that".
fn end_of(sentence: &Sentence, clause: &Clause, step: Step) -> usize {
    let after =
        sentence.clauses.iter().filter(|c| c.tokens.start > clause.tokens.start).map(|c| c.tokens.end);
    let last = after.max().filter(|_| matches!(step, Step::Advised | Step::Promised));
    last.unwrap_or(clause.tokens.end)
}

/// "Promised that she would look into the complaint": the matter stands in the clause that follows.
fn said_matter(scene: &Scene<'_>, sentence: &Sentence, clause: &Clause) -> bool {
    let next = sentence.clauses.iter().find(|c| c.tokens.start >= clause.tokens.end);
    let says = scene.any(&clause.tokens, Cue::CasePromise) || scene.any(&clause.tokens, Cue::CaseAdvise);
    says && next.is_some_and(|c| scene.any(&c.tokens, Cue::CaseNoun) || scene.any(&c.tokens, Cue::CaseRaise))
}
