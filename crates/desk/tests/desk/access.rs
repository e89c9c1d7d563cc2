//! What each role may do at the desk, and what it sees.

use crate::record::{TEXT, act_of, table};
use crate::users::{House, name};
use tarazy_desk::{
    Act, Actor, Assigning, Decision, Desk, DeskError, DialogueQuery, Field, Filter, Keeping, NewStep,
    PairDecision, QueueQuery, SearchQuery, SecondDecision, SourceNote, Submission, SubmissionsQuery, may,
};
use tarazy_model::{
    BriefDraft, BriefLanguage, BriefState, CommentState, Holds, Likeness, ReviewState, Sampling, Slug,
    UserRole,
};
use tarazy_words::names::Matching;

/// Every act of the desk that changes something, with the act of `may` it is.
pub(crate) fn changes(desk: &Desk, actor: &Actor) -> Vec<(Act, Option<DeskError>)> {
    let account = tarazy_model::AccountId::of(&["none"]);
    let other = tarazy_model::AccountId::of(&["other"]);
    let record = tarazy_model::RecordId::of(&["none"]);
    let decision =
        Decision { account: account.clone(), state: ReviewState::Accepted, reason: None, record: None };
    let second = SecondDecision { account: account.clone(), state: ReviewState::Accepted, reason: None };
    let assigning = |to: Option<&str>| Assigning {
        accounts: vec![tarazy_model::AccountId::of(&["none"])],
        to: to.map(str::to_owned),
        ..Assigning::default()
    };
    let pair = PairDecision { one: account, other, likeness: Likeness::Same, reason: None };
    let bakyt = name("Nobody");
    let slug: Slug = "none".parse().unwrap();
    let brief = |state| BriefDraft { state, ..BriefDraft::default() };
    vec![
        (Act::AddText, desk.keep_reading("t.txt", b"x", &SourceNote::default(), actor).err()),
        (Act::Import, desk.try_import(table(), actor, &mut |_| {}).err()),
        (Act::Import, desk.import(table(), actor, &mut |_| {}).err()),
        (Act::Review, desk.review(&decision, actor).err()),
        (Act::Review, desk.compare(&pair, actor).err()),
        (Act::Review, desk.settle("none", Holds::One, "why", actor).err()),
        (Act::Review, desk.read_again(&second, actor).err()),
        (Act::Review, desk.reject_submissions(&[], "why", actor).err()),
        (Act::Review, desk.assign(&assigning(None), actor).err()),
        (Act::Review, desk.give_back(&assigning(None), actor).err()),
        (Act::Assign, desk.assign(&assigning(Some("nobody")), actor).err()),
        (Act::Manage, desk.set_sampling(Sampling::default(), actor).err()),
        (Act::Review, desk.judge(&record, Keeping::Kept, None, "why", actor).err()),
        (Act::Review, desk.add_step(&record, NewStep::default(), actor).err()),
        (Act::Review, desk.moderate(1, CommentState::Shown, "why", actor).err()),
        (Act::Write, desk.keep_brief(&slug, brief(BriefState::Draft), 0, actor).err()),
        (Act::Publish, desk.keep_brief(&slug, brief(BriefState::Published), 0, actor).err()),
        (Act::Undo, desk.undo(&tarazy_model::BatchId::of(&["none"]), None, actor).err()),
        (Act::Manage, desk.invite(&bakyt, UserRole::Visitor, actor).err()),
        (Act::Manage, desk.reset(&bakyt, actor).err()),
        (Act::Manage, desk.set_role(&bakyt, UserRole::Visitor, actor).err()),
        (Act::Manage, desk.set_disabled(&bakyt, true, actor).err()),
        (Act::Manage, desk.set_visitors(false, actor).err()),
    ]
}

#[test]
fn the_desk_refuses_what_a_role_may_not_do_and_nothing_else() {
    let house = House::new();
    house.desk().set_visitors(true, &Actor::default()).unwrap();
    for role in UserRole::OF_USERS.into_iter().filter(|role| *role != UserRole::Admin) {
        house.invite(role.as_str(), role);
    }
    for role in UserRole::ALL {
        let desk = match role {
            UserRole::Visitor => house.desk().for_session(None).unwrap(),
            role => house.of(role.as_str()),
        };
        assert_eq!(desk.who().role, role);
        let mut asked = changes(&desk, desk.who());
        asked.push((Act::Check, desk.check("t.txt", b"x", Matching::Fuzzy).err()));
        asked.push((Act::SeeCandidates, desk.queue(&QueueQuery::default()).err()));
        asked.push((Act::SeeCandidates, desk.versions(&tarazy_model::AccountId::of(&["none"])).err()));
        asked.push((Act::Review, desk.assignments().err()));
        asked.push((Act::Review, desk.submissions(&SubmissionsQuery::default()).err()));
        asked.push((Act::Review, desk.second_queue(None).err()));
        asked.push((Act::Review, desk.agreement().err()));
        asked.push((Act::SeeCandidates, desk.proposals(None).err()));
        asked.push((Act::SeeCandidates, desk.batches(None).err()));
        asked.push((Act::Manage, desk.users().err()));
        asked.push((Act::Review, desk.comments(None).err()));
        asked
            .push((Act::Write, desk.brief_to_edit(&"none".parse().unwrap(), BriefLanguage::default()).err()));
        asked.push((Act::Submit, desk.submit(&Submission::default()).err()));
        asked.push((Act::Submit, desk.followed("none").err()));
        for (act, error) in asked {
            let refused = matches!(error, Some(DeskError::NotAllowed { .. }));
            assert_eq!(refused, !may(role, act), "{role}, {act:?}: {error:?}");
        }
    }
}

