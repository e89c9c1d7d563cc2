//! Points of our own to try lineage with.

use tarazy_model::*;

/// A point of a body to Kazakhstan, made on a day, a month or in a year.
pub(crate) fn point(body: &str, date: &str, text: &str) -> Recommendation {
    Recommendation {
        states: vec!["KAZ".parse().unwrap()],
        body: Some(body.to_owned()),
        text: text.to_owned(),
        date: Some(date.parse().unwrap()),
        ..Recommendation::default()
    }
}

/// The earlier and the later of two wordings.
pub(crate) fn weighed(earlier: &str, later: &str) -> (LinkKind, &'static str) {
    let weighed = tarazy_weigh::lineage::weigh(&point("CAT", "2010", earlier), &point("CAT", "2015", later));
    (weighed.kind, weighed.rule)
}

/// What is asked: verb, what of, and a second part.
pub(crate) const ASKED: [(&str, &str, &str); 36] = [
    ("Close", "the juvenile colony beside the old quarry", "move the boys held there into foster homes"),
    ("Release", "the beekeepers jailed after the honey strike", "clear their names"),
    ("Adopt", "a bill on legal aid for tenants", "fund law clinics in every province"),
    ("Repeal", "the decree on licences for street musicians", "return confiscated instruments"),
    ("Abolish", "solitary confinement of detainees under eighteen", "train wardens in juvenile psychology"),
    ("Establish", "an ombudsperson for patients of psychiatric hospitals", "open the wards to monitors"),
    ("Publish", "the names of every person buried at the northern cemetery", "compensate the widows"),
    ("Amend", "article 12 of the press code on insult of officials", "drop pending libel suits"),
    (
        "Investigate",
        "the shooting of oil workers at the harbour",
        "prosecute the commanders who gave the order",
    ),
    (
        "Ratify",
        "the Convention on the Rights of Persons with Disabilities",
        "build ramps at polling stations",
    ),
    (
        "Ratify",
        "the Optional Protocol to the Convention against Torture",
        "open remand cells to unannounced visits",
    ),
    ("Ratify", "the Rome Statute of the International Criminal Court", "extradite the fugitive general"),
    ("Create", "shelters for wives beaten by their husbands", "pay for their legal counsel"),
    ("Prohibit", "the marriage of girls under eighteen", "register every village wedding"),
    ("Provide", "Uighur pupils with textbooks in their mother tongue", "hire bilingual teachers"),
    ("Allocate", "funds for clinics in mountain villages", "buy ambulances for the passes"),
    ("Lift", "the ban on the fishermen's union", "let its elected chair return from exile"),
    ("Remove", "the exit visa for students", "refund the fees collected"),
    ("Introduce", "video recording of every police interrogation", "keep the tapes for ten years"),
    ("Train", "prosecutors in the Istanbul Protocol", "appoint forensic doctors independent of the police"),
    ("Submit", "the overdue report on migrant seamstresses", "consult their associations"),
    ("Extend", "a standing invitation to special procedures", "answer the pending communications"),
    ("Return", "the mosque seized from the Shia congregation", "end surprise inspections of prayer houses"),
    ("Register", "stateless nomads of the southern steppe", "issue them identity cards"),
    ("Cease", "forced evictions around the stadium", "rehouse the families already displaced"),
    ("Protect", "whistle-blowers in the uranium mines", "publish radiation readings"),
    ("Raise", "the minimum age of cotton pickers to sixteen", "inspect plantations at harvest"),
    ("Commute", "all death sentences to terms of years", "bury the executed where kin can mourn"),
    ("Restore", "the licence of the valley radio station", "stop jamming its broadcasts"),
    ("Appoint", "women judges to the constitutional court", "reserve them a third of the bench"),
    ("Define", "enforced disappearance as a crime of its own", "search the archives for the missing"),
    ("Guarantee", "confidential HIV testing for prisoners", "supply clean needles"),
    ("Translate", "court hearings into sign language", "certify interpreters"),
    (
        "Withdraw",
        "reservations to the Convention on the Elimination of All Forms of Discrimination against Women",
        "let mothers pass on nationality",
    ),
    ("Reduce", "pre-trial custody to forty-eight hours", "admit bail for first offenders"),
    ("Disclose", "contracts of the dam builders", "hear the shepherds whose pastures were flooded"),
];
