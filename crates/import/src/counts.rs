//! Numbers of people as tables say them in words: "1000s", ">50", "several hundred", "10000+", "164 arrested".
//!
//! What is read is a quantity with its bound; the words are kept beside it wherever they are more than the number.
//! What cannot be read is kept as said. Who was counted decides where a count belongs: those arrested, hurt or killed are
//! not the size of a protest. Words for numbers are those of `vocab/number_words.tsv`.

use tarazy_model::{Bound, Count, Event, Quantity};
use tarazy_words::number_words::{self, Role};

/// Who is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    Taking,
    Killed,
    Injured,
    Arrested,
}

/// What a piece of the text gives, read by itself.
#[derive(Clone, Copy, Debug)]
enum Piece {
    Amount(f64, f64, bool),
    Over,
    Under,
    About,
    Almost,
    Plus,
    Dash,
    Other,
}

/// Adds to an event what a cell says of its size; whether a number could be read.
pub(crate) fn add_to(event: &mut Event, written: &str) -> bool {
    let said: Vec<(Counted, Count)> = parts(written).into_iter().map(read).collect();
    let read = said.iter().any(|(_, count)| count.value.is_some());
    for (counted, count) in said {
        match counted {
            Counted::Taking => event.size.push(count),
            Counted::Killed => event.deaths.push(count),
            Counted::Injured => event.injured.push(count),
            Counted::Arrested => event.arrests.push(count),
        }
    }
    read
}

/// What a cell says, as counts are printed.
pub(crate) fn printed(written: &str) -> String {
    parts(written)
        .into_iter()
        .map(|part| read(part).1.to_string().replace(';', ","))
        .collect::<Vec<_>>()
        .join("; ")
}

/// The statements of several parties, each by itself; anything else as one.
fn parts(written: &str) -> Vec<&str> {
    let pieces: Vec<&str> = written.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    if pieces.len() > 1 && pieces.iter().all(|part| part.contains(" said ")) { pieces } else { vec![written] }
}

fn read(written: &str) -> (Counted, Count) {
    let written = written.trim();
    let words: Vec<String> = words(written);
    let any = |those: &[&str]| words.iter().any(|word| those.contains(&word.as_str()));
    let counted = if any(&["arrested", "arrests", "detained", "detentions"]) {
        Counted::Arrested
    } else if any(&["killed", "dead", "died"]) {
        Counted::Killed
    } else if any(&["injured", "wounded", "hurt"]) {
        Counted::Injured
    } else {
        Counted::Taking
    };
    let by = written.split_once(" said ").map(|(who, _)| who.trim_start_matches("The ").trim().to_owned());
    let by = by.filter(|who| !who.is_empty() && who.split(' ').count() <= 6);
    let value = if written.contains(';') && by.is_none() { None } else { quantity(&words) };
    let value = value.map(|value| value.of(unit(&words)));
    let plain = value.is_some() && written.chars().all(|c| c.is_ascii_digit());
    (counted, Count { value, by, written: (!plain).then(|| written.to_owned()) })
}

/// Persons, unless what is counted is said to be something else.
fn unit(words: &[String]) -> &'static str {
    const OTHER: [(&str, &str); 8] = [
        ("families", "family"),
        ("households", "household"),
        ("groups", "group"),
        ("organisations", "organisation"),
        ("organizations", "organisation"),
        ("schools", "school"),
        ("taxis", "taxi"),
        ("vehicles", "vehicle"),
    ];
    OTHER.iter().find(|(word, _)| words.iter().any(|said| said == word)).map_or("person", |(_, unit)| unit)
}

/// Lower-case words and signs: digits without the commas between them, each sign by itself.
fn words(written: &str) -> Vec<String> {
    let letters: Vec<char> = written.to_lowercase().chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let digit = |place: usize| at(place).is_ascii_digit();
    let mut spaced = String::new();
    for (place, letter) in letters.iter().enumerate() {
        let between = place > 0 && digit(place - 1) && digit(place + 1);
        match letter {
            ',' if between => {}
            '.' if between => spaced.push('.'),
            '+' | '-' | '–' | '—' | '&' | '>' | '<' | '~' => {
                spaced.push(' ');
                spaced.push(*letter);
                spaced.push(' ');
            }
            _ if letter.is_alphanumeric() => spaced.push(*letter),
            _ => spaced.push(' '),
        }
    }
    spaced.split_whitespace().map(str::to_owned).collect()
}

