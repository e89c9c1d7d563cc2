//! The axes of the scales: by right, by group of persons, by Sustainable Development Goal. Each row names the articles
//! that hold what is promised there.

use crate::language::Labels;
use crate::rights::{self, Article};
use crate::vocabulary::{Fault, Vocabulary};
use crate::{Language, affected, key, themes};
use std::sync::LazyLock;
use tarazy_model::InstrumentCode;

/// By what the lines of the scales are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Axis {
    /// Rights: `vocab/rights.tsv`.
    #[default]
    Rights,
    /// Groups of persons: `vocab/protected.tsv`.
    Groups,
    /// Goals of the 2030 Agenda: `vocab/goals.tsv`.
    Goals,
}

impl Axis {
    /// Every axis.
    pub const ALL: [Self; 3] = [Self::Rights, Self::Groups, Self::Goals];

    /// The word used in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rights => "rights",
            Self::Groups => "groups",
            Self::Goals => "goals",
        }
    }

    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Rights => "right",
            Self::Groups => "group of persons",
            Self::Goals => "Sustainable Development Goal",
        }
    }

    /// Its rows, in the order of the scales.
    pub fn rows(self) -> &'static [Row] {
        match self {
            Self::Rights => &RIGHTS,
            Self::Groups => &GROUPS.entries,
            Self::Goals => &GOALS.entries,
        }
    }

    /// The row that a code or a name in any language stands for.
    pub fn resolve(self, name: &str) -> Option<&'static Row> {
        let code = match self {
            Self::Rights => rights::resolve(name)?.code,
            Self::Groups => affected::resolve(name)?.code,
            Self::Goals => return self.rows().iter().find(|row| row.is_named(name)),
        };
        self.rows().iter().find(|row| row.code == code)
    }
}

impl std::str::FromStr for Axis {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|axis| axis.as_str() == text);
        found.ok_or_else(|| format!("the scales are by rights, groups or goals; found: \"{text}\""))
    }
}

/// A row of the scales.
#[derive(Clone, Debug)]
pub struct Row {
    /// The axis it is of.
    pub axis: Axis,
    /// Its code on it.
    pub code: &'static str,
    /// The articles that hold what is promised.
    pub articles: Vec<Article>,
    /// Names of a goal; those of rights and groups are in their vocabularies.
    labels: Option<Labels>,
}

impl Row {
    /// Its name.
    pub fn name(&self, language: Language) -> &'static str {
        match (&self.labels, self.axis) {
            (Some(labels), _) => labels.get(language),
            (None, Axis::Groups) => affected::label(self.code, language),
            (None, _) => themes::label(self.code, language),
        }
    }

    fn is_named(&self, name: &str) -> bool {
        let named = |labels: &Labels| labels.all().any(|(_, label)| key(label) == key(name));
        self.code == name.trim() || self.labels.as_ref().is_some_and(named)
    }

    /// The instruments of its articles, each once, in their order.
    pub fn instruments(&self) -> Vec<&InstrumentCode> {
        let mut instruments: Vec<&InstrumentCode> = Vec::new();
        for article in &self.articles {
            if !instruments.contains(&&article.instrument) {
                instruments.push(&article.instrument);
            }
        }
        instruments
    }
}

static RIGHTS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let row = |right: &rights::Right| Row {
        axis: Axis::Rights,
        code: right.code,
        articles: right.articles.clone(),
        labels: None,
    };
    rights::all().iter().map(row).collect()
});

static GROUPS: LazyLock<Vocabulary<Row>> = LazyLock::new(|| {
    Vocabulary::parse("protected.tsv", include_str!("../../../vocab/protected.tsv"), |row| {
        let code = row.required("code")?;
        if affected::get(code).is_none() {
            return Err(format!("there is no group \"{code}\" in affected.tsv"));
        }
        let articles = row.list("articles")?.into_iter().map(rights::article).collect::<Result<_, _>>()?;
        Ok(Row { axis: Axis::Groups, code, articles, labels: None })
    })
});

static GOALS: LazyLock<Vocabulary<Row>> = LazyLock::new(|| {
    Vocabulary::parse("goals.tsv", include_str!("../../../vocab/goals.tsv"), |row| {
        let mut articles: Vec<Article> = Vec::new();
        for code in row.list("rights")? {
            let right =
                rights::get(code).ok_or_else(|| format!("there is no right \"{code}\" in rights.tsv"))?;
            articles.extend(
                right.articles.iter().filter(|one| !articles.contains(one)).cloned().collect::<Vec<_>>(),
            );
        }
        Ok(Row { axis: Axis::Goals, code: row.required("code")?, articles, labels: Some(row.labels()?) })
    })
});

pub(crate) fn faults() -> Vec<Fault> {
    [&GROUPS.faults[..], &GOALS.faults[..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_known_by_code_and_name_on_their_axis() {
        for (axis, name, code) in [
            (Axis::Rights, "torture", Some("torture")),
            (Axis::Groups, "Women and girls", Some("women")),
            (Axis::Groups, "Женщины и девочки", Some("women")),
            (Axis::Goals, "5", Some("5")),
            (Axis::Goals, "gender equality", Some("5")),
            (Axis::Goals, "Гендерлік теңдік", Some("5")),
            (Axis::Goals, "18", None),
            (Axis::Groups, "torture", None),
        ] {
            assert_eq!(axis.resolve(name).map(|row| row.code), code, "{name}");
        }
        assert_eq!(Axis::Goals.rows().len(), 17);
        let women = Axis::Groups.resolve("women").unwrap();
        assert_eq!(women.instruments()[0].as_str(), "CEDAW");
        assert!(faults().is_empty(), "{:?}", faults());
    }
}
