# The calendar of reporting, in Russian. Source: compiled for Tarazy.

on-paragraphs = по пунктам { $paragraphs }
outcome-in = через { $lapse }
outcome-about-now = примерно сейчас
outcome-overdue-by = просрочено на { $lapse }
outcome-passed-ago = срок истёк { $lapse } назад
outcome-done-late = сделано с опозданием на { $lapse }
outcome-done = сделано
outcome-perhaps-done = возможно, сделано
outcome-closed = закрыто
outcome-on-request = по запросу
rule-and-inputs = { $basis }: правило и исходные данные
or-date = Или { $date }: { $explanation }
rule-named = Правило: { $rule }
input-n = Исходное { $n }: сообщение с источником
lapse-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[other] { $count } дней
    }
lapse-months =
    { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
       *[other] { $count } месяцев
    }
lapse-years =
    { $count ->
        [one] { $count } год
        [few] { $count } года
       *[other] { $count } лет
    }
lapse-range = от { $from } до { $to }
procedure-simplified = упрощённая процедура отчётности
procedure-ordinary = обычная процедура
lapse-over = более чем { $lapse }
stated-by-a-source = Указано источником
reckoned = Вычислено
set-by-the-body = Устанавливается органом
told-by-sources = По данным источников
no-day-known = день неизвестен
its-record = Её запись
what-settles-it = Чем это закрывается
reports-past-date = Доклады с истёкшим сроком
all-states = все государства
body = Орган
which = Какие
only-past-their-date = только с истёкшим сроком
nothing-that-the-record-knows-of-is = Нет ничего известного записям с истёкшим сроком без ответа в записях.
late-with-nothing =
    { $count ->
        [one] Срок истёк у { $count } доклада или ответа, и в записях нет того, что его закрывает
        [few] Срок истёк у { $count } докладов и ответов, и в записях нет того, что их закрывает
       *[other] Срок истёк у { $count } докладов и ответов, и в записях нет того, что их закрывает
    }
see-only-these = показать только их
initial-unknown =
    { $count ->
        [one] Истёк срок { $count } первоначального доклада там, где записям не известно ни одного доклада государства органу. Это не значит, что его не было.
        [few] Истёк срок { $count } первоначальных докладов там, где записям не известно ни одного доклада государства органу. Это не значит, что их не было.
       *[other] Истёк срок { $count } первоначальных докладов там, где записям не известно ни одного доклада государства органу. Это не значит, что их не было.
    }
entries-before =
    { $count ->
        [one] { $count } строка раньше { $day }: { $all }.
        [few] { $count } строки раньше { $day }: { $all }.
       *[other] { $count } строк раньше { $day }: { $all }.
    }
see-all-of-them-small = показать все
all-reckoned = по датам, которые вычислены, а не указаны источником
some-reckoned = из них { $n } — по датам, которые вычислены, а не указаны источником
see-the-entries-before = Показать более ранние
whole-calendar-or = { $calendar } или загрузите { $acts } и { $reports }.
see-the-whole-calendar = Показать весь календарь
no-report-review-or-date-of-reporting = Докладов, рассмотрений и сроков здесь в записях нет.
no-day-known-heading = День неизвестен
heading-about = Примерно { $date }
heading-until = До { $date }
pages-of-the-calendar = Страницы календаря
earlier = Раньше
later = Позже
how-often-is-reported-to-each-body = Как часто отчитываются каждому органу и по какому правилу
duty-initial = Первоначальный доклад через { $initial }; затем каждые { $period }.
duty-cycle = Цикл рассмотрений: { $cycle }.
duty-follow-up = Последующие меры: { $rule }.
duty-simplified = Упрощённая процедура отчётности: { $rule }.
all-rules-of-the-calendar = Все правила календаря
reports-under = доклады по { $under }, на { $day }
the-state-is = государство
the-record-knows = в записях известно
known-until = об этой отчётности до { $day }: о том, что было после, сказать нельзя
of-no-report-of-the-state-to-this-body = ни об одном докладе государства этому органу; это не значит, что их не было
how-often = как часто
cycle = цикл
follow-up = последующие меры
simplified-procedure = упрощённая процедура
no-report-review-or-date-is-on-record = Докладов, рассмотрений и сроков в записях нет, и вычислить их нельзя.
import-acts-and-steps = Загрузите акты государства и шаги его отчётности ({ $acts }, { $reports }).
accounts-behind-these-dates = Сообщения, на которых основаны эти даты
calendar-of-state = Календарь: { $state }
symbol-by-simplified = { $symbol }, по упрощённой процедуре представления докладов.
nothing-settles-it = В записях нет того, что его закрывает.
rule-by-name = Правило: { $rule } ({ $id }).
reporting-calendar = Календарь отчётности
