//! Lists of points: the items below "The State party should:", the parts of "voiced alarm at …; …; and …", and advice
//! that goes on in another clause with "and to …".

use crate::clause::{Clause, trimmed};
use crate::cues::Cue;
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::Form;

/// "The Committee is concerned about:", "The State party should:": a sentence that ends in a colon and says what the
/// points of the list below it are.
pub(super) fn leads(scene: &Scene<'_>, sentence: &Sentence) -> Option<Form> {
    let range = &sentence.tokens;
    let colon = range.end > range.start && scene.word(range.end - 1) == ":";
    if !colon {
        return None;
    }
    if scene.any(range, Cue::Positive) {
        Some(Form::PositiveAspect)
    } else if [Cue::Recommend, Cue::Ought].iter().any(|cue| scene.any(range, *cue)) {
        Some(Form::Recommendation)
    } else if scene.any(range, Cue::Concern) {
        Some(Form::Concern)
    } else {
        None
    }
}

/// A list item without its marker: "(a)", "1.", "•".
pub(super) fn item(scene: &Scene<'_>, sentence: &Sentence) -> Range<usize> {
    let Range { start, end } = sentence.tokens;
    let closes = |at: usize| [")", "."].contains(&scene.word(at));
    let marker =
        if scene.word(start) == "(" && closes(start + 2) { 3 } else { 1 + usize::from(closes(start + 1)) };
    trimmed(scene.text, &scene.tokens, (start + marker).min(end)..end)
}

/// The points of a sentence that lists them between semicolons after saying what they are.
pub(super) fn parted(scene: &Scene<'_>, sentence: &Sentence) -> Option<Vec<(Range<usize>, Form)>> {
    let range = &sentence.tokens;
    let ends: Vec<usize> = range.clone().filter(|&at| scene.word(at) == ";").chain([range.end]).collect();
    let (&first, _) = ends.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let (lead, form) = cue(scene, &(range.start..first))?;
    let spoken = sentence.body.is_some()
        || form == Form::Recommendation
        || (range.start..lead).any(|at| scene.tokens.get(at).is_some_and(|t| t.is(Cue::Pronoun)));
    if !spoken {
        return None;
    }
    let mut out = Vec::new();
    let mut from = opening(scene, lead, first);
    let mut kind = form;
    for end in ends {
        let part = unmarked(scene, from..end);
        // "…; and praised Turkmenistan for …": the list turns to something else.
        if from > lead + 12 || !out.is_empty() {
            let turned = cue(scene, &(part.start..end.min(part.start + 5)));
            kind = turned.map_or(kind, |(_, form)| form);
        }
        if part.len() > 2 {
            out.push((part, kind));
        }
        from = end + 1;
    }
    Some(out).filter(|points| points.len() > 1)
}

/// The word that says what is listed: of concern, welcomed or advised.
pub(super) fn cue(scene: &Scene<'_>, range: &Range<usize>) -> Option<(usize, Form)> {
    range.clone().find_map(|at| {
        let token = scene.tokens.get(at)?;
        // The "torture" of a committee's name is no concern, nor is the abuse itself one that a body voices.
        let own = || scene.known_at(token.start).is_none() && !token.is(Cue::Malpractice);
        if token.is(Cue::Positive) {
            Some((at, Form::PositiveAspect))
        } else if token.is(Cue::Recommend)
            && (token.is(Cue::VerbPast) || token.is(Cue::VerbS) || token.is(Cue::VerbBase))
        {
            Some((at, Form::Recommendation))
        } else if token.is(Cue::Concern) && own() {
            Some((at, Form::Concern))
        } else {
            None
        }
    })
}

/// Where the first point begins: after "at", "about", "by", "that"; advice after its first "to".
fn opening(scene: &Scene<'_>, lead: usize, end: usize) -> usize {
    let links = ["at", "about", "by", "over", "that", "to", "with", "of", "for", ":"];
    let soon = (lead + 1..end.min(lead + 14)).find(|&at| links.contains(&scene.word(at)));
    soon.map_or(lead + 1, |at| at + 1)
}

/// A part without "and", "by" and its number: "(ii) the blocking …".
fn unmarked(scene: &Scene<'_>, mut range: Range<usize>) -> Range<usize> {
    loop {
        let word = scene.word(range.start);
        let numbered = word == "(" && scene.word(range.start + 2) == ")";
        if numbered && range.len() > 3 {
            range.start += 3;
        } else if range.len() > 1
            && ["and", "by", "about", "at", "over", "as", "well", "also", ","].contains(&word)
        {
            range.start += 1;
        } else {
            return trimmed(scene.text, &scene.tokens, range);
        }
    }
}

/// Whether "and" or "and that" stands right before.
pub(super) fn joined(scene: &Scene<'_>, at: usize) -> bool {
    let and = |back: usize| at.checked_sub(back).is_some_and(|i| scene.word(i) == "and");
    and(1) || scene.word(at) == "that" && and(1) || at > 0 && scene.word(at - 1) == "that" && and(2)
}

/// "…, and to do away with prior permission": a clause that goes on with the advice of the one before it.
pub(super) fn goes_on(scene: &Scene<'_>, sentence: &Sentence, clause: &Clause) -> bool {
    let range = &clause.tokens;
    let to = scene.word(range.start) == "to"
        && scene.tokens.get(range.start + 1).is_some_and(|t| t.is(Cue::VerbBase));
    let before = sentence.clauses.iter().rev().find(|c| c.tokens.end <= range.start);
    let advised =
        before.is_some_and(|c| cue(scene, &c.tokens).is_some_and(|(_, form)| form == Form::Recommendation));
    to && range.len() > 3 && advised
}
