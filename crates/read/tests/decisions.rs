//! Decisions on complaints against the fields known of them; the documents are not ours to ship.

use std::path::Path;
use tarazy_model::{Candidate, CaseStep, Kind, Statement, Step};
use tarazy_read::Reading;
use tarazy_words::{Saying, states};

fn steps(reading: &Reading) -> Vec<&CaseStep> {
    let all = reading.candidates.iter();
    all.filter_map(|c| match &c.statement {
        Statement::Case(step) => Some(step),
        _ => None,
    })
    .collect()
}

#[test]
fn steps_of_known_decisions_have_the_right_fields_and_no_names() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/decisions");
    let Ok(json) = std::fs::read_to_string(folder.join("all_samples.json")) else {
        return println!("skipped: {} is absent", folder.display());
    };
    let decisions: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    let mut right = 0;
    for decision in &decisions {
        let field = |name: &str| decision[name].as_str().unwrap_or_default();
        let reading = tarazy_read::read(field("text").as_bytes(), "decision.txt").unwrap();
        let steps = steps(&reading);
        let decided = steps.iter().find(|step| step.step == Step::Decided).unwrap();
        assert_eq!(decided.symbol.as_deref(), Some(field("symbol")));
        assert_eq!(decided.states, [states::resolve(field("country")).unwrap()]);
        assert_eq!(decided.date.as_ref().unwrap().as_str(), field("date"));
        assert_eq!(decided.actors, [field("body")]);
        assert!(
            matches!(decided.outcome.as_deref(), Some("violation" | "no violation" | "inadmissible")),
            "{decided:?}"
        );
        assert!(!decided.articles.is_empty(), "{decided:?}");
        let raised = steps.iter().find(|step| step.step == Step::Raised).unwrap();
        assert!(raised.articles.first().is_some_and(|article| article.starts_with("CAT ")), "{raised:?}");
        assert!(reading.candidates.iter().all(|c| c.statement.kind() == Kind::Case));
        right += 1;
    }
    println!("{right} of {} decisions are read", decisions.len());
}

