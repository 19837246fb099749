"""The register in the admin: two lists, two choosers, one menu."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from .filters import OrganisationFilterSet, PersonFilterSet
from .forms import OrganisationCreationForm, OrganisationForm, PersonCreationForm, RegisterEntryForm
from .models import Organisation, Person
from .panels import organisation_panels, person_panels
from .views.register import (
    OrganisationIndexView,
    PersonIndexView,
    RegisterChooseResultsView,
    RegisterChooseView,
    RegisterDeleteView,
    RegisterEditView,
)


class RegisterViewSet(ModelViewSet):
    """What the two lists have in common."""

    edit_view_class = RegisterEditView
    delete_view_class = RegisterDeleteView
    copy_view_enabled = False
    list_per_page = 50

    def get_delete_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_delete_view_kwargs(edit_url_name=self.get_url_name("edit"), **kwargs)


class OrganisationViewSet(RegisterViewSet):
    model = Organisation
    name = "register_organisations"
    url_prefix = "register/organisations"
    icon = "group"
    menu_label = _("Organisations")
    index_view_class = OrganisationIndexView
    filterset_class = OrganisationFilterSet
    edit_handler = organisation_panels(OrganisationForm)


class PersonViewSet(RegisterViewSet):
    model = Person
    name = "register_people"
    url_prefix = "register/people"
    icon = "user"
    menu_label = _("People")
    index_view_class = PersonIndexView
    filterset_class = PersonFilterSet
    edit_handler = person_panels(RegisterEntryForm)


class RegisterGroup(ModelViewSetGroup):
    """The menu “Register”."""

    menu_label = _("Register")
    menu_icon = "group"
    menu_order = 250
    items = (OrganisationViewSet, PersonViewSet)


class OrganisationChooserViewSet(ChooserViewSet):
    """Chooses an organisation by any of its names; used by every foreign key to one."""

    model = Organisation
    icon = "group"
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")
    choose_view_class = RegisterChooseView
    choose_results_view_class = RegisterChooseResultsView
    creation_form_class = OrganisationCreationForm
    create_action_label = _("Add to the register")
    creation_tab_label = _("New organisation")


class PersonChooserViewSet(ChooserViewSet):
    """Chooses a person by any of her names."""

    model = Person
    icon = "user"
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    choose_view_class = RegisterChooseView
    choose_results_view_class = RegisterChooseResultsView
    creation_form_class = PersonCreationForm
    create_action_label = _("Add to the register")
    creation_tab_label = _("New person")


register_group = RegisterGroup()
organisation_chooser = OrganisationChooserViewSet("register_organisation_chooser")
person_chooser = PersonChooserViewSet("register_person_chooser")
