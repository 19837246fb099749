"""Beginnings of the names of months, folded, in the order of the year. Longer beginnings first where they clash."""

MONTHS: dict[str, int] = {}

for _number, _names in enumerate(
    (
        "january jan студзен студзень студня studzień studzienia studzieni январ янв styczeń stycznia styczen січн",
        "february feb лют феврал фев luty lutego lutaha лютого",
        "march mar сакавік сакавіка sakavik sakavika март marzec marca берез",
        "april apr красавік красавіка krasavik krasavika апрел апр kwiecień kwietnia kwiecien",
        "may май мая траўн травень траўня travień traŭnia травня maj maja",
        "june jun чэрвен чэрвень чэрвеня červień červienia июн июня czerwiec czerwca",
        "july jul ліпен ліпень ліпеня lipień lipienia июл июля lipiec lipca",
        "august aug жніўн жнівень žnivień žniŭnia жніўня август авг sierpień sierpnia sierpien",
        "september sept sep верас верасень верасня верасьня vierasień vieraśnia сентябр сен wrzesień września wrzesien wrzesnia",
        "october oct кастрычнік кастрычніка kastryčnik kastryčnika октябр окт październik października pazdziernik",
        "november nov лістапад лістапада ноябр ноя listopad listopada",
        "december dec снежан снежань снежня сьнежань сьнежня śniežań śniežnia декабр дек grudzień grudnia grudzien",
    ),
    1,
):
    for _name in _names.split():
        MONTHS[_name] = _number
