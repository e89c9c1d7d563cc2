//! The accounts of one record side by side.

use crate::fixture::{account, act, brief, denied, event, figure};
use tarazy_model::{Account, EventKind, SourceId, Statement};
use tarazy_weigh::{differences, independent};

fn resigned(name: &str, on: &str) -> Account {
    account(name, Statement::Event(event(EventKind::LossOfPower, "resigns", "KGZ", on, "Askar Akayev")))
}

#[test]
fn fields_agree_or_contradict_pair_by_pair() {
    let accounts = [resigned("a", "2005-04-04"), resigned("b", "2005-04-11"), resigned("c", "2005-04")];
    let found = differences(&accounts);
    assert_eq!(brief(&found), ["field-date contradicts", "field-name agrees"]);
    assert_eq!(found[0].inputs.len(), 2);
    assert_eq!(found[1].inputs.len(), 3);
}

#[test]
fn sources_that_copy_one_another_count_once() {
    let copy = Account { source: SourceId::of(&["a"]), ..resigned("b", "2005-04-04") };
    assert_eq!(
        brief(&differences(&[resigned("a", "2005-04-04"), copy])),
        ["copies-count-once cannot-be-checked"]
    );
    let own_words = Account { source: SourceId::of(&["a"]), ..resigned("b", "2005-04-11") };
    let found = brief(&differences(&[resigned("a", "2005-04-04"), own_words]));
    assert_eq!(found, ["field-date contradicts", "field-name agrees"], "a source against itself is told");
}

/// An account of one event in a source of its own, by the words of its passage.
fn quoting(words: &str) -> Account {
    account(words, resigned("a", "2005-04-04").statement)
}

#[test]
fn a_source_that_repeats_nearly_all_of_anothers_words_adds_no_voice() {
    let told = "The president signed his letter of resignation in the Moscow embassy before members of parliament, \
                weeks after crowds had taken the government house in Bishkek without meeting any resistance worth naming";
    let again = told.replace("crowds", "protesters");
    let another =
        "Askar Akayev gave up his office abroad; deputies flew there to receive the paper from his hands";
    assert_eq!(independent(&[quoting(told), quoting(&again)]), 1);
    assert_eq!(independent(&[quoting(told), quoting(another)]), 2);
    assert_eq!(
        independent(&[quoting("Akayev resigned"), quoting("Akayev resigned.")]),
        2,
        "too few words to tell"
    );
    assert_eq!(
        brief(&differences(&[quoting(told), quoting(&again)])),
        ["copies-count-once cannot-be-checked"]
    );
}

#[test]
fn acts_figures_and_denials_are_compared_by_their_own_rules() {
    let figure = |value: &str| Statement::Figure(figure("NGOs", "KAZ", "2020", value));
    for (a, b, expected) in [
        (
            account("a", act("KAZ", "CRC", "ratification", "1994")),
            account("b", act("KAZ", "CRC", "ratification", "1994-08-12")),
            vec!["treaty-act-agrees agrees"],
        ),
        (
            account("a", act("KAZ", "CRC", "ratification", "1994")),
            account("b", act("KAZ", "CRC", "accession", "1994")),
            vec!["treaty-act-kind contradicts"],
        ),
        (
            account("a", figure("~16000 NGO")),
            account("b", figure("15800 NGO")),
            vec!["field-date agrees", "field-quantity agrees"],
        ),
        (
            account("a", figure("16000 NGO")),
            denied(account("b", figure("16000 NGO"))),
            vec!["denied contradicts"],
        ),
    ] {
        assert_eq!(brief(&differences(&[a, b])), expected);
    }
}

#[test]
fn an_act_denied_as_of_a_date_and_done_later_is_no_difference() {
    let ratified = |on: &str| account("done", act("KGZ", "CRPD", "ratification", on));
    let denial = |on: &str| denied(account("not done", act("KGZ", "CRPD", "ratification", on)));
    for (here, there, expected) in [
        (ratified("2019-05-16"), denial("2009"), vec![]),
        (ratified("2019-05-16"), denial("2021"), vec!["denied contradicts"]),
        (ratified("2019-05-16"), denial(""), vec!["denied contradicts"]),
        (denied(ratified("2005")), denial("2009"), vec![]),
    ] {
        assert_eq!(brief(&differences(&[here, there])), expected);
    }
}
