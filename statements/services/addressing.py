"""Finding out whom a demand is put to, from the words of its statement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zayava.core.text.folding import fold
from zayava.core.texts import TranslatedText

from ..models import Addressee, AddresseeWording, DemandOccurrence

_ARTICLE = re.compile(r"^(?:the|an?|to) ")
_LENGTH = 300


def wording_key(text: str) -> str:
    """What two wordings of one addressee have in common: folded, without an English article at the beginning."""
    return _ARTICLE.sub("", fold(text))[:_LENGTH]


def address(statements: Iterable[int]) -> None:
    """Note for every demand of the statements (by key) which addressee its words mean, or those it is part of.

    Words that are known in any language lead to the addressee they led to before; other words make a new one.
    """
    found = DemandOccurrence.objects.filter(statement__in=set(statements)).select_related("statement")
    rows = list(found.order_by("position", "pk"))
    by_key = {row.pk: row for row in rows}
    spoken = {row.pk: _keys(row.addressee) for row in rows}
    known = dict(
        AddresseeWording.objects.filter(folded__in={key for keys in spoken.values() for key in keys.values()})
        .order_by("pk")
        .values_list("folded", "addressee_id")
    )
    for row in rows:
        if spoken[row.pk]:
            _learn(row, spoken[row.pk], known)
    for row in rows:
        meant, above = None, row
        for _step in range(10):
            keys = spoken.get(above.pk, {})
            meant = next((known[key] for key in keys.values() if key in known), None)
            if meant is not None or above.parent_id is None or above.parent_id not in by_key:
                break
            above = by_key[above.parent_id]
        if row.addressed_to_id != meant:
            DemandOccurrence.objects.filter(pk=row.pk).update(addressed_to=meant)


def _keys(texts: TranslatedText) -> dict[str, str]:
    """The key of the wording in each language, those without any letter left out."""
    return {language: key for language, text in texts.items() if (key := wording_key(text))}


def _learn(row: DemandOccurrence, keys: dict[str, str], known: dict[str, int]) -> None:
    """Make an addressee of words nobody has used before; let new words of a known one lead to it too.

    Its name is shown to readers, so it comes from published texts only.
    """
    found = next((known[key] for key in keys.values() if key in known), None)
    for key in dict.fromkeys(keys.values()):
        if key not in known:
            found = found or Addressee.objects.create().pk
            # Another process may have met the same words at the same moment: whoever was first decides.
            known[key] = AddresseeWording.objects.get_or_create(folded=key, defaults={"addressee_id": found})[
                0
            ].addressee_id
    if row.statement.number is not None and found is not None:
        addressee = Addressee.objects.get(pk=found)
        if set(row.addressee) - set(addressee.name):
            addressee.name = TranslatedText({**row.addressee, **addressee.name})
            addressee.save(update_fields=["name", "slug"])
