//! A statement as a list of what it says: label and value, unknown fields left out.

use crate::parts::written::{count, in_words, plain, quantity};
use maud::{Markup, html};
use tarazy_desk::{Topics, topics};
use tarazy_model::{
    Answer, Basis, Date, Event, Every, Inference, Kind, PlaceLevel, Polarity, Procedure, Quantity, Resolved,
    Role, StateCode, Statement, Step, TreatyAct,
};
use tarazy_words::{Language, affected, states, themes};

/// The fields of a statement, in the order in which people ask for them.
pub(crate) fn fields(statement: &Statement) -> Vec<(&'static str, String)> {
    let mut fields = Fields::default();
    match statement {
        Statement::TreatyAct(act) => treaty_act(&mut fields, act),
        Statement::Event(event) => self::event(&mut fields, event),
        Statement::Figure(figure) => {
            fields.text("measure", &figure.measure).amount("value", Some(&figure.value));
            for equivalent in &figure.equivalents {
                fields.amount("that is", Some(equivalent));
            }
            fields.maybe("of which", figure.part().as_deref());
            let lacks = tarazy_weigh::lacks(figure);
            if !lacks.is_empty() {
                fields.text("not comparable", &format!("it names no {}", lacks.join(", no ")));
            }
            if let Some((part, whole)) = figure.counts {
                fields.text("counted", &format!("{part} of {whole}"));
            }
            fields.date("for", figure.date.as_ref(), figure.dated);
        }
        Statement::Pledge(pledge) => {
            fields
                .maybe("who promised", pledge.promisor.as_deref())
                .maybe("to whom", pledge.promisee.as_deref());
            fields.text("what", &pledge.measure).amount("starting from", pledge.baseline.as_ref());
            fields.amount("target", pledge.target.as_ref()).maybe("scope", pledge.scope.as_deref());
            fields.date("promised", pledge.date.as_ref(), pledge.dated);
            fields
                .date("by", pledge.deadline.as_ref(), Inference::Stated)
                .maybe("in", pledge.instrument.as_deref())
                .maybe("session", pledge.session.as_deref())
                .text("themes", &labels(&pledge.themes, themes::label));
        }
        Statement::Recommendation(point) => {
            fields.text("form", point.form.label()).maybe("by", point.body.as_deref());
            fields.maybe("document", point.symbol.as_deref()).maybe("paragraph", point.paragraph.as_deref());
            fields.maybe("under", point.heading.as_deref());
            fields
                .date("date", point.date.as_ref(), Inference::Stated)
                .maybe("session", point.session.as_deref())
                .text("made by", &named(&point.recommending))
                .maybe("answer", point.answer.map(Answer::label))
                .text("themes", &labels(&point.themes, themes::label))
                .text("persons", &labels(&point.affected, affected::label))
                .text("SDG targets", &point.targets.join(", "));
            fields.text("repeated", if point.repeated { "yes" } else { "" });
            fields.text("chosen for follow-up", if point.follow_up { "yes" } else { "" });
        }
        Statement::Report(report) => {
            fields.text("to", &report.body).maybe("report", report.number.as_deref());
            fields.text("step", report.step.label()).date("date", report.date.as_ref(), Inference::Stated);
            let procedure =
                report.simplified.map(|simplified| if simplified { "simplified" } else { "ordinary" });
            fields.maybe("procedure", procedure).maybe("document", report.symbol.as_deref());
            fields.text("paragraphs", &report.paragraphs.join(", "));
        }
        Statement::Case(step) => {
            fields.text("issue", &step.issue).text("step", step.step.label());
            fields.date("date", step.date.as_ref(), step.dated).text("who", &step.actors.join(", "));
            fields.maybe("before", step.body.as_deref());
            let outcome = match step.step {
                Step::Raised | Step::Heard => "what was said",
                Step::Advised => "what was advised",
                Step::Answered => "the answer",
                Step::Promised => "what was promised",
                Step::Decided => "what was decided",
                Step::Claimed => "outcome, as claimed",
                Step::Verified => "outcome, as verified",
            };
            fields.maybe(outcome, step.outcome.as_deref()).date("by", step.due.as_ref(), Inference::Stated);
            fields.maybe("of the promise", step.item.as_deref());
            fields.maybe("said to be", step.resolved.map(Resolved::label));
            fields.maybe("because of, as claimed", step.cause.as_deref());
            fields.maybe("document", step.symbol.as_deref()).text("articles", &step.articles.join("; "));
            fields
                .text("themes", &labels(&step.themes, themes::label))
                .text("points", &step.points.join("; "));
        }
        Statement::Grant(grant) => {
            fields.text("for", &grant.title).maybe("at length", grant.description.as_deref());
            for (label, party) in [("funder", &grant.funder), ("recipient", &grant.recipient)] {
                let named = party.as_ref().map(|party| match &party.identifier {
                    Some(identifier) => format!("{} ({identifier})", party.name),
                    None => party.name.clone(),
                });
                fields.maybe(label, named.as_deref());
            }
            for (label, amount) in [("awarded", &grant.awarded), ("disbursed", &grant.disbursed)] {
                fields.maybe(label, amount.as_ref().map(ToString::to_string).as_deref());
            }
            fields.date("date", grant.date.as_ref(), grant.dated);
            fields.date("runs", grant.period.as_ref(), Inference::Stated);
            fields.maybe("programme", grant.programme.as_deref());
            fields.maybe("identifier", grant.identifier.as_deref());
        }
        Statement::Person(person) => {
            fields.text("name", &person.name).text("also written", &listed(&person.names));
            fields
                .maybe("role", person.role.as_deref())
                .text("gender", person.gender.as_deref().unwrap_or_default());
            fields.date("born", person.birth.as_ref(), Inference::Stated);
            fields.date("died", person.death.as_ref(), Inference::Stated);
            fields
                .text("posts", &listed(&person.memberships))
                .text("identifiers", &listed(&person.identifiers));
        }
        Statement::Organisation(organisation) => {
            fields.text("name", &organisation.name).maybe("acronym", organisation.acronym.as_deref());
            fields.text("also written", &listed(&organisation.names));
            fields.maybe("sort", organisation.classification.as_deref());
            fields.maybe("part of", organisation.parent.as_deref());
            fields.text("before the law", &listed(&organisation.standings));
            fields.maybe("meets", organisation.meets.map(Every::label).as_deref());
            fields.date("founded", organisation.founded.as_ref(), Inference::Stated);
            fields.date("dissolved", organisation.dissolved.as_ref(), Inference::Stated);
            fields.text("identifiers", &listed(&organisation.identifiers));
        }
        Statement::Place(place) => {
            fields.text("name", &place.name).text("also written", &listed(&place.names));
            fields.maybe("level", place.level.map(PlaceLevel::as_str)).maybe("code", place.code.as_deref());
            fields.maybe("part of", place.part_of.as_deref()).text("other codes", &listed(&place.codes));
            fields.text("point", &place.point.map(|point| point.to_string()).unwrap_or_default());
            fields.date("period", place.period.as_ref(), Inference::Stated);
        }
        Statement::Source(citation) => {
            fields.maybe("author", citation.author.as_deref()).text("title", &citation.title);
            fields.maybe("publisher", citation.publisher.as_deref());
            fields
                .date("date", citation.date.as_ref(), Inference::Stated)
                .maybe("pages", citation.pages.as_deref());
        }
        Statement::Claim(claim) => {
            fields.text("claim", &claim.text).date("date", claim.date.as_ref(), Inference::Stated);
            fields.maybe("said by", claim.holder.as_deref());
        }
    }
    fields.0
}

