//! The own tables, declared: every file, every column, what it holds and whether it must be filled.

use super::cells::Cells;
use super::statements;
use crate::Problem;
use crate::table::Sheet;
use tarazy_model::Statement;
use tarazy_words::Saying;

/// A kind of table.
#[derive(Debug)]
pub struct Schema {
    /// The file's name.
    pub file: &'static str,
    /// What a row is.
    pub about: &'static str,
    /// Its own columns, beside [`Schema::COMMON`].
    pub columns: &'static [Column],
    pub(super) read: fn(&mut Cells<'_, '_>) -> Statement,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What it holds.
    pub about: &'static str,
    /// Whether it must be filled.
    pub required: bool,
    /// Whether it tells rows of one source apart: correcting another column keeps the account.
    pub key: bool,
}

const fn column(name: &'static str, about: &'static str) -> Column {
    Column { name, about, required: false, key: false }
}

const fn required(name: &'static str, about: &'static str) -> Column {
    Column { required: true, ..column(name, about) }
}

const fn key(name: &'static str, about: &'static str) -> Column {
    Column { key: true, ..required(name, about) }
}

/// A key that may be empty.
const fn part(name: &'static str, about: &'static str) -> Column {
    Column { key: true, ..column(name, about) }
}

/// Of the column that says how far a date is the source's own.
const DATED: &str = "how the date was arrived at: stated (or empty), year-inferred, from-date-before, from-article-date, \
                     elapsed, from-context";

impl Schema {
    /// The columns of every table of statements.
    pub const COMMON: &'static [Column] = &[
        required("source", "who says it: an id of sources.csv"),
        column("at", "where in the source: page, paragraph, table"),
        column("as_at", "the day the source was right on"),
        column("record", "a label; rows with one label are accounts of one record"),
        column("polarity", "asserted (or empty), or denied: the source says that it is not so"),
        column("account", "the account's id, as `tarazy export` writes it; it then tells the row apart"),
        column("note", "for whoever keeps the table"),
    ];

    /// Every column, the common ones last.
    pub fn all_columns(&self) -> impl Iterator<Item = &'static Column> + Clone + use<> {
        self.columns.iter().chain(Self::COMMON)
    }

    /// The columns that tell rows of one source apart.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().filter(|column| column.key).map(|column| column.name)
    }

    /// Reports columns that must be there and are not, and those that are none of the table's.
    pub(super) fn check(&self, sheet: &Sheet, problems: &mut Vec<Problem>) {
        check(sheet, &self.all_columns().collect::<Vec<_>>(), problems);
    }
}

/// The columns of `sources.csv`.
pub(super) static SOURCES: [Column; 11] = [
    key("id", "a short name, used in the other tables"),
    required("title", "title"),
    column("author", "author"),
    column("publisher", "publisher"),
    column("date", "date of publication"),
    column("language", "language tag: en, ru, kk, ky, uz"),
    column("licence", "licence"),
    required(
        "kind",
        "register, official-document, law, dataset, report, press, scholarship, statement, other",
    ),
    column("party", "whose interest it speaks for"),
    column("url", "where it was found"),
    column("note", "for whoever keeps the table"),
];

pub(super) fn check(sheet: &Sheet, columns: &[&Column], problems: &mut Vec<Problem>) {
    for column in columns.iter().filter(|column| column.required) {
        if !sheet.headers().any(|header| header == column.name) {
            let mend = Saying::of("mend-add-column").with("about", column.told());
            problems.push(sheet.problem(Some(column.name), Saying::of("problem-column-lacking"), mend));
        }
    }
    for header in sheet.headers().filter(|header| !columns.iter().any(|column| column.name == *header)) {
        let known: Vec<&str> = columns.iter().map(|column| column.name).collect();
        let mend = Saying::of("mend-rename-or-delete-column").shown("columns", known.join(", "));
        problems.push(sheet.problem(Some(header), Saying::of("problem-no-own-column"), mend));
    }
}

/// Every kind of table.
pub fn schemas() -> &'static [Schema] {
    &SCHEMAS
}

/// The table of events.
pub(super) fn events() -> &'static Schema {
    let [_, events, ..] = &SCHEMAS;
    events
}

