"""English cues."""

# Nouns that make a name an organisation's (beginnings of words).
BODIES = (
    "organis", "organiz", "associat", "committee", "centre", "center", "institut", "foundation", "fund", "union", "league",
    "society", "initiative", "movement", "coalition", "network", "alliance", "federation", "platform", "group", "council",
    "forum", "house", "office", "campaign", "agency", "newspaper", "magazine", "radio", "channel", "press", "club", "party",
    "team", "assembly", "board", "bureau", "commission", "congress", "observatory", "project", "clinic", "archive",
    "library", "school", "academy", "university", "college", "faculty", "trust", "partnership", "collective", "circle",
    "community", "fellowship", "guild", "chamber", "legal aid", "watch", "international", "helsinki", "monitor", "ngo",
    "workshop", "theatre", "choir", "museum", "publisher", "company", "cooperative", "co-operative", "consortium",
    "secretariat", "mission", "hub", "lab", "friends", "kitchen", "orchestra", "brotherhood", "sisterhood", "diaspora",
    "congregation", "parish", "church", "laboratory", "media", "studio", "service", "reporters", "journalists", "lawyers",
    "volunteers", "defenders", "without", "against", "rights", "post", "shelter", "voices", "neighbours", "neighbors",
    "station", "bulletin", "gazette", "herald", "review", "mothers", "women", "confederation", "caucus", "syndicate",
    "verein", "fundacja", "stowarzyszenie", "fundación", "fondation", "réseau", "ligue", "comité", "amis", "gesellschaft",
    "stiftung", "sdružení", "asociace", "asociación", "centrum", "instytut", "ośrodek", "towarzystwo", "spolek",
    "föreningen", "förening", "forening", "advokater", "zentrum", "bund", "associazione", "fondazione", "unione", "liga",
    "vereniging", "stichting", "yhdistys", "biedrība", "asociacija", "centras", "sąjunga", "ühing", "komitee", "komitet",
    "sans", "e.v.", "ltd", "gmbh", "asbl", "a.s.b.l.",
)  # fmt: skip
# The nouns of bodies that stand in the plural in a heading of a group.
GROUPS = (
    "residents", "teachers", "students", "doctors", "workers", "public associations", "co-signatories",
    "organisations", "organizations", "ngos", "associations", "initiatives", "individuals", "institutions", "campaigns",
    "networks", "media", "experts", "partners", "members", "unions", "lawyers", "journalists", "academics", "writers",
    "persons", "people", "signatories", "groups", "movements", "coalitions", "foundations", "citizens", "representatives",
    "supporters", "human rights defenders", "endorsed", "supported by", "joined by", "also joined", "scholars", "artists",
    "public figures", "activists", "newsrooms", "parties", "bodies", "professors", "politicians", "clergy", "scientists",
)  # fmt: skip
PERSONAL = (
    "in a personal capacity", "in their personal capacity", "personal capacity", "in an individual capacity", "individuals",
    "individual signator", "individual member", "in private capacity", "as private person", "private persons", "personally",
    "in his personal capacity", "in her personal capacity", "individual capacity", "private capacity", "persons", "citizens",
    "people", "public figures", "natural persons",
)  # fmt: skip
ROLES = (
    "head", "director", "chair", "president", "vice", "coordinator", "co-ordinator", "member", "lawyer", "attorney",
    "representative", "secretary", "founder", "co-founder", "editor", "journalist", "poet", "writer", "professor", "teacher",
    "doctor", "activist", "human rights defender", "human rights activist", "advocate", "expert", "executive", "deputy",
    "spokes", "researcher", "analyst", "manager", "treasurer", "translator", "composer", "bookseller", "retired", "former",
    "student", "graduate", "scholar", "historian", "sociologist", "economist", "artist", "musician", "photographer",
    "priest", "pastor", "acting", "senior", "programme", "program", "legal adviser", "legal advisor", "adviser", "advisor",
    "volunteer", "engineer", "architect", "psychologist", "ombuds", "observer", "candidate", "deacon", "leader", "staff",
    "co-chair", "rector", "dean", "fellow", "blogger", "publisher", "actor", "actress", "film", "politician", "worker",
    "pensioner", "convenor", "convener", "honorary", "co-director", "managing", "board member", "board", "on behalf",
    "correspondent", "reporter", "bishop", "archbishop", "rabbi", "imam", "philosopher", "economist", "physician", "nurse", "farmer", "fisher", "sculptor",
)  # fmt: skip
# What makes a line an affiliation rather than a name.
AFFILIATIONS = (
    "graduate of",
    "student of",
    "alumn",
    "member of",
    "participant of",
    "employee of",
    "laureate of",
    "winner of",
)
TITLES = ("dr", "dr.", "prof", "prof.", "professor", "rev", "rev.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir",
          "father", "fr.", "the rev.", "rt rev.", "rt. rev.", "hon.", "archbishop", "bishop", "pastor", "adv.")  # fmt: skip
