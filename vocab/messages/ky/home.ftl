# The first page, in Kyrgyz. Source: compiled for Tarazy.

home-lead = Булактардын адам укуктары жөнүндө айткандары: ар бир билдирүү айтылган үзүндүсү менен, баары бири-бири менен таразаланган: { $accounts }, { $sources }.
sources-n = { $count } булак
or-begin-with-state = Же мамлекеттен баштаңыз: { $states }.
candidates-wait = { $count } сунуш күтүүдө
wait-for-someone = { $candidates }: кимдир бирөө машина окуганды кабыл алышы, талашка салышы же четке кагышы керек.
new-accounts-n = { $count } жаңы кабар
what-was-promised-and-what-was-done = Эмне убада кылынды, эмне жасалды
check-a-text = Текстти текшерүү
look-at-a-day = Күндү кароо
in-the-record-heading = Жазууларда
waiting-for-a-decision = Чечимди күтүүдө
what-came-last = Акыркы кошулгандар
what-is-new-and-its-feed = Жаңылыктар жана алардын тасмасы
paste-what-someone-wrote-every-statement = Кимдир бирөө жазган текстти коюңуз. Андагы ар бир билдирүү жазуулар менен салыштырылат.
check = Текшерүү
or-check-a-file = же файлды текшерүү
who-was-bound-by-which-treaty-on = Ким кайсы келишим менен милдеттүү болгон, күнү
look = Кароо
what-happened-from = Эмне болду, баштап
the-record-is-empty = Жазуулар жок.
the-next-of-them = Алардын кезектегилери
