//! What is kept back by its class, for those who are cleared, and giving something a class.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::motions::{self, after};
use crate::parts::list;
use crate::parts::list::Column::Words;
use crate::parts::seclusion::mark;
use crate::parts::written::{moment, saying};
use crate::posted::Posted;
use crate::speech::say;
use maud::{Markup, html};
use tarazy_desk::{Classified, ClassifiedRow, Desk};
use tarazy_model::{Classed, Seclusion};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let classified = desk.classified()?;
    asked.answer(&classified, Some(Rows::all(&classified)), || {
        Sheet::new(say("what-is-kept-back"), body(&classified)).kicker(say("by-its-class")).wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let subject: Classed = posted.needed("subject")?;
    let to = Seclusion { class: posted.needed("class")?, group: posted.text("group").map(str::to_owned) };
    let carried =
        desk.classify(&subject, &to, posted.text("reason").unwrap_or_default(), &posted.by(desk))?;
    // Who sealed something off may not see it any more.
    after(
        asked,
        carried,
        if desk.class_of(&subject).is_ok() { "/classified".to_owned() } else { motions::HERE.to_owned() },
    )
}

fn body(classified: &Classified) -> Markup {
    let head = ["what-column", "class-column", "why-column", "by-whom-short", "since-column"]
        .map(|name| Words(say(name)));
    html! {
        p.quiet { (say("what-is-here-is-in-no-list-count-chart")) }
        @if classified.rows.is_empty() {
            (list::nothing(say("nothing-that-you-are-cleared-for-is"), &html! { a href="/sources" { (say("see-the-sources")) } "." }))
        } @else { (list::table(say("what-is-kept-back-the-last-first"), &head, classified.rows.iter().map(row))) }
        p { a href="/motions" { (say("what-waits-for-a-second-person")) } " · " a href="/exports" { (say("taking-out")) } }
    }
}

fn row(row: &ClassifiedRow) -> Markup {
    let one = &row.classing;
    let at = match &one.subject {
        Classed::Record(id) => address::record(id),
        Classed::Source(id) => address::source(id),
    };
    html! {
        th scope="row" { a href=(at) { (saying(&row.title)) } }
        td { (mark(&one.to)) }
        td { (one.reason) }
        td { (one.by) }
        td { (moment(&one.at)) }
    }
}
