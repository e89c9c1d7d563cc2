//! How long what was what, as ribbons: a State under its instruments, and pledges from their making to their deadline.

use crate::address;
use crate::called;
use crate::parts::chart;
use crate::parts::voice::Spoken;
use crate::parts::written::day;
use crate::speech::{say, tell, word};
use maud::{Markup, html};
use tarazy_desk::{Keeping, PledgeRow, RegisterLine, StateRegister};
use tarazy_model::{Date, Day};
use tarazy_tell::ribbons::{Band, Ribbon, Ribbons, Stretch};
use tarazy_weigh::status::Standing;

/// What a State was under each instrument, up to the day.
pub(crate) fn instruments(register: &StateRegister) -> Option<Markup> {
    let row = |line: &RegisterLine| {
        let ends = line.over_time.iter().skip(1).map(|(from, _)| from.yesterday().ok()).chain([None]);
        let stretch = |((from, standing), until): (&(Day, Standing), Option<Day>)| {
            let title = tell(
                "standing-from",
                &[
                    ("code", line.instrument.code.as_str()),
                    ("standing", word("standing", standing.label())),
                    ("day", &day(*from)),
                ],
            );
            Some(Stretch { from: *from, until, band: band(*standing)?, title })
        };
        Ribbon {
            name: format!("{} {}", line.instrument.code, called::instrument(&line.instrument)),
            href: address::treaty(register.state.code, &line.instrument.code, Some(register.on)),
            stretches: line.over_time.iter().zip(ends).filter_map(stretch).collect(),
            note: word("standing", line.cell.standing.label()).to_owned(),
        }
    };
    let rows: Vec<Ribbon> = register.lines.iter().map(row).collect();
    let title = tell("instruments-over-time", &[("state", called::state(&register.state))]);
    let key = say("bands-of-instruments");
    drawn("instruments-over-time", &title, register.on, &rows, key)
}

fn band(standing: Standing) -> Option<Band> {
    match standing {
        Standing::Party => Some(Band::Full),
        Standing::Contracting => Some(Band::Open),
        Standing::Signatory => Some(Band::Thin),
        Standing::Withdrawn | Standing::NotBound | Standing::NoActOnRecord | Standing::NoInformation => None,
    }
}

/// Pledges from their making to their deadline, each with a link to its place on the page.
pub(crate) fn pledges(rows: &[PledgeRow], on: Day, anchor: impl Fn(&PledgeRow) -> String) -> Option<Markup> {
    let row = |row: &PledgeRow| {
        let keeping = row.verdicts.first().map_or(Keeping::NoInformation, |one| one.verdict.keeping);
        Ribbon {
            name: format!("{} {}", row.state.code, row.pledge.measure),
            href: format!("#{}", anchor(row)),
            stretches: promised(row, keeping, on),
            note: word("keeping", keeping.label()).to_owned(),
        }
    };
    let rows: Vec<Ribbon> = rows.iter().map(row).collect();
    let key = say("bands-of-pledges");
    drawn("pledges-over-time", say("pledges-over-time"), on, &rows, key)
}

fn promised(row: &PledgeRow, keeping: Keeping, on: Day) -> Vec<Stretch> {
    let Some(made) = row.pledge.date.as_ref().and_then(Date::earliest) else { return Vec::new() };
    let deadline = row.pledge.deadline.as_ref().and_then(Date::latest).filter(|deadline| *deadline >= made);
    let band = match keeping {
        Keeping::Kept => Band::Full,
        Keeping::InProgress | Keeping::Overdue | Keeping::Broken => Band::Open,
        Keeping::NoInformation | Keeping::NotTestable => Band::Thin,
    };
    let (made_on, kept) = (day(made), word("keeping", keeping.label()));
    let title = match deadline {
        Some(deadline) => {
            let words = [("day", made_on.as_str()), ("deadline", &day(deadline)), ("keeping", kept)];
            tell("promised-on-by", &words)
        }
        None => tell("promised-on", &[("day", &made_on), ("keeping", kept)]),
    };
    let late = deadline.and_then(|deadline| deadline.tomorrow().ok()).filter(|late| *late <= on);
    let late = late.filter(|_| matches!(keeping, Keeping::Overdue | Keeping::Broken));
    let past = late.map(|from| Stretch { from, until: None, band: Band::Striped, title: kept.to_owned() });
    std::iter::once(Stretch { from: made, until: deadline, band, title }).chain(past).collect()
}

fn drawn(id: &str, title: &str, on: Day, rows: &[Ribbon], key: &str) -> Option<Markup> {
    let svg = Ribbons { id, title, on, rows }.draw(&Spoken)?;
    Some(html! { figure.charted { (chart::boxed(title, &svg)) figcaption.quiet { (key) } } })
}
