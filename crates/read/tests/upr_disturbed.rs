//! Reports of the Universal Periodic Review as other extractors would have left them: wrapped at other widths, with the
//! page in between, numbered otherwise, cut off. What is read in such a copy is held against what is read in the report
//! itself. The reports are not ours to ship; where `../shared` is absent the test says so and is skipped.

mod disturbing;

use disturbing::{Copied, disturbances};
use tarazy_model::{Answer, StateCode, Statement};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/upr/reports");
const NAMES: [&str; 3] = ["kazakhstan2010", "tajikistan2011", "turkmenistan2009"];
/// What of each kind must be read in a copy as in the report itself.
const FLOOR: f64 = 0.97;

/// A recommendation: where it stands in the report itself, who made it, and the answer.
#[derive(Debug, PartialEq)]
struct Point {
    span: (Option<usize>, Option<usize>),
    by: Vec<StateCode>,
    answer: Option<Answer>,
}

/// What is read in a copy.
fn points(copy: &Copied, name: &str) -> Vec<Point> {
    let Ok(reading) = tarazy_read::read(copy.text().as_bytes(), name) else { return Vec::new() };
    assert!(reading.candidates.iter().all(|c| c.passage.holds_in(&reading.text)), "{name}: broken quotes");
    let points = reading.candidates.iter().filter_map(|candidate| match &candidate.statement {
        Statement::Recommendation(point) if point.paragraph.is_some() => Some(Point {
            span: (
                copy.place(candidate.passage.start()),
                copy.place(candidate.passage.end() - 1).map(|at| at + 1),
            ),
            by: point.recommending.clone(),
            answer: point.answer,
        }),
        _ => None,
    });
    points.collect()
}

/// Shares of what is wanted that is found, of what is found that is wanted, and of those found whose States and whose
/// answer are right.
#[expect(clippy::cast_precision_loss, reason = "hundreds")]
fn shares(wanted: &[Point], found: &[Point]) -> [f64; 4] {
    let twin = |point: &Point| wanted.iter().find(|w| w.span == point.span);
    let right = found.iter().filter_map(|point| Some((point, twin(point)?))).collect::<Vec<_>>();
    let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
    [
        share(right.len(), wanted.len()),
        share(right.len(), found.len()),
        share(right.iter().filter(|(f, w)| f.by == w.by).count(), right.len()),
        share(right.iter().filter(|(f, w)| f.answer == w.answer).count(), right.len()),
    ]
}

/// A report, if it is there, without most of its account of the dialogue unless its conclusions point into it.
fn report(name: &str) -> Option<Copied> {
    let Ok(text) = std::fs::read_to_string(format!("{SHARED}/{name}.txt")) else {
        eprintln!("skipped: {SHARED}/{name} is absent");
        return None;
    };
    let opening = text.find("\nA. Presentation").or_else(|| text.find("\n A. Presentation"));
    let section = text.rfind("II. Conclusions and/or");
    let short = opening
        .zip(section)
        .and_then(|(opening, section)| Some(format!("{}\n{}", text.get(..opening)?, text.get(section..)?)));
    Some(Copied::of(short.as_deref().unwrap_or(&text)))
}

/// The names of disturbances after which less is read in a report than must be.
fn badly_read(name: &str) -> Vec<String> {
    let Some(report) = report(name) else { return Vec::new() };
    let wanted = points(&report, name);
    let told = disturbances().into_iter().filter_map(|(disturbed, disturb)| {
        let shares = shares(&wanted, &points(&disturb(&report), name));
        let [recall, precision, states, answers] = shares;
        eprintln!("{name:18}{disturbed:30}{recall:.3} {precision:.3} {states:.3} {answers:.3}");
        shares.iter().any(|share| *share < FLOOR).then(|| format!("{name}, {disturbed}: {shares:?}"))
    });
    told.collect()
}

#[test]
fn disturbed_copies_of_three_reports_are_read_as_the_reports_themselves() {
    eprintln!("{:48}span: recall, precision; States; answers", "");
    let bad = std::thread::scope(|scope| {
        let threads: Vec<_> = NAMES.map(|name| scope.spawn(move || badly_read(name))).into_iter().collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|_| vec!["a panic".to_owned()]))
            .collect::<Vec<_>>()
    });
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn of_a_report_that_is_cut_off_what_stands_before_the_cut_is_read() {
    for name in NAMES {
        let Some(report) = report(name) else { return };
        let wanted = points(&report, name);
        for part in [95, 85, 75] {
            let (cut, at) = report.cut(part);
            let found = points(&cut, name);
            let before = |point: &&Point| point.span.1.is_some_and(|end| end + 60 < at);
            let missed: Vec<_> =
                wanted.iter().filter(before).filter(|w| found.iter().all(|f| f.span != w.span)).collect();
            // What is pointed to behind the cut is not known to be meant.
            let pointed = missed.iter().filter(|point| point.answer == Some(Answer::Noted)).count();
            assert!(missed.len() - pointed <= wanted.len() / 50, "{name}, {part} %: {missed:?}");
        }
    }
}
