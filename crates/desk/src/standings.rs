//! Standings counted and arranged: how many States are what under an instrument, and the runs of rows and
//! columns by which a matrix is read.

use crate::{Cell, InstrumentView, StateView};
use serde::Serialize;
use std::str::FromStr;
use tarazy_model::Account;
use tarazy_model::{InstrumentCode, StateCode};
use tarazy_tell::written::in_words;
use tarazy_weigh::status::Standing;
use tarazy_words::{families, groups, states};

/// How many States are what under one instrument, or under how many instruments one State is what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Bound, and the instrument is in force for it.
    pub party: usize,
    /// Bound, and not yet in force.
    pub contracting: usize,
    /// Signed, and no more.
    pub signatory: usize,
    /// Withdrawn.
    pub withdrawn: usize,
    /// No act holds on the day.
    pub not_bound: usize,
    /// The record knows the instrument, and no act of the State.
    pub no_act_on_record: usize,
    /// The record knows nothing of the instrument.
    pub no_information: usize,
    /// Cells in which sources differ.
    pub differs: usize,
}

impl Cell {
    /// Whether dates that do not settle the standing have to be told: where nothing is known there are none.
    pub fn is_unsettled(&self) -> bool {
        !self.certain && !matches!(self.standing, Standing::NoActOnRecord | Standing::NoInformation)
    }

    /// The cell in words: "State party since 26 August 1998, sources differ".
    pub fn told(&self) -> String {
        let since = self.since.as_ref().map(|date| format!(" since {}", in_words(date))).unwrap_or_default();
        let doubt = if self.is_unsettled() { ", the dates do not settle it" } else { "" };
        let differs = if self.differs { ", sources differ" } else { "" };
        format!("{}{since}{doubt}{differs}", self.standing.label())
    }
}

impl Counts {
    /// Counts cells.
    pub fn of<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let mut counts = Self::default();
        for cell in cells {
            *counts.place(cell.standing) += 1;
            counts.differs += usize::from(cell.differs);
        }
        counts
    }

    fn place(&mut self, standing: Standing) -> &mut usize {
        match standing {
            Standing::Party => &mut self.party,
            Standing::Contracting => &mut self.contracting,
            Standing::Signatory => &mut self.signatory,
            Standing::Withdrawn => &mut self.withdrawn,
            Standing::NotBound => &mut self.not_bound,
            Standing::NoActOnRecord => &mut self.no_act_on_record,
            Standing::NoInformation => &mut self.no_information,
        }
    }

    /// How many are this.
    pub fn get(mut self, standing: Standing) -> usize {
        *self.place(standing)
    }

    /// Cells of which the record cannot say what the State is: no act on record, or no information.
    pub fn silent(self) -> usize {
        self.no_act_on_record + self.no_information
    }
}

/// By what the rows of a matrix are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arranged {
    /// By name alone.
    #[default]
    Name,
    /// By subregion of UN M49.
    Region,
    /// By regional group of the United Nations.
    Group,
}

impl Arranged {
    /// Every arrangement.
    pub const ALL: [Self; 3] = [Self::Name, Self::Region, Self::Group];

    /// The word used in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Region => "region",
            Self::Group => "group",
        }
    }

    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Name => "by name",
            Self::Region => "by region",
            Self::Group => "by regional group of the UN",
        }
    }

    /// The heading under which a State stands; `None` where there are no headings.
    pub(crate) fn heading(self, state: &StateView) -> Option<String> {
        match self {
            Self::Name => None,
            Self::Region => Some(state.region.clone().unwrap_or_else(|| "No region".to_owned())),
            Self::Group => {
                let group = groups::of(state.code).map(|group| group.names.en);
                Some(group.unwrap_or("In no regional group").to_owned())
            }
        }
    }
}

impl FromStr for Arranged {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|by| by.as_str() == text);
        found.ok_or_else(|| format!("rows are arranged by name, region or group; found: \"{text}\""))
    }
}

/// A run of rows or columns under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The heading.
    pub name: String,
    /// The code by which it can be asked for, where it has one.
    pub code: Option<String>,
    /// How many rows or columns.
    pub of: usize,
}

/// Neighbours under one heading, as runs.
pub(crate) fn runs(headings: impl Iterator<Item = (String, Option<String>)>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (name, code) in headings {
        match runs.last_mut().filter(|run| run.name == name) {
            Some(run) => run.of += 1,
            None => runs.push(Run { name, code, of: 1 }),
        }
    }
    runs
}

/// The families of instruments as runs of columns; an instrument of no family stands under its own name.
pub(crate) fn family_runs(instruments: &[InstrumentView]) -> Vec<Run> {
    runs(instruments.iter().map(|view| match families::of(&view.code) {
        Some(family) => (family.names.en.to_owned(), Some(family.code.to_owned())),
        None => (view.code.to_string(), None),
    }))
}

/// Whether a State is in a region of UN M49 or in a regional group, by the name of either.
pub(crate) fn within(code: StateCode, region: &str) -> bool {
    match groups::get(region) {
        Some(group) => group.states.contains(&code),
        None => states::get(code).is_some_and(|state| state.region == region),
    }
}

/// The acts under one instrument, of acts sorted by instrument.
pub(crate) fn under<'a>(acts: &'a [Account], instrument: &InstrumentCode) -> &'a [Account] {
    let from = acts.partition_point(|act| act.statement.instrument() < Some(instrument));
    let rest = acts.get(from..).unwrap_or_default();
    let to = rest.partition_point(|act| act.statement.instrument() <= Some(instrument));
    rest.get(..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_one_family_stand_under_one_heading() {
        let views =
            ["CAT", "OPCAT", "CRC", "UN-CHARTER"].map(|code| InstrumentView::of(&InstrumentCode::new(code)));
        let runs: Vec<_> = family_runs(&views).into_iter().map(|run| (run.name, run.of)).collect();
        let expected = [("Torture", 2), ("Children", 1), ("UN-CHARTER", 1)];
        assert_eq!(runs, expected.map(|(name, of)| (name.to_owned(), of)));
    }

    #[test]
    fn a_state_is_within_its_region_and_its_group() {
        let kyrgyzstan = "KGZ".parse().unwrap();
        assert!(within(kyrgyzstan, "Central Asia") && within(kyrgyzstan, "ASIA-PACIFIC"));
        assert!(!within(kyrgyzstan, "Northern Europe") && !within(kyrgyzstan, "AFRICA"));
    }
}
