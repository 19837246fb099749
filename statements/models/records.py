"""A statement: the facts that every language of it shares."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modelcluster.models import ClusterableModel
from taggit.managers import TaggableManager
from taggit.models import ItemBase

from zayava.core.catalogue import FollowedQuerySet
from zayava.core.fields import PartialDateField, TranslatedTextField
from zayava.core.texts import LocalisedText, TranslatedText

from ..enums import Issuer, Kind
from ..querysets import StatementQuerySet
from .numbers import KeepsItsNumber


class TaggedStatement(ItemBase):
    """A tag on a statement, in all its languages at once."""

    tag = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="tagged_statements")
    content_object = models.ForeignKey(
        "zayava_statements.Statement", on_delete=models.CASCADE, related_name="tagged_items"
    )

    objects = FollowedQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        verbose_name = _("tagged statement")
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="zayava_one_tag_once_per_statement")
        ]


class Statement(KeepsItsNumber, ClusterableModel):
    """One text that was agreed and issued, whatever languages it exists in.

    Its pages hold the words; everything that is a fact stands here or points here: signatures, demands, citations.
    A statement without a page is a *stub*: known because another text cites it or a listing names it, but not in the
    archive yet.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.PositiveIntegerField(
        _("public number"), null=True, blank=True, unique=True, editable=False, help_text=_("Given once, kept forever.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.JOINT_STATEMENT)
    issuer_kind = models.CharField(_("issued by"), max_length=20, choices=Issuer, default=Issuer.COALITION)
    issuer_organisation = models.ForeignKey(
        "zayava_organisations.Organisation",
        verbose_name=_("organisation that issued it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="issued_statements",
    )
    issuer_campaign = models.ForeignKey(
        "zayava_campaigns.Campaign",
        verbose_name=_("campaign that issued it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="issued_statements",
    )
    issuer_name = TranslatedTextField(
        _("name of the issuer"),
        help_text=_("For somebody else, or a campaign that is not in the archive, as the text names them."),
    )
    date = PartialDateField(_("date"), null=True, blank=True, db_index=True)
    place = TranslatedTextField(_("place"))
    signatory_total = models.PositiveIntegerField(
        _("number of signatories"),
        null=True,
        blank=True,
        help_text=_("Only when the text counts more signatories than are listed; shown as incomplete."),
    )
    title = TranslatedTextField(
        _("working title"), help_text=_("For a text that is not in the archive yet; pages have titles of their own.")
    )
    source = models.CharField(_("taken over from"), max_length=255, blank=True)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    first_published_url = models.URLField(_("first published at"), max_length=500, blank=True)
    tags = TaggableManager(through=TaggedStatement, blank=True, verbose_name=_("tags"))
    related = models.ManyToManyField("self", blank=True, verbose_name=_("related texts"))
    campaigns = models.ManyToManyField(
        "zayava_campaigns.Campaign", blank=True, related_name="statements", verbose_name=_("campaigns it belongs to")
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = StatementQuerySet.as_manager()

    counted = ngettext_lazy("%(count)s statement", "%(count)s statements", "count")

    class Meta:
        base_manager_name = "objects"
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["-date", "-pk"]

    def clean(self) -> None:
        if self.issuer_kind == Issuer.ORGANISATION and not self.issuer_organisation_id:
            raise ValidationError({"issuer_organisation": _("Choose the organisation that issued this text.")})
        named = self.issuer_name or (self.issuer_kind == Issuer.CAMPAIGN and self.issuer_campaign_id)
        if self.issuer_kind in (Issuer.CAMPAIGN, Issuer.OTHER) and not named:
            raise ValidationError({"issuer_name": _("Name who issued this text.")})

    def title_in(self, language: str | None = None) -> LocalisedText:
        """The title of the best page for a reader of ``language``, else the working title."""
        titles = {page.locale.language_code: page.title for page in self.pages.all() if not page.alias_of_id}
        return TranslatedText({**self.title, **titles}).in_language(language)

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        """Refuse to delete what was published: its public number must never mean another text."""
        if self.number is not None:
            raise models.ProtectedError(
                f"Statement {self.number} was published under a permanent number. Unpublish its pages instead.", {self}
            )
        return super().delete(*args, **kwargs)

    def __str__(self) -> str:
        title = str(self.title_in()) or str(_("Untitled statement"))
        return f"{title} ({self.date})" if self.date else title
