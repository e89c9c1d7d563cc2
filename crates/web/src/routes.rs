//! Every address, in one list. The router, the page about this site and the tests are drawn from it: an
//! address that is not here does not exist, and one that is here is described.

use crate::answer::Answer;
use crate::asked::Asked;
use crate::fault::Fault;
use crate::pages;
use crate::posted::Posted;
use serde::Serialize;
use tarazy_desk::{Act, Desk};

/// A page: what the desk says to what was asked.
pub(crate) type Get = fn(&Desk, &Asked) -> Result<Answer, Fault>;

/// An act: what the desk does with a form.
pub(crate) type Post = fn(&Desk, &Asked, Posted) -> Result<Answer, Fault>;

/// One address and everything there is to know about it.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Route {
    /// The path; parts in braces are filled in.
    pub(crate) address: &'static str,
    /// What is there, in a few words.
    pub(crate) name: &'static str,
    /// What its query takes: name and meaning.
    pub(crate) query: &'static [(&'static str, &'static str)],
    /// What a form sent there takes and does, where one can be sent.
    pub(crate) form: Option<&'static str>,
    /// Whether it is a list, with a `.csv` and an `.xlsx`.
    pub(crate) list: bool,
    /// Whether it can be followed as a feed, with an `.atom`.
    pub(crate) feed: bool,
    /// Whether it can be followed as a calendar, with an `.ics`.
    pub(crate) agenda: bool,
    /// The least role that may look; nobody has to have any where it is left out.
    #[serde(rename = "least_to_get", serialize_with = "least")]
    pub(crate) see: Option<Act>,
    /// The least role that may send the form.
    #[serde(rename = "least_to_post", serialize_with = "least")]
    pub(crate) act: Option<Act>,
    #[serde(skip)]
    pub(crate) get: Get,
    #[serde(skip)]
    pub(crate) post: Option<Post>,
}

const ON: (&str, &str) = ("on", "as of this day, 2010-04-07; today where it is left out");
const AFTER: (&str, &str) = ("after", "the page of the list that begins after this id");
const AT: (&str, &str) = ("at", "the part of a long text that holds this character");
const PAGE: (&str, &str) = ("page", "the page, counted from 1");
const STATE: (&str, &str) = ("state", "only of this State, by its three letters: KGZ");
const EVENT_KIND: (&str, &str) = ("kind", "only of this kind: protest, election, …");
const AT_PLACE: (&str, &str) = ("place", "only at or in this place, by its code: KG-O");
const BY: (&str, &str) =
    ("by", "rights, groups (of persons) or goals (of the 2030 Agenda); rights where it is left out");
const FROM: (&str, &str) = ("from", "not before this day, month or year");
const TO: (&str, &str) = ("to", "not after this day, month or year");

const LANG: (&str, &str) = ("lang", "only in this language: en, ru, kk, ky or uz");
const BRIEF_FORM: &str = "slug, language, title, section, authors, text, note, from (the version it was begun from), do \
                          (preview, draft, publish, withdraw): keeps a version, or shows how it would look";

fn least<S: serde::Serializer>(act: &Option<Act>, to: S) -> Result<S::Ok, S::Error> {
    act.map(|act| act.least().as_str()).serialize(to)
}

/// A page that shows what is curated; [`Route::sees`] and [`Route::open`] say otherwise.
const fn page(address: &'static str, name: &'static str, get: Get) -> Route {
    Route {
        address,
        name,
        query: &[],
        form: None,
        list: false,
        feed: false,
        agenda: false,
        see: Some(Act::Read),
        act: None,
        get,
        post: None,
    }
}

impl Route {
    const fn asks(self, query: &'static [(&'static str, &'static str)]) -> Self {
        Self { query, ..self }
    }

    const fn list(self) -> Self {
        Self { list: true, ..self }
    }

    const fn feed(self) -> Self {
        Self { feed: true, ..self }
    }

    const fn agenda(self) -> Self {
        Self { agenda: true, ..self }
    }

    /// With a form, for those who may do something.
    const fn takes(self, act: Act, form: &'static str, post: Post) -> Self {
        Self { act: Some(act), form: Some(form), post: Some(post), ..self }
    }

    /// Only for those who may do something.
    const fn sees(self, act: Act) -> Self {
        Self { see: Some(act), ..self }
    }

