//! The points made again most often.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{language, month, number};
use crate::parts::{field, list};
use crate::speech::{say, weave, weave_of};
use maud::{Markup, html};
use tarazy_desk::{Desk, RepeatedPage, RepeatedQuery, RepeatedRow};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = RepeatedQuery {
        state: asked.value("state")?,
        body: asked.text("body").map(str::to_owned),
        theme: asked.text("theme").map(str::to_owned),
        after: asked.value("after")?,
    };
    let repeated = desk.repeated(&query)?;
    asked.answer(&repeated, Some(Rows::after(&repeated, repeated.next.as_ref())), || {
        Sheet::new(say("points-made-again"), body(&repeated, asked))
            .kicker(say("the-same-point-made-again-to-the-same"))
            .wide()
    })
}

fn body(repeated: &RepeatedPage, asked: &Asked) -> Markup {
    html! {
        (question(repeated, asked))
        @if !repeated.waiting.is_empty() { (waiting(repeated)) }
        @if repeated.rows.is_empty() {
            (list::nothing(say("no-point-is-on-record-here-that-was"), &weave("point-counts-where", &[
            ("all", html! { a href="/repeated" { (say("see-all-of-them")) } }),
            ("rule", html! { a href=(address::rule("lineage-alike")) { (say("the-rule")) } }),
        ])))
        } @else {
            p.quiet { (weave_of("points-again", &[("count", repeated.total)], &[
                ("how", html! { a href=(address::rule("lineage-alike")) { (say("how-they-are-found")) } }),
            ])) }
            (list::table(say("points-made-again"), &head(), repeated.rows.iter().map(row)))
            (list::onwards(asked, repeated.next.as_ref().map(ToString::to_string).as_deref()))
        }
    }
}

fn question(repeated: &RepeatedPage, asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let all = || [("", say("all"))].into_iter();
    let states = called::sorted(&repeated.states, |state| called::state(state)).into_iter();
    let states = states.map(|state| (state.code.as_str(), called::state(state)));
    let bodies = repeated.bodies.iter().map(|body| (body.as_str(), called::body(body)));
    let themes = repeated.themes.iter().map(|theme| (theme.as_str(), called::theme(theme)));
    html! {
        form.question action="/repeated" method="get" {
            (field::choice("state", say("state"), given("state"), all().chain(states)))
            (field::choice("body", say("body"), given("body"), all().chain(bodies)))
            (field::choice("theme", say("theme"), given("theme"), all().chain(themes)))
            button type="submit" { (say("show")) }
        }
    }
}

fn waiting(repeated: &RepeatedPage) -> Markup {
    html! {
        p.problem { (weave_of("states-changed", &[("count", repeated.waiting.len() as u64)], &[
            ("command", html! { code { "tarazy repeated" } }),
        ])) }
    }
}

fn head() -> [list::Column<'static>; 7] {
    [
        Words(say("state")),
        Words(say("latest-wording")),
        Figures(say("times")),
        Figures(say("points")),
        Words(say("small-bodies")),
        Words(say("since")),
        Words(say("last")),
    ]
}

/// Themes by their labels.
fn named(codes: &[String]) -> String {
    codes.iter().map(|code| called::theme(code)).collect::<Vec<_>>().join(" · ")
}

fn row(row: &RepeatedRow) -> Markup {
    html! {
        td { a href=(address::state(row.state.code)) { (called::state(&row.state)) } }
        th.text scope="row" { a href=(format!("{}#again", address::record(&row.record))) lang=[language(&row.text)] { (row.text) }
            @if !row.themes.is_empty() { br; span.quiet { (named(&row.themes)) } } }
        td.figures { (number(row.times as f64)) }
        td.figures { (number(row.points as f64)) }
        td { (row.bodies.iter().map(|body| called::body(body)).collect::<Vec<_>>().join(", ")) }
        td { (month(&row.first)) }
        td { (month(&row.last)) }
    }
}
