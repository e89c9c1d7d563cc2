//! Pledges, each with whether it was kept as of a day and the figures that say so.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::account::{place, said_by};
use crate::parts::written::{date, day, hundredth, language, moment, number, parted, quantity, saying};
use crate::parts::{field, list, ribbons};
use crate::posted::Posted;
use crate::speech::{many, many_of, say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Act, Desk, Keeping, Measured, PartVerdict, PledgeRow, Pledges, PledgesQuery};
use tarazy_model::RecordId;
use tarazy_weigh::agreement;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let query = PledgesQuery {
        on: asked.day("on")?,
        states: named::states_wanted(asked)?,
        keeping: asked.value("verdict")?,
    };
    let pledges = desk.pledges(&query)?;
    asked.answer(&pledges, Some(Rows::all(&pledges)), || {
        Sheet::new(say("pledges"), body(&pledges, asked))
            .kicker(tell("what-was-kept-by", &[("day", &day(pledges.on))]))
            .wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let record: RecordId = posted.needed("record")?;
    let by = posted.by(desk);
    let reason = posted.text("reason").unwrap_or_default();
    let opinion = desk.judge(&record, posted.needed("keeping")?, posted.text("party"), reason, &by)?;
    let back = posted.text("state").unwrap_or_default();
    asked.done(&opinion, format!("{}#{record}-{back}", address::with_query("/pledges", [("states", back)])))
}

fn body(pledges: &Pledges, asked: &Asked) -> Markup {
    html! {
        (question(pledges, asked))
        @if !pledges.counts.is_empty() {
            p.quiet { @for (n, (keeping, count)) in pledges.counts.iter().enumerate() {
                @if n > 0 { " · " }
                a href=(asked.with("verdict", keeping.as_str())) { (count) " " (word("keeping", keeping.label())) }
            } }
        }
        @if let Some(agreement) = &pledges.agreement {
            p.quiet { (many_of("judged-pledges", &[("count", agreement.judged as u64)], &[("same", &agreement.same.to_string())]))
                @if let Some(alpha) = agreement.alpha { "; " (tell("alpha", &[("alpha", &number((alpha * 1000.0).round() / 1000.0))])) }
                " (" a href=(address::rule("reviewers-agree")) { (say("how-it-is-reckoned")) } ")." }
        }
        @if pledges.rows.is_empty() {
            (list::nothing(say("no-pledge-on-record-stands-so"), &html! { a href="/pledges?region=all" { (say("see-those-of-every-state")) } "." }))
        }
        @if let Some(ribbons) = ribbons::pledges(&pledges.rows, pledges.on, anchor) { (ribbons) }
        @for row in &pledges.rows { (pledge(row, pledges, asked)) }
        p.quiet { (weave("kept-by-rule", &[("rule", html! { a href=(address::rule("pledge-kept")) { (say("a-rule")) } })])) }
    }
}

fn question(pledges: &Pledges, asked: &Asked) -> Markup {
    let verdicts = Keeping::ALL.map(|keeping| (keeping.as_str(), word("keeping", keeping.label())));
    html! {
        form.question action="/pledges" method="get" {
            (field::day("on", say("as-of"), &pledges.on.to_string()))
            (field::choice("region", say("states"), asked.text("region").unwrap_or(""),
                [("", say("central-asia")), ("all", say("every-state-on-record"))]))
            (field::line("states", say("or-these-by-name-or-letters"), asked.text("states").unwrap_or(""), ""))
            (field::choice("verdict", say("verdict"), asked.text("verdict").unwrap_or(""),
                [("", say("all"))].into_iter().chain(verdicts)))
            button type="submit" { (say("show")) }
            (steps(pledges.on, asked))
        }
    }
}

fn pledge(row: &PledgeRow, pledges: &Pledges, asked: &Asked) -> Markup {
    let made = &row.pledge;
    html! {
        article.pledge id=(anchor(row)) {
            h2 { a href=(address::record(&row.record)) lang=[language(&made.measure)] { (made.measure) } }
            p { a href=(address::state(row.state.code)) { (called::state(&row.state)) }
                @if let Some(promisor) = &made.promisor { ", " (promisor) }
                @if let Some(promisee) = &made.promisee { " " (tell("to-promisee", &[("promisee", promisee)])) }
                @if let Some(on) = &made.date { ", " (date(on)) }
                span.quiet {
                    @if let Some(baseline) = &made.baseline { " · " (tell("from-baseline", &[("quantity", &quantity(baseline))])) }
                    @if let Some(target) = &made.target { " · " (tell("target-quantity", &[("quantity", &quantity(target))])) }
                    @if let Some(scope) = &made.scope { " · " (scope) }
                    @match &made.deadline { Some(deadline) => { " · " (weave("by-deadline", &[("date", date(deadline))])) } None => { " · " (say("no-deadline")) } }
                    @if let Some(instrument) = &made.instrument { " · " (instrument) }
                }
            }
            @for one in &row.verdicts { (verdict(one)) }
            @if let Some(indicator) = &made.indicator {
                p { a href=(address::with_query("/figures", [("states", row.state.code.as_str()), ("indicator", indicator)])) {
                    (say("the-figures-with-a-chart")) } }
            }
            (said_by(&row.account.source))
            p.provenance { (place(&row.account.evidence)) " · " (tell("as-of-day", &[("day", &day(pledges.on))])) }
            (opinions(row, asked))
        }
    }
}

/// A pledge on the page: one of several States stands there once for each.
fn anchor(row: &PledgeRow) -> String {
    format!("{}-{}", row.record, row.state.code)
}

fn line(row: &PledgeRow, name: &str, label: &str) -> Markup {
    let id = format!("{name}-{}", anchor(row));
    html! { p.field { label for=(id) { (label) } input id=(id) name=(name) autocomplete="off"; } }
}

/// What people say of it, beside what the rule does, and a form to add to it.
fn opinions(row: &PledgeRow, asked: &Asked) -> Markup {
    let said = agreement::standing(&row.opinions);
    html! {
        @if let Some(held) = row.held { p { (weave("reviewers-hold", &[("verdict", keeping(held))])) } }
        @else if said.iter().any(|one| one.party.is_none()) {
            p.quiet { (say("reviewers-do-not-hold-anything-yet")) } }
        @if !said.is_empty() {
            ul.plain { @for one in said {
                li { (keeping(one.keeping)) " " @match &one.party {
                    Some(party) => (weave("noted-down-by", &[("party", html! { b { (party) } }), ("by", html! { (one.by) })])),
                    None => (one.by),
                }
                    span.quiet { ": " (one.reason) " · " (moment(&one.at)) } }
            } }
        }
        @if asked.may(Act::Review) { details {
            summary { (say("add-a-verdict-of-your-own-or-of-another")) }
            form.question action="/pledges" method="post" enctype="multipart/form-data" {
                (field::seen(asked))
                input type="hidden" name="record" value=(row.record);
                input type="hidden" name="state" value=(row.state.code);
                @if !asked.who.users { (line(row, "by", say("your-name"))) }
                (line(row, "party", say("whose-verdict-it-is-where-it-is-not")))
                @let verdict = format!("keeping-{}", anchor(row));
                p.field {
                    label for=(verdict) { (say("verdict")) }
                    select id=(verdict) name="keeping" {
                        @for keeping in Keeping::ALL { option value=(keeping.as_str()) { (word("keeping", keeping.label())) } }
                    }
                }
                (line(row, "reason", say("why-label")))
                button type="submit" { (say("add")) }
            }
        } }
    }
}

fn verdict(one: &PartVerdict) -> Markup {
    let verdict = &one.verdict;
    html! {
        p {
            (keeping(verdict.keeping))
            @if let (Some(days), true) = (verdict.days_past, verdict.keeping == Keeping::Overdue) {
                " " (many("by-days", u64::try_from(days).unwrap_or(0))) }
            @if let Some(part) = &one.part { " · " (parted(part)) }
            " · " @if let Some(judged) = &verdict.judged { (measured(judged)) ": " } (saying(&verdict.why))
            @if let (Some(first), Some(last)) = (&verdict.baseline, &verdict.latest) {
                span.quiet { " " (weave("from-measured-to", &[("first", measured(first)), ("last", measured(last))])) }
            }
            @if let Some(pace) = verdict.pace {
                span.quiet { " " (tell("pace-a-year", &[("pace", &number(hundredth(pace.actual)))]))
                    @if let Some(needed) = pace.needed { "; " (tell("pace-needed", &[("pace", &number(hundredth(needed)))])) } "." }
            }
        }
    }
}

/// The word for where a pledge stands.
pub(crate) fn keeping(keeping: Keeping) -> Markup {
    html! { span class=(format!("keeping {}", keeping.as_str())) { (word("keeping", keeping.label())) } }
}

fn measured(one: &Measured) -> Markup {
    html! { (quantity(&one.value)) " (" (date(&one.date)) ")" }
}
