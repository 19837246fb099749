"""The texts around a statement, as a reader sees them: cited, citing, related, the one before and the one after."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.conf import conf
from zayava.core.dates import PartialDate
from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.texts import LocalisedText, TranslatedText

from ..catalogue import statement_catalogue
from ..models import Citation, StatementPage
from .kindred import kindred

CITING = 10
"""The newest texts that cite a statement; more are only counted."""

RELATED = 5
"""Related texts at the most, unless editors named more."""

_NAMED = 50


@dataclass(frozen=True)
class TextLink:
    """A text that is cited or related; without ``url`` it is not in the archive."""

    title: LocalisedText
    url: str
    date: str = ""
    is_stub: bool = False
    is_elsewhere: bool = False


@dataclass(frozen=True)
class TextsAround:
    """``earlier`` and ``later`` are its neighbours by date; ``citing_more`` counts those that ``citing`` leaves out."""

    cited: list[TextLink]
    citing: list[TextLink]
    citing_more: int
    related: list[TextLink]
    earlier: TextLink | None
    later: TextLink | None


class _PublicText(NamedTuple):
    key: int
    statement_id: int
    language: str
    title: str
    path: str
    url_path: str
    date: PartialDate | None


@prepared
def _citations(statement: Any) -> QuerySet:
    return Citation.objects.filter(statement=statement).values_list(
        "cited_id", "label", "url", "cited__title", "cited__date", "cited__first_published_url"
    )


@prepared
def _public_texts(keys: Any, statements: Any, now: Any) -> QuerySet:
    """Some pages, and those of some statements in every language."""
    return (
        StatementPage.objects.filter(is_published(now))
        .filter(Q(pk__in=keys) | Q(statement__in=statements))
        .order_by()
        .values_list("pk", "statement_id", "locale__language_code", "title", "path", "url_path", "statement__date")
    )


def texts_around(page: StatementPage, request: HttpRequest) -> TextsAround:
    """The public texts around a statement: two queries. Which they are is known from the catalogue."""
    language, statement = page.locale.language_code, page.statement_id
    related, citing = _keys("related", statement, _NAMED, request), _keys("cites", statement, CITING, request)
    later, earlier = statement_catalogue.select(language, request=request).around(page.pk)
    alike = kindred(page.pk, language, RELATED, request)
    citations = _citations(statement=statement)
    texts = _Texts(
        language,
        request,
        keys=[*related, *citing, *alike, *(key for key in (earlier, later) if key)],
        statements={row[0] for row in citations if row[0]},
    )
    cited = [_cited(row, texts) for row in citations]
    known = {statement, *(row[0] for row in citations)}
    citing_statements = texts.statements(citing, known)
    named = texts.statements(related, known)
    named.sort(key=lambda key: (str(texts.best(key).date or ""), key))
    others = texts.statements(alike, {*known, *named, *citing_statements})
    total = statement_catalogue.select(language, {"cites": [statement]}, request=request).total
    return TextsAround(
        cited=cited,
        citing=[texts.link(key) for key in citing_statements[:CITING]],
        citing_more=max(0, total - CITING),
        related=[texts.link(key) for key in [*named, *others[: max(0, RELATED - len(named))]]],
        earlier=texts.link_to_page(earlier),
        later=texts.link_to_page(later),
    )


def _keys(facet: str, statement: int, limit: int, request: HttpRequest) -> list[int]:
    """Pages, in every language, of the newest statements that cite one or are related to it."""
    return [
        key
        for language in conf.languages
        for key in statement_catalogue.select(language, {facet: [statement]}, request=request).keys(0, limit)
    ]


class _Texts:
    """Pages fetched together, by statement and by themselves."""

    def __init__(self, language: str, request: HttpRequest, keys: Collection[int], statements: Collection[int]) -> None:
        self.language = language
        self.links: PageLinks = page_links(request)
        self._by_statement: dict[int, dict[str, _PublicText]] = {}
        self._by_key: dict[int, _PublicText] = {}
        restricted = restricted_paths(request)
        for row in _public_texts(keys=list(keys), statements=list(statements), now=timezone.now()):
            text = _PublicText(*row)
            if not is_restricted(text.path, restricted):
                self._by_key[text.key] = text
                self._by_statement.setdefault(text.statement_id, {})[text.language] = text

    def statements(self, keys: Iterable[int], without: Collection[int]) -> list[int]:
        """The statements of pages, each once, those that exist in the reader's language first."""
        found = [self._by_key[key] for key in keys if key in self._by_key]
        found.sort(key=lambda text: text.language != self.language)
        return [key for key in dict.fromkeys(text.statement_id for text in found) if key not in without]

    def best(self, statement: int) -> _PublicText:
        translations = self._by_statement[statement]
        return translations[_title(translations, self.language).language]

    def link(self, statement: int | None) -> TextLink | None:
        """The best page of a statement for the reader, if it has one."""
        translations = self._by_statement.get(statement or 0)
        if not translations:
            return None
        return self._link(self.best(statement), _title(translations, self.language))

    def link_to_page(self, key: int | None) -> TextLink | None:
        text = self._by_key.get(key or 0)
        return text and self._link(text, LocalisedText(text.title, text.language))

    def _link(self, text: _PublicText, title: LocalisedText) -> TextLink:
        return TextLink(title, self.links.path(text.url_path), text.date.localised(self.language) if text.date else "")


def _title(translations: Mapping[str, _PublicText], language: str) -> LocalisedText:
    return TranslatedText({code: text.title for code, text in translations.items()}).in_language(language)


def _cited(row: tuple[Any, ...], texts: _Texts) -> TextLink:
    cited, label, url, title, date, first_published_url = row
    if link := texts.link(cited):
        return link
    if cited is None:
        return TextLink(label.in_language(texts.language), url, is_elsewhere=bool(url))
    name = label.in_language(texts.language) or title.in_language(texts.language)
    day = date.localised(texts.language) if date else ""
    return TextLink(name, url or first_published_url, day, is_stub=True)
