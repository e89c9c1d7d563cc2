//! One case, step by step: what was promised and what came of it, by whose word; and a form to add a step.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::dialogue::{days, stands};
use crate::parts::account::{place, said_by};
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{date, date_or, day};
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::{many, say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Act, CasePage, CauseView, Desk, NewStep, StepView};
use tarazy_model::{AccountId, CaseStep, RecordId, Resolved, Step};
use tarazy_weigh::cases::Commitment;
use tarazy_words::axes::Axis;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let page = desk.case(&asked.param("id")?, asked.day("on")?)?;
    asked.answer(&page, Some(Rows::all(&page)), || {
        Sheet::new(page.case.issue.clone(), body(&page, asked))
            .of_record()
            .kicker(tell("case-on", &[("day", &day(page.on))]))
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
            a.quiet href=(address::rule(case.standing.came.rule.id)) { (called::rule(case.standing.came.rule)) } }
        p { @for (n, state) in case.states.iter().enumerate() { @if n > 0 { ", " } a href=(address::state(state.code)) { (called::state(state)) } }
            @if !case.bodies.is_empty() { " · " (weave("before-body", &[("body", html! { @for (n, body) in case.bodies.iter().enumerate() { @if n > 0 { ", " }
                a href=(address::with_query("/dialogue", [("region", "all"), ("body", body)])) { (called::body(body)) } } })])) }
            @for right in &page.about { " · " a href=(address::right(Axis::Rights.as_str(), right.code)) { (called::right("rights", right)) } }
        }
        p.quiet { (answer(page)) }
        @if !case.standing.commitments.is_empty() { (commitments(page)) }
        h2 #steps { (say("steps")) }
        ol.steps { @for step in &page.steps { (self::step(step)) } }
        @if !page.causes.is_empty() { (causes(page)) }
        p { a href=(address::record(&case.record)) { (say("the-record-its-accounts-in-what-they")) } }
        @if asked.may(Act::Review) { (add(page, asked)) }
    }
}

/// How long an answer took, or that there is none.
fn answer(page: &CasePage) -> Markup {
    let standing = &page.case.standing;
    html! {
        @if standing.raised.is_none() { (say("who-raised-it-and-when-is-not-on-record")) " " }
        @else if standing.times_raised > 1 { (tell("raised-on-days", &[("n", &standing.times_raised.to_string())])) " " }
        @match (standing.answered.is_some(), standing.days_to_answer) {
            (true, Some(days)) => { (tell("first-answer-after", &[("days", &self::days(days))])) }
            (true, None) => { (say("answered-after-how-many-days-is-not")) }
            (false, _) => { (say("no-answer-is-on-record-which-is-not")) }
        }
    }
}

fn commitments(page: &CasePage) -> Markup {
    let head = [
        Words(say("small-what-was-promised")),
        Words(say("small-by-whom")),
        Words(say("when-column")),
        Words(say("by-deadline-column")),
        Words(say("small-stands")),
        Words(say("claimed")),
        Words(say("verified")),
    ];
    let row = |one: &Commitment| {
        html! {
            th scope="row" { a href=(step_at(&one.promised)) { (one.what.as_deref().unwrap_or(say("not-told"))) } }
            td { (one.who.join(", ")) }
            td { (date_or(one.date.as_ref(), say("no-date"))) }
            td { (date_or(one.due.as_ref(), say("no-date"))) }
            td { (stands(&one.came)) " " a.quiet href=(address::rule(one.came.rule.id)) { (say("rule")) } }
            td { (links(page, &one.came.claimed)) }
            td { (links(page, &one.came.verified))
                @if let Some(days) = one.came.days_to_verify { span.quiet { " " (tell("after-days", &[("days", &self::days(days))])) } } }
        }
    };
    list::table(say("what-was-promised"), &head, page.case.standing.commitments.iter().map(row))
}

fn step_at(id: &AccountId) -> String {
    format!("#{id}")
}

/// Accounts as who said it and when, leading to the step on the page.
fn links(page: &CasePage, accounts: &[AccountId]) -> Markup {
    let told = accounts.iter().filter_map(|id| page.steps.iter().find(|step| step.account.id == *id));
    html! {
        @for (n, one) in told.enumerate() { @if n > 0 { "; " }
            a href=(step_at(&one.account.id)) { (who(one)) } " " span.quiet { (date_or(one.step.date.as_ref(), say("no-date"))) } }
    }
}

