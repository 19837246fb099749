"""Make the site ready and serve it: what ``make run`` starts, as ``python -m zayava.site.start``.

Everything happens in one process, because each ``manage.py`` call of its own costs seconds. Every step can be
repeated and interrupted; of two that run at once the second waits for the first.
"""

import contextlib
import fcntl
import io
import os
import secrets
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

_ADMIN = "admin"
_begun = time.monotonic()


def say(sentence: str) -> None:
    """Print one line of progress with the seconds since the start."""
    print(f"[{time.monotonic() - _begun:5.1f} s] {sentence}", flush=True)


def refuse(sentence: str) -> None:
    """End with a sentence that tells what to do."""
    sys.exit(f"zayava: {sentence}")


def chosen_port() -> int:
    """Return ``PORT`` (8000 by default); ends with a sentence when it is no port or somebody listens there."""
    value = os.environ.get("PORT", "").strip() or "8000"
    if not value.isascii() or not value.isdigit() or not 0 < int(value) < 65536:
        refuse(f"PORT must be a number from 1 to 65535, not “{value}”.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(value)))
        except PermissionError:
            refuse(f"Port {value} needs more rights than you have. Choose one above 1023: make run PORT=8001")
        except OSError:
            refuse(f"Port {value} is taken. Stop what listens there, or choose another: make run PORT=8001")
    return int(value)


@contextlib.contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the lock of this checkout, waiting for whoever has it; the system frees it if we are killed."""
    with (folder / "start.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another start is preparing the database; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def migrate() -> None:
    """Bring the database up to date; says so only when there is something to do."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if waiting:
        say(f"Migrating the database ({waiting} steps; the first time takes some 20 seconds).")
        call_command("migrate", interactive=False, verbosity=0)


def load_demo() -> None:
    """Load the demo content into a database that nobody has used yet, all of it or nothing."""
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.db import transaction
    from wagtail.models import Page

    untouched = not get_user_model().objects.exists() and not Page.objects.filter(depth__gt=2).exists()
    if untouched:
        say("Loading the demo content.")
        with transaction.atomic():
            call_command("load_demo", verbosity=0)


def prepare_admin(folder: Path) -> str:
    """Make sure that the administrator exists; return what to tell about the password.

    ``DJANGO_SUPERUSER_PASSWORD`` always wins. Otherwise a fresh password is made once and kept in
    ``var/admin_password``, readable for the owner only.
    """
    from django.contrib.auth import get_user_model

    users = get_user_model()._default_manager
    admin = users.filter(**{get_user_model().USERNAME_FIELD: _ADMIN}).first()
    kept = folder / "admin_password"
    wanted = os.environ.get("DJANGO_SUPERUSER_PASSWORD", "")
    password = wanted or (kept.read_text().strip() if kept.is_file() else "")
    if admin is None:
        if not password:
            password = secrets.token_urlsafe(12)
            kept.touch(mode=0o600)
            kept.write_text(password + "\n")
        users.create_superuser(_ADMIN, email="", password=password)
    elif wanted and not admin.check_password(wanted):
        admin.set_password(wanted)
        admin.save(update_fields=["password"])
    elif not wanted and (not password or not admin.check_password(password)):
        return "the one you chose"
    return "the one in DJANGO_SUPERUSER_PASSWORD" if wanted else password


def serve(port: int) -> None:
    """Serve on the loopback interface with the production server until interrupted.

    One process with four threads: the in-memory cache is then the same for every request.
    """
    from django.db import connections
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels

    connections.close_all()
    Granian(
        "zayava.site.wsgi:application",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=1,
        blocking_threads=4,
        log_level=LogLevels.warning,
    ).serve()


def main() -> None:
    """Check, migrate, fill and serve."""
    port = chosen_port()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zayava.site.settings.dev")
    os.environ.setdefault("BASE_URL", f"http://127.0.0.1:{port}")
    say("Starting Zayava.")
    import django
    from django.conf import settings
    from django.core.management import call_command

    settings.VAR_DIR.mkdir(exist_ok=True)
    with only_one(settings.VAR_DIR):
        django.setup()
        call_command("check", stdout=io.StringIO())  # Problems raise; only they need words.
        migrate()
        load_demo()
        password = prepare_admin(settings.VAR_DIR)
    address = f"http://127.0.0.1:{port}"
    say("Ready. Stop with Ctrl+C.")
    print(f"\n  The site    {address}/\n  The admin   {address}/admin/", flush=True)
    print(f"  User name   {_ADMIN}\n  Password    {password}\n", flush=True)
    serve(port)


if __name__ == "__main__":
    main()
