"""Lists of demands: the filters of the register, and the demands of a subject that other apps show."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from zayava.core.catalogue import Value
from zayava.core.conf import conf
from zayava.core.filtering import FilteredList, RowFilter, Selection, Sort, WordFilter
from zayava.core.filtering.usual import (
    campaign_filter,
    organisation_filter,
    tag_filter,
    year_filter,
)
from zayava.core.registry import DemandsOf, asked_for, noted_word
from zayava.core.sections import section_urls

from .demand_catalogue import demand_catalogue
from .enums import DemandState
from .models import Demand, DemandIndexPage
from .selectors.demand_lines import demand_lines

ADDRESSEE = "zayava_statements.Addressee"


demand_list = FilteredList(
    catalogue=demand_catalogue,
    filters=(
        WordFilter(
            parameter="state",
            label=_("What became of it"),
            description=_("Where the demand stands; several states are alternatives."),
            choices=lambda: {state.value: state.label for state in DemandState},
            is_open=True,
        ),
        RowFilter(
            parameter="addressee",
            label=_("Addressed to"),
            description=_("The slug of an addressee; several are alternatives."),
            model=ADDRESSEE,
            is_open=True,
        ),
        year_filter(
            _("The year in which the demand was first raised; several years are alternatives."),
            label=_("First raised"),
            is_named=True,
        ),
        tag_filter(_("The slug of a tag in the language; a demand bears all the tags that are named.")),
        campaign_filter(_("The slug of a campaign's page; a demand belongs to all the campaigns that are named.")),
        organisation_filter(
            _("The slug of an organisation's profile, or its uid; all that are named raised the demand.")
        ),
    ),
    sorts=(
        Sort("date", _("Raised last")),
        Sort("-date", _("Not raised for longest")),
        Sort("title", _("By name")),
    ),
    counted=ngettext_lazy("%(number)d demand", "%(number)d demands", "number"),
)


def register_urls(request: HttpRequest | None = None) -> dict[str, str]:
    """The address of the public register of demands in each language."""
    return section_urls(DemandIndexPage, request)


def public_numbers(start: int, stop: int, request: HttpRequest | None = None) -> list[int]:
    """The numbers of public demands from one number to before another, in order: one query."""
    public = demand_catalogue.select(conf.languages[0], request=request)
    rows = Demand.objects.filter(number__gte=start, number__lt=stop, merged_into=None).order_by("number")
    return [number for key, number in rows.values_list("pk", "number") if public.values(key, "raised")]


def _demands_of(
    chosen: Mapping[str, Collection[Value]],
    language: str,
    limit: int,
    request: HttpRequest | None = None,
    query: str = "",
) -> DemandsOf:
    """What was chosen, counted and shown; ``query`` is how the list is asked for it, where that is known."""
    result = demand_catalogue.select(language, chosen, request=request)
    if not result.total:
        return DemandsOf()
    counts = result.counts("state")
    if "state" in chosen:
        counts = {state: count for state, count in counts.items() if state in chosen["state"]}
    base_url = register_urls(request).get(language, "")
    states = {state.value: (str(state.label), counts[state]) for state in DemandState if counts.get(state)}
    return DemandsOf(
        lines=demand_lines(result.keys(0, limit), language, base_url, request) if base_url and limit else (),
        total=result.total,
        states=states,
        url=base_url and (f"{base_url}{query}" if query else _list_url(base_url, chosen, language, request)),
    )


def _list_url(
    base_url: str, chosen: Mapping[str, Collection[Value]], language: str, request: HttpRequest | None
) -> str:
    """The address of the list of exactly these demands; ``""`` when a choice has no word that readers may see."""
    if not {each.parameter for each in demand_list.available_filters}.issuperset(chosen):
        return ""
    selection = Selection(demand_list, language, request, {name: tuple(values) for name, values in chosen.items()})
    complete = len(selection.choices) == sum(len(values) for values in chosen.values())
    return base_url + selection.query_string() if complete else ""


def of_campaign(campaign: Any, language: str, limit: int) -> DemandsOf:
    """The demands attached to a campaign or raised by its statements."""
    word = noted_word(campaign)
    query = f"?{urlencode({'campaign': word})}" if word else ""
    return _demands_of({"campaign": [campaign.pk]}, language, limit, asked_for(campaign), query)


def of_tag(tag: Any, language: str, limit: int) -> DemandsOf:
    """The demands that bear a tag."""
    query = f"?{urlencode({'tag': tag.slug_in(language)})}"
    return _demands_of({"tag": [tag.pk]}, language, limit, asked_for(tag), query)


def of_organisation(organisation: Any, language: str, limit: int) -> DemandsOf:
    """The demands raised by statements that an organisation issued or signed."""
    return _demands_of({"organisation": [organisation.pk]}, language, limit, asked_for(organisation))


def demand_tally(language: str, request: HttpRequest | None = None) -> DemandsOf:
    """All public demands and how many are in each state, without lines, for a front page: from memory, two queries."""
    return _demands_of({}, language, 0, request)


def of_the_site(page: Any, language: str, limit: int) -> DemandsOf:
    """All public demands, for a front page."""
    return _demands_of({}, language, limit, asked_for(page))
