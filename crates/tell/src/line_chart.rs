//! Values over time as steps, with what was promised as a broken line: practice beside promise.
//!
//! A figure holds until the next one, so the line goes in steps and invents no value in between. Series
//! differ by the shape of their marks, not by colour alone; every mark links to its record and carries
//! its value as text. Elements are closed with `{}`: within HTML an unclosed `line` would swallow the next.

use crate::number::grouped;
use crate::scale::{days, px, ticks};
use maud::{Markup, html};
use tarazy_model::{Date, Day};

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 150.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 34.0;
const LABEL_LINE: f64 = 15.0;

/// One value of a series.
#[derive(Clone, Debug)]
pub struct Point {
    /// For which day or period; a point without a first day cannot be placed and is left out.
    pub date: Date,
    /// The value.
    pub value: f64,
    /// The value as the source gives it.
    pub written: String,
    /// The address of its record.
    pub href: String,
}

/// Values of one thing over time.
#[derive(Clone, Debug)]
pub struct Series {
    /// What it is, as its label says; empty where the chart has one series and its title says it.
    pub name: String,
    /// Its values, in any order.
    pub points: Vec<Point>,
}

/// A value that was promised.
#[derive(Clone, Debug)]
pub struct Target {
    /// What was promised, as its label says.
    pub name: String,
    /// The value.
    pub value: f64,
    /// By when; the line ends there.
    pub deadline: Option<Date>,
    /// The address of its record.
    pub href: String,
}

/// A chart: what is measured and what was promised of it.
#[derive(Clone, Debug)]
pub struct LineChart {
    /// Names the chart within the page, so that its title can be referred to.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// The unit of the values, for the axis.
    pub unit: String,
    /// What is measured.
    pub series: Vec<Series>,
    /// What was promised.
    pub targets: Vec<Target>,
}

/// Where a value and a day stand on the paper.
struct Paper {
    first: Day,
    span: f64,
    most: f64,
}

impl Paper {
    fn x(&self, day: Day) -> f64 {
        LEFT + (WIDTH - LEFT - RIGHT) * (days(self.first, day) / self.span).clamp(0.0, 1.0)
    }

    fn y(&self, value: f64) -> f64 {
        HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value / self.most).clamp(0.0, 1.0)
    }
}

impl LineChart {
    /// The chart as SVG; nothing where there is no value with a date.
    pub fn draw(&self) -> Option<Markup> {
        let paper = self.paper()?;
        let described = format!("{}-title {}-desc", self.id, self.id);
        Some(html! {
            svg.chart.line-chart viewBox=(format!("0 0 {} {}", px(WIDTH), px(HEIGHT))) role="group"
                aria-labelledby=(described) xmlns="http://www.w3.org/2000/svg" {
                title id=(format!("{}-title", self.id)) { (self.title) }
                desc id=(format!("{}-desc", self.id)) { (self.described()) }
                (self.axes(&paper))
                @for target in &self.targets { (broken(&paper, target)) }
                @for (shape, series) in self.series.iter().enumerate() { (steps(&paper, series, shape)) }
                (self.labels(&paper))
            }
        })
    }

    fn paper(&self) -> Option<Paper> {
        let dates = self.series.iter().flat_map(|s| s.points.iter().filter_map(|p| p.date.earliest()));
        let deadlines = self.targets.iter().filter_map(|t| t.deadline.as_ref()?.latest());
        let first = dates.clone().min()?;
        let last = dates.chain(deadlines).max()?;
        let values = self.series.iter().flat_map(|s| s.points.iter().map(|p| p.value));
        let most = values.chain(self.targets.iter().map(|t| t.value)).fold(0.0, f64::max);
        let first = Day::new(first.year(), 1, 1).unwrap_or(first);
        let last = Day::new(last.year(), 12, 31).unwrap_or(last);
        let most = ticks(most).last().copied().filter(|most| *most > 0.0).unwrap_or(1.0);
        Some(Paper { first, span: days(first, last).max(1.0), most })
    }

    /// The chart in words, for those who do not see it.
    fn described(&self) -> String {
        let series = self.series.iter().filter_map(|series| {
            let points = in_order(series);
            let ((_, first), (_, last)) = (points.first()?, points.last()?);
            let through = format!("{} ({}) to {} ({})", first.written, first.date, last.written, last.date);
            Some(if series.name.is_empty() { through } else { format!("{}: {through}", series.name) })
        });
        let targets = self.targets.iter().map(|t| format!("promised: {}", t.name));
        series.chain(targets).collect::<Vec<_>>().join("; ")
    }

    fn axes(&self, paper: &Paper) -> Markup {
        let right = px(WIDTH - RIGHT);
        html! {
            g.axis {
                @for tick in ticks(paper.most) {
                    line.grid x1=(px(LEFT)) x2=(right) y1=(px(paper.y(tick))) y2=(px(paper.y(tick)))
                        stroke="currentColor" stroke-opacity="0.15" {}
                    text x=(px(LEFT - 6.0)) y=(px(paper.y(tick) + 4.0)) text-anchor="end" font-size="11" {
                        (grouped(tick))
                    }
                }
                text x="0" y="11" font-size="11" { (self.unit) }
                @for year in years(paper) {
                    @let x = paper.x(year);
                    line x1=(px(x)) x2=(px(x)) y1=(px(HEIGHT - BOTTOM)) y2=(px(HEIGHT - BOTTOM + 4.0))
                        stroke="currentColor" {}
                    text x=(px(x)) y=(px(HEIGHT - BOTTOM + 17.0)) text-anchor="middle" font-size="11" { (year.year()) }
                }
            }
        }
    }

