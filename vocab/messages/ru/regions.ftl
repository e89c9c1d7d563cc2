# Regions of the world (UN M49), in Russian. Source: compiled for Tarazy.

region-australia-and-new-zealand = Австралия и Новая Зеландия
region-caribbean = Карибский бассейн
region-central-america = Центральная Америка
region-central-asia = Центральная Азия
region-eastern-africa = Восточная Африка
region-eastern-asia = Восточная Азия
region-eastern-europe = Восточная Европа
region-europe = Европа
region-melanesia = Меланезия
region-micronesia = Микронезия
region-middle-africa = Центральная Африка
region-northern-africa = Северная Африка
region-northern-america = Северная Америка
region-northern-europe = Северная Европа
region-polynesia = Полинезия
region-south-america = Южная Америка
region-south-eastern-asia = Юго-Восточная Азия
region-southern-africa = Южная Африка
region-southern-asia = Южная Азия
region-southern-europe = Южная Европа
region-western-africa = Западная Африка
region-western-asia = Западная Азия
region-western-europe = Западная Европа
region-no-region = Без региона
region-in-no-regional-group = Вне региональных групп
