//! Persons and organisations: their names, identifiers and memberships, as one source gives them.
//!
//! The fields are those of Popolo (popoloproject.com), which most open registers of parliaments are published in.

use crate::many::Either;
use crate::{Date, Every, LegalStanding, StateCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A code or identifier in a named scheme: `ACLED:Riots`, `wikidata:Q1234`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Code {
    /// The scheme, such as `CAMEO`, `GWNO`, `wikidata`.
    pub scheme: String,
    /// The code in it.
    pub value: String,
}

/// The text is no code of a scheme.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a code is written with its scheme, such as wikidata:Q1234; found: \"{0}\"")]
pub struct CodeError(pub String);

impl Code {
    /// A code of a scheme.
    pub fn new(scheme: impl Into<String>, value: impl Into<String>) -> Self {
        Self { scheme: scheme.into(), value: value.into() }
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once(':').map(|(scheme, value)| (scheme.trim(), value.trim()));
        let good = parts.filter(|(scheme, value)| !scheme.is_empty() && !value.is_empty());
        good.map(|(scheme, value)| Self::new(scheme, value)).ok_or_else(|| CodeError(text.to_owned()))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme, self.value)
    }
}

/// A name: its spelling, and where the source says so its language and the period it was used in. The script is
/// that of its letters. Written `Жаңаөзен [kk]`, `Alma-Ata [ru 1921/1993]`, `Leninabad [1936/1991]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Either<String, NameParts>")]
pub struct Name {
    /// As written.
    pub written: String,
    /// Its language (BCP 47): `kk`, `uz-Cyrl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When it was used: an interval (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
}

/// The parts of a name; records of older versions hold its spelling alone.
#[derive(Deserialize)]
struct NameParts {
    written: String,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    period: Option<Date>,
}

impl From<Either<String, NameParts>> for Name {
    fn from(kept: Either<String, NameParts>) -> Self {
        match kept {
            Either::Old(written) => Self::new(written),
            Either::New(NameParts { written, language, period }) => Self { written, language, period },
        }
    }
}

impl Name {
    /// A name of which only the spelling is known.
    pub fn new(written: impl Into<String>) -> Self {
        Self { written: written.into(), ..Self::default() }
    }

    /// The same name in a language (BCP 47).
    pub fn of(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }
}

/// The text is no name.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a name is written with its language and period after it in square brackets, such as Alma-Ata [ru 1921/1993]; found: \"{0}\""
)]
pub struct NameError(pub String);

impl FromStr for Name {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NameError(text.to_owned());
        let Some((written, about)) = text.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')) else {
            return if text.trim().is_empty() { Err(wrong()) } else { Ok(Self::new(text.trim())) };
        };
        let mut name = Self::new(written.trim());
        for part in about.split_whitespace() {
            if part.starts_with(|c: char| c.is_ascii_alphabetic()) {
                name.language = Some(part.to_owned());
            } else {
                name.period = Some(part.parse().map_err(|_| wrong())?);
            }
        }
        if name.written.is_empty() { Err(wrong()) } else { Ok(name) }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)?;
        match (&self.language, &self.period) {
            (Some(language), Some(period)) => write!(f, " [{language} {period}]"),
            (Some(language), None) => write!(f, " [{language}]"),
            (None, Some(period)) => write!(f, " [{period}]"),
            (None, None) => Ok(()),
        }
    }
}

/// A post or seat of a person in an organisation: `deputy @ Jogorku Kenesh [2010/2015]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The organisation, as written.
    pub organisation: String,
    /// The post or role, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// When: an interval (EDTF).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
}

impl FromStr for Membership {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (role, rest) = text.rsplit_once(" @ ").map_or((None, text), |(role, rest)| (Some(role), rest));
        let Name { written, period, .. } = rest.trim_start_matches("@ ").parse()?;
        let role = role.map(|role| role.trim().to_owned()).filter(|role| !role.is_empty());
        Ok(Self { organisation: written, role, period })
    }
}

impl fmt::Display for Membership {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(role) = &self.role {
            write!(f, "{role} @ ")?;
        }
        f.write_str(&self.organisation)?;
        self.period.as_ref().map_or(Ok(()), |period| write!(f, " [{period}]"))
    }
}

/// A person named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// As written.
    pub name: String,
    /// Other names and spellings in the same source.
    #[serde(alias = "variants")]
    pub names: Vec<Name>,
    /// Office or relation, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Of which States.
    pub states: Vec<StateCode>,
    /// Date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth: Option<Date>,
    /// Date of death.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub death: Option<Date>,
    /// Gender, as the source says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<String>,
    /// Identifiers in registers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Code>,
    /// Posts and seats.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<Membership>,
}

/// An organisation named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    /// As written.
    pub name: String,
    /// Acronym, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acronym: Option<String>,
    /// Other names in the same source.
    #[serde(alias = "variants")]
    pub names: Vec<Name>,
    /// Of which States.
    pub states: Vec<StateCode>,
    /// Since when it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founded: Option<Date>,
    /// Until when it existed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissolved: Option<Date>,
    /// What sort of organisation, as the source says it: party, ministry, NGO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<String>,
    /// The organisation it is part of, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What it is before the law, over time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub standings: Vec<LegalStanding>,
    /// How often it is to meet, of a body that said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meets: Option<Every>,
    /// Identifiers in registers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Code>,
}

impl Person {
    /// Every name of the person, the main one first.
    pub fn every_name(&self) -> impl Iterator<Item = &str> + Clone {
        std::iter::once(self.name.as_str()).chain(self.names.iter().map(|name| name.written.as_str()))
    }
}

impl Organisation {
    /// Every name of the organisation, the main one first and its acronym last.
    pub fn every_name(&self) -> impl Iterator<Item = &str> + Clone {
        let others = self.names.iter().map(|name| name.written.as_str());
        std::iter::once(self.name.as_str()).chain(others).chain(self.acronym.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_codes_and_memberships_read_back_as_they_are_printed() {
        for printed in ["Alma-Ata [ru 1921/1993]", "Жаңаөзен [kk]", "Leninabad [1936/1991]", "Osh"] {
            assert_eq!(printed.parse::<Name>().unwrap().to_string(), printed);
        }
        for printed in ["deputy @ Jogorku Kenesh [2010/2015]", "Ata-Jurt", "chair @ Union of Miners"] {
            assert_eq!(printed.parse::<Membership>().unwrap().to_string(), printed);
        }
        assert_eq!("wikidata:Q1".parse::<Code>().unwrap(), Code::new("wikidata", "Q1"));
        assert!("Q1".parse::<Code>().is_err() && " [kk]".parse::<Name>().is_err());
    }

    #[test]
    fn a_person_kept_by_an_older_version_is_still_read() {
        let kept = r#"{"name":"Askar Akayev","variants":["Аскар Акаев"],"states":["KGZ"]}"#;
        let person: Person = serde_json::from_str(kept).unwrap();
        assert_eq!(person.every_name().collect::<Vec<_>>(), ["Askar Akayev", "Аскар Акаев"]);
        let again = serde_json::to_string(&person).unwrap();
        assert_eq!(serde_json::from_str::<Person>(&again).unwrap(), person, "{again}");
    }
}
