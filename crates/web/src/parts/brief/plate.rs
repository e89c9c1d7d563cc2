//! Charts and tables of a brief: drawn from the record as it is, each with its caption, its source and its values.

use crate::address;
use crate::parts::chart;
use crate::parts::written::saying;
use crate::speech::{say, tell, weave};
use maud::{Markup, PreEscaped, html};
use tarazy_desk::{ChartView, FigureSeries, SourceView};

/// A chart, one for each State and measure; `n` counts those of the page.
pub(super) fn plate(n: &mut usize, view: &ChartView) -> Markup {
    if let Some(problem) = &view.problem {
        return html! { p.problem { (weave("no-chart", &[("problem", saying(problem)), ("written", html! { code { (view.written) } })])) } };
    }
    let same = |a: &FigureSeries, b: &FigureSeries| (a.state.code, &a.title) == (b.state.code, &b.title);
    html! {
        figure.charted {
            @for group in view.series.chunk_by(same) {
                @let at = next(n);
                @if let Some(svg) = chart::numbered(at, group) { div.scroll { (svg) } }
            }
            figcaption {
                (view.caption)
                @if !view.caption.is_empty() && !view.caption.ends_with(['.', '?', '!']) { "." }
                span.quiet { " " (weave("chart-sources", &[("sources", html! {
                    @for (n, source) in sources(view).into_iter().enumerate() {
                        @if n > 0 { "; " } a href=(address::source(&source.id)) { (source.title) }
                    }
                })])) }
            }
            details {
                summary { (say("every-value-with-its-source")) }
                @for group in view.series.chunk_by(same) { (chart::values(group)) }
            }
        }
    }
}

fn next(n: &mut usize) -> usize {
    *n += 1;
    *n
}

/// The sources of what is drawn, each once.
fn sources(view: &ChartView) -> Vec<&SourceView> {
    let mut sources: Vec<&SourceView> = Vec::new();
    for point in view.series.iter().flat_map(|series| &series.points) {
        if !sources.iter().any(|source| source.id == point.source.id) {
            sources.push(&point.source);
        }
    }
    sources
}

/// The beginning of a table: it scrolls on its own, and has a caption by its number.
pub(super) fn table_opened(number: usize) -> Markup {
    let name = tell("table-n", &[("n", &number.to_string())]);
    PreEscaped(format!(
        "<div class=\"scroll\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\"><table><caption>{name}</caption>"
    ))
}