/// The first number of the words, with what is said around it.
fn quantity(words: &[String]) -> Option<Quantity> {
    let pieces = pieces(words);
    let first = pieces.iter().position(|piece| matches!(piece, Piece::Amount(..)))?;
    let Some(Piece::Amount(low, high, vague)) = pieces.get(first).copied() else { return None };
    let before = pieces.get(..first).unwrap_or(&[]);
    let mut after = pieces.get(first + 1..).unwrap_or(&[]).iter().copied();
    let next = after.next();
    let hedge = before.iter().rev().take(2).find(|piece| !matches!(piece, Piece::Other | Piece::Dash));
    // "200-300", "> 50 < 100", "between 35,000 and 50,000".
    let mut rest = after.filter(|piece| !matches!(piece, Piece::Over | Piece::Under));
    let until = match (next, rest.next()) {
        (Some(Piece::Dash | Piece::Under), Some(Piece::Amount(_, to, vague))) if to > low => {
            Some((to, vague))
        }
        _ => None,
    };
    if let Some((to, end_vague)) = until {
        let open = matches!(rest.next(), Some(Piece::Plus));
        let bound = if vague || end_vague { Bound::Vague } else { Bound::Range };
        return Some(if open {
            Quantity::at_least(low)
        } else {
            Quantity { bound, ..Quantity::between(low, to) }
        });
    }
    Some(match (hedge, next) {
        (Some(Piece::Over), _) | (_, Some(Piece::Plus)) => Quantity::at_least(low),
        (Some(Piece::Under), _) => Quantity::up_to(high),
        (Some(Piece::Almost), _) => Quantity::almost(high),
        _ if vague => Quantity { bound: Bound::Vague, ..Quantity::between(low, high) },
        (Some(Piece::About), _) => Quantity::about(low),
        _ => Quantity::exactly(low),
    })
}

fn pieces(words: &[String]) -> Vec<Piece> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((low, high, vague, taken)) = amount(words.get(at..).unwrap_or(&[])) {
            found.push(Piece::Amount(low, high, vague));
            at += taken;
            continue;
        }
        let (piece, taken) = match (word(at), word(at + 1)) {
            ("more" | "greater", "than") | ("at", "least") => (Piece::Over, 2),
            ("less" | "fewer" | "no", "than" | "more") | ("up", "to") => (Piece::Under, 2),
            ("as", "many") => (Piece::Under, if word(at + 2) == "as" { 3 } else { 2 }),
            ("over" | ">", _) => (Piece::Over, 1),
            ("under" | "below" | "<", _) => (Piece::Under, 1),
            ("about" | "around" | "some" | "estimated" | "approximately" | "roughly" | "~" | "circa", _) => {
                (Piece::About, 1)
            }
            ("nearly" | "almost", _) => (Piece::Almost, 1),
            ("+", _) => (Piece::Plus, 1),
            ("-" | "–" | "—" | "to" | "and" | "&", _) => (Piece::Dash, 1),
            _ => (Piece::Other, 1),
        };
        found.push(piece);
        at += taken;
    }
    found
}

/// An amount the words begin with: least, most, whether it is a vague word, and how many words it takes.
fn amount(words: &[String]) -> Option<(f64, f64, bool, usize)> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let skip = usize::from(word(0) == "a" || word(0) == "very");
    let (mut low, mut high, mut vague) = one(word(skip))?;
    // "A crowd" is no number; "a hundred", "a few" are.
    let lone = number_words::of(word(skip)).is_some_and(|known| known.role == Role::Multiplier);
    if skip == 1 && !lone && !vague {
        return None;
    }
    let mut taken = skip + 1;
    loop {
        let of = usize::from(word(taken) == "of");
        let Some((times_low, times_high)) = times(word(taken + of)) else { break };
        low *= times_low;
        high = if vague { (high + 1.0) * times_low - 1.0 } else { high * times_low };
        vague |= times_high > times_low && taken > skip + 1;
        taken += of + 1;
    }
    Some((low, high, vague, taken))
}

