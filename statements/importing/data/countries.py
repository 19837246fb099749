"""Names of countries and parts of the world as they stand behind an organisation's name, also historical ones."""

from zayava.core.text import lacinka

ENGLISH = """
    abkhazia|afghanistan|africa|albania|algeria|american samoa|americas|andorra|angola|anguilla|antarctica|
    antigua & barbuda|aotearoa|argentina|armenia|aruba|asia|australia|austria|azerbaijan|bahamas|bahrain|
    balkans|baltic states|baltics|bangladesh|barbados|belarus|belgique|belgium|belgië|belize|benin|bermuda|
    bhutan|bolivia|bosnia|bosnia & herzegovina|bosnia and herzegovina|botswana|bougainville|brasil|brazil|
    britain|british virgin islands|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|
    cape verde|caribbean netherlands|catalonia|catalunya|caucasus|cayman islands|central african republic|
    central asia|central europe|chad|chechnya|chile|china|christmas island|cocos islands|colombia|comoros|
    congo|congo - brazzaville|congo - kinshasa|cook islands|costa rica|crimea|croatia|cuba|curaçao|cyprus|
    czech republic|czechia|czechoslovakia|côte d'ivoire|danmark|democratic republic of the congo|denmark|
    deutschland|djibouti|dominica|dominican republic|dprk|dr congo|drc|east germany|east timor|eastern europe|
    ecuador|eesti|egypt|el salvador|england|equatorial guinea|eritrea|españa|estonia|eswatini|ethiopia|eu|
    europe|european union|falkland islands|faroe islands|fiji|finland|france|french guiana|french polynesia|
    fyrom|gabon|gambia|gdr|georgia|germany|ghana|gibraltar|global|great britain|greece|greenland|grenada|
    guadeloupe|guam|guatemala|guernsey|guinea|guinea-bissau|guyana|haiti|hayastan|holland|honduras|hong kong|
    hong kong sar china|hrvatska|hungary|iceland|india|indonesia|international|iran|iraq|ireland|
    islamic republic of iran|isle of man|israel|italia|italy|ivory coast|jamaica|japan|jersey|jordan|
    kazakhstan|kenya|kiribati|kosova|kosovo|kurdistan|kuwait|kyrgyz republic|kyrgyzstan|lao pdr|laos|
    latin america|latvia|latvija|lebanon|lesotho|liberia|libya|liechtenstein|lietuva|lithuania|luxembourg|
    macao sar china|macau|macedonia|madagascar|magyarország|makedonija|malawi|malaysia|maldives|mali|malta|
    marshall islands|martinique|mauritania|mauritius|mayotte|mena|mexico|micronesia|middle east|moldavia|
    moldova|monaco|mongolia|montenegro|montserrat|morocco|mozambique|multinational|myanmar|nagorno-karabakh|
    namibia|nauru|nederland|nepal|netherlands|new caledonia|new zealand|nicaragua|niger|nigeria|niue|
    norfolk island|norge|north america|north korea|north macedonia|northern ireland|northern mariana islands|
    norway|oceania|oman|pacific|pakistan|palau|palestine|palestinian territories|pan-african|panama|
    papua new guinea|paraguay|people's republic of china|peru|philippines|pitcairn islands|poland|polska|
    portugal|puerto rico|qatar|québec|republic of armenia|republic of azerbaijan|republic of belarus|
    republic of cyprus|republic of ireland|republic of korea|republic of lithuania|republic of moldova|
    republic of poland|republic of serbia|republika srpska|roc|romania|russia|russian federation|rwanda|réunion|
    sakartvelo|samoa|san marino|saudi arabia|scandinavia|schweiz|scotland|senegal|serbia|seychelles|shqipëri|
    sierra leone|singapore|sint maarten|slovak republic|slovakia|slovenia|slovenija|slovensko|solomon islands|
    somalia|south africa|south america|south asia|south caucasus|south korea|south ossetia|south sudan|
    southeast asia|soviet union|spain|srbija|sri lanka|st. barthélemy|st. helena|st. kitts & nevis|st. lucia|
    st. martin|st. pierre & miquelon|st. vincent & grenadines|sudan|suisse|suomi|suriname|svalbard & jan mayen|
    sverige|svizzera|swaziland|sweden|switzerland|syria|são tomé & príncipe|taiwan|tajikistan|tanzania|
    tatarstan|tchad|thailand|the bahamas|the czech republic|the gambia|the maldives|the netherlands|
    the philippines|the russian federation|the uk|the united kingdom|the united states|
    the united states of america|the us|the usa|tibet|timor-leste|togo|tokelau|tonga|transnistria|
    trinidad & tobago|tunisia|turkey|turkiye|turkmenistan|turks & caicos islands|tuvalu|u.k.|u.s.|
    u.s. virgin islands|u.s.a.|uae|uganda|uk|ukraine|ukrayina|ukraïna|united arab emirates|united kingdom|
    united states|united states of america|uruguay|us|usa|ussr|uzbekistan|vanuatu|vatican city|venezuela|
    viet nam|vietnam|wales|wallis & futuna|west germany|western balkans|western europe|western sahara|worldwide|
    yemen|yugoslavia|zambia|zanzibar|zimbabwe|åland islands|éire|ísland|österreich|česko|česká republika|
    ελλάδα
    """.replace("\n", "").split("|")