    /// Names at the right end, pushed apart where they would cover one another.
    fn labels(&self, paper: &Paper) -> Markup {
        let named = self.series.iter().enumerate().filter(|(_, series)| !series.name.is_empty());
        let ends = named.filter_map(|(shape, series)| {
            let value = in_order(series).last()?.1.value;
            Some((paper.y(value), Some(shape), series.name.as_str()))
        });
        let promised = self.targets.iter().map(|t| (paper.y(t.value), None, t.name.as_str()));
        let mut all: Vec<_> = ends.chain(promised).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut free = TOP;
        for (y, ..) in &mut all {
            *y = y.max(free);
            free = *y + LABEL_LINE;
        }
        html! {
            g.labels font-size="12" {
                @for (y, shape, name) in all {
                    @if let Some(shape) = shape { (mark(WIDTH - RIGHT + 12.0, y, shape)) }
                    text x=(px(WIDTH - RIGHT + 20.0)) y=(px(y + 4.0)) .promised[shape.is_none()] { (name) }
                }
            }
        }
    }
}

/// The points that can be placed, earliest first.
fn in_order(series: &Series) -> Vec<(Day, &Point)> {
    let mut points: Vec<_> = series.points.iter().filter_map(|p| Some((p.date.earliest()?, p))).collect();
    points.sort_by_key(|(day, _)| *day);
    points
}

/// The first days of the years that get a tick: at most nine of them.
fn years(paper: &Paper) -> impl Iterator<Item = Day> {
    let count = (paper.span / 365.25).round().max(1.0) as i16;
    let every = [1, 2, 5, 10, 25, 50, 100].into_iter().find(|n| count / n <= 9).unwrap_or(100);
    let first = paper.first.year();
    (first..=first.saturating_add(count))
        .filter(move |y| y % every == 0)
        .filter_map(|y| Day::new(y, 1, 1).ok())
}

/// A series: each value holds until the next.
fn steps(paper: &Paper, series: &Series, shape: usize) -> Markup {
    let points = in_order(series);
    let mut path = String::new();
    for (day, point) in &points {
        let (x, y) = (px(paper.x(*day)), px(paper.y(point.value)));
        path.push_str(&if path.is_empty() { format!("M{x} {y}") } else { format!("H{x}V{y}") });
    }
    html! {
        g class=(format!("series series-{}", shape % SHAPES)) {
            path d=(path) fill="none" stroke="currentColor" stroke-width="1.5" {}
            @for (day, point) in &points {
                a href=(point.href) {
                    title { (series.name) " " (point.date) ": " (point.written) }
                    (mark(paper.x(*day), paper.y(point.value), shape))
                }
            }
        }
    }
}

/// How many shapes of marks there are before they begin again.
const SHAPES: usize = 4;

/// A mark: disc, square, triangle, ring.
fn mark(x: f64, y: f64, shape: usize) -> Markup {
    html! {
        @match shape % SHAPES {
            0 => circle cx=(px(x)) cy=(px(y)) r="4" fill="currentColor" {},
            1 => rect x=(px(x - 4.0)) y=(px(y - 4.0)) width="8" height="8" fill="currentColor" {},
            2 => path d=(format!("M{} {}l5 9h-10z", px(x), px(y - 5.0))) fill="currentColor" {},
            _ => circle.ring cx=(px(x)) cy=(px(y)) r="4" fill="none" stroke="currentColor" stroke-width="2" {},
        }
    }
}

/// What was promised: a broken line up to its deadline.
fn broken(paper: &Paper, target: &Target) -> Markup {
    let end = target.deadline.as_ref().and_then(Date::latest).map_or(WIDTH - RIGHT, |day| paper.x(day));
    let y = px(paper.y(target.value));
    html! {
        a.promised href=(target.href) {
            title { "promised: " (target.name) }
            line x1=(px(LEFT)) x2=(px(end)) y1=(y) y2=(y) stroke="currentColor" stroke-width="1.5"
                stroke-dasharray="6 4" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(date: &str, value: f64) -> Point {
        Point {
            date: date.parse().unwrap(),
            value,
            written: format!("{value} percent"),
            href: "/records/r".into(),
        }
    }

    fn chart(points: Vec<Point>) -> LineChart {
        LineChart {
            id: "women".into(),
            title: "Women in the Majilis".into(),
            unit: "percent".into(),
            series: vec![Series { name: "Lower chamber".into(), points }],
            targets: vec![Target {
                name: "30 percent by 2016".into(),
                value: 30.0,
                deadline: "2016".parse().ok(),
                href: "/records/p".into(),
            }],
        }
    }

    #[test]
    fn practice_goes_in_steps_beside_the_broken_line_of_the_promise() {
        let drawn =
            chart(vec![point("2012-01-15", 24.3), point("2004-09-19", 10.4), point("2007-08-18", 15.9)]);
        insta::assert_snapshot!(drawn.draw().unwrap().into_string().replace("><", ">\n<"));
    }

    #[test]
    fn without_a_dated_value_there_is_no_chart() {
        assert!(chart(Vec::new()).draw().is_none());
        assert!(chart(vec![point("XXXX-03-08", 1.0)]).draw().is_none());
    }

    #[test]
    fn what_comes_from_outside_is_escaped() {
        let mut drawn = chart(vec![point("2004", 1.0)]);
        drawn.title = "<script>".into();
        let svg = drawn.draw().unwrap().into_string();
        assert!(svg.contains("&lt;script&gt;") && !svg.contains("<script>"));
    }
}
