//! Pledges, each with whether it was kept as of a day and the figures that say so.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::treaties::steps;
use crate::parts::account::{place, said_by};
use crate::parts::written::{counted, date, day, hundredth, moment, number, quantity};
use crate::parts::{field, list, ribbons};
use crate::posted::Posted;
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
        Sheet::new("Pledges", body(&pledges, asked))
            .kicker(format!("What was kept by {}", day(pledges.on)))
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
                a href=(asked.with("verdict", keeping.as_str())) { (count) " " (keeping.label()) }
            } }
        }
        @if let Some(agreement) = &pledges.agreement {
            p.quiet { "Of " (counted(agreement.judged as u64, "pledge", "pledges")) " that two reviewers or more judged, they said the same of "
                (agreement.same)
                @if let Some(alpha) = agreement.alpha { "; Krippendorff's alpha " (number((alpha * 1000.0).round() / 1000.0)) }
                " (" a href=(address::rule("reviewers-agree")) { "how it is reckoned" } ")." }
        }
        @if pledges.rows.is_empty() {
            (list::nothing("No pledge on record stands so.", &html! { a href="/pledges?region=all" { "See those of every State" } "." }))
        }
        @if let Some(ribbons) = ribbons::pledges(&pledges.rows, pledges.on, anchor) { (ribbons) }
        @for row in &pledges.rows { (pledge(row, pledges, asked)) }
        p.quiet { "Whether a pledge was kept is told by " a href=(address::rule("pledge-kept")) { "a rule" }
            " you can read, from figures of the record alone. No information is not that it was broken, and what cannot be "
            "tested may be kept all the same." }
    }
}

fn question(pledges: &Pledges, asked: &Asked) -> Markup {
    let verdicts = Keeping::ALL.map(|keeping| (keeping.as_str(), keeping.label()));
    html! {
        form.question action="/pledges" method="get" {
            (field::day("on", "As of", &pledges.on.to_string()))
            (field::choice("region", "States", asked.text("region").unwrap_or(""),
                [("", "Central Asia"), ("all", "every State on record")]))
            (field::line("states", "or these, by name or letters", asked.text("states").unwrap_or(""), ""))
            (field::choice("verdict", "Verdict", asked.text("verdict").unwrap_or(""),
                [("", "all")].into_iter().chain(verdicts)))
            button type="submit" { "Show" }
            (steps(pledges.on, asked))
        }
    }
}

fn pledge(row: &PledgeRow, pledges: &Pledges, asked: &Asked) -> Markup {
    let made = &row.pledge;
    html! {
        article.pledge id=(anchor(row)) {
            h2 { a href=(address::record(&row.record)) { (made.measure) } }
            p { a href=(address::state(row.state.code)) { (row.state.name) }
                @if let Some(promisor) = &made.promisor { ", " (promisor) }
                @if let Some(promisee) = &made.promisee { " to " (promisee) }
                @if let Some(on) = &made.date { ", " (date(on)) }
                span.quiet {
                    @if let Some(baseline) = &made.baseline { " · from " (quantity(baseline)) }
                    @if let Some(target) = &made.target { " · target " (quantity(target)) }
                    @if let Some(scope) = &made.scope { " · " (scope) }
                    @match &made.deadline { Some(deadline) => { " · by " (date(deadline)) } None => { " · no deadline" } }
                    @if let Some(instrument) = &made.instrument { " · " (instrument) }
                }
            }
            @for one in &row.verdicts { (verdict(one)) }
            @if let Some(indicator) = &made.indicator {
                p { a href=(address::with_query("/figures", [("states", row.state.code.as_str()), ("indicator", indicator)])) {
                    "The figures, with a chart" } }
            }
            (said_by(&row.account.source))
            p.provenance { (place(&row.account.evidence)) " · as of " (day(pledges.on)) }
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
        @if let Some(held) = row.held { p { "Reviewers hold: " (keeping(held)) } }
        @else if said.iter().any(|one| one.party.is_none()) {
            p.quiet { "Reviewers do not hold anything yet: kept and broken need two of them who say the same." } }
        @if !said.is_empty() {
            ul.plain { @for one in said {
                li { (keeping(one.keeping)) " " @if let Some(party) = &one.party { b { (party) } ", noted down by " } (one.by)
                    span.quiet { ": " (one.reason) " · " (moment(&one.at)) } }
            } }
        }
        @if asked.may(Act::Review) { details {
            summary { "Add a verdict of your own, or of another party" }
            form.question action="/pledges" method="post" enctype="multipart/form-data" {
                input type="hidden" name="record" value=(row.record);
                input type="hidden" name="state" value=(row.state.code);
                @if !asked.who.users { (line(row, "by", "Your name")) }
                (line(row, "party", "Whose verdict it is, where it is not your own"))
                @let verdict = format!("keeping-{}", anchor(row));
                p.field {
                    label for=(verdict) { "Verdict" }
                    select id=(verdict) name="keeping" {
                        @for keeping in Keeping::ALL { option value=(keeping.as_str()) { (keeping.label()) } }
                    }
                }
                (line(row, "reason", "Why"))
                button type="submit" { "Add" }
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
                " by " (counted(u64::try_from(days).unwrap_or(0), "day", "days")) }
            @if let Some(part) = &one.part { " · " (part) }
            " · " @if let Some(judged) = &verdict.judged { (measured(judged)) ": " } (verdict.why)
            @if let (Some(first), Some(last)) = (&verdict.baseline, &verdict.latest) {
                span.quiet { " From " (measured(first)) " to " (measured(last)) "." }
            }
            @if let Some(pace) = verdict.pace {
                span.quiet { " Pace: " (number(hundredth(pace.actual))) " a year"
                    @if let Some(needed) = pace.needed { "; needed " (number(hundredth(needed))) } "." }
            }
        }
    }
}

/// The word for where a pledge stands.
pub(crate) fn keeping(keeping: Keeping) -> Markup {
    html! { span class=(format!("keeping {}", keeping.as_str())) { (keeping.label()) } }
}

fn measured(one: &Measured) -> Markup {
    html! { (quantity(&one.value)) " (" (date(&one.date)) ")" }
}
