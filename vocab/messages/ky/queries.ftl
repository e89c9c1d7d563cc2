# What addresses take, for programs, in Kyrgyz. Source: compiled for Tarazy.

query-as-of-this-day-2010-04-07-today-where-it-is-left-out = ушул күнгө, 2010-04-07; көрсөтүлбөсө — бүгүн
query-the-page-of-the-list-that-begins-after-this-id = ушул идентификатордон кийин башталган тизме бети
query-the-part-of-a-long-text-that-holds-this-character = ушул белги турган узун тексттин бөлүгү
query-the-page-counted-from-1 = бет, 1ден саналат
query-only-of-this-state-by-its-three-letters-kgz = ушул мамлекет гана, үч тамгасы менен: KGZ
query-only-of-this-kind-protest-election = ушул түр гана: protest, election, …
query-only-at-or-in-this-place-by-its-code-kg-o = ушул жерде гана, коду боюнча: KG-O
query-rights-groups-of-persons-or-goals-of-the-2030-agenda-rights-where-it-is-left-out = rights (укуктар), groups (адамдар топтору) же goals (2030 күн тартибинин максаттары); көрсөтүлбөсө — rights
query-not-before-this-day-month-or-year = ушул күндөн, айдан же жылдан мурда эмес
query-not-after-this-day-month-or-year = ушул күндөн, айдан же жылдан кийин эмес
query-only-in-this-language-en-ru-kk-ky-or-uz = ушул тилде гана: en, ru, kk, ky же uz
query-these-states-by-name-or-letters-with-commas = ушул мамлекеттер, аталышы же тамгалары боюнча, үтүр аркылуу
query-the-states-of-a-region-or-of-a-regional-group-of-the-un-or-all = аймактын же БУУнун аймактык тобунун мамлекеттери, же all
query-these-instruments-by-their-short-names-with-commas = ушул документтер, кыска аттары боюнча, үтүр аркылуу
query-the-instruments-of-this-family-cat-is-cat-its-amendments-and-opcat = ушул топтомдун документтери: CAT — CAT, анын оңдоолору жана OPCAT
query-rows-by-name-region-or-group = саптар name, region же group боюнча
query-only-under-this-instrument = ушул документ боюнча гана
query-only-by-this-rule = ушул эреже боюнча гана
query-only-updates-or-only-contradicts = update гана же contradicts гана
query-yes-or-no = yes же no
query-this-instrument-by-its-short-name-or-title = ушул документ, кыска аты же аталышы боюнча
query-world-or-central-asia = world же central-asia
query-the-states-of-a-region-or-group-or-all-central-asia-where-it-is-left-out = аймактын же топтун мамлекеттери, же all; көрсөтүлбөсө — Борбордук Азия
query-these-states-by-their-letters-or-names-with-commas = ушул мамлекеттер, тамгалары же аталыштары боюнча, үтүр аркылуу
query-these-rows-by-their-codes-or-names-with-commas-all-where-it-is-left-out = ушул саптар, коддору же аталыштары боюнча, үтүр аркылуу; көрсөтүлбөсө — баары
query-what-came-to-the-record-on-this-day-month-or-year-or-later-is-marked = жазууларга ушул күнү, айы, жылы же кийин келгени белгиленет
query-the-states-of-a-region-or-all-central-asia-where-it-is-left-out = аймактын мамлекеттери, же all; көрсөтүлбөсө — Борбордук Азия
query-only-those-that-are-broken-overdue-in-progress-kept-no-information-or-not-testable = broken, overdue, in-progress, kept, no-information же not-testable гана
query-these-rights-by-their-codes-or-names-with-commas-all-where-it-is-left-out = ушул укуктар, коддору же аталыштары боюнча, үтүр аркылуу; көрсөтүлбөсө — баары
query-leads-to-the-state-of-this-name-in-any-of-five-languages = ушул аталыштагы мамлекетке алып барат, беш тилдин каалаганында
query-only-of-these-states-by-their-letters-with-commas-all-central-asia-where-it-is-left-out = ушул мамлекеттер гана, тамгалары боюнча, үтүр аркылуу; all; көрсөтүлбөсө — Борбордук Азия
query-the-states-of-a-region-or-all = аймактын мамлекеттери, же all
query-only-to-this-body-by-its-code-cat = ушул органга гана, коду боюнча: CAT
query-only-this-step-due-submitted-listed-reviewed-follow-up-due-follow-up-received-next-review = ушул кадам гана: due, submitted, listed, reviewed, follow-up-due, follow-up-received, next-review
query-not-before-this-day-month-or-year-a-year-before-where-it-is-left-out = ушул күндөн, айдан же жылдан мурда эмес; көрсөтүлбөсө — бир жыл мурда
query-yes-only-what-is-past-its-date-with-nothing-on-record-that-settles-it = yes: мөөнөтү өтүп, жазууда аны жапкан эч нерсе жогу гана
query-only-before-this-body-by-its-code-or-name = ушул органдын алдында гана, коду же аталышы боюнча
query-only-those-that-are-overdue-contested-not-done-waiting-promised-claimed-answered-or-verified = overdue, contested, not-done, waiting, promised, claimed, answered же verified гана
query-yes-only-those-raised-on-two-days-or-more = yes: эки же андан көп күнү көтөрүлгөндөр гана
query-counted-by-day-month-or-year = day, month же year боюнча
query-reports-those-coded-by-machine-are-listed-instead-of-events-withdrawn-what-every-source-of-it-withdrew = reports: окуялардын ордуна машина коддогондору; withdrawn: бардык булагы кайтарып алганы
query-of-the-csv-own-acled-or-plover-columns = .csv үчүн: own, acled же plover тилкелери
query-the-year-the-last-with-any-where-it-is-left-out = жыл; көрсөтүлбөсө — акыркы бош эмеси
query-the-name-in-any-script = аты, каалаган жазуу менен
query-only-this-indicator = ушул индикатор гана
query-only-this-measure-by-its-name-on-the-charts = ушул өлчөм гана, графиктердеги аты менен
query-only-these-states-with-commas = ушул мамлекеттер гана, үтүр аркылуу
query-only-of-this-section = ушул бөлүм гана
query-in-this-language-en-ru-kk-ky-or-uz = ушул тилде: en, ru, kk, ky же uz
query-this-version-counted-from-1-the-one-that-is-shown-where-it-is-left-out = ушул нуска, 1ден саналат; көрсөтүлбөсө — көрүнүп турганы
query-since-this-day-month-or-year-the-last-thirty-days-where-it-is-left-out = ушул күндөн, айдан же жылдан бери; көрсөтүлбөсө — акыркы отуз күн
query-words = сөздөр
query-only-of-this-kind = ушул түр гана
query-only-of-this-body-cat-ccpr-upr = ушул орган гана: CAT, CCPR, UPR
query-only-of-this-form-recommendation-concern-positive-aspect = ушул форма гана: recommendation, concern, positive-aspect
query-only-of-this-theme = ушул тема гана
query-only-about-this-group-of-persons = ушул адамдар тобу жөнүндө гана
query-only-so-answered-supported-noted-pending = ушундай жооп менен гана: supported, noted, pending
query-only-by-this-state = ушул мамлекеттен гана
query-only-of-this-instrument = ушул документ гана
query-only-of-this-year-or-these-2010-2020 = ушул жыл же жылдар гана: 2010..2020
query-only-of-this-source = ушул булак гана
query-only-in-this-review-state-candidate-accepted-disputed = ушул текшерүү абалында гана: candidate, accepted, disputed
query-only-of-this-document-symbol-or-of-those-that-begin-so-cat-c-kaz = ушул белги менен гана же ушинтип башталгандар: CAT/C/KAZ*
query-only-of-this-session = ушул сессия гана
query-only-of-this-sdg-target-5-1-5 = ушул ТӨМ милдети гана: 5.1, 5*
query-only-what-came-to-the-record-on-this-day-month-or-year-or-later = жазууларга ушул күнү, айы, жылы же кийин келгени гана
query-yes-words-only-as-they-are-written = yes: сөздөр жазылганындай гана
query-relevance-newest-oldest-added = relevance, newest, oldest, added
query-the-page-counted-from-1-all-for-all-of-it-as-json = бет, 1ден саналат; all — баары .json түрүндө
query-only-those-this-body-has-a-part-in-cat-upr = ушул орган катышкандары гана: CAT, UPR, …
query-only-of-this-theme-as-the-record-names-it = ушул тема гана, жазуулардагы аты менен
query-the-page-of-the-list-that-begins-after-this-state-and-record-kaz-rec = ушул мамлекет менен жазуудан кийин башталган тизме бети: KAZ.rec-…
query-only-of-this-document = ушул документ гана
query-mine-nobody-or-the-name-of-a-reviewer-with-whom-they-are = mine, nobody же текшерүүчүнүн аты: алар кимде
query-only-in-this-review-state-those-that-wait-where-it-is-left-out = ушул текшерүү абалында гана; көрсөтүлбөсө — күтүп тургандар
query-only-with-these-words-in-them = ушул сөздөрү барлар гана
query-where-to-go-then = андан кийин кайда баруу
takes-text-or-file-each-statement-is-compared-with-the-record-nothing-is-kept = text же файл: ар бир билдирүү жазуулар менен салыштырылат; эч нерсе сакталбайт
takes-difference-holds-one-other-both-neither-open-reason-settles-it = difference, holds (one, other, both, neither, open), reason: аны чечет
takes-record-keeping-by-reason-and-party-where-the-verdict-is-another-s-kept-beside-that-of-the-rule = record, keeping, by, reason, корутунду башканыкы болсо — party: эреженин корутундусунун жанында сакталат
takes-step-date-who-body-said-due-item-resolved-cause-by-reason-a-step-is-added-to-the-case = step, date, who, body, said, due, item, resolved, cause, by, reason: ишке кадам кошулат
takes-issue-said-state-body-kept-as-a-candidate-the-answer-is-the-code-of-a-receipt = issue, said, state, body: сунуш катары сакталат; жообу — тилкат коду
takes-code-where-the-submission-stands = code: кабар кайда турат
takes-lang-name-text-enters-a-comment-which-waits-for-a-decision = lang, name, text: чечим күткөн пикир кошот
takes-comment-state-shown-refused-reason-decides-on-it = comment, state (shown, refused), reason: ал жөнүндө чечет
takes-account-names-one-a-line-reason-withholds-these-names-in-the-account-and-no-others-do-near-what-is-withheld-in-it-in-all-of-its-document-that-still-show-it = account, names (сабына бирөөдөн), reason: кабардагы ушул ысымдарды гана жашырат; do = near: анда жашырылганы — документтин ал дагы көрүнгөн баарында
takes-one-other-likeness-reason-back-two-accounts-are-same-not-same-unsure-or-open-taken-back = one, other, likeness, reason, back: эки кабар same, not-same, unsure же open (кайтарылган)
takes-text-or-file-with-title-publisher-date-url-read-and-kept = text же файл, title, publisher, date, url менен: окулат жана сакталат
takes-account-state-reason-not-for-accepting-record-back-seen-as-the-page-has-it-accepted-disputed-or-rejected = account, state, reason (кабыл алууга керек эмес), record, back, seen (беттегидей): accepted, disputed же rejected
takes-do-give-to-a-reviewer-or-oneself-or-back-account-or-document-source-kind-state-with-all-of-these = do = give (to = текшерүүчү же өзү) же back; account же document, source, kind, state, with: булардын баары
takes-account-of-each-reason-all-of-these-are-rejected-or-none = account (ар биринин), reason: баары четке кагылат же бири да
takes-account-state-reason-a-second-opinion-the-first-decision-stands = account, state, reason: экинчи пикир; биринчи чечим күчүндө
takes-one-in-accusing-of-which-decisions-to-come-a-second-opinion-is-asked = one-in, accusing: алдыдагы кайсы чечимдер жөнүндө экинчи пикир суралат
takes-do-delete-reason-the-source-goes-for-good-with-all-it-says-when-a-second-person-does-the-same = do = delete, reason: экинчи адам да ошону кылганда, булак айткандарынын баары менен биротоло жок болот
takes-subject-class-group-reason-gives-a-record-or-a-source-a-class = subject, class, group, reason: жазууга же булакка класс берет
takes-subject-reason-asks-a-second-person = subject, reason: экинчи адамдан сурайт
takes-motion-do-agree-or-refuse-reason = motion, do (agree же refuse), reason
takes-importer-files-or-text-with-name-as-at-class-group-trial-kept-as-one-batch-or-only-tried = importer, файлдар же text жана name, as_at, class, group, trial: бир жүктөө болуп сакталат же байкалат гана
takes-do-undo-the-whole-batch-is-taken-back = do = undo: бүт жүктөө кайра алынат
takes-name-and-password-code-where-a-second-factor-is-on-or-do-passkey-with-what-a-device-answered-do-unlock-with-the-password-of-a-locked-session-back = name жана password, экинчи фактор болсо code, же do = passkey түзмөктүн жообу менен; do = unlock кулпуланган сеанстын сырсөзү менен; back
takes-nothing-the-session-ends-do-lock-it-is-locked-until-the-password-is-given-again = эч нерсе: сеанс аяктайт; do = lock: сырсөз кайра берилгенче кулпуланат
takes-code-password-sets-the-password-and-uses-the-code-up = code, password: сырсөз коёт жана кодду жумшайт
takes-do-password-begin-confirm-cancel-off-recovery-end-no-a-session-or-all-or-end-all-with-the-password-passkey-begin-passkey-add-end-passkey-token-or-end-token-with-what-it-needs = do = password, begin, confirm, cancel, off, recovery, end (no = сеанс же баары) же end-all сырсөз менен, passkey-begin, passkey-add, end-passkey, token же end-token, керектүүсү менен
takes-do-invite-role-reset-disable-enable-join-leave-visitors-or-end-token-with-name-role-group-open-no = do = invite, role, reset, disable, enable, join, leave, visitors же end-token, name, role, group, open, no менен
takes-slug-language-title-section-authors-text-note-from-the-version-it-was-begun-from-do-preview-draft-publish-withdraw-keeps-a-version-or-shows-how-it-would-look = slug, language, title, section, authors, text, note, from (башталган нуска), do (preview, draft, publish, withdraw): нусканы сактайт же кандай көрүнөрүн көрсөтөт
