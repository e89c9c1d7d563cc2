//! What is found of an account or a text: the words it can be found by, and what it is filtered and counted
//! by. The text of a document is found whether or not anything was read in it, piece by piece.

use crate::chronicle::spot;
use crate::title::headline;
use crate::topics::{Topic, Topics, topics};
use crate::{DeskError, StateView, matrix::InstrumentView, visibility};
use std::collections::HashMap;
use tarazy_find::{Counted, Entry, EntryId, EntryKind, Field, Happening};
use tarazy_model::{
    Account, AccountId, Answer, Basis, BatchId, Date, Day, Document, Event, InstrumentCode, Kind, Source,
    SourceId, Statement,
};
use tarazy_store::Reader;
use tarazy_words::{Language, affected, bodies, names, places, themes};

/// About how long a piece of a text is, in code points.
const PIECE: usize = 8_000;

/// Accounts and texts as entries of the index; the language of each source and the time of each batch are
/// looked up once.
pub(crate) struct Entries<'r> {
    record: &'r Reader,
    languages: HashMap<SourceId, Option<String>>,
    added: HashMap<BatchId, u64>,
}

impl<'r> Entries<'r> {
    pub(crate) fn new(record: &'r Reader) -> Self {
        Self { record, languages: HashMap::new(), added: HashMap::new() }
    }

    /// The entries of accounts, in their order.
    pub(crate) fn of<'a>(
        &mut self,
        accounts: impl Iterator<Item = &'a Account> + Clone,
    ) -> Result<Vec<Entry>, DeskError> {
        let events = accounts.clone().filter(|account| account.statement.kind() == Kind::Event);
        let events: Vec<AccountId> = events.map(|account| account.id.clone()).collect();
        let withdrawn = self.record.withdrawn_of(&events)?;
        accounts.map(|account| self.of_one(account, withdrawn.contains(&account.id))).collect()
    }

    fn of_one(&mut self, account: &Account, withdrawn: bool) -> Result<Entry, DeskError> {
        let statement = &account.statement;
        Ok(Entry {
            id: EntryId::Account(account.id.clone()),
            record: Some(account.record.clone()),
            kind: EntryKind::Statement(statement.kind()),
            title: headline(statement).to_string(),
            body: body(account),
            states: statement.states().to_vec(),
            instrument: instrument(statement),
            source: account.source.clone(),
            batch: account.batch.clone(),
            date: statement.date().and_then(Date::earliest),
            review: Some(account.review),
            language: self.language(&account.source)?,
            values: values(statement),
            happening: happening(account, withdrawn),
            added: self.added(&account.batch)?,
        })
    }

    /// The text of a document in pieces; none of a table, whose rows are accounts.
    pub(crate) fn of_text(&mut self, document: &Document, batch: &BatchId) -> Result<Vec<Entry>, DeskError> {
        // A text in which something is kept back is found by nobody.
        let text =
            if self.record.holds_back(&document.id)? { None } else { self.record.text(&document.id)? };
        let Some(text) = text else { return Ok(Vec::new()) };
        let source = self.record.source(&document.source)?;
        let source = source.ok_or_else(|| DeskError::missing("source", &document.source))?;
        if !visibility::lists_texts(source.kind) {
            return Ok(Vec::new());
        }
        let added = self.added(batch)?;
        let entry =
            |(from, piece): (usize, &str)| Entry { added, ..piece_of(document, &source, batch, from, piece) };
        Ok(pieces(text.as_str()).into_iter().map(entry).collect())
    }

    /// When a batch came, in seconds since 1970.
    fn added(&mut self, id: &BatchId) -> Result<u64, DeskError> {
        if let Some(known) = self.added.get(id) {
            return Ok(*known);
        }
        let at = self.record.batch(id)?.and_then(|batch| batch.at.parse::<jiff::Timestamp>().ok());
        let added = at.and_then(|at| u64::try_from(at.as_second()).ok()).unwrap_or(0);
        self.added.insert(id.clone(), added);
        Ok(added)
    }

    fn language(&mut self, id: &SourceId) -> Result<Option<String>, DeskError> {
        if let Some(known) = self.languages.get(id) {
            return Ok(known.clone());
        }
        let language = self.record.source(id)?.and_then(|source| source.language);
        self.languages.insert(id.clone(), language.clone());
        Ok(language)
    }
}

