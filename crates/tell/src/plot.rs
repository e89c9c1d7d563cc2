//! What charts of values over time share: values as steps, promises as broken lines, and where both stand on the paper.

use crate::scale::{days, px, ticks};
use crate::voice::Voice;
use maud::{Markup, html};
use tarazy_model::{Date, Day};

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
    /// From which values to the value promised by the deadline; drawn where there is a deadline.
    pub paths: Vec<Path>,
    /// The address of its record.
    pub href: String,
}

/// The way from a value to what was promised: how fast it had to go.
#[derive(Clone, Debug)]
pub struct Path {
    /// What it is: "asked: 1.2 a year from 2005".
    pub name: String,
    /// The day or period it begins.
    pub date: Date,
    /// The value it begins at.
    pub value: f64,
}

/// The part of the paper that values are drawn in.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Frame {
    pub(crate) fn right(self) -> f64 {
        self.left + self.width
    }

    pub(crate) fn bottom(self) -> f64 {
        self.top + self.height
    }
}

/// Where a value and a day stand on the paper.
#[derive(Clone, Copy)]
pub(crate) struct Paper {
    pub(crate) frame: Frame,
    pub(crate) first: Day,
    pub(crate) span: f64,
    pub(crate) most: f64,
}

impl Paper {
    /// Paper that all of these values and promises stand on; none where no value has a date.
    pub(crate) fn of<'s>(
        frame: Frame,
        series: impl IntoIterator<Item = &'s Series, IntoIter: Clone>,
        targets: impl IntoIterator<Item = &'s Target, IntoIter: Clone>,
    ) -> Option<Self> {
        let (series, targets) = (series.into_iter(), targets.into_iter());
        let dates = series.clone().flat_map(|s| s.points.iter().filter_map(|p| p.date.earliest()));
        let deadlines = targets.clone().filter_map(|t| t.deadline.as_ref()?.latest());
        let first = dates.clone().min()?;
        let last = dates.chain(deadlines).max()?;
        let values = series.flat_map(|s| s.points.iter().map(|p| p.value));
        let most = values.chain(targets.map(|t| t.value)).fold(0.0, f64::max);
        let first = Day::new(first.year(), 1, 1).unwrap_or(first);
        let last = Day::new(last.year(), 12, 31).unwrap_or(last);
        let most = ticks(most).last().copied().filter(|most| *most > 0.0).unwrap_or(1.0);
        Some(Self { frame, first, span: days(first, last).max(1.0), most })
    }

    /// The same in another frame.
    pub(crate) fn within(self, frame: Frame) -> Self {
        Self { frame, ..self }
    }

    pub(crate) fn x(&self, day: Day) -> f64 {
        self.frame.left + self.frame.width * (days(self.first, day) / self.span).clamp(0.0, 1.0)
    }

    pub(crate) fn y(&self, value: f64) -> f64 {
        self.frame.bottom() - self.frame.height * (value / self.most).clamp(0.0, 1.0)
    }
}

/// The points that can be placed, earliest first.
pub(crate) fn in_order(series: &Series) -> Vec<(Day, &Point)> {
    let mut points: Vec<_> = series.points.iter().filter_map(|p| Some((p.date.earliest()?, p))).collect();
    points.sort_by_key(|(day, _)| *day);
    points
}

/// The first days of the years that get a tick: at most nine of them.
pub(crate) fn years(paper: &Paper) -> impl Iterator<Item = Day> {
    let count = (paper.span / 365.25).round().max(1.0) as i16;
    let every = [1, 2, 5, 10, 25, 50, 100].into_iter().find(|n| count / n <= 9).unwrap_or(100);
    let first = paper.first.year();
    (first..=first.saturating_add(count))
        .filter(move |y| y % every == 0)
        .filter_map(|y| Day::new(y, 1, 1).ok())
}

/// A series: each value holds until the next.
pub(crate) fn steps(paper: &Paper, series: &Series, shape: usize) -> Markup {
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
pub(crate) fn mark(x: f64, y: f64, shape: usize) -> Markup {
    html! {
        @match shape % SHAPES {
            0 => circle cx=(px(x)) cy=(px(y)) r="4" fill="currentColor" {},
            1 => rect x=(px(x - 4.0)) y=(px(y - 4.0)) width="8" height="8" fill="currentColor" {},
            2 => path d=(format!("M{} {}l5 9h-10z", px(x), px(y - 5.0))) fill="currentColor" {},
            _ => circle.ring cx=(px(x)) cy=(px(y)) r="4" fill="none" stroke="currentColor" stroke-width="2" {},
        }
    }
}

/// The ends of a series in words: "12 (2005) to 27 (2021)".
pub(crate) fn ends(first: &Point, last: &Point, voice: &dyn Voice) -> String {
    let at = |point: &Point| format!("{} ({})", point.written, point.date);
    voice.between(&at(first), &at(last))
}

/// What was promised: a broken line up to its deadline, and dotted lines for how fast values had to go there.
pub(crate) fn broken(paper: &Paper, target: &Target, voice: &dyn Voice) -> Markup {
    let deadline = target.deadline.as_ref().and_then(Date::latest);
    let end = px(deadline.map_or(paper.frame.right(), |day| paper.x(day)));
    let y = px(paper.y(target.value));
    let begins = |path: &Path| Some((paper.x(path.date.earliest()?), paper.y(path.value)));
    html! {
        a.promised href=(target.href) {
            title { (voice.promised(&target.name)) }
            line x1=(px(paper.frame.left)) x2=(end) y1=(y) y2=(y) stroke="currentColor" stroke-width="1.5"
                stroke-dasharray="6 4" {}
        }
        @if deadline.is_some() { @for path in &target.paths { @if let Some((from, at)) = begins(path) {
            g.pace {
                title { (path.name) }
                line x1=(px(from)) x2=(end) y1=(px(at)) y2=(y) stroke="currentColor" stroke-width="1.5"
                    stroke-dasharray="1 4" stroke-linecap="round" {}
            }
        } } }
    }
}
