# About, rules, methods, site map, in English. Source: compiled for Tarazy.

rules-of-weighing = Rules of weighing
every-finding-and-every-tag-names-the = Every finding and every tag names the rule that made it. These are all of them.
from-source = From { $source }
methods = Methods
every-rule-by-name = Every rule by its name: { $rules }.
rules-of-weighing-small = rules of weighing
site-map = Site map
main-pages-and-briefs = Main pages and briefs
none-is-published = None is published.
pages = Pages
a-source-says-something-at-a-passage = A source says something at a passage. What one source says of one thing is an account. The thing is a record: nothing but its accounts, laid side by side. Weighing compares them.
every-address = Every address
meaning-agrees = every field that both give may be the same: a year agrees with a day in that year
meaning-contradicts = some field cannot be so in both; both passages are shown, and the rule
meaning-updates = it was right on its own day and has been overtaken since
meaning-adds = the record has nothing on it yet
meaning-cannot-be-checked = it lacks what a comparison needs, such as the State or the date
no-act-on-record-and-no-information = “No act on record” and “no information” are not “no”: the first says that the record knows the treaty's acts and none of this State's, the second that it knows nothing of the treaty. “Denied” is what a source says is not so. An empty field was not said.
what-the-machine-reads-is-a-candidate = What the machine reads is a candidate. It is part of the record only when a person has accepted it. Nothing is overwritten: every decision, import and reading stays in the history.
api-forms = Every address has a second form for programs: the same path with { $json }, as in { $example }; home is { $home }. Lists also have { $csv }, in UTF-8, where a cell that a spreadsheet would run begins with an apostrophe, and { $xlsx }, always the whole list; some can be followed as a feed with { $atom } or in a calendar program with { $ics }. All that a search finds is JSON at { $search }. Errors come in the form asked for, with { $error } and how to mend it. This list itself is { $list }.
and-above = { $role } and above
about-title = About Tarazy
