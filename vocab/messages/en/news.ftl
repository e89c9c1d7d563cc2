# What is new, in English. Source: compiled for Tarazy.

since-day = Since { $day }
what-is-new = What is new
since-label = Since
nothing-came-to-the-record-since = Nothing came to the record since.
look-further-back = Look further back, or { $all }.
see-every-import-and-reading = see every import and reading
came-to-record =
    { $count ->
        [one] { $count } account or text came to the record: { $sorts }.
       *[other] { $count } accounts and texts came to the record: { $sorts }.
    }
the-last-first = The last first
imports-n =
    { $count ->
        [one] { $count } import or reading
       *[other] { $count } imports and readings
    }
new-changed-gone = { $new } new, { $changed } changed, { $gone } gone
