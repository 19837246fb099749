"""What pages cost when the archive grows, and beside a stock Wagtail project that holds the same archive.

In one run and in turn, each site in a process of its own with a database of its own:

- our pages with 100 texts and with many more, three languages each. The goal is at most 1.5 times the CPU time, lists 2
  times, and the same number of queries whatever there is;
- our pages and those of ``stock/``, a small project written from Wagtail's documentation, which shows the same things
  of the same archive. The goal is at most half of its queries and two thirds of its CPU time. Beforehand it is said
  whether the pages of both show the same numbers, and link to as many texts, campaigns and organisations.

CPU time is that of the process (``time.process_time``). SQLite works inside the process, so all of its work is in that
figure. PostgreSQL works in processes of its own: there the time between asking and answer is shown as well.

``--full`` measures with 100,000 texts too. ``DATABASE_URL`` names a PostgreSQL server (any database of it, the account
may create others); SQLite in a temporary folder otherwise. Pages that the site does not have are named and left out.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
SMALL = 100
OF_LISTS = 2.0
OF_OTHERS = 1.5
LISTS = ("list", "filtered list", "filtered by 3", "deep page", "by title", "organisations", "campaigns", "tags")
SETTINGS = {"ours": "zayava.site.settings.test", "stock": "stock.settings"}
GOAL_QUERIES, GOAL_TIME = 1 / 2, 2 / 3
WITHOUT_GOAL = ("feed",)
"""Beside the stock project they are shown only: ours holds tags, sources and dates of change, and answers 304."""

Costs = dict[str, dict[str, Any]]
"""Of each page: ``cpu`` and ``wall`` seconds, ``database`` seconds between asking and answer, number of ``queries``."""


class Worker:
    """A process that holds one site and measures what it is told to."""

    def __init__(self, settings: str, url: str) -> None:
        environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings, "DATABASE_URL": url}
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__)), "--worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        )  # fmt: skip

    def ask(self, do: str, **arguments: Any) -> Any:
        """Have it do something; raises ``SystemExit`` when it failed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise SystemExit(f"The measuring process stopped while it was asked to {do}.")
        return json.loads(answer)

    def stop(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000", metavar="N,N", help="numbers of texts to compare with 100 (10000)")
    parser.add_argument("--full", action="store_true", help="with 100,000 texts too")
    parser.add_argument(
        "--stock", type=int, default=1000, metavar="N", help="texts beside the stock project (1000; 0: none)"
    )
    parser.add_argument("--rounds", type=int, default=7, metavar="N")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        return work()
    sizes = [int(size) for size in options.sizes.split(",") if size]
    if options.full and 100_000 not in sizes:
        sizes.append(100_000)
    with databases() as new:
        if sizes:
            grow(sizes, options.rounds, new)
        if options.stock:
            compare(options.stock, options.rounds, new)
    return 0


@contextmanager
def databases() -> Iterator[Any]:
    """What makes addresses of new databases; they are gone afterwards."""
    server = os.environ.get("DATABASE_URL", "")
    with tempfile.TemporaryDirectory() as folder:
        if not server.startswith("postgres"):
            yield lambda name: f"sqlite:///{Path(folder) / name}.sqlite3"
            return
        import psycopg

        made: list[str] = []

        def execute(statement: str) -> None:
            with psycopg.connect(server, autocommit=True) as connection:
                connection.execute(statement)

        def create(name: str) -> str:
            made.append(f"zayava_bench_{os.getpid()}_{name}")
            execute(f'CREATE DATABASE "{made[-1]}"')
            return server.rpartition("/")[0] + "/" + made[-1]

        try:
            yield create
        finally:
            for name in made:
                execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def grow(sizes: list[int], rounds: int, new: Any) -> None:
    """Our pages with few texts and with many."""
    workers = {size: prepared(new(f"ours_{size}"), size) for size in [SMALL, *sizes]}
    costs = in_turn(workers, rounds)
    for size in sizes:
        print(f"\nOur pages with {size:,} texts beside {SMALL}, CPU time per request, {rounds} rounds in turn")
        print(f"  {'':16}{SMALL:>10,}{size:>12,}   ratio   goal    queries")
        for name, few in costs[SMALL].items():
            many = costs[size].get(name)
            if many is None:
                print(f"  {name:16} not there with {size:,} texts")
                continue
            goal = OF_LISTS if name in LISTS else OF_OTHERS
            ratio = many["cpu"] / few["cpu"]
            print(
                f"  {name:16}{few['cpu'] * 1000:7.1f} ms{many['cpu'] * 1000:9.1f} ms{ratio:8.2f}  ≤ {goal:.1f}"
                f" {held(ratio <= goal)}  {few['queries']:>3} {many['queries']:>3}{database(many)}"
            )
    for worker in workers.values():
        worker.stop()


def compare(size: int, rounds: int, new: Any) -> None:
    """Our pages and those of the stock project."""
    from stock import sameness

    urls = {site: new(site) for site in SETTINGS}
    ours, stock = prepared(urls["ours"], size), Worker(SETTINGS["stock"], urls["stock"])
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "archive.jsonl")
        for site, do in (("ours", "export"), ("stock", "load")):
            # In processes of their own: what they leave in memory would be searched for garbage while measuring.
            mover = Worker(SETTINGS[site], urls[site])
            mover.ask(do, file=file)
            mover.stop()
    workers = {"ours": ours, "stock": stock}
    sameness.tell(workers, WITHOUT_GOAL)
    costs = in_turn(workers, rounds)
    print(f"\nOur pages beside those of the stock project with the same {size:,} texts, {rounds} rounds in turn")
    print(f"  {'':16}{'ours':>10}{'stock':>12}   ratio   ≤ {GOAL_TIME:.2f}   queries      ≤ {GOAL_QUERIES:.2f}")
    for name, theirs in costs["stock"].items():
        own = costs["ours"].get(name)
        if own is None:
            continue
        ratio = own["cpu"] / theirs["cpu"]
        fewer = own["queries"] / theirs["queries"]
        times = f"{own['cpu'] * 1000:7.1f} ms{theirs['cpu'] * 1000:9.1f} ms{ratio:8.2f}   {held(ratio <= GOAL_TIME)}"
        queries = f"{own['queries']:>3} {theirs['queries']:>3} {fewer:6.2f} {held(fewer <= GOAL_QUERIES)}"
        if name in WITHOUT_GOAL:
            times, queries = times[:-3] + "   ", queries[:-3] + "   "
        print(f"  {name:16}{times}   {queries}{database(own)}{database(theirs)}")
    ours.stop()
    stock.stop()


