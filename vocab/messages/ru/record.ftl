# A record, what is the same, and what was made again, in Russian. Source: compiled for Tarazy.

made-to-state = Адресовано государству { $state } { $times }, в { $points }; органы: { $bodies }; начиная с: { $since }.
all-points-again-to = Все повторные пункты для государства { $state }
points-left-out =
    { $count ->
        [one] Опущен { $count } более отдалённый по времени пункт.
        [few] Опущено { $count } более отдалённых по времени пункта.
       *[other] Опущено { $count } более отдалённых по времени пунктов.
    }
body-unknown = орган неизвестен
session-n = сессия { $n }
paragraph-n = пункт { $n }
by-states = от: { $states }
words-in-common = { $n } % общих слов, с учётом веса
decided-by = Решено: { $likeness }; { $by }, { $at }
likeness-by = { $likeness }; { $by }, { $at }
wording-dropped = [убрано:
wording-added = [добавлено:
before-then = было: { $earlier }; стало: { $later }
wording-nothing = ничего
rule = правило
accept = Принять
dispute = Оспорить
reject = Отклонить
about = О чём
a-record-of-its-own = отдельная запись
reason = Причина
score-of = { $score } из 100: { $reason }
decided-by-at = Решил(а): { $by }, { $at }
the-same-or-not = Одно и то же или нет
records-that-may-be-this-one-matching = Записи, которые, возможно, об этом же. Сопоставление только предлагает; они остаются раздельными, пока кто-нибудь не решит.
an-account-here-is-about-another = Одно из сообщений здесь о другом
another-record-is-the-same = Другая запись о том же
an-account-of-the-other-record = Сообщение из другой записи
its-id-stands-in-the-address-of-each = Его идентификатор стоит в адресе каждого сообщения записи после знака #.
it-is-the-same = Это одно и то же
the-same = Одно и то же
not-the-same = Не одно и то же
unsure = Неясно
take-the-decision-back = Отменить решение
it-cannot-be-told = Определить нельзя
taken-back = Отменено
the-same-point = тот же пункт
not-the-same-point = другой пункт
cannot-be-told = определить нельзя
decision-taken-back = отменено
made-before-made-again = Говорилось раньше, сказано снова
points-made-again-most-often = Пункты, повторявшиеся чаще всего
this-point = этот пункт
open-this-point = Открыть этот пункт
why-and-decide = Почему, и решить
decided-apart = Признаны разными
link-another-point = Связать другой пункт
an-account-of-the-other-point = Сообщение другого пункта
it-is-the-same-point = Это тот же пункт
no-account-of-this-record-has-been = Ни одно сообщение этой записи не принято.
decide-on-the-candidates-below-or-look = Решите по предложенному ниже или посмотрите историю.
more-accounts-allege =
    { $count ->
        [one] Ещё { $count } сообщение утверждает нечто о названном человеке и { $waits }.
        [few] Ещё { $count } сообщения утверждают нечто о названном человеке и { $waits }.
       *[other] Ещё { $count } сообщений утверждают нечто о названном человеке и { $waits }.
    }
waits-for-a-reviewer = ждёт проверяющего
sources-speak =
    { $count ->
        [one] { $count } источник говорит об этом независимо.
        [few] { $count } источника говорят об этом независимо.
       *[other] { $count } источников говорят об этом независимо.
    }
says-source = говорит { $source }
where-who-and-what-else = Где, кто и что ещё
place = место
an-event-not-on-record = событие вне записей
did-it = сделали это
called-for-it = призвали к этому
took-part-in-it = участвовали
had-it-done-to-them = на кого это направлено
named-with-it = названы при этом
weighed-against-each-other = Взвешено одно против другого
nothing-in-these-accounts-excludes = Ничто в этих сообщениях не исключает сказанного в других.
proposed-by-the-machine = Предложено машиной
not-part-of-the-record-until-someone = Не входят в записи, пока их кто-нибудь не примет.
history = История
decisions = Решения
when-column = когда
nothing-has-happened-to-it = С ней ничего не происходило.
record-id = Запись { $id }
accounts-of-two-records-that-may-be = Сообщения двух записей, которые могут быть об одном событии, лице, организации или месте
no-pair-waits-for-a-decision = Нет пар, ждущих решения.
pairs-come-with-imports-where-two-rows = Пары появляются при загрузках, когда две строки похожи, но не точно одно и то же. На странице события, лица, организации или места можно решить о любых двух сообщениях.
decided-the-same-the-two-records-become = Если решено, что это одно и то же, две записи становятся одной под идентификатором правой; другой идентификатор продолжает вести туда. Любое решение можно отменить на странице записи; оно сохраняется при загрузках.
versions-field-by-field = Версии, поле за полем
made-by-states = от: { $states }
