# Where registers differ, in English. Source: compiled for Tarazy.

open-settled = { $open } open, { $settled } settled. A later act is an update of the older register; what cannot be so in both is a contradiction.
open-only = { $open } open. A later act is an update of the older register; what cannot be so in both is a contradiction.
import-second-register = Import a second register of the same treaties, { $one } beside { $other }, and they are compared.
no-two-registers-in-this-record-differ = No two registers in this record differ.
none-of-the-differences-is-like-this = None of the differences is like this.
settled-open = open
settled-settled = settled
what-it-comes-to = What it comes to
open-or-settled = Open or settled
n-settled = { $n } settled
by-rule = By rule
by-every-rule = By every rule
pages-of-the-differences = Pages of the differences
difference-settled = settled
the-earlier-register = The earlier register
the-later-one = The later one
a-day-it-does-not-say = a day it does not say
it-is-silent-on-this-act = It is silent on this act.
the-earlier-register-holds = The earlier register holds
the-later-register-holds = The later register holds
both-hold = Both hold
neither-holds = Neither holds
open-again = Open again
