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

/// Pieces of documents of treaty bodies: openings, numbers, headings, sentences of each form, what the page adds.
const OF_TREATY_BODIES: &[&str] = &[
    "CAT/C/MNG/CO/3",
    "CCPR/CO/83/MNG",
    "CAT /C/MNG /CO/212 December 2031",
    "A/55/44, paras. 6-9",
    "CRC/C/GC/25\n",
    "CCPR/C/125/D/2999/2031\n",
    "Concluding observations on the third periodic report of Mongolia*",
    "* Adopted by the Committee at its 90th session (1–9 May 2031).\n",
    "Заключительные замечания по третьему докладу Монголии",
    "\n1. The Committee considered the third periodic report of Mongolia (CAT/C/MNG/3) at its 9th meeting, held on 3 May 2031",
    "1. Комитет рассмотрел третий доклад Монголии (CAT/C/MNG/3) на своем 9-м заседании 3 мая 2031 года.",
    "\nGeneral comment No. 9",
    "State party:\tMongolia\nDate of communication: 3 May 2031\n",
    "\nA. Positive aspects\n",
    "\nC. Principal subjects of concern and recommendations",
    "Основные вопросы, вызывающие обеспокоенность, и рекомендации",
    "\nDoors (arts. 2–4)\n",
    "\nFollow-up procedure\n",
    "\n2.",
    "\n3\n",
    "4.\t",
    "5. ",
    "paragraphs 4 (a), б) and 5 (doors) above",
    "в пунктах 4 а) и 5",
    "within two years",
    "в течение одного года",
    "by 9 May 2032",
    "The Committee",
    "is concerned that",
    "However,",
    "recommends,4 that",
    "The State party should:",
    "(a) Open it;",
    "submit its combined second, third and fourth periodic reports",
    "was due in 2030",
    "provide information on",
    "Комитет обеспокоен",
    "Государству-участнику следует",
    "acting under article 22, decides: (a) That it is inadmissible under article 22 (5) (b); (b) That",
    "нарушении статьи 5 (пункт 2 b))",
    "Meeting on 3 May 2031",
    "GE.31-12345 (E) 030531",
    "1 See CAT/C/SR.9.",
    ".",
    "\n",
    "\n\n",
    "\u{a0}",
    "é",
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

    #[test]
    fn any_order_of_what_treaty_bodies_write_is_read(
        opening in prop::sample::subsequence(OF_TREATY_BODIES, 0..12),
        pieces in prop::collection::vec((prop::sample::select(OF_TREATY_BODIES), any::<bool>()), 0..60),
    ) {
        let mut text = opening.join(" ");
        for (piece, glued) in pieces {
            text.push_str(piece);
            text.push_str(if glued { "" } else { " " });
        }
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
