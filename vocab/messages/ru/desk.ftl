# Review, what is kept back, two persons, in Russian. Source: compiled for Tarazy.

for-a-group-alone = Только для группы
what-it-says-that-is-kept-back = Что из сказанного им придержано
kept-back = Придержано
delete-this-source-for-good = Удалить этот источник навсегда
deletion-is-for-good = Его документы и всё сказанное им перезаписываются и исчезают; остаётся, что, когда, кем и почему это сделано. Чтобы отменить загруженное или прочитанное по ошибке, отмените партию: её можно посмотреть потом.
it-is-done-when-a-second-person-does = Это делается, когда второй человек сделает то же.
delete = Удалить
seclusion-note = { $class } Этого нет ни в списках, ни в подсчётах, ни на графиках, ни в поиске; имеющие допуск находят это здесь и { $among }.
among-what-is-kept-back = среди придержанного
for-group = { $class }, для: { $group }
class-is = Класс: { $class }
left-out-everybody-who-is-cleared-for = если не указать, видят все, кто допущен к классу
sealing-it-and-opening-what-is-sealed = Запечатать и открыть запечатанное можно, когда согласится второй человек.
change-the-class = Изменить класс
class = Класс
class-seen-by = { $class }: { $who }
class-public = открыто
class-internal = внутреннее
class-restricted = ограничено
class-sealed = запечатано
everybody-to-whom-the-record-is-open = все, кому открыты записи
users-who-have-signed-in = вошедшие пользователи
reviewers-and-those-above-them = проверяющие и выше
admins = администраторы
take-it-out = Вынести
ask-a-second-person = Попросить второго человека
what-is-kept-back = Что придержано
by-its-class = По классам
class-column = класс
why-column = почему
since-column = с
what-is-here-is-in-no-list-count-chart = Того, что здесь, нет ни в списках, ни в подсчётах, ни на графиках, ни в поиске, ни при выгрузке. Оно видно на странице записи, источника и документов тем, у кого есть допуск. Класс даётся на этих страницах, а тексту или таблице — при поступлении.
nothing-that-you-are-cleared-for-is = Ничего, к чему у вас есть допуск, не придержано.
see-the-sources = Показать источники
what-is-kept-back-the-last-first = Придержанное, сначала последнее
what-waits-for-a-second-person = Что ждёт второго человека
taking-out = Вынос
taken-out = Вынесено
what-is-kept-back-is-in-no-other-export = Придержанного нет ни в какой другой выгрузке. Его запрашивают на его странице, второй человек соглашается, и затем семь дней запросивший может его вынести. Каждый раз сохраняется, кто и когда это сделал.
you-have-asked-for-nothing = Вы ничего не запрашивали.
see-what-is-kept-back = Показать придержанное
asked-for-at = запрошено { $at }: { $reason }
waits-for-a-second-person = ждёт второго человека
agreed-to-by = согласие дал(а) { $by }, { $at }
agreement-over = истекло
refused-by-because = отказал(а) { $by }: { $reason }
accounts-answered-for =
    { $count ->
        [one] { $count } сообщение. Кто имеет этот файл, тот за него отвечает.
        [few] { $count } сообщения. Кто имеет этот файл, тот за него отвечает.
       *[other] { $count } сообщений. Кто имеет этот файл, тот за него отвечает.
    }
