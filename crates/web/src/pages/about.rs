//! About this site: how to read it, and every address with what it takes, drawn from the list of routes.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::scales::verdict;
use crate::routes::{ROUTES, Route};
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::{Act, Desk};
use tarazy_model::{UserRole, Verdict};
use tarazy_tell::Listing;

#[derive(Serialize)]
struct About {
    version: &'static str,
    addresses: &'static [Route],
}

impl Listing for About {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "address",
            "what is there",
            "query",
            "form",
            "list",
            "feed",
            "calendar",
            "least to get",
            "least to post",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let least = |act: Option<Act>| act.map_or(String::new(), |act| act.least().to_string());
        let row = |route: &Route| {
            let query: Vec<String> =
                route.query.iter().map(|(name, what)| format!("{name}: {what}")).collect();
            vec![
                route.address.to_owned(),
                route.name.to_owned(),
                query.join("; "),
                route.form.unwrap_or("").to_owned(),
                route.list.to_string(),
                route.feed.to_string(),
                route.agenda.to_string(),
                least(route.see),
                least(route.act),
            ]
        };
        self.addresses.iter().map(row).collect()
    }
}

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let about = About { version: env!("CARGO_PKG_VERSION"), addresses: ROUTES };
    asked.answer(&about, Some(Rows::all(&about)), || Sheet::new("About Tarazy", body(&about)))
}

fn body(about: &About) -> Markup {
    html! {
        p.lead { "A source says something at a passage. What one source says of one thing is an account. The thing is "
            "a record: nothing but its accounts, laid side by side. Weighing compares them." }
        section { h2 { "How to read it" } (reading()) }
        section { h2 { "Every address" } (api()) @for route in about.addresses { (described(route)) } }
        p.quiet { "Tarazy " (about.version) }
    }
}

fn reading() -> Markup {
    let meanings = [
        (
            Verdict::Agrees,
            "every field that both give may be the same: a year agrees with a day in that year",
        ),
        (Verdict::Contradicts, "some field cannot be so in both; both passages are shown, and the rule"),
        (Verdict::Updates, "it was right on its own day and has been overtaken since"),
        (Verdict::Adds, "the record has nothing on it yet"),
        (Verdict::CannotBeChecked, "it lacks what a comparison needs, such as the State or the date"),
    ];
    html! {
        dl.fields.meanings { @for (word, meaning) in meanings { dt { (verdict(word)) } dd { (meaning) } } }
        p { "“No act on record” and “no information” are not “no”: the first says that the record knows the "
            "treaty's acts and none of this State's, the second that it knows nothing of the treaty. “Denied” is "
            "what a source says is not so. An empty field was not said." }
        p { "What the machine reads is a candidate. It is part of the record only when a person has accepted it. "
            "Nothing is overwritten: every decision, import and reading stays in the history." }
    }
}

fn api() -> Markup {
    html! {
        p { "Every address has a second form for programs: the same path with " code { ".json" } ", as in "
            a href="/treaties.json?on=2010-04-07" { "/treaties.json?on=2010-04-07" } "; home is "
            a href="/index.json" { "/index.json" } ". Lists also have " code { ".csv" }
            ", in UTF-8, where a cell that a "
            "spreadsheet would run begins with an apostrophe, and " code { ".xlsx" } ", always the whole list; some can be "
            "followed as a feed with " code { ".atom" } " or in a calendar program with " code { ".ics" }
            ". All that a search finds is JSON at " code { "/search.json?page=all" } ". Errors come in the form asked for, with "
            code { "error" }
            " and how to mend it. This list itself is " a href="/about.json" { "/about.json" } "." }
    }
}

/// Who may, where that is not everybody.
fn only(act: Option<Act>) -> Markup {
    let least = act.map(Act::least).filter(|least| *least != UserRole::Visitor);
    html! { @if let Some(least) = least { span.quiet { " · " (least) @if least != UserRole::Admin { " and above" } } } }
}

fn described(route: &Route) -> Markup {
    html! {
        section.address {
            h3 {
                @if route.address.contains('{') { code { (route.address) } }
                @else { a href=(route.address) { code { (route.address) } } }
            }
            p { (route.name) @if route.list { " · .csv · .xlsx" } @if route.feed { " · .atom" } @if route.agenda { " · .ics" } (only(route.see)) }
            @if !route.query.is_empty() {
                dl.fields { @for (name, what) in route.query { dt { code { (name) } } dd { (what) } } }
            }
            @if let Some(form) = route.form { p { b { "POST " } (form) (only(route.act)) } }
        }
    }
}
