//! One instrument: what it is, who is bound by it as of a day, how it was adopted over the years, and what States
//! declared under it. And the list of the instruments that the record knows.

use crate::desk::today;
use crate::matrix::{Cell, with_acts};
use crate::standings::under;
use crate::{Counts, Desk, DeskError, InstrumentView, StateView};
use serde::Serialize;
use std::collections::HashMap;
use tarazy_model::{
    Account, AccountId, ActKind, Date, Day, InstrumentCode, Procedure, RecordId, StateCode, Statement,
    TreatyAct,
};
use tarazy_tell::Listing;
use tarazy_weigh::adoption::{self, YearEnd};
use tarazy_weigh::status;
use tarazy_words::{articles, families, instruments};

/// One instrument.
#[derive(Clone, Debug, Serialize)]
pub struct InstrumentPage {
    /// The instrument.
    pub instrument: InstrumentView,
    /// Its title in the languages in which it is known.
    pub titles: Vec<Title>,
    /// What sort of text it is.
    pub kind: Option<&'static str>,
    /// Chapter and number in the UN Treaty Collection, as in `4-9`.
    pub untc: Option<&'static str>,
    /// The family it belongs to.
    pub family: Option<FamilyView>,
    /// Its articles that Tarazy knows.
    pub articles: Vec<ArticleView>,
    /// The day.
    pub on: Day,
    /// How many States with an act on record are what.
    pub counts: Counts,
    /// The same at the end of each year until the day.
    pub years: Vec<YearEnd>,
    /// Every State with an act on record, by name.
    pub states: Vec<Participant>,
    /// Reservations, declarations, objections and acceptances of procedures by the day, by State.
    pub declared: Vec<Declared>,
}

/// A title in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Title {
    /// The language's tag, such as `kk`.
    pub language: &'static str,
    /// The language's name in itself.
    pub language_name: &'static str,
    /// The title.
    pub title: &'static str,
}

/// A family of instruments.
#[derive(Clone, Debug, Serialize)]
pub struct FamilyView {
    /// Its code.
    pub code: &'static str,
    /// What it is about.
    pub name: &'static str,
    /// Its instruments.
    pub instruments: Vec<InstrumentView>,
}

/// An article in a few words.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleView {
    /// Its number.
    pub number: &'static str,
    /// What it is about.
    pub subject: &'static str,
}

/// A State and what it is under the instrument.
#[derive(Clone, Debug, Serialize)]
pub struct Participant {
    /// The State.
    pub state: StateView,
    /// What it is.
    pub cell: Cell,
    /// From when the instrument is in force for it, where the rule gives it.
    pub in_force: Option<Day>,
}

/// What a State declared under the instrument, as one source gives it.
#[derive(Clone, Debug, Serialize)]
pub struct Declared {
    /// The record it is filed in.
    pub record: RecordId,
    /// The account that tells of it.
    pub account: AccountId,
    /// The State.
    pub state: StateView,
    /// Reservation, declaration, objection or acceptance of a procedure.
    pub act: ActKind,
    /// When.
    pub date: Option<Date>,
    /// The articles it is about.
    pub articles: Vec<String>,
    /// To whose reservation an objection is made.
    pub towards: Vec<StateView>,
    /// The procedure that is accepted, or declined.
    pub procedure: Option<Procedure>,
    /// How it begins.
    pub begins: String,
}

impl Listing for InstrumentPage {
    fn headers(&self) -> Vec<&'static str> {
        vec!["instrument", "state", "name", "on", "status", "since", "act", "in force", "sources", "differs"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &Participant| {
            let cell = &one.cell;
            vec![
                self.instrument.code.to_string(),
                one.state.code.to_string(),
                one.state.name.clone(),
                self.on.to_string(),
                cell.standing.as_str().to_owned(),
                cell.since.as_ref().map(ToString::to_string).unwrap_or_default(),
                cell.act.map(|act| act.to_string()).unwrap_or_default(),
                one.in_force.map(|day| day.to_string()).unwrap_or_default(),
                cell.sources.to_string(),
                cell.differs.to_string(),
            ]
        };
        self.states.iter().map(row).collect()
    }
}

