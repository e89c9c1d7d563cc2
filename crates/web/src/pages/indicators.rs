//! What is measured: the indicators that are known, each with what a value of it counts and needs.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::Words;
use maud::{Markup, html};
use tarazy_desk::{Desk, IndicatorView, Indicators};
use tarazy_words::axes::Axis;

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let indicators = Indicators::all();
    asked.answer(&indicators, Some(Rows::all(&indicators)), || {
        Sheet::new("Indicators", body(&indicators)).kicker("Figures").wide()
    })
}

fn body(indicators: &Indicators) -> Markup {
    let head = [
        "indicator",
        "unit",
        "counts",
        "out of",
        "compared only with the same",
        "direction",
        "custodian",
        "2030 Agenda",
        "rights",
    ];
    html! {
        p.lead { "What figures are values of. A value that does not say what it must share with another to be compared "
            "is kept, marked, and judges no pledge (" a href=(address::rule("figure-comparable")) { "the rule" } ")." }
        (list::table("Indicators", &head.map(Words), indicators.indicators.iter().map(row)))
    }
}

fn row(one: &IndicatorView) -> Markup {
    let figures = address::with_query("/figures", [("indicator", one.code)]);
    html! {
        th scope="row" id=(one.code) { a href=(figures) { (one.name) } }
        td { (one.unit) }
        td { (one.population.unwrap_or("")) }
        td { (one.denominator.unwrap_or("")) }
        td { (one.needs.join(", ")) }
        td { (one.direction) }
        td { (one.custodians.join(", ")) }
        td { (one.sdg.unwrap_or("")) }
        td { @for (n, (code, name)) in one.rights.iter().enumerate() { @if n > 0 { ", " }
            a href=(address::right(Axis::Rights.as_str(), code)) { (name) } }
            @if !one.articles.is_empty() { span.quiet { " " (one.articles.join(", ")) } } }
    }
}
