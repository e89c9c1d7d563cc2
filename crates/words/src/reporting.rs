//! Duties to report: to which body, when first, how often after, and what is asked between.
//!
//! The terms stand in the treaties and in decisions of the bodies; each row of `vocab/reporting.tsv` names its own. Where
//! a term is empty, the body sets it in its concluding observations.

use crate::Saying;
use crate::vocabulary::{Fault, Vocabulary};
use std::str::FromStr;
use std::sync::LazyLock;
use tarazy_model::InstrumentCode;

/// A duty to report.
#[derive(Clone, Debug)]
pub struct Duty {
    /// The body reported to: a code of `bodies.tsv`.
    pub body: &'static str,
    /// The instrument it stands in; `None` for the Universal Periodic Review.
    pub instrument: Option<InstrumentCode>,
    /// The article, or the resolution where there is no treaty.
    pub article: &'static str,
    /// Months from entry into force for the State to the initial report.
    pub initial: Option<i16>,
    /// Months between reports.
    pub period: Option<i16>,
    /// Where the period stands, and who sets the day.
    pub period_rule: &'static str,
    /// Months from the adoption of concluding observations to information on follow-up.
    pub follow_up: Option<Months>,
    /// The year in which the follow-up procedure began.
    pub follow_up_since: Option<i16>,
    /// Where the term of follow-up stands, and who sets the day.
    pub follow_up_rule: &'static str,
    /// The year in which the simplified reporting procedure was first offered.
    pub simplified_since: Option<i16>,
    /// How the simplified reporting procedure is taken up: opt-in, opt-out, not offered.
    pub simplified: &'static str,
    /// The predictable review cycle the body has adopted.
    pub cycle: Option<ReviewCycle>,
}

impl Duty {
    /// The article, in any language.
    pub fn says_article(&self) -> Saying {
        self.says("article")
    }

    /// Where the period stands, in any language.
    pub fn says_period(&self) -> Saying {
        self.says("period")
    }

    /// Where the term of follow-up stands, in any language.
    pub fn says_follow_up(&self) -> Saying {
        self.says("follow-up")
    }

    /// How the simplified reporting procedure is taken up, in any language.
    pub fn says_simplified(&self) -> Saying {
        self.says("simplified")
    }

    /// The decision on the predictable review cycle, in any language.
    pub fn says_cycle(&self) -> Option<Saying> {
        self.cycle.map(|_| self.says("cycle"))
    }

    /// The message `duty-cat-period` and the like.
    fn says(&self, what: &str) -> Saying {
        let code = self.instrument.as_ref().map_or(self.body, InstrumentCode::as_str);
        Saying::of(format!("duty-{}-{what}", code.to_lowercase()))
    }
}

/// A span of months: `12`, or `12-24` where the body chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Months {
    /// The fewest.
    pub least: i16,
    /// The most.
    pub most: i16,
}

impl FromStr for Months {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (least, most) = text.split_once('-').unwrap_or((text, text));
        Ok(Self { least: least.parse()?, most: most.parse()? })
    }
}

/// A predictable review cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewCycle {
    /// Years from one review to the next.
    pub years: i16,
    /// The first year of it.
    pub since: i16,
    /// The decision.
    pub rule: &'static str,
}

static DUTIES: LazyLock<Vocabulary<Duty>> = LazyLock::new(|| {
    Vocabulary::parse("reporting.tsv", include_str!("../../../vocab/reporting.tsv"), |row| {
        let rule = row.text("cycle_rule")?;
        let cycle = match (row.maybe("cycle")?, row.maybe("cycle_since")?) {
            (Some(years), Some(since)) => Some(ReviewCycle { years, since, rule }),
            (None, None) => None,
            _ => return Err("a cycle has its years and its first year; fill both or none".to_owned()),
        };
        Ok(Duty {
            body: row.required("body")?,
            instrument: row.optional("instrument")?.map(InstrumentCode::new),
            article: row.required("article")?,
            initial: row.maybe("initial")?,
            period: row.maybe("period")?,
            period_rule: row.required("period_rule")?,
            follow_up: row.maybe("follow_up")?,
            follow_up_since: row.maybe("follow_up_since")?,
            follow_up_rule: row.required("follow_up_rule")?,
            simplified_since: row.maybe("simplified_since")?,
            simplified: row.required("simplified")?,
            cycle,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &DUTIES.faults
}

/// Every duty to report, those under treaties first.
pub fn all() -> &'static [Duty] {
    &DUTIES.entries
}

/// The duty that a report to a body is done under. Reports under the protocols to the Convention on the Rights of the
/// Child go to its Committee and are told by their symbols (`CRC/C/OPAC/KAZ/1`).
pub fn of_report(body: &str, symbol: Option<&str>) -> Option<&'static Duty> {
    let protocol = match symbol {
        Some(symbol) if symbol.contains("/OPAC/") => Some("CRC-OP-AC"),
        Some(symbol) if symbol.contains("/OPSC/") => Some("CRC-OP-SC"),
        _ => None,
    };
    let mut of_body = all().iter().filter(|duty| duty.body == body);
    match protocol.filter(|_| body == "CRC") {
        Some(code) => of_body.find(|duty| duty.instrument.as_ref().is_some_and(|i| i.as_str() == code)),
        None => of_body.next(),
    }
}
