//! What a file of bytes says, whatever encoding and line ends it was saved in.

#![expect(clippy::unwrap_used, reason = "a broken fixture is a failed test")]

use proptest::prelude::*;
use std::path::Path;
use tarazy_read::decode::{DecodeError, decode, decode_within};

const RUSSIAN: &str =
    "Комитет принимает к сведению доклад государства-участника.\nЯвка составила 62 %, сообщила «Явь».";
const ENGLISH: &str = "The minister’s café — “closed” since March…\nSeñor García didn’t naïvely object.";

fn bytes_in(encoding: &str, text: &str) -> Vec<u8> {
    match encoding {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "macintosh" | "x-mac-cyrillic" => single_bytes(encoding, text),
        _ => encoding_rs::Encoding::for_label(encoding.as_bytes()).unwrap().encode(text).0.into_owned(),
    }
}

/// Each character's byte, looked up by decoding all 256.
fn single_bytes(encoding: &str, text: &str) -> Vec<u8> {
    let encoding = encoding_rs::Encoding::for_label(encoding.as_bytes()).unwrap();
    let decodes_to = |byte: u8, c: char| encoding.decode_without_bom_handling(&[byte]).0 == c.to_string();
    text.chars().map(|c| (0..=255).find(|&byte| decodes_to(byte, c)).unwrap()).collect()
}

#[test]
fn a_text_reads_the_same_in_every_encoding_it_may_be_saved_in() {
    for (encoding, text) in [
        ("UTF-8", RUSSIAN),
        ("UTF-8", ENGLISH),
        ("UTF-16LE", RUSSIAN),
        ("UTF-16BE", RUSSIAN),
        ("UTF-16LE", ENGLISH),
        ("UTF-16BE", ENGLISH),
        ("windows-1251", RUSSIAN),
        ("x-mac-cyrillic", RUSSIAN),
        ("windows-1252", ENGLISH),
        ("macintosh", ENGLISH),
    ] {
        let found = decode(&bytes_in(encoding, text)).unwrap();
        assert_eq!((found.encoding, found.text.as_str()), (encoding, text));
        assert_eq!(found.problems, []);
    }
    let koi8 = "Комитет принимает к сведению доклад государства-участника. Явка составила 62 %.";
    let found = decode(&bytes_in("koi8-r", koi8)).unwrap();
    assert_eq!(found.text, koi8);
    assert!(found.encoding.starts_with("KOI8"), "{}", found.encoding);
}

#[test]
fn line_ends_stay_and_a_byte_order_mark_is_no_character_of_the_text() {
    for bytes in [
        b"\xEF\xBB\xBFa\r\nb".to_vec(),
        b"\xFF\xFEa\0\r\0\n\0b\0".to_vec(),
        b"\xFE\xFF\0a\0\r\0\n\0b".to_vec(),
    ] {
        assert_eq!(decode(&bytes).unwrap().text, "a\r\nb");
    }
    let old_mac = decode(b"Soci\x8et\x8e civile\rUne ligne\r").unwrap();
    assert_eq!((old_mac.encoding, old_mac.text.as_str()), ("macintosh", "Société civile\rUne ligne\r"));
}

#[test]
fn the_charset_a_page_names_is_believed_unless_the_bytes_are_utf_8() {
    let page =
        |charset: &str| format!("<!doctype html><html><head><meta charset=\"{charset}\"></head><p>Ёж</p>");
    let found = decode(&bytes_in("windows-1251", &page("windows-1251"))).unwrap();
    assert_eq!((found.encoding, found.text), ("windows-1251", page("windows-1251")));
    let found = decode(&bytes_in("koi8-r", &page("koi8-r"))).unwrap();
    assert_eq!((found.encoding, found.text), ("KOI8-R", page("koi8-r")));
    let mislabelled = decode(page("iso-8859-1").as_bytes()).unwrap();
    assert_eq!((mislabelled.encoding, mislabelled.text), ("UTF-8", page("iso-8859-1")));
    let old = "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Ёж";
    assert_eq!(decode(&bytes_in("windows-1251", old)).unwrap().text, old);
}

#[test]
fn what_is_no_text_is_called_what_it_is() {
    for (bytes, message) in [
        (&b""[..], "the file is empty (0 bytes); save the page or text again and give that file"),
        (
            b"%PDF-1.7\n%",
            "this is a PDF file, not text; save it as PDF, DOCX, HTML or text and give that file",
        ),
        (
            b"\x89PNG\r\n\x1a\n\0\0",
            "this is a PNG picture, not text; save it as PDF, DOCX, HTML or text and give that file",
        ),
        (
            b"\x01\x02\0\x05abc\0\x07",
            "this is binary data, not text; save it as PDF, DOCX, HTML or text and give that file",
        ),
    ] {
        assert_eq!(decode(bytes).unwrap_err().to_string(), message);
    }
    let zip = decode(b"PK\x03\x04\x14\0\0\0").unwrap_err();
    assert!(zip.to_string().contains("DOCX"), "{zip}");
    assert_eq!(decode_within(b"12345", 4), Err(DecodeError::TooLarge { size: 5, limit: 4 }));
}

#[test]
fn a_few_wrong_bytes_in_utf_8_are_replaced_and_the_first_is_pointed_at() {
    let mut bytes = RUSSIAN.as_bytes().to_vec();
    bytes.splice(15..15, [0xFF]);
    let found = decode(&bytes).unwrap();
    assert_eq!(found.encoding, "UTF-8");
    assert!(found.problems[0].to_string().contains("at character 8"), "{:?}", found.problems);
    let cut = decode(&RUSSIAN.as_bytes()[..9]).unwrap();
    assert_eq!((cut.encoding, cut.text.as_str(), cut.problems.len()), ("UTF-8", "Коми\u{fffd}", 1));
}

#[test]
fn tables_saved_on_an_old_mac_are_read_as_such() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/upr/recommendations");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: {} absent", folder.display());
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        let found = decode(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!((found.encoding, found.problems.len()), ("macintosh", 0), "{}", path.display());
        assert!(found.text.contains('\r') && !found.text.contains('\n'));
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = decode(&bytes);
    }

    #[test]
    fn text_in_utf_8_is_read_as_it_is(text in "[^\\p{Cc}\u{feff}]{1,200}") {
        let found = decode(text.as_bytes());
        prop_assert_eq!(found.map(|d| d.text), Ok(text));
    }
}
