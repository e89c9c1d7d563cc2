//! Two disturbed copies of one chronicle, matched as an import matches them: how many pairs are found, how many of those
//! found are right, and whether four times the events take about four times as long.
//!
//! The second copy dates a third of the events a day away, spells half the names in another script or with a slip, rounds
//! half the sizes, names half the places in another language, and lacks a tenth of the events and has as many of its own.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a bench that cannot be set up has nothing to measure"
)]

use jiff::{Span, civil};
use std::time::Instant;
use tarazy_model::{
    Account, AccountId, BatchId, Count, DocumentId, Event, EventKind, Location, Maker, Origin, Participant,
    Polarity, Quantity, RecordId, ReviewState, Role, Row, SourceId, Statement,
};
use tarazy_weigh::matching::{Nearby, Ready};
use tarazy_words::{Language, places};

struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<T: Copy>(&mut self, these: &[T]) -> T {
        these[self.below(these.len())]
    }
}

const GIVEN: [(&str, &str); 10] = [
    ("Aibek", "Айбек"),
    ("Gulnara", "Гульнара"),
    ("Yerlan", "Ерлан"),
    ("Shavkat", "Шавкат"),
    ("Nurlan", "Нурлан"),
    ("Zhanna", "Жанна"),
    ("Temir", "Темир"),
    ("Dilshod", "Дильшод"),
    ("Aigul", "Айгуль"),
    ("Bektur", "Бектур"),
];
const FAMILY: [(&str, &str); 12] = [
    ("Sultanov", "Султанов"),
    ("Akhmetov", "Ахметов"),
    ("Rakhimov", "Рахимов"),
    ("Zhumabekov", "Жумабеков"),
    ("Karimov", "Каримов"),
    ("Tashiev", "Ташиев"),
    ("Iskakov", "Искаков"),
    ("Yuldashev", "Юлдашев"),
    ("Beknazarov", "Бекназаров"),
    ("Omurbekov", "Омурбеков"),
    ("Suleimenov", "Сулейменов"),
    ("Mirzoev", "Мирзоев"),
];
const KINDS: [(EventKind, &str, &str); 5] = [
    (EventKind::Protest, "Protest", "People gather"),
    (EventKind::Riot, "Riot", "Shops are looted"),
    (EventKind::Clash, "Clash", "Fighting breaks out"),
    (EventKind::StateForce, "Dispersal", "Police use force"),
    (EventKind::Arrest, "Arrests", "Activists are held"),
];

/// An event as the first source tells it, and as the second does.
fn told(chance: &mut Chance, towns: &[&places::Place]) -> [Event; 2] {
    let town = towns[chance.below(towns.len())];
    let (kind, ours, theirs) = chance.of(&KINDS);
    let day =
        civil::date(2005, 1, 1).saturating_add(Span::new().days(i64::try_from(chance.below(5_475)).unwrap()));
    let moved = [0, 0, 0, 0, 1, -1][chance.below(6)];
    let (given, family) = (chance.of(&GIVEN), chance.of(&FAMILY));
    let named = chance.below(3) > 0;
    let respelt = chance.below(2) == 0;
    let size = 20 + chance.below(3_000);
    let dead = if chance.below(6) == 0 { 1 + chance.below(30) } else { 0 };
    let event = |title: &str, place: &str, day: civil::Date, name: String, size: Quantity| Event {
        kind,
        title: format!("{title} in {place}"),
        states: town.state.into_iter().collect(),
        date: Some(day.to_string().parse().unwrap()),
        place: Some(Location::written(place)),
        participants: if named { vec![Participant::new(name, Role::Actor)] } else { Vec::new() },
        size: vec![size.of("person").into()],
        deaths: (dead > 0)
            .then(|| Count::from(Quantity::exactly(dead as f64).of("person")))
            .into_iter()
            .collect(),
        ..Event::default()
    };
    let english = town.names.get(Language::English);
    let other =
        if chance.below(2) == 0 { town.names.known(Language::Russian).unwrap_or(english) } else { english };
    let rounded = chance.below(2) == 0;
    let power = 10_usize.pow(size.ilog10());
    let about = if rounded { (size + power / 2) / power * power } else { size };
    let spelt = match (respelt, chance.below(2)) {
        (true, 0) => format!("{} {}", given.1, family.1),
        (true, _) => format!("{} {}", family.0.replacen('a', "o", 1), given.0),
        _ => format!("{} {}", given.0, family.0),
    };
    [
        event(ours, english, day, format!("{} {}", given.0, family.0), Quantity::exactly(size as f64)),
        event(
            theirs,
            other,
            day.saturating_add(Span::new().days(moved)),
            spelt,
            Quantity::exactly(about as f64),
        ),
    ]
}

