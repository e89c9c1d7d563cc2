# What findings say, in Russian. Source: compiled for Tarazy.

act-of = { $act }, { $date }
act-undated = { $act }, без даты
act-as-at = { $act } (по состоянию на { $day })
act-of-state = { $act } ({ $state }, { $instrument })
act-none = нет акта: { $act }
find-state-unknown = государство неизвестно
find-nothing-said = ничего
find-later-act = более позднего акта
find-open = Текст не говорит: { $missing }; без этого записи не спросить.
open-instrument = по какому документу
open-state = какое государство
open-when = когда
open-how-much = сколько
find-claim = В словесном утверждении нет ни акта, ни события, ни числа, которые можно поставить рядом с записями.
find-nothing = В записях нет сообщения об этом ({ $kind }).
find-event-on = { $event }, { $days }
find-another-day = Текст относит к { $on } то, что в записях приходится на другой день: { $each }.
find-another-day-perhaps = В записях этого на { $on } нет, а на другой день есть: { $each }. Возможно, это одно и то же.
find-field = { $field }: { $here }
find-fields = { $field }: { $here } и { $there }
find-agree = Текст и записи согласуются в том, что есть в обоих ({ $shared }).
find-sources-differ = Текст согласуется с одним сообщением записей ({ $shared }) и не согласуется с другим ({ $differing }).
find-denied-in-text = То, что отрицается в тексте, утверждается в записях ({ $shared }).
find-denied-in-record = То, что утверждается в тексте, отрицается в записях ({ $shared }).
find-field-differs = { $field }: { $here } в тексте и { $there } в записях
find-differ = Они расходятся: { $each }.
find-may-be-same = Записи, возможно, говорят о том же ({ $reason }); одного этого мало, чтобы считать это одним.
find-not-settled = Записи, возможно, говорят о том же ({ $reason }), но ни одно поле этого не решает ({ $fields }).
find-of-date = { $value }, { $date }
find-held = Последний к тому времени показатель в записях такой же: { $figure }.
find-held-before = В записях за { $date } другой показатель; в тексте — тот, что действовал раньше: { $figure }.
find-both-chambers = Обе палаты вместе: { $part } из { $whole }, { $share } процента, как в тексте.
find-last-by-then = В тексте { $here }; последнее к тому времени в записях: { $known }.
find-last-and-elsewhere = В тексте { $here }; последнее к тому времени в записях: { $known }; там есть и { $elsewhere }.
find-copy = { $copy } повторяет { $of } и своего голоса не добавляет.
find-accounts-differ = Одно сообщение даёт { $here } ({ $field }), другое — { $there }.
find-independent = Независимых сообщений, которые могут совпадать: { $n } ({ $field }).
find-registers = { $state }, { $instrument }: в одном реестре ({ $right }): { $here }; в другом ({ $other }): { $there }.
right-as-at = на { $day }
right-on-no-day = на день, который он не указывает
treaty-denial-open = Текст отрицает: { $act }; в записях: { $later }. Даты не решают, что было раньше.
treaty-denied = Текст отрицает: { $act }; в записях: { $later }.
treaty-none-either = В записях этого тоже нет ({ $act }): { $told }.
treaty-no-proof = В записях этого нет ({ $act }); это не доказывает, что этого не было.
treaty-without-signature = В тексте подпись; в записях: { $later }, а для этого подпись не нужна.
treaty-of-later-time = В тексте: { $act }; в записях было: { $signed }. Текст относится к более позднему времени.
treaty-only-signed = В тексте: { $act }; в записях только: { $signed }.
treaty-too = В записях это тоже есть: { $act }.
treaty-one-and-another = В одном сообщении, как и в тексте: { $one }; в другом: { $other }.
treaty-other = В тексте: { $act }; в записях: { $other }.
treaty-record-denies = В тексте: { $act }; записи это отрицают: { $told }.
treaty-no-account = В записях нет сообщения об этом: { $act }.
treaty-overtaken-denial = Текст отрицает: { $act }; такого акта не было до { $until }: { $later }.
treaty-overtaken-signature = В тексте: { $act }; подпись была последним до { $until }: { $later }.
treaty-overtaken-consent = В тексте: { $act }; согласие государства действовало до { $until }: { $later }.
treaty-outdated = Текст говорит о { $written }, значит, уже при написании был устаревшим.
treaty-after-has-has = В тексте: { $act }; в записях на { $as_at }: { $told }. Что сделано после этого дня, им не известно.
treaty-after-has-denies = В тексте: { $act }; записи на { $as_at } отрицают: { $told }. Что сделано после этого дня, им не известно.
treaty-after-denies-has = Текст отрицает: { $act }; в записях на { $as_at }: { $told }. Что сделано после этого дня, им не известно.
treaty-after-denies-denies = Текст отрицает: { $act }; записи на { $as_at } отрицают: { $told }. Что сделано после этого дня, им не известно.
treaty-accounts-differ = В одном сообщении: { $one }, в другом: { $other }.
row-unknown-of = { $states } (о них им ничего не известно: { $unknown })
row-of-no-state = Текст не говорит, чей это акт, и не называет государств, которым он мог бы принадлежать.
row-impossible = Строка заполняет столбцов: { $cells } из { $columns }, и никакое распределение ({ $states }) не сходится с записями; ближе всего { $nearest }.
row-columns-lost = Строка заполняет столбцов: { $cells } из { $columns }, а сами столбцы утрачены: { $possible }.
row-only = с записями сходится только { $ways }
row-some = с записями сходится { $ways }; о прочих им ничего не известно
row-not-ruled-out = записи не исключают { $ways }
row-one-or-another = { $one }; или { $rest }
within-record-has-both = В записях есть оба.
within-both-ways = Текст в одном месте это утверждает, в другом отрицает.
within-two-acts = В тексте в одном месте: { $here }, в другом: { $there }.
within-two-sizes = Текст в одном месте даёт { $here } ({ $field }), в другом — { $there }.
within-two-days = Текст относит то, что бывает один раз, и к { $here }, и к { $there }.
within-two-movements = По тексту один человек уехал { $here } и { $there }: это два перемещения, если не имеется в виду одно.
within-two-figures = Текст для одной даты даёт в одном месте { $here }, в другом { $there }.
within-two-figures-unless = Текст для одной даты даёт в одном месте { $here }, в другом { $there }, если только это не разные части.
within-two-spellings = «{ $here }» и «{ $there }» приняты за одно имя в двух написаниях.
reckon-deadline = Обещано { $promised }, а срок { $due }, то есть раньше.
reckon-days-are =
    { $count ->
        [one] Через { $count } день после { $start } — { $end }.
        [few] Через { $count } дня после { $start } — { $end }.
       *[other] Через { $count } дней после { $start } — { $end }.
    }
