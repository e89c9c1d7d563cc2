//! What is told of a file is told in every language, and says in English what is wrong and how to mend it.

use tarazy_model::{Date, Day, Note};
use tarazy_read::{DecodeError, Packed, Refusal, Trouble};
use tarazy_words::{Language, Saying};

fn troubles() -> Vec<Saying> {
    let all = [
        Trouble::NotInEncoding { encoding: "UTF-8".to_owned(), count: 2, first: 8 },
        Trouble::NestedTooDeep,
        Trouble::NoText,
        Trouble::OtherLanguage("kk".to_owned()),
        Trouble::PageLeftOut(4),
        Trouble::SignsWithoutLetters { page: 4, count: 30 },
        Trouble::PagesRepeated { count: 3, most: 10 },
        Trouble::Pictures { bare: 3, all: 4 },
        Trouble::ComplaintOfIndividuals,
    ];
    all.iter().map(Trouble::told).collect()
}

fn refusals() -> Vec<Saying> {
    let packed = [
        Refusal::Damaged(Packed::Pdf, String::new()),
        Refusal::Damaged(Packed::Docx, String::new()),
        Refusal::Unknown(Packed::Pdf),
        Refusal::Locked(Packed::Pdf),
        Refusal::Locked(Packed::Docx),
        Refusal::Pageless,
        Refusal::Entities,
        Refusal::Large { part: String::new(), megabytes: 64 },
        Refusal::NoWordDocument,
        Refusal::NoProcess(Packed::Docx, String::new()),
        Refusal::OutOfMemory(Packed::Pdf, 512),
        Refusal::OutOfTime(Packed::Pdf, 60),
    ];
    let others = [
        DecodeError::Empty,
        DecodeError::Binary { what: "a PNG picture" },
        DecodeError::TooLarge { size: 5, limit: 4 },
    ];
    packed.into_iter().map(DecodeError::Refused).chain(others).map(|error| error.told()).collect()
}

fn notes() -> Vec<Saying> {
    let all = [
        Note::DateTakenOver,
        Note::OwnRecommendation,
        Note::ColumnUnknown { values: 2, columns: vec!["KAZ".to_owned()] },
        Note::OnConcern { paragraph: "3".to_owned() },
        Note::SymbolDerived { report: "CAT/C/1".to_owned() },
        Note::Counted { within: "12".to_owned(), from: Date::on(Day::constant(2031, 1, 5)) },
        Note::MadeByUnknown { names: vec!["X".to_owned()] },
        Note::SubstantiveIssues { issues: "X".to_owned() },
        Note::ProceduralIssues { issues: "X".to_owned() },
        Note::AnswerWithin { days: 180 },
    ];
    all.iter().map(Saying::from).collect()
}

/// Names of formats, programs and options that are the same in every language, in small letters.
const SAME: [&str; 2] = ["--max-memory", "--max-time"];

#[test]
fn whatever_is_told_of_a_file_is_told_in_every_language() {
    for told in troubles().into_iter().chain(refusals()).chain(notes()) {
        let english = told.to_string();
        assert!(english.split(' ').count() > 2, "no message: {english}");
        for language in [Language::Russian, Language::Kazakh, Language::Kyrgyz] {
            let said = SAME.iter().fold(told.in_language(language), |said, same| said.replace(same, ""));
            let small = said.split(|c: char| !c.is_ascii_lowercase()).find(|run| run.len() > 3);
            assert_eq!(small, None, "{said}");
        }
        let uzbek = told.in_language(Language::Uzbek);
        assert!(uzbek != english && !uzbek.contains(" the "), "{uzbek}");
    }
}

#[test]
fn what_is_refused_says_how_to_mend_it() {
    for told in refusals() {
        let english = told.to_string();
        let mends = ["give", "save", "open", "fetch", "try"].iter().any(|verb| english.contains(verb));
        assert!(mends, "{english}");
    }
}