fn who(step: &StepView) -> String {
    if step.step.actors.is_empty() { step.account.source.title.clone() } else { step.step.actors.join(", ") }
}

fn step(one: &StepView) -> Markup {
    let step = &one.step;
    html! {
        li id=(one.account.id) {
            p { b { (word("case", step.step.label())) } " " (date_or(step.date.as_ref(), say("no-date")))
                @if let Some(after) = one.after.filter(|days| days.most > 0) { span.quiet { " · " (tell("after-days", &[("days", &days(after))])) } }
                @if !step.actors.is_empty() { " · " (step.actors.join(", ")) }
                @if let Some(body) = &step.body { span.quiet { " · " (tell("before-body", &[("body", called::body(body))])) } }
                @if let Some(due) = &step.due { " · " (weave("due-on", &[("date", date(due))])) }
            }
            @if let Some(outcome) = &step.outcome { p { (outcome)
                @if let Some(resolved) = step.resolved { span.quiet { " (" (tell("said-to-be", &[("resolved", word("resolved", resolved.label()))])) ")" } } } }
            (said_by(&one.account.source))
            p.provenance { (place(&one.account.evidence)) }
        }
    }
}

/// What is claimed as a cause, apart from what merely happened before.
fn causes(page: &CasePage) -> Markup {
    let head = [
        Words(say("cause-as-claimed")),
        Words(say("cause-by")),
        Words(say("what-happened-before")),
        Figures(say("days-before")),
    ];
    let said = |cause: &CauseView| page.steps.iter().find(|step| step.account.id == cause.account);
    let row = |cause: &CauseView| {
        html! {
            th scope="row" { (cause.cause) }
            td { @if let Some(step) = said(cause) { a href=(step_at(&cause.account)) { (step.account.source.title) } } }
            td { @for (n, (step, on, _)) in cause.before.iter().enumerate() { @if n > 0 { br; } (word("case", step.label())) " " (date_or(on.as_ref(), say("no-date"))) }
                @if cause.before.is_empty() { span.unknown { (say("nothing-with-a-date-before-it")) } } }
            td.figures { @for (n, (_, _, days)) in cause.before.iter().enumerate() { @if n > 0 { br; } @if let Some(days) = days { (self::days(*days)) } } }
        }
    };
    html! {
        (list::table(say("causes-that-are-claimed"), &head, page.causes.iter().map(row)))
        p.quiet { (many("before-no-proof", page.causes.len() as u64)) }
    }
}

fn add(page: &CasePage, asked: &Asked) -> Markup {
    let steps = Step::ALL.map(|step| (step.as_str(), word("case", step.label())));
    let resolved = Resolved::ALL.map(|one| (one.as_str(), word("resolved", one.label())));
    html! {
        details.add {
            summary { (say("add-a-step")) }
            form.stacked action=(address::case(&page.case.record)) method="post" enctype="multipart/form-data" {
                (field::seen(asked))
                (field::choice("step", say("step"), "", steps))
                (field::line("date", say("when"), "", say("a-day-month-or-year-2021-02-03")))
                (field::line("who", say("who-took-it"), "", say("several-with-semicolons")))
                (field::line("body", say("before-which-body"), "", ""))
                p.field { label for="said" { (say("what-was-said-promised-decided-or-came")) } textarea #said name="said" rows="4" required {} }
                (field::line("due", say("by-when-it-is-to-be-answered-or-done"), "", ""))
                (field::line("item", say("of-which-promise-where-there-are-several"), "", ""))
                (field::choice("resolved", say("is-it-said-to-be-done"), "", [("", say("it-does-not-say"))].into_iter().chain(resolved)))
                (field::line("cause", say("what-brought-it-about-as-claimed"), "", ""))
                @if !asked.who.users { (field::line("by", say("your-name"), "", say("kept-with-the-step"))) }
                (field::line("reason", say("why-you-add-it-or-where-it-can-be-looked"), "", ""))
                button type="submit" { (say("add")) }
            }
        }
    }
}
