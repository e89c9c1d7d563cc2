//! Events by date as strips: one strip a month, a year or ten years, whichever is the finest that gives at
//! most twelve strips; stretches in which nothing is on record take no paper.
//!
//! Events that would cover one another become one mark with their number on it, so that 20 or 20,000 of
//! them take the same paper. A mark's name stands under it where there is room. A date marked uncertain is
//! an open ring; a date wider than the strip cannot be placed honestly and is only counted.

use crate::scale::{cut, days, px};
use crate::voice::Voice;
use maud::{Markup, html};
use std::collections::BTreeMap;
use tarazy_model::{Date, Day};

const WIDTH: f64 = 960.0;
const LEFT: f64 = 116.0;
/// Room for the name of a mark in the last column.
const RIGHT: f64 = 176.0;
/// Marks nearer than this become one.
const APART: f64 = 18.0;
const LABEL_LINE: f64 = 15.0;
const LABEL_LENGTH: usize = 30;
/// An average letter of the labels' type.
const LETTER: f64 = 5.7;
const MOST_LINES: usize = 7;
const MOST_STRIPS: usize = 12;

/// One event to be placed.
#[derive(Clone, Debug)]
pub struct Mark {
    /// When.
    pub date: Date,
    /// What it is called.
    pub title: String,
    /// The address of its record.
    pub href: String,
}

/// Events by date.
pub struct Timeline<'a> {
    /// Names the chart within the page.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// The events, in any order.
    pub marks: &'a [Mark],
    /// The address that lists what happened between two days.
    pub between: &'a dyn Fn(Day, Day) -> String,
    /// What a month or a decade is called.
    pub period: &'a dyn Fn(Period) -> String,
}

/// A stretch of time that has a name; a year is called by its number.
#[derive(Clone, Copy, Debug)]
pub enum Period {
    /// A month, by its first day.
    Month(Day),
    /// Ten years, by their first.
    Decade(i16),
}

/// How much time one strip takes.
#[derive(Clone, Copy)]
enum Span {
    Month,
    Year,
    Decade,
}

impl Span {
    /// The strip in which a day lies: its first and its last day.
    fn around(self, day: Day) -> (Day, Day) {
        let year = |y: i16, month, d| Day::new(y, month, d).unwrap_or(day);
        match self {
            Self::Month => (day.first_of_month(), day.last_of_month()),
            Self::Year => (day.first_of_year(), day.last_of_year()),
            Self::Decade => {
                let first = day.year() - day.year().rem_euclid(10);
                (year(first, 1, 1), year(first + 9, 12, 31))
            }
        }
    }

    fn label(self, first: Day, called: &dyn Fn(Period) -> String) -> String {
        match self {
            Self::Month => called(Period::Month(first)),
            Self::Year => first.year().to_string(),
            Self::Decade => called(Period::Decade(first.year())),
        }
    }

    /// Where ticks stand in a strip, and what they say.
    fn ticks(self, first: Day, last: Day, voice: &dyn Voice) -> Vec<(Day, String)> {
        let all = |step: jiff::Span| first.series(step).take_while(move |day| *day <= last);
        match self {
            Self::Month => {
                let days = [1, 5, 10, 15, 20, 25, 30].into_iter();
                days.filter_map(|d| Some((Day::new(first.year(), first.month(), d).ok()?, d.to_string())))
                    .collect()
            }
            Self::Year => all(jiff::Span::new().months(1)).map(|day| (day, voice.month(day))).collect(),
            Self::Decade => {
                all(jiff::Span::new().years(1)).map(|day| (day, day.year().to_string())).collect()
            }
        }
    }
}

/// Marks that share one place on a strip.
struct Group<'a> {
    x: f64,
    end: f64,
    first: Day,
    last: Day,
    marks: Vec<&'a Mark>,
    /// Line of its label under the strip, counted from 0, if there is room for one.
    line: Option<usize>,
}

struct Strip<'a> {
    first: Day,
    last: Day,
    groups: Vec<Group<'a>>,
}

