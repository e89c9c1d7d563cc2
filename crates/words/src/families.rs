//! Families of instruments: a treaty with its protocols and amendments, and treaties on one subject.

use crate::language::Labels;
use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;
use tarazy_model::InstrumentCode;

/// A family of instruments.
#[derive(Clone, Debug)]
pub struct Family {
    /// Its code: its first treaty's, or a word for its subject.
    pub code: &'static str,
    /// What it is about.
    pub names: Labels,
    /// Its instruments, in their order.
    pub instruments: Vec<InstrumentCode>,
}

static FAMILIES: LazyLock<Vocabulary<Family>> = LazyLock::new(|| {
    Vocabulary::parse("families.tsv", include_str!("../../../vocab/families.tsv"), |row| {
        let instrument = |code: &str| {
            let code = InstrumentCode::new(code);
            let known = crate::instruments::get(&code).is_some();
            known.then_some(code.clone()).ok_or_else(|| format!("instruments.tsv has no {code}; correct it"))
        };
        Ok(Family {
            code: row.required("code")?,
            names: row.labels()?,
            instruments: row.list("instruments")?.into_iter().map(instrument).collect::<Result<_, _>>()?,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &FAMILIES.faults
}

/// Every family, those of the core treaties first.
pub fn all() -> &'static [Family] {
    &FAMILIES.entries
}

/// A family by its code.
pub fn get(code: &str) -> Option<&'static Family> {
    all().iter().find(|family| family.code == code)
}

/// The family an instrument belongs to, where it belongs to one.
pub fn of(instrument: &InstrumentCode) -> Option<&'static Family> {
    all().iter().find(|family| family.instruments.contains(instrument))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_core_instrument_has_a_family_and_families_keep_together() {
        let codes: Vec<&str> = crate::instruments::core()
            .map(|instrument| of(&instrument.code).expect("a core instrument has a family").code)
            .collect();
        let mut runs = codes.clone();
        runs.dedup();
        assert_eq!(runs.len(), 9, "each family is one run of columns: {codes:?}");
    }

    #[test]
    fn a_protocol_of_another_name_is_with_its_convention() {
        assert_eq!(of(&InstrumentCode::new("OPCAT")).map(|family| family.code), Some("CAT"));
        assert!(of(&InstrumentCode::new("UN-CHARTER")).is_none());
    }
}
