//! `tarazy repeated`: the points made again most often. Links what was not linked yet.

use super::{current, json_line};
use crate::Outcome;
use crate::args::{Cli, Repeated};
use crate::ink::{Ink, one_line};
use crate::progress::Bar;
use anyhow::Result;
use std::io::Write;
use tarazy_desk::{RepeatedQuery, RepeatedRow};

pub(crate) fn run(cli: &Cli, options: &Repeated, out: &mut dyn Write) -> Result<Outcome> {
    let desk = current(cli)?;
    let bar = Bar::new();
    desk.link_points(&mut |progress| bar.show(progress))?;
    drop(bar);
    let mut query = RepeatedQuery {
        state: options.state,
        body: options.body.clone(),
        theme: options.theme.clone(),
        after: None,
    };
    let (ink, mut listed) = (Ink::for_stdout(), 0);
    loop {
        let page = desk.repeated(&query)?;
        for row in page.rows.iter().take(options.most - listed) {
            if options.json {
                json_line(out, row)?
            } else {
                write_row(out, ink, row)?
            }
            listed += 1;
        }
        query.after = page.next;
        if query.after.is_none() || listed >= options.most {
            if !options.json {
                writeln!(out, "{} made again or by several at once; {listed} listed", page.total)?;
            }
            for state in &page.waiting {
                eprintln!(
                    "{}: not linked since its points changed; the record is open for reading only",
                    state.name
                );
            }
            return Ok(Outcome::Good);
        }
    }
}

fn write_row(out: &mut dyn Write, ink: Ink, row: &RepeatedRow) -> Result<()> {
    let times = if row.times == 1 { "at once".to_owned() } else { format!("{} times", row.times) };
    let head = format!("{} {times}, {} points, {} to {}", row.state.code, row.points, row.first, row.last);
    writeln!(out, "{} {}", ink.strong(head), row.bodies.join(", "))?;
    Ok(writeln!(out, "  {}  {}", one_line(&row.text, 120), ink.faint(row.record.to_string()))?)
}
