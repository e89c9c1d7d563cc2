//! Statements set side by side, field by field, each field by its own rule.
//!
//! A field that one side leaves empty is silent: missing is not different. Comparing is symmetric.

pub(crate) mod date;
mod heard;
pub(crate) mod name;
pub(crate) mod place;
pub(crate) mod quantity;
pub(crate) mod words;

use crate::finding::Difference;
use crate::rules::{self, Rule};
use tarazy_model::{
    CaseStep, Citation, Claim, Date, Event, Figure, Grant, Location, Organisation, Person, Place, Pledge,
    Quantity, Recommendation, Report, Statement,
};
use tarazy_words::Saying;
use tarazy_words::indicators;
use tarazy_words::names::Matching;

/// What comparing one field came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// Both may be the same.
    Same,
    /// Both cannot be so.
    Different,
    /// One is missing, or they cannot be compared.
    Silent,
}

impl Agreement {
    /// The same where it holds, silent otherwise: for fields in which a difference says nothing.
    pub(crate) fn or_silent(same: bool) -> Self {
        if same { Self::Same } else { Self::Silent }
    }
}

/// One field of two statements.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// The rule it is compared by.
    pub(crate) rule: Rule,
    /// What it came to.
    pub(crate) agreement: Agreement,
    /// The field and what each gives.
    pub(crate) difference: Difference,
}

/// Every field that both statements give; none where they are of different kinds.
pub(crate) fn compare(here: &Statement, there: &Statement, matching: Matching) -> Vec<Field> {
    let mut sheet = Sheet { fields: Vec::new(), matching };
    match (here, there) {
        (Statement::Event(a), Statement::Event(b)) => sheet.event(a, b),
        (Statement::Figure(a), Statement::Figure(b)) => sheet.figure(a, b),
        (Statement::Pledge(a), Statement::Pledge(b)) => sheet.pledge(a, b),
        (Statement::Recommendation(a), Statement::Recommendation(b)) => sheet.recommendation(a, b),
        (Statement::Report(a), Statement::Report(b)) => sheet.report(a, b),
        (Statement::Case(a), Statement::Case(b)) => sheet.case(a, b),
        (Statement::Grant(a), Statement::Grant(b)) => sheet.grant(a, b),
        (Statement::Person(a), Statement::Person(b)) => sheet.person(a, b),
        (Statement::Organisation(a), Statement::Organisation(b)) => sheet.organisation(a, b),
        (Statement::Place(a), Statement::Place(b)) => sheet.place_described(a, b),
        (Statement::Source(a), Statement::Source(b)) => sheet.source(a, b),
        (Statement::Claim(a), Statement::Claim(b)) => sheet.claim(a, b),
        _ => {}
    }
    sheet.fields
}

/// Names of bodies are compared by their words.
fn by_words(a: &str, b: &str, _: Matching) -> bool {
    words::same(a, b)
}

/// Whether two names may be one's.
type Same = fn(&str, &str, Matching) -> bool;

struct Sheet {
    fields: Vec<Field>,
    /// How names are compared.
    matching: Matching,
}

impl Sheet {
    fn add(
        &mut self,
        rule: Rule,
        field: &str,
        agreement: Agreement,
        here: impl Into<Saying>,
        there: impl Into<Saying>,
    ) {
        let difference = Difference::of(field, here, there);
        self.fields.push(Field { rule, agreement, difference });
    }

    fn date(&mut self, field: &str, here: Option<&Date>, there: Option<&Date>) {
        if let (Some(a), Some(b)) = (here, there) {
            self.add(rules::FIELD_DATE, field, date::compare(a, b), a.to_string(), b.to_string());
        }
    }

    fn quantity(&mut self, field: &str, here: Option<&Quantity>, there: Option<&Quantity>) {
        if let (Some(a), Some(b)) = (here, there) {
            self.add(rules::FIELD_QUANTITY, field, quantity::compare(a, b), a, b);
        }
    }

    fn place(&mut self, here: Option<&Location>, there: Option<&Location>) {
        if let (Some(a), Some(b)) = (here, there) {
            let agreement = place::compare(a, b, self.matching);
            self.add(rules::FIELD_PLACE, "place", agreement, a.written.clone(), b.written.clone());
        }
    }

    /// Words that differ settle nothing.
    fn words(&mut self, field: &str, here: Option<&str>, there: Option<&str>) {
        if let (Some(a), Some(b)) = (here, there) {
            let agreement = Agreement::or_silent(words::same(a, b) || words::alike(a, b));
            self.add(rules::FIELD_WORDS, field, agreement, a.to_owned(), b.to_owned());
        }
    }

