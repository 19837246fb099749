"""Every process learns of every change: across transactions, out of order, after a restored backup, at once."""

from __future__ import annotations

import datetime
import threading
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from zayava.core.catalogue import Catalogue, Item
from zayava.core.catalogue import journal as module
from zayava.core.catalogue.journal import journal
from zayava.core.models import CatalogueChange

pytestmark = pytest.mark.django_db


class Shelf:
    """Titles in memory, a catalogue of them, and what it was asked to read."""

    def __init__(self, *keys: int) -> None:
        self.keys = set(keys)
        self.read: list[list[int] | None] = []
        self.catalogue = Catalogue("shelf", self.load)

    def load(self, language: str, subjects=None):
        self.read.append(None if subjects is None else sorted(subjects))
        return [Item(key, key, "2021", f"t{key}") for key in self.keys if subjects is None or key in subjects]

    def listed(self) -> list[int]:
        return sorted(self.catalogue.select("en").keys(0, 1000))

    def elsewhere(self, key: int, number: int | None = None, at: datetime.datetime | None = None) -> CatalogueChange:
        """Another process adds a title and writes the journal."""
        self.keys.add(key)
        return CatalogueChange.objects.create(pk=number, catalogue="shelf", subject=key, at=at or timezone.now())


def test_only_what_changed_is_read_again() -> None:
    shelf = Shelf(1, 2)
    assert shelf.listed() == [1, 2]
    shelf.elsewhere(3)
    assert shelf.listed() == [1, 2, 3]
    assert shelf.listed() == [1, 2, 3]
    assert shelf.read == [None, [3]]
    shelf.catalogue.touch()
    shelf.listed()
    assert shelf.read == [None, [3], None]


def test_another_kind_of_list_is_left_alone() -> None:
    shelf = Shelf(1)
    shelf.listed()
    CatalogueChange.objects.create(catalogue="another", subject=1)
    shelf.listed()
    assert shelf.read == [None]


def test_a_selection_asks_one_question_and_none_when_the_request_has_asked() -> None:
    shelf, request = Shelf(1), SimpleNamespace()
    shelf.listed()
    with CaptureQueriesContext(connection) as captured:
        shelf.catalogue.select("en", request=request)
        shelf.catalogue.select("en", {"tag": [1]}, request=request).counts("tag")
    assert len(captured) == 1


def test_an_entry_that_is_committed_late_is_not_missed() -> None:
    shelf = Shelf(1)
    shelf.elsewhere(2, number=100)
    shelf.listed()
    shelf.elsewhere(3, number=103)  # 101 and 102 belong to transactions that are still open
    assert shelf.listed() == [1, 2, 3]
    shelf.elsewhere(4, number=101)
    assert shelf.listed() == [1, 2, 3, 4]
    shelf.elsewhere(5, number=102)
    assert shelf.listed() == [1, 2, 3, 4, 5]


def test_an_entry_that_was_open_at_the_first_reading_is_not_missed() -> None:
    shelf = Shelf(1)
    CatalogueChange.objects.create(pk=100, catalogue="shelf", subject=1)
    CatalogueChange.objects.create(pk=102, catalogue="shelf", subject=1)
    assert shelf.listed() == [1]
    shelf.elsewhere(2, number=101)
    assert shelf.listed() == [1, 2]


def test_an_entry_before_the_first_that_was_seen_is_not_missed() -> None:
    shelf = Shelf(1)
    CatalogueChange.objects.create(pk=100, catalogue="shelf", subject=1)
    assert shelf.listed() == [1]
    shelf.elsewhere(2, number=99)
    assert shelf.listed() == [1, 2]


def test_an_entry_that_is_late_after_a_leap_of_the_sequence_is_not_missed() -> None:
    shelf = Shelf(1)
    assert shelf.listed() == [1]  # the journal is empty
    shelf.elsewhere(2, number=10 * module.MAX_GAPS)
    assert shelf.listed() == [1, 2]
    shelf.elsewhere(3, number=10 * module.MAX_GAPS - 1)
    assert shelf.listed() == [1, 2, 3]