BELARUSIAN = """
    аб'яднаныя арабскія эміраты|абхазія|азербайджан|азія|аландскія астравы|албанія|алжыр|аман|
    амерыканскае самоа|амерыканскія віргінскія астравы|англія|ангола|ангілья|андора|антарктыка|антыгуа і барбуда|
    аргенціна|арменія|аруба|астравы кука|астравы піткэрн|астравы цёркс і кайкас|афганістан|афрыка|аўстралія|
    аўстрыя|багамскія астравы|балгарыя|балканы|балівія|бангладэш|барбадас|батсвана|бахрэйн|беларусь|
    белая русь|бельгія|беліз|бенін|бермудскія астравы|блізкі усход|боснія|боснія і герцагавіна|
    босьнія і герцагавіна|бразілія|бруней|брытанскія віргінскія астравы|брытанія|буркіна-фасо|бурундзі|бутан|
    бэльгія|бірма|в'етнам|вануату|ватыкан|венгрыя|венесуэла|востраў каляд|востраў мэн|востраў норфалк|
    востраў святой алены|вугоршчына|вялікабрытанія|вялікая брытанія|габон|галандыя|галяндыя|гамбія|гана|
    гандурас|гаяна|гаіці|гвадэлупа|гватэмала|гвінея|гвінея-бісау|гдр|германія|гернсі|глабальная|грузія|
    грэнада|грэнландыя|грэцыя|гуам|гібралтар|гішпанія|дамініка|дамініканская рэспубліка|данія|джыбуці|джэрсі|
    дзяржава палестына|егіпет|емен|еўразвяз|еўрапейскі саюз|еўрасаюз|еўропа|замбія|заходняя сахара|
    злучаныя штаты|злучаныя штаты амерыкі|злучаныя штаты амэрыкі|зша|зімбабвэ|каба-вердэ|казахстан|
    кайманавы астравы|какосавыя астравы|калумбія|камбоджа|камерун|каморскія астравы|канада|карыбскія нідэрланды|
    карэя|катар|каўказ|кенія|конга|конга - бразавіль|косава|коста-рыка|кот-д'івуар|крым|куба|кувейт|
    курдыстан|кыргызстан|кюрасаа|кіпр|кіргізстан|кіргізія|кірыбаці|кітай|лаос|латвія|лесота|летува|
    люксембург|люксэмбург|ліберыя|ліван|лівія|літва|ліхтэнштайн|ліхтэнштэйн|м'янма|мадагаскар|мазамбік|
    малаві|малайзія|малдавія|малдова|мальдывы|мальта|малі|манака|манголія|мантсерат|марока|марцініка|
    маршалавы астравы|маёта|маўрыкій|маўрытанія|мексіка|мьянма|міжнародная|мікранезія|нагорны карабах|намібія|
    нарвегія|нарвэгія|науру|непал|новая зеландыя|новая каледонія|нямеччына|нігер|нігерыя|нідэрланды|
    нідэрлянды|нікарагуа|ніуэ|пакістан|палау|палесцінскія тэрыторыі|панама|папуа-новая гвінея|парагвай|
    партугалія|паўднёва-афрыканская рэспубліка|паўднёвая асеція|паўднёвая карэя|паўднёвы судан|паўночная карэя|
    паўночная македонія|паўночная ірландыя|паўночныя марыянскія астравы|перу|польшча|прыднястроўе|пуэрта-рыка|
    расейская федэрацыя|расея|расійская федэрацыя|расія|руанда|румынія|рэспубліка беларусь|рэспубліка польшча|
    рэюньён|савецкі саюз|саламонавы астравы|сальвадор|самалі|самоа|сан-марына|сан-тамэ і прынсіпі|
    саудаўская аравія|сейшэльскія астравы|сен-бартэльмі|сен-мартэн|сен-п'ер і мікелон|сенегал|
    сент-вінсент і грэнадзіны|сент-кітс і невіс|сент-люсія|сербія|скандынавія|славакія|славаччына|славенія|срср|
    ссср|судан|сурынам|сусветная|сырыя|сьера-леонэ|сэрбія|сінгапур|сінт-мартэн|сірыя|таджыкістан|тайвань|
    тайланд|такелау|танзанія|татарстан|тога|тонга|трынідад і табага|тувалу|туніс|туркменістан|туркмэністан|
    турцыя|турэччына|тыбет|тымор-лешці|уганда|узбекістан|узбэкістан|украіна|уоліс і футуна|уругвай|
    усходняя еўропа|уэлс|уэльс|фалклендскія астравы|фарэрскія астравы|французская гвіяна|французская палінезія|
    францыя|фрг|фіджы|філіпіны|фінляндыя|харватыя|цэнтральна-афрыканская рэспубліка|цэнтральная азія|чад|
    чарнагорыя|чачэнія|чылі|чэская рэспубліка|чэхаславакія|чэхія|шатландыя|шатляндыя|швайцарыя|швейцарыя|
    швецыя|шпіцберген і ян-маен|шры-ланка|эквадор|экватарыяльная гвінея|эрытрэя|эсватыні|эстонія|эфіопія|
    эўразвяз|эўропа|югаславія|ямайка|японія|іарданія|ізраіль|інданезія|індыя|ірак|іран|ірландыя|ісландыя|
    іспанія|італія|ічкерыя
    """.replace("\n", "").split("|")
