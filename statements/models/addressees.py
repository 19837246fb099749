"""Whom demands are put to, whatever a text calls them."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from zayava.core.fields import TranslatedTextField
from zayava.core.slugs import slugify_text
from zayava.core.texts import LocalisedText


class Addressee(models.Model):
    """Somebody demands are put to, so that they can be counted and listed: “the Assembly”, “Сход”, “the deputies”.

    No entry of the register of organisations: most addressees are no bodies (“the authorities”, “all parties to the
    talks”). A statement keeps the words it uses; its wordings lead here. Two that mean one are joined by ``same_as``,
    which moves nothing and is undone by emptying it. The name comes from the first published text that uses one; until
    then there is none, and no address.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = TranslatedTextField(_("name"))
    slug = models.SlugField(_("address"), max_length=100, unique=True, null=True, editable=False)
    same_as = models.ForeignKey(
        "self",
        verbose_name=_("the same as"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="others",
        help_text=_("When this is another name of an addressee that is known already."),
    )

    counted = ngettext_lazy("%(count)s addressee", "%(count)s addressees", "count")

    class Meta:
        verbose_name = _("addressee")
        verbose_name_plural = _("addressees")
        ordering = ["pk"]

    @property
    def standing(self) -> Addressee:
        """Who stands for this one in lists: itself, or the one it is the same as."""
        return self.same_as or self

    def name_in(self, language: str | None = None) -> LocalisedText:
        return self.name.in_language(language)

    def clean(self) -> None:
        if self.same_as_id is None:
            return
        if self.same_as_id == self.pk or self.same_as.same_as_id is not None:
            raise ValidationError({"same_as": _("Choose an addressee that stands on its own.")})
        if self.pk and self.others.exists():
            raise ValidationError({"same_as": _("Other addressees are the same as this one. Change them first.")})

    def save(self, *args: object, **kwargs: object) -> None:
        if self.name and not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        language = "en" if "en" in self.name else next(iter(self.name), "")
        base = slugify_text(self.name.get(language, ""), language)[:90] or "addressee"
        taken = set(Addressee.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        candidates = (base if again == 1 else f"{base}-{again}" for again in range(1, len(taken) + 2))
        return next(slug for slug in candidates if slug not in taken)

    def __str__(self) -> str:
        if self.name:
            return str(self.name)
        wording = self.wordings.first()
        return str(wording) if wording else str(self.uid)


class AddresseeWording(models.Model):
    """What an addressee is called in some text. Folded words of any language lead to one addressee."""

    addressee = models.ForeignKey(Addressee, on_delete=models.CASCADE, related_name="wordings")
    folded = models.CharField(max_length=300, unique=True, editable=False)

    class Meta:
        verbose_name = _("wording of an addressee")
        verbose_name_plural = _("wordings of addressees")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.folded
