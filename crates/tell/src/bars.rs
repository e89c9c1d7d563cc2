//! Counts over time as bars: one bar a day, month or year, one panel a series, each on its own scale.
//!
//! A step without a bar is one of which nothing is on record. Every bar carries its count as text and leads to what
//! was counted.

use crate::scale::{days, px, ticks};
use crate::voice::Voice;
use maud::{Markup, html};
use tarazy_model::Day;

const WIDTH: f64 = 960.0;
const LEFT: f64 = 52.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 22.0;
const PANEL: f64 = 130.0;
const BETWEEN: f64 = 34.0;
const BOTTOM: f64 = 24.0;
/// A bar is no narrower than this, so that it can be seen.
const NARROWEST: f64 = 1.0;

/// A step of time and how many of each series there are in it.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// How many, series by series.
    pub counts: Vec<u64>,
    /// What it is called: "March 2005".
    pub name: String,
    /// The address of what was counted.
    pub href: String,
}

/// A chart of counts.
#[derive(Clone, Debug)]
pub struct Bars<'a> {
    /// Names the chart within the page.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// The names of the series; a series without any count has no panel.
    pub series: &'a [&'a str],
    /// The steps that have any, in order.
    pub bars: &'a [Bar],
}

/// A bar's place on the paper.
struct Scale {
    first: Day,
    span: f64,
}

impl Scale {
    fn x(&self, day: Day) -> f64 {
        LEFT + (WIDTH - LEFT - RIGHT) * days(self.first, day) / self.span
    }
}

impl Bars<'_> {
    /// The chart as SVG; `None` without a bar.
    pub fn draw(&self, voice: &dyn Voice) -> Option<Markup> {
        let (first, last) = (self.bars.first()?.from, self.bars.last()?.to);
        let scale = Scale { first, span: days(first, last) + 1.0 };
        let most = |at: usize| self.bars.iter().filter_map(|bar| bar.counts.get(at)).max().copied();
        let panels: Vec<(usize, &str, u64)> = self
            .series
            .iter()
            .enumerate()
            .filter_map(|(at, name)| Some((at, *name, most(at).filter(|most| *most > 0)?)))
            .collect();
        let panel_at = |n: usize| TOP + n as f64 * (PANEL + BETWEEN);
        let height = panel_at(panels.len()) - BETWEEN + BOTTOM;
        Some(html! {
            svg.chart.bars viewBox=(format!("0 0 {} {}", px(WIDTH), px(height))) role="group"
                aria-labelledby=(format!("{0}-title {0}-desc", self.id)) xmlns="http://www.w3.org/2000/svg" {
                title id=(format!("{}-title", self.id)) { (self.title) }
                desc id=(format!("{}-desc", self.id)) {
                    (voice.steps(self.bars.len(), first, last))
                }
                @for (n, (at, name, most)) in panels.iter().enumerate() {
                    (self.panel(&scale, panel_at(n), (*at, name, *most), voice))
                }
                (years(&scale, last, height))
            }
        })
    }

    fn panel(
        &self,
        scale: &Scale,
        top: f64,
        (at, name, most): (usize, &str, u64),
        voice: &dyn Voice,
    ) -> Markup {
        let ticks = ticks(most as f64);
        let full = ticks.last().copied().unwrap_or(1.0).max(1.0);
        let y = |count: f64| top + PANEL * (1.0 - count / full);
        html! {
            g.panel {
                text x="0" y=(px(top - 8.0)) font-size="12" font-weight="600" fill="currentColor" { (name) }
                @for tick in ticks.iter().filter(|tick| tick.fract() == 0.0) {
                    line x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(y(*tick))) y2=(px(y(*tick)))
                        stroke="currentColor" stroke-opacity="0.18" {}
                    text x=(px(LEFT - 6.0)) y=(px(y(*tick) + 3.5)) font-size="10" text-anchor="end"
                        fill="currentColor" { (voice.number(*tick)) }
                }
                @for bar in self.bars {
                    @if let Some(count) = bar.counts.get(at).filter(|count| **count > 0) {
                        (rect((scale, voice), bar, *count, y(*count as f64), top + PANEL))
                    }
                }
            }
        }
    }
}

fn rect((scale, voice): (&Scale, &dyn Voice), bar: &Bar, count: u64, y: f64, base: f64) -> Markup {
    let x = scale.x(bar.from);
    let room = scale.x(bar.to) - x + (WIDTH - LEFT - RIGHT) / scale.span;
    let width = if room > 4.0 { room - 1.0 } else { room.max(NARROWEST) };
    html! {
        a href=(bar.href) {
            title { (bar.name) ": " (voice.number(count as f64)) }
            rect x=(px(x)) y=(px(y)) width=(px(width)) height=(px((base - y).max(1.0))) fill="currentColor" {}
        }
    }
}

/// The years below the panels, as many as there is room for.
fn years(scale: &Scale, last: Day, height: f64) -> Markup {
    let (from, to) = (scale.first.year(), last.year());
    let every = ((f64::from(to - from) + 1.0) / 16.0).ceil().max(1.0) as usize;
    let begins = |year: i16| Day::new(year, 1, 1).ok().filter(|day| *day >= scale.first);
    html! {
        @for year in (from..=to).step_by(every) {
            @if let Some(day) = begins(year).or((year == from).then_some(scale.first)) {
                text x=(px(scale.x(day))) y=(px(height - 8.0)) font-size="11" fill="currentColor" { (year) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::English;

    fn bar(from: &str, to: &str, counts: &[u64]) -> Bar {
        let (from, to): (Day, Day) = (from.parse().unwrap(), to.parse().unwrap());
        Bar {
            from,
            to,
            counts: counts.to_vec(),
            name: format!("{from} <to> {to}"),
            href: format!("/events?from={from}"),
        }
    }

    #[test]
    fn events_and_reports_have_a_panel_and_a_scale_each() {
        let bars = [
            bar("2009-03-01", "2009-03-31", &[3, 1200]),
            bar("2010-04-01", "2010-04-30", &[41, 0]),
            bar("2010-06-01", "2010-06-30", &[12, 900]),
        ];
        let chart = Bars { id: "b", title: "By month", series: &["Events", "Reports"], bars: &bars };
        insta::assert_snapshot!(chart.draw(&English).unwrap().into_string().replace("><", ">\n<"));
    }

    #[test]
    fn a_series_without_a_count_has_no_panel_and_nothing_has_no_chart() {
        let bars = [bar("2010-04-01", "2010-04-30", &[41, 0])];
        let chart = Bars { id: "b", title: "By month", series: &["Events", "Reports"], bars: &bars };
        assert!(!chart.draw(&English).unwrap().into_string().contains("Reports"));
        assert!(Bars { bars: &[], ..chart }.draw(&English).is_none());
    }
}
