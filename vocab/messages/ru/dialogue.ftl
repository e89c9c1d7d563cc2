# Dialogue, cases and organisations, in Russian. Source: compiled for Tarazy.

raised-answered-on = Поднято, отвечено, обещано, сделано: на { $day }
dialogue = Диалог
no-case-is-on-record-here = Дел здесь в записях нет.
no-case-next = { $all }, { $raise } или загрузите таблицу дел.
see-those-of-every-state = Показать по всем государствам
raise-an-issue-small = поднимите вопрос
case-stands-by-rules = Состояние дела следует из его шагов по { $rules }; никто его не назначает. Заявленное одной стороной проверяется только другой. { $raise }.
raise-an-issue = Поднять вопрос
organisations-their-legal-status-over = Организации: их правовой статус во времени и полученные гранты
meetings-that-are-not-on-record-may = Встречи, которых нет в записях, могли всё же состояться.
no-case-stands-so = Дел в таком состоянии нет.
cases = Дела
case = дело
before = перед органом
raised = поднято
days-to-answer = дней до ответа
last-step = последний шаг
before-this-body = Перед этим органом
stands = Состояние
in-any-way = любое
raised-twice-or-more = поднято дважды или чаще
small-body = орган
small-cases = дела
wait-for-an-answer = ждут ответа
answered = отвечено
median-days = медиана дней
raised-again = поднято снова
small-overdue = просрочено
claimed-only = только заявлено
verified = проверено
meetings-on-record = встречи в записях
bodies = Органы
none-raised-on-record = в записях не поднято
not-known-how-often-it-is-to-meet = неизвестно, как часто должен собираться
to-meet-every = собирается { $every }
not-known = неизвестно
n-times = { $n } раз
by-days =
    { $count ->
        [one] на { $count } день
        [few] на { $count } дня
       *[other] на { $count } дней
    }
no-body-named = орган не назван
case-on = Дело на { $day }
before-body = перед: { $body }
steps = Шаги
the-record-its-accounts-in-what-they = Запись: её сообщения, в чём они расходятся, история
who-raised-it-and-when-is-not-on-record = Кто и когда это поднял, в записях нет.
raised-on-days = Поднято в разные дни: { $n }.
first-answer-after = Первый ответ через { $days } дн.
answered-after-how-many-days-is-not = Ответ дан; через сколько дней, в записях нет.
no-answer-is-on-record-which-is-not = Ответа в записях нет; это не значит, что его не дали.
small-what-was-promised = что обещано
small-by-whom = кем
by-deadline-column = срок
claimed = заявлено
not-told = не сказано
after-days = через { $days } дн.
what-was-promised = Что обещано
due-on = срок { $date }
said-to-be = по заявлению: { $resolved }
cause-as-claimed = причина, по заявлению
cause-by = кто
what-happened-before = что было до этого
days-before = дней до
nothing-with-a-date-before-it = ничего с датой до этого
causes-that-are-claimed = Заявленные причины
before-no-proof =
    { $count ->
        [one] То, что нечто случилось раньше, не доказывает, что это причина: { $count } заявление названных.
        [few] То, что нечто случилось раньше, не доказывает, что это причина: { $count } заявления названных.
       *[other] То, что нечто случилось раньше, не доказывает, что это причина: { $count } заявлений названных.
    }
add-a-step = Добавить шаг
step = Шаг
when = Когда
a-day-month-or-year-2021-02-03 = день, месяц или год: 2021-02-03
who-took-it = Кто его сделал
several-with-semicolons = нескольких через точку с запятой
before-which-body = Перед каким органом
what-was-said-promised-decided-or-came = Что сказано, обещано, решено или вышло
by-when-it-is-to-be-answered-or-done = К какому сроку ответить или сделать
of-which-promise-where-there-are-several = О каком обещании, если их несколько
is-it-said-to-be-done = Заявлено ли, что сделано?
it-does-not-say = не говорится
what-brought-it-about-as-claimed = Чем вызвано, по заявлению
your-name = Ваше имя
kept-with-the-step = хранится вместе с шагом
why-you-add-it-or-where-it-can-be-looked = Почему вы это добавляете или где это проверить
add = Добавить
organisations = Организации
on-day = На { $day }
organisation = организация
sort = тип
before-the-law = правовой статус
identifiers = идентификаторы
grants = гранты
awarded = выделено
only-of-this-state-by-its-letters = Только этого государства, по буквам
no-organisation-is-on-record-here = Организаций здесь в записях нет.
registered-is-not-active-and-not-known = Зарегистрированная не значит действующая, а неизвестно не значит не зарегистрирована: каждый источник считает по своему определению. Гранты — те из записей, где организация названа получателем.
meets-every = заседает { $every }
no-body-named-row = орган не назван
case-in-feed = { $progress }; перед: { $bodies }
case-in-feed-raised = { $progress }, поднято { $raised }; перед: { $bodies }
