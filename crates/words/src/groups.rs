//! Groups of States in the United Nations, by which tables of States are arranged.

use crate::language::Labels;
use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;
use tarazy_model::StateCode;

/// A group of States.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its code, such as `ASIA-PACIFIC`.
    pub code: &'static str,
    /// Names.
    pub names: Labels,
    /// Who is in it.
    pub states: Vec<StateCode>,
}

static GROUPS: LazyLock<Vocabulary<Group>> = LazyLock::new(|| {
    Vocabulary::parse("groups.tsv", include_str!("../../../vocab/groups.tsv"), |row| {
        let state = |code: &str| {
            let known = code.parse().ok().filter(|code| crate::states::get(*code).is_some());
            known.ok_or_else(|| format!("no State of states.tsv is {code}; correct it"))
        };
        Ok(Group {
            code: row.required("code")?,
            names: row.labels()?,
            states: row.list("states")?.into_iter().map(state).collect::<Result<_, _>>()?,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &GROUPS.faults
}

/// Every group.
pub fn all() -> &'static [Group] {
    &GROUPS.entries
}

/// A group by its code or its English name.
pub fn get(name: &str) -> Option<&'static Group> {
    all().iter().find(|group| group.code == name || group.names.en == name)
}

/// The group a State is in; observers are in none.
pub fn of(state: StateCode) -> Option<&'static Group> {
    all().iter().find(|group| group.states.contains(&state))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_193_members_are_each_in_one_group() {
        let listed: Vec<_> = all().iter().flat_map(|group| &group.states).collect();
        assert_eq!((listed.len(), listed.iter().collect::<HashSet<_>>().len()), (193, 193));
        let group = of("UZB".parse().unwrap()).map(|group| group.code);
        assert_eq!((group, of("VAT".parse().unwrap()).is_some()), (Some("ASIA-PACIFIC"), false));
    }
}
