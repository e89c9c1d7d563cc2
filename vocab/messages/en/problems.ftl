# What is wrong with files that are imported, where, and how to mend it, in English. Source: compiled for Tarazy.

problem = { $place }: { $what }; { $mend }
problem-in-line = { $file }, line { $line }
problem-in-column = { $file }, column { $column }
problem-in-cell = { $file }, line { $line }, column { $column }
problem-nothing-to-import = there is nothing to import
problem-nothing-because = there is nothing to import, first of all because of { $problem }
problem-file-empty = the file is empty
problem-file-no-text = the file is no text
give-table = give a table with a line of column headers
save-as-csv = save the table as CSV in UTF-8
give-360giving = give grants of the 360Giving standard: JSON with "grants", or CSV with Identifier and Amount Awarded
give-package-of-grants = give a package with grants
give-json = give JSON as text in UTF-8
give-xml = give XML as text in UTF-8
give-iati = give IATI activities (XML) that have transactions
give-iati-activities = give IATI activities
give-popolo = give Popolo JSON with persons or organizations
save-as-json = save the file as JSON in UTF-8
give-features = give a FeatureCollection with features
give-geojson = give GeoJSON as text in UTF-8
give-mapped = give a table or GeoJSON together with its mapping, such as diary.csv and diary.mapping.csv
give-own = give sources.csv together with a table such as events.csv that has rows
problem-no-file = no file
problem-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
mend-answer = write Supported, Noted or Pending; the answer was left open
xml-declares-a-type = it declares a document type
xml-ends-early = it ends before its last element does
problem-no-header = no line names the columns
mend-columns-of-states-and-years = name a column of States (Entity, country, Country Name) and one of years
problem-notes-below = from here on the lines have fewer cells than the table, and are taken for notes below it
mend-fetch-if-it-goes-on = fetch the file again if it should go on
problem-two-columns = two columns have this header
mend-rename-or-delete = rename or delete one
problem-quote-open = a double quote is opened and not closed
mend-double-quotes = put the cell in double quotes and write each quote inside it twice
problem-cells-of-line =
    { $count ->
        [one] the line has { $count } cell where the header has { $wanted }
       *[other] the line has { $count } cells where the header has { $wanted }
    }
mend-quote-commas = put text that holds commas in double quotes
problem-no-utf-8 = the file is no UTF-8 and was read as { $encoding }
mend-save-as-utf-8 = save it as UTF-8 if names look wrong
problem-workbook-large = the workbook unpacks to more than { $most } MB
mend-save-sheets-or-split = save its sheets as CSV, or split it into smaller files
problem-workbook-damaged = the workbook cannot be read: { $error }
mend-fetch-or-save-as-xlsx = fetch it again, or save it anew as XLSX
problem-cell-far-right = the row has a cell beyond column { $most }
mend-delete-far-right = delete what stands far to the right of the table
problem-sheet-large = the sheet has more than { $most } million cells
mend-save-as-csv-or-split = save it as CSV, or split it into smaller files
problem-no-name-under = no name stands under { $columns }
mend-name-each-line = put a name on each line below it
problem-no-such-column = there is no column "{ $column }"
mend-name-one-of = name one of these: { $columns }
problem-no-column-of-names = no column is known to hold names
mend-say-which = say which of these it is: { $columns }
problem-row-said-before = the row says the same of the same thing as { $before }
mend-tell-rows-apart = delete one, or tell them apart by { $columns }
problem-no-own-table = the file is none of Tarazy's own tables
mend-name-own-table = name it { $files } or sources.csv, with the columns of demo/README.md
problem-cell-empty = the cell is empty
mend-fill = fill it: { $about }
problem-nothing-known = "{ $written }" is nothing known here
mend-write-digits = write a number in digits, such as 29
mend-write-state = write a code of vocab/states.tsv, such as KAZ
mend-write-code = write a code of vocab/{ $vocabulary }, or add it there
mend-write = write { $word }
mend-write-as = write it as { $example }
mend-write-either = write { $one } or { $other }
mend-write-one-of = write one of { $words }
mend-write-listed = write a word of the list
mend-between-brackets = { $mend } between the brackets
problem-two-sources = two sources are called "{ $name }"
mend-rename = rename one
problem-no-such-source = "{ $name }" is no source of sources.csv
mend-add-source = add a row for it there, and give sources.csv with the table
mend-record-of-tie = write the other event's record after it
problem-part-and-whole = a part and its whole belong together
mend-part-and-whole = fill both part and whole, or neither
mend-write-dimensions = write each as sex: female
mend-yes-or-no = write yes or no, or leave it empty
mend-write-themes = write codes of vocab/themes.tsv
mend-add-column = add it: { $about }
problem-no-own-column = the table has no such column
mend-rename-or-delete-column = rename it to one of { $columns }, or delete it
problem-two-mappings = there is another mapping beside it
mend-mappings-apart = import the tables of each mapping by themselves
mend-name-column-of-keys = delete one, or name a column of keys: a line "id" in the mapping
problem-no-geojson = the file is no GeoJSON with features: { $error }
mend-correct-there = correct it there
problem-mapping-lacks-column = the mapping lacks this column
mend-columns-of-mapping = a mapping has the columns field, column, when and then
problem-no-table-to-map-to = "{ $table }" is no table that rows can be mapped to
problem-mapping-silent = the mapping says nothing of { $field }
mend-add-line-of-mapping = add a line: { $field },COLUMN,,
problem-no-field = "{ $field }" is no field known here
problem-line-empty = the line has neither a column nor a value
mend-column-or-value = name a column of the data, or what holds for every row
problem-mapped-column = the mapping names this column, and the table has none of that name
mend-mapped-column = name one of { $columns } in the mapping
problem-state-left-open = "{ $name }" is no State known here, and was left open
mend-map-state = say in the mapping which it is: states,COLUMN,NAME,KAZ
problem-no-date-in-format = "{ $written }" is no date written { $format }
mend-date-or-format = correct it, or the date.format of the mapping
problem-no-theme =
    { $count ->
        [one] "{ $label }" is no theme known here, and stays as written; met once
       *[other] "{ $label }" is no theme known here, and stays as written; met { $count } times
    }
