//! Figures over time, beside what was promised of them.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::{chart, field, list};
use crate::speech::{say, weave};
use maud::{Markup, html};
use tarazy_desk::{Desk, Figures, FiguresQuery};
use tarazy_words::Saying;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let text = |name| asked.text(name).map(str::to_owned);
    let query = FiguresQuery {
        indicator: text("indicator"),
        measure: text("measure"),
        states: asked.list("states")?,
    };
    let figures = desk.figures(&query)?;
    if asked.form == Form::Svg {
        let drawn = chart::alone(&figures.series)
            .ok_or_else(|| Fault::not_found(Saying::of("chart-has-no-value")))?;
        return Ok(Answer::Written(Form::Svg, drawn.into_string().into_bytes()));
    }
    let drawn: &[Form] = if chart::alone(&figures.series).is_some() { &[Form::Svg] } else { &[] };
    asked.answer(&figures, Some(Rows::all(&figures).also(drawn)), || {
        Sheet::new(say("figures"), body(&figures, asked)).kicker(say("practice-beside-promise")).wide()
    })
}

fn body(figures: &Figures, asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let indicators =
        figures.indicators.iter().map(|(code, title)| (code.as_str(), called::indicator(code, title)));
    html! {
        form.question action="/figures" method="get" {
            (field::choice("indicator", say("indicator"), given("indicator"), [("", say("all"))].into_iter().chain(indicators)))
            (field::line("states", say("states-by-their-letters"), given("states"), ""))
            button type="submit" { (say("show")) }
        }
        @if figures.series.is_empty() {
            (list::nothing(say("no-figures-are-on-record-here"), &html! { a href="/figures" { (say("see-all-of-them")) } "." }))
        }
        @if !figures.series.is_empty() { h2.unseen { (say("charts")) } }
        (chart::all(&figures.series))
        p.quiet { (weave("indicator-definitions", &[("definitions", html! { a href="/indicators" { (say("definitions-of-indicators")) } })])) }
    }
}
