"""What a statement page costs: CPU time of one uncached request, in ratios measured side by side in one run.

Answers to the same request line are compared: our statement page with 40 signatories (closed bodies with profiles, and
the people who represent them), ten demands with outcomes, ten tags, three cited texts and a related one; the same
statement in a language its signatories' names were not printed in, so that the register is asked for them; the barest
Wagtail page with the same body, served by Wagtail's own view; and a plain Django view that returns the bytes of the
first. All go through the same middleware, in one process, in turn.

The goal is at most 2.0 times the barest Wagtail page.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
REQUESTS = 20
SIGNATORIES = 40


def main() -> int:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    folder = tempfile.TemporaryDirectory()
    os.environ["DJANGO_SETTINGS_MODULE"] = "barest.settings"
    os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder.name) / 'pages.sqlite3'}"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    addresses = _make_pages()
    costs = _measure(addresses)
    _report(costs)
    folder.cleanup()
    return 0


def _make_pages() -> dict[str, str]:
    """Fill the database; return the address of each of the three answers by its name."""
    from barest import plain
    from barest.models import BarestPage
    from django.test import Client

    from tests.factories.site import make_site
    from tests.factories.statements import make_organisation, make_person, make_statement, make_tag, sign
    from zayava.organisations.models import (
        LegalStatus,
        OrganisationIndexPage,
        OrganisationName,
        OrganisationPage,
        PersonName,
    )
    from zayava.statements.models import Citation, DemandOccurrence, DemandOutcome, Statement

    body = [("paragraph", "<p>" + "These are words of a paragraph that everybody agreed on. " * 8 + "</p>")] * 12
    site = make_site()
    statement = make_statement(site, "Measured", languages=("be", "en", "ru"), date="2021-09-01")
    register = OrganisationIndexPage(title="Organisations", slug="organisations", locale=site.homes["en"].locale)
    site.homes["en"].add_child(instance=register)
    for number in range(SIGNATORIES):
        organisation = make_organisation(f"Society number {number}")
        OrganisationName.objects.create(organisation=organisation, text=f"Общество номер {number}", language="ru")
        LegalStatus.objects.create(organisation=organisation, status="liquidated", date="2021-08-27")
        profile = OrganisationPage(title=f"Society number {number}", organisation=organisation, locale=register.locale)
        register.add_child(instance=profile)
        person = make_person(f"Person number {number}")
        PersonName.objects.create(person=person, text=f"Человек номер {number}", language="ru")
        sign(statement, organisation, person)
    for number in range(10):
        demand = DemandOccurrence.objects.create(
            statement=statement, number=str(number), text={"en": f"Demand {number}"}, addressee={"en": "The parliament"}
        )
        DemandOutcome.objects.create(demand=demand.demand, outcome="refused", date="2022-03", source="A yearly report")
        statement.tags.add(make_tag(f"tag {number}", en=f"Tag {number}"))
    cited = make_statement(site, "Cited", date="2020")
    stub = Statement.objects.create(title={"en": "Known"}, date="2015")
    for position, target in enumerate(({"cited": cited}, {"cited": stub}, {"url": "https://example.org/"})):
        Citation.objects.create(statement=statement, position=position, label={"en": "A letter"}, **target)
    statement.related.add(make_statement(site, "Related", date="2019"))
    for page in statement.pages.all():
        page.body = body
        page.save_revision().publish()
    page = statement.pages.get(locale__language_code="en")
    translated = statement.pages.get(locale__language_code="ru")
    barest = BarestPage(title="Barest", slug="barest", locale=page.locale, body=body)
    site.homes["en"].add_child(instance=barest)
    plain.BODY = Client().get(page.get_url()).content
    return {
        "ours": page.get_url(),
        "translated": translated.get_url(),
        "barest": barest.get_url().replace("/en/", "/en/stock/", 1),
        "plain": "/plain/",
    }


def _measure(addresses: dict[str, str]) -> dict[str, list[float]]:
    """Seconds of CPU per request, one median per round, the three in turn."""
    from django.test import Client

    client = Client()
    costs: dict[str, list[float]] = {name: [] for name in addresses}
    for address in addresses.values():
        assert client.get(address).status_code == 200, address
    for _round in range(ROUNDS):
        for name, address in addresses.items():
            started = time.process_time()
            for _request in range(REQUESTS):
                client.get(address)
            costs[name].append((time.process_time() - started) / REQUESTS)
    return costs


def _report(costs: dict[str, list[float]]) -> None:
    print(f"CPU time per uncached request, {ROUNDS} rounds of {REQUESTS} in turn ({SIGNATORIES} signatories)")
    for name, times in costs.items():
        print(f"  {name:10} {statistics.median(times) * 1000:7.2f} ms")
    for ours, theirs in (("ours", "barest"), ("translated", "barest"), ("ours", "plain")):
        ratios = [one / two for one, two in zip(costs[ours], costs[theirs], strict=True)]
        print(
            f"  {ours} / {theirs}: {statistics.median(ratios):.2f} "
            f"(between {min(ratios):.2f} and {max(ratios):.2f} in single rounds)"
        )


if __name__ == "__main__":
    sys.exit(main())
