//! Every rule of weighing, so that a stranger can recompute each finding.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::parts::written::saying;
use crate::speech::{say, weave};
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::Desk;
use tarazy_tell::Listing;
use tarazy_weigh::rules::{self, Rule};

#[derive(Serialize)]
struct Rules {
    rules: &'static [Rule],
}

impl Listing for Rules {
    fn headers(&self) -> Vec<&'static str> {
        vec!["rule", "title", "text", "source"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |rule: &Rule| [rule.id, rule.title, rule.text, rule.source].map(str::to_owned).to_vec();
        self.rules.iter().map(row).collect()
    }
}

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let rules = Rules { rules: rules::all() };
    asked.answer(&rules, Some(Rows::all(&rules)), || Sheet::new(say("rules-of-weighing"), body(&rules)))
}

fn body(rules: &Rules) -> Markup {
    html! {
        p.lead { (say("every-finding-and-every-tag-names-the")) }
        @for rule in rules.rules {
            section.rule id=(rule.id) {
                h2 { (called::rule(rule)) }
                p { (saying(&rule.says())) }
                @if !rule.source.is_empty() { p.quiet { (weave("from-source", &[("source", saying(&rule.says_source()))])) " · " code { (rule.id) } } }
            }
        }
    }
}
