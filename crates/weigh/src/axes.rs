//! Which rights, groups of persons and goals a statement is about (rules `right-of-statement`, `group-of-statement`,
//! `goal-of-statement`).
//!
//! By what its source says, never by its words: the themes of a point or pledge are given, or found by a rule of their
//! own before.

use tarazy_model::{Event, Quantity, Statement};
use tarazy_words::rights::{self, Right};
use tarazy_words::{affected, indicators};

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
        Statement::Case(step) => {
            let articles = step.articles.iter().flat_map(|article| rights::of_article(article));
            codes(articles.chain(themes.into_iter().flat_map(rights::of_theme)))
        }
        _ => Vec::new(),
    };
    rights::all().iter().filter(|right| found.contains(&right.code)).collect()
}

/// The groups of persons that its indicator says a figure or a pledge is about; those of a point are its source's.
pub fn groups(statement: &Statement) -> Vec<&'static str> {
    let named = indicator(statement).map(|indicator| affected::of(indicator.names.en));
    named.into_iter().flatten().map(|group| group.code).collect()
}

/// The targets of the 2030 Agenda that a statement is about, as numbers: `5.5`. Those of a point are its source's.
pub fn targets(statement: &Statement) -> Vec<String> {
    if let Statement::Recommendation(point) = statement {
        return point.targets.iter().map(|target| target.to_uppercase()).collect();
    }
    let sdg = indicator(statement).and_then(|indicator| indicator.sdg);
    // An indicator has a number behind that of its target: 5.5.1.
    let target = |number: &str| number.split('.').take(2).collect::<Vec<_>>().join(".").to_uppercase();
    sdg.map(target).into_iter().collect()
}

fn indicator(statement: &Statement) -> Option<&'static indicators::Indicator> {
    let code = match statement {
        Statement::Figure(figure) => figure.indicator.as_deref(),
        Statement::Pledge(pledge) => pledge.indicator.as_deref(),
        _ => None,
    };
    indicators::get(code?)
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
    fn an_indicator_says_of_whom_and_for_which_goal_a_figure_is() {
        let figure =
            Statement::Figure(Figure { indicator: Some("women-parliament".to_owned()), ..Figure::default() });
        assert_eq!((groups(&figure), targets(&figure)), (vec!["women"], vec!["5.5".to_owned()]));
        assert!(groups(&Statement::Event(Event::default())).is_empty());
    }

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