    /// Names of which one is on both sides, which is then the one shown; lists need not be whole.
    fn names(&mut self, field: &str, here: &[&str], there: &[&str], same: Same) {
        if here.is_empty() || there.is_empty() {
            return;
        }
        let mut pairs = here.iter().flat_map(|a| there.iter().map(move |b| (*a, *b)));
        match pairs.clone().find(|(a, b)| a == b).or_else(|| pairs.find(|(a, b)| same(a, b, self.matching))) {
            Some((a, b)) => self.add(rules::FIELD_NAME, field, Agreement::Same, a.to_owned(), b.to_owned()),
            None => {
                self.add(rules::FIELD_NAME, field, Agreement::Silent, here.join(", "), there.join(", "));
            }
        }
    }

    fn event(&mut self, a: &Event, b: &Event) {
        self.date("date", a.date.as_ref(), b.date.as_ref());
        self.place(a.place.as_ref(), b.place.as_ref());
        for ((field, here), (_, there)) in a.counts().into_iter().zip(b.counts()) {
            if let Some((here, there)) = quantity::nearest(here, there) {
                let agreement = match quantity::compare(here, there) {
                    Agreement::Different if part_of(a, b, here, there) => Agreement::Silent,
                    agreement => agreement,
                };
                self.add(rules::FIELD_QUANTITY, field, agreement, here, there);
            }
        }
        self.names("participants", &participants(a), &participants(b), name::same);
    }

    /// A value counts as different only of the same part: without its chamber a share says nothing.
    fn figure(&mut self, a: &Figure, b: &Figure) {
        let values = |figure: &Figure| [std::slice::from_ref(&figure.value), &figure.equivalents].concat();
        let (here, there) = (values(a), values(b));
        let pairs = || here.iter().flat_map(|a| there.iter().map(move |b| (a, b)));
        let (here, there) = pairs().find(|(a, b)| a.unit == b.unit).unwrap_or((&a.value, &b.value));
        let agreement = match quantity::compare(here, there) {
            Agreement::Different if !same_part(a, b) => Agreement::Silent,
            agreement => agreement,
        };
        self.add(rules::FIELD_QUANTITY, "value", agreement, of_part(here, a), of_part(there, b));
        self.date("date", a.date.as_ref(), b.date.as_ref());
    }

    fn pledge(&mut self, a: &Pledge, b: &Pledge) {
        self.words("measure", Some(&a.measure), Some(&b.measure));
        self.quantity("baseline", a.baseline.as_ref(), b.baseline.as_ref());
        self.quantity("target", a.target.as_ref(), b.target.as_ref());
        self.date("date", a.date.as_ref(), b.date.as_ref());
        self.date("deadline", a.deadline.as_ref(), b.deadline.as_ref());
        self.words("instrument", a.instrument.as_deref(), b.instrument.as_deref());
    }

    fn recommendation(&mut self, a: &Recommendation, b: &Recommendation) {
        self.words("text", Some(&a.text), Some(&b.text));
        self.date("date", a.date.as_ref(), b.date.as_ref());
        let form = Agreement::or_silent(a.form == b.form);
        self.add(rules::FIELD_WORDS, "form", form, a.form.label().to_owned(), b.form.label().to_owned());
        let answer = |point: &Recommendation| point.answer.map(|answer| answer.label().to_owned());
        self.words("answer", answer(a).as_deref(), answer(b).as_deref());
    }

    fn report(&mut self, a: &Report, b: &Report) {
        self.words("number", a.number.as_deref(), b.number.as_deref());
        self.date("date", a.date.as_ref(), b.date.as_ref());
        self.words("document", a.symbol.as_deref(), b.symbol.as_deref());
    }

    fn case(&mut self, a: &CaseStep, b: &CaseStep) {
        self.words("issue", Some(&a.issue), Some(&b.issue));
        self.date("date", a.date.as_ref(), b.date.as_ref());
        self.words("outcome", a.outcome.as_deref(), b.outcome.as_deref());
        self.date("due", a.due.as_ref(), b.due.as_ref());
        let resolved = [a, b].map(|step| step.resolved.map(|resolved| resolved.label()));
        let [here, there] = resolved;
        self.words("done", here, there);
    }

    fn grant(&mut self, a: &Grant, b: &Grant) {
        self.quantity("awarded", a.awarded.as_ref(), b.awarded.as_ref());
        self.quantity("disbursed", a.disbursed.as_ref(), b.disbursed.as_ref());
        self.date("date", a.date.as_ref(), b.date.as_ref());
        let parties = [("funder", &a.funder, &b.funder), ("recipient", &a.recipient, &b.recipient)];
        for (field, here, there) in parties {
            let [here, there] = [here, there].map(|party| party.as_ref().map(|party| party.name.as_str()));
            self.names(field, here.as_slice(), there.as_slice(), by_words);
        }
    }

