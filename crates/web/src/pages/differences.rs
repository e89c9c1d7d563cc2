//! Where registers differ: each place with both accounts side by side, by rule, and settling it with a reason.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::account::evidence;
use crate::parts::finding::{pans, told};
use crate::parts::statement::described;
use crate::parts::written::{date_or, moment, number};
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::{say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{
    AccountView, Desk, DifferenceLine, Differences, DifferencesQuery, RuleCount, SourceView, held,
};
use tarazy_model::{Date, Holds, Settlement, Verdict};

/// What a difference of registers can come to.
const COMES_TO: [Verdict; 2] = [Verdict::Contradicts, Verdict::Updates];

/// Whether only open or only settled differences are wanted, as the address says it.
const SETTLED: [(&str, &str); 3] = [("", "all"), ("no", "settled-open"), ("yes", "settled-settled")];

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = desk.differences(&query(asked)?)?;
    let next = (view.paging.page < view.paging.pages()).then(|| ("page", (view.paging.page + 1).to_string()));
    asked.answer(&view, Some(Rows { next, ..Rows::all(&view) }), || {
        Sheet::new(say("where-registers-differ"), body(&view, asked)).kicker(say("treaties-room")).wide()
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
        Some(other) => return Err(Fault::not_among("settled", &["yes", "no"], other)),
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
    found.ok_or_else(|| Fault::not_among("verdict", &COMES_TO.map(Verdict::as_str), written))
}

fn body(view: &Differences, asked: &Asked) -> Markup {
    html! {
        p.lead {
            @let open = html! { b { (number(view.open as f64)) } };
            @if view.settled > 0 { (weave("open-settled", &[("open", open), ("settled", html! { b { (number(view.settled as f64)) } })])) }
            @else { (weave("open-only", &[("open", open)])) }
        }
        (question(view, asked))
        (rules(view, asked))
        @if view.lines.is_empty() { (nothing(view)) }
        @for line in &view.lines { (difference(line, asked)) }
        (list::pages(&view.paging, say("pages-of-the-differences"), asked))
    }
}

fn nothing(view: &Differences) -> Markup {
    if view.states.is_empty() {
        let next = weave(
            "import-second-register",
            &[
                ("one", html! { code { "tarazy import status" } }),
                ("other", html! { code { "tarazy import untc" } }),
            ],
        );
        return list::nothing(say("no-two-registers-in-this-record-differ"), &next);
    }
    list::nothing(
        say("none-of-the-differences-is-like-this"),
        &html! { a href="/treaties/differences" { (say("see-all-of-them")) } },
    )
}

fn question(view: &Differences, asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let all = std::iter::once(("", say("all")));
    let states = called::sorted(&view.states, |state| called::state(state)).into_iter();
    let states = states.map(|state| (state.code.as_str(), called::state(state)));
    let instruments = view.instruments.iter().map(|one| (one.code.as_str(), one.code.as_str()));
    let verdicts = COMES_TO.map(|one| (one.as_str(), word("verdict", one.label())));
    html! {
        form.question action="/treaties/differences" method="get" {
            (field::choice("state", say("state"), given("state"), all.clone().chain(states)))
            (field::choice("instrument", say("instrument"), given("instrument"), all.clone().chain(instruments)))
            (field::choice("verdict", say("what-it-comes-to"), given("verdict"), all.chain(verdicts)))
            (field::choice("settled", say("open-or-settled"), given("settled"), SETTLED.map(|(value, name)| (value, say(name)))))
            @if let Some(rule) = asked.text("rule") { input type="hidden" name="rule" value=(rule); }
            button type="submit" { (say("show")) }
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
                    b { (number(count.count as f64)) } " " (called::rule(count.rule)) }
                span.quiet { " " (word("verdict", count.verdict.label()))
                    @if count.settled > 0 { ", " (tell("n-settled", &[("n", &count.settled.to_string())])) } }
            }
        }
    };
    html! {
        @if !view.rules.is_empty() {
            nav.by-rule aria-label=(say("by-rule")) {
                ul.plain { @for count in &view.rules { (row(count)) } }
                @if chosen.is_some() { p { a href=(asked.with("rule", "")) { (say("by-every-rule")) } } }
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
                    (called::state(&line.state)) ", " (line.instrument.code) }
                @if line.settled.is_some() { " " span.state { (say("difference-settled")) } }
            }
            (told(&line.finding))
            (pans(2, (say("the-earlier-register"), side(here, first.as_ref(), line.one.as_ref())),
                (say("the-later-one"), side(there, second.as_ref(), line.other.as_ref()))))
            @for decision in &line.decisions { (decided(decision)) }
            (form(line, asked))
        }
    }
}

/// What one register says, and the day it was right on.
fn side(source: &SourceView, as_at: Option<&Date>, account: Option<&AccountView>) -> Markup {
    html! {
        p.source { a href=(address::source(&source.id)) { (source.title) }
            ", " (weave("as-at", &[("date", date_or(as_at, say("a-day-it-does-not-say")))])) }
        @match account {
            Some(account) => {
                (described(&account.statement, account.polarity))
                (evidence(&account.evidence))
                p { a href=(address::account(&account.record, &account.id)) { (say("open-the-record")) } }
            },
            None => p.unknown { (say("it-is-silent-on-this-act")) },
        }
    }
}

fn decided(decision: &Settlement) -> Markup {
    html! {
        p.decision { b { (say(held(decision.holds))) } ": " (decision.reason)
            span.quiet { " " (decision.by) ", " (moment(&decision.at)) } }
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
            label.unseen for=(why) { (say("reason")) }
            input.reason id=(why) name="reason" placeholder=(say("reason")) autocomplete="off" required;
            @for holds in offered { button type="submit" name="holds" value=(holds) { (say(held(holds))) } }
        }
    }
}
