"""Where the page of a tag is, and which tag an address means."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import NoReverseMatch, reverse
from django.utils import translation

from ..models import FormerTagAddress, Tag, TagLabel, TagSynonym


def tag_url(tag: Tag, language: str) -> str:
    """The address of a tag's page for readers of a language; ``""`` on a site that has not mounted the tags."""
    with translation.override(language):
        try:
            return reverse("tag_page", args=[tag.slug_in(language)])
        except NoReverseMatch:
            return ""


def tag_at(slug: str, language: str) -> Tag | None:
    """The tag that an address means, with its labels, or ``None``.

    Asked for in this order: the address in the reader's language, in another one, the address of a synonym, a former
    address, the working address. A tag that was merged is answered by the one it was merged into. At most six queries,
    three for a present address.
    """
    for rows in (
        TagLabel.objects.filter(slug=slug),
        TagSynonym.objects.filter(slug=slug),
        FormerTagAddress.objects.filter(slug=slug),
    ):
        found = rows.order_by("pk").values_list("language", "tag_id", "tag__merged_into_id")
        key = _best(found, language)
        if key is not None:
            return Tag.objects.with_labels().filter(pk=key).first()
    tag = Tag.objects.with_labels().filter(slug=slug).first()
    if tag is not None and tag.merged_into_id:
        return Tag.objects.with_labels().filter(pk=tag.merged_into_id).first()
    return tag


def _best(rows: Iterable[tuple[str, int, int | None]], language: str) -> int | None:
    """The tag of the row in the reader's language, of one that stands before one that was merged; else of the first."""
    ranked = sorted(rows, key=lambda row: (row[0] != language, row[2] is not None))
    return next((merged or tag for _language, tag, merged in ranked), None)
