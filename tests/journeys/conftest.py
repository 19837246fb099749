"""The demonstration in a live server, loaded once for visitors, who change nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client, TransactionTestCase

from tests.factories.editors import make_administrator
from tests.factories.statements import make_statement
from zayava.core.catalogue.journal import journal
from zayava.home.demo.loading import load
from zayava.home.services import create_site

ONLY_ENGLISH = "A letter that nobody has translated yet"


@dataclass(frozen=True)
class Visitor:
    """Somebody who reads in ``language``, on a phone without scripts or at a desk with them."""

    page: Any
    language: str
    scripts: bool

    def opens(self, path: str) -> None:
        """Go to a path below the front page of her language."""
        assert self.page.goto(f"/{self.language}/{path}").status == 200
        self.is_at_home()

    def clicks(self, link: Any) -> None:
        """Follow a link that leads to another page."""
        link.click()
        self.page.wait_for_load_state()
        self.is_at_home()

    def is_at_home(self) -> None:
        """The page is in her language, has one heading and fits her screen."""
        page = self.page
        assert page.get_attribute("html", "lang") == self.language
        assert f"/{self.language}/" in page.url
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]

    def unfolds(self) -> None:
        """Open the filters, which a phone keeps folded."""
        summary = self.page.locator(".z-filters__fold > summary")
        if summary.is_visible():
            summary.click()


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """The demonstration and one text that exists in English alone; taken back after the module's last test."""
    put_back = TransactionTestCase._fixture_teardown
    with django_db_blocker.unblock():
        load()
        make_statement(create_site(), ONLY_ENGLISH, date="1999-01-02")  # type: ignore[arg-type]
    TransactionTestCase._fixture_teardown = lambda self: None
    yield
    TransactionTestCase._fixture_teardown = put_back
    with django_db_blocker.unblock():
        put_back(None)
        cache.clear()
        journal.forget()


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return request.param


@pytest.fixture(params=["be", "en", "ru"])
def visitor(request: pytest.FixtureRequest, demo: None, new_page: Callable[..., Any], scripts: bool) -> Visitor:
    width, theme = (1280, "light") if scripts else (360, "dark")
    page = new_page(
        keeps=True,
        java_script_enabled=scripts,
        viewport={"width": width, "height": 800},
        color_scheme=theme,
        locale=request.param,
    )
    return Visitor(page, request.param, scripts)


@pytest.fixture(params=["be", "en"])
def editor(request: pytest.FixtureRequest, new_page: Callable[..., Any], live_server: Any) -> Any:
    """A page of an administrator whose admin speaks a language; she is logged in already."""
    client = Client()
    client.force_login(make_administrator(language=request.param))
    page = new_page(viewport={"width": 1280, "height": 900}, locale=request.param)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.goto("/admin/")
    assert page.get_attribute("html", "lang") == request.param
    return page