static SCHEMAS: [Schema; 13] = [
    Schema {
        file: "acts.csv",
        about: "an act of a State under an instrument",
        columns: &[
            key("state", "the State's three-letter code"),
            key("instrument", "the instrument's short name in vocab/instruments.tsv"),
            key(
                "act",
                "signature, ratification, accession, succession, acceptance-of-procedure, withdrawal …",
            ),
            column("date", "the day of the act"),
            column("written", "the instrument as the source writes it, where that is not its title"),
            part("text", "for procedures the article; for reservations and declarations what they say"),
            column("articles", "the articles a reservation or declaration is about, parted by semicolons"),
            part("towards", "the codes of the States to whose reservations an objection is made"),
            part("procedure", "individual-complaints, inter-state or inquiry, where one is accepted"),
        ],
        read: statements::act,
    },
    Schema {
        file: "events.csv",
        about: "something that happened",
        columns: &[
            required("kind", "protest, riot, clash, state-force, attack, arrest, election, loss-of-power …"),
            key("title", "the words that name it"),
            required("states", "the States' codes"),
            column("date", "when"),
            column("dated", DATED),
            column("place", "where, as the source writes it"),
            column(
                "place_code",
                "the gazetteer's code of the place, where the name alone does not settle it",
            ),
            column("precision", "how precisely: world, state, region, district, city, village or site"),
            column("point", "latitude and longitude in degrees: 40.51,72.80"),
            column(
                "participants",
                "names with what they did, and what sort of party: Name (actor); Name (target, person); Name",
            ),
            column("size", "how many took part: ~500; >=200 (by police) \"hundreds\""),
            column("deaths", "how many died"),
            column("injured", "how many were injured"),
            column("arrests", "how many were arrested"),
            column("demand", "what was demanded; several parted by semicolons"),
            column("response", "how the State responded; several parted by semicolons"),
            column("denied", "what is said not to have happened; several parted by semicolons"),
            column("codes", "the source's own codes of its kind: CAMEO:145; ACLED:Riots"),
            column(
                "basis",
                "account (or empty), or report: a news report coded by machine, which is no event of its own",
            ),
            column(
                "ties",
                "other events: caused-by LABEL; responds-to LABEL; part-of LABEL, by their record labels",
            ),
        ],
        read: statements::event,
    },
    Schema {
        file: "figures.csv",
        about: "a measured value",
        columns: &[
            part("indicator", "the indicator's code in vocab/indicators.tsv"),
            key("measure", "what is measured"),
            key("states", "the States' codes"),
            key("date", "for which day or period"),
            column("dated", DATED),
            required("value", "the value with its unit: 27.1 percent, ~16000 NGO, 1800000000 KZT"),
            column("equivalents", "the same in other units, parted by semicolons"),
            part("denominator", "what it is a part of; for parliaments lower, upper or single"),
            part(
                "dimensions",
                "of whom or where, parted by semicolons: sex: female; age: 15-24; area: rural",
            ),
            column("part", "the part as a count"),
            column("whole", "the whole as a count"),
        ],
        read: statements::figure,
    },
    Schema {
        file: "pledges.csv",
        about: "a promise",
        columns: &[
            required("states", "the States' codes"),
            column("promisor", "who promised"),
            column("promisee", "to whom"),
            key("measure", "what was promised"),
            column("indicator", "the indicator's code it can be measured by"),
            column("baseline", "the value it starts from, as the promise states it"),
            column("target", "the value promised"),
            column("scope", "how far it reaches: whom, where, which posts"),
            column("date", "when it was promised"),
            column("dated", DATED),
            column("deadline", "by when"),
            column("instrument", "the plan, law or text that holds it"),
            part("session", "the session of the body at which it was made"),
            column("themes", "codes of vocab/themes.tsv, parted by semicolons"),
        ],
        read: statements::pledge,
    },
    Schema {
        file: "recommendations.csv",
        about: "a recommendation, concern or positive aspect of a body",
        columns: &[
            required("states", "the States' codes"),
            column("body", "the body's code in vocab/bodies.tsv"),
            key("form", "recommendation, concern, positive-aspect or general-comment"),
            required("text", "the point, in the table's own words"),
            part("symbol", "the document's symbol"),
            part("paragraph", "the paragraph, where it is sure: 9, or 3 (b)"),
            column("heading", "the heading it stands under"),
            column("date", "when"),
            part("session", "the session of the body at which it was made"),
            part("recommending", "the codes of the States that made it, in the UPR"),
            column("answer", "supported, noted or pending, in the UPR"),
            part("themes", "codes of vocab/themes.tsv, parted by semicolons"),
            column("affected", "groups of persons it is about, parted by semicolons"),
            column("targets", "SDG targets, such as 5.1, parted by semicolons"),
            column("repeated", "yes where the source says it was made before"),
            column("follow_up", "yes where the body chose it for its follow-up procedure"),
        ],
        read: statements::recommendation,
    },
    Schema {
        file: "reports.csv",
        about: "a step of a State's reporting to a body",
        columns: &[
            key("states", "the States' codes"),
            key("body", "the body's code in vocab/bodies.tsv"),
            part("number", "which report, as the body counts: initial, 4, 2-3"),
            key("step", "due, submitted, listed, reviewed, follow-up-due or follow-up-received"),
            column("date", "when"),
            column("simplified", "yes or no: whether it goes by the simplified reporting procedure"),
            column("symbol", "the symbol of the document"),
            part("paragraphs", "the paragraphs a follow-up is about, parted by semicolons"),
        ],
        read: statements::report,
    },
    Schema {
        file: "cases.csv",
        about: "one step of a case",
        columns: &[
            required("states", "the States' codes"),
            key("issue", "what the case is about"),
            key(
                "step",
                "raised, heard, advised, answered, promised, decided, claimed (said to be done by those who were to do it) or verified",
            ),
            part("date", "when"),
            column("dated", DATED),
            column("body", "the body before which it was taken: its code or name"),
            column("actors", "who, parted by semicolons"),
            column("outcome", "what was said, promised or decided, or came of it, as the source puts it"),
            column("due", "by when an answer is due, or what is promised is to be done"),
            part("item", "the promise it is about, by what it promises, in a case that has several"),
            column(
                "resolved",
                "how far it says that what was asked or promised came about: yes, partly or no",
            ),
            column("cause", "what the source says brought it about"),
            part("symbol", "the symbol of the document that holds the step"),
            column("articles", "the articles it is about, parted by semicolons: ICCPR 7; CAT 3 (1)"),
            column("themes", "themes, parted by semicolons: codes of vocab/themes.tsv"),
            column(
                "points",
                "the points of UN documents it takes up, parted by semicolons: CCPR/C/KAZ/CO/2, 24",
            ),
        ],
        read: statements::case,
    },
    Schema {
        file: "grants.csv",
        about: "a grant, or a payment under it",
        columns: &[
            key("title", "what it is for"),
            column("description", "what it is for, at length"),
            required("states", "the codes of the States it is spent in"),
            part("funder", "who gives"),
            column("funder_id", "the funder's identifier with the prefix of its register: GB-CHC-1126147"),
            part("recipient", "who receives"),
            column("recipient_id", "the recipient's identifier"),
            column("awarded", "how much is awarded, with its currency: 40000 GBP"),
            part("disbursed", "how much is paid"),
            part("date", "the day of the award or payment"),
            column("dated", DATED),
            column("period", "from when to when it runs"),
            column("programme", "the programme it is a part of"),
            part("identifier", "the grant's or activity's identifier"),
        ],
        read: statements::grant,
    },
    Schema {
        file: "persons.csv",
        about: "a person",
        columns: &[
            key("name", "the name"),
            column("variants", "other names and spellings: Name; Name [kk]; Name [ru 1921/1993]"),
            column("role", "office"),
            column("states", "the States' codes"),
            column("birth", "date of birth"),
            column("death", "date of death"),
            column("gender", "gender"),
            column("identifiers", "in registers, each with its scheme: wikidata:Q1234"),
            column("memberships", "posts and seats: role @ Organisation [2010/2015]; Organisation"),
        ],
        read: statements::person,
    },
    Schema {
        file: "organisations.csv",
        about: "an organisation",
        columns: &[
            key("name", "the name"),
            column("acronym", "acronym"),
            column("variants", "other names: Name; Name [kk]; Name [ru 1921/1993]"),
            column("states", "the States' codes"),
            column("founded", "since when it exists (EDTF)"),
            column("dissolved", "until when it existed (EDTF)"),
            column("classification", "what sort: party, ministry, NGO"),
            column("parent", "the organisation it is part of"),
            column(
                "status",
                "what it is before the law, over time: registered [2003]; suspended [2021-01/2021-02-03]",
            ),
            column("meets", "how often it is to meet, as a period: P3M, P1Y"),
            column("identifiers", "in registers, each with its scheme: org-id:KZ-BIN-1234"),
        ],
        read: statements::organisation,
    },
    Schema {
        file: "places.csv",
        about: "a place: an entry of the gazetteer",
        columns: &[
            key("name", "the name"),
            column("names", "other names: Name [kk]; Name [ru 1921/1993]"),
            column("level", "world, state, region, district, city, village or site"),
            part("code", "the gazetteer's code, by which locations name it"),
            column("codes", "codes in other registers: KATO:471810000"),
            column("states", "the States' codes"),
            part("part_of", "the gazetteer's code of the place it is part of"),
            column("point", "latitude and longitude in degrees: 40.51,72.80"),
            column("period", "when it existed as this (EDTF)"),
        ],
        read: statements::place,
    },
    Schema {
        file: "citations.csv",
        about: "a work that the source cites",
        columns: &[
            key("title", "title, or the words that name it"),
            column("author", "author"),
            column("publisher", "publisher"),
            column("date", "date of the work"),
            column("accessed", "the day it was looked up"),
            column("pages", "pages"),
            part("footnote", "the mark of the footnote"),
        ],
        read: statements::citation,
    },
    Schema {
        file: "claims.csv",
        about: "any other statement that could be checked",
        columns: &[
            column("states", "the States' codes"),
            key("text", "what is claimed"),
            column("date", "when"),
            column("stance", "asserted (or empty), conditional, prediction, reported or evaluation"),
            column("holder", "who is reported to say it"),
        ],
        read: statements::claim,
    },
];
