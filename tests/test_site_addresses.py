"""Addresses of the site as a whole: the choice of language, health, robots, uploaded images."""

from pathlib import Path

import pytest
from django.db import DatabaseError
from django.test import Client

from zayava.home import views
from zayava.home.views import preferred_language


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("", "be"),
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("en-GB", "en"),
        ("de-DE,de;q=0.9,en;q=0.1", "en"),
        ("de,fr", "be"),
        ("*", "be"),
        ("fr,*;q=0.5,ru;q=0.1", "be"),
        ("be-tarask,ru;q=0.5", "be"),
        ("en;q=0,ru", "ru"),
        ("x" * 5000, "be"),
        ("\x00;q=zzz", "be"),
    ],
)
def test_the_readers_first_language_that_the_site_has_is_chosen(accepted: str, expected: str) -> None:
    assert preferred_language(accepted) == expected


def test_the_root_sends_to_a_language_by_header_alone(client: Client) -> None:
    client.cookies["django_language"] = "en"
    response = client.get("/", headers={"accept-language": "ru"})
    assert (response.status_code, response.headers["Location"]) == (302, "/ru/")
    assert response.headers["Vary"] == "Accept-Language"
    assert "Set-Cookie" not in response.headers
    assert not response.cookies


@pytest.mark.django_db
def test_health_is_ok_while_the_database_answers(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response.headers["Cache-Control"]

    class Silent:
        def cursor(self) -> None:
            raise DatabaseError

    monkeypatch.setattr(views, "connection", Silent())
    assert client.get("/healthz").status_code == 503


@pytest.mark.parametrize("address", ["/robots.txt", "/healthz", "/"])
def test_plain_addresses_take_no_posts(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


def test_robots_keep_out_of_the_admin(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert b"Disallow: /admin/" in response.content


class TestMedia:
    @pytest.fixture
    def uploads(self, settings, tmp_path: Path) -> Path:
        settings.MEDIA_ROOT = tmp_path
        (tmp_path / "images").mkdir()
        (tmp_path / "images" / "a.webp").write_bytes(b"an image")
        (tmp_path / "documents").mkdir()
        (tmp_path / "documents" / "a.pdf").write_bytes(b"a private document")
        return tmp_path

    def test_images_are_served_and_cannot_run_anything(self, client: Client, uploads: Path) -> None:
        response = client.get("/media/images/a.webp")
        assert b"".join(response.streaming_content) == b"an image"
        assert "sandbox" in response.headers["Content-Security-Policy"]
        assert not response.cookies

    @pytest.mark.parametrize(
        "path",
        ["documents/a.pdf", "/documents/a.pdf", "images/../documents/a.pdf", "./documents/a.pdf", "images/", "x"],
    )
    @pytest.mark.django_db
    def test_documents_folders_and_unknown_names_are_not(self, client: Client, uploads: Path, path: str) -> None:
        assert client.get(f"/media/{path}").status_code == 404
