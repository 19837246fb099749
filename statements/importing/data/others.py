"""Words of the neighbours: Ukrainian, Polish, Lithuanian, German, French, Spanish and others."""

# Nouns that make a name an organisation's (beginnings of words; shorter than five letters: with two more at most).
BODIES = (
    "агенці", "адвокатськ", "асамблея", "асоціац", "бібліотек", "благодійн", "видавництв", "видання", "громадськ",
    "ініціатив", "інститут", "коаліц", "комітет", "кримськотатарськ", "лікарн", "маці", "меджліс", "мережа", "мережею",
    "мережі", "об'єднан", "об’єднан", "обʼєднан", "організац", "правозахисн", "профспілк", "редакці", "спілк",
    "товариств", "університет", "фундаці", "a.s.b.l", "ab'jadnan", "abjadnan", "abogados", "advokater", "agence",
    "aisbl", "akademi", "alapítvány", "amis", "apvienība", "arbeitsgemeinschaft", "arbeitsgruppe", "arbeitskreis",
    "arhanizacyj", "arhanizatsy", "asamblea", "asamblėja", "asbl", "asociace", "asociacija", "asociacion", "asociación",
    "asociatia", "asociația", "asociácia", "assemblée", "associacao", "associació", "associazione", "associação",
    "assotsiatsiya", "ausschuss", "avocats", "barosu", "barreau", "bendrij", "bendruomen", "beratungsstelle",
    "biblioteka", "biedriba", "biedrība", "birliği", "biuro", "bizottság", "bractw", "buendnis", "bund",
    "bundesverband", "bündnis", "büro", "centar", "centras", "centret", "centro", "centrs", "centrul", "centrum",
    "circolo", "colectivo", "collectif", "comisión", "comitato", "comite", "comité", "congresul", "conseil", "consejo",
    "conselho", "consiglio", "consiliul", "cooperativa", "coordinadora", "coordinamento", "coordination", "corporación",
    "czasopism", "dachverband", "derechos", "dernegi", "dernek", "derneği", "draugija", "dvizhenie", "e.v", "egyesület",
    "federación", "federacj", "federation", "federazione", "federação", "flüchtlingsrat", "fondacija", "fondas",
    "fondation", "fondazione", "fonds", "forbund", "forening", "forumas", "freunde", "fundacion", "fundación",
    "fundacja", "fundacji", "fundatia", "fundația", "fundação", "fédération", "förbund", "förening", "fórum", "gazeta",
    "gemeinde", "gemeinschaft", "genootschap", "gesellschaft", "gewerkschaft", "ggmbh", "girişimi", "gmbh", "grupa",
    "helsinský", "hnutie", "hnutí", "hochschule", "iniciativa", "iniciatyva", "iniciatíva", "inicijativa", "inicjatyw",
    "initiativ", "initsiativa", "institutas", "instituto", "institutul", "instituut", "institūts", "instytut",
    "intézet", "istituto", "izba", "judėjimas", "järjestö", "kancelari", "keskus", "klub", "klubas", "koalicija",
    "koalicj", "kolektyw", "komitea", "komitee", "komiteja", "komitet", "komité", "kommission", "kommitté",
    "konfederacj", "kongres", "kościół", "kustība", "kwartalnik", "központ", "labdar", "landesverband", "liga", "ligue",
    "liitto", "lyga", "maison", "meclisi", "merkezi", "mișcarea", "mouvement", "movimento", "movimiento", "mozgalom",
    "mreža", "mtü", "muzeum", "nadace", "nadační", "nadácia", "namai", "nettverk", "netværk", "netwerk", "netzwerk",
    "nodibinājums", "nätverk", "o.p.s", "obecně prospěšn", "obrońcy praw", "observatoire", "observatorio",
    "obserwatori", "obshchestvennoe", "obshchestvo", "občanské", "občianske", "odbor", "orde van", "organisasjon",
    "organisation non gouv", "organizacija", "organizacion", "organización", "organizația", "organizācija", "osrodek",
    "osservatorio", "ośrodek", "padome", "parafia", "paramos fond", "partei", "partia", "partija", "periodistas",
    "plataforma", "plateforme", "platformu", "porozumieni", "pracowni", "pravaabaron", "pravozashchitn", "przymierze",
    "rechtsanwaltskammer", "redactie", "redakcija", "redakcj", "redaktion", "reseau", "rete per", "revue", "rețeaua",
    "rzecznik praw", "rådet", "rörelse", "réseau", "sajunga", "sajuz", "samarbeid", "samfund", "sans", "savez",
    "savienība", "sdruzhenie", "sdružení", "selskab", "selskap", "selts", "sendikası", "senter", "seura", "sieć",
    "sihtasutus", "sindacato", "sindicato", "société", "solidarité", "soyuz", "spolek", "společenství", "společnost",
    "spolok", "spoločnosť", "spółdzieln", "stichting", "stiftelse", "stiftung", "stowarzysz", "supolnas", "svaz",
    "syndicat", "szervezet", "szkoła", "szövetség", "sąjunga", "sällskap", "säätiö", "taryba", "tavarystv", "tinklas",
    "toimitus", "towarzystw", "tsentar", "tsentr", "tīkls", "társaság", "udruga", "udruzenje", "udruženje", "unione",
    "uniunea", "universidad", "universitaet", "universiteit", "universitetas", "universität", "uniwersytet", "unión",
    "vakfi", "vakfı", "verband", "verein", "vereniging", "verkosto", "verlag", "viešoji įst", "výbor", "võrgustik",
    "všį", "werkgroep", "werkstatt", "wspolnot", "wspólnot", "wydawnictw", "yhdistys", "z.s", "zaklada", "združen",
    "zeitung", "zentrale", "zentrum", "zhurtavanne", "zrzeszeni", "zväz", "zwiaz", "związ", "école", "éditions",
    "ühendus", "ühing", "žmogaus teisi", "únia", "órgano", "ústav",
)  # fmt: skip
# The nouns of bodies that stand in the plural in a heading of a group.
GROUPS = (
    "громадяни", "експерти", "журналісти", "ініціативи", "медіа", "науковці", "об'єднання", "об’єднання", "організації",
    "письменники", "підписанти", "правозахисники", "представники", "юристи", "einzelpersonen", "organisationen",
    "organisations signataires", "organizaciones", "organizacje", "osoby", "personas", "personnes",
)  # fmt: skip
PERSONAL = (
    "в особистій якості", "від себе особисто", "особисто", "приватні особи", "фізичні особи", "a título individual",
    "a título personal", "als einzelperson", "als privatperson", "asmeniškai", "einzelpersonen", "osoby fizyczne",
    "osoby prywatne", "personnes physiques", "privatpersonen", "w imieniu własnym", "à titre individuel",
    "à titre personnel",
)  # fmt: skip
# How a position or a profession begins.
ROLES = (
    "адвокатк", "активістк", "аналітик", "викладач", "виконавч", "волонтерк", "голова громадськ", "голова комітету",
    "голова організації", "голова правління", "голова ради", "депутатк", "дослідни", "експерт", "журналістк",
    "засновни", "заступни", "історик", "керівни", "координаторка", "лікар", "менеджерка", "науковець", "науковиц",
    "перекладач", "письменни", "правозахисни", "представни", "редакторка", "режисер", "співголов", "співзасновни",
    "учительк", "художни", "член правління", "юристк", "abogad", "advogad", "advokat", "adwokat", "aktywist", "anwalt",
    "autorka", "avocat", "avvocat", "bestyrelsesformand", "chercheu", "członek", "członkini", "defensor", "directeur",
    "directora", "directrice", "direktor", "direttor", "docentka", "docentė", "dozent", "dyrektor", "dziennikar",
    "défenseu", "ekspert", "enseignant", "forscher", "fundador", "generalsekretär", "geschäftsführ", "giornalist",
    "gründer", "historik", "historyk", "journaliste", "journalistin", "juriska", "juriste", "juristin", "kierowni",
    "koordinat", "koordynator", "kuratorka", "lehrer", "literaturo", "medlem", "membre de", "membre du", "miembro",
    "mitbegründer", "mitglied", "nauczyciel", "novinář", "obhájce", "obrońca", "pastorin", "periodist", "pełnomocni",
    "pirminink", "podpredsed", "poetka", "politolog", "portavoz", "porte-parole", "prezes", "profesor", "professeur",
    "professorin", "przedstawiciel", "przewodnicz", "présiden", "präsident", "publicyst", "předsed", "radca prawny",
    "rechtsanw", "redaktor", "riaditel", "rzeczni", "rédact", "schriftsteller", "secretario", "secrétaire", "sekretär",
    "specjalist", "spisovatel", "sprecher", "stellvertret", "stipendiat", "studentin", "styreleder", "tlumočn",
    "tłumacz", "vadov", "vedouc", "vertreter", "vice-président", "vicepres", "vizepräsident", "voorzitter",
    "vorsitzend", "výkonn", "wiceprezes", "wiceprzewodnicz", "współprzewodnicz", "współzałożyciel", "wykładow",
    "zakladatel", "zastępc", "założyciel", "übersetzer", "écrivain", "ředitel",
)  # fmt: skip
TITLES = (
    "пан", "пані", "професор", "adw.", "avv.", "dipl.-ing.", "doc. dr.", "dott.", "dott.ssa", "dr hab.", "dr. hab.",
    "frau", "herr", "inż.", "judr.", "ks.", "madame", "maitre", "maître", "me", "mgr", "mgr.", "mlle", "mme", "mons.",
    "monsieur", "mudr.", "paeddr.", "pani", "phdr.", "prof. dr hab.", "prof. univ. dr.", "prof.ssa", "professeur",
    "rechtsanwalt", "rechtsanwältin", "rndr.", "señor", "señora", "signor", "signora", "sra.", "thdr.", "univ.-prof.",
)  # fmt: skip
# Headings that announce signatories, whole.
SIGNED = (
    "до заяви приєдналися", "заяву підписали", "заяву підтримали", "звернення підписали", "ми, нижчепідписані",
    "ми, що нижче підписалися", "нижчепідписані", "організації-підписанти", "підписали", "підписали заяву",
    "підписалися", "підписанти", "підписи", "підтримали", "приєдналися", "список підписантів", "allekirjoittajat",
    "allkirjastajad", "erstunterzeichner", "erstunterzeichner*innen", "firmado por", "firman", "firmantes", "firmatari",
    "les signataires", "lista sygnatariuszy", "my, niżej podpisani", "niżej podpisani", "organisations signataires",
    "organizaciones firmantes", "parakstījuši", "pasirašiusios organizacijos", "pasirašė", "podepsáni", "podpisali",
    "podpisani", "podpisy", "premiers signataires", "signataires", "signatarios", "signatáři", "signé par",
    "sygnatariusze", "underskrivet af", "undertecknat av", "unterzeichnende", "unterzeichnende organisationen",
    "unterzeichner", "unterzeichner:innen", "unterzeichnet von",
)  # fmt: skip
GENRES = (
    "відкритий лист", "звернення", "спільна заява", "спільне звернення", "atviras laiškas", "bendras pareiškimas",
    "carta abierta", "declaración conjunta", "déclaration commune", "déclaration conjointe", "gemeinsame erklärung",
    "lettre ouverte", "list otwarty", "offener brief", "otevřený dopis", "oświadczenie", "stellungnahme",
    "wspólne oświadczenie",
)  # fmt: skip
SALUTATION = (
    "вельмишановн", "шановн", "cher monsieur", "chère madame", "estimad", "liebe kolleg", "madame la",
    "madame, monsieur", "monsieur le", "sehr geehrte", "szanown", "vážen",
)  # fmt: skip
CLOSING = (
    "з повагою", "atentamente", "cordialement", "hochachtungsvoll", "mit freundlichen grüßen",
    "mit solidarischen grüßen", "pagarbiai", "s pozdravem", "s úctou", "saludos cordiales", "veuillez agréer",
    "z poważaniem", "z wyrazami szacunku",
)  # fmt: skip
COLUMNS = (
    "ім'я", "ім'я та прізвище", "організація", "піб", "представник", "прізвище", "apellido", "imię i nazwisko",
    "nachname", "nazwisko", "nom et prénom", "organización", "organizacja", "prénom", "vorname",
)  # fmt: skip
