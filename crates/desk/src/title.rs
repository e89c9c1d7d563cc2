//! The line that names a statement for people, with names where the record holds codes.

use tarazy_model::{Figure, Grant, Quantity, Recommendation, Report, StateCode, Statement, TreatyAct};
use tarazy_tell::written;
use tarazy_words::{Saying, states};

/// Between the parts of a title.
const BETWEEN: &str = " · ";

/// The title of a statement: "Uzbekistan · CAT · accession". What a source says is told as it says it.
pub(crate) fn title(statement: &Statement) -> Saying {
    match statement {
        Statement::TreatyAct(act) => of_act(act),
        Statement::Figure(Figure { measure, value, .. }) => with_amount(measure, value),
        Statement::Grant(grant) => of_grant(grant),
        Statement::Report(report) => of_report(report),
        other => other.title().into(),
    }
}

/// The same, of a point who said it to whom and where, since the point itself is shown below.
pub(crate) fn headline(statement: &Statement) -> Saying {
    match statement {
        Statement::Recommendation(point) => of_point(point),
        other => title(other),
    }
}

fn of_act(act: &TreatyAct) -> Saying {
    let state = act.state.map_or_else(|| Saying::of("find-state-unknown").sentence(), state);
    let instrument = act.instrument.as_ref().map_or(act.instrument_written.as_str(), |code| code.as_str());
    Saying::Several(vec![state, instrument.into(), Saying::word("act", act.act.as_str())], BETWEEN)
}

fn of_report(report: &Report) -> Saying {
    let states = Saying::list(report.states.iter().copied().map(state));
    let number = report.number.as_deref().map(number_of_report);
    let parts = [states, report.body.as_str().into()].into_iter().chain(number);
    Saying::Several(parts.chain([Saying::word("step", report.step.label())]).collect(), BETWEEN)
}

/// The number of a report: "5", "2-4", or that it is the initial one.
pub(crate) fn number_of_report(number: &str) -> Saying {
    Saying::word("report", number)
}

fn of_grant(grant: &Grant) -> Saying {
    grant.amount().map_or_else(|| grant.title.as_str().into(), |amount| with_amount(&grant.title, amount))
}

/// "Women in parliament: 24.3 %".
fn with_amount(what: &str, amount: &Quantity) -> Saying {
    let amount = Saying::Exactly(written::quantity(amount), Box::new(amount.into()));
    Saying::Several(vec![what.into(), amount], ": ")
}

fn of_point(point: &Recommendation) -> Saying {
    let states = |codes: &[StateCode]| codes.iter().copied().map(state).collect::<Vec<_>>();
    let mut parts: Vec<Saying> = point.body.iter().map(|body| body.as_str().into()).collect();
    parts.extend(states(&point.states));
    parts.push(Saying::word("point", point.form.label()));
    if !point.recommending.is_empty() {
        parts.push(Saying::of("made-by-states").with("states", Saying::list(states(&point.recommending))));
    }
    parts.extend(point.answer.map(|answer| Saying::word("answer", answer.label())));
    let paragraph = point.paragraph.as_ref().map(|number| Saying::of("paragraph-n").shown("n", number));
    let place: Vec<Saying> =
        point.symbol.iter().map(|symbol| symbol.as_str().into()).chain(paragraph).collect();
    if !place.is_empty() {
        parts.push(Saying::list(place));
    }
    Saying::Several(parts, BETWEEN)
}

fn state(code: StateCode) -> Saying {
    states::get(code).map_or_else(|| code.to_string().into(), |state| (&state.names).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::{ActKind, InstrumentCode, ReportStep};
    use tarazy_words::Language;

    #[test]
    fn a_title_is_told_in_the_language_of_who_reads() {
        let act = TreatyAct {
            state: "UZB".parse().ok(),
            instrument: Some(InstrumentCode::new("CAT")),
            act: ActKind::Accession,
            ..TreatyAct::default()
        };
        let report = Report {
            states: "KAZ".parse().into_iter().collect(),
            body: "CERD".to_owned(),
            number: Some("initial".to_owned()),
            step: ReportStep::Due,
            ..Report::default()
        };
        let said = |statement: &Statement, language| title(statement).in_language(language);
        let act = Statement::TreatyAct(act);
        assert_eq!(said(&act, Language::English), "Uzbekistan · CAT · accession");
        assert_eq!(said(&act, Language::Russian), "Узбекистан · CAT · присоединение");
        let report = Statement::Report(report);
        assert_eq!(said(&report, Language::English), "Kazakhstan · CERD · initial · report due");
        assert!(!said(&report, Language::Kyrgyz).contains("initial"));
    }
}
