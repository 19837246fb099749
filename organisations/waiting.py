"""What the register can have waiting for an editor's hand."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zayava.core.waiting import MOST, WaitingKind, bounded

from .models import Organisation, Person, RegisterEntry
from .narrowing import UNSURE, unsure
from .permissions import may_change
from .selectors import possible_duplicates

_LISTS: dict[type[RegisterEntry], tuple[str, str]] = {
    Organisation: ("organisation", "register_organisations"),
    Person: ("person", "register_people"),
}


def _unsure(model: type[RegisterEntry], label: Any, order: int) -> WaitingKind:
    word, viewset = _LISTS[model]
    return WaitingKind(
        name=f"register-unsure-{word}",
        label=label,
        count=lambda user: bounded(unsure(model.objects.standing())) if may_change(user, model) else 0,
        url=lambda user: f"{reverse(f'{viewset}:index')}?there_is={UNSURE}",
        icon="help",
        order=order,
    )


def _duplicates(model: type[RegisterEntry], label: Any, order: int) -> WaitingKind:
    word, _viewset = _LISTS[model]

    def count(user: AbstractBaseUser) -> int:
        return len(possible_duplicates(model, limit=MOST + 1)) if may_change(user, model) else 0

    return WaitingKind(
        name=f"register-duplicates-{word}",
        label=label,
        count=count,
        url=lambda user: reverse("zayava_organisations:duplicates", args=[word]),
        icon="group" if model is Organisation else "user",
        order=order,
    )


KINDS = (
    _unsure(Organisation, _("Organisations with a judgement “not sure”"), 60),
    _unsure(Person, _("People with a judgement “not sure”"), 61),
    _duplicates(Organisation, _("Pairs of organisations that may be one"), 65),
    _duplicates(Person, _("Pairs of people who may be one"), 66),
)
