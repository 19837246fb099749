"""The tags of a statement, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse

from zayava.core.prepared import prepared
from zayava.core.texts import LocalisedText, Shown, TranslatedText

from ..models import Statement, TaggedStatement


@dataclass(frozen=True)
class TagLink(Shown):
    label: LocalisedText
    url: str


@prepared
def _tags(statement: Any) -> QuerySet:
    label_fields = ("tag__labels__language", "tag__labels__label", "tag__labels__slug")
    return (
        TaggedStatement.objects.filter(content_object=statement)
        .order_by("tag__name", "tag_id")
        .values_list("tag_id", "tag__name", "tag__slug", *label_fields)
    )


def statement_tags(statement: Statement, language: str) -> list[TagLink]:
    """The tags with their labels: one query."""
    names: dict[int, tuple[str, str]] = {}
    labels: dict[int, dict[str, str]] = {}
    slugs: dict[int, dict[str, str]] = {}
    for key, name, slug, code, label, label_slug in _tags(statement=statement.pk):
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
