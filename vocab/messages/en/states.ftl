# States and the page of a State, in English. Source: compiled for Tarazy.

treaties-on = Treaties on { $day }
since-date = since { $date }
reservations-on-record =
    { $count ->
        [one] { $count } reservation or declaration
       *[other] { $count } reservations and declarations
    }
on-record-of = { $what } on record
all-n = All { $n }
no-state-known-as = No State is known here as "{ $name }".
names-are-known = Names in English, Russian, Kazakh, Kyrgyz and Uzbek are known, older ones too, and the letters of ISO 3166: KGZ, KG.
did-you-mean = Did you mean { $states }?
as-of = As of
promise = Promise
practice = Practice
by-right-on-the-scales = By right, on the scales
a-report-drafted-from-the-record = A report drafted from the record
which-pledges-were-kept = Which pledges were kept
what-was-raised-and-answered = What was raised and answered
beside-its-neighbours = Beside its neighbours
figures-beside-what-was-promised = Figures, beside what was promised
no-figures-on-record = No figures on record.
every-instrument-with-procedures-reservations = Every instrument, with procedures, reservations and objections
where-registers-differ = Where registers differ
procedures-accepted = Procedures accepted
none-on-record = None on record.
a-day-not-known = a day not known
pledges = Pledges
small-none-on-record = none on record
under = under
small-stands = stands
last-submitted = last submitted
last-reviewed = last reviewed
report-or-review-expected = report or review expected
reply-on-follow-up = reply on follow-up
reports = Reports
reports-to-un-bodies = Reports to UN bodies
in-the-reporting-calendar = In the reporting calendar
latest-events = Latest events
all-of-them-by-date = All of them by date
what-bodies-said = What bodies said
points-made-again = Points made again
states = States
a-state-by-any-name = A State, by any name
open = Open
the-record-says-nothing-of-any-state = The record says nothing of any State yet.
letters = letters
region = region
of-them-treaty-acts = of them treaty acts
states-of-which-the-record-says-something = States of which the record says something
