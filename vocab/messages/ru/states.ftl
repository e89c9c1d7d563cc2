# States and the page of a State, in Russian. Source: compiled for Tarazy.

treaties-on = Договоры на { $day }
since-date = с { $date }
reservations-on-record =
    { $count ->
        [one] { $count } оговорка или заявление
        [few] { $count } оговорки и заявления
       *[other] { $count } оговорок и заявлений
    }
on-record-of = { $what } в записях
all-n = Все { $n }
no-state-known-as = Государство «{ $name }» здесь неизвестно.
names-are-known = Известны названия на английском, русском, казахском, кыргызском и узбекском, в том числе прежние, и буквы ISO 3166: KGZ, KG.
did-you-mean = Возможно, вы имели в виду: { $states }?
as-of = По состоянию на
promise = Обещание
practice = Практика
by-right-on-the-scales = По правам, на весах
a-report-drafted-from-the-record = Доклад, составленный по записям
which-pledges-were-kept = Какие обязательства выполнены
what-was-raised-and-answered = Что поднято и на что отвечено
beside-its-neighbours = Рядом с соседями
figures-beside-what-was-promised = Показатели рядом с обещанным
no-figures-on-record = Показателей в записях нет.
every-instrument-with-procedures-reservations = Все документы с процедурами, оговорками и возражениями
where-registers-differ = В чём реестры расходятся
procedures-accepted = Принятые процедуры
none-on-record = В записях нет.
a-day-not-known = неизвестного дня
pledges = Обязательства
small-none-on-record = в записях нет
under = по
small-stands = положение
last-submitted = последний представлен
last-reviewed = последний рассмотрен
report-or-review-expected = ожидается доклад или рассмотрение
reply-on-follow-up = ответ о последующих мерах
reports = Доклады
reports-to-un-bodies = Доклады органам ООН
in-the-reporting-calendar = В календаре отчётности
latest-events = Последние события
all-of-them-by-date = Все по датам
what-bodies-said = Что сказали органы
points-made-again = Повторные пункты
states = Государства
a-state-by-any-name = Государство, под любым названием
open = Открыть
the-record-says-nothing-of-any-state = В записях пока ничего нет ни об одном государстве.
letters = буквы
region = регион
of-them-treaty-acts = из них договорные акты
states-of-which-the-record-says-something = Государства, о которых что-то есть в записях
