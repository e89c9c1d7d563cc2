//! About this site: how to read it, and every address with what it takes, drawn from the list of routes.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::scales::verdict;
use crate::routes::{ROUTES, Route};
use crate::speech::{say, tell, weave, word};
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
    asked.answer(&about, Some(Rows::all(&about)), || Sheet::new(say("about-title"), body(&about)))
}

fn body(about: &About) -> Markup {
    html! {
        p.lead { (say("a-source-says-something-at-a-passage")) }
        section { h2 { (say("how-to-read-it")) } (reading()) }
        section { h2 { (say("every-address")) } (api()) @for route in about.addresses { (described(route)) } }
        p.quiet { "Tarazy " (about.version) }
    }
}

fn reading() -> Markup {
    let meanings = [
        (Verdict::Agrees, "meaning-agrees"),
        (Verdict::Contradicts, "meaning-contradicts"),
        (Verdict::Updates, "meaning-updates"),
        (Verdict::Adds, "meaning-adds"),
        (Verdict::CannotBeChecked, "meaning-cannot-be-checked"),
    ];
    html! {
        dl.fields.meanings { @for (word, meaning) in meanings { dt { (verdict(word)) } dd { (say(meaning)) } } }
        p { (say("no-act-on-record-and-no-information")) }
        p { (say("what-the-machine-reads-is-a-candidate")) }
    }
}

fn api() -> Markup {
    html! {
        p { (weave("api-forms", &[
            ("json", html! { code { ".json" } }),
            ("example", html! { a href="/treaties.json?on=2010-04-07" { "/treaties.json?on=2010-04-07" } }),
            ("home", html! { a href="/index.json" { "/index.json" } }),
            ("csv", html! { code { ".csv" } }),
            ("xlsx", html! { code { ".xlsx" } }),
            ("atom", html! { code { ".atom" } }),
            ("ics", html! { code { ".ics" } }),
            ("search", html! { code { "/search.json?page=all" } }),
            ("error", html! { code { "error" } }),
            ("list", html! { a href="/about.json" { "/about.json" } }),
        ])) }
    }
}

/// Who may, where that is not everybody.
fn only(act: Option<Act>) -> Markup {
    let least = act.map(Act::least).filter(|least| *least != UserRole::Visitor);
    html! { @if let Some(least) = least { @let role = word("user-role", least.as_str());
    span.quiet { " · " @if least == UserRole::Admin { (role) } @else { (tell("and-above", &[("role", role)])) } } } }
}

fn described(route: &Route) -> Markup {
    html! {
        section.address {
            h3 {
                @if route.address.contains('{') { code { (route.address) } }
                @else { a href=(route.address) { code { (route.address) } } }
            }
            p { (word("route", route.name)) @if route.list { " · .csv · .xlsx" } @if route.feed { " · .atom" } @if route.agenda { " · .ics" } (only(route.see)) }
            @if !route.query.is_empty() {
                dl.fields { @for (name, what) in route.query { dt { code { (name) } } dd { (word("query", what)) } } }
            }
            @if let Some(form) = route.form { p { b { "POST " } (word("takes", form)) (only(route.act)) } }
        }
    }
}
