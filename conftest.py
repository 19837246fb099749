"""What holds for every test: its database, its files, its language, and no network."""

import ipaddress
import os
import socket
from collections.abc import Iterator

import pytest


def pytest_configure(config: pytest.Config) -> None:
    # The browser driver runs an event loop in the main thread, where tests also ask the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def django_db_setup(request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker) -> Iterator[None]:
    """Work on a copy of a migrated template (see ``tests/databases.py``)."""
    from django.test import TransactionTestCase

    from tests.databases import for_this_process

    worker = getattr(request.config, "workerinput", {}).get("workerid", "main")
    with django_db_blocker.unblock():
        database = for_this_process(worker)
        database.set_up()
    flush = TransactionTestCase._fixture_teardown
    TransactionTestCase._fixture_teardown = lambda self: database.restore()
    yield
    TransactionTestCase._fixture_teardown = flush
    with django_db_blocker.unblock():
        database.tear_down()


@pytest.fixture(scope="session", autouse=True)
def _uploads_in_a_temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    from django.test import override_settings

    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(autouse=True)
def _nothing_left_of_the_last_test() -> Iterator[None]:
    """Begin each test with nothing remembered and with sentences in the English they are written in."""
    from django.core.cache import cache
    from django.utils import translation

    from zayava.core.catalogue.journal import journal

    translation.activate("en")
    cache.clear()
    journal.forget()
    yield
    translation.deactivate()


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every connection but those to this machine."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            host = address[0]
            if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
                raise RuntimeError(f"A test tried to reach {host}: tests use no network.")
        return connect(self, address)

    socket.socket.connect = local_only
    yield
    socket.socket.connect = connect
