"""Tags in the admin."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.admin.menu import admin_menu

from tests.factories.editors import make_editor
from tests.factories.site import make_site
from tests.factories.statements import make_statement, make_tag
from zayava.core.models import Tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    client = Client()
    permissions = tuple(f"zayava_core.{action}_tag" for action in ("add", "change", "delete"))
    client.force_login(make_editor(extra=permissions))
    return client


def test_a_tag_gets_its_labels_and_addresses_at_once(client) -> None:
    data = {"name": "joint statement", "label_be": "супольная заява", "label_en": "joint statement", "label_ru": ""}
    assert client.post(reverse("zayava_tags:add"), data).status_code == 302
    tag = Tag.objects.get()
    labels = {label.language: (label.label, label.slug) for label in tag.labels.all()}
    assert labels == {"be": ("супольная заява", "supolnaya-zayava"), "en": ("joint statement", "joint-statement")}


def test_a_label_is_changed_without_touching_its_address(client) -> None:
    tag = make_tag("rivers", en="rivers", be="рэкі")
    data = {"name": "rivers", "label_en": "Rivers and lakes", "slug_en": "rivers", "label_be": ""}
    assert client.post(reverse("zayava_tags:edit", args=[tag.pk]), data).status_code == 302
    assert [(label.language, label.label, label.slug) for label in tag.labels.all()] == [
        ("en", "Rivers and lakes", "rivers")
    ]


def test_an_address_belongs_to_one_tag(client) -> None:
    make_tag("rivers", en="rivers")
    response = client.post(reverse("zayava_tags:add"), {"name": "streams", "label_en": "Rivers"})
    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").select(".error-message")
    assert Tag.objects.count() == 1


def test_any_label_finds_a_tag(client) -> None:
    make_tag("rivers", be="рэкі")
    make_tag("mills", be="млыны")
    content = client.get(reverse("zayava_tags:index"), {"q": "РЭКІ"}).content.decode()
    assert "рэкі" in content
    assert "млыны" not in content
    for hostile in ("\0", "%", "\u202e", "x" * 5000):
        assert client.get(reverse("zayava_tags:index"), {"q": hostile}).status_code == 200


def test_a_tag_that_a_text_carries_is_not_deleted(client) -> None:
    tag = make_tag("rivers")
    make_statement(make_site()).tags.add(tag)
    assert client.post(reverse("zayava_tags:delete", args=[tag.pk])).status_code == 302
    assert Tag.objects.filter(pk=tag.pk).exists()
    free = make_tag("mills")
    client.post(reverse("zayava_tags:delete", args=[free.pk]))
    assert not Tag.objects.filter(pk=free.pk).exists()


def test_tags_need_their_own_permission() -> None:
    client = Client()
    client.force_login(make_editor(name="plain"))
    assert client.get(reverse("zayava_tags:index")).status_code == 302
    assert client.post(reverse("zayava_tags:add"), {"name": "rivers"}).status_code == 302
    assert not Tag.objects.exists()


def test_the_menu_leads_to_nothing_foreign(client, rf) -> None:
    request = rf.get("/admin/")
    request.user = client.get(reverse("wagtailadmin_home")).wsgi_request.user
    assert "help" not in {item.name for item in admin_menu.menu_items_for_request(request)}
