//! Search: words and filters, what was found with the words marked, and what can be narrowed down. The same
//! address is the saved search, its list in three forms, and its feed.

use crate::address;
use crate::answer::{Answer, Rows, Sheet, Stream};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::account::{review_state, second_reading};
use crate::parts::written::{date_or, language, language_of, number, saying, worded};
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave, word};
use crate::stream::table;
use maud::{Markup, html};
use std::io::Write;
use tarazy_desk::{Desk, Facet, FacetValue, Field, Filter, Paging, SearchHit, SearchPage, SearchQuery, Sort};
use tarazy_model::{Date, ReviewState};
use tarazy_tell::atom::{Feed, FeedEntry};

/// Values of a facet that are shown before the rest is folded away.
const SHOWN: usize = 6;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let mut query = query(asked)?;
    match asked.form {
        Form::Csv | Form::Xlsx => return Ok(list_of(asked.form, query)),
        Form::Json if asked.text("page") == Some("all") => return Ok(list_of(Form::Json, query)),
        Form::Atom => query = SearchQuery { sort: Sort::Added, page: 1, ..query },
        _ => {}
    }
    let found = desk.search(&query)?;
    let rows = Rows::all(&found).feed(|| feed(&found, asked));
    asked.answer(&found, Some(rows), || Sheet::new(title(&found), body(&found, &query, asked)).wide())
}

fn query(asked: &Asked) -> Result<SearchQuery, Fault> {
    let mut filters = Vec::new();
    for field in Field::ALL {
        // Names of themes and groups hold commas; each is given by itself.
        for (_, written) in
            asked.query.iter().filter(|(name, value)| name == field.as_str() && !value.is_empty())
        {
            let read = Filter::read(field, written);
            filters.push(read.map_err(|problem| Fault::bad(field.as_str(), problem.told()))?);
        }
    }
    let page = if asked.text("page") == Some("all") { None } else { asked.value("page")? };
    Ok(SearchQuery {
        words: asked.text("q").unwrap_or("").to_owned(),
        filters,
        exact: asked.switch("exact"),
        from: asked.first_day("from")?,
        to: asked.day("to")?,
        since: asked.first_day("since")?,
        sort: asked.value("sort")?.unwrap_or_default(),
        page: page.unwrap_or(1),
    })
}

/// All that is found, sent while it is read.
fn list_of(form: Form, query: SearchQuery) -> Answer {
    let writing = move |desk: &Desk, out: &mut dyn Write| -> Result<(), Fault> {
        let mut list = desk.search_list(&query)?;
        match form {
            Form::Json => list.write_json(out)?,
            _ => list.write_rows(table(form, &SearchHit::HEADERS, out)?)?,
        }
        Ok(())
    };
    Answer::Stream(Stream { form, writing: Box::new(writing) })
}

fn title(found: &SearchPage) -> String {
    let hits = many("hits-n", found.paging.total as u64);
    if found.words.is_empty() {
        tell("search-hits", &[("hits", &hits)])
    } else {
        tell("words-hits", &[("words", &found.words), ("hits", &hits)])
    }
}

