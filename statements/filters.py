"""Filters of the list of statements in the admin."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from zayava.core.conf import conf
from zayava.core.models import Tag
from zayava.organisations.models import Organisation

from .enums import Issuer, Kind
from .models import ImportedText, Signature, Statement, StatementPage, TaggedStatement

STUBS, ARCHIVE, DRAFTS, IMPORTS, CHECK, UNTAGGED = "stubs", "archive", "drafts", "imports", "check", "untagged"


def narrowed(statements: QuerySet[Statement], there_is: str) -> QuerySet[Statement]:
    """Those of ``statements`` of which there is something to do, or everything for another word."""
    pages = StatementPage.objects.filter(statement=OuterRef("pk"), alias_of=None)
    unpublished = Q(Exists(pages.filter(Q(live=False) | Q(has_unpublished_changes=True))))
    imported = Q(Exists(ImportedText.objects.filter(statement=OuterRef("pk"))))
    conditions = {
        STUBS: ~Q(Exists(pages)),
        ARCHIVE: Q(Exists(pages)),
        DRAFTS: unpublished,
        IMPORTS: imported & unpublished,
        CHECK: Q(Exists(Signature.objects.filter(statement=OuterRef("pk")).exclude(check_note=""))),
        UNTAGGED: Q(Exists(pages)) & ~Q(Exists(TaggedStatement.objects.filter(content_object=OuterRef("pk")))),
    }
    return statements.filter(conditions[there_is]) if there_is in conditions else statements


def missing_in(statements: QuerySet[Statement], language: str) -> QuerySet[Statement]:
    """Those that are published in some language, but not in this one."""
    live = StatementPage.objects.filter(statement=OuterRef("pk"), alias_of=None, live=True)
    own = live.filter(locale__language_code=language)
    return statements.filter(Exists(live), ~Exists(own))


def _languages() -> list[tuple[str, str]]:
    return [(code, get_language_info(code)["name_local"].capitalize()) for code in conf.languages]


class TagChoiceFilter(django_filters.ModelChoiceFilter):
    """A tag by its label in the editor's language."""

    class field_class(django_filters.fields.ModelChoiceField):  # noqa: N801  (the library's name)
        def label_from_instance(self, obj: Tag) -> str:
            return str(obj.label_in())


def _issuers(request: Any) -> QuerySet[Organisation]:
    issued = Statement.objects.filter(issuer_organisation=OuterRef("pk"))
    return Organisation.objects.standing().filter(Exists(issued)).with_names()


class StatementFilterSet(WagtailFilterSet):
    """By what there is to do, kind, language, year, tag and issuer."""

    there_is = django_filters.ChoiceFilter(
        label=_("Show"),
        choices=[
            (ARCHIVE, _("Texts with a page")),
            (STUBS, _("Stubs: texts not in the archive yet")),
            (DRAFTS, _("With something unpublished")),
            (IMPORTS, _("Imported and not published yet")),
            (CHECK, _("With signatories to check")),
            (UNTAGGED, _("Without tags")),
        ],
        method="filter_there_is",
        widget=forms.RadioSelect,
        empty_label=_("Everything"),
    )
    kind = django_filters.MultipleChoiceFilter(
        choices=Kind.choices, widget=forms.CheckboxSelectMultiple, label=_("Kind")
    )
    missing = django_filters.ChoiceFilter(
        label=_("Published, but not in this language"), choices=_languages, method="filter_missing"
    )
    year = django_filters.NumberFilter(label=_("Year"), method="filter_year", min_value=1, max_value=9999)
    tag = TagChoiceFilter(
        label=_("Tag"), queryset=lambda request: Tag.objects.standing().with_labels(), field_name="tagged_items__tag"
    )
    issuer_kind = django_filters.MultipleChoiceFilter(
        choices=Issuer.choices, widget=forms.CheckboxSelectMultiple, label=_("Issued by")
    )
    issuer = django_filters.ModelChoiceFilter(
        label=_("Organisation that issued it"), queryset=_issuers, field_name="issuer_organisation"
    )

    class Meta:
        model = Statement
        fields: list[str] = []

    def filter_there_is(self, queryset: QuerySet[Statement], name: str, value: str) -> QuerySet[Statement]:
        return narrowed(queryset, value)

    def filter_missing(self, queryset: QuerySet[Statement], name: str, value: str) -> QuerySet[Statement]:
        return missing_in(queryset, value)

    def filter_year(self, queryset: QuerySet[Statement], name: str, value: Any) -> QuerySet[Statement]:
        return queryset.filter(date__startswith=f"{int(value):04}")
