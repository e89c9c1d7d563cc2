//! `tarazy read`.

use crate::run::Folder;

const TEXT: &str = "Kazakhstan acceded to the Convention against Torture on 26 August 1998.\n";

#[test]
fn a_text_is_read_into_candidates_with_their_passages() {
    let folder = Folder::new().with("text.txt", TEXT);
    insta::assert_snapshot!(folder.run(&["read", "text.txt"]).out);
}

#[test]
fn every_json_line_quotes_the_text_at_its_code_points() {
    let folder = Folder::new().with_texts();
    for name in ["torture-convention.txt", "march-2005.txt"] {
        let ran = folder.run(&["read", "--json", name]);
        let text: Vec<char> = std::fs::read_to_string(folder.path(name)).unwrap().chars().collect();
        assert_eq!(ran.code, 0);
        let lines = ran.json();
        assert!(lines.len() > 5, "{}", lines.len());
        for line in lines {
            let at = |field: &str| usize::try_from(line[field].as_u64().unwrap()).unwrap();
            let quote: String = text[at("start")..at("end")].iter().collect();
            assert_eq!(line["quote"], quote);
        }
    }
}

#[test]
fn standard_input_is_read_as_a_file_is() {
    let folder = Folder::new().with("text.txt", TEXT);
    let lines = |out: &str| out.lines().skip(1).collect::<Vec<_>>().join("\n");
    let (file, input) = (folder.run(&["read", "text.txt"]), folder.run_with(&["read", "-"], TEXT.as_bytes()));
    assert_eq!(lines(&input.out), lines(&file.out));
}

#[test]
fn old_encodings_are_read() {
    let russian = "Казахстан присоединился к Конвенции против пыток 26 августа 1998 года.";
    let windows: Vec<u8> = russian
        .chars()
        .map(|c| match u32::from(c) {
            n @ 0x410..=0x44f => u8::try_from(n - 0x410 + 0xc0).unwrap(),
            n => u8::try_from(n).unwrap(),
        })
        .collect();
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(russian.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let folder = Folder::new().with("1251.txt", windows).with("utf16.txt", wide);
    for (file, encoding) in [("1251.txt", "windows-1251"), ("utf16.txt", "UTF-16LE")] {
        let ran = folder.run(&["read", file]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains(encoding), "{file}: {}", ran.out);
    }
}

#[test]
fn what_is_said_of_the_source_is_kept_with_the_text() {
    let folder = Folder::new().with("text.txt", TEXT).with("other.txt", format!("{TEXT}\nAnd more."));
    let keep = [
        "read",
        "--keep",
        "--title",
        "Annual report",
        "--publisher",
        "HRW",
        "--url",
        "https://hrw.example/a",
    ];
    for (file, date) in [("text.txt", "2010"), ("other.txt", "2011-05")] {
        let ran = folder
            .run(&[&keep[..], &["--date", date, "--author", "A. B.", "--kind", "report", file]].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let both = folder.run(&[&keep[..], &["text.txt", "other.txt"]].concat());
    assert_eq!((both.code, both.err.contains("one work")), (2, true), "{}", both.err);
    assert_eq!(folder.run(&["read", "--date", "2010", "text.txt"]).code, 2, "without --keep it says nothing");
}

#[test]
fn a_text_is_kept_also_where_nobody_reads_what_is_printed_to_the_end() {
    let folder = Folder::new().with("long.txt", TEXT.repeat(2000));
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_tarazy"))
        .args(["read", "--keep", "long.txt"])
        .current_dir(folder.path(""))
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.wait().unwrap();
    assert!(folder.run(&["batches"]).out.contains("long.txt"));
}
