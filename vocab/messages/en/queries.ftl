# What addresses take, for programs, in English. Source: compiled for Tarazy.

query-as-of-this-day-2010-04-07-today-where-it-is-left-out = as of this day, 2010-04-07; today where it is left out
query-the-page-of-the-list-that-begins-after-this-id = the page of the list that begins after this id
query-the-part-of-a-long-text-that-holds-this-character = the part of a long text that holds this character
query-the-page-counted-from-1 = the page, counted from 1
query-only-of-this-state-by-its-three-letters-kgz = only of this State, by its three letters: KGZ
query-only-of-this-kind-protest-election = only of this kind: protest, election, …
query-only-at-or-in-this-place-by-its-code-kg-o = only at or in this place, by its code: KG-O
query-rights-groups-of-persons-or-goals-of-the-2030-agenda-rights-where-it-is-left-out = rights, groups (of persons) or goals (of the 2030 Agenda); rights where it is left out
query-not-before-this-day-month-or-year = not before this day, month or year
query-not-after-this-day-month-or-year = not after this day, month or year
query-only-in-this-language-en-ru-kk-ky-or-uz = only in this language: en, ru, kk, ky or uz
query-these-states-by-name-or-letters-with-commas = these States, by name or letters, with commas
query-the-states-of-a-region-or-of-a-regional-group-of-the-un-or-all = the States of a region or of a regional group of the UN, or all
query-these-instruments-by-their-short-names-with-commas = these instruments, by their short names, with commas
query-the-instruments-of-this-family-cat-is-cat-its-amendments-and-opcat = the instruments of this family: CAT is CAT, its amendments and OPCAT
query-rows-by-name-region-or-group = rows by name, region or group
query-only-under-this-instrument = only under this instrument
query-only-by-this-rule = only by this rule
query-only-updates-or-only-contradicts = only updates, or only contradicts
query-yes-or-no = yes or no
query-this-instrument-by-its-short-name-or-title = this instrument, by its short name or title
query-world-or-central-asia = world or central-asia
query-the-states-of-a-region-or-group-or-all-central-asia-where-it-is-left-out = the States of a region or group, or all; Central Asia where it is left out
query-these-states-by-their-letters-or-names-with-commas = these States, by their letters or names, with commas
query-these-rows-by-their-codes-or-names-with-commas-all-where-it-is-left-out = these rows, by their codes or names, with commas; all where it is left out
query-what-came-to-the-record-on-this-day-month-or-year-or-later-is-marked = what came to the record on this day, month or year or later is marked
query-the-states-of-a-region-or-all-central-asia-where-it-is-left-out = the States of a region, or all; Central Asia where it is left out
query-only-those-that-are-broken-overdue-in-progress-kept-no-information-or-not-testable = only those that are broken, overdue, in-progress, kept, no-information or not-testable
query-these-rights-by-their-codes-or-names-with-commas-all-where-it-is-left-out = these rights, by their codes or names, with commas; all where it is left out
query-leads-to-the-state-of-this-name-in-any-of-five-languages = leads to the State of this name, in any of five languages
query-only-of-these-states-by-their-letters-with-commas-all-central-asia-where-it-is-left-out = only of these States, by their letters, with commas; all; Central Asia where it is left out
query-the-states-of-a-region-or-all = the States of a region, or all
query-only-to-this-body-by-its-code-cat = only to this body, by its code: CAT
query-only-this-step-due-submitted-listed-reviewed-follow-up-due-follow-up-received-next-review = only this step: due, submitted, listed, reviewed, follow-up-due, follow-up-received, next-review
query-not-before-this-day-month-or-year-a-year-before-where-it-is-left-out = not before this day, month or year; a year before where it is left out
query-yes-only-what-is-past-its-date-with-nothing-on-record-that-settles-it = yes: only what is past its date with nothing on record that settles it
query-only-before-this-body-by-its-code-or-name = only before this body, by its code or name
query-only-those-that-are-overdue-contested-not-done-waiting-promised-claimed-answered-or-verified = only those that are overdue, contested, not-done, waiting, promised, claimed, answered or verified
query-yes-only-those-raised-on-two-days-or-more = yes: only those raised on two days or more
query-counted-by-day-month-or-year = counted by day, month or year
query-reports-those-coded-by-machine-are-listed-instead-of-events-withdrawn-what-every-source-of-it-withdrew = reports: those coded by machine are listed instead of events; withdrawn: what every source of it withdrew
query-of-the-csv-own-acled-or-plover-columns = of the .csv: own, acled or plover columns
query-the-year-the-last-with-any-where-it-is-left-out = the year; the last with any where it is left out
query-the-name-in-any-script = the name, in any script
query-only-this-indicator = only this indicator
query-only-this-measure-by-its-name-on-the-charts = only this measure, by its name on the charts
query-only-these-states-with-commas = only these States, with commas
query-only-of-this-section = only of this section
query-in-this-language-en-ru-kk-ky-or-uz = in this language: en, ru, kk, ky or uz
query-this-version-counted-from-1-the-one-that-is-shown-where-it-is-left-out = this version, counted from 1; the one that is shown where it is left out
query-since-this-day-month-or-year-the-last-thirty-days-where-it-is-left-out = since this day, month or year; the last thirty days where it is left out
query-words = words
query-only-of-this-kind = only of this kind
query-only-of-this-body-cat-ccpr-upr = only of this body: CAT, CCPR, UPR
query-only-of-this-form-recommendation-concern-positive-aspect = only of this form: recommendation, concern, positive-aspect
query-only-of-this-theme = only of this theme
query-only-about-this-group-of-persons = only about this group of persons
query-only-so-answered-supported-noted-pending = only so answered: supported, noted, pending
query-only-by-this-state = only by this State
query-only-of-this-instrument = only of this instrument
query-only-of-this-year-or-these-2010-2020 = only of this year or these: 2010..2020
query-only-of-this-source = only of this source
query-only-in-this-review-state-candidate-accepted-disputed = only in this review state: candidate, accepted, disputed
query-only-of-this-document-symbol-or-of-those-that-begin-so-cat-c-kaz = only of this document symbol, or of those that begin so: CAT/C/KAZ*
query-only-of-this-session = only of this session
query-only-of-this-sdg-target-5-1-5 = only of this SDG target: 5.1, 5*
query-only-what-came-to-the-record-on-this-day-month-or-year-or-later = only what came to the record on this day, month or year or later
query-yes-words-only-as-they-are-written = yes: words only as they are written
query-relevance-newest-oldest-added = relevance, newest, oldest, added
query-the-page-counted-from-1-all-for-all-of-it-as-json = the page, counted from 1; all, for all of it as .json
query-only-those-this-body-has-a-part-in-cat-upr = only those this body has a part in: CAT, UPR, …
query-only-of-this-theme-as-the-record-names-it = only of this theme, as the record names it
query-the-page-of-the-list-that-begins-after-this-state-and-record-kaz-rec = the page of the list that begins after this State and record: KAZ.rec-…
query-only-of-this-document = only of this document
query-mine-nobody-or-the-name-of-a-reviewer-with-whom-they-are = mine, nobody, or the name of a reviewer: with whom they are
query-only-in-this-review-state-those-that-wait-where-it-is-left-out = only in this review state; those that wait where it is left out
query-only-with-these-words-in-them = only with these words in them
query-where-to-go-then = where to go then
takes-text-or-file-each-statement-is-compared-with-the-record-nothing-is-kept = text or file: each statement is compared with the record; nothing is kept
takes-difference-holds-one-other-both-neither-open-reason-settles-it = difference, holds (one, other, both, neither, open), reason: settles it
takes-record-keeping-by-reason-and-party-where-the-verdict-is-another-s-kept-beside-that-of-the-rule = record, keeping, by, reason, and party where the verdict is another's: kept beside that of the rule
takes-step-date-who-body-said-due-item-resolved-cause-by-reason-a-step-is-added-to-the-case = step, date, who, body, said, due, item, resolved, cause, by, reason: a step is added to the case
takes-issue-said-state-body-kept-as-a-candidate-the-answer-is-the-code-of-a-receipt = issue, said, state, body: kept as a candidate; the answer is the code of a receipt
takes-code-where-the-submission-stands = code: where the submission stands
takes-lang-name-text-enters-a-comment-which-waits-for-a-decision = lang, name, text: enters a comment, which waits for a decision
takes-comment-state-shown-refused-reason-decides-on-it = comment, state (shown, refused), reason: decides on it
takes-account-names-one-a-line-reason-withholds-these-names-in-the-account-and-no-others-do-near-what-is-withheld-in-it-in-all-of-its-document-that-still-show-it = account, names (one a line), reason: withholds these names in the account, and no others; do = near: what is withheld in it, in all of its document that still show it
takes-one-other-likeness-reason-back-two-accounts-are-same-not-same-unsure-or-open-taken-back = one, other, likeness, reason, back: two accounts are same, not-same, unsure, or open (taken back)
takes-text-or-file-with-title-publisher-date-url-read-and-kept = text or file, with title, publisher, date, url: read and kept
takes-account-state-reason-not-for-accepting-record-back-seen-as-the-page-has-it-accepted-disputed-or-rejected = account, state, reason (not for accepting), record, back, seen (as the page has it): accepted, disputed or rejected
takes-do-give-to-a-reviewer-or-oneself-or-back-account-or-document-source-kind-state-with-all-of-these = do = give (to = a reviewer, or oneself) or back; account, or document, source, kind, state, with: all of these
takes-account-of-each-reason-all-of-these-are-rejected-or-none = account (of each), reason: all of these are rejected, or none
takes-account-state-reason-a-second-opinion-the-first-decision-stands = account, state, reason: a second opinion; the first decision stands
takes-one-in-accusing-of-which-decisions-to-come-a-second-opinion-is-asked = one-in, accusing: of which decisions to come a second opinion is asked
takes-do-delete-reason-the-source-goes-for-good-with-all-it-says-when-a-second-person-does-the-same = do = delete, reason: the source goes for good with all it says, when a second person does the same
takes-subject-class-group-reason-gives-a-record-or-a-source-a-class = subject, class, group, reason: gives a record or a source a class
takes-subject-reason-asks-a-second-person = subject, reason: asks a second person
takes-motion-do-agree-or-refuse-reason = motion, do (agree or refuse), reason
takes-importer-files-or-text-with-name-as-at-class-group-trial-kept-as-one-batch-or-only-tried = importer, files or text with name, as_at, class, group, trial: kept as one batch, or only tried
takes-do-undo-the-whole-batch-is-taken-back = do = undo: the whole batch is taken back
takes-name-and-password-code-where-a-second-factor-is-on-or-do-passkey-with-what-a-device-answered-do-unlock-with-the-password-of-a-locked-session-back = name and password, code where a second factor is on, or do = passkey with what a device answered; do = unlock with the password of a locked session; back
takes-nothing-the-session-ends-do-lock-it-is-locked-until-the-password-is-given-again = nothing: the session ends; do = lock: it is locked until the password is given again
takes-code-password-sets-the-password-and-uses-the-code-up = code, password: sets the password, and uses the code up
takes-do-password-begin-confirm-cancel-off-recovery-end-no-a-session-or-all-or-end-all-with-the-password-passkey-begin-passkey-add-end-passkey-token-or-end-token-with-what-it-needs = do = password, begin, confirm, cancel, off, recovery, end (no = a session, or all) or end-all with the password, passkey-begin, passkey-add, end-passkey, token or end-token, with what it needs
takes-do-invite-role-reset-disable-enable-join-leave-visitors-or-end-token-with-name-role-group-open-no = do = invite, role, reset, disable, enable, join, leave, visitors or end-token, with name, role, group, open, no
takes-slug-language-title-section-authors-text-note-from-the-version-it-was-begun-from-do-preview-draft-publish-withdraw-keeps-a-version-or-shows-how-it-would-look = slug, language, title, section, authors, text, note, from (the version it was begun from), do (preview, draft, publish, withdraw): keeps a version, or shows how it would look
