"""The index, the standard pages and the navigation of the demonstration."""

from __future__ import annotations

from decimal import Decimal

from zayava.core.models import FooterLink, HeaderLink, Navigation

from ..models import IndexScore, StandardPage, YearlyIndex, YearlyIndexPage
from ..services import SiteTree
from .bodies import Surroundings, body
from .publishing import publish
from .reading import LANGUAGES, read, uid

STANDARD = ("about", "contact", "privacy")


def load_index() -> YearlyIndex:
    """The index with its scores, made where it is missing."""
    row = read("index.toml")
    texts = {name: row[name] for name in ("name", "measures", "method")}
    index, is_new = YearlyIndex.objects.get_or_create(
        uid=uid("index", "shores"), defaults={**texts, "maximum": Decimal(row["maximum"])}
    )
    if is_new:
        for score in row["scores"]:
            IndexScore.objects.create(
                index=index,
                year=score["year"],
                score=Decimal(score["score"]),
                method_version=score["method"],
                note=row[score["note"]] if "note" in score else {},
            )
    return index


def load_pages(tree: SiteTree, index: YearlyIndex, around: Surroundings) -> int:
    """The pages of the index and the standard pages that are missing; returns how many were made."""
    made = 0
    row, standard = read("index.toml"), read("pages.toml")
    for language in LANGUAGES:
        home = tree.homes[language]
        if not YearlyIndexPage.objects.filter(index=index, locale=home.locale).exists():
            page = YearlyIndexPage(
                title=row["name"][language], slug="index", index=index, lead=row["lead"][language],
                show_in_menus=True, translation_key=uid("index page", "shores"),
            )  # fmt: skip
            publish(page, home)
            made += 1
        for name in STANDARD:
            key = uid("standard page", name)
            if StandardPage.objects.filter(translation_key=key, locale=home.locale).exists():
                continue
            texts = standard[name]
            page = StandardPage(
                title=texts["title"][language], slug=name, lead=texts["lead"][language],
                body=body(texts["body"], language, name, around), has_contents=texts["contents"], translation_key=key,
            )  # fmt: skip
            publish(page, home)
            made += 1
    return made


def load_navigation(tree: SiteTree) -> None:
    """Links in the head and at the foot, unless somebody has entered some."""
    navigation, is_new = Navigation.objects.get_or_create(site=tree.site)
    if not is_new:
        return
    first = LANGUAGES[0]
    home = tree.homes[first]
    standard = {page.slug: page for page in StandardPage.objects.child_of(home)}
    index = YearlyIndexPage.objects.child_of(home).first()
    lists = [tree.statements[first], tree.campaigns[first], tree.organisations[first], index]
    for position, page in enumerate([*lists, standard["about"]]):
        HeaderLink.objects.create(navigation=navigation, sort_order=position, page=page)
    headings = read("pages.toml")["headings"]
    rows = [
        *({"page": standard[name]} for name in STANDARD),
        *({"page": page} for page in lists),
        *({"built_in": name} for name in ("tags", "feeds", "cookies")),
    ]
    for position, row in enumerate(rows):
        heading = {0: headings["coalition"], len(STANDARD): headings["reading"]}.get(position, {})
        FooterLink.objects.create(navigation=navigation, sort_order=position, heading=heading, **row)
