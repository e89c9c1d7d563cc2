# The scales: promise and practice, side by side, reports, in English. Source: compiled for Tarazy.

scales-caption = What was promised and what is known, by right and State, on { $day }
scales-rows-caption = In each cell, above: instruments in force of those that hold the right (? not known). Below: how many lines are on record of practice (a dash: no information).
scales-how = In each cell, left: how many of the instruments that hold the right are in force for the State, and what it promised. Right: what bodies said of it, and what is on record of what happened. A cell opens every line with its passage. { $no-information } is not that nothing was wrong.
no-information-capital = No information
scales-rules = Which statements are about a row is told by { $rule } you can read, whether pledges were kept { $another }, and what a State is under an instrument by the { $treaty-rules }. Nothing is added up to a score.
a-rule = a rule
by-another = by another
rules-of-treaty-law = rules of treaty law
scales-on = The scales on { $day }
n-of-in-force = { $n } of { $whole } in force
n-not-known = { $n } not known
recommendations-supported =
    { $count ->
        [one] { $count } recommendation supported
       *[other] { $count } recommendations supported
    }
pledges-n =
    { $count ->
        [one] { $count } pledge
       *[other] { $count } pledges
    }
practice-reports-overdue =
    { $count ->
        [one] { $count } report overdue
       *[other] { $count } reports overdue
    }
practice-concerns =
    { $count ->
        [one] { $count } concern
       *[other] { $count } concerns
    }
practice-recommendations =
    { $count ->
        [one] { $count } recommendation
       *[other] { $count } recommendations
    }
practice-positive-aspects =
    { $count ->
        [one] { $count } positive aspect
       *[other] { $count } positive aspects
    }
practice-events =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
practice-steps-of-cases =
    { $count ->
        [one] { $count } step of a case
       *[other] { $count } steps of cases
    }
practice-figures =
    { $count ->
        [one] { $count } figure
       *[other] { $count } figures
    }
practice-reports-coded-by-machine =
    { $count ->
        [one] { $count } report coded by machine
       *[other] { $count } reports coded by machine
    }
last-on = last { $date }
no-treaty-named = no treaty named
treaties-nothing-on-record = treaties: nothing on record
promise-and-practice = Promise and practice
the-scales = The scales
by = By
small-promise = promise
small-practice = practice
group-of-persons = Group of persons
goal = Goal
right = Right
promise-practice-on = Promise and practice on { $day }
mark-what-came-to-the-record-since = Mark what came to the record since
promised-heading = Promised
on-record = On record
no-recommendation-that-the-state-supported = No recommendation that the State supported, and no pledge, is on record under this right.
no-information-that-is-not-that-nothing = No information. That is not that nothing was wrong: the record is silent.
which-stand-here = Which statements stand here: { $rule }.
the-rule = the rule
the-whole-scales = The whole scales
as-a-report = As a report
article-n = article { $articles }
a-report-to = A report to { $body }
a-report-to-was-due = A report to { $body } was due on { $date }.
overdue = Overdue.
earlier-lines =
    { $count ->
        [one] { $count } earlier line
       *[other] { $count } earlier lines
    }
see-all-in-the-search = see all in the search
search-the-record = Search the record
made-n-times = made { $n } times
new = new
state-by-state = State by State
what-holds-it = What holds it
no-information-not-nothing-wrong = No information. That is not that nothing was wrong.
figures-on-the-same-axes = Figures on the same axes
promise-and-practice-by-state = Promise and practice by State
no-treaty-is-named-for-it = No treaty is named for it.
counts-of-states-on = { $counts } of { $states } on { $day }
up-to-six-states-by-name-or-letters = Up to six States, by name or letters, with commas
compare = Compare
side-by-side = Side by side
compare-caution = { $no-information } is not that nothing was wrong; and more on record is not that more happened.
nothing-is-on-record-that-is-measured = Nothing is on record that is measured of two of them.
what-each-state-is-under-the-core-instruments = What each State is under the core instruments
pledges-by-where-they-stand = Pledges by where they stand
small-pledges = pledges
every-right = every right
draft = Draft
contents = Contents
report-take-away = Several rights: name them in the address, with commas. The page prints as it stands; take it away as a { $word }, its table of evidence as a { $spreadsheet }, or everything behind it as a { $package } with checksums.
spreadsheet = spreadsheet
report-title = { $state }: promise and practice
as-of-day-heading = As of { $day }
