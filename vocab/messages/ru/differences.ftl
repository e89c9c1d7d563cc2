# Where registers differ, in Russian. Source: compiled for Tarazy.

open-settled = Открыто { $open }, решено { $settled }. Более поздний акт — обновление старого реестра; то, чего не может быть в обоих, — противоречие.
open-only = Открыто { $open }. Более поздний акт — обновление старого реестра; то, чего не может быть в обоих, — противоречие.
import-second-register = Загрузите второй реестр тех же договоров, { $one } рядом с { $other }, и они будут сравнены.
no-two-registers-in-this-record-differ = Никакие два реестра в записях не расходятся.
none-of-the-differences-is-like-this = Таких расхождений нет.
settled-open = открытые
settled-settled = решённые
what-it-comes-to = К чему сводится
open-or-settled = Открыто или решено
n-settled = решено { $n }
by-rule = По правилам
by-every-rule = По всем правилам
pages-of-the-differences = Страницы расхождений
difference-settled = решено
the-earlier-register = Более ранний реестр
the-later-one = Более поздний
a-day-it-does-not-say = неуказанный день
it-is-silent-on-this-act = Об этом акте он молчит.
the-earlier-register-holds = Верен более ранний реестр
the-later-register-holds = Верен более поздний реестр
both-hold = Верны оба
neither-holds = Неверны оба
open-again = Снова открыто
