"""The record as its editors see it: pages by language with their state, and how much there is of everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, Q
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from zayava.core.conf import conf
from zayava.core.publisher import coalition
from zayava.core.texts import LocalisedText

from .enums import SignatureState
from .models import Statement, StatementPage
from .permissions import statement_permissions
from .selectors import issuer_name


@dataclass(frozen=True)
class LanguageState:
    """One language of a statement, with or without a page; ``state`` is ``live``, ``changed``, ``draft`` or ``""``."""

    code: str
    name: str
    page: StatementPage | None = None
    state: str = ""
    label: str = ""
    edit_url: str = ""
    url: str = ""


@dataclass(frozen=True)
class Overview:
    """What the panel of the page editor and the screens of the record show above everything else."""

    statement: Statement
    title: str
    languages: list[LanguageState]
    issuer: str
    tags: list[LocalisedText]
    signatures: int
    withdrawn: int
    to_check: int
    demands: int
    citations: int
    can_edit: bool
    language: str

    @property
    def pages(self) -> list[LanguageState]:
        return [language for language in self.languages if language.page]

    @property
    def is_stub(self) -> bool:
        return not self.pages


def language_states(pages: Sequence[StatementPage], user: AbstractBaseUser | None = None) -> list[LanguageState]:
    """Every language of the site in its order, whether the statement has a page in it or not."""
    own = {page.locale.language_code: page for page in pages if page.alias_of_id is None}
    return [_state(code, own.get(code), user) for code in dict.fromkeys([*conf.languages, *own])]


def _state(code: str, page: StatementPage | None, user: AbstractBaseUser | None) -> LanguageState:
    name = language_name(code)
    if page is None:
        return LanguageState(code, name, label=_("no page"))
    state, label = page_state(page)
    may = user is None or page.permissions_for_user(user).can_edit()
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if may else ""
    return LanguageState(code, name, page, state, label, edit_url, page.get_url() or "" if page.live else "")


def page_state(page: StatementPage) -> tuple[str, str]:
    """``live``, ``changed`` (live, with a newer draft) or ``draft``, and the word for it."""
    if page.live and page.has_unpublished_changes:
        return "changed", _("live, with a newer draft")
    if page.live:
        return "live", _("live")
    return "draft", _("scheduled") if page.approved_schedule else _("draft")


def language_name(code: str) -> str:
    """The language in its own words."""
    try:
        return capfirst(str(get_language_info(code)["name_local"]))
    except KeyError:
        return code


def working_language(statement: Statement, asked: str = "") -> str:
    """The language an editor works in: the one she asks for, else that of the first page, else the site's first."""
    if asked in conf.languages:
        return asked
    codes = {page.locale.language_code: page for page in statement.pages.all() if page.alias_of_id is None}
    live = [code for code in conf.languages if code in codes and codes[code].live]
    written = [code for code in conf.languages if code in codes]
    return next(iter([*live, *written, *conf.languages]))


def overview(statement: Statement, request: Any, language: str = "") -> Overview:
    """Everything about one record, in a language; the number of queries does not depend on how much it holds."""
    pages = list(statement.pages.select_related("locale").order_by("pk"))
    counts = statement.signatures.aggregate(
        signatures=Count("pk"),
        withdrawn=Count("pk", filter=Q(state=SignatureState.WITHDRAWN)),
        to_check=Count("pk", filter=~Q(check_note="")),
    )
    tags = [tag.label_in() for tag in statement.tags.order_by("name").prefetch_related("labels")]
    own = [page for page in pages if page.alias_of_id is None]
    language = language or (own[0].locale.language_code if own else conf.languages[0])
    return Overview(
        statement=statement,
        title=str(statement.title_in()) or _("Untitled statement"),
        languages=language_states(pages, request.user),
        issuer=issuer_name(statement, language, coalition(request).name).text,
        tags=tags,
        can_edit=statement_permissions.user_has_permission_for_instance(request.user, "change", statement),
        language=language,
        demands=statement.demands.count(),
        citations=statement.citations.count(),
        **counts,
    )


def record_url(name: str, statement: Statement, *args: object) -> str:
    """The address of a screen of the record, or ``""`` where the screens are not mounted."""
    try:
        return reverse(f"zayava_statements:{name}", args=[statement.pk, *args])
    except NoReverseMatch:
        return ""
