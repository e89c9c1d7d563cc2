//! A statement as a list of what it says: label and value, unknown fields left out.

use crate::called;
use crate::parts::chart::lacking;
use crate::parts::written::{count, every, in_words, legal_standing, parted, quantity};
use crate::speech::{plain_word, say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Topics, topics};
use tarazy_model::{
    Basis, Date, Event, Inference, Kind, Polarity, Quantity, Relation, Role, Statement, Step, TreatyAct,
};

/// The fields of a statement, in the order in which people ask for them.
pub(crate) fn fields(statement: &Statement) -> Vec<(&'static str, String)> {
    let mut fields = Fields::default();
    match statement {
        Statement::TreatyAct(act) => treaty_act(&mut fields, act),
        Statement::Event(event) => self::event(&mut fields, event),
        Statement::Figure(figure) => {
            fields.text("field-measure", &figure.measure).amount("field-value", Some(&figure.value));
            for equivalent in &figure.equivalents {
                fields.amount("field-that-is", Some(equivalent));
            }
            fields.maybe("field-of-which", figure.part().as_deref().map(parted).as_deref());
            let lacks = tarazy_weigh::lacks(figure);
            if !lacks.is_empty() {
                fields.text("field-not-comparable", &tell("it-names-no", &[("what", &lacking(&lacks))]));
            }
            if let Some((part, whole)) = figure.counts {
                fields.text(
                    "field-counted",
                    &tell("n-of", &[("n", &part.to_string()), ("whole", &whole.to_string())]),
                );
            }
            fields.date("field-for-when", figure.date.as_ref(), figure.dated);
        }
        Statement::Pledge(pledge) => {
            fields
                .maybe("field-who-promised", pledge.promisor.as_deref())
                .maybe("field-to-whom", pledge.promisee.as_deref());
            fields
                .text("field-what", &pledge.measure)
                .amount("field-starting-from", pledge.baseline.as_ref());
            fields
                .amount("field-target", pledge.target.as_ref())
                .maybe("field-scope", pledge.scope.as_deref());
            fields.date("field-promised", pledge.date.as_ref(), pledge.dated);
            fields
                .date("field-by-when", pledge.deadline.as_ref(), Inference::Stated)
                .maybe("field-in-instrument", pledge.instrument.as_deref())
                .maybe("field-session", pledge.session.as_deref())
                .text("field-themes", &labels(&pledge.themes, called::theme));
        }
        Statement::Recommendation(point) => {
            fields
                .text("field-form", word("point", point.form.label()))
                .maybe("field-by-body", point.body.as_deref());
            fields
                .maybe("field-document", point.symbol.as_deref())
                .maybe("field-paragraph", point.paragraph.as_deref());
            fields.maybe("field-under", point.heading.as_deref());
            fields
                .date("field-date", point.date.as_ref(), Inference::Stated)
                .maybe("field-session", point.session.as_deref())
                .text("field-made-by", &called::states_of(&point.recommending))
                .maybe("field-answer", point.answer.map(|answer| word("answer", answer.label())))
                .text("field-themes", &labels(&point.themes, called::theme))
                .text("field-persons", &labels(&point.affected, called::persons))
                .text("field-sdg-targets", &point.targets.join(", "));
            fields.text("field-repeated", if point.repeated { say("yes") } else { "" });
            fields.text("field-chosen-for-follow-up", if point.follow_up { say("yes") } else { "" });
        }
        Statement::Report(report) => {
            fields.text("field-to-body", &report.body).maybe("field-report", report.number.as_deref());
            fields.text("field-step", word("step", report.step.label())).date(
                "field-date",
                report.date.as_ref(),
                Inference::Stated,
            );
            let procedure =
                report.simplified.map(|simplified| say(if simplified { "simplified" } else { "ordinary" }));
            fields.maybe("field-procedure", procedure).maybe("field-document", report.symbol.as_deref());
            fields.text("field-paragraphs", &report.paragraphs.join(", "));
        }
        Statement::Case(step) => {
            fields.text("field-issue", &step.issue).text("field-step", word("case", step.step.label()));
            fields
                .date("field-date", step.date.as_ref(), step.dated)
                .text("field-who", &step.actors.join(", "));
            fields.maybe("field-before", step.body.as_deref());
            let outcome = match step.step {
                Step::Raised | Step::Heard => "field-what-was-said",
                Step::Advised => "field-what-was-advised",
                Step::Answered => "field-the-answer",
                Step::Promised => "field-what-was-promised",
                Step::Decided => "field-what-was-decided",
                Step::Claimed => "field-outcome-as-claimed",
                Step::Verified => "field-outcome-as-verified",
            };
            fields.maybe(outcome, step.outcome.as_deref()).date(
                "field-by-when",
                step.due.as_ref(),
                Inference::Stated,
            );
            fields.maybe("field-of-the-promise", step.item.as_deref());
            fields.maybe("field-said-to-be", step.resolved.map(|one| word("resolved", one.label())));
            fields.maybe("field-because-of-as-claimed", step.cause.as_deref());
            fields
                .maybe("field-document", step.symbol.as_deref())
                .text("field-articles", &step.articles.join("; "));
            fields
                .text("field-themes", &labels(&step.themes, called::theme))
                .text("field-points", &step.points.join("; "));
        }
        Statement::Grant(grant) => {
            fields
                .text("field-for-what", &grant.title)
                .maybe("field-at-length", grant.description.as_deref());
            for (label, party) in [("field-funder", &grant.funder), ("field-recipient", &grant.recipient)] {
                let named = party.as_ref().map(|party| match &party.identifier {
                    Some(identifier) => format!("{} ({identifier})", party.name),
                    None => party.name.clone(),
                });
                fields.maybe(label, named.as_deref());
            }
            for (label, amount) in [("field-awarded", &grant.awarded), ("field-disbursed", &grant.disbursed)]
            {
                fields.maybe(label, amount.as_ref().map(ToString::to_string).as_deref());
            }
            fields.date("field-date", grant.date.as_ref(), grant.dated);
            fields.date("field-runs", grant.period.as_ref(), Inference::Stated);
            fields.maybe("field-programme", grant.programme.as_deref());
            fields.maybe("field-identifier", grant.identifier.as_deref());
        }
        Statement::Person(person) => {
            fields.text("field-name", &person.name).text("field-also-written", &listed(&person.names));
            fields
                .maybe("field-role", person.role.as_deref())
                .text("field-gender", person.gender.as_deref().unwrap_or_default());
            fields.date("field-born", person.birth.as_ref(), Inference::Stated);
            fields.date("field-died", person.death.as_ref(), Inference::Stated);
            fields
                .text("field-posts", &listed(&person.memberships))
                .text("field-identifiers", &listed(&person.identifiers));
        }
        Statement::Organisation(organisation) => {
            fields
                .text("field-name", &organisation.name)
                .maybe("field-acronym", organisation.acronym.as_deref());
            fields.text("field-also-written", &listed(&organisation.names));
            fields.maybe("field-sort", organisation.classification.as_deref());
            fields.maybe("field-part-of", organisation.parent.as_deref());
            fields.text(
                "field-before-the-law",
                &organisation.standings.iter().map(legal_standing).collect::<Vec<_>>().join("; "),
            );
            fields.maybe("field-meets", organisation.meets.map(every).as_deref());
            fields.date("field-founded", organisation.founded.as_ref(), Inference::Stated);
            fields.date("field-dissolved", organisation.dissolved.as_ref(), Inference::Stated);
            fields.text("field-identifiers", &listed(&organisation.identifiers));
        }
        Statement::Place(place) => {
            fields.text("field-name", &place.name).text("field-also-written", &listed(&place.names));
            fields
                .maybe("field-level", place.level.map(|level| word("level", level.as_str())))
                .maybe("field-code", place.code.as_deref());
            fields
                .maybe("field-part-of", place.part_of.as_deref())
                .text("field-other-codes", &listed(&place.codes));
            fields.text("field-point", &place.point.map(|point| point.to_string()).unwrap_or_default());
            fields.date("field-period", place.period.as_ref(), Inference::Stated);
        }
        Statement::Source(citation) => {
            fields.maybe("field-author", citation.author.as_deref()).text("field-title", &citation.title);
            fields.maybe("field-publisher", citation.publisher.as_deref());
            fields
                .date("field-date", citation.date.as_ref(), Inference::Stated)
                .maybe("field-pages", citation.pages.as_deref());
        }
        Statement::Claim(claim) => {
            fields.text("field-claim", &claim.text).date(
                "field-date",
                claim.date.as_ref(),
                Inference::Stated,
            );
            fields.maybe("field-said-by", claim.holder.as_deref());
        }
    }
    fields.0
}

