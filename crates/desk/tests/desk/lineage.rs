//! Points made again, through the desk: linked after an import, decided on, kept through another.

use std::path::Path;
use tarazy_desk::{
    Actor, Desk, DeskError, PairDecision, RecordPage, RepeatedQuery, RepeatedRow, Table, importer,
    read_tables,
};
use tarazy_model::{BatchId, Likeness, LinkKind, StateCode};
use tarazy_weigh::{Piece, lineage};

const TABLE: &str = "To,Text,From,Response,Issue,Session\n\
    Kazakhstan,Close the juvenile colony beside the old quarry,Norway,Accepted,Detention,7\n\
    Kazakhstan,Return the mosque seized from the congregation,Qatar,Rejected,Religion,7\n\
    Kazakhstan,Consider closing the juvenile colony beside the old quarry,Chad,Accepted,Detention,20\n\
    Kazakhstan,Immediately close the juvenile colony beside the quarry,Peru,Accepted,\"Children,Detention\",20\n\
    Kyrgyzstan,Close the juvenile colony beside the old quarry,Norway,Accepted,Detention,8\n";

fn import(desk: &Desk, table: &str) -> BatchId {
    let tables = vec![Table { name: "upr.csv", bytes: table.as_bytes() }];
    let read = read_tables(importer("upr").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap().batch.unwrap().id
}

fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::open(&folder.path().join("record")).unwrap();
    (folder, desk)
}

fn repeated(desk: &Desk, state: &str) -> Vec<RepeatedRow> {
    let query = RepeatedQuery { state: Some(state.parse().unwrap()), ..RepeatedQuery::default() };
    desk.repeated(&query).unwrap().rows
}

fn page(desk: &Desk) -> RecordPage {
    desk.record(&repeated(desk, "KAZ")[0].record).unwrap()
}

#[test]
fn a_point_made_again_is_shown_with_its_chain_and_its_wording() {
    let (_folder, desk) = desk();
    assert_eq!(repeated(&desk, "KAZ"), []);
    import(&desk, TABLE);
    let rows = repeated(&desk, "KAZ");
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].times, rows[0].points, rows[0].first.as_str()), (2, 3, "2010-02-01"));
    assert_eq!(repeated(&desk, "KGZ"), [], "another State is another lineage");
    let all = desk.repeated(&RepeatedQuery::default()).unwrap();
    assert_eq!((all.total, all.waiting.len()), (1, 0));
    let other = RepeatedQuery { body: Some("CAT".into()), ..RepeatedQuery::default() };
    assert_eq!(desk.repeated(&other).unwrap().rows, []);

    let page = page(&desk);
    let [again] = page.again.as_slice() else { panic!("one chain") };
    assert_eq!((again.times, again.points.len(), page.not_again), (2, 3, None));
    let kinds: Vec<LinkKind> =
        again.points.iter().filter_map(|point| point.link.as_ref().map(|link| link.kind)).collect();
    assert_eq!(kinds.len(), 2);
    assert!(kinds.contains(&LinkKind::Softened) && kinds.contains(&LinkKind::Sharpened), "{kinds:?}");
    let softened =
        again.points.iter().filter_map(|point| point.link.as_ref()).find(|l| l.kind == LinkKind::Softened);
    assert_eq!(softened.unwrap().wording[1], Piece::Added("Consider closing".into()));
    assert_eq!(softened.unwrap().rule.id, "lineage-verb");
}

#[test]
fn a_point_that_stands_alone_says_why() {
    let (_folder, desk) = desk();
    import(&desk, TABLE);
    let hits =
        desk.search(&tarazy_desk::SearchQuery { words: "mosque".into(), ..Default::default() }).unwrap().hits;
    let page = desk.record(hits[0].record.as_ref().unwrap()).unwrap();
    assert!(page.again.is_empty());
    assert!(page.not_again.unwrap().contains("near enough"), "{:?}", page.not_again);
}

