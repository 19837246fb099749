"""Statements of a corpus: records, signatures, demands, citations and pages, a batch at a time."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from wagtail.models import PageViewRestriction

from zayava.core.slugs import slugify_text
from zayava.core.text.folding import fold
from zayava.statements.catalogue import statement_catalogue
from zayava.statements.models import (
    Citation,
    Signature,
    Statement,
    StatementPage,
    TaggedStatement,
)

from .demands import Demands
from .plan import LAST_YEAR, Plan, uid
from .register import Entry, Register
from .tables import Table
from .trees import Branch, PageRows

_ISSUER_NAME = {"be": "Рэдакцыя «Азёрнай газеты»", "en": "The Lake Gazette", "ru": "Редакция «Озёрной газеты»"}
_LONG_AGO = datetime.datetime(LAST_YEAR, 6, 1, tzinfo=datetime.UTC)
_FAR_AHEAD = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)


class Statements:
    """Writes texts of one corpus; remembers the keys of what is there already."""

    def __init__(
        self,
        seed: int,
        register: Register,
        tags: Sequence[int],
        campaigns: Sequence[int],
        branches: Mapping[str, Branch],
    ) -> None:
        self.seed = seed
        self.register = register
        self.tags = tags
        self.campaigns = campaigns
        self.branches = branches
        self.keys: dict[uuid.UUID, int] = dict(Statement.objects.order_by().values_list("uid", "pk"))
        self._pages = PageRows(StatementPage)
        self._demands = Demands(seed, tags)
        self._tables = {
            model: Table(model)
            for model in (
                Statement,
                Signature,
                Citation,
                TaggedStatement,
                Statement.related.through,
                Statement.campaigns.through,
                PageViewRestriction,
            )
        }
        self._number = 0
        self._waiting: list[int] = []

    def key(self, index: int) -> int | None:
        """The key of the text with a number, if it has been written."""
        return self.keys.get(uid(self.seed, "statement", index))

    def write(self, plans: Sequence[tuple[Plan, Sequence[int]]]) -> int:
        """Write texts, each with the numbers of the texts it points at, all of them or none; return their pages."""
        added: dict[uuid.UUID, int] = {}
        self._waiting = []
        with transaction.atomic():
            for table in (*self._tables.values(), self._demands, self._pages, *self.branches.values()):
                table.begin()
            self._number = Statement.objects.aggregate(last=Max("number"))["last"] or 0
            for plan, targets in plans:
                identity = uid(self.seed, "statement", plan.index)
                added[identity] = self._add(plan, identity, targets, added)
            for table in self._tables.values():
                table.write()
            self._demands.write()
            pages = self._pages.write()
            for branch in self.branches.values():
                branch.write()
            self._schedule()
            statement_catalogue.touch()
        self.keys |= added
        self._demands.keep()
        return pages

    def _add(self, plan: Plan, identity: uuid.UUID, targets: Sequence[int], added: Mapping[uuid.UUID, int]) -> int:
        issuing = plan.issuer_organisation
        is_public = plan.state != "scheduled" and any(plan.languages.values())
        if is_public:
            self._number += 1
        key = self._tables[Statement].add(
            uid=identity,
            number=self._number if is_public else None,
            kind=plan.kind,
            issuer_kind=plan.issuer,
            issuer_organisation_id=None if issuing is None else self.register.organisations[issuing].key,
            issuer_campaign_id=self.campaigns[plan.campaign] if plan.issuer == "campaign" else None,
            issuer_name=_ISSUER_NAME if plan.issuer == "other" else {},
            date=plan.date,
            place=plan.scene.place,
            signatory_total=plan.total,
        )
        if plan.campaign is not None:
            self._tables[Statement.campaigns.through].add(statement_id=key, campaign_id=self.campaigns[plan.campaign])
        self._sign(key, plan)
        self._demands.add(key, plan, is_public)
        for tag in plan.tags:
            self._tables[TaggedStatement].add(tag_id=self.tags[tag], content_object_id=key)
        self._point_at(key, plan, targets, added)
        self._present(key, plan)
        return key

    def _sign(self, key: int, plan: Plan) -> None:
        printed_in = next(iter(plan.languages))
        signatures = self._tables[Signature]
        for position, signer in enumerate(plan.signers):
            body = _entry(self.register.organisations, signer.organisation)
            person = _entry(self.register.people, signer.person)
            line: dict[str, Any] = {"capacity": "on_behalf"}
            if person is not None:
                line = {"capacity": "representing" if body else "personal"}
                line |= {"person_id": person.key, "person_name_id": person.names[printed_in]}
            if body is not None:
                line |= {"organisation_id": body.key, "organisation_name_id": body.names[printed_in]}
            if signer.role:
                line["role"] = signer.role
            if signer.affiliation:
                line["affiliation"] = signer.affiliation
            signatures.add(statement_id=key, position=position, **line)

    def _point_at(self, key: int, plan: Plan, targets: Sequence[int], added: Mapping[uuid.UUID, int]) -> None:
        related = self._tables[Statement.related.through]
        for position, target in enumerate(targets):
            identity = uid(self.seed, "statement", target)
            other = self.keys.get(identity) or added[identity]
            if position < plan.cites:
                self._tables[Citation].add(statement_id=key, cited_id=other, position=position)
            else:
                related.add(from_statement_id=key, to_statement_id=other)
                related.add(from_statement_id=other, to_statement_id=key)

    def _present(self, key: int, plan: Plan) -> None:
        """The pages of a text. What readers never saw has no date of publication."""
        zone = timezone.get_default_timezone()
        moment = datetime.datetime.combine(plan.day, datetime.time(8 + plan.index % 10, plan.index % 60), zone)
        for language, is_live in plan.languages.items():
            if language not in self.branches:
                continue
            title = plan.title[language]
            columns: dict[str, Any] = {}
            if plan.state == "expired":
                columns = {"live": False, "expired": True, "expire_at": _LONG_AGO}
            page = self._pages.add(
                self.branches[language],
                title=title,
                slug=f"{slugify_text(title, language)}-{plan.index}",
                translation_key=uid(self.seed, "statement page", plan.index),
                published=moment if is_live and plan.state != "scheduled" else None,
                page=columns,
                statement_id=key,
                title_key=fold(title)[:500],
                lead=plan.lead[language],
                body=_blocks(plan, language, self.seed),
            )
            if plan.state == "private":
                self._tables[PageViewRestriction].add(page_id=page, restriction_type=PageViewRestriction.LOGIN)
            elif plan.state == "scheduled":
                self._waiting.append(page)

    def _schedule(self) -> None:
        """As an editor does: a revision that is to be published at its time."""
        for page in StatementPage.objects.filter(pk__in=self._waiting):
            page.go_live_at = _FAR_AHEAD
            page.save_revision(approved_go_live_at=_FAR_AHEAD, log_action=False)
            StatementPage.objects.filter(pk=page.pk).update(go_live_at=_FAR_AHEAD)


def _entry(entries: Sequence[Entry], number: int | None) -> Entry | None:
    return None if number is None else entries[number]


def _blocks(plan: Plan, language: str, seed: int) -> list[dict[str, Any]]:
    """The body in the form in which it is stored. A block keeps its identity in every language."""
    rows = []
    for number, (kind, value) in enumerate(plan.body):
        match kind:
            case "paragraph":
                stored: Any = f"<p>{value[language]}</p>"
            case "heading":
                stored = value[language]
            case "list":
                stored = {"ordered": False, "items": [_item(text[language]) for text in value]}
            case "quote":
                said, speaker = value
                stored = {
                    "text": f"<p>{said[language]}</p>",
                    "speaker": "",
                    "role": speaker[language],
                    "source_url": "",
                }
            case "demands":
                stored = {"first": "", "last": ""}
        rows.append({"type": kind, "value": stored, "id": str(uid(seed, "block", plan.index, number))})
    return rows


def _item(text: str) -> dict[str, str]:
    return {"type": "item", "value": f"<p>{text}</p>", "id": str(uuid.uuid5(uuid.NAMESPACE_OID, text))}
