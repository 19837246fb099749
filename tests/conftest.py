"""A real browser for the tests marked ``browser``."""

import os
import shutil
from collections.abc import Iterator

import pytest

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _chromium() -> str:
    """Return the path of a Chromium; skips the test without one, or fails it when a browser is required."""
    for name in CHROMIUM_NAMES:
        if found := shutil.which(name):
            return found
    sentence = "No Chromium was found; install it (Debian: apt install chromium) to run the browser tests."
    if os.environ.get("ZAYAVA_REQUIRE_BROWSER") == "1":
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser's path."""
    return _chromium()


@pytest.fixture(scope="session")
def chromium(chromium_path: str) -> Iterator:
    """The running browser, one for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path,
            args=[
                *("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium, live_server) -> Iterator:
    """Make pages of the live site: ``new_page(java_script_enabled=False, viewport=…, color_scheme="dark", locale=…)``.

    Each comes with a fresh profile. The test fails when a page asked another host for anything, raised a script error
    or broke the content policy. ``keeps=True`` lets the browser keep what it may, as it does outside tests: quicker for
    who goes from page to page, wrong for who looks at a page again after a change.
    """
    contexts, complaints = [], []

    def complain(message) -> None:
        if message.type == "error" and "Content Security Policy" in message.text:
            complaints.append(message.text)

    def look(request) -> None:
        if not request.url.startswith((live_server.url, "data:", "blob:")):
            complaints.append(f"a request to another host: {request.url}")

    def make(keeps: bool = False, **options):
        context = chromium.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        context.set_default_timeout(15_000)
        context.on("request", look)
        if not keeps:
            context.route("**/*", lambda route: route.continue_())  # the browser keeps nothing while it is asked
        page = context.new_page()
        page.on("console", complain)
        page.on("pageerror", lambda error: complaints.append(f"a script error: {error}"))
        return page

    yield make
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(new_page):
    """One page of the live site at 1280 × 900."""
    return new_page(viewport={"width": 1280, "height": 900})
