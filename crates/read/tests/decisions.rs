//! Decisions on complaints against the fields known of them; the documents are not ours to ship.

use std::path::Path;
use tarazy_model::{CaseStep, Kind, Statement, Step};
use tarazy_read::Reading;
use tarazy_words::states;

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
    let notes: Vec<_> = reading.candidates.iter().filter_map(|c| c.note.as_deref()).collect();
    assert_eq!(
        notes,
        [
            "substantive issues: Freedom of expression; procedural issues: Exhaustion of domestic remedies",
            "an answer is asked for within 180 days of the transmittal",
        ]
    );
}
