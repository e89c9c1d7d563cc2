//! Where registers differ: each place with both accounts side by side, by rule, and settling it with a reason.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::account::evidence;
use crate::parts::finding::{pans, told};
use crate::parts::statement::described;
use crate::parts::written::{date_or, moment, number};
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{AccountView, Desk, DifferenceLine, Differences, DifferencesQuery, RuleCount, SourceView};
use tarazy_model::{Date, Holds, Settlement, Verdict};

/// What a difference of registers can come to.
const COMES_TO: [Verdict; 2] = [Verdict::Contradicts, Verdict::Updates];

/// Whether only open or only settled differences are wanted, as the address says it.
const SETTLED: [(&str, &str); 3] = [("", "all"), ("no", "open"), ("yes", "settled")];

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = desk.differences(&query(asked)?)?;
    let next = (view.paging.page < view.paging.pages()).then(|| ("page", (view.paging.page + 1).to_string()));
    asked.answer(&view, Some(Rows { next, ..Rows::all(&view) }), || {
        Sheet::new("Where registers differ", body(&view, asked)).kicker("Treaties").wide()
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let id: String = posted.needed("difference")?;
    let reason = posted.text("reason").unwrap_or_default();
    let settled = desk.settle(&id, posted.needed("holds")?, reason, desk.who())?;
    // A difference is told among those of its State and instrument: there it is on the first page.
    let place = [("state", settled.state.code.as_str()), ("instrument", settled.instrument.code.as_str())];
    asked.done(&settled, format!("{}#{}", address::with_query("/treaties/differences", place), settled.id))
}

fn query(asked: &Asked) -> Result<DifferencesQuery, Fault> {
    let settled = match asked.text("settled") {
        None => None,
        Some("yes") => Some(true),
        Some("no") => Some(false),
        Some(other) => return Err(Fault::bad("settled", format!("it is yes or no; found: \"{other}\""))),
    };
    Ok(DifferencesQuery {
        rule: asked.text("rule").map(str::to_owned),
        state: asked.text("state").map(|name| named::state_in("state", name)).transpose()?,
        instrument: asked.text("instrument").map(named::instrument),
        verdict: asked.text("verdict").map(verdict).transpose()?,
        settled,
        page: asked.value("page")?.unwrap_or(1),
    })
}

fn verdict(written: &str) -> Result<Verdict, Fault> {
    let found = COMES_TO.into_iter().find(|verdict| verdict.as_str() == written);
    let known = COMES_TO.map(Verdict::as_str).join(" or ");
    found.ok_or_else(|| Fault::bad("verdict", format!("it is {known}; found: \"{written}\"")))
}

fn body(view: &Differences, asked: &Asked) -> Markup {
    html! {
        p.lead {
            b { (number(view.open as f64)) } " open"
            @if view.settled > 0 { ", " b { (number(view.settled as f64)) } " settled" }
            ". A later act is an update of the older register; what cannot be so in both is a contradiction."
        }
        (question(view, asked))
        (rules(view, asked))
        @if view.lines.is_empty() { (nothing(view)) }
        @for line in &view.lines { (difference(line, asked)) }
        (list::pages(&view.paging, "Pages of the differences", asked))
    }
}

fn nothing(view: &Differences) -> Markup {
    if view.states.is_empty() {
        let next = html! { "Import a second register of the same treaties, " code { "tarazy import status" }
        " beside " code { "tarazy import untc" } ", and they are compared." };
        return list::nothing("No two registers in this record differ.", &next);
    }
    list::nothing(
        "None of the differences is like this.",
        &html! { a href="/treaties/differences" { "See all of them" } },
    )
}

fn question(view: &Differences, asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let all = std::iter::once(("", "all"));
    let states = view.states.iter().map(|state| (state.code.as_str(), state.name.as_str()));
    let instruments = view.instruments.iter().map(|one| (one.code.as_str(), one.code.as_str()));
    let verdicts = COMES_TO.map(|one| (one.as_str(), one.label()));
    html! {
        form.question action="/treaties/differences" method="get" {
            (field::choice("state", "State", given("state"), all.clone().chain(states)))
            (field::choice("instrument", "Instrument", given("instrument"), all.clone().chain(instruments)))
            (field::choice("verdict", "What it comes to", given("verdict"), all.chain(verdicts)))
            (field::choice("settled", "Open or settled", given("settled"), SETTLED))
            @if let Some(rule) = asked.text("rule") { input type="hidden" name="rule" value=(rule); }
            button type="submit" { "Show" }
        }
    }
}

/// How many there are by each rule; each leads to them.
fn rules(view: &Differences, asked: &Asked) -> Markup {
    let chosen = asked.text("rule");
    let row = |count: &RuleCount| {
        html! {
            li {
                a href=(asked.with("rule", count.rule.id)) aria-current=[(chosen == Some(count.rule.id)).then_some("true")] {
                    b { (number(count.count as f64)) } " " (count.rule.title) }
                span.quiet { " " (count.verdict.label())
                    @if count.settled > 0 { ", " (count.settled) " settled" } }
            }
        }
    };
    html! {
        @if !view.rules.is_empty() {
            nav.by-rule aria-label="By rule" {
                ul.plain { @for count in &view.rules { (row(count)) } }
                @if chosen.is_some() { p { a href=(asked.with("rule", "")) { "By every rule" } } }
            }
        }
    }
}

fn difference(line: &DifferenceLine, asked: &Asked) -> Markup {
    let [here, there] = &line.sources;
    let [first, second] = &line.as_at;
    html! {
        article.weighed id=(line.id) {
            h2 {
                a href=(address::treaty(line.state.code, &line.instrument.code, None)) {
                    (line.state.name) ", " (line.instrument.code) }
                @if line.settled.is_some() { " " span.state { "settled" } }
            }
            (told(&line.finding))
            (pans(2, ("The earlier register", side(here, first.as_ref(), line.one.as_ref())),
                ("The later one", side(there, second.as_ref(), line.other.as_ref()))))
            @for decision in &line.decisions { (decided(decision)) }
            (form(line, asked))
        }
    }
}

/// What one register says, and the day it was right on.
fn side(source: &SourceView, as_at: Option<&Date>, account: Option<&AccountView>) -> Markup {
    html! {
        p.source { a href=(address::source(&source.id)) { (source.title) }
            ", as at " (date_or(as_at, "a day it does not say")) }
        @match account {
            Some(account) => {
                (described(&account.statement, account.polarity))
                (evidence(&account.evidence))
                p { a href=(address::account(&account.record, &account.id)) { "Open the record" } }
            },
            None => p.unknown { "It is silent on this act." },
        }
    }
}

fn decided(decision: &Settlement) -> Markup {
    html! {
        p.decision { b { (held(decision.holds)) } ": " (decision.reason)
            span.quiet { " " (decision.by) ", " (moment(&decision.at)) } }
    }
}

fn held(holds: Holds) -> &'static str {
    match holds {
        Holds::One => "The earlier register holds",
        Holds::Other => "The later register holds",
        Holds::Both => "Both hold",
        Holds::Neither => "Neither holds",
        Holds::Open => "Open again",
    }
}

/// A decision with its reason; what is settled can be opened again.
fn form(line: &DifferenceLine, asked: &Asked) -> Markup {
    let silent = line.one.is_none() || line.other.is_none();
    let offered = Holds::ALL.into_iter().filter(|holds| match holds {
        Holds::Both => !silent,
        Holds::Open => line.settled.is_some(),
        Holds::One | Holds::Other | Holds::Neither => true,
    });
    let why = format!("why-{}", line.id);
    html! {
        form.review action="/treaties/differences" method="post" {
            input type="hidden" name="difference" value=(line.id);
            (field::seen(asked))
            (field::no_default())
            label.unseen for=(why) { "Reason" }
            input.reason id=(why) name="reason" placeholder="Reason" autocomplete="off" required;
            @for holds in offered { button type="submit" name="holds" value=(holds) { (held(holds)) } }
        }
    }
}
