//! Recommendations, concerns and positive aspects: what a body, or the author, says should be or should not.
//!
//! Where a body speaks ("the Committee notes …", concluding observations, "main concerns include …") each point
//! of its list is one concern; "welcoming …" is a positive aspect; quoted advice is a recommendation. Elsewhere
//! "must", "should be", "it is important to" are the author's own recommendations, and say so.

mod lists;

use super::context::{act_verb, and_to, states, title};
use super::events::asks;
use super::{Finds, Proposal, telling};
use crate::block::BlockKind;
use crate::clause::{Clause, Tie, trimmed};
use crate::cues::Cue;
use crate::mentions::dates::DateRole;
use crate::scene::{Scene, Sentence};
use std::ops::Range;
use tarazy_model::{Date, Form, Inference, Note, Recommendation, Slot, Statement};

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    // What the list items that follow are: concerns, recommendations …, and whose.
    let mut lead: Option<(Form, Said)> = None;
    // The body that spoke last in the paragraph, and when.
    let mut said = Said::default();
    for sentence in telling(scene) {
        if asks(scene, sentence) {
            continue;
        }
        let item = sentence.kind == BlockKind::ListItem;
        if let Some((form, said)) = lead.as_ref().filter(|_| item && sentence.opens_block) {
            propose(scene, finds, sentence, &lists::item(scene, sentence), *form, said);
            continue;
        }
        said = Said::of(scene, sentence, said);
        if lead.is_none() || !item {
            lead = lists::leads(scene, sentence).map(|form| (form, said.clone()));
            if lead.is_some() {
                continue;
            }
        }
        let listed = listed(scene, sentence);
        if let Some(points) = lists::parted(scene, sentence).filter(|_| listed.is_none()) {
            for (range, form) in points {
                propose(scene, finds, sentence, &range, form, &said);
            }
            continue;
        }
        let mut last = sentence.tokens.start;
        // "It regretted that …, and that …": what is reported goes on.
        let mut reported = false;
        for clause in &sentence.clauses {
            let mut found = points(scene, sentence, clause, listed);
            let goes_on = reported && clause.finite && lists::joined(scene, clause.tokens.start);
            if found.is_empty() && goes_on {
                let that = usize::from(scene.word(clause.tokens.start) == "that");
                found.push((clause.tokens.start + that..clause.tokens.end, Form::Concern));
            }
            reported = !found.is_empty() && (clause.tie == Tie::Said || goes_on) && sentence.body.is_some();
            for (range, form) in found {
                if range.start < last || range.is_empty() {
                    continue;
                }
                last = range.end;
                propose(scene, finds, sentence, &range, form, &said);
            }
        }
    }
}

/// In whose name a point is made, and when it was.
#[derive(Clone, Default)]
struct Said {
    body: Option<String>,
    date: Option<Date>,
}

impl Said {
    /// What a sentence says of it: a date before the word that says what is coming, or right after it ("welcomed in May
    /// 2023"); else that of the same body earlier in the paragraph. A date inside a point is not the day it was made.
    fn of(scene: &Scene<'_>, sentence: &Sentence, before: Self) -> Self {
        let body = sentence.body.clone();
        let cue = lists::cue(scene, &sentence.tokens).map(|(at, _)| at);
        let dated = sentence.dates.iter().find(|d| cue.is_some_and(|cue| d.tokens.start <= cue + 3));
        let same = body.is_some() && body == before.body && !sentence.opens_block;
        let date = dated.map(|d| d.date.clone()).or(before.date.filter(|_| same));
        Self { body, date }
    }
}

