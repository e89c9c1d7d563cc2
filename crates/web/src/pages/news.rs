//! What is new since a day, also as a feed.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::search::{feed, hit, pages, valued};
use crate::parts::written::{day, moment, number};
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave, weave_of};
use maud::{Markup, html};
use tarazy_desk::{Desk, News, NewsQuery};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = NewsQuery {
        since: asked.first_day("since")?,
        state: asked.value("state")?,
        page: asked.value("page")?.unwrap_or(1),
    };
    let news = desk.news(&query)?;
    let rows = Rows::all(&news).feed(|| feed(&news.found, asked));
    asked.answer(&news, Some(rows), || {
        Sheet::new(say("what-is-new"), body(&news, asked))
            .kicker(tell("since-day", &[("day", &day(news.since))]))
            .wide()
    })
}

fn body(news: &News, asked: &Asked) -> Markup {
    let total = news.found.paging.total as u64;
    html! {
        form.question action="/new" method="get" {
            (field::day("since", say("since-label"), &news.since.to_string()))
            (field::line("state", say("only-of-this-state-by-its-letters"), asked.text("state").unwrap_or(""), ""))
            button type="submit" { (say("show")) }
        }
        @if total == 0 {
            (list::nothing(say("nothing-came-to-the-record-since"), &weave("look-further-back", &[("all", html! {
            a href="/batches" { (say("see-every-import-and-reading")) } })])))
        } @else {
            p { (weave_of("came-to-record", &[("count", total)], &[("sorts", sorts(news))])) }
            @if !news.batches.is_empty() { (batches(news)) }
            h2 { (say("the-last-first")) }
            ol.hits start=(news.found.paging.offset() + 1) { @for one in &news.found.hits { li { (hit(one)) } } }
            (pages(&news.found.paging, asked))
        }
    }
}

/// How many of each kind, each leading to them.
fn sorts(news: &News) -> Markup {
    let since = news.since.to_string();
    let state = news.state.map(|state| state.to_string()).unwrap_or_default();
    let kinds = news
        .found
        .facets
        .iter()
        .filter(|facet| facet.field == "kind")
        .flat_map(|facet| facet.values.iter().map(move |value| (facet, value)));
    html! {
        @for (n, (facet, value)) in kinds.enumerate() {
            @if n > 0 { ", " }
            a href=(address::with_query("/search", [("kind", value.value.as_str()), ("state", &state), ("since", &since),
                ("sort", "added")])) { (number(value.count as f64)) " " (valued(facet, value)) }
        }
    }
}

fn batches(news: &News) -> Markup {
    html! {
        details open[news.batches.len() < 6] {
            summary { (many("imports-n", news.batches.len() as u64)) }
            ul.plain { @for batch in &news.batches {
                li { a href=(address::batch(&batch.id)) { (batch.title) } " " span.quiet { (moment(&batch.at)) ", "
                    (tell("new-changed-gone", &[
                    ("new", &number(batch.counts.new as f64)),
                    ("changed", &number(batch.counts.changed as f64)),
                    ("gone", &number(batch.counts.gone as f64)),
                ])) } }
            } }
        }
    }
}