what-is-taken-out = Что вынесено
two-persons = Два человека
what-waits-for-a-second-one = Что ждёт второго
letting-an-allegation-about-a-named = Допустить утверждение о названном человеке, запечатать, открыть запечатанное, удалить источник и вынести придержанное можно, когда этого хотят двое.
nothing-waits-for-a-second-person = Ничто не ждёт второго человека.
see-what-waits-for-a-first-one = Показать, что ждёт первого
answered-heading = Отвечено
proposed-by = Предложил(а) { $by }
agree-and-do-it = Согласиться и сделать
another-person-has-to-agree = Должен согласиться другой человек.
it-changed-since-it-was-proposed = С тех пор как это было предложено, оно изменилось, и согласиться уже нельзя; предложите заново.
motion-agreed-by = согласие: { $by }, { $at }
motion-refused-by = отказ: { $by }, { $at }
let-it-count = Учитывать ({ $detail })
make-it-class = Сделать: { $detail }
delete-it-for-good = Удалить навсегда
take-it-out-of = Вынести ({ $detail })
review = Проверка
what-the-machine-read-and-nobody-has = Что прочитала машина и о чём никто не решил
pairs-that-may-be-one = Сообщения двух записей, которые могут быть об одном
nothing-waits-for-a-decision = Ничто не ждёт решения.
add-document-to-have-read = { $add }, чтобы он был прочитан.
n-in-all-decision = Всего { $n }. Решение хранится: кто, когда и почему; за ним может последовать другое.
state-by-its-letters = Государство, по буквам
names-withheld = Скрытые имена
none-who-does-not-review-reads-all = Нет. Не проверяющий читает всё, что здесь есть.
account-label = Сообщение
names-to-withhold-one-a-line = Имена, которые скрыть, по одному в строке
as-they-stand-in-the-account-and-its = Как они стоят в сообщении и цитате. Если пусто, снова можно прочесть всё.
each-letter-is-covered-wherever-the = Каждая буква закрыта всюду, где сообщение показано, перечислено, найдено или выгружено. Текст, где оно стоит, не показывается тем, кто не проверяет, и по этим именам его больше не найти.
withhold = Скрыть
other-accounts-of-the-document-still-show = Другие сообщения той же записи или того же документа всё ещё показывают: { $names }.
only-those-near-were-looked-through = Просмотрены только соседние сообщения; кнопка просматривает весь документ.
withhold-in-all-of-them = Скрыть во всех
anybody-or-nobody = кто угодно или никто
with-me = я
with-nobody = никто
with-whom = У кого
reason-to-dispute-or-reject = Причина, чтобы оспорить или отклонить
sent-without-a-name = Присланное без имени
who-has-what = Что у кого
for-a-second-reading = На второе чтение
how-far-readers-agree = Насколько читающие согласны
waiting-oldest-since = самое старое с { $at }
n-with-nobody = { $n } ни у кого
n-with-you = { $n } у вас
n-with-reviewer = { $n } у { $reviewer }
restricted-waiting = Ограничено: { $n } с утверждениями о названном человеке и { $sent }.
n-sent-without-name = { $n } присланных без имени
n-for-second-by-you = { $n } на второе чтение для вас
by-kind-state-source-and-document = По видам, государствам, источникам и документам
what-waits-by-kind = Что ждёт, по видам
waiting = ждут
states-with-the-most-that-waits = Государства, где ждёт больше всего
sources-with-the-most-that-waits = Источники, где ждёт больше всего
documents-with-the-most-that-waits = Документы, где ждёт больше всего
take-these-or-give = Взять эти { $n } или отдать кому-нибудь
give-to = Кому
a-reviewer-by-name-you-where-it-is = проверяющий, по имени; вы, если пусто
give = Отдать
take = Взять
nothing-is-locked-by-it-another-may = Это ничего не запирает: решить может и другой, и ему скажут, чьё это. Заканчивается решением.
give-it-back = Вернуть
field-empty = пусто
choose-one-of-the-decisions = Выберите одно из решений
no-candidate-is-with-anybody = Ни у кого ничего нет.
take-some-in-the-queue = Возьмите что-нибудь в { $queue }.
queue-link = очереди
candidates-with-reviewers = Предложения у проверяющих
reviewer = проверяющий
candidate = предложение
who-decides = Кто решает о предложенном: { $names }.
candidates-with =
    { $count ->
        [one] { $count } предложение у { $reviewer }
        [few] { $count } предложения у { $reviewer }
       *[other] { $count } предложений у { $reviewer }
    }
give-all-of-back = Вернуть всё, что у { $reviewer }
give-all-back = Вернуть всё
nothing-was-read-twice-yet = Пока ничего не прочитано дважды.
a-second-reader-decides-without-seeing = Второй читающий решает, не видя первого решения.
read-twice-same =
    { $count ->
        [one] { $count } сообщение прочитано дважды; о { $same } оба сказали одно.
        [few] { $count } сообщения прочитано дважды; о { $same } оба сказали одно.
       *[other] { $count } сообщений прочитано дважды; о { $same } оба сказали одно.
    }
