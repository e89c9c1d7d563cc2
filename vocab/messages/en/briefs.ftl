# Briefs and their comments, in English. Source: compiled for Tarazy.

back-to-note = Back to where note { $n } stands
more-accounts-on-record =
    { $count ->
        [one] { $count } more account on record
       *[other] { $count } more accounts on record
    }
one-more-account = one more account on record
no-chart = No chart: { $problem } ({ $written }).
chart-sources = Sources: { $sources }. Drawn from the record as it is now.
table-n = Table { $n }
corrected-on = corrected { $date }
citations-do-not-stand =
    { $count ->
        [one] { $count } citation does not stand
       *[other] { $count } citations do not stand
    }
correction-being-written = a correction is being written
briefs = Briefs
written-from-the-record = Written from the record
no-brief-is-published-here = No brief is published here.
write-one-or = { $write }, add a file with { $command }, or { $all }.
write-one = Write one
see-those-of-every-section-and-language = see those of every section and language
read-most-in-the-last-thirty-days = Read most in the last thirty days
readings-n =
    { $count ->
        [one] { $count } reading
       *[other] { $count } readings
    }
one-number-a-brief-and-day-is-kept = One number a brief and day is kept of this, and nothing of who reads.
languages-nav = Languages
every-language = Every language
sections = Sections
every-section = Every section
citations-that-need-a-look = Citations that need a look
drafts = Drafts
for-who-writes = For who writes
write-a-brief = Write a brief
no-comment-waits = No comment waits
comments-wait =
    { $count ->
        [one] { $count } comment waits
       *[other] { $count } comments wait
    }
every-citation-stands = Every citation of the published briefs stands ({ $rule }).
by-which-rule = by which rule
briefs-of-section = Briefs: { $section }
continue-reading = Continue reading
write-on-correct-or-withdraw = Write on, correct or withdraw
translate-into = Translate into { $languages }
all-briefs = All briefs
in-languages = in { $languages }
withdrawn-on-note = { $withdrawn } on { $date }: { $note } Its versions stay readable below.
draft-dot = Draft.
this-version-is-not-published = This version is not published.
this-is-version = This is version { $version } of { $versions }, of { $date }. { $shown }.
see-the-version-that-is-shown-now = See the version that is shown now
withdrawn-before-published = { $withdrawn } before it was published: { $note }
citations-doubtful =
    { $count ->
        [one] { $count } citation of this brief does not stand as cited
       *[other] { $count } citations of this brief do not stand as cited
    }
corrections = Corrections
what-changed-from-to = What changed from version { $before } to version { $version }
versions-n =
    { $count ->
        [one] { $count } versions
       *[other] { $count } versions
    }
version-capital = Version { $n }
by-name = by { $name }
comments = Comments
nobody-has-said-anything-that-is-shown = Nobody has said anything that is shown here.
your-comment-was-entered-it-is-shown = Your comment was entered. It is shown when somebody has read it.
comment = Comment
it-waits-until-somebody-shows-or-refuses = It waits until somebody shows or refuses it. The name is shown as you give it; nothing else of you is kept.
send = Send
notes = Notes
not-published = not published
edit = edit
look-again = Look again
this-no-longer-stands = This no longer stands
footing-changed = changed
footing-withdrawn = withdrawn
footing-undecided = undecided
footing-rejected = rejected
footing-undone = undone
footing-unknown = unknown
write-on-a-brief = Write on a brief
write-a-translation = Write a translation
a-preview = A preview.
nothing-is-kept-yet-the-form-is-below = Nothing is kept yet; the form is below.
line-problem = Line { $line }: { $problem }.
no-title-yet = No title yet
preview = Preview
nothing-was-kept = Nothing was kept.
this-cannot-be-kept-yet = This cannot be kept yet
overtaken-while-wrote = Nothing was kept: version { $newer }, by { $by }, came while you wrote from { $from }. Carry over what you need; what you send next follows version { $newer }.
from-nothing = nothing
version-title = Version { $n }: { $title }
yours = Yours
somebody-was-faster = Somebody was faster
name-in-the-address = Name in the address
small-letters-digits-and-hyphens-women = Small letters, digits and hyphens: women-in-parliament
section = Section
authors = Authors
semicolons-between-them = Semicolons between them
language = Language
text-in-markdown = Text, in Markdown
what-this-corrects-or-why-it-is-withdrawn = What this corrects, or why it is withdrawn
needed-once-the-brief-was-published = Needed once the brief was published; readers see it
keep-as-a-draft = Keep as a draft
publish = Publish
withdraw = Withdraw
how-to-cite-and-to-draw = How to cite and to draw
cites-a-record = { $code } cites a record, { $account } what one source says: a number leads to a note with source, date and passage. The id stands in the address of a record's page.
draws-a-chart = { $code } alone on a line draws a chart; { $indicators }.
small-indicators = indicators
makes-a-footnote = { $mark } in the text and { $note } below it make a footnote; tables have bars between their cells.
html-is-shown-as-it-is-written-links = HTML is shown as it is written. Links lead to http, https, mailto or this site.
what-waits-for-a-decision = What waits for a decision
no-comment-waits-here = No comment waits.
see-the-briefs = See the briefs
a-comment-stands-under-its-brief-once = A comment stands under its brief once it is shown. Either decision is kept with who, when and why.
name-on-brief = { $name } on { $brief }
refuse = Refuse
withdrawn-heading = Withdrawn
