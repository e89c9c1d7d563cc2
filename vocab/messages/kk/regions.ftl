# Regions of the world (UN M49), in Kazakh. Source: compiled for Tarazy.

region-australia-and-new-zealand = Аустралия және Жаңа Зеландия
region-caribbean = Кариб бассейні
region-central-america = Орталық Америка
region-central-asia = Орталық Азия
region-eastern-africa = Шығыс Африка
region-eastern-asia = Шығыс Азия
region-eastern-europe = Шығыс Еуропа
region-europe = Еуропа
region-melanesia = Меланезия
region-micronesia = Микронезия
region-middle-africa = Орталық Африка
region-northern-africa = Солтүстік Африка
region-northern-america = Солтүстік Америка
region-northern-europe = Солтүстік Еуропа
region-polynesia = Полинезия
region-south-america = Оңтүстік Америка
region-south-eastern-asia = Оңтүстік-Шығыс Азия
region-southern-africa = Оңтүстік Африка
region-southern-asia = Оңтүстік Азия
region-southern-europe = Оңтүстік Еуропа
region-western-africa = Батыс Африка
region-western-asia = Батыс Азия
region-western-europe = Батыс Еуропа
region-no-region = Өңірсіз
region-in-no-regional-group = Өңірлік топта жоқ
