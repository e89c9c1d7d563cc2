//! How often something is to happen, such as the meetings of a body.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

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
pub struct EveryError(pub String);

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
    fn a_period_reads_back_as_it_is_printed() {
        for printed in ["P1M", "P3M", "P1Y", "P2Y", "P18M"] {
            assert_eq!(printed.parse::<Every>().unwrap().to_string(), printed);
        }
        for wrong in ["", "P", "P0M", "3M", "P3D", "P99999Y", "P-1M", "Pé"] {
            assert!(wrong.parse::<Every>().is_err(), "{wrong}");
        }
        assert_eq!("P12M".parse::<Every>().unwrap().label(), "every year");
    }
}
