//! Figures as charts, each with the table of its values under it: practice as steps, promise as a broken
//! line. One chart a State and measure; its series are the parts it is counted in, such as chambers.

use crate::address;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{date, date_or, number, quantity};
use maud::{Markup, html};
use tarazy_desk::{FigurePoint, FigureSeries, Promise};
use tarazy_tell::line_chart::{LineChart, Point, Series, Target};

/// Every chart of these series, in their order.
pub(crate) fn all(series: &[FigureSeries]) -> Markup {
    let same = |a: &FigureSeries, b: &FigureSeries| (a.state.code, &a.title) == (b.state.code, &b.title);
    html! {
        @for (n, group) in series.chunk_by(same).enumerate() { (figure(n, group)) }
    }
}

fn figure(n: usize, group: &[FigureSeries]) -> Markup {
    let Some(first) = group.first() else { return html! {} };
    let title = format!("{}: {}", first.state.name, first.title);
    let chart = LineChart {
        id: format!("chart-{n}"),
        title: title.clone(),
        unit: first.unit.clone().unwrap_or_default(),
        series: group.iter().map(line).collect(),
        targets: promised(group).iter().map(|promise| target(promise)).collect(),
    };
    html! {
        figure.charted {
            h3 { (title) }
            // A single value is better read than drawn.
            @if group.iter().any(|series| series.points.len() > 1) {
                @if let Some(svg) = chart.draw() { div.scroll { (svg) } }
            }
            (table(&title, group))
        }
    }
}

fn line(series: &FigureSeries) -> Series {
    let point = |point: &FigurePoint| {
        Some(Point {
            date: point.date.clone()?,
            value: point.value.reckoned()?,
            written: quantity(&point.value),
            href: address::record(&point.record),
        })
    };
    Series {
        name: part(series).unwrap_or("").to_owned(),
        points: series.points.iter().filter_map(point).collect(),
    }
}

/// The part that a series is of; none where the measure is counted whole.
fn part(series: &FigureSeries) -> Option<&str> {
    series.part.as_deref()
}

/// What was promised of a measure, each pledge once.
fn promised(group: &[FigureSeries]) -> Vec<&Promise> {
    let mut all: Vec<&Promise> = group.iter().flat_map(|series| &series.promised).collect();
    all.sort_by(|a, b| a.record.cmp(&b.record));
    all.dedup_by(|a, b| a.record == b.record);
    all
}

fn target(promise: &Promise) -> Target {
    let by = promise.deadline.as_ref().map(|deadline| format!(" by {deadline}")).unwrap_or_default();
    Target {
        name: format!("{}{by}", quantity(&promise.target)),
        value: promise.target.reckoned().unwrap_or_default(),
        deadline: promise.deadline.clone(),
        href: address::record(&promise.record),
    }
}

fn table(title: &str, group: &[FigureSeries]) -> Markup {
    let measured = group.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
    let rows = measured.map(|(series, point)| value(series, point));
    let pledges = promised(group).into_iter().map(pledge);
    list::table(
        title,
        &[Words("date"), Words("of which"), Figures("value"), Words("counted"), Words("source")],
        rows.chain(pledges),
    )
}

fn value(series: &FigureSeries, point: &FigurePoint) -> Markup {
    html! {
        th scope="row" { (date_or(point.date.as_ref(), "no date")) }
        td { (part(series).unwrap_or("")) }
        td.figures { a href=(address::record(&point.record)) { (quantity(&point.value)) } }
        td {
            @if let Some((counted, whole)) = point.counts {
                (number(counted)) "\u{a0}of\u{a0}" (number(whole))
            }
        }
        td { a href=(address::source(&point.source.id)) { (point.source.title) } }
    }
}

fn pledge(promise: &Promise) -> Markup {
    html! {
        th scope="row" { @match &promise.deadline { Some(deadline) => { "by " (date(deadline)) }, None => "no deadline" } }
        td { "promised" }
        td.figures { a href=(address::record(&promise.record)) { (quantity(&promise.target)) } }
        td { (promise.title) }
        td { a href=(address::source(&promise.source.id)) { (promise.source.title) } }
    }
}
