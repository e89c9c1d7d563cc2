# What many pages say: lists, findings, accounts, in English. Source: compiled for Tarazy.

accounts =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
an-import = an import
withdrawn-by-source = Its source no longer publishes it: it is missing from { $import } of { $at }.
why = why
restricted-because = It alleges something of a named person, and is shown in no list, search or export until a reviewer accepts or disputes it ({ $why }).
restricted-as-submission = It was sent without a name, and is shown in no list, search or export until a reviewer accepts or disputes it ({ $why }).
speaks-for = speaks for { $party }
read-by-machine = read by the machine
imported-by = imported by { $name }
entered-by = entered by { $name }
sent-without-name = sent without a name
this-batch = this batch
made-in-batch = { $made } in { $batch }
as-at = as at { $date }
version-n = version { $n }
times-n =
    { $count ->
        [one] { $count } time
       *[other] { $count } times
    }
points-n =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
all = all
state = State
kind = Kind
show = Show
from = From
to = to
small-date = date
event = event
kind-in-a-list = kind
small-accounts = accounts
no-date = no date
accounts-differ = accounts differ
and-more-accounts =
    { $count ->
        [one] and { $count } more account
       *[other] and { $count } more accounts
    }
page-of = Page { $page } of { $pages }
import-tables-or = Import tables with { $command }, or { $add }.
add-a-text = add a text
fields-that-settle-it = Fields that settle it
field = field
here = here
there = there
open-the-record = Open the record
the-record-has-nothing-to-lay-here = The record has nothing to lay here.
pages-of-this-list = Pages of this list
from-the-beginning = From the beginning
next-page = Next page
previous-page = Previous page
differ = differ
record = record
small-sources = sources
what-is-said = what is said
where = where
review-column = review
in-the-record = in the record
waiting-for-review = waiting for review
accounts-by-kind = Accounts by kind
withdrawn = Withdrawn.
restricted = Restricted.
waits-for-a-second-reading = waits for a second reading
characters-from-to = characters { $start }–{ $end }
line-n = line { $n }
column-n = column { $name }
decade = { $year }s
