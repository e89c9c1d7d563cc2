//! Figures as charts, each with the table of its values under it: practice as steps, promise as a broken
//! line. One chart a State and measure; its series are the parts it is counted in, such as chambers.

use crate::address;
use crate::called;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::voice::Spoken;
use crate::parts::written::{date, date_or, hundredth, in_words, number, parted, quantity};
use crate::speech::{say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{FigurePoint, FigureSeries, Measure, Promise};
use tarazy_model::RecordId;
use tarazy_tell::line_chart::{LineChart, Path, Point, Series, Target};
use tarazy_tell::panels::{Panel, Panels};
use tarazy_tell::slope::Slope;

/// One measure of several States: small charts on the same axes, first and last values joined, and all values in a table.
pub(crate) fn measure(n: usize, measure: &Measure) -> Markup {
    let title = measure.series.first().map_or(measure.title.as_str(), called::measure);
    let of_state = |a: &FigureSeries, b: &FigureSeries| a.state.code == b.state.code;
    let groups = || measure.series.chunk_by(of_state);
    let panel = |group: &[FigureSeries]| Panel {
        name: group.first().map(|one| called::state(&one.state).to_owned()).unwrap_or_default(),
        series: group.iter().map(line).collect(),
        targets: targets(group),
    };
    let panels = Panels {
        id: format!("panels-{n}"),
        title: title.to_owned(),
        unit: measure.unit.as_deref().map(unit).unwrap_or_default(),
        panels: groups().map(panel).collect(),
    };
    let ends = |one: &FigureSeries| {
        let part = part(one).map(|part| format!(", {part}")).unwrap_or_default();
        Series { name: format!("{}{part}", called::state(&one.state)), ..line(one) }
    };
    let slope = Slope {
        id: format!("slope-{n}"),
        title: tell("first-and-last", &[("title", title)]),
        series: measure.series.iter().map(ends).collect(),
    };
    html! {
        figure.charted {
            h3 { (title) }
            @if let Some(svg) = panels.draw(&Spoken) { (boxed(title, &svg)) }
            @if let Some(svg) = slope.draw(&Spoken) { details { summary { (say("first-and-last-values")) } (boxed(&slope.title, &svg)) } }
            details {
                summary { (say("every-value-with-its-source")) }
                @for group in groups() { (table(&title_of(group), group)) }
            }
        }
    }
}

fn title_of(group: &[FigureSeries]) -> String {
    group
        .first()
        .map(|first| format!("{}: {}", called::state(&first.state), called::measure(first)))
        .unwrap_or_default()
}

/// A chart in a box that scrolls sideways and can be reached by keyboard.
pub(crate) fn boxed(title: &str, svg: &Markup) -> Markup {
    html! { div.scroll role="region" aria-label=(tell("chart-of", &[("title", title)])) tabindex="0" { (svg) } }
}

/// The first chart of these series, to be set by itself; none where no value has a date.
pub(crate) fn alone(series: &[FigureSeries]) -> Option<Markup> {
    let same = |a: &FigureSeries, b: &FigureSeries| (a.state.code, &a.title) == (b.state.code, &b.title);
    chart(0, series.chunk_by(same).next()?).draw(&Spoken)
}

/// One chart of these series, known on its page by a number; none where no value has a date.
pub(crate) fn numbered(n: usize, series: &[FigureSeries]) -> Option<Markup> {
    chart(n, series).draw(&Spoken)
}

/// The values of one chart in a table.
pub(crate) fn values(group: &[FigureSeries]) -> Markup {
    table(&title_of(group), group)
}

/// Every chart of these series, in their order.
pub(crate) fn all(series: &[FigureSeries]) -> Markup {
    let same = |a: &FigureSeries, b: &FigureSeries| (a.state.code, &a.title) == (b.state.code, &b.title);
    html! {
        @for (n, group) in series.chunk_by(same).enumerate() { (figure(n, group)) }
    }
}

fn figure(n: usize, group: &[FigureSeries]) -> Markup {
    let title = title_of(group);
    let chart = chart(n, group);
    html! {
        figure.charted {
            h3 { (title) }
            // A single value is better read than drawn.
            @if group.iter().any(|series| series.points.len() > 1) {
                @if let Some(svg) = chart.draw(&Spoken) { (boxed(&title, &svg)) @if let Some(first) = group.first() { p.onwards { a href=(address::chart(first)) { (say("this-chart-by-itself")) } } } }
            }
            (table(&title, group))
        }
    }
}

fn chart(n: usize, group: &[FigureSeries]) -> LineChart {
    LineChart {
        id: format!("chart-{n}"),
        title: title_of(group),
        unit: group.first().and_then(|first| first.unit.as_deref()).map(unit).unwrap_or_default(),
        series: group.iter().map(line).collect(),
        targets: targets(group),
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
        name: match (part(series), series.lacks.as_slice()) {
            (Some(part), _) => part,
            (None, []) => String::new(),
            (None, lacks) => tell("nothing-named", &[("what", &lacking(lacks))]),
        },
        points: series.points.iter().filter_map(point).collect(),
    }
}

/// The part that a series is of; none where the measure is counted whole.
/// A unit as an axis names it.
fn unit(unit: &str) -> String {
    word("unit", unit).to_owned()
}

/// What a figure does not name, in a row: "sex, no age".
pub(crate) fn lacking(lacks: &[&str]) -> String {
    lacks.iter().map(|what| word("need", what)).collect::<Vec<_>>().join(say("and-no"))
}

fn part(series: &FigureSeries) -> Option<String> {
    series.part.as_deref().map(parted)
}

/// What was promised of a measure, each pledge once.
fn promised(group: &[FigureSeries]) -> Vec<&Promise> {
    let mut all: Vec<&Promise> = group.iter().flat_map(|series| &series.promised).collect();
    all.sort_by(|a, b| a.record.cmp(&b.record));
    all.dedup_by(|a, b| a.record == b.record);
    all
}

/// What was promised, each pledge once, with the paths of every series to it.
fn targets(group: &[FigureSeries]) -> Vec<Target> {
    let of = |promise: &&Promise| {
        let target = quantity(&promise.target);
        Target {
            name: match &promise.deadline {
                Some(deadline) => tell("target-by", &[("target", &target), ("date", deadline.as_str())]),
                None => target,
            },
            value: promise.target.reckoned().unwrap_or_default(),
            deadline: promise.deadline.clone(),
            paths: group.iter().flat_map(|series| paths(series, &promise.record)).collect(),
            href: address::record(&promise.record),
        }
    };
    promised(group).iter().map(of).collect()
}

/// How fast a series had to go, and has to, to what one pledge promised.
fn paths(series: &FigureSeries, pledge: &RecordId) -> Vec<Path> {
    let promise = series.promised.iter().filter(|promise| promise.record == *pledge);
    let path = |path: &tarazy_desk::Path| {
        let of = part(series).map(|part| format!("{part}, ")).unwrap_or_default();
        Some(Path {
            name: format!("{of}{}", pace(path)),
            date: path.from.date.clone(),
            value: path.from.value.reckoned()?,
        })
    };
    promise.flat_map(|promise| &promise.paths).filter_map(path).collect()
}

/// A pace in words: "needed still: 1.4 a year from March 2023".
fn pace(path: &tarazy_desk::Path) -> String {
    let name = if path.still { "pace-needed-still" } else { "pace-asked" };
    tell(name, &[("pace", &number(hundredth(path.a_year))), ("date", &in_words(&path.from.date))])
}

fn table(title: &str, group: &[FigureSeries]) -> Markup {
    let measured = group.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
    let rows = measured.map(|(series, point)| value(series, point));
    let pledges = promised(group).into_iter().map(pledge);
    list::table(
        title,
        &[
            Words(say("small-date")),
            Words(say("of-which")),
            Figures(say("value")),
            Words(say("counted")),
            Words(say("small-source")),
        ],
        rows.chain(pledges),
    )
}

fn value(series: &FigureSeries, point: &FigurePoint) -> Markup {
    html! {
        th scope="row" { (date_or(point.date.as_ref(), say("no-date"))) }
        td { (part(series).unwrap_or_default())
            @if !series.lacks.is_empty() { span.unknown { " " (tell("not-comparable-no", &[("what", &lacking(&series.lacks))])) } } }
        td.figures { a href=(address::record(&point.record)) { (quantity(&point.value)) } }
        td {
            @if let Some((counted, whole)) = point.counts {
                (tell("n-of-whole", &[("n", &number(counted)), ("whole", &number(whole))]))
            }
        }
        td { a href=(address::source(&point.source.id)) { (point.source.title) } }
    }
}

fn pledge(promise: &Promise) -> Markup {
    html! {
        th scope="row" { @match &promise.deadline { Some(deadline) => { (weave("by-deadline", &[("date", date(deadline))])) }, None => (say("no-deadline")) } }
        td { (say("promised")) }
        td.figures { a href=(address::record(&promise.record)) { (quantity(&promise.target)) } }
        td { (promise.title) @for path in &promise.paths { span.quiet { "; " (pace(path)) } } }
        td { a href=(address::source(&promise.source.id)) { (promise.source.title) } }
    }
}
