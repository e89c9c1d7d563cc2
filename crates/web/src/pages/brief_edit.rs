//! Writing a brief: a text in Markdown, looked at before it is kept, kept as a draft, published, corrected or withdrawn.
//!
//! The form carries the version it was begun from; where a newer one has come since, nothing is kept and both are shown
//! (`sent_again`).

use crate::address;
use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::layout;
use crate::pages::brief::doubt;
use crate::parts::brief_row::name;
use crate::parts::written::{self};
use crate::parts::{brief, field};
use crate::posted::Posted;
use crate::speech::{say, weave};
use axum::http::StatusCode;
use maud::{Markup, html};
use tarazy_desk::{BriefKept, Desk, DeskError};
use tarazy_model::{Brief, BriefDraft, BriefLanguage, BriefState, Slug};
use tarazy_tell::front_matter::parted;
use tarazy_words::{Misread, Saying};

/// The form with what stands in it.
struct Writing {
    /// Where the brief is, once it has a name.
    slug: Option<Slug>,
    /// The name as written.
    written: String,
    /// The version it was begun from.
    from: u32,
    /// The leaf of the audit chain at which that was the last.
    seen: u64,
    draft: BriefDraft,
}

/// A new brief.
pub(crate) fn blank(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let draft = BriefDraft { language: asked.value("lang")?.unwrap_or_default(), ..BriefDraft::default() };
    let writing = Writing { slug: None, written: String::new(), from: 0, seen: asked.seen, draft };
    asked.answer(&writing.draft, None, || {
        Sheet::new(say("write-a-brief"), form(&writing)).kicker(say("briefs"))
    })
}

/// The last version of a brief, or a translation of it to be begun.
pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let slug: Slug = asked.param("slug")?;
    let language: BriefLanguage = asked.value("lang")?.unwrap_or_default();
    let last = desk.brief_to_edit(&slug, language)?;
    let writing = match last {
        Some(Brief { version, draft, .. }) => {
            // What a draft says that it corrects is still to be said; a note that was published is said.
            let note = draft.note.filter(|_| draft.state == BriefState::Draft);
            let draft = BriefDraft { note, ..draft };
            Writing { written: slug.to_string(), slug: Some(slug), from: version, seen: asked.seen, draft }
        }
        None => {
            let draft = BriefDraft { language, ..BriefDraft::default() };
            Writing { written: slug.to_string(), slug: Some(slug), from: 0, seen: asked.seen, draft }
        }
    };
    let title = if writing.from > 0 { say("write-on-a-brief") } else { say("write-a-translation") };
    asked.answer(&writing.draft, None, || Sheet::new(title, form(&writing)).kicker(say("briefs")))
}

/// Shows a preview, or keeps a version.
pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let text = |name| posted.text(name).unwrap_or_default().to_owned();
    let written = match asked.params.iter().find(|(name, _)| name == "slug") {
        Some((_, slug)) => slug.clone(),
        None => text("slug"),
    };
    let state = match posted.text("do").unwrap_or("preview") {
        "preview" => None,
        "draft" => Some(BriefState::Draft),
        "publish" => Some(BriefState::Published),
        "withdraw" => Some(BriefState::Withdrawn),
        other => return Err(Fault::not_among("do", &["preview", "draft", "publish", "withdraw"], other)),
    };
    let slug = written.parse::<Slug>();
    let draft = BriefDraft {
        language: posted.value("language")?.unwrap_or_default(),
        title: text("title"),
        authors: parted(&text("authors")),
        section: text("section"),
        text: posted.text("text").unwrap_or_default().replace("\r\n", "\n"),
        state: state.unwrap_or_default(),
        note: posted.text("note").map(str::to_owned),
    };
    let from = posted.value("from")?.unwrap_or(0);
    let is_new = asked.params.is_empty();
    let known = slug.as_ref().ok().filter(|_| !is_new).cloned();
    let writing = Writing { slug: known, written, from, seen: asked.seen, draft };
    let slug = match slug {
        Err(error) if asked.form == Form::Page => return Ok(refused(asked, &error.told(), &writing)),
        slug => slug.map_err(|error| Fault::bad("slug", error.told()))?,
    };
    if state.is_none() {
        return preview(desk, asked, &slug, &writing);
    }
    match desk.keep_brief(&slug, writing.draft.clone(), from, desk.who()) {
        Err(DeskError::Invalid(told)) if asked.form == Form::Page => Ok(refused(asked, &told, &writing)),
        Err(error) => Err(error.into()),
        Ok(BriefKept::Kept(brief) | BriefKept::Same(brief)) => {
            let language = brief.draft.language;
            let page = match brief.draft.state {
                BriefState::Draft => address::brief_version(&slug, language, brief.version),
                _ => address::brief(&slug, language),
            };
            asked.done(&brief, page)
        }
    }
}

