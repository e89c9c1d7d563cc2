//! `tarazy status`: where a State stands on a day under every instrument.

use super::{existing, json_line};
use crate::Outcome;
use crate::args::{Cli, Status};
use crate::ink::{Ink, one_line};
use anyhow::{Context, Result};
use std::io::Write;
use tarazy_desk::{ProcedureStatus, RegisterLine, ReservationView, StateRegister};

pub(crate) fn run(cli: &Cli, options: &Status, out: &mut dyn Write) -> Result<Outcome> {
    let state = tarazy_desk::state_named(&options.state).with_context(|| {
        format!("no State of this name is known; give a code such as KAZ, or its name: {}", options.state)
    })?;
    let register = existing(cli)?.register(state, options.on)?;
    if options.json {
        json_line(out, &register)?;
        return Ok(Outcome::Good);
    }
    write_register(out, Ink::for_stdout(), &register)?;
    Ok(Outcome::Good)
}

fn write_register(out: &mut dyn Write, ink: Ink, register: &StateRegister) -> Result<()> {
    writeln!(out, "{} on {}", ink.strong(&register.state.name), register.on)?;
    for line in &register.lines {
        write_line(out, ink, line)?;
    }
    writeln!(out, "\n{}", ink.strong("Optional procedures"))?;
    for one in &register.procedures {
        write_procedure(out, ink, one)?;
    }
    writeln!(out, "\n{}", ink.strong("Reservations and declarations"))?;
    if register.reservations.is_empty() {
        writeln!(out, "  none on record; that is no proof that there is none")?;
    }
    register.reservations.iter().try_for_each(|one| write_reservation(out, ink, one))
}

fn write_line(out: &mut dyn Write, ink: Ink, line: &RegisterLine) -> Result<()> {
    let cell = &line.cell;
    let since = cell.since.as_ref().map(|since| format!(", since {since}")).unwrap_or_default();
    let act = cell.act.map(|act| format!(" by {act}")).unwrap_or_default();
    let force = line.in_force.map(|day| format!(", in force {day}")).unwrap_or_default();
    let doubt = if cell.certain { "" } else { "; the dates leave it open" };
    let says = format!("{}{since}{act}{force}{doubt}", cell.standing.label());
    writeln!(out, "  {:<12} {says}", line.instrument.code.as_str())?;
    if line.instrument.code.as_str().starts_with("UNTC-") {
        writeln!(out, "  {:<12} {}", "", ink.faint(one_line(&line.instrument.title, 90)))?;
    }
    Ok(())
}

fn write_procedure(out: &mut dyn Write, ink: Ink, one: &ProcedureStatus) -> Result<()> {
    let since = one.since.as_ref().map(|since| format!(", since {since}")).unwrap_or_default();
    let doubt = if one.certain { "" } else { "; the dates leave it open" };
    let usable = if one.usable { "" } else { "; not in force yet" };
    let named = format!("{} {}", one.treaty, one.procedure.label());
    writeln!(out, "  {named:<30} {}{since}{doubt}{usable}", one.acceptance.label())?;
    Ok(writeln!(out, "    {}", ink.faint(&one.explanation))?)
}

fn write_reservation(out: &mut dyn Write, ink: Ink, one: &ReservationView) -> Result<()> {
    let reserved = &one.reserved;
    let articles = if reserved.articles.is_empty() {
        "no article named".to_owned()
    } else {
        format!("articles {}", reserved.articles.join(", "))
    };
    let withdrawn = reserved.withdrawn.as_ref().map(|day| format!(" ({day})")).unwrap_or_default();
    writeln!(
        out,
        "  {:<12} {}, {articles}: {}{withdrawn}",
        reserved.instrument.as_str(),
        reserved.kind,
        reserved.standing.label()
    )?;
    let text = reserved.text.as_deref().unwrap_or(&one.account.evidence.quote);
    writeln!(out, "    {}", ink.faint(format!("“{}”", one_line(text, 100))))?;
    let objecting: Vec<&str> = one.objected.iter().map(|one| one.state.name.as_str()).collect();
    if !objecting.is_empty() {
        writeln!(out, "    objections by {}", objecting.join(", "))?;
    }
    Ok(())
}
