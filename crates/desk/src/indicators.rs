//! What is measured: the indicators that Tarazy knows, each with what a value of it counts and needs.

use serde::Serialize;
use tarazy_tell::Listing;
use tarazy_words::indicators::{self, Indicator};
use tarazy_words::rights;

/// The indicators.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Indicators {
    /// In the order of the vocabulary.
    pub indicators: Vec<IndicatorView>,
}

/// An indicator's definition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IndicatorView {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// Of whom or of what it counts.
    pub population: Option<&'static str>,
    /// The whole it is a part of, or is counted per.
    pub denominator: Option<&'static str>,
    /// What two values must share, besides State and period, to be compared.
    pub needs: Vec<&'static str>,
    /// Which way it should move.
    pub direction: &'static str,
    /// Who keeps its definition.
    pub custodians: Vec<&'static str>,
    /// The target or indicator of the 2030 Agenda.
    pub sdg: Option<&'static str>,
    /// The rights it tells of: codes and names.
    pub rights: Vec<(&'static str, &'static str)>,
    /// The articles that hold those rights.
    pub articles: Vec<String>,
}

impl IndicatorView {
    fn of(indicator: &Indicator) -> Self {
        let mut articles: Vec<String> = rights::of_indicator(indicator.code)
            .flat_map(|right| &right.articles)
            .map(ToString::to_string)
            .collect();
        articles.sort();
        articles.dedup();
        Self {
            code: indicator.code,
            name: indicator.names.en,
            unit: indicator.unit,
            population: indicator.population,
            denominator: indicator.denominator,
            needs: indicator.needs.clone(),
            direction: indicator.direction.label(),
            custodians: indicator.custodians.clone(),
            sdg: indicator.sdg,
            rights: rights::of_indicator(indicator.code)
                .map(|right| (right.code, right.name(tarazy_words::Language::English)))
                .collect(),
            articles,
        }
    }
}

impl Indicators {
    /// Every indicator of the vocabulary.
    pub fn all() -> Self {
        Self { indicators: indicators::all().iter().map(IndicatorView::of).collect() }
    }
}

impl Listing for Indicators {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "indicator",
            "name",
            "unit",
            "population",
            "denominator",
            "needs",
            "direction",
            "custodians",
            "sdg",
            "rights",
            "articles",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let said = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let row = |one: &IndicatorView| {
            let rights: Vec<&str> = one.rights.iter().map(|(code, _)| *code).collect();
            vec![
                one.code.to_owned(),
                one.name.to_owned(),
                one.unit.to_owned(),
                said(one.population),
                said(one.denominator),
                one.needs.join("; "),
                one.direction.to_owned(),
                one.custodians.join("; "),
                said(one.sdg),
                rights.join("; "),
                one.articles.join("; "),
            ]
        };
        self.indicators.iter().map(row).collect()
    }
}
