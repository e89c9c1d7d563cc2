//! What the page of an event leads to: its place, who took part, what it is tied to, and how many sources speak of
//! it.

use super::{PlaceView, spot};
use crate::record::shown;
use crate::title::headline;
use crate::visibility::View;
use crate::{DeskError, SourceView, account::Shelf};
use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_model::{Account, Event, RecordId, Role};
use tarazy_store::Reader;
use tarazy_words::Saying;

/// What an event leads to, from all its accounts.
#[derive(Clone, Debug, Serialize)]
pub struct EventLinks {
    /// The places its accounts name, each once, the narrowest that is known.
    pub places: Vec<PlaceView>,
    /// Who took part, by name, each with what accounts say they did.
    pub participants: Vec<(String, Vec<Role>)>,
    /// Other events it is tied to, each with the source that says so.
    pub ties: Vec<TieView>,
    /// How many sources speak of it, those left out that only repeat another.
    pub independent: usize,
}

/// What a source says an event is to another.
#[derive(Clone, Debug, Serialize)]
pub struct TieView {
    /// What it is to the other: "caused by".
    pub relation: &'static str,
    /// The other.
    pub record: RecordId,
    /// What the other is called; `None` where the record has no account of it.
    pub title: Option<Saying>,
    /// Who says so.
    pub source: SourceView,
}

impl EventLinks {
    /// Of an event's accounts that count; `None` of other statements.
    pub(crate) fn of(
        record: &Reader,
        shelf: &mut Shelf<'_>,
        accounts: &[Account],
    ) -> Result<Option<Self>, DeskError> {
        let events: Vec<(&Account, &Event)> =
            accounts.iter().filter_map(|account| Some((account, account.statement.event()?))).collect();
        if events.is_empty() {
            return Ok(None);
        }
        let mut places: Vec<PlaceView> = Vec::new();
        let mut participants: BTreeMap<&str, Vec<Role>> = BTreeMap::new();
        let mut ties = Vec::new();
        for (account, event) in &events {
            if let Some(code) = event.place.as_ref().and_then(|place| spot(place, &event.states)) {
                let place = PlaceView::of(record, &code)?;
                if !places.contains(&place) {
                    places.push(place);
                }
            }
            for one in &event.participants {
                let roles = participants.entry(&one.name).or_default();
                if !roles.contains(&one.role) {
                    roles.push(one.role);
                }
            }
            for tie in &event.ties {
                let to = record.moved_to(&tie.to)?.unwrap_or_else(|| tie.to.clone());
                let title = shown(record, &to, View::Record)?.first().map(|other| headline(&other.statement));
                let (relation, source) = (tie.relation.label(), shelf.source(&account.source)?);
                ties.push(TieView { relation, record: to, title, source });
            }
        }
        let participants = participants.into_iter().map(|(name, roles)| (name.to_owned(), roles)).collect();
        let independent = tarazy_weigh::independent(accounts);
        Ok(Some(Self { places, participants, ties, independent }))
    }
}
