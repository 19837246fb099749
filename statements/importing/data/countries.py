"""Names of countries as they stand behind an organisation's name, in English, Belarusian and Russian (folded)."""

COUNTRIES = frozenset(
    name.strip()
    for name in """
    albania|algeria|andorra|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|bolivia|bosnia and herzegovina|
    brazil|bulgaria|burundi|cameroon|canada|chile|china|colombia|croatia|cuba|cyprus|czech republic|czechia|the czech republic|denmark|
    ecuador|egypt|estonia|ethiopia|finland|france|georgia|germany|ghana|greece|hungary|iceland|india|indonesia|iran|iraq|ireland|
    israel|italy|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|latvia|lebanon|libya|liechtenstein|lithuania|luxembourg|
    macedonia|north macedonia|malaysia|malta|mexico|moldova|monaco|mongolia|montenegro|morocco|myanmar|nepal|netherlands|the netherlands|
    new zealand|nicaragua|nigeria|norway|pakistan|palestine|peru|philippines|poland|portugal|qatar|romania|russia|russian federation|
    rwanda|senegal|serbia|singapore|slovakia|slovenia|somalia|south africa|south korea|spain|sri lanka|sudan|sweden|switzerland|syria|
    taiwan|tajikistan|tanzania|thailand|tunisia|turkey|türkiye|turkiye|turkmenistan|uganda|ukraine|united kingdom|uk|great britain|england|
    scotland|wales|united states|united states of america|usa|us|uruguay|uzbekistan|venezuela|vietnam|yemen|zambia|zimbabwe|international|
    eu|european union|global|europe|
    албанія|аргенціна|арменія|аўстралія|аўстрыя|азербайджан|беларусь|бельгія|балгарыя|бразілія|вялікабрытанія|вялікая брытанія|венгрыя|
    в'етнам|германія|нямеччына|грэцыя|грузія|данія|егіпет|ізраіль|індыя|ірландыя|ісландыя|іспанія|гішпанія|італія|казахстан|канада|кіпр|кітай|
    кыргызстан|латвія|літва|летува|люксембург|малдова|мексіка|нарвегія|нідэрланды|галандыя|польшча|партугалія|расія|румынія|сербія|
    славакія|славенія|злучаныя штаты|злучаныя штаты амерыкі|зша|таджыкістан|турцыя|туркменістан|узбекістан|украіна|фінляндыя|францыя|
    харватыя|чарнагорыя|чэхія|чылі|швейцарыя|швецыя|шатландыя|эстонія|японія|міжнародная|еўропа|
    албания|аргентина|армения|австралия|австрия|беларусь|белоруссия|бельгия|болгария|бразилия|великобритания|венгрия|вьетнам|германия|
    греция|грузия|дания|египет|израиль|индия|ирландия|исландия|испания|италия|кипр|китай|кыргызстан|киргизия|латвия|литва|молдова|мексика|
    норвегия|нидерланды|голландия|польша|португалия|россия|российская федерация|румыния|сербия|словакия|словения|соединённые штаты|
    соединенные штаты|сша|таджикистан|турция|туркменистан|узбекистан|украина|финляндия|франция|хорватия|черногория|чехия|чили|швейцария|
    швеция|шотландия|эстония|япония|международная|европа
    """.split("|")
    if name.strip()
)
