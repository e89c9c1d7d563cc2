use super::*;
use tarazy_model::{
    ActKind, Answer, Basis, CaseStep, Citation, Claim, Code, Count, Date, Event, EventKind, Figure, Form,
    Grant, GrantParty, Inference, InstrumentCode, Kind, LegalStanding, LegalStatus, Location, Membership,
    Name, Organisation, Participant, PartyKind, Person, Place, PlaceLevel, Pledge, Point, Procedure,
    Quantity, Recommendation, Relation, Report, ReportStep, Resolved, Role, Stance, StateCode, Step, Tie,
    TreatyAct,
};

fn named(fields: &[(&str, &str)]) -> Vec<Named> {
    fields.iter().map(|(name, value)| (Saying::from(*name), Saying::from(*value))).collect()
}

#[test]
fn only_what_differs_is_told_with_the_words_that_changed() {
    let (then, now) = (
        named(&[("date", "2010"), ("deaths", "40 people"), ("state", "KGZ")]),
        named(&[("state", "KGZ"), ("deaths", "90 people"), ("place", "Osh")]),
    );
    let changes = between(&then, &now);
    let text = |side: &Option<Saying>| side.as_ref().map(Saying::to_string).unwrap_or_default();
    let told: Vec<_> =
        changes.iter().map(|one| [one.field.to_string(), text(&one.then), text(&one.now)]).collect();
    assert_eq!(told, [["deaths", "40 people", "90 people"], ["place", "", "Osh"], ["date", "2010", ""]]);
    assert_eq!(
        changes[0].pieces,
        [Piece::Dropped("40".into()), Piece::Added("90".into()), Piece::Kept(" people".into())]
    );
    assert!(between(&then, &then).is_empty());
}

#[test]
fn words_of_the_model_are_compared_as_they_are_and_told_in_the_language() {
    let act = |act: &str| vec![(name("treaty_act", "act"), Saying::word("act", act))];
    let changes = between(&act("accession"), &act("ratification"));
    let (then, now, pieces) = changes[0].told(Language::Russian);
    assert_eq!((then.as_deref(), now.as_deref()), (Some("присоединение"), Some("ратификация")));
    assert_eq!(pieces, [Piece::Dropped("присоединение".into()), Piece::Added("ратификация".into())]);
    let json = serde_json::to_value(&changes[0]).unwrap();
    assert_eq!([&json["field"], &json["then"], &json["now"]], ["act", "accession", "ratification"]);
}

#[test]
fn a_value_is_told_by_the_names_that_lead_to_it() {
    let value = serde_json::json!({"size": {"low": 5.0, "unit_word": null}, "states": ["KGZ", "KAZ"], "links": [{"to": "a"}]});
    let mut fields = Vec::new();
    of_object(&[], "event", value.as_object().unwrap(), &mut fields);
    let mut told: Vec<_> = fields.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    told.sort();
    let expected =
        [("links 1, to", "a"), ("size, low", "5"), ("states", "KGZ; KAZ")].map(|(a, b)| (a.into(), b.into()));
    assert_eq!(told, expected);
}

/// Free text that is English in no language.
const TEXT: &str = "слово";

