//! What becomes of a page: its blocks, its title, what is left out; and that no page can do harm.
//!
//! Each `fixtures/html/*.html` has beside it, as `.txt`, the layout it must have: what the page says about
//! itself, then a line for each block.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a broken fixture is a failed test")]

use proptest::prelude::*;
use std::fmt::Write;
use std::path::Path;
use tarazy_read::block::{BlockKind, Layout};
use tarazy_read::{Trouble, decode, html};

/// A layout as the fixtures write it.
fn written(layout: &Layout) -> String {
    let mut out = String::new();
    for (name, value) in [
        ("title", &layout.title),
        ("byline", &layout.byline),
        ("published", &layout.published),
        ("language", &layout.language),
        ("address", &layout.address),
    ] {
        if let Some(value) = value {
            writeln!(out, "{name}: {value}").unwrap();
        }
    }
    for block in &layout.blocks {
        let text = layout.text.get(block.span.clone()).unwrap();
        writeln!(out, "[{:?}] {}", block.kind, text.replace('\t', " | ").replace('\n', " / ")).unwrap();
    }
    out
}

/// Asserts what holds for every layout: blocks in order, apart, on characters, and not empty.
fn check(layout: &Layout) {
    let mut end = 0;
    for block in &layout.blocks {
        assert!(block.span.start >= end, "{block:?} begins before {end}");
        let text = layout.text.get(block.span.clone()).expect("a block begins and ends on characters");
        assert!(!text.trim().is_empty(), "{block:?} is empty");
        end = block.span.end;
    }
    assert!(end <= layout.text.len());
}

#[test]
fn pages_become_the_blocks_written_beside_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/html");
    let mut read = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "html") {
            let layout = html::layout(&std::fs::read_to_string(&path).unwrap());
            check(&layout);
            let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
            assert_eq!(written(&layout), expected, "{}", path.display());
            read += 1;
        }
    }
    assert!(read >= 5);
}

#[test]
fn a_page_in_windows_1251_reads_like_the_same_page_in_utf_8() {
    let page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">\
                <title>Ёлка у реки</title></head><body><p>Совет собрался в старой школе.</p></body></html>";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(page);
    let decoded = decode::decode(&bytes).unwrap();
    assert_eq!(decoded.encoding, "windows-1251");
    assert_eq!(written(&html::layout(&decoded.text)), written(&html::layout(page)));
    assert!(decoded.text.contains("Совет собрался"));
}

