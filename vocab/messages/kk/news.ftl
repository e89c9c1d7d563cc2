# What is new, in Kazakh. Source: compiled for Tarazy.

since-day = { $day } бастап
what-is-new = Не жаңалық
since-label = Қай күннен
nothing-came-to-the-record-since = Содан бері ештеңе қосылмаған.
look-further-back = Ертерегін қараңыз немесе { $all }.
see-every-import-and-reading = барлық жүктеулер мен оқуларды көріңіз
came-to-record = { $count } хабар мен мәтін қосылды: { $sorts }.
the-last-first = Алдымен соңғылары
imports-n = { $count } жүктеу мен оқу
new-changed-gone = жаңа { $new }, өзгерген { $changed }, жоғалған { $gone }
