# The chronicle, its map and calendar, places, who took part, in English. Source: compiled for Tarazy.

events-n =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
reports-coded-n =
    { $count ->
        [one] { $count } report coded by machine
       *[other] { $count } reports coded by machine
    }
events-and-apart = { $events }, and apart from them { $reports }
or-on = or { $date }
view-events = By date
view-events-map = On the map
view-events-calendar = Calendar
view-events-months = By State and month
events-shown = Events shown
where-nothing-is-counted-the-record = Where nothing is counted, the record has nothing: that is not to say that nothing happened.
state-place = State, place
took-part = took part
died = died
report = report
in-no-bar = In no bar, since their dates are wider than a { $step }: { $events }.
without-a-date = Without a date: { $events }.
events-by-step = Events by { $step }
reports-n =
    { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
from-to-of = { $from }–{ $to } of { $all }
list-the-reports = List the { $reports } coded by machine
they-count-as-no-events = They count as no events.
withdrawn-event = withdrawn
withdrawn-events-n =
    { $count ->
        [one] { $count } event that was withdrawn
       *[other] { $count } events that were withdrawn
    }
what-was-withdrawn-counts-nowhere = What every source that told of it has withdrawn stays on record and is counted nowhere.
list-as-others = The list in the columns of others: { $forms }.
like-acled = like ACLED (CSV)
like-plover = like PLOVER (CSV)
see-all-or = { $all }, or { $begin }
see-all-of-them = See all of them
no-events-are-on-record-here = No events are on record here.
events = Events
the-chronicle = The chronicle
what-fits = what fits
day = day
month = month
year = year
counted-by-again = Counted by
a-day-a-month-or-a-year-2010-04-07 = A day, a month or a year: 2010-04-07, 2010-04, 2010
chart-of-the-events = Chart of the events
events-by-date = Events by date
reports-coded-by-machine = Reports coded by machine
list-the-events = List the events
by-kind = By kind
events-of-year = Events of { $year }
day-by-day = Day by day
in-all-of-year = { $events } of { $year }.
known-to-month = { $events } of the year known only to the month or less: they are under no day.
no-events-with-a-date-are-on-record = No events with a date are on record here.
years = Years
events-of-year-by-day = Events of { $year } by day
calendar-squares = A larger and darker square is a day with more events: { $legend }; an empty one has none on record. Reports coded by machine are not in it.
square-from = { $square } from { $least }
calendar-chart = Calendar
small-events = events
small-reports = reports
days-n =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
events-on-the-map = Events on the map
at-no-place = { $events } at no place that is known here; { $list } has them all.
the-list = the list
events-map-of = Events on the map: { $area }
events-map-discs = The area of a disc is the number of events at a place, reports coded by machine left out; a State with any is grey, also where their places are not known. A broken ring is a region, a district or a State of which no narrower place is given: it stands for all of it. Outlines are Natural Earth's (public domain), and say nothing of our opinion on any border.
level = level
point = point
places-n =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
places-with-most = These are the { $n } places with the most; the CSV has them all.
events-by-state-and-month = Events by State and month
of-no-known-state = { $events } of no State that is known.
other-states = Other States
state-events-by-month = { $state }: events by month
known-to-year = { $events } known only to the year or less are under no month.
nothing-on-record = nothing on record
small-reports-coded-by-machine = reports coded by machine
place-of-level = Place: { $level }
what-happened-there = What happened there
no-event-at-this-place-is-on-record = No event at this place is on record.
see-the-map = See the map
all-of-them = All of them
calendar = calendar
small-map = map
the-latest-events = The latest events
what-sources-say-of-it = What sources say of it
part-of = part of
names = names
lies-at = lies at
code = code
who-took-part = Who took part
who-took-part-in-events = Who took part in events
name = Name
a-person-a-group-or-an-organisation = a person, a group or an organisation, in any script
who-that-may-be = Who that may be
persons-and-organisations-of-the-record = Persons and organisations of the record
no-event-on-record-names-them-as-having = No event on record names them as having taken part.
silence-no-evidence = Silence of the record is no evidence. { $all }.
see-all-events = See all events
a-name-is-no-proof-of-who-is-meant = A name is no proof of who is meant: two may share it.
year-label = Year
