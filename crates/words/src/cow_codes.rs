//! Country codes of the Correlates of War project: which State a code stands for in a year.

use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;
use tarazy_model::StateCode;

/// A code and the State it stands for.
#[derive(Clone, Debug)]
pub struct CowCode {
    /// The number.
    pub code: u16,
    /// The State.
    pub state: StateCode,
    /// From which year; `None` from the beginning.
    pub from: Option<i16>,
    /// To which year; `None` to today.
    pub to: Option<i16>,
}

static CODES: LazyLock<Vocabulary<CowCode>> = LazyLock::new(|| {
    Vocabulary::parse("cow_codes.tsv", include_str!("../../../vocab/cow_codes.tsv"), |row| {
        Ok(CowCode {
            code: row.parsed("code")?,
            state: row.parsed("state")?,
            from: row.maybe("from")?,
            to: row.maybe("to")?,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &CODES.faults
}

/// Every code.
pub fn all() -> &'static [CowCode] {
    &CODES.entries
}

/// The State that a code stands for; where it stood for several, that of the year.
pub fn state(code: u16, year: Option<i16>) -> Option<StateCode> {
    let mut of_code = all().iter().filter(|known| known.code == code);
    let within = |known: &&CowCode| {
        year.is_none_or(|year| {
            known.from.is_none_or(|from| from <= year) && known.to.is_none_or(|to| year <= to)
        })
    };
    let first = of_code.clone().next()?;
    let lasting = first.from.is_none() && first.to.is_none();
    if lasting {
        Some(first.state)
    } else {
        of_code.find(|known| year.is_some() && within(known)).map(|k| k.state)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_that_stood_for_several_states_asks_for_the_year() {
        let state = |code, year| super::state(code, year).map_or("-".to_owned(), |state| state.to_string());
        assert_eq!(state(703, None), "KGZ");
        assert_eq!(
            (state(365, Some(1990)), state(365, Some(1993)), state(365, None)),
            ("XSU".into(), "RUS".into(), "-".into())
        );
        assert_eq!(state(9999, None), "-");
    }
}
