"""What the clock will do to pages: embargoes that end, texts that expire. A report of the admin, and its counts."""

from __future__ import annotations

import datetime
from typing import Any

import django_filters
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import DateTimeField, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce
from django.forms import RadioSelect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, LocaleColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, Revision
from wagtail.permissions import page_permission_policy

from .spreadsheets import SheetColumn, SheetExportMixin
from .waiting import WaitingKind, bounded

SOON = 7
"""Days ahead that the front page of the admin looks."""
PUBLICATION, EXPIRY = "publication", "expiry"


def planned_pages(user: AbstractBaseUser) -> QuerySet[Page]:
    """Pages an editor may change that will be published or expire, the next one first.

    Annotated with ``goes_live_at`` (aware, or none) and ``next_at``, the sooner of that and ``expire_at``.
    """
    now = timezone.now()
    waiting = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    moment = waiting.filter(object_id=OuterRef("key_as_text")).order_by("approved_go_live_at")
    keys = waiting.annotate(page_key=Cast("object_id", Page._meta.pk)).values("page_key")
    pages = page_permission_policy.instances_user_has_any_permission_for(user, {"change", "publish"})
    pages = pages.filter(Q(pk__in=keys) | Q(live=True, expire_at__gt=now))
    pages = pages.annotate(key_as_text=Cast("pk", Revision._meta.get_field("object_id")))
    pages = pages.annotate(
        goes_live_at=Subquery(moment.values("approved_go_live_at")[:1], output_field=DateTimeField())
    )
    return pages.annotate(next_at=Coalesce(F("goes_live_at"), F("expire_at"))).order_by("next_at", "pk")


def _narrowed(pages: QuerySet[Page], what: str, days: int | None = None) -> QuerySet[Page]:
    field = "goes_live_at" if what == PUBLICATION else "expire_at"
    pages = pages.filter(**{f"{field}__isnull": False})
    return pages.filter(**{f"{field}__lte": timezone.now() + datetime.timedelta(days=days)}) if days else pages


class PlannedFilterSet(WagtailFilterSet):
    """What will happen, and how soon."""

    what = django_filters.ChoiceFilter(
        label=gettext_lazy("What happens"),
        choices=[(PUBLICATION, gettext_lazy("Publication")), (EXPIRY, gettext_lazy("Expiry"))],
        method="filter_what",
        widget=RadioSelect,
        empty_label=gettext_lazy("Everything"),
    )
    days = django_filters.ChoiceFilter(
        label=gettext_lazy("Within"),
        choices=[("7", gettext_lazy("a week")), ("30", gettext_lazy("a month"))],
        method="filter_days",
        widget=RadioSelect,
        empty_label=gettext_lazy("Any time"),
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def filter_what(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        return _narrowed(pages, value)

    def filter_days(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        soon = timezone.now() + datetime.timedelta(days=int(value))
        return pages.filter(Q(goes_live_at__lte=soon) | Q(live=True, expire_at__lte=soon))


class PlannedView(SheetExportMixin, ReportView):
    """The report “Planned publications”, in the time zone of the editor who reads it."""

    page_title = gettext_lazy("Planned publications")
    header_icon = "calendar-alt"
    index_url_name = "zayava_planned"
    index_results_url_name = "zayava_planned_results"
    filterset_class = PlannedFilterSet
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    model = Page

    @cached_property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("title", label=_("Page"), accessor="get_admin_display_title", get_url=_edit_url),
            LocaleColumn(classname="zc-wide"),
            Column("goes_live_at", label=_("Will be published"), accessor=lambda page: moment(page.goes_live_at)),
            Column("expire_at", label=_("Will expire"), accessor=lambda page: moment(page.expire_at)),
        ]

    def sheet_columns(self) -> list[SheetColumn]:
        return [
            SheetColumn("title", _("Page"), lambda page: page.get_admin_display_title()),
            SheetColumn("language", _("Language"), lambda page: page.locale.language_code),
            SheetColumn("goes_live_at", _("Will be published"), lambda page: _iso(page.goes_live_at)),
            SheetColumn("expire_at", _("Will expire"), lambda page: _iso(page.expire_at)),
        ]

    def get_queryset(self) -> QuerySet[Page]:
        self.queryset = planned_pages(self.request.user).select_related("locale")
        return super().get_queryset()


def _edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def moment(value: datetime.datetime | None) -> str:
    """A moment in words, in the active time zone, which is named: an embargo is agreed between towns."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return f"{date_format(local, 'DATETIME_FORMAT')} ({timezone.get_current_timezone_name()})"


def _iso(value: datetime.datetime | None) -> str:
    return timezone.localtime(value).isoformat(" ", "minutes") if value else ""


def _kind(name: str, label: Any, order: int) -> WaitingKind:
    def soon(user: AbstractBaseUser) -> QuerySet[Page]:
        return _narrowed(planned_pages(user), name, SOON)

    def note(user: AbstractBaseUser) -> str:
        field = "goes_live_at" if name == PUBLICATION else "expire_at"
        page = soon(user).order_by(field, "pk").first()
        if page is None:
            return ""
        words = {"page": page.get_admin_display_title(), "moment": moment(getattr(page, field))}
        return _("Next: “%(page)s”, %(moment)s") % words

    return WaitingKind(
        name=f"planned-{name}",
        label=label,
        count=lambda user: bounded(soon(user)),
        url=lambda user: f"{reverse('zayava_planned')}?what={name}&days={SOON}",
        icon="calendar-alt",
        order=order,
        note=note,
    )


PLANNED_KINDS = (
    _kind(PUBLICATION, gettext_lazy("Embargoes that end within a week"), 80),
    _kind(EXPIRY, gettext_lazy("Pages that expire within a week"), 90),
)
