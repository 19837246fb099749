"""A campaign: the facts that every language of it shares."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from modelcluster.models import ClusterableModel
from taggit.managers import TaggableManager
from taggit.models import ItemBase

from zayava.core.dates import day_and_month
from zayava.core.fields import PartialDateField, TranslatedTextField
from zayava.core.texts import LocalisedText

from ..enums import Kind, Phase
from ..hashtags import cleaned_hashtags, hashtag_keys


class TaggedCampaign(ItemBase):
    """A tag on a campaign, in all its languages at once."""

    tag = models.ForeignKey("zayava_core.Tag", on_delete=models.CASCADE, related_name="tagged_campaigns")
    content_object = models.ForeignKey(
        "zayava_campaigns.Campaign", on_delete=models.CASCADE, related_name="tagged_items"
    )

    class Meta:
        verbose_name = _("tagged campaign")
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="zayava_one_tag_once_per_campaign")
        ]


class Campaign(ClusterableModel):
    """A cause that lasts longer than one text, or a day that comes back every year.

    Whether it is open is never stored: it follows from its dates. Texts belong to it that it issued, that say so, or
    that bear the tag it gathers.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.CAMPAIGN)
    name = TranslatedTextField(_("name"))
    hashtag = TranslatedTextField(
        _("hashtag"), help_text=_("Without “#”. One is enough: a language that has none shows that of another.")
    )
    aim = TranslatedTextField(_("aim"), multiline=True, help_text=_("What it wants to reach, in a sentence or two."))
    began = PartialDateField(_("began"), null=True, blank=True)
    ended = PartialDateField(_("ended"), null=True, blank=True, help_text=_("Empty while it goes on."))
    closing_note = TranslatedTextField(_("how it ended"), multiline=True)
    day = models.PositiveSmallIntegerField(
        _("day"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(31)]
    )
    month = models.PositiveSmallIntegerField(
        _("month"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    tags = TaggableManager(through=TaggedCampaign, blank=True, verbose_name=_("tags"))
    gathers_tag = models.ForeignKey(
        "zayava_core.Tag",
        verbose_name=_("tag it gathers"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="gathering_campaigns",
        help_text=_("Texts with this tag belong to the campaign by themselves."),
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    counted = ngettext_lazy("%(count)s campaign", "%(count)s campaigns", "count")

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ["-began", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind=Kind.YEARLY_DAY) | models.Q(day__isnull=False, month__isnull=False),
                name="zayava_yearly_day_has_a_day",
            )
        ]

    def clean(self) -> None:
        errors: dict[str, Any] = {}
        if not self.name:
            errors["name"] = _("A campaign needs a name in at least one language.")
        try:
            self.hashtag = cleaned_hashtags(self.hashtag)
        except ValidationError as error:
            errors["hashtag"] = error
        else:
            if other := self._namesake():
                errors["hashtag"] = ValidationError(
                    _("The campaign “%(campaign)s” has this hashtag already."), params={"campaign": other}
                )
        if self.began and self.ended and self.ended.latest < self.began.earliest:
            errors["ended"] = _("It cannot end before it began.")
        if self.kind == Kind.YEARLY_DAY:
            try:
                day_and_month(self.month or 0, self.day or 0)
            except ValueError:
                errors["day"] = _("A yearly day needs a day and a month that exist, such as 4 and 8 for 4 August.")
        if errors:
            raise ValidationError(errors)

    def _namesake(self) -> Campaign | None:
        """Another campaign with one of these hashtags. There are some dozens of campaigns, so all are looked at."""
        wanted = hashtag_keys(self.hashtag)
        others = Campaign.objects.exclude(pk=self.pk) if wanted else ()
        return next((other for other in others if wanted & hashtag_keys(other.hashtag)), None)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.kind != Kind.YEARLY_DAY:
            self.day = self.month = None
        super().save(*args, **kwargs)

    def phase_on(self, day: datetime.date | None = None) -> Phase:
        """Where it stands on a day (today when none is given): closed from the first day its end can mean."""
        day = day or timezone.localdate()
        if self.ended and self.ended.earliest <= day:
            return Phase.CLOSED
        return Phase.YEARLY if self.kind == Kind.YEARLY_DAY else Phase.RUNNING

    @property
    def is_open(self) -> bool:
        """Whether it goes on today; a yearly day does until it is observed no more."""
        return self.phase_on() != Phase.CLOSED

    @property
    def is_yearly(self) -> bool:
        return self.kind == Kind.YEARLY_DAY

    def name_in(self, language: str | None = None) -> LocalisedText:
        """What it is called, for a reader of ``language``."""
        return self.name.in_language(language)

    def autocomplete_label(self) -> str:
        return str(self)

    def __str__(self) -> str:
        return self.name.text() or str(_("Unnamed campaign"))