#[test]
fn views_with_a_violation_have_three_steps() {
    let text = "CCPR/C/150/D/9999/2030\nDistr.: General\n2 May 2031\nHuman Rights Committee\nViews adopted by the Committee under article 5 (4) of the Optional Protocol, concerning communication No. 9999/2030\n\
Communication submitted by:\nA reader (not represented)\nAlleged victim:\nThe author\nState party:\nMongolia\nDate of communication:\n4 June 2030 (initial submission)\nDate of adoption of Views:\n22 March 2031\nSubject matter:\nClosed reading room\nProcedural issue:\nExhaustion of domestic remedies\nSubstantive issues:\nFreedom of expression\nArticles of the Covenant:\n2 (3) and 19\nArticles of the Optional Protocol:\n5 (2) (b)\n\
1. The author is a reader.\n\
9. The Committee, acting under article 5 (4) of the Optional Protocol, is of the view that the facts before it disclose a violation by the State party of article 19 (2) of the Covenant.\n\
10. The State party is under an obligation to open the room. The Committee wishes to receive from the State party, within 180 days, information about the measures taken.\n";
    let reading = tarazy_read::read(text.as_bytes(), "views.txt").unwrap();
    let told: Vec<String> = steps(&reading)
        .iter()
        .map(|step| {
            let date = step.date.as_ref().map(ToString::to_string).unwrap_or_default();
            let outcome = step.outcome.as_deref().unwrap_or("-");
            format!("{} {date} {} | {outcome} | {}", step.step.label(), step.issue, step.articles.join(", "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "raised 2030-06-04 Closed reading room | - | ICCPR 2 (3), ICCPR 19, ICCPR-OP1 5 (2) (b)",
            "decided 2031-03-22 Closed reading room | violation | ICCPR 19 (2)",
            "advised 2031-03-22 Closed reading room | - | ",
        ]
    );
    let notes: Vec<String> = reading.candidates.iter().map(noted).collect();
    assert_eq!(
        notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>(),
        [
            "substantive issues: Freedom of expression; procedural issues: Exhaustion of domestic remedies",
            "an answer is asked for within 180 days of the transmittal",
        ]
    );
}

/// The first page of a decision, with what stands behind it.
fn page(symbol: &str, title: &str, date: &str, articles: &str, rest: &str) -> String {
    format!(
        "United Nations\n{symbol}\nDistr.: General\n{title}\nCommunication submitted by:\tA.B.\nState party:\tMongolia\nDate of communication:\t1 May 2031 (initial submission)\n{date}\nSubject matter:\tA shut door\n{articles}\n1.\tThe author is A.B.\n{rest}\n"
    )
}

#[test]
fn decisions_of_each_kind_and_body_have_their_outcome_and_articles() {
    let adopted = "Date of adoption of Views:\t4 September 2032";
    for (text, wanted) in [
        (
            page("CAT/C/68/D/950/2031", "Decision adopted by the Committee under article 22 of the Convention, concerning communication No. 950/2031", "Date of adoption of decision:\t22 November 2032", "Article of the Convention:\t3", "8.\tThe Committee therefore decides:\n(a)\tThat the communication is inadmissible under article 22 (5) (b) of the Convention;\n(b)\tThat the present decision shall be communicated to the complainant."),
            "raised - CAT 3; decided 2032-11-22 inadmissible CAT 22 (5) (b)",
        ),
        (
            page("CRC/C/85/D/195/2031", "Decision adopted by the Committee on the Rights of the Child, concerning communication No. 195/2031", "Date of adoption of decision:\t28 September 2032", "", "2.\tThe State party requested that the communication be discontinued.\n3.\tAt a meeting on 28 September 2032, the Committee decided to discontinue its consideration of communication No. 195/2031."),
            "raised -; decided 2032-09-28 discontinued",
        ),
        (
            page("CERD/C/92/D/154/2031", "Opinion adopted by the Committee under article 14 of the Convention, concerning communication No. 154/2031", "Date of the present decision:\t12 May 2032", "Articles of the Convention:\t1 (1), 2 (1) (d) and 6", "7.7\tIn the circumstances, the Committee on the Elimination of Racial Discrimination, acting under article 14 (7) (a) of the Convention, is of the opinion that the facts before it disclose a violation by the State party of articles 2 (1) (d) and 6 of the Convention."),
            "raised - ICERD 1 (1), ICERD 2 (1) (d), ICERD 6; decided 2032-05-12 violation ICERD 2 (1) (d), ICERD 6",
        ),
        (
            page("CRPD/C/23/D/145/2031", "Views adopted by the Committee under article 5 of the Optional Protocol, concerning communication No. 145/2031", adopted, "Articles of the Optional Protocol:\t2 (d) and (f)", "9.\tThe Committee, acting under article 5 of the Optional Protocol, is of the view that the State party has failed to fulfil its obligations under articles 5 and 9 of the Convention."),
            "raised - CRPD-OP 2 (d) (f); decided 2032-09-04 violation CRPD 5, CRPD 9",
        ),
        (
            page("CEDAW/C/51/D/128/2031", "Views under article 7, paragraph 3, of the Optional Protocol\nCommunication No. 128/2031", "Meeting on 24 February 2032,", "", "8.14\tActing under article 7, paragraph 3, of the Optional Protocol, the Committee is of the view that the State party has violated the rights of the author under articles 2 (a) and (c), and 5 (a) of the Convention, and makes the following recommendations to the State party: (a) Concerning the author: open the door."),
            "raised -; decided 2032-02-24 violation CEDAW 2 (a) (c), CEDAW 5 (a)",
        ),
        (
            "CCPR/C/125/D/2999/2031\nКомитет по правам человека\nСоображения, принятые Комитетом относительно сообщения № 2999/2031\nПредставлено:\tА.Б.\nГосударство-участник:\tМонголия\nДата сообщения:\t1 мая 2031 года\nДата принятия Соображений:\t4 сентября 2032 года\nТема сообщения:\tзакрытая дверь\nСтатьи Факультативного протокола:\t2 и 5 (пункт 2 b))\n1.\tАвтором является А.Б.\n10.\tКомитет, действуя в соответствии с пунктом 4 статьи 5 Факультативного протокола, считает, что представленные факты свидетельствуют о нарушении государством-участником статей 19 и 21 Пакта.\n".to_owned(),
            "raised - ICCPR-OP1 2, ICCPR-OP1 5 (2) (b); decided 2032-09-04 violation ICCPR 19, ICCPR 21",
        ),
    ] {
        let reading = tarazy_read::read(text.as_bytes(), "decision.txt").unwrap();
        let told: Vec<String> = steps(&reading)
            .iter()
            .filter(|step| step.step != Step::Advised)
            .map(|step| {
                let date = step.date.as_ref().filter(|_| step.step == Step::Decided);
                let date = date.map(|date| format!("{date} ")).unwrap_or_default();
                let outcome = step.outcome.as_deref().unwrap_or("-");
                let line = format!("{} {date}{outcome} {}", step.step.label(), step.articles.join(", "));
                line.trim_end().to_owned()
            })
            .collect();
        assert_eq!(told.join("; "), wanted, "{text}");
    }
}

/// What a reviewer is told of how a candidate was read.
fn noted(candidate: &Candidate) -> String {
    candidate.notes.iter().map(|note| Saying::from(note).to_string()).collect::<Vec<_>>().join("; ")
}
