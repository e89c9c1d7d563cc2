//! The rules by which a statement stands on a row of the scales.

use super::Rule;

rules! {
    RIGHT = "right-of-statement", "A statement is about a right",
        "A point or a pledge is about the rights its themes are said of (each theme, or the nearest right above it in \
         the tree of themes), a pledge and a figure about those their indicator measures, a case about those of its \
         articles, an event about those of its kind, and about the right to life where dead were counted and not none. \
         What is about no right on the list stands on no row; the list is vocab/rights.tsv.",
        "Articles of the core human-rights treaties; OHCHR, Human Rights Indicators (HR/PUB/12/5), chapter IV";
    GROUP = "group-of-statement", "A statement is about a group of persons",
        "A point or a pledge is about the groups its source names, or those found by rule where it names none; a figure and a \
         pledge about those that the name of their indicator names. What is said of a part of a group is said of the group; \
         the rows are vocab/protected.tsv.",
        "Articles of the core human-rights treaties, by vocab/protected.tsv";
    GOAL = "goal-of-statement", "A statement is about a Sustainable Development Goal",
        "A point is about the goals of the targets that its source names; a figure and a pledge about that of the target \
         their indicator measures (column sdg of vocab/indicators.tsv). The rows are vocab/goals.tsv.",
        "General Assembly resolution 70/1; the indicator framework of resolution 71/313";
}