fn propose(
    scene: &Scene<'_>,
    finds: &mut Finds<'_>,
    sentence: &Sentence,
    range: &Range<usize>,
    form: Form,
    said: &Said,
) {
    let states = states(sentence, range);
    let stateless = states.is_empty();
    let body = said.body.clone();
    // "UNECE (2011) highlighted that …": a date that leads in.
    let leads = sentence.dates.iter().rev().find(|d| d.tokens.end <= range.start && d.role == DateRole::At);
    let bodiless = body.is_none() && form != Form::Recommendation;
    let note = (body.is_none() && form == Form::Recommendation).then_some(Note::OwnRecommendation);
    let point = Recommendation {
        states,
        body,
        form,
        text: title(scene, range),
        date: said.date.clone().or_else(|| leads.map(|d| d.date.clone())),
        repeated: scene.any(&sentence.tokens, Cue::Repeated),
        ..Recommendation::default()
    };
    let proposal = Proposal::of(Statement::Recommendation(point)).note(note);
    finds.propose(scene, range, proposal.unknown(Slot::State, stateless).unknown(Slot::Body, bodiless));
}

/// The points a clause makes. `listed` says that the sentence is a list of concerns.
fn points(
    scene: &Scene<'_>,
    sentence: &Sentence,
    clause: &Clause,
    listed: Option<usize>,
) -> Vec<(Range<usize>, Form)> {
    let range = &clause.tokens;
    if let Some(quote) = advised_quote(scene, range, &sentence.tokens) {
        return vec![(quote, Form::Recommendation)];
    }
    if let Some(at) = scene.first(range, Cue::Positive).filter(|_| sentence.body.is_some()) {
        let start = if scene.word(at).ends_with("ing") { at } else { range.start };
        let mut out = vec![(trimmed(scene.text, &scene.tokens, start..range.end), Form::PositiveAspect)];
        if let Some(after) = list_start(scene, &(at..range.end)) {
            out.push((trimmed(scene.text, &scene.tokens, after..range.end), Form::Concern));
        }
        return out.into_iter().take(1).collect();
    }
    if let Some(start) = listed.filter(|&start| range.end > start) {
        let from = range.start.max(start);
        return vec![(trimmed(scene.text, &scene.tokens, from..range.end), Form::Concern)];
    }
    if is_advice(scene, range) || lists::goes_on(scene, sentence, clause) {
        let parts = and_to(scene, range);
        return parts.into_iter().map(|part| (part, Form::Recommendation)).collect();
    }
    // "It regretted that …": whatever a body regrets is a concern.
    let told = clause.tie == Tie::Said
        && sentence
            .clauses
            .iter()
            .rev()
            .find(|c| c.tokens.end <= range.start)
            .is_some_and(|c| scene.any(&c.tokens, Cue::Concern));
    // What happened on a day of its own is told of the State, not said by the body.
    let happened =
        sentence.dates.iter().any(|d| range.contains(&d.tokens.start) && d.how == Inference::Stated)
            && act_verb(scene, clause, false).is_some()
            && clause.tie != Tie::Said
            && lists::cue(scene, &sentence.tokens).is_none();
    // "The Committee regretted": what it regretted stands in the clause after "that".
    let only_leads = scene
        .tokens
        .get(range.end - 1)
        .is_some_and(|t| t.is(Cue::Concern) || t.is(Cue::VerbSay))
        && sentence.clauses.iter().find(|c| c.tokens.start >= range.end).is_some_and(|c| c.tie == Tie::Said);
    if only_leads {
        return Vec::new();
    }
    if sentence.body.is_some() && (concerns(scene, clause) && !happened || told) {
        return vec![(range.clone(), Form::Concern)];
    }
    if scene.any(range, Cue::Concern) && remains_of_concern(scene, range) {
        return vec![(range.clone(), Form::Concern)];
    }
    Vec::new()
}

/// Where a list of concerns begins in a sentence: after "main concerns include", "notes, “…, including:", "malpractices,
/// including".
fn listed(scene: &Scene<'_>, sentence: &Sentence) -> Option<usize> {
    let range = &sentence.tokens;
    let concern = [Cue::Concern, Cue::Malpractice, Cue::Amiss].iter().any(|cue| scene.any(range, *cue));
    let spoken = sentence.body.is_some()
        || scene.slice(range).iter().any(|t| t.is(Cue::Concern) && !t.is(Cue::Malpractice));
    let many = scene.slice(range).iter().filter(|t| t.is_mark(scene.text, &[';'])).count() >= 1;
    let to_do = range.clone().any(|at| scene.word(at) == "do" && scene.word(at + 1) == "with");
    if !(concern && spoken && (many || to_do)) {
        return None;
    }
    let start = list_start(scene, range).or_else(|| quoted_list(scene, range))?;
    // A list quoted from a body has its umbrella before it: "laws that violate …, including: (a) …".
    Some(quoted_list(scene, range).filter(|&quote| quote < start).unwrap_or(start))
}

