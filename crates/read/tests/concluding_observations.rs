//! Concluding observations against the fields known of them: excerpts in several layouts, English and Russian, outside
//! the project, and skeletons of our own.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod observing;

use observing::{points, shared, steps, told};
use std::path::Path;
use tarazy_model::{Candidate, Date, Form, Report, ReportStep, Statement};
use tarazy_read::Reading;
use tarazy_words::Saying;

fn read(text: &str) -> Reading {
    tarazy_read::read(text.as_bytes(), "observations.txt").unwrap()
}

fn reports(reading: &Reading, step: ReportStep) -> Vec<&Report> {
    let all = reading.candidates.iter();
    all.filter_map(|c| match &c.statement {
        Statement::Report(report) if report.step == step => Some(report),
        _ => None,
    })
    .collect()
}

/// Every day of a date: "2004-08-13/2004-08-16" has its first and last.
fn days(date: Option<&Date>) -> Vec<String> {
    date.map(|date| date.as_str().split('/').map(str::to_owned).collect()).unwrap_or_default()
}

#[test]
fn the_fields_of_known_excerpts_are_all_right() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/concluding-observations/excerpts.json");
    let Ok(json) = std::fs::read_to_string(&file) else {
        return println!("skipped: {} is absent", file.display());
    };
    let excerpts: serde_json::Value = serde_json::from_str(&json).unwrap();
    let (mut asked, mut wrong) = (0, Vec::new());
    for excerpt in excerpts.as_array().unwrap() {
        let (id, gold) = (excerpt["id"].as_str().unwrap(), &excerpt["gold"]);
        let reading = read(excerpt["text"].as_str().unwrap());
        let (points, reviewed) = (points(&reading), reports(&reading, ReportStep::Reviewed));
        let mut check = |field: &str, wanted: String, found: Vec<String>| {
            asked += 1;
            if found.is_empty() || found.iter().any(|found| *found != wanted) {
                wrong.push(format!("{id}: {field} is {wanted}, found {found:?}"));
            }
        };
        let text = |field: &str| gold[field].as_str().map(str::to_owned);
        if let Some(symbol) = text("symbol") {
            let found = points.iter().map(|p| &p.symbol).chain(reviewed.iter().map(|r| &r.symbol));
            check("symbol", symbol, found.map(|s| s.clone().unwrap_or_default()).collect());
        }
        if let Some(body) = text("body") {
            let found =
                points.iter().filter_map(|p| p.body.clone()).chain(reviewed.iter().map(|r| r.body.clone()));
            check("body", body, found.collect());
        }
        if let Some(state) = text("state") {
            let found = points.iter().map(|p| &p.states).chain(reviewed.iter().map(|r| &r.states));
            check("state", state, found.flatten().map(ToString::to_string).collect());
        }
        if let (Some(date), false) = (text("adopted").or(text("published")), points.is_empty()) {
            check(
                "date",
                date,
                points.iter().map(|p| p.date.as_ref().map(ToString::to_string).unwrap_or_default()).collect(),
            );
        }
        if let (Some(session), false) = (gold["session"].as_u64(), points.is_empty()) {
            check("session", session.to_string(), points.iter().filter_map(|p| p.session.clone()).collect());
        }
        if let Some(considered) = gold["considered"].as_array() {
            let wanted: Vec<&str> = considered.iter().filter_map(|day| day.as_str()).collect();
            let found = days(reviewed.first().and_then(|r| r.date.as_ref()));
            check("considered", wanted.join(" "), vec![found.join(" ")]);
        }
        if let Some(due) = gold["due"].as_array() {
            let wanted: Vec<&str> = due.iter().filter_map(|day| day.as_str()).collect();
            let found: Vec<String> =
                reports(&reading, ReportStep::Due).iter().flat_map(|r| days(r.date.as_ref())).collect();
            check("due", wanted.join(" "), vec![found.join(" ")]);
        }
        for (number, told) in gold["paras"].as_object().into_iter().flatten() {
            let of = points.iter().filter(|p| p.paragraph.as_ref() == Some(number));
            let form = if told["concern"] == true { Form::Concern } else { Form::Recommendation };
            check(
                &format!("form of {number}"),
                form.label().into(),
                of.clone().map(|p| p.form.label().into()).collect(),
            );
            if let Some(heading) = told["heading"].as_str() {
                check("heading", heading.into(), of.filter_map(|p| p.heading.clone()).collect());
            }
        }
    }
    println!("{} of {asked} fields of concluding observations are right", asked - wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pairs_under_one_number_as_the_human_rights_committee_writes_them() {
    let reading = read(
        "United Nations\n\nCCPR/C/MNG/CO/9\n\nInternational Covenant on Civil and Political Rights\n\nDistr.: General\n4 May 2031\nOriginal: English\n\nHuman Rights Committee\n\nConcluding observations on the ninth periodic report of Mongolia*\n\n* Adopted by the Committee at its 150th session (1–25 March 2031).\n\n\
1.\tThe Committee considered the ninth periodic report of Mongolia (CCPR/C/MNG/9) at its 4400th and 4401st meetings (see CCPR/C/SR.4400 and 4401), held on 3 and 4 March 2031. At its 4420th meeting, held on 22 March 2031, it adopted the present concluding observations.\n\n\
\tA.\tIntroduction\n\n2.\tThe Committee is grateful to the State party for having accepted the simplified reporting procedure. It appreciates the dialogue.\n\n\
\tB.\tPositive aspects\n\n3.\tThe Committee welcomes the following measures:\n\n(a)\tThe act on public libraries, in 2029;\n\n(b)\tThe opening of an archive.\n\n\
\tC.\tPrincipal matters of concern and recommendations\n\n\tOpening hours\n\n4.\tThe Committee remains concerned about reading rooms that close at noon (arts. 2 and 19).\n\n\
5.\tThe State party should:\n\n(a)\tKeep them open until the evening;\n\n(b)\tSay when they close.\n\n\
\tHeating\n\n6.\tWhile noting new stoves, the Committee is concerned at the cold. The State party should heat all rooms.\n\n\
\tD.\tDissemination and follow-up\n\n7.\tThe State party should widely disseminate the Covenant and the present concluding observations.\n\n\
8.\tIn accordance with rule 75 (1) of the Committee’s rules of procedure, the State party is requested to provide, by 25 March 2034, information on the implementation of the recommendations made by the Committee in paragraphs 5 (opening hours) and 6 (heating) above.\n\n\
9.\tThe State party will receive from the Committee in 2037 the list of issues prior to the submission of the report and will be expected to submit within one year its replies, which will constitute its tenth periodic report. The State party is to submit its tenth periodic report by 25 March 2038.\n",
    );
    assert_eq!(shared(&reading), "CCPR/C/MNG/CO/9 CCPR MNG 2031-03-22 session 150");
    assert_eq!(
        told(&reading),
        [
            "2 positive aspect | -",
            "3 positive aspect | -",
            "4 concern | Opening hours",
            "5 recommendation | Opening hours +",
            "6 concern | Heating +",
            "6 recommendation | Heating +",
            "7 recommendation | Dissemination and follow-up",
            "8 recommendation | Dissemination and follow-up",
            "9 recommendation | Dissemination and follow-up",
        ]
    );
    assert_eq!(
        steps(&reading),
        [
            "reviewed 9 2031-03-03/2031-03-04",
            "follow-up-due - 2034-03-25 5,6",
            "due 10 2038-03-25 simplified"
        ]
    );
}

#[test]
fn concern_and_recommendation_in_one_paragraph_as_the_committee_against_torture_writes_them() {
    let reading = read(
        "CAT/C/MNG/CO/212 December 2031\nOriginal: English\nCommittee against Torture\nConcluding observations on the second periodic report of Mongolia\n\
1. The Committee against Torture considered the second periodic report of Mongolia (CAT/C/MNG/2) at its 2100th and 2103rd meetings, held on 11 and 12 November 2031, and adopted the present concluding observations at its 2115th meeting, held on 26 November 2031.\n\
C. Principal subjects of concern and recommendations\n\
Libraries in places of detention\n\
9. The Committee takes note of two new shelves. It is nevertheless concerned that nobody may use them (arts. 2 and 11).\n\
The State party should:\n(a) Let everyone read;\n(b) Count who does.\n\
\n\n3\nCAT/C/MNG/CO/2\n\
10. The Committee regrets the lack of chairs. The Committee urges the State party to buy some.\n\
Follow-up procedure\n\
11. The Committee requests the State party to provide, by 28 November 2032, information on follow-up to the Committee’s recommendations on shelves (see para. 9 (a) above).\n\
Other issues\n\
12. The State party is invited to submit its next periodic report, which will be its third, by 28 November 2035.\n",
    );
    assert_eq!(shared(&reading), "CAT/C/MNG/CO/2 CAT MNG 2031-11-26 session ");
    let heading = "Libraries in places of detention";
    assert_eq!(
        told(&reading),
        [
            format!("9 concern | {heading} +"),
            format!("9 recommendation | {heading} +"),
            format!("10 concern | {heading}"),
            format!("10 recommendation | {heading}"),
            "11 recommendation | Follow-up procedure".to_owned(),
            "12 recommendation | Other issues".to_owned(),
        ]
    );
    assert_eq!(
        steps(&reading),
        ["reviewed 2 2031-11-11/2031-11-12", "follow-up-due - 2032-11-28 9 (a)", "due 3 2035-11-28"]
    );
    let first = points(&reading)[1];
    assert_eq!(first.text, "The State party should: (a) Let everyone read; (b) Count who does.");
}

#[test]
fn pairs_of_paragraphs_with_numbers_alone_on_their_lines() {
    let reading = read(
        "Committee on the Elimination of Discrimination against Women\nConcluding observations on the eighth periodic report of Mongolia*\n* Adopted by the Committee at its ninety-first session (3–21 June 2031).\n\
1.The Committee considered the eighth periodic report of Mongolia (CEDAW/C/MNG/8) at its 2200th meeting, held on 5 June 2031.\n\
B.Positive aspects\n2.The Committee welcomes the progress achieved in lending.\n\
C.Principal areas of concern and recommendations\nLending\n3\nThe Committee notes the new cards. It notes with concern that few women have one.\n\
4\nThe Committee recommends that the State party:\n(a)Give cards to all;\n(b)Reiterate, in line with its previous recommendation (CEDAW/C/MNG/CO/7, para. 9), its offer.\n\
Follow-up to concluding observations\n5.The Committee requests the State party to provide, within two years, written information on the steps taken to implement the recommendations contained in paragraph 4 (a) above.\n\
Preparation of the next report\n6.The Committee requests the State party to submit its ninth periodic report, which is due in June 2035.",
    );
    assert_eq!(shared(&reading), "CEDAW/C/MNG/CO/8 CEDAW MNG 2031-06-03/2031-06-21 session 91");
    let numbers: Vec<String> = told(&reading);
    assert_eq!(
        numbers,
        [
            "2 positive aspect | -",
            "3 concern | Lending",
            "4 recommendation | Lending +",
            "5 recommendation | Follow-up to concluding observations",
            "6 recommendation | Preparation of the next report",
        ]
    );
    assert_eq!(
        steps(&reading),
        ["reviewed 8 2031-06-05", "follow-up-due - 2033-06-21 4 (a)", "due 9 2035-06"]
    );
    let notes: Vec<String> = reading.candidates.iter().map(noted).collect();
    assert!(
        notes.iter().any(|note| note.starts_with("on the concern of paragraph 3; symbol by the rule")),
        "{notes:?}"
    );
}

#[test]
fn russian_observations_are_read_as_their_english_twins() {
    let reading = read(
        "Организация Объединенных Наций\n\nCERD/C/MNG/CO/12-13\n\nDistr.: General\n\n4 July 2032\n\nRussian\n\nКомитет по ликвидации расовой дискриминации\n\nЗаключительные замечания по объединенным двенадцатому и тринадцатому периодическим докладам Монголии*\n\n* Приняты Комитетом на его сто десятой сессии (8–26 июня 2032 года).\n\n\
1.Комитет рассмотрел объединенные двенадцатый и тринадцатый периодические доклады Монголии (CERD/C/MNG/12-13) на своих 3100-м и 3101-м заседаниях, состоявшихся 9 и 10 июня 2032 года. На своем 3120-м заседании, состоявшемся 24 июня 2032 года, он принял настоящие заключительные замечания.\n\n\
B.Позитивные аспекты\n\n2.Комитет приветствует открытие библиотек в степи.\n\n\
C.Вопросы, вызывающие обеспокоенность, и рекомендации\n\nЧитальные залы\n\n3.Комитет обеспокоен тем, что залы закрыты (статья 5).\n\n4.Комитет рекомендует государству-участнику открыть их.\n\n\
D.Прочие рекомендации\n\n5.Комитет просит государство-участник в течение одного года представить информацию о выполнении рекомендаций, изложенных в пункте 4 выше.\n\n6.Комитет рекомендует государству-участнику представить четырнадцатый периодический доклад к 1 ноября 2036 года.\n",
    );
    assert_eq!(shared(&reading), "CERD/C/MNG/CO/12-13 CERD MNG 2032-06-24 session 110");
    assert_eq!(
        told(&reading),
        [
            "2 positive aspect | -",
            "3 concern | Читальные залы",
            "4 recommendation | Читальные залы +",
            "5 recommendation | Прочие рекомендации",
            "6 recommendation | Прочие рекомендации",
        ]
    );
    assert_eq!(
        steps(&reading),
        ["reviewed 12-13 2032-06-09/2032-06-10", "follow-up-due - 2033-06-24 4", "due 14 2036-11-01"]
    );
}

#[test]
fn old_observations_without_state_in_their_symbol_and_without_numbers() {
    let reading = read(
        "CCPR/C/79/Add.299\n3 August 1999\nConcluding observations of the Human Rights Committee : Mongolia. 03/08/99.\n\
The Committee considered the fourth periodic report of Mongolia at its 1800th meeting, held on 20 July 1999.\n\
The Committee welcomes the catalogue.\n\
The Committee is concerned that it has no index.\n\
The Committee recommends that an index be made.\n",
    );
    assert_eq!(shared(&reading), "CCPR/C/79/Add.299 CCPR MNG 1999-08-03 session ");
    assert_eq!(told(&reading), ["? positive aspect | -", "? concern | -", "? recommendation | -"]);
}

#[test]
fn an_article_about_concluding_observations_is_none() {
    let reading = read(
        "Mongolia's libraries\n\nIn its concluding observations of 26 November 2031 the Committee against Torture was concerned about closed shelves. It recommended that they be opened.\n\nThe government has not answered yet.",
    );
    assert!(points(&reading).is_empty());
}

/// What a reviewer is told of how a candidate was read.
fn noted(candidate: &Candidate) -> String {
    candidate.notes.iter().map(|note| Saying::from(note).to_string()).collect::<Vec<_>>().join("; ")
}
