//! Words known in names (`vocab/name_words.tsv`): titles, particles, legal forms, words that tell a body,
//! and the forms of one given name.

use super::sounds::{folded_words, sound};
use crate::vocabulary::{Fault, Vocabulary};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a word does in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Child,
    Particle,
    Joining,
    Body,
}

struct Entry {
    role: Option<Role>,
    given: bool,
    words: Vec<&'static str>,
}

static WORDS: LazyLock<Vocabulary<Entry>> = LazyLock::new(|| {
    Vocabulary::parse("name_words.tsv", include_str!("../../../../vocab/name_words.tsv"), |row| {
        let kind = row.required("kind")?;
        let role = match kind {
            "title" => Some(Role::Title),
            "child" => Some(Role::Child),
            "particle" => Some(Role::Particle),
            "joining" => Some(Role::Joining),
            "body" => Some(Role::Body),
            "form" | "given" => None,
            other => return Err(format!("column \"kind\" cannot be \"{other}\"; see the kinds above")),
        };
        Ok(Entry { role, given: kind == "given", words: row.list("words")? })
    })
});

static ROLES: LazyLock<HashMap<String, Vec<Role>>> = LazyLock::new(|| {
    let mut roles: HashMap<String, Vec<Role>> = HashMap::new();
    for (entry, role) in WORDS.entries.iter().filter_map(|entry| entry.role.map(|role| (entry, role))) {
        for word in &entry.words {
            roles.entry(folded_words(word).concat()).or_default().push(role);
        }
    }
    roles
});

static FORMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let forms = WORDS.entries.iter().filter(|entry| entry.role.is_none() && !entry.given);
    forms.flat_map(|entry| &entry.words).map(|form| folded_words(form).concat()).collect()
});

/// The families of given names that a word by sound belongs to, two at most; none is 0.
static GIVEN: LazyLock<HashMap<String, [u16; 2]>> = LazyLock::new(|| {
    let mut given: HashMap<String, [u16; 2]> = HashMap::new();
    for (family, entry) in (1..).zip(WORDS.entries.iter().filter(|entry| entry.given)) {
        for word in &entry.words {
            let families = given.entry(sound(&folded_words(word).concat())).or_default();
            if !families.contains(&family)
                && let Some(free) = families.iter_mut().find(|family| **family == 0)
            {
                *free = family;
            }
        }
    }
    given
});

/// The most words of a legal form.
pub(super) const LONGEST_FORM: usize = 6;

pub(super) fn faults() -> &'static [Fault] {
    &WORDS.faults
}

/// Whether a folded word has a role in names.
pub(super) fn is(word: &str, role: Role) -> bool {
    ROLES.get(word).is_some_and(|roles| roles.contains(&role))
}

/// Whether these folded words, written as one, are a legal form.
pub(super) fn is_form(words: &str) -> bool {
    FORMS.contains(words)
}

/// The families of given names of a word by sound.
pub(super) fn given(sound: &str) -> [u16; 2] {
    GIVEN.get(sound).copied().unwrap_or_default()
}
