# Pledges, in English. Source: compiled for Tarazy.

what-was-kept-by = What was kept by { $day }
judged-pledges =
    { $count ->
        [one] Of { $count } pledge that two reviewers or more judged, they said the same of { $same }
       *[other] Of { $count } pledges that two reviewers or more judged, they said the same of { $same }
    }
alpha = Krippendorff's alpha { $alpha }
how-it-is-reckoned = how it is reckoned
no-pledge-on-record-stands-so = No pledge on record stands so.
kept-by-rule = Whether a pledge was kept is told by { $rule } you can read, from figures of the record alone. No information is not that it was broken, and what cannot be tested may be kept all the same.
verdict = Verdict
to-promisee = to { $promisee }
from-baseline = from { $quantity }
target-quantity = target { $quantity }
the-figures-with-a-chart = The figures, with a chart
as-of-day = as of { $day }
reviewers-hold = Reviewers hold: { $verdict }
reviewers-do-not-hold-anything-yet = Reviewers do not hold anything yet: kept and broken need two of them who say the same.
noted-down-by = { $party }, noted down by { $by }
add-a-verdict-of-your-own-or-of-another = Add a verdict of your own, or of another party
whose-verdict-it-is-where-it-is-not = Whose verdict it is, where it is not your own
why-label = Why
from-measured-to = From { $first } to { $last }.
pace-a-year = Pace: { $pace } a year
pace-needed = needed { $pace }
bands-of-pledges = A full band: kept; an outline: until its deadline; stripes: past its deadline and not kept; a thin line: no figure tells. A pledge without a deadline goes on.
pledges-over-time = Pledges from their making to their deadline
promised-on = promised { $day }: { $keeping }
promised-on-by = promised { $day }, by { $deadline }: { $keeping }
