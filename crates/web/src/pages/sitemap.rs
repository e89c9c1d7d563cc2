//! The site map: main pages and published briefs, as a page and as XML (sitemaps.org) for search programs.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::layout;
use crate::parts::brief_row::day;
use crate::routes::ROUTES;
use crate::speech::{say, word};
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::{BriefsQuery, Desk};

/// A page of the map.
#[derive(Serialize)]
struct Entry {
    address: String,
    name: String,
    /// When it last changed, where that is known.
    changed: Option<String>,
}

#[derive(Serialize)]
struct Map {
    pages: Vec<Entry>,
    briefs: Vec<Entry>,
}

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let map = map(desk)?;
    match asked.form {
        Form::Xml => Ok(Answer::Written(Form::Xml, written(&map, asked).into_bytes())),
        Form::Page => {
            let sheet = Sheet::new(say("site-map"), body(&map)).kicker(say("main-pages-and-briefs"));
            Ok(Answer::Page(layout::framed(&sheet, Some((asked, &[Form::Xml]))).into_string()))
        }
        _ => asked.answer(&map, None, || Sheet::new("", html! {})),
    }
}

fn map(desk: &Desk) -> Result<Map, Fault> {
    // Pages of one thing, and those on which something is done, are found from the others.
    let is_main = |address: &str| !address.contains('{') && !["/briefs/new", "/sitemap"].contains(&address);
    let main = ROUTES.iter().filter(|route| is_main(route.address)).map(|route| Entry {
        address: route.address.to_owned(),
        name: route.name.to_owned(),
        changed: None,
    });
    let briefs = desk.briefs(&BriefsQuery::default())?.rows.into_iter().map(|row| Entry {
        address: address::brief(&row.slug, row.language),
        name: row.title,
        changed: row.corrected.or(row.published),
    });
    Ok(Map { pages: main.collect(), briefs: briefs.collect() })
}

fn body(map: &Map) -> Markup {
    html! {
        h2 { (say("briefs")) }
        @if map.briefs.is_empty() { p.quiet { (say("none-is-published")) } }
        ul.plain { @for one in &map.briefs {
            li { a href=(one.address) { (one.name) } @if let Some(at) = &one.changed { span.quiet { " · " (day(at)) } } }
        } }
        h2 { (say("pages")) }
        ul.plain { @for one in &map.pages { li { a href=(one.address) { (word("route", &one.name)) } } } }
    }
}

fn written(map: &Map, asked: &Asked) -> String {
    let urls = html! {
        @for one in map.briefs.iter().chain(&map.pages) {
            url {
                loc { (asked.absolute(&one.address)) }
                @if let Some(at) = &one.changed { lastmod { (at) } }
            }
        }
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{}</urlset>\n",
        urls.into_string()
    )
}