#[test]
fn a_decision_holds_through_undo_and_another_import_until_it_is_taken_back() {
    let (_folder, desk) = desk();
    let batch = import(&desk, TABLE);
    let decide = |likeness| {
        let found = page(&desk);
        let linked = found.again[0].points.iter().find(|point| point.link.is_some()).unwrap();
        let one = linked.link.as_ref().unwrap().account.clone();
        let decision = PairDecision {
            one,
            other: linked.account.clone(),
            likeness,
            reason: Some("another colony".into()),
        };
        (desk.compare(&decision, &Actor::named("Aigul")).unwrap(), decision)
    };
    let (kept, decision) = decide(Likeness::NotSame);
    assert_eq!((kept.by.as_str(), kept.reason.as_deref()), ("Aigul", Some("another colony")));
    let split = repeated(&desk, "KAZ")[0].points;
    assert_eq!(split, 2);
    let shown = page(&desk);
    assert!(shown.apart.iter().chain(&shown.apart).all(|apart| apart.decision == kept));

    desk.undo(&batch, None, &Actor::default()).unwrap();
    assert_eq!(repeated(&desk, "KAZ"), []);
    import(&desk, TABLE);
    assert_eq!(repeated(&desk, "KAZ")[0].points, split, "the decision is kept");
    import(&desk, &TABLE.replace("Norway", "Sweden"));
    let back = PairDecision { likeness: Likeness::Open, ..decision.clone() };
    desk.compare(&back, &Actor::default()).unwrap();
    assert!(repeated(&desk, "KAZ")[0].points > split);
    assert!(desk.verify().unwrap().holds);

    let itself = PairDecision { other: decision.one.clone(), ..decision };
    assert!(matches!(desk.compare(&itself, &Actor::default()), Err(DeskError::Invalid(_))));
}

#[test]
fn a_record_that_can_only_be_read_shows_the_same() {
    let (folder, desk) = desk();
    import(&desk, TABLE);
    let to = folder.path().join("copy");
    desk.copy_to(&to).unwrap();
    let shown = page(&desk);
    let read_only = Desk::open_read_only(&to).unwrap();
    let waiting = read_only.repeated(&RepeatedQuery::default()).unwrap();
    assert_eq!((waiting.rows.len(), waiting.waiting.len()), (0, 2), "it says what it could not do");
    let again = read_only.record(&shown.id).unwrap().again;
    assert_eq!(again[0].points.len(), shown.again[0].points.len());
}

/// Every pair of a State's points compared, against those the search proposes, on the real recommendations of sessions
/// 1-15; and what becomes of them.
#[test]
fn real_recommendations_are_linked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/upr/recommendations");
    let names = ["1-5.csv", "6-9.csv", "10-13.csv", "14-15.csv"];
    let read = |name: &&str| std::fs::read(folder.join(name)).ok().map(|bytes| ((*name).to_owned(), bytes));
    let files: Vec<(String, Vec<u8>)> = names.iter().filter_map(read).collect();
    if files.len() < names.len() {
        eprintln!("skipped: {} absent", folder.display());
        return;
    }
    let tables: Vec<Table<'_>> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let imported =
        importer("upr").unwrap().import(&tables, &tarazy_import::Options::default(), &mut |_, _| {});
    let (mut wanted, mut proposed) = (0, 0);
    for state in ["KAZ", "KGZ"].map(|code| code.parse::<StateCode>().unwrap()) {
        let made: Vec<_> = imported
            .drafts
            .iter()
            .filter_map(|draft| match &draft.statement {
                tarazy_model::Statement::Recommendation(made) if made.states.contains(&state) => Some(made),
                _ => None,
            })
            .collect();
        let candidates: std::collections::HashSet<_> = lineage::candidates(&made).into_iter().collect();
        for a in 0..made.len() {
            for b in a + 1..made.len() {
                if lineage::are_one(made[a], made[b]).is_some() {
                    wanted += 1;
                    proposed += usize::from(candidates.contains(&(a, b)));
                }
            }
        }
    }
    let recall = f64::from(u32::try_from(proposed).unwrap()) / f64::from(wanted);
    println!("of {wanted} pairs that are one point, {proposed} are proposed: {recall:.3}");
    assert!(wanted > 20 && recall >= 0.97, "{recall}");
}
