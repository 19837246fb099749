"""Ask the host's pages, in a process that has just started: prints “works”, or fails."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")
django.setup()

from django.apps import apps  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Locale, Page  # noqa: E402

import zayava.search  # noqa: E402


def ask(address: str, status: int, words: bytes = b"") -> None:
    """Fail unless the address answers with this status and these words."""
    response = Client().get(address)
    assert response.status_code == status, (address, response.status_code)
    assert words in response.content, (address, response.content[:500])


assert "site-packages" in zayava.search.__file__, zayava.search.__file__
assert {"home", "search", "zayava_home", "zayava_search"} <= set(apps.app_configs)

ask("/own-home/", 200, b"the host's own home")
ask("/own-search/", 200, b"the host's own search")
ask("/admin/login/", 200)

# A page of ours below the host's root, in the host's own template.
from zayava.statements.models import StatementIndexPage  # noqa: E402

root = Page.objects.get(depth=2)
locale = Locale.objects.get(language_code="en")
root.add_child(instance=StatementIndexPage(title="Statements", slug="statements", locale=locale))
ask("/en/statements/", 200, b"the host's own shell")
ask("/en/nothing-here/", 404)
print("works")
