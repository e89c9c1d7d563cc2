//! The register of organisations.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{day, number};
use crate::parts::{field, list};
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
        Sheet::new("Organisations", body(&organisations, asked))
            .kicker(format!("On {}", day(organisations.on)))
            .wide()
    })
}

fn body(organisations: &Organisations, asked: &Asked) -> Markup {
    let head = [
        Words("organisation"),
        Words("sort"),
        Words("before the law"),
        Words("identifiers"),
        Figures("grants"),
        Words("awarded"),
        Words("source"),
    ];
    html! {
        form.question action="/organisations" method="get" {
            (field::day("on", "As of", &organisations.on.to_string()))
            (field::line("state", "Only of this State, by its letters", asked.text("state").unwrap_or(""), ""))
            button type="submit" { "Show" }
        }
        @if organisations.rows.is_empty() {
            (list::nothing("No organisation is on record here.", &list::begin()))
        } @else {
            p.quiet { "Registered is not active, and not known is not unregistered: each source counts by its own definition. "
                "Grants are those on record that name the organisation as their recipient." }
            (list::table("Organisations", &head, organisations.rows.iter().map(row)))
            (list::onwards(asked, organisations.next.as_ref().map(AccountId::as_str)))
        }
    }
}

fn row(row: &OrganisationRow) -> Markup {
    html! {
        th scope="row" { a href=(address::record(&row.record)) { (row.name) }
            span.quiet { " " @for (n, state) in row.states.iter().enumerate() { @if n > 0 { ", " } (state.name) } } }
        td { (row.sort.as_deref().unwrap_or("")) @if let Some(every) = row.meets { span.quiet { " meets " (every.label()) } } }
        td { @match row.status { Some(status) => { (status.as_str()) } None => { span.unknown { "not known" } } }
            @if !row.standings.is_empty() { span.quiet { " " @for (n, one) in row.standings.iter().enumerate() { @if n > 0 { "; " } (one) } } } }
        td { (row.identifiers.join(", ")) }
        td.figures { @if row.grants > 0 { (row.grants) } }
        td { @for (n, (unit, sum)) in row.awarded.iter().enumerate() { @if n > 0 { ", " } (number(*sum)) " " (unit) } }
        td { a href=(address::source(&row.source.id)) { (row.source.title) } }
    }
}
