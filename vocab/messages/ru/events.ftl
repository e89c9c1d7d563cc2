# The chronicle, its map and calendar, places, who took part, in Russian. Source: compiled for Tarazy.

events-n =
    { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[other] { $count } событий
    }
reports-coded-n =
    { $count ->
        [one] { $count } машинное сообщение
        [few] { $count } машинных сообщения
       *[other] { $count } машинных сообщений
    }
events-and-apart = { $events }, и отдельно от них { $reports }
or-on = или { $date }
view-events = По датам
view-events-map = На карте
view-events-calendar = Календарь
view-events-months = По государствам и месяцам
events-shown = Вид показа событий
where-nothing-is-counted-the-record = Где ничего не подсчитано, в записях ничего нет: это не значит, что ничего не произошло.
state-place = государство, место
took-part = участвовали
died = погибли
report = сообщение СМИ
in-no-bar = Ни в одном столбце, так как их даты шире, чем { $step }: { $events }.
without-a-date = Без даты: { $events }.
events-by-step = События; шаг: { $step }
reports-n =
    { $count ->
        [one] { $count } сообщение СМИ
        [few] { $count } сообщения СМИ
       *[other] { $count } сообщений СМИ
    }
from-to-of = { $from }–{ $to } из: { $all }
list-the-reports = Показать закодированные машиной: { $reports }
they-count-as-no-events = Событиями они не считаются.
withdrawn-event = отозвано
withdrawn-events-n =
    { $count ->
        [one] { $count } отозванное событие
        [few] { $count } отозванных события
       *[other] { $count } отозванных событий
    }
what-was-withdrawn-counts-nowhere = То, что отозвали все сообщавшие об этом источники, остаётся в записях и нигде не учитывается.
list-as-others = Список в графах других: { $forms }.
like-acled = как ACLED (CSV)
like-plover = как PLOVER (CSV)
see-all-or = { $all } или { $begin }
see-all-of-them = Показать все
no-events-are-on-record-here = Событий в записях здесь нет.
events = События
the-chronicle = Хроника
what-fits = как подходит
day = день
month = месяц
year = год
counted-by-again = Считать по
a-day-a-month-or-a-year-2010-04-07 = День, месяц или год: 2010-04-07, 2010-04, 2010
chart-of-the-events = График событий
events-by-date = События по датам
reports-coded-by-machine = Машинные сообщения
list-the-events = Показать события
by-kind = По видам
events-of-year = События { $year } года
day-by-day = По дням
in-all-of-year = { $events } за { $year } год.
known-to-month = { $events } года известны только с точностью до месяца или грубее: они не под каким-либо днём.
no-events-with-a-date-are-on-record = Событий с датой здесь в записях нет.
years = Годы
events-of-year-by-day = События { $year } года по дням
calendar-squares = Чем больше и темнее квадрат, тем больше событий в этот день: { $legend }; в пустом их в записях нет. Машинные сообщения сюда не входят.
square-from = { $square } от { $least }
calendar-chart = Календарь
small-events = события
small-reports = сообщения СМИ
days-n =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }
events-on-the-map = События на карте
at-no-place = { $events } без известного здесь места; все они есть в { $list }.
the-list = списке
events-map-of = События на карте: { $area }
events-map-discs = Площадь круга — число событий в месте без машинных сообщений; государство, где они есть, серое, даже если места неизвестны. Прерывистое кольцо — область, район или государство без более точного места: оно обозначает всю территорию. Контуры взяты из Natural Earth (общественное достояние) и ничего не говорят о нашем мнении о какой-либо границе.
level = уровень
point = точка
places-n =
    { $count ->
        [one] { $count } место
        [few] { $count } места
       *[other] { $count } мест
    }
places-with-most = Это { $n } мест с наибольшим числом; в CSV есть все.
events-by-state-and-month = События по государствам и месяцам
of-no-known-state = { $events } без известного государства.
other-states = Другие государства
state-events-by-month = { $state }: события по месяцам
known-to-year = { $events } с точностью лишь до года или грубее не отнесены ни к какому месяцу.
nothing-on-record = в записях ничего
small-reports-coded-by-machine = машинные сообщения
place-of-level = Место: { $level }
what-happened-there = Что там произошло
no-event-at-this-place-is-on-record = Событий в этом месте в записях нет.
see-the-map = Посмотреть карту
all-of-them = Все
calendar = календарь
small-map = карта
the-latest-events = Последние события
what-sources-say-of-it = Что говорят о нём источники
part-of = входит в
names = названия
lies-at = координаты
code = код
who-took-part = Кто участвовал
who-took-part-in-events = Кто участвовал в событиях
name = Имя или название
a-person-a-group-or-an-organisation = лицо, группа или организация, любым письмом
who-that-may-be = Кто это может быть
persons-and-organisations-of-the-record = Лица и организации из записей
no-event-on-record-names-them-as-having = Ни одно событие в записях не называет их участниками.
silence-no-evidence = Молчание записей не доказательство. { $all }.
see-all-events = Показать все события
a-name-is-no-proof-of-who-is-meant = Имя не доказывает, кто имеется в виду: оно может быть у двоих.
year-label = Год