def held(it_is: bool) -> str:
    return "yes" if it_is else "NO "


def database(cost: dict[str, Any]) -> str:
    """The time spent waiting for a server that works in another process."""
    return f"  ({cost['database'] * 1000:.1f} ms in the database)" if cost["apart"] else ""


def prepared(url: str, size: int) -> Worker:
    """Our site with so many texts."""
    print(f"Making an archive of {size:,} texts …", file=sys.stderr)
    maker = Worker(SETTINGS["ours"], url)
    maker.ask("generate", size=size)
    maker.stop()
    return Worker(SETTINGS["ours"], url)


def in_turn(workers: dict[Any, Worker], rounds: int) -> dict[Any, Costs]:
    """The costs of every page on every site, in medians; each round measures one page on all of them."""
    pages = {key: worker.ask("pages") for key, worker in workers.items()}
    missing = {name for found in pages.values() for name, address in found.items() if not address}
    if missing:
        print(f"Not measured, because a site lacks it or shows the plain list: {', '.join(sorted(missing))}")
    names = [name for name in next(iter(pages.values())) if name not in missing]
    taken: dict[Any, dict[str, list[dict[str, Any]]]] = {key: {name: [] for name in names} for key in workers}
    for _round in range(rounds):
        for name in names:
            for key, worker in workers.items():
                if name in pages[key]:
                    taken[key][name].append(worker.ask("measure", address=pages[key][name]))
    return {
        key: {
            name: {
                **{what: statistics.median(one[what] for one in each) for what in ("cpu", "wall", "database")},
                "queries": each[0]["queries"],
                "apart": each[0]["apart"],
            }
            for name, each in of_site.items()
            if each
        }
        for key, of_site in taken.items()
    }


def work() -> int:
    """Hold one site and do what is asked on the standard input, a line of JSON for each thing."""
    sys.path[:0] = [str(HERE.parent), str(HERE)]
    answers = sys.stdout
    sys.stdout = sys.stderr  # nothing but answers may come there
    import django

    django.setup()
    for line in sys.stdin:
        order = json.loads(line)
        answer = globals()[f"do_{order.pop('do')}"](**order)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    return 0


def do_generate(size: int) -> bool:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("generate_corpus", statements=size, verbosity=0)
    return True


def do_export(file: str) -> bool:
    from stock import copying

    copying.export(file)
    return True


def do_load(file: str) -> bool:
    from django.core.management import call_command
    from django.db import connection
    from stock import copying

    call_command("migrate", verbosity=0)
    copying.load(file)
    connection.cursor().execute("ANALYZE")
    return True


