//! What pages of PDF files are set as, and what is said of those that cannot be read.

#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

mod paper;

use paper::{Page, file, tree};
use tarazy_read::block::{BlockKind, page_at};
use tarazy_read::{Packed, read};

/// The blocks of a document, each with its page.
fn blocks(file: &[u8]) -> Vec<(u32, BlockKind, String)> {
    let layout = Packed::Pdf.layout(file).unwrap();
    let text = |span: &std::ops::Range<usize>| layout.text.get(span.clone()).unwrap().to_owned();
    let block = |b: &tarazy_read::block::Block| {
        (page_at(&layout.pages, b.span.start).unwrap(), b.kind, text(&b.span))
    };
    layout.blocks.iter().map(block).collect()
}

/// A page with a head and a foot.
fn page(number: usize) -> Page {
    Page::default().line(60, 770, 8, "A/HRC/99/7").line(300, 30, 8, &number.to_string())
}

#[test]
fn a_paragraph_goes_on_over_the_page_and_what_belongs_to_pages_stands_aside() {
    let first = page(1).line(60, 740, 14, "What was found").lines(
        60,
        700,
        &[
            "12. The delegation said that the plan of the years before had been well re-",
            "ceived, and that every ministry had taken a part of it in hand with care,",
            "among them the one that is responsible for non-governmental bodies, the non-",
        ],
    );
    let second = page(2).lines(
        60,
        740,
        &[
            "governmental ones, and it was received well on every side by those who knew,",
            "and they said so.",
            "13. Kazakhstan acceded to the Convention against Torture on 26 August 1998.",
        ],
    );
    let third = page(3).lines(60, 740, &["14. The rest was left for the next session of the body."]);
    let found = blocks(&file(&[first, second, third]));
    let shown: Vec<(u32, BlockKind, &str)> = found.iter().map(|(p, k, t)| (*p, *k, t.as_str())).collect();
    let wanted = [
        (1, BlockKind::Heading, "What was found"),
        (
            1,
            BlockKind::ListItem,
            "12. The delegation said that the plan of the years before had been well received, and that every \
             ministry had taken a part of it in hand with care, among them the one that is responsible for \
             non-governmental bodies, the non-governmental ones, and it was received well on every side by those \
             who knew, and they said so.",
        ),
        (1, BlockKind::Furniture, "A/HRC/99/7"),
        (1, BlockKind::Furniture, "1"),
        (2, BlockKind::Furniture, "A/HRC/99/7"),
        (2, BlockKind::Furniture, "2"),
        (
            2,
            BlockKind::ListItem,
            "13. Kazakhstan acceded to the Convention against Torture on 26 August 1998.",
        ),
        (3, BlockKind::Furniture, "A/HRC/99/7"),
        (3, BlockKind::Furniture, "3"),
        (3, BlockKind::ListItem, "14. The rest was left for the next session of the body."),
    ];
    assert_eq!(shown, wanted);
}

#[test]
fn columns_are_read_one_after_the_other_and_rows_across() {
    let left: Vec<String> = (1..=12).map(|n| format!("left line number {n} filled to its edge.")).collect();
    let right: Vec<String> = (1..=12).map(|n| format!("Right line number {n} filled to its end")).collect();
    let columns = |x: u32, y: u32, lines: &[String], page: Page| {
        lines.iter().zip(0..).fold(page, |page, (line, n)| page.line(x, y - 12 * n, 8, line))
    };
    let heading = Page::default().line(
        60,
        750,
        10,
        "A line that goes over both of the columns of the page, to their ends",
    );
    let page = columns(320, 696, &right, columns(60, 700, &left, heading));
    let found = blocks(&file(&[page]));
    let all: Vec<&str> = found.iter().map(|(_, _, text)| text.as_str()).collect();
    assert_eq!(all.len(), 3, "{all:?}");
    assert!(all[1].starts_with("left line number 1 ") && all[1].ends_with("number 12 filled to its edge."));
    assert!(all[2].starts_with("Right line number 1 "));

    let row = |y: u32, cells: [&str; 3], page: Page| {
        page.line(60, y, 10, cells[0]).line(200, y, 10, cells[1]).line(340, y, 10, cells[2])
    };
    let page = row(688, ["Chad", "1995", "none"], row(700, ["State", "Year", "Note"], Page::default()));
    let found = blocks(&file(&[page]));
    assert_eq!(found[0], (1, BlockKind::Row, "State\tYear\tNote".to_owned()));
    assert_eq!(found[1], (1, BlockKind::Row, "Chad\t1995\tnone".to_owned()));
}

