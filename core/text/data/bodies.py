"""Words that many organisations share, in three languages, each brought to one concept.

They let a name be compared with its translation ("Праваабарончы цэнтр" and "Human Rights Centre") and weigh little by
themselves: two centres are not the same body because both are centres. Keys are beginnings of folded words.
"""

CONCEPTS: dict[str, tuple[str, ...]] = {
    "human rights": ("праваабарон", "правозащит", "правозахис"),
    "centre": ("цэнтр", "центр", "center", "centre"),
    "committee": ("камітэт", "комитет", "committe"),
    "association": ("асацыяц", "аб яднан", "абяднан", "ассоциац", "объединен", "обединен", "associat", "union", "саюз", "союз"),
    "society": ("таварыств", "обществ", "грамадств", "society"),
    "public": ("грамадск", "общественн", "public", "civil", "civic", "грамадзянск", "гражданск"),
    "institution": ("установ", "учрежден", "institution", "institut", "інстытут", "институт"),
    "initiative": ("ініцыятыв", "инициатив", "initiativ"),
    "movement": ("рух", "движен", "movement"),
    "foundation": ("фонд", "foundat", "fund"),
    "house": ("дом", "house"),
    "journalist": ("журналіст", "журналист", "journalis"),
    "campaign": ("кампан", "campaign"),
    "network": ("сетк", "сеть", "network"),
    "group": ("груп", "group"),
    "legal": ("прававо", "правово", "юрыдычн", "юридическ", "legal", "law"),
    "belarus": ("беларус", "белорус", "belarus"),
    "international": ("міжнародн", "международн", "internation"),
    "helsinki": ("хельсінк", "хельсинк", "helsink"),
    "organisation": ("арганізац", "организац", "organisat", "organizat"),
    "independent": ("незалежн", "независим", "independ"),
    "educational": ("адукацыйн", "асветн", "образователь", "просветит", "educat"),
    "women": ("жанчын", "жаночы", "женщин", "женск", "women"),
    "youth": ("моладз", "маладз", "молодеж", "young", "youth"),
    "writers": ("пісьменнік", "писател", "writer"),
    "lawyers": ("адвакат", "юрыст", "lawyer"),
    "freedom": ("свабод", "свобод", "freedom", "libert"),
    "research": ("даследав", "исследов", "research", "studies"),
    "protection": ("абарон", "защит", "protect", "defence", "defens"),
    "repressed": ("рэпрэсаван", "репрессир", "repress"),
    "documentation": ("дакумент", "документ", "document"),
    "assistance": ("дапамог", "помощ", "assistan"),
    "people": ("людз", "люд", "people", "person"),
    "disabilities": ("інвалід", "инвалид", "disab"),
    "rights": ("прав", "right"),
    "solidarity": ("салідарн", "солидарн", "solidar"),
    "spring": ("вясн", "весн", "spring"),
}

# Words that carry no meaning in a name.
EMPTY = frozenset(
    ["the", "of", "for", "and", "in", "on", "a", "an", "to", "with", "by", "its", "at", "ngo", "і", "ў", "у", "з", "на", "для", "па", "аб", "да", "па", "імя", "и", "в", "с", "по", "о", "об", "на", "для", "им", "имени", "го", "рэспубліцы", "республике"]
)
