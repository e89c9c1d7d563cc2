//! Small multiples: one small chart a State (or whatever the panels are of), all on the same axes, so that one look
//! compares them.

use crate::plot::{Frame, Paper, Series, Target, broken, ends, in_order, mark, steps, years};
use crate::scale::{cut, px, ticks};
use crate::voice::Voice;
use maud::{Markup, html};

const WIDTH: f64 = 720.0;
/// Panels in a row.
const ROW: usize = 3;
const GAP: f64 = 18.0;
const LEFT: f64 = 40.0;
const HEAD: f64 = 26.0;
const HEIGHT: f64 = 110.0;
const FOOT: f64 = 26.0;
const LEGEND: f64 = 24.0;

/// One of the charts.
#[derive(Clone, Debug)]
pub struct Panel {
    /// What it is of.
    pub name: String,
    /// What is measured.
    pub series: Vec<Series>,
    /// What was promised.
    pub targets: Vec<Target>,
}

/// Small charts on the same axes.
#[derive(Clone, Debug)]
pub struct Panels {
    /// Names the chart within the page, so that its title can be referred to.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// The unit of the values.
    pub unit: String,
    /// The charts, in order.
    pub panels: Vec<Panel>,
}

impl Panels {
    /// The charts as SVG; nothing where no value has a date.
    pub fn draw(&self, voice: &dyn Voice) -> Option<Markup> {
        let series = self.panels.iter().flat_map(|panel| &panel.series);
        let targets = self.panels.iter().flat_map(|panel| &panel.targets);
        let paper = Paper::of(self.frame(0), series, targets)?;
        let rows = self.panels.len().div_ceil(ROW);
        let names = self.names();
        let below = (HEAD + HEIGHT + FOOT) * f64::from(u32::try_from(rows).unwrap_or(1));
        let height = if names.len() > 1 { below + LEGEND } else { below };
        let described = format!("{}-title {}-desc", self.id, self.id);
        Some(html! {
            svg.chart.panels viewBox=(format!("0 0 {} {}", px(WIDTH), px(height))) role="group"
                aria-labelledby=(described) xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" {
                title id=(format!("{}-title", self.id)) { (self.title) }
                desc id=(format!("{}-desc", self.id)) { (self.described(voice)) }
                @for (place, panel) in self.panels.iter().enumerate() {
                    (one(panel, &paper.within(self.frame(place)), place % ROW == 0, (self, &names), voice))
                }
                @if names.len() > 1 { (legend(&names, below + 10.0, voice)) }
            }
        })
    }

    /// The names of all series, each once: a name has one mark in every panel.
    fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for series in self.panels.iter().flat_map(|panel| &panel.series) {
            if !names.contains(&series.name.as_str()) {
                names.push(&series.name);
            }
        }
        names
    }

    /// Where the panel of a place stands.
    fn frame(&self, place: usize) -> Frame {
        let columns = f64::from(u32::try_from(self.panels.len().clamp(1, ROW)).unwrap_or(1));
        let width = ((WIDTH - LEFT - 4.0 - GAP * (columns - 1.0)) / columns).min(320.0);
        let at = |n: usize| f64::from(u32::try_from(n).unwrap_or(0));
        let (column, row) = (at(place % ROW), at(place / ROW));
        let top = HEAD + row * (HEAD + HEIGHT + FOOT);
        Frame { left: LEFT + column * (width + GAP), top, width, height: HEIGHT }
    }

    /// The charts in words, for those who do not see them.
    fn described(&self, voice: &dyn Voice) -> String {
        let told = self.panels.iter().map(|panel| {
            let through = panel.series.iter().filter_map(|series| {
                let points = in_order(series);
                let ((_, first), (_, last)) = (points.first()?, points.last()?);
                let part = if series.name.is_empty() { String::new() } else { format!("{}: ", series.name) };
                Some(format!("{part}{}", ends(first, last, voice)))
            });
            format!("{}: {}", panel.name, through.collect::<Vec<_>>().join(", "))
        });
        told.collect::<Vec<_>>().join("; ")
    }
}