reckon-days-are-not =
    { $count ->
        [one] Через { $count } день после { $start } — не { $end }.
        [few] Через { $count } дня после { $start } — не { $end }.
       *[other] Через { $count } дней после { $start } — не { $end }.
    }
reckon-years-since = лет с { $since }: { $years }
reckon-two-counts = «{ $one }» относит написание к { $first }, «{ $other }» — к { $second }.
reckon-told-later = «{ $said }» относит написание к { $latest }; текст говорит о { $year }.
reckon-rises-right = Текст говорит, что показатель растёт, и это так: { $a }, затем { $b }.
reckon-rises-wrong = Текст говорит, что показатель растёт, но это не так: { $a }, затем { $b }.
reckon-falls-right = Текст говорит, что показатель падает, и это так: { $a }, затем { $b }.
reckon-falls-wrong = Текст говорит, что показатель падает, но это не так: { $a }, затем { $b }.
reckon-remains-right = Текст говорит, что показатель не меняется, и это так: { $a }, затем { $b }.
reckon-remains-wrong = Текст говорит, что показатель не меняется, но это не так: { $a }, затем { $b }.
factor-nearly = почти { $times }
factor-about = около { $times }
factor-more-than = больше { $times }
factor-up-to = до { $times }
product-between = от { $low } до { $high }
product-or-more = { $low } или больше
product-or-less = { $high } или меньше
reckon-product-agrees = { $base } × { $times } — это { $product }, что сходится с { $result }.
reckon-product-differs = { $base } × { $times } — это { $product }, что не сходится с { $result }.
reckon-rates-near = Из сумм следует { $a } и { $b } { $unit } за один { $per }: разница не больше двадцатой доли.
reckon-rates-apart = Из сумм следует { $a } и { $b } { $unit } за один { $per }: разница больше двадцатой доли.
reckon-part-greater = Часть, { $part }, больше целого, { $whole }.
reckon-share-is = { $part } из { $whole } — это { $share } процента, то есть { $value }.
reckon-share-is-not = { $part } из { $whole } — это { $share } процента, а не { $value }.
reckon-over-hundred = Доля в { $least } процентов больше целого.
reckon-implied-impossible = { $share } процента — не больше { $fraction } другой доли, если та { $least } процента или больше, а такой доли не бывает.
reckon-implied-not-given = { $share } процента — не больше { $fraction } другой доли, если та { $least } процента или больше, а её текст не даёт.
reckon-upside-down = Промежуток начинается с { $here } и кончается на { $there }.
reckon-series = Номер { $ordinal } в { $last } году в ряду, начатом в { $first } году, — это раз в { $each } года.
