"""What organisations and people have in common: they are known by their names, and two may turn out to be one."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import translation
from django.utils.translation import gettext
from modelcluster.models import ClusterableModel

from zayava.core.conf import conf
from zayava.core.texts import LocalisedText

from ..enums import NameKind

if TYPE_CHECKING:
    from .names import NameBase

_RANK = {kind: rank for rank, kind in enumerate(NameKind.values)}
_FAR = len(_RANK)

NameRank = Callable[["NameBase"], tuple[int, bool, int, int]]


def choose_name(names: Iterable[NameBase], language: str | None = None) -> NameBase | None:
    """Of the names of one entry, the row to show to a reader of ``language``; see :func:`name_rank`."""
    return first_name(names, name_rank(language))


def first_name(names: Iterable[NameBase], rank: NameRank) -> NameBase | None:
    """Of the names of one entry, the first by their rank; one still in use wherever there is one."""
    names = list(names)
    current = [name for name in names if name.kind != NameKind.FORMER and name.valid_until is None]
    return min(current or names, key=rank, default=None)


def name_rank(language: str | None = None) -> NameRank:
    """What puts the names of an entry in order for a reader of ``language``.

    Language goes first, along the fallback order; within a language a name still in use goes before one that ended, and
    official before short, transliteration and as printed. The lowest key decides between equals, so that the choice
    never changes by itself.
    """
    wanted = language or (translation.get_language() or "").split("-")[0]
    order = {code: position for position, code in enumerate(conf.fallback_order(wanted))}
    order.setdefault("", len(order))

    def rank(name: NameBase) -> tuple[int, bool, int, int]:
        # Names in a language we do not publish, or in none, come last but still before nothing at all.
        position = order.get(name.language, len(order))
        ended = name.kind == NameKind.FORMER or name.valid_until is not None
        return position, ended, _RANK.get(name.kind, _FAR), name.pk or 0

    return rank


def name_in_words(name: NameBase | None, language: str | None = None) -> LocalisedText:
    """A chosen name as a text that says which language it is in; “(no name)” for an entry without one."""
    wanted = language or (translation.get_language() or "").split("-")[0]
    if name is None:
        return LocalisedText(gettext("(no name)"), wanted)
    return LocalisedText(name.text, name.language or wanted, bool(name.language) and name.language != wanted)


class RegisterQuerySet(models.QuerySet):
    """Entries of the register."""

    def with_names(self) -> Self:
        """Fetch the names too, so that showing an entry in any language costs no query."""
        return self.prefetch_related("names")

    def standing(self) -> Self:
        """Leave out the entries that were merged into another one."""
        return self.filter(merged_into__isnull=True)


class RegisterEntry(ClusterableModel):
    """An entry that keeps its identity (``uid``) whatever it is called, and even after it was merged away."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="merged_entries"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = RegisterQuerySet.as_manager()

    class Meta:
        abstract = True

    def survivor(self) -> Self:
        """The entry that stands for this one: itself, or the one it was merged into, however far that goes."""
        entry, seen = self, {self.pk}
        while entry.merged_into_id is not None and entry.merged_into_id not in seen:
            seen.add(entry.merged_into_id)
            entry = entry.merged_into
        return entry

    def best_name(self, language: str | None = None) -> NameBase | None:
        """The name row to show to a reader of ``language``; reads ``names`` once. See :func:`choose_name`."""
        return choose_name(self.names.all(), language)

    def name_in(self, language: str | None = None) -> LocalisedText:
        """What it is called, for a reader of ``language``, saying which language the name is in."""
        return name_in_words(self.best_name(language), language)

    def autocomplete_label(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return self.name_in().text
