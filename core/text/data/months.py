"""Beginnings of the names of months, folded, in the order of the year. Longer beginnings first where they clash."""

MONTHS: dict[str, int] = {}

for _number, _names in enumerate(
    (
        "january jan студзен студзень студня январ янв styczeń stycznia styczen січн",
        "february feb лют феврал фев luty lutego лютого",
        "march mar сакавік сакавіка март marzec marca берез",
        "april apr красавік красавіка апрел апр kwiecień kwietnia kwiecien",
        "may май мая траўн травень траўня травня maj maja",
        "june jun чэрвен чэрвень чэрвеня июн июня czerwiec czerwca",
        "july jul ліпен ліпень ліпеня июл июля lipiec lipca",
        "august aug жніўн жнівень жніўня август авг sierpień sierpnia sierpien",
        "september sept sep верас верасень верасня сентябр сен wrzesień września wrzesien wrzesnia",
        "october oct кастрычнік кастрычніка октябр окт październik października pazdziernik",
        "november nov лістапад лістапада ноябр ноя listopad listopada",
        "december dec снежан снежань снежня декабр дек grudzień grudnia grudzien",
    ),
    1,
):
    for _name in _names.split():
        MONTHS[_name] = _number
