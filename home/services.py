"""Making the site: its languages, its page tree, its settings and the rights of those who work in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import GroupPagePermission, Locale, Page, Site

from zayava.campaigns.models import CampaignIndexPage
from zayava.core.conf import conf
from zayava.core.models import CoalitionSettings
from zayava.organisations.models import OrganisationIndexPage
from zayava.statements.models import DemandIndexPage, StatementIndexPage

from .models import HomePage
from .moderation import set_up_review

PageT = TypeVar("PageT", bound=Page)

# Words a site begins with; editors change them like any other page. Other languages begin with the English ones.
TITLES = {
    "home": {"be": "Галоўная", "en": "Home", "ru": "Главная"},
    "statements": {"be": "Заявы", "en": "Statements", "ru": "Заявления"},
    "demands": {"be": "Патрабаванні", "en": "Demands", "ru": "Требования"},
    "campaigns": {"be": "Кампаніі", "en": "Campaigns", "ru": "Кампании"},
    "organisations": {"be": "Арганізацыі", "en": "Organisations", "ru": "Организации"},
}
EDITED_APPS = ("zayava_organisations", "zayava_statements", "zayava_campaigns", "zayava_home")
"""Apps whose rows editors enter and correct; deleting stays with the administrators."""


@dataclass
class SiteTree:
    """What every site has: the pages by language code."""

    site: Site
    homes: dict[str, HomePage] = field(default_factory=dict)
    statements: dict[str, StatementIndexPage] = field(default_factory=dict)
    demands: dict[str, DemandIndexPage] = field(default_factory=dict)
    campaigns: dict[str, CampaignIndexPage] = field(default_factory=dict)
    organisations: dict[str, OrganisationIndexPage] = field(default_factory=dict)


@transaction.atomic
def create_site(languages: Sequence[str] | None = None) -> SiteTree:
    """Make what an empty database lacks for the site to work, and return its pages; safe to repeat.

    For each of ``languages`` (codes, the site's first language first; all of ``WAGTAIL_CONTENT_LANGUAGES`` by default)
    there are then a front page and lists of statements, demands, campaigns and organisations, each the translation of
    its siblings. The address in ``BASE_URL`` names the site when its record is made. What is there already stays as it
    is, whatever editors have made of it; only Wagtail's own welcome page goes, while nothing stands below it. What is
    submitted below new front pages waits for a moderator.
    Raises ``ValueError`` for a language that the settings do not have.
    """
    codes = list(languages or conf.languages)
    unknown = [code for code in codes if code not in conf.languages]
    if unknown:
        raise ValueError(f"WAGTAIL_CONTENT_LANGUAGES does not have {', '.join(unknown)}. Add it there first.")
    root = Page.get_first_root_node()
    known = set(HomePage.objects.values_list("pk", flat=True))
    homes: dict[str, HomePage] = {}
    statements: dict[str, StatementIndexPage] = {}
    demands: dict[str, DemandIndexPage] = {}
    campaigns: dict[str, CampaignIndexPage] = {}
    organisations: dict[str, OrganisationIndexPage] = {}
    for code in codes:
        locale = Locale.objects.get_or_create(language_code=code)[0]
        homes[code] = _page(HomePage, root, locale, homes, "home", f"home-{code}")
        statements[code] = _page(StatementIndexPage, homes[code], locale, statements, "statements", "statements")
        demands[code] = _page(DemandIndexPage, homes[code], locale, demands, "demands", "demands")
        campaigns[code] = _page(CampaignIndexPage, homes[code], locale, campaigns, "campaigns", "campaigns")
        organisations[code] = _page(
            OrganisationIndexPage, homes[code], locale, organisations, "organisations", "organisations"
        )
    site = _site(homes[codes[0]], [home.pk for home in homes.values()])
    CoalitionSettings.objects.get_or_create(site=site)
    _remove_welcome_page()
    _grant_rights(homes)
    set_up_review([home for home in homes.values() if home.pk not in known], codes[0])
    return SiteTree(site, homes, statements, demands, campaigns, organisations)


def _page(
    model: type[PageT], parent: Page, locale: Locale, siblings: Mapping[str, PageT], name: str, slug: str
) -> PageT:
    """The page of this type below ``parent`` in this language; made and published when there is none."""
    found = model.objects.child_of(parent).filter(locale=locale).order_by("path").first()
    if found is not None:
        return found
    titles = TITLES[name]
    page = model(
        title=titles.get(locale.language_code, titles["en"]),
        slug=slug,
        locale=locale,
        live=False,
        show_in_menus=model is not HomePage,
    )
    for sibling in siblings.values():
        page.translation_key = sibling.translation_key
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def _site(home: HomePage, homes: Sequence[int]) -> Site:
    """The record that leads from an address to the front page of the first language."""
    site = Site.objects.filter(root_page__in=homes).first() or Site.objects.filter(is_default_site=True).first()
    if site is None:
        site = Site(is_default_site=True)
    if site.root_page_id not in homes:
        address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
        site.hostname = address.hostname or "localhost"
        site.port = address.port or (443 if address.scheme == "https" else 80)
        site.root_page = home
        site.save()
    return site


def _remove_welcome_page() -> None:
    """Remove the page that Wagtail's own migrations make, unless somebody uses it."""
    welcome = Page.objects.exact_type(Page).filter(depth=2, numchild=0, slug="home", latest_revision__isnull=True)
    for page in welcome.filter(sites_rooted_here__isnull=True):
        page.delete()


def _grant_rights(homes: Mapping[str, HomePage]) -> None:
    """Let editors work on the register and the record, and translators on the pages of their own language only."""
    edited = Permission.objects.filter(content_type__app_label__in=EDITED_APPS)
    entering = Q(codename__startswith="add_") | Q(codename__startswith="change_") | Q(codename__startswith="view_")
    edited = edited.filter(entering)
    admin = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    translate = Permission.objects.filter(content_type__app_label="wagtail_localize", codename="submit_translation")
    for name in ("Editors", "Moderators"):
        group = Group.objects.get_or_create(name=name)[0]
        group.permissions.add(*edited, *admin, *translate)
    for code, home in homes.items():
        group, is_new = Group.objects.get_or_create(name=f"Translators ({code})")
        if is_new:
            group.permissions.add(*admin)
            for kind in ("add_page", "change_page"):
                permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=kind)
                GroupPagePermission.objects.create(group=group, page=home, permission=permission)
