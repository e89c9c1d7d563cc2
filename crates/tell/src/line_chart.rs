//! Values over time as steps, with what was promised as a broken line: practice beside promise.
//!
//! A figure holds until the next one, so the line goes in steps and invents no value in between. Series
//! differ by the shape of their marks, not by colour alone; every mark links to its record and carries
//! its value as text. Elements are closed with `{}`: within HTML an unclosed `line` would swallow the next.

use crate::plot::{Frame, Paper, broken, ends, in_order, mark, steps, years};
pub use crate::plot::{Path, Point, Series, Target};
use crate::scale::{px, ticks};
use crate::voice::Voice;
use maud::{Markup, html};

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 44.0;
const RIGHT: f64 = 150.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 34.0;
const LABEL_LINE: f64 = 15.0;

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

impl LineChart {
    /// The chart as SVG; nothing where there is no value with a date.
    pub fn draw(&self, voice: &dyn Voice) -> Option<Markup> {
        let paper = self.paper()?;
        let described = format!("{}-title {}-desc", self.id, self.id);
        Some(html! {
            svg.chart.line-chart viewBox=(format!("0 0 {} {}", px(WIDTH), px(HEIGHT))) role="group"
                aria-labelledby=(described) xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" {
                title id=(format!("{}-title", self.id)) { (self.title) }
                desc id=(format!("{}-desc", self.id)) { (self.described(voice)) }
                (self.axes(&paper, voice))
                @for target in &self.targets { (broken(&paper, target, voice)) }
                @for (shape, series) in self.series.iter().enumerate() { (steps(&paper, series, shape)) }
                (self.labels(&paper))
            }
        })
    }

    fn paper(&self) -> Option<Paper> {
        let frame =
            Frame { left: LEFT, top: TOP, width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM };
        Paper::of(frame, &self.series, &self.targets)
    }

    /// The chart in words, for those who do not see it.
    fn described(&self, voice: &dyn Voice) -> String {
        let series = self.series.iter().filter_map(|series| {
            let points = in_order(series);
            let ((_, first), (_, last)) = (points.first()?, points.last()?);
            let through = ends(first, last, voice);
            Some(if series.name.is_empty() { through } else { format!("{}: {through}", series.name) })
        });
        let paths = |target: &Target| target.paths.iter().map(|path| path.name.clone()).collect::<Vec<_>>();
        let targets = self
            .targets
            .iter()
            .flat_map(|target| std::iter::once(voice.promised(&target.name)).chain(paths(target)));
        series.chain(targets).collect::<Vec<_>>().join("; ")
    }

    fn axes(&self, paper: &Paper, voice: &dyn Voice) -> Markup {
        let right = px(WIDTH - RIGHT);
        html! {
            g.axis {
                @for tick in ticks(paper.most) {
                    line.grid x1=(px(LEFT)) x2=(right) y1=(px(paper.y(tick))) y2=(px(paper.y(tick)))
                        stroke="currentColor" stroke-opacity="0.15" {}
                    text x=(px(LEFT - 6.0)) y=(px(paper.y(tick) + 4.0)) text-anchor="end" font-size="11" {
                        (voice.number(tick))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::English;

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
                paths: vec![Path {
                    name: "asked: 1.6 a year".into(),
                    date: "2004-09-19".parse().unwrap(),
                    value: 10.4,
                }],
                href: "/records/p".into(),
            }],
        }
    }

    #[test]
    fn practice_goes_in_steps_beside_the_broken_line_of_the_promise() {
        let drawn =
            chart(vec![point("2012-01-15", 24.3), point("2004-09-19", 10.4), point("2007-08-18", 15.9)]);
        insta::assert_snapshot!(drawn.draw(&English).unwrap().into_string().replace("><", ">\n<"));
    }

    #[test]
    fn without_a_dated_value_there_is_no_chart() {
        assert!(chart(Vec::new()).draw(&English).is_none());
        assert!(chart(vec![point("XXXX-03-08", 1.0)]).draw(&English).is_none());
    }

    #[test]
    fn what_comes_from_outside_is_escaped() {
        let mut drawn = chart(vec![point("2004", 1.0)]);
        drawn.title = "<script>".into();
        let svg = drawn.draw(&English).unwrap().into_string();
        assert!(svg.contains("&lt;script&gt;") && !svg.contains("<script>"));
    }
}
