//! Which rights a statement is about (rule `right-of-statement`).
//!
//! By what its source says, never by its words: the themes of a point or pledge are given, or found by a rule of their
//! own before.

use tarazy_model::{Event, Quantity, Statement};
use tarazy_words::rights::{self, Right};

/// The rights a statement is about, each once, in the order of the scales. The themes are those of a point or a
/// pledge.
pub fn rights<'t>(statement: &Statement, themes: impl IntoIterator<Item = &'t str>) -> Vec<&'static Right> {
    let found: Vec<&'static str> = match statement {
        Statement::Recommendation(_) => codes(themes.into_iter().flat_map(rights::of_theme)),
        Statement::Pledge(pledge) => {
            let measured = pledge.indicator.iter().flat_map(|code| rights::of_indicator(code));
            codes(themes.into_iter().flat_map(rights::of_theme).chain(measured))
        }
        Statement::Event(event) => {
            let life = rights::get("life").filter(|_| cost_lives(event));
            codes(rights::of_event(event.kind).chain(life))
        }
        Statement::Figure(figure) => {
            codes(figure.indicator.iter().flat_map(|code| rights::of_indicator(code)))
        }
        Statement::Case(step) => codes(step.articles.iter().flat_map(|article| rights::of_article(article))),
        _ => Vec::new(),
    };
    rights::all().iter().filter(|right| found.contains(&right.code)).collect()
}

fn codes(rights: impl Iterator<Item = &'static Right>) -> Vec<&'static str> {
    rights.map(|right| right.code).collect()
}

/// Whether somebody told of dead, and not that there were none.
fn cost_lives(event: &Event) -> bool {
    event.deaths.iter().any(|count| !count.value.as_ref().is_some_and(Quantity::is_zero))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::{CaseStep, EventKind, Figure, Pledge, Recommendation};

    #[test]
    fn each_kind_of_statement_tells_by_its_own_fields() {
        let of = |statement: Statement, themes: &[&str]| {
            let found = rights(&statement, themes.iter().copied());
            found.into_iter().map(|right| right.code).collect::<Vec<_>>().join(" ")
        };
        let event = |kind: EventKind, deaths: &[&str]| {
            let deaths = deaths.iter().map(|count| count.parse::<tarazy_model::Quantity>().unwrap().into());
            Statement::Event(Event { kind, deaths: deaths.collect(), ..Event::default() })
        };
        let figure =
            |code: &str| Statement::Figure(Figure { indicator: Some(code.to_owned()), ..Figure::default() });
        let pledge = Pledge { indicator: Some("women-parliament".to_owned()), ..Pledge::default() };
        let case =
            CaseStep { articles: vec!["CAT 12".to_owned(), "ICCPR 9".to_owned()], ..CaseStep::default() };
        let point = || Statement::Recommendation(Recommendation::default());
        for (found, expected) in [
            (of(point(), &["death-penalty", "prisons and more"]), "life"),
            (of(point(), &[]), ""),
            (of(event(EventKind::Protest, &[]), &[]), "assembly-association"),
            (of(event(EventKind::Protest, &["0"]), &[]), "assembly-association"),
            (of(event(EventKind::Protest, &["3"]), &[]), "life assembly-association"),
            (of(event(EventKind::Meeting, &[]), &["torture"]), ""),
            (of(figure("literacy"), &[]), "education"),
            (of(Statement::Pledge(pledge), &["work"]), "participation women work"),
            (of(Statement::Case(case), &[]), "torture detention"),
        ] {
            assert_eq!(found, expected);
        }
    }
}