# Russian and Ukrainian, where they differ from the Belarusian ones.
RUSSIAN = """
    абхазия|австралия|австрия|азия|аландские о-ва|албания|алжир|американское самоа|ангилья|англия|андорра|
    антарктида|антигуа и барбуда|аргентина|армения|афганистан|африка|багамы|бангладеш|барбадос|бахрейн|белиз|
    белоруссия|бельгия|бенин|бермудские о-ва|бирма|ближний восток|болгария|боливия|босния|босния и герцеговина|
    ботсвана|бразилия|британия|буркина-фасо|бурунди|білорусь|ватикан|велика британія|великобритания|
    великобританія|венгрия|виргинские о-ва|восточная европа|восточный тимор|всемирная|вьетнам|вірменія|гаити|
    гайана|гамбия|гваделупа|гватемала|гвинея|гвинея-бисау|германия|гернси|гибралтар|глобальная|голландия|
    гондурас|гонконг|гренада|гренландия|греция|грузия|дания|джерси|джибути|доминика|доминиканская республика|
    европа|европейский союз|евросоюз|египет|естонія|замбия|западная сахара|зимбабве|израиль|индия|индонезия|
    иордания|ирак|иран|ирландия|исландия|испания|италия|ичкерия|йемен|кабо-верде|кавказ|карабах|кения|кипр|
    киргизия|киргизстан|кирибати|китай|кндр|кокосовые о-ва|колумбия|коморы|конго - браззавиль|конго - киншаса|
    корея|косово|коста-рика|кот-д'ивуар|курдистан|кюрасао|латвия|лесото|либерия|ливан|ливия|литва|
    лихтенштейн|маврикий|мавритания|майотта|макао|македония|малави|малайзия|мали|мальдивы|марокко|мартиника|
    маршалловы о-ва|международная|мексика|мозамбик|молдавия|молдова|монако|монголия|монтсеррат|
    нагорный карабах|намибия|нигер|нигерия|нидерланды|никарагуа|ниуэ|новая зеландия|новая каледония|норвегия|
    норвегія|німеччина|о-в мэн|о-в норфолк|о-в рождества|о-в св. елены|о-ва кайман|о-ва кука|о-ва питкэрн|оаэ|
    оман|пакистан|палестина|палестинские территории|папуа — новая гвинея|польша|польща|португалия|приднестровье|
    пуэрто-рико|рб|республика беларусь|республика казахстан|республика корея|республика молдова|республика польша|
    реюньон|рк|российская федерация|россия|російська федерація|росія|румунія|румыния|рф|сан-марино|
    сан-томе и принсипи|саудовская аравия|северная ирландия|северная корея|северная македония|
    северные марианские о-ва|сейшельские о-ва|сен-бартелеми|сен-мартен|сен-пьер и микелон|сент-винсент и гренадины|
    сент-китс и невис|сент-люсия|сербия|сингапур|синт-мартен|сирия|скандинавия|словакия|словения|
    советский союз|соединенное королевство|соединенные штаты|соединённые штаты америки|соломоновы о-ва|сомали|
    суринам|сша|сьерра-леоне|таджикистан|таиланд|танзания|тибет|того|токелау|тринидад и тобаго|тунис|
    туреччина|туркменистан|туркмения|турция|тёркс и кайкос|угорщина|узбекистан|украина|україна|уоллис и футуна|
    фарерские о-ва|федеративные штаты микронезии|фиджи|филиппины|финляндия|фолклендские о-ва|франция|
    французская гвиана|французская полинезия|франція|фінляндія|хорватия|центральная азия|центральная европа|
    центрально-африканская республика|черногория|чехия|чехословакия|чехія|чеченская республика|чечня|
    чешская республика|чили|швейцария|швейцарія|швеция|швеція|шотландия|шпицберген и ян-майен|шри-ланка|
    экваториальная гвинея|эритрея|эсватини|эстония|эфиопия|югославия|южная корея|южная осетия|
    южно-африканская республика|южный судан|япония|європа|ізраїль
    """.replace("\n", "").split("|")

COUNTRIES = frozenset(
    name.strip() for name in [*ENGLISH, *BELARUSIAN, *RUSSIAN, *map(lacinka, BELARUSIAN)] if name.strip()
)