impl Timeline<'_> {
    /// The chart as SVG and the number of events it could not place; no chart where it could place none.
    pub fn draw(&self, voice: &dyn Voice) -> (Option<Markup>, usize) {
        let span = self.span();
        let mut strips: BTreeMap<Day, Vec<(Day, Day, &Mark)>> = BTreeMap::new();
        let mut placed = 0;
        for mark in self.marks {
            let (Some(from), Some(to)) = (mark.date.earliest(), mark.date.latest()) else { continue };
            let (first, last) = span.around(from);
            if days(from, to) < days(first, last) {
                strips.entry(first).or_default().push((from, to.min(last), mark));
                placed += 1;
            }
        }
        let strips: Vec<_> = strips.into_iter().map(|(first, marks)| strip(span, first, marks)).collect();
        let unplaced = self.marks.len() - placed;
        (if strips.is_empty() { None } else { Some(self.paper(span, &strips, placed, voice)) }, unplaced)
    }

    /// The finest span that gives few enough strips.
    fn span(&self) -> Span {
        let strips = |span: Span| {
            let mut firsts: Vec<_> =
                self.marks.iter().filter_map(|mark| Some(span.around(mark.date.earliest()?).0)).collect();
            firsts.sort_unstable();
            firsts.dedup();
            firsts.len()
        };
        [Span::Month, Span::Year]
            .into_iter()
            .find(|span| strips(*span) <= MOST_STRIPS)
            .unwrap_or(Span::Decade)
    }

    fn paper(&self, span: Span, strips: &[Strip<'_>], placed: usize, voice: &dyn Voice) -> Markup {
        let mut tops = Vec::with_capacity(strips.len());
        let mut height = 8.0;
        for strip in strips {
            tops.push(height);
            height += strip.height();
        }
        html! {
            svg.chart.timeline viewBox=(format!("0 0 {} {}", px(WIDTH), px(height))) role="group"
                aria-labelledby=(format!("{0}-title {0}-desc", self.id)) xmlns="http://www.w3.org/2000/svg" {
                title id=(format!("{}-title", self.id)) { (self.title) }
                desc id=(format!("{}-desc", self.id)) {
                    (voice.strips(placed, strips.len()))
                }
                @for (strip, top) in strips.iter().zip(tops) { (self.draw_strip(span, strip, top, voice)) }
            }
        }
    }

    fn draw_strip(&self, span: Span, strip: &Strip<'_>, top: f64, voice: &dyn Voice) -> Markup {
        let axis = top + 26.0;
        html! {
            g.strip {
                text.when x="0" y=(px(axis + 4.0)) font-size="13" font-weight="600" { (span.label(strip.first, self.period)) }
                line x1=(px(LEFT)) x2=(px(WIDTH - RIGHT)) y1=(px(axis)) y2=(px(axis)) stroke="currentColor"
                    stroke-opacity="0.35" {}
                @for (day, label) in span.ticks(strip.first, strip.last, voice) {
                    text.tick x=(px(strip.x(day))) y=(px(top + 12.0)) font-size="10" text-anchor="middle"
                        fill="currentColor" fill-opacity="0.75" { (label) }
                }
                @for group in &strip.groups { (self.draw_group(group, axis)) }
            }
        }
    }

    fn draw_group(&self, group: &Group<'_>, axis: f64) -> Markup {
        let href = match group.marks.as_slice() {
            [mark] => mark.href.clone(),
            _ => (self.between)(group.first, group.last),
        };
        let text_at = group.line.map(|line| axis + 22.0 + LABEL_LINE * line as f64);
        html! {
            a.mark href=(href) {
                title { @for (n, mark) in group.marks.iter().take(12).enumerate() {
                    @if n > 0 { "; " } (mark.date) ": " (mark.title)
                } @if group.marks.len() > 12 { "; …" } }
                @if let Some(y) = text_at {
                    line x1=(px(group.x)) x2=(px(group.x)) y1=(px(axis)) y2=(px(y - 9.0)) stroke="currentColor"
                        stroke-opacity="0.35" {}
                    text x=(px(group.x + 3.0)) y=(px(y)) font-size="11.5" fill="currentColor" { (group.label()) }
                }
                (group.disc(axis))
            }
        }
    }
}

/// The strip that begins on a day, its marks gathered where they would cover one another and named where
/// there is room.
fn strip<'a>(span: Span, first: Day, mut marks: Vec<(Day, Day, &'a Mark)>) -> Strip<'a> {
    marks.sort_by(|a, b| (a.0, &a.2.title, &a.2.href).cmp(&(b.0, &b.2.title, &b.2.href)));
    let mut strip = Strip { first, last: span.around(first).1, groups: Vec::new() };
    for (from, to, mark) in marks {
        let (x, end) = (strip.x(from), strip.x(to));
        match strip.groups.last_mut().filter(|group| x - group.x < APART) {
            Some(group) => {
                group.last = group.last.max(to);
                group.marks.push(mark);
            }
            None => strip.groups.push(Group { x, end, first: from, last: to, marks: vec![mark], line: None }),
        }
    }
    name_marks(&mut strip.groups);
    strip
}