fn treaty_act(fields: &mut Fields, act: &TreatyAct) {
    fields.text("State", &act.state.map_or_else(|| "not given by the source".to_owned(), name));
    fields.text("instrument", act.instrument.as_ref().map_or(&act.instrument_written, |code| code.as_str()));
    fields.text("act", &plain(act.act.as_str())).date("date", act.date.as_ref(), Inference::Stated);
    fields.maybe("procedure", act.procedure.map(Procedure::label)).text("articles", &act.articles.join(", "));
    fields.text("to the reservation of", &named(&act.towards)).maybe("text", act.text.as_deref());
}

/// A State's name; its letters where the vocabulary has none.
fn name(code: StateCode) -> String {
    states::get(code).map_or_else(|| code.to_string(), |state| state.names.en.to_owned())
}

fn event(fields: &mut Fields, event: &Event) {
    fields.text("kind", &plain(event.kind.as_str())).date("date", event.date.as_ref(), event.dated);
    fields.maybe("place", event.place.as_ref().map(|place| place.written.as_str()));
    for (role, label) in ROLES {
        let names = event.participants.iter().filter(|p| p.role == role).map(|p| p.name.as_str());
        fields.text(label, &names.collect::<Vec<_>>().join(", "));
    }
    for (label, counts) in [
        ("took part", &event.size),
        ("died", &event.deaths),
        ("injured", &event.injured),
        ("arrested", &event.arrests),
    ] {
        fields.text(label, &counts.iter().map(count).collect::<Vec<_>>().join("; "));
    }
    fields.text("demands", &event.demands.join("; ")).text("response", &event.responses.join("; "));
    fields.text("said not to have happened", &event.denied.join("; "));
    for tie in &event.ties {
        fields.text(tie.relation.label(), tie.to.as_str());
    }
    fields.text("coded as", &listed(&event.codes));
    if event.basis == Basis::Report {
        fields.text("rests on", "a news report coded by machine; it counts as a report, not as an event");
    }
}

