"""What readers see of the vocabulary: the page of one tag, and the list of those in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from ..chrome import Chrome, LanguageLink, PageLink
from ..conf import conf
from ..filtering import Selection, ShownList
from ..filtering.pages import languages_asked
from ..models import Tag
from ..registry import demand_sources, entry_sources
from ..text.collation import initial, sort_key
from ..texts import LocalisedText, Shown
from .addresses import key_at, tag_url, url_at
from .bearing import tag_bearers
from .hierarchy import Hierarchy
from .listing import BY_TREE, tag_list
from .wordbook import Wordbook

GROUP_LENGTH = 6
"""How many texts of each kind the page of a tag shows; the list it leads to shows all."""

DEMANDS_SHOWN = 5


@dataclass(frozen=True)
class TagLine(Shown):
    """A tag in a list: what it is called, where it is, how much is found under it, and the tags below it."""

    label: LocalisedText
    url: str
    count: int
    letter: str = ""
    narrower: list[TagLine] = field(default_factory=list)


def public_tag_or_404(slug: str, language: str, request: HttpRequest) -> Tag:
    """The tag an address means, if anything public is found under it in any language.

    A tag that only drafts bear would give away what is being prepared: there is no such tag for readers.
    """
    key = key_at(slug, language, request)
    is_public = any(key in counts for counts in tag_bearers.by_language(request).values())
    tag = Tag.objects.with_labels().filter(pk=key).first() if is_public else None
    if tag is None:
        raise Http404(_("There is no such tag."))
    return tag


def tag_context(tag: Tag, language: str, request: HttpRequest) -> dict[str, Any]:
    """What the page of a tag shows.

    ``label``, ``description`` (localised), ``broader`` (links, the broadest first), ``narrower`` (:class:`TagLine`),
    ``count``, ``sections`` by kind, ``demands``, ``chrome``: only languages in which something is tagged are offered.
    ``tag`` comes from :func:`public_tag_or_404`.
    """
    hierarchy = Wordbook.of(request).hierarchy
    counts = tag_bearers.by_language(request)
    own = counts.get(language, {})
    above, below = hierarchy.above(tag.pk)[::-1], [key for key in hierarchy.children(tag.pk) if key in own]
    near = tag_lines([*above, *below], language, own, request)
    languages = [
        LanguageLink(
            code,
            tag_url(tag, code) if tag.pk in counts.get(code, {}) or code == language else f"/{code}/",
            available=tag.pk in counts.get(code, {}),
            current=code == language,
        )
        for code in conf.languages
    ]
    return {
        "tag": tag,
        "label": tag.label_in(language),
        "description_of_tag": tag.description.in_language(language),
        "broader": [near[key] for key in above if key in near],
        "narrower": in_order([near[key] for key in below if key in near], language),
        "count": own.get(tag.pk, 0),
        "sections": entry_sources.sections(tag, language, GROUP_LENGTH, request),
        "demands": demand_sources.of(tag, language, DEMANDS_SHOWN, request),
        "chrome": Chrome(languages=languages, breadcrumbs=[PageLink(_("Tags"), reverse("tag_index"))]),
    }


def tag_lines(
    keys: Iterable[int], language: str, counts: Mapping[int, int], request: HttpRequest | None
) -> dict[int, TagLine]:
    """Tags by their keys as lines of a list, in this order: no query beyond those of :meth:`.Wordbook.of`."""
    book = Wordbook.of(request)
    words = book.words(language)
    with translation.override(language):
        return {
            key: TagLine(
                words[key].label,
                url_at(book.slug_in(key, language)),
                counts.get(key, 0),
                initial(words[key].label.text),
            )
            for key in keys
            if key in words
        }


def in_order(lines: list[TagLine], language: str) -> list[TagLine]:
    """By the alphabet of the language."""
    return sorted(lines, key=lambda line: sort_key(line.label.text, language))


def index_selection(language: str, request: HttpRequest) -> ShownList:
    """What an address asks of the list of tags. The order “from broad to narrow” was once asked for as ``?by=tree``."""
    selection = Selection.from_request(tag_list, request, language)
    if request.GET.get("by") == "tree":
        selection.sort = BY_TREE.word
    return ShownList(selection, reverse("tag_index"))


def index_context(listing: ShownList, language: str, request: HttpRequest) -> dict[str, Any]:
    """What the list of tags shows beside ``listing``: ``letters`` (sign, lines) in the alphabet, else ``lines``.

    The tags under which something public is found that fits, each with how much that is.
    """
    lines = tag_lines(listing.keys, language, listing.selection.result.numbers, request)
    letters: dict[str, list[TagLine]] = {}
    if listing.selection.sort == tag_list.sorts[0].word:
        for one in lines.values():
            letters.setdefault(one.letter, []).append(one)
    elif listing.selection.sort == BY_TREE.word:
        lines = _nested(lines, Wordbook.of(request).hierarchy)
    counts = tag_bearers.by_language(request)
    links = [_index_link(code, language, bool(counts.get(code))) for code in conf.languages]
    return {
        "listing": listing,
        "letters": letters.items(),
        "lines": [] if letters else list(lines.values()),
        "is_tree": listing.selection.sort == BY_TREE.word,
        "chrome": Chrome(languages=languages_asked(links, listing)),
    }


def _nested(lines: dict[int, TagLine], hierarchy: Hierarchy) -> dict[int, TagLine]:
    """Each line below that of the nearest broader tag on the page."""
    topmost = {}
    for key, one in lines.items():
        above = next((above for above in hierarchy.above(key) if above in lines), None)
        if above is None:
            topmost[key] = one
        else:
            lines[above].narrower.append(one)
    return topmost


def _index_link(code: str, language: str, available: bool) -> LanguageLink:
    with translation.override(code):
        url = reverse("tag_index") if available or code == language else f"/{code}/"
    return LanguageLink(code, url, available=available, current=code == language)
