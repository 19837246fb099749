"""Putting a page on the site as an editor does: a draft, a revision, and its publication."""

from __future__ import annotations

import datetime

from django.utils import timezone
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from zayava.core.dates import PartialDate


def publish(page: Page, parent: Page, date: PartialDate | None = None, live: bool = True) -> None:
    """Add ``page`` below ``parent`` in the parent's language and publish it through a revision.

    With ``date`` the page is as old as the text it holds, so that feeds and lists are in order; ``live=False``
    leaves it a draft.
    """
    page.locale = parent.locale
    page.live = False
    page.has_unpublished_changes = True
    if date is not None and live:
        # Ten in the morning of its first possible day.
        moment = datetime.datetime.combine(date.earliest, datetime.time(10), timezone.get_default_timezone())
        page.first_published_at = moment
    with disable_reference_index_auto_update():  # done once, by the last save
        parent.add_child(instance=page)
        revision = page.save_revision()
    if live:
        revision.publish()
        if date is not None:
            type(page).objects.filter(pk=page.pk).update(last_published_at=moment)
