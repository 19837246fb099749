"""The yearly index of a corpus: a score for every year, and its page in every language."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random

from django.db import transaction
from wagtail.models import Page

from ..demo.publishing import publish
from ..models import IndexScore, YearlyIndex, YearlyIndexPage
from .plan import FIRST_YEAR, LAST_YEAR, uid
from .words import read


@transaction.atomic
def load_index(seed: int, homes: Mapping[str, Page]) -> int:
    """Make the index and its pages where they are missing; return how many pages were made."""
    words = read("index")
    texts = {name: words[name] for name in ("name", "measures", "method")}
    index, is_new = YearlyIndex.objects.get_or_create(
        uid=uid(seed, "index"), defaults={**texts, "maximum": Decimal(words["maximum"])}
    )
    if is_new:
        rng = Random(f"{seed}/index")
        IndexScore.objects.bulk_create(
            IndexScore(index=index, year=year, score=Decimal(f"{rng.uniform(words['lowest'], words['highest']):.1f}"))
            for year in range(FIRST_YEAR, LAST_YEAR + 1)
        )
    made = 0
    for language, home in homes.items():
        if not YearlyIndexPage.objects.filter(index=index, locale=home.locale).exists():
            page = YearlyIndexPage(
                title=words["name"][language],
                slug=f"index-{seed}",
                index=index,
                lead=words["measures"][language],
                show_in_menus=True,
                translation_key=uid(seed, "index page"),
            )
            publish(page, home)
            made += 1
    return made
