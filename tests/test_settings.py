"""Settings: documented, safe in production, patient on SQLite."""

import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.utils import formats, translation

from zayava.site.log_privacy import WithoutVisitors
from zayava.site.settings import environment, services

ROOT = Path(__file__).resolve().parent.parent
SECRET = "b6RkQz1x" * 8
PRODUCTION = {"SECRET_KEY": SECRET, "BASE_URL": "https://statements.example.org"}


def run(*command: str, **variables: str) -> subprocess.CompletedProcess:
    """Run a Python command in the checkout with production settings and nothing but these variables."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environ = {
        **kept,
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "zayava.site.settings.production",
        **variables,
    }
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=environ, capture_output=True, text=True)


class TestEnvironment:
    def test_the_deployment_page_lists_every_variable_with_its_default(self) -> None:
        page = (ROOT / "docs" / "deployment.md").read_text()
        rows = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$", page, re.MULTILINE)
        declared = environment.VARIABLES.values()
        assert rows == [(one.name, f"`{one.default}`" if one.default else "–", one.meaning) for one in declared]

    def test_every_variable_is_read_somewhere(self) -> None:
        text = "".join(path.read_text() for path in (ROOT / "site").rglob("*.py") if path.name != "environment.py")
        read = set(re.findall(r'environment\.(?:text|flag|number|words)\("([A-Z_]+)"', text))
        assert read == set(environment.VARIABLES)

    def test_no_setting_reads_the_environment_past_the_list(self) -> None:
        for path in (ROOT / "site" / "settings").glob("*.py"):
            if path.name not in {"environment.py", "test.py"}:
                assert "os.environ" not in path.read_text(), path

    @pytest.mark.parametrize(("value", "expected"), [("1", True), ("off", False), (" Yes ", True)])
    def test_a_flag_is_read(self, monkeypatch: pytest.MonkeyPatch, value: str, expected: bool) -> None:
        monkeypatch.setenv("BEHIND_PROXY", value)
        assert environment.flag("BEHIND_PROXY") is expected

    def test_a_doubtful_flag_or_number_is_refused_with_a_sentence(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("BEHIND_PROXY", "perhaps")
        monkeypatch.setenv("SECURE_HSTS_SECONDS", "-1")
        with pytest.raises(ImproperlyConfigured, match="must be 1 or 0, not “perhaps”"):
            environment.flag("BEHIND_PROXY")
        with pytest.raises(ImproperlyConfigured, match="whole number"):
            environment.number("SECURE_HSTS_SECONDS")

    def test_an_empty_variable_means_the_default(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CACHE_URL", "")
        assert environment.text("CACHE_URL") == "memory://"


class TestServices:
    def test_an_empty_database_address_is_sqlite_in_var(self, tmp_path: Path) -> None:
        settings = services.database("", tmp_path, max_age=60)
        assert settings["NAME"] == str(tmp_path / "zayava.sqlite3")
        assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"

    def test_a_postgresql_address_keeps_connections(self, tmp_path: Path) -> None:
        settings = services.database("postgres://ann:s%40t@db.example.org:5433/zayava", tmp_path, max_age=60)
        assert (settings["ENGINE"], settings["HOST"], settings["PORT"]) == (
            "django.db.backends.postgresql",
            "db.example.org",
            5433,
        )
        assert (settings["PASSWORD"], settings["CONN_MAX_AGE"]) == ("s@t", 60)

    def test_unknown_addresses_are_refused_with_a_sentence(self, tmp_path: Path) -> None:
        with pytest.raises(ImproperlyConfigured, match="DATABASE_URL cannot be read"):
            services.database("telegraph://db", tmp_path, max_age=0)
        with pytest.raises(ImproperlyConfigured, match="CACHE_URL must begin with"):
            services.cache("telegraph://cache")
        with pytest.raises(ImproperlyConfigured, match="EMAIL_URL must be"):
            services.email("smtp:")

    def test_an_smtp_address_is_taken_apart(self) -> None:
        settings = services.email("smtp://ann%40example.org:p%2Fw@mail.example.org:587?tls=1")
        assert (settings["EMAIL_HOST_USER"], settings["EMAIL_HOST_PASSWORD"]) == ("ann@example.org", "p/w")
        assert (settings["EMAIL_PORT"], settings["EMAIL_USE_TLS"], settings["EMAIL_USE_SSL"]) == (587, True, False)

    @pytest.mark.django_db
    def test_sqlite_is_patient_and_holds_foreign_keys(self) -> None:
        if connection.vendor != "sqlite":
            pytest.skip("This run is on PostgreSQL.")
        with connection.cursor() as cursor:
            pragmas = {}
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous"):
                cursor.execute(f"PRAGMA {name}")
                pragmas[name] = cursor.fetchone()[0]
        assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 20_000, "synchronous": 1}


class TestProduction:
    @pytest.mark.parametrize(
        ("variables", "sentence"),
        [
            ({}, "SECRET_KEY is not set."),
            ({"SECRET_KEY": "short"}, "SECRET_KEY is too short or a default."),
            ({"SECRET_KEY": "a" * 60}, "SECRET_KEY is too short or a default."),
            ({"SECRET_KEY": "django-insecure-" + SECRET}, "SECRET_KEY is too short or a default."),
            ({"SECRET_KEY": SECRET}, "BASE_URL is not set."),
        ],
    )
    def test_it_refuses_to_start_with_a_sentence(self, variables: dict[str, str], sentence: str) -> None:
        answer = run("-c", "import zayava.site.wsgi", **variables)
        assert answer.returncode == 1
        assert sentence in answer.stderr

    def test_the_deployment_check_is_clean(self) -> None:
        answer = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
        assert answer.returncode == 0, answer.stderr
        assert "no issues (0 silenced)" in answer.stdout

    def test_every_static_file_that_another_one_names_is_there(self, settings, tmp_path: Path) -> None:
        """Collect as production does, but for the compression, which takes long and changes no name."""
        settings.STATIC_ROOT = tmp_path
        storage = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
        settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": storage}}
        call_command("collectstatic", interactive=False, verbosity=0)
        assert (tmp_path / "staticfiles.json").is_file()


class TestLogs:
    @staticmethod
    def _written(logger: str, message: str, *arguments: object, **extra: object) -> str:
        record = logging.getLogger(logger).makeRecord(
            logger, logging.WARNING, __file__, 1, message, arguments, None, extra=extra
        )
        assert WithoutVisitors().filter(record)
        assert not hasattr(record, "request")
        return record.getMessage()

    def test_a_failed_request_keeps_its_path_and_loses_its_question(self) -> None:
        line = self._written("django.request", "%s: %s", "Not Found", "/be/search/?q=Вясна&page=2", request=object())
        assert line == "Not Found: /be/search/"

    def test_a_percent_sign_in_a_path_does_no_harm(self) -> None:
        assert self._written("django.request", "%s: %s", "Not Found", "/be/%d0%b2/100%") == "Not Found: /be/%d0%b2/100%"

    def test_a_refused_form_does_not_quote_the_referrer(self) -> None:
        line = self._written(
            "django.security.csrf",
            "Forbidden (%s): %s",
            "Referer checking failed - https://mail.example.org/inbox does not match any trusted origins.",
            "/admin/login/",
            request=object(),
        )
        assert line == "Forbidden (CSRF): /admin/login/"

    def test_a_wrong_host_is_one_line(self) -> None:
        record = logging.LogRecord(
            "django.security.DisallowedHost", logging.ERROR, __file__, 1, "Invalid HTTP_HOST header: 'x'.", (), None
        )
        record.exc_info = (ValueError, ValueError(), None)
        assert WithoutVisitors().filter(record)
        assert record.exc_info is None

    def test_nothing_is_mailed_and_no_other_handler_writes(self, settings) -> None:
        assert set(settings.LOGGING["handlers"]) == {"stderr"}
        assert settings.LOGGING["handlers"]["stderr"]["filters"] == ["without_visitors"]
        for name in ("django", "django.request", "django.server", "django.security.csrf"):
            assert logging.getLogger(name).handlers == []
            assert logging.getLogger(name).propagate


@pytest.mark.parametrize(
    ("language", "expected"), [("be", "1 траўня 2026"), ("ru", "1 мая 2026"), ("en", "1 May 2026")]
)
def test_dates_are_written_as_readers_write_them(language: str, expected: str) -> None:
    from datetime import date

    with translation.override(language):
        assert formats.date_format(date(2026, 5, 1)) == expected


def test_the_admin_asks_no_other_host_for_anything(settings) -> None:
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAIL_ENABLE_WHATS_NEW_BANNER is False
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None


def test_a_translation_never_goes_live_by_being_asked_for(settings) -> None:
    assert settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is False


def test_editors_choose_among_time_zones_that_browsers_know():
    from wagtail.admin.localization import get_available_admin_time_zones

    zones = get_available_admin_time_zones()
    assert "Europe/Minsk" in zones
    assert not {"Factory", "localtime", "posixrules"} & set(zones)