/// A statement of each kind, every field of it filled; a new field has to be filled here, too.
fn whole() -> Vec<Statement> {
    let text = || TEXT.to_owned();
    let some = || Some(text());
    let all = || vec![text()];
    let date = || "2010-06-11".parse::<Date>().ok();
    let states = || "KGZ".parse::<StateCode>().into_iter().collect::<Vec<_>>();
    let codes = || vec![Code::new("1", "2")];
    let amount = || Quantity::estimated(1.0, 2.0, 3.0).of("person");
    let counts = || vec![Count { value: Some(amount()), by: some(), written: some() }];
    let point = || Point::new(40.5, 72.8);
    let names = || vec![Name { written: text(), language: Some("ru".to_owned()), period: date() }];
    let party = || Some(GrantParty { name: text(), identifier: some() });
    let dated = Inference::FromArticleDate;
    vec![
        Statement::TreatyAct(TreatyAct {
            state: states().pop(),
            instrument: Some(InstrumentCode::new("CAT")),
            instrument_written: text(),
            act: ActKind::Accession,
            date: date(),
            text: some(),
            articles: all(),
            towards: states(),
            procedure: Some(Procedure::InterState),
        }),
        Statement::Event(Event {
            kind: EventKind::StateForce,
            codes: codes(),
            basis: Basis::Report,
            title: text(),
            states: states(),
            date: date(),
            dated,
            place: Some(Location {
                written: text(),
                code: Some("KG-O".to_owned()),
                precision: Some(PlaceLevel::City),
                point: point(),
            }),
            participants: vec![Participant { name: text(), role: Role::Actor, party: PartyKind::Person }],
            size: counts(),
            deaths: counts(),
            injured: counts(),
            arrests: counts(),
            demands: all(),
            responses: all(),
            denied: all(),
            ties: vec![Tie { relation: Relation::CausedBy, to: "rec-0123456789012345".parse().unwrap() }],
        }),
        Statement::Figure(Figure {
            indicator: Some("women-parliament".to_owned()),
            measure: text(),
            states: states(),
            date: date(),
            dated,
            value: amount(),
            equivalents: vec![amount()],
            denominator: Some("lower".to_owned()),
            dimensions: [("sex".to_owned(), "female".to_owned()), ("area".to_owned(), "rural".to_owned())]
                .into(),
            counts: Some((29.0, 107.0)),
        }),
        Statement::Pledge(Pledge {
            states: states(),
            promisor: some(),
            promisee: some(),
            measure: text(),
            indicator: Some("women-parliament".to_owned()),
            baseline: Some(amount()),
            target: Some(amount()),
            scope: some(),
            date: date(),
            dated,
            deadline: date(),
            instrument: some(),
            session: some(),
            themes: vec!["torture".to_owned()],
        }),
        Statement::Recommendation(Recommendation {
            states: states(),
            body: Some("CERD".to_owned()),
            form: Form::PositiveAspect,
            text: text(),
            symbol: some(),
            paragraph: some(),
            heading: some(),
            date: date(),
            session: some(),
            recommending: states(),
            answer: Some(Answer::Pending),
            themes: vec!["torture".to_owned()],
            affected: vec!["women".to_owned()],
            targets: vec!["16.3".to_owned()],
            repeated: true,
            follow_up: true,
        }),
        Statement::Report(Report {
            states: states(),
            body: "CERD".to_owned(),
            number: Some("initial".to_owned()),
            step: ReportStep::Listed,
            date: date(),
            simplified: Some(true),
            symbol: some(),
            paragraphs: all(),
        }),
        Statement::Case(CaseStep {
            states: states(),
            issue: text(),
            step: Step::Claimed,
            body: some(),
            date: date(),
            dated,
            actors: all(),
            outcome: some(),
            due: date(),
            item: some(),
            resolved: Some(Resolved::Partly),
            cause: some(),
            symbol: some(),
            articles: all(),
            themes: vec!["torture".to_owned()],
            points: all(),
        }),
        Statement::Grant(Grant {
            states: states(),
            title: text(),
            description: some(),
            funder: party(),
            recipient: party(),
            awarded: Some(amount()),
            disbursed: Some(amount()),
            date: date(),
            dated,
            period: date(),
            programme: some(),
            identifier: some(),
        }),
        Statement::Person(Person {
            name: text(),
            names: names(),
            role: some(),
            states: states(),
            birth: date(),
            death: date(),
            gender: some(),
            identifiers: codes(),
            memberships: vec![Membership { organisation: text(), role: some(), period: date() }],
        }),
        Statement::Organisation(Organisation {
            name: text(),
            acronym: some(),
            names: names(),
            states: states(),
            founded: date(),
            dissolved: date(),
            classification: some(),
            parent: some(),
            standings: vec![LegalStanding { status: LegalStatus::Suspended, period: date() }],
            meets: "P3M".parse().ok(),
            identifiers: codes(),
        }),
        Statement::Place(Place {
            name: text(),
            names: names(),
            level: Some(PlaceLevel::District),
            code: Some("KG-O".to_owned()),
            codes: codes(),
            states: states(),
            part_of: some(),
            point: point(),
            period: date(),
        }),
        Statement::Source(Citation {
            title: text(),
            author: some(),
            publisher: some(),
            date: date(),
            accessed: date(),
            pages: some(),
            note: some(),
        }),
        Statement::Claim(Claim {
            states: states(),
            text: text(),
            date: date(),
            stance: Stance::Reported,
            holder: some(),
        }),
    ]
}

/// Whether there is a word in small Latin letters in it, as in English and in no code.
fn is_latin(told: &str) -> bool {
    told.as_bytes().windows(3).any(|three| three.iter().all(u8::is_ascii_lowercase))
}

#[test]
fn every_field_of_a_statement_and_every_word_of_the_model_in_it_is_told_in_each_language() {
    let all = whole();
    assert_eq!(all.len(), Kind::ALL.len());
    for statement in &all {
        let fields = stated(statement);
        for (name, value) in &fields {
            assert_ne!(name.in_language(Language::Uzbek), name.to_string(), "{name} of {statement:?}");
            for language in [Language::Russian, Language::Kazakh, Language::Kyrgyz] {
                let told = [name.in_language(language), value.in_language(language)];
                // The id of a record is the same in every language.
                let is_plain = told.iter().all(|told| !is_latin(told.trim_start_matches("rec-")));
                assert!(is_plain, "{name} of a {} in {language}: {told:?}", statement.kind());
            }
        }
        let english: Vec<String> = fields.iter().map(|(name, _)| name.to_string()).collect();
        assert!(english.iter().all(|name| name.is_ascii()), "in English as ever: {english:?}");
    }
}

#[test]
fn in_english_every_value_is_as_the_model_writes_it() {
    for statement in whole() {
        let value = serde_json::to_value(&statement).unwrap().to_string();
        for (name, told) in stated(&statement) {
            for part in told.to_string().split("; ") {
                assert!(value.contains(part), "{name}: {part} in {value}");
            }
        }
    }
}
