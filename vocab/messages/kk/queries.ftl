# What addresses take, for programs, in Kazakh. Source: compiled for Tarazy.

query-as-of-this-day-2010-04-07-today-where-it-is-left-out = осы күнге, 2010-04-07; көрсетілмесе — бүгін
query-the-page-of-the-list-that-begins-after-this-id = осы идентификатордан кейін басталатын тізім беті
query-the-part-of-a-long-text-that-holds-this-character = осы таңба тұрған ұзын мәтін бөлігі
query-the-page-counted-from-1 = бет, 1-ден саналады
query-only-of-this-state-by-its-three-letters-kgz = тек осы мемлекет, үш әрпімен: KGZ
query-only-of-this-kind-protest-election = тек осы түр: protest, election, …
query-only-at-or-in-this-place-by-its-code-kg-o = тек осы орында, коды бойынша: KG-O
query-rights-groups-of-persons-or-goals-of-the-2030-agenda-rights-where-it-is-left-out = rights (құқықтар), groups (адамдар топтары) не goals (2030 күн тәртібінің мақсаттары); көрсетілмесе — rights
query-not-before-this-day-month-or-year = осы күннен, айдан не жылдан бұрын емес
query-not-after-this-day-month-or-year = осы күннен, айдан не жылдан кейін емес
query-only-in-this-language-en-ru-kk-ky-or-uz = тек осы тілде: en, ru, kk, ky не uz
query-these-states-by-name-or-letters-with-commas = осы мемлекеттер, атауы не әріптері бойынша, үтір арқылы
query-the-states-of-a-region-or-of-a-regional-group-of-the-un-or-all = өңірдің не БҰҰ өңірлік тобының мемлекеттері, не all
query-these-instruments-by-their-short-names-with-commas = осы құжаттар, қысқа аттары бойынша, үтір арқылы
query-the-instruments-of-this-family-cat-is-cat-its-amendments-and-opcat = осы топтаманың құжаттары: CAT — CAT, оның түзетулері және OPCAT
query-rows-by-name-region-or-group = жолдар name, region не group бойынша
query-only-under-this-instrument = тек осы құжат бойынша
query-only-by-this-rule = тек осы ереже бойынша
query-only-updates-or-only-contradicts = тек update не тек contradicts
query-yes-or-no = yes не no
query-this-instrument-by-its-short-name-or-title = осы құжат, қысқа аты не атауы бойынша
query-world-or-central-asia = world не central-asia
query-the-states-of-a-region-or-group-or-all-central-asia-where-it-is-left-out = өңір не топ мемлекеттері, не all; көрсетілмесе — Орталық Азия
query-these-states-by-their-letters-or-names-with-commas = осы мемлекеттер, әріптері не атаулары бойынша, үтір арқылы
query-these-rows-by-their-codes-or-names-with-commas-all-where-it-is-left-out = осы жолдар, кодтары не атаулары бойынша, үтір арқылы; көрсетілмесе — барлығы
query-what-came-to-the-record-on-this-day-month-or-year-or-later-is-marked = жазбаларға осы күні, айы, жылы не кейін келгені белгіленеді
query-the-states-of-a-region-or-all-central-asia-where-it-is-left-out = өңір мемлекеттері, не all; көрсетілмесе — Орталық Азия
query-only-those-that-are-broken-overdue-in-progress-kept-no-information-or-not-testable = тек broken, overdue, in-progress, kept, no-information не not-testable
query-these-rights-by-their-codes-or-names-with-commas-all-where-it-is-left-out = осы құқықтар, кодтары не атаулары бойынша, үтір арқылы; көрсетілмесе — барлығы
query-leads-to-the-state-of-this-name-in-any-of-five-languages = осы атаудағы мемлекетке апарады, бес тілдің кез келгенінде
query-only-of-these-states-by-their-letters-with-commas-all-central-asia-where-it-is-left-out = тек осы мемлекеттер, әріптері бойынша, үтір арқылы; all; көрсетілмесе — Орталық Азия
query-the-states-of-a-region-or-all = өңір мемлекеттері, не all
query-only-to-this-body-by-its-code-cat = тек осы органға, коды бойынша: CAT
query-only-this-step-due-submitted-listed-reviewed-follow-up-due-follow-up-received-next-review = тек осы қадам: due, submitted, listed, reviewed, follow-up-due, follow-up-received, next-review
query-not-before-this-day-month-or-year-a-year-before-where-it-is-left-out = осы күннен, айдан не жылдан бұрын емес; көрсетілмесе — бір жыл бұрын
query-yes-only-what-is-past-its-date-with-nothing-on-record-that-settles-it = yes: тек мерзімі өтіп, жазбада оны жабатын ештеңе жоғы
query-only-before-this-body-by-its-code-or-name = тек осы орган алдында, коды не атауы бойынша
query-only-those-that-are-overdue-contested-not-done-waiting-promised-claimed-answered-or-verified = тек overdue, contested, not-done, waiting, promised, claimed, answered не verified
query-yes-only-those-raised-on-two-days-or-more = yes: тек екі не одан көп күні көтерілгендер
query-counted-by-day-month-or-year = day, month не year бойынша
query-reports-those-coded-by-machine-are-listed-instead-of-events-withdrawn-what-every-source-of-it-withdrew = reports: оқиғалардың орнына машина кодтағандары; withdrawn: барлық дереккөзі кері қайтарғаны
query-of-the-csv-own-acled-or-plover-columns = .csv үшін: own, acled не plover бағандары
query-the-year-the-last-with-any-where-it-is-left-out = жыл; көрсетілмесе — соңғы бос емесі
query-the-name-in-any-script = аты, кез келген жазумен
query-only-this-indicator = тек осы индикатор
query-only-this-measure-by-its-name-on-the-charts = тек осы өлшем, графиктердегі атымен
query-only-these-states-with-commas = тек осы мемлекеттер, үтір арқылы
query-only-of-this-section = тек осы бөлім
query-in-this-language-en-ru-kk-ky-or-uz = осы тілде: en, ru, kk, ky не uz
query-this-version-counted-from-1-the-one-that-is-shown-where-it-is-left-out = осы нұсқа, 1-ден саналады; көрсетілмесе — көрініп тұрғаны
query-since-this-day-month-or-year-the-last-thirty-days-where-it-is-left-out = осы күннен, айдан не жылдан бері; көрсетілмесе — соңғы отыз күн
query-words = сөздер
query-only-of-this-kind = тек осы түр
query-only-of-this-body-cat-ccpr-upr = тек осы орган: CAT, CCPR, UPR
query-only-of-this-form-recommendation-concern-positive-aspect = тек осы нысан: recommendation, concern, positive-aspect
query-only-of-this-theme = тек осы тақырып
query-only-about-this-group-of-persons = тек осы адамдар тобы туралы
query-only-so-answered-supported-noted-pending = тек осындай жауаппен: supported, noted, pending
query-only-by-this-state = тек осы мемлекеттен
query-only-of-this-instrument = тек осы құжат
query-only-of-this-year-or-these-2010-2020 = тек осы жыл не жылдар: 2010..2020
query-only-of-this-source = тек осы дереккөз
query-only-in-this-review-state-candidate-accepted-disputed = тек осы тексеру күйінде: candidate, accepted, disputed
query-only-of-this-document-symbol-or-of-those-that-begin-so-cat-c-kaz = тек осы белгімен не осылай басталатындар: CAT/C/KAZ*
query-only-of-this-session = тек осы сессия
query-only-of-this-sdg-target-5-1-5 = тек осы ТДМ міндеті: 5.1, 5*
query-only-what-came-to-the-record-on-this-day-month-or-year-or-later = тек жазбаларға осы күні, айы, жылы не кейін келгені
query-yes-words-only-as-they-are-written = yes: сөздер тек жазылғанындай
query-relevance-newest-oldest-added = relevance, newest, oldest, added
query-the-page-counted-from-1-all-for-all-of-it-as-json = бет, 1-ден саналады; all — бәрі .json түрінде
query-only-those-this-body-has-a-part-in-cat-upr = тек осы орган қатысқандары: CAT, UPR, …
query-only-of-this-theme-as-the-record-names-it = тек осы тақырып, жазбалардағы атымен
query-the-page-of-the-list-that-begins-after-this-state-and-record-kaz-rec = осы мемлекет пен жазбадан кейін басталатын тізім беті: KAZ.rec-…
query-only-of-this-document = тек осы құжат
query-mine-nobody-or-the-name-of-a-reviewer-with-whom-they-are = mine, nobody не тексеруші аты: олар кімде
query-only-in-this-review-state-those-that-wait-where-it-is-left-out = тек осы тексеру күйінде; көрсетілмесе — күтіп тұрғандар
query-only-with-these-words-in-them = тек осы сөздері барлар
query-where-to-go-then = содан кейін қайда бару
takes-text-or-file-each-statement-is-compared-with-the-record-nothing-is-kept = text не файл: әр мәлімдеме жазбалармен салыстырылады; ештеңе сақталмайды
takes-difference-holds-one-other-both-neither-open-reason-settles-it = difference, holds (one, other, both, neither, open), reason: оны шешеді
takes-record-keeping-by-reason-and-party-where-the-verdict-is-another-s-kept-beside-that-of-the-rule = record, keeping, by, reason, қорытынды басқанікі болса — party: ереже қорытындысының жанында сақталады
takes-step-date-who-body-said-due-item-resolved-cause-by-reason-a-step-is-added-to-the-case = step, date, who, body, said, due, item, resolved, cause, by, reason: іске қадам қосылады
takes-issue-said-state-body-kept-as-a-candidate-the-answer-is-the-code-of-a-receipt = issue, said, state, body: ұсыныс ретінде сақталады; жауабы — қолхат коды
takes-code-where-the-submission-stands = code: хабар қай жерде тұр
takes-lang-name-text-enters-a-comment-which-waits-for-a-decision = lang, name, text: шешім күтетін пікір қосады
takes-comment-state-shown-refused-reason-decides-on-it = comment, state (shown, refused), reason: ол туралы шешеді
takes-account-names-one-a-line-reason-withholds-these-names-in-the-account-and-no-others-do-near-what-is-withheld-in-it-in-all-of-its-document-that-still-show-it = account, names (жолына біреуден), reason: хабардағы осы есімдерді ғана жасырады; do = near: онда жасырылғаны — құжаттың ол әлі көрінетін бәрінде
takes-one-other-likeness-reason-back-two-accounts-are-same-not-same-unsure-or-open-taken-back = one, other, likeness, reason, back: екі хабар same, not-same, unsure не open (қайтарылған)
takes-text-or-file-with-title-publisher-date-url-read-and-kept = text не файл, title, publisher, date, url бірге: оқылады және сақталады
takes-account-state-reason-not-for-accepting-record-back-seen-as-the-page-has-it-accepted-disputed-or-rejected = account, state, reason (қабылдауға керек емес), record, back, seen (беттегідей): accepted, disputed не rejected
takes-do-give-to-a-reviewer-or-oneself-or-back-account-or-document-source-kind-state-with-all-of-these = do = give (to = тексеруші не өзі) не back; account не document, source, kind, state, with: осылардың бәрі
takes-account-of-each-reason-all-of-these-are-rejected-or-none = account (әрқайсысының), reason: бәрі қабылданбайды не ешқайсысы
takes-account-state-reason-a-second-opinion-the-first-decision-stands = account, state, reason: екінші пікір; бірінші шешім күшінде
takes-one-in-accusing-of-which-decisions-to-come-a-second-opinion-is-asked = one-in, accusing: алдағы қай шешімдер туралы екінші пікір сұралады
takes-do-delete-reason-the-source-goes-for-good-with-all-it-says-when-a-second-person-does-the-same = do = delete, reason: екінші адам да солай істегенде, дереккөз айтқандарының бәрімен біржола жойылады
takes-subject-class-group-reason-gives-a-record-or-a-source-a-class = subject, class, group, reason: жазбаға не дереккөзге класс береді
takes-subject-reason-asks-a-second-person = subject, reason: екінші адамнан сұрайды
takes-motion-do-agree-or-refuse-reason = motion, do (agree не refuse), reason
takes-importer-files-or-text-with-name-as-at-class-group-trial-kept-as-one-batch-or-only-tried = importer, файлдар не text және name, as_at, class, group, trial: бір жүктеу болып сақталады не тек байқалады
takes-do-undo-the-whole-batch-is-taken-back = do = undo: бүкіл жүктеу қайтарып алынады
takes-name-and-password-code-where-a-second-factor-is-on-or-do-passkey-with-what-a-device-answered-do-unlock-with-the-password-of-a-locked-session-back = name және password, екінші фактор болса code, не do = passkey құрылғы жауабымен; do = unlock құлыпталған сеанс құпиясөзімен; back
takes-nothing-the-session-ends-do-lock-it-is-locked-until-the-password-is-given-again = ештеңе: сеанс аяқталады; do = lock: құпиясөз қайта берілгенше құлыпталады
takes-code-password-sets-the-password-and-uses-the-code-up = code, password: құпиясөз орнатады және кодты жұмсайды
takes-do-password-begin-confirm-cancel-off-recovery-end-no-a-session-or-all-or-end-all-with-the-password-passkey-begin-passkey-add-end-passkey-token-or-end-token-with-what-it-needs = do = password, begin, confirm, cancel, off, recovery, end (no = сеанс не бәрі) не end-all құпиясөзбен, passkey-begin, passkey-add, end-passkey, token не end-token, керегімен
takes-do-invite-role-reset-disable-enable-join-leave-visitors-or-end-token-with-name-role-group-open-no = do = invite, role, reset, disable, enable, join, leave, visitors не end-token, name, role, group, open, no бірге
takes-slug-language-title-section-authors-text-note-from-the-version-it-was-begun-from-do-preview-draft-publish-withdraw-keeps-a-version-or-shows-how-it-would-look = slug, language, title, section, authors, text, note, from (басталған нұсқа), do (preview, draft, publish, withdraw): нұсқаны сақтайды не қалай көрінетінін көрсетеді
