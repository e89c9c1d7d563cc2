//! People: each spelling of a full name, at its first mention in the article.

use super::{Finds, Proposal};
use crate::block::BlockKind;
use crate::mentions::names::NamedKind;
use crate::scene::Scene;
use std::collections::{BTreeMap, BTreeSet};
use tarazy_model::{Name, Person, Statement};
use tarazy_words::names;

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    let all: Vec<(String, std::ops::Range<usize>, Option<String>)> = scene
        .sentences
        .iter()
        .filter(|s| !matches!(s.kind, BlockKind::Title | BlockKind::Heading | BlockKind::Furniture))
        .flat_map(|s| {
            let quote = s.tokens.clone().find(|&at| ["“", "\"", "«"].contains(&scene.word(at)));
            let end = quote.filter(|_| s.kind == BlockKind::Footnote).unwrap_or(usize::MAX);
            s.names.iter().filter(move |n| n.tokens.start < end)
        })
        .filter(|n| n.kind == NamedKind::Person)
        .map(|n| {
            (
                spelled(scene.words(&n.tokens)),
                n.tokens.clone(),
                n.detail.as_ref().map(|r| scene.words(r).to_owned()),
            )
        })
        .collect();
    // Spellings of one name share the first letters of its last word, or nearly always do: only those are compared.
    let mut alike: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (name, ..) in all.iter().filter(|(name, ..)| name.contains(' ')) {
        alike.entry(family(name)).or_default().insert(name);
    }
    let surnames: BTreeSet<&str> =
        all.iter().filter_map(|(name, ..)| name.rsplit_once(' ')).map(|(_, last)| last).collect();
    let mut seen = BTreeSet::new();
    for (name, tokens, role) in &all {
        let surname_only = !name.contains(' ') && surnames.contains(name.as_str());
        if surname_only || !seen.insert(name.as_str()) {
            continue;
        }
        let near = alike.get(&family(name)).into_iter().flatten();
        let variants = near.filter(|other| **other != name && names::same(other, name));
        let person = Person {
            name: name.clone(),
            names: variants.map(|other| Name::new(*other)).take(8).collect(),
            role: role.clone(),
            states: scene.main.get(..1).filter(|_| scene.main.len() == 1).unwrap_or(&[]).to_vec(),
            ..Person::default()
        };
        finds.propose(scene, tokens, Proposal::of(Statement::Person(person)));
    }
}

/// The first three letters of the last word, folded over scripts and spellings.
fn family(name: &str) -> String {
    names::key(name.rsplit(' ').next().unwrap_or(name)).chars().take(3).collect()
}

/// A name on one line.
fn spelled(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