/// After "include", "including", "to do with", "such as".
fn list_start(scene: &Scene<'_>, range: &Range<usize>) -> Option<usize> {
    range.clone().find_map(|at| {
        let token = scene.tokens.get(at)?;
        let with = token.text(scene.text) == "with" && scene.word(at.saturating_sub(1)) == "do";
        (token.is(Cue::Includes) || with).then_some(at + 1)
    })
}

fn quoted_list(scene: &Scene<'_>, range: &Range<usize>) -> Option<usize> {
    let quote = range.clone().find(|&at| ["“", "\"", "«"].contains(&scene.word(at)))?;
    (quote < range.end.saturating_sub(8)).then_some(quote + 1)
}

/// "Recommended to “to ensure …”": what stands in the quote.
fn advised_quote(scene: &Scene<'_>, range: &Range<usize>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let advised = scene.first(range, Cue::Recommend)?;
    let open =
        (advised..sentence.end.min(advised + 6)).find(|&at| ["“", "\"", "«"].contains(&scene.word(at)))?;
    let close = (open + 1..sentence.end).find(|&at| ["”", "\"", "»"].contains(&scene.word(at)))?;
    (close > open + 3).then_some(open + 1..close)
}

/// "Must", "should be", "requires", "it is important to", "urges the State party to".
fn is_advice(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    let ought = scene.slice(range).iter().any(|t| t.is(Cue::Ought) && !t.capital);
    let ought = ought
        || range.clone().any(|at| {
            scene.tokens.get(at).is_some_and(|t| t.is(Cue::OughtAdjective))
                && ["to", "that"].contains(&scene.word(at + 1))
                && scene.any(&(range.start..at), Cue::Be)
        });
    let question = scene.any(range, Cue::Conditional);
    let advised = range.clone().any(|at| {
        scene
            .tokens
            .get(at)
            .is_some_and(|t| t.is(Cue::Recommend) && (t.is(Cue::VerbS) || t.is(Cue::VerbPast)))
            && ["to", "that", "the", "an", "a"]
                .iter()
                .any(|w| (at + 1..(at + 7).min(range.end)).any(|i| scene.word(i) == *w))
            && !["by", "in"].contains(&scene.word(at + 1))
    });
    let needs = scene.any(range, Cue::Needs);
    let would_need = needs && scene.slice(range).len() >= 5;
    let meeting = scene.any(range, Cue::CaseNoun) && scene.any(range, Cue::CaseAdvise);
    (ought || would_need || advised)
        && !question
        && !meeting
        && !scene.slice(range).iter().any(|t| t.is(Cue::BePast) && !t.capital && ought && !t.is(Cue::Ought))
}

/// What a body says of a State that is amiss: a wrong, something lacking, something that does not happen.
fn concerns(scene: &Scene<'_>, clause: &Clause) -> bool {
    let range = &clause.tokens;
    // The "torture" in "Committee against Torture" is no wrong.
    let amiss = range.clone().any(|at| {
        scene.tokens.get(at).is_some_and(|t| {
            [Cue::Malpractice, Cue::Concern, Cue::Amiss].iter().any(|cue| t.is(*cue))
                && scene.known_at(t.start).is_none()
        })
    });
    let bare = !clause.finite && range.len() < 4;
    let only_says = scene.slice(range).iter().filter(|t| t.is_word()).count() <= 4;
    amiss && !bare && !only_says
}

/// "… remain of serious concern".
fn remains_of_concern(scene: &Scene<'_>, range: &Range<usize>) -> bool {
    scene.slice(range).iter().any(|t| t.is(Cue::Repeated) || t.is(Cue::Be))
        && scene.word(range.end - 1).eq_ignore_ascii_case("concern")
}
