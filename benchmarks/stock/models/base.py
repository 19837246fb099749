"""What every page of the site has."""

from wagtail.models import Page


class SitePage(Page):
    """What the base template asks of every page."""

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        *breadcrumbs, _self = ancestors = list(self.get_ancestors(inclusive=True).filter(depth__gt=1))
        home = ancestors[0]
        context["home"] = home
        context["home_url"] = home.get_url(request)
        context["menu"] = home.get_children().live().in_menu()
        context["translations"] = self.get_translations().live().select_related("locale")
        context["breadcrumbs"] = breadcrumbs
        return context
