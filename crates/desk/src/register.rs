//! Where a State stands on a day under every instrument: party or not, since when, which optional
//! procedures it has accepted, which reservations hold and who objected.

use crate::account::Shelf;
use crate::desk::today;
use crate::matrix::{Cell, core_instruments};
use crate::standings::under;
use crate::{AccountView, Desk, DeskError, InstrumentView, StateView};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use tarazy_model::{Account, AccountId, Day, InstrumentCode, StateCode, Statement};
use tarazy_tell::Listing;
use tarazy_weigh::procedures::{self, ProcedureStatus};
use tarazy_weigh::reservations::{self, Reserved};
use tarazy_weigh::rules::{self, Rule};
use tarazy_weigh::status::{self, Standing};

/// Where a State stands under every instrument on a day.
#[derive(Clone, Debug, Serialize)]
pub struct StateRegister {
    /// The State.
    pub state: StateView,
    /// The day.
    pub on: Day,
    /// The core instruments, then every other one under which the record has an act of the State.
    pub lines: Vec<RegisterLine>,
    /// Every optional procedure of the vocabulary, by treaty.
    pub procedures: Vec<ProcedureStatus>,
    /// Its reservations and declarations, by instrument and date.
    pub reservations: Vec<ReservationView>,
    /// The rules by which all of this was computed.
    pub rules: Vec<Rule>,
}

/// One instrument in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegisterLine {
    /// The instrument.
    pub instrument: InstrumentView,
    /// Where the State stands.
    pub cell: Cell,
    /// What it was from day to day until then: each standing with its first day.
    pub over_time: Vec<(Day, Standing)>,
    /// When the instrument entered, or enters, into force for it, where the rule gives it.
    pub in_force: Option<Day>,
    /// How many reservations and declarations hold on the day.
    pub reservations: usize,
    /// How many objections were made to them by the day.
    pub objections: usize,
}

/// A reservation or declaration with its evidence.
#[derive(Clone, Debug, Serialize)]
pub struct ReservationView {
    /// What it is and where it stands on the day.
    #[serde(flatten)]
    pub reserved: Reserved,
    /// Where it is written.
    pub account: AccountView,
    /// The objections, with where each is written, in the order of [`Reserved::objections`].
    pub objected: Vec<Objected>,
}

/// An objection with its evidence.
#[derive(Clone, Debug, Serialize)]
pub struct Objected {
    /// Who objected.
    pub state: StateView,
    /// Where it is written.
    pub account: AccountView,
}

impl Listing for StateRegister {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "instrument",
            "title",
            "on",
            "status",
            "since",
            "act",
            "in force",
            "certain",
            "reservations",
            "objections",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |line: &RegisterLine| {
            let cell = &line.cell;
            vec![
                line.instrument.code.to_string(),
                line.instrument.title.clone(),
                self.on.to_string(),
                cell.standing.as_str().to_owned(),
                cell.since.as_ref().map(ToString::to_string).unwrap_or_default(),
                cell.act.map(|act| act.to_string()).unwrap_or_default(),
                line.in_force.map(|day| day.to_string()).unwrap_or_default(),
                cell.certain.to_string(),
                line.reservations.to_string(),
                line.objections.to_string(),
            ]
        };
        self.lines.iter().map(row).collect()
    }
}

impl Desk {
    /// Where a State stands under every instrument on a day; today where none is given.
    pub fn register(&self, state: StateCode, on: Option<Day>) -> Result<StateRegister, DeskError> {
        let on = on.unwrap_or_else(today);
        self.read(|record| {
            let all = self.acts.all(record)?;
            let instruments = instruments_of(&all, state);
            let mut shelf = Shelf::new(record);
            let mut reservations = Vec::new();
            for code in instruments.keys() {
                let under = under(&all, code);
                reservations.extend(reservations_of(under, state, std::iter::once(code), on, &mut shelf)?);
            }
            let lines = lines(&all, state, on, &instruments, &reservations);
            let procedures = procedures::on(&all, state, on);
            Ok(StateRegister {
                state: StateView::of(state),
                on,
                lines,
                procedures,
                reservations,
                rules: rules(),
            })
        })
    }
}