/// What an account can be found by beside its title: what stands there, and the names of what it is about. Of a
/// point the point itself: the row of an export it stands in is full of marks.
fn body(account: &Account) -> String {
    let statement = &account.statement;
    let mut words = vec![match statement {
        Statement::Recommendation(point) => point.text.clone(),
        _ => account.origin.quote().to_owned(),
    }];
    words.extend(statement.states().iter().map(|state| StateView::of(*state).name));
    words.extend(statement.instrument().map(|code| InstrumentView::of(code).title));
    words.extend(statement.date().map(ToString::to_string));
    match statement {
        Statement::Event(event) => words.extend(named(event)),
        Statement::Recommendation(point) => {
            words.extend(point.heading.clone());
            words.extend(point.body.as_deref().map(|code| label(Field::Body, code)));
            words.extend(point.themes.iter().map(|theme| label(Field::Theme, theme)));
            words.extend(point.affected.iter().map(|group| label(Field::Affected, group)));
        }
        _ => {}
    }
    words.join(" · ")
}

/// The instrument a statement is about, or the one that the body which makes a point monitors.
fn instrument(statement: &Statement) -> Option<InstrumentCode> {
    let of_body = || bodies::get(body_of(statement)?)?.instrument.clone();
    statement.instrument().cloned().or_else(of_body)
}

/// The body that speaks or is spoken to.
fn body_of(statement: &Statement) -> Option<&str> {
    match statement {
        Statement::Recommendation(point) => point.body.as_deref(),
        Statement::Report(report) => Some(&report.body),
        Statement::Case(step) => step.body.as_deref(),
        _ => None,
    }
}

/// Of an event what the chronicle is made from. A date that is open at its end may last until now.
fn happening(account: &Account, withdrawn: bool) -> Option<Happening> {
    let Statement::Event(event) = &account.statement else { return None };
    let date = event.date.as_ref().filter(|date| date.earliest().is_some());
    Some(Happening {
        kind: event.kind,
        counts_as: match event.basis {
            _ if withdrawn => Counted::Withdrawn,
            Basis::Report => Counted::Report,
            Basis::Account => Counted::Event,
        },
        last: date.map(|date| date.latest().unwrap_or(Day::MAX)),
        spot: event.place.as_ref().and_then(|place| spot(place, &event.states)),
    })
}

/// Where an event was, with every place around it, and who took part.
fn event_values(event: &Event) -> Vec<(Field, String)> {
    let place = event.place.as_ref().and_then(|place| spot(place, &event.states));
    let around = place.as_deref().and_then(places::get).into_iter().flat_map(places::Place::around);
    let around = around.map(|place| place.code.to_owned()).collect::<Vec<_>>();
    let places = place.into_iter().chain(around).map(|code| (Field::Place, code));
    let actors = event.participants.iter().map(|one| (Field::Actor, names::key(&one.name)));
    places.chain(actors).collect()
}

/// What else a statement is filtered and counted by.
fn values(statement: &Statement) -> Vec<(Field, String)> {
    let mut values: Vec<(Field, String)> = Vec::new();
    values.extend(body_of(statement).map(|body| (Field::Body, body.to_owned())));
    let topics = topics(statement);
    let rights = tarazy_weigh::rights(statement, topics.themes.iter().map(|theme| theme.code.as_str()));
    values.extend(rights.into_iter().map(|right| (Field::Right, right.code.to_owned())));
    values.extend(topic_values(topics));
    values.extend(tarazy_weigh::groups(statement).into_iter().flat_map(with_wholes));
    values.extend(tarazy_weigh::targets(statement).into_iter().map(|target| (Field::Target, target)));
    let point = match statement {
        Statement::Recommendation(point) => point,
        Statement::Event(event) => {
            values.extend(event_values(event));
            return values;
        }
        _ => return values,
    };
    values.push((Field::Form, point.form.label().replace(' ', "-")));
    values.extend(point.answer.map(|answer| (Field::Answer, answer_name(answer).to_owned())));
    values.extend(point.symbol.iter().map(|symbol| (Field::Symbol, symbol.to_uppercase())));
    values.extend(point.session.iter().map(|session| (Field::Session, session.to_uppercase())));
    values.extend(point.recommending.iter().map(|state| (Field::Recommending, state.to_string())));
    values
}

