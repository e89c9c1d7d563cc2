//! A point among those it makes again: a chain in time order, each link with its rule, its wording piece by piece
//! and the form by which a person decides on it.

use crate::address;
use crate::asked::Asked;
use crate::parts::written::{counted, date_or, moment, month};
use crate::parts::{field, list, same};
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
                h2 { "Made before, made again" }
                @if let Some(why) = record.not_again {
                    (list::nothing(why, &html! { a href="/repeated" { "Points made again most often" } "." }))
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
            "Made to " (again.state.name) " " strong { (counted(u64::from(again.times), "time", "times")) }
            ", in " (counted(again.points_in_all as u64, "point", "points"))
            ", by " (again.bodies.join(", ")) ", since " (month(&again.first)) ". "
            a href=(address::with_query("/repeated", [("state", again.state.code.as_str())])) {
                "All points made again to " (again.state.name) }
        }
        @if left_out > 0 { p.quiet { (counted(left_out as u64, "point", "points")) " further away in time left out." } }
        ol.chain { @for point in &again.points { (one(point, asked)) } }
    }
}

fn one(point: &PointView, asked: &Asked) -> Markup {
    let made = &point.made;
    html! {
        li.this[point.is_this] {
            p.when {
                strong { (date_or(point.date.as_ref(), "no date")) } " · "
                @if point.is_this { strong { "this point" } " · " }
                (made.body.as_deref().unwrap_or("body unknown"))
                @if let Some(session) = &made.session { ", session " (session) }
                @if let Some(symbol) = &made.symbol { ", " (symbol) }
                @if let Some(paragraph) = &made.paragraph { ", paragraph " (paragraph) }
                @if !made.recommending.is_empty() {
                    " · by " (made.recommending.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")) }
                @if let Some(answer) = made.answer { " · " (answer.label()) }
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
        p { span class=(format!("link {}", link.kind)) { (link.kind.label()) } " "
            a.rule href=(address::rule(link.rule.id)) { (link.rule.title) }
            span.quiet { " · " (link.alike) " % of the words in common, by weight" } }
        p.wording { (wording(&link.wording)) }
        @if !point.is_this { p.quiet { a href=(address::record(&point.record)) { "Open this point" } } }
        details.why {
            summary { "Why, and decide" }
            ul.plain { @for reason in &link.reasons { (because(reason)) } }
            @if let Some(decision) = &link.decision {
                p { "Decided: " strong { (words(decision.likeness)) } " by " (decision.by) ", " (moment(&decision.at))
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
                Piece::Dropped(text) => del { span.unseen { "[dropped: " } (text) span.unseen { "]" } },
                Piece::Added(text) => ins { span.unseen { "[added: " } (text) span.unseen { "]" } },
            }
        }
    }
}

fn because(reason: &Reason) -> Markup {
    let quoted = |words: &[String]| match words {
        [] => "nothing".to_owned(),
        words => words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", "),
    };
    html! {
        li { (reason.kind.label()) ": "
            a.rule href=(address::rule(reason.rule)) { (title(reason.rule)) }
            @if !reason.earlier.is_empty() || !reason.later.is_empty() {
                " · before " (quoted(&reason.earlier)) ", then " (quoted(&reason.later)) } }
    }
}

fn title(rule: &str) -> &'static str {
    tarazy_weigh::rules::get(rule).map_or("rule", |rule| rule.title)
}

fn words(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Same => "the same point",
        Likeness::NotSame => "not the same point",
        Likeness::Unsure => "cannot be told",
        Likeness::Open => "taken back",
    }
}

fn form(one: &AccountId, other: &AccountId, asked: &Asked, decided: bool) -> Markup {
    let offered: Vec<Likeness> = same::ALL.iter().copied().chain(decided.then_some(Likeness::Open)).collect();
    same::form(asked, (one, other), (&asked.path, "again"), &offered)
}

fn apart(apart: &[ApartView], asked: &Asked) -> Markup {
    html! {
        h3 { "Decided apart" }
        ul.plain { @for one in apart {
            li {
                a href=(address::record(&one.record)) { (one.text) } " · "
                strong { (words(one.decision.likeness)) } " by " (one.decision.by) ", " (moment(&one.decision.at))
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
            summary { "Link another point" }
            form.review action="/same" method="post" {
                input type="hidden" name="one" value=(own);
                input type="hidden" name="back" value=(asked.path);
                (field::seen(asked))
                input type="hidden" name="at" value="again";
                p.field { label for="again-other" { "An account of the other point" }
                    input id="again-other" name="other" placeholder="acc-…" autocomplete="off" required;
                    span.hint { "Its id stands in the address of each account of a record, after the #." } }
                p.field { label for="again-why" { "Reason" }
                    input id="again-why" name="reason" autocomplete="off"; }
                button type="submit" name="likeness" value=(Likeness::Same) { "It is the same point" }
            }
        }
    }
}
