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
