//! The treaty matrix: what each State is under each instrument, as of any day.
//!
//! A standing is told by a letter, a shade and words, so that it reads without colour. Few States stand in
//! columns, so that the instruments' titles can be read; many stand in rows.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::field;
use crate::parts::written::{day, in_words};
use maud::{Markup, html};
use tarazy_desk::{Cell, Desk, InstrumentView, Matrix, MatrixQuery, MatrixRow, StatesWanted};
use tarazy_model::{Date, Day};
use tarazy_weigh::status::Standing;

/// So many States fit beside one another in columns.
const IN_COLUMNS: usize = 8;

const STANDINGS: [Standing; 7] = [
    Standing::Party,
    Standing::Contracting,
    Standing::Signatory,
    Standing::Withdrawn,
    Standing::NotBound,
    Standing::NoActOnRecord,
    Standing::NoInformation,
];

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let named = asked.list("states")?;
    let states = match asked.text("region") {
        _ if !named.is_empty() => StatesWanted::These(named),
        None => StatesWanted::default(),
        Some("all") => StatesWanted::All,
        Some(region) => StatesWanted::Region(region.to_owned()),
    };
    let codes = asked.list::<String>("instruments")?;
    let instruments = codes.into_iter().map(tarazy_model::InstrumentCode::new).collect();
    let matrix = desk.matrix(&MatrixQuery { on: asked.day("on")?, states, instruments })?;
    asked.answer(&matrix, Some(Rows::all(&matrix)), || {
        Sheet::new(format!("Treaties on {}", day(matrix.on)), body(&matrix, asked))
            .kicker("Who was bound by what")
            .wide()
    })
}

fn body(matrix: &Matrix, asked: &Asked) -> Markup {
    html! {
        (question(matrix, asked))
        (legend())
        div.scroll role="region" aria-label="Treaty matrix" tabindex="0" {
            @if matrix.rows.len() <= IN_COLUMNS {
                (states_in_columns(matrix, asked))
            } @else {
                (states_in_rows(matrix, asked))
            }
        }
        p.quiet { "Computed from the acts on record as of that day, by "
            a href="/rules" { "rules you can read" } "; each cell opens its acts and their passages." }
    }
}

fn question(matrix: &Matrix, asked: &Asked) -> Markup {
    let regions = matrix.regions.iter().map(|region| (region.as_str(), region.as_str()));
    let options =
        [("", "Central Asia"), ("all", "every State with an act on record")].into_iter().chain(regions);
    html! {
        form.question action="/treaties" method="get" {
            (field::day("on", "As of", &matrix.on.to_string()))
            (field::choice("region", "States", asked.text("region").unwrap_or(""), options))
            (field::line("states", "or these, by their letters", asked.text("states").unwrap_or(""), ""))
            @if let Some(codes) = asked.text("instruments") {
                input type="hidden" name="instruments" value=(codes);
            }
            button type="submit" { "Show" }
            span.steps { (step(matrix.on, -1, asked)) " " (step(matrix.on, 1, asked)) }
        }
    }
}

/// A year earlier or later.
fn step(on: Day, years: i64, asked: &Asked) -> Markup {
    let other = on.saturating_add(jiff::Span::new().years(years));
    html! { a href=(asked.with("on", &other.to_string())) {
    @if years < 0 { "← " (day(other)) } @else { (day(other)) " →" } } }
}

fn legend() -> Markup {
    html! {
        dl.legend aria-label="How to read it" {
            @for standing in STANDINGS {
                div {
                    dt { span class=(format!("standing {}", standing.as_str())) { (sign(standing)) } }
                    dd { (standing.label()) }
                }
            }
            div { dt { span.standing.party { "P" sup.differs { "≠" } } } dd { "sources differ" } }
        }
    }
}

/// The letter of a standing.
pub(crate) fn sign(standing: Standing) -> &'static str {
    match standing {
        Standing::Party => "P",
        Standing::Contracting => "C",
        Standing::Signatory => "S",
        Standing::Withdrawn => "W",
        Standing::NotBound => "–",
        Standing::NoActOnRecord => "·",
        Standing::NoInformation => "?",
    }
}

fn states_in_columns(matrix: &Matrix, asked: &Asked) -> Markup {
    html! {
        table.matrix.columns {
            (caption(matrix))
            thead { tr { th scope="col" { "Instrument" } @for row in &matrix.rows { (state(row, "col")) } } }
            tbody {
                @for (n, view) in matrix.instruments.iter().enumerate() {
                    tr {
                        (instrument(view, "row", asked))
                        @for row in &matrix.rows { (nth(row, n, matrix.on)) }
                    }
                }
            }
            tfoot { tr { th scope="row" { "State party to" }
                @for row in &matrix.rows { td { b { (bound(row)) } " of " (row.cells.len()) } } } }
        }
    }
}

fn states_in_rows(matrix: &Matrix, asked: &Asked) -> Markup {
    html! {
        table.matrix.rows {
            (caption(matrix))
            thead { tr { th scope="col" { "State" } @for view in &matrix.instruments { (instrument(view, "col", asked)) }
                th scope="col" { "party to" } } }
            tbody {
                @for row in &matrix.rows {
                    tr {
                        (state(row, "row"))
                        @for n in 0..row.cells.len() { (nth(row, n, matrix.on)) }
                        td.figures { (bound(row)) }
                    }
                }
            }
        }
    }
}

fn caption(matrix: &Matrix) -> Markup {
    html! { caption { "What each State was under each instrument on " (day(matrix.on)) } }
}

fn bound(row: &MatrixRow) -> usize {
    row.cells.iter().filter(|cell| cell.standing == Standing::Party).count()
}

fn state(row: &MatrixRow, scope: &str) -> Markup {
    html! { th scope=(scope) { a href=(address::state(row.state.code)) { (row.state.name) } } }
}

/// An instrument's heading; in a column of its own only the short name has room.
fn instrument(view: &InstrumentView, scope: &str, asked: &Asked) -> Markup {
    html! {
        th.instrument scope=(scope) title=(view.title) {
            div {
                a href=(asked.with("instruments", view.code.as_str())) { (view.code) }
                @if scope == "row" { span.full { (view.title) } }
            }
        }
    }
}

fn nth(row: &MatrixRow, n: usize, on: Day) -> Markup {
    html! { @if let Some(cell) = row.cells.get(n) { td { (self::cell(&row.state.name, cell, on)) } } @else { td {} } }
}

/// A cell: its letter and year to the eye, a whole sentence to the ear.
pub(crate) fn cell(state: &str, cell: &Cell, on: Day) -> Markup {
    let since = cell.since.as_ref().map(|date| format!(" since {}", in_words(date))).unwrap_or_default();
    let unsettled =
        !cell.certain && !matches!(cell.standing, Standing::NoActOnRecord | Standing::NoInformation);
    let doubt = if unsettled { ", the dates do not settle it" } else { "" };
    let differs = if cell.differs { ", sources differ" } else { "" };
    let sentence = format!("{state}, {}: {}{since}{doubt}{differs}", cell.instrument, cell.standing.label());
    html! {
        a class=(format!("standing {}", cell.standing.as_str()))
            href=(address::treaty(cell.state, &cell.instrument, on))
            aria-label=(sentence) title=(sentence) {
            (sign(cell.standing)) @if unsettled { "?" } @if cell.differs { sup.differs { "≠" } }
            @if let Some(year) = cell.since.as_ref().and_then(Date::only_year) { span.since { (year) } }
        }
    }
}
