"""Pages in Wagtail's tree, many at once, each with its place below a parent."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from wagtail.models import Page

from .tables import Table


class Branch:
    """A page that gets children: remembers which place below it is free next."""

    def __init__(self, parent: Page) -> None:
        self.parent = parent
        self.added = 0
        self._step = 0

    def begin(self) -> None:
        """Look up the last child, inside the transaction that adds others. Locks the parent where a database can."""
        self.added = 0
        Page.objects.select_for_update().filter(pk=self.parent.pk).first()
        children = Page.objects.filter(path__startswith=self.parent.path, depth=self.parent.depth + 1)
        last = children.order_by("-path").values_list("path", flat=True).first()
        self._step = Page._str2int(last[-Page.steplen :]) if last else 0

    def next_path(self) -> str:
        self.added += 1
        self._step += 1
        return Page._get_path(self.parent.path, self.parent.depth + 1, self._step)

    def write(self) -> None:
        """Tell the parent how many children it got."""
        Page.objects.filter(pk=self.parent.pk).update(numchild=F("numchild") + self.added)


class PageRows:
    """Rows of one page type: those of Wagtail's table and those of its own."""

    def __init__(self, model: type[Page]) -> None:
        self._pages, self._own = Table(Page), Table(model)
        self._link = model._meta.pk.attname
        self._content_type = ContentType.objects.get_for_model(model).pk

    def begin(self) -> None:
        self._pages.begin()
        self._own.begin()

    def add(
        self,
        branch: Branch,
        *,
        title: str,
        slug: str,
        translation_key: uuid.UUID,
        published: datetime.datetime | None,
        page: dict[str, Any] | None = None,
        **own: Any,
    ) -> int:
        """Keep a page below the parent of ``branch``, in its language: a draft without ``published``. Return its key.

        ``page`` holds further columns of Wagtail's table, ``own`` those of the page type.
        """
        parent = branch.parent
        values = {
            "path": branch.next_path(),
            "depth": parent.depth + 1,
            "url_path": f"{parent.url_path}{slug}/",
            "locale_id": parent.locale_id,
            "content_type_id": self._content_type,
            "title": title,
            "draft_title": title,
            "slug": slug,
            "translation_key": translation_key,
            "live": published is not None,
            "has_unpublished_changes": published is None,
            "first_published_at": published,
            "last_published_at": published,
        }
        key = self._pages.add(**{**values, **(page or {})})
        self._own.add(**{self._link: key}, **own)
        return key

    def write(self) -> int:
        self._own.write()
        return self._pages.write()