/// Gives each mark the first line on which its name crosses neither a name nor the stem of one to its
/// right; those that would need too deep a line go without.
fn name_marks(groups: &mut [Group<'_>]) {
    let mut named: Vec<(f64, usize)> = Vec::new();
    for group in groups.iter_mut().rev() {
        let end = group.x + 10.0 + LETTER * group.label().chars().count() as f64;
        let line = named.iter().filter(|(x, _)| *x < end).map(|(_, line)| line + 1).max().unwrap_or(0);
        if line < MOST_LINES {
            group.line = Some(line);
            named.push((group.x, line));
        }
    }
}

impl Strip<'_> {
    fn x(&self, day: Day) -> f64 {
        LEFT + (WIDTH - LEFT - RIGHT) * days(self.first, day) / days(self.first, self.last).max(1.0)
    }

    fn height(&self) -> f64 {
        let lines = self.groups.iter().filter_map(|group| group.line).max().map_or(0, |line| line + 1);
        44.0 + LABEL_LINE * lines as f64
    }
}

impl Group<'_> {
    fn label(&self) -> String {
        match self.marks.as_slice() {
            [only] => cut(&only.title, LABEL_LENGTH),
            [first, rest @ ..] => format!("{} +{}", cut(&first.title, LABEL_LENGTH - 5), rest.len()),
            [] => String::new(),
        }
    }

    /// One event is a disc, open where its date is uncertain, with a bar where it lasted; several are a
    /// larger disc with their number.
    fn disc(&self, axis: f64) -> Markup {
        let (x, y, several) = (px(self.x), px(axis), self.marks.len() > 1);
        let open = !several && self.marks.iter().any(|mark| mark.date.is_uncertain());
        html! {
            @if !several && self.end - self.x > 8.0 {
                line.lasted x1=(x) x2=(px(self.end)) y1=(y) y2=(y) stroke="currentColor" stroke-width="4"
                    stroke-opacity="0.5" {}
            }
            @if several {
                circle cx=(x) cy=(y) r=(px(7.0 + (self.marks.len() as f64).log10() * 2.0)) fill="currentColor" {}
                text.count x=(x) y=(px(axis + 3.5)) font-size="10" text-anchor="middle" fill="Canvas" {
                    (self.marks.len())
                }
            } @else if open {
                circle.open cx=(x) cy=(y) r="4.5" fill="Canvas" stroke="currentColor" stroke-width="1.5" {}
            } @else {
                circle cx=(x) cy=(y) r="5" fill="currentColor" {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::English;

    fn mark(date: &str, title: &str) -> Mark {
        Mark { date: date.parse().unwrap(), title: title.into(), href: format!("/records/{date}") }
    }

    fn drawn(marks: &[Mark]) -> (String, usize) {
        let between = |from: Day, to: Day| format!("/timeline?from={from}&to={to}");
        let period = |period: Period| match period {
            Period::Month(first) => first.strftime("%B %Y").to_string(),
            Period::Decade(year) => format!("{year}s"),
        };
        let (svg, unplaced) =
            Timeline { id: "t", title: "Events", marks, between: &between, period: &period }.draw(&English);
        (svg.map(Markup::into_string).unwrap_or_default(), unplaced)
    }

    #[test]
    fn a_few_events_stand_on_a_strip_for_each_month() {
        let marks = [
            mark("2005-03-24", "Government falls"),
            mark("2005-03-24", "Prisoner freed"),
            mark("2005-04-04~", "Resignation signed"),
            mark("2010-06-10/2010-06-14", "Violence in the south"),
            mark("2005", "Some time that year"),
        ];
        let (svg, unplaced) = drawn(&marks);
        assert_eq!(unplaced, 1);
        insta::assert_snapshot!(svg.replace("><", ">\n<"));
    }

    #[test]
    fn twenty_thousand_events_take_little_more_paper_than_two_hundred() {
        let many = |count: usize| -> Vec<Mark> {
            let day = |n: usize| format!("{}-{:02}-{:02}", 1950 + n % 70, 1 + n % 12, 1 + n % 28);
            (0..count).map(|n| mark(&day(n), "An event")).collect()
        };
        let (few, most) = (drawn(&many(2000)).0.len(), drawn(&many(20_000)).0.len());
        assert!(most < few * 2, "{few} bytes for 2,000, {most} for 20,000");
    }

    #[test]
    fn the_order_of_the_input_makes_no_difference() {
        let mut marks = vec![mark("2005-03-24", "b"), mark("2005-03-24", "a"), mark("2005-05-13", "c")];
        let one = drawn(&marks);
        marks.reverse();
        assert_eq!(one, drawn(&marks));
    }

    #[test]
    fn without_a_day_to_place_there_is_no_chart() {
        assert_eq!(drawn(&[mark("XXXX-03-08", "x")]), (String::new(), 1));
    }
}
