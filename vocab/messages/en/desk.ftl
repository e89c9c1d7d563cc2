# Review, what is kept back, two persons, in English. Source: compiled for Tarazy.

for-a-group-alone = For a group alone
what-it-says-that-is-kept-back = What it says that is kept back
kept-back = Kept back
delete-this-source-for-good = Delete this source for good
deletion-is-for-good = Its documents and all it says are overwritten and gone; that, when, by whom and why it was done stays. To take back what was imported or read by mistake, undo its batch instead: that can be looked at later.
it-is-done-when-a-second-person-does = It is done when a second person does the same.
delete = Delete
seclusion-note = { $class } It is in no list, count, chart or search; who is cleared for it finds it here and { $among }.
among-what-is-kept-back = among what is kept back
for-group = { $class }, for { $group }
class-is = Class: { $class }
left-out-everybody-who-is-cleared-for = left out, everybody who is cleared for the class sees it
sealing-it-and-opening-what-is-sealed = Sealing it, and opening what is sealed, is done when a second person agrees.
change-the-class = Change the class
class = Class
class-seen-by = { $class }: { $who }
class-public = public
class-internal = internal
class-restricted = restricted
class-sealed = sealed
everybody-to-whom-the-record-is-open = everybody to whom the record is open
users-who-have-signed-in = users who have signed in
reviewers-and-those-above-them = reviewers and those above them
admins = admins
take-it-out = Take it out
ask-a-second-person = Ask a second person
what-is-kept-back = What is kept back
by-its-class = By its class
class-column = class
why-column = why
since-column = since
what-is-here-is-in-no-list-count-chart = What is here is in no list, count, chart, search or export. It stands on the page of its record, its source and its documents, for those who are cleared. A class is given on those pages, and to a text or a table as it comes.
nothing-that-you-are-cleared-for-is = Nothing that you are cleared for is kept back.
see-the-sources = See the sources
what-is-kept-back-the-last-first = What is kept back, the last first
what-waits-for-a-second-person = What waits for a second person
taking-out = Taking out
taken-out = Taken out
what-is-kept-back-is-in-no-other-export = What is kept back is in no other export. It is asked for on its page, agreed to by a second person, and can then be taken out for seven days by who asked. Each time that is done, it is kept who did it and when.
you-have-asked-for-nothing = You have asked for nothing.
see-what-is-kept-back = See what is kept back
asked-for-at = asked for { $at }: { $reason }
waits-for-a-second-person = waits for a second person
agreed-to-by = agreed to by { $by }, { $at }
agreement-over = over
refused-by-because = refused by { $by }: { $reason }
accounts-answered-for =
    { $count ->
        [one] { $count } account. Whoever has this file answers for it.
       *[other] { $count } accounts. Whoever has this file answers for it.
    }
what-is-taken-out = What is taken out
two-persons = Two persons
what-waits-for-a-second-one = What waits for a second one
letting-an-allegation-about-a-named = Letting an allegation about a named person count, sealing something off, opening what is sealed, deleting a source, and taking out what is kept back are done when two persons want them.
nothing-waits-for-a-second-person = Nothing waits for a second person.
see-what-waits-for-a-first-one = See what waits for a first one
answered-heading = Answered
proposed-by = Proposed by { $by }
agree-and-do-it = Agree, and do it
another-person-has-to-agree = Another person has to agree.
it-changed-since-it-was-proposed = It changed since it was proposed, so that nobody can agree to it any more; propose it anew.
motion-agreed-by = agreed by { $by }, { $at }
motion-refused-by = refused by { $by }, { $at }
let-it-count = Let it count ({ $detail })
make-it-class = Make it { $detail }
delete-it-for-good = Delete it for good
take-it-out-of = Take it out ({ $detail })
review = Review
what-the-machine-read-and-nobody-has = What the machine read, and nobody has decided on
pairs-that-may-be-one = Accounts of two records that may be about the same thing
nothing-waits-for-a-decision = Nothing waits for a decision.
add-document-to-have-read = { $add } to have it read.
n-in-all-decision = { $n } in all. A decision is kept with who, when and why, and can be followed by another.
state-by-its-letters = State, by its letters
names-withheld = Names withheld
none-who-does-not-review-reads-all = None. Who does not review reads all that stands here.
account-label = Account
names-to-withhold-one-a-line = Names to withhold, one a line
as-they-stand-in-the-account-and-its = As they stand in the account and its quote. Left empty, all of it can be read again.
each-letter-is-covered-wherever-the = Each letter is covered wherever the account is shown, listed, searched or exported. The text it stands in is not shown to who does not review, and by its names it is found no more.
withhold = Withhold
other-accounts-of-the-document-still-show = Other accounts of the same record or document still show: { $names }.
only-those-near-were-looked-through = Only the accounts near to it were looked through; the button looks through all of the document.
withhold-in-all-of-them = Withhold in all of them
anybody-or-nobody = anybody or nobody
with-me = me
with-nobody = nobody
with-whom = With
reason-to-dispute-or-reject = Reason, to dispute or reject
sent-without-a-name = Sent without a name
who-has-what = Who has what
for-a-second-reading = For a second reading
how-far-readers-agree = How far readers agree
waiting-oldest-since = the oldest since { $at }
n-with-nobody = { $n } with nobody
n-with-you = { $n } with you
n-with-reviewer = { $n } with { $reviewer }
restricted-waiting = Restricted: { $n } that allege something of a named person, and { $sent }.
n-sent-without-name = { $n } sent without a name
n-for-second-by-you = { $n } for a second reading by you
by-kind-state-source-and-document = By kind, State, source and document
what-waits-by-kind = What waits, by kind
waiting = waiting
states-with-the-most-that-waits = States with the most that waits
sources-with-the-most-that-waits = Sources with the most that waits
documents-with-the-most-that-waits = Documents with the most that waits
take-these-or-give = Take these { $n }, or give them to somebody
give-to = To
a-reviewer-by-name-you-where-it-is = a reviewer, by name; you, where it is left empty
give = Give
take = Take
nothing-is-locked-by-it-another-may = Nothing is locked by it: another may still decide, and is told whose it is. It ends with the decision.
give-it-back = Give it back
field-empty = empty
choose-one-of-the-decisions = Choose one of the decisions
no-candidate-is-with-anybody = No candidate is with anybody.
take-some-in-the-queue = Take some in the { $queue }.
queue-link = queue
candidates-with-reviewers = Candidates with reviewers
reviewer = reviewer
candidate = candidate
who-decides = Who decides on candidates: { $names }.
candidates-with =
    { $count ->
        [one] { $count } candidate with { $reviewer }
       *[other] { $count } candidates with { $reviewer }
    }
