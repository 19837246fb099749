"""The tags of a statement or a demand, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse

from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText, Shown, TranslatedText

from ..models import Statement, TaggedDemand, TaggedStatement


@dataclass(frozen=True)
class TagLink(Shown):
    label: LocalisedText
    url: str


def _with_labels(tagged: QuerySet) -> QuerySet:
    label_fields = ("tag__labels__language", "tag__labels__label", "tag__labels__slug")
    return tagged.order_by("tag__name", "tag_id").values_list("tag_id", "tag__name", "tag__slug", *label_fields)


@prepared
def _of_statement(statement: Any) -> QuerySet:
    return _with_labels(TaggedStatement.objects.filter(content_object=statement))


@prepared
def _of_demand(demand: Any) -> QuerySet:
    return _with_labels(TaggedDemand.objects.filter(content_object=demand))


def statement_tags(statement: Statement, language: str) -> list[TagLink]:
    """The tags of a statement with their labels: one query."""
    return _links(_of_statement(statement=statement.pk), language)


def demand_tags(demand: int, language: str) -> list[TagLink]:
    """The tags of a demand (by key) with their labels: one query."""
    return _links(_of_demand(demand=demand), language)


def _links(rows: Iterable[tuple[Any, ...]], language: str) -> list[TagLink]:
    names: dict[int, tuple[str, str]] = {}
    labels: dict[int, dict[str, str]] = {}
    slugs: dict[int, dict[str, str]] = {}
    for key, name, slug, code, label, label_slug in rows:
        names[key] = (name, slug)
        if code:
            labels.setdefault(key, {})[code] = label
            slugs.setdefault(key, {})[code] = label_slug
    return [
        TagLink(
            TranslatedText(labels.get(key)).in_language(language) or LocalisedText(name, "en", language != "en"),
            tag_url(TranslatedText(slugs.get(key)).text(language) or slug),
        )
        for key, (name, slug) in names.items()
    ]


def tag_url(slug: str) -> str:
    """The address of a tag's page, or ``""`` on a site that has not mounted it."""
    try:
        return reverse("tag_page", args=[slug])
    except NoReverseMatch:
        return ""
