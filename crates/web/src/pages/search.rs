//! Search: words and filters, what was found with the words marked, and what can be narrowed down.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::account::review_state;
use crate::parts::list;
use crate::parts::written::{counted, date_or, number};
use maud::{Markup, html};
use tarazy_desk::{Desk, Facet, FacetValue, Paging, SearchHit, SearchPage, SearchQuery};
use tarazy_model::{Date, InstrumentCode, ReviewState};
use tarazy_tell::atom::{Feed, FeedEntry};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = SearchQuery {
        words: asked.text("q").unwrap_or("").to_owned(),
        kind: asked.value("kind")?,
        state: asked.value("state")?,
        instrument: asked.text("instrument").map(InstrumentCode::new),
        source: asked.value("source")?,
        year: asked.value("year")?,
        review: asked.value("review")?,
        from: asked.first_day("from")?,
        to: asked.day("to")?,
        page: asked.value("page")?.unwrap_or(1),
    };
    if asked.form == Form::Csv {
        return Ok(Answer::Csv(tarazy_tell::csv::write(&desk.search_list(&query)?), None));
    }
    let found = desk.search(&query)?;
    let rows = Rows::all(&found).feed(|| feed(&found, asked));
    asked.answer(&found, Some(rows), || Sheet::new(title(&found), body(&found, asked)).wide())
}

fn title(found: &SearchPage) -> String {
    let hits = counted(found.paging.total as u64, "hit", "hits");
    if found.words.is_empty() { format!("Search: {hits}") } else { format!("“{}”: {hits}", found.words) }
}

/// What was found as a feed.
fn feed(found: &SearchPage, asked: &Asked) -> Feed {
    let entry = |hit: &SearchHit| FeedEntry {
        id: hit.account.as_ref().map_or_else(|| format!("{}@{}", hit.document, hit.at), ToString::to_string),
        title: hit.title.clone(),
        link: place(hit),
        updated: hit
            .date
            .as_ref()
            .and_then(Date::earliest)
            .map_or_else(String::new, |day| format!("{day}T00:00:00Z")),
        summary: hit.snippet.iter().map(|(text, _)| text.as_str()).collect(),
    };
    let page = asked.twin(Form::Page);
    Feed {
        id: page.clone(),
        title: title(found),
        address: asked.twin(Form::Atom),
        page,
        updated: String::new(),
        entries: found.hits.iter().map(entry).collect(),
    }
}

fn body(found: &SearchPage, asked: &Asked) -> Markup {
    html! {
        form.question action="/search" method="get" {
            p.field.long {
                label for="words" { "Words" } input #words type="search" name="q" value=(found.words);
            }
            @for name in ["kind", "state", "instrument", "source", "year", "review", "from", "to"] {
                @if let Some(value) = asked.text(name) { input type="hidden" name=(name) value=(value); }
            }
            button type="submit" { "Search" }
            span.hint { "\"exact words\", all words count; a filter on the side narrows down" }
        }
        @for problem in &found.problems { p.problem { (problem) } }
        div.found {
            @if !found.facets.is_empty() { (facets(found, asked)) }
            div {
                @if found.hits.is_empty() { (list::nothing("Nothing was found.", &html! {
                    "Try fewer or other words, take a filter away, or " a href="/search" { "see everything" } "." })) }
                ol.hits start=(found.paging.offset() + 1) { @for one in &found.hits { li { (hit(one)) } } }
                (pages(&found.paging, asked))
            }
        }
    }
}

fn hit(hit: &SearchHit) -> Markup {
    html! {
        p.what { a href=(place(hit)) { (hit.title) }
            @if let Some(review) = hit.review.filter(|review| *review != ReviewState::Accepted) {
                " " (review_state(review)) } }
        blockquote {
            @for (text, wanted) in &hit.snippet { @if *wanted { mark { (text) } } @else { (text) } }
        }
        p.quiet { (hit.kind.label()) " · " (date_or(hit.date.as_ref(), "no date"))
            @for state in &hit.states { " · " a href=(address::state(*state)) { (state) } }
            " · " a href=(address::document(&hit.document, Some(hit.at))) { (hit.source) } }
    }
}

/// The account on its record's page, or the place in the text.
fn place(hit: &SearchHit) -> String {
    match (&hit.record, &hit.account) {
        (Some(record), Some(account)) => address::account(record, account),
        _ => address::document(&hit.document, Some(hit.at)),
    }
}

fn facets(found: &SearchPage, asked: &Asked) -> Markup {
    html! {
        nav.facets aria-label="Narrow down" {
            @for facet in found.facets.iter().filter(|facet| !facet.values.is_empty()) {
                h2 { (facet.label) }
                ul.plain { @for value in &facet.values { li { (choice(facet, value, asked)) } } }
            }
        }
    }
}

fn choice(facet: &Facet, value: &FacetValue, asked: &Asked) -> Markup {
    html! {
        @if value.chosen {
            a.chosen href=(asked.with(facet.field, "")) aria-label=(format!("Take away the filter {}", value.label)) {
                (value.label) " ×" }
        } @else {
            a href=(asked.with(facet.field, &value.value)) { (value.label) }
        }
        " " span.quiet { (number(value.count as f64)) }
    }
}

fn pages(paging: &Paging, asked: &Asked) -> Markup {
    let to = |page: usize| asked.with("page", &page.to_string());
    html! {
        @if paging.pages() > 1 {
            nav.pager aria-label="Pages of what was found" {
                @if paging.page > 1 { a href=(to(paging.page - 1)) rel="prev" { "Previous page" } }
                span { "Page " (paging.page) " of " (paging.pages()) }
                @if paging.page < paging.pages() { a href=(to(paging.page + 1)) rel="next" { "Next page" } }
            }
        }
    }
}
