"""The demonstration, loaded once for all the tests of a module."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from zayava.home.demo.loading import Loaded, load


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker) -> Iterator[Loaded]:
    """What loading the demonstration into an empty database gave; taken back after the module's last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield load()
        transaction.set_rollback(True)
