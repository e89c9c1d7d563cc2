//! The parts of an observation's key, and what each is for: which State, which time, which measure.

use super::names::Names;
use tarazy_model::Date;

/// One part of a key, or an attribute: `SEX` is `F`, "Female".
#[derive(Clone, Debug, Default)]
pub(super) struct Component {
    pub(super) id: String,
    pub(super) code: String,
    pub(super) name: Option<String>,
}

impl Component {
    pub(super) fn new(id: impl Into<String>, code: impl Into<String>) -> Self {
        Self { id: id.into(), code: code.into(), name: None }
    }

    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// Whether the code stands for all of a dimension together, or for none of it (the SDMX cross-domain code lists:
    /// `_T` total, `_Z` not applicable, `_U` unknown, `_X` unspecified).
    pub(super) fn is_all(&self) -> bool {
        matches!(
            self.code.as_str(),
            "" | "T" | "TOT" | "TOTAL" | "_T" | "_Z" | "_U" | "_X" | "ALL" | "ALLAREA"
        )
    }
}

/// What a dimension is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    State,
    Time,
    Measure,
    Unit,
    Frequency,
    Dimension,
}

const STATES: [&str; 8] = [
    "REF_AREA",
    "GEO",
    "COUNTRY",
    "LOCATION",
    "REFERENCE_AREA",
    "REPORTING_COUNTRY",
    "COU",
    "GEOGRAPHICAREACODE",
];
const TIMES: [&str; 4] = ["TIME_PERIOD", "TIME", "OBS_TIME", "TIMEPERIOD"];
const MEASURES: [&str; 7] =
    ["INDICATOR", "SERIES", "MEASURE", "SUBJECT", "INDIC", "INDICATOR_ID", "STATISTICS"];

/// What a dimension is for, by its id, as the cross-domain concepts of SDMX name them.
pub(super) fn role(id: &str, names: &Names) -> Role {
    let upper = id.to_uppercase();
    match upper.as_str() {
        id if STATES.contains(&id) => Role::State,
        id if TIMES.contains(&id) => Role::Time,
        id if MEASURES.contains(&id) || names.is_measure(id) => Role::Measure,
        "UNIT_MEASURE" | "UNIT" => Role::Unit,
        "FREQ" | "FREQUENCY" => Role::Frequency,
        _ => Role::Dimension,
    }
}

/// A dimension's name and value for people: `SEX` `F` is sex, female.
pub(super) fn dimension(one: &Component, named: Option<String>) -> (String, String) {
    let name = one.id.to_lowercase().replace('_', " ");
    let value = match (name.as_str(), one.code.as_str()) {
        ("sex", "F") => "female".to_owned(),
        ("sex", "M") => "male".to_owned(),
        _ => named.unwrap_or_else(|| one.code.clone()),
    };
    (name, value)
}

/// A unit by its code in the usual code lists, by its name, or as it is coded.
pub(super) fn unit(code: &str, named: Option<String>) -> Option<String> {
    let known = match code {
        "" | "_Z" | "_X" => return None,
        "PT" | "PC" | "PCT" | "PERCENT" | "PS_PCT" | "%" => "percent",
        "PERS" | "PS" | "PERSON" | "PERSONS" => "person",
        "YRS" | "YR" | "YEAR" | "YEARS" => "year",
        _ => return Some(named.unwrap_or_else(|| code.to_owned())),
    };
    Some(known.to_owned())
}

/// A time of SDMX as a date: a year, half-year, quarter, month or day (SDMX 3.0, section 6, observational time period).
/// Weeks, days of a year and spans by duration other than of one year are none.
pub(super) fn period(written: &str) -> Option<Date> {
    let written = written.trim();
    let written = written.split_once('T').map_or(written, |(day, _)| day);
    if let Some(start) = written.strip_suffix("/P1Y") {
        return start.strip_suffix("-01-01").unwrap_or(start).parse().ok();
    }
    if let Ok(date) = written.parse() {
        return Some(date);
    }
    let (year, part) = written.split_at_checked(4)?;
    let part = part.trim_start_matches('-');
    let (kind, number) = part.split_at_checked(1)?;
    let number: u8 = number.parse().ok()?;
    let months = |length: u8| {
        let last = number.checked_mul(length).filter(|last| (1..=12).contains(last))?;
        let first = last + 1 - length;
        format!("{year}-{first:02}/{year}-{last:02}").parse().ok()
    };
    match kind {
        "A" if number == 1 => year.parse().ok(),
        "S" | "H" | "B" => months(6),
        "T" => months(4),
        "Q" => months(3),
        "M" => format!("{year}-{number:02}").parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::period;

    #[test]
    fn times_of_statistics_are_dates() {
        let cases = [
            ("2014", Some("2014")),
            ("2014-05", Some("2014-05")),
            ("2014-05-06", Some("2014-05-06")),
            ("2014-05-06T11:00:00", Some("2014-05-06")),
            ("2014-A1", Some("2014")),
            ("2014-S2", Some("2014-07/2014-12")),
            ("2014-Q3", Some("2014-07/2014-09")),
            ("2014Q3", Some("2014-07/2014-09")),
            ("2014-M02", Some("2014-02")),
            ("2014-01-01/P1Y", Some("2014")),
            ("2014-W05", None),
            ("2014-Q5", None),
            ("2014-Q0", None),
            ("B", None),
            ("", None),
        ];
        for (written, date) in cases {
            assert_eq!(period(written).as_ref().map(tarazy_model::Date::as_str), date, "{written}");
        }
    }
}
