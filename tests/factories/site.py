"""A site with its front page and its list of statements in each language."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Locale, Page, Site

from zayava.home.models import HomePage
from zayava.statements.models import StatementIndexPage

LANGUAGES = ("be", "en", "ru")


@dataclass
class SiteTree:
    """The home page and the list of statements of each language, by its code."""

    homes: dict[str, HomePage]
    statements: dict[str, StatementIndexPage]


def make_site(languages: tuple[str, ...] = LANGUAGES) -> SiteTree:
    """Build the tree that every page test needs: ``/be/statements/`` and the same in the other languages."""
    root = Page.get_first_root_node()
    homes: dict[str, HomePage] = {}
    lists: dict[str, StatementIndexPage] = {}
    for code in languages:
        locale, _ = Locale.objects.get_or_create(language_code=code)
        home = HomePage(title=f"Home {code}", slug=f"home-{code}", locale=locale)
        statements = StatementIndexPage(title=f"List {code}", slug="statements", locale=locale, show_in_menus=True)
        if homes:
            home.translation_key = next(iter(homes.values())).translation_key
            statements.translation_key = next(iter(lists.values())).translation_key
        homes[code] = root.add_child(instance=home)
        lists[code] = home.add_child(instance=statements)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=homes[languages[0]], is_default_site=True)
    return SiteTree(homes, lists)
