"""Recording many names at once: the list of a letter that thousands signed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction

from ..enums import NameKind
from ..models import NameBase, Organisation, RegisterEntry
from ..models.names import cleaned_name
from .names import NAME_MODELS

_CHUNK = 500


def record_names(
    model: type[RegisterEntry],
    names: Iterable[tuple[int, str]],
    language: str = "",
    kind: str = NameKind.AS_PRINTED,
    source: str = "",
    source_url: str = "",
) -> dict[tuple[int, str], NameBase]:
    """Keep names of entries exactly as written, each once, and return their rows by what was asked for.

    ``names`` are pairs of the key of a standing entry and a text. The rules are those of
    :func:`~zayava.organisations.services.record_name`; the queries are two for every 500 entries, and one for each name
    that the register knew without its language or source. Raises ``ValidationError`` for an empty or over-long name and
    then records none.
    """
    asked = {(key, text): cleaned_name(text) for key, text in names}
    name_model = NAME_MODELS[model]
    field = name_model.entry_field
    with transaction.atomic():
        rows: dict[tuple[int, str], dict[str, NameBase]] = defaultdict(dict)
        keys = sorted({key for key, _text in asked})
        for start in range(0, len(keys), _CHUNK):
            for row in name_model.objects.filter(**{f"{field}__in": keys[start : start + _CHUNK]}):
                rows[getattr(row, f"{field}_id"), row.text][row.language] = row
        added: list[NameBase] = []
        for (key, _text), text in asked.items():
            known = rows[key, text]
            found = known.get(language) or known.get("") or (next(iter(known.values()), None) if not language else None)
            if found is None:
                found = name_model(
                    **{f"{field}_id": key},
                    text=text,
                    kind=kind,
                    language=language,
                    source=source,
                    source_url=source_url,
                )
                found.derive()
                added.append(found)
            elif (language and not found.language) or (source and not found.source):
                found.language = found.language or language
                if not found.source:
                    found.source, found.source_url = source, source_url
                found.save()
            known[found.language] = found
        name_model.objects.bulk_create(added, batch_size=_CHUNK)
        if model is Organisation and added:
            # No signals are sent for rows that are written together. The catalogue is made of what selectors say.
            from ..catalogue import organisation_catalogue

            organisation_catalogue.touch(*{row.organisation_id for row in added})
    return {
        (key, text): rows[key, clean].get(language) or rows[key, clean].get("") or next(iter(rows[key, clean].values()))
        for (key, text), clean in asked.items()
    }