BEHALF = ("on behalf of", "in the name of", "for and on behalf of", "representing")
SIGNED = (
    "signatories", "signatories of", "signatures", "signature", "signed by", "signed", "undersigned", "the undersigned",
    "list of signatories", "the following organisations", "signatory organisations", "signatory organizations",
    "endorsed by", "supported by", "co-signed by", "the statement was signed by", "the statement is signed by",
    "this statement is signed by", "the letter is signed by", "joint signatories", "initial signatories", "signing",
    "organisations that signed", "organizations that signed", "the appeal was signed by", "we, the undersigned",
    "this statement has been signed by", "names of signatories", "the signatories", "undersigned organisations",
    "from", "the following have signed", "statement supported by", "statement signed by", "letter signed by",
)  # fmt: skip
DEMAND = (
    "consider it necessary", "is necessary", "we want", "need to", "needs to", "has to", "have to", "obliged to",
    "we call on", "we call upon", "call on", "calls on", "call upon", "calls upon", "we demand", "demand", "demands",
    "we urge", "urge", "urges", "we ask", "we appeal", "we request", "we insist", "we require", "we recommend",
    "recommendations", "our demands", "calling on", "calling upon", "we expect", "should", "must", "to ask", "we propose",
    "appeal to", "request that", "request you", "ask you", "asks you",
)  # fmt: skip
SAYING = ("said", "says", "told", "explained", "added", "according to", "stated", "noted", "recalled", "continued",
          "comments", "commented", "believes", "emphasised", "emphasized", "stressed", "answers", "replied", "remarks",
          "concludes", "remembers", "asks", "adds", "notes", "stresses", "writes", "wrote")  # fmt: skip
GENRES = ("joint statement", "statement", "open letter", "appeal", "position", "declaration", "resolution", "petition",
          "address", "communiqué", "communique", "joint position", "joint appeal", "joint letter", "manifesto")  # fmt: skip
CITED = ("open letter", "joint statement", "joint appeal", "statement", "appeal", "report", "letter", "declaration",
         "resolution", "petition", "recommendations", "concluding observations", "communication", "opinion", "position",
         "manifesto", "memorandum", "joint submission", "submission", "briefing")  # fmt: skip
FIRST_PERSON = ("we", "our", "us")
INDEX = ("index",)
COUNTED = ("organis", "organiz", "signator", "ngo", "group", "initiative", "associations", "individuals", "people")
SIGNING = ("sign", "launch", "issue", "join", "address", "appeal", "demand", "call", "urge", "support", "endors", "condemn",
           "are launching", "have signed", "declare", "protest")  # fmt: skip
TAGS = ("tags", "tag", "keywords", "topics", "labels", "filed under", "tagged")
RELATED = ("related", "related content", "read also", "see also", "read more on", "more news", "latest news", "recent posts",
           "recommended", "related posts", "related articles", "most read", "popular", "you may also like", "other news",
           "more on this topic", "previous", "next")  # fmt: skip
