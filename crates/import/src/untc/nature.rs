//! What a passage of a declaration is, by its verbs: reservation, declaration, objection, acceptance of a
//! procedure, or the withdrawal of one of these.
//!
//! However named, a statement that excludes or modifies the effect of a provision is a reservation (Vienna
//! Convention on the Law of Treaties, article 2 (1) (d)). What is neither is a declaration.

use super::declarations::{polarity, procedures_of};
use super::passages::Passage;
use tarazy_model::{ActKind, Date, InstrumentCode, Polarity, Procedure, StateCode};
use tarazy_words::states::{self, Form};

/// What the sections below a heading are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// Declarations and reservations.
    Declarations,
    /// Objections to those of others.
    Objections,
    /// Acceptances of procedures.
    Procedures,
    /// Withdrawals.
    Withdrawals,
}

impl Heading {
    /// The heading that a line is; `None` where it is none known.
    pub(super) fn of(title: &str) -> Option<Self> {
        let title = title.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
        match () {
            () if says(&["withdrawal"]) => Some(Self::Withdrawals),
            () if says(&["objection"]) => Some(Self::Objections),
            () if says(&["competence", "under article", "pursuant to article"]) => Some(Self::Procedures),
            () if says(&["declaration", "reservation", "understanding", "communication", "notification"]) => {
                Some(Self::Declarations)
            }
            () => None,
        }
    }
}

/// What a passage is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Nature {
    pub(super) act: ActKind,
    pub(super) polarity: Polarity,
    pub(super) procedure: Option<Procedure>,
    pub(super) towards: Vec<StateCode>,
    pub(super) date: Option<Date>,
}

impl Nature {
    fn plain(act: ActKind) -> Self {
        Self { act, polarity: Polarity::Asserted, procedure: None, towards: Vec::new(), date: None }
    }
}

const ACCEPTS: [&str; 9] = [
    "recognizes the competence",
    "recognises the competence",
    "recognize the competence",
    "recognise the competence",
    "recognizes the committee's competence",
    "recognize the committee's competence",
    "accepts the competence",
    "accept the competence",
    "recognize as binding the competence",
];
const NEGATED: [&str; 12] = [
    "not recognize",
    "not recognise",
    "not accept",
    "without recognizing",
    "without recognising",
    "not undertake",
    "not bound",
    "not be bound",
    "not consider itself bound",
    "nor does it recognize",
    "does not intend to recognize",
    "no competence",
];
const RESERVES: [&str; 24] = [
    "reservation",
    "reserves the right",
    "reserve the right",
    "reserves its right",
    "not consider itself bound",
    "not consider themselves bound",
    "not consider itself obliged",
    "not consider itself obligated",
    "not be bound",
    "not bound by",
    "not to be bound",
    "shall not apply",
    "will not apply",
    "does not apply",
    "not be applied",
    "not be applicable",
    "shall only apply",
    "will apply only",
    "except",
    "not undertake",
    "does not accept",
    "does not recognize",
    "not recognise",
    "does not undertake",
];

