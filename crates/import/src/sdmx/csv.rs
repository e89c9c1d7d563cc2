//! SDMX-CSV 1.0 and 2.0: a row an observation, a column a dimension, the value or an attribute; codes alone, or with their
//! names behind a colon or in a column of their own.

use super::part::Component;
use super::{Message, Observation};
use crate::Problem;
use crate::Table;
use crate::table::{Line, Sheet, has_decimal_commas};
use tarazy_words::Saying;

/// Columns of the message itself: in front of the key.
const OF_MESSAGE: [&str; 8] = [
    "DATAFLOW",
    "STRUCTURE",
    "STRUCTURE_ID",
    "STRUCTURE_NAME",
    "ACTION",
    "SERIES_KEY",
    "OBS_KEY",
    "DATAFLOW_NAME",
];
/// Attributes that files put among the dimensions, after the cross-domain concepts of SDMX.
const ATTRIBUTES: [&str; 9] = [
    "OBS_STATUS",
    "UNIT_MULT",
    "DECIMALS",
    "CONF_STATUS",
    "UPDATED",
    "TIME_FORMAT",
    "COMMENT_OBS",
    "BASE_PER",
    "OBS_FLAG",
];
const VALUE: &str = "OBS_VALUE";

/// What a column is.
enum Column<'s> {
    Dimension(&'s str),
    Attribute(&'s str),
    /// The name of the column before.
    Name,
    Value,
    Other,
}

/// The observations of a table; `None` where it is no message, and the problems say why.
pub(super) fn message(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Message> {
    let sheet = Sheet::open(table, problems)?;
    let first = sheet.headers().next().unwrap_or_default();
    if !matches!(bare(first), "STRUCTURE" | "DATAFLOW") {
        let what = Saying::of("problem-sdmx-csv-begins");
        problems.push(sheet.problem(Some(first), what, Saying::of("mend-sdmx-csv-begins")));
        return None;
    }
    let Some(value) = sheet.headers().find(|header| bare(header) == VALUE) else {
        let what = Saying::of("problem-no-observed-values");
        let problem = sheet.problem(None, what, Saying::of("mend-no-observed-values"));
        problems.push(Problem { fatal: false, ..problem });
        return None;
    };
    let columns = columns(&sheet, value);
    let commas = has_decimal_commas(table);
    let mut message = Message::default();
    for line in sheet.lines() {
        if message.title.is_none() {
            (message.publisher, message.title) = structure(&sheet, line);
        }
        message.observations.push(observation(line, &columns, value, commas));
    }
    Some(message)
}

/// A header's id: `SEX` of `SEX: Sex`, `ATTR_1` of `ATTR_1[en;fr]`.
fn bare(header: &str) -> &str {
    let id = header.split_once(':').map_or(header, |(id, _)| id);
    id.split_once('[').map_or(id, |(id, _)| id).trim()
}

fn columns<'s>(sheet: &'s Sheet, value: &str) -> Vec<(&'s str, Column<'s>)> {
    let mut behind = false;
    // A name has a column of its own behind each id where STRUCTURE_NAME stands behind STRUCTURE_ID.
    let named = sheet.headers().any(|header| header == "STRUCTURE_NAME");
    let mut after_id = false;
    let column = |header: &'s str| {
        let id = bare(header);
        if header == value {
            behind = true;
            after_id = true;
            return (header, Column::Value);
        }
        let is_name = named && after_id;
        after_id = !is_name;
        let column = match id {
            _ if OF_MESSAGE.contains(&id) => {
                after_id = false;
                Column::Other
            }
            _ if is_name => Column::Name,
            _ if behind || ATTRIBUTES.contains(&id) || header.contains('[') => Column::Attribute(id),
            _ => Column::Dimension(id),
        };
        (header, column)
    };
    let columns: Vec<_> = sheet.headers().map(column).collect();
    // Where the value stands in front of the key, what stands behind it is the key.
    if columns.iter().any(|(_, column)| matches!(column, Column::Dimension(_))) {
        return columns;
    }
    let key = |(header, column)| match column {
        Column::Attribute(id) if !ATTRIBUTES.contains(&id) => (header, Column::Dimension(id)),
        other => (header, other),
    };
    columns.into_iter().map(key).collect()
}

/// Agency and name of the structure: `ESTAT:NA_MAIN(1.6.0)`, `ESTAT:NA_MAIN(1.6.0): National accounts`.
fn structure(sheet: &Sheet, line: Line<'_>) -> (Option<String>, Option<String>) {
    let column =
        sheet.headers().find(|header| bare(header) == "STRUCTURE_ID").or_else(|| sheet.headers().next());
    let written = column.map_or("", |column| line.cell(column));
    let (agency, rest) = written.split_once(':').unwrap_or(("", written));
    let (id, name) = rest.split_once(':').map_or((rest, ""), |(id, name)| (id, name.trim()));
    let id = id.split_once('(').map_or(id, |(id, _)| id);
    let named = [line.cell("STRUCTURE_NAME"), name, id].into_iter().find(|name| !name.is_empty());
    (Some(agency.to_owned()).filter(|agency| !agency.is_empty()), named.map(str::to_owned))
}

fn observation(line: Line<'_>, columns: &[(&str, Column<'_>)], value: &str, commas: bool) -> Observation {
    let mut observation = Observation {
        line: line.number(),
        quote: line.quote().to_owned(),
        column: Some(value.to_owned()),
        deleted: line.cell("ACTION").eq_ignore_ascii_case("D"),
        ..Observation::default()
    };
    for (header, column) in columns {
        let cell = line.cell(header);
        let component = |id: &str| {
            let (code, name) =
                if header.contains(": ") { cell.split_once(": ").unzip() } else { (None, None) };
            Component {
                id: id.to_owned(),
                code: code.unwrap_or(cell).to_owned(),
                name: name.map(str::to_owned),
            }
        };
        match column {
            Column::Dimension(id) => observation.key.push(component(id)),
            Column::Attribute(id) => observation.attributes.push(component(id)),
            Column::Name => {
                if let Some(last) = observation.key.last_mut().filter(|_| !cell.is_empty()) {
                    last.name = Some(cell.to_owned());
                }
            }
            Column::Value => {
                observation.value = if commas { cell.replace(',', ".") } else { cell.to_owned() };
            }
            Column::Other => {}
        }
    }
    observation
}
