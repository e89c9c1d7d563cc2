//! `tarazy events`: events by date, or all of them as a file.

use super::{current, json_line};
use crate::Outcome;
use crate::args::{Cli, Events};
use crate::ink::{Ink, one_line};
use anyhow::{Context as _, Result, bail};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use tarazy_desk::{ChronicleQuery, Counted, Desk, EventRow, Shape};
use tarazy_model::Date;

pub(crate) fn run(cli: &Cli, options: &Events, out: &mut dyn Write) -> Result<Outcome> {
    let query = ChronicleQuery {
        state: options.state,
        kind: options.kind,
        place: options.place.clone(),
        from: options.from.as_ref().and_then(Date::earliest),
        to: options.to.as_ref().and_then(Date::latest),
        step: None,
        listed: match (options.reports, options.withdrawn) {
            (true, _) => Counted::Report,
            (_, true) => Counted::Withdrawn,
            _ => Counted::Event,
        },
        page: options.page,
    };
    let desk = current(cli)?;
    if let Some(file) = &options.out {
        let count = keep(&desk, &query, options.shape, file)?;
        writeln!(out, "{count} written to {}", file.display())?;
        return Ok(Outcome::Good);
    }
    let found = desk.chronicle(&query)?;
    if options.json {
        for event in &found.events {
            json_line(out, event)?;
        }
        return Ok(Outcome::Good);
    }
    let ink = Ink::for_stdout();
    for event in &found.events {
        write_event(out, ink, event)?;
    }
    let (told, paging) = (found.told, found.paging);
    let reports = if told.reports > 0 {
        format!(", apart from them {} reports coded by machine", told.reports)
    } else {
        String::new()
    };
    let withdrawn = if found.withdrawn > 0 {
        format!("; {} withdrawn by their sources", found.withdrawn)
    } else {
        String::new()
    };
    writeln!(out, "{} events{reports}{withdrawn}; page {} of {}", told.events, paging.page, paging.pages())?;
    Ok(Outcome::Good)
}

/// Writes all events into a file, in the form its name ends with.
fn keep(desk: &Desk, query: &ChronicleQuery, shape: Shape, path: &Path) -> Result<u64> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !["csv", "xlsx", "geojson"].contains(&ending) {
        bail!("events are written as .csv, .xlsx or .geojson; name the file so: {}", path.display());
    }
    let file = File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
    let mut file = BufWriter::new(file);
    let count = match ending {
        "geojson" => desk.write_geojson(query, &mut file)?,
        "xlsx" => desk.write_events(query, shape, tarazy_tell::xlsx::begin(shape.headers(), &mut file)?)?,
        _ => desk.write_events(query, shape, tarazy_tell::csv::begin(shape.headers(), &mut file)?)?,
    };
    file.flush()?;
    Ok(count)
}

fn write_event(out: &mut dyn Write, ink: Ink, event: &EventRow) -> Result<()> {
    let states: Vec<&str> = event.states.iter().map(|state| state.as_str()).collect();
    let date = event.date.as_ref().map_or_else(|| "no date".to_owned(), ToString::to_string);
    let head = format!("{date:<22} {:<8} {:<14}", states.join(","), event.kind.as_str());
    writeln!(out, "{} {}", ink.strong(head), one_line(&event.title, 70))?;
    let mut more: Vec<String> = event.place.iter().cloned().collect();
    more.extend(event.sizes.iter().map(|size| format!("took part: {size}")));
    more.extend(event.deaths.iter().map(|deaths| format!("died: {deaths}")));
    more.extend(event.other_dates.iter().map(|date| format!("or {date}")));
    more.push(format!("{} accounts · {}", event.accounts, event.record));
    Ok(writeln!(out, "  {}", ink.faint(more.join(" · ")))?)
}
