//! The reporting calendar: what States owe which bodies by when, month by month, each date with its rule.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::calendar::{agenda, entry, feed};
use crate::parts::written::{day, month_of, saying};
use crate::parts::{field, list};
use crate::speech::{many, say, tell, weave, weave_of, word};
use maud::{Markup, html};
use tarazy_desk::{Calendar, CalendarQuery, CalendarRow, CalendarStep, Desk, StatesWanted};
use tarazy_model::{Date, Day};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let paged = matches!(asked.form, Form::Page | Form::Json);
    let query = CalendarQuery {
        on: asked.day("on")?,
        states: states(asked)?,
        body: asked.text("body").map(str::to_owned),
        step: asked.value("step")?,
        from: asked.first_day("from")?,
        to: asked.day("to")?,
        late: asked.text("overdue").is_some(),
        page: if paged { Some(asked.value("page")?.unwrap_or(1)) } else { None },
    };
    let calendar = desk.calendar(&query)?;
    let title = title(&calendar, asked);
    let rows = Rows::all(&calendar)
        .feed(|| feed(&title, &calendar.rows, &calendar.updated, asked))
        .agenda(|| agenda(&title, &calendar.rows, &calendar.updated, asked));
    asked.answer(&calendar, Some(rows), || {
        Sheet::new(title.clone(), body(&calendar, asked))
            .kicker(tell("as-of-day", &[("day", &day(calendar.on))]))
            .wide()
    })
}

fn states(asked: &Asked) -> Result<StatesWanted, Fault> {
    Ok(match (asked.text("state"), asked.text("region")) {
        (Some("all"), _) | (None, Some("all")) => StatesWanted::All,
        (Some(_), _) => StatesWanted::These(asked.list("state")?),
        (None, Some(region)) => StatesWanted::Region(region.to_owned()),
        (None, None) => StatesWanted::CentralAsia,
    })
}

fn title(calendar: &Calendar, asked: &Asked) -> String {
    let what =
        if asked.text("overdue").is_some() { say("reports-past-date") } else { say("reporting-calendar") };
    let named = calendar.states.iter().find(|state| asked.text("state") == Some(state.code.as_str()));
    let whose = match (named, asked.text("state"), asked.text("region")) {
        (Some(state), ..) => format!(": {}", called::state(state)),
        (None, Some("all"), _) | (None, None, Some("all")) => format!(": {}", say("all-states")),
        (None, Some(codes), _) => format!(": {codes}"),
        (None, None, Some(region)) => format!(": {}", called::region(region)),
        (None, None, None) => String::new(),
    };
    format!("{what}{whose}")
}

fn body(calendar: &Calendar, asked: &Asked) -> Markup {
    html! {
        (question(calendar, asked))
        (summary(calendar, asked))
        @if calendar.rows.is_empty() { (empty(calendar, asked)) }
        (months(&calendar.rows, calendar.on))
        (pages(calendar, asked))
        (duties(calendar))
    }
}

fn question(calendar: &Calendar, asked: &Asked) -> Markup {
    let given = |name| asked.text(name).unwrap_or("");
    let states = called::sorted(&calendar.states, |state| called::state(state)).into_iter();
    let states = states.map(|state| (state.code.as_str(), called::state(state)));
    let states = [("", say("central-asia")), ("all", say("all-states"))].into_iter().chain(states);
    let mut bodies: Vec<(&str, &str)> =
        calendar.duties.iter().map(|duty| (duty.body, called::body(duty.body))).collect();
    bodies.dedup();
    let steps = CalendarStep::ALL.iter().map(|step| (step.as_str(), word("step", step.label())));
    let from =
        calendar.from.filter(|_| !calendar.from_by_default).map(|day| day.to_string()).unwrap_or_default();
    html! {
        form.question.dates action="/calendar" method="get" {
            (field::choice("state", say("state"), given("state"), states))
            (field::choice("body", say("body"), given("body"), [("", say("all"))].into_iter().chain(bodies)))
            (field::choice("step", say("step"), given("step"), [("", say("all"))].into_iter().chain(steps)))
            (field::line("from", say("from"), &from, "")) (field::line("to", say("to"), given("to"), ""))
            (field::day("on", say("as-of"), &calendar.on.to_string()))
            (field::choice("overdue", say("which"), given("overdue"), [("", say("all")), ("yes", say("only-past-their-date"))]))
            button type="submit" { (say("show")) }
        }
    }
}

