//! What holds for any input.

use crate::fixture::{Page, account, act, date, event, figure, place, states};
use proptest::prelude::*;
use tarazy_model::{
    ActKind, CaseStep, Citation, Claim, EventKind, Organisation, Person, Pledge, Polarity, Quantity,
    Recommendation, Statement, Verdict,
};
use tarazy_weigh::{check, differences, keys, rules, within};
use tarazy_words::names::Matching;

fn any_date() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("XXXX-03-08".to_owned()),
        Just("2003/..".to_owned()),
        Just("../2010".to_owned()),
        (1900i16..2030).prop_map(|year| format!("{year:04}")),
        (190i16..203).prop_map(|decade| format!("{decade}X")),
        (1990i16..2024, 1i8..=12, 1i8..=28, "[?~%]?")
            .prop_map(|(y, m, d, mark)| format!("{y:04}-{m:02}-{d:02}{mark}")),
    ]
}

fn any_value() -> impl Strategy<Value = String> {
    (-1e9f64..1e12, 0f64..1e6, 0..6, "( percent| NGO| KZT|)").prop_map(|(low, more, shape, unit)| {
        let value = match shape {
            0 => Quantity::exactly(low),
            1 => Quantity::about(low),
            2 => Quantity::at_least(low),
            3 => Quantity::up_to(low),
            4 => Quantity::almost(low),
            _ => Quantity::between(low, low + more),
        };
        format!("{value}{unit}")
    })
}

fn any_statement() -> impl Strategy<Value = Statement> {
    let words = "[A-Za-zА-я0-9 .'-]{0,40}";
    let state = "(KAZ|KGZ|)";
    let kinds = prop::sample::select(EventKind::ALL.to_vec());
    let acts = prop::sample::select(ActKind::ALL.to_vec());
    prop_oneof![
        (state, "(CAT|CRC)", acts, any_date()).prop_map(|(s, i, kind, on)| act(&s, &i, kind.as_str(), &on)),
        (kinds, words, state, any_date(), words).prop_map(|(kind, title, s, on, who)| {
            let at = place(&who);
            Statement::Event(tarazy_model::Event { place: at, ..event(kind, &title, &s, &on, &who) })
        }),
        (words, state, any_date(), any_value())
            .prop_map(|(m, s, on, v)| Statement::Figure(figure(&m, &s, &on, &v))),
        (words, state, any_date(), any_date()).prop_map(|(measure, s, on, due)| {
            let (states, date, deadline) = (states(&s), date(&on), date(&due));
            Statement::Pledge(Pledge { states, measure, date, deadline, ..Pledge::default() })
        }),
        (words, state, words).prop_map(|(text, s, body)| {
            let (states, body) = (states(&s), Some(body));
            Statement::Recommendation(Recommendation { states, text, body, ..Recommendation::default() })
        }),
        (words, any_date()).prop_map(|(issue, on)| {
            Statement::Case(CaseStep { issue, date: date(&on), ..CaseStep::default() })
        }),
        words.prop_map(|name| Statement::Person(Person { name, ..Person::default() })),
        words.prop_map(|name| Statement::Organisation(Organisation { name, ..Organisation::default() })),
        words.prop_map(|title| Statement::Source(Citation { title, ..Citation::default() })),
        words.prop_map(|text| Statement::Claim(Claim { text, ..Claim::default() })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_candidate_gets_one_finding_by_a_known_rule(
        text in "\\PC{1,80}",
        here in prop::collection::vec((any_statement(), any::<bool>()), 0..8),
        there in prop::collection::vec(any_statement(), 0..8),
    ) {
        let mut page = Page::new(&text);
        for (statement, denied) in here {
            page = page.says(&text, statement);
            page = if denied { page.denying() } else { page };
        }
        let kept = (0..).zip(there).map(|(n, statement): (u32, _)| account(&n.to_string(), statement));
        let accounts: Vec<_> = kept.collect();
        let checked = check(&page.candidates, &accounts, Matching::Fuzzy);
        prop_assert_eq!(checked.len(), page.candidates.len());
        let inside = within(&page.text, &page.candidates);
        for finding in checked.into_iter().chain(inside).chain(differences(&accounts)) {
            prop_assert!(rules::get(&finding.rule).is_some(), "{}", finding.rule);
            prop_assert!(finding.explanation.to_string().ends_with('.') && !finding.inputs.is_empty());
            let alone = ["range-order", "part-of-whole", "deadline-before-promise"];
            let needs_two = finding.verdict == Verdict::Contradicts && !alone.contains(&finding.rule.as_str());
            prop_assert!(!needs_two || finding.inputs.len() > 1, "{} {}", finding.rule, finding.explanation);
        }
    }

    #[test]
    fn what_the_record_says_word_for_word_agrees(statement in any_statement(), denied in any::<bool>()) {
        let polarity = if denied { Polarity::Denied } else { Polarity::Asserted };
        let kept = tarazy_model::Account { polarity, ..account("kept", statement.clone()) };
        let page = Page::new("x").says("x", statement.clone());
        let page = if denied { page.denying() } else { page };
        let verdict = page.check(&[kept]).remove(0).verdict;
        let found = !keys(&statement).is_empty();
        prop_assert!(verdict == Verdict::Agrees || !found, "{verdict:?} {statement:?}");
    }

    #[test]
    fn agreeing_is_mutual(a in any_statement(), b in any_statement()) {
        let way = |here: &Statement, there: &Statement| {
            Page::new("x").says("x", here.clone()).check(&[account("kept", there.clone())]).remove(0).verdict
        };
        let (there, back) = (way(&a, &b), way(&b, &a));
        prop_assert_eq!(there == Verdict::Agrees, back == Verdict::Agrees, "{:?} {:?}", a, b);
    }

    #[test]
    fn keys_are_few_sorted_and_single(statement in any_statement()) {
        let found = keys(&statement);
        prop_assert!(found.len() <= 64 && found.is_sorted_by(|a, b| a < b));
    }
}
