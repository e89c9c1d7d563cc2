//! The instruments that the record knows, by family.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{date_or, day, number};
use maud::{Markup, html};
use tarazy_desk::{Desk, InstrumentRow, Instruments};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let list = desk.instruments()?;
    asked.answer(&*list, Some(Rows::all(&*list)), || {
        Sheet::new("Instruments", body(&list)).kicker("Treaties").wide()
    })
}

fn body(list: &Instruments) -> Markup {
    let silent = list.instruments.iter().all(|row| row.acts == 0);
    let families = list.instruments.chunk_by(|a, b| a.family == b.family && a.family.is_some());
    let head = [
        Words("instrument"),
        Words("title"),
        Words("adopted"),
        Words("in force"),
        Figures("parties"),
        Figures("signatories"),
        Figures("acts on record"),
    ];
    html! {
        @if silent {
            (list::nothing("The record has no act under any instrument yet.", &list::begin()))
        }
        p { "Counted on " (day(list.on)) ", of the States with an act on record." }
        @for family in families {
            @let name = family.first().and_then(|row| row.family).unwrap_or("Of no family");
            (list::table(name, &head, family.iter().map(row)))
        }
    }
}

fn row(row: &InstrumentRow) -> Markup {
    let view = &row.instrument;
    html! {
        th scope="row" { a href=(address::instrument(&view.code)) { (view.code) } }
        td { (view.title) }
        td { (date_or(view.adopted.as_ref(), "")) }
        td { (date_or(view.in_force.as_ref(), "")) }
        @if row.acts == 0 {
            td.figures { span.unknown { "no information" } } td {}
        } @else {
            td.figures { (number(row.counts.party as f64)) }
            td.figures { (number(row.counts.signatory as f64)) }
        }
        td.figures { (number(row.acts as f64)) }
    }
}
