//! Recommendations made from a seed, as an export of the Index and row by row, and questions about them.

use crate::measuring::{Chance, syllables};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Points of one file; the command takes none larger than 128 MB.
const A_FILE: usize = 100_000;
const WORDS: usize = 40_000;
const BODIES: [&str; 9] = ["CAT", "CCPR", "CEDAW", "CERD", "CESCR", "CRC", "CRPD", "CMW", "UPR"];
const TYPES: [&str; 3] = ["Recommendations", "Concerns/Observations", "Positive aspects"];
const GROUPS: [&str; 8] =
    ["Women", "Children", "Migrants", "Minorities", "Prisoners", "Judges", "Journalists", "Older persons"];
const COMMON: [&str; 24] = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "women",
    "rights",
    "State",
    "party",
    "torture",
    "children",
    "law",
    "violence",
    "ensure",
    "measures",
    "national",
    "access",
    "education",
    "detention",
    "judges",
    "freedom",
    "discrimination",
    "parliament",
    "police",
];

/// The word at a place: the first are common words, the rest made of syllables.
pub(crate) fn word(place: usize) -> String {
    if let Some(common) = COMMON.get(place) {
        return (*common).to_owned();
    }
    let mut word = syllables(place);
    word.push_str(["n", "s", "t", "r"][place % 4]);
    word
}

/// A point as the peer keeps it: text, then State, body, theme, group, year, answer.
pub(crate) struct Point {
    pub(crate) text: String,
    pub(crate) state: String,
    pub(crate) body: &'static str,
    pub(crate) theme: String,
    pub(crate) group: &'static str,
    pub(crate) year: usize,
    pub(crate) answer: &'static str,
    form: &'static str,
    symbol: String,
    day: (usize, usize),
}

/// Every point, in order.
pub(crate) fn all(rows: usize) -> impl Iterator<Item = Point> {
    let mut chance = Chance(7);
    let states = states();
    let words: Vec<String> = (0..WORDS).map(word).collect();
    (0..rows).map(move |_| {
        let (body, state) = (chance.of(&BODIES), states[chance.below(states.len())].clone());
        let length = 30 + chance.below(61);
        let said: Vec<&str> = (0..length).map(|_| words[chance.uneven(WORDS)].as_str()).collect();
        Point {
            text: format!("{}. The {}.", 5 + chance.below(90), said.join(" ")),
            symbol: format!("{body}/C/{state}/CO/{}", 1 + chance.below(9)),
            theme: format!("Theme {} of rights", chance.below(10) * chance.below(8)),
            group: chance.of(&GROUPS),
            year: 1990 + chance.below(36),
            day: (1 + chance.below(12), 1 + chance.below(28)),
            answer: if body == "UPR" { chance.of(&["Supported", "Noted"]) } else { "" },
            form: chance.of(&TYPES),
            state,
            body,
        }
    })
}

fn states() -> Vec<String> {
    tarazy_words::states::all().iter().map(|state| state.code.to_string()).collect()
}

/// The points as exports of the Index.
pub(crate) fn write(folder: &Path, rows: usize) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut points = all(rows).enumerate().peekable();
    while points.peek().is_some() {
        let path = folder.join(format!("export-{}.json", files.len()));
        let mut file = BufWriter::new(std::fs::File::create(&path).unwrap());
        for (at, point) in points.by_ref().take(A_FILE) {
            let before = if at % A_FILE == 0 { "[\n" } else { ",\n" };
            let Point { text, state, body, theme, group, year, answer, form, symbol, day } = point;
            let (month, day) = day;
            write!(
                file,
                r#"{before}{{"AnnotationId":"{at:08x}","Symbol":"{symbol}","Text":"<p>{text}</p>","PublicationDate":"{year}-{month:02}-{day:02}","AnnotationType":"- {form}","Body":"- {body}","Countries":"- {state}","Themes":"- {theme}","AffectedPersons":"- {group}""#
            )
            .unwrap();
            if !answer.is_empty() {
                write!(file, r#","UprPosition":"{answer}","UprRecommendingCountry":"- NOR""#).unwrap();
            }
            file.write_all(b"}").unwrap();
        }
        file.write_all(b"\n]\n").unwrap();
        file.flush().unwrap();
        files.push(path);
    }
    files
}

/// A question: words and one filter.
pub(crate) struct Question {
    pub(crate) words: String,
    pub(crate) field: &'static str,
    pub(crate) value: String,
}

/// Questions of common and rare words, each with a filter that lets much or little through.
pub(crate) fn questions(asked: usize) -> Vec<Question> {
    let mut chance = Chance(11);
    let states = states();
    (0..asked)
        .map(|n| {
            let common = 5 + chance.below(COMMON.len() - 5);
            let words = match n % 4 {
                0 | 1 => word(common),
                2 => format!("{} {}", word(common), word(5 + chance.below(200))),
                _ => word(100 + chance.below(5000)),
            };
            let (field, value) = match n % 3 {
                0 => ("state", states[chance.below(states.len())].clone()),
                1 => ("body", chance.of(&BODIES).to_owned()),
                _ => ("affected", chance.of(&GROUPS).to_owned()),
            };
            Question { words, field, value }
        })
        .collect()
}
