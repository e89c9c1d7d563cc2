//! Concluding observations in the layouts of each committee and of copies, English and Russian: each file of
//! `tests/observations` against what is to be read in it, which stands beside it as `.told`. Days, numbers and words are
//! invented. `TARAZY_BLESS=1` writes what is read; read it before it is kept.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod observing;

use observing::{points, shared, steps, told};
use std::path::{Path, PathBuf};

fn folder(name: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending != "told"));
    files.sort();
    files
}

#[test]
fn every_layout_is_read_as_it_is_meant() {
    let mut wrong = Vec::new();
    for file in folder("observations") {
        let name = file.file_name().unwrap().to_str().unwrap();
        let reading = tarazy_read::read(&std::fs::read(&file).unwrap(), name).unwrap();
        let mut lines = vec![shared(&reading)];
        lines.extend(steps(&reading));
        lines.extend(told(&reading));
        let (found, beside) = (lines.join("\n") + "\n", file.with_extension("told"));
        if std::env::var_os("TARAZY_BLESS").is_some() {
            std::fs::write(beside, found).unwrap();
        } else if std::fs::read_to_string(beside).unwrap_or_default() != found {
            wrong.push(format!("{name} is read as\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_of_the_page_is_in_a_point() {
    for file in folder("observations") {
        let name = file.file_name().unwrap().to_str().unwrap();
        let reading = tarazy_read::read(&std::fs::read(&file).unwrap(), name).unwrap();
        for point in points(&reading) {
            let text = &point.text;
            let noise = ["GE.2", "Adopted by", "/SR.", " A. ", " B. ", " C. ", "WorldLII"];
            assert!(!noise.iter().any(|noise| text.contains(noise)), "{name}: {text}");
            assert!(text.ends_with('.'), "{name}: {text}");
        }
    }
}

#[test]
fn prose_about_observations_and_other_documents_are_none() {
    for text in [
        "UN committee reviews Mongolia\n\nThe Committee against Torture today published its Concluding observations on the third periodic report of Mongolia (CAT/C/MNG/3). The Committee considered the report at its meetings on 2 and 3 May.\n\nThe Committee is concerned at the dust, the text says.\n",
        "Alternative report on Mongolia, 80th session\n\n1. In its Concluding observations of 2015 (CEDAW/C/MNG/CO/4), the Committee was concerned about shelves.\n2. We recommend that the State party open shelves.\n3. The authorities should count readers.\n",
        "A/HRC/WG.6/35/MNG/2\nCompilation on Mongolia\n1. The present report was prepared pursuant to resolutions 5/1.\n2. The Committee on the Rights of the Child recommended that Mongolia ratify the protocol (CRC/C/MNG/CO/3-4, para. 12).\n3. The Committee considered that the report was late. Concluding observations were adopted in 2014.\n",
        "CAT/OP/MNG/1\nSubcommittee on Prevention of Torture\nReport on the visit made to Mongolia\n1. The Subcommittee visited Mongolia.\n2. The Subcommittee recommends that the State party repair the cells.\n",
        "CCPR/C/MNG/Q/3\nHuman Rights Committee\nList of issues in relation to the third periodic report of Mongolia\n1. Please report on measures taken to implement the previous concluding observations (CCPR/C/MNG/CO/2).\n",
        "Follow-up report on Concluding observations of the Human Rights Committee on Mongolia\nCCPR/C/MNG/CO/2/Add.1\n1. In accordance with the request of the Committee, Mongolia submits information.\n2. The State party should open: done.\n",
        "Комитет ООН против пыток опубликовал Заключительные замечания по Монголии (CAT/C/MNG/CO/3)\n\nКомитет рассмотрел третий периодический доклад Монголии в Женеве.\n\nКомитет обеспокоен пылью, говорится в документе. Комитет рекомендует убрать ее.\n",
    ] {
        let reading = tarazy_read::read(text.as_bytes(), "page.txt").unwrap();
        assert!(points(&reading).is_empty(), "{text}\n{:?}", told(&reading));
    }
}
