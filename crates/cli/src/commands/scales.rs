//! `tarazy scales`: what was promised and what is known, by State and right.

use super::{current, json_line, states_of};
use crate::Outcome;
use crate::args::{Cli, Scales};
use crate::ink::Ink;
use anyhow::Result;
use std::io::Write;
use tarazy_desk::{Balance, RightView, ScalesQuery};

pub(crate) fn run(cli: &Cli, options: &Scales, out: &mut dyn Write) -> Result<Outcome> {
    let weighed = &options.weighed;
    let query = ScalesQuery {
        on: weighed.on,
        states: states_of(weighed),
        by: options.by,
        rights: options.rights.clone(),
    };
    let scales = current(cli)?.scales(&query)?;
    let ink = Ink::for_stdout();
    for row in &scales.rows {
        if !weighed.json {
            writeln!(out, "{}, {}", ink.strong(&row.state.name), scales.on)?;
        }
        for (right, cell) in scales.rights.iter().zip(&row.cells) {
            if weighed.json { json_line(out, cell)? } else { write_cell(out, right, cell)? }
        }
    }
    Ok(Outcome::Good)
}

fn write_cell(out: &mut dyn Write, right: &RightView, cell: &Balance) -> Result<()> {
    let (promised, p) = (cell.promised, &cell.practised);
    let mut left = match promised.instruments {
        0 => "no treaty named".to_owned(),
        all => format!("{} of {all} in force", promised.party),
    };
    for (count, what) in
        [(promised.unknown, "not known"), (promised.supported, "supported"), (promised.pledges, "pledges")]
    {
        if count > 0 {
            left += &format!(", {count} {what}");
        }
    }
    let known: Vec<String> = p
        .counts()
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    let right_pan = if p.is_nothing() { "no information".to_owned() } else { known.join(", ") };
    Ok(writeln!(out, "  {:<44} {left} | {right_pan}", right.name)?)
}
