//! Counts of people in an event: how many, who counted, and the words it was said in.

use crate::Quantity;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One count as one source gives it: `>=200 person (by police) "hundreds"`. A source may report several parties'
/// counts of one thing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Count {
    /// The number; `None` where the words say none that could be read.
    pub value: Option<Quantity>,
    /// Who counted, where the source says so: "police", "organisers", "Ministry of Health".
    pub by: Option<String>,
    /// The words, where they are not the number itself: "dozens", "1000s", "164 arrested".
    pub written: Option<String>,
}

/// A count in JSON: a quantity with what else is known, so that a quantity alone, as older versions kept it, is a
/// count.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    #[serde(flatten)]
    value: Quantity,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
}

impl From<Kept> for Count {
    fn from(Kept { value, by, written }: Kept) -> Self {
        let known = value.low.is_some() || value.point.is_some() || value.high.is_some();
        Self { value: known.then_some(value), by, written }
    }
}

impl From<Count> for Kept {
    fn from(Count { value, by, written }: Count) -> Self {
        Self { value: value.unwrap_or_default(), by, written }
    }
}

impl From<Quantity> for Count {
    fn from(value: Quantity) -> Self {
        Self { value: Some(value), ..Self::default() }
    }
}

impl Count {
    /// The numbers among some counts.
    pub fn values(counts: &[Self]) -> impl Iterator<Item = &Quantity> + Clone {
        counts.iter().filter_map(|count| count.value.as_ref())
    }
}

/// The text is no printed count.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a quantity is written 16000, ~16000, >=4300000, <=25, 1000..3000 or 1000..2000..3000, with a unit after a space, and in a count with who \
     counted and the source's words where known: >=200 (by police) \"hundreds\"; found: \"{0}\""
)]
pub struct CountError(pub String);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = self.value.iter().map(ToString::to_string).collect();
        parts.extend(self.by.as_ref().map(|by| format!("(by {by})")));
        parts.extend(self.written.as_ref().map(|written| format!("\"{written}\"")));
        f.write_str(&parts.join(" "))
    }
}

impl FromStr for Count {
    type Err = CountError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (mut rest, mut count) = (text.trim(), Self::default());
        if let Some((before, written)) = rest.strip_suffix('"').and_then(|rest| rest.split_once('"')) {
            count.written = Some(written.to_owned());
            rest = before.trim_end();
        }
        if let Some((before, by)) = rest.strip_suffix(')').and_then(|rest| rest.rsplit_once("(by ")) {
            count.by = Some(by.to_owned());
            rest = before.trim_end();
        }
        if !rest.is_empty() {
            count.value = Some(rest.parse().map_err(|_| CountError(text.to_owned()))?);
        }
        if count == Self::default() { Err(CountError(text.to_owned())) } else { Ok(count) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_back_as_they_are_printed_and_kept() {
        for printed in [
            "200",
            ">=200 person (by police) \"hundreds\"",
            "~100..999 person \"100s\"",
            "\"a large crowd\"",
            "5 (by Ministry of Health)",
        ] {
            let count: Count = printed.parse().unwrap();
            assert_eq!(count.to_string(), printed);
            let kept = serde_json::to_string(&count).unwrap();
            assert_eq!(serde_json::from_str::<Count>(&kept).unwrap(), count, "{kept}");
        }
        assert!("many".parse::<Count>().is_err() && "".parse::<Count>().is_err());
    }
}
