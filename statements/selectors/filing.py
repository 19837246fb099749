"""What a statement is filed under: its tags and the campaigns it belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import CharField, Q, QuerySet, Value
from django.http import HttpRequest
from django.utils import timezone

from zayava.core.links import PageLinks, page_links
from zayava.core.prepared import prepared
from zayava.core.querysets import is_published, is_restricted, restricted_paths
from zayava.core.tag_links import TAG_FIELDS, TagLink, TagRow, tag_links
from zayava.core.texts import LocalisedText, Shown, TranslatedText

from ..enums import Issuer
from ..models import Statement, TaggedStatement


@dataclass(frozen=True)
class CampaignLink(Shown):
    """A campaign with a public page; ``key`` is that of its row."""

    key: int
    name: LocalisedText
    url: str


@dataclass(frozen=True)
class Filing:
    """``campaigns`` are those with a public page, the issuing one apart from the others."""

    tags: list[TagLink]
    campaigns: list[CampaignLink]
    issuing: CampaignLink | None = None


def _what(name: str) -> Value:
    return Value(name, output_field=CharField())


@prepared
def _filed(statement: Any, now: Any) -> QuerySet:
    """Labels of the tags, and pages of the campaigns it was issued by, belongs to or is gathered by with a tag."""
    tagged = TaggedStatement.objects.filter(content_object=statement)
    labels = tagged.annotate(what=_what("tag")).order_by().values_list("what", *TAG_FIELDS)
    belongs = Statement.campaigns.through.objects.filter(statement=statement).values("campaign")
    issued = Statement.objects.filter(pk=statement, issuer_kind=Issuer.CAMPAIGN).order_by().values("issuer_campaign")
    wanted = Q(campaign__in=belongs) | Q(campaign__in=issued) | Q(campaign__gathers_tag__in=tagged.values("tag"))
    pages = apps.get_model("zayava_campaigns.CampaignPage")._default_manager.filter(wanted, is_published(now))
    pages = pages.annotate(what=_what("campaign"), last=_what("")).order_by()
    return labels.union(
        pages.values_list("what", "campaign_id", "title", "url_path", "locale__language_code", "path", "last"), all=True
    )


@prepared
def _labels(statements: Any) -> QuerySet:
    tagged = TaggedStatement.objects.filter(content_object__in=statements)
    return tagged.order_by("tag__name", "tag_id").values_list("content_object_id", *TAG_FIELDS)


def labels_of(statements: Collection[int], language: str) -> dict[int, list[LocalisedText]]:
    """The labels of the tags of many statements, ``{primary key: labels}``, for lists and feeds: one query."""
    rows: dict[int, list[TagRow]] = defaultdict(list)
    for key, *row in _labels(statements=statements):
        rows[key].append(tuple(row))
    return {key: [link.label for link in tag_links(some, language)] for key, some in rows.items()}


def filing(statement: Statement, language: str, request: HttpRequest | None = None) -> Filing:
    """The tags and campaigns of a statement for readers of a language: one query, and one more without a request."""
    restricted = restricted_paths(request)
    links = page_links(request) if request is not None else PageLinks()
    labels, titles, urls = [], {}, {}
    for what, *row in _filed(statement=statement.pk, now=timezone.now()):
        if what == "tag":
            labels.append(row)
            continue
        key, title, url_path, code, path, _last = row
        if not is_restricted(path, restricted):
            titles.setdefault(key, {})[code] = title
            urls[key, code] = links.path(url_path)
    labels.sort(key=lambda row: (row[1], row[0]))
    campaigns = [_campaign(key, titles[key], urls, language) for key in sorted(titles)]
    issuer = statement.issuer_campaign_id if statement.issuer_kind == Issuer.CAMPAIGN else None
    return Filing(
        tag_links(labels, language),
        [link for link in campaigns if link.key != issuer],
        next((link for link in campaigns if link.key == issuer), None),
    )


def _campaign(key: int, titles: Mapping[str, str], urls: Mapping[tuple[int, str], str], language: str) -> CampaignLink:
    title = TranslatedText(titles).in_language(language)
    return CampaignLink(key, title, urls[key, title.language])