def do_pages() -> dict[str, str]:
    """The addresses to measure by what is there; ``""`` for what the site does not have."""
    from django.conf import settings
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    if settings.ROOT_URLCONF == "stock.urls":
        from stock.models import StatementPage
        from taggit.models import Tag

        tag = Tag.objects.order_by("pk").get(slug=_common_tag()).slug
        statement = StatementPage.objects.get(slug__endswith="-" + str(_measured_text()), locale__language_code="en")
        pages = {"tag": f"/en/tags/?tag={tag}", "feed": "/en/feed/", "statement": statement.get_url()}
    else:
        from zayava.core.models import Tag
        from zayava.statements.models import StatementPage

        tag = Tag.objects.get(slug=_common_tag()).slug_in("en")
        statement = StatementPage.objects.get(slug__endswith="-" + str(_measured_text()), locale__language_code="en")
        pages = {
            "tag": f"/en/tags/{tag}/",
            "feed": "/en/statements/feed.xml",
            "statement": statement.get_url(),
            "organisations": "/en/organisations/",
            **_frequent(),
        }
    statements = "/en/statements/"
    year, kind = _common_facets()
    pages |= {
        "home": "/en/",
        "list": statements,
        "filtered list": f"{statements}?tag={tag}",
        "filtered by 3": f"{statements}?tag={tag}&year={year}&kind={kind}",
        "deep page": f"{statements}?page=3",
        "by title": f"{statements}?sort=title",
        "campaigns": "/en/campaigns/",
        "tags": "/en/tags/",
    }
    plain = client.get(statements).content
    for name, address in pages.items():
        answer = client.get(address, follow=True) if address else None
        if answer is not None and answer.redirect_chain:
            pages[name] = answer.redirect_chain[-1][0]  # parameters in another order
        if answer is None or answer.status_code != 200 or (name != "list" and answer.content == plain):
            pages[name] = ""
    return pages


def _measured_text() -> int:
    """The number of a text that every archive has: some signatories, demands and tags, and a page in English."""
    from zayava.home.corpus.plan import Size, plan

    size = Size(300, 1200, 200)
    for index in range(SMALL):
        made = plan(1, index, size)
        if made.languages.get("en") and not made.state and 8 <= len(made.signers) <= 40 and len(made.demands) >= 3:
            return index
    raise LookupError("No text of the archive is fit to be measured.")


def _common_facets() -> tuple[int, str]:
    """The year and the kind of a text that bears the common tag, in every archive."""
    from zayava.home.corpus.plan import Size, plan

    made = (plan(1, index, Size(300, 1200, 200)) for index in range(SMALL))
    return next((one.day.year, one.kind) for one in made if 0 in one.tags and one.languages.get("en") and not one.state)


def _common_tag() -> str:
    from zayava.core.slugs import slugify_text
    from zayava.home.corpus.words import concepts

    return slugify_text(concepts(1)[0]["en"], "en")


def _frequent() -> dict[str, str]:
    """The body that signs most, the campaign with most texts and a demand that is raised often: in every archive."""
    from zayava.campaigns.models import CampaignPage
    from zayava.home.corpus.plan import uid
    from zayava.organisations.models import OrganisationPage
    from zayava.statements.models import Demand

    bodies = {uid(1, "organisation", number): number for number in range(20)}
    profiles = OrganisationPage.objects.filter(organisation__uid__in=bodies, locale__language_code="en")
    profile = min(profiles.select_related("organisation"), key=lambda page: bodies[page.organisation.uid])
    campaign = CampaignPage.objects.get(campaign__uid=uid(1, "campaign", 0), locale__language_code="en")
    number = Demand.objects.get(uid=uid(1, "demand", "enduring/0")).number
    return {"profile": profile.get_url(), "campaign": campaign.get_url(), "demand": f"/en/demands/{number}/"}


def do_shown(address: str) -> dict[str, list[int]]:
    from stock import sameness

    return sameness.shown(address)


def do_measure(address: str, least: float = 0.15) -> dict[str, Any]:
    """Ask for a page for ``least`` seconds and at least thrice, after once for nothing; the queries in one request."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "localhost"})
    assert client.get(address).status_code == 200, address
    requests, began, cpu = 0, time.perf_counter(), time.process_time()
    while requests < 3 or time.perf_counter() - began < least:
        client.get(address)
        requests += 1
    cpu, wall = time.process_time() - cpu, time.perf_counter() - began
    spent = _Stopwatch()
    with connection.execute_wrapper(spent):
        client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return {"cpu": cpu / requests, "wall": wall / requests, "database": spent.seconds, "queries": len(queries),
            "apart": connection.vendor == "postgresql"}  # fmt: skip


class _Stopwatch:
    """Adds up the time between asking the database and its answer."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.seconds += time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
