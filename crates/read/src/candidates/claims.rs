//! Claims: what could be checked and is of no other kind.
//!
//! A clause that states something and that no other kind has taken. Reported speech names its holder; conditions,
//! predictions and evaluations say that they are that.

use super::context::{date, denied, states, title};
use super::events::asks;
use super::{Finds, Proposal, telling};
use crate::clause::{Clause, Tie};
use crate::cues::Cue;
use crate::scene::Scene;
use tarazy_model::{Claim, Kind, Stance, Statement};

/// Clauses shorter than this many words say too little by themselves.
const SHORT: usize = 4;

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    for sentence in telling(scene).filter(|s| !asks(scene, s)) {
        for clause in sentence.clauses.iter().filter(|c| c.finite) {
            if taken(scene, finds, clause) || !says_enough(scene, clause) {
                continue;
            }
            let range = &clause.tokens;
            let claim = Claim {
                states: states(sentence, range),
                text: title(scene, range),
                date: date(sentence, range).map(|(date, _)| date),
                stance: stance(scene, clause),
                holder: None,
            };
            let is_denied = denied(scene, range);
            finds.propose(scene, range, Proposal::of(Statement::Claim(claim)).denied(is_denied));
        }
    }
}

fn taken(scene: &Scene<'_>, finds: &Finds<'_>, clause: &Clause) -> bool {
    let points = finds.points(&scene.bytes(&clause.tokens));
    finds.overlapping(&points).any(|c| {
        let stated =
            !matches!(c.statement.kind(), Kind::Person | Kind::Organisation | Kind::Source | Kind::Claim);
        let overlap = c.passage.end().min(points.end).saturating_sub(c.passage.start().max(points.start));
        stated && overlap * 2 > points.len()
    })
}

fn says_enough(scene: &Scene<'_>, clause: &Clause) -> bool {
    let words = scene.slice(&clause.tokens).iter().filter(|t| t.is_word()).count();
    let reporting = clause.tie == Tie::Main && words < 6 && scene.any(&clause.tokens, Cue::VerbSay);
    words >= SHORT && !reporting
}

fn stance(scene: &Scene<'_>, clause: &Clause) -> Stance {
    let range = &clause.tokens;
    if scene.any(range, Cue::Conditional) {
        Stance::Conditional
    } else if scene.slice(range).iter().any(|t| t.is(Cue::Modal) && !t.capital) {
        Stance::Prediction
    } else if clause.tie == Tie::Said {
        Stance::Reported
    } else {
        Stance::Asserted
    }
}
