"""A page stays in the language it is written in: what the admin refuses, and says instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from .pages import PublicPageMixin


def _strays(pages: Iterable[Page], destination: Page) -> bool:
    """Whether one of our pages would come to lie below a page in another language."""
    if destination.is_root():
        return False
    return any(
        issubclass(page.specific_class or Page, PublicPageMixin) and page.locale_id != destination.locale_id
        for page in pages
    )


def before_move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Refuse to move a page below one in another language: its address would name a language it is not in."""
    if not _strays([page], destination):
        return None
    messages.error(request, _("A page stays in its language: nothing was moved. Choose a place in the same language."))
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def before_bulk_move(request: HttpRequest, action_type: str, pages: list[Page], action: Any) -> HttpResponse | None:
    """As :func:`before_move`, for several pages at once."""
    if action_type != "move" or not getattr(action, "cleaned_form", None):
        return None
    destination = action.cleaned_form.cleaned_data.get("chooser")
    if destination is None or not _strays(pages, destination):
        return None
    messages.error(request, _("Pages stay in their language: nothing was moved. Choose a place in the same language."))
    return redirect(action.next_url)


def before_copy(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to copy a page below one in another language, and tell the way to translate it."""
    key = request.POST.get("new_parent_page", "")
    if request.method != "POST" or not (key.isascii() and key.isdecimal() and len(key) < 19):
        return None
    destination = Page.objects.filter(pk=int(key)).first()
    if destination is None or not _strays([page], destination):
        return None
    messages.error(
        request,
        _("A copy stays in the language of the page: nothing was copied. To add a language, translate the page."),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
