"""Answers for the addresses of the register of demands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from zayava.core.chrome import Chrome, PageLink
from zayava.core.feeds import feed_response
from zayava.core.filtering import ShownList
from zayava.core.filtering.words import clean_number
from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.registry import Entry
from zayava.core.sanitising import strip_markup
from zayava.core.summaries import shortened
from zayava.core.texts import TranslatedText

from ..models import Demand, DemandIndexPage
from ..models.demands import name_from
from ..selectors.demand_lines import demand_lines
from ..selectors.demand_raised import RaisedIn, raised_in
from ..selectors.demand_raisings import raisings
from ..selectors.demand_register import TEXTS, ShownDemand, demand_by_number, shown_demand

_DESCRIPTION = 300
_DIGITS = 9
"""That the number of a page may have; no list is so long."""


def list_context(page: DemandIndexPage, listing: ShownList, request: HttpRequest) -> dict[str, Any]:
    """What stands on a page of the list: two queries."""
    return {"lines": demand_lines(listing.keys, page.locale.language_code, listing.path, request)}


def demand_response(page: DemandIndexPage, request: HttpRequest, number: int) -> HttpResponse:
    """The page of one demand; a merged number leads to the one that stands. Raises ``Http404``.

    The texts that raise it are a list of several pages where they are many: ``?page=2``.
    """
    base_url = page_url(page, request)
    demand = _standing(number)
    place = _place(request)
    query = f"?page={place}" if place > 1 else ""
    if demand.number != number or request.GET.getlist("page") != ([str(place)] if place > 1 else []):
        return HttpResponsePermanentRedirect(f"{base_url}{demand.number}/{query}")
    context = page.surroundings(request)
    shown = _public(demand, page, request, context["coalition"].name, place)
    context["chrome"] = below(context["chrome"], page, base_url, f"{number}/{query}")
    url = f"{base_url}{number}/"
    pager_page = Paginator(range(shown.total), TEXTS).page(place)
    pager_page.address = lambda other: f"{url}?page={other}" if other > 1 else url
    context.update(
        demand=shown,
        pager_page=pager_page,
        heading=shown.title.text,
        description=_description(shown),
        canonical_url=request.build_absolute_uri(f"{url}{query}"),
        feed_url=f"{url}feed.xml",
    )
    context["structured_data"] = structured_data(shown, context["canonical_url"], request)
    return TemplateResponse(request, "zayava_statements/demand_page.html", context)


def _place(request: HttpRequest) -> int:
    """Which page of the list of texts is asked for. Raises ``Http404`` for what is no number, and for several."""
    asked = request.GET.getlist("page")
    number = clean_number(asked[0]) if len(asked) == 1 and len(asked[0]) <= _DIGITS else 0
    number = number if asked else 1
    if not number:
        raise Http404(_("There is no such page."))
    return number


def demand_feed_response(page: DemandIndexPage, request: HttpRequest, number: int, name: str) -> HttpResponse:
    """The texts that raise one demand, newest first, as the format called ``name``. Raises ``Http404``."""
    base_url = page_url(page, request)
    demand = _standing(number)
    if demand.number != number:
        return HttpResponsePermanentRedirect(f"{base_url}{demand.number}/{name}")
    language = page.locale.language_code
    publisher = coalition(request).name
    newest = {each.statement: each for each in reversed(raisings(demand.pk, language, request))}
    latest = raised_in(list(newest.values())[:1], language, publisher, request) if demand.number else []
    if not latest:
        raise Http404(_("There is no such demand."))
    heading = (demand.title.in_language(language) or name_from(latest[0].wording)).text
    title = publisher.text(language)

    def entries(start: int, stop: int) -> list[Entry]:
        texts = raised_in(list(newest.values())[start:stop], language, publisher, request)
        return [_entry(text) for text in texts]

    return feed_response(
        request,
        name,
        title=f"{heading} – {title}" if title else heading,
        description=_("Texts that raise the demand “%(demand)s”") % {"demand": heading},
        link=f"{base_url}{number}/",
        entries=entries,
        language=language,
        publisher=title,
    )


def _entry(text: RaisedIn) -> Entry:
    return Entry(
        uid=f"urn:uuid:{text.uid}",
        title=text.title.text,
        url=text.url,
        language=text.title.language,
        published=text.published,
        updated=text.updated,
        summary=strip_markup(text.wording.text),
        kind=text.kind,
        issuer=text.issuer.text,
        date=text.date,
    )


def _standing(number: int) -> Demand:
    """The demand that a number leads to. Raises ``Http404`` when nobody has that number, or the end has none."""
    demand = demand_by_number(number)
    survivor = demand.survivor() if demand is not None else None
    if survivor is None or survivor.number is None:
        raise Http404(_("There is no such demand."))
    return survivor


def _public(
    demand: Demand, page: DemandIndexPage, request: HttpRequest, publisher: TranslatedText, place: int
) -> ShownDemand:
    shown = shown_demand(demand, page.locale.language_code, page_url(page, request), publisher, request, place)
    if shown is None:
        raise Http404(_("There is no such demand."))
    return shown


def below(chrome: Chrome, page: DemandIndexPage, url: str, suffix: str) -> Chrome:
    """The surroundings of an address below a page: the same address in every language that has the page."""
    languages = [replace(link, url=link.url + suffix) if link.available else link for link in chrome.languages]
    return replace(chrome, languages=languages, breadcrumbs=[*chrome.breadcrumbs, PageLink(page.title, url)])


def _description(demand: ShownDemand) -> str:
    words = strip_markup(demand.latest.wording.text)
    return shortened(f"{demand.title.text}. {words}" if words != demand.title.text else words, _DESCRIPTION)


def structured_data(demand: ShownDemand, url: str, request: HttpRequest) -> dict[str, Any]:
    """The page as a schema.org ``CollectionPage`` of the texts on it that raise the demand, in JSON-LD.

    A demand itself is nothing schema.org knows: its ``Demand`` is one for goods.
    """
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": demand.title.text,
        "inLanguage": demand.title.language,
        "url": url,
        "identifier": str(demand.number),
        "hasPart": [
            {
                "@type": "Article",
                "@id": f"urn:uuid:{text.uid}",
                "headline": text.title.text[:110],
                "inLanguage": text.title.language,
                "url": request.build_absolute_uri(text.url),
                "datePublished": str(text.date),
            }
            for text in demand.texts
        ],
    }
