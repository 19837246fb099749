"""The five real documents made into a site, as an editor would make it: imported, completed by hand, published.

What the documents say is read from where they lie; here stand only facts, names and figures, and words of our own for
what an editor would write (titles of tags, names of demands, aims).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from zayava.campaigns.models import Campaign, CampaignPage, CampaignPartner, CampaignPerson, CampaignUpdate
from zayava.core.dates import PartialDate
from zayava.core.models import CoalitionSettings, Tag, TagLabel
from zayava.core.summaries import shortened
from zayava.home.models import IndexScore, YearlyIndex, YearlyIndexPage
from zayava.home.services import SiteTree, create_site
from zayava.organisations.models import (
    LegalStatus,
    Membership,
    Organisation,
    OrganisationName,
    OrganisationPage,
    Person,
    PersonName,
)
from zayava.organisations.services import record_name
from zayava.statements.models import Demand, DemandOccurrence, DemandOutcome, Statement, StatementPage

LANGUAGES = ("be", "en", "ru")
LABELS = {
    "joint-statement": {"en": "joint statement", "be": "супольная заява", "ru": "совместное заявление"},
    "association": {"en": "freedom of association", "be": "свабода аб’яднанняў", "ru": "свобода объединений"},
    "prisoners": {"en": "political prisoners", "be": "палітычныя зняволеныя", "ru": "политические заключённые"},
    "elections": {"en": "elections", "be": "выбары", "ru": "выборы"},
    "solidarity-day": {"en": "day of solidarity", "be": "дзень салідарнасці", "ru": "день солидарности"},
}
# The texts of the two listings in their order there: key, date, tags.
LISTED = {
    "002": [
        ("closures", "2021-10", ["association", "joint-statement"]),
        ("helsinki", "2021", ["association"]),
        ("viasna", "2021-09", ["prisoners", "joint-statement"]),
        ("georgia", "2021-09", ["elections"]),
    ],
    "003": [
        ("videos", "2023-05", ["joint-statement"]),
        ("klimovich", "2023-05", ["prisoners", "joint-statement"]),
        ("moscow", "2023-01", ["association", "joint-statement"]),
        ("ukraine", "2022-02", ["joint-statement"]),
        ("closures", "2021-10", []),
        ("viasna", "2021-09", []),
        ("seviarynets", "2020-07-10", ["prisoners", "joint-statement"]),
    ],
}
RELEASED = (
    *("Marfa Rabkova", "Andrei Chepyuk", "Tatsyana Lasitsa", "Leanid Sudalenka", "Ales Bialatski"),
    *("Valiantsin Stefanovich", "Uladzimir Labkovich"),
)
CHARGED = "Maryia Tarasenka"
SUPREME, CITY = {"en": "the Supreme Court"}, {"en": "the Minsk City Court"}
CLOSED = {
    "Belarusian PEN Center": ("2021-08-09", SUPREME),
    "Belarusian Association of Journalists": ("2021-08-27", SUPREME),
    "Ecohome": ("2021-08-30", SUPREME),
    "Belarusian Helsinki Committee": ("2021-09-30", SUPREME),
    "Legal Initiative": ("2021-10-05", SUPREME),
    "Zvyano": ("2021-10-05", CITY),
}
VIASNA = 'Human Rights Center "Viasna" ("Spring")'
MEMBERS = (VIASNA, "Belarusian Helsinki Committee", "Belarusian Association of Journalists")


@dataclass
class Published:
    """The site, and its rows by the keys they have in this module."""

    tree: SiteTree
    statements: dict[str, Statement]
    tags: dict[str, Tag]
    campaigns: dict[str, Campaign]
    demands: dict[str, Demand]

    def url(self, key: str) -> str:
        return self.statements[key].pages.get().url


def publish_documents(seeds: str) -> Published:
    """Import the documents in the folder ``seeds`` into an empty database and publish what an editor would."""
    tree = create_site(LANGUAGES)
    coalition = CoalitionSettings.objects.get(site=tree.site)
    coalition.name = {"en": "The coalition", "be": "Кааліцыя", "ru": "Коалиция"}
    coalition.save()
    call_command("import_statements", seeds, "--publish", stdout=StringIO(), stderr=StringIO())
    tags = {key: _tag(key, labels) for key, labels in LABELS.items()}
    statements = _statements(tree, tags)
    _register(tree)
    campaigns = _campaigns(tree, statements, tags)
    demands = _demands(statements, campaigns)
    _index(tree)
    for statement in statements.values():
        statement.refresh_from_db()
    return Published(tree, statements, tags, campaigns, demands)


def _publish(page: Page, parent: Page, date: str | None = None) -> None:
    page.locale, page.live = parent.locale, False
    parent.add_child(instance=page)
    page.save_revision().publish()
    if date:
        day = PartialDate.parse(date).earliest
        moment = timezone.make_aware(timezone.datetime(day.year, day.month, day.day, 10))
        type(page).objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)


def _tag(key: str, labels: dict[str, str]) -> Tag:
    tag = Tag.objects.create(name=labels["en"], slug=key)
    for language, label in labels.items():
        TagLabel.objects.create(tag=tag, language=language, label=label)
    return tag


def _statements(tree: SiteTree, tags: dict[str, Tag]) -> dict[str, Statement]:
    """The texts with what the documents leave to an editor: titles, dates, sources, tags; listed ones with pages."""
    imported = {row.imported_from.get().name[:3]: row for row in Statement.objects.exclude(imported_from=None)}
    facts: dict[str, tuple[str, dict[str, Any], list[str]]] = {
        "000": ("2010-10", {}, ["association", "joint-statement"]),
        "001": ("2015", {}, ["prisoners", "association"]),
        "004": ("2014-08-04", {"kind": "interview", "source": "Civil Rights Defenders"}, ["solidarity-day"]),
    }
    for key, (date, values, own_tags) in facts.items():
        _complete(imported[key], date, [tags[name] for name in own_tags], **values)
    page = imported["000"].pages.get()
    page.title, page.slug = "On the platforms of civil society", "platforms"
    page.save_revision().publish()
    for listing, rows in LISTED.items():
        seen = Statement.objects.filter(appearances__source__startswith=listing).order_by("appearances__pk")
        for row, (key, date, own_tags) in zip(seen, rows, strict=True):
            if key in imported:
                continue
            imported[key] = row
            _complete(row, date, [tags[name] for name in own_tags])
            teaser = row.appearances.first().teaser
            page = StatementPage(title=row.title["en"], statement=row, lead=shortened(teaser, 300))
            page.body = [("paragraph", f"<p>{teaser}</p>")]
            _publish(page, tree.statements["en"], date)
    return imported


def _complete(row: Statement, date: str, tags: list[Tag], **values: Any) -> None:
    row.refresh_from_db()  # it may have been published since
    row.date = PartialDate.parse(date)
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean()
    row.save()
    row.tags.add(*tags)


def _organisation(name: str) -> Organisation:
    found = OrganisationName.objects.filter(text=name).select_related("organisation").first()
    if found:
        return found.organisation
    organisation = Organisation.objects.create()
    record_name(organisation, name, "en", "official")
    return organisation


def _register(tree: SiteTree) -> None:
    """Profiles of the members and of the bodies that were closed, with who closed them and when."""
    viasna = _organisation(VIASNA)
    record_name(viasna, "Праваабарончы цэнтр «Вясна»", "be", "official")
    record_name(viasna, "Правозащитный центр «Весна»", "ru", "official")
    for name, (date, authority) in CLOSED.items():
        LegalStatus.objects.create(
            organisation=_organisation(name), status="liquidated", date=date, authority=authority, source="002"
        )
    for name in MEMBERS:
        Membership.objects.create(organisation=_organisation(name))
    for name in {*CLOSED, *MEMBERS}:
        _publish(OrganisationPage(title=name, organisation=_organisation(name)), tree.organisations["en"])
    first = OrganisationPage.objects.get(organisation=viasna)
    for language in ("be", "ru"):
        page = OrganisationPage(
            title=str(viasna.name_in(language)), organisation=viasna, translation_key=first.translation_key
        )
        _publish(page, tree.organisations[language])


def _person(name: str) -> PersonName:
    found = PersonName.objects.filter(text=name).first()
    if found:
        return found
    record_name(Person.objects.create(), name, "en", "official")
    return PersonName.objects.get(text=name)


def _campaigns(tree: SiteTree, statements: dict[str, Statement], tags: dict[str, Tag]) -> dict[str, Campaign]:
    rows = {
        "free-viasna": Campaign(name={"en": "Free Viasna", "be": "Свабоду «Вясне»", "ru": "Свободу «Весне»"},
                                hashtag={"en": "FreeViasna"}, began="2021-09"),
        "repeal": Campaign(name={"en": "Campaign to cancel 193.1"}, began="2010", ended="2019"),
        "elections": Campaign(name={"en": "Human Rights Defenders for Free Elections"}),
        "day": Campaign(kind="yearly_day", day=4, month=8, gathers_tag=tags["solidarity-day"],
                        name={"en": "International Day of Solidarity with Civil Society in Belarus",
                              "be": "Міжнародны дзень салідарнасці з грамадзянскай супольнасцю Беларусі"}),
    }  # fmt: skip
    for key, row in rows.items():
        row.full_clean()
        row.save()
        translation_key = None
        for language in LANGUAGES if key == "free-viasna" else [code for code in LANGUAGES if code in row.name]:
            page = CampaignPage(title=row.name[language], slug=key, campaign=row)
            page.translation_key = translation_key or page.translation_key
            translation_key = page.translation_key
            _publish(page, tree.campaigns[language])
    free = rows["free-viasna"]
    for order, name in enumerate((*RELEASED, CHARGED)):
        words = {"en": "charges to be dropped" if name == CHARGED else "to be released"}
        person = _person(name)
        CampaignPerson.objects.create(
            campaign=free, person=person.person, person_name=person, demanded=words, sort_order=order
        )
    CampaignPartner.objects.create(
        campaign=free, organisation=_organisation(VIASNA), role={"en": "whose members it is about"}
    )
    CampaignUpdate.objects.create(campaign=free, date="2021-09", text={"en": "<p>It begins.</p>"})
    for key, issuer in (("viasna", "free-viasna"), ("georgia", "elections")):
        _complete(statements[key], str(statements[key].date), [], issuer_kind="campaign", issuer_campaign=rows[issuer])
    statements["000"].campaigns.add(rows["repeal"], rows["elections"])
    return rows


def _demands(statements: dict[str, Statement], campaigns: dict[str, Campaign]) -> dict[str, Demand]:
    """What returns: the article that 000 has a campaign against is 2.6 of 001; and what #FreeViasna asks for."""
    by_number = {row.number: row.demand for row in statements["001"].demands.select_related("demand")}
    repeal, register = by_number["2.6"], by_number["2.3"]
    repeal.title, register.title = {"en": "Repeal Article 193.1"}, {"en": "Register Viasna"}
    for row in (repeal, register):
        row.save()
    repeal.campaigns.add(campaigns["repeal"])
    DemandOccurrence.objects.create(
        statement=statements["000"], demand=repeal, number="1", text={"en": "Cancel Article 193.1."},
        addressee={"en": "the Belarusian authorities"},
    )  # fmt: skip
    DemandOutcome.objects.create(demand=repeal, outcome="partly_met", date="2019-07", source="National register")
    DemandOutcome.objects.create(demand=repeal, outcome="refused", date="2022-01", source="National register")
    release = DemandOccurrence.objects.create(
        statement=statements["viasna"], number="1", text={"en": "Release the Viasna seven."},
        addressee={"en": "the Belarusian authorities"},
    )  # fmt: skip
    page = statements["000"].pages.get()
    page.save_revision().publish()
    statements["viasna"].pages.get().save_revision().publish()
    return {"repeal": repeal, "register": register, "release": release.demand}


def _index(tree: SiteTree) -> None:
    index = YearlyIndex.objects.create(
        name={"en": "National Human Rights Index", "be": "Нацыянальны індэкс правоў чалавека"}, maximum=Decimal(10)
    )
    for year, score in ((2019, "4.1"), (2020, "3.1")):
        note = {"en": "A footnote of 2020."} if year == 2020 else {}
        IndexScore.objects.create(index=index, year=year, score=Decimal(score), note=note)
    key = None
    for language in ("be", "en"):
        page = YearlyIndexPage(title=index.name[language], slug="index", index=index, show_in_menus=True)
        page.translation_key = key or page.translation_key
        key = page.translation_key
        _publish(page, tree.homes[language])