fn treaty_act(fields: &mut Fields, act: &TreatyAct) {
    fields.text(
        "field-state",
        &act.state.map_or_else(|| say("not-given-by-source").to_owned(), called::state_of),
    );
    fields.text(
        "field-instrument",
        act.instrument.as_ref().map_or(&act.instrument_written, |code| code.as_str()),
    );
    fields.text("field-act", &plain_word("act", act.act.as_str())).date(
        "field-date",
        act.date.as_ref(),
        Inference::Stated,
    );
    fields
        .maybe("field-procedure", act.procedure.map(|procedure| word("procedure", procedure.label())))
        .text("field-articles", &act.articles.join(", "));
    fields
        .text("field-to-the-reservation-of", &called::states_of(&act.towards))
        .maybe("field-text", act.text.as_deref());
}

/// A State's name; its letters where the vocabulary has none.
/// How an event is tied to another.
fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::CausedBy => "field-caused-by",
        Relation::RespondsTo => "field-responds-to",
        Relation::PartOf => "field-part-of",
    }
}

fn event(fields: &mut Fields, event: &Event) {
    fields.text("field-kind", &plain_word("event-kind", event.kind.as_str())).date(
        "field-date",
        event.date.as_ref(),
        event.dated,
    );
    fields.maybe("field-place", event.place.as_ref().map(|place| place.written.as_str()));
    for (role, label) in ROLES {
        let names = event.participants.iter().filter(|p| p.role == role).map(|p| p.name.as_str());
        fields.text(label, &names.collect::<Vec<_>>().join(", "));
    }
    for (label, counts) in [
        ("field-took-part", &event.size),
        ("field-dead", &event.deaths),
        ("field-injured", &event.injured),
        ("field-arrested", &event.arrests),
    ] {
        fields.text(label, &counts.iter().map(count).collect::<Vec<_>>().join("; "));
    }
    fields
        .text("field-demands", &event.demands.join("; "))
        .text("field-response", &event.responses.join("; "));
    fields.text("field-said-not-to-have-happened", &event.denied.join("; "));
    for tie in &event.ties {
        fields.text(relation(tie.relation), tie.to.as_str());
    }
    fields.text("field-coded-as", &listed(&event.codes));
    if event.basis == Basis::Report {
        fields.text("field-rests-on", say("a-news-report-coded"));
    }
}

