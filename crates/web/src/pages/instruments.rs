//! The instruments that the record knows, by family.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::list;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{date_or, day, number};
use crate::speech::{say, tell};
use maud::{Markup, html};
use tarazy_desk::{Desk, InstrumentRow, Instruments};
use tarazy_words::families;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let list = desk.instruments()?;
    asked.answer(&*list, Some(Rows::all(&*list)), || {
        Sheet::new(say("instruments"), body(&list)).kicker(say("treaties-room")).wide()
    })
}

fn body(list: &Instruments) -> Markup {
    let silent = list.instruments.iter().all(|row| row.acts == 0);
    let families = list.instruments.chunk_by(|a, b| a.family == b.family && a.family.is_some());
    let head = [
        Words(say("small-instrument")),
        Words(say("small-title")),
        Words(say("adopted")),
        Words(say("in-force")),
        Figures(say("parties")),
        Figures(say("signatories")),
        Figures(say("small-acts-on-record")),
    ];
    html! {
        @if silent {
            (list::nothing(say("the-record-has-no-act-under-any-instrument"), &list::begin()))
        }
        p { (tell("counted-on-day", &[("day", &day(list.on))])) }
        @for family in families {
            @let first = family.first();
            @let code = first.and_then(|row| families::of(&row.instrument.code)).map(|family| family.code);
            @let name = called::family(code, first.and_then(|row| row.family).unwrap_or(say("of-no-family")));
            (list::table(name, &head, family.iter().map(row)))
        }
    }
}

fn row(row: &InstrumentRow) -> Markup {
    let view = &row.instrument;
    html! {
        th scope="row" { a href=(address::instrument(&view.code)) { (view.code) } }
        td { (called::instrument(view)) }
        td { (date_or(view.adopted.as_ref(), "")) }
        td { (date_or(view.in_force.as_ref(), "")) }
        @if row.acts == 0 {
            td.figures { span.unknown { (say("no-information")) } } td {}
        } @else {
            td.figures { (number(row.counts.party as f64)) }
            td.figures { (number(row.counts.signatory as f64)) }
        }
        td.figures { (number(row.acts as f64)) }
    }
}
