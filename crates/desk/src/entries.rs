//! What is found of an account or a text: the words it can be found by, and what it is filtered and counted
//! by. The text of a document is found whether or not anything was read in it, piece by piece.

use crate::title::title;
use crate::{DeskError, StateView, matrix::InstrumentView};
use std::collections::HashMap;
use tarazy_find::{Entry, EntryId, EntryKind};
use tarazy_model::{Account, BatchId, Date, Document, Event, Source, SourceId, Statement};
use tarazy_store::Reader;

/// About how long a piece of a text is, in code points.
const PIECE: usize = 8_000;

/// Accounts and texts as entries of the index; the language of each source is looked up once.
pub(crate) struct Entries<'r> {
    record: &'r Reader,
    languages: HashMap<SourceId, Option<String>>,
}

impl<'r> Entries<'r> {
    pub(crate) fn new(record: &'r Reader) -> Self {
        Self { record, languages: HashMap::new() }
    }

    pub(crate) fn of(&mut self, account: &Account) -> Result<Entry, DeskError> {
        let statement = &account.statement;
        Ok(Entry {
            id: EntryId::Account(account.id.clone()),
            kind: EntryKind::Statement(statement.kind()),
            title: title(statement),
            body: body(account),
            states: statement.states().to_vec(),
            instrument: statement.instrument().cloned(),
            source: account.source.clone(),
            batch: account.batch.clone(),
            date: statement.date().and_then(Date::earliest),
            review: Some(account.review),
            language: self.language(&account.source)?,
        })
    }

    /// The text of a document in pieces; none of a table, whose rows are accounts.
    pub(crate) fn of_text(&mut self, document: &Document, batch: &BatchId) -> Result<Vec<Entry>, DeskError> {
        let Some(text) = self.record.text(&document.id)? else { return Ok(Vec::new()) };
        let source = self.record.source(&document.source)?;
        let source = source.ok_or_else(|| DeskError::missing("source", &document.source))?;
        let entry = |(from, piece): (usize, &str)| piece_of(document, &source, batch, from, piece);
        Ok(pieces(text.as_str()).into_iter().map(entry).collect())
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

/// What an account can be found by beside its title: what stands there, and the names of what it is about.
fn body(account: &Account) -> String {
    let statement = &account.statement;
    let mut words = vec![account.origin.quote().to_owned()];
    words.extend(statement.states().iter().map(|state| StateView::of(*state).name));
    words.extend(statement.instrument().map(|code| InstrumentView::of(code).title));
    words.extend(statement.date().map(ToString::to_string));
    if let Statement::Event(event) = statement {
        words.extend(named(event));
    }
    words.join(" · ")
}

fn named(event: &Event) -> impl Iterator<Item = String> {
    let place = event.place.iter().map(|place| place.written.clone());
    place.chain(event.participants.iter().map(|one| one.name.clone())).chain([event.kind.to_string()])
}

fn piece_of(document: &Document, source: &Source, batch: &BatchId, from: usize, piece: &str) -> Entry {
    Entry {
        id: EntryId::Piece(document.id.clone(), from),
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
