"""Tags as links, from rows of tags joined with their labels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from .texts import LocalisedText, Shown, TranslatedText

TAG_FIELDS = ("tag_id", "tag__name", "tag__slug", "tag__labels__language", "tag__labels__label", "tag__labels__slug")
"""What a question asks of a row that joins something to a tag."""

TagRow = tuple[int, str, str, str | None, str | None, str | None]


@dataclass(frozen=True)
class TagLink(Shown):
    label: LocalisedText
    url: str


def tag_links(rows: Iterable[TagRow], language: str) -> list[TagLink]:
    """The tags of :data:`TAG_FIELDS` rows, one row for each label, in the order of the rows; no query."""
    names: dict[int, tuple[str, str]] = {}
    labels: dict[int, dict[str, str]] = {}
    slugs: dict[int, dict[str, str]] = {}
    for key, name, slug, code, label, label_slug in rows:
        names[key] = (name, slug)
        if code:
            labels.setdefault(key, {})[code] = label or ""
            slugs.setdefault(key, {})[code] = label_slug or ""
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
