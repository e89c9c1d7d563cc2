//! Every rule by which a finding is made, so that a stranger can recompute it.
//!
//! One declarative list draws the constants the code makes findings with, the list shown on pages, and
//! the tests: a [`Finding`] can only be made from a [`Rule`], so none names a rule that is not here.

use crate::Finding;
use crate::finding::Difference;
use serde::Serialize;
use std::sync::LazyLock;
use tarazy_model::{Input, Verdict};
use tarazy_words::Saying;

/// A rule of weighing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Its name in [`Finding::rule`].
    pub id: &'static str,
    /// A few words for people.
    pub title: &'static str,
    /// How to recompute a finding made by it.
    pub text: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
}

impl Rule {
    /// How to recompute a finding made by it, in any language.
    pub fn says(self) -> Saying {
        Saying::of(format!("rule-{}-text", self.id))
    }

    /// Where it comes from, in any language.
    pub fn says_source(self) -> Saying {
        Saying::word("origin", self.source)
    }

    /// A finding made by this rule, the statement under check first among its inputs.
    pub(crate) fn finding(
        self,
        verdict: Verdict,
        inputs: Vec<Input>,
        differences: Vec<Difference>,
        explanation: Saying,
    ) -> Finding {
        Finding { rule: self.id.to_owned(), verdict, inputs, differences, explanation }
    }
}

/// Every rule, in the order in which they are explained to people.
pub fn all() -> &'static [Rule] {
    &ALL
}

/// The rule of this name.
pub fn get(id: &str) -> Option<&'static Rule> {
    all().iter().find(|rule| rule.id == id)
}

static ALL: LazyLock<Vec<Rule>> =
    LazyLock::new(|| [LIST, axes::LIST, lineage::LIST, cases::LIST, briefs::LIST].concat());

macro_rules! rules {
    ($($name:ident = $id:literal, $title:literal, $text:literal, $source:literal;)*) => {
        $(pub(crate) const $name: Rule = Rule { id: $id, title: $title, text: $text, source: $source };)*
        pub(super) const LIST: &[Rule] = &[$($name),*];
    };
}

mod axes;
mod briefs;
mod cases;
mod lineage;

pub(crate) use cases::*;
pub(crate) use lineage::*;

