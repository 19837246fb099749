"""Where the page of a tag is, and which tag an address means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.core.validators import slug_unicode_re
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from ..models import FormerTagAddress, Tag, TagLabel, TagSynonym
from .wordbook import Wordbook


def tag_url(tag: Tag, language: str) -> str:
    """The address of a tag's page for readers of a language; ``""`` on a site that has not mounted the tags."""
    with translation.override(language):
        return url_at(tag.slug_in(language))


def url_at(slug: str) -> str:
    """The address of the page of the tag that has a slug in the active language; ``""`` as :func:`tag_url`."""
    try:
        return reverse("tag_page", args=[slug])
    except NoReverseMatch:
        return ""


def key_at(slug: str, language: str, request: HttpRequest | None = None) -> int | None:
    """The primary key of the tag that an address means, or ``None``.

    Asked for in this order: the address in the reader's language, in another one, the address of a synonym, a former
    address, the working address. A tag that was merged is answered by the one it was merged into. No query for a
    present address beyond those of :meth:`.Wordbook.of`, at most three for another.
    """
    if not slug_unicode_re.match(slug):
        return None
    if (present := _best(Wordbook.of(request).at(slug), language)) is not None:
        return present
    for rows in (
        TagSynonym.objects.filter(slug=slug),
        FormerTagAddress.objects.filter(slug=slug),
    ):
        found = rows.order_by("pk").values_list("language", "tag_id", "tag__merged_into_id")
        key = _best(found, language)
        if key is not None:
            return key
    rows = Tag.objects.filter(slug=slug).order_by().values_list("pk", "merged_into_id")
    return next((merged or key for key, merged in rows), None)


def tags_at(slugs: Sequence[str], language: str) -> list[Tag | None]:
    """As :func:`tag_at` for several addresses, in their order: at most six queries, four when all are present ones."""
    meant: dict[str, int] = {}
    asked = [slug for slug in slugs if slug_unicode_re.match(slug)]
    for model in (TagLabel, TagSynonym, FormerTagAddress):
        left = [slug for slug in asked if slug not in meant]
        if not left:
            break
        rows: dict[str, list[tuple[str, int, int | None]]] = {}
        found = model.objects.filter(slug__in=left).order_by("pk")
        for slug, *row in found.values_list("slug", "language", "tag_id", "tag__merged_into_id"):
            rows.setdefault(slug, []).append(tuple(row))
        meant |= {slug: key for slug, some in rows.items() if (key := _best(some, language)) is not None}
    left = [slug for slug in asked if slug not in meant]
    if left:
        working = Tag.objects.filter(slug__in=left).values_list("slug", "pk", "merged_into_id")
        meant |= {slug: merged or key for slug, key, merged in working}
    tags = {tag.pk: tag for tag in Tag.objects.with_labels().filter(pk__in=meant.values())}
    return [tags.get(meant.get(slug, 0)) for slug in slugs]


def _best(rows: Iterable[tuple[str, int, int | None]], language: str) -> int | None:
    """The tag of the row in the reader's language, of one that stands before one that was merged; else of the first."""
    ranked = sorted(rows, key=lambda row: (row[0] != language, row[2] is not None))
    return next((merged or tag for _language, tag, merged in ranked), None)
