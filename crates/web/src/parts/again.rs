//! A point among those it makes again: a chain in time order, each link with its rule, its wording piece by piece
//! and the form by which a person decides on it.

use crate::address;
use crate::asked::Asked;
use crate::called;
use crate::parts::written::{date_or, moment, month};
use crate::parts::{field, list, same};
use crate::speech::{many, say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{AgainView, ApartView, LinkView, PointView, RecordPage};
use tarazy_model::{AccountId, Likeness};
use tarazy_weigh::Piece;
use tarazy_weigh::lineage::Reason;

/// "Made before, made again" on the page of a point; nothing on that of another record.
pub(crate) fn section(record: &RecordPage, asked: &Asked) -> Markup {
    let shown = !record.again.is_empty() || !record.apart.is_empty() || record.not_again.is_some();
    html! {
        @if shown {
            section.again id="again" {
                h2 { (say("made-before-made-again")) }
                @if let Some(why) = record.not_again {
                    (list::nothing(word("not-again", why), &html! { a href="/repeated" { (say("points-made-again-most-often")) } "." }))
                }
                @for again in &record.again { (chain(again, asked)) }
                @if !record.apart.is_empty() { (apart(&record.apart, asked)) }
                @if let Some(own) = record.accounts.first() { (another(&own.id, asked)) }
            }
        }
    }
}

fn chain(again: &AgainView, asked: &Asked) -> Markup {
    let left_out = again.points_in_all - again.points.len();
    html! {
        p.lead {
            (weave("made-to-state", &[("state", html! { (called::state(&again.state)) }),
                ("times", html! { strong { (many("times-n", u64::from(again.times))) } }),
                ("points", html! { (many("points-n", again.points_in_all as u64)) }),
                ("bodies", html! { (again.bodies.iter().map(|body| called::body(body)).collect::<Vec<_>>().join(", ")) }),
                ("since", html! { (month(&again.first)) })])) " "
            a href=(address::with_query("/repeated", [("state", again.state.code.as_str())])) {
                (tell("all-points-again-to", &[("state", called::state(&again.state))])) }
        }
        @if left_out > 0 { p.quiet { (many("points-left-out", left_out as u64)) } }
        ol.chain { @for point in &again.points { (one(point, asked)) } }
    }
}

fn one(point: &PointView, asked: &Asked) -> Markup {
    let made = &point.made;
    html! {
        li.this[point.is_this] {
            p.when {
                strong { (date_or(point.date.as_ref(), say("no-date"))) } " · "
                @if point.is_this { strong { (say("this-point")) } " · " }
                (made.body.as_deref().map_or(say("body-unknown"), called::body))
                @if let Some(session) = &made.session { ", " (tell("session-n", &[("n", session)])) }
                @if let Some(symbol) = &made.symbol { ", " (symbol) }
                @if let Some(paragraph) = &made.paragraph { ", " (tell("paragraph-n", &[("n", paragraph)])) }
                @if !made.recommending.is_empty() {
                    " · " (tell("by-states", &[("states", &made.recommending.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))])) }
                @if let Some(answer) = made.answer { " · " (word("answer", answer.label())) }
            }
            @match &point.link {
                None => p { (text(point)) },
                Some(link) => (linked(point, link, asked)),
            }
        }
    }
}

fn text(point: &PointView) -> Markup {
    html! {
        @if point.is_this { (point.made.text) }
        @else { a href=(address::record(&point.record)) { (point.made.text) } }
    }
}

fn linked(point: &PointView, link: &LinkView, asked: &Asked) -> Markup {
    html! {
        p { span class=(format!("link {}", link.kind)) { (word("link", link.kind.label())) } " "
            a.rule href=(address::rule(link.rule.id)) { (called::rule(link.rule)) }
            span.quiet { " · " (tell("words-in-common", &[("n", &link.alike.to_string())])) } }
        p.wording { (wording(&link.wording)) }
        @if !point.is_this { p.quiet { a href=(address::record(&point.record)) { (say("open-this-point")) } } }
        details.why {
            summary { (say("why-and-decide")) }
            ul.plain { @for reason in &link.reasons { (because(reason)) } }
            @if let Some(decision) = &link.decision {
                p { (weave("decided-by", &[("likeness", html! { strong { (words(decision.likeness)) } }), ("by", html! { (decision.by) }), ("at", moment(&decision.at))]))
                    @if let Some(reason) = &decision.reason { ": " (reason) } }
            }
            (form(&link.account, &point.account, asked, link.decision.is_some()))
        }
    }
}

/// What was dropped is struck through and what was added underlined; read aloud, both are said.
pub(crate) fn wording(pieces: &[Piece]) -> Markup {
    html! {
        @for piece in pieces {
            @match piece {
                Piece::Kept(text) => (text),
                Piece::Dropped(text) => del { span.unseen { (say("wording-dropped")) " " } (text) span.unseen { "]" } },
                Piece::Added(text) => ins { span.unseen { (say("wording-added")) " " } (text) span.unseen { "]" } },
            }
        }
    }
}

fn because(reason: &Reason) -> Markup {
    let quoted = |words: &[String]| match words {
        [] => say("wording-nothing").to_owned(),
        words => words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", "),
    };
    html! {
        li { (word("link", reason.kind.label())) ": "
            a.rule href=(address::rule(reason.rule)) { (title(reason.rule)) }
            @if !reason.earlier.is_empty() || !reason.later.is_empty() {
                " · " (tell("before-then", &[("earlier", &quoted(&reason.earlier)), ("later", &quoted(&reason.later))])) } }
    }
}

fn title(rule: &str) -> &'static str {
    tarazy_weigh::rules::get(rule).map_or(say("rule"), called::rule)
}

fn words(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Same => say("the-same-point"),
        Likeness::NotSame => say("not-the-same-point"),
        Likeness::Unsure => say("cannot-be-told"),
        Likeness::Open => say("decision-taken-back"),
    }
}

fn form(one: &AccountId, other: &AccountId, asked: &Asked, decided: bool) -> Markup {
    let offered: Vec<Likeness> = same::ALL.iter().copied().chain(decided.then_some(Likeness::Open)).collect();
    same::form(asked, (one, other), (&asked.path, "again"), &offered)
}

fn apart(apart: &[ApartView], asked: &Asked) -> Markup {
    html! {
        h3 { (say("decided-apart")) }
        ul.plain { @for one in apart {
            li {
                a href=(address::record(&one.record)) { (one.text) } " · "
                (weave("likeness-by", &[("likeness", html! { strong { (words(one.decision.likeness)) } }), ("by", html! { (one.decision.by) }), ("at", moment(&one.decision.at))]))
                @if let Some(reason) = &one.decision.reason { ": " (reason) }
                (form(&one.decision.one, &one.decision.other, asked, true))
            }
        } }
    }
}

/// A way to link what the machine did not.
fn another(own: &AccountId, asked: &Asked) -> Markup {
    html! {
        details.why {
            summary { (say("link-another-point")) }
            form.review action="/same" method="post" {
                input type="hidden" name="one" value=(own);
                input type="hidden" name="back" value=(asked.path);
                (field::seen(asked))
                input type="hidden" name="at" value="again";
                p.field { label for="again-other" { (say("an-account-of-the-other-point")) }
                    input id="again-other" name="other" placeholder="acc-…" autocomplete="off" required;
                    span.hint { (say("its-id-stands-in-the-address-of-each")) } }
                p.field { label for="again-why" { (say("reason")) }
                    input id="again-why" name="reason" autocomplete="off"; }
                button type="submit" name="likeness" value=(Likeness::Same) { (say("it-is-the-same-point")) }
            }
        }
    }
}
