//! What an organisation is before the law over time.

use crate::{Date, Day};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What an organisation is before the law. That one is registered does not say that it is active, nor the other way
/// round: sources that count one do not count the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LegalStatus {
    /// Entered in the register.
    Registered,
    /// Counted as active by who keeps the register.
    Active,
    /// Works without being registered.
    Unregistered,
    /// Registration was refused.
    Refused,
    /// Its work was suspended.
    Suspended,
    /// A suspension or dissolution was lifted.
    Restored,
    /// Struck off or dissolved.
    Dissolved,
}

impl LegalStatus {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::Registered,
        Self::Active,
        Self::Unregistered,
        Self::Refused,
        Self::Suspended,
        Self::Restored,
        Self::Dissolved,
    ];

    /// The word for it, in files and for people.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Active => "active",
            Self::Unregistered => "unregistered",
            Self::Refused => "refused",
            Self::Suspended => "suspended",
            Self::Restored => "restored",
            Self::Dissolved => "dissolved",
        }
    }
}

/// A legal status and when: `suspended [2021-01-15/2021-02-03]`, `registered`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalStanding {
    /// What it is.
    pub status: LegalStatus,
    /// From that day, or for that interval (EDTF).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
}

impl LegalStanding {
    /// The one that holds on a day: of those that began by then and have not ended, the last to begin; one without a
    /// date where no other is. A date alone is a beginning, an interval an end, too.
    pub fn on(all: &[Self], day: Day) -> Option<&Self> {
        let begun = |one: &&Self| {
            one.period.as_ref().is_none_or(|period| period.earliest().is_none_or(|from| from <= day))
        };
        let ended = |one: &&Self| {
            let until =
                one.period.as_ref().filter(|period| period.as_str().contains('/')).and_then(Date::latest);
            until.is_some_and(|until| until < day)
        };
        let from = |one: &&Self| one.period.as_ref().and_then(Date::earliest);
        all.iter().filter(|one| begun(one) && !ended(one)).max_by_key(from)
    }
}

/// The text is no legal status.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a legal status is registered, active, unregistered, refused, suspended, restored or dissolved, with its date after it: suspended [2021-01-15/2021-02-03]; found: \"{0}\""
)]
pub struct LegalStandingError(pub String);

impl FromStr for LegalStanding {
    type Err = LegalStandingError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || LegalStandingError(text.to_owned());
        let dated = text.trim().strip_suffix(']').and_then(|rest| rest.split_once('['));
        let (word, date) = dated.map_or((text, None), |(word, date)| (word, Some(date)));
        let status =
            LegalStatus::ALL.into_iter().find(|status| status.as_str() == word.trim()).ok_or_else(wrong)?;
        let period = date.map(str::parse).transpose().map_err(|_| wrong())?;
        Ok(Self { status, period })
    }
}

impl fmt::Display for LegalStanding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.as_str())?;
        self.period.as_ref().map_or(Ok(()), |period| write!(f, " [{period}]"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_reads_back_as_it_is_printed_and_holds_on_its_days() {
        for printed in ["suspended [2021-01-15/2021-02-03]", "registered [2003-05-12]", "active"] {
            assert_eq!(printed.parse::<LegalStanding>().unwrap().to_string(), printed);
        }
        for wrong in ["closed", "suspended [soon]", "registered []"] {
            assert!(wrong.parse::<LegalStanding>().is_err(), "{wrong}");
        }
        let all: Vec<LegalStanding> = ["registered [2003]", "suspended [2021-05/2021-07]", "active"]
            .map(|one| one.parse().unwrap())
            .into();
        for (on, expected) in [
            ("2002-01-01", "active"),
            ("2020-01-01", "registered"),
            ("2021-06-01", "suspended"),
            ("2021-08-01", "registered"),
        ] {
            let found = LegalStanding::on(&all, on.parse().unwrap()).map(|one| one.status.as_str());
            assert_eq!(found, Some(expected), "{on}");
        }
    }
}