/// What a passage is: one act, or one a procedure.
pub(super) fn of(
    passage: &Passage<'_>,
    heading: Heading,
    instrument: &InstrumentCode,
    state: StateCode,
) -> Vec<Nature> {
    let words = passage.text.to_lowercase().replace(['’', '‘', '\n'], "'");
    let says = |cues: &[&str]| cues.iter().any(|cue| words.contains(cue));
    if points_withdrawn(&words) {
        return Vec::new();
    }
    let towards = named(passage.text, state);
    let objects =
        says(&["objects to", "object to", "objection to", "objects formally", "raises an objection"]);
    let of_others =
        says(&["reservation", "declaration"]) && says(&["made by", "of the government of", "entered by"]);
    if heading == Heading::Objections || objects && !towards.is_empty() && of_others {
        return vec![Nature { towards, ..Nature::plain(ActKind::Objection) }];
    }
    let mut procedures = procedures_of(instrument, &passage.articles);
    if procedures.is_empty() && says(&ACCEPTS) {
        procedures = described(instrument, &words);
    }
    let accepts = says(&ACCEPTS) || heading == Heading::Procedures;
    let negated = says(&NEGATED) || words.contains("does not") && accepts;
    if withdraws(&words) || heading == Heading::Withdrawals {
        return withdrawal(passage, &words, &procedures);
    }
    let by_procedure = |nature: fn(Procedure, bool) -> Nature| {
        procedures.iter().map(|(procedure, optional)| nature(*procedure, *optional)).collect::<Vec<_>>()
    };
    if !procedures.is_empty() && (accepts || negated) {
        return match negated {
            false => by_procedure(|procedure, _| Nature {
                procedure: Some(procedure),
                ..Nature::plain(ActKind::AcceptanceOfProcedure)
            }),
            true => by_procedure(|procedure, optional| match optional {
                true => Nature { procedure: Some(procedure), ..Nature::plain(ActKind::Reservation) },
                false => Nature {
                    procedure: Some(procedure),
                    polarity: polarity(true),
                    ..Nature::plain(ActKind::AcceptanceOfProcedure)
                },
            }),
        };
    }
    vec![Nature::plain(if says(&RESERVES) { ActKind::Reservation } else { ActKind::Declaration })]
}

/// The procedures that a passage describes instead of naming their articles.
fn described(instrument: &InstrumentCode, words: &str) -> Vec<(Procedure, bool)> {
    let says = |cues: &[&str]| cues.iter().any(|cue| words.contains(cue));
    let individual = says(&["from individuals", "behalf of individuals", "from or on behalf of"]);
    let between = says(&["party claims that another", "state party claims", "party that another"]);
    tarazy_words::procedures::under(instrument)
        .filter(|one| match one.procedure {
            Procedure::IndividualComplaints => individual,
            Procedure::InterState => between,
            Procedure::Inquiry => false,
        })
        .map(|one| (one.procedure, one.opt_out.is_some()))
        .collect()
}

/// "2.Withdrawn 3.Withdrawn": a place whose words are gone from the file says nothing of what they were.
fn points_withdrawn(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    letters == "withdrawn"
}

/// Whether something is taken back as a whole; what is kept in part still holds.
fn withdraws(words: &str) -> bool {
    let cues = [
        "withdraws its reservation",
        "withdraws the reservation",
        "withdraw its reservation",
        "withdraws the declaration",
        "has withdrawn",
        "have been withdrawn",
        "have been completely withdrawn",
        "been withdrawn",
        "withdraws its declaration",
        "decided to withdraw",
    ];
    cues.iter().any(|cue| words.contains(cue)) && !words.contains("partial")
}

/// The denial of what is taken back, as of the day that the passage names. Without articles it would take
/// back everything, which only "all reservations" says.
fn withdrawal(passage: &Passage<'_>, words: &str, procedures: &[(Procedure, bool)]) -> Vec<Nature> {
    let act = if words.contains("declaration") && !words.contains("reservation") {
        ActKind::Declaration
    } else {
        ActKind::Reservation
    };
    let whole = [
        "the reservations",
        "all reservations",
        "its reservations",
        "all its reservations",
        "the declarations",
    ];
    if passage.articles.is_empty() && !whole.iter().any(|cue| words.contains(cue)) {
        return vec![Nature::plain(ActKind::Declaration)];
    }
    let procedure = procedures.iter().find(|(_, optional)| *optional).map(|(procedure, _)| *procedure);
    vec![Nature { polarity: polarity(true), procedure, ..Nature::plain(act) }]
}

/// The other States that a passage names.
fn named(text: &str, own: StateCode) -> Vec<StateCode> {
    let mut found = Vec::new();
    for hit in states::lexicon().find(text) {
        if let Some((state, Form::Name)) = states::mentioned(hit.entry)
            && state != own
            && !found.contains(&state)
        {
            found.push(state);
        }
    }
    found
}
