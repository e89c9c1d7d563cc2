# Pledges, in Russian. Source: compiled for Tarazy.

what-was-kept-by = Что выполнено к { $day }
judged-pledges =
    { $count ->
        [one] Из { $count } обязательства, о котором судили двое или больше проверяющих, они сказали одно и то же о { $same }
        [few] Из { $count } обязательств, о которых судили двое или больше проверяющих, они сказали одно и то же о { $same }
       *[other] Из { $count } обязательств, о которых судили двое или больше проверяющих, они сказали одно и то же о { $same }
    }
alpha = альфа Криппендорфа { $alpha }
how-it-is-reckoned = как это считается
no-pledge-on-record-stands-so = Обязательств в таком состоянии в записях нет.
kept-by-rule = Выполнено ли обязательство, говорит { $rule }, которое можно прочитать, только по показателям из записей. Отсутствие сведений не значит, что оно нарушено, а не поддающееся проверке может быть всё же выполнено.
verdict = Вывод
to-promisee = кому: { $promisee }
from-baseline = от { $quantity }
target-quantity = цель { $quantity }
the-figures-with-a-chart = Показатели с графиком
as-of-day = на { $day }
reviewers-hold = Проверяющие считают: { $verdict }
reviewers-do-not-hold-anything-yet = Проверяющие пока ничего не считают: для «выполнено» и «нарушено» нужны двое, говорящие одно и то же.
noted-down-by = { $party }, записал(а): { $by }
add-a-verdict-of-your-own-or-of-another = Добавить свой вывод или вывод другой стороны
whose-verdict-it-is-where-it-is-not = Чей это вывод, если не ваш
why-label = Почему
from-measured-to = От { $first } до { $last }.
pace-a-year = Темп: { $pace } в год
pace-needed = нужно { $pace }
bands-of-pledges = Сплошная полоса: выполнено; контур: до срока; штриховка: срок прошёл и не выполнено; тонкая линия: показателя нет. Обязательство без срока продолжается.
pledges-over-time = Обязательства от принятия до срока
promised-on = обещано { $day }: { $keeping }
promised-on-by = обещано { $day }, срок { $deadline }: { $keeping }
