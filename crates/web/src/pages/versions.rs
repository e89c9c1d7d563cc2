//! The versions of an account, each beside the one before it, field by field.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::changes;
use crate::parts::written::moment;
use maud::{Markup, html};
use tarazy_desk::{Desk, VersionView, VersionsPage};
use tarazy_tell::written::counted;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.versions(&asked.param("id")?)?;
    asked.answer(&page, Some(Rows::all(&page)), || {
        Sheet::new(page.title.clone(), body(&page)).kicker("Versions of an account").wide()
    })
}

fn body(page: &VersionsPage) -> Markup {
    html! {
        p { a href=(address::account(&page.record, &page.id)) { "Its record" } " · "
            (counted(page.versions.len() as u64, "version", "versions")) ", the latest first. Decisions hold through all of them." }
        @for review in &page.reviews {
            p.decision { b { (review.state) } " by " (review.by) ", " (moment(&review.at))
                @if let Some(reason) = &review.reason { ": " (reason) } }
        }
        @for version in &page.versions { (one(version)) }
    }
}

fn one(version: &VersionView) -> Markup {
    let name = |version: u32| format!("version {version}");
    html! {
        section {
            h2 { "Version " (version.version) @if version.shown { " (the one in the record)" } }
            p.quiet { a href=(address::batch(&version.batch.id)) { (version.batch.title) } ", " (version.batch.by) ", "
                (moment(&version.batch.at)) @if version.is_undone() { " (taken back since)" } }
            @match version.before {
                None => p { "The first: there is none before it to compare it with." },
                Some(_) if version.changes.is_empty() => p { "It says the same as the one before it." },
                Some(before) => {
                    (changes::table(&format!("What changed with version {}", version.version),
                        (&name(before), &name(version.version)), &version.changes))
                    p.quiet { (counted(version.same as u64, "more field is", "more fields are")) " the same." }
                }
            }
        }
    }
}
