"""What an editor sees of a campaign."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

_SOURCE = FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")])


class InlineFormPanel(InlinePanel):
    """Rows with a form of their own."""

    def __init__(self, *args: object, form: type[WagtailAdminModelForm], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.form = form

    def clone_kwargs(self) -> dict[str, object]:
        return {**super().clone_kwargs(), "form": self.form}

    def get_form_options(self) -> dict[str, object]:
        options = super().get_form_options()
        options["formsets"][self.relation_name]["form"] = self.form
        return options


def campaign_panels(form: type[WagtailAdminModelForm], person_form: type[WagtailAdminModelForm]) -> TabbedInterface:
    """The form of a campaign: facts, people, what to do, timeline, partners."""
    facts = [
        FieldPanel("kind"),
        FieldPanel("name"),
        FieldPanel("hashtag"),
        FieldPanel("aim"),
        FieldRowPanel([FieldPanel("began"), FieldPanel("ended")]),
        FieldPanel("closing_note"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("day"), FieldPanel("month")])], heading=_("Of a yearly day")),
        FieldPanel("tags"),
        FieldPanel("gathers_tag"),
    ]
    people = [
        FieldPanel("person"),
        FieldRowPanel([FieldPanel("name_here"), FieldPanel("name_language")]),
        FieldPanel("demanded"),
        FieldRowPanel([FieldPanel("state"), FieldPanel("resolved")]),
        FieldPanel("resolution"),
        _SOURCE,
    ]
    actions = [
        FieldPanel("heading"),
        FieldPanel("text"),
        FieldPanel("link_text"),
        FieldPanel("page"),
        FieldPanel("url"),
    ]
    return TabbedInterface(
        [
            ObjectList(facts, heading=_("Facts")),
            ObjectList(
                [
                    InlineFormPanel(
                        "people",
                        form=person_form,
                        heading=_("People concerned"),
                        label=_("Person"),
                        panels=people,
                        help_text=_(
                            "Whoever must not be named any more is withdrawn: shown nowhere, and still counted."
                        ),
                    )
                ],
                heading=_("People"),
            ),
            ObjectList(
                [InlinePanel("actions", heading=_("What a reader can do"), label=_("Call to action"), panels=actions)],
                heading=_("Calls to action"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "updates",
                        heading=_("What happened"),
                        label=_("Update"),
                        panels=[FieldPanel("date"), FieldPanel("text"), _SOURCE],
                    )
                ],
                heading=_("Timeline"),
            ),
            ObjectList(
                [
                    InlinePanel(
                        "partners",
                        heading=_("Who takes part"),
                        label=_("Organisation"),
                        panels=[FieldPanel("organisation"), FieldPanel("role")],
                    )
                ],
                heading=_("Partners"),
            ),
        ],
        base_form_class=form,
    )
