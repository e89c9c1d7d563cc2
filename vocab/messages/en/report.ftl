# What a drafted report says, in English. Source: compiled for Tarazy.

report-nothing = Nothing is on record of these rights in this period but treaties. That is not that nothing happened.
report-sources = Sources
report-period = From { $from } to { $to }
report-promised = Promised
report-under = : { $cell }
report-under-article = , article { $articles }: { $cell }
report-overdue = Overdue.
report-owed = A report to { $body }.
report-was-due = A report to { $body } was due on { $date }.
report-was-due-undated = A report to { $body } was due on a day not known.
report-earlier =
    { $count ->
        [one] { $count } earlier line on record.
       *[other] { $count } earlier lines on record.
    }
report-no-date = no date
report-line = { $date }, { $what }:
report-made-times = (made { $times } times)
report-differs = (sources differ)
report-no-information = No information
report-silent = Of these rights the record holds treaties at most in this period. That is not that nothing was wrong.
report-right = { $right }: { $promised }
report-how-made = How this was made
report-made = Every line is an account of a source in the record, accepted or disputed by a reviewer or imported from a table; none was written for this report. Several sources of one thing are one line. What a State is under a treaty is computed from its acts as of the day; counts are of records, never of mentions.
report-made-from = Made from the record whose audit chain ends in { $head }. The table of evidence, a spreadsheet beside this report, has each line with its quote and its ids; the data package has it with checksums, the accounts behind it and how every count is recomputed.
report-treaties-nothing = Treaties: nothing on record
report-instruments = { $party } of { $all } instruments in force
report-instruments-unknown = { $party } of { $all } instruments in force, { $unknown } not known
report-supported =
    { $count ->
        [one] { $count } recommendation supported
       *[other] { $count } recommendations supported
    }
report-pledges =
    { $count ->
        [one] { $count } pledge
       *[other] { $count } pledges
    }
report-no-practice = No information. That is not that nothing was wrong.
report-last-of = the last of { $year }