/// What participants do, and the words for it.
const ROLES: [(Role, &str); 5] = [
    (Role::Actor, "field-actor"),
    (Role::Organiser, "field-organised-by"),
    (Role::Associate, "field-together-with"),
    (Role::Target, "field-against"),
    (Role::Present, "field-present"),
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
                dt { (say("denied")) } dd.denied { (say("source-says-not-so")) }
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
        @for (name, topics) in [("themes-by", themes), ("persons-by", affected)] {
            @if let Some(rule) = topics.first().and_then(|topic| topic.rule) {
                dt { (weave(name, &[("rule", html! { a href={ "/rules#" (rule.id) } { (say("small-by-rule")) } })])) }
                dd.quiet {
                    @for (at, topic) in topics.iter().enumerate() {
                        @if at > 0 { "; " }
                        (if name == "themes-by" { called::theme(&topic.code) } else { called::persons(&topic.code) }) " (“" (topic.words.join("”, “")) "”)"
                    }
                }
            }
        }
    }
}

/// Labels of codes; a source's own words stay as they are.
fn labels(codes: &[String], label: for<'c> fn(&'c str) -> &'c str) -> String {
    codes.iter().map(|code| label(code)).collect::<Vec<_>>().join(", ")
}

#[derive(Default)]
struct Fields(Vec<(&'static str, String)>);

impl Fields {
    fn text(&mut self, label: &'static str, value: &str) -> &mut Self {
        if !value.is_empty() {
            self.0.push((say(label), value.to_owned()));
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
            Inference::Stated => None,
            Inference::YearInferred => Some("year-inferred"),
            Inference::FromDateBefore => Some("from-date-before"),
            Inference::FromArticleDate => Some("from-article-date"),
            Inference::Elapsed => Some("from-years-elapsed"),
            Inference::FromContext => Some("from-context"),
        };
        let how = how.map(|how| format!(" ({})", say(how))).unwrap_or_default();
        self.text(label, &value.map(|date| format!("{}{how}", in_words(date))).unwrap_or_default())
    }
}

/// A kind in the plural, as a heading.
pub(crate) fn plural(kind: Kind) -> &'static str {
    say(&format!("kinds-{}", kind.as_str().replace('_', "-")))
}
