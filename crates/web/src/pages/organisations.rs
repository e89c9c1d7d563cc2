//! The register of organisations.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{day, every, legal_standing, number};
use crate::parts::{field, list};
use crate::speech::{say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, OrganisationRow, Organisations, OrganisationsQuery};
use tarazy_model::AccountId;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = OrganisationsQuery {
        on: asked.day("on")?,
        state: asked.value("state")?,
        after: asked.value("after")?,
    };
    let organisations = desk.organisations(&query)?;
    asked.answer(&organisations, Some(Rows::after(&organisations, organisations.next.as_ref())), || {
        Sheet::new(say("organisations"), body(&organisations, asked))
            .kicker(tell("on-day", &[("day", &day(organisations.on))]))
            .wide()
    })
}

fn body(organisations: &Organisations, asked: &Asked) -> Markup {
    let head = [
        Words(say("organisation")),
        Words(say("sort")),
        Words(say("before-the-law")),
        Words(say("identifiers")),
        Figures(say("grants")),
        Words(say("awarded")),
        Words(say("small-source")),
    ];
    html! {
        form.question action="/organisations" method="get" {
            (field::day("on", say("as-of"), &organisations.on.to_string()))
            (field::line("state", say("only-of-this-state-by-its-letters"), asked.text("state").unwrap_or(""), ""))
            button type="submit" { (say("show")) }
        }
        @if organisations.rows.is_empty() {
            (list::nothing(say("no-organisation-is-on-record-here"), &list::begin()))
        } @else {
            p.quiet { (say("registered-is-not-active-and-not-known")) }
            (list::table(say("organisations"), &head, organisations.rows.iter().map(row)))
            (list::onwards(asked, organisations.next.as_ref().map(AccountId::as_str)))
        }
    }
}

fn row(row: &OrganisationRow) -> Markup {
    html! {
        th scope="row" { a href=(address::record(&row.record)) { (row.name) }
            span.quiet { " " @for (n, state) in row.states.iter().enumerate() { @if n > 0 { ", " } (called::state(state)) } } }
        td { (row.sort.as_deref().unwrap_or("")) @if let Some(meets) = row.meets { span.quiet { " " (tell("meets-every", &[("every", &every(meets))])) } } }
        td { @match row.status { Some(status) => { (word("legal-status", status.as_str())) } None => { span.unknown { (say("not-known")) } } }
            @if !row.standings.is_empty() { span.quiet { " " @for (n, one) in row.standings.iter().enumerate() { @if n > 0 { "; " } (legal_standing(one)) } } } }
        td { (row.identifiers.join(", ")) }
        td.figures { @if row.grants > 0 { (row.grants) } }
        td { @for (n, (unit, sum)) in row.awarded.iter().enumerate() { @if n > 0 { ", " } (number(*sum)) " " (unit) } }
        td { a href=(address::source(&row.source.id)) { (row.source.title) } }
    }
}
