//! One brief, made to be read and printed: its text with notes, its corrections, what readers say; also as Markdown.

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::layout;
use crate::parts::brief_row::{day, name, row};
use crate::parts::written::{moment, saying};
use crate::parts::{brief, field};
use crate::posted::Posted;
use crate::speech::{many, say, tell, weave, word};
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::{Act, BriefPage, BriefQuery, Desk, Sign};
use tarazy_model::{BriefLanguage, BriefState, Slug};
use tarazy_tell::front_matter;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = BriefQuery {
        slug: asked.param("slug")?,
        language: asked.value("lang")?,
        version: asked.value("version")?,
        read: asked.form == Form::Page,
    };
    let page = desk.brief(&query)?;
    match asked.form {
        Form::Md => {
            let file = front_matter::write(&page.brief.slug, &page.brief.draft);
            Ok(Answer::Written(Form::Md, file.into_bytes()))
        }
        Form::Page => {
            let (title, section) = (page.brief.draft.title.clone(), page.brief.draft.section.clone());
            let sheet = Sheet::new(title, body(&page, asked)).of_record().kicker(section);
            Ok(Answer::Page(layout::framed(&sheet, Some((asked, &[Form::Md]))).into_string()))
        }
        _ => asked.answer(&page, None, || Sheet::new("", html! {})),
    }
}

#[derive(Serialize)]
struct Entered {
    /// Where it stands.
    state: &'static str,
}

/// Enters a comment.
pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let (slug, language): (Slug, BriefLanguage) = (asked.param("slug")?, posted.needed("lang")?);
    let text = |name| posted.text(name).unwrap_or_default();
    desk.comment(&slug, language, text("name"), text("text"))?;
    let entered = Entered { state: "waiting" };
    asked.done(&entered, format!("{}&entered=yes#comments", address::brief(&slug, language)))
}

fn body(page: &BriefPage, asked: &Asked) -> Markup {
    // The text of what was withdrawn is shown to who asks for its version.
    let is_hidden = page.brief.draft.state == BriefState::Withdrawn && asked.text("version").is_none();
    html! {
        (byline(page))
        (notices(page))
        @if !is_hidden { (brief::set(page)) }
        (past(page))
        @if !page.onwards.is_empty() {
            section.onwards aria-labelledby="onwards" {
                h2 #onwards { (say("continue-reading")) }
                @for one in &page.onwards { (row(one)) }
            }
        }
        @if page.is_shown && page.state == BriefState::Published { (comments(page, asked)) }
        p.quiet.onwards {
            @if asked.may(Act::Write) {
            a href=(address::brief_edit(&page.brief.slug, page.brief.draft.language)) { (say("write-on-correct-or-withdraw")) }
            @if !page.languages.is_empty() && page.languages.len() < BriefLanguage::ALL.len() {
                " · " (weave("translate-into", &[("languages", html! {
                @for (n, language) in BriefLanguage::ALL.iter().filter(|one| !page.languages.contains(one)).enumerate() {
                    @if n > 0 { ", " }
                    a href=(address::brief_edit(&page.brief.slug, *language)) lang=(language) hreflang=(language) { (name(*language)) }
                }
            })]))
            }
            " · " }
            a href="/briefs" { (say("all-briefs")) }
        }
    }
}

fn byline(page: &BriefPage) -> Markup {
    let draft = &page.brief.draft;
    let corrected = page.corrections.iter().rev().find(|one| one.state == BriefState::Published);
    html! {
        p.byline {
            (draft.authors.join(", "))
            @if let Some(at) = &page.published { " · " (day(at)) }
            @if let Some(corrected) = corrected { " · " (weave("corrected-on", &[("date", day(&corrected.at))])) }
            @if page.languages.len() > 1 {
                " · " (weave("in-languages", &[("languages", html! {
                @for (n, language) in page.languages.iter().enumerate() {
                    @if n > 0 { ", " }
                    @if *language == draft.language { (name(*language)) }
                    @else { a href=(address::brief(&page.brief.slug, *language)) lang=(language) hreflang=(language) { (name(*language)) } }
                }
            })]))
            }
        }
    }
}

/// What a reader must know before reading.
fn notices(page: &BriefPage) -> Markup {
    let Some(last) = page.corrections.last() else {
        return html! { (version_notice(page)) (doubt(page)) };
    };
    html! {
        (version_notice(page))
        @if page.state == BriefState::Withdrawn {
            p.problem { (weave("withdrawn-on-note", &[("withdrawn", html! { b { (say("withdrawn-heading")) } }), ("date", day(&last.at)), ("note", html! { (last.note) })])) }
        } @else { (doubt(page)) }
    }
}