/// What came into the record last, as a feed.
pub(crate) fn feed(found: &SearchPage, asked: &Asked) -> Feed {
    let entry = |hit: &SearchHit| {
        let dated = || Some(format!("{}T00:00:00Z", hit.date.as_ref().and_then(Date::earliest)?));
        FeedEntry {
            id: hit
                .account
                .as_ref()
                .map_or_else(|| format!("{}@{}", hit.document, hit.at), ToString::to_string),
            title: worded(&hit.title),
            link: hit.address(),
            updated: hit.added.clone().or_else(dated).unwrap_or_default(),
            summary: hit.snippet.iter().map(|(text, _)| text.as_str()).collect(),
        }
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

fn body(found: &SearchPage, query: &SearchQuery, asked: &Asked) -> Markup {
    html! {
        (form(found, query, asked))
        @for problem in &found.problems { p.problem { (saying(problem)) } }
        @for note in &found.notes { p.hint { (saying(note)) "." } }
        div.found {
            @if !found.facets.is_empty() { (facets(found, asked)) }
            div {
                @if found.hits.is_empty() { (list::nothing(say("nothing-was-found"), &weave("try-fewer-or", &[("everything", html! { a href="/search" { (say("see-everything")) } })]))) }
                ol.hits start=(found.paging.offset() + 1) { @for one in &found.hits { li { (hit(one)) } } }
                (pages(&found.paging, asked))
                (saved(asked))
            }
        }
    }
}

fn form(found: &SearchPage, query: &SearchQuery, asked: &Asked) -> Markup {
    html! {
        form.question action="/search" method="get" {
            p.field.long {
                label for="words" { (say("words")) } input #words type="search" name="q" value=(found.words);
            }
            @for name in Field::ALL.map(Field::as_str).into_iter().chain(["from", "to", "since"]) {
                @for (_, value) in asked.query.iter().filter(|(given, value)| given == name && !value.is_empty()) {
                    input type="hidden" name=(name) value=(value);
                }
            }
            p.field {
                label for="sort" { (say("in-the-order-of")) }
                select #sort name="sort" {
                    @for sort in Sort::ALL {
                        option value=(sort.as_str()) selected[sort == query.sort] { (word("sort", sort.label())) }
                    }
                }
            }
            (field::tick("exact", say("exact-form-only"), query.exact))
            button type="submit" { (say("search-button")) }
        }
        details.help {
            summary { (say("how-to-ask")) }
            (help())
        }
    }
}

/// The query language, as `syntax.rs` of `find` reads it.
fn help() -> Markup {
    html! {
        dl {
            dt { "women parliament" } dd { (say("both-words-in-any-of-their-forms-names")) }
            dt { "\"exact phrase\"" } dd { (say("these-words-after-one-another-as-they")) }
            dt { "-word" } dd { (say("without-it")) }
            dt { "parlia*" } dd { (say("any-ending")) }
            dt { "tortuer~" } dd { (say("one-letter-missing-added-changed-or")) }
            dt { "body:CAT state:KAZ year:2010..2020" } dd { (weave("filters-list", &[("fields", html! { @for (at, field) in Field::ALL.into_iter().enumerate() {
                @if at > 0 { ", " } code { (field) } } })])) }
            dt { (say("exact-form-only")) } dd { (say("no-other-endings-no-names-no-slips")) }
        }
        p { (say("kazakh-kyrgyz-and-uzbek-words-find")) }
    }
}

pub(crate) fn hit(hit: &SearchHit) -> Markup {
    html! {
        p.what { a href=(hit.address()) lang=[language_of(&hit.title)] { (saying(&hit.title)) }
            @if let (true, Some(account)) = (hit.second_reading, &hit.account) { " " (second_reading(account)) }
            @else if let Some(review) = hit.review.filter(|review| *review != ReviewState::Accepted) {
                " " (review_state(review)) } }
        blockquote lang=[language(&hit.snippet.iter().map(|(text, _)| text.as_str()).collect::<String>())] {
            @for (text, wanted) in &hit.snippet { @if *wanted { mark { (text) } } @else { (text) } }
        }
        p.quiet { (word("kind", hit.kind.label())) " · " (date_or(hit.date.as_ref(), say("no-date")))
            @for state in &hit.states { " · " a href=(address::state(*state)) { (state) } }
            " · " a href=(address::document(&hit.document, Some(hit.at))) { (hit.source) } }
    }
}

fn facets(found: &SearchPage, asked: &Asked) -> Markup {
    html! {
        nav.facets aria-label=(say("narrow-down")) {
            @for facet in found.facets.iter().filter(|facet| !facet.values.is_empty()) {
                h2 { (word("facet", facet.label)) }
                (choices(facet, facet.values.iter().enumerate().filter(|(at, value)| *at < SHOWN || value.chosen), asked))
                @if facet.values.iter().skip(SHOWN).any(|value| !value.chosen) {
                    details {
                        summary { (say("more-values")) }
                        (choices(facet, facet.values.iter().enumerate().skip(SHOWN).filter(|(_, value)| !value.chosen), asked))
                    }
                }
            }
        }
    }
}

fn choices<'f>(
    facet: &Facet,
    values: impl Iterator<Item = (usize, &'f FacetValue)>,
    asked: &Asked,
) -> Markup {
    html! { ul.plain { @for (_, value) in values { li { (choice(facet, value, asked)) } } } }
}

/// What a value of a filter is called.
pub(crate) fn valued<'v>(facet: &Facet, value: &'v FacetValue) -> &'v str {
    let (code, label) = (value.value.as_str(), value.label.as_str());
    match facet.field {
        "state" | "recommending" => code.parse().ok().map_or(label, |code| called::named_state(code, label)),
        "body" => called::body(code),
        "theme" | "right" => called::theme(code),
        "affected" => called::persons(code),
        "kind" => word("kind", label),
        "form" => word("point", label),
        "answer" => word("answer", label),
        "review" => word("review", label),
        "event" => word("event-kind", label),
        "basis" => word("basis", label),
        "place" => called::place(code, label),
        _ => label,
    }
}

fn choice(facet: &Facet, value: &FacetValue, asked: &Asked) -> Markup {
    html! {
        @if value.chosen {
            a.chosen href=(asked.with(facet.field, "")) aria-label=(tell("take-filter-away", &[("label", valued(facet, value))])) {
                (valued(facet, value)) " ×" }
        } @else {
            a href=(asked.with(facet.field, &value.value)) { (valued(facet, value)) }
        }
        " " span.quiet { (number(value.count as f64)) }
    }
}

pub(crate) fn pages(paging: &Paging, asked: &Asked) -> Markup {
    let to = |page: usize| asked.with("page", &page.to_string());
    html! {
        @if paging.pages() > 1 {
            nav.pager aria-label=(say("pages-of-what-was-found")) {
                @if paging.page > 1 { a href=(to(paging.page - 1)) rel="prev" { (say("previous-page")) } }
                span { (tell("page-of", &[("page", &paging.page.to_string()), ("pages", &paging.pages().to_string())])) }
                @if paging.page < paging.pages() { a href=(to(paging.page + 1)) rel="next" { (say("next-page")) } }
            }
        }
    }
}

/// How to keep this search: its address says all of it.
fn saved(asked: &Asked) -> Markup {
    let first = asked.with("page", "");
    let of = |form: Form, page: &str| {
        let mut kept = asked.clone();
        kept.query.retain(|(name, _)| name != "page");
        kept.query.extend((!page.is_empty()).then(|| ("page".to_owned(), page.to_owned())));
        kept.twin(form)
    };
    html! {
        aside.keep aria-label=(say("keep-this-search")) {
            p { (weave("keep-search-address", &[
                ("address", html! { a href=(first) { (first) } }),
                ("feed", html! { a href=(of(Form::Atom, "")) type="application/atom+xml" { (say("feed")) } }),
            ])) }
            p { (weave("all-that-is-found", &[("forms", html! {
                a href=(of(Form::Csv, "")) { "CSV" } " · " a href=(of(Form::Xlsx, "")) { "XLSX" }
                " · " a href=(of(Form::Json, "all")) { "JSON" }
            })])) }
        }
    }
}
