//! The rule by which a citation of a brief stands.

use super::Rule;

rules! {
    CITATION = "citation-of-brief", "A citation of a brief stands, or not",
        "An account that a brief cites is unknown where the record never held it; undone where every import that brought it \
         was taken back; rejected or undecided as its last review says; withdrawn where its source no longer publishes \
         it; changed where its version now is not that of the day the brief's version was kept, by the number of its \
         audit leaf; else it stands. A record is changed where any of its accounts that count is; it stands where one \
         counts; where none does it is what the best of its accounts is, in the order withdrawn, undecided, rejected, undone. A record \
         whose accounts were placed in another is that other.",
        "Tarazy's own rule";
}
