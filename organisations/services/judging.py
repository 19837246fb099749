"""Deciding who is who, and keeping the decision."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from zayava.core.text.folding import fold

from ..enums import Verdict
from ..models import Organisation, OrganisationJudgement, Person, PersonJudgement, RegisterEntry
from ..models.decisions import Judgement
from ..models.names import cleaned_name

JUDGEMENT_MODELS: dict[type[RegisterEntry], type[Judgement]] = {
    Organisation: OrganisationJudgement,
    Person: PersonJudgement,
}


def judge(
    entry: RegisterEntry,
    other: RegisterEntry | str,
    verdict: str,
    by: AbstractBaseUser | None = None,
    source: str = "",
) -> Judgement:
    """Keep a verdict on an entry and another entry, or on an entry and a printed name; a later one replaces it.

    A printed name can be the same as only one entry: saying so of another one takes the earlier verdict back. Judging
    “same” does not merge and does not record a name. Raises ``ValidationError`` for an unknown verdict, for an entry
    and itself, and for an empty name.
    """
    if verdict not in Verdict.values:
        raise ValidationError(_("A verdict is “same”, “different” or “unsure”."), code="verdict")
    entry = entry.survivor()
    model = JUDGEMENT_MODELS[type(entry)]
    decided = {"verdict": verdict, "decided_by": by, "source": source}
    with transaction.atomic():
        if isinstance(other, str):
            text = cleaned_name(other)
            folded = fold(text)[:400]
            if verdict == Verdict.SAME:
                model.objects.filter(folded=folded, verdict=Verdict.SAME).exclude(entry=entry).delete()
            return model.objects.update_or_create(entry=entry, folded=folded, defaults={"text": text, **decided})[0]
        other = other.survivor()
        if type(other) is not type(entry) or other.pk == entry.pk:
            raise ValidationError(_("A verdict needs two different entries of one kind."), code="pair")
        first, second = sorted([entry, other], key=lambda row: row.pk)
        return model.objects.update_or_create(entry=first, other=second, defaults=decided)[0]
