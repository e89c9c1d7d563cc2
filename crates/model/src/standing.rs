//! What an organisation is before the law over time, and how often a body is to meet.

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
pub struct Standing {
    /// What it is.
    pub status: LegalStatus,
    /// From that day, or for that interval (EDTF).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
}

impl Standing {
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
pub struct StandingError(String);

impl FromStr for Standing {
    type Err = StandingError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || StandingError(text.to_owned());
        let dated = text.trim().strip_suffix(']').and_then(|rest| rest.split_once('['));
        let (word, date) = dated.map_or((text, None), |(word, date)| (word, Some(date)));
        let status =
            LegalStatus::ALL.into_iter().find(|status| status.as_str() == word.trim()).ok_or_else(wrong)?;
        let period = date.map(str::parse).transpose().map_err(|_| wrong())?;
        Ok(Self { status, period })
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.as_str())?;
        self.period.as_ref().map_or(Ok(()), |period| write!(f, " [{period}]"))
    }
}

/// How often something is to happen, as a period of ISO 8601 in years or months: `P3M` is once a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Every {
    months: u16,
}

impl Every {
    /// So many months lie between two times; never 0.
    pub fn months(self) -> u16 {
        self.months
    }

    /// The words for people: "every 3 months".
    pub fn label(self) -> String {
        match (self.months, self.months % 12) {
            (1, _) => "every month".to_owned(),
            (12, _) => "every year".to_owned(),
            (months, 0) => format!("every {} years", months / 12),
            (months, _) => format!("every {months} months"),
        }
    }
}

/// The text is no period of years or months.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("how often is written as a period of months or years: P1M, P3M, P1Y; found: \"{0}\"")]
pub struct EveryError(String);

impl FromStr for Every {
    type Err = EveryError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || EveryError(text.to_owned());
        let number = text.trim().strip_prefix('P').ok_or_else(wrong)?;
        let (number, factor) = match (number.strip_suffix('M'), number.strip_suffix('Y')) {
            (Some(months), _) => (months, 1),
            (_, Some(years)) => (years, 12),
            _ => return Err(wrong()),
        };
        let months =
            number.parse::<u16>().ok().and_then(|number| number.checked_mul(factor)).filter(|n| *n > 0);
        months.map(|months| Self { months }).ok_or_else(wrong)
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.months % 12 {
            0 => write!(f, "P{}Y", self.months / 12),
            _ => write!(f, "P{}M", self.months),
        }
    }
}

impl Serialize for Every {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Every {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_and_a_period_read_back_as_they_are_printed() {
        for printed in ["suspended [2021-01-15/2021-02-03]", "registered [2003-05-12]", "active"] {
            assert_eq!(printed.parse::<Standing>().unwrap().to_string(), printed);
        }
        for printed in ["P1M", "P3M", "P1Y", "P2Y", "P18M"] {
            assert_eq!(printed.parse::<Every>().unwrap().to_string(), printed);
        }
        for wrong in ["", "P", "P0M", "3M", "P3D", "P99999Y", "P-1M", "Pé"] {
            assert!(wrong.parse::<Every>().is_err(), "{wrong}");
        }
        for wrong in ["closed", "suspended [soon]", "registered []"] {
            assert!(wrong.parse::<Standing>().is_err(), "{wrong}");
        }
        let all: Vec<Standing> = ["registered [2003]", "suspended [2021-05/2021-07]", "active"]
            .map(|one| one.parse().unwrap())
            .into();
        for (on, expected) in [
            ("2002-01-01", "active"),
            ("2020-01-01", "registered"),
            ("2021-06-01", "suspended"),
            ("2021-08-01", "registered"),
        ] {
            let found = Standing::on(&all, on.parse().unwrap()).map(|one| one.status.as_str());
            assert_eq!(found, Some(expected), "{on}");
        }
        assert_eq!("P12M".parse::<Every>().unwrap().label(), "every year");
    }
}