/// What participants do, and the words for it.
const ROLES: [(Role, &str); 5] = [
    (Role::Actor, "by"),
    (Role::Organiser, "organised by"),
    (Role::Associate, "together with"),
    (Role::Target, "against"),
    (Role::Present, "present"),
];

/// Several values as they are printed, parted by semicolons.
fn listed<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// A statement as a description list; what is denied says so first.
pub(crate) fn described(statement: &Statement, polarity: Polarity) -> Markup {
    html! {
        dl.fields {
            @if polarity == Polarity::Denied {
                dt { "denied" } dd.denied { "the source says that this is not so" }
            }
            @for (label, value) in fields(statement) { dt { (label) } dd { (value) } }
            (by_rule(statement))
        }
    }
}

/// Themes and persons found by rule where the source gives none, each with the words that decided.
fn by_rule(statement: &Statement) -> Markup {
    let Topics { themes, affected } = topics(statement);
    html! {
        @for (name, topics) in [("themes", themes), ("persons", affected)] {
            @if let Some(rule) = topics.first().and_then(|topic| topic.rule) {
                dt { (name) ", " a href={ "/rules#" (rule.id) } { "by rule" } }
                dd.quiet {
                    @for (at, topic) in topics.iter().enumerate() {
                        @if at > 0 { "; " }
                        (topic.label) " (“" (topic.words.join("”, “")) "”)"
                    }
                }
            }
        }
    }
}

/// Labels of codes; a source's own words stay as they are.
fn labels(codes: &[String], label: for<'c> fn(&'c str, Language) -> &'c str) -> String {
    codes.iter().map(|code| label(code, Language::English)).collect::<Vec<_>>().join(", ")
}

#[derive(Default)]
struct Fields(Vec<(&'static str, String)>);

impl Fields {
    fn text(&mut self, label: &'static str, value: &str) -> &mut Self {
        if !value.is_empty() {
            self.0.push((label, value.to_owned()));
        }
        self
    }

    fn maybe(&mut self, label: &'static str, value: Option<&str>) -> &mut Self {
        self.text(label, value.unwrap_or(""))
    }

    fn amount(&mut self, label: &'static str, value: Option<&Quantity>) -> &mut Self {
        self.text(label, &value.map(quantity).unwrap_or_default())
    }

    fn date(&mut self, label: &'static str, value: Option<&Date>, inferred: Inference) -> &mut Self {
        let how = match inferred {
            Inference::Stated => "",
            Inference::YearInferred => " (year inferred)",
            Inference::FromDateBefore => " (counted from the date before)",
            Inference::FromArticleDate => " (counted from the article's date)",
            Inference::Elapsed => " (counted from the years elapsed)",
            Inference::FromContext => " (from the sentence before)",
        };
        self.text(label, &value.map(|date| format!("{}{how}", in_words(date))).unwrap_or_default())
    }
}

/// A kind in the plural, as a heading.
pub(crate) fn plural(kind: Kind) -> &'static str {
    match kind {
        Kind::TreatyAct => "Treaty acts",
        Kind::Event => "Events",
        Kind::Figure => "Figures",
        Kind::Pledge => "Pledges",
        Kind::Recommendation => "Recommendations",
        Kind::Report => "Reports to bodies",
        Kind::Case => "Cases",
        Kind::Grant => "Grants",
        Kind::Person => "Persons",
        Kind::Organisation => "Organisations",
        Kind::Place => "Places",
        Kind::Source => "Sources cited",
        Kind::Claim => "Other claims",
    }
}

/// States by name.
fn named(states: &[StateCode]) -> String {
    states.iter().map(|code| name(*code)).collect::<Vec<_>>().join(", ")
}
