//! What is read in concluding observations, as lines to compare.

use tarazy_model::{Recommendation, Report, Statement};
use tarazy_read::Reading;

/// The points that belong to a document.
pub(crate) fn points(reading: &Reading) -> Vec<&Recommendation> {
    let all = reading.candidates.iter();
    all.filter_map(|c| match &c.statement {
        Statement::Recommendation(point) if point.symbol.is_some() || point.paragraph.is_some() => {
            Some(point)
        }
        _ => None,
    })
    .collect()
}

/// A line for every point: paragraph, form, heading, whether it was chosen for follow-up.
pub(crate) fn told(reading: &Reading) -> Vec<String> {
    let line = |p: &&Recommendation| {
        let heading = p.heading.as_deref().unwrap_or("-");
        let chosen = if p.follow_up { " +" } else { "" };
        format!("{} {} | {heading}{chosen}", p.paragraph.as_deref().unwrap_or("?"), p.form.label())
    };
    points(reading).iter().map(line).collect()
}

/// What every point of a document shares.
pub(crate) fn shared(reading: &Reading) -> String {
    let line = |p: &&Recommendation| {
        let states: Vec<&str> = p.states.iter().map(|s| s.as_str()).collect();
        let of = |value: &Option<String>| value.clone().unwrap_or_default();
        let date = p.date.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{} {} {} {date} session {}", of(&p.symbol), of(&p.body), states.join("+"), of(&p.session))
    };
    let mut all: Vec<String> = points(reading).iter().map(line).collect();
    all.dedup();
    all.join("\n")
}

/// The steps of reporting.
pub(crate) fn steps(reading: &Reading) -> Vec<String> {
    let all = reading.candidates.iter();
    let line = |report: &Report| {
        let date = report.date.as_ref().map(ToString::to_string).unwrap_or_default();
        let number = report.number.as_deref().unwrap_or("-");
        let simplified = if report.simplified == Some(true) { " simplified" } else { "" };
        let line = format!("{} {number} {date} {}", report.step, report.paragraphs.join(","));
        format!("{}{simplified}", line.trim_end())
    };
    all.filter_map(|c| match &c.statement {
        Statement::Report(report) => Some(line(report)),
        _ => None,
    })
    .collect()
}
