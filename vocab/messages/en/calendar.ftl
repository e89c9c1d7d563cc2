# The calendar of reporting, in English. Source: compiled for Tarazy.

on-paragraphs = on paragraphs { $paragraphs }
outcome-in = in { $lapse }
outcome-about-now = about now
outcome-overdue-by = overdue by { $lapse }
outcome-passed-ago = passed { $lapse } ago
outcome-done-late = done { $lapse } late
outcome-done = done
outcome-perhaps-done = perhaps done
outcome-closed = closed
outcome-on-request = on request
rule-and-inputs = { $basis }: rule and inputs
or-date = Or { $date }: { $explanation }
rule-named = Rule: { $rule }
input-n = Input { $n }: the account with its source
lapse-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
lapse-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
lapse-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
lapse-range = { $from } to { $to }
procedure-simplified = simplified reporting procedure
procedure-ordinary = ordinary procedure
lapse-over = over { $lapse }
stated-by-a-source = Stated by a source
reckoned = Reckoned
set-by-the-body = Set by the body
told-by-sources = Told by sources
no-day-known = no day known
its-record = Its record
what-settles-it = What settles it
reports-past-date = Reports past their date
all-states = all States
body = Body
which = Which
only-past-their-date = only past their date
nothing-that-the-record-knows-of-is = Nothing that the record knows of is past its date without an answer on record.
late-with-nothing =
    { $count ->
        [one] { $count } report or reply is past the date, with nothing on record that settles it
       *[other] { $count } reports and replies are past the date, with nothing on record that settles them
    }
see-only-these = see only these
initial-unknown =
    { $count ->
        [one] The date of { $count } initial report has passed where the record knows of no report of the State to the body at all. That does not say that there was none.
       *[other] The date of { $count } initial reports has passed where the record knows of no report of the State to the body at all. That does not say that there was none.
    }
entries-before =
    { $count ->
        [one] { $count } entry lies before { $day }: { $all }.
       *[other] { $count } entries lie before { $day }: { $all }.
    }
see-all-of-them-small = see all of them
all-reckoned = by dates that are reckoned and not stated by a source
some-reckoned = { $n } of them by dates that are reckoned and not stated by a source
see-the-entries-before = See the entries before
whole-calendar-or = { $calendar }, or import { $acts } and { $reports }.
see-the-whole-calendar = See the whole calendar
no-report-review-or-date-of-reporting = No report, review or date of reporting is on record here.
no-day-known-heading = No day known
heading-about = About { $date }
heading-until = Until { $date }
pages-of-the-calendar = Pages of the calendar
earlier = Earlier
later = Later
how-often-is-reported-to-each-body = How often is reported to each body, and by which rule
duty-initial = Initial report after { $initial }; then every { $period }.
duty-cycle = Cycle of reviews: { $cycle }.
duty-follow-up = Follow-up: { $rule }.
duty-simplified = Simplified reporting procedure: { $rule }.
all-rules-of-the-calendar = All rules of the calendar
reports-under = reports under { $under }, as of { $day }
the-state-is = the State is
the-record-knows = the record knows
known-until = of this reporting until { $day }: of what came after, it cannot say
of-no-report-of-the-state-to-this-body = of no report of the State to this body, which does not say that there was none
how-often = how often
cycle = cycle
follow-up = follow-up
simplified-procedure = simplified procedure
no-report-review-or-date-is-on-record = No report, review or date is on record, and none can be reckoned.
import-acts-and-steps = Import the State's acts and the steps of its reporting ({ $acts }, { $reports }).
accounts-behind-these-dates = Accounts behind these dates
calendar-of-state = The calendar of { $state }
symbol-by-simplified = { $symbol }, by the simplified reporting procedure.
nothing-settles-it = Nothing that settles it is on record.
rule-by-name = Rule: { $rule } ({ $id }).
reporting-calendar = Reporting calendar
