"""The body of an imported page: what readers see of it, and what an editor saves again without changing anything."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data, rich_text

from tests.factories.editors import make_editor
from tests.factories.importing import source_text
from tests.factories.site import SiteTree, make_site
from zayava.statements.importing import recognise
from zayava.statements.models import StatementPage
from zayava.statements.services.importing import import_document
from zayava.statements.services.importing.body import stream_data

pytestmark = pytest.mark.django_db

TEXT = """Statement on the locked landings of the river

Clearwater, 7 May 2031

The landings of the river have been locked since the spring, and nobody has told the towns why it was done.

What has happened since then:

- the northern landing was fenced off;
- the ferry “Heron” stopped running;
- two lamps were taken away.

The towns have kept this order of the days:

1. the fence came on a Monday;
2. the ferry stopped on the Tuesday.

“The river does not belong to the Chamber, and it never did,” said Edda Thornback.

The towns will go on watching what happens at the landings, and will publish what they see.
"""
ITEMS = [
    "the northern landing was fenced off;",
    "the ferry “Heron” stopped running;",
    "two lamps were taken away.",
    "the fence came on a Monday;",
    "the ferry stopped on the Tuesday.",
]


@pytest.fixture
def site() -> SiteTree:
    return make_site()


def imported(text: str = TEXT) -> StatementPage:
    source = source_text(text)
    page = import_document(recognise(source, "en"), source, publish=True)[1].page
    assert page is not None
    return StatementPage.objects.get(pk=page.pk)


def posted(value: Any) -> Any:
    """A value of a block as the editing form posts it back."""
    if isinstance(value, RichText):
        return rich_text(value.source)
    if hasattr(value, "list_block"):
        return listed(value)
    if hasattr(value, "bound_blocks"):
        return {name: posted(inner) for name, inner in value.items() if inner is not False}
    return "" if value is None else value


def listed(value: Any) -> dict[str, Any]:
    form: dict[str, Any] = {"count": str(len(value))}
    for place, child in enumerate(value.bound_blocks):
        form[str(place)] = {"value": posted(child.value), "id": child.id, "order": str(place), "deleted": ""}
    return form


def streamed(body: Any) -> dict[str, Any]:
    form: dict[str, Any] = {"count": str(len(body))}
    for place, block in enumerate(body):
        form[str(place)] = {
            "type": block.block_type, "value": posted(block.value), "id": block.id, "order": str(place), "deleted": "",
        }  # fmt: skip
    return form


def test_lists_and_quotations_of_an_imported_text_are_read_on_its_page(site: SiteTree, client: Client) -> None:
    page = imported()
    kinds = [block.block_type for block in page.body]
    assert kinds.count("list") == 2
    assert "quote" in kinds
    response = client.get(page.url)
    assert response.status_code == 200
    prose = BeautifulSoup(response.content, "html.parser").select_one(".z-prose")
    assert [item.get_text(strip=True) for item in prose.select("ul > li, ol > li")] == ITEMS
    assert len(prose.select("ol > li")) == 2
    assert "'type'" not in prose.get_text()


def test_an_editor_saves_an_imported_page_without_changing_a_word(site: SiteTree) -> None:
    page = imported()
    before = page.body.get_prep_value()
    client = Client()
    client.force_login(make_editor(*site.homes.values()))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.get(address).status_code == 200
    form = {"title": page.title, "slug": page.slug, "lead": page.lead, "body": streamed(page.body)}
    form |= {"comments": {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"}, "seo_title": "", "search_description": ""}
    data = nested_form_data(form)
    data |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    response = client.post(address, data)
    assert response.status_code == 302, response.context["form"].errors
    assert page.get_latest_revision_as_object().body.get_prep_value() == before


def test_the_same_text_gets_the_same_ids() -> None:
    first, again = (stream_data(recognise(source_text(TEXT), "en").body) for _time in range(2))
    assert first == again
    items = [item for block in first if block["type"] == "list" for item in block["value"]["items"]]
    ids = [row["id"] for row in [*first, *items]]
    assert len(set(ids)) == len(ids)
