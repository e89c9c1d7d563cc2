//! Up to six States side by side.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::pages::scales::states_in_columns;
use crate::parts::list::Column::Words;
use crate::parts::standing::cell;
use crate::parts::written::day;
use crate::parts::{chart, field, list};
use crate::speech::{say, tell, weave, word};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Desk, MOST_STATES, SideBySide, StatesWanted};
use tarazy_model::StateCode;
use tarazy_words::Saying;

/// Who is compared where nobody is named.
const FIRST: [&str; 3] = ["KAZ", "KGZ", "UZB"];

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let states: Vec<StateCode> = match named::states_wanted(asked)? {
        StatesWanted::These(states) => states,
        _ => FIRST.iter().filter_map(|code| code.parse().ok()).collect(),
    };
    if states.len() > MOST_STATES {
        return Err(Fault::bad(
            "states",
            Saying::of("fault-name-at-most").shown("most", MOST_STATES).shown("n", states.len()),
        ));
    }
    let compared = desk.side_by_side(&states, asked.day("on")?)?;
    asked.answer(&compared, Some(Rows::all(&compared)), || {
        let names: Vec<&str> = compared.states.iter().map(called::state).collect();
        Sheet::new(say("side-by-side"), body(&compared, asked)).kicker(names.join(", ")).wide()
    })
}

fn body(compared: &SideBySide, asked: &Asked) -> Markup {
    let codes: Vec<&str> = compared.states.iter().map(|state| state.code.as_str()).collect();
    html! {
        form.question action="/compare" method="get" {
            (field::line("states", say("up-to-six-states-by-name-or-letters"), &codes.join(","), ""))
            (field::day("on", say("as-of"), &compared.on.to_string()))
            button type="submit" { (say("compare")) }
        }
        section { h2 { (tell("treaties-on", &[("day", &day(compared.on))])) } (treaties(compared)) }
        section {
            h2 { (say("promise-and-practice")) }
            p.quiet { (weave("compare-caution", &[("no-information", html! { b { (say("no-information-capital")) } })])) }
            div.scroll role="region" aria-label=(say("the-scales")) tabindex="0" {
                (states_in_columns(&compared.scales, &compared.scales.rows.iter().collect::<Vec<_>>(), asked.text("on").map(|_| compared.on))) }
        }
        section { h2 { (say("pledges")) } (pledges(compared)) }
        section {
            h2 { (say("figures-on-the-same-axes")) }
            @if compared.figures.is_empty() { p.unknown { (say("nothing-is-on-record-that-is-measured")) } }
            @for (n, measure) in compared.figures.iter().enumerate() { (chart::measure(n, measure)) }
        }
    }
}

fn treaties(compared: &SideBySide) -> Markup {
    let matrix = &compared.treaties;
    let head = std::iter::once(say("instrument")).chain(compared.states.iter().map(called::state));
    let head: Vec<_> = head.map(Words).collect();
    let rows = matrix.instruments.iter().enumerate().map(|(at, instrument)| {
        html! {
            th scope="row" { a href=(address::instrument(&instrument.code)) title=(called::instrument(instrument)) { (instrument.code) } }
            @for state in &compared.states {
                @let one = matrix.rows.iter().find(|row| row.state.code == state.code).and_then(|row| row.cells.get(at));
                td { @if let Some(one) = one { (cell(called::state(state), one, compared.on)) } }
            }
        }
    });
    html! { div.scroll { (list::table(say("what-each-state-is-under-the-core-instruments"), &head, rows)) } }
}

fn pledges(compared: &SideBySide) -> Markup {
    let rows = compared.states.iter().zip(&compared.pledges).map(|(state, pledges)| {
        html! {
            th scope="row" { a href=(address::with_query("/pledges", [("states", state.code.as_str())])) { (called::state(state)) } }
            td {
                @if pledges.counts.is_empty() { span.unknown { (say("small-none-on-record")) } }
                @for (n, (keeping, count)) in pledges.counts.iter().enumerate() {
                    @if n > 0 { " · " } (count) " " (word("keeping", keeping.label())) }
            }
        }
    });
    list::table(say("pledges-by-where-they-stand"), &[Words(say("state")), Words(say("small-pledges"))], rows)
}
