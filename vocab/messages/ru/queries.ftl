# What addresses take, for programs, in Russian. Source: compiled for Tarazy.

query-as-of-this-day-2010-04-07-today-where-it-is-left-out = на этот день, 2010-04-07; сегодня, если не указан
query-the-page-of-the-list-that-begins-after-this-id = страница списка, которая начинается после этого идентификатора
query-the-part-of-a-long-text-that-holds-this-character = часть длинного текста, где стоит этот знак
query-the-page-counted-from-1 = страница, считая с 1
query-only-of-this-state-by-its-three-letters-kgz = только этого государства, по трём буквам: KGZ
query-only-of-this-kind-protest-election = только этого вида: protest, election, …
query-only-at-or-in-this-place-by-its-code-kg-o = только в этом месте, по его коду: KG-O
query-rights-groups-of-persons-or-goals-of-the-2030-agenda-rights-where-it-is-left-out = rights (права), groups (группы лиц) или goals (цели Повестки-2030); rights, если не указано
query-not-before-this-day-month-or-year = не раньше этого дня, месяца или года
query-not-after-this-day-month-or-year = не позже этого дня, месяца или года
query-only-in-this-language-en-ru-kk-ky-or-uz = только на этом языке: en, ru, kk, ky или uz
query-these-states-by-name-or-letters-with-commas = эти государства, по названию или буквам, через запятую
query-the-states-of-a-region-or-of-a-regional-group-of-the-un-or-all = государства региона или региональной группы ООН либо all
query-these-instruments-by-their-short-names-with-commas = эти документы, по кратким именам, через запятую
query-the-instruments-of-this-family-cat-is-cat-its-amendments-and-opcat = документы этого семейства: CAT — это CAT, поправки к ней и OPCAT
query-rows-by-name-region-or-group = строки по name, region или group
query-only-under-this-instrument = только по этому документу
query-only-by-this-rule = только по этому правилу
query-only-updates-or-only-contradicts = только update или только contradicts
query-yes-or-no = yes или no
query-this-instrument-by-its-short-name-or-title = этот документ, по краткому имени или названию
query-world-or-central-asia = world или central-asia
query-the-states-of-a-region-or-group-or-all-central-asia-where-it-is-left-out = государства региона или группы либо all; Центральная Азия, если не указано
query-these-states-by-their-letters-or-names-with-commas = эти государства, по буквам или названиям, через запятую
query-these-rows-by-their-codes-or-names-with-commas-all-where-it-is-left-out = эти строки, по кодам или названиям, через запятую; все, если не указано
query-what-came-to-the-record-on-this-day-month-or-year-or-later-is-marked = отмечено то, что попало в записи в этот день, месяц или год и позже
query-the-states-of-a-region-or-all-central-asia-where-it-is-left-out = государства региона либо all; Центральная Азия, если не указано
query-only-those-that-are-broken-overdue-in-progress-kept-no-information-or-not-testable = только broken, overdue, in-progress, kept, no-information или not-testable
query-these-rights-by-their-codes-or-names-with-commas-all-where-it-is-left-out = эти права, по кодам или названиям, через запятую; все, если не указано
query-leads-to-the-state-of-this-name-in-any-of-five-languages = ведёт к государству с этим названием, на любом из пяти языков
query-only-of-these-states-by-their-letters-with-commas-all-central-asia-where-it-is-left-out = только этих государств, по буквам, через запятую; all; Центральная Азия, если не указано
query-the-states-of-a-region-or-all = государства региона либо all
query-only-to-this-body-by-its-code-cat = только этому органу, по его коду: CAT
query-only-this-step-due-submitted-listed-reviewed-follow-up-due-follow-up-received-next-review = только этот шаг: due, submitted, listed, reviewed, follow-up-due, follow-up-received, next-review
query-not-before-this-day-month-or-year-a-year-before-where-it-is-left-out = не раньше этого дня, месяца или года; за год до, если не указано
query-yes-only-what-is-past-its-date-with-nothing-on-record-that-settles-it = yes: только с истёкшим сроком, если в записях нет того, что его закрывает
query-only-before-this-body-by-its-code-or-name = только перед этим органом, по коду или названию
query-only-those-that-are-overdue-contested-not-done-waiting-promised-claimed-answered-or-verified = только overdue, contested, not-done, waiting, promised, claimed, answered или verified
query-yes-only-those-raised-on-two-days-or-more = yes: только поднятые в два дня или больше
query-counted-by-day-month-or-year = по day, month или year
query-reports-those-coded-by-machine-are-listed-instead-of-events-withdrawn-what-every-source-of-it-withdrew = reports: вместо событий перечислены закодированные машиной; withdrawn: то, что отозвали все источники
query-of-the-csv-own-acled-or-plover-columns = для .csv: столбцы own, acled или plover
query-the-year-the-last-with-any-where-it-is-left-out = год; последний непустой, если не указан
query-the-name-in-any-script = имя, любой письменностью
query-only-this-indicator = только этот индикатор
query-only-this-measure-by-its-name-on-the-charts = только этот показатель, по его имени на графиках
query-only-these-states-with-commas = только эти государства, через запятую
query-only-of-this-section = только этого раздела
query-in-this-language-en-ru-kk-ky-or-uz = на этом языке: en, ru, kk, ky или uz
query-this-version-counted-from-1-the-one-that-is-shown-where-it-is-left-out = эта версия, считая с 1; показанная, если не указано
query-since-this-day-month-or-year-the-last-thirty-days-where-it-is-left-out = с этого дня, месяца или года; последние тридцать дней, если не указано
query-words = слова
query-only-of-this-kind = только этого вида
query-only-of-this-body-cat-ccpr-upr = только этого органа: CAT, CCPR, UPR
query-only-of-this-form-recommendation-concern-positive-aspect = только этой формы: recommendation, concern, positive-aspect
query-only-of-this-theme = только этой темы
query-only-about-this-group-of-persons = только об этой группе лиц
query-only-so-answered-supported-noted-pending = только с таким ответом: supported, noted, pending
query-only-by-this-state = только от этого государства
query-only-of-this-instrument = только этого документа
query-only-of-this-year-or-these-2010-2020 = только этого года или этих лет: 2010..2020
query-only-of-this-source = только этого источника
query-only-in-this-review-state-candidate-accepted-disputed = только в этом состоянии проверки: candidate, accepted, disputed
query-only-of-this-document-symbol-or-of-those-that-begin-so-cat-c-kaz = только с этим обозначением или с таким началом: CAT/C/KAZ*
query-only-of-this-session = только этой сессии
query-only-of-this-sdg-target-5-1-5 = только этой задачи ЦУР: 5.1, 5*
query-only-what-came-to-the-record-on-this-day-month-or-year-or-later = только то, что попало в записи в этот день, месяц или год и позже
query-yes-words-only-as-they-are-written = yes: слова только так, как написаны
query-relevance-newest-oldest-added = relevance, newest, oldest, added
query-the-page-counted-from-1-all-for-all-of-it-as-json = страница, считая с 1; all — всё сразу как .json
query-only-those-this-body-has-a-part-in-cat-upr = только те, в которых участвует этот орган: CAT, UPR, …
query-only-of-this-theme-as-the-record-names-it = только этой темы, как она названа в записях
query-the-page-of-the-list-that-begins-after-this-state-and-record-kaz-rec = страница списка, которая начинается после этих государства и записи: KAZ.rec-…
query-only-of-this-document = только этого документа
query-mine-nobody-or-the-name-of-a-reviewer-with-whom-they-are = mine, nobody или имя проверяющего: у кого они
query-only-in-this-review-state-those-that-wait-where-it-is-left-out = только в этом состоянии проверки; ждущие, если не указано
query-only-with-these-words-in-them = только с этими словами
query-where-to-go-then = куда перейти потом
takes-text-or-file-each-statement-is-compared-with-the-record-nothing-is-kept = text или файл: каждое утверждение сравнивается с записями; ничего не сохраняется
takes-difference-holds-one-other-both-neither-open-reason-settles-it = difference, holds (one, other, both, neither, open), reason: решает его
takes-record-keeping-by-reason-and-party-where-the-verdict-is-another-s-kept-beside-that-of-the-rule = record, keeping, by, reason, и party, если вывод чужой: хранится рядом с выводом правила
takes-step-date-who-body-said-due-item-resolved-cause-by-reason-a-step-is-added-to-the-case = step, date, who, body, said, due, item, resolved, cause, by, reason: к делу добавляется шаг
takes-issue-said-state-body-kept-as-a-candidate-the-answer-is-the-code-of-a-receipt = issue, said, state, body: хранится как предложенное; в ответ — код расписки
takes-code-where-the-submission-stands = code: где сейчас сообщение
takes-lang-name-text-enters-a-comment-which-waits-for-a-decision = lang, name, text: добавляет комментарий, который ждёт решения
takes-comment-state-shown-refused-reason-decides-on-it = comment, state (shown, refused), reason: решает о нём
takes-account-names-one-a-line-reason-withholds-these-names-in-the-account-and-no-others-do-near-what-is-withheld-in-it-in-all-of-its-document-that-still-show-it = account, names (по одному в строке), reason: скрывает эти имена в сообщении и никакие другие; do = near: скрытое в нём — во всём его документе, где оно ещё видно
takes-one-other-likeness-reason-back-two-accounts-are-same-not-same-unsure-or-open-taken-back = one, other, likeness, reason, back: два сообщения same, not-same, unsure или open (отменено)
takes-text-or-file-with-title-publisher-date-url-read-and-kept = text или файл, с title, publisher, date, url: читается и хранится
takes-account-state-reason-not-for-accepting-record-back-seen-as-the-page-has-it-accepted-disputed-or-rejected = account, state, reason (не для принятия), record, back, seen (как на странице): accepted, disputed или rejected
takes-do-give-to-a-reviewer-or-oneself-or-back-account-or-document-source-kind-state-with-all-of-these = do = give (to = проверяющий или сам) или back; account либо document, source, kind, state, with: всё это
takes-account-of-each-reason-all-of-these-are-rejected-or-none = account (каждого), reason: отклоняются все или ни одно
takes-account-state-reason-a-second-opinion-the-first-decision-stands = account, state, reason: второе мнение; первое решение в силе
takes-one-in-accusing-of-which-decisions-to-come-a-second-opinion-is-asked = one-in, accusing: о каких будущих решениях спрашивается второе мнение
takes-do-delete-reason-the-source-goes-for-good-with-all-it-says-when-a-second-person-does-the-same = do = delete, reason: источник исчезает навсегда со всем, что говорит, когда то же сделает второй человек
takes-subject-class-group-reason-gives-a-record-or-a-source-a-class = subject, class, group, reason: даёт записи или источнику класс
takes-subject-reason-asks-a-second-person = subject, reason: спрашивает второго человека
takes-motion-do-agree-or-refuse-reason = motion, do (agree или refuse), reason
takes-importer-files-or-text-with-name-as-at-class-group-trial-kept-as-one-batch-or-only-tried = importer, файлы или text с name, as_at, class, group, trial: хранится одной загрузкой или только пробуется
takes-do-undo-the-whole-batch-is-taken-back = do = undo: отменяется вся загрузка
takes-name-and-password-code-where-a-second-factor-is-on-or-do-passkey-with-what-a-device-answered-do-unlock-with-the-password-of-a-locked-session-back = name и password, code при втором факторе или do = passkey с ответом устройства; do = unlock с паролем запертого сеанса; back
takes-nothing-the-session-ends-do-lock-it-is-locked-until-the-password-is-given-again = ничего: сеанс завершается; do = lock: заперт, пока снова не дан пароль
takes-code-password-sets-the-password-and-uses-the-code-up = code, password: задаёт пароль и расходует код
takes-do-password-begin-confirm-cancel-off-recovery-end-no-a-session-or-all-or-end-all-with-the-password-passkey-begin-passkey-add-end-passkey-token-or-end-token-with-what-it-needs = do = password, begin, confirm, cancel, off, recovery, end (no = сеанс или все) или end-all с паролем, passkey-begin, passkey-add, end-passkey, token или end-token, с тем, что нужно
takes-do-invite-role-reset-disable-enable-join-leave-visitors-or-end-token-with-name-role-group-open-no = do = invite, role, reset, disable, enable, join, leave, visitors или end-token, с name, role, group, open, no
takes-slug-language-title-section-authors-text-note-from-the-version-it-was-begun-from-do-preview-draft-publish-withdraw-keeps-a-version-or-shows-how-it-would-look = slug, language, title, section, authors, text, note, from (версия, с которой начато), do (preview, draft, publish, withdraw): сохраняет версию или показывает, как она выглядела бы