/// Themes and groups, as the source gives them; found by rule where it gives none. What is part of a theme or group is
/// found under it, too.
fn topic_values(topics: Topics) -> Vec<(Field, String)> {
    let Topics { themes, affected: groups } = topics;
    let codes = |topics: Vec<Topic>| topics.into_iter().map(|topic| topic.code);
    let (themes, groups) = (codes(themes), codes(groups));
    let mut values: Vec<(Field, String)> = Vec::new();
    for theme in themes {
        values.extend(themes::upwards(&theme).map(|term| (Field::Theme, term.code.to_owned())));
        values.push((Field::Theme, theme));
    }
    for group in groups {
        values.extend(with_wholes(&group));
        values.push((Field::Affected, group));
    }
    values
}

/// A group, and those it is part of.
fn with_wholes(group: &str) -> Vec<(Field, String)> {
    affected::upwards(group).map(|term| (Field::Affected, term.code.to_owned())).collect()
}

fn answer_name(answer: Answer) -> &'static str {
    match answer {
        Answer::Supported => "supported",
        Answer::Noted => "noted",
        Answer::Pending => "pending",
    }
}

/// A value of a field for people; the source's own words where no vocabulary has it.
pub(crate) fn label(field: Field, value: &str) -> String {
    match field {
        Field::Kind => {
            value.parse::<EntryKind>().map_or_else(|_| value.to_owned(), |kind| kind.label().to_owned())
        }
        Field::State | Field::Recommending => {
            value.parse().map_or_else(|_| value.to_owned(), |code| StateView::of(code).name)
        }
        Field::Body => bodies::get(value).map_or_else(|| value.to_owned(), |body| body.names.en.to_owned()),
        Field::Theme | Field::Right => themes::label(value, Language::English).to_owned(),
        Field::Affected => affected::label(value, Language::English).to_owned(),
        Field::Form => value.replace('-', " "),
        Field::Answer if value == "pending" => Answer::Pending.label().to_owned(),
        _ => value.to_owned(),
    }
}

fn named(event: &Event) -> impl Iterator<Item = String> {
    let place = event.place.iter().map(|place| place.written.clone());
    place.chain(event.participants.iter().map(|one| one.name.clone())).chain([event.kind.to_string()])
}

fn piece_of(document: &Document, source: &Source, batch: &BatchId, from: usize, piece: &str) -> Entry {
    Entry {
        id: EntryId::Piece(document.id.clone(), from),
        record: None,
        kind: EntryKind::Document,
        title: source.title.clone(),
        body: piece.to_owned(),
        states: Vec::new(),
        instrument: None,
        source: source.id.clone(),
        batch: batch.clone(),
        date: source.date.as_ref().and_then(Date::earliest),
        review: None,
        language: source.language.clone(),
        values: Vec::new(),
        happening: None,
        added: 0,
    }
}

/// A text in pieces, each with the code point it begins at; cut between paragraphs where that can be.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    let (mut rest, mut from, mut pieces) = (text, 0, Vec::new());
    while let Some((piece, after)) = rest.split_at_checked(cut(rest)).filter(|(piece, _)| !piece.is_empty()) {
        if !piece.trim().is_empty() {
            pieces.push((from, piece));
        }
        from += piece.chars().count();
        rest = after;
    }
    pieces
}

fn cut(rest: &str) -> usize {
    let Some((most, _)) = rest.char_indices().nth(PIECE) else { return rest.len() };
    let within = rest.get(..most).unwrap_or(rest);
    let ends = ["\n\n", "\n", ". ", " "].into_iter();
    let places = ends.filter_map(|end| Some(within.rfind(end)? + end.len()));
    places.into_iter().find(|at| *at > most / 2).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_text_are_the_text_and_each_knows_where_it_begins() {
        let paragraph = "Жёлтый дом стоит у реки. Рядом ничего нет.\n\n";
        for text in
            [paragraph.repeat(1000), "ы".repeat(20_001), String::new(), "\n".repeat(9_000), "short".into()]
        {
            let pieces = pieces(&text);
            let characters: Vec<char> = text.chars().collect();
            for (from, piece) in &pieces {
                let here: String = characters[*from..*from + piece.chars().count()].iter().collect();
                assert_eq!(here, *piece);
                assert!(piece.chars().count() <= PIECE);
            }
            let joined: String = pieces.iter().map(|(_, piece)| *piece).collect();
            assert_eq!(joined.trim(), text.trim());
        }
        assert!(pieces(&paragraph.repeat(1000)).iter().all(|(_, piece)| piece.ends_with("\n\n")));
    }
}
