"""What statements can have waiting for an editor's hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import format_lazy
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from zayava.core.conf import conf
from zayava.core.waiting import MOST, WaitingKind, bounded
from zayava.organisations.models import Organisation
from zayava.organisations.narrowing import Narrowing, narrowings, without_profile
from zayava.organisations.permissions import may_change

from .enums import SignatureState
from .filters import CHECK, IMPORTS, UNTAGGED, missing_in, narrowed
from .models import Signature, Statement, StatementIndexPage, StatementPage
from .permissions import statement_permissions
from .selectors.stubs import archived_twins

SIGNED = "signed"
Narrow = Callable[["QuerySet[Statement]"], "QuerySet[Statement]"]


def _seen(user: AbstractBaseUser) -> QuerySet[Statement]:
    return statement_permissions.instances_user_has_any_permission_for(user, {"view"})


def _listed(name: str, label: Any, icon: str, order: int, narrow: Narrow, **query: str) -> WaitingKind:
    """Work that the list of statements shows with a filter."""
    return WaitingKind(
        name=name,
        label=label,
        count=lambda user: bounded(narrow(_seen(user))),
        url=lambda user: f"{reverse('zayava_statements:index')}?{urlencode(query)}",
        icon=icon,
        order=order,
    )


def _to_do(there_is: str, label: Any, icon: str, order: int) -> WaitingKind:
    return _listed(
        f"statements-{there_is}", label, icon, order, lambda rows: narrowed(rows, there_is), there_is=there_is
    )


def _missing(code: str, order: int) -> WaitingKind:
    """For those who may write in that language."""
    kind = _listed(
        f"statements-missing-{code}",
        format_lazy("{}, {}", _("Published, but not in this language"), get_language_info(code)["name_local"]),
        "globe",
        order,
        lambda rows: missing_in(rows, code),
        missing=code,
    )
    indexes = StatementIndexPage.objects.filter(locale__language_code=code, alias_of=None)

    def count(user: AbstractBaseUser) -> int:
        may = any(page.permissions_for_user(user).can_add_subpage() for page in indexes.all())
        return kind.count(user) if may else 0

    return WaitingKind(kind.name, kind.label, count, kind.url, kind.icon, kind.order)


def _count_archived_stubs(user: AbstractBaseUser) -> int:
    may = statement_permissions.user_has_permission(user, "add")
    return len(archived_twins(_seen(user), MOST + 1)) if may else 0


def _signed_without_profile(organisations: QuerySet) -> QuerySet:
    """Organisations whose signature stands below a public text, and whose name there leads nowhere."""
    live = StatementPage.objects.filter(statement=OuterRef("statement"), live=True, alias_of=None)
    signed = Signature.objects.filter(Exists(live), organisation=OuterRef("pk"), state=SignatureState.CONFIRMED)
    return without_profile(organisations).filter(Exists(signed))


def register_signed_without_profile() -> None:
    """Let the list of organisations be narrowed to those that signed and have no profile."""
    narrowings.register(
        Organisation, Narrowing(SIGNED, _("Signed a published text, without a profile"), _signed_without_profile)
    )


def _count_signed_without_profile(user: AbstractBaseUser) -> int:
    if not may_change(user, Organisation):
        return 0
    return bounded(_signed_without_profile(Organisation.objects.standing()))


def kinds() -> list[WaitingKind]:
    """Every kind of work, in the languages of the site."""
    return [
        _to_do(IMPORTS, _("Imported texts to check and publish"), "upload", 10),
        _to_do(CHECK, _("Texts with signatories to check"), "user", 20),
        WaitingKind(
            name="statements-stubs",
            label=_("Stubs that are in the archive now"),
            count=_count_archived_stubs,
            url=lambda user: reverse("zayava_statements:stubs"),
            icon="link",
            order=30,
        ),
        _to_do(UNTAGGED, _("Texts without tags"), "tag", 40),
        *(_missing(code, 50 + place) for place, code in enumerate(conf.languages)),
        WaitingKind(
            name="organisations-signed",
            label=_("Organisations that signed and have no profile"),
            count=_count_signed_without_profile,
            url=lambda user: f"{reverse('register_organisations:index')}?there_is={SIGNED}",
            icon="group",
            order=59,
        ),
    ]
