# The first page, in English. Source: compiled for Tarazy.

home-lead = What sources say of human rights, each statement with the passage that says it, weighed one against another: { $accounts } from { $sources }.
sources-n =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
or-begin-with-state = Or begin with a State: { $states }.
candidates-wait =
    { $count ->
        [one] { $count } candidate waits
       *[other] { $count } candidates wait
    }
wait-for-someone = { $candidates } for someone to accept, dispute or reject what the machine read.
new-accounts-n =
    { $count ->
        [one] { $count } new account
       *[other] { $count } new accounts
    }
what-was-promised-and-what-was-done = What was promised, and what was done
check-a-text = Check a text
look-at-a-day = Look at a day
in-the-record-heading = In the record
waiting-for-a-decision = Waiting for a decision
what-came-last = What came last
what-is-new-and-its-feed = What is new, and its feed
paste-what-someone-wrote-every-statement = Paste what someone wrote. Every statement in it is compared with the record.
check = Check
or-check-a-file = or check a file
who-was-bound-by-which-treaty-on = Who was bound by which treaty on
look = Look
what-happened-from = What happened from
the-record-is-empty = The record is empty.
the-next-of-them = The next of them