fn account(source: &str, number: usize, event: Event) -> Account {
    let name = format!("{source} {number}");
    let id = AccountId::of(&[&name]);
    let row = Row {
        document: DocumentId::of(&[source]),
        file: format!("{source}.csv"),
        line: u64::try_from(number).unwrap(),
        column: None,
        quote: name,
    };
    Account {
        record: RecordId::of(&["account", id.as_str()]),
        id,
        source: SourceId::of(&[source]),
        statement: Statement::Event(event),
        polarity: Polarity::Asserted,
        origin: Origin::Row(row),
        maker: Maker::Importer("bench".to_owned()),
        as_at: None,
        batch: BatchId::of(&["bench"]),
        version: 1,
        review: ReviewState::Accepted,
    }
}

/// Matches two copies of a chronicle; precision, recall and seconds.
fn matched(events: usize) -> (f64, f64, f64) {
    let mut chance = Chance(41);
    let central = ["KAZ", "KGZ", "UZB"];
    let of = |place: &&places::Place| place.state.is_some_and(|state| central.contains(&state.as_str()));
    let towns: Vec<&places::Place> = places::all()
        .iter()
        .filter(of)
        .filter(|place| place.level == tarazy_model::PlaceLevel::City)
        .collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for number in 0..events {
        let [first, second] = told(&mut chance, &towns);
        let only = chance.below(20);
        if only != 0 {
            ours.push(account("ours", number, first));
        }
        if only != 1 {
            theirs.push(account("theirs", number, second));
        }
    }
    let both = ours.len() + theirs.len() - events;
    let records: std::collections::HashMap<RecordId, u64> =
        ours.iter().map(|account| (account.record.clone(), line(account))).collect();
    let started = Instant::now();
    let mut near = Nearby::default();
    ours.into_iter().for_each(|account| near.add(account));
    let (mut found, mut right) = (0_usize, 0_usize);
    for account in theirs {
        let ready = Ready::of(&account.statement, &tarazy_weigh::keys(&account.statement));
        let placing = near.place(&account.id, &account.source, &ready, &account.origin);
        if let Some(record) = placing.record {
            found += 1;
            right += usize::from(records.get(&record) == Some(&line(&account)));
            near.add(Account { record, ..account });
        } else {
            near.add(account);
        }
    }
    (right as f64 / found.max(1) as f64, right as f64 / both as f64, started.elapsed().as_secs_f64())
}

fn line(account: &Account) -> u64 {
    match &account.origin {
        Origin::Row(row) => row.line,
        Origin::Passage { .. } => 0,
    }
}

fn main() {
    let mut before: Option<f64> = None;
    for events in [10_000, 40_000, 160_000] {
        let (precision, recall, seconds) = matched(events);
        let f1 = 2.0 * precision * recall / (precision + recall);
        let ratio = before
            .map_or(String::new(), |before| format!("; {:.1} times the time of a quarter", seconds / before));
        eprintln!(
            "{events} events in two copies: F1 {f1:.4} (precision {precision:.4}, recall {recall:.4}), {seconds:.1} s{ratio}"
        );
        before = Some(seconds);
    }
}