#[test]
fn notes_at_the_foot_are_set_behind_the_text_with_their_marks_raised() {
    let page = |n: usize| {
        page(n)
            .lines(60, 700, &["The law of the year before was signed in the end", "and it holds."])
            .line(139, 692, 6, "2")
            .line(146, 688, 10, "More was not said.")
            .line(60, 103, 6, "2")
            .line(
                66,
                100,
                8,
                ["See the report of the year before.", "It was read out.", "As they said."][n - 1],
            )
    };
    let found = blocks(&file(&[page(1), page(2), page(3)]));
    let notes: Vec<&str> = found
        .iter()
        .filter(|(_, kind, _)| *kind == BlockKind::Footnote)
        .map(|(_, _, text)| text.as_str())
        .collect();
    assert_eq!(notes, ["² See the report of the year before.", "² It was read out.", "² As they said."]);
    assert!(found[0].2.contains("holds.² More"), "{found:?}");
}

#[test]
fn passages_know_their_page() {
    let act =
        |year: u32| format!("Kazakhstan acceded to the Convention against Torture on 26 August {year}.");
    let pages: Vec<Page> =
        (1..=3).map(|n| page(n).lines(60, 700, &[&act(1997 + u32::try_from(n).unwrap())])).collect();
    let reading = read(&file(&pages), "acts.pdf").unwrap();
    let acts = reading.candidates.iter().filter(|c| c.statement.kind() == tarazy_model::Kind::TreatyAct);
    let pages: Vec<(Option<u32>, String)> =
        acts.map(|c| (c.passage.page(), c.statement.date().unwrap().to_string())).collect();
    let wanted = [(1, "1998-08-26"), (2, "1999-08-26"), (3, "2000-08-26")];
    assert_eq!(pages, wanted.map(|(page, day)| (Some(page), day.to_owned())));
    assert!(reading.candidates.iter().all(|c| c.passage.holds_in(&reading.text)));
    assert_eq!((reading.media_type, reading.encoding), ("application/pdf", "PDF"));
    // A document is one article: nothing of it is set aside for standing before a heading.
    let aside = reading.blocks.iter().filter(|b| b.kind == BlockKind::Furniture);
    assert_eq!((reading.articles.len(), aside.count()), (1, 6));
}

#[test]
fn pictures_of_pages_are_called_scans() {
    let problems = Packed::Pdf.layout(&file(&[page(1), page(2)])).unwrap().problems;
    assert!(
        problems[0]
            .to_string()
            .starts_with("2 of 2 pages hold hardly any letters: they are pictures (scans)"),
        "{problems:?}"
    );
}

#[test]
fn a_list_of_pages_that_turns_in_circles_is_read_once() {
    let one = page(1).lines(60, 700, &["The law was signed, and it has been holding ever since that day."]);
    for kids in ["4 0 R 2 0 R 4 0 R 2 0 R".to_owned(), "4 0 R ".repeat(10_000)] {
        let layout = Packed::Pdf.layout(&tree(std::slice::from_ref(&one), &kids)).unwrap();
        assert_eq!(layout.text.matches("The law was signed").count(), 1);
        assert!(
            layout.problems.iter().any(|problem| problem.to_string().contains("a second time")),
            "{:?}",
            layout.problems
        );
    }
}

#[test]
fn files_that_cannot_be_read_are_refused_with_what_to_do() {
    let good = file(&[page(1).lines(60, 700, &["The law was signed."])]);
    let mut locked = pdf_extract::Document::load_mem(&good).unwrap();
    let id = pdf_extract::Object::string_literal("0123456789abcdef");
    locked.trailer.set("ID", pdf_extract::Object::Array(vec![id.clone(), id]));
    let version = pdf_extract::EncryptionVersion::V2 {
        document: &locked,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions: pdf_extract::Permissions::all(),
    };
    let state = pdf_extract::EncryptionState::try_from(version).unwrap();
    locked.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    locked.save_to(&mut bytes).unwrap();
    for (file, wanted) in [
        (bytes, "locked with a password"),
        (good.get(..good.len() / 3).unwrap().to_vec(), "this PDF file"),
        (b"%PDF-1.7\n%".to_vec(), "this PDF file"),
        (tree(&[], ""), "has no pages"),
    ] {
        let error = read(&file, "a.pdf").unwrap_err().to_string();
        assert!(error.starts_with("a.pdf: ") && error.contains(wanted), "{error}");
    }
}

/// A small generator, so that every run tries the same damage (Steele and others, SplitMix, 2014).
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from((z ^ (z >> 31)) >> 33).unwrap()
}

#[test]
fn damaged_files_are_read_or_refused() {
    let lines = [
        "12. The delegation said that the plan had been well received by every",
        "ministry, and that it goes on.",
    ];
    let good = file(&[page(1).lines(60, 700, &lines), page(2).lines(60, 700, &lines)]);
    let mut state = 5;
    for _ in 0..400 {
        let mut file = good.clone();
        for _ in 0..=next(&mut state) % 12 {
            let at = next(&mut state) % file.len();
            file[at] ^= 1 << (next(&mut state) % 8);
        }
        if next(&mut state).is_multiple_of(4) {
            file.truncate(next(&mut state) % file.len());
        }
        let _ = read(&file, "damaged.pdf");
    }
}
