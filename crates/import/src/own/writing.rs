//! Accounts and sources as rows of Tarazy's own tables: the way back of the import.
//!
//! A row names its account, record and source by their ids, so that what is read back is the same account.
//! What a table has no column for (who reviewed it, the passage) is not in it.

use super::cells::UNKNOWN;
use super::schema::{SOURCES, Schema, schemas};
use serde::Serialize;
use tarazy_model::{
    Account, CaseStep, Citation, Claim, Event, Figure, Grant, GrantParty, Kind, Organisation, Origin,
    Participant, PartyKind, Person, Place, Pledge, Recommendation, Report, Source, StateCode, Statement,
    TreatyAct,
};

/// Cells by the names of their columns.
type Cells = Vec<(&'static str, String)>;

/// The table in which statements of a kind stand.
pub fn told_as(kind: Kind) -> Option<&'static Schema> {
    let file = match kind {
        Kind::TreatyAct => "acts.csv",
        Kind::Event => "events.csv",
        Kind::Figure => "figures.csv",
        Kind::Pledge => "pledges.csv",
        Kind::Recommendation => "recommendations.csv",
        Kind::Report => "reports.csv",
        Kind::Case => "cases.csv",
        Kind::Grant => "grants.csv",
        Kind::Person => "persons.csv",
        Kind::Organisation => "organisations.csv",
        Kind::Place => "places.csv",
        Kind::Source => "citations.csv",
        Kind::Claim => "claims.csv",
    };
    schemas().iter().find(|schema| schema.file == file)
}

/// An account as a row of its table, a cell for each of [`Schema::all_columns`]. `at` says where in the
/// source it stands; `note` is for whoever keeps the table.
pub fn row(schema: &Schema, account: &Account, at: String, note: String) -> Vec<String> {
    let mut cells = cells(&account.statement);
    cells.extend([
        ("source", account.source.to_string()),
        ("at", at),
        ("as_at", text(account.as_at.as_ref())),
        ("record", account.record.to_string()),
        ("polarity", word(&account.polarity)),
        ("account", account.id.to_string()),
        ("note", note),
    ]);
    schema.all_columns().map(|column| taken(&mut cells, column.name)).collect()
}

/// Where an account stands in its source and what is noted of it, as the row says that it came back with: one that has
/// every column of its table and names the account. So a table that is written out, read and written out again is the
/// same.
pub fn came_with(schema: &Schema, account: &Account) -> Option<(String, String)> {
    let Origin::Row(row) = &account.origin else { return None };
    if row.file != schema.file {
        return None;
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.quote.as_bytes());
    let cells = reader.records().next()?.ok()?;
    let columns = schema.all_columns();
    let at = |name: &str| columns.clone().position(|column| column.name == name).and_then(|at| cells.get(at));
    let whole = cells.len() == columns.clone().count() && at("account") == Some(account.id.as_str());
    whole.then(|| Some((at("at")?.to_owned(), at("note")?.to_owned()))).flatten()
}

/// The columns of `sources.csv`.
pub fn source_columns() -> Vec<&'static str> {
    SOURCES.iter().map(|column| column.name).collect()
}

/// A source as a row of `sources.csv`.
pub fn source_row(source: &Source) -> Vec<String> {
    let given = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut cells = vec![
        ("id", source.id.to_string()),
        ("title", source.title.clone()),
        ("author", given(&source.author)),
        ("publisher", given(&source.publisher)),
        ("date", text(source.date.as_ref())),
        ("language", given(&source.language)),
        ("licence", given(&source.licence)),
        ("kind", source.kind.as_str().to_owned()),
        ("party", given(&source.party)),
        ("url", given(&source.url)),
    ];
    SOURCES.iter().map(|column| taken(&mut cells, column.name)).collect()
}

