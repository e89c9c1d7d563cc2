//! The treaty matrix: what each State is under each instrument, as of any day.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::written::day;
use crate::parts::{field, matrix, standing};
use crate::speech::{language, say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Arranged, Desk, Matrix, MatrixQuery};
use tarazy_model::{Day, InstrumentCode};
use tarazy_words::Saying;
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
        Sheet::new(tell("treaties-on", &[("day", &day(matrix.on))]), body(&matrix, by, asked))
            .kicker(say("who-was-bound-by-what"))
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
        let told = Saying::of("fault-family").shown("known", known.join(", ")).shown("found", code);
        Fault::bad("family", told)
    })
}

fn body(matrix: &Matrix, by: Arranged, asked: &Asked) -> Markup {
    html! {
        (question(matrix, by, asked))
        (standing::legend())
        (matrix::table(matrix, asked))
        p.quiet { (weave("treaties-computed", &[("rules", html! { a href="/rules" { (say("rules-you-can-read")) } })])) }
        p { a href=(address::with_query("/treaties/map", [("on", asked.text("on").unwrap_or(""))])) { (say("on-a-map")) }
            " · " a href="/instruments" { (say("instruments")) }
            " · " a href="/treaties/differences" { (say("where-registers-differ")) } }
    }
}

fn question(matrix: &Matrix, by: Arranged, asked: &Asked) -> Markup {
    let wanted = [("", say("central-asia")), ("all", say("every-state-with-an-act-on-record"))];
    let group_names =
        groups::all().iter().map(|group| (group.code, group.names.get(language()))).collect::<Vec<_>>();
    let regions = called::sorted(&matrix.regions, |region| called::region(region)).into_iter();
    let regions = regions.map(|region| (region.as_str(), called::region(region))).collect::<Vec<_>>();
    let core = [("", say("the-core-treaties-and-protocols"))];
    let family_names =
        families::all().iter().map(|family| (family.code, family.names.get(language()))).collect::<Vec<_>>();
    let arranged = Arranged::ALL.map(|by| (by.as_str(), word("arranged", by.label())));
    html! {
        form.question action="/treaties" method="get" {
            (field::day("on", say("as-of"), &matrix.on.to_string()))
            (field::choice_in_groups("region", say("states"), asked.text("region").unwrap_or(""),
                &[("", &wanted), (say("regional-groups-of-the-un"), &group_names), (say("regions"), &regions)]))
            (field::line("states", say("or-these-by-name-or-letters"), asked.text("states").unwrap_or(""), ""))
            (field::choice_in_groups("family", say("instruments"), asked.text("family").unwrap_or(""),
                &[("", &core), (say("families"), &family_names)]))
            (field::choice("by", say("rows"), by.as_str(), arranged))
            @if let Some(codes) = asked.text("instruments") {
                input type="hidden" name="instruments" value=(codes);
            }
            button type="submit" { (say("show")) }
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
