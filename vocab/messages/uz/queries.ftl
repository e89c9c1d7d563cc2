# What addresses take, for programs, in Uzbek (Latin). Source: compiled for Tarazy.

query-as-of-this-day-2010-04-07-today-where-it-is-left-out = shu kunga, 2010-04-07; koʻrsatilmasa — bugun
query-the-page-of-the-list-that-begins-after-this-id = shu identifikatordan keyin boshlanadigan roʻyxat sahifasi
query-the-part-of-a-long-text-that-holds-this-character = shu belgi turgan uzun matn qismi
query-the-page-counted-from-1 = sahifa, 1 dan sanaladi
query-only-of-this-state-by-its-three-letters-kgz = faqat shu davlat, uch harfi bilan: KGZ
query-only-of-this-kind-protest-election = faqat shu tur: protest, election, …
query-only-at-or-in-this-place-by-its-code-kg-o = faqat shu joyda, kodi boʻyicha: KG-O
query-rights-groups-of-persons-or-goals-of-the-2030-agenda-rights-where-it-is-left-out = rights (huquqlar), groups (shaxslar guruhlari) yoki goals (2030 kun tartibi maqsadlari); koʻrsatilmasa — rights
query-not-before-this-day-month-or-year = shu kun, oy yoki yildan oldin emas
query-not-after-this-day-month-or-year = shu kun, oy yoki yildan keyin emas
query-only-in-this-language-en-ru-kk-ky-or-uz = faqat shu tilda: en, ru, kk, ky yoki uz
query-these-states-by-name-or-letters-with-commas = shu davlatlar, nomi yoki harflari boʻyicha, vergul bilan
query-the-states-of-a-region-or-of-a-regional-group-of-the-un-or-all = mintaqa yoki BMT mintaqaviy guruhi davlatlari yoxud all
query-these-instruments-by-their-short-names-with-commas = shu hujjatlar, qisqa nomlari boʻyicha, vergul bilan
query-the-instruments-of-this-family-cat-is-cat-its-amendments-and-opcat = shu guruh hujjatlari: CAT — CAT, uning tuzatishlari va OPCAT
query-rows-by-name-region-or-group = qatorlar name, region yoki group boʻyicha
query-only-under-this-instrument = faqat shu hujjat boʻyicha
query-only-by-this-rule = faqat shu qoida boʻyicha
query-only-updates-or-only-contradicts = faqat update yoki faqat contradicts
query-yes-or-no = yes yoki no
query-this-instrument-by-its-short-name-or-title = shu hujjat, qisqa nomi yoki sarlavhasi boʻyicha
query-world-or-central-asia = world yoki central-asia
query-the-states-of-a-region-or-group-or-all-central-asia-where-it-is-left-out = mintaqa yoki guruh davlatlari yoxud all; koʻrsatilmasa — Markaziy Osiyo
query-these-states-by-their-letters-or-names-with-commas = shu davlatlar, harflari yoki nomlari boʻyicha, vergul bilan
query-these-rows-by-their-codes-or-names-with-commas-all-where-it-is-left-out = shu qatorlar, kodlari yoki nomlari boʻyicha, vergul bilan; koʻrsatilmasa — hammasi
query-what-came-to-the-record-on-this-day-month-or-year-or-later-is-marked = yozuvlarga shu kun, oy, yil yoki keyin kelgani belgilanadi
query-the-states-of-a-region-or-all-central-asia-where-it-is-left-out = mintaqa davlatlari yoki all; koʻrsatilmasa — Markaziy Osiyo
query-only-those-that-are-broken-overdue-in-progress-kept-no-information-or-not-testable = faqat broken, overdue, in-progress, kept, no-information yoki not-testable
query-these-rights-by-their-codes-or-names-with-commas-all-where-it-is-left-out = shu huquqlar, kodlari yoki nomlari boʻyicha, vergul bilan; koʻrsatilmasa — hammasi
query-leads-to-the-state-of-this-name-in-any-of-five-languages = shu nomdagi davlatga olib boradi, besh tilning istalganida
query-only-of-these-states-by-their-letters-with-commas-all-central-asia-where-it-is-left-out = faqat shu davlatlar, harflari boʻyicha, vergul bilan; all; koʻrsatilmasa — Markaziy Osiyo
query-the-states-of-a-region-or-all = mintaqa davlatlari yoki all
query-only-to-this-body-by-its-code-cat = faqat shu organga, kodi boʻyicha: CAT
query-only-this-step-due-submitted-listed-reviewed-follow-up-due-follow-up-received-next-review = faqat shu qadam: due, submitted, listed, reviewed, follow-up-due, follow-up-received, next-review
query-not-before-this-day-month-or-year-a-year-before-where-it-is-left-out = shu kun, oy yoki yildan oldin emas; koʻrsatilmasa — bir yil oldin
query-yes-only-what-is-past-its-date-with-nothing-on-record-that-settles-it = yes: faqat muddati oʻtib, yozuvda uni yopadigan narsa yoʻqlari
query-only-before-this-body-by-its-code-or-name = faqat shu organ oldida, kodi yoki nomi boʻyicha
query-only-those-that-are-overdue-contested-not-done-waiting-promised-claimed-answered-or-verified = faqat overdue, contested, not-done, waiting, promised, claimed, answered yoki verified
query-yes-only-those-raised-on-two-days-or-more = yes: faqat ikki yoki undan koʻp kunda koʻtarilganlar
query-counted-by-day-month-or-year = day, month yoki year boʻyicha
query-reports-those-coded-by-machine-are-listed-instead-of-events-withdrawn-what-every-source-of-it-withdrew = reports: voqealar oʻrniga mashina kodlaganlari; withdrawn: barcha manbalari qaytarib olgani
query-of-the-csv-own-acled-or-plover-columns = .csv uchun: own, acled yoki plover ustunlari
query-the-year-the-last-with-any-where-it-is-left-out = yil; koʻrsatilmasa — oxirgi boʻsh boʻlmagani
query-the-name-in-any-script = ism, istalgan yozuvda
query-only-this-indicator = faqat shu indikator
query-only-this-measure-by-its-name-on-the-charts = faqat shu oʻlchov, grafiklardagi nomi bilan
query-only-these-states-with-commas = faqat shu davlatlar, vergul bilan
query-only-of-this-section = faqat shu boʻlim
query-in-this-language-en-ru-kk-ky-or-uz = shu tilda: en, ru, kk, ky yoki uz
query-this-version-counted-from-1-the-one-that-is-shown-where-it-is-left-out = shu nusxa, 1 dan sanaladi; koʻrsatilmasa — koʻrinib turgani
query-since-this-day-month-or-year-the-last-thirty-days-where-it-is-left-out = shu kun, oy yoki yildan beri; koʻrsatilmasa — oxirgi oʻttiz kun
query-words = soʻzlar
query-only-of-this-kind = faqat shu tur
query-only-of-this-body-cat-ccpr-upr = faqat shu organ: CAT, CCPR, UPR
query-only-of-this-form-recommendation-concern-positive-aspect = faqat shu shakl: recommendation, concern, positive-aspect
query-only-of-this-theme = faqat shu mavzu
query-only-about-this-group-of-persons = faqat shu shaxslar guruhi haqida
query-only-so-answered-supported-noted-pending = faqat shunday javob bilan: supported, noted, pending
query-only-by-this-state = faqat shu davlatdan
query-only-of-this-instrument = faqat shu hujjat
query-only-of-this-year-or-these-2010-2020 = faqat shu yil yoki yillar: 2010..2020
query-only-of-this-source = faqat shu manba
query-only-in-this-review-state-candidate-accepted-disputed = faqat shu tekshiruv holatida: candidate, accepted, disputed
query-only-of-this-document-symbol-or-of-those-that-begin-so-cat-c-kaz = faqat shu belgi bilan yoki shunday boshlanadiganlar: CAT/C/KAZ*
query-only-of-this-session = faqat shu sessiya
query-only-of-this-sdg-target-5-1-5 = faqat shu BRM vazifasi: 5.1, 5*
query-only-what-came-to-the-record-on-this-day-month-or-year-or-later = faqat yozuvlarga shu kun, oy, yil yoki keyin kelgani
query-yes-words-only-as-they-are-written = yes: soʻzlar faqat yozilganidek
query-relevance-newest-oldest-added = relevance, newest, oldest, added
query-the-page-counted-from-1-all-for-all-of-it-as-json = sahifa, 1 dan sanaladi; all — hammasi .json shaklida
query-only-those-this-body-has-a-part-in-cat-upr = faqat shu organ qatnashganlari: CAT, UPR, …
query-only-of-this-theme-as-the-record-names-it = faqat shu mavzu, yozuvlardagi nomi bilan
query-the-page-of-the-list-that-begins-after-this-state-and-record-kaz-rec = shu davlat va yozuvdan keyin boshlanadigan roʻyxat sahifasi: KAZ.rec-…
query-only-of-this-document = faqat shu hujjat
query-mine-nobody-or-the-name-of-a-reviewer-with-whom-they-are = mine, nobody yoki tekshiruvchi ismi: ular kimda
query-only-in-this-review-state-those-that-wait-where-it-is-left-out = faqat shu tekshiruv holatida; koʻrsatilmasa — kutayotganlar
query-only-with-these-words-in-them = faqat shu soʻzlari borlar
query-where-to-go-then = keyin qayerga oʻtish
takes-text-or-file-each-statement-is-compared-with-the-record-nothing-is-kept = text yoki fayl: har bir daʼvo yozuvlar bilan taqqoslanadi; hech narsa saqlanmaydi
takes-difference-holds-one-other-both-neither-open-reason-settles-it = difference, holds (one, other, both, neither, open), reason: uni hal qiladi
takes-record-keeping-by-reason-and-party-where-the-verdict-is-another-s-kept-beside-that-of-the-rule = record, keeping, by, reason, xulosa boshqaniki boʻlsa — party: qoida xulosasi yonida saqlanadi
takes-step-date-who-body-said-due-item-resolved-cause-by-reason-a-step-is-added-to-the-case = step, date, who, body, said, due, item, resolved, cause, by, reason: ishga qadam qoʻshiladi
takes-issue-said-state-body-kept-as-a-candidate-the-answer-is-the-code-of-a-receipt = issue, said, state, body: taklif sifatida saqlanadi; javobi — tilxat kodi
takes-code-where-the-submission-stands = code: xabar qayerda turibdi
takes-lang-name-text-enters-a-comment-which-waits-for-a-decision = lang, name, text: qaror kutadigan izoh qoʻshadi
takes-comment-state-shown-refused-reason-decides-on-it = comment, state (shown, refused), reason: u haqda qaror qiladi
takes-account-names-one-a-line-reason-withholds-these-names-in-the-account-and-no-others-do-near-what-is-withheld-in-it-in-all-of-its-document-that-still-show-it = account, names (qatoriga bittadan), reason: xabardagi faqat shu ismlarni yashiradi; do = near: unda yashirilgani — hujjatning u hali koʻrinadigan hamma joyida
takes-one-other-likeness-reason-back-two-accounts-are-same-not-same-unsure-or-open-taken-back = one, other, likeness, reason, back: ikki xabar same, not-same, unsure yoki open (bekor qilingan)
takes-text-or-file-with-title-publisher-date-url-read-and-kept = text yoki fayl, title, publisher, date, url bilan: oʻqiladi va saqlanadi
takes-account-state-reason-not-for-accepting-record-back-seen-as-the-page-has-it-accepted-disputed-or-rejected = account, state, reason (qabul qilishga kerak emas), record, back, seen (sahifadagidek): accepted, disputed yoki rejected
takes-do-give-to-a-reviewer-or-oneself-or-back-account-or-document-source-kind-state-with-all-of-these = do = give (to = tekshiruvchi yoki oʻzi) yoki back; account yoki document, source, kind, state, with: bularning hammasi
takes-account-of-each-reason-all-of-these-are-rejected-or-none = account (har birining), reason: hammasi rad etiladi yoki hech biri
takes-account-state-reason-a-second-opinion-the-first-decision-stands = account, state, reason: ikkinchi fikr; birinchi qaror kuchda
takes-one-in-accusing-of-which-decisions-to-come-a-second-opinion-is-asked = one-in, accusing: kelgusi qaysi qarorlar haqida ikkinchi fikr soʻraladi
takes-do-delete-reason-the-source-goes-for-good-with-all-it-says-when-a-second-person-does-the-same = do = delete, reason: ikkinchi kishi ham shunday qilganda, manba aytganlarining hammasi bilan butunlay oʻchadi
takes-subject-class-group-reason-gives-a-record-or-a-source-a-class = subject, class, group, reason: yozuv yoki manbaga toifa beradi
takes-subject-reason-asks-a-second-person = subject, reason: ikkinchi kishidan soʻraydi
takes-motion-do-agree-or-refuse-reason = motion, do (agree yoki refuse), reason
takes-importer-files-or-text-with-name-as-at-class-group-trial-kept-as-one-batch-or-only-tried = importer, fayllar yoki text va name, as_at, class, group, trial: bitta yuklash boʻlib saqlanadi yoki faqat sinab koʻriladi
takes-do-undo-the-whole-batch-is-taken-back = do = undo: butun yuklash bekor qilinadi
takes-name-and-password-code-where-a-second-factor-is-on-or-do-passkey-with-what-a-device-answered-do-unlock-with-the-password-of-a-locked-session-back = name va password, ikkinchi omil boʻlsa code, yoki do = passkey qurilma javobi bilan; do = unlock qulflangan seans paroli bilan; back
takes-nothing-the-session-ends-do-lock-it-is-locked-until-the-password-is-given-again = hech narsa: seans tugaydi; do = lock: parol qayta berilguncha qulflanadi
takes-code-password-sets-the-password-and-uses-the-code-up = code, password: parol oʻrnatadi va kodni sarflaydi
takes-do-password-begin-confirm-cancel-off-recovery-end-no-a-session-or-all-or-end-all-with-the-password-passkey-begin-passkey-add-end-passkey-token-or-end-token-with-what-it-needs = do = password, begin, confirm, cancel, off, recovery, end (no = seans yoki hammasi) yoki end-all parol bilan, passkey-begin, passkey-add, end-passkey, token yoki end-token, keraklisi bilan
takes-do-invite-role-reset-disable-enable-join-leave-visitors-or-end-token-with-name-role-group-open-no = do = invite, role, reset, disable, enable, join, leave, visitors yoki end-token, name, role, group, open, no bilan
takes-slug-language-title-section-authors-text-note-from-the-version-it-was-begun-from-do-preview-draft-publish-withdraw-keeps-a-version-or-shows-how-it-would-look = slug, language, title, section, authors, text, note, from (boshlangan nusxa), do (preview, draft, publish, withdraw): nusxani saqlaydi yoki qanday koʻrinishini koʻrsatadi