/// One word as an amount.
fn one(word: &str) -> Option<(f64, f64, bool)> {
    if let Some(number) = number(word) {
        return Some((number, number, false));
    }
    if let Some(from) = word.strip_suffix('s').and_then(number) {
        return Some((from, magnitude(from), true));
    }
    if word == "tens" {
        return Some((20.0, 99.0, true));
    }
    let known = number_words::of(word)?;
    match known.role {
        Role::Vague(high) => Some((known.value, high, true)),
        Role::Unit | Role::Multiplier => Some((known.value, known.value, false)),
        Role::Fraction | Role::Ordinal => None,
    }
}

/// What a word multiplies by: "thousand", and "thousands" or "1000s" after "tens of" or "several".
fn times(word: &str) -> Option<(f64, f64)> {
    let single = word.strip_suffix('s').unwrap_or(word);
    let known = number_words::of(single).filter(|known| known.role == Role::Multiplier);
    let digits = || word.strip_suffix('s').and_then(number).filter(|from| from.log10().fract() == 0.0);
    let value = known.map(|known| known.value).or_else(digits)?;
    Some((value, if single == word { value } else { value * 10.0 - 1.0 }))
}

fn number(word: &str) -> Option<f64> {
    let digits = word.starts_with(|c: char| c.is_ascii_digit()) && !word.ends_with('.');
    word.parse().ok().filter(|number: &f64| digits && number.is_finite())
}

/// The most that "1000s" or "300s" may mean: all numbers of as many digits, or with the same first one.
fn magnitude(from: f64) -> f64 {
    let power = 10f64.powf(from.max(1.0).log10().floor());
    if from.to_bits() == power.to_bits() { power * 10.0 - 1.0 } else { from + power - 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(written: &str) -> String {
        let mut event = Event::default();
        add_to(&mut event, written);
        let of = |(what, counts): (&str, &[Count])| {
            counts.iter().map(|c| format!("{what} {c}")).collect::<Vec<_>>()
        };
        event.counts().into_iter().flat_map(of).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn sizes_in_words_keep_their_bounds_and_the_words() {
        for (written, expected) in [
            ("250", "size 250 person"),
            ("5,000,000", "size 5000000 person \"5,000,000\""),
            ("1000s", "size ~1000..9999 person \"1000s\""),
            ("300s", "size ~300..399 person \"300s\""),
            (">50", "size >=50 person \">50\""),
            ("< 1500", "size <=1500 person \"< 1500\""),
            ("10000+", "size >=10000 person \"10000+\""),
            ("more than 200", "size >=200 person \"more than 200\""),
            ("About 2,000 people", "size ~2000 person \"About 2,000 people\""),
            ("Nearly 700,000", "size <~700000 person \"Nearly 700,000\""),
            ("up to two million", "size <=2000000 person \"up to two million\""),
            ("over a million", "size >=1000000 person \"over a million\""),
            ("hundreds", "size ~200..999 person \"hundreds\""),
            ("several hundred", "size ~300..999 person \"several hundred\""),
            ("several 1000s", "size ~3000..9999 person \"several 1000s\""),
            ("tens of thousands", "size ~20000..99999 person \"tens of thousands\""),
            ("HUNDREDS OF thousands", "size ~200000..999999 person \"HUNDREDS OF thousands\""),
            ("a few dozen", "size ~24..71 person \"a few dozen\""),
            ("100-999", "size 100..999 person \"100-999\""),
            ("between 35,000 and 50,000", "size 35000..50000 person \"between 35,000 and 50,000\""),
            ("> 50 < 100", "size 50..100 person \"> 50 < 100\""),
            ("100s-1000s", "size ~100..9999 person \"100s-1000s\""),
            ("200-2000+", "size >=200 person \"200-2000+\""),
            ("230 families", "size 230 family \"230 families\""),
            ("164 arrested", "arrests 164 person \"164 arrested\""),
            ("several dozen arrests", "arrests ~36..119 person \"several dozen arrests\""),
            ("16 killed", "deaths 16 person \"16 killed\""),
            ("100 wounded", "injured 100 person \"100 wounded\""),
            ("a large crowd", "size \"a large crowd\""),
            ("widespread", "size \"widespread\""),
            (".", "size \".\""),
            (
                "Organisers said more than 300; police said 80",
                "size >=300 person (by Organisers) \"Organisers said more than 300\"; \
                 size 80 person (by police) \"police said 80\"",
            ),
        ] {
            assert_eq!(told(written), expected, "{written}");
        }
    }
}
