//! The treaty matrix: what each State is under each instrument, as of any day.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::written::day;
use crate::parts::{field, matrix, standing};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Arranged, Desk, Matrix, MatrixQuery};
use tarazy_model::{Day, InstrumentCode};
use tarazy_words::{families, groups};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let by = asked.value("by")?.unwrap_or_default();
    let query = MatrixQuery {
        on: asked.day("on")?,
        states: named::states_wanted(asked)?,
        instruments: instruments(asked)?,
        by,
    };
    let matrix = desk.matrix(&query)?;
    asked.answer(&matrix, Some(Rows::all(&matrix)), || {
        Sheet::new(format!("Treaties on {}", day(matrix.on)), body(&matrix, by, asked))
            .kicker("Who was bound by what")
            .wide()
    })
}

/// Those that are named, else those of a family, else the core ones.
fn instruments(asked: &Asked) -> Result<Vec<InstrumentCode>, Fault> {
    let named = asked.list::<String>("instruments")?;
    if !named.is_empty() {
        return Ok(named.iter().map(|name| named::instrument(name)).collect());
    }
    let Some(code) = asked.text("family") else { return Ok(Vec::new()) };
    let family = families::get(code).map(|family| family.instruments.clone());
    family.ok_or_else(|| {
        let known: Vec<&str> = families::all().iter().map(|family| family.code).collect();
        Fault::bad("family", format!("a family is one of {}; found: \"{code}\"", known.join(", ")))
    })
}

fn body(matrix: &Matrix, by: Arranged, asked: &Asked) -> Markup {
    html! {
        (question(matrix, by, asked))
        (standing::legend())
        (matrix::table(matrix, asked))
        p.quiet { "Computed from the acts on record as of that day, by "
            a href="/rules" { "rules you can read" } "; each cell opens its acts and their passages. "
            "No act on record is no proof that there is none." }
        p { a href=(address::with_query("/treaties/map", [("on", asked.text("on").unwrap_or(""))])) { "On a map" }
            " · " a href="/instruments" { "Instruments" }
            " · " a href="/treaties/differences" { "Where registers differ" } }
    }
}

fn question(matrix: &Matrix, by: Arranged, asked: &Asked) -> Markup {
    let wanted = [("", "Central Asia"), ("all", "every State with an act on record")];
    let group_names = groups::all().iter().map(|group| (group.code, group.names.en)).collect::<Vec<_>>();
    let regions = matrix.regions.iter().map(|region| (region.as_str(), region.as_str())).collect::<Vec<_>>();
    let core = [("", "the core treaties and protocols")];
    let family_names =
        families::all().iter().map(|family| (family.code, family.names.en)).collect::<Vec<_>>();
    let arranged = Arranged::ALL.map(|by| (by.as_str(), by.label()));
    html! {
        form.question action="/treaties" method="get" {
            (field::day("on", "As of", &matrix.on.to_string()))
            (field::choice_in_groups("region", "States", asked.text("region").unwrap_or(""),
                &[("", &wanted), ("Regional groups of the UN", &group_names), ("Regions", &regions)]))
            (field::line("states", "or these, by name or letters", asked.text("states").unwrap_or(""), ""))
            (field::choice_in_groups("family", "Instruments", asked.text("family").unwrap_or(""),
                &[("", &core), ("Families", &family_names)]))
            (field::choice("by", "Rows", by.as_str(), arranged))
            @if let Some(codes) = asked.text("instruments") {
                input type="hidden" name="instruments" value=(codes);
            }
            button type="submit" { "Show" }
            (steps(matrix.on, asked))
        }
    }
}

/// A year earlier and a year later.
pub(crate) fn steps(on: Day, asked: &Asked) -> Markup {
    let other = |years: i64| on.saturating_add(jiff::Span::new().years(years));
    let (before, after) = (other(-1), other(1));
    html! {
        span.steps {
            a href=(asked.with("on", &before.to_string())) { "← " (day(before)) } " "
            a href=(asked.with("on", &after.to_string())) { (day(after)) " →" }
        }
    }
}
