"""What an editor sees of an entry of the register."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface

_NAME_PANELS = [
    FieldPanel("text"),
    FieldRowPanel([FieldPanel("language"), FieldPanel("kind")]),
    FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")]),
]
_STATUS_PANELS = [
    FieldRowPanel([FieldPanel("status"), FieldPanel("date")]),
    FieldPanel("authority"),
    FieldPanel("note"),
    FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")]),
]
_MEMBERSHIP_PANELS = [FieldRowPanel([FieldPanel("joined"), FieldPanel("left")]), FieldPanel("note")]


def _names_panel() -> InlinePanel:
    return InlinePanel(
        "names",
        heading=_("Names"),
        label=_("Name"),
        min_num=1,
        panels=_NAME_PANELS,
        help_text=_(
            "Every name it has ever been called by, in any language. Texts keep the name they were signed with."
        ),
    )


def organisation_panels(form: type[WagtailAdminModelForm]) -> TabbedInterface:
    """The form of an organisation: names, facts, legal status, membership."""
    return TabbedInterface(
        [
            ObjectList([_names_panel()], heading=_("Names")),
            ObjectList(
                [
                    FieldPanel("kind"),
                    FieldPanel("founded"),
                    FieldPanel("seat"),
                    FieldPanel("website"),
                    FieldPanel("logo"),
                    FieldPanel("tags"),
                ],
                heading=_("Facts"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "statuses",
                        heading=_("Legal status history"),
                        label=_("Step"),
                        panels=_STATUS_PANELS,
                        help_text=_("Every step with its source. Beside each signature stands the status on its date."),
                    )
                ],
                heading=_("Legal status"),
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        [InlinePanel("memberships", label=_("Membership"), panels=_MEMBERSHIP_PANELS)],
                        heading=_("Membership of the coalition"),
                    )
                ],
                heading=_("Membership"),
            ),
        ],
        base_form_class=form,
    )


def person_panels(form: type[WagtailAdminModelForm]) -> ObjectList:
    """The form of a person: names and nothing else."""
    return ObjectList([_names_panel()], base_form_class=form)
