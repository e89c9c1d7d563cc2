//! Which single-byte encoding a text is in, guessed from its letters.
//!
//! `chardetng`, the detector of Firefox, tells Windows, KOI8 and ISO encodings apart, but knows neither Mac
//! Roman nor Mac Cyrillic. Those two are tried beside its guess: whichever makes the more plausible words
//! wins. "don’t" saved on an old Mac reads "donÕt" as windows-1252, with a capital in mid-word.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252, X_MAC_CYRILLIC};

/// The detector reads this many bytes, from the first that is not ASCII.
const DETECTED: usize = 1024 * 1024;
/// So many characters beyond ASCII are judged.
const JUDGED: usize = 4000;
/// Files from old Macs end their lines in CR alone.
const MAC_LINES: i64 = 3;

/// The likeliest encoding of bytes that are not UTF-8.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0).saturating_sub(64);
    let sample = bytes.get(first..).unwrap_or_default();
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample.get(..DETECTED).unwrap_or(sample), true);
    let detected = detector.guess(None, Utf8Detection::Deny);

    let high = bytes.iter().filter(|b| !b.is_ascii()).take(JUDGED).count();
    if !detected.is_single_byte() && high * 10 > sample.len().min(JUDGED) {
        return detected;
    }
    let detected = if detected.is_single_byte() { detected } else { WINDOWS_1252 };
    let mac = if bytes.contains(&b'\r') && !bytes.contains(&b'\n') { MAC_LINES } else { 0 };
    let mut best = (detected, plausibility(bytes, detected));
    for (encoding, bonus) in [(WINDOWS_1252, -1), (MACINTOSH, mac), (X_MAC_CYRILLIC, mac)] {
        let score = plausibility(bytes, encoding) + bonus;
        if score > best.1 {
            best = (encoding, score);
        }
    }
    best.0
}

/// How well the characters beyond ASCII fit their neighbours; higher is better.
fn plausibility(bytes: &[u8], encoding: &'static Encoding) -> i64 {
    let table: Vec<char> = (0..=u8::MAX)
        .map(|byte| {
            let one = [byte];
            let (text, _) = encoding.decode_without_bom_handling(&one);
            text.chars().next().unwrap_or('\u{fffd}')
        })
        .collect();
    let at = |index: Option<usize>| {
        let byte = index.and_then(|i| bytes.get(i)).copied().unwrap_or(b' ');
        table.get(usize::from(byte)).copied().unwrap_or(' ')
    };
    let high = bytes.iter().enumerate().filter(|(_, b)| !b.is_ascii()).map(|(index, _)| index);
    high.take(JUDGED).map(|i| fit(at(i.checked_sub(1)), at(Some(i)), at(Some(i + 1)))).sum()
}

/// How well one character stands between its neighbours.
fn fit(before: char, c: char, after: char) -> i64 {
    let inside = before.is_alphabetic() && after.is_alphabetic();
    let opens = !before.is_alphanumeric() && after.is_alphanumeric();
    match c {
        '\u{80}'..='\u{9f}' | '\u{fffd}' => -3,
        '’' => i64::from(inside || before.is_alphanumeric()),
        '“' | '‘' | '„' | '«' => i64::from(opens) * 2 - 1,
        '”' | '»' | '…' => i64::from(!opens),
        '\u{a0}' | '–' | '—' | '•' | '№' | '§' | '©' => i64::from(!inside),
        _ if !c.is_alphabetic() => -1 - i64::from(inside),
        _ => letter_fit(before, c, after),
    }
}

/// A letter stands beside letters of its script; a capital does not follow a small letter.
fn letter_fit(before: char, c: char, after: char) -> i64 {
    let mixes = |other: char| other.is_alphabetic() && is_cyrillic(other) != is_cyrillic(c);
    let alone = !before.is_alphabetic() && !after.is_alphabetic();
    let camel = (before.is_lowercase() && c.is_uppercase()) || (c.is_lowercase() && after.is_uppercase());
    if mixes(before) || mixes(after) || camel {
        return -2;
    }
    let usual = matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'à'..='ö' | 'ø'..='ü' | 'ß' | 'œ');
    i64::from(usual && !alone)
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}
