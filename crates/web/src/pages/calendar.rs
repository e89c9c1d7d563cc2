//! The reporting calendar: what States owe which bodies by when, month by month, each date with its rule.

use crate::address;
use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::calendar::{agenda, entry, feed};
use crate::parts::written::{counted, day};
use crate::parts::{field, list};
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
        Sheet::new(title.clone(), body(&calendar, asked)).kicker(format!("as of {}", day(calendar.on))).wide()
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
    let what = if asked.text("overdue").is_some() { "Reports past their date" } else { "Reporting calendar" };
    let named = calendar.states.iter().find(|state| asked.text("state") == Some(state.code.as_str()));
    let whose = match (named, asked.text("state"), asked.text("region")) {
        (Some(state), ..) => format!(": {}", state.name),
        (None, Some("all"), _) | (None, None, Some("all")) => ": all States".to_owned(),
        (None, Some(codes), _) => format!(": {codes}"),
        (None, None, Some(region)) => format!(": {region}"),
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
    let states = calendar.states.iter().map(|state| (state.code.as_str(), state.name.as_str()));
    let states = [("", "Central Asia"), ("all", "all States")].into_iter().chain(states);
    let mut bodies: Vec<(&str, &str)> =
        calendar.duties.iter().map(|duty| (duty.body, duty.body_name.as_str())).collect();
    bodies.dedup();
    let steps = CalendarStep::ALL.iter().map(|step| (step.as_str(), step.label()));
    let from =
        calendar.from.filter(|_| !calendar.from_by_default).map(|day| day.to_string()).unwrap_or_default();
    html! {
        form.question.dates action="/calendar" method="get" {
            (field::choice("state", "State", given("state"), states))
            (field::choice("body", "Body", given("body"), [("", "all")].into_iter().chain(bodies)))
            (field::choice("step", "Step", given("step"), [("", "all")].into_iter().chain(steps)))
            (field::line("from", "From", &from, "")) (field::line("to", "to", given("to"), ""))
            (field::day("on", "As of", &calendar.on.to_string()))
            (field::choice("overdue", "Which", given("overdue"), [("", "all"), ("yes", "only past their date")]))
            button type="submit" { "Show" }
        }
    }
}

/// What is late, what is not known, and what lies before the days shown.
fn summary(calendar: &Calendar, asked: &Asked) -> Markup {
    let late = calendar.late as u64;
    let only_late = asked.text("overdue").is_some();
    html! {
        p.lead {
            @if late == 0 { "Nothing that the record knows of is past its date without an answer on record." }
            @else {
                (counted(late, "report or reply is", "reports and replies are")) " past the date, with nothing on record that settles "
                @if late == 1 { "it" } @else { "them" } (reckoned(calendar))
                @if only_late { "." } @else { ": " a href=(asked.with("overdue", "yes")) { "see only these" } "." }
            }
        }
        @if calendar.unknown > 0 {
            p.unknown { "The date of " (counted(calendar.unknown as u64, "initial report", "initial reports"))
                " has passed where the record knows of no report of the State to the body at all. That does not say that there was none." }
        }
        @if calendar.earlier > 0 {
            p.quiet { (counted(calendar.earlier as u64, "entry lies", "entries lie")) " before "
                (calendar.from.map(day).unwrap_or_default()) ": "
                a href=(asked.with("from", "1945")) { "see all of them" } "." }
        }
    }
}

/// How many of the dates passed were set by no source.
fn reckoned(calendar: &Calendar) -> String {
    match (calendar.late_reckoned, calendar.late) {
        (0, _) => String::new(),
        (some, all) if some == all => ", by dates that are reckoned and not stated by a source".to_owned(),
        (some, _) => format!(", {some} of them by dates that are reckoned and not stated by a source"),
    }
}

fn empty(calendar: &Calendar, asked: &Asked) -> Markup {
    let next = html! {
        @if calendar.states.is_empty() { (list::begin()) }
        @else if calendar.earlier > 0 { a href=(asked.with("from", "1945")) { "See the entries before" } "." }
        @else { a href="/calendar" { "See the whole calendar" } ", or import " code { "acts.csv" } " and " code { "reports.csv" } "." }
    };
    list::nothing("No report, review or date of reporting is on record here.", &next)
}

/// The entries under the month their date begins in.
fn months(rows: &[CalendarRow], on: Day) -> Markup {
    let heading = |row: &CalendarRow| row.date.as_ref().map_or_else(|| "No day known".to_owned(), month);
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
    let about = if date.is_uncertain() { "About " } else { "" };
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first == first.first_of_year() && last == first.last_of_year() => {
            format!("{about}{}", first.year())
        }
        (Some(first), _) => format!("{about}{}", first.strftime("%B %Y")),
        (None, Some(last)) => format!("Until {}", last.strftime("%B %Y")),
        (None, None) => "No day known".to_owned(),
    }
}

fn pages(calendar: &Calendar, asked: &Asked) -> Markup {
    let paging = &calendar.paging;
    let to = |page: usize| asked.with("page", &page.to_string());
    html! {
        @if paging.pages() > 1 {
            nav.pager aria-label="Pages of the calendar" {
                @if paging.page > 1 { a href=(to(paging.page - 1)) rel="prev" { "Earlier" } }
                span { "Page " (paging.page) " of " (paging.pages()) }
                @if paging.page < paging.pages() { a href=(to(paging.page + 1)) rel="next" { "Later" } }
            }
        }
    }
}

/// How often is reported to whom, and where that stands.
fn duties(calendar: &Calendar) -> Markup {
    let months = |months: Option<i16>| match months {
        Some(months) if months % 12 == 0 => counted(u64::from((months / 12).unsigned_abs()), "year", "years"),
        Some(months) => format!("{months} months"),
        None => "–".to_owned(),
    };
    html! {
        details.duties {
            summary { "How often is reported to each body, and by which rule" }
            dl.fields {
                @for duty in &calendar.duties {
                    dt { (duty.under) }
                    dd {
                        (duty.body_name) ", " (duty.article) ". "
                        @if duty.initial.is_some() { "Initial report after " (months(duty.initial)) "; then every " (months(duty.period)) ". " }
                        (duty.period_rule) ". "
                        @if let Some(cycle) = duty.cycle { "Cycle of reviews: " (cycle) ". " }
                        "Follow-up: " (duty.follow_up_rule) ". "
                        "Simplified reporting procedure: " (duty.simplified) "."
                    }
                }
            }
            p { a href=(address::rule("report-settled")) { "All rules of the calendar" } }
        }
    }
}
