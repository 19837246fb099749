"""Campaigns that a text names: proposed while it is checked, linked only when somebody says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from django.apps import apps
from django.db.models import Manager
from django.utils.translation import gettext as _

from zayava.core.text.folding import compose, fold

from ...models import Statement
from .plan import ImportPlan, PlannedCampaign

_HASHTAG = re.compile(r"[#＃](\w+)")
_WORDS_OF_A_NAME = 2
"""A name of one word is a word of the language too; its hashtag still tells."""


def _campaigns() -> Manager:
    return apps.get_model("zayava_campaigns.Campaign")._default_manager


def propose_campaigns(plan: ImportPlan) -> None:
    """Note which campaigns the text bears the hashtag or, in any language, the name of; warn of each. One query."""
    lines = plan.text.split("\n")
    tags: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        for tag in _HASHTAG.findall(compose(line)):
            tags.setdefault(tag.casefold(), number)
    words = f" {fold(plan.text)} "
    for uid, name, hashtag in _campaigns().order_by("pk").values_list("uid", "name", "hashtag"):
        shown = str(name.in_language(plan.language))
        if tag := next((text for text in hashtag.values() if text and text.casefold() in tags), ""):
            reason = _("The text bears its hashtag, #%(hashtag)s.") % {"hashtag": tag}
            plan.campaigns.append(PlannedCampaign(str(uid), shown, reason, tags[tag.casefold()], by_hashtag=True))
        elif said := _said(name, words):
            reason = _("The text names it: “%(name)s”.") % {"name": said}
            plan.campaigns.append(PlannedCampaign(str(uid), shown, reason, _line_of(said, lines)))
    plan.campaigns.sort(key=lambda campaign: not campaign.by_hashtag)
    for campaign in plan.campaigns:
        plan.warn(
            "named_campaign",
            _("This text may belong to the campaign “%(campaign)s”. %(reason)s Only a person links it.")
            % {"campaign": campaign.name, "reason": campaign.reason},
            campaign.line,
        )


def _said(names: Mapping[str, str], words: str) -> str:
    """The name that stands in the folded words of the text, or ``""``."""
    for name in names.values():
        folded = fold(name)
        if len(folded.split()) >= _WORDS_OF_A_NAME and f" {folded} " in words:
            return name
    return ""


def _line_of(name: str, lines: Iterable[str]) -> int | None:
    """The first line with the name, from 1; ``None`` when it runs over the end of one."""
    folded = f" {fold(name)} "
    return next((number for number, line in enumerate(lines, 1) if folded in f" {fold(line)} "), None)


def link_campaigns(plan: ImportPlan, statement: Statement) -> None:
    """Carry out what an editor said; a campaign deleted since is left."""
    wanted = [campaign.uid for campaign in plan.campaigns if campaign.wanted]
    if wanted:
        statement.campaigns.add(*_campaigns().filter(uid__in=wanted))
