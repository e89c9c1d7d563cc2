# Dialogue, cases and organisations, in English. Source: compiled for Tarazy.

raised-answered-on = Raised, answered, promised, done: on { $day }
dialogue = Dialogue
no-case-is-on-record-here = No case is on record here.
no-case-next = { $all }, { $raise }, or import a table of cases.
see-those-of-every-state = See those of every State
raise-an-issue-small = raise an issue
case-stands-by-rules = Where a case stands follows from its steps by { $rules }; nobody sets it. What one party claims is verified only by another. { $raise }.
raise-an-issue = Raise an issue
organisations-their-legal-status-over = Organisations: their legal status over time, and what they were granted
meetings-that-are-not-on-record-may = Meetings that are not on record may have been held all the same.
no-case-stands-so = No case stands so.
cases = Cases
case = case
before = before
raised = raised
days-to-answer = days to answer
last-step = last step
before-this-body = Before this body
stands = Stands
in-any-way = in any way
raised-twice-or-more = raised twice or more
small-body = body
small-cases = cases
wait-for-an-answer = wait for an answer
answered = answered
median-days = median days
raised-again = raised again
small-overdue = overdue
claimed-only = claimed only
verified = verified
meetings-on-record = meetings on record
bodies = Bodies
none-raised-on-record = none raised on record
not-known-how-often-it-is-to-meet = not known how often it is to meet
to-meet-every = to meet { $every }
not-known = not known
n-times = { $n } times
by-days =
    { $count ->
        [one] by { $count } day
       *[other] by { $count } days
    }
no-body-named = no body that is named
case-on = A case on { $day }
before-body = before { $body }
steps = Steps
the-record-its-accounts-in-what-they = The record: its accounts, in what they differ, its history
who-raised-it-and-when-is-not-on-record = Who raised it, and when, is not on record.
raised-on-days = Raised on { $n } days.
first-answer-after = First answer after { $days } days.
answered-after-how-many-days-is-not = Answered; after how many days is not on record.
no-answer-is-on-record-which-is-not = No answer is on record, which is not that none was given.
small-what-was-promised = what was promised
small-by-whom = by whom
by-deadline-column = by
claimed = claimed
not-told = not told
after-days = after { $days } days
what-was-promised = What was promised
due-on = due { $date }
said-to-be = said to be { $resolved }
cause-as-claimed = cause, as claimed
cause-by = by
what-happened-before = what happened before
days-before = days before
nothing-with-a-date-before-it = nothing with a date before it
causes-that-are-claimed = Causes that are claimed
before-no-proof =
    { $count ->
        [one] That something happened before is no proof that it was the cause: { $count } claim by those named.
       *[other] That something happened before is no proof that it was the cause: { $count } claims by those named.
    }
add-a-step = Add a step
step = Step
when = When
a-day-month-or-year-2021-02-03 = a day, month or year: 2021-02-03
who-took-it = Who took it
several-with-semicolons = several with semicolons
before-which-body = Before which body
what-was-said-promised-decided-or-came = What was said, promised, decided, or came of it
by-when-it-is-to-be-answered-or-done = By when it is to be answered or done
of-which-promise-where-there-are-several = Of which promise, where there are several
is-it-said-to-be-done = Is it said to be done?
it-does-not-say = it does not say
what-brought-it-about-as-claimed = What brought it about, as claimed
your-name = Your name
kept-with-the-step = kept with the step
why-you-add-it-or-where-it-can-be-looked = Why you add it, or where it can be looked up
add = Add
organisations = Organisations
on-day = On { $day }
organisation = organisation
sort = sort
before-the-law = before the law
identifiers = identifiers
grants = grants
awarded = awarded
only-of-this-state-by-its-letters = Only of this State, by its letters
no-organisation-is-on-record-here = No organisation is on record here.
registered-is-not-active-and-not-known = Registered is not active, and not known is not unregistered: each source counts by its own definition. Grants are those on record that name the organisation as their recipient.
meets-every = meets { $every }
no-body-named-row = no body named
case-in-feed = { $progress }; before { $bodies }
case-in-feed-raised = { $progress }, raised { $raised }; before { $bodies }
