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
