//! Ribbons: one row a thing, and along it how long it was what. A State under its instruments, a pledge from its making
//! to its deadline.
//!
//! What a ribbon stands for is told by its thickness and pattern and in words at its end, never by colour alone.

use crate::plot::{Frame, Paper, years};
use crate::scale::{cut, days, px};
use crate::voice::Voice;
use maud::{Markup, html};
use tarazy_model::Day;

const WIDTH: f64 = 960.0;
const LEFT: f64 = 250.0;
const RIGHT: f64 = 190.0;
const TOP: f64 = 24.0;
const ROW: f64 = 24.0;
const NAME_LENGTH: usize = 34;
const NOTE_LENGTH: usize = 30;

/// How a stretch of a ribbon is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// As a full band.
    Full,
    /// As an outlined band.
    Open,
    /// As a thin line.
    Thin,
    /// As a striped band.
    Striped,
}

/// A stretch of time along a row.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Its first day.
    pub from: Day,
    /// Its last day; none where it holds still on the day the chart is of.
    pub until: Option<Day>,
    /// How it is drawn.
    pub band: Band,
    /// What it is: "State party since 26 August 1998".
    pub title: String,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Ribbon {
    /// What it is of.
    pub name: String,
    /// The address of it.
    pub href: String,
    /// The stretches, earliest first; none where nothing is known, and the note says so.
    pub stretches: Vec<Stretch>,
    /// Where it stands on the day, in words.
    pub note: String,
}

/// Ribbons under one another on one axis.
#[derive(Clone, Debug)]
pub struct Ribbons<'a> {
    /// Names the chart within the page, so that its title can be referred to.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// The day it is of; a line stands there.
    pub on: Day,
    /// The rows, in order.
    pub rows: &'a [Ribbon],
}

impl Ribbons<'_> {
    /// The chart as SVG; nothing where no row has a stretch.
    pub fn draw(&self, voice: &dyn Voice) -> Option<Markup> {
        let paper = self.paper()?;
        let described = format!("{0}-title {0}-desc", self.id);
        Some(html! {
            svg.chart.ribbons viewBox=(format!("0 0 {} {}", px(WIDTH), px(paper.frame.bottom() + 6.0))) role="group"
                aria-labelledby=(described) xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" {
                title id=(format!("{}-title", self.id)) { (self.title) }
                desc id=(format!("{}-desc", self.id)) { (voice.rows(self.rows.len())) }
                (self.axis(&paper))
                @for (place, row) in self.rows.iter().enumerate() { (self.row(&paper, row, middle(place))) }
            }
        })
    }

    /// From the year of the first stretch to that of the last day or the day the chart is of.
    fn paper(&self) -> Option<Paper> {
        let stretches = || self.rows.iter().flat_map(|row| &row.stretches);
        let first = stretches().map(|stretch| stretch.from).min()?.min(self.on).first_of_year();
        let last = stretches().filter_map(|stretch| stretch.until).fold(self.on, Day::max).last_of_year();
        let height = ROW * f64::from(u32::try_from(self.rows.len()).unwrap_or(u32::MAX));
        let frame = Frame { left: LEFT, top: TOP, width: WIDTH - LEFT - RIGHT, height };
        Some(Paper { frame, first, span: days(first, last).max(1.0), most: 1.0 })
    }

    fn axis(&self, paper: &Paper) -> Markup {
        let (top, bottom) = (px(TOP - 4.0), px(paper.frame.bottom()));
        let on = px(paper.x(self.on));
        html! {
            g.axis font-size="11" {
                @for year in years(paper) {
                    @let x = px(paper.x(year));
                    line.grid x1=(x) x2=(x) y1=(top) y2=(bottom) stroke="currentColor" stroke-opacity="0.15" {}
                    text x=(x) y="12" text-anchor="middle" { (year.year()) }
                }
                line.on x1=(on) x2=(on) y1=(top) y2=(bottom) stroke="currentColor" stroke-dasharray="3 3" {
                    title { (self.on) }
                }
            }
        }
    }

    fn row(&self, paper: &Paper, row: &Ribbon, y: f64) -> Markup {
        html! {
            g.row font-size="12" {
                a href=(row.href) { text x="0" y=(px(y + 4.0)) { (cut(&row.name, NAME_LENGTH)) title { (row.name) } } }
                @for stretch in &row.stretches { (self.stretch(paper, stretch, y)) }
                text x=(px(paper.frame.right() + 10.0)) y=(px(y + 4.0)) { (cut(&row.note, NOTE_LENGTH)) title { (row.note) } }
            }
        }
    }

    fn stretch(&self, paper: &Paper, stretch: &Stretch, y: f64) -> Markup {
        let (from, until) = (paper.x(stretch.from), paper.x(stretch.until.unwrap_or(self.on)));
        let width = px((until - from).max(2.0));
        html! {
            g.stretch {
                title { (stretch.title) }
                @match stretch.band {
                    Band::Full => rect x=(px(from)) y=(px(y - 6.0)) width=(width) height="12" fill="currentColor" {},
                    Band::Open => rect x=(px(from)) y=(px(y - 5.5)) width=(width) height="11" fill="none"
                        stroke="currentColor" {},
                    Band::Thin => rect x=(px(from)) y=(px(y - 1.5)) width=(width) height="3" fill="currentColor" {},
                    Band::Striped => line x1=(px(from)) x2=(px(until.max(from + 2.0))) y1=(px(y)) y2=(px(y))
                        stroke="currentColor" stroke-width="12" stroke-dasharray="2 3" {},
                }
            }
        }
    }
}

/// How high the middle of a row stands.
fn middle(place: usize) -> f64 {
    TOP + ROW * (f64::from(u32::try_from(place).unwrap_or(u32::MAX)) + 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::English;

    fn row(name: &str, stretches: &[(&str, Option<&str>, Band)]) -> Ribbon {
        let stretch = |(from, until, band): &(&str, Option<&str>, Band)| Stretch {
            from: from.parse().unwrap(),
            until: until.map(|day| day.parse().unwrap()),
            band: *band,
            title: format!("from {from}"),
        };
        Ribbon {
            name: name.into(),
            href: "/treaties/KAZ/CAT".into(),
            stretches: stretches.iter().map(stretch).collect(),
            note: "State party".into(),
        }
    }

    fn drawn(rows: &[Ribbon]) -> Option<String> {
        let chart = Ribbons { id: "r", title: "Under its treaties", on: "2020-06-30".parse().unwrap(), rows };
        chart.draw(&English).map(|svg| svg.into_string().replace("><", ">\n<"))
    }

    #[test]
    fn what_holds_still_ends_at_the_day_and_a_deadline_ahead_lies_beyond_it() {
        let rows = [
            row(
                "Signed, then bound",
                &[("1998-12-01", Some("2002-02-07"), Band::Thin), ("2002-02-08", None, Band::Full)],
            ),
            row("To be kept by 2030", &[("2016-12-06", Some("2030-12-31"), Band::Open)]),
            row(
                "Late",
                &[("2005-01-01", Some("2010-12-31"), Band::Open), ("2011-01-01", None, Band::Striped)],
            ),
            row("<Nothing known>", &[]),
        ];
        insta::assert_snapshot!(drawn(&rows).unwrap());
    }

    #[test]
    fn without_a_stretch_there_is_no_chart() {
        assert_eq!(drawn(&[row("Nothing known", &[])]), None);
    }
}
