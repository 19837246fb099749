"""From names an editor typed to rows of the register, for many rows in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from zayava.core.text.folding import fold
from zayava.organisations.models import NameBase, Organisation, OrganisationName, Person, PersonName, RegisterEntry
from zayava.organisations.services import record_names

from ..models import Statement
from .importing.plan import PlannedName
from .importing.registering import Registrar, key_of

NAMES: dict[type[RegisterEntry], type[NameBase]] = {Organisation: OrganisationName, Person: PersonName}


def name_source(statement: Statement) -> str:
    """How the register says where a printed name stands."""
    return str(statement)[:500]


class Register:
    """The entries of one kind that a set of rows speaks of, read once.

    ``keys`` are primary keys that were chosen, ``texts`` names that were typed and not chosen.
    """

    def __init__(self, model: type[RegisterEntry], keys: Iterable[int], texts: Iterable[str]) -> None:
        self.model = model
        self.entries: dict[int, RegisterEntry] = {}
        self._by_name: dict[str, set[int]] = defaultdict(set)
        names: Any = NAMES[model]
        entry = names.entry_field
        keys = set(keys)
        if folded := {fold(text) for text in texts} - {""}:
            found = names.objects.filter(folded__in=folded, **{f"{entry}__merged_into__isnull": True})
            for name, key in found.values_list("folded", entry):
                self._by_name[name].add(key)
                keys.add(key)
        if keys:
            rows = model._default_manager.filter(pk__in=keys).select_related("merged_into").prefetch_related("names")
            self.entries = {row.pk: row for row in rows}

    def called(self, text: str) -> list[RegisterEntry]:
        """The entries that carry exactly this name."""
        return [self.entries[key] for key in sorted(self._by_name[fold(text)]) if key in self.entries]

    def goes_by(self, key: int, text: str) -> bool:
        """Whether an entry is the one meant by the text beside its key."""
        entry = self.entries.get(key)
        return entry is not None and fold(text) in {name.folded for name in entry.names.all()}

    def create(self, texts: Iterable[str], language: str, source: str) -> dict[str, RegisterEntry]:
        """A new entry for each text; texts that are equal as folded share one."""
        planned = [PlannedName(text) for text in dict.fromkeys(texts)]
        if not planned:
            return {}
        rows = Registrar(self.model, language, source).register(planned)
        field: str = NAMES[self.model].entry_field  # type: ignore[attr-defined]  # every concrete name has it
        keys = {name.printed: getattr(rows[key_of(name)], f"{field}_id") for name in planned}
        entries = self.model._default_manager.in_bulk(set(keys.values()))
        return {printed: entries[key] for printed, key in keys.items()}

    def printed(self, wanted: Iterable[tuple[int, str, str]], source: str) -> dict[tuple[int, str, str], NameBase]:
        """The name rows of ``(key, name as printed, language)``; only what the entry does not carry is written."""
        by_language: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for key, text, language in wanted:
            by_language[language].append((key, text))
        rows: dict[tuple[int, str, str], NameBase] = {}
        for language, names in by_language.items():
            for (key, text), row in record_names(self.model, names, language, source=source).items():
                rows[key, text, language] = row
        return rows