fn taken(cells: &mut Cells, name: &str) -> String {
    cells
        .iter_mut()
        .find(|(column, _)| *column == name)
        .map(|(_, cell)| std::mem::take(cell))
        .unwrap_or_default()
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// The word an enumeration of the model goes by.
fn word(value: &impl Serialize) -> String {
    let named = serde_json::to_value(value).ok();
    named.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The word, unless it is the one an empty cell stands for.
fn other_than_usual<T: Serialize + Default + PartialEq>(value: &T) -> String {
    if *value == T::default() { String::new() } else { word(value) }
}

fn states(codes: &[StateCode]) -> String {
    if codes.is_empty() {
        return UNKNOWN.to_owned();
    }
    codes.iter().map(StateCode::as_str).collect::<Vec<_>>().join(" ")
}

/// States of a column that may be empty.
fn some(codes: &[StateCode]) -> String {
    if codes.is_empty() { String::new() } else { states(codes) }
}

fn yes(so: bool) -> String {
    if so { "yes".to_owned() } else { String::new() }
}

fn values<T: ToString>(items: &[T]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn list(items: &[String]) -> String {
    items.join("; ")
}

fn cells(statement: &Statement) -> Cells {
    match statement {
        Statement::TreatyAct(act) => act_cells(act),
        Statement::Event(event) => event_cells(event),
        Statement::Figure(figure) => figure_cells(figure),
        Statement::Pledge(pledge) => pledge_cells(pledge),
        Statement::Recommendation(point) => recommendation_cells(point),
        Statement::Report(report) => report_cells(report),
        Statement::Case(step) => case_cells(step),
        Statement::Grant(grant) => grant_cells(grant),
        Statement::Person(person) => person_cells(person),
        Statement::Organisation(organisation) => organisation_cells(organisation),
        Statement::Place(place) => place_cells(place),
        Statement::Source(Citation { title, author, publisher, date, accessed, pages, note }) => vec![
            ("title", title.clone()),
            ("author", text(author.as_ref())),
            ("publisher", text(publisher.as_ref())),
            ("date", text(date.as_ref())),
            ("accessed", text(accessed.as_ref())),
            ("pages", text(pages.as_ref())),
            ("footnote", text(note.as_ref())),
        ],
        Statement::Claim(Claim { states: of, text: claimed, date, stance, holder }) => vec![
            ("states", states(of)),
            ("text", claimed.clone()),
            ("date", text(date.as_ref())),
            ("stance", other_than_usual(stance)),
            ("holder", text(holder.as_ref())),
        ],
    }
}

fn act_cells(act: &TreatyAct) -> Cells {
    vec![
        ("state", states(act.state.as_slice())),
        ("instrument", act.instrument.as_ref().map_or_else(|| UNKNOWN.to_owned(), ToString::to_string)),
        ("act", act.act.to_string()),
        ("date", text(act.date.as_ref())),
        ("written", act.instrument_written.clone()),
        ("text", text(act.text.as_ref())),
        ("articles", list(&act.articles)),
        ("towards", some(&act.towards)),
        ("procedure", text(act.procedure.as_ref())),
    ]
}

fn event_cells(event: &Event) -> Cells {
    let place = event.place.as_ref();
    let ties = event.ties.iter().map(|tie| format!("{} {}", word(&tie.relation), tie.to));
    vec![
        ("kind", event.kind.to_string()),
        ("title", event.title.clone()),
        ("states", states(&event.states)),
        ("date", text(event.date.as_ref())),
        ("dated", other_than_usual(&event.dated)),
        ("place", text(place.map(|place| &place.written))),
        ("place_code", text(place.and_then(|place| place.code.as_ref()))),
        ("precision", text(place.and_then(|place| place.precision.as_ref()))),
        ("point", text(place.and_then(|place| place.point.as_ref()))),
        ("participants", event.participants.iter().map(participant).collect::<Vec<_>>().join("; ")),
        ("size", values(&event.size)),
        ("deaths", values(&event.deaths)),
        ("injured", values(&event.injured)),
        ("arrests", values(&event.arrests)),
        ("demand", list(&event.demands)),
        ("response", list(&event.responses)),
        ("denied", list(&event.denied)),
        ("codes", values(&event.codes)),
        ("basis", other_than_usual(&event.basis)),
        ("ties", ties.collect::<Vec<_>>().join("; ")),
    ]
}

/// "Name (actor, person)".
fn participant(one: &Participant) -> String {
    let party = Some(word(&one.party)).filter(|_| one.party != PartyKind::Unknown);
    let did: Vec<String> = std::iter::once(word(&one.role)).chain(party).collect();
    format!("{} ({})", one.name, did.join(", "))
}

fn person_cells(person: &Person) -> Cells {
    vec![
        ("name", person.name.clone()),
        ("variants", values(&person.names)),
        ("role", text(person.role.as_ref())),
        ("states", states(&person.states)),
        ("birth", text(person.birth.as_ref())),
        ("death", text(person.death.as_ref())),
        ("gender", text(person.gender.as_ref())),
        ("identifiers", values(&person.identifiers)),
        ("memberships", values(&person.memberships)),
    ]
}

fn organisation_cells(organisation: &Organisation) -> Cells {
    vec![
        ("name", organisation.name.clone()),
        ("acronym", text(organisation.acronym.as_ref())),
        ("variants", values(&organisation.names)),
        ("states", states(&organisation.states)),
        ("founded", text(organisation.founded.as_ref())),
        ("dissolved", text(organisation.dissolved.as_ref())),
        ("classification", text(organisation.classification.as_ref())),
        ("parent", text(organisation.parent.as_ref())),
        ("status", values(&organisation.standings)),
        ("meets", text(organisation.meets.as_ref())),
        ("identifiers", values(&organisation.identifiers)),
    ]
}

fn place_cells(place: &Place) -> Cells {
    vec![
        ("name", place.name.clone()),
        ("names", values(&place.names)),
        ("level", text(place.level.as_ref())),
        ("code", text(place.code.as_ref())),
        ("codes", values(&place.codes)),
        ("states", states(&place.states)),
        ("part_of", text(place.part_of.as_ref())),
        ("point", text(place.point.as_ref())),
        ("period", text(place.period.as_ref())),
    ]
}

fn dimensions(figure: &Figure) -> String {
    let named = figure.dimensions.iter().map(|(name, value)| format!("{name}: {value}"));
    named.collect::<Vec<_>>().join("; ")
}

fn figure_cells(figure: &Figure) -> Cells {
    vec![
        ("indicator", text(figure.indicator.as_ref())),
        ("measure", figure.measure.clone()),
        ("states", states(&figure.states)),
        ("date", figure.date.as_ref().map_or_else(|| UNKNOWN.to_owned(), ToString::to_string)),
        ("dated", other_than_usual(&figure.dated)),
        ("value", figure.value.to_string()),
        ("equivalents", values(&figure.equivalents)),
        ("denominator", text(figure.denominator.as_ref())),
        ("dimensions", dimensions(figure)),
        ("part", text(figure.counts.map(|(part, _)| part).as_ref())),
        ("whole", text(figure.counts.map(|(_, whole)| whole).as_ref())),
    ]
}

fn pledge_cells(pledge: &Pledge) -> Cells {
    vec![
        ("states", states(&pledge.states)),
        ("promisor", text(pledge.promisor.as_ref())),
        ("promisee", text(pledge.promisee.as_ref())),
        ("measure", pledge.measure.clone()),
        ("indicator", text(pledge.indicator.as_ref())),
        ("baseline", text(pledge.baseline.as_ref())),
        ("target", text(pledge.target.as_ref())),
        ("scope", text(pledge.scope.as_ref())),
        ("date", text(pledge.date.as_ref())),
        ("dated", other_than_usual(&pledge.dated)),
        ("deadline", text(pledge.deadline.as_ref())),
        ("instrument", text(pledge.instrument.as_ref())),
        ("session", text(pledge.session.as_ref())),
        ("themes", list(&pledge.themes)),
    ]
}

fn recommendation_cells(point: &Recommendation) -> Cells {
    vec![
        ("states", states(&point.states)),
        ("body", text(point.body.as_ref())),
        ("form", word(&point.form)),
        ("text", point.text.clone()),
        ("symbol", text(point.symbol.as_ref())),
        ("paragraph", text(point.paragraph.as_ref())),
        ("heading", text(point.heading.as_ref())),
        ("date", text(point.date.as_ref())),
        ("session", text(point.session.as_ref())),
        ("recommending", some(&point.recommending)),
        ("answer", point.answer.as_ref().map(word).unwrap_or_default()),
        ("themes", list(&point.themes)),
        ("affected", list(&point.affected)),
        ("targets", list(&point.targets)),
        ("repeated", yes(point.repeated)),
        ("follow_up", yes(point.follow_up)),
    ]
}

fn report_cells(report: &Report) -> Cells {
    let simplified = report.simplified.map(|simplified| if simplified { "yes" } else { "no" });
    vec![
        ("states", states(&report.states)),
        ("body", report.body.clone()),
        ("number", text(report.number.as_ref())),
        ("step", report.step.to_string()),
        ("date", text(report.date.as_ref())),
        ("simplified", text(simplified.as_ref())),
        ("symbol", text(report.symbol.as_ref())),
        ("paragraphs", list(&report.paragraphs)),
    ]
}

fn grant_cells(grant: &Grant) -> Cells {
    let name =
        |party: &Option<GrantParty>| party.as_ref().map(|party| party.name.clone()).unwrap_or_default();
    let identifier = |party: &Option<GrantParty>| {
        party.as_ref().and_then(|party| party.identifier.clone()).unwrap_or_default()
    };
    vec![
        ("title", grant.title.clone()),
        ("description", text(grant.description.as_ref())),
        ("states", states(&grant.states)),
        ("funder", name(&grant.funder)),
        ("funder_id", identifier(&grant.funder)),
        ("recipient", name(&grant.recipient)),
        ("recipient_id", identifier(&grant.recipient)),
        ("awarded", text(grant.awarded.as_ref())),
        ("disbursed", text(grant.disbursed.as_ref())),
        ("date", text(grant.date.as_ref())),
        ("dated", other_than_usual(&grant.dated)),
        ("period", text(grant.period.as_ref())),
        ("programme", text(grant.programme.as_ref())),
        ("identifier", text(grant.identifier.as_ref())),
    ]
}

fn case_cells(step: &CaseStep) -> Cells {
    vec![
        ("states", states(&step.states)),
        ("issue", step.issue.clone()),
        ("step", word(&step.step)),
        ("date", text(step.date.as_ref())),
        ("dated", other_than_usual(&step.dated)),
        ("actors", list(&step.actors)),
        ("body", text(step.body.as_ref())),
        ("outcome", text(step.outcome.as_ref())),
        ("due", text(step.due.as_ref())),
        ("item", text(step.item.as_ref())),
        ("resolved", text(step.resolved.as_ref())),
        ("cause", text(step.cause.as_ref())),
        ("symbol", text(step.symbol.as_ref())),
        ("articles", list(&step.articles)),
        ("themes", list(&step.themes)),
        ("points", list(&step.points)),
    ]
}
