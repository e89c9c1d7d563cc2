//! Grants: money that one organisation awards or pays to another. The fields are those that the 360Giving standard and
//! the IATI activity standard have in common.

use crate::{Date, Inference, Quantity, StateCode};
use serde::{Deserialize, Serialize};

/// A party to a grant as its source names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GrantParty {
    /// Its name.
    pub name: String,
    /// Its identifier with the prefix of its register (org-id.guide): `GB-CHC-1126147`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
}

/// A grant, or one payment under it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Grant {
    /// The States it is spent in, or whose organisation receives it.
    pub states: Vec<StateCode>,
    /// What it is for, as the source titles it.
    pub title: String,
    /// What it is for, at length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub funder: Option<GrantParty>,
    /// Who receives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient: Option<GrantParty>,
    /// How much is awarded; its unit is the currency (ISO 4217).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awarded: Option<Quantity>,
    /// How much is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disbursed: Option<Quantity>,
    /// The day of the award or payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How that date was arrived at.
    pub dated: Inference,
    /// From when to when it runs, as planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Date>,
    /// The programme it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// The grant's or activity's identifier: `360G-wolfson-19747`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
}

impl Grant {
    /// The amount that names it: what is awarded, else what is paid.
    pub fn amount(&self) -> Option<&Quantity> {
        self.awarded.as_ref().or(self.disbursed.as_ref())
    }

    /// Who gives and who receives, where they are named.
    pub fn parties(&self) -> impl Iterator<Item = &GrantParty> {
        self.funder.iter().chain(&self.recipient)
    }
}
