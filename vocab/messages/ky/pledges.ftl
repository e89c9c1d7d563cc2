# Pledges, in Kyrgyz. Source: compiled for Tarazy.

what-was-kept-by = { $day } чейин эмне аткарылды
judged-pledges = Эки же андан көп текшерүүчү баалаган { $count } милдеттенменин { $same } жөнүндө бирдей айтты
alpha = Криппендорфтун альфасы { $alpha }
how-it-is-reckoned = кантип эсептелет
no-pledge-on-record-stands-so = Жазууда мындай абалдагы милдеттенме жок.
kept-by-rule = Милдеттенме аткарылдыбы — аны окууга мүмкүн болгон { $rule } жазуулардагы көрсөткүчтөр боюнча гана айтат. Маалымат жок болсо, ал бузулду дегенди билдирбейт, ал эми текшерүүгө келбегени да аткарылган болушу мүмкүн.
verdict = Корутунду
to-promisee = кимге: { $promisee }
from-baseline = баштапкысы { $quantity }
target-quantity = максаты { $quantity }
the-figures-with-a-chart = Көрсөткүчтөр, графиги менен
as-of-day = { $day } күнкү абал
reviewers-hold = Текшерүүчүлөрдүн пикири: { $verdict }
reviewers-do-not-hold-anything-yet = Текшерүүчүлөрдүн жалпы пикири азырынча жок: «аткарылган» же «бузулган» үчүн бирдей айткан экөө керек.
noted-down-by = { $party }, жазып алган: { $by }
add-a-verdict-of-your-own-or-of-another = Өз корутундуңузду же башка тараптын корутундусун кошуу
whose-verdict-it-is-where-it-is-not = Өзүңүздүкү болбосо, кимдин корутундусу
why-label = Эмне үчүн
from-measured-to = { $first } — { $last }.
pace-a-year = Ылдамдыгы: жылына { $pace }
pace-needed = керектүүсү { $pace }
bands-of-pledges = Туташ тилке: аткарылган; контур: мөөнөтүнө чейин; тилкелер: мөөнөтү өткөн, аткарылган эмес; ичке сызык: көрсөткүч жок. Мөөнөтсүз милдеттенме уланат.
pledges-over-time = Милдеттенмелер кабыл алынгандан мөөнөтүнө чейин
promised-on = { $day } убада кылынган: { $keeping }
promised-on-by = { $day } убада кылынган, мөөнөтү { $deadline }: { $keeping }
