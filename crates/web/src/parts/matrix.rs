//! The treaty matrix as a table. Few States stand in columns, so that the instruments' titles can be read; many
//! stand in rows, under headings by region or group where that is asked, with the counts of each column.

use crate::address;
use crate::asked::Asked;
use crate::called;
use crate::parts::standing::{cell, plural, short_cell};
use crate::parts::written::day;
use crate::speech::{say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{Counts, InstrumentView, Matrix, MatrixRow, Run};
use tarazy_model::Day;
use tarazy_weigh::status::Standing;

/// So many States fit beside one another in columns.
const IN_COLUMNS: usize = 8;

/// The matrix, in the way that its States fit.
pub(crate) fn table(matrix: &Matrix, asked: &Asked) -> Markup {
    let many = matrix.rows.len() > IN_COLUMNS;
    html! {
        @if many { p.quiet.onwards { a href="#after-matrix" { (say("skip-the-table")) } } }
        div.scroll.tall[many] role="region" aria-label=(say("treaty-matrix")) tabindex="0" {
            @if many { (states_in_rows(matrix, asked)) } @else { (states_in_columns(matrix, asked)) }
        }
        div #after-matrix tabindex="-1" {}
    }
}

fn states_in_columns(matrix: &Matrix, asked: &Asked) -> Markup {
    let mut views = matrix.instruments.iter().enumerate();
    let rows = by_name(matrix.rows.iter(), asked);
    html! {
        table.matrix.columns {
            (caption(matrix))
            thead { tr { th scope="col" { (say("instrument")) } @for row in &rows { (state(row, "col")) } } }
            @for run in &matrix.families {
                tbody {
                    tr.heading { th scope="rowgroup" colspan=(matrix.rows.len() + 1) { (family(run, asked)) } }
                    @for (n, view) in views.by_ref().take(run.of) {
                        tr {
                            (instrument(view, "row"))
                            @for row in &rows {
                                td { @if let Some(one) = row.cells.get(n) { (cell(called::state(&row.state), one, matrix.on)) } }
                            }
                        }
                    }
                }
            }
            tfoot { tr { th scope="row" { (say("state-party-to")) }
                @for row in &rows { td { (weave("n-of", &[("n", html! { b { (Counts::of(&row.cells).party) } }), ("whole", html! { (row.cells.len()) })])) } } } }
        }
    }
}

fn states_in_rows(matrix: &Matrix, asked: &Asked) -> Markup {
    let on = asked.text("on").map(|_| matrix.on);
    let mut rows = matrix.rows.iter();
    html! {
        table.matrix.rows {
            (caption(matrix))
            (heads(matrix, asked))
            @if matrix.groups.is_empty() {
                tbody { @for row in by_name(rows, asked) { (one_state(row, on)) } }
            } @else {
                @for group in &matrix.groups {
                    @let within: Vec<&MatrixRow> = rows.by_ref().take(group.of).collect();
                    tbody {
                        (heading(group, &within, matrix.instruments.len()))
                        @for row in by_name(within.into_iter(), asked) { (one_state(row, on)) }
                    }
                }
            }
            (totals(matrix))
        }
    }
}

/// Families over instruments over how many are party to each; they stay in sight while the rows go by.
/// Rows as they were asked for, or in the order of the alphabet of the language spoken.
fn by_name<'m>(rows: impl Iterator<Item = &'m MatrixRow>, asked: &Asked) -> Vec<&'m MatrixRow> {
    match asked.text("states") {
        Some(_) => rows.collect(),
        None => called::sorted(rows, |row| called::state(&row.state)),
    }
}

fn heads(matrix: &Matrix, asked: &Asked) -> Markup {
    html! {
        thead {
            tr.families {
                td {}
                @for run in &matrix.families {
                    // Over a single column there is no room for a subject, and the short name says it.
                    th scope="colgroup" colspan=(run.of) title=(family_name(run)) {
                        @if run.of > 1 { (family(run, asked)) } @else { span.unseen { (family_name(run)) } }
                    }
                }
                td {}
            }
            tr {
                th scope="col" { (say("state")) }
                @for view in &matrix.instruments { (instrument(view, "col")) }
                th.figures scope="col" { (say("party-to")) }
            }
        }
    }
}

/// A region or group, with how many of its States are party to each.
fn heading(group: &Run, rows: &[&MatrixRow], instruments: usize) -> Markup {
    html! {
        tr.heading {
            th scope="rowgroup" { (called::region(&group.name)) " " span.quiet { (group.of) } }
            @for n in 0..instruments {
                @let parties = Counts::of(rows.iter().filter_map(|row| row.cells.get(n))).party;
                td title=(tell("n-of-are-party", &[("parties", &parties.to_string()), ("whole", &group.of.to_string())])) { (parties) }
            }
            td {}
        }
    }
}

fn one_state(row: &MatrixRow, on: Option<Day>) -> Markup {
    html! {
        tr {
            (state(row, "row"))
            @for one in &row.cells { td { (short_cell(one, on)) } }
            td.figures { (Counts::of(&row.cells).party) }
        }
    }
}

/// How many States are what, a line each.
fn totals(matrix: &Matrix) -> Markup {
    let line = |name: &str, of: &dyn Fn(Counts) -> usize| {
        html! {
            @if matrix.totals.iter().any(|counts| of(*counts) > 0) {
                tr { th scope="row" { (name) } @for counts in &matrix.totals { td { (of(*counts)) } } td {} }
            }
        }
    };
    html! {
        tfoot {
            @for standing in
                [Standing::Party, Standing::Contracting, Standing::Signatory, Standing::Withdrawn, Standing::NotBound] {
                (line(plural(standing), &|counts| counts.get(standing)))
            }
            (line(say("no-act-or-no-information"), &Counts::silent))
            (line(say("sources-differ"), &|counts| counts.differs))
        }
    }
}

fn caption(matrix: &Matrix) -> Markup {
    let told = tell(
        "matrix-caption",
        &[
            ("states", &matrix.rows.len().to_string()),
            ("instruments", &matrix.instruments.len().to_string()),
            ("day", &day(matrix.on)),
        ],
    );
    html! { caption { (told) } }
}

fn state(row: &MatrixRow, scope: &str) -> Markup {
    html! { th scope=(scope) { a href=(address::state(row.state.code)) { (called::state(&row.state)) } } }
}

/// A family's heading leads to its instruments alone.
fn family_name(run: &Run) -> &str {
    called::family(run.code.as_deref(), &run.name)
}

fn family(run: &Run, asked: &Asked) -> Markup {
    html! {
        @match &run.code {
            Some(code) => a href=(asked.with_all(&[("family", code), ("instruments", "")])) { (family_name(run)) },
            None => (family_name(run)),
        }
    }
}

/// An instrument's heading; in a column of its own only the short name has room.
fn instrument(view: &InstrumentView, scope: &str) -> Markup {
    html! {
        th.instrument scope=(scope) title=(called::instrument(view)) {
            div {
                a href=(address::instrument(&view.code)) { (view.code) }
                @if scope == "row" { span.full { (called::instrument(view)) } }
            }
        }
    }
}