/// The rules by which standings, procedures and reservations are computed.
fn rules() -> Vec<Rule> {
    ["treaty-status", "treaty-entry-into-force", "treaty-procedure", "treaty-reservation"]
        .into_iter()
        .filter_map(rules::get)
        .copied()
        .collect()
}

/// The core instruments and those with an act of the State, each with its title as written.
fn instruments_of(all: &[Account], state: StateCode) -> BTreeMap<InstrumentCode, String> {
    let mut found: BTreeMap<InstrumentCode, String> =
        core_instruments().into_iter().map(|code| (code, String::new())).collect();
    for account in all {
        let Statement::TreatyAct(act) = &account.statement else { continue };
        if let (Some(code), true) = (&act.instrument, act.state == Some(state)) {
            found.insert(code.clone(), act.instrument_written.clone());
        }
    }
    found
}

fn lines(
    all: &[Account],
    state: StateCode,
    on: Day,
    instruments: &BTreeMap<InstrumentCode, String>,
    reservations: &[ReservationView],
) -> Vec<RegisterLine> {
    let core = core_instruments();
    let others = instruments.keys().filter(|code| !core.contains(code)).cloned();
    let codes: Vec<InstrumentCode> = core.iter().cloned().chain(others).collect();
    let line = |code: &InstrumentCode| {
        let under = under(all, code);
        let by_id: HashMap<&AccountId, &Account> = under.iter().map(|act| (&act.id, act)).collect();
        let status = status::on(under, state, code, on);
        let here = reservations.iter().filter(|one| one.reserved.instrument == status.instrument);
        let here: Vec<_> =
            here.filter(|one| one.reserved.standing == reservations::Standing::Holds).collect();
        let title = instruments.get(&status.instrument).map_or("", String::as_str);
        RegisterLine {
            instrument: InstrumentView::titled(&status.instrument, title),
            in_force: status.in_force,
            over_time: status::over_time(under, state, code, on),
            reservations: here.len(),
            objections: here.iter().map(|one| one.objected.len()).sum(),
            cell: Cell::of(status, &by_id),
        }
    };
    codes.iter().map(line).collect()
}

/// The reservations of a State under instruments, each with its evidence.
pub(crate) fn reservations_of<'i>(
    under: &[Account],
    state: StateCode,
    instruments: impl Iterator<Item = &'i InstrumentCode>,
    on: Day,
    shelf: &mut Shelf<'_>,
) -> Result<Vec<ReservationView>, DeskError> {
    let reserving: HashSet<&InstrumentCode> = under
        .iter()
        .filter(|act| reserves(act, state))
        .filter_map(|act| act.statement.instrument())
        .collect();
    let by_id: HashMap<&AccountId, &Account> = under.iter().map(|act| (&act.id, act)).collect();
    let mut views = Vec::new();
    for instrument in instruments.filter(|code| reserving.contains(code)) {
        for reserved in reservations::on(under, state, instrument, on) {
            let Some(first) = reserved.accounts.first().and_then(|id| by_id.get(id)) else { continue };
            let mut objected = Vec::new();
            for objection in &reserved.objections {
                let Some(account) = by_id.get(&objection.account) else { continue };
                objected
                    .push(Objected { state: StateView::of(objection.state), account: shelf.view(account)? });
            }
            views.push(ReservationView { account: shelf.view(first)?, objected, reserved });
        }
    }
    Ok(views)
}

fn reserves(account: &Account, state: StateCode) -> bool {
    use tarazy_model::ActKind::{Declaration, Reservation};
    match &account.statement {
        Statement::TreatyAct(act) => act.state == Some(state) && matches!(act.act, Reservation | Declaration),
        _ => false,
    }
}

/// The instruments whose acts tell which procedures a State has accepted under one instrument.
pub(crate) fn with_procedures(instrument: &InstrumentCode) -> Vec<InstrumentCode> {
    let mut codes = vec![instrument.clone()];
    for one in tarazy_words::procedures::all().iter().filter(|one| one.treaty == *instrument) {
        if !codes.contains(&one.under) {
            codes.push(one.under.clone());
        }
    }
    codes
}

/// The State of a code in any case, or of a name in any of the five languages.
pub fn state_named(written: &str) -> Option<StateCode> {
    tarazy_words::states::resolve(written).or_else(|| tarazy_words::states::resolve(&written.to_uppercase()))
}