problem-no-group =
    { $count ->
        [one] "{ $label }" is no group of persons known here, and stays as written; met once
       *[other] "{ $label }" is no group of persons known here, and stays as written; met { $count } times
    }
mend-add-label = add the label with its code to vocab/source_labels.tsv
problem-no-popolo = the file is no Popolo JSON: { $error }
problem-entry-without-name = the entry has no name, and was left out
problem-entry-unreadable = the entry cannot be read, and was left out: { $error }
mend-correct-in-file = correct it in the file
problem-no-date-left-open = "{ $written }" is no date, and was left open
problem-no-grants = the file is no package of grants: { $error }
mend-correct-or-fetch = correct it there, or fetch it again
problem-grant-without-id = the grant has no id, and was left out
mend-ids-of-grants = give each grant its id, as the standard asks
problem-id-of-another-grant = the id is that of the grant in line { $line }, and this one was left out
mend-own-ids-of-grants = give each grant its own id
problem-no-amount = "{ $written }" is no amount
mend-write-number = write a number
problem-no-day-told = "{ $written }" is no day that can be told
problem-no-day = "{ $written }" is no day
mend-write-letters-of-state = write its two letters of ISO 3166-1
problem-iati-organisations = the file holds organisations and their budgets, and no grants
mend-give-activities = give the activities beside it
problem-no-iati = the file is no IATI
mend-fetch-again = fetch it again
problem-activity-without-transactions = the activity { $activity } has no transactions
mend-ask-for-transactions = ask its publisher for them: budgets are plans and no grants
problem-transaction-as-line = the transaction cannot be told apart from that of line { $line }, and was left out
mend-give-refs = give each a ref
problem-transaction-no-grant = a transaction of type { $kind } is no grant
column-who-says-it-an-id-of-sources-csv = who says it: an id of sources.csv
column-a-short-name-used-in-the-other-tables = a short name, used in the other tables
column-title = title
column-register-official-document-law-dataset-report-press-scholarship-statement-other = register, official-document, law, dataset, report, press, scholarship, statement, other
column-the-state-s-three-letter-code = the State's three-letter code
column-the-instrument-s-short-name-in-vocab-instruments-tsv = the instrument's short name in vocab/instruments.tsv
column-signature-ratification-accession-succession-acceptance-of-procedure-withdrawal = signature, ratification, accession, succession, acceptance-of-procedure, withdrawal …
column-protest-riot-clash-state-force-attack-arrest-election-loss-of-power = protest, riot, clash, state-force, attack, arrest, election, loss-of-power …
column-the-words-that-name-it = the words that name it
column-the-states-codes = the States' codes
column-what-is-measured = what is measured
column-for-which-day-or-period = for which day or period
column-the-value-with-its-unit-27-1-percent-16000-ngo-1800000000-kzt = the value with its unit: 27.1 percent, ~16000 NGO, 1800000000 KZT
column-what-was-promised = what was promised
column-recommendation-concern-positive-aspect-or-general-comment = recommendation, concern, positive-aspect or general-comment
column-the-point-in-the-table-s-own-words = the point, in the table's own words
column-the-body-s-code-in-vocab-bodies-tsv = the body's code in vocab/bodies.tsv
column-due-submitted-listed-reviewed-follow-up-due-or-follow-up-received = due, submitted, listed, reviewed, follow-up-due or follow-up-received
column-what-the-case-is-about = what the case is about
column-raised-heard-advised-answered-promised-decided-claimed-said-to-be-done-by-those-who-were-to-do-it-or-verified = raised, heard, advised, answered, promised, decided, claimed (said to be done by those who were to do it) or verified
column-what-it-is-for = what it is for
column-the-codes-of-the-states-it-is-spent-in = the codes of the States it is spent in
column-the-name = the name
column-title-or-the-words-that-name-it = title, or the words that name it
column-what-is-claimed = what is claimed
