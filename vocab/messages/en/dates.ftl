# Dates, quantities and units, in English. Source: compiled for Tarazy.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-1-of = January
month-2-of = February
month-3-of = March
month-4-of = April
month-5-of = May
month-6-of = June
month-7-of = July
month-8-of = August
month-9-of = September
month-10-of = October
month-11-of = November
month-12-of = December
month-1-short = Jan
month-2-short = Feb
month-3-short = Mar
month-4-short = Apr
month-5-short = May
month-6-short = Jun
month-7-short = Jul
month-8-short = Aug
month-9-short = Sep
month-10-short = Oct
month-11-short = Nov
month-12-short = Dec
day-of-month-and-year = { $day } { $month } { $year }
month-and-year = { $month } { $year }
date-to-date = { $from } to { $to }
date-or-later = { $date } or later
date-or-earlier = { $date } or earlier
date-about = about { $date }
date-uncertain = { $date }, uncertain
quantity-about = about { $n }
quantity-at-least = at least { $n }
quantity-up-to = up to { $n }
quantity-almost = almost { $n }
quantity-range = { $low } to { $high }
quantity-vague = roughly { $low } to { $high }
counted-by = { $count }, by { $by }
every-month = every month
every-year = every year
every-months =
    { $count ->
        [one] every { $count } months
       *[other] every { $count } months
    }
every-years =
    { $count ->
        [one] every { $count } years
       *[other] every { $count } years
    }
unit-person = people
unit-household = households
unit-organisation = organisations
unit-company = companies
unit-party = parties
unit-country = countries
unit-region = regions
unit-seat = seats
unit-vote = votes
unit-house = houses
unit-vehicle = vehicles
unit-document = documents
unit-case = cases
unit-event = events
unit-project = projects
unit-publication = publications
unit-times = times
unit-year = years
unit-month = months
unit-week = weeks
unit-day = days
unit-hour = hours
unit-minute = minutes
unit-km = km
unit-m = m
unit-km2 = km2
unit-ha = ha
unit-tonne = tonnes
unit-kg = kg
value-of-part = { $value } ({ $part })
unit-ngo = NGOs
unit-index = index
unit-rank = rank
unit-per-1000 = per 1,000
unit-per-100000 = per 100,000
unit-grant = grants
unit-recommendation = recommendations
unit-unit = units
counted-person =
    { $count ->
        [one] person
       *[other] people
    }
counted-household =
    { $count ->
        [one] household
       *[other] households
    }
counted-organisation =
    { $count ->
        [one] organisation
       *[other] organisations
    }
counted-company =
    { $count ->
        [one] company
       *[other] companies
    }
counted-party =
    { $count ->
        [one] party
       *[other] parties
    }
counted-country =
    { $count ->
        [one] country
       *[other] countries
    }
counted-region =
    { $count ->
        [one] region
       *[other] regions
    }
counted-seat =
    { $count ->
        [one] seat
       *[other] seats
    }
counted-vote =
    { $count ->
        [one] vote
       *[other] votes
    }
counted-house =
    { $count ->
        [one] house
       *[other] houses
    }
counted-vehicle =
    { $count ->
        [one] vehicle
       *[other] vehicles
    }
counted-document =
    { $count ->
        [one] document
       *[other] documents
    }
counted-case =
    { $count ->
        [one] case
       *[other] cases
    }
counted-event =
    { $count ->
        [one] event
       *[other] events
    }
counted-project =
    { $count ->
        [one] project
       *[other] projects
    }
counted-publication =
    { $count ->
        [one] publication
       *[other] publications
    }
counted-times =
    { $count ->
       *[other] times
    }
counted-year =
    { $count ->
        [one] year
       *[other] years
    }
counted-month =
    { $count ->
        [one] month
       *[other] months
    }
counted-week =
    { $count ->
        [one] week
       *[other] weeks
    }
counted-day =
    { $count ->
        [one] day
       *[other] days
    }
counted-hour =
    { $count ->
        [one] hour
       *[other] hours
    }
counted-minute =
    { $count ->
        [one] minute
       *[other] minutes
    }
counted-km =
    { $count ->
       *[other] km
    }
counted-m =
    { $count ->
       *[other] m
    }
counted-km2 =
    { $count ->
       *[other] km2
    }
counted-ha =
    { $count ->
       *[other] ha
    }
counted-tonne =
    { $count ->
        [one] tonne
       *[other] tonnes
    }
counted-kg =
    { $count ->
       *[other] kg
    }
counted-ngo =
    { $count ->
        [one] NGO
       *[other] NGOs
    }
counted-index =
    { $count ->
       *[other] index
    }
counted-rank =
    { $count ->
       *[other] rank
    }
counted-per-1000 =
    { $count ->
       *[other] per 1,000
    }
counted-per-100000 =
    { $count ->
       *[other] per 100,000
    }
counted-grant =
    { $count ->
        [one] grant
       *[other] grants
    }
counted-recommendation =
    { $count ->
        [one] recommendation
       *[other] recommendations
    }
counted-unit =
    { $count ->
        [one] unit
       *[other] units
    }
