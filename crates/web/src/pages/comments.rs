//! Comments on briefs that wait, and showing or refusing them.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::written::moment;
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::{say, weave};
use maud::{Markup, html};
use tarazy_desk::{CommentPage, Comments, Desk};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let comments = desk.comments(asked.value("after")?)?;
    asked.answer(&comments, Some(Rows::after(&comments, comments.next.as_ref())), || {
        Sheet::new(say("comments"), body(&comments, asked)).kicker(say("what-waits-for-a-decision"))
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let (number, state) = (posted.needed("comment")?, posted.needed("state")?);
    let reason = posted.text("reason").unwrap_or_default();
    let decided = desk.moderate(number, state, reason, desk.who())?;
    asked.done(&decided, "/comments".to_owned())
}

fn body(comments: &Comments, asked: &Asked) -> Markup {
    let next = comments.next.map(|next| next.to_string());
    html! {
        @if comments.waiting.is_empty() {
            (list::nothing(say("no-comment-waits-here"), &html! { a href="/briefs" { (say("see-the-briefs")) } "." }))
        } @else {
            p.quiet { (say("a-comment-stands-under-its-brief-once")) }
        }
        @for one in &comments.waiting { (waiting(one, asked)) }
        (list::onwards(asked, next.as_deref()))
    }
}

fn waiting(page: &CommentPage, asked: &Asked) -> Markup {
    let comment = &page.comment;
    let reason = format!("reason-{}", comment.number);
    html! {
        article.comment {
            p.quiet { (weave("name-on-brief", &[("name", html! { b { (comment.name) } }), ("brief", html! { a href=(address::brief(&comment.slug, comment.language)) { (page.title) } })]))
                " · " (moment(&comment.at)) }
            @for part in comment.text.split("\n\n") { p { (part) } }
            form.inline action="/comments" method="post" enctype="multipart/form-data" {
                input type="hidden" name="comment" value=(comment.number);
                (field::seen(asked))
                (field::no_default())
                p.field { label for=(reason) { (say("why-label")) } input id=(reason) name="reason" autocomplete="off"; }
                button type="submit" name="state" value="shown" { (say("show")) }
                button type="submit" name="state" value="refused" { (say("refuse")) }
            }
        }
    }
}
