//! A year as a calendar: a square a day, a column a week from Monday to Sunday, darker where there was more.
//!
//! How much more is told by four shades, each with its range in the legend; a day with nothing on record is empty paper
//! within an outline, which is not a day on which nothing happened. A pattern of size, not of colour alone: the fuller
//! the day, the larger its square.

use crate::scale::{days, px};
use crate::voice::Voice;
use maud::{Markup, html};
use tarazy_model::Day;

const CELL: f64 = 17.0;
const LEFT: f64 = 34.0;
const TOP: f64 = 20.0;

/// A day and how many.
#[derive(Clone, Debug)]
pub struct Square {
    /// The day.
    pub day: Day,
    /// How many; not zero.
    pub count: u64,
    /// What it is called: "7 April 2010: 12 events".
    pub title: String,
    /// The address of what was counted.
    pub href: String,
}

/// A year's calendar.
#[derive(Clone, Debug)]
pub struct Year<'a> {
    /// The year.
    pub year: i16,
    /// What it shows.
    pub title: &'a str,
    /// The days that have any.
    pub squares: &'a [Square],
}

/// The least count of each shade: the fullest day, a half, a fifth of it, and one.
fn shades(most: u64) -> Vec<u64> {
    let mut least: Vec<u64> =
        [most / 2, most / 5, most / 20].into_iter().filter(|least| *least > 1).collect();
    least.push(1);
    least.dedup();
    least
}

impl Year<'_> {
    /// The calendar as SVG; `None` where the year is none of the calendar.
    pub fn draw(&self, voice: &dyn Voice) -> Option<Markup> {
        let first = Day::new(self.year, 1, 1).ok()?;
        let last = first.last_of_year();
        let weekday = |day: Day| f64::from(day.weekday().to_monday_zero_offset());
        let at = |day: Day| {
            let number = days(first, day) + weekday(first);
            (LEFT + (number / 7.0).floor() * CELL, TOP + weekday(day) * CELL)
        };
        let shades = shades(self.squares.iter().map(|square| square.count).max().unwrap_or(1));
        let months: Vec<Day> = (1..=12).filter_map(|month| Day::new(self.year, month, 1).ok()).collect();
        let all: Vec<Day> = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last).collect();
        Some(html! {
            svg.chart.year viewBox=(format!("0 0 {} {}", px(LEFT + 54.0 * CELL), px(TOP + 7.0 * CELL + 4.0)))
                role="group" aria-labelledby="year-title year-desc" xmlns="http://www.w3.org/2000/svg" {
                title #year-title { (self.title) }
                desc #year-desc { (voice.days(self.squares.len())) }
                @for month in months {
                    text x=(px(at(month).0)) y="12" font-size="10.5" fill="currentColor" { (voice.month(month)) }
                }
                @for n in [0, 2, 4, 6] {
                    text x="0" y=(px(TOP + CELL * (n as f64 + 0.7))) font-size="10.5" fill="currentColor" { (voice.weekday(n)) }
                }
                @for (x, y) in all.into_iter().map(at) {
                    rect.empty x=(px(x + 1.0)) y=(px(y + 1.0)) width=(px(CELL - 2.0)) height=(px(CELL - 2.0))
                        fill="none" stroke="currentColor" stroke-opacity="0.2" {}
                }
                @for square in self.squares.iter().filter(|square| square.day.year() == self.year) {
                    (filled(at(square.day), square, &shades))
                }
            }
        })
    }

    /// The least count of each shade, the darkest first, with its square.
    pub fn legend(&self) -> Vec<(u64, Markup)> {
        let shades = shades(self.squares.iter().map(|square| square.count).max().unwrap_or(1));
        let swatch = |least: &u64| {
            let square = inner((0.0, 0.0), *least, &shades);
            (
                *least,
                html! {
                    svg.swatch viewBox=(format!("0 0 {0} {0}", px(CELL))) width="17" height="17" aria-hidden="true"
                        xmlns="http://www.w3.org/2000/svg" { (square) }
                },
            )
        };
        shades.iter().map(swatch).collect()
    }
}

fn filled(at: (f64, f64), square: &Square, shades: &[u64]) -> Markup {
    html! { a href=(square.href) { title { (square.title) } (inner(at, square.count, shades)) } }
}

fn inner((x, y): (f64, f64), count: u64, shades: &[u64]) -> Markup {
    let shade = shades.iter().position(|least| count >= *least).unwrap_or(shades.len());
    let (inset, opacity) = match shade {
        0 => (1.0, "1"),
        1 => (2.0, "0.75"),
        2 => (3.5, "0.6"),
        _ => (5.0, "0.5"),
    };
    let size = px(CELL - 2.0 * inset);
    html! {
        rect x=(px(x + inset)) y=(px(y + inset)) width=(size) height=(size) fill="currentColor"
            fill-opacity=(opacity) {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::English;

    fn square(day: &str, count: u64) -> Square {
        Square {
            day: day.parse().unwrap(),
            count,
            title: format!("{day}: <{count}>"),
            href: format!("/events?from={day}&to={day}"),
        }
    }

    #[test]
    fn every_day_has_its_place_and_the_fullest_is_darkest() {
        let squares = [square("2010-01-01", 1), square("2010-04-07", 40), square("2010-12-31", 12)];
        let year = Year { year: 2010, title: "Events of 2010", squares: &squares };
        let svg = year.draw(&English).unwrap().into_string();
        assert_eq!(svg.matches("class=\"empty\"").count(), 365);
        assert_eq!(svg.matches("<a ").count(), 3);
        // 1 January 2010 was a Friday: the fifth row of the first week.
        assert!(svg.contains("<rect x=\"39\" y=\"93\""), "{svg}");
        assert!(svg.contains("2010-04-07: &lt;40&gt;") && !svg.contains("<40>"));
        assert_eq!(year.legend().iter().map(|(least, _)| *least).collect::<Vec<_>>(), [20, 8, 2, 1]);
    }

    #[test]
    fn a_leap_year_has_its_day() {
        let year = Year { year: 2012, title: "", squares: &[] };
        assert_eq!(year.draw(&English).unwrap().into_string().matches("class=\"empty\"").count(), 366);
    }
}