#[test]
fn what_was_submitted_without_a_name_is_for_who_reviews_alone_until_it_is_accepted() {
    let house = House::new();
    house.desk().set_visitors(true, &Actor::default()).unwrap();
    for role in [UserRole::Contributor, UserRole::Reviewer] {
        house.invite(role.as_str(), role);
    }
    let visitor = house.desk().for_session(None).unwrap();
    let submission = Submission {
        issue: "No water in the barracks".into(),
        said: "None since May.".into(),
        ..Submission::default()
    };
    let before = visitor.dialogue(&DialogueQuery::default()).unwrap().updated;
    visitor.submit(&submission).unwrap();
    assert_eq!(visitor.dialogue(&DialogueQuery::default()).unwrap().updated, before, "nor when it came");
    let queue = |who: &str| house.of(who).queue(&QueueQuery::default()).unwrap().waiting;
    let waits = |who: &str| queue(who).iter().any(|one| one.restricted);
    assert!(waits("reviewer") && !waits("contributor"));
    let document = queue("reviewer").into_iter().find(|one| one.restricted).unwrap().evidence.document;
    let told = |desk: &Desk| serde_json::to_string(&desk.document(&document, None).ok()).unwrap();
    assert!(told(&house.of("reviewer")).contains("None since May"));
    for desk in [house.of("contributor"), visitor] {
        assert!(!told(&desk).contains("None since May") && desk.original(&document).is_err());
    }
    house.desk().set_visitors(false, &Actor::default()).unwrap();
    assert!(
        house.desk().for_session(None).unwrap().submit(&submission).is_err(),
        "a closed record takes none"
    );
}

#[test]
fn readers_and_visitors_neither_see_nor_count_what_nobody_decided_on() {
    let house = House::new();
    house.invite("Reader", UserRole::Reader);
    house.invite("Contributor", UserRole::Contributor);
    house.desk().set_visitors(true, &Actor::default()).unwrap();
    let before = house.of("Reader").home().unwrap();
    let kept = house.record.keep("secret-note.txt", TEXT);
    let page = house.record.page(&kept);
    let (visitor, reader, contributor) =
        (house.desk().for_session(None).unwrap(), house.of("Reader"), house.of("Contributor"));
    let seen = |desk: &Desk| {
        let words = |text: &str| SearchQuery { words: text.to_owned(), ..SearchQuery::default() };
        let candidates = Filter::read(Field::Review, "candidate").unwrap();
        let queries = [
            words("review:candidate"),
            words("acceded"),
            words("-review:accepted"),
            words("kind:document convention"),
            SearchQuery { filters: vec![candidates], ..SearchQuery::default() },
        ];
        let found = queries.map(|query| {
            let page = desk.search(&query).unwrap();
            let list = desk.search_list(&query).unwrap().left();
            assert_eq!(page.paging.total, list);
            page.hits.iter().filter(|hit| hit.document == kept.document).count()
        });
        let home = desk.home().unwrap();
        (found, home.backlog, home.documents, home.sources, home.waiting.len())
    };
    for desk in [&visitor, &reader] {
        let (found, backlog, documents, sources, waiting) = seen(desk);
        assert_eq!((found, backlog, waiting), ([0; 5], 0, 0), "{:?}", desk.who());
        assert_eq!((documents, sources), (before.documents, before.sources));
        assert!(matches!(desk.document(&kept.document, None), Err(DeskError::NotFound { .. })));
        assert!(desk.original(&kept.document).is_err());
        assert_eq!(desk.documents(None).unwrap().documents.len(), 1);
        assert_eq!(desk.sources(None).unwrap().sources.len(), 1);
        assert!(desk.news(&Default::default()).unwrap().batches.is_empty());
        let state = desk.state("TJK".parse().unwrap(), None).unwrap();
        assert!(state.counts.is_empty(), "{:?}", state.counts);
        let candidate = &page.candidates[2].account;
        assert!(desk.record(&candidate.record).is_err(), "a record of candidates alone");
    }
    let (found, backlog, documents, ..) = seen(&contributor);
    assert!(found[0] > 0 && backlog > 0 && documents == before.documents + 1, "{found:?}");

    house.record.decide(&act_of(&page, "KAZ"), ReviewState::Accepted);
    let half = reader.document(&kept.document, None).unwrap();
    assert!(half.withheld && half.text.is_none() && half.accounts.len() == 1 && half.waiting == 0);
    assert!(half.accounts[0].evidence.suffix.is_empty(), "what stands beside it waits");
    assert!(reader.original(&kept.document).is_err());
    let record = reader.record(&half.accounts[0].record).unwrap();
    assert!(record.candidates.is_empty() && record.history.is_empty() && record.reviews.is_empty());
    for candidate in &page.candidates {
        if candidate.account.id != half.accounts[0].id {
            house.record.decide(&candidate.account.id, ReviewState::Rejected);
        }
    }
    let whole = reader.document(&kept.document, None).unwrap();
    assert!(!whole.withheld && whole.text.is_some() && whole.candidates.len() == 1);
    assert!(reader.original(&kept.document).is_ok());
}