give-all-of-back = Give all of { $reviewer } back
give-all-back = Give all back
nothing-was-read-twice-yet = Nothing was read twice yet.
a-second-reader-decides-without-seeing = A second reader decides without seeing the first decision.
read-twice-same =
    { $count ->
        [one] { $count } account was read twice; on { $same } both said the same.
       *[other] { $count } accounts were read twice; on { $same } both said the same.
    }
alpha-nominal = Krippendorff’s alpha (nominal): { $alpha }
how-it-is-made = how it is made
agreement-by-kind = Agreement by kind
agreement-by-pair-of-reviewers = Agreement by pair of reviewers
reviewers-column = reviewers
where-two-readers-differ = Where two readers differ
the-first-decision-stands-until-a-third = The first decision stands until a third settles it, with a reason.
cannot-be-told-since-all-said-one-thing = cannot be told, since all said one thing only
read-twice = read twice
same-column = the same
alpha-column = alpha
first-decision = First: { $decision }
second-decision = Second: { $decision }
settled-decision = Settled: { $decision }
it-waits-for-a-third-reviewer = It waits for a third reviewer.
state-by-at = { $state } by { $by }, { $at }
set-of-which-decisions-it-is-asked = Set of which decisions it is asked
of-one-decision-in = Of one decision in
n10-is-every-tenth-1-is-every-one-0 = 10 is every tenth, 1 is every one, 0 is none
of-all-that-allege-something-of-a-named = Of all that allege something of a named person
it-is-for-decisions-to-come-and-kept = It is for decisions to come, and kept with who set it and when.
every-decision = every decision
one-decision-in = one decision in { $n }, by the id of the account
every-accusing-decision = every decision on what alleges something of a named person
no-second-opinion-is-asked-of-decisions = No second opinion is asked of decisions to come.
second-opinion-of = A second opinion is asked of { $one }.
second-opinion-of-both = A second opinion is asked of { $one }, and of { $other }.
first-not-shown = What was decided first is not shown here, and stands meanwhile; { $agree }.
small-how-far-readers-agree = how far readers agree
nothing-waits-for-a-second-reading = Nothing waits for a second reading of yours.
what-waits-for-a-first = What waits for a first
no-submission-stands-so = No submission stands so.
what-else-waits = What else waits
submissions-shown =
    { $count ->
        [one] { $count } submission. They are shown to who reviews alone until one is accepted; whoever sent one reads the reason of its decision with the code of the receipt.
       *[other] { $count } submissions. They are shown to who reviews alone until one is accepted; whoever sent one reads the reason of its decision with the code of the receipt.
    }
reject-these = Reject these { $n }
reason-for-all-of-them = Reason, for all of them
all-or-none-each-is-an-act-of-its-own = All or none; each is an act of its own in the audit chain, and can be decided on otherwise afterwards.
with-these-words = With these words
versions-of-an-account = Versions of an account
versions-latest-first =
    { $count ->
        [one] { $count } version, the latest first. Decisions hold through all of them.
       *[other] { $count } versions, the latest first. Decisions hold through all of them.
    }
the-one-in-the-record = the one in the record
taken-back-since = taken back since
the-first-there-is-none-before-it-to = The first: there is none before it to compare it with.
it-says-the-same-as-the-one-before = It says the same as the one before it.
changed-with-version = What changed with version { $n }
more-fields-same =
    { $count ->
        [one] { $count } more field is the same.
       *[other] { $count } more fields are the same.
    }
nothing-was-done = Nothing was done
send-it-again = Send it again
do-it-all-the-same = Do it all the same
what-you-sent = What you sent: { $sent }.
what-changed = What changed
as-your-page-showed = as your page showed it
as-it-is-now = as it is now
leave-it-and-look-at-it-as-it-is-now = Leave it, and look at it as it is now
with-you = With you
with-reviewer = With { $reviewer }
held-since = since { $at }
given-by = given by { $by }
you-may-decide-all-the-same = You may decide all the same.
came-again-changed = It came again changed: { $versions }
version-beside = version { $n } beside those before it
whoever-sent-it-reads-the-reason-with = Whoever sent it reads the reason, with the code of the receipt.
note-label = Note