FURNITURE = (
    "share", "tweet", "print", "share this", "share on facebook", "share on twitter", "read more", "more", "home", "about us",
    "about", "contact", "contacts", "contact us", "search", "menu", "main menu", "skip to main content", "skip to content",
    "subscribe", "subscribe to our newsletter", "newsletter", "log in", "login", "sign in", "register", "donate", "comments",
    "leave a comment", "add comment", "no comments", "facebook", "twitter", "telegram", "instagram", "youtube", "vk", "viber",
    "email", "e-mail", "pages", "back to top", "top", "back", "next", "previous", "first", "last", "all news", "news",
    "follow us", "send", "copy link", "copy url", "download pdf", "print version", "printer-friendly version", "sitemap",
    "privacy policy", "terms of use", "accept", "decline", "accept all", "reject", "settings", "cookie settings", "whatsapp",
    "linkedin", "like", "mastodon", "bluesky", "x", "odnoklassniki", "statements", "campaigns", "publications", "all rights reserved",
    "you are here", "language", "languages", "english", "support us", "our projects", "projects", "documents", "archive",
    "photo", "video", "gallery", "events", "events calendar", "share:", "load more", "show more", "older posts", "newer posts",
    "jump to navigation", "advertisement", "reply", "forward", "save", "embed", "rss", "views", "version for print", "close",
    "accessibility", "version for the visually impaired", "ok", "i agree", "agree", "got it", "text size", "font size", "go to top", "skip to navigation", "continue reading",
)  # fmt: skip
# Sections of a news site, as they stand in the line above a title.
RUBRICS = (
    "reportage", "news", "interview", "interviews", "analysis", "opinion", "opinions", "comment", "society",
    "statements", "politics", "human rights", "blog", "article", "articles", "feature", "features", "report",
    "culture", "investigation", "column", "press releases", "long read",
)  # fmt: skip
COOKIE = ("cookie", "cookies")
DEVICE = ("small files", "your device", "your browser")
FEED = (
    "subscribe to rss",
    "subscribe to",
    "rss feed",
    "rss",
    "subscribe via",
    "follow us on",
    "join our telegram",
    "sign up",
)
RIGHTS = ("all rights reserved", "copyright", "©", "(c) 20", "powered by", "republication", "reprint", "design by",
          "developed by", "creative commons", "site by", "website by", "materials may be used", "hosted by")  # fmt: skip
PUBLISHED = ("published", "published on", "posted on", "posted", "date", "updated", "last updated", "last modified",
             "created", "on", "adopted in", "adopted at", "adopted on", "adopted", "done at", "done in", "given at", "signed at", "signed in", "issued", "for immediate release", "publication date", "date of publication", "submitted on")  # fmt: skip
CONTACT = ("for more information", "for further information", "contact", "media contact", "press contact", "contacts",
           "to join", "to sign", "add your signature", "sign the statement", "the statement is open")  # fmt: skip
SALUTATION = ("dear", "your excellenc", "your majesty", "ladies and gentlemen", "honourable", "honorable", "sir", "madam",
              "to whom it may")  # fmt: skip
ADDRESSED = ("to the ", "to:", "to his", "to her", "to mr", "to ms", "to all", "cc", "copy:", "attn")
CLOSING = ("yours faithfully", "yours sincerely", "sincerely", "respectfully", "with respect", "best regards", "with kind",
           "faithfully yours", "kind regards", "regards", "in solidarity", "yours truly", "with solidarity")  # fmt: skip
CONTINUES = ("of", "for", "and", "the", "in", "on", "to", "with", "by", "a", "an", "at", "&", "de", "von")
COLUMNS = ("organisation", "organization", "name", "representative", "signature", "position", "no", "no.", "country",
           "signatory", "represented by", "signed by", "name and surname", "role", "title", "person", "body")  # fmt: skip
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