fn version_notice(page: &BriefPage) -> Markup {
    let brief = &page.brief;
    let shown = address::brief(&brief.slug, brief.draft.language);
    html! {
        @if brief.draft.state == BriefState::Draft {
            p.problem { b { (say("draft-dot")) } " " (say("this-version-is-not-published")) }
        }
        @if !page.is_shown && !page.versions.is_empty() {
            p.problem { (weave("this-is-version", &[
                ("version", html! { (brief.version) }),
                ("versions", html! { (page.versions.len()) }),
                ("date", moment(&brief.at)),
                ("shown", html! { a href=(shown) { (say("see-the-version-that-is-shown-now")) } }),
            ])) }
        }
        @if page.published.is_none() && brief.draft.state == BriefState::Withdrawn {
            p.problem { (weave("withdrawn-before-published", &[("withdrawn", html! { b { (say("withdrawn-heading")) } }), ("note", html! { (brief.draft.note.as_deref().unwrap_or_default()) })])) }
        }
    }
}

/// That citations do not stand: which, and why.
pub(crate) fn doubt(page: &BriefPage) -> Markup {
    let doubtful: Vec<_> = page.doubtful().collect();
    html! {
        @if !doubtful.is_empty() {
            div.problem.doubt role="note" {
                p { b { (many("citations-doubtful", doubtful.len() as u64)) }
                    " (" a href=(address::rule("citation-of-brief")) { (say("by-which-rule")) } "):" }
                ul { @for one in doubtful {
                    li { "“" (one.words) "” "
                        @if let Some(record) = &one.record { "(" a href=(address::record(record)) { (one.target) } ")" } @else { "(" (one.target) ")" }
                        ": " @if let Some(why) = &one.why { (saying(why)) } "." }
                } }
            }
        }
    }
}

/// Its corrections, what changed last, and every version.
fn past(page: &BriefPage) -> Markup {
    let brief = &page.brief;
    html! {
        @if !page.corrections.is_empty() {
            section aria-labelledby="corrections" {
                h2 #corrections { (say("corrections")) }
                ul.plain { @for one in &page.corrections {
                    li { (day(&one.at)) ", " a href=(address::brief_version(&brief.slug, brief.draft.language, one.version)) { (tell("version-n", &[("n", &one.version.to_string())])) }
                        @if one.state == BriefState::Withdrawn { " (" (say("footing-withdrawn")) ")" } ": " (one.note) }
                } }
            }
        }
        @if !page.changes.is_empty() {
            details {
                summary { (tell("what-changed-from-to", &[("before", &(brief.version - 1).to_string()), ("version", &brief.version.to_string())])) }
                div.wording.changes lang=(brief.draft.language) { @for change in &page.changes {
                    p { @match change.sign {
                        Sign::Added => ins { (change.line) },
                        Sign::Removed => del { (change.line) },
                        Sign::Kept => (change.line),
                    } }
                } }
            }
        }
        @if page.versions.len() > 1 {
            details {
                summary { (many("versions-n", page.versions.len() as u64)) }
                ol.plain { @for one in &page.versions {
                    li { a href=(address::brief_version(&brief.slug, brief.draft.language, one.version)) { (tell("version-capital", &[("n", &one.version.to_string())])) }
                        ": " (word("brief", one.state.as_str())) ", " (moment(&one.at)) @if !one.by.is_empty() { ", " (tell("by-name", &[("name", &one.by)])) }
                        @if let Some(note) = &one.note { span.quiet { ": " (note) } } }
                } }
            }
        }
    }
}

fn comments(page: &BriefPage, asked: &Asked) -> Markup {
    html! {
        // Where nobody has said anything there is nothing to print.
        section.comments .onwards[page.comments.is_empty()] aria-labelledby="comments" {
            h2 #comments { (say("comments")) }
            @for comment in &page.comments {
                article.comment id=(format!("comment-{}", comment.number)) {
                    p.quiet { b { (comment.name) } " · " (moment(&comment.at)) }
                    @for part in comment.text.split("\n\n") { p { (part) } }
                }
            }
            @if page.comments.is_empty() { p.quiet { (say("nobody-has-said-anything-that-is-shown")) } }
            @if asked.switch("entered") {
                p.problem role="status" { (say("your-comment-was-entered-it-is-shown")) }
            }
            form.stacked action=(format!("/briefs/{}", page.brief.slug)) method="post" enctype="multipart/form-data" {
                input type="hidden" name="lang" value=(page.brief.draft.language);
                (field::line("name", say("name"), "", ""))
                p.field { label for="text" { (say("comment")) } textarea #text name="text" rows="5" {} }
                p.hint { (say("it-waits-until-somebody-shows-or-refuses")) }
                button type="submit" { (say("send")) }
            }
        }
    }
}
