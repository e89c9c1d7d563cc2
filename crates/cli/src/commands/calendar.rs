//! `tarazy calendar`: what States owe which bodies by when, and what is past its date.

use super::{current, json_line};
use crate::Outcome;
use crate::args::{Calendar, Cli};
use crate::ink::{Ink, one_line};
use anyhow::{Context, Result};
use std::io::Write;
use std::path::Path;
use tarazy_desk::{CalendarQuery, CalendarRow, StatesWanted};
use tarazy_model::Date;
use tarazy_tell::icalendar::{self, Agenda};
use tarazy_words::Language;

pub(crate) fn run(cli: &Cli, options: &Calendar, out: &mut dyn Write) -> Result<Outcome> {
    let states = match options.states.as_slice() {
        [] => StatesWanted::CentralAsia,
        codes => StatesWanted::These(codes.to_vec()),
    };
    let on =
        options.on.as_ref().map(|on| on.latest().context("--on: a day is written 2026-11-26")).transpose()?;
    let query = CalendarQuery {
        on,
        states: if options.all { StatesWanted::All } else { states },
        body: options.body.clone(),
        from: options.from.as_ref().and_then(Date::earliest),
        to: options.to.as_ref().and_then(Date::latest),
        late: options.overdue,
        ..CalendarQuery::default()
    };
    let calendar = current(cli)?.calendar(&query)?;
    if let Some(file) = &options.ics {
        let entries = calendar.rows.iter().filter_map(|row| row.agenda_entry(Language::English)).collect();
        let agenda = Agenda {
            name: "Reporting calendar".to_owned(),
            updated: calendar.updated.clone(),
            entries,
            ..Agenda::default()
        };
        save(file, &icalendar::write(&agenda), out)?;
        return Ok(Outcome::Good);
    }
    if options.json {
        for row in &calendar.rows {
            json_line(out, row)?;
        }
        return Ok(Outcome::Good);
    }
    let ink = Ink::for_stdout();
    for row in &calendar.rows {
        write_row(out, ink, row)?;
    }
    let shown = calendar.rows.len();
    writeln!(
        out,
        "{shown} entries as of {}; {} past their date with nothing on record since",
        calendar.on, calendar.late
    )?;
    if calendar.earlier > 0 {
        let from = calendar.from.map_or_else(String::new, |day| day.to_string());
        writeln!(out, "{} entries lie before {from}; --from 1945 shows them", calendar.earlier)?;
    }
    Ok(Outcome::Good)
}

fn write_row(out: &mut dyn Write, ink: Ink, row: &CalendarRow) -> Result<()> {
    let date = row.date.as_ref().map_or("", Date::as_str);
    let number = row.number.as_deref().map_or_else(String::new, |number| format!(" ({number})"));
    let head = format!("{date:<22} {} {:<10} {}{number}", row.state, row.under(), row.step.label());
    writeln!(out, "{}", ink.strong(head))?;
    let says = match row.says.is_empty() {
        true => row.symbol.clone().unwrap_or_default(),
        false => row.says.to_string(),
    };
    if !says.is_empty() {
        writeln!(out, "  {}", one_line(&says, 160))?;
    }
    if let Some(rule) = row.rule {
        writeln!(
            out,
            "  {}",
            ink.faint(format!("{} [{rule}]", one_line(&row.explanation.to_string(), 220)))
        )?;
    }
    Ok(())
}

fn save(file: &Path, calendar: &str, out: &mut dyn Write) -> Result<()> {
    if file == Path::new("-") {
        return Ok(out.write_all(calendar.as_bytes())?);
    }
    std::fs::write(file, calendar).with_context(|| file.display().to_string())?;
    Ok(writeln!(out, "{}: {} entries", file.display(), calendar.matches("BEGIN:VEVENT").count())?)
}
