//! What is read from a sentence, kind by kind: small texts of our own and the statements they must give.
//!
//! A statement is written as one line: its State, what it says in the order of its fields, "not" before what is
//! denied and "open: …" after what the text leaves unsettled.

#![expect(clippy::unwrap_used, reason = "a text that cannot be read is a failed test")]

use tarazy_model::{Candidate, Count, Date, Kind, Participant, Polarity, Role, Statement};

/// The statements of one kind in a text, one a line.
fn told(text: &str, kind: Kind) -> Vec<String> {
    let reading = tarazy_read::read(text.as_bytes(), "text").unwrap();
    reading.candidates.iter().filter(|c| c.statement.kind() == kind).map(line).collect()
}

/// Asserts what texts tell of one kind.
fn assert_told(kind: Kind, table: &[(&str, &[&str])]) {
    for (text, wanted) in table {
        assert_eq!(told(text, kind), *wanted, "{text}");
    }
}

/// A candidate on one line.
fn line(candidate: &Candidate) -> String {
    let mut words: Vec<String> = candidate.statement.states().iter().map(ToString::to_string).collect();
    if candidate.polarity == Polarity::Denied {
        words.push("not".into());
    }
    words.extend(fields(candidate));
    if !candidate.unknown.is_empty() {
        let open: Vec<String> = candidate.unknown.iter().map(|slot| format!("{slot:?}")).collect();
        words.push(format!("open: {}", open.join(", ")));
    }
    words.join(" ")
}

