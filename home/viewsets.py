"""Indices by year in the admin: the index with its scores, year by year."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from zayava.core.numbers import number_in_words

from .forms import YearlyIndexForm
from .models import YearlyIndex

_SCORE_PANELS = [
    FieldRowPanel([FieldPanel("year"), FieldPanel("score"), FieldPanel("method_version")]),
    FieldPanel("note"),
]


def _newest(index: YearlyIndex) -> str:
    score = max(index.scores.all(), key=lambda score: score.year, default=None)
    return f"{number_in_words(score.score)} ({score.year})" if score else "—"


class YearlyIndexViewSet(ModelViewSet):
    model = YearlyIndex
    name = "yearly_indices"
    url_prefix = "indices"
    icon = "order"
    menu_label = _("Indices by year")
    menu_order = 280
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["__str__", Column("newest", label=_("Newest score"), accessor=_newest)]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldPanel("maximum"),
            InlinePanel("scores", heading=_("Scores"), label=_("Year"), panels=_SCORE_PANELS),
            FieldPanel("measures"),
            FieldPanel("method"),
            FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")]),
        ],
        base_form_class=YearlyIndexForm,
    )
