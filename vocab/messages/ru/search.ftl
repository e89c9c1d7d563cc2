# Searching, in Russian. Source: compiled for Tarazy.

hits-n =
    { $count ->
        [one] { $count } совпадение
        [few] { $count } совпадения
       *[other] { $count } совпадений
    }
search-hits = Поиск: { $hits }
words-hits = «{ $words }»: { $hits }
try-fewer-or = Попробуйте меньше слов или другие слова, снимите фильтр или { $everything }.
see-everything = посмотрите всё
nothing-was-found = Ничего не найдено.
words = Слова
in-the-order-of = Порядок
exact-form-only = Только точная форма
search-button = Найти
how-to-ask = Как спрашивать
both-words-in-any-of-their-forms-names = оба слова в любой форме; названия государств и органов находят и то, что о них, на любом языке
these-words-after-one-another-as-they = эти слова подряд, как написаны
without-it = без него
any-ending = любое окончание
one-letter-missing-added-changed-or = одна буква пропущена, добавлена, заменена или переставлена; от четырёх букв. Если слово нигде не найдено, это пробуется само, и об этом говорится
filters-list = фильтры: { $fields }
no-other-endings-no-names-no-slips = без других окончаний, имён и описок
kazakh-kyrgyz-and-uzbek-words-find = Казахские, кыргызские и узбекские слова находятся в латинском и в кириллическом написании.
narrow-down = Уточнить
more-values = ещё
take-filter-away = Снять фильтр { $label }
pages-of-what-was-found = Страницы найденного
keep-this-search = Сохранить этот поиск
keep-search-address = Чтобы сохранить поиск, сохраните его адрес: { $address }. Новое приходит сюда: { $feed }.
feed = лента
all-that-is-found = Всё найденное: { $forms }
