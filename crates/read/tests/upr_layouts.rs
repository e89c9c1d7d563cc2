//! Reports of the Universal Periodic Review in both layouts that extractors make of them, invented: numbers alone on
//! their lines under a paragraph's, and numbers joined with the paragraph's.

use proptest::prelude::*;
use tarazy_model::{Recommendation, Slot, Statement};
use tarazy_read::{Reading, read};

const NUMBERED: &str = include_str!("fixtures/upr/numbered.txt");
const JOINED: &str = include_str!("fixtures/upr/joined.txt");

/// "95.1 supported CUB: quote" for every recommendation that has a paragraph.
fn told(reading: &Reading) -> Vec<String> {
    let line = |point: &Recommendation, quote: &str| {
        let by: Vec<String> = point.recommending.iter().map(ToString::to_string).collect();
        let answer = point.answer.map_or("-", tarazy_model::Answer::label);
        format!("{} {answer} {}: {quote}", point.paragraph.as_deref().unwrap_or(""), by.join(" "))
    };
    let points = reading.candidates.iter().filter_map(|candidate| match &candidate.statement {
        Statement::Recommendation(point) if point.paragraph.is_some() => {
            Some(line(point, &candidate.passage.quote().replace('\n', "/")))
        }
        _ => None,
    });
    points.collect()
}

fn points(reading: &Reading) -> Vec<&Recommendation> {
    let point =
        |candidate: &&tarazy_model::Candidate| matches!(candidate.statement, Statement::Recommendation(_));
    let points = reading.candidates.iter().filter(point).filter_map(|candidate| match &candidate.statement {
        Statement::Recommendation(point) => Some(point),
        _ => None,
    });
    points.collect()
}

#[test]
fn numbers_alone_on_their_lines_are_joined_with_their_paragraph() {
    let reading = read(NUMBERED.as_bytes(), "numbered.txt").unwrap();
    assert_eq!(
        told(&reading),
        [
            "3 (a) noted TCD: plant a tree beside every school",
            "3 (c) noted TCD: count the herons of each lake",
            "4 noted MLI: keep the lighthouse lit",
            "7.1 supported TCD: mend the village well before winter",
            "7.1 supported MLI BIH FJI: open a library in each valley",
            "7.2 supported IRN: lay a road over the pass (as in the plan (part two)), with resting //4//A/HRC/88/3//places for travellers, and to sweep it in spring",
            "7.3 supported VAT: May teach swimming",
            "7.4 supported PER CHL: light the harbour",
            "7.5 supported NRU: share its boats with other States",
            "7.6 supported PLW: weigh the fish fairly",
            "7.7 supported TON: repair the clock of the town hall",
            "7.8 supported WSM: let the bells ring at noon",
            "9.1 to be examined KEN: build a second pier",
            "9.2 to be examined : count the stars",
        ]
    );
    let all = points(&reading);
    let road = all.iter().find(|point| point.paragraph.as_deref() == Some("7.2")).unwrap();
    assert_eq!(
        road.text,
        "lay a road over the pass (as in the plan (part two)), with resting places for travellers, and to sweep it in spring"
    );
    assert_eq!(
        (road.body.as_deref(), road.symbol.as_deref(), road.session.as_deref()),
        (Some("UPR"), Some("A/HRC/88/3"), Some("23"))
    );
    assert_eq!(road.date.as_ref().map(ToString::to_string).as_deref(), Some("2031-02-07"));
    assert_eq!(road.states.iter().map(ToString::to_string).collect::<Vec<_>>(), ["MNG"]);
    let stars = reading.candidates.iter().find(|c| c.passage.quote() == "count the stars").unwrap();
    assert_eq!(stars.unknown, [Slot::Actors]);
    let notes = format!("{:?}", stars.notes);
    assert!(notes.contains("Utopia"), "{notes}");
}

#[test]
fn numbers_joined_with_their_paragraph_are_read_with_it() {
    let reading = read(JOINED.as_bytes(), "joined.txt").unwrap();
    assert_eq!(
        told(&reading),
        [
            "124.1 supported TCD: Mend the village well before winter",
            "124.1 supported MLI: Open a library in each/valley",
            "124.1 supported NOR: keep it warm",
            "124.2 supported GBR SVN: Lay a road over the pass",
            "124.3 supported : Teach swimming",
            "124.4 supported CZE VNM NLD: Light the harbour",
            "125.1 supported PLW: Weigh the fish fairly",
            "125.2 supported TON: Repair the clock",
            "126.1 noted FJI: Sell the lighthouse",
            "126.2 noted PER CHL: Drain the lake",
        ]
    );
    let all = points(&reading);
    let first = all.iter().find(|point| point.paragraph.is_some()).unwrap();
    assert_eq!((first.symbol.as_deref(), first.session.as_deref()), (Some("A/HRC/90/12"), Some("25")));
}