#[test]
fn text_is_set_as_a_browser_shows_it() {
    for (page, text) in [
        ("<p>one\n  two<p>three", "one two\n\nthree"),
        ("a <<!-- -->b class=x> c", "a <b class=x> c"),
        ("<p>a&lt;b&gt; &amp;amp; c&nbsp;d", "a<b> &amp; c\u{a0}d"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<p>He said <q>no</q>.<br> Then<br><br>nothing", "He said “no”.\nThen\n\nnothing"),
        ("<ul><li><b>N</b>orth<li>Sou<wbr>th</ul>", "North\n\nSouth"),
    ] {
        assert_eq!(html::layout(page).text, text, "{page}");
    }
}

#[test]
fn html_is_known_by_how_it_begins() {
    for (text, is_html) in [
        ("<!DOCTYPE html><p>x", true),
        ("\u{feff}\n <HTML><body>", true),
        ("<!-- saved --><div>x</div>", true),
        ("<?xml version='1.0'?><html>", true),
        ("<p>A fragment.", true),
        ("Plain text with <b>one tag</b>.", false),
        ("<3 and other signs", false),
        ("<note>no page</note>", false),
        ("", false),
    ] {
        assert_eq!(html::is_html(text), is_html, "{text}");
    }
}

#[test]
fn hostile_pages_are_read_on_a_small_stack_and_in_linear_time() {
    let (many, some) = (100_000, 20_000);
    let body =
        |inner: String| format!("<!doctype html><html><body><p>The first words.</p>{inner}</body></html>");
    let pages = [
        ("nested divisions", body("<div>".repeat(many) + "deep words")),
        ("nested and closed", body("<div>".repeat(many) + "deep words" + &"</div>".repeat(many))),
        ("nested quotations with text", body("<blockquote>a".repeat(some))),
        ("nested tables", body("<table><tr><td>a".repeat(some))),
        ("nested lists", body("<ul><li>a".repeat(some))),
        ("unclosed formatting", body("<b class=x><i id=y>".repeat(some / 2) + &"<p>a".repeat(some / 2))),
        ("unclosed links", body("<a href=x>a<p>b".repeat(some))),
        ("unclosed vectors", body("<svg><select><template>".repeat(many))),
        ("unclosed comments", body("<!-- <p>".repeat(many))),
        ("nested sections in articles", body("<article><section>a".repeat(many / 2))),
        ("a huge attribute", body(format!("<p class=\"{}\">a</p>", "x ".repeat(many * 10)))),
        ("many attributes", body(format!("<p {}>a</p>", "a=b ".repeat(many)))),
        ("many empty divisions", body("<div></div>".repeat(some))),
        ("many line breaks", body("<br>".repeat(some) + "a" + &"<br>b".repeat(some))),
        (
            "a huge title",
            format!("<title>{}</title>{}", "word ".repeat(many), "<h1>word</h1>".repeat(many / 10)),
        ),
        ("zero bytes", body("\0<p\0>\0a\0".repeat(many / 10))),
        ("cut in a tag", "<html><body><p>The first words.</p><p class=\"".to_owned()),
        ("a forged tag", body("<<!-- -->b x=1>".repeat(many / 10))),
    ];
    for (name, page) in pages {
        let started = std::time::Instant::now();
        // A thread has 2 MB of stack, as those that serve requests have.
        let thread = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
        let layout = thread.spawn(move || html::layout(&page)).unwrap().join().expect(name);
        check(&layout);
        let seconds = started.elapsed().as_secs_f64();
        println!("{name}: {seconds:.2} s, {} blocks", layout.blocks.len());
        assert!(
            layout.text.contains("first words") || name == "a huge title",
            "{name}: {}",
            layout.text.len()
        );
        assert!(seconds < 30.0, "{name} took {seconds} s");
    }
}

#[test]
fn text_nested_too_deep_is_kept_and_said_to_be() {
    let layout = html::layout(&format!("<body><p>Above.</p>{}<p>Below.</p>", "<div>".repeat(1000)));
    assert!(layout.text.contains("Above.") && layout.text.contains("Below."), "{}", layout.text);
    assert_eq!(layout.problems.len(), 1);
}

#[test]
fn a_raised_number_that_a_block_has_ended_within_stays_as_it_is() {
    let layout = html::layout("<sup>0<li><pre>");
    check(&layout);
    assert_eq!(layout.text, "0");
}

/// Pages made of the pieces that go wrong most.
fn any_page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        "<(p|div|li|ul|ol|table|tr|td|th|a|sup|q|pre|br|h1|h2|article|blockquote|svg|title|body|b)( id=fn1| hidden| colspan=9| rowspan=3| href=#fnref1)?>",
        "</(p|div|li|ul|table|tr|td|a|sup|q|pre|h1|article|blockquote|svg|title|body|b)>",
        "<(script|style|textarea|select)>",
        "<!--",
        "-->",
        "&(amp|nbsp|lt|#0|#x41|zz);",
        "[ \t\r\n]{1,3}",
        "[0-9]{1,3}",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_page_has_its_blocks_in_order(page in any_page()) {
        check(&html::layout(&page));
    }

    #[test]
    fn any_bytes_have_their_blocks_in_order(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check(&html::layout(&String::from_utf8_lossy(&bytes)));
    }

    #[test]
    fn no_text_of_a_plain_paragraph_is_lost(words in proptest::collection::vec("[a-zа-я]{1,9}", 1..60)) {
        let text = words.join(" ");
        let layout = html::layout(&format!("<p>{text}</p>"));
        prop_assert_eq!(&layout.text, &text);
        prop_assert_eq!(layout.blocks.iter().map(|b| b.kind).collect::<Vec<_>>(), vec![BlockKind::Paragraph]);
    }
}

#[test]
fn a_page_without_text_is_told_from_one_that_was_read() {
    for page in ["<html><he", "<!doctype html><html><body><div id=app></div></body></html>"] {
        let reading = tarazy_read::read(page.as_bytes(), "cut.html").unwrap();
        assert!(reading.problems.contains(&Trouble::NoText), "{page}");
    }
    assert_eq!(tarazy_read::read(b"<html><p>The law holds.</p></html>", "a.html").unwrap().problems, []);
}