/// What tells statements of a kind apart.
fn fields(candidate: &Candidate) -> Vec<String> {
    let day = |date: &Option<Date>| date.as_ref().map(ToString::to_string);
    let count = |name: &str, of: &[Count]| of.first().map(|count| format!("{name} {count}"));
    let people = |name: &str, role: Role, of: &[Participant]| {
        let named: Vec<&str> = of.iter().filter(|p| p.role == role).map(|p| p.name.as_str()).collect();
        (!named.is_empty()).then(|| format!("{name} {}", named.join(" & ")))
    };
    let quote = Some(format!("[{}]", candidate.passage.quote()));
    match &candidate.statement {
        Statement::TreatyAct(act) => {
            vec![act.instrument.as_ref().map(ToString::to_string), Some(act.act.to_string()), day(&act.date)]
        }
        Statement::Event(event) => vec![
            Some(event.kind.to_string()),
            day(&event.date),
            event.place.as_ref().map(|place| format!("in {}", place.written)),
            people("actor", Role::Actor, &event.participants),
            people("target", Role::Target, &event.participants),
            count("size", &event.size),
            count("deaths", &event.deaths),
            count("injured", &event.injured),
            count("arrests", &event.arrests),
            event.demands.first().map(|demand| format!("for {demand}")),
            (!event.denied.is_empty()).then(|| format!("but {}", event.denied.join("; "))),
        ],
        Statement::Figure(figure) => vec![
            figure.indicator.clone(),
            figure.denominator.clone(),
            day(&figure.date),
            Some(figure.value.to_string()),
            figure.equivalents.first().map(|money| format!("= {money}")),
        ],
        Statement::Pledge(pledge) => vec![
            pledge.promisor.clone(),
            pledge.indicator.clone(),
            pledge.target.as_ref().map(ToString::to_string),
            pledge.deadline.as_ref().map(|date| format!("by {date}")),
        ],
        Statement::Recommendation(point) => {
            vec![point.body.clone(), Some(point.form.label().to_owned()), quote]
        }
        Statement::Report(report) => vec![Some(report.title()), day(&report.date), quote],
        Statement::Grant(_) => Vec::new(),
        Statement::Case(step) => vec![Some(format!("{:?}", step.step)), day(&step.date), quote],
        Statement::Person(person) => vec![person.role.clone(), Some(person.name.clone())],
        Statement::Place(place) => vec![Some(place.name.clone())],
        Statement::Organisation(named) => vec![Some(named.name.clone()), named.acronym.clone()],
        Statement::Source(work) => vec![
            work.note.clone(),
            work.author.clone(),
            Some(work.title.clone()),
            work.publisher.clone(),
            day(&work.date),
            work.pages.clone(),
        ],
        Statement::Claim(claim) => vec![Some(format!("{:?}", claim.stance)), quote],
    }
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn a_treaty_act_is_told_by_its_verb_or_denied_by_it() {
    assert_told(
        Kind::TreatyAct,
        &[
            (
                "Kazakhstan acceded to the Convention against Torture on 26 August 1998.",
                &["KAZ CAT accession 1998-08-26"],
            ),
            (
                "Tajikistan has not ratified the Optional Protocol to the Convention against Torture.",
                &["TJK not OPCAT ratification"],
            ),
            (
                "Uzbekistan signed the Convention on the Rights of Persons with Disabilities on 27 February 2009 and \
                 ratified it on 28 June 2021.",
                &["UZB CRPD signature 2009-02-27", "UZB CRPD ratification 2021-06-28"],
            ),
            ("The president signed a decree to carry out the Convention against Torture.", &[]),
            ("Turkmenistan should ratify the Convention on Enforced Disappearance.", &[]),
        ],
    );
}

#[test]
fn a_table_row_gives_each_state_its_act_unless_the_columns_are_lost() {
    assert_told(
        Kind::TreatyAct,
        &[
            (
                "Human rights treatiesKazakhstanKyrgyzstanUzbekistan\n\
                 Convention against TortureRatifiedAccededAcceded\n\
                 Convention on Migrant WorkersAcceded\n",
                &[
                    "KAZ CAT ratification",
                    "KGZ CAT accession",
                    "UZB CAT accession",
                    "ICMW accession open: State",
                ],
            ),
            (
                "Treaty\tKazakhstan\tKyrgyzstan\tUzbekistan\n\
                 Convention against Torture\tRatified\t\tAcceded\n\
                 Convention on Migrant Workers\t\tAcceded\t\n",
                &["KAZ CAT ratification", "UZB CAT accession", "KGZ ICMW accession"],
            ),
        ],
    );
}

#[test]
fn an_event_has_its_size_place_and_what_did_not_happen() {
    assert_told(
        Kind::Event,
        &[
            (
                "On 6 April 2010 about 1,500 people rallied in Talas, demanding the resignation of the governor, but \
                 no shots were fired.",
                &[
                    "KGZ protest 2010-04-06 in Talas actor people target governor size ~1500 person for the \
                     resignation of the governor but no shots were fired",
                    "KGZ not state-force 2010-04-06",
                ],
            ),
            (
                "At least 80 people were killed in Bishkek on 7 April 2010.",
                &["KGZ state-force 2010-04-07 in Bishkek target people deaths >=80 person"],
            ),
            (
                "Prime Minister Daniyar Usenov resigned in Bishkek on 7 April 2010.",
                &["KGZ loss-of-power 2010-04-07 in Bishkek actor Daniyar Usenov"],
            ),
            ("If people rallied in Talas on 6 April 2010, shots would be fired.", &[]),
            ("Did 1,500 people rally in Talas on 6 April 2010?", &[]),
        ],
    );
}

#[test]
fn a_figure_has_its_own_year_and_its_sum_in_another_currency() {
    assert_told(
        Kind::Figure,
        &[
            (
                "Women held 15.9 and 17.8 percent of the seats in the Mazhilis of Kazakhstan in 2007 and 2010 \
                 respectively.",
                &[
                    "KAZ women-parliament lower 2007 15.9 percent",
                    "KAZ women-parliament lower 2010 17.8 percent",
                ],
            ),
            (
                "In 2007 and 2010 women held 15.9 and 17.8 percent of the seats in the Mazhilis of Kazakhstan \
                 respectively.",
                &[
                    "KAZ women-parliament lower 2007 15.9 percent",
                    "KAZ women-parliament lower 2010 17.8 percent",
                ],
            ),
            (
                "Kazakhstan gave its associations 1.8 billion tenge (4.2 million US dollars) in 2019.",
                &["KAZ 2019 1800000000 KZT = 4200000 USD"],
            ),
            (
                "Women held 11.2 percent of the seats in the parliament of Kazakhstan in 1999.",
                &["KAZ women-parliament 1999 11.2 percent open: Denominator"],
            ),
        ],
    );
}

#[test]
fn a_pledge_has_who_made_it_its_target_and_its_deadline() {
    assert_told(
        Kind::Pledge,
        &[
            (
                "The Government of Uzbekistan committed to give women 30 percent of the seats in parliament by 2030.",
                &["UZB Government women-parliament 30 percent by 2030"],
            ),
            ("Uzbekistan did not commit to give women 30 percent of the seats in parliament.", &[]),
        ],
    );
}

#[test]
fn each_point_of_a_list_of_concerns_is_one_and_takes_over_the_state() {
    assert_told(
        Kind::Recommendation,
        &[
            (
                "The Committee against Torture considered the report of Tajikistan. Its main concerns include the \
                 beating of detainees; the lack of independent investigations; and impunity of officers.",
                &[
                    "TJK CAT concern [the beating of detainees]",
                    "TJK CAT concern [the lack of independent investigations]",
                    "TJK CAT concern [impunity of officers]",
                ],
            ),
            (
                "The Government of Kazakhstan must repeal the law.",
                &["KAZ recommendation [The Government of Kazakhstan must repeal the law]"],
            ),
        ],
    );
}

#[test]
fn the_steps_of_a_case_are_told_one_by_one() {
    assert_told(
        Kind::Case,
        &[
            (
                "The court in Almaty sentenced the journalist to five years in prison on 3 March 2019.",
                &[
                    "KAZ Decided 2019-03-03 [The court in Almaty sentenced the journalist to five years in prison \
                     on 3 March 2019]",
                ],
            ),
            (
                "On 4 May 2018 lawyers in Osh lodged a complaint against the fine, and the court annulled the fine \
                 on 9 July 2018.",
                &[
                    "KGZ Raised 2018-05-04 [On 4 May 2018 lawyers in Osh lodged a complaint against the fine]",
                    "KGZ Decided 2018-07-09 [the court annulled the fine on 9 July 2018]",
                ],
            ),
        ],
    );
}

#[test]
fn people_have_their_office_and_are_named_once() {
    assert_told(
        Kind::Person,
        &[
            (
                "Prime Minister Daniyar Usenov fled Bishkek. Usenov went by air. Daniyar Usenov said nothing.",
                &["KGZ Prime Minister Daniyar Usenov"],
            ),
            ("The Head of the Supreme Court spoke in Fundamental Freedoms Hall.", &[]),
        ],
    );
}

#[test]
fn an_organisation_has_its_short_name() {
    assert_told(
        Kind::Organisation,
        &[
            (
                "The Committee on the Elimination of Discrimination against Women (hereinafter – Committee) met.",
                &["Committee on the Elimination of Discrimination against Women Committee"],
            ),
            (
                "The Ministry of Internal Affairs of Kyrgyzstan (MIA) answered.",
                &["KGZ Ministry of Internal Affairs of Kyrgyzstan MIA"],
            ),
        ],
    );
}

#[test]
fn a_footnote_is_read_as_a_citation() {
    assert_told(
        Kind::Source,
        &[(
            "Parliament met in Astana.\n\n[1] Ann Author, “A long title: the second part,” Central Asia Review, \
             (2014): 12-15.\n",
            &[
                "1 Ann Author A long title: the second part Central Asia Review 2014 12-15",
                "Central Asia Review Central Asia Review 2014",
            ],
        )],
    );
}

#[test]
fn what_is_counted_from_now_needs_to_know_when_that_was() {
    assert_told(
        Kind::Event,
        &[
            (
                "A New Mayor for Osh\n\nPublished on March 3, 2015\n\nLast year the government of Kyrgyzstan dismissed \
                 the mayor of Osh.\n",
                &["KGZ loss-of-power 2014? in Osh actor government"],
            ),
            (
                "Last year the government of Kyrgyzstan dismissed the mayor of Osh.",
                &["KGZ loss-of-power in Osh actor government open: Date"],
            ),
            (
                "On 6 April 2010 a crowd gathered in Talas. The next day police shot at people in Bishkek.",
                &[
                    "KGZ protest 2010-04-06 in Talas actor crowd",
                    "KGZ state-force 2010-04-07 in Bishkek actor police target people",
                ],
            ),
        ],
    );
}

#[test]
fn teasers_and_buttons_state_nothing() {
    for text in [
        "Protesters gathered in Bishkek and seized the parliament on 5 October 2020...\n\nWorld3 hours ago\n",
        "Connect with us\n\nSubscribe\n\nContinue reading\n",
        "",
        "\u{feff}",
    ] {
        let reading = tarazy_read::read(text.as_bytes(), "text");
        assert_eq!(reading.map_or(0, |r| r.candidates.len()), 0, "{text}");
    }
}

#[test]
fn offsets_are_characters_of_the_file_whatever_ends_its_lines() {
    let text = "Ŝtato kaj juro\n\nKazakhstan acceded to the Convention against Torture on 26 August 1998.\n";
    let at = |text: &str| {
        let reading = tarazy_read::read(text.as_bytes(), "text").unwrap();
        let act = reading.candidates.iter().find(|c| c.statement.kind() == Kind::TreatyAct).unwrap();
        assert!(act.passage.holds_in(&reading.text));
        let text = reading.text.as_str();
        assert_eq!(text.chars().skip(act.passage.start()).take(10).collect::<String>(), "Kazakhstan");
        act.passage.start()
    };
    assert_eq!(at(text), 16);
    assert_eq!(at(&text.replace('\n', "\r\n")), 18);
    assert_eq!(at(&text.replace('\n', "\r")), 16);
    assert_eq!(at(&format!("\u{feff}{text}")), 16);
}

#[test]
fn being_a_party_is_consent_by_an_act_not_named_and_a_denial_keeps_its_day() {
    assert_told(
        Kind::TreatyAct,
        &[
            ("Kazakhstan is a party to the Convention against Torture.", &["KAZ CAT consent"]),
            (
                "In 2009 Kyrgyzstan had not signed the Convention on the Rights of Persons with Disabilities.",
                &["KGZ not CRPD signature 2009"],
            ),
            (
                "Kazakhstan signed the Convention on the Rights of Persons with Disabilities in 2008. In 2012 it had not \
                 yet ratified it.",
                &["KAZ CRPD signature 2008", "KAZ not CRPD ratification 2012"],
            ),
        ],
    );
}

#[test]
fn a_table_of_years_takes_its_act_from_the_cell_or_the_caption() {
    assert_told(
        Kind::TreatyAct,
        &[
            (
                "InstrumentTajikistanTurkmenistanKazakhstan\n\
                 Convention against TortureAccession 1995Accession 1999Accession 1998\n\
                 Convention on Migrant WorkersRatification 2002\n",
                &[
                    "TJK CAT accession 1995",
                    "TKM CAT accession 1999",
                    "KAZ CAT accession 1998",
                    "ICMW ratification 2002 open: State",
                ],
            ),
            (
                "Table 2. Year of ratification\n\n\
                 ProtocolTajikistanKazakhstan\n\
                 Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against \
                 Women20142001\n",
                &["TJK CEDAW-OP ratification 2014", "KAZ CEDAW-OP ratification 2001"],
            ),
        ],
    );
}

#[test]
fn a_share_by_its_counts_is_one_figure() {
    assert_told(
        Kind::Figure,
        &[
            (
                "In 2016 women held 29 of the 107 seats (27.1 percent) in the Mazhilis of Kazakhstan.",
                &["KAZ women-parliament lower 2016 27.1 percent"],
            ),
            (
                "Police in Kazakhstan registered 1,036 complaints in 2019 and 1,354 in 2021.",
                &["KAZ 2019 1036 document", "KAZ 2021 1354 document"],
            ),
        ],
    );
}

#[test]
fn items_below_a_lead_are_points_of_its_kind() {
    assert_told(
        Kind::Recommendation,
        &[
            (
                "The Committee against Torture considered the report of Tajikistan. The State party should:\n\n\
                 (a) register detainees at once;\n(b) open an independent inquiry into each death.\n",
                &[
                    "TJK CAT recommendation [register detainees at once]",
                    "TJK CAT recommendation [open an independent inquiry into each death]",
                ],
            ),
            (
                "In 2020 the Human Rights Committee regretted that rallies in Uzbekistan are dispersed, and that few are \
                 allowed.",
                &[
                    "UZB CCPR concern [rallies in Uzbekistan are dispersed]",
                    "UZB CCPR concern [few are allowed]",
                ],
            ),
        ],
    );
}

#[test]
fn works_are_cited_by_author_and_year_and_documents_by_their_symbol() {
    assert_told(
        Kind::Source,
        &[(
            "A woman of Uzbekistan earns a third less than a man (World Bank, 2022). As Holm and Karimova (2021) write, it \
             was so in 2015. In CCPR/C/UZB/CO/5 (1 May 2020), the Committee regretted it.",
            &[
                "World Bank, 2022 2022",
                "Holm and Karimova (2021) 2021",
                "CCPR/C/UZB/CO/5 (1 May 2020) 2020-05-01",
            ],
        )],
    );
}

#[test]
fn what_happens_next_in_a_case_is_a_step_of_it() {
    assert_told(
        Kind::Case,
        &[(
            "Let me give a second example. In March 2022 two hospices in Osh, Kyrgyzstan, informed the platform of a \
             tax claim. The matter was heard on 14 April. Three weeks later the claim was withdrawn.",
            &[
                "KGZ Raised 2022-03 [In March 2022 two hospices in Osh, Kyrgyzstan, informed the platform of a tax claim]",
                "KGZ Heard 2022-04-14 [The matter was heard on 14 April]",
                "KGZ Decided 2022-05-05 [Three weeks later the claim was withdrawn]",
            ],
        )],
    );
}
