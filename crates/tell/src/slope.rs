//! Slopes: the first and the last value of each State, joined by a line, so that rise and fall are seen at once.

use crate::plot::{Series, in_order};
use crate::scale::{cut, px};
use crate::voice::Voice;
use maud::{Markup, html};

const WIDTH: f64 = 720.0;
const SIDE: f64 = 250.0;
const TOP: f64 = 20.0;
const HEIGHT: f64 = 220.0;
const LINE: f64 = 16.0;

/// First and last values side by side.
#[derive(Clone, Debug)]
pub struct Slope {
    /// Names the chart within the page, so that its title can be referred to.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// What is measured; of each series the first and the last value are drawn.
    pub series: Vec<Series>,
}

/// The ends of a series: what is written of each, and the values.
struct Ends<'s> {
    name: &'s str,
    shape: usize,
    href: &'s str,
    first: (f64, String),
    last: (f64, String),
}

impl Slope {
    /// The chart as SVG; nothing where no series has two values.
    pub fn draw(&self, voice: &dyn Voice) -> Option<Markup> {
        let ends: Vec<Ends<'_>> =
            self.series.iter().enumerate().filter_map(|(n, one)| ends(n, one)).collect();
        let values = || ends.iter().flat_map(|one| [one.first.0, one.last.0]);
        let (least, most) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
        if ends.is_empty() {
            return None;
        }
        let reach = if most > least { most - least } else { 1.0 };
        let y = |value: f64| TOP + HEIGHT - HEIGHT * (value - least) / reach;
        let lefts = apart(ends.iter().map(|one| y(one.first.0)).collect());
        let rights = apart(ends.iter().map(|one| y(one.last.0)).collect());
        let height = lefts.iter().chain(&rights).copied().fold(TOP + HEIGHT, f64::max) + 14.0;
        let described = format!("{}-title {}-desc", self.id, self.id);
        let told: Vec<String> = ends.iter().map(|one| said(one, voice)).collect();
        Some(html! {
            svg.chart.slope viewBox=(format!("0 0 {} {}", px(WIDTH), px(height))) role="group"
                aria-labelledby=(described) xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" {
                title id=(format!("{}-title", self.id)) { (self.title) }
                desc id=(format!("{}-desc", self.id)) { (told.join("; ")) }
                @for x in [SIDE, WIDTH - SIDE] {
                    line x1=(px(x)) x2=(px(x)) y1=(px(TOP - 6.0)) y2=(px(TOP + HEIGHT + 6.0))
                        stroke="currentColor" stroke-opacity="0.3" {}
                }
                @for ((one, left), right) in ends.iter().zip(&lefts).zip(&rights) {
                    (line(one, (y(one.first.0), *left), (y(one.last.0), *right), voice))
                }
            }
        })
    }
}

fn ends(shape: usize, series: &Series) -> Option<Ends<'_>> {
    let points = in_order(series);
    let ((from, first), (to, last)) = (points.first()?, points.last()?);
    (from < to).then(|| Ends {
        name: &series.name,
        shape,
        href: &last.href,
        first: (first.value, format!("{} ({})", first.written, first.date)),
        last: (last.value, format!("{} ({})", last.written, last.date)),
    })
}

/// Heights of labels, pushed apart where they would cover one another.
fn apart(heights: Vec<f64>) -> Vec<f64> {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    let height = |at: &usize| heights.get(*at).copied().unwrap_or_default();
    order.sort_by(|a, b| height(a).total_cmp(&height(b)));
    let (mut placed, mut free) = (heights.clone(), f64::MIN);
    for at in order {
        let y = height(&at).max(free);
        free = y + LINE;
        if let Some(place) = placed.get_mut(at) {
            *place = y;
        }
    }
    placed
}

/// A line in words.
fn said(one: &Ends<'_>, voice: &dyn Voice) -> String {
    format!("{}: {}", one.name, voice.between(&one.first.1, &one.last.1))
}

/// A line between two values: where each stands, and where its label does.
fn line(one: &Ends<'_>, (y1, left): (f64, f64), (y2, right): (f64, f64), voice: &dyn Voice) -> Markup {
    let dashes = ["", "7 3", "2 3", "9 3 2 3"].get(one.shape % 4).copied().unwrap_or_default();
    html! {
        a href=(one.href) {
            title { (said(one, voice)) }
            line x1=(px(SIDE)) x2=(px(WIDTH - SIDE)) y1=(px(y1)) y2=(px(y2)) stroke="currentColor" stroke-width="1.7"
                stroke-dasharray=(dashes) {}
            circle cx=(px(SIDE)) cy=(px(y1)) r="3.5" fill="currentColor" {}
            circle cx=(px(WIDTH - SIDE)) cy=(px(y2)) r="3.5" fill="currentColor" {}
            text x=(px(SIDE - 9.0)) y=(px(left + 4.0)) text-anchor="end" font-size="12" {
                (cut(one.name, 22)) " " (one.first.1) }
            text x=(px(WIDTH - SIDE + 9.0)) y=(px(right + 4.0)) font-size="12" { (one.last.1) " " (cut(one.name, 22)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::Point;
    use crate::voice::English;

    fn series(name: &str, values: &[(&str, f64)]) -> Series {
        let point = |(date, value): &(&str, f64)| Point {
            date: date.parse().unwrap(),
            value: *value,
            written: format!("{value} %"),
            href: "/records/r".into(),
        };
        Series { name: name.into(), points: values.iter().map(point).collect() }
    }

    #[test]
    fn first_and_last_are_joined_and_labels_do_not_cover_one_another() {
        let slope = Slope {
            id: "s".into(),
            title: "Women".into(),
            series: vec![
                series("KAZ", &[("2004", 10.0), ("2010", 15.0), ("2021", 27.0)]),
                series("KGZ", &[("2005", 10.0), ("2021", 20.0)]),
                series("UZB", &[("2020", 32.0)]),
            ],
        };
        let drawn = slope.draw(&English).unwrap().into_string();
        assert!(drawn.contains("KAZ: 10 % (2004) to 27 % (2021); KGZ"), "{drawn}");
        assert!(!drawn.contains("UZB"), "one value makes no slope");
        assert_eq!(apart(vec![10.0, 10.0, 12.0]), [10.0, 26.0, 42.0]);
        assert!(Slope { series: vec![series("UZB", &[("2020", 32.0)])], ..slope }.draw(&English).is_none());
    }
}
