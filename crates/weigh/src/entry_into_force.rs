//! When an instrument enters into force for one State (rule `treaty-entry-into-force`).
//!
//! Each instrument's final clauses set a term from the State's own deposit, and no State is bound before
//! the instrument itself is in force (Vienna Convention on the Law of Treaties, article 24).

use jiff::Span;
use tarazy_model::{ActKind, Day, InstrumentCode};
use tarazy_words::instruments;

/// What the final clauses say must pass after the deposit.
#[derive(Clone, Copy)]
enum Term {
    Days(i8),
    Months(i8),
    /// The first day of the month that follows so many months.
    MonthAfter(i8),
}

/// Short name and term; the day of the instrument's own entry into force is in `vocab/instruments.tsv`.
const CLAUSES: [(&str, Term); 18] = [
    ("ICERD", Term::Days(30)),
    ("ICESCR", Term::Months(3)),
    ("ICESCR-OP", Term::Months(3)),
    ("ICCPR", Term::Months(3)),
    ("ICCPR-OP1", Term::Months(3)),
    ("ICCPR-OP2", Term::Months(3)),
    ("CEDAW", Term::Days(30)),
    ("CEDAW-OP", Term::Months(3)),
    ("CAT", Term::Days(30)),
    ("OPCAT", Term::Days(30)),
    ("CRC", Term::Days(30)),
    ("CRC-OP-AC", Term::Months(1)),
    ("CRC-OP-SC", Term::Months(1)),
    ("CRC-OP-IC", Term::Months(3)),
    ("ICMW", Term::MonthAfter(3)),
    ("CRPD", Term::Days(30)),
    ("CRPD-OP", Term::Days(30)),
    ("CPED", Term::Days(30)),
];

/// The day on which the instrument enters into force for a State that deposits on a day; `None` for
/// instruments without a clause here and for successions, which reach back by their own terms.
pub(crate) fn for_state(instrument: &InstrumentCode, act: ActKind, deposit: Day) -> Option<Day> {
    if !act.binds() || act == ActKind::Succession {
        return None;
    }
    let (_, term) = CLAUSES.iter().find(|(code, _)| *code == instrument.as_str())?;
    let general = instruments::get(instrument)?.in_force?;
    let own = match term {
        Term::Days(days) => deposit.checked_add(Span::new().days(*days)),
        Term::Months(months) => deposit.checked_add(Span::new().months(*months)),
        Term::MonthAfter(months) => deposit
            .checked_add(Span::new().months(*months))
            .and_then(|day| day.last_of_month().checked_add(Span::new().days(1))),
    };
    own.ok().map(|own| own.max(general))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_core_instrument_has_a_clause() {
        for instrument in instruments::core() {
            assert!(CLAUSES.iter().any(|(code, _)| *code == instrument.code.as_str()), "{}", instrument.code);
        }
    }

    #[test]
    fn a_deposit_takes_effect_when_the_final_clauses_say() {
        use ActKind::{Accession, Ratification, Signature, Succession};
        for (instrument, act, deposit, expected) in [
            ("CAT", Accession, date(1998, 8, 26), Some(date(1998, 9, 25))),
            ("ICCPR", Ratification, date(2006, 1, 24), Some(date(2006, 4, 24))),
            ("ICCPR-OP1", Ratification, date(2009, 6, 30), Some(date(2009, 9, 30))),
            ("CRC-OP-SC", Accession, date(2001, 8, 24), Some(date(2002, 1, 18))),
            ("ICMW", Accession, date(2003, 9, 29), Some(date(2004, 1, 1))),
            ("CRPD", Ratification, date(2015, 4, 21), Some(date(2015, 5, 21))),
            ("CRPD", Signature, date(2008, 12, 11), None),
            ("ICERD", Succession, date(1995, 1, 1), None),
            ("CIS Convention", Ratification, date(1995, 1, 1), None),
        ] {
            let code = InstrumentCode::new(instrument);
            assert_eq!(for_state(&code, act, deposit), expected, "{instrument}");
        }
    }
}