/// How much of a declaration is shown in the list, in characters.
const BEGINS: usize = 220;

impl Desk {
    /// One instrument as of a day; today where none is given.
    pub fn instrument(&self, code: &InstrumentCode, on: Option<Day>) -> Result<InstrumentPage, DeskError> {
        let on = on.unwrap_or_else(today);
        let known = instruments::get(code);
        self.read(|record| {
            let all = self.acts.all(record)?;
            let acts = under(&all, code);
            if known.is_none() && acts.is_empty() {
                return Err(DeskError::missing("instrument", code));
            }
            let states = participants(acts, code, on);
            Ok(InstrumentPage {
                instrument: InstrumentView::among(acts, code),
                titles: known.map(titles).unwrap_or_default(),
                kind: known.map(|instrument| instrument.kind.as_str()),
                untc: known.and_then(|instrument| instrument.untc),
                family: families::of(code).map(FamilyView::of),
                articles: articles::of(code)
                    .map(|article| ArticleView { number: article.number, subject: article.subject })
                    .collect(),
                on,
                counts: Counts::of(states.iter().map(|one| &one.cell)),
                years: adoption::by_year(acts, code, on),
                states,
                declared: declared(acts, on),
            })
        })
    }
}

impl FamilyView {
    fn of(family: &families::Family) -> Self {
        let instruments = family.instruments.iter().map(InstrumentView::of).collect();
        Self { code: family.code, name: family.names.en, instruments }
    }
}

fn titles(instrument: &instruments::Instrument) -> Vec<Title> {
    let title = |(language, title): (tarazy_words::Language, &'static str)| Title {
        language: language.as_str(),
        language_name: language.name(),
        title,
    };
    instrument.titles.all().map(title).collect()
}

fn participants(acts: &[Account], code: &InstrumentCode, on: Day) -> Vec<Participant> {
    let by_id: HashMap<&AccountId, &Account> = acts.iter().map(|act| (&act.id, act)).collect();
    let statuses = status::matrix(acts, &with_acts(acts.iter()), std::slice::from_ref(code), on);
    let one = |status: status::Status| Participant {
        state: StateView::of(status.state),
        in_force: status.in_force,
        cell: Cell::of(status, &by_id),
    };
    statuses.rows.into_iter().flat_map(|(_, row)| row).map(one).collect()
}

/// What was declared by a day, by State and date.
fn declared(acts: &[Account], on: Day) -> Vec<Declared> {
    let by_then =
        |act: &TreatyAct| act.date.as_ref().and_then(Date::earliest).is_none_or(|first| first <= on);
    let mut declared: Vec<Declared> = acts
        .iter()
        .filter_map(|account| {
            let Statement::TreatyAct(act) = &account.statement else { return None };
            let speaks = matches!(
                act.act,
                ActKind::Reservation
                    | ActKind::Declaration
                    | ActKind::Objection
                    | ActKind::AcceptanceOfProcedure
            );
            (speaks && by_then(act)).then(|| Declared::of(account, act)).flatten()
        })
        .collect();
    declared.sort_by(|a, b| (&a.state.name, earliest(a)).cmp(&(&b.state.name, earliest(b))));
    declared
}

fn earliest(declared: &Declared) -> Option<Day> {
    declared.date.as_ref().and_then(Date::earliest)
}

impl Declared {
    fn of(account: &Account, act: &TreatyAct) -> Option<Self> {
        let text = act.text.as_deref().unwrap_or_default();
        let mut begins: String = text.chars().take(BEGINS).collect();
        if begins.len() < text.len() {
            begins.push('…');
        }
        let view = |code: &StateCode| StateView::of(*code);
        Some(Self {
            record: account.record.clone(),
            account: account.id.clone(),
            state: StateView::of(act.state?),
            act: act.act,
            date: act.date.clone(),
            articles: act.articles.clone(),
            towards: act.towards.iter().map(view).collect(),
            procedure: act.procedure,
            begins,
        })
    }
}