#[test]
fn the_rules_for_prose_propose_nothing_from_the_lists() {
    for text in [NUMBERED, JOINED] {
        let reading = read(text.as_bytes(), "report.txt").unwrap();
        let list =
            text.rfind("onclusions and/or recommendations*").or(text.find("RECOMMENDATIONS*")).unwrap();
        let end = text.find("Annex Comp").or(text.rfind("127. ")).unwrap();
        for candidate in &reading.candidates {
            let Statement::Recommendation(point) = &candidate.statement else { continue };
            let inside = (list..end).contains(&reading.text.byte_at(candidate.passage.start()));
            assert!(!inside || point.paragraph.is_some(), "{}", candidate.passage.quote());
        }
    }
}

#[test]
fn lists_in_one_line_and_answers_that_come_behind_are_read() {
    let text = JOINED
        .replace("enjoy its support:\n124.1. ", "enjoy its support: 124.1. ")
        .replace(";\n124.2 ", "; 124.2 ");
    let text = text.replace(";\n124.3. Teach swimming;\n124.4. ", "; 124.4. ");
    let told_in_a_line = told(&read(text.as_bytes(), "line.txt").unwrap());
    assert!(
        told_in_a_line.contains(&"124.4 supported CZE VNM NLD: Light the harbour".to_owned()),
        "{told_in_a_line:#?}"
    );
    assert_eq!(told_in_a_line.len(), 9);
    let text = JOINED
        .replace(
            "The recommendations below did not enjoy the support of Bhutan:",
            "In the dialogue the following recommendations were made:",
        )
        .replace(
            "127. Bhutan offered",
            "127. The responses will be included in the outcome report in due course. Bhutan offered",
        );
    assert!(
        told(&read(text.as_bytes(), "later.txt").unwrap())
            .contains(&"126.1 to be examined FJI: Sell the lighthouse".to_owned())
    );
}

#[test]
fn a_text_that_only_speaks_of_such_a_report_is_no_report() {
    let text = "Report of the Working Group on the Universal Periodic Review\n\nThe newspaper says the State accepted it: 1. To mend the well (Chad);\n";
    assert!(told(&read(text.as_bytes(), "news.txt").unwrap()).is_empty());
}

/// Pieces of such reports, in any order.
const PIECES: &[&str] = &[
    "Report of the Working Group on the Universal Periodic Review\n",
    "II. Conclusions and/or recommendations\n",
    "A/HRC/88/3 ",
    "\n95. The recommendations enjoy the support of Bhutan:",
    "\n96. ",
    "\n1. To mend it ",
    "\n2. \n",
    "\n95.1. Mend it ",
    "\n95.2 ",
    "(a) ",
    "\n(a) ",
    "• ",
    "(Chad)",
    "(Chad, Mali and Utopia)",
    "(Iran (Islamic Republic of))",
    "((((",
    "))",
    ";",
    ". ",
    ":",
    ",",
    "/",
    "2",
    "\n14\n",
    "\n\n",
    "\r",
    "To ",
    "and to ",
    "Recommendations noted in paragraphs 1 (a), 2 (last sentence) and 3 did not enjoy the support of Bhutan. ",
    "\n1. Chad recommended that the Government (a) mend it; and (b) end it. ",
    "held its third session. The review of Bhutan was held. ",
    "the Working Group adopted on 7 May 2032 ",
    "Recommendations 95.1–95.4 and 95.7 enjoy the support of Bhutan, the other recommendations do not. ",
    "\nThe following recommendations did not enjoy the support of Bhutan:\n",
    "\nДоклад Рабочей группы по универсальному периодическому обзору\n",
    "II. Выводы и/или рекомендации\n",
    "\n95. Следующие рекомендации пользуются поддержкой Бутана:",
    "\nб) починить (Чад; ",
    " Mali);",
    "GE.10-12345 (E)\u{c}",
    "2 The recommendation as read out",
    "A/HRC/14/104 June 2010",
    "Annex\n",
    "қ",
    "𝔸",
    "\u{a0}",
];

fn holds(text: &str) -> Result<(), TestCaseError> {
    let Ok(reading) = read(text.as_bytes(), "file") else { return Ok(()) };
    for candidate in &reading.candidates {
        prop_assert!(candidate.passage.holds_in(&reading.text), "{candidate:?}");
        prop_assert!(candidate.article < reading.articles.len());
    }
    let starts: Vec<usize> = reading.candidates.iter().map(|c| c.passage.start()).collect();
    prop_assert!(starts.is_sorted());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_order_of_the_pieces_of_a_report_is_read(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..80)) {
        holds(&pieces.concat())?;
        holds(&format!("{}{}{}", PIECES[0], PIECES[1], pieces.concat()))?;
    }

    #[test]
    fn a_report_with_anything_put_into_it_is_read(at in 0..3000_usize, cut in 0..400_usize, text in "\\PC{0,60}") {
        for report in [NUMBERED, JOINED] {
            let at = at.min(report.len());
            let end = (at + cut).min(report.len());
            holds(&format!("{}{text}{}", report.get(..at).unwrap_or(""), report.get(end..).unwrap_or("")))?;
        }
    }
}
