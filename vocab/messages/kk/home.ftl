# The first page, in Kazakh. Source: compiled for Tarazy.

home-lead = Дереккөздердің адам құқықтары туралы айтқандары: әр мәлімдеме айтылған үзіндісімен бірге, бәрі бірі-бірімен таразыланған: { $accounts }, { $sources }.
sources-n = { $count } дереккөз
or-begin-with-state = Немесе мемлекеттен бастаңыз: { $states }.
candidates-wait = { $count } ұсыныс күтуде
wait-for-someone = { $candidates }: біреу машина оқығанды қабылдауы, дауға салуы немесе қабылдамауы керек.
new-accounts-n = { $count } жаңа хабар
what-was-promised-and-what-was-done = Не уәде етілді, не істелді
check-a-text = Мәтінді тексеру
look-at-a-day = Күнді қарау
in-the-record-heading = Жазбаларда
waiting-for-a-decision = Шешімді күтуде
what-came-last = Соңғы қосылғандар
what-is-new-and-its-feed = Жаңалықтар және олардың арнасы
paste-what-someone-wrote-every-statement = Біреу жазған мәтінді қойыңыз. Ондағы әр мәлімдеме жазбалармен салыстырылады.
check = Тексеру
or-check-a-file = немесе файлды тексеру
who-was-bound-by-which-treaty-on = Кім қай шартпен міндетті болды, күні
look = Қарау
what-happened-from = Не болды, бастап
the-record-is-empty = Жазбалар жоқ.
the-next-of-them = Олардың кезектегілері