    /// For everybody, also where the record is closed; so is its form.
    const fn open(self) -> Self {
        Self { see: None, act: None, ..self }
    }
}

/// Every address.
pub(crate) const ROUTES: &[Route] = &[
    page("/", "What the record holds", pages::home::get),
    page("/check", "Check a text against the record", pages::check::get).takes(Act::Check, 
        "text or file: each statement is compared with the record; nothing is kept",
        pages::check::post,
    ),
    page("/treaties", "Treaties: State by instrument, as of any day", pages::treaties::get)
        .asks(&[
            ON,
            ("states", "these States, by name or letters, with commas"),
            ("region", "the States of a region or of a regional group of the UN, or all"),
            ("instruments", "these instruments, by their short names, with commas"),
            ("family", "the instruments of this family: CAT is CAT, its amendments and OPCAT"),
            ("by", "rows by name, region or group"),
        ])
        .list(),
    page("/treaties/differences", "Where registers differ, by rule", pages::differences::get)
        .asks(&[
            STATE,
            ("instrument", "only under this instrument"),
            ("rule", "only by this rule"),
            ("verdict", "only updates, or only contradicts"),
            ("settled", "yes or no"),
            PAGE,
        ])
        .list()
        .takes(Act::Review,
            "difference, holds (one, other, both, neither, open), reason: settles it",
            pages::differences::post,
        ),
    page("/treaties/map", "One instrument on the map, as of any day", pages::treaty_map::get)
        .asks(&[
            ON,
            ("instrument", "this instrument, by its short name or title"),
            ("area", "world or central-asia"),
        ])
        .list(),
    page("/treaties/{state}/{instrument}", "One State under one instrument: its acts", pages::treaty::get)
        .asks(&[ON]),
    page("/scales", "The scales: promise and practice by State and right", pages::scales::get)
        .asks(&[
            ON,
            ("region", "the States of a region or group, or all; Central Asia where it is left out"),
            ("states", "these States, by their letters or names, with commas"),
            ("rights", "these rows, by their codes or names, with commas; all where it is left out"),
            BY,
        ])
        .list(),
    page("/scales/{state}/{right}", "One State under one right, group or goal, line by line", pages::balance::get)
        .asks(&[ON, BY, FROM, ("since", "what came to the record on this day, month or year or later is marked")])
        .list(),
    page("/rights/{right}", "A right, group or goal across States", pages::right::get)
        .asks(&[
            ON,
            BY,
            ("region", "the States of a region, or all; Central Asia where it is left out"),
            ("states", "these States, by their letters or names, with commas"),
        ])
        .list(),
    page("/compare", "Up to six States side by side", pages::compare::get)
        .asks(&[ON, ("states", "these States, by their letters or names, with commas")])
        .list(),
    page("/pledges", "Pledges: kept, in progress, overdue, broken, not testable, no information", pages::pledges::get)
        .asks(&[
            ON,
            ("region", "the States of a region or group, or all; Central Asia where it is left out"),
            ("states", "these States, by their letters or names, with commas"),
            ("verdict", "only those that are broken, overdue, in-progress, kept, no-information or not-testable"),
        ])
        .list()
        .takes(Act::Review, "record, keeping, by, reason, and party where the verdict is another's: kept beside that of the rule", pages::pledges::post),
    page("/reports/{state}", "A report of one State, drafted from the record: lines by right, with numbered citations", pages::report::get)
        .asks(&[ON, FROM, ("rights", "these rights, by their codes or names, with commas; all where it is left out")])
        .list(),
    page("/instruments", "Instruments", pages::instruments::get).list(),
    page(
        "/instruments/{instrument}",
        "An instrument: who is bound by it, since when",
        pages::instrument::get,
    )
    .asks(&[ON])
    .list(),
    page("/states", "States", pages::states::get)
        .asks(&[("name", "leads to the State of this name, in any of five languages")])
        .list(),
    page("/states/{state}", "A State: promise and practice", pages::state::get).asks(&[ON]),
    page(
        "/states/{state}/treaties",
        "A State under every instrument: acts, procedures, reservations, objections",
        pages::state_treaties::get,
    )
    .asks(&[ON])
    .list(),
    page("/calendar", "Reporting calendar: what States owe which bodies by when", pages::calendar::get)
        .asks(&[
            ("state", "only of these States, by their letters, with commas; all; Central Asia where it is left out"),
            ("region", "the States of a region, or all"),
            ("body", "only to this body, by its code: CAT"),
            ("step", "only this step: due, submitted, listed, reviewed, follow-up-due, follow-up-received, next-review"),
            ("from", "not before this day, month or year; a year before where it is left out"),
            TO,
            ("overdue", "yes: only what is past its date with nothing on record that settles it"),
            ON,
            PAGE,
        ])
        .list()
        .feed()
        .agenda(),
    page("/calendar/{state}/{under}", "A State's reporting under one instrument", pages::reporting::get)
        .asks(&[ON])
        .list()
        .feed()
        .agenda(),
    page("/dialogue", "Dialogue: what was raised, answered, promised and done, by body and case", pages::dialogue::get)
        .asks(&[
            ON,
            ("region", "the States of a region or group, or all; Central Asia where it is left out"),
            ("states", "these States, by their letters or names, with commas"),
            ("body", "only before this body, by its code or name"),
            ("stands", "only those that are overdue, contested, not-done, waiting, promised, claimed, answered or verified"),
            ("again", "yes: only those raised on two days or more"),
            PAGE,
        ])
        .list()
        .feed(),
    page("/dialogue/{id}", "A case: its steps, what was promised in it, what came of it", pages::case::get)
        .asks(&[ON])
        .list()
        .takes(Act::Review,
            "step, date, who, body, said, due, item, resolved, cause, by, reason: a step is added to the case",
            pages::case::post,
        ),
    page("/organisations", "Organisations: legal status over time, identifiers, grants received", pages::organisations::get)
        .asks(&[ON, STATE, AFTER])
        .list(),
    page("/submit", "Raise an issue, without a name", pages::submit::get)
        .takes(Act::Submit, "issue, said, state, body: kept as a candidate; the answer is the code of a receipt", pages::submit::post),
    page("/receipt", "Follow a submission by the code of its receipt", pages::submit::receipt)
        .takes(Act::Submit, "code: where the submission stands", pages::submit::followed),
    page("/events", "Events by date, counted by day, month or year", pages::events::get)
        .asks(&[
            STATE,
            EVENT_KIND,
            AT_PLACE,
            FROM,
            TO,
            ("step", "counted by day, month or year"),
            ("list", "reports: those coded by machine are listed instead of events; withdrawn: what every source of it withdrew"),
            ("as", "of the .csv: own, acled or plover columns"),
            PAGE,
        ])
        .list(),
    page("/events/map", "Events on the map, place by place", pages::events_map::get)
        .asks(&[STATE, EVENT_KIND, AT_PLACE, FROM, TO, ("area", "world or central-asia")])
        .list(),
    page("/events/calendar", "The days of a year, each with how many events", pages::events_calendar::get)
        .asks(&[STATE, EVENT_KIND, AT_PLACE, ("year", "the year; the last with any where it is left out")])
        .list(),
    page("/events/months", "How many events each State had in each month", pages::events_months::get)
        .asks(&[STATE, EVENT_KIND, AT_PLACE, FROM, TO])
        .list(),
    page("/places/{code}", "A place: its names, and what happened there", pages::place::get),
    page("/actors", "Who took part: the events that name somebody", pages::actor::get)
        .asks(&[("name", "the name, in any script"), PAGE])
        .list(),
    page("/figures", "Figures over time, beside what was promised; .svg is the first chart, for another page", pages::figures::get)
        .asks(&[("indicator", "only this indicator"), ("measure", "only this measure, by its name on the charts"), ("states", "only these States, with commas")])
        .list(),
    page("/indicators", "Indicators: unit, population, custodian, direction, and the targets, rights and articles they tell of", pages::indicators::get)
        .list(),
    page("/briefs", "Briefs: short articles from the record, with live citations", pages::briefs::get)
        .asks(&[LANG, ("section", "only of this section")])
        .list()
        .feed(),
    page("/briefs/new", "Write a brief", pages::brief_edit::blank).sees(Act::Write)
        .asks(&[LANG])
        .takes(Act::Write, BRIEF_FORM, pages::brief_edit::post),
    page("/briefs/{slug}", "A brief with its notes, corrections and comments; .md is its text", pages::brief::get)
        .asks(&[
            ("lang", "in this language: en, ru, kk, ky or uz"),
            ("version", "this version, counted from 1; the one that is shown where it is left out"),
        ])
        .takes(Act::Comment, "lang, name, text: enters a comment, which waits for a decision", pages::brief::post),
    page("/briefs/{slug}/edit", "Write on a brief, correct, translate or withdraw it", pages::brief_edit::get).sees(Act::Write)
        .asks(&[LANG])
        .takes(Act::Write, BRIEF_FORM, pages::brief_edit::post),
    page("/comments", "Comments on briefs that wait for a decision", pages::comments::get).sees(Act::Review)
        .asks(&[AFTER])
        .list()
        .takes(Act::Review, "comment, state (shown, refused), reason: decides on it", pages::comments::post),
    page("/sitemap", "Main pages and briefs; .xml for search programs", pages::sitemap::get),
    page("/new", "What is new since a day", pages::news::get)
        .asks(&[("since", "since this day, month or year; the last thirty days where it is left out"), STATE, PAGE])
        .list()
        .feed(),
    page("/search", "Search", pages::search::get)
        .asks(&[
            ("q", "words"),
            ("kind", "only of this kind"),
            STATE,
            ("body", "only of this body: CAT, CCPR, UPR"),
            ("form", "only of this form: recommendation, concern, positive-aspect"),
            ("theme", "only of this theme"),
            ("affected", "only about this group of persons"),
            ("answer", "only so answered: supported, noted, pending"),
            ("recommending", "only by this State"),
            ("instrument", "only of this instrument"),
            ("year", "only of this year or these: 2010..2020"),
            ("source", "only of this source"),
            ("review", "only in this review state: candidate, accepted, disputed"),
            ("symbol", "only of this document symbol, or of those that begin so: CAT/C/KAZ*"),
            ("session", "only of this session"),
            ("target", "only of this SDG target: 5.1, 5*"),
            FROM,
            TO,
            ("since", "only what came to the record on this day, month or year or later"),
            ("exact", "yes: words only as they are written"),
            ("sort", "relevance, newest, oldest, added"),
            ("page", "the page, counted from 1; all, for all of it as .json"),
        ])
        .list()
        .feed(),
    page("/records/{id}", "A record: its accounts side by side", pages::record::get)
        .takes(Act::Review, "account, names (one a line), reason: withholds these names in the account, and no others; do = near: what is withheld in it, in all of its document that still show it", pages::record::post),
    page("/repeated", "Points made again: how often, by whom, since when", pages::repeated::get)
        .asks(&[
            STATE,
            ("body", "only those this body has a part in: CAT, UPR, …"),
            ("theme", "only of this theme, as the record names it"),
            ("after", "the page of the list that begins after this State and record: KAZ.rec-…"),
        ])
        .list(),
    page("/same", "Accounts of two records that may be about the same thing", pages::same::get).sees(Act::SeeCandidates)
        .asks(&[AFTER])
        .list()
        .takes(Act::Review,
            "one, other, likeness, reason, back: two accounts are same, not-same, unsure, or open (taken back)",
            pages::same::post,
        ),
    page("/documents", "Documents", pages::documents::get)
        .asks(&[AFTER])
        .list()
        .takes(Act::AddText, "text or file, with title, publisher, date, url: read and kept", pages::documents::post),
    page("/documents/{id}", "A document: its text, its passages, its candidates", pages::document::get)
        .asks(&[AT]),
    page("/documents/{id}/beside/{other}", "Two documents side by side, as translations", pages::beside::get)
        .list(),
    page("/documents/{id}/original", "A document's bytes as they came", pages::document::original),
    page("/review", "Candidates waiting for a decision", pages::review::get).sees(Act::SeeCandidates)
        .asks(&[
            ("document", "only of this document"),
            ("source", "only of this source"),
            ("kind", "only of this kind"),
            STATE,
            ("with", "mine, nobody, or the name of a reviewer: with whom they are"),
            AFTER,
        ])
        .list()
        .takes(Act::Review, "account, state, reason (not for accepting), record, back, seen (as the page has it): accepted, disputed or rejected", pages::review::post),
    page("/review/assignments", "Which candidates are with whom", pages::assignments::get).sees(Act::Review)
        .list()
        .takes(
            Act::Review,
            "do = give (to = a reviewer, or oneself) or back; account, or document, source, kind, state, with: all of these",
            pages::assignments::post,
        ),
    page("/review/submissions", "What was sent without a name", pages::submissions::get).sees(Act::Review)
        .asks(&[
            ("review", "only in this review state; those that wait where it is left out"),
            STATE,
            ("words", "only with these words in them"),
            AFTER,
        ])
        .list()
        .takes(Act::Review, "account (of each), reason: all of these are rejected, or none", pages::submissions::post),
    page("/review/second", "Accounts for a second reading, without what was decided first", pages::second::get).sees(Act::Review)
        .asks(&[AFTER])
        .list()
        .takes(Act::Review, "account, state, reason: a second opinion; the first decision stands", pages::second::post),
    page("/review/agreement", "How far first and second readers agree, and where they differ", pages::agreement::get).sees(Act::Review)
        .list()
        .takes(Act::Manage, "one-in, accusing: of which decisions to come a second opinion is asked", pages::agreement::post),
    page("/accounts/{id}/versions", "The versions of an account, what changed in each", pages::versions::get).sees(Act::SeeCandidates)
        .list(),
    page("/sources", "Sources", pages::sources::get).asks(&[AFTER]).list(),
    page("/sources/{id}", "A source: its documents and what it speaks of", pages::source::get)
        .takes(Act::Erase, "do = delete, reason: the source goes for good with all it says, when a second person does the same", pages::source::post),
    page("/classified", "What is kept back by its class", pages::classified::get).sees(Act::SeeKeptBack).list()
        .takes(Act::Classify, "subject, class, group, reason: gives a record or a source a class", pages::classified::post),
    page("/exports", "Taking out what is kept back", pages::exports::get).sees(Act::Review)
        .takes(Act::Review, "subject, reason: asks a second person", pages::exports::post),
    page("/exports/{no}", "What was agreed to be taken out", pages::exports::one).sees(Act::Review).list(),
    page("/motions", "What waits for a second person", pages::motions::get).sees(Act::Review)
        .takes(Act::Review, "motion, do (agree or refuse), reason", pages::motions::post),
    page("/batches", "Imports and readings", pages::batches::get).sees(Act::SeeCandidates).asks(&[AFTER]).list(),
    page("/import", "Import tables", pages::import::get).sees(Act::Import)
        .takes(Act::Import, "importer, files or text with name, as_at, class, group, trial: kept as one batch, or only tried", pages::import::post),
    page("/batches/{id}", "One import or reading", pages::batch::get).sees(Act::SeeCandidates)
        .takes(Act::Undo, "do = undo: the whole batch is taken back", pages::batch::post),
    page("/sign-in", "Signing in", pages::sign_in::get)
        .asks(&[("back", "where to go then")])
        .takes(Act::Read, "name and password, code where a second factor is on, or do = passkey with what a device answered; do = unlock with the password of a locked session; back", pages::sign_in::post)
        .open(),
    page("/sign-out", "Signing out", pages::sign_in::leaving)
        .takes(Act::Read, "nothing: the session ends; do = lock: it is locked until the password is given again", pages::sign_in::leave)
        .open(),
    page("/welcome", "Setting a password with a one-time code", pages::welcome::get)
        .takes(Act::Read, "code, password: sets the password, and uses the code up", pages::welcome::post)
        .open(),
    page("/account", "Your own sign-in: password, second factor, passkeys, sessions, tokens for programs", pages::account::get)
        .sees(Act::Own)
        .takes(
            Act::Own,
            "do = password, begin, confirm, cancel, off, recovery, end (no = a session, or all) or end-all with the password, passkey-begin, passkey-add, end-passkey, token or end-token, with what it needs",
            pages::account::post,
        ),
    page("/users", "Users: who works on this record, and as what", pages::users::get)
        .sees(Act::Manage)
        .list()
        .takes(
            Act::Manage,
            "do = invite, role, reset, disable, enable, join, leave, visitors or end-token, with name, role, group, open, no",
            pages::users::post,
        ),
    page("/methods", "How every figure is made, and how to make it again", pages::methods::get),
    page("/rules", "Rules of weighing", pages::rules::get).list(),
    page("/about", "About this site: how to read it, and every address", pages::about::get).list(),
];
