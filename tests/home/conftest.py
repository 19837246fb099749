"""The demonstration, loaded once for all the tests of a module."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import transaction

from zayava.core.catalogue.journal import journal
from zayava.home.demo.loading import Loaded, load


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[Loaded]:
    """What loading the demonstration into an empty database gave; taken back after the module's last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        loaded = load()
        cache.clear()
        journal.forget()  # what other tests left in memory
        yield loaded
        transaction.set_rollback(True)
