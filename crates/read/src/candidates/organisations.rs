//! Organisations: each at its first mention in the article, with the acronym or short name given to it.

use super::{Finds, Proposal};
use crate::block::BlockKind;
use crate::mentions::known::Thing;
use crate::mentions::names::{Named, NamedKind};
use crate::scene::Scene;
use std::collections::BTreeSet;
use tarazy_model::{Organisation, StateCode, Statement};

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
            let organisation = Organisation { name, acronym, variants: Vec::new(), states };
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

/// Names that differ in case and in a leading "the" are one.
fn key(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.strip_prefix("the ").unwrap_or(&lower).to_owned()
}
