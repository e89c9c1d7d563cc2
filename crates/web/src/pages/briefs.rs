//! The briefs: the newest by section, those read most, and for who edits those that need a look. Also as a feed.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::brief_row::{line, name, row};
use crate::parts::list;
use crate::speech::{many, say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{Act, BriefRow, Briefs, BriefsQuery, Desk};
use tarazy_model::BriefLanguage;
use tarazy_tell::atom::{Feed, FeedEntry};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query =
        BriefsQuery { language: asked.value("lang")?, section: asked.text("section").map(str::to_owned) };
    let briefs = desk.briefs(&query)?;
    let rows = Rows::all(&briefs).feed(|| feed(&briefs, asked));
    asked.answer(&briefs, Some(rows), || {
        Sheet::new(say("briefs"), body(&briefs, asked)).kicker(say("written-from-the-record"))
    })
}

fn body(briefs: &Briefs, asked: &Asked) -> Markup {
    html! {
        (choices(briefs, asked))
        @if briefs.rows.is_empty() {
            (list::nothing(say("no-brief-is-published-here"), &nothing_here(asked)))
        }
        @for section in &briefs.sections {
            @let rows: Vec<&BriefRow> = briefs.rows.iter().filter(|row| row.section == *section).collect();
            @if !rows.is_empty() {
                section { h2 { (section) } @for one in rows { (row(one)) } }
            }
        }
        @if !briefs.most_read.is_empty() {
            section {
                h2 { (say("read-most-in-the-last-thirty-days")) }
                ol { @for one in &briefs.most_read {
                    li { a href=(crate::address::brief(&one.row.slug, one.row.language)) { (one.row.title) }
                        span.quiet { " · " (many("readings-n", one.readings)) } }
                } }
                p.quiet { (say("one-number-a-brief-and-day-is-kept")) }
            }
        }
        @if asked.may(Act::Write) { (editor(briefs)) }
    }
}

/// What to do where there is no brief.
fn nothing_here(asked: &Asked) -> Markup {
    let all = html! { a href="/briefs" { (say("see-those-of-every-section-and-language")) } };
    if !asked.may(Act::Write) {
        return html! { (all) "." };
    }
    weave(
        "write-one-or",
        &[
            ("write", html! { a href="/briefs/new" { (say("write-one")) } }),
            ("command", html! { code { "tarazy briefs add" } }),
            ("all", all),
        ],
    )
}

fn choices(briefs: &Briefs, asked: &Asked) -> Markup {
    let chosen = briefs.section.as_deref();
    html! {
        nav.steps aria-label=(say("languages-nav")) {
            a href=(asked.with("lang", "")) aria-current=[briefs.language.is_none().then_some("true")] { (say("every-language")) }
            @for language in BriefLanguage::ALL {
                a href=(asked.with("lang", language.as_str())) lang=(language) aria-current=[(briefs.language == Some(*language)).then_some("true")] {
                    (name(*language)) }
            }
        }
        @if briefs.sections.len() > 1 || chosen.is_some() {
            nav.steps aria-label=(say("sections")) {
                a href=(asked.with("section", "")) aria-current=[chosen.is_none().then_some("true")] { (say("every-section")) }
                @for section in &briefs.sections {
                    a href=(asked.with("section", section)) aria-current=[(chosen == Some(section)).then_some("true")] { (section) }
                }
            }
        }
    }
}

/// What waits for who writes and edits.
fn editor(briefs: &Briefs) -> Markup {
    let lists = [
        (say("citations-that-need-a-look"), &briefs.doubtful),
        (say("drafts"), &briefs.drafts),
        (say("withdrawn-heading"), &briefs.withdrawn),
    ];
    html! {
        section.desk aria-labelledby="desk" {
            h2 #desk { (say("for-who-writes")) }
            p { a href="/briefs/new" { (say("write-a-brief")) } " · " a href="/comments" {
                @match briefs.comments_waiting {
                    0 => (say("no-comment-waits")), waiting => (many("comments-wait", waiting as u64)),
                } } }
            @for (name, rows) in lists {
                @if !rows.is_empty() {
                    h3 { (name) }
                    ul.plain { @for one in rows { li { (line(one)) } } }
                }
            }
            @if briefs.doubtful.is_empty() && !briefs.rows.is_empty() {
                p.quiet { (weave("every-citation-stands", &[("rule", html! {
                a href=(crate::address::rule("citation-of-brief")) { (say("by-which-rule")) } })])) }
            }
        }
    }
}

fn feed(briefs: &Briefs, asked: &Asked) -> Feed {
    let entry = |row: &BriefRow| FeedEntry {
        id: format!("/briefs/{}?lang={}", row.slug, row.language),
        title: row.title.clone(),
        link: crate::address::brief(&row.slug, row.language),
        updated: row.corrected.clone().or_else(|| row.published.clone()).unwrap_or_default(),
        summary: row.opening.clone(),
    };
    let page = asked.twin(Form::Page);
    Feed {
        id: page.clone(),
        title: briefs
            .section
            .as_ref()
            .map_or(say("briefs").to_owned(), |section| tell("briefs-of-section", &[("section", section)])),
        address: asked.twin(Form::Atom),
        page,
        updated: String::new(),
        entries: briefs.rows.iter().map(entry).collect(),
    }
}