fn legend(names: &[&str], y: f64, voice: &dyn Voice) -> Markup {
    let at = |n: usize| LEFT + 150.0 * f64::from(u32::try_from(n).unwrap_or(0));
    html! {
        @for (n, name) in names.iter().enumerate() {
            (mark(at(n), y, n))
            text x=(px(at(n) + 9.0)) y=(px(y + 4.0)) font-size="11" {
                @if name.is_empty() { (voice.whole()) } @else { (cut(name, 20)) } }
        }
    }
}

fn one(
    panel: &Panel,
    paper: &Paper,
    has_scale: bool,
    (of, names): (&Panels, &[&str]),
    voice: &dyn Voice,
) -> Markup {
    let shape = |series: &Series| names.iter().position(|name| *name == series.name).unwrap_or(0);
    let Frame { left, top, .. } = paper.frame;
    let (right, bottom) = (paper.frame.right(), paper.frame.bottom());
    let shown = |n: usize, of: usize| of <= 4 || n.is_multiple_of(of.div_ceil(4));
    let (values, at): (Vec<f64>, Vec<_>) = (ticks(paper.most), years(paper).collect());
    html! {
        g {
            text x=(px(left)) y=(px(top - 10.0)) font-size="12" font-weight="600" { (cut(&panel.name, 34)) }
            @for (n, tick) in values.iter().enumerate().filter(|(n, _)| shown(*n, values.len())) {
                line.grid x1=(px(left)) x2=(px(right)) y1=(px(paper.y(*tick))) y2=(px(paper.y(*tick)))
                    stroke="currentColor" stroke-opacity="0.15" {}
                @if has_scale {
                    text x=(px(left - 5.0)) y=(px(paper.y(*tick) + 4.0)) text-anchor="end" font-size="10" {
                        (voice.number(*tick)) @if n > 0 && of.unit == "percent" { "%" } }
                }
            }
            @for (_, year) in at.iter().enumerate().filter(|(n, _)| shown(*n, at.len())) {
                text x=(px(paper.x(*year))) y=(px(bottom + 14.0)) text-anchor="middle" font-size="10" { (year.year()) }
            }
            @if panel.series.iter().all(|series| in_order(series).is_empty()) {
                text x=(px(left + 8.0)) y=(px(f64::midpoint(top, bottom))) font-size="11" font-style="italic" { (voice.nothing()) }
            }
            @for target in &panel.targets { (broken(paper, target, voice)) }
            @for series in &panel.series { (steps(paper, series, shape(series))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::Point;
    use crate::voice::English;

    fn panel(name: &str, values: &[(&str, f64)]) -> Panel {
        let point = |(date, value): &(&str, f64)| Point {
            date: date.parse().unwrap(),
            value: *value,
            written: format!("{value} percent"),
            href: "/records/r".into(),
        };
        let series = Series { name: String::new(), points: values.iter().map(point).collect() };
        Panel { name: name.into(), series: vec![series], targets: Vec::new() }
    }

    #[test]
    fn all_panels_stand_on_the_same_axes_and_an_empty_one_says_so() {
        let panels = Panels {
            id: "women".into(),
            title: "Women in parliament".into(),
            unit: "percent".into(),
            panels: vec![
                panel("Kazakhstan", &[("2004", 10.0), ("2021", 27.0)]),
                panel("Kyrgyzstan", &[("2010", 23.0)]),
                panel("<Uzbekistan>", &[]),
                panel("Tajikistan", &[("2020", 24.0)]),
            ],
        };
        let drawn = panels.draw(&English).unwrap().into_string();
        assert_eq!(drawn.matches("no information").count(), 1);
        assert!(
            drawn.contains("&lt;Uzbekistan&gt;")
                && drawn.contains("Kazakhstan: 10 percent (2004) to 27 percent (2021)")
        );
        // 27 of 30 on the axis stands at the same height in the first row, wherever the panel is.
        insta::assert_snapshot!(drawn.replace("><", ">\n<"));
        assert!(Panels { panels: vec![panel("None", &[])], ..panels }.draw(&English).is_none());
    }
}
