//! Accounts and candidates for tests, in few words.

use tarazy_model::{
    Account, AccountId, BatchId, Candidate, Date, DocumentId, Event, EventKind, Figure, InstrumentCode,
    Location, Maker, Origin, Participant, Polarity, RecordId, ReviewState, Role, Row, Slot, SourceId,
    StateCode, Statement, Text, TreatyAct,
};
use tarazy_weigh::Finding;
use tarazy_words::names::Matching;

pub(crate) fn date(text: &str) -> Option<Date> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

pub(crate) fn states(codes: &str) -> Vec<StateCode> {
    codes.split_whitespace().map(|code| code.parse().unwrap()).collect()
}

/// A treaty act; an empty State or date is unknown.
pub(crate) fn act(state: &str, instrument: &str, kind: &str, on: &str) -> Statement {
    Statement::TreatyAct(TreatyAct {
        state: (!state.is_empty()).then(|| state.parse().unwrap()),
        instrument: Some(InstrumentCode::new(instrument)),
        instrument_written: instrument.to_owned(),
        act: kind.parse().unwrap(),
        date: date(on),
        ..TreatyAct::default()
    })
}

/// An event; participants separated by commas.
pub(crate) fn event(kind: EventKind, title: &str, state: &str, on: &str, who: &str) -> Event {
    let participant = |name: &str| Participant::new(name.trim(), Role::Actor);
    Event {
        kind,
        title: title.to_owned(),
        states: states(state),
        date: date(on),
        participants: who.split(',').filter(|name| !name.is_empty()).map(participant).collect(),
        ..Event::default()
    }
}

pub(crate) fn place(written: &str) -> Option<Location> {
    Some(Location::written(written))
}

/// A figure; the value as quantities are printed.
pub(crate) fn figure(measure: &str, state: &str, on: &str, value: &str) -> Figure {
    Figure {
        measure: measure.to_owned(),
        states: states(state),
        date: date(on),
        value: value.parse().unwrap(),
        ..Figure::default()
    }
}

/// An accepted account of a source of its own.
pub(crate) fn account(name: &str, statement: Statement) -> Account {
    let id = AccountId::of(&[name]);
    let row = Row {
        document: DocumentId::of(&[name]),
        file: format!("{name}.csv"),
        line: 1,
        column: None,
        quote: name.to_owned(),
    };
    Account {
        id,
        record: RecordId::of(&["one record"]),
        source: SourceId::of(&[name]),
        statement,
        polarity: Polarity::Asserted,
        origin: Origin::Row(row),
        maker: Maker::Importer("own".to_owned()),
        as_at: None,
        batch: BatchId::of(&["batch"]),
        version: 1,
        review: ReviewState::Accepted,
    }
}

pub(crate) fn denied(account: Account) -> Account {
    Account { polarity: Polarity::Denied, ..account }
}

/// A text and what was read from it.
pub(crate) struct Page {
    pub(crate) text: Text,
    pub(crate) candidates: Vec<Candidate>,
}

impl Page {
    pub(crate) fn new(text: &str) -> Self {
        Self { text: Text::new(text), candidates: Vec::new() }
    }

    /// What the words say; the first place where they stand from which nothing was read yet.
    pub(crate) fn says(mut self, words: &str, statement: Statement) -> Self {
        let taken = |start: usize| {
            self.candidates.iter().any(|c| c.passage.start() == start && c.passage.quote() == words)
        };
        let starts = self.text.as_str().match_indices(words).map(|(byte, _)| self.text.point_at(byte));
        let all: Vec<usize> = starts.collect();
        let start = all.iter().copied().find(|start| !taken(*start)).or(all.first().copied());
        let start = start.unwrap_or_else(|| panic!("the text does not say \"{words}\""));
        let passage = self.text.passage(start, start + words.chars().count()).unwrap();
        let unknown = match &statement {
            Statement::TreatyAct(act) if act.state.is_none() => vec![Slot::State],
            _ => Vec::new(),
        };
        let polarity = Polarity::Asserted;
        self.candidates.push(Candidate {
            statement,
            passage,
            polarity,
            article: 0,
            unknown,
            notes: Vec::new(),
        });
        self
    }

    /// The last thing said is a denial.
    pub(crate) fn denying(mut self) -> Self {
        self.candidates.last_mut().unwrap().polarity = Polarity::Denied;
        self
    }

    pub(crate) fn within(&self) -> Vec<Finding> {
        tarazy_weigh::within(&self.text, &self.candidates)
    }

    pub(crate) fn check(&self, accounts: &[Account]) -> Vec<Finding> {
        tarazy_weigh::check(&self.candidates, accounts, Matching::Fuzzy)
    }
}

/// One statement alone, checked against accounts.
pub(crate) fn check_one(statement: Statement, accounts: &[Account]) -> Finding {
    Page::new("x").says("x", statement).check(accounts).remove(0)
}

/// "rule verdict" of each finding.
pub(crate) fn brief(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {}", finding.rule, finding.verdict.as_str())).collect()
}
