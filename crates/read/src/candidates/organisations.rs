//! Organisations: each at its first mention in the article, with the acronym or short name given to it.

use super::context::date;
use super::{Finds, Proposal};
use crate::block::BlockKind;
use crate::clause::Tie;
use crate::cues::Cue;
use crate::mentions::known::Thing;
use crate::mentions::names::{Named, NamedKind};
use crate::scene::{Scene, Sentence};
use std::collections::BTreeSet;
use tarazy_model::{Date, Organisation, StateCode, Statement};

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let telling = scene
        .sentences
        .iter()
        .filter(|s| !matches!(s.kind, BlockKind::Title | BlockKind::Heading | BlockKind::Footnote));
    for sentence in telling {
        for named in sentence.names.iter().filter(|n| n.kind == NamedKind::Organisation) {
            let acronym = named.detail.as_ref().map(|range| scene.words(range).to_owned());
            let name_end = if acronym.is_some() {
                named
                    .detail
                    .as_ref()
                    .map_or(named.tokens.end, |d| d.start.saturating_sub(1).max(named.tokens.start + 1))
            } else {
                named.tokens.end
            };
            let bare = named.tokens.start..name_end.min(named.tokens.end);
            let name = scene.words(&bare).split_whitespace().collect::<Vec<_>>().join(" ");
            let known = !seen.insert(key(&name));
            if let Some(short) = &acronym {
                seen.insert(key(short));
            }
            if known {
                continue;
            }
            let states = states(scene, named);
            let founded = founded(scene, sentence, named);
            let organisation = Organisation { name, acronym, states, founded, ..Organisation::default() };
            finds.propose(scene, &named.tokens, Proposal::of(Statement::Organisation(organisation)));
        }
    }
}

/// The State an organisation belongs to: the one in its name, or, for one no vocabulary knows, the one the article
/// is about.
fn states(scene: &Scene<'_>, named: &Named) -> Vec<StateCode> {
    let own: Vec<StateCode> =
        scene.known_in(&named.tokens).iter().filter_map(|k| k.state()).take(1).collect();
    let international = scene
        .known_in(&named.tokens)
        .iter()
        .any(|k| matches!(k.thing, Thing::Organisation(_) | Thing::Body(_)));
    if own.is_empty() && !international && scene.main.len() == 1 { scene.main.clone() } else { own }
}

/// Since when it exists: "…, which was set up in 2013", "founded in 2005, the Bureau …".
fn founded(scene: &Scene<'_>, sentence: &Sentence, named: &Named) -> Option<Date> {
    let clause = |at: usize| sentence.clauses.iter().position(|c| c.tokens.contains(&at));
    let own = clause(named.tokens.start)?;
    let one = |at: usize| {
        let clause = sentence.clauses.get(at)?;
        let verb = scene.first(&clause.tokens, Cue::SetUp)?;
        // What was set up is what stands next before the verb, or is spoken of by "which".
        let nearest = sentence.names.iter().rev().find(|n| n.tokens.end <= verb)?;
        let (date, _) = date(sentence, &clause.tokens)?;
        (nearest.tokens == named.tokens).then_some(date)
    };
    let relative = sentence.clauses.get(own + 1).is_some_and(|c| c.tie == Tie::Relative);
    let date = one(own).or_else(|| one(own + 1).filter(|_| relative))?;
    let open = if date.as_str().contains('/') { None } else { format!("{date}/..").parse().ok() };
    Some(open.unwrap_or(date))
}

/// Names that differ in case and in a leading "the" are one.
fn key(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_owned()
}