fn preview(desk: &Desk, asked: &Asked, slug: &Slug, writing: &Writing) -> Result<Answer, Fault> {
    let page = desk.preview_brief(slug, writing.draft.clone(), writing.from)?;
    let body = || {
        html! {
            p.problem { b { (say("a-preview")) } " " (say("nothing-is-kept-yet-the-form-is-below")) }
            (doubt(&page))
            @for chart in page.charts.iter().filter(|chart| chart.problem.is_some()) {
                p.problem { (weave("line-problem", &[("line", html! { (chart.line) }), ("problem", written::saying(&chart.problem.clone().unwrap_or_default()))])) }
            }
            (brief::set(&page))
            (form(writing))
        }
    };
    let title = if page.brief.draft.title.is_empty() { say("no-title-yet") } else { &page.brief.draft.title };
    asked.answer(&page, None, || Sheet::new(title, body()).kicker(say("preview")))
}

/// What is wrong, above the form as it was sent.
fn refused(asked: &Asked, told: &Saying, writing: &Writing) -> Answer {
    let body = html! { p.problem role="alert" { b { (say("nothing-was-kept")) " " } (written::saying(told)) "." } (form(writing)) };
    let sheet = Sheet::new(say("this-cannot-be-kept-yet"), body).kicker(say("briefs"));
    Answer::Again(StatusCode::BAD_REQUEST, layout::framed(&sheet, Some((asked, &[]))).into_string())
}

fn form(writing: &Writing) -> Markup {
    let draft = &writing.draft;
    let languages = BriefLanguage::ALL.iter().map(|language| (language.as_str(), name(*language)));
    let action = match &writing.slug {
        Some(slug) => format!("/briefs/{slug}/edit"),
        None => "/briefs/new".to_owned(),
    };
    html! {
        form.stacked action=(action) method="post" enctype="multipart/form-data" {
            input type="hidden" name="from" value=(writing.from);
            input type="hidden" name="seen" value=(writing.seen);
            (field::line("title", say("title"), &draft.title, ""))
            @if writing.slug.is_none() {
                (field::line("slug", say("name-in-the-address"), &writing.written, say("small-letters-digits-and-hyphens-women")))
            }
            (field::line("section", say("section"), &draft.section, ""))
            (field::line("authors", say("authors"), &draft.authors.join("; "), say("semicolons-between-them")))
            @if writing.from == 0 { (field::choice("language", say("language"), draft.language.as_str(), languages)) }
            @else { input type="hidden" name="language" value=(draft.language); }
            p.field { label for="text" { (say("text-in-markdown")) }
                textarea #text name="text" rows="24" lang=(draft.language) { "\n" (draft.text) } }
            (help())
            @if writing.from > 0 {
                (field::line("note", say("what-this-corrects-or-why-it-is-withdrawn"), draft.note.as_deref().unwrap_or_default(),
                    say("needed-once-the-brief-was-published")))
            }
            p.choices {
                button type="submit" name="do" value="preview" { (say("preview")) } " "
                button type="submit" name="do" value="draft" { (say("keep-as-a-draft")) } " "
                button.primary type="submit" name="do" value="publish" { (say("publish")) } " "
                @if writing.from > 0 { button type="submit" name="do" value="withdraw" { (say("withdraw")) } }
            }
        }
    }
}

fn help() -> Markup {
    html! {
        details {
            summary { (say("how-to-cite-and-to-draw")) }
            ul {
                li { (weave("cites-a-record", &[
                    ("code", html! { code { "[27.1 per cent](record:rec-0123456789abcdef)" } }),
                    ("account", html! { code { "account:acc-…" } }),
                ])) }
                li { (weave("draws-a-chart", &[
                    ("code", html! { code { "![Women in parliament](figures:indicator=women-parliament&states=KAZ)" } }),
                    ("indicators", html! { a href="/indicators" { (say("small-indicators")) } }),
                ])) }
                li { (weave("makes-a-footnote", &[
                    ("mark", html! { code { "[^1]" } }),
                    ("note", html! { code { "[^1]: words" } }),
                ])) }
                li { (say("html-is-shown-as-it-is-written-links")) }
            }
        }
    }
}
