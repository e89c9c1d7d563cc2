//! Events made from a seed: thirty years of thirty States, two thousand places, five thousand actors, numbers as sources
//! give them; row by row, and as the project's own tables.

use crate::measuring::{Chance, syllables};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Events of one file; the command takes none larger than 128 MB.
const A_FILE: usize = 400_000;
const STATES: usize = 30;
const PLACES: usize = 2_000;
const ACTORS: usize = 5_000;
const SOURCES: usize = 20;
/// A kind, and what its titles begin with.
const KINDS: [(&str, &str); 10] = [
    ("protest", "Protest"),
    ("protest", "Rally"),
    ("protest", "March"),
    ("riot", "Riot"),
    ("clash", "Clash"),
    ("state-force", "Dispersal of a rally"),
    ("attack", "Attack"),
    ("arrest", "Arrests"),
    ("meeting", "Meeting"),
    ("court-decision", "Trial"),
];
const WHO: [&str; 12] = [
    "teachers",
    "miners",
    "students",
    "farmers",
    "doctors",
    "drivers",
    "pensioners",
    "traders",
    "mothers",
    "workers",
    "villagers",
    "supporters",
];
const DEMANDS: [&str; 8] = [
    "higher wages",
    "the release of those arrested",
    "the resignation of the governor",
    "clean water",
    "land returned to its owners",
    "against the rise of prices",
    "a new election",
    "an inquiry into the shooting",
];

/// An event as the peer keeps it.
pub(crate) struct Happening {
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) state: String,
    pub(crate) day: String,
    pub(crate) place: String,
    pub(crate) actors: String,
    pub(crate) size: String,
    pub(crate) deaths: String,
    pub(crate) demand: &'static str,
    pub(crate) source: usize,
}

fn capital(word: &str) -> String {
    word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
}

fn actor(number: usize) -> String {
    format!("{} {}ov", capital(&syllables(number % 97 + 7)), capital(&syllables(number * 13 + 300)))
}

/// Every event, in no order of days.
pub(crate) fn all(rows: usize) -> impl Iterator<Item = Happening> {
    let mut chance = Chance(23);
    let mut states: Vec<String> = ["KAZ", "KGZ", "TJK", "TKM", "UZB"].map(str::to_owned).to_vec();
    let known = tarazy_words::states::all().iter().map(|state| state.code.to_string());
    states.extend(known.filter(|code| !["KAZ", "KGZ", "TJK", "TKM", "UZB"].contains(&code.as_str())));
    states.truncate(STATES);
    let places: Vec<String> =
        (0..PLACES).map(|number| capital(&syllables(number * 7 + 5_000)) + "abad").collect();
    let actors: Vec<String> = (0..ACTORS).map(actor).collect();
    (0..rows).map(move |number| {
        let place = chance.uneven(PLACES);
        let state = states[place % STATES].clone();
        let (kind, begins) = chance.of(&KINDS);
        let (year, month, day) = (1995 + chance.below(30), 1 + chance.below(12), 1 + chance.below(28));
        let day = match chance.below(20) {
            0 => format!("{year}-{month:02}"),
            1 => format!("{year}-{month:02}-{day:02}~"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        let people = (1 + chance.below(9)) * 10_usize.pow(u32::try_from(1 + chance.below(4)).unwrap());
        let hedge = chance.of(&["", "", "~", ">=", "<="]);
        let dead = if chance.below(8) == 0 { 1 + chance.below(40) } else { 0 };
        let (one, other) = (chance.uneven(ACTORS), chance.below(ACTORS));
        let who = chance.of(&WHO);
        Happening {
            kind,
            title: format!("{begins} of {who} in {}, no. {number}", places[place]),
            day,
            place: places[place].clone(),
            actors: format!("{} (actor); {} (target)", actors[one], actors[other]),
            size: if chance.below(3) == 0 { String::new() } else { format!("{hedge}{people}") },
            deaths: if dead > 0 { dead.to_string() } else { String::new() },
            demand: if chance.below(2) == 0 { chance.of(&DEMANDS) } else { "" },
            source: chance.below(SOURCES),
            state,
        }
    })
}

/// The events as own tables: each part of them in a folder of its own.
pub(crate) fn write(folder: &Path, rows: usize) -> Vec<PathBuf> {
    let sources = folder.join("sources.csv");
    let mut file = BufWriter::new(std::fs::File::create(&sources).unwrap());
    file.write_all(b"id,title,publisher,language,kind\n").unwrap();
    (0..SOURCES).for_each(|n| writeln!(file, "s{n},Chronicle {n},Institute {n},en,dataset").unwrap());
    file.flush().unwrap();
    let mut files = vec![sources];
    let mut events = all(rows).peekable();
    while events.peek().is_some() {
        let part = folder.join(format!("part-{}", files.len()));
        std::fs::create_dir(&part).unwrap();
        let path = part.join("events.csv");
        let mut file = BufWriter::new(std::fs::File::create(&path).unwrap());
        file.write_all(b"kind,title,states,date,place,participants,size,deaths,demand,source\n").unwrap();
        for event in events.by_ref().take(A_FILE) {
            let Happening { kind, title, state, day, place, actors, size, deaths, demand, source } = event;
            writeln!(
                file,
                "{kind},\"{title}\",{state},{day},{place},{actors},{size},{deaths},{demand},s{source}"
            )
            .unwrap();
        }
        file.flush().unwrap();
        files.push(path);
    }
    files
}
