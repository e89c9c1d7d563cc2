//! The rules by which points are told to be made again, sharpened or softened.

use super::Rule;

rules! {
    LINEAGE_ALIKE = "lineage-alike", "One point made again",
        "Two points of one form (recommendation, concern) made to one State are taken for one when they share half \
         of their weighted words, or the longer holds 85 % of the shorter and they share 28 %, and what they share is \
         not chance (14 and 22 of weight; 6 where nine tenths are shared). A word weighs 10 less the logarithm of how often it \
         stands in such points, by vocab/points.tsv; what says nothing of the subject (State party, necessary, \
         measures) weighs nothing, verbs of the ladder but for doing weigh 1, numbers 2, an instrument by whatever title 12. \
         Points that name different instruments are not one; those that name the same one also share a word for \
         what is to be done. Texts of different scripts are not compared. What one body says within 120 days, in \
         one session or under one symbol is said at once, not again.",
        "Tarazy's own rule; A. Broder, On the resemblance and containment of documents (1997)";
    LINEAGE_DECIDED = "lineage-decided", "A person decided that it is one point",
        "The last decision on the two points says that they are one. How the later stands to the earlier is told by \
         the other rules.",
        "the decision, with its author, reason and date";
    LINEAGE_AT_ONCE = "lineage-at-once", "Made at once, in like words",
        "The two points are alike and were made by one body within one review: several States recommend the same, or \
         a document says it twice. That is no repetition in time.",
        "Tarazy's own rule";
    LINEAGE_WELCOMED = "lineage-welcomed", "A part is welcomed",
        "The later point welcomes something before it turns (but, however, recommends) to what is asked; the earlier \
         welcomes nothing.",
        "vocab/points.tsv: welcome, but, mode";
    LINEAGE_VERB = "lineage-verb", "The verb is firmer, or less firm",
        "The first verb after what asks (recommends, should), or of the text, stands on another step of the ladder: \
         1 consider, study, share; 2 continue; 3 strengthen, step up; 4 take steps, take measures; 5 do a thing \
         (adopt, ratify, release); 6 ensure, guarantee. Higher is sharpened, lower is softened.",
        "vocab/points.tsv, after the action categories of E. R. McMahon, The Universal Periodic Review (2012)";
    LINEAGE_MODE = "lineage-mode", "It is asked more firmly, or less",
        "1 invites, encourages; 2 recommends, should, calls on; 3 urges, must. Compared where both say so.",
        "vocab/points.tsv: mode";
    LINEAGE_URGENCY = "lineage-urgency", "A deadline, or at once, was added or dropped",
        "One of the two asks for it at once (immediately, without delay) or by a time (within a year, by 2020), the \
         other does not; or both give a time in days, months or years and one is shorter. Two years named are not \
         compared: the later point was made later.",
        "vocab/points.tsv: urgent";
    LINEAGE_HEDGE = "lineage-hedge", "As far as it suits was added or dropped",
        "One of the two asks for it only as far as it suits (where appropriate, gradually, the possibility of).",
        "vocab/points.tsv: hedge";
    LINEAGE_NUMBER = "lineage-number", "A number was added or dropped",
        "One of the two gives a number of what is asked (30 per cent, five shelters). Years, articles, resolutions \
         and numbers in the titles of instruments are none.",
        "Tarazy's own rule";
    LINEAGE_MORE = "lineage-more", "More is asked, or it is told more exactly",
        "The later point adds words of 12 or more in weight, and 15 % of all it says, and drops none that weigh as \
         much.",
        "Tarazy's own rule";
    LINEAGE_LESS = "lineage-less", "It is told less exactly",
        "The later point drops words of 12 or more in weight, and 15 % of all the earlier says, and adds none that \
         weigh as much; what is gone was no part of its own.",
        "Tarazy's own rule";
    LINEAGE_PART = "lineage-part", "A part is no longer asked",
        "As for telling it less exactly, and what is gone names an instrument, or was joined to the rest as a part of \
         a list (and, or, a comma). That it is no longer asked does not say that it was done.",
        "Tarazy's own rule";
    LINEAGE_BOTH_WAYS = "lineage-both-ways", "Sharper in one respect and softer in another",
        "At least one of the other rules says sharpened, and at least one softened or partly met.",
        "Tarazy's own rule";
    LINEAGE_SAME_WORDS = "lineage-same-words", "The same in close words",
        "None of the other rules finds a difference, and the two share 80 % of their weighted words.",
        "Tarazy's own rule";
    LINEAGE_REWORDED = "lineage-reworded", "The same in other words",
        "None of the other rules finds a difference, and the two share less than 80 % of their weighted words.",
        "Tarazy's own rule";
}
