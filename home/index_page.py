"""What the page of an index shows, and the same numbers for spreadsheets and machines."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from zayava.core.conf import conf
from zayava.core.csv_files import csv_bytes
from zayava.core.links import page_url
from zayava.core.publisher import publisher_name

from .charts import chart
from .scores import YearScore, out_of
from .selectors.indices import scores_of

if TYPE_CHECKING:
    from .models import YearlyIndexPage


def index_context(page: YearlyIndexPage, request: HttpRequest) -> dict[str, Any]:
    """What the template shows beside the words of the page: ``newest``, ``change``, ``chart``, ``rows``, …"""
    language = page.locale.language_code
    index = page.index
    scores = scores_of(index, language)
    newest = scores[-1] if scores else None
    csv_url = page_url(page, request) + "scores.csv"
    context: dict[str, Any] = {
        "index": index,
        "scores": scores,
        "csv_url": csv_url,
        "rows": [table_row(score, language) for score in reversed(scores)],
        "has_methods": any(score.method for score in scores),
        "has_notes": any(score.note for score in scores),
        "description": page.search_description or page.lead or index.measures.text(language),
        "structured_data": structured_data(page, scores, request.build_absolute_uri(csv_url), request),
    }
    if newest:
        context["newest"] = newest
        context["newest_number"] = newest.number(language)
        context["newest_out_of"] = out_of(newest.score, index.maximum, language)
        context["change"] = newest.change.short(language) if newest.change else ""
        context["caution"] = newest.change.caution(language) if newest.change else ""
        context["chart"] = chart(scores, index.maximum, language)
    return context


def table_row(score: YearScore, language: str) -> dict[str, Any]:
    """A year as the table shows it."""
    return {
        "year": score.year,
        "score": score.number(language),
        "change": score.change.short(language) if score.change else "",
        "caution": score.change.caution(language) if score.change else "",
        "method": score.method,
        "note": score.note,
    }


def scores_csv(page: YearlyIndexPage, request: HttpRequest) -> HttpResponse:
    """The scores as CSV, the oldest first: numbers with a decimal point, words in the language of the page."""
    language = page.locale.language_code
    header = [
        _("Year"),
        _("Score"),
        _("Highest score"),
        pgettext("of a score", "Change"),
        _("Compared with"),
        _("Method"),
        _("Note"),
    ]
    rows = [
        [
            score.year,
            f"{score.score:f}",
            f"{page.index.maximum:f}",
            f"{score.change.difference:f}" if score.change else "",
            score.change.since if score.change else "",
            score.method,
            score.note.text,
        ]
        for score in scores_of(page.index, language)
    ]
    body = csv_bytes(header, rows)
    response = HttpResponse(body, content_type="text/csv; charset=utf-8; header=present")
    response.headers["Content-Disposition"] = f'attachment; filename="{page.slug}-{language}.csv"'
    response.headers["ETag"] = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    patch_cache_control(response, public=True, max_age=conf.public_max_age)
    return get_conditional_response(request, etag=response.headers["ETag"], response=response)


def structured_data(
    page: YearlyIndexPage, scores: list[YearScore], csv_url: str, request: HttpRequest
) -> dict[str, Any]:
    """The index as a schema.org ``Dataset`` in JSON-LD."""
    language = page.locale.language_code
    index = page.index
    url = request.build_absolute_uri(page_url(page, request))
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"urn:uuid:{index.uid}",
        "name": index.name.text(language),
        "description": page.lead or index.measures.text(language) or page.title,
        "url": url,
        "inLanguage": language,
        "isAccessibleForFree": True,
        "variableMeasured": {
            "@type": "PropertyValue",
            "name": index.name.text(language),
            "minValue": 0,
            "maxValue": float(index.maximum),
        },
        "distribution": {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": csv_url},
    }
    if scores:
        first, last = scores[0].year, scores[-1].year
        data["temporalCoverage"] = str(first) if first == last else f"{first}/{last}"
    if creator := index.source or publisher_name(request, language):
        data["creator"] = {"@type": "Organization", "name": creator}
    if method := index.method.text(language):
        data["measurementTechnique"] = method
    return data