rules! {
    NAMED_ALLEGATION = "named-allegation", "An allegation about a named person waits for a reviewer",
        "An account is restricted where a named person is given as who did, called for or took part in a riot, a \
         clash, force by the State, an attack, an abduction or a coup, or as who was arrested, charged, tried or \
         sentenced. Until a reviewer accepts or disputes it, it counts for nothing, and is shown to who reviews \
         alone: in no list, search, history or export.",
        "International Covenant on Civil and Political Rights, article 14(2)";
    PLEDGE_KEPT = "pledge-kept", "Whether a pledge was kept",
        "By the figures of its State and indicator, in its unit, each part (such as a chamber) for itself. Judged by the \
         last figure since it was made that ends by its deadline, or by the day asked for: kept, where all that the \
         figure may be is what was promised (about N reaches a tenth to either side; an exact value is a floor where \
         more is better and a ceiling where less is). Where it falls short: in progress, while the deadline is ahead or \
         there is none; broken, after it, where a figure is of the deadline's period or later; overdue, where none is. No \
         figure since it was made and by then: no information. No value or no measure: not testable. Pace: from the figure before it \
         was made, or the first since, to the last, a year; needed: from the last to what was promised, a year.",
        "Tarazy's own rule, after OHCHR, Human Rights Indicators (HR/PUB/12/5), on benchmarks";
    COMPARABLE = "figure-comparable", "A figure can be compared",
        "It names its State and its time and, where the indicator needs one (column needs of vocab/indicators.tsv), the \
         chamber. One that does not is kept and shown as not comparable; it judges no pledge, and no other value is held to \
         contradict it.",
        "OHCHR, Human Rights Indicators (HR/PUB/12/5), on metadata of indicators";
    REVIEWERS_AGREE = "reviewers-agree", "What reviewers hold of a pledge",
        "The last word of each reviewer counts; verdicts noted down for other parties stand beside and count for nothing. \
         Kept and broken hold once two different reviewers say so and none says otherwise, the rest once one does. Over \
         all that two or more judged: on how many they said the same, and Krippendorff's alpha for names. \
         The same alpha tells how far the first and the second reader of accounts agree.",
        "K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)";
    NOTHING_ON_RECORD = "nothing-on-record", "The record has nothing on it",
        "No accepted or disputed account is about the same thing: none shares its State, its subject (event \
         kind, indicator, instrument, name or words) and its time. Silence of the record is no evidence \
         against a statement.",
        "Tarazy's own rule";
    LEFT_OPEN = "left-open", "The statement leaves open what a comparison needs",
        "The statement does not say which State, when, how much or of what, and nothing is guessed in its \
         place.",
        "Tarazy's own rule";
    NOT_COMPARABLE = "not-comparable", "No field that both give can be compared",
        "Accounts of the same thing exist, but each field is missing on one side, in another unit, or of an \
         unknown part (such as a share of women without its chamber, where the State has more than one). \
         Missing is not different. Events that \
         share only their time and place may be two: they neither agree nor contradict; nor do those of \
         two kinds differ by their dead. A record as at a day \
         does not know what was done after it.",
        "Tarazy's own rule";
    FREE_CLAIM = "free-claim", "A claim without fields",
        "The statement is a claim in words, with no act, event, figure or promise in it that could be set \
         beside an account. An account that makes the same claim in the same words agrees.",
        "Tarazy's own rule";
    FIELDS_AGREE = "fields-agree", "Every field that both give may be the same",
        "Each field is compared by its own rule (dates, quantities, places, names); those that only one \
         side gives are left out; at least one is given by both and none differs. Of an event, time and \
         place are not enough: shared must be a person, two words of its own, or, with a like kind, place \
         and day, a participant, a number, a word, or violence of one kind; or it is told under the name \
         the record has. Where an account of the record gives the number the statement gives, only accounts \
         that give it are compared.",
        "Tarazy's own rule";
    SOURCES_DIFFER = "sources-differ", "Agrees with one account of the record and not with another",
        "The record holds accounts that differ among themselves. The statement agrees with the first \
         account named and differs from the others in the fields listed.",
        "Tarazy's own rule";
    FIELD_DATE = "field-date", "The dates cannot both be right",
        "A date is the set of days it may touch: a year agrees with any day in it, an open interval with \
         any day inside. A date marked about (~) is compared by its month, or within a year where it is a \
         whole year. A date marked uncertain (?) or without a year settles nothing. Dates differ when no \
         day belongs to both.",
        "EDTF, ISO 8601-2:2019";
    ANOTHER_DAY = "on-another-day", "The record has it on another day",
        "The record has nothing like it on the day, and a like event on another: a clash, attack, riot or \
         use of force by the State of one kind at one place, or one person's resignation or inauguration. \
         Of violence, the same day of another year told in two words the same, or with the same ten or more \
         dead, contradicts; so do as many dead and two words within 45 days. Either of these alone, two \
         words the same within a week or in the same month of another year, force by the State on the same \
         day of another year, and a resignation within a year cannot be checked: it may be another event.",
        "Tarazy's own rule";
    FIELD_QUANTITY = "field-quantity", "The numbers cannot both be right",
        "A number is the range it may lie in: at least and over reach upwards, up to and almost downwards, \
         about a tenth to either side. Two exact numbers agree when the one with more decimals rounds to \
         the other, and a number of a million or more is taken as rounded at its last figure that is no \
         zero. Numbers of different or unknown units are not compared. Of an event, a lesser number of some \
         days within those of a longer one may be a part and does not differ. Numbers differ when their \
         ranges do not meet.",
        "Tarazy's own rule";
    HELD_SINCE = "held-since-election", "The figure of an elected chamber holds until the next election",
        "A share of a chamber is compared with the record's last figure of each chamber within six years on \
         or before its date. Equal to one, it agrees with that. Different, it cannot be checked, since \
         seats change hands between elections; a figure of another year that it equals is named. Equal to \
         the figure that held until an election of its own year, it cannot be checked either.",
        "Inter-Parliamentary Union: figures are given by election and chamber";
    BOTH_CHAMBERS = "both-chambers", "The share of both chambers together",
        "Where the text names no chamber: the seats of the record's last figures of each chamber are added \
         up, and so are the members counted; the share of the sums is compared with the text's.",
        "arithmetic; Inter-Parliamentary Union";
    FIELD_PLACE = "field-place", "The places cannot both be right",
        "Places are compared by their code where both are known. A place inside the other, or another \
         spelling of its name, agrees; two known places of which neither holds the other differ.",
        "vocab/places.tsv";
    FIELD_NAME = "field-name", "The names are of the same person or organisation",
        "Names are compared word by word after transliteration; each word of the shorter must have a near \
         spelling in the longer. A given name that differs makes another person, also under one surname. \
         Different names never contradict one another: a list of participants need not be whole.",
        "vocab of names; Jaro-Winkler similarity";
    FIELD_WORDS = "field-words", "The words say the same",
        "Two texts may say the same when they are equal but for case and marks, or when the one with fewer \
         longer words shares three fifths of them, and at least three, with the other. Words that differ \
         never contradict one another.",
        "Tarazy's own rule";
    DENIED = "denied", "One says that it is so, the other that it is not",
        "Both are about the same thing, no field differs, and one asserts what the other denies. A treaty \
         act denied as of a date is contradicted by one done wholly before that date; denied without a \
         date, by one done before a day the text tells of, unless it is told of an earlier time (had not, \
         until).",
        "Tarazy's own rule";
    TREATY_AGREES = "treaty-act-agrees", "The same act of the same State under the same instrument",
        "State, instrument and kind of act are equal, and the dates agree where both are given.",
        "Vienna Convention on the Law of Treaties, articles 11-15";
    TREATY_KIND = "treaty-act-kind", "Another act expresses the State's consent",
        "Both acts bind the State to the same instrument, but a State consents once, by one means: \
         ratification follows signature, accession goes without it. The kinds differ; that the State is \
         bound is not in question.",
        "Vienna Convention on the Law of Treaties, articles 11, 14, 15";
    TREATY_DATE = "treaty-act-date", "The same act on another day",
        "State, instrument and kind of act are equal, and no day belongs to both dates.",
        "Vienna Convention on the Law of Treaties, article 16; EDTF";
    TREATY_OVERTAKEN = "treaty-overtaken", "Right on its own day, overtaken by a later act",
        "The statement gives a State's status as the record has it from one act (signature, or no act yet) \
         until a later act (ratification, accession, withdrawal) changed it.",
        "Vienna Convention on the Law of Treaties, articles 14, 18, 54";
    TREATY_NOT_BOUND = "treaty-not-bound", "The record has a signature and no consent to be bound",
        "The statement says that the State is bound; the record's only act is a signature, which is an \
         intention. If the statement is dated after the day the record was right on, it adds instead; \
         without a date it cannot be checked where the record has such a day.",
        "Vienna Convention on the Law of Treaties, articles 14, 18";
    TREATY_COLUMN = "treaty-column-lost", "Which State is meant is lost with the table's columns",
        "A row with fewer values than States is given to the States of the other rows in every way that \
         keeps their order, and each way is compared with the record. Where at least one way is not \
         contradicted, nothing is concluded; the ways that fit are named.",
        "Tarazy's own rule";
    TREATY_ROW = "treaty-row-impossible", "No way of giving the row's values to the States fits the record",
        "A row with fewer values than States is given to the States of the other rows in every way that \
         keeps their order; each way contradicts an act on record. The nearest way is named.",
        "Vienna Convention on the Law of Treaties, article 11";
    TREATY_STATUS = "treaty-status", "Status on a day, computed from acts",
        "Of the accounts that count, acts dated on or before the day are taken in order. The last that \
         binds or withdraws decides; with neither, a signature makes a signatory. Party means that the \
         instrument is also in force for the State, contracting that it is not yet. A year whose day \
         another account gives counts as that day; a withdrawal without a date leaves the status uncertain. \
         With acts of other States only, the record has no act on record; with none at all, no information.",
        "Vienna Convention on the Law of Treaties, articles 2, 14, 18, 24, 54";
    TREATY_ENTRY = "treaty-entry-into-force", "Entry into force for a State",
        "The day of deposit plus the term of the instrument's final clauses, and not before the \
         instrument's own entry into force: the thirtieth day for ICERD art. 19, CEDAW art. 27, CAT art. \
         27, OPCAT art. 28, CRC art. 49, CRPD art. 45, CRPD-OP art. 13, CPED art. 39; one month for \
         CRC-OP-AC art. 10 and CRC-OP-SC art. 14; three months for ICCPR art. 49, ICCPR-OP1 art. 9, \
         ICCPR-OP2 art. 8, ICESCR art. 27, ICESCR-OP art. 18, CEDAW-OP art. 16, CRC-OP-IC art. 19; the \
         first day of the month that follows three months for ICMW art. 87. Successions are not computed.",
        "the final clauses named; Vienna Convention on the Law of Treaties, article 24";
    TREATY_PROCEDURE = "treaty-procedure", "An optional procedure accepted or not, computed from acts",
        "vocab/procedures.tsv names the instrument that has the procedure, its articles, and how it is \
         accepted. Only a party to that instrument accepts: every party, unless it declined by a \
         reservation that names the procedure and was not withdrawn by the day; or, where a declaration is \
         needed, a party whose declaration was made by the day and not withdrawn. A State that is no party \
         has not accepted. A party without a declaration on record has no act on record; where the record \
         has such declarations of no State, there is no information.",
        "the articles named in vocab/procedures.tsv";
    TREATY_RESERVATION = "treaty-reservation", "A reservation or declaration on a day",
        "It holds from its date on, and where it has none from the State's consent to be bound (or its \
         signature) on, until an account denies it as of a day: its withdrawal. Objections are the acts of \
         other States that name this State and, where both name articles, share one.",
        "Vienna Convention on the Law of Treaties, articles 19-23; Multilateral Treaties Deposited with the \
         Secretary-General, introduction";
    REPORT_INITIAL = "report-initial-due", "When the initial report is due",
        "The day the instrument entered into force for the State (rule treaty-entry-into-force), plus one year \
         under ICCPR art. 40, ICERD art. 9, CEDAW art. 18, CAT art. 19 and ICMW art. 73, two years under CRC \
         art. 44, CRC-OP-AC art. 8, CRC-OP-SC art. 12, CRPD art. 35 and CPED art. 29, and under ICESCR arts. \
         16 and 17 by Economic and Social Council resolution 1988/4. A deposit known by its year gives a span \
         of days. Successions are not reckoned.",
        "the articles named; vocab/reporting.tsv";
    REPORT_STATED = "report-due-stated", "A due date that a source states",
        "A source, mostly the last paragraph of concluding observations, says by when the next report or the \
         reply on follow-up is due. Of several accounts the one as at the latest day counts, since bodies \
         extend their terms; the others, and the date reckoned from the treaty, are kept beside it.",
        "practice of the treaty bodies (HRI/MC/2013/2)";
    REPORT_NEXT = "report-next-due", "When the next report is due, as reckoned",
        "Where no source states the next due date, the treaty's period is counted from the last review on \
         record: two years under ICERD, four under CEDAW, CAT and CRPD, five under ICESCR, CRC and ICMW. It is \
         a reckoning: the body names the day in its concluding observations, often a later one. A report that \
         awaits its review has no next one.",
        "the articles named in vocab/reporting.tsv";
    REPORT_ON_REQUEST = "report-on-request", "Reports that the body asks for when it sees fit",
        "The instrument sets no period after the initial report (ICCPR, CPED), or lets the State report within \
         another report (CRC-OP-AC, CRC-OP-SC). No day is reckoned.",
        "ICCPR art. 40, CPED art. 29, CRC-OP-AC art. 8, CRC-OP-SC art. 12";
    REVIEW_CYCLE = "review-cycle", "When the next review is expected",
        "The year of the last review on record plus the body's cycle: eight years before the Human Rights \
         Committee for reviews since 2020, four and a half in the Universal Periodic Review. It is about a \
         year: the session is set by the body's calendar, and a late review is no delay of the State.",
        "Human Rights Committee, decision of July 2019 on the predictable review cycle; Human Rights Council \
         resolution 16/21";
    REPORT_SETTLED = "report-settled", "Which report settles which due date",
        "A due date with a number is settled by the first report on record whose number reaches it: bodies \
         count without gaps, so a fourth report leaves no third one due. Then each report that has settled \
         nothing settles the earliest due date that is open and was set before it (as its source says; else \
         not more than a year after the report). If that report has no number, the other dates before it may be settled too, since late reports are combined: perhaps. So \
         may a reckoned date be before a later report that a source calls due. A review without a submission on record counts as the report. A review belongs to the submission of its \
         number or, where one is missing, to the last one that awaits it.",
        "Tarazy's own rule";
    REPORT_OVERDUE = "report-overdue", "Whether a report or reply is overdue",
        "The last day its date may be has passed, nothing on record settles it, and a source on record speaks of \
         a later day of the same State's reporting to the same body: overdue as at that day. Where the record \
         does not reach beyond the due date, or knows of no report of the State to the body, only the date has \
         passed: no submission on record does not say that there was none. A date known by its year gives at \
         least and at most.",
        "Tarazy's own rule; calendar";
    FOLLOW_UP_DUE = "follow-up-due", "When a reply on follow-up is due, as reckoned",
        "Where no source states it: the last review plus the term of the body's follow-up procedure, one year \
         for CAT (since 2003), CERD (since 2004) and CED, one year or two for CEDAW (since 2008). The other \
         bodies' terms stand in their concluding observations alone. A reply after the review settles it; the \
         next review closes it.",
        "rules of procedure named in vocab/reporting.tsv";
    REGISTER_UPDATE = "register-update", "A later act that the earlier register could not know",
        "A register tells of an act that may have been done after the day on which the other was right, and \
         the other has none like it. Each was right on its own day.",
        "Tarazy's own rule";
    REGISTER_SIGNATURE = "register-signature-for-consent", "A signature's date given for the consent",
        "One register gives as the date of a State's consent to be bound the date on which, by the other, it \
         signed; the other has its consent on another date, or none.",
        "Vienna Convention on the Law of Treaties, articles 14, 18";
    REGISTER_MISSING = "register-missing-act", "An act that one register lacks",
        "One register tells of an act done by the day on which the other was right, and the other has none \
         of its sort: it denies it, has only another act of the State, or, as a register of twenty States \
         or more under the instrument, does not name the State.",
        "Tarazy's own rule";
    REGISTER_EARLIER = "register-earlier-date", "The later register gives an earlier date",
        "Both tell of the State's consent (or signature, or withdrawal), no day belongs to both dates, and \
         the register that is right on the later day gives the earlier one.",
        "Vienna Convention on the Law of Treaties, article 11; EDTF";
    REGISTER_ANOTHER_DATE = "register-another-date", "Two dates of one act, both before either register's day",
        "Both tell of the same sort of act, no day belongs to both dates, the register that is right on the \
         later day gives the later one, and the other could have known it.",
        "Vienna Convention on the Law of Treaties, article 11; EDTF";
    COPIES = "copies-count-once", "Sources that copy one another count once",
        "Accounts of one source are one voice, and so are those in the same words: of the words of two passages \
         or rows, endings left out, nine in ten are shared and each has eight or more. A field on which only one \
         voice speaks is not compared.",
        "Tarazy's own rule";
    TWO_ACTS = "within-two-acts", "One State bound twice in one text",
        "The text gives one State two different acts of consent, or one act on two days, under one \
         instrument.",
        "Vienna Convention on the Law of Treaties, article 11";
    TWO_DATES = "within-two-dates", "One event on two days in one text",
        "The text tells twice of something that happens once within 45 days (a resignation or an \
         inauguration of one person, an election of one body), and no day belongs to both dates. A step \
         towards it on a day of its own (announced, offered, submitted, accepted by parliament) is another \
         thing. Where the record has both days too, it cannot be checked.",
        "Tarazy's own rule";
    TWO_MOVEMENTS = "within-two-movements", "One event told twice, or two events",
        "The text has one person lose power or leave on two days within 45 days of one another. Someone may \
         flee a city and later a country: two events unless the text means one.",
        "Tarazy's own rule";
    TWO_FIGURES = "within-two-figures", "Two figures of one measure for one State and time",
        "The text gives one measure two numbers that do not meet, for the same State, the same time and the \
         same part: its words are the same when numbers, dates and hedges are left out, and it is a share in \
         percent or a known indicator. Where the part (such as the chamber) is missing, the words of a known \
         indicator differ, or sums and people are counted that may be others, it cannot be checked.",
        "Tarazy's own rule";
    TWO_SPELLINGS = "within-two-spellings", "One name in two spellings",
        "Two names in the text have as many words as one another, each word a near spelling of its \
         counterpart, and are not equal after transliteration. They are taken to be one, and a person may \
         say otherwise.",
        "vocab of names; Jaro-Winkler similarity";
    BOTH_WAYS = "within-both-ways", "Asserted and denied in one text",
        "The text asserts and denies the same thing of the same State and time. A signature and a consent to \
         be bound are two things. An act denied as of a date was done before it by the text's own words; a \
         denial of an earlier time that is not named (had not, until) settles nothing.",
        "Tarazy's own rule";
    MULTIPLE = "multiple", "So many times the earlier number",
        "Where a number is said to be so many times, or so many -fold, an earlier number that counts the \
         same thing in the same article, the earlier number times the factor must meet it; about reaches a \
         tenth to either side, nearly a fifth downwards, more than upwards, and a bare factor may be \
         rounded by a tenth of itself, at most by a half. With several earlier numbers that may be meant, \
         nothing is said unless none fits. So many for each, and a product written out with its signs, must \
         meet the total given.",
        "arithmetic";
    PART_OF_WHOLE = "part-of-whole", "A part against its whole",
        "A part is not greater than its whole; a share is the part divided by the whole, at the decimals it \
         is given in; no share lies outside 0 to 100 percent. A change (by 120 percent) or a ratio to \
         another time (150 percent of the 2010 level) is no share.",
        "arithmetic";
    EXCHANGE_RATE = "exchange-rate", "The exchange rates the amounts imply",
        "An amount given in two currencies implies a rate. Rates of one article, pair of currencies and \
         year are compared: within a twentieth of one another they agree. Where a year is not known, rates \
         further apart settle nothing.",
        "arithmetic";
    REMAINED = "remained", "A change called remaining",
        "Where a measure is said to remain, stay or be unchanged, its two numbers must meet.",
        "arithmetic";
    DIRECTION = "direction", "A rise or a fall against its numbers",
        "Where a measure is said to rise or fall from one number to the next, in the words between the two \
         or just before from ... to ..., the later must be the greater or the less. A change (by 2 percent, \
         40 times) is not what the measure comes to, and is not compared.",
        "arithmetic";
    COUNTED_DAYS = "counted-days", "Days counted between two dates",
        "Where a text counts from one date to the next (the next day, two days later, a week later) and \
         also gives the second, the first plus the count must be the second. The day after something named \
         is counted from that, and is left out.",
        "calendar";
    COUNTED_YEARS = "counted-years", "Years counted from a year",
        "N years since YEAR places the writing in YEAR + N. The years so counted in one article must lie \
         within one of one another, and no event told there as past may lie after the latest.",
        "calendar";
    RANGE_ORDER = "range-order", "A range whose lower end is above its upper",
        "The lower number or earlier date of a range is not above the other.",
        "arithmetic";
    DEADLINE = "deadline-before-promise", "Due before it was promised",
        "The last day of the deadline is not before the first day of the promise.",
        "calendar";
    IMPLIED_WHOLE = "implied-whole", "What a comparison of shares implies",
        "A share said to be at most a fraction of another share implies the least that the other can be: \
         the first divided by the fraction. Above 100 percent the comparison cannot be right.",
        "arithmetic";
    ORDINAL = "ordinal", "The count of a recurring event against its years",
        "The Nth of a series that began in a year: N - 1 intervals lie between. A series said to be yearly \
         or quarterly cannot have had more.",
        "arithmetic";
    BY_WEIGHTS = "topic-by-weights", "A theme by the weights of words",
        "Where a source gives no themes. For each sentence and theme: what the theme starts with, and the weights of \
         the sentence's words and of each two together, each counted once (vocab/theme_weights.tsv; small words left \
         out, plural endings cut). The theme is tagged where this comes to more than 0 in a sentence; the words named \
         are those that weigh most. On 6,154 recommendations of later sessions, from which no weight was learned, tags and the labels that \
         people gave agree with a micro-F1 of 0.893 (precision 0.908, recall 0.878). It is no statement of the source.",
        "Learned from labels of the UPR Info database by crates/import/examples/theme_weights";
    BY_CUE = "topic-by-cue", "A theme or group by words of the vocabulary",
        "Where a source gives no themes, or no groups of persons. A cue of vocab/themes.tsv or vocab/affected.tsv stands \
         in the text; in English only for themes that have no weights. How often it is right was not measured. It is no \
         statement of the source.",
        "Tarazy's own rule";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_has_its_own_name_and_says_how_to_recompute_it_and_whence_it_comes() {
        let ids: BTreeSet<_> = all().iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), all().len());
        for rule in all() {
            assert!(rule.text.len() > 40 && rule.text.ends_with('.'), "{}", rule.id);
            assert!(!rule.title.is_empty() && !rule.source.is_empty(), "{}", rule.id);
            assert_eq!(get(rule.id), Some(rule));
        }
    }
}
