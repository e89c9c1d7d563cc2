//! The points made again most often.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{counted, month, number};
use crate::parts::{field, list};
use maud::{Markup, html};
use tarazy_desk::{Desk, RepeatedPage, RepeatedQuery, RepeatedRow};
use tarazy_words::{Language, themes};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = RepeatedQuery {
        state: asked.value("state")?,
        body: asked.text("body").map(str::to_owned),
        theme: asked.text("theme").map(str::to_owned),
        after: asked.value("after")?,
    };
    let repeated = desk.repeated(&query)?;
    asked.answer(&repeated, Some(Rows::after(&repeated, repeated.next.as_ref())), || {
        Sheet::new("Points made again", body(&repeated, asked))
            .kicker("The same point made again to the same State")
            .wide()
    })
}

fn body(repeated: &RepeatedPage, asked: &Asked) -> Markup {
    html! {
        (question(repeated, asked))
        @if !repeated.waiting.is_empty() { (waiting(repeated)) }
        @if repeated.rows.is_empty() {
            (list::nothing("No point is on record here that was made again.", &html! {
                "A point counts where the record holds it as a recommendation or concern with State and date. "
                a href="/repeated" { "See all of them" } ", or read how they are found: "
                a href=(address::rule("lineage-alike")) { "the rule" } "." }))
        } @else {
            p.quiet { (counted(repeated.total, "point was", "points were")) " made again or by several at once; those made "
                "most often first. Times are reviews or documents; in one review several States may recommend the same. "
                a href=(address::rule("lineage-alike")) { "How they are found" } }
            (list::table("Points made again", &head(), repeated.rows.iter().map(row)))
            (list::onwards(asked, repeated.next.as_ref().map(ToString::to_string).as_deref()))
        }
    }
}

fn question(repeated: &RepeatedPage, asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let all = || [("", "all")].into_iter();
    let states = repeated.states.iter().map(|state| (state.code.as_str(), state.name.as_str()));
    let bodies = repeated.bodies.iter().map(|body| (body.as_str(), body.as_str()));
    let themes =
        repeated.themes.iter().map(|theme| (theme.as_str(), themes::label(theme, Language::English)));
    html! {
        form.question action="/repeated" method="get" {
            (field::choice("state", "State", given("state"), all().chain(states)))
            (field::choice("body", "Body", given("body"), all().chain(bodies)))
            (field::choice("theme", "Theme", given("theme"), all().chain(themes)))
            button type="submit" { "Show" }
        }
    }
}

fn waiting(repeated: &RepeatedPage) -> Markup {
    html! {
        p.problem { "The points of " (counted(repeated.waiting.len() as u64, "State", "States"))
            " have changed and are not linked yet; what is shown of them may be old. Choose a State to have it linked "
            "at once, or run " code { "tarazy repeated" } " for all." }
    }
}

fn head() -> [list::Column<'static>; 7] {
    [
        Words("State"),
        Words("latest wording"),
        Figures("times"),
        Figures("points"),
        Words("bodies"),
        Words("since"),
        Words("last"),
    ]
}

/// Themes by their labels.
fn named(codes: &[String]) -> String {
    codes.iter().map(|code| themes::label(code, Language::English)).collect::<Vec<_>>().join(" · ")
}

fn row(row: &RepeatedRow) -> Markup {
    html! {
        td { a href=(address::state(row.state.code)) { (row.state.name) } }
        th.text scope="row" { a href=(format!("{}#again", address::record(&row.record))) { (row.text) }
            @if !row.themes.is_empty() { br; span.quiet { (named(&row.themes)) } } }
        td.figures { (number(row.times as f64)) }
        td.figures { (number(row.points as f64)) }
        td { (row.bodies.join(", ")) }
        td { (month(&row.first)) }
        td { (month(&row.last)) }
    }
}
