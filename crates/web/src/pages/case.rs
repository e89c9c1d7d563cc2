//! One case, step by step: what was promised and what came of it, by whose word; and a form to add a step.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages::dialogue::{body_name, days, stands};
use crate::parts::account::{place, said_by};
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{counted, date, date_or, day};
use crate::parts::{field, list};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, CasePage, CauseView, Desk, NewStep, StepView};
use tarazy_model::{AccountId, CaseStep, RecordId, Resolved, Step};
use tarazy_weigh::cases::Commitment;
use tarazy_words::axes::Axis;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.case(&asked.param("id")?, asked.day("on")?)?;
    asked.answer(&page, Some(Rows::all(&page)), || {
        Sheet::new(page.case.issue.clone(), body(&page, asked))
            .kicker(format!("A case on {}", day(page.on)))
            .wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let id: RecordId = asked.param("id")?;
    let text = |name: &str| posted.text(name).map(str::to_owned);
    let who = posted.text("who").unwrap_or_default().split(';').map(str::trim).filter(|who| !who.is_empty());
    let said = text("said").unwrap_or_default();
    let step = CaseStep {
        step: posted.needed("step")?,
        date: posted.value("date")?,
        body: text("body"),
        actors: who.map(str::to_owned).collect(),
        outcome: Some(said.clone()).filter(|said| !said.is_empty()),
        due: posted.value("due")?,
        item: text("item"),
        resolved: posted.value("resolved")?,
        cause: text("cause"),
        ..CaseStep::default()
    };
    let new = NewStep { step, said, reason: text("reason").unwrap_or_default() };
    let by = posted.by(desk);
    let batch = desk.add_step(&id, new, &by)?;
    asked.done(&batch, format!("{}#steps", address::case(&id)))
}

fn body(page: &CasePage, asked: &Asked) -> Markup {
    let case = &page.case;
    html! {
        p { (stands(&case.standing.came)) " "
            a.quiet href=(address::rule(case.standing.came.rule.id)) { (case.standing.came.rule.title) } }
        p { @for (n, state) in case.states.iter().enumerate() { @if n > 0 { ", " } a href=(address::state(state.code)) { (state.name) } }
            @if !case.bodies.is_empty() { " · before " @for (n, body) in case.bodies.iter().enumerate() { @if n > 0 { ", " }
                a href=(address::with_query("/dialogue", [("region", "all"), ("body", body)])) { (body_name(body)) } } }
            @for right in &page.about { " · " a href=(address::right(Axis::Rights.as_str(), right.code)) { (right.name) } }
        }
        p.quiet { (answer(page)) }
        @if !case.standing.commitments.is_empty() { (commitments(page)) }
        h2 #steps { "Steps" }
        ol.steps { @for step in &page.steps { (self::step(step)) } }
        @if !page.causes.is_empty() { (causes(page)) }
        p { a href=(address::record(&case.record)) { "The record: its accounts, in what they differ, its history" } }
        @if asked.may(Act::Review) { (add(page, asked)) }
    }
}

/// How long an answer took, or that there is none.
fn answer(page: &CasePage) -> Markup {
    let standing = &page.case.standing;
    html! {
        @if standing.raised.is_none() { "Who raised it, and when, is not on record. " }
        @else if standing.times_raised > 1 { "Raised on " (standing.times_raised) " days. " }
        @match (standing.answered.is_some(), standing.days_to_answer) {
            (true, Some(days)) => { "First answer after " (self::days(days)) " days." }
            (true, None) => { "Answered; after how many days is not on record." }
            (false, _) => { "No answer is on record, which is not that none was given." }
        }
    }
}

fn commitments(page: &CasePage) -> Markup {
    let head = [
        Words("what was promised"),
        Words("by whom"),
        Words("when"),
        Words("by"),
        Words("stands"),
        Words("claimed"),
        Words("verified"),
    ];
    let row = |one: &Commitment| {
        html! {
            th scope="row" { a href=(step_at(&one.promised)) { (one.what.as_deref().unwrap_or("not told")) } }
            td { (one.who.join(", ")) }
            td { (date_or(one.date.as_ref(), "no date")) }
            td { (date_or(one.due.as_ref(), "no date")) }
            td { (stands(&one.came)) " " a.quiet href=(address::rule(one.came.rule.id)) { "rule" } }
            td { (links(page, &one.came.claimed)) }
            td { (links(page, &one.came.verified))
                @if let Some(days) = one.came.days_to_verify { span.quiet { " after " (self::days(days)) " days" } } }
        }
    };
    list::table("What was promised", &head, page.case.standing.commitments.iter().map(row))
}

fn step_at(id: &AccountId) -> String {
    format!("#{id}")
}

/// Accounts as who said it and when, leading to the step on the page.
fn links(page: &CasePage, accounts: &[AccountId]) -> Markup {
    let told = accounts.iter().filter_map(|id| page.steps.iter().find(|step| step.account.id == *id));
    html! {
        @for (n, one) in told.enumerate() { @if n > 0 { "; " }
            a href=(step_at(&one.account.id)) { (who(one)) } " " span.quiet { (date_or(one.step.date.as_ref(), "no date")) } }
    }
}

fn who(step: &StepView) -> String {
    if step.step.actors.is_empty() { step.account.source.title.clone() } else { step.step.actors.join(", ") }
}

fn step(one: &StepView) -> Markup {
    let step = &one.step;
    html! {
        li id=(one.account.id) {
            p { b { (step.step.label()) } " " (date_or(step.date.as_ref(), "no date"))
                @if let Some(after) = one.after.filter(|days| days.most > 0) { span.quiet { " · after " (days(after)) " days" } }
                @if !step.actors.is_empty() { " · " (step.actors.join(", ")) }
                @if let Some(body) = &step.body { span.quiet { " · before " (body_name(body)) } }
                @if let Some(due) = &step.due { " · due " (date(due)) }
            }
            @if let Some(outcome) = &step.outcome { p { (outcome)
                @if let Some(resolved) = step.resolved { span.quiet { " (said to be " (resolved.label()) ")" } } } }
            (said_by(&one.account.source))
            p.provenance { (place(&one.account.evidence)) }
        }
    }
}

/// What is claimed as a cause, apart from what merely happened before.
fn causes(page: &CasePage) -> Markup {
    let head =
        [Words("cause, as claimed"), Words("by"), Words("what happened before"), Figures("days before")];
    let said = |cause: &CauseView| page.steps.iter().find(|step| step.account.id == cause.account);
    let row = |cause: &CauseView| {
        html! {
            th scope="row" { (cause.cause) }
            td { @if let Some(step) = said(cause) { a href=(step_at(&cause.account)) { (step.account.source.title) } } }
            td { @for (n, (step, on, _)) in cause.before.iter().enumerate() { @if n > 0 { br; } (step.label()) " " (date_or(on.as_ref(), "no date")) }
                @if cause.before.is_empty() { span.unknown { "nothing with a date before it" } } }
            td.figures { @for (n, (_, _, days)) in cause.before.iter().enumerate() { @if n > 0 { br; } @if let Some(days) = days { (self::days(*days)) } } }
        }
    };
    html! {
        (list::table("Causes that are claimed", &head, page.causes.iter().map(row)))
        p.quiet { "That something happened before is no proof that it was the cause: " (counted(page.causes.len() as u64, "claim", "claims")) " by those named." }
    }
}

fn add(page: &CasePage, asked: &Asked) -> Markup {
    let steps = Step::ALL.map(|step| (step.as_str(), step.label()));
    let resolved = Resolved::ALL.map(|one| (one.as_str(), one.label()));
    html! {
        details.add {
            summary { "Add a step" }
            form.stacked action=(address::case(&page.case.record)) method="post" enctype="multipart/form-data" {
                (field::seen(asked))
                (field::choice("step", "Step", "", steps))
                (field::line("date", "When", "", "a day, month or year: 2021-02-03"))
                (field::line("who", "Who took it", "", "several with semicolons"))
                (field::line("body", "Before which body", "", ""))
                p.field { label for="said" { "What was said, promised, decided, or came of it" } textarea #said name="said" rows="4" required {} }
                (field::line("due", "By when it is to be answered or done", "", ""))
                (field::line("item", "Of which promise, where there are several", "", ""))
                (field::choice("resolved", "Is it said to be done?", "", [("", "it does not say")].into_iter().chain(resolved)))
                (field::line("cause", "What brought it about, as claimed", "", ""))
                @if !asked.who.users { (field::line("by", "Your name", "", "kept with the step")) }
                (field::line("reason", "Why you add it, or where it can be looked up", "", ""))
                button type="submit" { "Add" }
            }
        }
    }
}
