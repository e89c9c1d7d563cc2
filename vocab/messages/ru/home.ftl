# The first page, in Russian. Source: compiled for Tarazy.

home-lead = Что источники говорят о правах человека: каждое утверждение — с отрывком, где оно сказано, и всё взвешено одно против другого: { $accounts } из { $sources }.
sources-n =
    { $count ->
        [one] { $count } источника
        [few] { $count } источников
       *[other] { $count } источников
    }
or-begin-with-state = Или начните с государства: { $states }.
candidates-wait =
    { $count ->
        [one] { $count } предложение ждёт
        [few] { $count } предложения ждут
       *[other] { $count } предложений ждут
    }
wait-for-someone = { $candidates }, чтобы кто-нибудь принял, оспорил или отклонил прочитанное машиной.
new-accounts-n =
    { $count ->
        [one] { $count } новое сообщение
        [few] { $count } новых сообщения
       *[other] { $count } новых сообщений
    }
what-was-promised-and-what-was-done = Что обещано и что сделано
check-a-text = Проверить текст
look-at-a-day = Посмотреть день
in-the-record-heading = В записях
waiting-for-a-decision = Ждут решения
what-came-last = Что добавлено последним
what-is-new-and-its-feed = Что нового, и лента
paste-what-someone-wrote-every-statement = Вставьте то, что кто-то написал. Каждое утверждение сравнивается с записями.
check = Проверить
or-check-a-file = или проверить файл
who-was-bound-by-which-treaty-on = Кто каким договором был связан на дату
look = Посмотреть
what-happened-from = Что произошло с
the-record-is-empty = Записей нет.
the-next-of-them = Ближайшие из них
