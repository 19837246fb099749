"""Answers for the addresses of the register of demands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from zayava.core.chrome import Chrome, PageLink
from zayava.core.conf import conf
from zayava.core.feeds import feed_response
from zayava.core.filtering import ShownList
from zayava.core.links import page_url
from zayava.core.publisher import coalition
from zayava.core.registry import Entry
from zayava.core.sanitising import strip_markup
from zayava.core.summaries import shortened
from zayava.core.texts import TranslatedText

from ..models import Demand, DemandIndexPage
from ..selectors.demand_lines import demand_lines
from ..selectors.demand_register import ShownDemand, demand_by_number, shown_demand

_DESCRIPTION = 300


def list_context(page: DemandIndexPage, listing: ShownList, request: HttpRequest) -> dict[str, Any]:
    """What stands on a page of the list: two queries."""
    return {"lines": demand_lines(listing.keys, page.locale.language_code, listing.path, request)}


def demand_response(page: DemandIndexPage, request: HttpRequest, number: int) -> HttpResponse:
    """The page of one demand; a merged number leads to the one that stands. Raises ``Http404``."""
    base_url = page_url(page, request)
    demand = _standing(number)
    if demand.number != number:
        return HttpResponsePermanentRedirect(f"{base_url}{demand.number}/")
    context = page.surroundings(request)
    shown = _public(demand, page, request, context["coalition"].name)
    context["chrome"] = below(context["chrome"], page, base_url, f"{number}/")
    url = f"{base_url}{number}/"
    context.update(
        demand=shown,
        heading=shown.title.text,
        description=_description(shown),
        canonical_url=request.build_absolute_uri(url),
        feed_url=f"{url}feed.xml",
    )
    context["structured_data"] = structured_data(shown, context["canonical_url"], request)
    return TemplateResponse(request, "zayava_statements/demand_page.html", context)


def demand_feed_response(page: DemandIndexPage, request: HttpRequest, number: int, name: str) -> HttpResponse:
    """The texts that raise one demand, newest first, as the format called ``name``. Raises ``Http404``."""
    base_url = page_url(page, request)
    demand = _standing(number)
    if demand.number != number:
        return HttpResponsePermanentRedirect(f"{base_url}{demand.number}/{name}")
    language = page.locale.language_code
    publisher = coalition(request).name
    shown = _public(demand, page, request, publisher)
    title = publisher.text(language)
    newest = sorted(shown.texts, key=lambda text: text.published, reverse=True)
    return feed_response(
        request,
        name,
        title=f"{shown.title.text} – {title}" if title else shown.title.text,
        description=_("Texts that raise the demand “%(demand)s”") % {"demand": shown.title.text},
        link=f"{base_url}{number}/",
        entries=[
            Entry(
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
            for text in {text.uid: text for text in reversed(newest)}.values()
        ][::-1][: conf.feed_length],
        language=language,
        publisher=title,
    )


def _standing(number: int) -> Demand:
    """The demand that a number leads to. Raises ``Http404`` when nobody has that number, or the end has none."""
    demand = demand_by_number(number)
    survivor = demand.survivor() if demand is not None else None
    if survivor is None or survivor.number is None:
        raise Http404(_("There is no such demand."))
    return survivor


def _public(demand: Demand, page: DemandIndexPage, request: HttpRequest, publisher: TranslatedText) -> ShownDemand:
    shown = shown_demand(demand, page.locale.language_code, page_url(page, request), publisher, request)
    if shown is None:
        raise Http404(_("There is no such demand."))
    return shown


def below(chrome: Chrome, page: DemandIndexPage, url: str, suffix: str) -> Chrome:
    """The surroundings of an address below a page: the same address in every language that has the page."""
    languages = [replace(link, url=link.url + suffix) if link.available else link for link in chrome.languages]
    return replace(chrome, languages=languages, breadcrumbs=[*chrome.breadcrumbs, PageLink(page.title, url)])


def _description(demand: ShownDemand) -> str:
    words = strip_markup(demand.texts[-1].wording.text)
    return shortened(f"{demand.title.text}. {words}" if words != demand.title.text else words, _DESCRIPTION)


def structured_data(demand: ShownDemand, url: str, request: HttpRequest) -> dict[str, Any]:
    """The page as a schema.org ``CollectionPage`` of the texts that raise the demand, in JSON-LD.

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
