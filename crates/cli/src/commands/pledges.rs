//! `tarazy pledges`: whether they were kept, by the figures of the record.

use super::{current, json_line, states_of};
use crate::Outcome;
use crate::args::{Cli, Pledges};
use crate::ink::{Ink, one_line};
use anyhow::Result;
use std::io::Write;
use tarazy_desk::{PledgeRow, PledgesQuery};

pub(crate) fn run(cli: &Cli, options: &Pledges, out: &mut dyn Write) -> Result<Outcome> {
    let weighed = &options.weighed;
    let query = PledgesQuery { on: weighed.on, states: states_of(weighed), keeping: options.verdict };
    let pledges = current(cli)?.pledges(&query)?;
    let ink = Ink::for_stdout();
    for row in &pledges.rows {
        if weighed.json { json_line(out, row)? } else { write_row(out, ink, row)? }
    }
    if !weighed.json {
        let counts = pledges.counts.iter().map(|(keeping, count)| format!("{count} {}", keeping.label()));
        let counts: Vec<String> = counts.collect();
        let told = if counts.is_empty() { "no pledge on record".to_owned() } else { counts.join(", ") };
        writeln!(out, "{told}; as of {}", pledges.on)?;
    }
    Ok(Outcome::Good)
}

fn write_row(out: &mut dyn Write, ink: Ink, row: &PledgeRow) -> Result<()> {
    let keeping = row.keeping().label().to_uppercase();
    writeln!(out, "{} {} {}", ink.strong(keeping), row.state.code, one_line(&row.pledge.measure, 120))?;
    for one in &row.verdicts {
        let part = one.part.as_ref().map(|part| format!("{part}: ")).unwrap_or_default();
        let judged = one.verdict.judged.as_ref();
        let judged =
            judged.map(|figure| format!("{} of {}: ", figure.value, figure.date)).unwrap_or_default();
        writeln!(out, "  {part}{judged}{}", one.verdict.why)?;
    }
    Ok(writeln!(out, "  {}", ink.faint(row.record.to_string()))?)
}
