"""Joining a stub with the text it turned out to be."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..models import Citation, DifferentTexts, Statement

LOG_ACTION = "zayava.stub_joined"
_FACTS = ("date", "place", "source", "source_url", "first_published_url", "signatory_total")
_ROWS = ("signatures", "demands")


class JoiningRefused(Exception):
    """Nothing was changed; the text is a whole sentence that says why."""


def join_stub(stub: Statement, statement: Statement, by: AbstractBaseUser) -> None:
    """Make everything that points at the stub point at the text, and remove the stub.

    Facts that the text lacks are taken over; those it has stay. Raises :class:`JoiningRefused` when the stub is no
    stub, cites the text or is cited by it, or when both have signatories or demands of their own.
    """
    with transaction.atomic():
        locked = {row.pk: row for row in Statement.objects.select_for_update().filter(pk__in=[stub.pk, statement.pk])}
        if len(locked) < 2:
            raise JoiningRefused(_("One of the two is gone: somebody else has joined or deleted it."))
        stub, statement = locked[stub.pk], locked[statement.pk]
        _check(stub, statement)
        _move_citations(stub, statement)
        _move_appearances(stub, statement)
        for name in _ROWS:
            getattr(stub, name).update(statement=statement)
        stub.imported_from.update(statement=statement)
        for field in Statement._meta.many_to_many:  # tags, related texts, and what other apps add
            getattr(statement, field.name).add(
                *getattr(stub, field.name).exclude(**{"pk": statement.pk} if field.name == "related" else {})
            )
        for name in _FACTS:
            if not getattr(statement, name):
                setattr(statement, name, getattr(stub, name))
        statement.save()
        title = str(stub)
        stub.delete()
        log(instance=statement, action=LOG_ACTION, user=by, data={"stub": title})


def keep_apart(stub: Statement, statement: Statement, by: AbstractBaseUser) -> None:
    """Remember that a stub is another text than the one it was taken for; saying it twice says it once."""
    DifferentTexts.objects.get_or_create(stub=stub, statement=statement, defaults={"decided_by": by})


def _check(stub: Statement, statement: Statement) -> None:
    if stub.number is not None or stub.pages.exists():
        raise JoiningRefused(_("“%(text)s” is in the archive itself; it is no stub.") % {"text": stub})
    between = Citation.objects.filter(statement=stub, cited=statement) | Citation.objects.filter(
        statement=statement, cited=stub
    )
    if between.exists():
        raise JoiningRefused(_("One of the two cites the other, so they are two texts."))
    if stub.signatures.exists() and statement.signatures.exists():
        raise JoiningRefused(_("Both have signatories. Remove those of the stub first, or move them by hand."))
    if stub.demands.exists() and statement.demands.exists():
        raise JoiningRefused(_("Both have demands. Remove those of the stub first."))


def _move_citations(stub: Statement, statement: Statement) -> None:
    """What cites the stub cites the text, once; what the stub cites, the text cites after its own."""
    citing = set(statement.cited_by.values_list("statement_id", flat=True))
    stub.cited_by.filter(statement__in=citing).delete()
    stub.cited_by.update(cited=statement)
    known = set(statement.citations.exclude(cited=None).values_list("cited_id", flat=True))
    stub.citations.filter(cited__in=known).delete()
    end = statement.citations.count()
    for position, citation in enumerate(stub.citations.all(), start=end):
        citation.statement, citation.position = statement, position
        citation.save(update_fields=["statement", "position"])


def _move_appearances(stub: Statement, statement: Statement) -> None:
    known = set(statement.appearances.values_list("source", "title_key"))
    for appearance in stub.appearances.all():
        if (appearance.source, appearance.title_key) not in known:
            appearance.statement = statement
            appearance.save(update_fields=["statement"])
