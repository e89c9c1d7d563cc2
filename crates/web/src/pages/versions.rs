//! The versions of an account, each beside the one before it, field by field.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::changes;
use crate::parts::written::{moment, worded};
use crate::speech::{many, plain_word, say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{Desk, VersionView, VersionsPage};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.versions(&asked.param("id")?)?;
    asked.answer(&page, Some(Rows::all(&page)), || {
        Sheet::new(worded(&page.title), body(&page)).kicker(say("versions-of-an-account")).wide()
    })
}

fn body(page: &VersionsPage) -> Markup {
    html! {
        p { a href=(address::account(&page.record, &page.id)) { (say("its-record")) } " · "
            (many("versions-latest-first", page.versions.len() as u64)) }
        @for review in &page.reviews {
            p.decision { (weave("state-by-at", &[
                    ("state", html! { b { (plain_word("review", review.state.as_str())) } }),
                    ("by", html! { (review.by) }),
                    ("at", moment(&review.at)),
                ]))
                @if let Some(reason) = &review.reason { ": " (reason) } }
        }
        @for version in &page.versions { (one(version)) }
    }
}

fn one(version: &VersionView) -> Markup {
    let name = |version: u32| tell("version-n", &[("n", &version.to_string())]);
    html! {
        section {
            h2 { (tell("version-capital", &[("n", &version.version.to_string())]))
                @if version.shown { " (" (say("the-one-in-the-record")) ")" } }
            p.quiet { a href=(address::batch(&version.batch.id)) { (version.batch.title) } ", " (version.batch.by) ", "
                (moment(&version.batch.at)) @if version.is_undone() { " (" (say("taken-back-since")) ")" } }
            @match version.before {
                None => p { (say("the-first-there-is-none-before-it-to")) },
                Some(_) if version.changes.is_empty() => p { (say("it-says-the-same-as-the-one-before")) },
                Some(before) => {
                    (changes::table(&tell("changed-with-version", &[("n", &version.version.to_string())]),
                        (&name(before), &name(version.version)), &version.changes))
                    p.quiet { (many("more-fields-same", version.same as u64)) }
                }
            }
        }
    }
}
