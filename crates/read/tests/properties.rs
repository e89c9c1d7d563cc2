//! What holds for every file: reading never panics, is the same each time, and quotes exactly what stands there.

use proptest::prelude::*;
use tarazy_read::{ReadError, Reading, read};

/// Pieces that the rules look for, in any order: words of the vocabularies, marks, line ends.
const PIECES: &[&str] = &[
    "Kazakhstan",
    "Kyrgyz",
    "the Convention against Torture",
    "Bishkek",
    "Osh",
    "United Nations",
    "OSCE",
    "acceded to",
    "ratified",
    "has not",
    "signed",
    "protested",
    "were killed",
    "sentenced",
    "committed to give",
    "must",
    "recommends",
    "is concerned",
    "including:",
    "respectively",
    "said",
    "that",
    "which",
    "and",
    "of",
    "the",
    "not",
    "no",
    "none",
    "if",
    "in 2005",
    "on 7 April 2010",
    "March",
    "9th",
    "the next day",
    "last year",
    "until",
    "27 years since",
    "1990s",
    "2000",
    "1,500 people",
    "30 percent",
    "$1.8 billion",
    "(",
    ")",
    "1000-3000",
    "one fourth",
    "Prime Minister",
    "Daniyar Usenov",
    "A. B.",
    "Ministry of",
    "’s",
    "“",
    "”",
    "—",
    "[1]",
    ";",
    ":",
    ",",
    ".",
    "?",
    "!",
    "...",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "|",
    "•",
    "(a)",
    "By",
    "Published",
    "3 hours ago",
    "Comments",
    "KazakhstanKyrgyzstan",
    "RatifiedAcceded",
    "\u{feff}",
    "\u{a0}",
    "\u{301}",
    "ü",
    "қ",
    "𝔸",
    "İ",
    "ß",
    "0",
    "99999999999999999999",
];

/// Asserts what holds for every reading.
fn check(reading: &Reading) -> Result<(), TestCaseError> {
    let text = reading.text.as_str();
    for candidate in &reading.candidates {
        prop_assert!(candidate.passage.holds_in(&reading.text), "{candidate:?}");
        prop_assert!(candidate.passage.end() <= reading.text.len());
        prop_assert!(candidate.article < reading.articles.len());
    }
    for span in reading.blocks.iter().map(|b| &b.span).chain(reading.articles.iter().map(|a| &a.span)) {
        prop_assert!(text.get(span.clone()).is_some(), "{span:?} is not in the text");
    }
    Ok(())
}

/// Reads a file twice and asserts that both readings hold and are the same.
fn reads(bytes: &[u8]) -> Result<(), TestCaseError> {
    let whole = |reading: Result<Reading, ReadError>| reading.map(|r| format!("{r:?}"));
    if let Ok(reading) = read(bytes, "file") {
        check(&reading)?;
    }
    prop_assert_eq!(whole(read(bytes, "file")), whole(read(bytes, "file")));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        reads(&bytes)?;
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,400}") {
        reads(text.as_bytes())?;
    }

    #[test]
    fn any_order_of_telling_words_is_read(
        pieces in prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 0..120),
    ) {
        let text: String =
            pieces.iter().map(|(piece, glued)| format!("{piece}{}", if *glued { "" } else { " " })).collect();
        reads(text.as_bytes())?;
    }
}

#[test]
fn candidates_come_in_the_order_of_the_text() {
    let text =
        "In 2005 Askar Akayev fled Bishkek. Kazakhstan acceded to the Convention against Torture in 1998.";
    let reading = read(text.as_bytes(), "file").unwrap();
    let starts: Vec<usize> = reading.candidates.iter().map(|c| c.passage.start()).collect();
    assert!(starts.len() > 2 && starts.is_sorted(), "{starts:?}");
}
