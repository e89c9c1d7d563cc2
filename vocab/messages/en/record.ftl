# A record, what is the same, and what was made again, in English. Source: compiled for Tarazy.

made-to-state = Made to { $state } { $times }, in { $points }, by { $bodies }, since { $since }.
all-points-again-to = All points made again to { $state }
points-left-out =
    { $count ->
        [one] { $count } point further away in time left out.
       *[other] { $count } points further away in time left out.
    }
body-unknown = body unknown
session-n = session { $n }
paragraph-n = paragraph { $n }
by-states = by { $states }
words-in-common = { $n } % of the words in common, by weight
decided-by = Decided: { $likeness } by { $by }, { $at }
likeness-by = { $likeness } by { $by }, { $at }
wording-dropped = [dropped:
wording-added = [added:
before-then = before { $earlier }, then { $later }
wording-nothing = nothing
rule = rule
accept = Accept
dispute = Dispute
reject = Reject
about = About
a-record-of-its-own = a record of its own
reason = Reason
score-of = { $score } of 100: { $reason }
decided-by-at = Decided by { $by }, { $at }
the-same-or-not = The same, or not
records-that-may-be-this-one-matching = Records that may be this one. Matching only proposes; they stay apart until someone decides.
an-account-here-is-about-another = An account here is about another
another-record-is-the-same = Another record is the same
an-account-of-the-other-record = An account of the other record
its-id-stands-in-the-address-of-each = Its id stands in the address of each account of a record, after the #.
it-is-the-same = It is the same
the-same = The same
not-the-same = Not the same
unsure = Unsure
take-the-decision-back = Take the decision back
it-cannot-be-told = It cannot be told
taken-back = Taken back
the-same-point = the same point
not-the-same-point = not the same point
cannot-be-told = cannot be told
decision-taken-back = taken back
made-before-made-again = Made before, made again
points-made-again-most-often = Points made again most often
this-point = this point
open-this-point = Open this point
why-and-decide = Why, and decide
decided-apart = Decided apart
link-another-point = Link another point
an-account-of-the-other-point = An account of the other point
it-is-the-same-point = It is the same point
no-account-of-this-record-has-been = No account of this record has been accepted.
decide-on-the-candidates-below-or-look = Decide on the candidates below, or look into the history.
more-accounts-allege =
    { $count ->
        [one] { $count } more account alleges something of a named person, and { $waits }.
       *[other] { $count } more accounts allege something of a named person, and { $waits }.
    }
waits-for-a-reviewer = waits for a reviewer
sources-speak =
    { $count ->
        [one] { $count } source speaks of it independently.
       *[other] { $count } sources speak of it independently.
    }
says-source = says { $source }
where-who-and-what-else = Where, who, and what else
place = place
an-event-not-on-record = an event not on record
did-it = did it
called-for-it = called for it
took-part-in-it = took part in it
had-it-done-to-them = had it done to them
named-with-it = named with it
weighed-against-each-other = Weighed against each other
nothing-in-these-accounts-excludes = Nothing in these accounts excludes anything in the others.
proposed-by-the-machine = Proposed by the machine
not-part-of-the-record-until-someone = Not part of the record until someone accepts them.
history = History
decisions = Decisions
when-column = when
nothing-has-happened-to-it = Nothing has happened to it.
record-id = Record { $id }
accounts-of-two-records-that-may-be = Accounts of two records that may be about one event, person, organisation or place
no-pair-waits-for-a-decision = No pair waits for a decision.
pairs-come-with-imports-where-two-rows = Pairs come with imports, where two rows are alike and not surely one. On the page of an event, person, organisation or place any two accounts can be decided on.
decided-the-same-the-two-records-become = Decided the same, the two records become one, under the right one's id; the other id goes on leading there. Every decision can be taken back on the record's page, and holds through imports.
versions-field-by-field = Versions, field by field
made-by-states = by { $states }