/// What is late, what is not known, and what lies before the days shown.
fn summary(calendar: &Calendar, asked: &Asked) -> Markup {
    let late = calendar.late as u64;
    let only_late = asked.text("overdue").is_some();
    html! {
        p.lead {
            @if late == 0 { (say("nothing-that-the-record-knows-of-is")) }
            @else {
                (many("late-with-nothing", late)) (reckoned(calendar))
                @if only_late { "." } @else { ": " a href=(asked.with("overdue", "yes")) { (say("see-only-these")) } "." }
            }
        }
        @if calendar.unknown > 0 {
            p.unknown { (many("initial-unknown", calendar.unknown as u64)) }
        }
        @if calendar.earlier > 0 {
            p.quiet { (weave_of("entries-before", &[("count", calendar.earlier as u64)], &[
                ("day", html! { (calendar.from.map(day).unwrap_or_default()) }),
                ("all", html! { a href=(asked.with("from", "1945")) { (say("see-all-of-them-small")) } }),
            ])) }
        }
    }
}

/// How many of the dates passed were set by no source.
fn reckoned(calendar: &Calendar) -> String {
    match (calendar.late_reckoned, calendar.late) {
        (0, _) => String::new(),
        (some, all) if some == all => format!(", {}", say("all-reckoned")),
        (some, _) => format!(", {}", tell("some-reckoned", &[("n", &some.to_string())])),
    }
}

fn empty(calendar: &Calendar, asked: &Asked) -> Markup {
    let next = html! {
        @if calendar.states.is_empty() { (list::begin()) }
        @else if calendar.earlier > 0 { a href=(asked.with("from", "1945")) { (say("see-the-entries-before")) } "." }
        @else { (weave("whole-calendar-or", &[
            ("calendar", html! { a href="/calendar" { (say("see-the-whole-calendar")) } }),
            ("acts", html! { code { "acts.csv" } }),
            ("reports", html! { code { "reports.csv" } }),
        ])) }
    };
    list::nothing(say("no-report-review-or-date-of-reporting"), &next)
}

/// The entries under the month their date begins in.
fn months(rows: &[CalendarRow], on: Day) -> Markup {
    let heading =
        |row: &CalendarRow| row.date.as_ref().map_or_else(|| say("no-day-known-heading").to_owned(), month);
    html! {
        @for of_month in rows.chunk_by(|a, b| heading(a) == heading(b)) {
            @if let Some(first) = of_month.first() {
                section.month.narrow {
                    h2 { (heading(first)) }
                    ol.calendar { @for row in of_month { (entry(row, on)) } }
                }
            }
        }
    }
}

/// "May 2027"; of a date that may be any day of a year, the year.
fn month(date: &Date) -> String {
    let uncertain = date.is_uncertain();
    let about = |date: String| if uncertain { tell("heading-about", &[("date", &date)]) } else { date };
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first == first.first_of_year() && last == first.last_of_year() => {
            about(first.year().to_string())
        }
        (Some(first), _) => about(month_of(first)),
        (None, Some(last)) => tell("heading-until", &[("date", &month_of(last))]),
        (None, None) => say("no-day-known-heading").to_owned(),
    }
}

fn pages(calendar: &Calendar, asked: &Asked) -> Markup {
    let paging = &calendar.paging;
    let to = |page: usize| asked.with("page", &page.to_string());
    html! {
        @if paging.pages() > 1 {
            nav.pager aria-label=(say("pages-of-the-calendar")) {
                @if paging.page > 1 { a href=(to(paging.page - 1)) rel="prev" { (say("earlier")) } }
                span { (tell("page-of", &[("page", &paging.page.to_string()), ("pages", &paging.pages().to_string())])) }
                @if paging.page < paging.pages() { a href=(to(paging.page + 1)) rel="next" { (say("later")) } }
            }
        }
    }
}

/// How often is reported to whom, and where that stands.
fn duties(calendar: &Calendar) -> Markup {
    let months = |months: Option<i16>| match months {
        Some(months) if months % 12 == 0 => many("lapse-years", u64::from((months / 12).unsigned_abs())),
        Some(months) => many("lapse-months", u64::from(months.unsigned_abs())),
        None => "–".to_owned(),
    };
    html! {
        details.duties {
            summary { (say("how-often-is-reported-to-each-body")) }
            dl.fields {
                @for duty in &calendar.duties {
                    dt { (duty.under) }
                    dd {
                        (called::body(duty.body)) ", " (saying(&duty.article)) ". "
                        @if duty.initial.is_some() { (tell("duty-initial", &[("initial", &months(duty.initial)), ("period", &months(duty.period))])) " " }
                        (saying(&duty.period_rule)) ". "
                        @if let Some(cycle) = &duty.cycle { (weave("duty-cycle", &[("cycle", saying(cycle))])) " " }
                        (weave("duty-follow-up", &[("rule", saying(&duty.follow_up_rule))])) " "
                        (weave("duty-simplified", &[("rule", saying(&duty.simplified))]))
                    }
                }
            }
            p { a href=(address::rule("report-settled")) { (say("all-rules-of-the-calendar")) } }
        }
    }
}
