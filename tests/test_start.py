"""``make run``: what it refuses, what it makes once, and what it leaves alone."""

import socket
import stat
import sys
import threading
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model

from zayava.site import bootstrap, start


class TestPort:
    @pytest.mark.parametrize("value", ["abc", "0", "65536", "-1", "٨٠٠٠"])
    def test_what_is_no_port_is_refused(self, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
        monkeypatch.setenv("PORT", value)
        with pytest.raises(SystemExit, match="PORT must be a number from 1 to 65535"):
            start.chosen_port()

    def test_a_taken_port_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            monkeypatch.setenv("PORT", str(port))
            with pytest.raises(SystemExit, match=f"Port {port} is taken"):
                start.chosen_port()

    def test_an_empty_port_is_8000_and_a_free_one_is_taken(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
        monkeypatch.setenv("PORT", f" {port} ")
        assert start.chosen_port() == port


@pytest.mark.django_db
class TestAdministrator:
    def test_a_fresh_password_is_made_once_and_kept_for_the_owner_only(self, tmp_path: Path) -> None:
        password = start.prepare_admin(tmp_path)
        admin = get_user_model().objects.get(username="admin")
        assert admin.is_superuser
        assert admin.check_password(password)
        kept = tmp_path / "admin_password"
        assert kept.read_text().strip() == password
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert start.prepare_admin(tmp_path) == password
        assert get_user_model().objects.count() == 1

    def test_an_interrupted_start_uses_the_password_it_had_written(self, tmp_path: Path) -> None:
        (tmp_path / "admin_password").write_text("written-before\n")
        assert start.prepare_admin(tmp_path) == "written-before"

    def test_a_password_that_the_administrator_chose_stays(self, tmp_path: Path) -> None:
        start.prepare_admin(tmp_path)
        admin = get_user_model().objects.get()
        admin.set_password("her own choice")
        admin.save()
        assert start.prepare_admin(tmp_path) == "the one you chose"
        admin.refresh_from_db()
        assert admin.check_password("her own choice")

    def test_the_environment_wins_and_is_not_repeated(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        start.prepare_admin(tmp_path)
        monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "from the environment")
        assert start.prepare_admin(tmp_path) == "the one in DJANGO_SUPERUSER_PASSWORD"
        assert get_user_model().objects.get().check_password("from the environment")

    def test_demo_content_never_enters_a_database_that_somebody_uses(self, monkeypatch: pytest.MonkeyPatch) -> None:
        called = []
        monkeypatch.setattr("django.core.management.call_command", lambda name, **options: called.append(name))
        start.load_demo()
        assert called == ["load_demo"]
        get_user_model().objects.create_user("ann")
        start.load_demo()
        assert called == ["load_demo"]


def test_of_two_starts_the_second_waits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order = []

    def second() -> None:
        with start.only_one(tmp_path):
            order.append("second")

    with start.only_one(tmp_path):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.2)
        assert thread.is_alive()
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert "waiting for it" in capsys.readouterr().out


class TestSetUp:
    def test_an_old_python_gets_a_sentence(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
        monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)
        with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed, and this is 3\.9"):
            bootstrap.use_a_new_enough_python()

    def test_a_python_without_venv_gets_a_sentence(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(bootstrap, "VENV", str(tmp_path / "venv"))
        monkeypatch.setattr(bootstrap, "PYTHON", str(tmp_path / "venv" / "bin" / "python"))
        monkeypatch.setattr(bootstrap, "quietly", lambda command: False)
        with pytest.raises(SystemExit, match="apt install python3-venv"):
            bootstrap.make_environment(None)

    @pytest.mark.parametrize("stamp", ["", "{", "[]", '"words"'])
    def test_a_broken_stamp_means_nothing_is_installed(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stamp: str
    ) -> None:
        (tmp_path / "installed.json").write_text(stamp)
        monkeypatch.setattr(bootstrap, "STAMP", str(tmp_path / "installed.json"))
        assert bootstrap.installed() == {}

    def test_it_can_be_read_by_an_old_python(self) -> None:
        """No syntax newer than Python 3.6, or the sentence about the version would never be printed."""
        import ast

        ast.parse(Path(bootstrap.__file__).read_text(), feature_version=(3, 6))
