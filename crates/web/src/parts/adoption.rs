//! How an instrument was adopted: States parties and signatories at the end of each year, as steps and as a table.

use crate::address;
use crate::parts::chart::boxed;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::voice::Spoken;
use crate::parts::written::day;
use crate::speech::{many, say, tell};
use maud::{Markup, html};
use tarazy_desk::{InstrumentPage, YearEnd};
use tarazy_model::Date;
use tarazy_tell::line_chart::{LineChart, Point, Series};

/// The curve and its table.
pub(crate) fn figure(page: &InstrumentPage) -> Markup {
    let code = page.instrument.code.as_str();
    let chart = LineChart {
        id: "adoption".to_owned(),
        title: tell("states-bound-by-year", &[("code", code)]),
        unit: say("states-in-all").to_owned(),
        series: vec![
            series(code, (say("parties"), "states-parties-n"), &page.years, |end| end.party),
            series(code, (say("signatories-only"), "states-signatories-n"), &page.years, |end| end.signatory),
        ],
        targets: Vec::new(),
    };
    html! {
        @match chart.draw(&Spoken).filter(|_| page.years.len() > 1) {
            Some(svg) => figure.charted {
                (boxed(&chart.title, &svg))
                details { summary { (say("the-same-as-a-table")) } (table(code, &page.years)) }
            },
            None => p.unknown { (say("no-act-on-record-has-a-date-so-there")) },
        }
    }
}

/// A point wherever the number changed; the last one holds until the day asked.
fn series(code: &str, (name, counted): (&str, &str), years: &[YearEnd], of: fn(&YearEnd) -> usize) -> Series {
    let changed = |at: usize, end: &YearEnd| {
        let before = at.checked_sub(1).and_then(|before| years.get(before)).map_or(0, of);
        before != of(end) || at + 1 == years.len()
    };
    let point = |end: &YearEnd| Point {
        date: Date::on(end.on),
        value: of(end) as f64,
        written: many(counted, of(end) as u64),
        href: on_the_map(code, end),
    };
    let points = years.iter().enumerate().filter(|(at, end)| changed(*at, end)).map(|(_, end)| point(end));
    Series { name: name.to_owned(), points: points.collect() }
}

fn on_the_map(code: &str, end: &YearEnd) -> String {
    address::with_query("/treaties/map", [("instrument", code), ("on", end.on.to_string().as_str())])
}

fn table(code: &str, years: &[YearEnd]) -> Markup {
    let row = |end: &YearEnd| {
        html! {
            th scope="row" { a href=(on_the_map(code, end)) { (day(end.on)) } }
            td.figures { (end.party) }
            td.figures { (end.contracting) }
            td.figures { (end.signatory) }
            td.figures { (end.withdrawn) }
        }
    };
    let head = [
        Words(say("on-a-day")),
        Figures(say("parties")),
        Figures(say("not-yet-in-force")),
        Figures(say("signatories-only")),
        Figures(say("withdrawn-from")),
    ];
    list::table(say("states-at-the-end-of-each-year"), &head, years.iter().map(row))
}
