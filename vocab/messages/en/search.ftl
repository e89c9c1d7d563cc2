# Searching, in English. Source: compiled for Tarazy.

hits-n =
    { $count ->
        [one] { $count } hit
       *[other] { $count } hits
    }
search-hits = Search: { $hits }
words-hits = “{ $words }”: { $hits }
try-fewer-or = Try fewer or other words, take a filter away, or { $everything }.
see-everything = see everything
nothing-was-found = Nothing was found.
words = Words
in-the-order-of = In the order of
exact-form-only = Exact form only
search-button = Search
how-to-ask = How to ask
both-words-in-any-of-their-forms-names = both words, in any of their forms; names of States and bodies also find what is about them, in whatever language
these-words-after-one-another-as-they = these words after one another, as they are written
without-it = without it
any-ending = any ending
one-letter-missing-added-changed-or = one letter missing, added, changed or changed about; from four letters on. Where a word is found nowhere, this is tried by itself, and said
filters-list = filters: { $fields }
no-other-endings-no-names-no-slips = no other endings, no names, no slips of the pen
kazakh-kyrgyz-and-uzbek-words-find = Kazakh, Kyrgyz and Uzbek words find their Latin and their Cyrillic spelling.
narrow-down = Narrow down
more-values = more
take-filter-away = Take away the filter { $label }
pages-of-what-was-found = Pages of what was found
keep-this-search = Keep this search
keep-search-address = To keep this search, keep its address: { $address }. New hits come by its { $feed }.
feed = feed
all-that-is-found = All that is found: { $forms }