    fn person(&mut self, a: &Person, b: &Person) {
        self.names(
            "name",
            &a.every_name().collect::<Vec<_>>(),
            &b.every_name().collect::<Vec<_>>(),
            name::same,
        );
        self.words("role", a.role.as_deref(), b.role.as_deref());
        self.date("birth", a.birth.as_ref(), b.birth.as_ref());
        self.date("death", a.death.as_ref(), b.death.as_ref());
    }

    fn organisation(&mut self, a: &Organisation, b: &Organisation) {
        self.names(
            "name",
            &a.every_name().collect::<Vec<_>>(),
            &b.every_name().collect::<Vec<_>>(),
            by_words,
        );
        self.date("founded", a.founded.as_ref(), b.founded.as_ref());
        self.date("dissolved", a.dissolved.as_ref(), b.dissolved.as_ref());
    }

    fn place_described(&mut self, a: &Place, b: &Place) {
        self.names(
            "name",
            &a.every_name().collect::<Vec<_>>(),
            &b.every_name().collect::<Vec<_>>(),
            name::same,
        );
        self.words("part of", a.part_of.as_deref(), b.part_of.as_deref());
    }

    fn source(&mut self, a: &Citation, b: &Citation) {
        self.words("title", Some(&a.title), Some(&b.title));
        self.names("author", a.author.as_deref().as_slice(), b.author.as_deref().as_slice(), name::same);
        self.date("date", a.date.as_ref(), b.date.as_ref());
    }

    fn claim(&mut self, a: &Claim, b: &Claim) {
        self.words("text", Some(&a.text), Some(&b.text));
        self.date("date", a.date.as_ref(), b.date.as_ref());
    }
}

/// Whether both are known to be of one part: where the measure needs a chamber, neither leaves it open, except
/// that of a State which had a single one there is no other to mean.
pub(crate) fn same_part(a: &Figure, b: &Figure) -> bool {
    let single = |named: &Figure, open: &Figure| {
        named.denominator.as_deref() == Some(SINGLE)
            && open.denominator.is_none()
            && named.states.len() == 1
            && named.states == open.states
            && named.dimensions == open.dimensions
    };
    a.part() == b.part() && (a.denominator.is_some() || !needs_chamber(a) && !needs_chamber(b))
        || single(a, b)
        || single(b, a)
}

/// The part of a parliament that has one chamber.
const SINGLE: &str = "single";

/// Whether values of the measure compare only within one chamber.
pub(crate) fn needs_chamber(figure: &Figure) -> bool {
    let known = figure.indicator.as_deref().and_then(indicators::get);
    known.is_some_and(|indicator| indicator.needs.contains(&"chamber"))
}

/// What a figure lacks to be compared (rule `figure-comparable`): its State, its time, the chamber of a share of a
/// parliament. Empty where it can be.
pub fn lacks(figure: &Figure) -> Vec<&'static str> {
    let lacks = [
        ("State", figure.states.is_empty()),
        ("date", figure.date.is_none()),
        ("chamber", needs_chamber(figure) && figure.denominator.is_none()),
    ];
    lacks.into_iter().filter(|(_, missing)| *missing).map(|(what, _)| what).collect()
}

/// "15.9 percent (lower)".
pub(crate) fn of_part(value: &Quantity, figure: &Figure) -> Saying {
    match figure.part() {
        Some(part) => Saying::of("value-of-part").with("value", value).with("part", Saying::part(&part)),
        None => value.into(),
    }
}

/// Whether one is told of some days within those of the other, and is the less: it may be a part.
fn part_of(a: &Event, b: &Event, here: &Quantity, there: &Quantity) -> bool {
    let lasts = |outer: &Event, inner: &Event| {
        let (outer, inner) = (outer.date.as_ref()?, inner.date.as_ref()?);
        let longer = outer.as_str().contains('/') && outer != inner;
        Some(longer && outer.earliest()? <= inner.earliest()? && inner.latest()? <= outer.latest()?)
    };
    let less = here.reckoned().zip(there.reckoned()).map(|(here, there)| here < there);
    match less {
        Some(true) => lasts(b, a).unwrap_or(false),
        Some(false) => lasts(a, b).unwrap_or(false),
        None => false,
    }
}

fn participants(event: &Event) -> Vec<&str> {
    event.participants.iter().map(|person| person.name.as_str()).collect()
}
