//! Optional procedures of the human-rights treaties: which instrument has which, and how a State accepts
//! it: by being party, or by a declaration besides; and by which article it may decline.

use crate::vocabulary::{Fault, Vocabulary};
use std::str::FromStr;
use std::sync::LazyLock;
use tarazy_model::{Day, InstrumentCode, Procedure};

/// How a State accepts a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Means {
    /// By being party to the instrument that has it.
    Party,
    /// By a declaration, as a party to that instrument.
    Declaration,
}

impl Means {
    /// The name used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Declaration => "declaration",
        }
    }
}

impl FromStr for Means {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = [Self::Party, Self::Declaration].into_iter().find(|means| means.as_str() == text);
        found.ok_or_else(|| format!("a procedure is accepted by party or declaration; found: \"{text}\""))
    }
}

/// A procedure under one treaty.
#[derive(Clone, Debug)]
pub struct OptionalProcedure {
    /// The treaty whose obligations it watches over.
    pub treaty: InstrumentCode,
    /// Which procedure.
    pub procedure: Procedure,
    /// How it is accepted.
    pub means: Means,
    /// The instrument that has it: the treaty itself or a protocol.
    pub under: InstrumentCode,
    /// The articles that set it up.
    pub articles: Vec<&'static str>,
    /// The article by which a State may decline it.
    pub opt_out: Option<&'static str>,
    /// From when it can be used; `None` while too few States have accepted it.
    pub in_force: Option<Day>,
}

static PROCEDURES: LazyLock<Vocabulary<OptionalProcedure>> = LazyLock::new(|| {
    Vocabulary::parse("procedures.tsv", include_str!("../../../vocab/procedures.tsv"), |row| {
        Ok(OptionalProcedure {
            treaty: InstrumentCode::new(row.required("treaty")?),
            procedure: row.parsed("procedure")?,
            means: row.parsed("means")?,
            under: InstrumentCode::new(row.required("under")?),
            articles: row.list("articles")?,
            opt_out: row.optional("opt_out")?,
            in_force: row.maybe("in_force")?,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &PROCEDURES.faults
}

/// Every procedure, by treaty.
pub fn all() -> &'static [OptionalProcedure] {
    &PROCEDURES.entries
}

/// The procedures that an instrument has: their acceptances are acts under it.
pub fn under(instrument: &InstrumentCode) -> impl Iterator<Item = &'static OptionalProcedure> {
    all().iter().filter(move |one| one.under == *instrument)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instruments;

    #[test]
    fn every_procedure_belongs_to_instruments_known_here_and_starts_after_them() {
        assert!(all().len() > 20);
        for one in all() {
            let known = instruments::get(&one.under).unwrap_or_else(|| panic!("{}", one.under));
            assert!(instruments::get(&one.treaty).is_some(), "{}", one.treaty);
            assert!(!one.articles.is_empty(), "{}", one.under);
            assert!(one.in_force.is_none_or(|day| Some(day) >= known.in_force), "{}", one.under);
        }
    }
}
