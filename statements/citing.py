"""How to name a statement elsewhere: in a footnote and for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from zayava.core.summaries import summary

from .signatories import Signatories

if TYPE_CHECKING:
    from zayava.core.tag_links import TagLink

    from .models import StatementPage


def citation_text(page: StatementPage, author: str, url: str) -> str:
    """A footnote after ISO 690:2021: author, title, number, date, address; what is not known is left out."""
    statement = page.statement
    parts = [author, page.title]
    if statement.number is not None:
        parts.append(_("Statement No. %(number)s") % {"number": statement.number})
    if statement.date:
        parts.append(statement.date.localised(page.locale.language_code))
    text = ". ".join(part.rstrip(" .") for part in parts if part)
    return f"{text}. {url}"


def structured_data(
    page: StatementPage, issuer: str, publisher: str, url: str, tags: Iterable[TagLink], signed: Signatories
) -> dict[str, Any]:
    """The statement as a schema.org ``Article`` in JSON-LD.

    Only organisations are named in it, never people: a list of people in a form made for machines to collect is a
    list of people at risk.
    """
    statement = page.statement
    organisations = [line.organisation.text for line in signed.lines if line.organisation]
    authors = [issuer] if issuer else organisations
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": f"urn:uuid:{statement.uid}",
        "headline": page.title[:110],
        "inLanguage": page.locale.language_code,
        "url": url,
        "mainEntityOfPage": url,
        "genre": statement.get_kind_display(),
        "isAccessibleForFree": True,
    }
    if description := summary(page):
        data["description"] = description
    if statement.number is not None:
        data["identifier"] = str(statement.number)
    if statement.date:
        data["datePublished"] = str(statement.date)
    elif page.first_published_at:
        data["datePublished"] = page.first_published_at.date().isoformat()
    if page.last_published_at:
        data["dateModified"] = page.last_published_at.isoformat()
    if statement.place:
        data["locationCreated"] = {"@type": "Place", "name": statement.place.text(page.locale.language_code)}
    if authors:
        data["author"] = [{"@type": "Organization", "name": name} for name in authors]
    if publisher:
        data["publisher"] = {"@type": "Organization", "name": publisher}
    keywords = [tag.label.text for tag in tags]
    if keywords:
        data["keywords"] = keywords
    return data
