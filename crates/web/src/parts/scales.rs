//! The pair of scales: the emblem, and the sign of a verdict. Level where both sides say the same, tilted
//! where they do not, one pan where there is nothing to lay in the other.

use crate::speech::word;
use maud::{Markup, html};
use tarazy_model::Verdict;

/// How the scales stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tilt {
    /// Both pans level.
    Level,
    /// The left pan down: both cannot be so.
    Tilted,
    /// Level again after a move: right on its day, overtaken since.
    Moved,
    /// Only one pan is laden.
    Lone,
    /// Nothing to weigh with.
    Empty,
}

impl From<Verdict> for Tilt {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Contradicts => Self::Tilted,
            Verdict::Updates => Self::Moved,
            Verdict::Agrees => Self::Level,
            Verdict::Adds => Self::Lone,
            Verdict::CannotBeChecked => Self::Empty,
        }
    }
}

/// The scales as a small drawing, which says nothing that the words beside it do not say.
pub(crate) fn scales(tilt: Tilt) -> Markup {
    let (beam, pans) = match tilt {
        Tilt::Level => ("M4 7h16", "M4 7l-2.5 6.5h5zM20 7l-2.5 6.5h5z"),
        Tilt::Tilted => ("M4 10l16-6", "M4 10l-2.5 6.5h5zM20 4l-2.5 6.5h5z"),
        Tilt::Moved => ("M4 7h16M14.5 2.5l2 2-2 2M8 4.5h8.5", "M4 7l-2.5 6.5h5zM20 7l-2.5 6.5h5z"),
        Tilt::Lone => ("M4 7h16", "M4 7l-2.5 6.5h5z"),
        Tilt::Empty => ("M4 7h16", ""),
    };
    html! {
        svg.scales viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" {
            path d="M12 4v17M8 21h8" {}
            path d=(beam) {}
            path.pan d=(pans) {}
        }
    }
}

/// A verdict: its sign and its word.
pub(crate) fn verdict(verdict: Verdict) -> Markup {
    html! { span class=(format!("verdict {}", verdict.as_str())) { (scales(verdict.into())) (word("verdict", verdict.label())) } }
}
