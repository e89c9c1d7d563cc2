//! What is measured: the indicators that are known, each with what a value of it counts and needs.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::Words;
use crate::speech::{say, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, IndicatorView, Indicators};
use tarazy_words::axes::Axis;

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let indicators = Indicators::all();
    asked.answer(&indicators, Some(Rows::all(&indicators)), || {
        Sheet::new(say("indicators"), body(&indicators)).kicker(say("figures")).wide()
    })
}

fn body(indicators: &Indicators) -> Markup {
    let head = [
        "small-indicator",
        "unit",
        "counts",
        "out-of",
        "compared-only-with-the-same",
        "direction",
        "custodian",
        "n2030-agenda",
        "rights",
    ]
    .map(say);
    html! {
        p.lead { (weave("indicators-lead", &[("rule", html! { a href=(address::rule("figure-comparable")) { (say("the-rule")) } })])) }
        (list::table(say("indicators"), &head.map(Words), indicators.indicators.iter().map(row)))
    }
}

fn row(one: &IndicatorView) -> Markup {
    let figures = address::with_query("/figures", [("indicator", one.code)]);
    html! {
        th scope="row" id=(one.code) { a href=(figures) { (called::indicator(one.code, one.name)) } }
        td { (word("unit", one.unit)) }
        td { (word("counted-of", one.population.unwrap_or(""))) }
        td { (word("counted-of", one.denominator.unwrap_or(""))) }
        td { (one.needs.iter().map(|need| word("need", need)).collect::<Vec<_>>().join(", ")) }
        td { (word("direction", one.direction)) }
        td { (one.custodians.join(", ")) }
        td { (one.sdg.unwrap_or("")) }
        td { @for (n, (code, _)) in one.rights.iter().enumerate() { @if n > 0 { ", " }
            a href=(address::right(Axis::Rights.as_str(), code)) { (called::theme(code)) } }
            @if !one.articles.is_empty() { span.quiet { " " (one.articles.join(", ")) } } }
    }
}