alpha-nominal = альфа Криппендорфа (номинальная): { $alpha }
how-it-is-made = как это получено
agreement-by-kind = Согласие по видам
agreement-by-pair-of-reviewers = Согласие по парам проверяющих
reviewers-column = проверяющие
where-two-readers-differ = Где двое читающих расходятся
the-first-decision-stands-until-a-third = Первое решение в силе, пока третий не решит с причиной.
cannot-be-told-since-all-said-one-thing = определить нельзя: все сказали одно и то же
read-twice = прочитано дважды
same-column = одинаково
alpha-column = альфа
first-decision = Первое: { $decision }
second-decision = Второе: { $decision }
settled-decision = Решено: { $decision }
it-waits-for-a-third-reviewer = Ждёт третьего проверяющего.
state-by-at = { $state }; { $by }, { $at }
set-of-which-decisions-it-is-asked = Указать, о каких решениях спрашивается
of-one-decision-in = Об одном решении из
n10-is-every-tenth-1-is-every-one-0 = 10 — каждое десятое, 1 — каждое, 0 — ни одно
of-all-that-allege-something-of-a-named = О всех с утверждениями о названном человеке
it-is-for-decisions-to-come-and-kept = Это для будущих решений; хранится, кто и когда указал.
every-decision = каждом решении
one-decision-in = одном решении из { $n }, по идентификатору сообщения
every-accusing-decision = каждом решении об утверждениях о названном человеке
no-second-opinion-is-asked-of-decisions = О будущих решениях второе мнение не спрашивается.
second-opinion-of = Второе мнение спрашивается о { $one }.
second-opinion-of-both = Второе мнение спрашивается о { $one } и о { $other }.
first-not-shown = Первое решение здесь не показано и пока в силе; { $agree }.
small-how-far-readers-agree = насколько читающие согласны
nothing-waits-for-a-second-reading = Ничто не ждёт вашего второго чтения.
what-waits-for-a-first = Что ждёт первого
no-submission-stands-so = Таких сообщений нет.
what-else-waits = Что ещё ждёт
submissions-shown =
    { $count ->
        [one] { $count } сообщение. Их видят только проверяющие, пока они не приняты; приславший читает причину решения по коду расписки.
        [few] { $count } сообщения. Их видят только проверяющие, пока они не приняты; приславший читает причину решения по коду расписки.
       *[other] { $count } сообщений. Их видят только проверяющие, пока они не приняты; приславший читает причину решения по коду расписки.
    }
reject-these = Отклонить эти { $n }
reason-for-all-of-them = Причина, для всех
all-or-none-each-is-an-act-of-its-own = Все или ни одного; каждое — отдельное действие в журнале, и потом можно решить иначе.
with-these-words = С этими словами
versions-of-an-account = Версии сообщения
versions-latest-first =
    { $count ->
        [one] { $count } версия, последняя сначала. Решения действуют для всех.
        [few] { $count } версии, последняя сначала. Решения действуют для всех.
       *[other] { $count } версий, последняя сначала. Решения действуют для всех.
    }
the-one-in-the-record = та, что в записях
taken-back-since = с тех пор отменено
the-first-there-is-none-before-it-to = Первая: сравнить не с чем.
it-says-the-same-as-the-one-before = Говорит то же, что предыдущая.
changed-with-version = Что изменилось в версии { $n }
more-fields-same =
    { $count ->
        [one] Ещё { $count } поле без изменений.
        [few] Ещё { $count } поля без изменений.
       *[other] Ещё { $count } полей без изменений.
    }
nothing-was-done = Ничего не сделано
send-it-again = Отправить ещё раз
do-it-all-the-same = Всё равно сделать
what-you-sent = Что вы отправили: { $sent }.
what-changed = Что изменилось
as-your-page-showed = как было на вашей странице
as-it-is-now = как сейчас
leave-it-and-look-at-it-as-it-is-now = Оставить и посмотреть, как сейчас
with-you = У вас
with-reviewer = У { $reviewer }
held-since = с { $at }
given-by = дал(а) { $by }
you-may-decide-all-the-same = Вы всё равно можете решить.
came-again-changed = Пришло снова изменённым: { $versions }
version-beside = версия { $n } рядом с прежними
whoever-sent-it-reads-the-reason-with = Приславший прочтёт причину по коду расписки.
note-label = Примечание
