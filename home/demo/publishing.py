"""Putting a page on the site as an editor does: a draft, a revision, and its publication."""

from __future__ import annotations

import datetime

from django.utils import timezone
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from zayava.core.dates import PartialDate


def next_morning(day: str) -> datetime.datetime:
    """Ten in the morning of the next ``"12-10"``; never today, so that there is time to look."""
    today = timezone.localdate()
    month, number = map(int, day.split("-"))
    date = datetime.date(today.year, month, number)
    if date <= today:
        date = date.replace(year=today.year + 1)
    return datetime.datetime.combine(date, datetime.time(10), timezone.get_default_timezone())


def submit(page: Page) -> None:
    """Hand a draft to whoever is to approve it, as “Submit to …” does."""
    workflow = page.get_workflow()
    if workflow is not None:
        workflow.start(page, None)


def publish(
    page: Page,
    parent: Page,
    date: PartialDate | None = None,
    live: bool = True,
    go_live_at: datetime.datetime | None = None,
) -> None:
    """Add ``page`` below ``parent`` in the parent's language and publish it through a revision.

    With ``date`` the page is as old as the text it holds, so that feeds and lists are in order; ``live=False``
    leaves it a draft, and ``go_live_at`` lets it wait for that moment.
    """
    page.locale = parent.locale
    page.live = False
    page.has_unpublished_changes = True
    page.go_live_at = go_live_at
    if date is not None and live and go_live_at is None:
        # Ten in the morning of its first possible day.
        moment = datetime.datetime.combine(date.earliest, datetime.time(10), timezone.get_default_timezone())
        page.first_published_at = moment
    with disable_reference_index_auto_update():  # done once, by the last save
        parent.add_child(instance=page)
        revision = page.save_revision()
    if live:
        revision.publish()
        if date is not None and go_live_at is None:
            type(page).objects.filter(pk=page.pk).update(last_published_at=moment)