def test_many_missing_numbers_mean_that_everything_is_read_a_while_later(monkeypatch) -> None:
    shelf = Shelf(1)
    shelf.elsewhere(2, number=1)
    shelf.listed()
    shelf.elsewhere(3, number=10 * module.MAX_GAPS)
    assert shelf.listed() == [1, 2, 3]
    shelf.keys.add(4)  # committed late, with a number nobody asks for any more
    later = module.time.monotonic() + module.GAPS_KEPT + 1
    monkeypatch.setattr(module.time, "monotonic", lambda: later)
    assert shelf.listed() == [1, 2, 3, 4]


@pytest.mark.parametrize("restored", ["emptied", "shorter", "as long"])
def test_after_a_restored_backup_everything_is_read_again(restored: str) -> None:
    shelf = Shelf(1)
    last = [shelf.elsewhere(2), shelf.elsewhere(3)][-1]
    shelf.listed()
    CatalogueChange.objects.filter(pk__gte=last.pk if restored != "emptied" else 0).delete()
    shelf.keys = {7}
    if restored == "as long":
        shelf.elsewhere(8, number=last.pk, at=timezone.now() + datetime.timedelta(hours=1))
    assert shelf.listed() == ([7, 8] if restored == "as long" else [7])


def test_what_a_transaction_takes_back_was_never_seen_by_others() -> None:
    shelf = Shelf(1)
    assert shelf.listed() == [1]
    with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012
        shelf.keys.add(2)
        shelf.catalogue.touch(2)
        assert shelf.listed() == [1]
        raise RuntimeError
    shelf.keys.discard(2)
    assert shelf.listed() == [1]
    with transaction.atomic():
        shelf.keys.add(3)
        shelf.catalogue.touch(3)
    assert shelf.listed() == [1, 3]


def test_a_subject_is_written_once_in_a_transaction_and_again_after_a_rollback() -> None:
    shelf = Shelf()
    with transaction.atomic():
        shelf.catalogue.touch(1, 2)
        shelf.catalogue.touch(2, 1)
        with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012
            shelf.catalogue.touch(3)
            raise RuntimeError
        shelf.catalogue.touch(3)
    assert sorted(CatalogueChange.objects.values_list("subject", flat=True)) == [1, 2, 3]


def test_old_entries_go_but_never_the_newest() -> None:
    old = timezone.now() - datetime.timedelta(days=2)
    CatalogueChange.objects.bulk_create(
        CatalogueChange(catalogue="shelf", subject=1, at=old) for _number in range(1500)
    )
    shelf = Shelf(1)
    shelf.listed()
    shelf.catalogue.touch(*range(200))
    kept = CatalogueChange.objects.filter(at=old).count()
    assert module.ENTRIES_KEPT - 300 < kept < module.ENTRIES_KEPT
    shelf.listed()
    assert len(shelf.read) == 2  # nobody starts over for what he has read already


def test_a_failing_load_loses_no_change() -> None:
    shelf = Shelf(1)
    shelf.listed()
    shelf.elsewhere(2)
    whole, shelf.catalogue._load = shelf.catalogue._load, lambda *args: 1 / 0
    with pytest.raises(ZeroDivisionError):
        shelf.listed()
    shelf.catalogue._load = whole
    assert shelf.listed() == [1, 2]


@pytest.mark.django_db(transaction=True)
def test_many_threads_read_and_write_at_once_and_agree_in_the_end() -> None:
    shelf = Shelf(*range(50))
    shelf.listed()
    wrong: list[object] = []

    def work(thread: int) -> None:
        try:
            for step in range(20):
                key = 1000 + thread * 100 + step
                shelf.keys.add(key)
                shelf.catalogue.touch(key)
                result = shelf.catalogue.select("en")
                keys = result.keys(0, 10_000)
                if key not in keys or len(keys) != result.total or len(set(keys)) != len(keys):
                    wrong.append((key, result.total, len(keys)))
        except Exception as error:
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert shelf.listed() == sorted(shelf.keys)
    journal.forget()
